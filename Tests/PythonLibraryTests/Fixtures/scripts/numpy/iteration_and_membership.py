import numpy as np
a = np.array([[1, 2], [3, 4]])
for row in a:
    print(row, [int(x) for x in row])
print(list(np.array([1.5, 2])), 3 in a, 7 in a, len(a), [x for x in a.flat], a.flat[2], a.tolist(), np.array(1.5).tolist())
for i, v in enumerate(np.array(['x', 'y'])):
    print(i, v)
for (i, j), v in np.ndenumerate(a):
    print(i, j, v, end='; ')
print(list(np.ndindex(2, 2)))
for x in np.nditer(a.T):
    print(x, end=' ')
x, y = np.array([5, 6])
print(x, y, dict(zip(['a', 'b'], np.array([1, 2]))), list(zip(a, a.T)), list(map(float, a[0])), sorted(np.array([3, 1])), reversed(np.array([1, 2])) is not None)
print(a.item(2), a.item(1, 1), a.tobytes()[:4], [*np.arange(3)], max(a.ravel(), key=lambda v: -v), sum(np.arange(4)), any(np.array([0, 1])))
it = np.nditer(a, flags=['multi_index'])
while not it.finished:
    print(it.multi_index, it[0], end=' | ')
    it.iternext()
print()
