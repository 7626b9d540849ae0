# check_array looks for what it is told to look for, and functions refuse arguments that they don't know.
import numpy as np
from sklearn.model_selection import validation_curve
from sklearn.utils import check_array

holed = [[1.0, np.nan], [2.0, 3.0]]
endless = [[1.0, np.inf]]
for X, finite in [(holed, True), (holed, False), (holed, "allow-nan"), (endless, "allow-nan"), (endless, False)]:
    try:
        print(finite, check_array(X, ensure_all_finite=finite))
    except ValueError as error:
        print(finite, str(error).splitlines()[0])
try:
    check_array([[1.0]], ensure_min_features=2)
except ValueError as error:
    print(str(error).splitlines()[0])
try:
    validation_curve(None, None, None, unknown=1)
except TypeError as error:
    print("TypeError")
