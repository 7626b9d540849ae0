# Dicts, texts among numbers and rows of several lengths are saved and loaded.
import os
import tempfile

import numpy as np

folder = tempfile.mkdtemp()
name = os.path.join(folder, "a.npy")
np.save(name, {"x": 1, "y": [1, 2]})
found = np.load(name, allow_pickle=True)
print(found.shape, found.dtype, found.item())
np.save(name, np.array([1, "a", None], dtype=object))
print(np.load(name, allow_pickle=True))
try:
    np.load(name)
except ValueError as error:
    print(error)
try:
    np.save(name, np.array([None]), allow_pickle=False)
except ValueError as error:
    print(error)
name = os.path.join(folder, "b.npz")
np.savez(name, a=np.arange(3), b={"k": 2}, c=np.array([[1, 2], [3]], dtype=object))
with np.load(name, allow_pickle=True) as found:
    print(sorted(found.files), found["a"], found["b"].item(), found["c"].tolist())
print(np.ravel(np.array([[1, "a"], [None, 2]], dtype=object)), np.iterable(np.float64(1)), np.iterable([1]), np.iterable(np.array(3)))
print(np.transpose(np.array([[1, "a"], [None, 2]], dtype=object)).tolist(), np.sum(np.array([1, 2.5], dtype=object)))
