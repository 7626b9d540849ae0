/// Roots of systems of functions, and minimising functions of one number.
extension ScipySources {
    static let roots = #"""
        """Roots of systems of functions, and minimising functions of one number."""

        import warnings

        import numpy as np
        from scipy._optimize import OptimizeResult, minimize

        _golden = 0.5 * (3.0 - 5.0 ** 0.5)


        def _as_args(args):
            return args if isinstance(args, tuple) else (args,)


        def bracket(func, xa=0.0, xb=1.0, args=(), grow_limit=110.0, maxiter=1000):
            """Three points, the middle one the lowest, found downhill in growing steps."""
            args, ratio, tiny = _as_args(args), 1.618034, 1e-21
            f = lambda x: func(x, *args)
            fa, fb = f(xa), f(xb)
            if fa < fb:
                xa, xb, fa, fb = xb, xa, fb, fa
            xc = xb + ratio * (xb - xa)
            fc, calls, step = f(xc), 3, 0
            while fc < fb:
                one, two = (xb - xa) * (fb - fc), (xb - xc) * (fb - fa)
                below = two - one
                w = xb - ((xb - xc) * two - (xb - xa) * one) / (2.0 * (tiny if abs(below) < tiny else below))
                far = xb + grow_limit * (xc - xb)
                if step > maxiter:
                    raise RuntimeError("No valid bracket was found before the iteration limit was reached. Consider trying different "
                                       "initial points or increasing `maxiter`.")
                step += 1
                if (w - xc) * (xb - w) > 0.0:
                    fw, calls = f(w), calls + 1
                    if fw < fc:
                        xa, xb, fa, fb = xb, w, fb, fw
                        break
                    if fw > fb:
                        xc, fc = w, fw
                        break
                    w = xc + ratio * (xc - xb)
                    fw, calls = f(w), calls + 1
                elif (w - far) * (far - xc) >= 0.0:
                    w = far
                    fw, calls = f(w), calls + 1
                elif (w - far) * (xc - w) > 0.0:
                    fw, calls = f(w), calls + 1
                    if fw < fc:
                        xb, xc, w = xc, w, w + ratio * (w - xc)
                        fb, fc, fw, calls = fc, fw, f(w), calls + 1
                else:
                    w = xc + ratio * (xc - xb)
                    fw, calls = f(w), calls + 1
                xa, xb, xc, fa, fb, fc = xb, xc, w, fb, fc, fw
            return xa, xb, xc, fa, fb, fc, calls


        def _brent_method(func, args, brack, tol, maxiter):
            """Brent's method: parabolas through three points, golden sections where they do not help."""
            f = lambda x: func(x, *args)
            if brack is None:
                xa, xb, xc, fa, fb, fc, calls = bracket(func, args=args)
            elif len(brack) == 2:
                xa, xb, xc, fa, fb, fc, calls = bracket(func, brack[0], brack[1], args)
            elif len(brack) == 3:
                xa, xb, xc = sorted((brack[0], brack[2]))[0], brack[1], sorted((brack[0], brack[2]))[1]
                fa, fb, fc, calls = f(xa), f(xb), f(xc), 3
                if not (xa < xb < xc and fb < fa and fb < fc):
                    raise ValueError("Bracketing values (xa, xb, xc) do not fulfill this requirement: (xa < xb) and (xb < xc) and "
                                     "(f(xb) < f(xa)) and (f(xb) < f(xc))")
            else:
                raise ValueError("Bracketing interval must be length 2 or 3 sequence.")
            x = w = v = xb
            fx = fw = fv = fb
            a, b = min(xa, xc), max(xa, xc)
            step, before, count = 0.0, 0.0, 0
            while count < maxiter:
                near = tol * abs(x) + 1.0e-11
                middle = 0.5 * (a + b)
                if abs(x - middle) < 2.0 * near - 0.5 * (b - a):
                    break
                if abs(before) <= near:
                    before = a - x if x >= middle else b - x
                    step = 0.3819660 * before
                else:
                    one, two = (x - w) * (fx - fv), (x - v) * (fx - fw)
                    p, q = (x - v) * two - (x - w) * one, 2.0 * (two - one)
                    p, q = (-p if q > 0.0 else p), abs(q)
                    last, before = before, step
                    if q * (a - x) < p < q * (b - x) and abs(p) < abs(0.5 * q * last):
                        step = p / q
                        u = x + step
                        if u - a < 2.0 * near or b - u < 2.0 * near:
                            step = near if middle - x >= 0 else -near
                    else:
                        before = a - x if x >= middle else b - x
                        step = 0.3819660 * before
                u = x + step if abs(step) >= near else x + near if step >= 0 else x - near
                fu, calls = f(u), calls + 1
                if fu > fx:
                    a, b = (u, b) if u < x else (a, u)
                    if fu <= fw or w == x:
                        v, w, fv, fw = w, u, fw, fu
                    elif fu <= fv or v in (x, w):
                        v, fv = u, fu
                else:
                    a, b = (x, b) if u >= x else (a, x)
                    v, w, x, fv, fw, fx = w, x, u, fw, fx, fu
                count += 1
            done = count < maxiter and not (np.isnan(x) or np.isnan(fx))
            text = ("\nOptimization terminated successfully;\nThe returned value satisfies the termination criteria\n(using xtol = %s )" % tol
                    if done else "\nMaximum number of iterations exceeded")
            return OptimizeResult(message=text, success=done, fun=fx, x=x, nit=count, nfev=calls)


