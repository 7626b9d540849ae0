# least_squares with bounds and losses; curve_fit with bounds, uncertainties and slopes.
import warnings

import numpy as np
from scipy.optimize import curve_fit, least_squares


def near(value, digits=5): return (np.round(np.asarray(value), digits) + 0.0).tolist()


x = np.linspace(0, 4, 30)
noise = np.sin(37 * x) * 0.05
y = 2.5 * np.exp(-1.3 * x) + 0.5 + noise
model = lambda x, a, b, c: a * np.exp(-b * x) + c
far = y.copy()
far[5] += 3
rest = lambda p, y: model(x, *p) - y
for loss in ["linear", "huber", "soft_l1", "cauchy", "arctan"]:
    for bounds in [(-np.inf, np.inf), (0, [2, 3, 1])]:
        r = least_squares(rest, np.ones(3), loss=loss, f_scale=0.1, bounds=bounds, args=(far,))
        print(loss, near(r.x, 4), near(r.cost), r.status, r.success, r.active_mask)
hill = lambda x: np.array([10 * (x[1] - x[0] ** 2), 1 - x[0]])
r = least_squares(hill, [2, 2], bounds=([-np.inf, 1.5], np.inf))
print(near(r.x), r.nfev, r.njev, r.message, sorted(r))
r = least_squares(hill, [2, 2], jac=lambda x: np.array([[-20 * x[0], 10], [-1, 0]]), x_scale="jac", verbose=0)
print(near(r.x), r.nfev, r.status)
print(near(least_squares(hill, [2, 2], method="lm").x))
fits = [{}, {"bounds": (0, [3, 1, 0.6])}, {"bounds": (0, np.inf)}, {"method": "trf"}, {"sigma": np.full(30, 0.1)},
        {"sigma": np.full(30, 0.1), "absolute_sigma": True}, {"sigma": np.diag(np.linspace(0.1, 0.3, 30))},
        {"bounds": ([0, 0, 0], [9, 9, 9]), "p0": [1, 1, 1], "jac": lambda x, a, b, c: np.stack(
            [np.exp(-b * x), -a * x * np.exp(-b * x), np.ones_like(x)], 1)}]
for options in fits:
    p, C = curve_fit(model, x, y, **options)
    print(near(p), near(np.sqrt(np.diag(C))))
print(len(curve_fit(model, x, y, full_output=True)))
wrong = [{"bounds": (0, 3), "method": "lm"}, {"p0": [5, 5, 5], "bounds": (0, 3)}, {"bounds": (3, 0)}, {"maxfev": 3}, {"maxfev": 3, "bounds": (0, 9)},
         {"sigma": [1, 2]}, {"bounds": (1, 2, 3), "p0": [1, 1, 1]}]
for options in wrong:
    try:
        print(curve_fit(model, x, y, **options)[0])
    except Exception as e:
        print(type(e).__name__, e)
for bad in (lambda: curve_fit(lambda x: x, x, y), lambda: curve_fit(model, x[:2], y[:2]), lambda: curve_fit(model, x, np.full(30, np.nan)),
            lambda: curve_fit(model, [], []), lambda: least_squares(hill, [2, 2], method="x"), lambda: least_squares(hill, [2, 2], loss="x"),
            lambda: least_squares(hill, [2, 2], method="lm", bounds=(0, 3)), lambda: least_squares(hill, [2, 2], x_scale=-1)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
with warnings.catch_warnings(record=True) as told:
    warnings.simplefilter("always")
    print(curve_fit(model, x[:3], y[:3])[1])
    print([(w.category.__name__, str(w.message)) for w in told])
