import numpy as np
import tensorflow as tf
import keras
from keras import layers

words = layers.TextVectorization(output_sequence_length=4)
words.adapt(tf.constant(["the cat sat", "the dog"]))
weighted = layers.TextVectorization(output_mode="tf_idf")
weighted.adapt(tf.constant(["x y", "x z"]))
letters = layers.StringLookup()
letters.adapt(tf.constant(["a", "b", "a"]))
numbers = layers.IntegerLookup()
numbers.adapt(np.array([5, 7, 7]))
scaled = layers.Normalization(axis=-1)
scaled.adapt(np.arange(6.0).reshape(3, 2))
bins = layers.Discretization(num_bins=3)
bins.adapt(np.arange(10.0))

text = keras.Input((1,), dtype="string", name="text")
letter = keras.Input((1,), dtype="string", name="letter")
number = keras.Input((1,), dtype="int64", name="number")
pair = keras.Input((2,), name="pair")
value = keras.Input((1,), name="value")
model = keras.Model(
    [text, letter, number, pair, value],
    [words(text), weighted(text), letters(letter), numbers(number), scaled(pair), bins(value)])
inputs = [
    tf.constant([["the dog ran"], ["x z cat"]]), tf.constant([["b"], ["?"]]), tf.constant([[7], [9]]),
    tf.constant([[1.0, 2.0], [3.0, 5.0]]), tf.constant([[1.0], [8.0]])]


def show(model):
    for output in model(inputs):
        print(np.round(output.numpy().astype("float64"), 4).tolist())


show(model)
model.save("words.keras")
again = keras.models.load_model("words.keras")
show(again)
print([[str(word) for word in layer.get_vocabulary()] for layer in again.layers if hasattr(layer, "get_vocabulary")])
