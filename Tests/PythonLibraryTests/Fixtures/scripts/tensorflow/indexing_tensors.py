import numpy as np
import tensorflow as tf

x = tf.reshape(tf.range(24), (2, 3, 4))
f = tf.constant([1.0, 2.0, 3.0])
print(x[1, :, 2], x[..., 0].shape, x[:, 1:], x[0, 0], x[-1, -1, -1], sep="\n")
print(x[:, ::2, ::-1], x[:, tf.newaxis].shape, x[None, ..., None].shape, f[::-1], f[0:0], f[:, None])
print(f[tf.constant([True, False, True])], f[f > 1.5], x[x > 20], f[tf.constant(1)], x[tf.constant(1), 0, 1])
n = tf.constant(2)
print(f[:n], [v.numpy() for v in f], 2.0 in f, len(x), x.ndim)
v = tf.Variable([[1.0, 2.0], [3.0, 4.0]])
v[0, 1].assign(9.0)
v[1].assign([13.0, 14.0])
print(v.numpy(), v[:, 0])
print(tf.gather(x, [2, 0], axis=1).shape, tf.gather([[1, 2], [3, 4]], [[1], [0]], batch_dims=1), tf.gather_nd(x, [[0, 1, 2], [1, 2, 3]]))
print(tf.gather_nd([[1.0, 2.0], [3.0, 4.0]], [[1], [0]]), tf.boolean_mask([[1, 2], [3, 4]], [True, False]), tf.slice(x, [0, 1, 1], [1, 2, -1]))
print(tf.scatter_nd([[1], [3]], [5.0, 6.0], [5]), tf.tensor_scatter_nd_update([1, 2, 3], [[1]], [9]), tf.tensor_scatter_nd_add(tf.zeros((2, 2)), [[0, 0], [1, 1]], [1.0, 2.0]))
print(tf.one_hot([0, 2], 3), tf.one_hot([0, 1], 2, axis=0, on_value=5.0, off_value=-1.0), tf.sequence_mask([1, 3]))
print(tf.unique([3, 1, 3]), tf.math.top_k([1, 9, 4, 9], 2), tf.argsort([3, 1, 2], direction="DESCENDING"), tf.sort([[3, 1], [0, 2]]))
print(tf.where([[True, False], [False, True]]), tf.where([True, False], [1.0, 2.0], 0.0), tf.searchsorted([1, 3, 5], [0, 3, 6]))
print(tf.math.segment_sum([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]], [0, 0, 1]), tf.math.unsorted_segment_mean([1.0, 2.0, 3.0], [1, 1, 0], 3))
for key in [5, -4, "a", 1.0, np.array([0, 1]), (0, 0)]:
    try:
        print(f[key])
    except Exception as error:
        print(type(error).__name__, error)
shape = tf.TensorShape([2, None])
print(shape, repr(shape), shape.rank, shape.as_list(), shape.is_fully_defined(), shape.num_elements(), shape[0], shape[:1], list(shape), shape + [3])
print(tf.TensorShape(None), repr(tf.TensorShape(None)), tf.TensorShape([2, 3]) == (2, 3), tf.TensorShape([2, 3]).concatenate([4]), shape.is_compatible_with([2, 5]), shape.merge_with([None, 3]))
print(tf.TensorSpec((None, 2), tf.int32), tf.TensorSpec([2], name="x"), tf.float32.max, tf.int32.min, tf.as_dtype("int64"), tf.float64.size, tf.bool.is_bool)
print(f.ref().deref() is f, f.ref() == f.ref(), tf.is_tensor(f), isinstance(f, tf.Tensor), tf.rank(x).numpy(), tf.size(x).numpy(), tf.shape(x))
