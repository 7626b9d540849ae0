import numpy as np
a = np.arange(12).reshape(3, 4)
print(a[0], a[1, 2], a[-1, -1], a[1][2], a[:, 1], a[1:, ::2], a[::-1, 0], a[..., 0], a[1, ...])
print(a[None].shape, a[:, np.newaxis].shape, a[(1, 2)], repr(a[1, 2]), a[0:0].shape)
v = a[1]
v[0] = 100
print(a)
a[:, 3] = 0
a[0] = [9, 8, 7, 6]
a[2, 1:3] = -1
print(a)
print(np.array(3)[()], repr(np.array([1, 2])[..., 0]), np.float64(3)[()])
