/// Minimising functions.
extension ScipySources {
    static let optimize = #"""
        """Minimising functions."""

        import numpy as np


        def lbfgs(function, x, max_iter=15000, gtol=1e-5, memory=10, ftol=2.2e-9 * 64):
            """L-BFGS (Nocedal and Wright, algorithm 7.5): `function` gives the value and the gradient."""
            value, gradient = function(x)
            steps, changes, step = [], [], 0
            for step in range(1, max_iter + 1):
                if np.abs(gradient).max() <= gtol:
                    return x, step - 1
                direction = -_product(gradient, steps, changes)
                slope = gradient @ direction
                if slope >= 0:
                    direction, slope, steps, changes = -gradient, -(gradient @ gradient), [], []
                length = 1.0 if steps else min(1.0, 1.0 / np.abs(gradient).sum())
                length, new, new_value, new_gradient = _search(function, x, value, direction, slope, length)
                if length is None:
                    break
                s, y = new - x, new_gradient - gradient
                if s @ y > 1e-10 * (y @ y):
                    steps, changes = (steps + [s])[-memory:], (changes + [y])[-memory:]
                done = value - new_value <= ftol * max(abs(value), abs(new_value), 1) * 1e-4
                x, value, gradient = new, new_value, new_gradient
                if done:
                    break
            return x, step


        def _product(q, steps, changes):
            q, rhos = q.copy(), []
            for s, y in zip(steps[::-1], changes[::-1]):
                rho = 1 / (s @ y)
                a = rho * (s @ q)
                q = q - a * y
                rhos.append((rho, a))
            if steps:
                q = q * ((steps[-1] @ changes[-1]) / (changes[-1] @ changes[-1]))
            for (s, y), (rho, a) in zip(zip(steps, changes), rhos[::-1]):
                q = q + s * (a - rho * (y @ q))
            return q


        def _search(function, x, value, direction, slope, length):
            """A step length that meets the strong Wolfe conditions, by bisection."""
            low, high, best = 0.0, np.inf, None
            for _ in range(40):
                new = x + length * direction
                new_value, new_gradient = function(new)
                if not np.isfinite(new_value) or new_value > value + 1e-4 * length * slope:
                    high = length
                else:
                    best = (length, new, new_value, new_gradient)
                    if new_gradient @ direction < 0.9 * slope:
                        low = length
                    else:
                        return best
                length = (low + high) / 2 if np.isfinite(high) else 2 * low
            return best if best is not None else (None, x, value, None)


        class OptimizeResult(dict):
            """A result whose entries are attributes."""

            def __getattr__(self, name):
                try:
                    return self[name]
                except KeyError:
                    raise AttributeError(name) from None

            def __repr__(self):
                width = max(map(len, self)) + 1
                return "\n".join("%s: %s" % (k.rjust(width), v) for k, v in self.items())


        def approx_fprime(xk, f, epsilon=1.4901161193847656e-08, *args):
            xk = np.atleast_1d(np.asarray(xk, dtype="float64"))
            base, result = f(xk, *args), np.empty(len(xk))
            for i in range(len(xk)):
                moved = xk.copy()
                moved[i] += epsilon
                result[i] = (f(moved, *args) - base) / epsilon
            return result


        def minimize(fun, x0, args=(), method=None, jac=None, hess=None, hessp=None, bounds=None, constraints=(), tol=None, callback=None, options=None):
            args = args if isinstance(args, tuple) else (args,)
            method = (method or "BFGS").lower()
            if bounds is not None or constraints:
                raise NotImplementedError("scipy.optimize.minimize: arguments 'bounds' and 'constraints' are not supported")
            options = options or {}
            x0 = np.atleast_1d(np.asarray(x0, dtype="float64"))
            calls = [0]
            if method == "nelder-mead":
                return _nelder_mead(lambda x: float(fun(x, *args)), x0, tol or 1e-4, options.get("maxiter", 200 * len(x0)))
            if method not in ("bfgs", "l-bfgs-b", "cg"):
                raise NotImplementedError("scipy.optimize.minimize: argument 'method': got %r, expected 'BFGS', 'L-BFGS-B', 'CG' or 'Nelder-Mead'" % (method,))

            def both(x):
                calls[0] += 1
                if jac is True:
                    value, gradient = fun(x, *args)
                    return float(value), np.asarray(gradient, dtype="float64").ravel()
                value = float(np.squeeze(fun(x, *args)))
                return value, np.asarray(jac(x, *args), dtype="float64").ravel() if jac is not None else approx_fprime(x, lambda v: float(np.squeeze(fun(v, *args))))

            x, n = lbfgs(both, x0, options.get("maxiter", 200 * len(x0)), tol or options.get("gtol", 1e-5), memory=max(10, len(x0)))
            value, gradient = both(x)
            return OptimizeResult(message="Optimization terminated successfully.", success=True, status=0, fun=value, x=x, nit=n, jac=gradient, nfev=calls[0], njev=calls[0])


