import numpy as np
a = np.array([[1, 2], [3, 4]]); b = np.array([[5, 6]])
print(np.concatenate([a, b]), np.concatenate([a, b.T], axis=1), np.concatenate([a, b], axis=None))
print(np.vstack([a, b]), np.hstack([a, a]), np.dstack([a, a]).shape, np.stack([a, a], axis=1).shape, np.column_stack([[1, 2], [3, 4]]))
print(np.append([1, 2], 3), np.append(a, b, axis=0), np.insert([1, 2, 3], 1, 9), np.delete([1, 2, 3, 4], [0, 2]), np.delete(a, 0, axis=1))
print(np.split(np.arange(6), 3), np.split(np.arange(6), [2, 5]), np.array_split(np.arange(5), 3), np.hsplit(a, 2), np.vsplit(a, 2))
print(np.tile([1, 2], 2), np.tile([[1], [2]], (2, 2)), np.repeat([1, 2], 2), np.repeat(a, [1, 2], axis=0), a.repeat(2))
print(np.block([[a, a], [b, b]]), np.pad([1, 2], 1), np.pad(a, ((1, 0), (0, 1)), constant_values=9), np.pad([1, 2, 3], 2, mode='reflect'), np.pad([1, 2], (1, 2), 'edge'))
print(np.r_[1:4, 0, 4], np.c_[[1, 2], [3, 4]], np.broadcast_to([1, 2], (2, 2)), np.insert([1, 2, 3], [0, 2], [7, 8]))
