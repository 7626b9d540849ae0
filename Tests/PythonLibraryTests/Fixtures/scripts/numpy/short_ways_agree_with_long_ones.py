import numpy as np
import warnings

# Contiguous arrays take vectorised loops; the same numbers in other layouts and types must give the same.
rng = np.random.RandomState(1)
for dtype in ["float32", "float64", "int64", "int32"]:
    for n in [1, 3, 7, 8, 31, 33, 100, 129, 1000, 5000]:
        a = ((rng.rand(n) - 0.5) * 200).astype(dtype)
        b = ((rng.rand(n) + 0.1) * 50).astype(dtype)
        wide_a, wide_b = np.zeros(2 * n, dtype)[::2], np.zeros(2 * n, dtype)[::2]
        wide_a[:], wide_b[:] = a, b
        ok = []
        for f in [np.add, np.subtract, np.multiply, np.divide, np.maximum, np.minimum, np.less, np.less_equal,
                  np.greater, np.greater_equal, np.equal, np.not_equal]:
            ok.append(np.array_equal(f(a, b), f(wide_a, wide_b)))
            ok.append(np.array_equal(f(a, 3), f(wide_a, 3)) and np.array_equal(f(3, a), f(3, wide_a)))
        for f in [np.abs, np.negative, np.square, np.floor, np.ceil, np.trunc, np.rint, np.isnan, np.isfinite,
                  np.exp, np.sin, np.cos, np.tanh]:
            ok.append(np.array_equal(f(a / 4), f((wide_a / 4)[::1])))
        ok.append(np.array_equal(np.log(b + 1), np.log(np.repeat(b + 1, 2)[::2])))
        for f in [np.max, np.min, np.argmax, np.argmin]:
            ok.append(f(a) == f(wide_a))
        values = a.tolist()
        ok.append(np.max(a) == max(values) and np.min(a) == min(values))
        ok.append(np.argmax(a) == values.index(max(values)) and np.argmin(a) == values.index(min(values)))
        ok.append(np.sort(a).tolist() == sorted(values))
        order = sorted(range(n), key=lambda i: values[i])
        ok.append(np.argsort(a, kind="stable").tolist() == order)
        ok.append(np.unique(a).tolist() == sorted(set(values)))
        index = rng.randint(-n, n, 2 * n)
        ok.append(a[index].tolist() == [values[i] for i in index] == wide_a[index].tolist())
        ok.append(np.take(a, index).tolist() == a[index].tolist())
        c, d = a.copy(), list(values)
        c[index] = np.arange(2 * n)
        for place, i in enumerate(index):
            d[i] = place
        ok.append(c.tolist() == d)
        mask = a > 0
        ok.append(a[mask].tolist() == [v for v in values if v > 0] and mask.sum() == len(a[mask]))
        ok.append(np.nonzero(mask)[0].tolist() == [i for i in range(n) if values[i] > 0])
        c = a.copy()
        c[mask] = 7
        ok.append(c.tolist() == [7 if v > 0 else v for v in values])
        c[mask] = a[mask]
        ok.append(np.array_equal(c, a))
        ok.append(np.where(mask, a, b).tolist() == [x if m else y for m, x, y in zip(mask, a.tolist(), b.tolist())])
        ok.append(np.where(mask, a, 0).tolist() == np.where(wide_a > 0, wide_a, 0).tolist())
        ok.append(np.array_equal(np.clip(a, -5, 5), np.clip(wide_a, -5, 5)))
        running = [sum(values[:i + 1]) for i in range(min(n, 40))] if "int" in dtype else None
        ok.append(running is None or np.cumsum(a)[:40].tolist() == running)
        ok.append(np.array_equal(np.repeat(a, 3)[1::3], a) and np.array_equal(np.cumsum(a), np.cumsum(wide_a)))
        sums = np.zeros(5, dtype)
        np.add.at(sums, index % 5, 2)
        ok.append(sums.tolist() == [2 * k for k in np.bincount(index % 5, minlength=5).tolist()])
        if not all(ok):
            print(dtype, n, [i for i, o in enumerate(ok) if not o])
    square = np.arange(70 * 80).reshape(70, 80).astype(dtype)
    print(dtype, np.array_equal(square.T + square.T, (square + square).T), np.array_equal(square.T.copy().T, square),
          np.array_equal(square.T - 1, (square - 1).T), (square[:, :3] @ square[:3, :4])[2])

nan = np.array([1.0, np.nan, 3.0] * 20)
print(np.max(nan), np.min(nan), np.argmax(nan), np.argmin(nan), np.sort(nan)[[0, 39, 40]], np.unique(nan))
print(np.unique(np.array([2.0, 1.0, 2.0])), np.unique(np.array([np.nan, np.nan])), np.unique(np.array([5])))
print(np.add(np.float32(1), np.ones(3, "float32")).dtype, (np.ones(3, "float32") * 2.5).dtype, (2 ** np.arange(4)).dtype)
a = np.arange(6.0)
a[1:] += a[:-1]
print(a, np.add(a, 1, out=a), np.arange(5) ** 2, np.arange(4.0) ** 0.5, np.array([4.0, 2.0]) ** -1, np.arange(3) ** 2.0)
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    zero = np.array([0.0, 1.0])
    1 / zero
    np.log(zero)
    np.log(zero.astype("float32"))
    np.log(-zero.astype("float32") - 1)
    np.exp(zero.astype("float32") * 1000)
    np.sqrt(zero - 1)
    np.sqrt(zero.astype("float32") - 1)
    zero / zero
    np.array([1e308]) * 10
    np.exp(np.array([1000.0]))
    nan > 1
    np.maximum(nan, 2)
    np.max(nan)
    np.exp(nan.astype("float32"))
    np.isnan(nan)
    np.sqrt(-1.0)
    np.log(0.0)
    for warning in seen:
        print(warning.category.__name__, warning.message)
with np.errstate(divide="ignore", invalid="raise"):
    print(1 / zero)
    try:
        np.sqrt(zero - 1)
    except FloatingPointError as error:
        print(error)
