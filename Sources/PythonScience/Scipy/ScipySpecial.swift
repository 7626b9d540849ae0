/// Special functions.
extension ScipySources {
    static let special = #"""
        """Special functions."""

        import math as _math
        import numpy as np


        def _each(function):
            def mapped(x, *rest):
                array = np.asarray(x, dtype="float64")
                result = np.array([function(v, *rest) for v in array.ravel().tolist()]).reshape(array.shape)
                return result if array.ndim else np.float64(result)
            return mapped


        def _two(function):
            def mapped(a, b):
                a, b = np.broadcast_arrays(np.asarray(a, dtype="float64"), np.asarray(b, dtype="float64"))
                result = np.array([function(x, y) for x, y in zip(a.ravel().tolist(), b.ravel().tolist())]).reshape(a.shape)
                return result if a.ndim else np.float64(result)
            return mapped


        def _gamma(x):
            if x == 0:
                return _math.copysign(_math.inf, x)
            if x < 0 and x == int(x):
                return _math.nan
            try:
                return _math.gamma(x)
            except OverflowError:
                return _math.inf


        def _gammaln(x): return _math.inf if x <= 0 and x == int(x) else _math.lgamma(x)


        erf, erfc, gamma, gammaln, loggamma = _each(_math.erf), _each(_math.erfc), _each(_gamma), _each(_gammaln), _each(_gammaln)
        beta = _two(lambda a, b: _math.exp(_gammaln(a) + _gammaln(b) - _gammaln(a + b)) if a > 0 and b > 0 else _math.nan)
        betaln = _two(lambda a, b: _gammaln(a) + _gammaln(b) - _gammaln(a + b))


        def expit(x):
            x = np.asarray(x, dtype="float64") if str(getattr(x, "dtype", "")) != "float32" else np.asarray(x)
            e = np.exp(-np.abs(x))
            result = np.where(x >= 0, 1 / (1 + e), e / (1 + e))
            return result if x.ndim else result[()]


        def logit(p):
            p = np.asarray(p, dtype="float64")
            with np.errstate(divide="ignore"):
                return np.log(p / (1 - p))


        def log_expit(x): return -np.logaddexp(0, -np.asarray(x))


        def logsumexp(a, axis=None, b=None, keepdims=False, return_sign=False):
            a = np.asarray(a, dtype="float64")
            top = a.max(axis=axis, keepdims=True)
            top = np.where(np.isfinite(top), top, 0)
            with np.errstate(divide="ignore"):
                terms = np.exp(a - top) if b is None else b * np.exp(a - top)
                result = np.log(terms.sum(axis=axis, keepdims=True)) + top
            return result if keepdims else result.squeeze() if axis is None else np.squeeze(result, axis=axis)


        def softmax(x, axis=None):
            x = np.asarray(x)
            e = np.exp(x - x.max(axis=axis, keepdims=True))
            return e / e.sum(axis=axis, keepdims=True)


        def log_softmax(x, axis=None):
            x = np.asarray(x)
            shifted = x - x.max(axis=axis, keepdims=True)
            return shifted - np.log(np.exp(shifted).sum(axis=axis, keepdims=True))


        def xlogy(x, y):
            x, y = np.asarray(x, dtype="float64"), np.asarray(y, dtype="float64")
            with np.errstate(all="ignore"):
                return np.where(x == 0, 0.0, x * np.log(y))


        def entr(x): return -xlogy(x, x)
        def rel_entr(x, y): return xlogy(x, np.asarray(x) / np.asarray(y))


        kl_div = rel_entr


        def comb(N, k, *, exact=False, repetition=False):
            if repetition:
                return comb(N + k - 1, k, exact=exact)
            if exact:
                return _math.comb(N, k)
            return _two(lambda n, r: float(_math.comb(int(n), int(r))))(N, k)


        def perm(N, k, exact=False): return _math.perm(N, k) if exact else float(_math.perm(int(N), int(k)))


        def factorial(n, exact=False):
            if exact:
                return _math.factorial(n)
            return _each(lambda v: _gamma(v + 1) if v >= 0 else 0.0)(n)


