/// Least squares with bounds and losses: `scipy.optimize.least_squares` and `curve_fit`.
extension ScipySources {
    static let leastSquares = #"""
        """Least squares of functions that are not linear, with bounds: the trust region reflective method (Branch, Coleman and Li, 1999)."""

        import warnings

        import numpy as np
        from numpy.linalg import norm
        from scipy._optimize import Bounds, OptimizeResult, OptimizeWarning, _differences

        _EPS = np.finfo("float64").eps
        _MESSAGES = ["The maximum number of function evaluations is exceeded.", "`gtol` termination condition is satisfied.",
                     "`ftol` termination condition is satisfied.", "`xtol` termination condition is satisfied.",
                     "Both `ftol` and `xtol` termination conditions are satisfied."]


        def _huber(z):
            root = np.sqrt(np.maximum(z, 1.0))
            return np.array([np.where(z <= 1, z, 2 * root - 1), np.where(z <= 1, 1.0, 1 / root), np.where(z <= 1, 0.0, -0.5 / root ** 3)])


        _LOSSES = {"linear": None, "huber": _huber, "soft_l1": lambda z: np.array([2 * ((1 + z) ** 0.5 - 1), (1 + z) ** -0.5, -0.5 * (1 + z) ** -1.5]),
                   "cauchy": lambda z: np.array([np.log1p(z), 1 / (1 + z), -1 / (1 + z) ** 2]),
                   "arctan": lambda z: np.array([np.arctan(z), 1 / (1 + z ** 2), -2 * z / (1 + z ** 2) ** 2])}


        def _active(x, low, high, share):
            """-1 and 1 where x is at its lower or upper end, 0 elsewhere."""
            if share == 0:
                return np.where(x >= high, 1, np.where(x <= low, -1, 0))
            below, above = x - low, high - x
            at_low = np.isfinite(low) & (below <= np.minimum(above, share * np.maximum(1, np.abs(low))))
            at_high = np.isfinite(high) & (above <= np.minimum(below, share * np.maximum(1, np.abs(high))))
            return np.where(at_high, 1, np.where(at_low, -1, 0))


        def _inside(x, low, high, share=1e-10):
            """x, with what is at an end moved a little off it."""
            active, moved = _active(x, low, high, share), x.copy()
            down, up = active == -1, active == 1
            if share == 0:
                moved[down], moved[up] = np.nextafter(low[down], high[down]), np.nextafter(high[up], low[up])
            else:
                moved[down] = low[down] + share * np.maximum(1, np.abs(low[down]))
                moved[up] = high[up] - share * np.maximum(1, np.abs(high[up]))
            tight = (moved < low) | (moved > high)
            moved[tight] = 0.5 * (low[tight] + high[tight])
            return moved


        def _distances(x, g, low, high):
            """The way to the end that each number moves to, and that way's slope."""
            v, dv = np.ones(len(x)), np.zeros(len(x))
            up, down = (g < 0) & np.isfinite(high), (g > 0) & np.isfinite(low)
            v[up], dv[up] = high[up] - x[up], -1.0
            v[down], dv[down] = x[down] - low[down], 1.0
            return v, dv


        def _to_end(x, s, low, high):
            """How far along s the first end is, and whose it is."""
            steps, moving = np.full(len(x), np.inf), s != 0
            steps[moving] = np.maximum((low - x)[moving] / s[moving], (high - x)[moving] / s[moving])
            return steps.min(), (steps == steps.min()) & moving


        def _in_region(m, uf, s, V, radius, alpha):
            """The step of the damped problem whose length is the radius (More, 1977), or the whole step where it is shorter."""
            weighted, is_full = s * uf, m >= V.shape[0] and s[-1] > _EPS * m * s[0]
            if is_full:
                p = -V @ (uf / s)
                if norm(p) <= radius:
                    return p, 0.0

            def length(alpha):
                below = s ** 2 + alpha
                size = norm(weighted / below)
                return size - radius, -(weighted ** 2 / below ** 3).sum() / size

