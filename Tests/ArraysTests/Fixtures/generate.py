"""Writes the fixtures of ArraysTests with NumPy 2.4: python generate.py (in this folder).

An array is {"d": dtype, "s": shape, "v": flat values}; a case {"op", "args", "kw", "out" | "error"}.
"""
import json, math, sys, warnings
import numpy as np

warnings.simplefilter("ignore")
np.seterr(all="ignore")
assert np.__version__.startswith("2.4")


def number(x):
    if isinstance(x, (bool, np.bool_)): return bool(x)
    if isinstance(x, (int, np.integer)): return int(x)
    return repr(float(x))  # as text: Foundation's JSON reader does not round decimals correctly


def enc(a):
    a = np.asarray(a)
    if a.dtype.kind == "U": values = a.ravel().tolist()
    elif a.dtype.kind == "c": values = [number(p) for z in a.ravel().tolist() for p in (z.real, z.imag)]
    else: values = [number(x) for x in a.ravel()]
    return {"d": "str" if a.dtype.kind == "U" else a.dtype.name, "s": list(a.shape), "v": values}


def arg(x):
    if isinstance(x, (np.ndarray, np.generic)): return enc(x)
    if isinstance(x, (list, tuple)): return [arg(y) for y in x]
    if isinstance(x, float) and not math.isfinite(x): return repr(x)
    return x


cases = []


def case(op, f, *args, tol=0, **kw):
    c = {"op": op, "args": [arg(a) for a in args]}
    if kw: c["kw"] = {k: arg(v) for k, v in kw.items()}
    if tol: c["tol"] = tol
    try:
        out = f(*args, **kw)
        out = list(out) if isinstance(out, (tuple, list)) else [out]
        c["out"] = [enc(o) for o in out]
    except Exception as e:
        name = type(e).__name__
        c["error"] = [{"_UFuncOutputCastingError": "UFuncTypeError", "_UFuncNoLoopError": "TypeError",
                       "_UFuncInputCastingError": "UFuncTypeError"}.get(name, name), str(e)]
    cases.append(c)


def save(name):
    """Arrays of more than 20 elements that occur several times are stored once and named by {"ref": i}."""
    shared, places = [], {}
    def share(x):
        if isinstance(x, dict) and "v" in x and len(x["v"]) > 20:
            key = json.dumps(x)
            if key not in places:
                places[key] = len(shared)
                shared.append(x)
            return {"ref": places[key]}
        if isinstance(x, dict): return {k: share(v) for k, v in x.items()}
        if isinstance(x, list): return [share(v) for v in x]
        return x
    rows = share(cases)
    dump = lambda c: json.dumps(c, separators=(",", ":"))
    with open(name + ".json", "w") as f:
        f.write('{"arrays":[\n' + ",\n".join(map(dump, shared)) + '\n],"cases":[\n' + ",\n".join(map(dump, rows)) + "\n]}\n")
    print(name, len(cases))
    cases.clear()


rng = np.random.default_rng(1)
F = np.array([-2.5, -1.0, -0.0, 0.0, 0.3, 1.0, 2.5, np.nan, np.inf, -np.inf])
samples = {
    "bool": np.array([True, False, True]), "int8": np.array([-7, 3, 100], np.int8), "uint8": np.array([0, 3, 250], np.uint8),
    "int32": np.array([-7, 0, 2000000000], np.int32), "int64": np.array([-7, 3, 0]), "uint64": np.array([1, 2, 2**63], np.uint64),
    "float16": np.array([0.1, -2.5, 3], np.float16), "float32": np.array([0.1, -2.5, 3], np.float32),
    "float64": np.array([0.1, -2.5, 3]), "complex64": np.array([1 + 2j, -1j, 0.5], np.complex64),
    "complex128": np.array([1 + 2j, -1j, 0.5]),
}

# Ufuncs: every one on every type, binary ones on every pair of types.
unary = ["negative", "positive", "absolute", "sign", "square", "reciprocal", "conjugate", "floor", "ceil", "trunc", "rint",
         "sqrt", "logical_not", "invert", "isnan", "isinf", "isfinite", "exp", "log", "sin", "cos", "tan", "tanh", "expm1",
         "log1p", "log2", "log10", "exp2", "cbrt", "arcsin", "arccos", "arctan", "sinh", "cosh", "arcsinh", "arccosh",
         "arctanh", "degrees", "radians", "fabs", "signbit"]