        def _bounded_method(func, args, bounds, near, maxiter):
            """Brent's method between two ends."""
            f = lambda x: func(x, *args)
            if len(bounds) != 2:
                raise ValueError("bounds must have two elements.")
            a, b = bounds
            if a > b:
                raise ValueError("The lower bound exceeds the upper bound.")
            root = 1.4832396974191326e-08
            x = w = v = a + _golden * (b - a)
            step = before = 0.0
            fx = fw = fv = f(x)
            count, flag = 1, 0
            middle, least = 0.5 * (a + b), root * abs(x) + near / 3.0
            while abs(x - middle) > 2.0 * least - 0.5 * (b - a):
                golden = True
                if abs(before) > least:
                    golden = False
                    r, q = (x - w) * (fx - fv), (x - v) * (fx - fw)
                    p, q = (x - v) * q - (x - w) * r, 2.0 * (q - r)
                    p, q = (-p if q > 0.0 else p), abs(q)
                    last, before = before, step
                    if abs(p) < abs(0.5 * q * last) and q * (a - x) < p < q * (b - x):
                        step = p / q
                        u = x + step
                        if u - a < 2.0 * least or b - u < 2.0 * least:
                            step = least * (np.sign(middle - x) + (middle == x))
                    else:
                        golden = True
                if golden:
                    before = a - x if x >= middle else b - x
                    step = _golden * before
                u = x + (np.sign(step) + (step == 0)) * max(abs(step), least)
                fu, count = f(u), count + 1
                if fu <= fx:
                    a, b = (x, b) if u >= x else (a, x)
                    v, fv, w, fw, x, fx = w, fw, x, fx, u, fu
                else:
                    a, b = (u, b) if u < x else (a, u)
                    if fu <= fw or w == x:
                        v, fv, w, fw = w, fw, u, fu
                    elif fu <= fv or v in (x, w):
                        v, fv = u, fu
                middle, least = 0.5 * (a + b), root * abs(x) + near / 3.0
                if count >= maxiter:
                    flag = 1
                    break
            text = "Maximum number of function calls reached." if flag else "Solution found."
            return OptimizeResult(fun=fx, status=flag, success=flag == 0, message=text, x=x, nfev=count, nit=count)


        def minimize_scalar(fun, bracket=None, bounds=None, args=(), method=None, tol=None, options=None):
            method = ("bounded" if bounds is not None else "brent") if method is None else method.lower()
            options, args = dict(options or {}), _as_args(args)
            shown = options.pop("disp", 0)
            maxiter = options.pop("maxiter", 500)
            xtol = options.pop("xatol" if method == "bounded" else "xtol", tol)
            if options:
                raise TypeError("minimize_scalar: unknown options %s" % sorted(options))
            if method == "bounded":
                if bounds is None:
                    raise ValueError("The `bounds` parameter is mandatory for method `bounded`.")
                result = _bounded_method(fun, args, bounds, 1e-5 if xtol is None else xtol, maxiter)
            elif method == "brent":
                if bounds is not None:
                    raise ValueError("Use of `bounds` is incompatible with 'method=Brent'.")
                result = _brent_method(fun, args, bracket, 1.48e-8 if xtol is None else xtol, maxiter)
            else:
                raise NotImplementedError("minimize_scalar: argument 'method': got %r, expected 'brent' or 'bounded'" % (method,))
            if shown and result.success:
                print("\nOptimization terminated successfully;\nThe returned value satisfies the termination criteria\n(using xtol = ",
                      1e-5 if method == "bounded" and xtol is None else 1.48e-8 if xtol is None else xtol, ")")
            return result


        def brent(func, args=(), brack=None, tol=1.48e-8, full_output=0, maxiter=500):
            r = _brent_method(func, _as_args(args), brack, tol, maxiter)
            return (r.x, r.fun, r.nit, r.nfev) if full_output else r.x


