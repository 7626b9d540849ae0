/// Minimising functions.
extension ScipySources {
    static let optimize = #"""
        """Minimising functions."""

        import numpy as np


        def lbfgs(function, x, max_iter=15000, gtol=1e-5, memory=10, ftol=2.2e-9 * 64, is_over=None):
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
                if done or is_over and is_over():
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

            __setattr__, __delattr__ = dict.__setitem__, dict.__delitem__

            def __dir__(self): return list(self)

            def __repr__(self):
                return _lines(self) if self else type(self).__name__ + "()"


        class OptimizeWarning(UserWarning):
            pass


        OptimizeWarning.__module__ = "scipy.optimize"
        _ORDER = ["message", "success", "status", "fun", "funl", "x", "xl", "col_ind", "nit", "lower", "upper", "eqlin", "ineqlin",
                  "converged", "flag", "function_calls", "iterations", "root"]


        def _number(x):
            if np.isnan(x) or np.isinf(x):
                return str(float(x)).rjust(10)
            return np.format_float_scientific(x, precision=3, pad_left=2, unique=False)


        def _lines(value, before=0, more=1):
            """A result as text: a line an entry, numbers of arrays in ten characters."""
            if not isinstance(value, dict):
                with np.printoptions(linewidth=76 - before, edgeitems=2, threshold=12, formatter={"float_kind": _number}):
                    return str(value)
            rows = [(k, v) for k, v in value.items() if k not in ("slack", "con", "crossover_nit", "_order_keys")]
            rows.sort(key=lambda row: _ORDER.index(row[0].lower()) if row[0].lower() in _ORDER else len(_ORDER))
            width = max(map(len, value)) + more
            return "\n".join(k.rjust(width) + ": " + ("\n" + " " * (width + 2)).join(_lines(v, width + before + 2, 0).split("\n"))
                             for k, v in rows)


        def _differences(function, x, method, step, low, high, base=None):
            """The slopes of a function's values by differences that stay within the ends, a row a value; steps of `step`, or relative
            to x where `method` is '2-point' or '3-point'; `base`: the value at x, where it is known."""
            sign, size = np.where(x >= 0, 1.0, -1.0), np.maximum(1.0, np.abs(x))
            if method == "3-point":
                h = np.finfo("float64").eps ** (1 / 3) * size
            else:
                h = np.full(len(x), step) if method is None else 1.4901161193847656e-08 * sign * size
            below, above = x - low, high - x
            rows = []
            base = np.atleast_1d(function(x) if base is None else base) if method != "3-point" or base is not None else None
            for i in range(len(x)):
                moved, back, width = x.copy(), x.copy(), h[i]
                if method == "3-point" and below[i] >= width and above[i] >= width:
                    moved[i], back[i] = x[i] + width, x[i] - width
                    rows.append((np.atleast_1d(function(moved)) - np.atleast_1d(function(back))) / (moved[i] - back[i]))
                    continue
                if not low[i] <= x[i] + width <= high[i]:
                    fits = abs(width) <= max(below[i], above[i])
                    width = -width if fits else above[i] if above[i] >= below[i] else -below[i]
                moved[i] = x[i] + width
                base = np.atleast_1d(function(x)) if base is None else base
                rows.append((np.atleast_1d(function(moved)) - base) / (moved[i] - x[i]))
            return np.array(rows).T


        def rosen(x):
            """Rosenbrock's valley."""
            x = np.asarray(x)
            return np.sum(100.0 * (x[1:] - x[:-1] ** 2.0) ** 2.0 + (1 - x[:-1]) ** 2.0, axis=0, dtype=np.float64)