exact = {"negative", "positive", "absolute", "sign", "square", "reciprocal", "conjugate", "floor", "ceil", "trunc", "rint",
         "sqrt", "logical_not", "invert", "isnan", "isinf", "isfinite", "signbit", "fabs"}
for name in unary:
    f = getattr(np, name)
    for t, a in samples.items():
        if a.dtype.kind == "c" and name in {"log2", "log10", "log1p", "expm1", "exp2", "arcsin", "arccos", "arctan", "sinh",
                                            "cosh", "arcsinh", "arccosh", "arctanh", "sign"}: continue
        case("ufunc " + name, f, a, tol=0 if name in exact and a.dtype.kind != "c" else 2e-3 if a.dtype.itemsize < 4 and a.dtype.kind != "i" or a.dtype.itemsize == 1 else 1e-6)
    case("ufunc " + name, f, F, tol=0 if name in exact else 1e-14)
binary = ["add", "subtract", "multiply", "divide", "floor_divide", "remainder", "fmod", "power", "maximum", "minimum", "fmax",
          "fmin", "equal", "not_equal", "less", "less_equal", "greater", "greater_equal", "logical_and", "logical_or",
          "logical_xor", "bitwise_and", "bitwise_or", "bitwise_xor", "left_shift", "right_shift", "arctan2", "hypot",
          "copysign", "gcd", "lcm", "logaddexp", "heaviside"]
for name in binary:
    f = getattr(np, name)
    for t, a in samples.items():
        for u, b in samples.items():
            if name == "power" and b.dtype.kind != "c":
                b = np.abs(b)[:2]; x = a[:2]
                if b.dtype.kind in "iu": b = b % 6
            else: x = a
            if name == "power" and "c" in (x.dtype.kind + b.dtype.kind): continue
            if {t, u} == {"int64", "uint64"} and name in {"equal", "not_equal", "less", "less_equal", "greater", "greater_equal"}: continue
            case("ufunc " + name, f, x, b, tol=1e-6 if name in {"arctan2", "hypot", "logaddexp", "power"} or "c" in (x.dtype.kind + b.dtype.kind) else 0)
    case("ufunc " + name, f, F[:, None], F, tol=1e-14 if name in {"arctan2", "hypot", "logaddexp", "power"} else 0)
for a in samples.values():
    for s in (2, -1, 300, 0.5, 1e10):
        for name in ("add", "multiply", "divide", "less", "power"):
            if name == "power" and (a.dtype.kind == "c" or s == -1): continue
            case("ufunc " + name, getattr(np, name), a, s, tol=2e-3 if a.dtype == np.float16 else 1e-6)
case("ufunc add", np.add, np.ones((2, 3)), np.ones(4))
case("ufunc add", np.add, np.ones((2, 3)), np.ones((3, 1)))
case("ufunc power", np.power, np.array([2, 3]), np.array([-1, 2]))
case("ufunc power", np.power, np.array([2, 3]), -2)
case("ufunc add", np.add, np.array(["a", "bc"]), np.array(["x", "y"]))
case("ufunc equal", np.equal, np.array(["a", "bc"]), np.array(["a", "b"]))
case("ufunc add", np.add, np.array(["a"]), np.array([1.0]))
save("ufuncs")

