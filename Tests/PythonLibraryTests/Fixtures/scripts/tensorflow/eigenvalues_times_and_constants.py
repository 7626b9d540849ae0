# Eigenvalues of any matrix, the clock, seeds as floats, initializers of given values, sums of sparse tensors.
import numpy as np
import tensorflow as tf

a = tf.constant([[1., 2.], [3., 4.]])
print(tf.linalg.eigvals(a).dtype, np.sort(tf.linalg.eigvals(a).numpy().real).round(4))
values, vectors = tf.linalg.eig(a)
print(values.dtype, np.allclose(tf.cast(a, tf.complex64) @ vectors, values * vectors, atol=1e-5))
print(tf.timestamp().dtype, tf.timestamp().shape)
tf.random.set_seed(3.0); first = tf.random.normal([2])
tf.random.set_seed(3); print(bool(tf.reduce_all(first == tf.random.normal([2]))))

W = np.arange(9, dtype='float32').reshape(1, 3, 3)
layer = tf.keras.layers.Conv2D(1, 3, kernel_initializer=tf.constant_initializer(W), bias_initializer=tf.constant_initializer([2.]))
print(layer(tf.ones((1, 3, 3, 1))).numpy().ravel())
print(tf.keras.layers.Dense(2, kernel_initializer=tf.constant_initializer([[1, 2], [3, 4]]))(a).numpy())
print(tf.keras.initializers.Constant([1., 2.])((3, 2)).numpy())
print(tf.keras.layers.Input((4,), dtype=tf.float32).dtype, tf.keras.Input((2,), dtype=tf.int32).dtype)

st = tf.sparse.SparseTensor([[0, 2], [7, 0]], [56, 38], [4, 10])
print(tf.sparse.add(st, tf.sparse.SparseTensor([[0, 2], [3, 4]], [31, -2], [4, 10])))
print(tf.sparse.add(st, tf.sparse.SparseTensor([[0, 2], [3, 4]], [-56, -2], [4, 10]), threshold=5))
