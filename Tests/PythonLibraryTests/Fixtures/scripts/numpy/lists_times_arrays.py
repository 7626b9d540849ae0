# The product of a list and an array is the array's.
import numpy as np

X = np.array([[1., 2.], [3., 4.]])
print([.5, .25] * X, (1, 2) * np.array([1, 2]), np.array([1, 2]) * [1, 2])
print([1, 2] * np.array(3), [1, 2] * np.array([3]), [1, 2] * np.int64(2))
w = [1, 2]
w *= np.array([3, 4])
print(w)
try: print([1, 2] * np.float64(2.))
except TypeError as error: print(error)