# Reductions
big = rng.standard_normal((7, 300)).astype(np.float32)
for a in [np.arange(24).reshape(2, 3, 4) * 7 % 11, rng.standard_normal((3, 4, 5)), big, big.T, np.array([[1.5, np.nan], [2, -1]]),
          np.array([[True, False], [True, True]]), np.array([3, 1, 2], np.uint8), rng.standard_normal(1000),
          (rng.standard_normal(300) * 3).astype(np.float16), rng.integers(-5, 5, 9000), np.zeros((0, 3)),
          rng.standard_normal(10) + 1j * rng.standard_normal(10), rng.standard_normal((130, 9)).astype(np.float32)[::2, ::3]]:
    stored = np.ascontiguousarray(a)
    transposed = a is not stored and a.T.flags.c_contiguous
    for axis in [None, 0, -1] + ([1, (0, 2)] if a.ndim == 3 else []):
        for name in ("sum", "prod", "max", "min", "mean", "var", "std", "any", "all", "ptp", "median", "nansum", "nanmean",
                     "nanmax", "nanstd"):
            if a.dtype.kind == "c" and name in ("median", "nanmax", "nansum", "nanmean", "nanstd", "max", "min", "ptp"): continue
            if name == "ptp" and a.dtype == bool: continue
            if a.dtype == bool and name.startswith("nan"): continue
            tol = {"prod": 1e-12, "median": 1e-15, "nanmean": 1e-6, "nanstd": 1e-6}.get(name, 0)
            if a.size > 500 and name == "prod": continue
            if a.dtype == np.float16: tol = 2e-3
            if a.T.flags.c_contiguous and a.ndim > 1 and name in ('var', 'std', 'nansum'): tol = 1e-6  # ours keeps row order
            case(name, lambda a, axis=None, transposed=None: getattr(np, name)(a.T if False else a, axis=axis) if axis is not None else getattr(np, name)(a),
                 a, axis=axis, tol=tol, transposed=bool(a.T.flags.c_contiguous and a.ndim > 1))
        for name in ("argmax", "argmin", "cumsum", "cumprod"):
            if isinstance(axis, tuple) or (name.startswith("cum") and a.size > 1500): continue
            case(name, lambda a, axis=None: getattr(np, name)(a, axis=axis), a, axis=axis,
                 tol=2e-3 if a.dtype == np.float16 else 0)
case("var", np.var, np.arange(5.0), ddof=1)
case("std", np.std, np.arange(6.0).reshape(2, 3), axis=1, ddof=1, keepdims=True)
case("mean", np.mean, np.arange(6.0).reshape(2, 3), axis=1, keepdims=True)
case("sum", np.sum, np.arange(6.0).reshape(2, 3), axis=2)
case("argmax", np.argmax, np.zeros(0))
case("argmax", np.argmax, np.array(["b", "zz", "a"]))
for q in (0, 25, 50, 90.5, [10, 50], [[10, 20], [30, 40]]):
    for method in ("linear", "lower", "higher", "midpoint", "nearest"):
        case("percentile", lambda a, q, axis=None, method=None: np.percentile(a, q, axis=axis, method=method), np.array([[10, 7, 4], [3, 2, 1]]), np.asarray(q), axis=0, method=method, tol=1e-15)
case("percentile", np.percentile, np.arange(4.0), np.asarray(101))
case("average", lambda a, weights=None: np.average(a, weights=weights), np.arange(1, 5), weights=np.arange(4, 0, -1))
case("count_nonzero", np.count_nonzero, np.array([[0, 1, 7], [0, 0, 2]]), axis=1)
save("reductions")

# Indexing: the index is Python source, read by the test.
A = np.arange(60).reshape(3, 4, 5)
M = np.array([[True, False, True, False], [False, True, True, False], [False, False, False, True]])
I, J = np.array([0, 2]), np.array([[1], [2]])
def index(op, a, items):
    def f(a, _):
        key = []
        for it in items:
            if it is None: key.append(None)
            elif isinstance(it, str): key.append(Ellipsis)
            elif isinstance(it, dict): key.append(slice(*it["slice"]))
            else: key.append(it)
        key = tuple(key)
        if isinstance(op, str): return a[key]
        b = a.copy(); b[key] = op; return b
    encoded = [it if it is None or isinstance(it, (str, dict, int)) else arg(it) for it in items]
    c = {"op": "index" if isinstance(op, str) else "assign", "args": [arg(a), encoded] + ([] if isinstance(op, str) else [arg(np.asarray(op))])}
    try: c["out"] = [enc(f(a, None))]
    except Exception as e: c["error"] = [type(e).__name__, str(e)]
    cases.append(c)