        def ndtr(x): return 0.5 * erfc(-np.asarray(x, dtype="float64") / _math.sqrt(2))


        def _ndtri(p):
            if p <= 0 or p >= 1:
                return -_math.inf if p == 0 else _math.inf if p == 1 else _math.nan
            a = [-3.969683028665376e+01, 2.209460984245205e+02, -2.759285104469687e+02, 1.383577518672690e+02, -3.066479806614716e+01, 2.506628277459239e+00]
            b = [-5.447609879822406e+01, 1.615858368580409e+02, -1.556989798598866e+02, 6.680131188771972e+01, -1.328068155288572e+01]
            c = [-7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838e+00, -2.549732539343734e+00, 4.374664141464968e+00, 2.938163982698783e+00]
            d = [7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00, 3.754408661907416e+00]

            def poly(cs, v):
                result = 0.0
                for coefficient in cs:
                    result = result * v + coefficient
                return result

            if 0.02425 <= p <= 1 - 0.02425:
                q = p - 0.5
                x = q * poly(a, q * q) / (q * poly(b, q * q) * q + 1) if False else poly(a, q * q) * q / (poly(b, q * q) * q * q + 1)
            else:
                q = _math.sqrt(-2 * _math.log(min(p, 1 - p)))
                x = poly(c, q) / (poly(d, q) * q + 1)
                x = x if p < 0.5 else -x
            for _ in range(2):
                error = 0.5 * _math.erfc(-x / _math.sqrt(2)) - p
                u = error * _math.sqrt(2 * _math.pi) * _math.exp(x * x / 2)
                x = x - u / (1 + x * u / 2)
            return x


        ndtri = _each(_ndtri)


        def erfinv(y): return ndtri((np.asarray(y, dtype="float64") + 1) / 2) / _math.sqrt(2)


        def _digamma(x):
            result = 0.0
            while x < 12:
                result -= 1 / x
                x += 1
            f = 1 / (x * x)
            return result + _math.log(x) - 0.5 / x - f * (1 / 12 - f * (1 / 120 - f * (1 / 252 - f * (1 / 240 - f / 132))))


        digamma = psi = _each(_digamma)


        def _hurwitz(s, a):
            """The sum of (a + k) ** -s, by Euler and Maclaurin."""
            if a <= 0:
                return _math.inf
            total = sum((a + k) ** -s for k in range(12))
            x = a + 12
            total += x ** (1 - s) / (s - 1) + 0.5 * x ** -s
            term, power = s, x ** (-s - 1)
            for k, b in enumerate((1 / 6, -1 / 30, 1 / 42, -1 / 30, 5 / 66, -691 / 2730, 7 / 6), 1):
                total += b / _math.factorial(2 * k) * term * power
                term *= (s + 2 * k - 1) * (s + 2 * k)
                power /= x * x
            return total


        def _polygamma(n, x):
            if n == 0:
                return _digamma(x)
            return (-1.0) ** (n + 1) * _math.gamma(n + 1.0) * _hurwitz(n + 1, x)


        def polygamma(n, x): return _each(lambda value: _polygamma(int(n), value))(x)
        def zeta(x, q=None): return _each(lambda value: _hurwitz(value, 1.0 if q is None else float(q)) if value > 1 else _math.inf)(x)


        def jn_zeros(n, nt): return _zeros(_j, n, nt)
        def yn_zeros(n, nt): return _zeros(_y, n, nt)


        def _zeros(f, n, nt):
            """The first zeros of a Bessel function, by halving between changes of sign."""
            found, x, before = [], n + 0.5, f(n, n + 0.5)
            while len(found) < nt:
                value = f(n, x + 0.5)
                if before * value < 0:
                    low, high = x, x + 0.5
                    for _ in range(60):
                        middle = (low + high) / 2
                        if before * f(n, middle) > 0:
                            low = middle
                        else:
                            high = middle
                    found.append((low + high) / 2)
                x, before = x + 0.5, value
            return np.array(found)