        def fminbound(func, x1, x2, args=(), xtol=1e-5, maxfun=500, full_output=0, disp=1):
            r = _bounded_method(func, _as_args(args), (x1, x2), xtol, maxfun)
            return (r.x, r.fun, r.status, r.nfev) if full_output else r.x


        def _fmin(result, disp, full_output, parts):
            if disp:
                text = "Optimization terminated successfully." if result.success else "Warning: " + str(result.message)
                print("%s\n         Current function value: %f\n         Iterations: %d\n         Function evaluations: %d"
                      % (text, result.fun, result.nit, result.nfev))
            return tuple(result[p] for p in parts) + (0 if result.success else 1,) if full_output else result.x


        def fmin(func, x0, args=(), xtol=1e-4, ftol=1e-4, maxiter=None, maxfun=None, full_output=0, disp=1):
            result = minimize(func, x0, args, "Nelder-Mead", options={"xatol": xtol, "fatol": ftol, "maxiter": maxiter, "maxfev": maxfun})
            return _fmin(result, disp, full_output, ("x", "fun", "nit", "nfev"))


        def fmin_bfgs(f, x0, fprime=None, args=(), gtol=1e-5, maxiter=None, full_output=0, disp=1):
            if full_output:
                raise NotImplementedError("fmin_bfgs: argument 'full_output': got True, expected False")
            result = minimize(f, x0, args, "BFGS", fprime, options={"gtol": gtol, **({} if maxiter is None else {"maxiter": maxiter})})
            return _fmin(result, disp, False, ())


        def _slopes(f, x, fx):
            return np.stack([(f(x + h) - fx) / h.sum() for h in np.diag(1.4901161193847656e-08 * np.where(x == 0, 1.0, np.abs(x)))], axis=1)


        def _solve(f, x, jac, xtol, maxfev):
            """Newton's steps, shortened where they lead uphill."""
            calls = [0]
            def g(x):
                calls[0] += 1
                return np.atleast_1d(np.asarray(f(x), dtype="float64")).ravel()
            fx = g(x)
            if fx.shape != x.shape:
                raise TypeError("fsolve: there is a mismatch between the input and output shape of the 'func' argument '%s'.Shape should be %s "
                                "but it is %s." % (getattr(f, "__name__", "func"), x.shape, fx.shape))
            done = not fx.any()
            while not done and calls[0] < maxfev:
                J = _slopes(g, x, fx) if jac is None else np.asarray(jac(x), dtype="float64").reshape(len(x), len(x))
                step = np.linalg.lstsq(J, -fx)[0]
                length, before = 1.0, np.linalg.norm(fx)
                while True:
                    new = x + length * step
                    fn = g(new)
                    if np.linalg.norm(fn) < before or length < 1e-10:
                        break
                    length /= 2
                if length < 1e-10:
                    # No step leads down any more: at a root up to rounding, or stuck.
                    done = before <= 1e-8 * max(1.0, np.abs(J).max())
                    break
                x, fx = new, fn
                done = np.linalg.norm(length * step) <= xtol * np.linalg.norm(x) * 1e-4 or not fx.any()
            return x, fx, bool(done), calls[0]


        _slow = "The iteration is not making good progress, as measured by the \n improvement from the last ten iterations."


        def fsolve(func, x0, args=(), fprime=None, full_output=0, col_deriv=0, xtol=1.49012e-08, maxfev=0):
            args = _as_args(args)
            x0 = np.atleast_1d(np.asarray(x0, dtype="float64")).ravel()
            slopes = None if fprime is None else lambda x: np.asarray(fprime(x, *args)).T if col_deriv else fprime(x, *args)
            x, fx, done, calls = _solve(lambda x: func(x, *args), x0, slopes, xtol, maxfev or 200 * (len(x0) + 1))
            text = "The solution converged." if done else _slow
            if full_output:
                return x, {"nfev": calls, "fvec": fx}, 1 if done else 5, text
            if not done:
                warnings.warn(text, RuntimeWarning)
            return x


        def root(fun, x0, args=(), method="hybr", jac=None, tol=None):
            if method != "hybr" or jac is True:
                raise NotImplementedError("scipy.optimize.root: arguments 'method' and 'jac': got %r and %r, expected 'hybr' and a function" % (method, jac))
            args = _as_args(args)
            x0 = np.atleast_1d(np.asarray(x0, dtype="float64")).ravel()
            x, fx, done, calls = _solve(lambda x: fun(x, *args), x0, jac and (lambda x: jac(x, *args)), tol or 1.49012e-08, 200 * (len(x0) + 1))
            return OptimizeResult(message="The solution converged." if done else _slow, success=done, status=1 if done else 5, fun=fx, x=x,
                                  method="hybr", nfev=calls)

        """#
}
