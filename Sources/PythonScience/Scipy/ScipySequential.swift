/// Minimising under constraints: the method SLSQP of `scipy.optimize.minimize`.
extension ScipySources {
    static let sequential = #"""
        """Minimising under constraints: sequential least squares (Kraft, 1988, DFVLR-FB 88-28)."""

        import warnings

        import numpy as np
        from scipy._optimize import Bounds, OptimizeResult, OptimizeWarning, _differences, _ends

        _MODES = {0: "Optimization terminated successfully", 2: "More equality constraints than independent variables",
                  4: "Inequality constraints incompatible", 6: "Singular matrix C in LSQ subproblem",
                  8: "Positive directional derivative for linesearch", 9: "Iteration limit reached"}


        class LinearConstraint:
            """lb <= A x <= ub."""

            def __init__(self, A, lb=-np.inf, ub=np.inf, keep_feasible=False):
                self.A = np.atleast_2d(np.asarray(A, dtype="float64"))
                self.lb, self.ub = np.atleast_1d(np.asarray(lb, dtype="float64")), np.atleast_1d(np.asarray(ub, dtype="float64"))
                self.keep_feasible = keep_feasible
                if self.A.ndim != 2:
                    raise ValueError("`A` must have exactly two dimensions.")

            def _parts(self): return lambda x: self.A @ x, lambda x: self.A


        class NonlinearConstraint:
            """lb <= fun(x) <= ub."""

            def __init__(self, fun, lb, ub, jac="2-point", hess=None, keep_feasible=False, finite_diff_rel_step=None, finite_diff_jac_sparsity=None):
                self.fun, self.lb, self.ub = fun, np.atleast_1d(np.asarray(lb, dtype="float64")), np.atleast_1d(np.asarray(ub, dtype="float64"))
                self.jac, self.hess, self.keep_feasible = jac, hess, keep_feasible
                self.finite_diff_rel_step, self.finite_diff_jac_sparsity = finite_diff_rel_step, finite_diff_jac_sparsity

            def _parts(self): return lambda x: np.atleast_1d(np.asarray(self.fun(x), dtype="float64")), self.jac if callable(self.jac) else None


        def _old_style(constraint, x):
            """A constraint object as the dicts of equalities and inequalities that it stands for."""
            if isinstance(constraint, LinearConstraint):
                ignored = "Constraint option `keep_feasible` is" if np.any(constraint.keep_feasible) else None
            else:
                given = (constraint.hess, constraint.finite_diff_rel_step, constraint.finite_diff_jac_sparsity)
                ignored = None
                if np.any(constraint.keep_feasible) or any(option is not None for option in given):
                    ignored = "Constraint options `finite_diff_jac_sparsity`, `finite_diff_rel_step`, `keep_feasible`, and `hess` are"
            if ignored:
                warnings.warn(ignored + " ignored by this method.", OptimizeWarning, stacklevel=4)
            fun, jac = constraint._parts()
            size = len(fun(x))
            low, high = np.broadcast_to(constraint.lb, (size,)), np.broadcast_to(constraint.ub, (size,))
            equal = low == high
            below, above = ~equal & (low != -np.inf), ~equal & (high != np.inf)
            found = []
            if equal.any():
                found.append({"type": "eq", "fun": lambda x: fun(x)[equal] - low[equal]})
                if jac is not None:
                    found[-1]["jac"] = lambda x: np.atleast_2d(jac(x))[equal]
            if below.any() or above.any():
                found.append({"type": "ineq", "fun": lambda x: np.concatenate([fun(x)[below] - low[below], high[above] - fun(x)[above]])})
                if jac is not None:
                    found[-1]["jac"] = lambda x: np.concatenate([np.atleast_2d(jac(x))[below], -np.atleast_2d(jac(x))[above]])
            return found


