import numpy as np
x, y = np.meshgrid([1, 2, 3], [10, 20])
print(x, y, np.mgrid[0:2, 0:3], np.ogrid[0:2, 0:3], np.mgrid[0:1:3j], np.indices((2, 2)))
print(np.meshgrid([1, 2], [3, 4], indexing='ij'), np.tri(3), np.tril_indices(3), np.diag_indices(2), np.vander([1, 2, 3], 3))