            high, low = norm(weighted) / radius, 0.0
            if is_full:
                phi, slope = length(0.0)
                low = -phi / slope
            if alpha is None or not is_full and alpha == 0:
                alpha = max(0.001 * high, (low * high) ** 0.5)
            for _ in range(10):
                if alpha < low or alpha > high:
                    alpha = max(0.001 * high, (low * high) ** 0.5)
                phi, slope = length(alpha)
                high = alpha if phi < 0 else high
                ratio = phi / slope
                low = max(low, alpha - ratio)
                alpha -= (phi + radius) * ratio / radius
                if abs(phi) < 0.01 * radius:
                    break
            p = -V @ (weighted / (s ** 2 + alpha))
            return p * (radius / norm(p)), alpha


        def _lowest(J, g, s, diagonal, low, high, start=None):
            """The lowest place between low and high of the quadratic along s (from `start`), and the value there."""
            v = J @ s
            a, b, c = 0.5 * (v @ v + (s * diagonal) @ s), g @ s, 0.0
            if start is not None:
                u = J @ start
                b += u @ v + (start * diagonal) @ s
                c = 0.5 * (u @ u) + g @ start + 0.5 * (start * diagonal) @ start
            places = [low, high] + ([-0.5 * b / a] if a != 0 and low < -0.5 * b / a < high else [])
            values = [t * (a * t + b) + c for t in places]
            best = int(np.argmin(values))
            return places[best], values[best]


        def _chosen(x, J, diagonal, g, p, d, radius, low, high, theta):
            """The best of the region's step cut at the ends, its reflection, and the steepest descent: step, in both scales, and gain."""
            def value(s): return 0.5 * ((J @ s) @ (J @ s) + (s * diagonal) @ s) + s @ g

            if np.all((x + d * p >= low) & (x + d * p <= high)):
                return d * p, p, -value(p)
            stride, hits = _to_end(x, d * p, low, high)
            reflected = np.where(hits, -p, p)
            p = p * stride
            a, b, c = reflected @ reflected, p @ reflected, p @ p - radius ** 2
            q = -(b + np.copysign(np.sqrt(max(b * b - a * c, 0.0)), b))
            to_region, (to_end, _) = max(q / a, c / q), _to_end(x + d * p, d * reflected, low, high)
            further, r_value = min(to_end, to_region), np.inf
            if further > 0:
                first, last = (1 - theta) * stride / further, theta * to_end if further == to_end else to_region
                if first <= last:
                    t, r_value = _lowest(J, g, reflected, diagonal, first, last, p)
                    reflected = p + t * reflected
            p, down = p * theta, -g
            p_value = value(p)
            to_region, (to_end, _) = radius / norm(down), _to_end(x, d * down, low, high)
            t, g_value = _lowest(J, g, down, diagonal, 0, theta * to_end if to_end < to_region else to_region)
            if p_value < r_value and p_value < g_value:
                return d * p, p, -p_value
            if r_value < p_value and r_value < g_value:
                return d * reflected, reflected, -r_value
            return d * (t * down), t * down, -g_value


        def _robust(J, f, rho):
            """The slopes and residuals whose squares stand for the loss."""
            scale = rho[1] + 2 * rho[2] * f ** 2
            scale = np.maximum(scale, _EPS) ** 0.5
            return J * scale[:, None], f * rho[1] / scale


        def _column_scale(J, before=None):
            found = (J ** 2).sum(axis=0) ** 0.5
            found = np.where(found == 0, 1.0, found) if before is None else np.maximum(found, before)
            return 1 / found, found


