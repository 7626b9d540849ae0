import numpy as np
a = np.arange(10) * 10
print(a[[1, 3, 5]], a[np.array([[0, 1], [2, 3]])], a[a > 40], a[[True] * 5 + [False] * 5])
m = np.arange(12).reshape(3, 4)
print(m[[0, 2]], m[[0, 2], [1, 3]], m[:, [0, 2]], m[m % 2 == 0], m[[True, False, True]])
print(m[np.ix_([0, 2], [1, 3])], m[[[0], [2]], [1, 3]])
a[[0, 1]] = 5
a[a > 50] = 0
print(a)
m[m > 5] += 100
m[[0, 0], [1, 2]] = [-1, -2]
print(m)
b = np.zeros(3)
b[[0, 0, 1]] += 1
print(b)
