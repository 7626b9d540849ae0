import numpy as np
import tensorflow as tf
from tensorflow.keras import layers, mixed_precision

x = tf.constant([1.0, 2.0])
z = tf.constant([3.0, 4.0])
with tf.GradientTape(persistent=True) as tape:
    tape.watch([x, z])
    y = x * x
print(tape.gradient(y, z), tape.gradient(y, z, unconnected_gradients=tf.UnconnectedGradients.ZERO))
print(tape.gradient(y, z, unconnected_gradients="zero"))
base = tf.constant([[5, 5], [5, 5]])
at = [[0, 0], [1, 1], [1, 1]]
print(tf.tensor_scatter_nd_min(base, at, [1, 9, 4]).numpy().tolist())
print(tf.tensor_scatter_nd_max(base, at, [1, 9, 11]).numpy().tolist())
print(tf.version.VERSION == tf.__version__, tf.config.optimizer.get_jit())
v1 = tf.compat.v1
print(v1.log(v1.random_normal((2, 3)) * 0 + 1).shape, v1.nn.relu(-1.0), tf.compat.v2.nn.relu(2.0))
print([int(n) for n in v1.data.Dataset.range(2)])


class Numbers(tf.data.Dataset):
    def __new__(cls, count=3):
        return tf.data.Dataset.range(count)


print([int(n) for n in Numbers(4)])


class Linear(layers.Layer):
    def __init__(self, units):
        super().__init__()
        self.units = units

    def build(self, shape):
        self.w = self.add_weight(shape=(shape[-1], self.units), initializer="ones", name="w")
        self.b = self.add_weight(shape=(self.units,), initializer="zeros", name="b")

    def call(self, inputs):
        return inputs @ self.w + self.b


linear = Linear(2)
print(linear(tf.ones((1, 3))).numpy(), linear.weights == [linear.w, linear.b])