        def _reflective(fun, jac, x, low, high, ends, most, x_scale, loss, after):
            ftol, xtol, gtol = ends
            f = true = fun(x)
            J, calls, slopes, m = jac(x, f), 1, 1, len(f)
            if loss is not None:
                rho = loss(f)
                cost = 0.5 * rho[0].sum()
                J, f = _robust(J, f, rho)
            else:
                cost = 0.5 * (f @ f)
            g = J.T @ f
            by_columns = isinstance(x_scale, str)
            scale, inverse = _column_scale(J) if by_columns else (x_scale, 1 / x_scale)
            v, dv = _distances(x, g, low, high)
            v[dv != 0] *= inverse[dv != 0]
            radius = norm(x * inverse / v ** 0.5) or 1.0
            alpha, status, step, change, length = 0.0, None, 0, None, None
            while True:
                v, dv = _distances(x, g, low, high)
                steep = np.abs(g * v).max()
                status = 1 if steep < gtol else status
                after(step, calls, x, true, cost, change, length, steep)
                if status is not None or calls == most:
                    break
                v[dv != 0] *= inverse[dv != 0]
                d, diagonal = v ** 0.5 * scale, g * dv * scale
                own = d * g
                wide = np.vstack([J * d, np.diag(diagonal ** 0.5)])
                U, s, V = np.linalg.svd(wide, full_matrices=False)
                uf = U.T @ np.append(f, np.zeros(len(x)))
                theta, change = max(0.995, 1 - steep), -1.0
                while change <= 0 and calls < most:
                    p, alpha = _in_region(m, uf, s, V.T, radius, alpha)
                    move, move_h, gain = _chosen(x, wide[:m], diagonal, own, p, d, radius, low, high, theta)
                    new = _inside(x + move, low, high, 0)
                    found = fun(new)
                    calls += 1
                    size = norm(move_h)
                    if not np.isfinite(found).all():
                        radius = 0.25 * size
                        continue
                    new_cost = 0.5 * (found @ found) if loss is None else 0.5 * loss(found)[0].sum()
                    change = cost - new_cost
                    ratio = change / gain if gain > 0 else 1.0 if gain == change == 0 else 0.0
                    wider = 0.25 * size if ratio < 0.25 else 2 * radius if ratio > 0.75 and size > 0.95 * radius else radius
                    length = norm(move)
                    by_cost, by_step = change < ftol * cost and ratio > 0.25, length < xtol * (xtol + norm(x))
                    status = 4 if by_cost and by_step else 2 if by_cost else 3 if by_step else None
                    if status is not None:
                        break
                    alpha *= radius / wider
                    radius = wider
                if change > 0:
                    x, f, true, cost = new, found, found, new_cost
                    J = jac(x, f)
                    slopes += 1
                    if loss is not None:
                        J, f = _robust(J, f, loss(f))
                    g = J.T @ f
                    if by_columns:
                        scale, inverse = _column_scale(J, inverse)
                else:
                    length = change = 0
                step += 1
            is_free = (low == -np.inf).all() and (high == np.inf).all()
            active = np.zeros(len(x)) if is_free else _active(x, low, high, xtol)
            return OptimizeResult(x=x, cost=cost, fun=true, jac=J, grad=g, optimality=steep, active_mask=active, nfev=calls,
                                  njev=slopes, status=status or 0)


        def _damped(fun, jac, x, ends, most):
            """Levenberg's and Marquardt's method."""
            ftol, xtol, gtol = ends
            f = fun(x)
            J, calls, slopes, damping, status = jac(x, f), 1, 1, 1e-3, 0
            while calls < most and status == 0:
                A, g = J.T @ J, J.T @ f
                if np.abs(g).max() <= gtol * norm(f):
                    status = 1
                    break
                move = np.linalg.lstsq(A + damping * np.diag(np.maximum(np.diag(A), 1e-12)), -g, rcond=None)[0]
                new, calls = fun(x + move), calls + 1
                gain, before = f @ f - new @ new, f @ f
                if gain > 0:
                    x, f, damping = x + move, new, damping / 10
                    by_cost, by_step = gain <= ftol * before, norm(move) <= xtol * norm(x)
                    status = 4 if by_cost and by_step else 2 if by_cost else 3 if by_step else 0
                    J, slopes = jac(x, f), slopes + 1
                else:
                    damping *= 10
                    if norm(move) <= xtol * norm(x) or damping > 1e14:
                        status = 3
            g = J.T @ f
            return OptimizeResult(x=x, cost=0.5 * (f @ f), fun=f, jac=J, grad=g, optimality=np.abs(g).max(), active_mask=np.zeros(len(x), dtype=int),
                                  nfev=calls, njev=slopes, status=status)


