import numpy as np
from numpy.random import *
rng = np.random.Generator(np.random.PCG64(7))
print(rng.integers(0, 100, 5), rng.random())
print(np.random.default_rng(7).integers(0, 100, 5))