        def _checked(constraints, x):
            """Equalities and inequalities: of each the function, its slopes (or None) and more arguments."""
            if isinstance(constraints, (dict, LinearConstraint, NonlinearConstraint)):
                constraints = [constraints]
            dicts = []
            for constraint in constraints:
                dicts += _old_style(constraint, x) if isinstance(constraint, (LinearConstraint, NonlinearConstraint)) else [constraint]
            kinds = {"eq": [], "ineq": []}
            for i, constraint in enumerate(dicts):
                try:
                    kind = constraint["type"].lower()
                except KeyError as e:
                    raise KeyError("Constraint %d has no type defined." % i) from e
                except TypeError as e:
                    raise TypeError("Constraints must be defined using a dictionary.") from e
                except AttributeError as e:
                    raise TypeError("Constraint's type must be a string.") from e
                if kind not in kinds:
                    raise ValueError("Unknown constraint type '%s'." % constraint["type"])
                if "fun" not in constraint:
                    raise ValueError("Constraint %d has no function defined." % i)
                args = constraint.get("args", ())
                kinds[kind].append((constraint["fun"], constraint.get("jac"), args))
            return kinds["eq"], kinds["ineq"]


        def _quadratic(B, g, normals, sides, equalities):
            """min s'Bs/2 + g's under normals s >= sides, the first ones equal (Goldfarb and Idnani, 1983): s and the multipliers;
            None where nothing meets them all."""
            inverse = np.linalg.inv(B)
            s, active, signs, weights = -inverse @ g, [], [], np.zeros(0)
            scale = 1e-13 * (1 + np.abs(sides) + np.abs(normals).sum(axis=1))
            waiting = list(range(equalities))
            for _ in range(50 * (len(sides) + 10)):
                rest = normals @ s - sides
                if waiting:
                    p = waiting.pop(0)
                else:
                    far = rest / scale
                    far[active] = np.inf
                    if equalities:
                        far[:equalities] = np.inf
                    p = int(np.argmin(far)) if len(far) else -1
                    if p < 0 or far[p] >= -1:
                        found = np.zeros(len(sides))
                        found[active] = weights * signs
                        return s, found
                sign = -1.0 if p < equalities and rest[p] > 0 else 1.0
                normal, own = sign * normals[p], 0.0
                while True:
                    if active:
                        N = normals[active] * np.array(signs)[:, None]
                        r = np.linalg.lstsq(N @ inverse @ N.T, N @ inverse @ normal, rcond=None)[0]
                        z = inverse @ (normal - r @ N)
                    else:
                        r, z = np.zeros(0), inverse @ normal
                    along, missing = z @ normal, sign * (normals[p] @ s - sides[p])
                    falling = [j for j in range(len(active)) if active[j] >= equalities and r[j] > 1e-14]
                    first = min(falling, key=lambda j: weights[j] / r[j], default=None)
                    most = np.inf if first is None else weights[first] / r[first]
                    needed = -missing / along if along > 1e-12 * (normal @ inverse @ normal) else np.inf
                    if needed == np.inf and abs(missing) <= scale[p]:
                        break
                    t = min(most, needed)
                    if t == np.inf:
                        return None
                    if needed < np.inf:
                        s = s + t * z
                    weights, own = weights - t * r, own + t
                    if t == needed:
                        active.append(p)
                        signs.append(sign)
                        weights = np.append(weights, own)
                        break
                    del active[first], signs[first]
                    weights = np.delete(weights, first)
            return None


        def _direction(B, g, C, d, meq, low, high):
            """The step of the quadratic program with linear constraints: step, multipliers, how much of the constraints it keeps,
            and whether they contradicted each other; or the mode of an end."""
            n = len(g)
            if meq > n:
                return 2
            singular = meq and np.abs(np.diagonal(np.linalg.qr(C[:meq].T)[1])).min() < np.finfo("float64").eps
            if singular and n != meq:
                return 6
            lows, highs = np.flatnonzero(np.isfinite(low)), np.flatnonzero(np.isfinite(high))
            ends = np.vstack([np.eye(n)[lows], -np.eye(n)[highs]])
            sides = np.concatenate([-d, low[lows], -high[highs]])
            found = None if singular else _quadratic(B, g, np.vstack([C, ends]), sides, meq)
            if found is not None:
                return np.clip(found[0], low, high), found[1], 1.0, False
            wide = np.vstack([np.column_stack([C, np.where(np.arange(len(d)) < meq, -d, np.maximum(-d, 0))]),
                              np.column_stack([ends, np.zeros(len(ends))]), np.append(np.zeros(n), 1.0), np.append(np.zeros(n), -1.0)])
            for tries in range(6):
                whole = np.zeros((n + 1, n + 1))
                whole[:n, :n], whole[n, n] = B, 100.0 * 10 ** tries
                found = _quadratic(whole, np.append(g, 0.0), wide, np.concatenate([sides, [0.0, -1.0]]), meq)
                if found is not None:
                    return np.clip(found[0][:n], low, high), found[1], 1 - found[0][n], True
            return 4


