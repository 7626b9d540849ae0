/// `scipy.integrate`: integrals by QUADPACK's panels, sums over samples, differential equations.
extension ScipySources {
    static let integrate = #"""
        import math
        import numpy as np

        # Gauss-Kronrod with 21 points: the points right of 0, their weights, and those of the 10 points of Gauss among them.
        _POINTS = [0.995657163025808080735527280689003, 0.973906528517171720077964012084452, 0.930157491355708226001207180059508,
                   0.865063366688984510732096688423493, 0.780817726586416897063717578345042, 0.679409568299024406234327365114874,
                   0.562757134668604683339000099272694, 0.433395394129247190799265943165784, 0.294392862701460198131126603103866,
                   0.148874338981631210884826001129720, 0.0]
        _WEIGHTS = [0.011694638867371874278064396062192, 0.032558162307964727478818972459390, 0.054755896574351996031381300244580,
                    0.075039674810919952767043140916190, 0.093125454583697605535065465083366, 0.109387158802297641899210590325805,
                    0.123491976262065851077958109585166, 0.134709217311473325928054001771707, 0.142775938577060080797094273138717,
                    0.147739104901338491374841515972068, 0.149445554002916905664936468389821]
        _GAUSS = [0.066671344308688137593568809893332, 0.149451349150580593145863396957658, 0.219086362515982043995534934228163,
                  0.269266719309996355091226921569469, 0.295524224714752870173815619188769]
        _EPS = 2.220446049250313e-16


