# NumPy 1 took an array of one element for its number where a type was given.
import numpy as np

print(np.array([1.0, np.array([2.5]), 3], dtype=float))
print(np.asarray([None, np.array([1.5]), np.array([[2]])], dtype=float))
print(np.array([[1, np.array([2])], [np.array([3]), 4]], dtype=int))
for values, dtype in [
    ([1.0, np.array([2.5])], None),
    ([1.0, [2.5]], float),
    ([1.0, np.array([2.5, 3.5])], float),
]:
    try:
        print(np.array(values, dtype=dtype))
    except ValueError as error:
        print(error)