S = lambda *x: {"slice": list(x)}
N = S(None, None, None)
keys = [[1], [-1], [1, 2, 3], [S(1, None, None)], [S(None, None, -1)], [N, S(1, 3, None), S(None, None, 2)], [S(5, 1, -2)], [None, 1], ["..."],
        ["...", 0], [0, "...", None], [None, "...", None], [I], [I, J], [N, I], [N, N, I], [I, N, I], [0, N, I], [I, 0], [N, I, I], [I, I, I],
        [M], [M, 0], [M, S(1, 3, None)], [np.array([True, False, True])], [N, np.array([True, False, True, False])], [J, "...", I],
        [np.array([], int)], [3], [0, 4], [-4], [0, 0, 0, 0], [np.array([True, False])], [np.array([5])], [S(None, None, 0)], [I, None, I],
        [np.array([0, 1, 2]), I], ["...", "..."], [np.array([1.5])], [np.array(1)], [S(-2, None, None), S(None, -1, None)], [S(10, 20, None)]]
for k in keys:
    index("get", A, k)
    index(-1, A, k)
    index(np.arange(5), A, k)
index(np.arange(3), np.zeros(4), [np.array([True, True, False, False])])
index(np.arange(3), np.zeros((2, 2)), [0])
index(2.7, np.arange(4), [1])
index(np.array([9, 8, 7, 6]), np.arange(4), [np.array([3, 3, 0, 0])])
save("indexing")

# Shape operations
B = np.arange(6).reshape(2, 3)
case("concatenate", lambda l, axis=0: np.concatenate(l, axis), [B, B + 0.5], axis=1)
case("concatenate", lambda l: np.concatenate(l), [B, np.ones((2, 2))])
case("concatenate", lambda l: np.concatenate(l), [B, np.ones(2)])
case("concatenate", lambda l: np.concatenate(l), [np.array(["a"]), np.array(["bcd"])])
case("stack", lambda l, axis=0: np.stack(l, axis), [B, B], axis=-1)
case("stack", lambda l: np.stack(l), [B, B[0]])
for m in ("split", "array_split"):
    for n in (3, 2, 4): case(m, lambda a, n, axis=0: getattr(np, m)(a, n, axis), np.arange(12).reshape(2, 6), n, axis=1)
case("split_at", lambda a, n: np.split(a, n), np.arange(8), [3, 5, 6, 10])
case("repeat", lambda a, n, axis=None: np.repeat(a, n, axis), B, [1, 2], axis=0)
case("repeat", lambda a, n, axis=None: np.repeat(a, n), B, [3])
case("tile", lambda a, n: np.tile(a, n), B, [2, 1, 2])
case("tile", lambda a, n: np.tile(a, n), np.arange(3), [2])
case("roll", lambda a, s: np.roll(a, s), B, [2])
case("roll", lambda a, s, axis=None: np.roll(a, s, axis=axis), B, [1, -1], axis=[0, 1])
case("rot90", lambda a, k: np.rot90(a, k), B, 1)
case("rot90", lambda a, k: np.rot90(a, k), B, -1)
case("flip", lambda a, axis=None: np.flip(a, axis), B, axis=[1])
case("transpose", lambda a, axes: np.transpose(a, axes), A, [2, 0, 1])
case("transpose", lambda a, axes: np.transpose(a, axes), A, [0, 1])
case("moveaxis", lambda a, s, d: np.moveaxis(a, s, d), A, [0, 1], [-1, 0])
case("swapaxes", lambda a, x, y: np.swapaxes(a, x, y), A, 0, 2)
case("swapaxes", lambda a, x, y: np.swapaxes(a, x, y), A, 0, 3)
for s in ([6], [3, 2], [-1, 2], [4, 2], [-1, -1], [2, -1, 3], [0]):
    case("reshape", lambda a, s: a.reshape(s), B, s)
    case("reshape_transposed", lambda a, s: a.T.reshape(s), B, s)
case("broadcast_to", lambda a, s: np.broadcast_to(a, s), B, [4, 2, 3])
case("broadcast_to", lambda a, s: np.broadcast_to(a, s), B, [2, 4])
case("broadcast_to", lambda a, s: np.broadcast_to(a, s), B, [3])
case("squeeze", lambda a, axis=None: np.squeeze(a, tuple(axis)), B[None, :, None], axis=[0])
case("squeeze", lambda a, axis=None: np.squeeze(a, axis=1), B, axis=[1])
for mode in ("edge", "reflect", "symmetric", "wrap", "maximum", "minimum", "mean"):
    case("pad", lambda a, w, mode=None: np.pad(a, w, mode), np.arange(1, 7).reshape(2, 3), [[1, 2], [2, 4]], mode=mode)
