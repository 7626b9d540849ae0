import numpy as np
i = np.array([1, 2, 3]); f = np.array([0.5, 1.5, 2.5]); s = np.array([1, 2], dtype=np.float32); b = np.array([True, False])
print(i + f, i * 2, i / 2, i // 2, i % 2, i ** 2, -i, 1 - i, 2 ** i, 10 / f)
print((i + 1).dtype, (i + 1.0).dtype, (s + 1.5).dtype, (s * np.float64(2)).dtype, (b + b).dtype, (b + 1).dtype)
print((np.int8(1) + np.array([1], dtype=np.int16)).dtype, (np.array([1], dtype=np.uint8) + np.array([1], dtype=np.int8)).dtype)
print(i & 2, i | 4, i ^ 1, i << 1, i >> 1, ~i, b & True, b | b, ~b)
print(i @ i, np.array([[1, 2], [3, 4]]) @ np.array([1, 1]), [1, 2] + np.array([3, 4]), np.array([1, 2]) * [3, 4])
print(i == 2, i != 2, i < 2.5, i >= np.array([1, 3, 3]), (i > 1).sum(), i == [1, 0, 3])
print(divmod(i, 2), abs(np.array([-1, 2])), i + np.array([[10], [20]]))