        def _slsqp(value_at, slopes_at, rest_at, normals_at, x, low, high, meq, acc, limit, after):
            """Kraft's iteration: the end's mode, x, value, slopes, steps and multipliers."""
            value, g, d, C = value_at(x), slopes_at(x), rest_at(x), normals_at(x)
            n, m = len(x), len(d)
            is_equal, mu, multipliers, B = np.arange(m) < meq, np.zeros(m), np.zeros(m), np.eye(n)
            resets, steps, first, s = 1, 0, value, np.zeros(n)

            def broken(d): return np.maximum(-d, np.where(is_equal, d, 0.0))

            def near(end, s, value, first, total): return (abs(value - first) < end or np.linalg.norm(s) < end) and total < end and value == value

            while True:
                if steps >= limit:
                    return 9, x, value, g, steps, multipliers
                steps += 1
                found = _direction(B, g, C, d, meq, low - x, high - x)
                if isinstance(found, int):
                    after(x, value)
                    return found, x, value, g, steps, multipliers
                s, all_weights, kept, contradicted = found
                multipliers = all_weights[:m]
                ends = g - C.T @ multipliers
                free = len(low[np.isfinite(low)])
                at_ends = np.zeros(n)
                at_ends[np.isfinite(low)] += all_weights[m:m + free]
                at_ends[np.isfinite(high)] -= all_weights[m + free:m + free + len(high[np.isfinite(high)])]
                first, start, slope = value, x, g @ s
                mu = np.maximum(np.abs(multipliers), (mu + np.abs(multipliers)) / 2)
                if abs(slope) + np.abs(multipliers) @ np.abs(d) < acc and broken(d).sum() < acc and not contradicted and value == value:
                    after(x, value)
                    return 0, x, value, g, steps, multipliers
                merit = mu @ broken(d)
                slope -= merit * kept
                if slope >= 0:
                    resets += 1
                    if resets > 5:
                        after(x, value)
                        total = broken(d).sum()
                        return (0 if near(10 * acc, s, value, first, total) and not contradicted else 8), x, value, g, steps, multipliers
                    B = np.eye(n)
                    continue
                alpha, line, before = 1.0, 0, value + merit
                while True:
                    line += 1
                    slope, s = alpha * slope, alpha * s
                    x = np.clip(start + s, low, high)
                    value, d = value_at(x), rest_at(x)
                    if line == 1:
                        after(x, value)
                    change = value + mu @ broken(d) - before
                    if change <= slope / 10 or line > 10:
                        break
                    alpha = max(slope / (2 * (slope - change)), 0.1) if np.isfinite(change) else 0.1
                if near(acc, s, value, first, broken(d).sum()) and not contradicted:
                    return 0, x, value, g, steps, multipliers
                g, C = slopes_at(x), normals_at(x)
                y = g - C.T @ multipliers - ends
                Bs = B @ s
                up, down = s @ y, s @ Bs
                if up < 0.2 * down:
                    share = (down - 0.2 * down) / (down - up)
                    y, up = share * y + (1 - share) * Bs, 0.2 * down
                B = B + np.outer(y, y) / up - np.outer(Bs, Bs) / down