        def _both_ends(bounds, n):
            if isinstance(bounds, Bounds):
                bounds = (bounds.lb, bounds.ub)
            low, high = (np.asarray(e, dtype="float64") for e in bounds)
            return np.resize(low, n) if low.ndim == 0 else low, np.resize(high, n) if high.ndim == 0 else high


        def _tolerances(values, method):
            found = []
            for name, value in zip(("ftol", "xtol", "gtol"), values):
                if value is not None and value < _EPS:
                    warnings.warn("Setting `%s` below the machine epsilon (%.2e) effectively disables the corresponding termination condition."
                                  % (name, _EPS))
                found.append(0 if value is None else value)
            if method == "lm" and min(found) < _EPS:
                raise ValueError("All tolerances must be higher than machine epsilon (%.2e) for method 'lm'." % _EPS)
            if max(found) < _EPS:
                raise ValueError("At least one of the tolerances must be higher than machine epsilon (%.2e)." % _EPS)
            return found


        def _scale_of(x_scale, x):
            if x_scale is None:
                x_scale = 1.0
            if isinstance(x_scale, str) and x_scale == "jac":
                return x_scale
            try:
                x_scale = np.asarray(x_scale, dtype="float64")
                is_good = bool((np.isfinite(x_scale) & (x_scale > 0)).all())
            except (ValueError, TypeError):
                is_good = False
            if not is_good:
                raise ValueError("`x_scale` must be 'jac' or array_like with positive numbers.")
            x_scale = np.resize(x_scale, x.shape) if x_scale.ndim == 0 else x_scale
            if x_scale.shape != x.shape:
                raise ValueError("Inconsistent shapes between `x_scale` and `x0`.")
            return x_scale


        def _told(step, calls, x, f, cost, change, length, steep):
            if step == 0:
                print("{:^15}{:^15}{:^15}{:^15}{:^15}{:^15}".format("Iteration", "Total nfev", "Cost", "Cost reduction", "Step norm", "Optimality"))
            change = " " * 15 if change is None else "{:^15.2e}".format(change)
            length = " " * 15 if length is None else "{:^15.2e}".format(length)
            print("{:^15}{:^15}{:^15.4e}{}{}{:^15.2e}".format(step, calls, cost, change, length, steep))


        def least_squares(fun, x0, jac="2-point", bounds=(-np.inf, np.inf), method="trf", ftol=1e-8, xtol=1e-8, gtol=1e-8, x_scale=None,
                          loss="linear", f_scale=1.0, diff_step=None, tr_solver=None, tr_options=None, jac_sparsity=None, max_nfev=None, verbose=0,
                          args=(), kwargs=None, callback=None, workers=None):
            if method not in ("trf", "dogbox", "lm"):
                raise ValueError("`method` must be 'trf', 'dogbox' or 'lm'.")
            if jac not in ("2-point", "3-point", "cs") and not callable(jac):
                raise ValueError("`jac` must be '2-point', '3-point', 'cs' or callable.")
            if loss not in _LOSSES and not callable(loss):
                raise ValueError("`loss` must be one of %s or a callable." % (_LOSSES.keys(),))
            if method == "lm" and loss != "linear":
                raise ValueError("method='lm' supports only 'linear' loss function.")
            if verbose not in (0, 1, 2):
                raise ValueError("`verbose` must be in [0, 1, 2].")
            if max_nfev is not None and max_nfev <= 0:
                raise ValueError("`max_nfev` must be None or positive integer.")
            if tr_options:
                raise NotImplementedError("least_squares: argument 'tr_options' is not supported")
            if method == "dogbox" or jac == "cs" or diff_step is not None or tr_solver == "lsmr" or jac_sparsity is not None or callback is not None:
                raise NotImplementedError("least_squares: method 'dogbox', jac 'cs', tr_solver 'lsmr' and the arguments 'diff_step', 'jac_sparsity' and "
                                          "'callback' are not supported, but methods 'trf' and 'lm'")
            x = np.atleast_1d(np.asarray(x0)).astype("float64")
            if x.ndim > 1:
                raise ValueError("`x0` must have at most 1 dimension.")
            if not isinstance(bounds, Bounds) and len(bounds) != 2:
                raise ValueError("`bounds` must contain 2 elements.")
            low, high = _both_ends(bounds, len(x))
            if method == "lm" and not ((low == -np.inf) & (high == np.inf)).all():
                raise ValueError("Method 'lm' doesn't support bounds.")
            if low.shape != x.shape or high.shape != x.shape:
                raise ValueError("Inconsistent shapes between bounds and `x0`.")
            if (low >= high).any():
                raise ValueError("Each lower bound must be strictly less than each upper bound.")
            if not ((x >= low) & (x <= high)).all():
                raise ValueError("Initial guess is outside of provided bounds")
            scale, ends = _scale_of(x_scale, x), _tolerances((ftol, xtol, gtol), method)
            x = _inside(x, low, high) if method == "trf" else x
            kwargs = kwargs or {}
            args = args if isinstance(args, tuple) else (args,)