        def _j(n, x):
            """Bessel's function of the first kind, by its integral."""
            count = 200 + int(abs(x)) * 4
            total = 0.5 * (1.0 + _math.cos(n * _math.pi))
            for i in range(1, count):
                t = _math.pi * i / count
                total += _math.cos(n * t - x * _math.sin(t))
            return total / count


        def _y(n, x):
            """Bessel's function of the second kind: its series for orders 0 and 1, larger orders by recurrence."""
            if x <= 0:
                return -_math.inf if x == 0 else _math.nan
            if x > 25:
                return _far(n, x)
            half, first = x / 2, 2 / _math.pi * (_math.log(x / 2) + 0.5772156649015329)
            y0, term, sums = first * _j(0, x), 1.0, 0.0
            y1, other, rest = first * _j(1, x) - 2 / (_math.pi * x), half, half
            for k in range(1, 80):
                term *= -half * half / (k * k)
                sums += 1 / k
                y0 -= 2 / _math.pi * term * sums
                other *= -half * half / (k * (k + 1))
                rest += other * (2 * sums + 1 / (k + 1))
            y1 -= rest / _math.pi
            for k in range(1, n):
                y0, y1 = y1, 2 * k / x * y1 - y0
            return y0 if n == 0 else y1


        def _far(n, x):
            """The asymptotic series of order 0 and 1, and the recurrence."""
            def one(n):
                m, p, q, term = 4 * n * n, 1.0, 0.0, 1.0
                for k in range(1, 20):
                    term *= (m - (2 * k - 1) ** 2) / (k * 8 * x)
                    if k % 2:
                        q += term * (-1) ** (k // 2)
                    else:
                        p += term * (-1) ** (k // 2)
                angle = x - (n / 2 + 0.25) * _math.pi
                return _math.sqrt(2 / (_math.pi * x)) * (p * _math.sin(angle) + q * _math.cos(angle))
            y0, y1 = one(0), one(1)
            for k in range(1, n):
                y0, y1 = y1, 2 * k / x * y1 - y0
            return y0 if n == 0 else y1


        def yn(n, x):
            def one(value):
                y = _y(abs(int(n)), value)
                return -y if n < 0 and n % 2 else y
            return _each(one)(x)


        y0, y1 = (lambda x: yn(0, x)), (lambda x: yn(1, x))


        def jv(v, x): return _each(lambda value: _j(int(v), value))(x)


        jn = jv
        j0, j1 = (lambda x: jv(0, x)), (lambda x: jv(1, x))


        def gammainc(a, x): return _two(_gammainc)(a, x)
        def gammaincc(a, x): return 1 - gammainc(a, x)


        def _gammainc(a, x):
            if x <= 0:
                return 0.0
            if x < a + 1:
                term = total = 1 / a
                n = a
                while abs(term) > abs(total) * 1e-16:
                    n += 1
                    term *= x / n
                    total += term
                return total * _math.exp(-x + a * _math.log(x) - _math.lgamma(a))
            b, c = x + 1 - a, 1e300
            d = 1 / b
            h = d
            for i in range(1, 500):
                an = -i * (i - a)
                b += 2
                d = 1 / (an * d + b)
                c = b + an / c
                h *= d * c
                if abs(d * c - 1) < 1e-16:
                    break
            return 1 - _math.exp(-x + a * _math.log(x) - _math.lgamma(a)) * h


        def betainc(a, b, x): return _each(lambda v: _betainc(a, b, v))(x)


        def _betainc(a, b, x):
            if x <= 0 or x >= 1:
                return float(x >= 1)
            if x > (a + 1) / (a + b + 2):
                return 1 - _betainc(b, a, 1 - x)
            front = _math.exp(_math.lgamma(a + b) - _math.lgamma(a) - _math.lgamma(b) + a * _math.log(x) + b * _math.log(1 - x)) / a
            f, c, d = 1.0, 1.0, 0.0
            for i in range(500):
                m = i // 2
                n = 1.0 if i == 0 else m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)) if i % 2 == 0 else -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
                d = 1 / (1 + n * d)
                c = 1 + n / c
                f *= c * d
                if abs(1 - c * d) < 1e-16:
                    break
            return front * (f - 1)
        """#
}
