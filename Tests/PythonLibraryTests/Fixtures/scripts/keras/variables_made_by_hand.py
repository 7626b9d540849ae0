import keras
import numpy as np
import tensorflow as tf

v = keras.Variable([[1.0, 2.0]], name="w")
print(v, v.trainable)
print(keras.Variable(initializer="zeros", shape=(2,)).path, keras.Variable(np.ones(2)).dtype, keras.Variable(3).dtype)
with tf.GradientTape() as tape:
    y = tf.reduce_sum(v * v)
print(tape.gradient(y, v))
a, b = tf.Variable(1.0, name="a"), tf.Variable(2.0, trainable=False, name="b")
with tf.GradientTape() as tape:
    c = a * b + a
print([w.name for w in tape.watched_variables()])


class Dense(keras.layers.Layer):
    def build(self, shape):
        self.k = self.add_weight(name="k", shape=tf.TensorShape((shape[1], 2)), initializer="ones")

    def call(self, x):
        return tf.matmul(x, self.k)


print(Dense()(tf.ones((1, 3))))
