# Arrays of Python objects obey axes, orders and kept dimensions.
import numpy as np

a, e = np.array([1, 0, 2], dtype=object), np.array([], dtype=object)
b = np.array([[1, 2, 5], [3, 4, 0]], dtype=object)
for call in (
    "b.sum(axis=0)", "b.sum(axis=1)", "b.max(axis=0)", "b.mean(axis=0)", "np.sum(b, axis=-1)", "b.prod(axis=1)",
    "b.flatten('F')", "b.ravel(order='F')", "b.reshape(3, 2, order='F')", "b.argmax(axis=0)", "b.argsort(axis=0)",
    "b.cumsum(axis=0)", "np.cumsum(b, axis=1)", "b.min(axis=1)", "b.any(axis=0)", "b.all(axis=1)",
    "b.sum(axis=0, keepdims=True)", "np.repeat(b, 2, axis=1)", "b.dot(b.T)", "b @ b.T", "np.max(b, axis=(0, 1))",
    "b.take([0, 1])", "b.sum(axis=5)", "b.var(axis=1)", "b.sum(dtype=float)", "b.clip(1, 3)", "a.any()", "a.all()",
    "e.any()", "np.any(a)", "b.any(keepdims=True)", "b.std()", "b.var()", "b.mean()", "b.mean(axis=1, keepdims=True)",
    "np.prod(b)", "b.cumprod(axis=1)", "b.argmin(axis=1)", "b.argmax()", "b.sum(axis=(0, 1))", "b.T @ b",
    "np.array([1, 2, 3], dtype=object) @ np.array([1, 2, 3], dtype=object)", "b.clip(1, None)", "e.sum()", "e.prod()",
    "e.max()", "np.argsort(b, axis=1)", "np.ravel(b, 'F')", "np.squeeze(b[None])", "b.squeeze(0)", "b.diagonal()",
    "b.trace()", "np.cumsum(b)", "b.sum(initial=5)", "b.max(axis=0, keepdims=True)",
    "np.sum(b, axis=0, keepdims=True)", "np.array(['a', 'b'], dtype=object).sum()", "b.std(axis=0)", "b.sum(axis=-3)",
    "b.dot([1, 2])",
):
    try:
        print(call, "->", repr(eval(call)))
    except (ValueError, TypeError) as error:
        print(call, "->", type(error).__name__, error)
b.sort(axis=0)
print(b)
