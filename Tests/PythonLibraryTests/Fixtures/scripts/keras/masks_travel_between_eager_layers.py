import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(3)
x = np.array([[3, 1, 0, 0], [2, 0, 0, 0]])
embedding = layers.Embedding(5, 2, mask_zero=True)
vectors = embedding(x)
print(vectors._keras_mask.numpy())
gru = layers.GRU(3)
masked = gru(vectors)
print(np.allclose(masked[1], gru(vectors[1:, :1])[0], atol=1e-6))
print(np.allclose(masked, gru(vectors, mask=x != 0), atol=1e-6))
print(np.allclose(masked, gru(np.array(vectors)), atol=1e-6))


class Half(layers.Layer):
    def call(self, inputs):
        return inputs[:, :2]

    def compute_mask(self, inputs, mask=None):
        return None if mask is None else mask[:, :2]


class Seen(layers.Layer):
    def call(self, inputs, mask=None):
        print("mask" if mask is not None else "no mask", inputs.shape)
        return inputs


half = Half()(vectors)
print(half._keras_mask.numpy())
Seen()(half)
Seen()(np.ones((1, 2, 2), "float32"))
print(hasattr(layers.Dense(2)(np.ones((1, 3), "float32")), "_keras_mask"))
print(hasattr(layers.Masking()(np.zeros((1, 2, 3), "float32")), "_keras_mask"))