        def _panel(f, a, b):
            """The integral over one panel and how far it may be off."""
            center, half = (a + b) / 2, (b - a) / 2
            middle = f(center)
            pairs = [(f(center - half * x), f(center + half * x)) for x in _POINTS[:-1]]
            kronrod, gauss, size = middle * _WEIGHTS[-1], 0.0, abs(middle) * _WEIGHTS[-1]
            for i in (1, 3, 5, 7, 9, 0, 2, 4, 6, 8):  # QUADPACK's order: its sums round the same way
                both = pairs[i][0] + pairs[i][1]
                kronrod += _WEIGHTS[i] * both
                size += _WEIGHTS[i] * (abs(pairs[i][0]) + abs(pairs[i][1]))
                if i % 2:
                    gauss += _GAUSS[i // 2] * both
            mean = kronrod / 2
            spread = _WEIGHTS[-1] * abs(middle - mean) + sum(w * (abs(l - mean) + abs(r - mean)) for w, (l, r) in zip(_WEIGHTS, pairs))
            size, spread = size * abs(half), spread * abs(half)
            error = abs((kronrod - gauss) * half)
            if spread and error:
                error = spread * min(1.0, (200 * error / spread) ** 1.5)
            if size > 1e-290:
                error = max(50 * _EPS * size, error)
            return kronrod * half, error


        def _infinite(f, a, b):
            """An integral to infinity as one over (0, 1]."""
            if a == -math.inf and b == math.inf:
                return lambda t: (f((1 - t) / t) + f(-(1 - t) / t)) / (t * t)
            if b == math.inf:
                return lambda t: f(a + (1 - t) / t) / (t * t)
            return lambda t: f(b - (1 - t) / t) / (t * t)


        class IntegrationWarning(UserWarning):
            """The integral may be off by more than asked."""


        def quad(func, a, b, args=(), full_output=0, epsabs=1.49e-08, epsrel=1.49e-08, limit=50, points=None, weight=None, **options):
            """The integral of a function and an estimate of its error: panels are halved where they are worst."""
            if weight is not None:
                raise NotImplementedError("quad: argument 'weight': got %r, expected None" % (weight,))
            f = lambda x: float(func(x, *(args if isinstance(args, tuple) else (args,))))
            sign = 1.0
            if a > b:
                a, b, sign = b, a, -1.0
            if math.isinf(a) or math.isinf(b):
                f, a, b = _infinite(f, a, b), 0.0, 1.0
            ends = [float(a)] + sorted(float(p) for p in points or () if a < p < b) + [float(b)]
            panels = [(*_panel(f, l, r), l, r) for l, r in zip(ends, ends[1:])]
            while True:
                value, error = math.fsum(p[0] for p in panels), math.fsum(p[1] for p in panels)
                if error <= max(epsabs, epsrel * abs(value)):
                    break
                if len(panels) >= limit:
                    import warnings
                    warnings.warn("The maximum number of subdivisions (%d) has been achieved." % limit, IntegrationWarning)
                    break
                worst = max(range(len(panels)), key=lambda i: panels[i][1])
                _, _, l, r = panels.pop(worst)
                panels += [(*_panel(f, l, (l + r) / 2), l, (l + r) / 2), (*_panel(f, (l + r) / 2, r), (l + r) / 2, r)]
            return sign * value, error


        def dblquad(func, a, b, gfun, hfun, args=(), epsabs=1.49e-08, epsrel=1.49e-08):
            """The integral of func(y, x) over y between two functions of x (or numbers), then over x."""
            end = lambda g, x: g(x) if callable(g) else g
            return quad(lambda x: quad(lambda y: func(y, x, *args), end(gfun, x), end(hfun, x), epsabs=epsabs, epsrel=epsrel)[0], a, b,
                        epsabs=epsabs, epsrel=epsrel)


        def tplquad(func, a, b, gfun, hfun, qfun, rfun, args=(), epsabs=1.49e-08, epsrel=1.49e-08):
            """The integral of func(z, y, x), z inmost, x outmost."""
            end = lambda g, *x: g(*x) if callable(g) else g
            return dblquad(lambda y, x: quad(lambda z: func(z, y, x, *args), end(qfun, x, y), end(rfun, x, y), epsabs=epsabs, epsrel=epsrel)[0],
                           a, b, gfun, hfun, epsabs=epsabs, epsrel=epsrel)


        def trapezoid(y, x=None, dx=1.0, axis=-1): return np.trapezoid(y, x, dx, axis)


        def cumulative_trapezoid(y, x=None, dx=1.0, axis=-1, initial=None):
            y = np.moveaxis(np.asarray(y, dtype=float), axis, -1)
            steps = dx if x is None else np.diff(np.asarray(x, dtype=float))
            total = np.cumsum(steps * (y[..., 1:] + y[..., :-1]) / 2, axis=-1)
            if initial is not None:
                total = np.concatenate([np.full(total.shape[:-1] + (1,), float(initial)), total], axis=-1)
            return np.moveaxis(total, -1, axis)


        def simpson(y, x=None, *, dx=1.0, axis=-1):
            """Simpson's rule; an even number of points gets the correction of its last interval."""
            y = np.moveaxis(np.asarray(y, dtype=float), axis, -1)
            n = y.shape[-1]
            x = np.arange(n) * dx if x is None else np.asarray(x, dtype=float)
            h = np.diff(x)
            if n == 2:
                return 0.5 * h[0] * (y[..., 0] + y[..., 1])
            stop = n if n % 2 else n - 1
            h0, h1 = h[0:stop - 1:2], h[1:stop - 1:2]
            y0, y1, y2 = y[..., 0:stop - 2:2], y[..., 1:stop - 1:2], y[..., 2:stop:2]
            total = ((h0 + h1) / 6 * (y0 * (2 - h1 / h0) + y1 * (h0 + h1) ** 2 / (h0 * h1) + y2 * (2 - h0 / h1))).sum(axis=-1)
            if n % 2 == 0:
                a, b = h[-1], h[-2]
                total = total + y[..., -1] * (2 * a * a + 3 * a * b) / (6 * (a + b)) + y[..., -2] * (a * a + 3 * a * b) / (6 * b) \
                    - y[..., -3] * a ** 3 / (6 * b * (a + b))
            return total


        trapz, cumtrapz, simps = trapezoid, cumulative_trapezoid, simpson

        # Differential equations: Dormand and Prince's pair of orders 5 and 4, with its own interpolation.
        _C = [0, 1 / 5, 3 / 10, 4 / 5, 8 / 9, 1]
        _A = [[], [1 / 5], [3 / 40, 9 / 40], [44 / 45, -56 / 15, 32 / 9], [19372 / 6561, -25360 / 2187, 64448 / 6561, -212 / 729],
              [9017 / 3168, -355 / 33, 46732 / 5247, 49 / 176, -5103 / 18656]]
        _B = np.array([35 / 384, 0, 500 / 1113, 125 / 192, -2187 / 6784, 11 / 84])
        _E = np.array([-71 / 57600, 0, 71 / 16695, -71 / 1920, 17253 / 339200, -22 / 525, 1 / 40])
        _P = np.array([[1, -8048581381 / 2820520608, 8663915743 / 2820520608, -12715105075 / 11282082432], [0, 0, 0, 0],
                       [0, 131558114200 / 32700410799, -68118460800 / 10900136933, 87487479700 / 32700410799],
                       [0, -1754552775 / 470086768, 14199869525 / 1410260304, -10690763975 / 1880347072],
                       [0, 127303824393 / 49829197408, -318862633887 / 49829197408, 701980252875 / 199316789632],
                       [0, -282668133 / 205662961, 2019193451 / 616988883, -1453857185 / 822651844],
                       [0, 40617522 / 29380423, -110615467 / 29380423, 69997945 / 29380423]])


        def _norm(x): return np.linalg.norm(x) / x.size ** 0.5


        def _first_step(f, t0, y0, f0, direction, rtol, atol, interval):
            scale = atol + np.abs(y0) * rtol
            d0, d1 = _norm(y0 / scale), _norm(f0 / scale)
            h0 = min(1e-6 if d0 < 1e-5 or d1 < 1e-5 else 0.01 * d0 / d1, interval)
            d2 = _norm((f(t0 + h0 * direction, y0 + h0 * direction * f0) - f0) / scale) / h0
            h1 = max(1e-6, h0 * 1e-3) if d1 <= 1e-15 and d2 <= 1e-15 else (0.01 / max(d1, d2)) ** (1 / 5)
            return min(100 * h0, h1, interval)


        def _steps(f, t0, t1, y0, rtol, atol, max_step=np.inf):
            """Accepted steps: (t, y, next t, next y, the stages)."""
            t, y, direction = t0, y0, 1.0 if t1 >= t0 else -1.0
            slope = f(t, y)
            h = min(_first_step(f, t, y, slope, direction, rtol, atol, abs(t1 - t0)), max_step)
            while direction * (t1 - t) > 0:
                least, rejected = 10 * abs(np.nextafter(t, direction * np.inf) - t), False
                h = max(min(h, max_step), least)
                while True:
                    if h < least:
                        raise RuntimeError("Required step size is less than spacing between numbers.")
                    end = t + h * direction
                    if direction * (end - t1) > 0:
                        end = t1
                    step = end - t
                    stages = [slope]
                    for a, c in zip(_A[1:], _C[1:]):
                        stages.append(f(t + c * step, y + step * sum(w * k for w, k in zip(a, stages))))
                    new = y + step * sum(w * k for w, k in zip(_B, stages))
                    last = f(end, new)
                    stages = np.array(stages + [last])
                    scale = atol + np.maximum(np.abs(y), np.abs(new)) * rtol
                    error = _norm(stages.T @ _E * step / scale)
                    if error < 1:
                        factor = 10 if error == 0 else min(10, 0.9 * error ** -0.2)
                        h = abs(step) * (min(1, factor) if rejected else factor)
                        break
                    h, rejected = abs(step) * max(0.2, 0.9 * error ** -0.2), True
                yield t, y, end, new, stages
                t, y, slope = end, new, last


        def _between(t, y, end, stages, at):
            x = (at - t) / (end - t)
            return y + (end - t) * (stages.T @ (_P @ np.array([x, x ** 2, x ** 3, x ** 4])))


        class OdeResult(dict):
            """A solution: times t and values y, a row a variable."""
            def __getattr__(self, name):
                try:
                    return self[name]
                except KeyError:
                    raise AttributeError(name) from None


        def solve_ivp(fun, t_span, y0, method="RK45", t_eval=None, dense_output=False, events=None, vectorized=False, args=None, rtol=1e-3,
                      atol=1e-6, max_step=np.inf, **options):
            if method != "RK45":
                from _library_notes import note
                note("solve_ivp: the method here is RK45; got %r" % (method,))
            if events is not None or dense_output:
                raise NotImplementedError("solve_ivp: events and dense_output are not supported here")
            t0, t1 = map(float, t_span)
            calls = [0]

            def f(t, y):
                calls[0] += 1
                return np.asarray(fun(t, y, *(args or ())), dtype=float)

            y0 = np.atleast_1d(np.asarray(y0, dtype=float))
            wanted = None if t_eval is None else np.asarray(t_eval, dtype=float)
            times, values, place = ([t0], [y0], 0) if wanted is None else ([], [], 0)
            for t, y, end, new, stages in _steps(f, t0, t1, y0, rtol, atol, max_step):
                if wanted is None:
                    times.append(end)
                    values.append(new)
                    continue
                while place < len(wanted) and (wanted[place] - end) * (1 if t1 >= t0 else -1) <= 0:
                    times.append(wanted[place])
                    values.append(_between(t, y, end, stages, wanted[place]))
                    place += 1
            return OdeResult(t=np.array(times), y=np.array(values).T, sol=None, t_events=None, y_events=None, nfev=calls[0], njev=0, nlu=0,
                             status=0, message="The solver successfully reached the end of the integration interval.", success=True)


        def odeint(func, y0, t, args=(), Dfun=None, col_deriv=0, full_output=0, rtol=None, atol=None, tfirst=False, **options):
            """The values at every time of t, a row a time."""
            f = func if tfirst else lambda t, y, *more: func(y, t, *more)
            t = np.asarray(t, dtype=float)
            y0 = np.atleast_1d(np.asarray(y0, dtype=float))
            result = solve_ivp(f, (t[0], t[-1]), y0, t_eval=t, args=args, rtol=1e-9, atol=1e-10) if len(t) > 1 else None
            values = y0[None, :] if result is None else result.y.T
            return (values, {"message": "Integration successful."}) if full_output else values
        """#
}
