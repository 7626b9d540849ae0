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
texts = {
    "words": (words, tf.constant(["the dog ran", "x z cat"])),
    "weighted": (weighted, tf.constant(["the x x", "z y"])),
    "letters": (letters, tf.constant([["b"], ["?"]])),
}
for name, (layer, data) in texts.items():
    model = keras.Sequential([layer])
    before = model(data).numpy()
    model.save(name + ".keras")
    again = keras.models.load_model(name + ".keras")
    print(np.round(before.astype("float64"), 4).tolist(), np.abs(again(data).numpy() - before).max())
    print([str(word) for word in again.layers[0].get_vocabulary()])

scaled = layers.Normalization(axis=-1)
scaled.adapt(np.arange(6.0).reshape(3, 2))
bins = layers.Discretization(num_bins=3)
bins.adapt(np.arange(10.0))
pair = keras.Input((2,), name="pair")
model = keras.Model(pair, [scaled(pair), bins(pair)])
data = tf.constant([[1.0, 2.0], [3.0, 8.0]])
model.save("numbers.keras")
for output in model(data) + keras.models.load_model("numbers.keras")(data):
    print(np.round(output.numpy().astype("float64"), 4).tolist())