case("pad", lambda a, w, mode=None: np.pad(a, w), B, [[1, 0], [0, 2]], mode="constant")
case("meshgrid", lambda a, b: np.meshgrid(a, b), np.arange(3), np.arange(2))
case("indices", lambda s: np.indices(s), [2, 3])
for k in (0, 1, -1):
    for m in ("diag", "tril", "triu"): case(m, lambda a, k: getattr(np, m)(a, k), np.arange(1, 10).reshape(3, 3), k)
    case("diag", lambda a, k: np.diag(a, k), np.arange(1, 3), k)
case("kron", np.kron, np.array([[1, 2], [3, 4]]), np.array([[1, 10]]))
case("trace", np.trace, np.arange(9).reshape(3, 3))
for w in (np.array([3, 1, 2, 1, 3, 3]), np.array(["b", "a", "b"]), np.array([2.5, np.nan, -1, np.nan]), np.array([[1, 0], [1, 0], [0, 2]])):
    case("unique", lambda a: np.unique(a, return_index=True, return_inverse=True, return_counts=True), w)
case("unique_axis", lambda a, axis: np.unique(a, axis=axis, return_index=True, return_inverse=True, return_counts=True), np.array([[1, 0], [1, 0], [0, 2]]), 0)
W = rng.standard_normal(1500); W[::7] = 0; W[3] = np.nan
for a in (np.array([3, 1, 2]), np.array([[3., np.nan, 1], [9, -0.5, 4]]), W, W.astype(np.float32), rng.integers(-50, 50, 2000), rng.integers(0, 255, 600).astype(np.uint8), np.array(["pear", "Fig", "apple"]),
          np.array([2 + 1j, 1 + 5j, 1 - 2j]), rng.integers(-2**62, 2**62, 900), np.array([True, False, True])):
    case("sort", lambda a: np.sort(a), a)
    case("argsort", lambda a: np.argsort(a, kind="stable"), a)
case("sort", lambda a, axis=None: np.sort(a, axis=axis), np.array([[3, 1], [2, 5]]), axis=0)
case("sort_flat", lambda a: np.sort(a, axis=None), np.array([[3, 1], [2, 5]]))
case("lexsort", lambda l: np.lexsort(l), [np.array([9, 4, 0, 4, 0, 2, 1]), np.array([1, 5, 1, 4, 3, 4, 4])])
for side in ("left", "right"):
    case("searchsorted", lambda a, v, side=None: np.searchsorted(a, v, side), np.array([1, 2, 2, 3]), np.array([2, 0, 5, 2.5]), side=side)
case("bincount", lambda a: np.bincount(a), np.array([0, 1, 1, 3]))
case("histogram", lambda a, n: np.histogram(a, n), rng.standard_normal(200), 7)
case("histogram", lambda a, n: np.histogram(a, n), np.array([1, 2, 1, 4]), 10)
case("histogram_edges", lambda a, e: np.histogram(a, e), np.array([1, 2, 1, 4, 9]), np.array([0, 1, 2.5, 4]))
case("histogram_auto", lambda a: np.histogram(a, "auto"), rng.standard_normal(200))
case("digitize", np.digitize, np.array([0.2, 6.4, 3.0, 1.6]), np.array([0.0, 1.0, 2.5, 4.0, 10.0]))
case("digitize", np.digitize, np.array([0.2, 6.4, 3.0, 1.6]), np.array([10.0, 4, 2.5, 1, 0]))
case("interp", np.interp, np.array([0, 1, 1.5, 2.72, 3.14, 5]), np.array([1, 2, 3]), np.array([3, 2, 0]))
case("diff", lambda a, n: np.diff(a, n), np.array([1, 2, 4, 7, 0]), 2)
case("gradient", np.gradient, np.array([1.0, 2, 4, 7, 11, 16]))
for mode in ("full", "same", "valid"):
    case("convolve", lambda a, b, mode=None: np.convolve(a, b, mode), np.array([1, 2, 3]), np.array([0, 1, 0.5]), mode=mode)
    case("convolve", lambda a, b, mode=None: np.convolve(a, b, mode), np.array([1, 2]), np.array([1, 5, 7, 9]), mode=mode)
    case("correlate", lambda a, b, mode=None: np.correlate(a, b, mode), np.array([1, 2]), np.array([1, 5, 7, 9]), mode=mode)
