import math
import warnings
import numpy as np

warnings.simplefilter("error")
x = np.concatenate([np.linspace(-30, 30, 1001), np.linspace(-700, 700, 701), 10.0 ** np.arange(-300, 2, 7)])
for ufunc, function, units in [(np.exp, math.exp, 1), (np.tanh, math.tanh, 4)]:
    y = ufunc(x)
    near = [abs(a - function(b)) <= units * math.ulp(function(b)) for a, b in zip(y.tolist(), x.tolist())]
    print(ufunc.__name__, all(near))
    print(np.array_equal(ufunc(x[::3]), y[::3]), ufunc(x[5]) == y[5], np.array_equal(ufunc(x[7:8]), y[7:8]))
special = np.array([0.0, -0.0, np.inf, -np.inf, np.nan, -5e-324])
print(np.exp(special), np.tanh(special))
print(np.exp(np.array([701.0, -745.5, 1.0])[::2]), np.tanh(np.array([25.0, -300.0])))
try:
    np.exp(np.array([1.0, 800.0]))
except RuntimeWarning as warning:
    print(warning)
