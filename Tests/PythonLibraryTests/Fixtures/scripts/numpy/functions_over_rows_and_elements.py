import numpy as np
f = np.vectorize(lambda x, y: x + 2 * y)
print(f([1, 2, 3], 10), np.vectorize(lambda x: x > 1)([1, 2]), np.vectorize(lambda s: s.upper())(np.array(['a', 'b'])), np.vectorize(float, otypes=[float])([1, 2]))
print(np.apply_along_axis(lambda r: r.sum(), 1, np.arange(6).reshape(2, 3)), np.apply_along_axis(np.sort, 0, [[3, 1], [2, 4]]), np.apply_over_axes(np.sum, np.ones((2, 3)), [0, 1]))
print(np.fromfunction(lambda i, j: i + j, (2, 3)), np.fromiter((x * x for x in range(4)), dtype=int), np.piecewise(np.array([-1.0, 0, 2]), [np.array([-1.0, 0, 2]) < 0], [lambda x: -x, 5]))
@np.vectorize
def double(x):
    return 2 * x
print(double([1, 2]), np.frombuffer(b'\x01\x00\x02\x00', dtype=np.int16), np.fromstring('1 2 3', sep=' '))
