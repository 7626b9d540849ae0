import numpy as np
import tensorflow as tf


def show(*tensors):
    for t in tensors:
        t = tf.sparse.to_dense(t) if hasattr(t, "dense_shape") else tf.convert_to_tensor(t)
        print(t.dtype.name, t.numpy().tolist())


x = tf.reshape(tf.range(12.0), [4, 3])
show(*tf.dynamic_partition(x, [0, 1, 0, 1], 2))
show(*tf.dynamic_partition([1, 2, 3, 4, 5], [2, 0, 1, 0, 2], 4))
show(tf.dynamic_stitch([[0, 2], [1, 3]], [x[:2], x[2:]]))
show(tf.dynamic_stitch([[0], [1, 0]], [[7], [8, 9]]))
show(tf.reverse_sequence(x, [2, 3, 0, 1], seq_axis=1, batch_axis=0))
show(tf.reverse_sequence(x, [2, 3, 4], seq_axis=0, batch_axis=1))
image = tf.reshape(tf.range(32), [2, 4, 4, 1])
blocks = tf.space_to_batch(image, [2, 2], [[0, 0], [2, 0]])
show(blocks, tf.batch_to_space(blocks, [2, 2], [[0, 0], [2, 0]]))
show(tf.unravel_index([5, 7, 11], [4, 3]))
show(tf.histogram_fixed_width_bins([-1.0, 0.0, 1.5, 2.0, 5.0, 15], [0.0, 5.0], nbins=5))
a = tf.sparse.from_dense([[1, 2, 3], [4, 5, 0]])
b = tf.sparse.from_dense([[1, 3, 3], [5, 0, 0]])
show(tf.edit_distance(a, b), tf.edit_distance(a, b, normalize=False))
show(*tf.identity_n([1, 2.0]), *tf.shape_n([x, x[0]]))
show(tf.ensure_shape(x, [None, 3]))
try:
    tf.ensure_shape(x, [4, 4])
except tf.errors.InvalidArgumentError as error:
    print(type(error).__name__)
show(tf.switch_case(tf.constant(1), [lambda: tf.constant(1), lambda: tf.constant(2)]),
     tf.switch_case(tf.constant(5), {0: lambda: tf.constant(1)}, default=lambda: tf.constant(9)))
show(tf.realdiv(7.0, 2.0), tf.truncatediv([7, -7, -8], [2, 2, 3]), tf.truncatemod([7, -7, -8], [2, 2, 3]),
     tf.truncatediv([-7.5], [2.0]))
show(tf.scalar_mul(2.0, x))
show(tf.bitwise.bitwise_and([5, 6], [3, 3]), tf.bitwise.bitwise_or([5, 6], [3, 3]), tf.bitwise.bitwise_xor([5, 6], [3, 3]),
     tf.bitwise.invert([0, 5]), tf.bitwise.left_shift([1, 3], [2, 1]), tf.bitwise.right_shift([-8, 9], [1, 2]))
s, t = tf.constant([[1, 2, 3], [4, 4, 5]]), tf.constant([[2, 3, 9, 9], [7, 8, 4, 1]])
show(tf.sets.intersection(s, t), tf.sets.union(s, t), tf.sets.difference(s, t), tf.sets.difference(s, t, aminusb=False))
show(tf.sets.size(tf.sets.union(s, t)))
tf.Assert(True, ["fine"])
try:
    tf.Assert(tf.constant(False), [tf.constant(3)])
except tf.errors.InvalidArgumentError as error:
    print(type(error).__name__)
v = tf.Variable(2.7)
with tf.GradientTape() as tape:
    y = tf.grad_pass_through(tf.round)(v) * 2
print(y.numpy(), tape.gradient(y, v).numpy())
print(tf.VariableAggregation.MEAN is not None, tf.is_symbolic_tensor(x))