        def rosen_der(x):
            x = np.asarray(x)
            slopes, inner = np.zeros_like(x), x[1:-1]
            slopes[1:-1] = 200 * (inner - x[:-2] ** 2) - 400 * (x[2:] - inner ** 2) * inner - 2 * (1 - inner)
            slopes[0] = -400 * x[0] * (x[1] - x[0] ** 2) - 2 * (1 - x[0])
            slopes[-1] = 200 * (x[-1] - x[-2] ** 2)
            return slopes


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
            has_constraints = not isinstance(constraints, (list, tuple)) or len(constraints) > 0
            given = method or ("SLSQP" if has_constraints else "BFGS" if bounds is None else "L-BFGS-B")
            method = given.lower()
            if method == "slsqp":
                from scipy._sequential import minimize_slsqp
                start = np.atleast_1d(np.asarray(x0, dtype="float64")).ravel()
                bounds = None if bounds is None else Bounds(*_ends(bounds, len(start)))
                return minimize_slsqp(fun, start, args, jac, bounds, constraints, callback,
                                      **dict({} if tol is None else {"ftol": tol}, **(options or {})))
            if has_constraints:
                import warnings
                warnings.warn("Method %s cannot handle constraints." % method, RuntimeWarning, stacklevel=2)
            if bounds is not None and method != "l-bfgs-b":
                raise NotImplementedError("scipy.optimize.minimize: argument 'bounds' is not supported, but for the methods 'L-BFGS-B' and 'SLSQP'")
            options = _known(method, given, options, jac, hess, hessp)
            x0 = np.atleast_1d(np.asarray(x0, dtype="float64"))
            calls = [0]
            if method == "nelder-mead":
                ends = [options.get("maxiter"), options.get("maxfev")]
                ends = [200 * len(x0)] * 2 if ends == [None, None] else [np.inf if e is None else e for e in ends]
                return _told(_nelder_mead(lambda x: float(fun(x, *args)), x0, options.get("xatol", tol or 1e-4),
                                          options.get("fatol", tol or 1e-4), *ends), options)
            if method not in ("bfgs", "l-bfgs-b", "cg"):
                raise NotImplementedError("scipy.optimize.minimize: argument 'method': got %r, expected 'BFGS', 'L-BFGS-B', 'CG', 'Nelder-Mead' or "
                                          "'SLSQP'" % (method,))

            def both(x):
                calls[0] += 1
                if jac is True:
                    value, gradient = fun(x, *args)
                    return float(value), np.asarray(gradient, dtype="float64").ravel()
                value = float(np.squeeze(fun(x, *args)))
                return value, np.asarray(jac(x, *args), dtype="float64").ravel() if jac is not None else approx_fprime(x, lambda v: float(np.squeeze(fun(v, *args))))

            def is_over():
                return calls[0] > options.get("maxfun", 15000) and method == "l-bfgs-b"

            if bounds is not None:
                low, high = _ends(bounds, len(x0))

                def within(x):
                    value = both(x) if jac is not None else (float(np.squeeze(fun(x, *args))),)
                    calls[0] += jac is None
                    if jac is not None:
                        return value
                    steps = np.where(x + 1e-8 * np.maximum(1, abs(x)) > high, -1.0, 1.0) * 1.4901161193847656e-08 * np.maximum(1, abs(x))
                    return value[0], np.array([(float(np.squeeze(fun(x + h, *args))) - value[0]) / h.sum() for h in np.diag(steps)])

                x, value, gradient, n, text = _projected(within, np.clip(x0, low, high), low, high, options.get("maxiter", 15000),
                                                         options.get("gtol", 1e-5), options.get("ftol", tol or 2.2e-9),
                                                         options.get("maxcor", 10), is_over)
                status = 0 if text.startswith("CONVERGENCE") else 1 if text.startswith("STOP") else 2
                return OptimizeResult(message=text, success=status == 0, status=status, fun=value, x=x, nit=n, jac=gradient, nfev=calls[0],
                                      njev=calls[0])
            limit, gtol = options.get("maxiter", 200 * len(x0)), tol or options.get("gtol", 1e-5)
            is_limited = method == "l-bfgs-b"
            x, n = lbfgs(both, x0, limit, gtol, options.get("maxcor", max(10, len(x0))),
                         options.get("ftol", 2.2e-9) * 1e4 if is_limited else 0.0, is_over)
            value, gradient = both(x)
            if np.abs(gradient).max() <= gtol:
                status, text = 0, "CONVERGENCE: NORM OF PROJECTED GRADIENT <= PGTOL" if is_limited else _ENDS[0]
            elif n >= limit:
                status, text = 1, "STOP: TOTAL NO. OF ITERATIONS REACHED LIMIT" if is_limited else _ENDS[1]
            elif is_over():
                status, text = 1, _TOO_MANY
            else:
                status, text = (0, "CONVERGENCE: RELATIVE REDUCTION OF F <= FACTR*EPSMCH") if is_limited else (2, _ENDS[2])
            return _told(OptimizeResult(message=text, success=status == 0, status=status, fun=value, x=x, nit=n, jac=gradient,
                                        nfev=calls[0], njev=calls[0]), {} if is_limited else options)