case("trapezoid", np.trapezoid, np.arange(6.0).reshape(2, 3))
case("cov", np.cov, rng.standard_normal((3, 8)), tol=1e-14)
case("corrcoef", np.corrcoef, rng.standard_normal((3, 8)), tol=1e-14)
case("cross", np.cross, np.array([[1, 2, 3], [4, 5, 6]]), np.array([4, 5, 6]))
case("isin", np.isin, np.array([[0, 2], [4, 6]]), np.array([2, 6, 9]))
case("union1d", np.union1d, np.array([3, 1]), np.array([2, 1]))
case("intersect1d", np.intersect1d, np.array([1, 3, 4, 3]), np.array([3, 1, 2, 1]))
case("setdiff1d", np.setdiff1d, np.array([1, 2, 3, 2, 4, 1]), np.array([3, 4, 5, 6]))
case("setxor1d", np.setxor1d, np.array([1, 2, 3, 2, 4]), np.array([2, 3, 5, 7, 5]))
case("take", lambda a, i, axis=None: np.take(a, i, axis=axis), B, np.array([2, -1]), axis=1)
case("take", lambda a, i: np.take(a, i), B, np.array([6]))
case("where", lambda c, x, y: np.where(c, x, y), np.array([[True], [False]]), np.array([1, 2]), 9.5)
case("clip", lambda a, x, y: np.clip(a, x, y), np.array([1, 5, 9], np.int8), 2, 6)
case("clip", lambda a, x, y: np.clip(a, x, y), np.array([1, 5, 9.5], np.float32), 2.5, None)
case("nonzero", np.nonzero, np.array([[3, 0, 0], [0, 4, 0]]))
case("argwhere", np.argwhere, np.array([[3, 0, 0], [0, 4, 0]]))
case("delete", lambda a, i, axis=None: np.delete(a, i, axis), B, [1], axis=1)
case("insert", lambda a, i, v, axis=None: np.insert(a, i, v, axis), B, 1, np.array([5, 6]), axis=1)
case("arange", lambda *a: np.arange(*a), 0, 1, 0.1)
case("arange", lambda *a: np.arange(*a), 1.5, 4.2, 0.3)
case("linspace", lambda *a: np.linspace(*a), 0.0, 1.0, 7)
case("linspace", lambda *a: np.linspace(*a), -3.3, 12.1, 50)
case("eye", lambda n, m, k: np.eye(n, m, k), 3, 4, 1)
for t in samples:
    case("astype", lambda a, t: a.astype(t), np.array([-1.5, 0, 3.99, 300, -70000, 1e10]), t) if t not in ("uint64",) else None
    case("astype", lambda a, t: a.astype(t), np.array([-1, 0, 300, 2**40]), t)
case("astype", lambda a, t: a.astype(t), np.array(["1.5", " 2 "]), "float64")
case("astype", lambda a, t: a.astype(t), np.array(["x"]), "float64")
case("astype", lambda a, t: a.astype(t), np.array(["x"]), "int64")
case("astype", lambda a, t: a.astype(t), np.array([1.5, 2e20]), "str")
save("shapes")

# Linear algebra
P, Q = rng.standard_normal((4, 4)), rng.standard_normal((4, 3))
SYM = P @ P.T
for a, b in [(P, Q), (P, P[0]), (P[0], P), (P[0], P[1]), (P.T, Q), (P, P), (rng.standard_normal((2, 3, 4)), Q), (rng.standard_normal((2, 1, 3, 4)), rng.standard_normal((5, 4, 2))),
             (np.arange(6).reshape(2, 3), np.arange(12).reshape(3, 4)), (P.astype(np.float32), Q.astype(np.float32)), (P + 1j, Q), (P, np.ones(3)), (np.ones((2, 3)), np.ones((4, 2))), (P, np.array(2.0)),
             (np.array([[True, False]]), np.array([[True], [True]])), (P[:, ::2], Q[::2])]:
    case("matmul", np.matmul, a, b, tol=1e-6)
    case("dot", np.dot, a, b, tol=1e-6)
