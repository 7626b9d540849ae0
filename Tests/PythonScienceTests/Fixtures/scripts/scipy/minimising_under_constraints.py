# SLSQP: bounds, equalities and inequalities.
import numpy as np
from scipy.optimize import Bounds, LinearConstraint, NonlinearConstraint, fmin_slsqp, minimize, rosen, rosen_der


def near(value, digits=6): return (np.round(np.asarray(value), digits) + 0.0).tolist()


def shown(r): print(r.message, r.success, r.status, near(r.x, 5), near(r.fun), r.nit, r.nfev, r.njev, near(r.multipliers, 4))


q = lambda x: (x[0] - 1) ** 2 + (x[1] - 2.5) ** 2
cons = ({"type": "ineq", "fun": lambda x: x[0] - 2 * x[1] + 2}, {"type": "ineq", "fun": lambda x: -x[0] - 2 * x[1] + 6},
        {"type": "ineq", "fun": lambda x: -x[0] + 2 * x[1] + 2})
shown(minimize(q, (2, 0), method="SLSQP", bounds=((0, None), (0, None)), constraints=cons))
print(minimize(q, (2, 0), bounds=((0, None), (0, None)), constraints=cons).keys())
shown(minimize(rosen, [1.3, 0.7, 0.8], method="SLSQP", jac=rosen_der))
shown(minimize(rosen, [1.3, 0.7, 0.8], method="slsqp", bounds=[(0, 0.9)] * 3))
shown(minimize(rosen, [1.3, 0.7, 0.8], method="SLSQP", options={"maxiter": 3}))
ball = {"type": "eq", "fun": lambda x: x[0] ** 2 + x[1] ** 2 - 1, "jac": lambda x: np.array([2 * x[0], 2 * x[1]])}
shown(minimize(lambda x: x[0] + x[1], (-0.5, 0.1), constraints=ball))
shown(minimize(lambda x: x[0] * x[3] * (x[0] + x[1] + x[2]) + x[2], [1, 5, 5, 1], bounds=[(1, 5)] * 4, constraints=[
    {"type": "ineq", "fun": lambda x: np.prod(x) - 25}, {"type": "eq", "fun": lambda x: (x ** 2).sum() - 40}]))
mu, S = np.array([0.1, 0.2, 0.15]), np.array([[0.1, 0.02, 0.01], [0.02, 0.3, 0.03], [0.01, 0.03, 0.2]])
shown(minimize(lambda w, a: a * np.sqrt(w @ S @ w), np.ones(3) / 3, args=(2.0,), method="SLSQP", bounds=Bounds(0, 1),
               constraints=({"type": "eq", "fun": lambda w: w.sum() - 1}, {"type": "ineq", "fun": lambda w, r: w @ mu - r, "args": (0.15,)})))
shown(minimize(rosen, [0.5, 0], method="SLSQP", constraints=[LinearConstraint([[1, 2], [2, 1]], [-np.inf, 1], [1, 1]), NonlinearConstraint(
    lambda x: [x[0] ** 2 + x[1], x[0] ** 2 - x[1]], -np.inf, 1)], bounds=Bounds([0, -0.5], [1.0, 2.0]), tol=1e-9))
steps = []
r = minimize(q, (2, 0), method="SLSQP", constraints=cons, callback=lambda x: steps.append(near(x, 4)), options={"disp": False})
print(len(steps) == r.nit - 0, steps[-1])
print(minimize(lambda x: x[0] ** 2, [3.0], jac=lambda x: 2 * x, method="SLSQP"))
print(near(fmin_slsqp(q, (2, 0), ieqcons=[c["fun"] for c in cons], iprint=0), 5))
for bad in (lambda: minimize(q, (2, 0), constraints={"fun": q}), lambda: minimize(q, (2, 0), constraints=[3]),
            lambda: minimize(q, (2, 0), constraints={"type": "x", "fun": q}), lambda: minimize(q, (2, 0), constraints={"type": "eq"}),
            lambda: minimize(q, (2, 0), method="SLSQP", bounds=[(0, 1)]), lambda: minimize(q, (2, 0), method="SLSQP", bounds=[(1, 0), (0, 1)])):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