        def minimize_slsqp(fun, x0, args, jac, bounds, constraints, callback, maxiter=100, ftol=1e-6, eps=1.4901161193847656e-08, disp=False, iprint=1,
                           **others):
            if others:
                warnings.warn("Unknown solver options: " + ", ".join(others), OptimizeWarning, stacklevel=3)
            n = len(x0)
            low, high = np.full(n, -np.inf), np.full(n, np.inf)
            if bounds is not None and (isinstance(bounds, Bounds) or len(bounds)):
                if not isinstance(bounds, Bounds) and len(bounds) != n:
                    raise IndexError("SLSQP Error: the length of bounds is not compatible with that of x0.")
                if isinstance(bounds, Bounds):
                    low, high = _ends(bounds, n)
                else:
                    low = np.array([-np.inf if a is None or a != a else float(a) for a, _ in bounds])
                    high = np.array([np.inf if b is None or b != b else float(b) for _, b in bounds])
                wrong = low > high
                if wrong.any():
                    raise ValueError("SLSQP Error: lb > ub in bounds %s." % ", ".join(map(str, wrong)))
            x = np.clip(x0, low, high)
            equal, unequal = _checked(constraints, x)
            calls, slopes, last = [0], [0], [None]

            def value_at(x):
                last[0] = _value(x)
                return last[0]

            def _value(x):
                calls[0] += 1
                found = fun(np.copy(x), *args)
                if jac is True:
                    found = found[0]
                if np.size(found) != 1:
                    raise ValueError("The user-provided objective function must return a scalar value.")
                return float(np.asarray(found).item())

            def slopes_at(x):
                slopes[0] += 1
                if jac is True:
                    return np.asarray(fun(np.copy(x), *args)[1], dtype="float64").ravel()
                if callable(jac):
                    return np.asarray(jac(np.copy(x), *args), dtype="float64").ravel()
                return _differences(_value, x, jac, eps, low, high, last[0])[0]

            def rest_at(x):
                parts = [np.atleast_1d(f(x, *more)).astype("float64").ravel() for f, _, more in equal + unequal]
                return np.concatenate(parts) if parts else np.zeros(0)

            def normals_at(x):
                rows = [np.zeros((0, n))]
                for f, own, more in equal + unequal:
                    if callable(own):
                        rows.append(np.atleast_2d(np.asarray(own(x, *more), dtype="float64")))
                    else:
                        rows.append(_differences(lambda v: np.atleast_1d(f(v, *more)).astype("float64").ravel(), x, jac, eps, low, high))
                return np.vstack(rows)

            def after(x, value):
                if callback is not None:
                    names = getattr(getattr(callback, "__code__", None), "co_varnames", ())
                    callback(OptimizeResult(x=np.copy(x), fun=value)) if names[:1] == ("intermediate_result",) else callback(np.copy(x))

            meq = sum(len(np.atleast_1d(f(x, *more))) for f, _, more in equal)
            mode, x, value, g, steps, multipliers = _slsqp(value_at, slopes_at, rest_at, normals_at, x, low, high, meq, ftol, maxiter, after)
            if disp and iprint >= 1:
                print("%s    (Exit mode %d)" % (_MODES[mode], mode))
                print("            Current function value:", value)
                print("            Iterations:", steps)
                print("            Function evaluations:", calls[0])
                print("            Gradient evaluations:", slopes[0])
            return OptimizeResult(x=x, fun=value, jac=g, nit=steps, nfev=calls[0], njev=slopes[0], status=mode, message=_MODES[mode],
                                  success=mode == 0, multipliers=multipliers)


        def fmin_slsqp(func, x0, eqcons=(), f_eqcons=None, ieqcons=(), f_ieqcons=None, bounds=(), fprime=None, fprime_eqcons=None,
                       fprime_ieqcons=None, args=(), iter=100, acc=1e-6, iprint=1, disp=None, full_output=0, epsilon=1.4901161193847656e-08,
                       callback=None):
            args = args if isinstance(args, tuple) else (args,)
            constraints = [{"type": "eq", "fun": f, "args": args} for f in eqcons] + [{"type": "ineq", "fun": f, "args": args} for f in ieqcons]
            for kind, f, slopes in (("eq", f_eqcons, fprime_eqcons), ("ineq", f_ieqcons, fprime_ieqcons)):
                if f:
                    constraints.append({"type": kind, "fun": f, "jac": slopes, "args": args})
            iprint = iprint if disp is None else int(disp)
            result = minimize_slsqp(func, np.atleast_1d(np.asarray(x0, dtype="float64")), args, fprime, list(bounds) or None, constraints, callback,
                                    iter, acc, epsilon, iprint != 0, iprint)
            if full_output:
                return result.x, result.fun, result.nit, result.status, result.message
            return result.x
        """#
}
