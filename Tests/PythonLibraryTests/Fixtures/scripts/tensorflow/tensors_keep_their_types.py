import numpy as np
import tensorflow as tf

i = tf.constant([1, 2])
f = tf.constant([1.0, 2.0])
d = tf.constant([1.0, 2.0], dtype=tf.float64)
u = tf.constant([1, 2], tf.uint8)
l = tf.constant([1, 2], tf.int64)
b = tf.constant([True, False])
s = tf.constant(["a", "b"])
c = tf.constant([1 + 2j])
h = tf.constant([1.5], tf.float16)
for t in (i, f, d, u, l, b, s, c, h):
    print(repr(t))
print(d / 3, (d * d).dtype, tf.sqrt(d), tf.reduce_mean(d), tf.exp(d))
print(i / 2, i // 2, i % 2, i ** 2, f // 0.7, -f % 0.7, u + 200, ~b, b & b, i | 4, i ^ 3, h * 2, c * c, abs(c))
print(i + np.array([1.5, 2.5]), f + np.array([1, 2]), np.float64(2) * f, np.ones(2) * f, f * np.float32(2))
print(s + s, s + "x", s == ["a", "c"], f == 1, f < 2, f != f, f == None)
print(tf.constant(2 ** 40), tf.constant(np.arange(3)), tf.constant([np.float64(1.0)]), tf.constant(b"ab"), tf.constant("é"))
print(tf.constant(300, tf.uint8), tf.constant(1, tf.float32), tf.convert_to_tensor(1, dtype_hint=tf.float32))
print(tf.cast(3.9, "int32"), tf.cast([0, 2], tf.bool), tf.cast(True, tf.float64), tf.cast(f, tf.complex64))
print(tf.linspace(0, 1, 3), tf.linspace(0.0, 1.0, 3), tf.range(3.0), tf.range(0, 1, 0.3), tf.range(5, 0, -2), tf.range(3, dtype=tf.int64))
print(tf.add(1.5, 2), tf.reduce_sum([1, 2.5]), tf.reduce_mean([1, 2]), tf.square(3), tf.where(f > 1, f, 0))
print(s.numpy(), s[0].numpy(), str(s), s.numpy()[1].decode())
print(np.sum(f), np.asarray(f), np.array([f, f]), np.add(f, 1), f.numpy().dtype)

for call in [
    lambda: i + 2.0, lambda: i + f, lambda: f + d, lambda: 2.0 * i, lambda: i == 2.0, lambda: i // 0,
    lambda: i ** -1, lambda: i + None, lambda: i + "a", lambda: i @ i, lambda: tf.sqrt(4), lambda: tf.add(1, 2.5),
    lambda: tf.constant([[1], [2, 3]]), lambda: tf.constant([1, "a"]), lambda: tf.constant(None),
    lambda: tf.constant({}), lambda: tf.constant(2 ** 70), lambda: tf.constant("a", tf.float32),
    lambda: tf.constant([1, 2], shape=(2, 2)), lambda: tf.convert_to_tensor(f, tf.int32), lambda: tf.constant(f, tf.int32),
    lambda: tf.cast("a", tf.int32), lambda: tf.concat([i, f], 0), lambda: tf.concat([i, [1.5]], 0), lambda: tf.stack([i, f]),
    lambda: tf.concat([tf.ones((2, 2)), tf.ones((2, 3))], 0), lambda: tf.gather(f, [5]), lambda: tf.expand_dims(f, 5),
    lambda: tf.squeeze(f, 0), lambda: tf.split(tf.range(5), 2), lambda: tf.tile([1, 2], 2), lambda: tf.argmax(f, axis=3),
    lambda: tf.math.top_k([1, 3, 2], 4), lambda: tf.maximum(1, 2.0), lambda: tf.nn.sparse_softmax_cross_entropy_with_logits([3], [[1.0, 2.0]]),
    lambda: iter(f[0]), lambda: int(f), lambda: f.astype("int32"), lambda: f.T, lambda: f.name,
]:
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