        # By method: options that are obeyed, and options of SciPy's that are not.
        _OPTIONS = {
            "nelder-mead": ("maxiter maxfev xatol fatol disp", "adaptive initial_simplex bounds return_all"),
            "bfgs": ("maxiter gtol disp", "norm eps return_all finite_diff_rel_step xrtol c1 c2 hess_inv0 workers"),
            "cg": ("maxiter gtol disp", "norm eps return_all finite_diff_rel_step c1 c2 workers"),
            "l-bfgs-b": ("maxiter maxfun maxcor gtol ftol disp iprint", "eps maxls finite_diff_rel_step workers"),
        }
        _TOO_MANY = "STOP: TOTAL NO. OF F,G EVALUATIONS EXCEEDS LIMIT"


        def _known(method, given, options, jac, hess, hessp):
            """The options; what SciPy would not use either is said as it says it."""
            import warnings
            if method == "nelder-mead" and jac:
                warnings.warn("Method %s does not use gradient information (jac)." % given, RuntimeWarning, stacklevel=3)
            if hess is not None and method in _OPTIONS:
                warnings.warn("Method %s does not use Hessian information (hess)." % given, RuntimeWarning, stacklevel=3)
            if hessp is not None and method in _OPTIONS:
                warnings.warn("Method %s does not use Hessian-vector product information (hessp)." % given, RuntimeWarning, stacklevel=3)
            obeyed, missing = (row.split() for row in _OPTIONS.get(method, ("", "")))
            options = dict(options or {})
            for name in options if method in _OPTIONS else ():
                if name in missing:
                    raise NotImplementedError("scipy.optimize.minimize: option %r of method %s: expected one of %s" % (name, given, ", ".join(obeyed)))
            unknown = [name for name in options if name not in obeyed]
            if unknown and method in _OPTIONS:
                warnings.warn("Unknown solver options: " + ", ".join(unknown), OptimizeWarning, stacklevel=3)
            return options


        _ENDS = ["Optimization terminated successfully.", "Maximum number of iterations has been exceeded.",
                 "Desired error not necessarily achieved due to precision loss."]


        def _told(result, options):
            """The result, which `disp` prints."""
            if options.get("disp"):
                rows = ["Current function value: %f" % result.fun, "Iterations: %d" % result.nit, "Function evaluations: %d" % result.nfev]
                rows += ["Gradient evaluations: %d" % result.njev] if "njev" in result else []
                print("\n         ".join([result.message] + rows))
            return result


        def _ends(bounds, count):
            if hasattr(bounds, "lb"):
                return tuple(np.broadcast_to(np.asarray(e, dtype="float64"), (count,)) for e in (bounds.lb, bounds.ub))
            pairs = list(bounds)
            pairs = pairs * count if len(pairs) == 1 else pairs
            if len(pairs) != count:
                raise ValueError("The number of bounds is not compatible with the length of `x0`.")
            low = np.array([-np.inf if a is None else float(a) for a, _ in pairs])
            high = np.array([np.inf if b is None else float(b) for _, b in pairs])
            if (low > high).any():
                raise ValueError("An upper bound is less than the corresponding lower bound.")
            return low, high


        class Bounds:
            """Ends of the values that `minimize` may try."""

