import numpy as np
print(np.arange(5), np.arange(2, 8, 2), np.arange(10, 0, -3), np.arange(0, 1, 0.25), np.arange(3.0))
print(repr(np.arange(3, dtype=float)), repr(np.arange(3, dtype='float32')), repr(np.arange(0)))
print(np.arange(0.1, 0.5, 0.1), np.arange(start=1, stop=4), np.arange(stop=3))
print(np.linspace(0, 1, 5), np.linspace(0, 1, 4, endpoint=False), np.linspace(0, 10, 3, dtype=int))
print(np.linspace(0, 1, 3, retstep=True), np.linspace([0, 1], [1, 3], 3))
print(np.logspace(0, 2, 3), np.geomspace(1, 1000, 4), np.logspace(0, 3, 4, base=2))
try:
    np.arange()
except TypeError as e:
    print(e)
