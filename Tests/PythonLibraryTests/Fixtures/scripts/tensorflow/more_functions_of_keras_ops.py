import numpy as np
import keras
from keras import ops

r = np.random.RandomState(0)
a, b = r.randn(3, 4).astype("float32"), r.randn(3, 4).astype("float32")
v = r.randn(5).astype("float32")
holes = a.copy()
holes[0, 1] = np.nan
ids = np.array([[1, 2], [0, 2]])


def show(name, *args, **kwargs):
    def plain(x):
        if isinstance(x, (tuple, list)):
            return [plain(part) for part in x]
        x = np.asarray(ops.convert_to_numpy(x))
        return np.round(x.astype("float64"), 3).__add__(0.0).tolist(), str(x.dtype)
    print(name, plain(getattr(ops, name)(*args, **kwargs)))


for name in ("cbrt deg2rad rad2deg erfc exp2 fabs fliplr flipud hard_shrink hard_tanh soft_shrink squareplus "
             "tanh_shrink sparse_plus sparse_sigmoid sparsemax sinc trunc isreal isneginf isposinf corrcoef").split():
    show(name, a)
show("append", a, b, axis=1)
show("average", a, axis=1, weights=[1.0, 2, 3, 4])
show("diff", a, n=2, axis=0)
show("divide_no_nan", a, a - a)
show("dot_product_attention", a.reshape(1, 3, 2, 2), a.reshape(1, 3, 2, 2), b.reshape(1, 3, 2, 2), is_causal=True)
show("fmax", a, holes)
show("fmin", holes, a)
show("threshold", a, 0.1, -1.0)
show("heaviside", a, 0.5)
show("hypot", a, b)
show("isclose", a, a + 1e-9)
show("isin", ids, [2], invert=True)
show("layer_normalization", a, np.ones(4, "float32"), np.zeros(4, "float32"))
show("rms_normalization", a)
show("logaddexp", a, b)
show("multi_hot", ids, num_classes=3)
for name in "nansum nanprod nanmean nanvar nanstd nanmax nanmin nan_to_num".split():
    show(name, holes)
for name in "nansum nanprod nanmean nanvar nanstd nanmax nanmin".split():
    show(name, holes, axis=1)
show("nonzero", ids)
show("ptp", a, axis=0)
show("quantile", a, [0.25, 0.5], axis=1)
show("quantile", a, 0.3, method="nearest", keepdims=True)
show("percentile", a, 30, axis=0)
show("median", a, axis=1, keepdims=True)
show("select", [a > 0, b > 0], [a, b], 7.0)
show("slice_update", a, (1, 1), np.ones((1, 2), "float32"))
show("trapezoid", a)
show("tri", 3, 4, k=1)
show("unravel_index", np.array([3, 7]), (3, 4))
show("vander", v, 3, increasing=True)
show("array_split", v, 3)
show("dstack", [v, v])
show("kron", a[:2, :2], b[:2, :2])
show("cdist", a, b)
show("psnr", a, b, 1.0)
show("hamming", 5)
show("digitize", v, np.array([-1.0, 0, 1]))
show("histogram", v, bins=3)
show("bitwise_and", ids, ids + 1)
show("fmod", a, b)
show("scan", lambda carry, x: (carry + x, carry * x), np.float32(1), xs=v)
show("fori_loop", 0, 4, lambda i, x: x + ops.cast(i, "float32"), np.float32(1))
show("conv_transpose", np.arange(8.0, dtype="float32").reshape(1, 2, 2, 2), np.ones((3, 3, 1, 2), "float32"), 2, "same")
