import numpy as np
from numpy.polynomial import Polynomial, polynomial

for value in ([1, "a", None], [[1], [2, 3]], [[1, "a"], [2.5, "bcd"]], list("abcdefghijklmnopqrstuvwxyz"),
              [np.array([1, 2]), np.array([3])], []):
    array = np.array(value, dtype=object)
    print(array, repr(array), array.shape, array.dtype)
mixed = np.array([None, 1])
print(mixed, mixed.dtype, repr(np.dtype("O")), np.empty(2, dtype=object), np.full(2, None))
names = np.array(["x", "y", 3], dtype=object)
print(names == "x", names[names == "x"], names.astype(str), names[::-1], [v for v in names], 3 in names)
table = np.array([[1, "a"], [2, "b"]], dtype=object)
print(table[:, 0], table[1, 1], table.T, table.tolist(), table[table[:, 0] == 2])
table[0, 1] = None
print(table, table + table[:1] if False else len(table), np.array([1, 2], dtype=object) * 2)

for c in ([1, 2, 3], [1.5, 0, -2, 1], [0, 0, 1], [-1, 1]):
    p, q = np.poly1d(c), Polynomial(c)
    print(p)
    print(repr(p), p(2), repr(p.deriv()), repr(p * p + 1), p.order, p.roots, p[0])
    print(q, repr(q), q(2), repr(q.deriv()), repr(q * 2 + q), q.degree())
x = np.arange(5.0)
fitted = Polynomial.fit(x, x**2 + 1, 2).convert()
print(np.round(fitted.coef, 6) + 0.0, np.round(polynomial.polyfit(x, 2 * x, 1), 6) + 0.0)
