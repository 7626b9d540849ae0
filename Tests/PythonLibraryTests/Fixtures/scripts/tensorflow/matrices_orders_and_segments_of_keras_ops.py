import numpy as np
import keras
from keras import ops


def show(name, *values):
    for x in values:
        x = ops.convert_to_tensor(x)
        print(name, str(x.dtype).split("'")[1] if "<" in str(x.dtype) else str(x.dtype), tuple(x.shape), np.round(np.asarray(ops.convert_to_numpy(x), "float64"), 2).tolist())


a = np.array([[4.0, 1, 0.5], [1, 3, 0.25], [0.5, 0.25, 2]], "float32")
b = np.array([[1.0, 2], [3, 4], [5, 6]], "float32")
u, s, v = ops.svd(a)
show("svd", s, ops.abs(u), (u * s) @ v, ops.svd(b, compute_uv=False), ops.svd(b, full_matrices=False)[1])
show("pinv", ops.pinv(b))
show("lstsq", ops.lstsq(b, np.array([1.0, 2, 2], "float32")))
show("slogdet", *ops.slogdet(a))
show("rank", ops.matrix_rank(np.ones((3, 3), "float32")))
show("triangular", ops.solve_triangular(a, b, lower=True), ops.solve_triangular(a, b[:, 0]))
show("lu", *ops.lu_factor(a))
show("cholesky_inverse", ops.cholesky_inverse(ops.cholesky(a)))
show("complex", ops.real(a[0]), ops.conjugate(a[0]), ops.imag(a[0]), ops.angle(np.array([1.0, -2.0], "float32")))
show("unique", ops.unique([3, 1, 3, 2]))
show("unique", *ops.unique([3, 1, 3, 2], return_inverse=True, return_counts=True))
show("dsplit", *ops.dsplit(np.arange(8).reshape(1, 2, 4), 2))
show("scan", ops.associative_scan(lambda x, y: x + y, np.arange(5)), ops.associative_scan(lambda x, y: x * y, b, reverse=True))
show("ldexp", ops.ldexp(b, np.array([1, 2])), ops.i0(b))
n = np.array([[1.0, np.nan, 3], [4, 5, np.nan]], "float32")
show("nan", ops.nanmedian(n), ops.nanmedian(n, axis=1), ops.nanquantile(n, 0.25), ops.nanpercentile(n, 50, axis=0), ops.nancumsum(n), ops.nancumprod(n, axis=1))
show("segments", ops.segment_prod(b, np.array([0, 1, 0])), ops.segment_min(b, np.array([0, 1, 0]), num_segments=3))
x = ops.convert_to_tensor((np.arange(2 * 6 * 5 * 4).reshape(2, 6, 5, 4) % 17).astype("float32"))
show("adaptive", ops.adaptive_average_pool(x, (2, 3))[0, :, :, 0], ops.adaptive_max_pool(x, 4)[1, :, :, 2])
show("space", ops.depth_to_space(x, 2)[0, 0], ops.space_to_depth(x[:, :, :4], 2)[0, 0, 0])
k = (np.arange(2 * 2 * 4 * 1).reshape(2, 2, 4, 1) % 5).astype("float32")
p = (np.arange(4 * 3).reshape(1, 1, 4, 3) % 3).astype("float32")
show("separable", ops.separable_conv(x, k, p, padding="same")[0, 0])
show("linalg", ops.linalg.det(a), ops.linalg.norm(b))