            def value(x): return np.atleast_1d(np.asarray(fun(x, *args, **kwargs), dtype="float64"))

            def slopes(x, f):
                if callable(jac):
                    return np.atleast_2d(np.asarray(jac(x, *args, **kwargs), dtype="float64"))
                return _differences(value, x, jac, None, low, high, f)

            f = value(x)
            if f.ndim != 1:
                raise ValueError("`fun` must return at most 1-d array_like. f0.shape: %s" % (f.shape,))
            if not np.isfinite(f).all():
                raise ValueError("Residuals are not finite in the initial point.")
            if method == "lm" and len(f) < len(x):
                raise ValueError("Method 'lm' doesn't work when the number of residuals is less than the number of variables.")
            J = slopes(x, f)
            if J.shape != (len(f), len(x)):
                raise ValueError("The return value of `jac` has wrong shape: expected %s, actual %s." % ((len(f), len(x)), J.shape))
            rows = loss if callable(loss) else _LOSSES[loss]

            def lossy(f): return np.asarray(rows((f / f_scale) ** 2)) * np.array([[f_scale ** 2], [1.0], [1 / f_scale ** 2]])

            lossy = None if rows is None else lossy
            first, most = 0.5 * (f @ f) if lossy is None else 0.5 * lossy(f)[0].sum(), max_nfev or 100 * len(x)
            known = [(x, f, J)]

            def again(x):
                return known[0][1] if known and x is known[0][0] else value(x)

            def slopes_again(x, f):
                return known.pop()[2] if known and x is known[0][0] else slopes(x, f)

            if method == "lm":
                result = _damped(again, slopes_again, x, ends, most)
            else:
                result = _reflective(again, slopes_again, x, low, high, ends, most, scale, lossy, _told if verbose == 2 else lambda *rest: None)
            result["message"], result["success"] = _MESSAGES[result.status], result.status > 0
            if verbose >= 1:
                print(result.message)
                print("Function evaluations %d, initial cost %.4e, final cost %.4e, first-order optimality %.2e."
                      % (result.nfev, first, result.cost, result.optimality))
            return result


        def _finite(values, checks):
            values = np.asarray(values, dtype="float64")
            if checks and not np.isfinite(values).all():
                raise ValueError("array must not contain infs or NaNs")
            return values


        def _transform(sigma, count):
            """What residuals are multiplied with for uncertain data: of errors a number each, of covariances a factor of the matrix."""
            sigma = np.asarray(sigma, dtype="float64")
            if sigma.size == 1 or sigma.shape == (count,):
                weights = 1.0 / sigma
                return lambda rest: (weights * rest.T).T
            if sigma.shape != (count, count):
                raise ValueError("`sigma` has incorrect shape.")
            try:
                factor = np.linalg.cholesky(sigma)
            except np.linalg.LinAlgError as e:
                raise ValueError("`sigma` must be positive definite.") from e
            return lambda rest: np.linalg.solve(factor, rest)


