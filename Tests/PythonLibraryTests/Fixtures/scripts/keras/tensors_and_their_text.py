import numpy as np
import tensorflow as tf

for value in [3, 2.5, True, [1, 2], [1.0, 2.0], [[1, 2], [3, 4]], [[1.0, 2.0]], "ab", ["a", "b"], np.arange(3), np.array([1.5])]:
    tensor = tf.constant(value)
    print(repr(tensor))
    print(tensor)
x = tf.constant([[1.0, 2.0], [3.0, 4.0]])
print(x.shape, x.dtype, x.ndim, len(x), x.shape[0], x.shape.as_list(), tuple(x.shape))
print(repr(x.shape), repr(x.dtype), x.dtype == tf.float32, x.shape == (2, 2), x.shape == [2, 3])
print(x[0], x[1, 0].numpy(), x[:, 1].numpy(), x[-1:].shape, x[..., tf.newaxis].shape)
print(x.numpy().sum(), np.mean(x), np.array(x).dtype, float(x[0, 0]), int(tf.constant(7)))
print(f"{tf.constant(3.14159):.2f}", [float(v) for v in tf.constant([1.0, 2.0])])
print(tf.constant([1.7, 2.2]).numpy().astype(int), tf.constant("ab").numpy())
print(tf.constant([1, 2], dtype=tf.float32), tf.constant(0.0, shape=(2, 2)).numpy())
for call in [
    lambda: tf.constant([1.5], dtype=tf.int32),
    lambda: tf.constant(1) + tf.constant(2.0),
    lambda: tf.ones(3) + tf.ones(4),
    lambda: tf.matmul(tf.ones((2, 3)), tf.ones((2, 3))),
    lambda: tf.reshape(tf.range(6), (4, 2)),
    lambda: tf.constant([1, 2])[5],
    lambda: len(tf.constant(3)),
    lambda: hash(tf.constant(3)),
    lambda: bool(tf.constant([1, 2])),
    lambda: tf.foo,
]:
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
