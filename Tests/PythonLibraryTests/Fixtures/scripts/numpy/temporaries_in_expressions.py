import numpy as np

a, b = np.arange(5.0), np.arange(5.0)[::-1].copy()
print(a * b + a - 1, (a * b) * 2 / 4 - b, a - (a * b), (a + b) * (a - b))
print(a, b)
t = a * b
u = t + 1
print(t, u, (t + 1) is t)
stored = [a * b]
print(stored[0] + 1, stored[0])


class Keeper:
    def __init__(self):
        self.kept = np.zeros(3)

    def __add__(self, other):
        self.kept = self.kept + other
        return self.kept

    def __mul__(self, other):
        return self.kept


k = Keeper()
print((k + 1) + 5, k.kept, (k * 2) + 1.5, k.kept, (k + np.ones(3)) * 2, k.kept)


def give(x):
    return x * 2


print(give(a) + 1, a, (lambda: a + b)() - 1)
f = np.ones(4, dtype=np.float32)
print((f * f + f - 1).dtype, (f * 2 + 1.5), (f * 2 + np.float64(1.5)).dtype, (f + f > 1), f)
i = np.arange(4)
print(i * i + i - 1, (i * i) / 2, i * i + 0.5, (i * i) // 2, (i * i) % 3, i)
m = np.arange(6.0).reshape(2, 3)
print((m * 2) + m[0], (m.T * 2) + m.T, (m * m)[0] + 1, m * m + m)
with np.errstate(all="ignore"):
    print((a * 0) / 0 + 1)
x = (y := a * b) + 1
print(x, y)
print(np.sort(np.array([3.0, np.nan, -0.0, 0.0, -np.inf, 1.5] * 20))[[0, 19, 20, 60, 99, 100, 119]])
for dtype in ("int32", "int64", "float32", "float64", "uint64", "uint32", "int16"):
    for n in (1, 31, 32, 33, 64, 65, 100, 1000, 5000):
        values = (np.arange(n) * 7919 % 1013 - 400).astype(dtype)
        result = np.sort(values)
        assert (result[1:] >= result[:-1]).all() and result.dtype == values.dtype
        assert sorted(values.tolist()) == result.tolist()
    print(dtype, result[:3], result[-3:], np.sort(np.full(300, 7, dtype))[:2])