            def __init__(self, lb=-np.inf, ub=np.inf, keep_feasible=False):
                self.lb, self.ub, self.keep_feasible = np.atleast_1d(lb), np.atleast_1d(ub), keep_feasible

            def __repr__(self): return "Bounds(%r, %r)" % (self.lb, self.ub)


        def _projected(function, x, low, high, max_iter, gtol, ftol, memory, is_over):
            """L-BFGS on the values that are at no bound; steps are cut at the bounds."""
            value, gradient = function(x)
            steps, changes = [], []
            for n in range(max_iter):
                if np.abs(x - np.clip(x - gradient, low, high)).max() <= gtol:
                    return x, value, gradient, n, "CONVERGENCE: NORM OF PROJECTED GRADIENT <= PGTOL"
                free = ~((x <= low) & (gradient > 0) | (x >= high) & (gradient < 0))
                known = [(s * free, y * free) for s, y in zip(steps, changes)]
                known = [(s, y) for s, y in known if s @ y > 1e-10 * (y @ y) and y.any()]
                slope = np.where(free, gradient, 0.0)
                direction = np.where(free, -_product(slope, [s for s, _ in known], [y for _, y in known]), 0.0)
                if gradient @ direction >= 0:
                    direction = -slope
                length = 1.0 if known else min(1.0, 1.0 / np.abs(slope).sum())
                for _ in range(60):
                    new = np.clip(x + length * direction, low, high)
                    new_value, new_gradient = function(new)
                    if new_value <= value + 1e-4 * (gradient @ (new - x)):
                        break
                    length /= 2
                else:
                    break
                s, y = new - x, new_gradient - gradient
                if s @ y > 1e-10 * (y @ y):
                    steps, changes = (steps + [s])[-memory:], (changes + [y])[-memory:]
                done = value - new_value <= ftol * max(abs(value), abs(new_value), 1)
                x, value, gradient = new, new_value, new_gradient
                if done:
                    return x, value, gradient, n + 1, "CONVERGENCE: RELATIVE REDUCTION OF F <= FACTR*EPSMCH"
                if is_over():
                    return x, value, gradient, n + 1, _TOO_MANY
            else:
                return x, value, gradient, max_iter, "STOP: TOTAL NO. OF ITERATIONS REACHED LIMIT"
            return x, value, gradient, n, "ABNORMAL: "


        def _nelder_mead(function, x0, xtol, ftol, max_iter, max_calls):
            n, calls = len(x0), [0]

            def f(x):
                calls[0] += 1
                return function(x)
            points = [x0] + [np.where(np.arange(n) == i, np.where(x0 == 0, 0.00025, x0 * 1.05), x0) for i in range(n)]
            values = [f(p) for p in points]
            status, step = 0, 0
            while True:
                order = np.argsort(values, kind="stable")
                points, values = [points[i] for i in order], [values[i] for i in order]
                if max(np.abs(p - points[0]).max() for p in points[1:]) <= xtol and max(abs(v - values[0]) for v in values[1:]) <= ftol:
                    break
                if calls[0] >= max_calls or step >= max_iter:
                    status = 1 if calls[0] >= max_calls else 2
                    break
                step += 1
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
            text = [_ENDS[0], "Maximum number of function evaluations has been exceeded.", _ENDS[1]][status]
            return OptimizeResult(message=text, success=status == 0, status=status, fun=values[0], x=points[0], nit=step, nfev=calls[0])


        def fmin_l_bfgs_b(func, x0, fprime=None, args=(), approx_grad=0, bounds=None, m=10, factr=1e7, pgtol=1e-5, maxfun=15000, maxiter=15000):
            options = {"maxiter": maxiter, "maxfun": maxfun, "maxcor": m, "ftol": factr * float(np.finfo(float).eps), "gtol": pgtol}
            r = minimize(func, x0, args, "L-BFGS-B", None if approx_grad else True if fprime is None else fprime, bounds=bounds, options=options)
            return r.x, r.fun, {"grad": r.jac, "task": r.message, "funcalls": r.nfev, "nit": r.nit, "warnflag": r.status}
        """#
}
