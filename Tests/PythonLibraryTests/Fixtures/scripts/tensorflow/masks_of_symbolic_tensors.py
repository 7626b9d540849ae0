import keras
import numpy as np
import tensorflow as tf
from keras import layers, ops


class Smooth(layers.Layer):
    """Softmax over the steps that count."""

    def call(self, inputs, mask=None):
        assert mask is not None
        weights = ops.expand_dims(ops.cast(mask, "float32"), -1)
        exponents = ops.exp(inputs) * weights
        return exponents / ops.sum(exponents, axis=1, keepdims=True)


class Passing(layers.Layer):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.supports_masking = True

    def call(self, inputs):
        return ops.relu(inputs)


inputs = keras.Input(shape=(None,), dtype="int32")
x = layers.Embedding(input_dim=10, output_dim=4, mask_zero=True)(inputs)
x = Passing()(x)
print(tuple(x._keras_mask.shape), x._keras_mask.dtype)
outputs = Smooth()(x)
model = keras.Model(inputs, outputs)
y = model(np.array([[1, 2, 0], [3, 0, 0]]))
print(y.shape, np.asarray(y)[0, 2].tolist(), np.asarray(y)[1, 0].tolist())
print(hasattr(layers.Dense(2)(keras.Input((3,))), "_keras_mask") in (False, True))

text = layers.TextVectorization(max_tokens=20, output_sequence_length=4)
text.adapt(["the cat sat", "the dog ran fast", "a cat ran"])
ids = text(keras.Input(shape=(1,), dtype="string"))
print(ids.shape, ids.dtype)
lookup = layers.StringLookup(vocabulary=["a", "b"], output_mode="one_hot")
print(lookup(keras.Input(shape=(1,), dtype="string")).dtype, layers.IntegerLookup(vocabulary=[3, 5])(keras.Input((1,), dtype="int64")).dtype)
print(tf.dtypes.cast([1.7, 2.2], tf.int32).numpy(), np.round(tf.linalg.eigvalsh([[2.0, 1.0], [1.0, 2.0]]).numpy(), 4))
