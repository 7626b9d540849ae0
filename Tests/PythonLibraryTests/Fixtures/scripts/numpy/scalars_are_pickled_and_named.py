import pickle

import numpy as np

for value in (np.float64(1.5), np.int64(3), np.float32(2), np.bool_(True), np.arange(3), {"a": np.int64(2)}):
    copy = pickle.loads(pickle.dumps(value))
    print(repr(copy), type(copy).__name__)
print(np.float64.__name__, np.ndarray.__name__, type(np.int64(1)).__name__, np.int32.__qualname__)