case("inner", np.inner, P, Q.T, tol=1e-13)
case("tensordot", lambda a, b, n: np.tensordot(a, b, n), A.astype(float), np.arange(40.0).reshape(4, 5, 2), 2, tol=1e-13)
for s, ops in [("ij,jk->ik", [P, Q]), ("ij,jk", [P, Q]), ("ii", [P]), ("ii->i", [P]), ("ij->ji", [Q]), ("ij->j", [Q]), ("i,i", [P[0], P[1]]), ("i,j->ij", [P[0], P[1]]),
               ("bij,bjk->bik", [rng.standard_normal((2, 3, 4)), rng.standard_normal((2, 4, 5))]), ("...ij,...jk->...ik", [rng.standard_normal((2, 3, 4)), rng.standard_normal((4, 5))]),
               ("ij,jk,kl->il", [P, P, Q]), ("bhqd,bhkd->bhqk", [rng.standard_normal((2, 2, 3, 4)), rng.standard_normal((2, 2, 5, 4))]), ("ij,ij->i", [P, P]), ("ijk->kji", [A]), ("ij,jk->ik", [P, P[:3]]), ("ij,kk->i", [P, SYM])]:
    case("einsum " + s, lambda *o: np.einsum(s, *o), *ops, tol=1e-12)
case("solve", np.linalg.solve, P, Q, tol=1e-10)
case("solve", np.linalg.solve, P, P[0], tol=1e-10)
case("solve", np.linalg.solve, np.ones((2, 2)), np.ones(2))
case("inv", np.linalg.inv, np.stack([P, SYM]), tol=1e-10)
case("inv", np.linalg.inv, Q)
case("inv", np.linalg.inv, np.array([[1, 2], [3, 4]]), tol=1e-13)
case("inv", np.linalg.inv, np.array([[1, 2], [3, 4]], np.float32), tol=1e-5)
case("det", np.linalg.det, P, tol=1e-12)
case("det", np.linalg.det, np.ones(3))
case("det", np.linalg.det, np.array([[1, 2], [3, 4]]))
case("cholesky", np.linalg.cholesky, SYM, tol=1e-10)
case("cholesky", np.linalg.cholesky, -SYM)
case("qr", np.linalg.qr, Q, tol=1e-10)
case("svd", np.linalg.svd, Q, tol=1e-10)
case("svd_reduced", lambda a: np.linalg.svd(a, full_matrices=False), Q, tol=1e-10)
case("eigh", np.linalg.eigh, SYM, tol=1e-10)
case("eig", np.linalg.eig, np.array([[2.0, 0], [1, 3]]), tol=1e-12)
case("eig", np.linalg.eig, np.array([[0.0, -1], [1, 0]]), tol=1e-12)
case("lstsq", lambda a, b: (lambda r: (r[0], r[1], r[3]))(np.linalg.lstsq(a, b, rcond=None)), Q, P[0], tol=1e-10)
case("pinv", np.linalg.pinv, Q, tol=1e-10)
case("matrix_rank", np.linalg.matrix_rank, np.array([[1, 2], [2, 4]]))
case("matrix_power", lambda a, n: np.linalg.matrix_power(a, n), np.array([[1, 1], [1, 0]]), 10)
case("norm", np.linalg.norm, Q, tol=1e-14)
for order in (1, 2, np.inf, -np.inf, 3):
    case("norm_order", lambda a, o: np.linalg.norm(a, o), P[0], order, tol=1e-13)
    if order != 3: case("norm_order", lambda a, o: np.linalg.norm(a, o), Q, order, tol=1e-13)
case("norm_axis", lambda a, axis: np.linalg.norm(a, axis=axis), Q, 1, tol=1e-14)
save("linalg")

# Printing
def show(a, **options):
    with np.printoptions(**options):
        cases.append({"a": enc(a), "options": options, "str": str(a), "repr": repr(a)})
