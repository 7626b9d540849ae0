from scipy.optimize import linprog
import numpy as np
r = linprog([-1, 4], A_ub=[[-3, 1], [1, 2]], b_ub=[6, 4], bounds=[(None, None), (-3, None)])
print(round(r.fun, 6), np.round(r.x, 6), r.message, r.success, r.status)
r = linprog([-29, -45], A_ub=[[1, -1], [-2, 3]], b_ub=[5, 3], bounds=[(0, None), (0, 4)])
print(round(r.fun, 6), np.round(r.x, 6), np.round(r.slack, 6))
r = linprog([1, 2, 3], A_eq=[[1, 1, 1], [1, -1, 0]], b_eq=[10, 2])
print(round(r.fun, 6), np.round(r.x, 6))
r = linprog([1], A_ub=[[1], [-1]], b_ub=[1, -2]); print(r.status, r.success, r.x)
r = linprog([-1, 0]); print(r.status, r.x)
