# Sorting and transposing by vectors: every length and size of element.
import numpy as np

rng = np.random.default_rng(0)
for dtype in ["f8", "f4", "i8", "i4"]:
    for values in [rng.integers(-3, 4, 1000), rng.integers(-1000000, 1000000, 1000)]:
        values = values.astype(dtype)
        same = [np.sort(values[:n]).tolist() == sorted(values[:n].tolist()) for n in range(1, 400)]
        print(dtype, len(same), all(same))
special = rng.random(100)
special[::7] = np.inf
special[3::11] = np.nan
special[5::13] = -np.inf
special = np.sort(special)
print(special[:9], special[-20:])

for dtype in ["u1", "i2", "f4", "f8", "c16"]:
    for shape in [(1, 70), (7, 10), (8, 8), (33, 21), (64, 65), (2051, 3), (3, 2051)]:
        matrix = np.arange(shape[0] * shape[1]).reshape(shape).astype(dtype)
        turned = matrix.T.copy()
        rows = [list(row) for row in zip(*matrix.tolist())]
        print(dtype, turned.shape, turned.tolist() == rows, (matrix.T + matrix.T).tolist() == (matrix + matrix).T.tolist())
