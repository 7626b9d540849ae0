# Brackets, Newton's methods and root_scalar: the same steps, counts and last digits.
import math
import warnings

import numpy as np
from scipy import optimize
from scipy.optimize import bisect, brenth, brentq, newton, ridder, root_scalar

functions = [
    (lambda x: x * x - 2, 0, 2), (math.cos, 0.0, 3.0), (lambda x: x ** 3 - x - 2, 1, 2), (lambda x: math.exp(-x) - x, -1, 1),
    (lambda x: (x - 1) ** 5, 0, 2.5), (lambda x: x, -1, 0), (lambda x: x - 3, 3, 4), (lambda x: math.atan(x), -4.5, 1),
    (lambda x: x ** 9, -1, 1.5),
]
for f, a, b in functions:
    for method in (brentq, brenth, ridder, bisect):
        root, result = method(f, a, b, full_output=True, disp=False)
        print(method.__name__, root, result.iterations, result.function_calls, result.converged, result.flag, result.method)
print(brentq(lambda x, k: x - k, 0, 5, args=(2.5,)), brentq(lambda x, k: x - k, 0, 5, args=1.25))
print(brentq(math.cos, 0, 3, xtol=0.1), bisect(math.cos, 0, 3, xtol=0.1, rtol=0.05), brentq(math.cos, 0, 3, rtol=1e-3))
print(brentq(math.cos, 0, 3, maxiter=2, disp=False, full_output=True)[1])
for call in (
    lambda: brentq(math.cos, 0, 1), lambda: brentq(math.cos, 0, 3, maxiter=3), lambda: bisect(math.cos, 0, 3, xtol=0),
    lambda: brentq(math.cos, 0, 3, rtol=1e-20), lambda: ridder(lambda x: math.nan, 0, 1), lambda: newton(lambda x: x * x + 1, 1.0, maxiter=5),
    lambda: newton(lambda x: x * x + 1, 0.0, fprime=lambda x: 2 * x), lambda: newton(math.cos, 1, tol=0), lambda: newton(lambda x: 1.0, 3.0),
    lambda: root_scalar(math.cos), lambda: root_scalar(math.cos, method="brentq"), lambda: root_scalar(math.cos, x0=1, method="halley"),
    lambda: root_scalar(math.cos, method="other", x0=1), lambda: newton(math.cos, 1, x1=1),
):
    try:
        print(call())
    except (ValueError, RuntimeError) as error:
        print(type(error).__name__, error)
cube = lambda x: x ** 3 - 1
for options in ({}, {"fprime": lambda x: 3 * x * x}, {"fprime": lambda x: 3 * x * x, "fprime2": lambda x: 6 * x}, {"x1": 2.0}):
    root, result = newton(cube, 1.5, full_output=True, **options)
    print(root, result.iterations, result.function_calls, result.method, result.flag)
print(newton(cube, 1.5, rtol=0.1), newton(cube, 1.5, tol=0.5))
for options in (
    {"bracket": [0, 3]}, {"bracket": [0, 3], "method": "brenth"}, {"bracket": (0, 3), "method": "bisect", "xtol": 1e-3}, {"x0": 0.2, "x1": 3.0},
    {"x0": 0.2}, {"x0": 0.2, "fprime": lambda x: 3 * x * x}, {"x0": 0.2, "fprime": lambda x: 3 * x * x, "fprime2": lambda x: 6 * x},
    {"x0": 0.2, "fprime": lambda x: 3 * x * x, "maxiter": 3}, {"bracket": [0, 3], "method": "ridder", "options": {"maxiter": 2}},
):
    result = root_scalar(cube, **options)
    print(result.root, result.converged, result.iterations, result.function_calls, result.flag, result.method)
result = root_scalar(lambda x: (x ** 3 - 1, 3 * x ** 2), fprime=True, x0=0.2, method="newton")
print(result.root, result.function_calls, result.iterations)
result = root_scalar(lambda x: (x ** 3 - 1, 3 * x ** 2, 6 * x), fprime=True, fprime2=True, x0=0.2)
print(result)
print(root_scalar(lambda x: math.nan if x > 1 else x - 0.75, bracket=[0, 1.5], method="bisect"))

with warnings.catch_warnings(record=True) as heard:
    warnings.simplefilter("always")
    rosen = optimize.rosen
    optimize.minimize(rosen, [1.1, 1.1], method="BFGS", hess=lambda x: np.eye(2), hessp=lambda x, p: p)
    optimize.minimize(rosen, [1.1, 1.1], method="Nelder-Mead", jac=lambda x: x, options={"xatol": 1e-2, "fatol": 1e-2})
    optimize.minimize(lambda x: (x ** 2).sum(), [1.0], method="BFGS", options={"unheard": 1})
    for warning in heard:
        print(warning.category.__name__, warning.message)