        def _start(low, high):
            p0 = np.ones(len(low))
            has_low, has_high = np.isfinite(low), np.isfinite(high)
            both = has_low & has_high
            p0[both] = 0.5 * (low[both] + high[both])
            p0[has_low & ~has_high] = low[has_low & ~has_high] + 1
            p0[~has_low & has_high] = high[~has_low & has_high] - 1
            return p0


        def curve_fit(f, xdata, ydata, p0=None, sigma=None, absolute_sigma=False, check_finite=None, bounds=(-np.inf, np.inf), method=None,
                      jac=None, *, full_output=False, nan_policy=None, **kwargs):
            """The parameters with which f(xdata, *parameters) is nearest to ydata, and their covariance."""
            if nan_policy is not None:
                raise NotImplementedError("curve_fit: argument 'nan_policy': got %r, expected None" % (nan_policy,))
            if p0 is None:
                import inspect
                kinds = [p for p in inspect.signature(f).parameters.values() if p.kind in (p.POSITIONAL_ONLY, p.POSITIONAL_OR_KEYWORD)]
                if len(kinds) < 2:
                    raise ValueError("Unable to determine number of fit parameters.")
                n = len(kinds) - 1
            else:
                p0 = np.atleast_1d(np.asarray(p0))
                n = p0.size
            low, high = _both_ends(bounds, n)
            p0 = _start(low, high) if p0 is None else p0
            is_bounded = bool(((low > -np.inf) | (high < np.inf)).any())
            method = method or ("trf" if is_bounded else "lm")
            if method == "lm" and is_bounded:
                raise ValueError("Method 'lm' only works for unconstrained problems. Use 'trf' or 'dogbox' instead.")
            ydata = _finite(ydata, check_finite is not False)
            if isinstance(xdata, (list, tuple, np.ndarray)):
                xdata = _finite(xdata, check_finite is not False)
            if ydata.size == 0:
                raise ValueError("`ydata` must not be empty!")
            weigh = (lambda rest: rest) if sigma is None else _transform(sigma, ydata.size)

            def rest(p): return weigh(f(xdata, *p) - ydata)

            slopes = (lambda p: weigh(np.asarray(jac(xdata, *p)))) if callable(jac) else jac or "2-point"
            if "args" in kwargs:
                raise ValueError("'args' is not a supported keyword argument.")
            limit = kwargs.pop("maxfev", None)
            if method == "lm":
                if ydata.size != 1 and n > ydata.size:
                    raise TypeError("The number of func parameters=%d must not exceed the number of data points=%d" % (n, ydata.size))
                limit = limit or 200 * (n + 1)
                kwargs = {"ftol": 1.49012e-8, "xtol": 1.49012e-8, "gtol": _EPS, **kwargs}
            result = least_squares(rest, p0, slopes, (low, high), method, **{"max_nfev": limit, **kwargs})
            if not result.success:
                raise RuntimeError("Optimal parameters not found: " + ("Number of calls to function has reached maxfev = %d." % limit
                                                                       if method == "lm" else result.message))
            _, s, V = np.linalg.svd(result.jac, full_matrices=False)
            is_known = s > _EPS * max(result.jac.shape) * s[0]
            V = V[:len(s)][is_known]
            covariance, is_estimated = (V.T / s[is_known] ** 2) @ V, method != "lm" or bool(is_known.all())
            if not absolute_sigma:
                is_estimated = is_estimated and len(result.fun) > p0.size
                covariance = covariance * (2 * result.cost / max(len(result.fun) - p0.size, 1))
            if not is_estimated or np.isnan(covariance).any():
                covariance = np.full((n, n), np.inf)
                warnings.warn("Covariance of the parameters could not be estimated", OptimizeWarning, stacklevel=2)
            if full_output:
                return result.x, covariance, {"nfev": result.nfev, "fvec": result.fun}, result.message, result.status
            return result.x, covariance
        """#
}
