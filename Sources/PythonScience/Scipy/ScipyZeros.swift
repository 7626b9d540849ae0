/// Roots of functions of one number.
extension ScipySources {
    static let zeros = #"""
        """Roots of functions of one number."""

        import math as _math
        import operator as _operator
        import warnings as _warnings

        import numpy as np
        from scipy._optimize import OptimizeResult

        _xtol, _rtol, _iter = 2e-12, 4 * float(np.finfo(float).eps), 100
        _flags = {0: "converged", -1: "sign error", -2: "convergence error"}


        class RootResults(OptimizeResult):
            def __init__(self, root, iterations, function_calls, flag, method):
                super().__init__(root=root, iterations=iterations, function_calls=function_calls, converged=flag == 0,
                                 flag=_flags.get(flag, flag), method=method)


        RootResults.__module__ = "scipy.optimize._zeros_py"


        class _Counted:
            """A function with its arguments, which counts its calls and gives no NaN."""

            def __init__(self, f, args):
                self.f, self.args, self.calls = f, args if isinstance(args, tuple) else (args,), 0

            def __call__(self, x):
                self.calls += 1
                value = self.f(x, *self.args)
                if np.isnan(value):
                    error = ValueError("The function value at x=%s is NaN; solver cannot continue." % (x,))
                    error._x, error._function_calls = x, self.calls
                    raise error
                return float(value)


        def _differ(a, b):
            return _math.copysign(1.0, a) != _math.copysign(1.0, b)


        def _halves(f, a, b, fa, fb, xtol, rtol, maxiter):
            """Bisection. These four give the root, the iterations, and whether they converged."""
            width = b - a
            for n in range(1, maxiter + 1):
                width *= 0.5
                middle = a + width
                value = f(middle)
                if not _differ(value, fa):
                    a = middle
                if value == 0 or abs(width) < xtol + rtol * abs(middle):
                    return middle, n, True
            return a, maxiter, False


        def _ridder(f, a, b, fa, fb, xtol, rtol, maxiter):
            """Ridders (1979), A new algorithm for computing a single root of a real continuous function."""
            limit, root = xtol + rtol * min(abs(a), abs(b)), 0.0
            for n in range(1, maxiter + 1):
                half = 0.5 * (b - a)
                middle = a + half
                fm = f(middle)
                step = (1.0 if fb - fa > 0.0 else -1.0) * half * fm / _math.sqrt(fm * fm - fa * fb)
                root = middle - (1.0 if step > 0.0 else -1.0) * min(abs(step), abs(half) - 0.5 * limit)
                value = f(root)
                if _differ(value, fm):
                    a, fa, b, fb = root, value, middle, fm
                elif _differ(value, fa):
                    b, fb = root, value
                else:
                    a, fa = root, value
                limit = xtol + rtol * root
                if value == 0 or abs(b - a) < limit:
                    return root, n, True
            return root, maxiter, False


        def _brent(further):
            """Brent (1973), Algorithms for Minimization Without Derivatives, chapter 4; `further` is the step through three points."""
            def search(f, before, at, f_before, f_at, xtol, rtol, maxiter):
                other = f_other = step = last = 0.0
                for n in range(1, maxiter + 1):
                    if f_before != 0 and f_at != 0 and _differ(f_before, f_at):
                        other, f_other = before, f_before
                        last = step = at - before
                    if abs(f_other) < abs(f_at):
                        before, at, other = at, other, at
                        f_before, f_at, f_other = f_at, f_other, f_at
                    limit, half = (xtol + rtol * abs(at)) / 2, (other - at) / 2
                    if f_at == 0 or abs(half) < limit:
                        return at, n, True
                    if abs(last) > limit and abs(f_at) < abs(f_before):
                        if before == other:
                            attempt = -f_at * (at - before) / (f_at - f_before)
                        else:
                            attempt = further(f_before, f_at, f_other, (f_before - f_at) / (before - at), (f_other - f_at) / (other - at))
                        if 2 * abs(attempt) < min(abs(last), 3 * abs(half) - limit):
                            last, step = step, attempt
                        else:
                            last = step = half
                    else:
                        last = step = half
                    before, f_before = at, f_at
                    at += step if abs(step) > limit else limit if half > 0 else -limit
                    f_at = f(at)
                return at, maxiter, False
            return search


