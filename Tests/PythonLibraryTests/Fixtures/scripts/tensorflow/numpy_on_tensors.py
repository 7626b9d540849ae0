import numpy as np
import tensorflow as tf
import tensorflow.experimental.numpy as tnp

tnp.experimental_enable_numpy_behavior()


def show(*values):
    for x in values:
        print(np.dtype(x.dtype.as_numpy_dtype).name if hasattr(x.dtype, 'as_numpy_dtype') else x.dtype, tuple(x.shape), np.round(np.asarray(x, "float64"), 4).tolist())


a = tnp.array([[1.0, 2, 3], [4, 5, 6]])
i = tnp.reshape(tnp.arange(6), (2, 3))
show(a, i, tnp.ones((2, 2)), tnp.zeros(3, dtype=tnp.float32), tnp.linspace(0, 1, 3), tnp.eye(2), tnp.full((2,), 7))
show(a + 1.0, tnp.add(a, i), tnp.multiply(i, 2), tnp.sum(a), tnp.sum(a, axis=0), tnp.mean(i), tnp.mean(a, axis=1, keepdims=True))
show(tnp.sqrt(i), tnp.exp(a), tnp.matmul(a, tnp.transpose(a)), tnp.dot(a, [1.0, 2, 3]), tnp.concatenate([a, i], axis=0))
show(tnp.stack([i, i]), tnp.where(a > 2, a, -a), tnp.max(a), tnp.argmax(a, axis=1), tnp.clip(a, 2, 4), tnp.expand_dims(i, 0))
show(tnp.maximum(a, 3.0), tnp.cumsum(i, axis=1), tnp.outer([1.0, 2], [3.0, 4]), tnp.power(a, 2), tnp.hstack([a, a]), tnp.vstack([i, i]))
show(tnp.tensordot(a, a, [[1], [1]]), tnp.std(a), tnp.var(i), tnp.sort([3, 1, 2]), tnp.diff([1, 4, 9]), tnp.tile([1, 2], 2))
print(tnp.shape(a), tnp.ndim(a), int(tnp.size(a)), tnp.pi == np.pi, isinstance(a, tnp.ndarray))
x = tf.Variable([1.0, 2.0])
with tf.GradientTape() as tape:
    y = tnp.sum(tnp.square(x) * tnp.log(x))
show(tape.gradient(y, x))
print(tnp.random.randn(2, 3).shape, tnp.random.rand(4).dtype.name)
show(a.T, a.reshape(3, 2), a.reshape(-1), a.astype(tnp.int32), a.ravel(), a.transpose(), a.mean(), a.max(axis=0))
print(a.ndim, int(a.size))