        def _nelder_mead(f, x0, tol, max_iter):
            n = len(x0)
            points = [x0] + [np.where(np.arange(n) == i, np.where(x0 == 0, 0.00025, x0 * 1.05), x0) for i in range(n)]
            values = [f(p) for p in points]
            step = 0
            for step in range(1, max_iter + 1):
                order = np.argsort(values, kind="stable")
                points, values = [points[i] for i in order], [values[i] for i in order]
                if max(np.abs(p - points[0]).max() for p in points[1:]) <= tol and max(abs(v - values[0]) for v in values[1:]) <= tol:
                    break
                middle = sum(points[:-1]) / n
                reflected = 2 * middle - points[-1]
                value = f(reflected)
                if value < values[0]:
                    further = 3 * middle - 2 * points[-1]
                    far = f(further)
                    points[-1], values[-1] = (further, far) if far < value else (reflected, value)
                elif value < values[-2]:
                    points[-1], values[-1] = reflected, value
                else:
                    inner = 1.5 * middle - 0.5 * points[-1] if value < values[-1] else 0.5 * middle + 0.5 * points[-1]
                    near = f(inner)
                    if near < min(value, values[-1]):
                        points[-1], values[-1] = inner, near
                    else:
                        points = [points[0]] + [points[0] + 0.5 * (p - points[0]) for p in points[1:]]
                        values = [values[0]] + [f(p) for p in points[1:]]
            return OptimizeResult(message="Optimization terminated successfully.", success=True, status=0, fun=values[0], x=points[0], nit=step, nfev=step)


        def fmin_l_bfgs_b(func, x0, fprime=None, args=(), approx_grad=0, bounds=None, m=10, factr=1e7, pgtol=1e-5, maxfun=15000, maxiter=15000, **options):
            if bounds is not None:
                raise NotImplementedError("fmin_l_bfgs_b: argument 'bounds' is not supported")
            result = minimize(func, x0, args, "L-BFGS-B", True if fprime is None and not approx_grad else fprime, options={"maxiter": min(maxiter, maxfun), "gtol": pgtol})
            return result.x, result.fun, {"grad": result.jac, "task": "CONVERGENCE", "funcalls": result.nfev, "nit": result.nit, "warnflag": 0}


        def minimize_scalar(fun, bracket=None, bounds=None, args=(), method=None, tol=None):
            low, high = bounds if bounds is not None else (bracket[0], bracket[-1]) if bracket is not None else (-1e3, 1e3)
            ratio = (5 ** 0.5 - 1) / 2
            a, b = high - ratio * (high - low), low + ratio * (high - low)
            while abs(high - low) > 1e-9 * max(1, abs(low)):
                if fun(a, *args) < fun(b, *args):
                    high = b
                else:
                    low = a
                a, b = high - ratio * (high - low), low + ratio * (high - low)
            x = (low + high) / 2
            return OptimizeResult(fun=fun(x, *args), success=True, x=x)


        def brentq(f, a, b, args=(), xtol=2e-12, **options):
            fa, fb = f(a, *args), f(b, *args)
            if fa * fb > 0:
                raise ValueError("f(a) and f(b) must have different signs")
            for _ in range(200):
                middle = (a + b) / 2
                value = f(middle, *args)
                if value == 0 or (b - a) / 2 < xtol:
                    return middle
                a, b, fa = (middle, b, value) if value * fa > 0 else (a, middle, fa)
            return (a + b) / 2


        bisect = brentq


        def curve_fit(f, xdata, ydata, p0=None, sigma=None, maxfev=None, **options):
            """Levenberg-Marquardt."""
            if sigma is not None:
                raise NotImplementedError("curve_fit: argument 'sigma' is not supported")
            xdata, ydata = np.asarray(xdata, dtype="float64"), np.asarray(ydata, dtype="float64")
            if p0 is None:
                try:
                    import inspect
                    count = len(inspect.signature(f).parameters) - 1
                except ImportError:
                    count = f.__code__.co_argcount - 1
                p0 = np.ones(count)
            p, damping = np.asarray(p0, dtype="float64"), 1e-3

            def rest(p): return ydata - f(xdata, *p)

            r = rest(p)
            for _ in range(maxfev or 200 * (len(p) + 1)):
                J = np.stack([(f(xdata, *(p + h)) - f(xdata, *p)) / h.sum() for h in np.diag(1e-8 * np.maximum(np.abs(p), 1e-2))], axis=1)
                A, g = J.T @ J, J.T @ r
                step = np.linalg.solve(A + damping * np.diag(np.maximum(np.diag(A), 1e-12)), g)
                new = rest(p + step)
                if (new ** 2).sum() < (r ** 2).sum():
                    p, r, damping = p + step, new, damping / 10
                    if np.abs(step).max() < 1e-10 * max(1, np.abs(p).max()):
                        break
                else:
                    damping *= 10
                    if damping > 1e12:
                        break
            covariance = np.linalg.inv(J.T @ J) * (r ** 2).sum() / max(len(ydata) - len(p), 1)
            return p, covariance
        """#
}