        _METHODS = {
            "bisect": _halves, "ridder": _ridder,
            "brentq": _brent(lambda p, c, o, dp, do: -c * (o * do - p * dp) / (do * dp * (o - p))),
            "brenth": _brent(lambda p, c, o, dp, do: -c * (o - p) / (o * dp - p * do)),
        }


        def _within(method):
            def solve(f, a, b, args=(), xtol=_xtol, rtol=_rtol, maxiter=_iter, full_output=False, disp=True):
                maxiter = _operator.index(maxiter)
                if xtol <= 0:
                    raise ValueError("xtol too small (%g <= 0)" % xtol)
                if rtol < _rtol:
                    raise ValueError("rtol too small (%g < %g)" % (rtol, _rtol))
                if maxiter < 0:
                    raise ValueError("maxiter should be > 0")
                f, a, b = _Counted(f, args), float(a), float(b)
                fa, fb = f(a), f(b)
                if fa == 0 or fb == 0:
                    root, iterations, done = a if fa == 0 else b, 1, True
                elif not _differ(fa, fb):
                    raise ValueError("f(a) and f(b) must have different signs")
                else:
                    root, iterations, done = _METHODS[method](f, a, b, fa, fb, xtol, rtol, maxiter)
                if disp and not done:
                    raise RuntimeError("Failed to converge after %d iterations." % iterations)
                return (root, RootResults(root, iterations, f.calls, 0 if done else -2, method)) if full_output else root
            solve.__name__ = solve.__qualname__ = method
            solve.__module__ = "scipy.optimize"
            return solve


        bisect, ridder, brentq, brenth = (_within(name) for name in ("bisect", "ridder", "brentq", "brenth"))


        def newton(func, x0, fprime=None, args=(), tol=1.48e-08, maxiter=50, fprime2=None, x1=None, rtol=0.0, full_output=False, disp=True):
            """Newton's method, with `fprime2` Halley's, without a derivative secants."""
            if tol <= 0:
                raise ValueError("tol too small (%g <= 0)" % tol)
            maxiter = _operator.index(maxiter)
            if maxiter < 1:
                raise ValueError("maxiter must be greater than 0")
            if np.size(x0) > 1:
                raise NotImplementedError("scipy.optimize.newton: argument 'x0': got %d numbers, expected one (call it for each)" % np.size(x0))
            args = args if isinstance(args, tuple) else (args,)
            method = "secant" if fprime is None else "newton" if not fprime2 else "halley"
            p0, calls = np.asarray(x0)[()] * 1.0, 0

            def close(p, q): return abs(p - q) <= tol + rtol * abs(q)

            def end(root, n, flag=0, text=None):
                if flag and disp:
                    raise RuntimeError(text + (" " if text else "") + "Failed to converge after %d iterations, value is %s." % (n, root))
                if flag and text:
                    _warnings.warn(text, RuntimeWarning, stacklevel=3)
                return (root, RootResults(root, n, calls, flag, method)) if full_output else root

            if fprime is not None:
                for n in range(1, maxiter + 1):
                    value = func(p0, *args)
                    calls += 1
                    if value == 0:
                        return end(p0, n - 1)
                    slope = fprime(p0, *args)
                    calls += 1
                    if slope == 0:
                        return end(p0, n, -2, "Derivative was zero.")
                    step = value / slope
                    if fprime2:
                        bend = step * fprime2(p0, *args) / slope / 2
                        calls += 1
                        step = step / (1.0 - bend) if abs(bend) < 1 else step
                    p = p0 - step
                    if close(p, p0):
                        return end(p, n)
                    p0 = p
            else:
                if x1 is not None and x1 == x0:
                    raise ValueError("x1 and x0 must be different")
                p1 = x1
                if x1 is None:
                    p1 = x0 * (1 + 1e-4)
                    p1 += 1e-4 if p1 >= 0 else -1e-4
                q0, q1 = func(p0, *args), func(p1, *args)
                calls = 2
                if abs(q1) < abs(q0):
                    p0, p1, q0, q1 = p1, p0, q1, q0
                for n in range(1, maxiter + 1):
                    if q1 == q0:
                        if p1 != p0:
                            text = "Tolerance of %s reached." % (p1 - p0)
                            if disp:
                                return end(p1, n, -2, text)
                            _warnings.warn(text, RuntimeWarning, stacklevel=2)
                        root = (p1 + p0) / 2.0
                        return (root, RootResults(root, n, calls, -2, method)) if full_output else root
                    p = (-q0 / q1 * p1 + p0) / (1 - q0 / q1) if abs(q1) > abs(q0) else (-q1 / q0 * p0 + p1) / (1 - q1 / q0)
                    if close(p, p1):
                        return end(p, n)
                    p0, q0, p1 = p1, q1, p
                    q1 = func(p1, *args)
                    calls += 1
            return end(p, n, -2, "")


