# scipy.optimize: roots of functions and lowest points of functions of one number.
import numpy as np
from scipy import integrate, optimize, special

f = lambda x: 4 * x**3 + (x - 2)**2 + x**4
print(optimize.fmin_bfgs(f, -2, disp=0).round(5), round(optimize.brent(f), 10), round(optimize.fminbound(f, -4, 2), 10))
r = optimize.minimize_scalar(f)
print(round(r.x, 10), round(r.fun, 10), r.nit, r.nfev, r.success, r.message)
r = optimize.minimize_scalar(lambda x: (x - 2)**2 * x, bounds=(-1, 3), method='bounded', options={'xatol': 1e-3, 'disp': True})
print(round(r.x, 10), r.nfev, r.nit, r.message)
r = optimize.minimize_scalar(f, bracket=(-3, -1), tol=1e-4); print(round(r.x, 10), r.nfev)
g = lambda w: np.tan(2 * np.pi * w) - w
print(optimize.fsolve(g, 0.1).round(10), optimize.fsolve(g, 0.6).round(10), optimize.fsolve(g, 1.1).round(10))
x, info, flag, text = optimize.fsolve(lambda v: [v[0] * np.cos(v[1]) - 4, v[1] * v[0] - v[1] - 5], [1, 1], full_output=True)
print(x.round(8), flag, text)
print(optimize.newton(lambda x: x**3 - 1, 1.5), optimize.newton(lambda x: x**3 - 1, 1.5, fprime=lambda x: 3 * x * x),
      optimize.newton(lambda x: x**3 - 1, 1.5, fprime=lambda x: 3 * x * x, fprime2=lambda x: 6 * x))
s = optimize.root(lambda x: x + 2 * np.cos(x), 0.3); print(s.x.round(8), s.success)
print(special.yn(0, [0.5, 1., 10., 30.]).round(9), special.yn(3, 4.2).round(10), special.yn_zeros(0, 4).round(8), special.jn_zeros(2, 3).round(8))
print(round(integrate.tplquad(lambda z, y, x: x * y * z, 0, 1, 0, lambda x: x, 0, 2)[0], 10))
for wrong in (lambda: optimize.minimize_scalar(f, method='bounded'), lambda: optimize.minimize_scalar(f, bounds=(3, 1))):
    try: wrong()
    except ValueError as error: print(error)

rosen = lambda x: sum(100.0 * (x[1:] - x[:-1]**2.0)**2.0 + (1 - x[:-1])**2.0)
r = optimize.minimize(rosen, [1.3, 0.7, 0.8, 1.9, 1.2], bounds=[(0, 2)] * 5); print(r.x.round(3), r.success, abs(r.fun) < 1e-6)
r = optimize.minimize(lambda x: (x[0] - 1)**2 + (x[1] - 2.5)**2, (2, 0), bounds=((0, None), (0, 2))); print(r.x.round(4), round(r.fun, 6))
r = optimize.minimize(lambda x: (x[0] - 3)**2 + x[1]**2, [.5, .5], method='L-BFGS-B', bounds=optimize.Bounds([0, 1], [2, 3]),
                      jac=lambda x: np.array([2 * (x[0] - 3), 2 * x[1]]))
print(r.x.round(5), r.fun, r.message)
x, value, info = optimize.fmin_l_bfgs_b(lambda x: ((x - 3)**2).sum(), np.zeros(2), approx_grad=True, bounds=[(0, 1), (None, None)])
print(x.round(4), round(float(value), 4))
try: optimize.minimize(rosen, [1., 2], bounds=[(0, 1)] * 3)
except ValueError as error: print(error)
