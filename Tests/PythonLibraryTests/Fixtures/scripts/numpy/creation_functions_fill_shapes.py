import numpy as np
print(np.zeros(3), np.zeros((2, 2), dtype=int), np.ones((1, 3)), np.full((2, 2), 7), np.full(2, 1.5))
print(repr(np.zeros_like([1, 2])), repr(np.ones_like([1.5, 2])), repr(np.full_like([1, 2], 3.9)))
print(repr(np.full(2, 'ab')), np.eye(3), np.eye(2, 3, k=1), np.identity(2, dtype=int))
print(np.empty((0, 3)).shape, repr(np.zeros(2, dtype=bool)), repr(np.ones(2, dtype=np.float32)))
print(np.zeros([2, 1]).shape, np.zeros(np.int64(2)).shape)
