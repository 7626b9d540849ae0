import numpy as np
from scipy.optimize import minimize

rosen = lambda x: (1 - x[0]) ** 2 + 100 * (x[1] - x[0] ** 2) ** 2
slope = lambda x: np.array([-2 * (1 - x[0]) - 400 * x[0] * (x[1] - x[0] ** 2), 200 * (x[1] - x[0] ** 2)])
for method in ("BFGS", "L-BFGS-B", "CG", "Nelder-Mead"):
    for limit in (3, 2000):
        jac = None if method == "Nelder-Mead" else slope
        found = minimize(rosen, [-1.2, 1.0], jac=jac, method=method, options={"maxiter": limit})
        print(method, limit, found.success, found.status, np.round(found.x, 2) if limit > 3 else "")
        if limit == 3 or method == "BFGS":
            print(found.message)