for a in [np.array([1.0, 2.5, -3]), np.array([]), np.zeros((0, 3)), np.array(5), np.array(2.5), np.array(1e15), np.array("ab"), np.array(True), np.array([True, False]),
          np.array(1 + 2j), np.arange(10), np.arange(2000), np.arange(2000.0).reshape(40, 50), np.arange(10000).reshape(10, 10, 100), np.array([1e-5, 1]), np.array([1e-5, 2e-5]),
          np.array([1e10, 1]), np.array([123456789.123, 0.1]), np.array([0.1, 0.12, 0.123]), np.array([1 / 3, 2 / 3]), np.array([np.nan, 1.5, np.inf]), np.array([-np.inf, 1.5]),
          np.array([np.nan, np.nan]), np.array([1 + 2j, 3.5 - 1j]), np.array([1e-10 + 2j, np.nan - 1j]), np.array(["a", "bcd", "it's", 'q"', "line\n"]), np.array([[1, -2], [300, 4]]),
          np.array([-0.0, 0.0]), np.array([1e300, 1e-300]), np.array([5e-324]), np.array([0.5, 1.5, 2.5]), np.array([99999999.0]), np.array([1e8]), np.array([1000.1, 1.0001]),
          np.array([0.0001, 0.1]), np.array([0.00009, 0.1]), np.array([1, 10001.0]), np.array([1, 1000.0]), np.array([2**63], np.uint64), np.array([-2**63]), np.array([255, 1], np.uint8),
          np.array([0.1, 0.2], np.float32), np.array([1e6, 1], np.float32), np.array([999999, 0.001], np.float32), np.array([1 / 3, 100], np.float32), np.array([1e-7, 1], np.float32),
          np.array([0.1, 1000], np.float16), np.array([0.1, 3], np.float16), np.array([1 + 0.1j], np.complex64), rng.standard_normal((3, 4)), rng.standard_normal((2, 3, 4)) * 1000,
          rng.standard_normal(30), rng.standard_normal((5, 12)), (rng.standard_normal(20) * 1e5).astype(np.float32), rng.standard_normal((1, 1, 1, 2)), rng.random((4, 4)) * 10.0 ** rng.integers(-8, 8, (4, 4)),
          np.array([1.23456789012345, 100]), np.array([0.123456785, 0.123456775]), np.linspace(0, 1, 11), np.array([[1.5, np.nan], [np.inf, -2]]), np.eye(3), np.array([[[]]]), np.zeros((2, 0)),
          np.array([], np.int32), np.array([], dtype="<U1"), np.arange(1001), np.arange(1000), np.ones((1001, 2)), np.array([1e16, 1]), np.array([-1.5, 10]), np.array([12345.678, 0.001]),
          np.array(["é", "日本"]), np.full((3, 3), -1.0), np.arange(30) * 1000, np.array([3.0, 4.0], np.float64) * 1e7, np.zeros((2, 2), bool), np.array([0.1 + 0.2]), np.array([100.0, 0.1, 1e-3])]:
    show(a)
R = rng.standard_normal((3, 3)) * 100
for o in [dict(precision=3), dict(precision=0), dict(suppress=True), dict(precision=2, suppress=True), dict(threshold=5), dict(threshold=5, edgeitems=1), dict(linewidth=40), dict(sign="+"), dict(sign=" "),
          dict(floatmode="fixed"), dict(floatmode="unique"), dict(floatmode="maxprec_equal"), dict(floatmode="fixed", precision=2), dict(nanstr="NA", infstr="oo")]:
    for a in [R, R * 1e-7, np.array([1.5, np.nan, np.inf]), np.arange(12), np.array([1e-10, 1.0]), np.array([1 + 1j, -2.25]), np.array([0.1, 12.25], np.float32), np.array([[1e-9, 1000.5]])]: show(a, **o)
save("printing")
for t in ("float64", "float32", "float16", "complex128", "complex64", "int64", "int8", "bool"):
    for v in (0, 1, 1.5, -2.25, 0.1, 1e16, 1e15, 123456789.0, 1e-5, 0.0001, 1e22, 1 / 3, 999999.0, 1e6, np.nan, np.inf, -np.inf, -0.0):
        if t in ("int64", "int8") and not math.isfinite(v): continue
        x = np.array(v).astype(t)[()]
        cases.append({"a": enc(x), "str": str(x), "repr": repr(x)})
for z in (1 + 2j, 1j, -1j, complex(-0.0, 1), complex(0.0, -0.0), complex(np.nan, 1), 1e20 + 1e-7j):
    for t in ("complex128", "complex64"):
        x = np.array(z).astype(t)[()]
        cases.append({"a": enc(x), "str": str(x), "repr": repr(x)})
save("scalars")
