# tf.compat.v1: extents of shapes as dimensions, equality by identity; bytes in base64.
import tensorflow as tf

print(tf.TensorShape([1, None]).dims, tf.compat.v1.Dimension(3) * 2, tf.compat.v1.Dimension(None))
print(tf.compat.v1.Dimension(None).is_compatible_with(16), tf.compat.v1.dimension_value(tf.compat.v1.Dimension(4)))
x, y = tf.Variable(0.0), tf.Variable(0.0)
tf.compat.v1.disable_tensor_equality()
print(x == y, x == x)
tf.compat.v1.enable_tensor_equality()
print(x == y)
try:
    {x}
except TypeError as error:
    print(error)
print(tf.compat.v1.reduce_sum([[1.0, 2.0], [3.0, 4.0]], reduction_indices=0, keep_dims=True))
print(tf.io.encode_base64("hello world"), tf.io.decode_base64(tf.io.encode_base64("hello", pad=True)))
parts = tf.data.Dataset.range(2).map(lambda i: [i, tf.strings.as_string(i)])
print([tuple(p.numpy() for p in part) for part in parts])