        class _Remembered:
            """A function that gives its value and slopes, called once for each of them."""

            def __init__(self, f):
                self.f, self.x, self.values, self.calls = f, None, None, 0

            def __call__(self, x, *args):
                if self.values is None or x != self.x:
                    self.x, self.values = x, self.f(x, *args)
                    self.calls += 1
                return self.values


        def _slope(f):
            def slope(x, *args):
                h = 1.4901161193847656e-08 * (1.0 if x >= 0 else -1.0) * max(1.0, abs(x))
                h = (x + h) - x
                return (f(x + h, *args) - f(x, *args)) / h
            return slope


        def root_scalar(f, args=(), method=None, bracket=None, fprime=None, fprime2=None, x0=None, x1=None, xtol=None, rtol=None,
                        maxiter=None, options=None):
            """The root by the method that suits what is given."""
            args = args if isinstance(args, tuple) else (args,)
            given = {"xtol": xtol, "rtol": rtol, "maxiter": maxiter}
            options = dict({k: v for k, v in given.items() if v is not None}, **(options or {}))
            slopes = 0
            if fprime2 is not None and not callable(fprime2):
                slopes = 2 if fprime2 else 0
            if fprime is not None and not callable(fprime):
                slopes = max(slopes, 1 if fprime else 0)
            known = None
            if slopes:
                known = _Remembered(f)
                f, fprime = lambda x, *a: known(x, *a)[0], lambda x, *a: known(x, *a)[1]
                fprime2 = (lambda x, *a: known(x, *a)[2]) if slopes == 2 else None
            if not method:
                method = ("brentq" if bracket is not None else None if x0 is None else "halley" if fprime and fprime2 else
                          "newton" if fprime or x1 is None else "secant")
            if not method:
                raise ValueError("Unable to select a solver as neither bracket nor starting point provided.")
            name = method.lower()
            if name in _METHODS:
                if not isinstance(bracket, (list, tuple, np.ndarray)):
                    raise ValueError("Bracket needed for %s" % method)
                a, b = bracket[:2]
                try:
                    return globals()[name](f, a, b, args=args, full_output=True, disp=False, **options)[1]
                except ValueError as error:
                    if not hasattr(error, "_x"):
                        raise
                    return RootResults(error._x, np.nan, error._function_calls, str(error), method)
            if name not in ("secant", "newton", "halley"):
                if name == "toms748":
                    raise NotImplementedError("scipy.optimize.root_scalar: argument 'method': got 'toms748', expected 'brentq' or another")
                raise ValueError("Unknown solver %s" % method)
            if x0 is None:
                raise ValueError("x0 must not be None for %s" % method)
            if name == "halley" and not fprime:
                raise ValueError("fprime must be specified for %s" % method)
            if name == "newton" and not fprime:
                fprime = _slope(f)
            if name == "halley" and not fprime2:
                raise ValueError("fprime2 must be specified for %s" % method)
            if "xtol" in options:
                options["tol"] = options.pop("xtol")
            result = newton(f, x0, args=args, fprime=None if name == "secant" else fprime, fprime2=fprime2 if name == "halley" else None,
                            x1=x1 if name == "secant" else None, full_output=True, disp=False, **options)[1]
            if known:
                result.function_calls = known.calls
            return result
        """#
}
