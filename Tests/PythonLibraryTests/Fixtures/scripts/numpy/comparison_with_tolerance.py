import numpy as np
print(np.allclose([1, 2], [1, 2.000001]), np.isclose(1, 1.1), np.isclose([np.nan], [np.nan], equal_nan=True), np.array_equal([1, 2], [1, 2]), np.array_equal([1], [1, 2]), np.array_equiv([1, 2], [[1, 2], [1, 2]]))
np.testing.assert_allclose([1.0], [1.0 + 1e-9])
np.testing.assert_array_equal([1, 2], [1, 2])
try:
    np.testing.assert_array_equal([1, 2, 3], [1, 2, 4])
except AssertionError as e:
    print(e)
try:
    np.testing.assert_allclose([1.0, 2.0], [1.0, 2.5])
except AssertionError as e:
    print(e)
