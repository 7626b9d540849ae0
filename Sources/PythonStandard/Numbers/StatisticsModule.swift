import PythonLanguage

/// `statistics`
enum StatisticsModule {
    static let module = NativeModule("statistics", doc: "Statistics of lists.", python: source)

    private static let source = #"""
        """Means, spreads and relations; sums are exact (fractions), rounded once at the end."""
        import math as _math
        import random as _random
        from bisect import bisect_left as _bisect_left, bisect_right as _bisect_right
        from collections import Counter as _Counter, namedtuple as _namedtuple
        from decimal import Decimal as _Decimal
        from fractions import Fraction as _Fraction
        from math import fsum as _fsum, sqrt as _sqrt


        class StatisticsError(ValueError):
            pass


        def _ratio(x):
            try:
                return x.as_integer_ratio()
            except AttributeError:
                raise TypeError("can't convert type '%s' to numerator/denominator" % type(x).__name__) from None
            except (OverflowError, ValueError):
                return None


        def _wider(a, b):
            """The type that a sum of both has."""
            if a is b or issubclass(b, int) and a is not int or b is int:
                return a
            if a is int or issubclass(a, b):
                return b
            if issubclass(b, a):
                return a
            if issubclass(a, int):
                return b
            if issubclass(a, _Fraction) and issubclass(b, float):
                return b
            if issubclass(a, float) and issubclass(b, _Fraction):
                return a
            raise TypeError("don't know how to coerce %s and %s" % (a.__name__, b.__name__))


        def _sum(data):
            """The type, the exact sum and the number of the values."""
            kind, total, special, count = int, _Fraction(0), None, 0
            partials = {}
            for x in data:
                count += 1
                kind = _wider(kind, type(x))
                ratio = _ratio(x)
                if ratio is None:
                    special = x if special is None else special + x
                else:
                    partials[ratio[1]] = partials.get(ratio[1], 0) + ratio[0]
            for denominator, numerator in partials.items():
                total += _Fraction(numerator, denominator)
            return kind, total if special is None else special, count


        def _convert(value, kind):
            if type(value) is kind:
                return value
            if issubclass(kind, int) and value.denominator != 1:
                kind = float
            try:
                return kind(value)
            except TypeError:
                if issubclass(kind, _Decimal):
                    return kind(value.numerator) / value.denominator
                raise


        def _squares(data, center=None):
            """The type, the exact sum of squared distances from the mean (or `center`), and the number of values."""
            data = list(data)
            if center is not None:
                return _sum((x - center) ** 2 for x in data)
            kind, total, count = _sum(data)
            if not isinstance(total, _Fraction):
                return kind, total - total, count
            squares = sum((_Fraction(*_ratio(x)) ** 2 for x in data), _Fraction(0))
            return kind, (count * squares - total * total) / count if count else _Fraction(0), count


        def _root(value, kind):
            """The square root, rounded once."""
            if issubclass(kind, _Decimal):
                return (_Decimal(value.numerator) / value.denominator).sqrt()
            n, m = value.numerator, value.denominator
            shift = (n.bit_length() - m.bit_length() - 109) // 2
            if shift >= 0:
                top, bottom = _odd_root(n, m << 2 * shift) << shift, 1
            else:
                top, bottom = _odd_root(n << -2 * shift, m), 1 << -shift
            return top / bottom


        def _odd_root(n, m):
            root = _math.isqrt(n // m)
            return root | (root * root * m != n)


        def mean(data):
            kind, total, count = _sum(data)
            if count < 1:
                raise StatisticsError("mean requires at least one data point")
            return _convert(total / count, kind)


        def fmean(data, weights=None):
            data = list(data)
            if weights is None:
                if not data:
                    raise StatisticsError("fmean requires at least one data point")
                return _fsum(data) / len(data)
            weights = list(weights)
            if len(weights) != len(data):
                raise StatisticsError("data and weights must be the same length")
            total = _fsum(weights)
            if not total:
                raise StatisticsError("sum of weights must be non-zero")
            return _fsum(x * w for x, w in zip(data, weights)) / total


        def geometric_mean(data):
            try:
                return _math.exp(fmean(map(_math.log, data)))
            except ValueError:
                raise StatisticsError(
                    "geometric mean requires a non-empty dataset containing positive numbers") from None


        def harmonic_mean(data, weights=None):
            data = list(data)
            count = len(data)
            negative = "harmonic mean does not support negative values"
            if count < 1:
                raise StatisticsError("harmonic_mean requires at least one data point")
            if count == 1 and weights is None:
                if not isinstance(data[0], (int, float, _Fraction, _Decimal)):
                    raise TypeError("unsupported type")
                if data[0] < 0:
                    raise StatisticsError(negative)
                return data[0]
            if weights is None:
                weights, whole = [1] * count, count
            else:
                weights = list(weights)
                if len(weights) != count:
                    raise StatisticsError("Number of weights does not match data size")
                if any(w < 0 for w in weights):
                    raise StatisticsError(negative)
                whole = _sum(weights)[1]
            if any(x < 0 for x in data):
                raise StatisticsError(negative)
            try:
                kind, total, count = _sum(w / x if w else 0 for w, x in zip(weights, data))
            except ZeroDivisionError:
                return 0
            if total <= 0:
                raise StatisticsError("Weighted sum must be positive")
            return _convert(whole / total, kind)


        def _ordered(data):
            data = sorted(data)
            if not data:
                raise StatisticsError("no median for empty data")
            return data


        def median(data):
            data = _ordered(data)
            middle = len(data) // 2
            return data[middle] if len(data) % 2 else (data[middle - 1] + data[middle]) / 2


        def median_low(data):
            data = _ordered(data)
            return data[(len(data) - 1) // 2]


        def median_high(data):
            data = _ordered(data)
            return data[len(data) // 2]


        def median_grouped(data, interval=1.0):
            data = _ordered(data)
            x = data[len(data) // 2]
            below = _bisect_left(data, x)
            inside = _bisect_right(data, x, lo=below) - below
            try:
                interval, x = float(interval), float(x)
            except ValueError:
                raise TypeError("Value cannot be converted to a float")
            return x - interval / 2.0 + interval * (len(data) / 2 - below) / inside


        def mode(data):
            most = _Counter(iter(data)).most_common(1)
            if not most:
                raise StatisticsError("no mode for empty data")
            return most[0][0]


        def multimode(data):
            counts = _Counter(iter(data))
            most = max(counts.values(), default=0)
            return [value for value, count in counts.items() if count == most]


        def _spread(data, center, name, less):
            kind, squares, count = _squares(data, center)
            if count < 1 + less:
                raise StatisticsError("%s requires at least %s data point%s" % (name, *(("two", "s") if less else ("one", ""))))
            return squares / (count - less), kind


        def variance(data, xbar=None):
            return _convert(*_spread(data, xbar, "variance", 1))


        def pvariance(data, mu=None):
            return _convert(*_spread(data, mu, "pvariance", 0))


        def stdev(data, xbar=None):
            return _root(*_spread(data, xbar, "stdev", 1))


        def pstdev(data, mu=None):
            return _root(*_spread(data, mu, "pstdev", 0))


        def quantiles(data, *, n=4, method="exclusive"):
            if n < 1:
                raise StatisticsError("n must be at least 1")
            data = sorted(data)
            count = len(data)
            if count < 2:
                raise StatisticsError("must have at least two data points")
            result = []
            for i in range(1, n):
                if method == "inclusive":
                    j, delta = divmod(i * (count - 1), n)
                elif method == "exclusive":
                    j = min(max(i * (count + 1) // n, 1), count - 1)
                    delta = i * (count + 1) - j * n
                    j -= 1
                else:
                    raise ValueError("Unknown method: %r" % method)
                result.append((data[j] * (n - delta) + data[j + 1] * delta) / n)
            if not result and method not in ("inclusive", "exclusive"):
                raise ValueError("Unknown method: %r" % method)
            return result


        def _moments(x, y, name):
            x, y = list(x), list(y)
            if len(x) != len(y):
                raise StatisticsError(name + " requires that both inputs have same number of data points")
            if len(x) < 2:
                raise StatisticsError(name + " requires at least two data points")
            return x, y, _fsum(x) / len(x), _fsum(y) / len(y)


        def covariance(x, y, /):
            x, y, a, b = _moments(x, y, "covariance")
            return _fsum((p - a) * (q - b) for p, q in zip(x, y)) / (len(x) - 1)


        def correlation(x, y, /):
            x, y, a, b = _moments(x, y, "correlation")
            xy = _fsum((p - a) * (q - b) for p, q in zip(x, y))
            xx, yy = _fsum((p - a) ** 2 for p in x), _fsum((q - b) ** 2 for q in y)
            try:
                return xy / _sqrt(xx * yy)
            except ZeroDivisionError:
                raise StatisticsError("at least one of the inputs is constant")


        LinearRegression = _namedtuple("LinearRegression", ("slope", "intercept"))


        def linear_regression(x, y, /, *, proportional=False):
            x, y, a, b = _moments(x, y, "linear regression")
            if proportional:
                a = b = 0.0
            xy = _fsum((p - a) * (q - b) for p, q in zip(x, y))
            xx = _fsum((p - a) ** 2 for p in x)
            try:
                slope = xy / xx
            except ZeroDivisionError:
                raise StatisticsError("x is constant")
            return LinearRegression(slope=slope, intercept=0.0 if proportional else b - slope * a)


        def _polynomial(x, coefficients):
            value = 0.0
            for coefficient in coefficients:
                value = value * x + coefficient
            return value


        # Wichura, Algorithm AS 241 (1988): the percentage points of the normal distribution, numerators and denominators.
        _CENTRAL = (
            [2.5090809287301226727e+3, 3.3430575583588128105e+4, 6.7265770927008700853e+4, 4.5921953931549871457e+4,
              1.3731693765509461125e+4, 1.9715909503065514427e+3, 1.3314166789178437745e+2, 3.3871328727963666080e+0],
            [5.2264952788528545610e+3, 2.8729085735721942674e+4, 3.9307895800092710610e+4, 2.1213794301586595867e+4,
              5.3941960214247511077e+3, 6.8718700749205790830e+2, 4.2313330701600911252e+1, 1.0],
        )
        _MIDDLE = (
            [7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1, 1.27045825245236838258e+0,
              3.64784832476320460504e+0, 5.76949722146069140550e+0, 4.63033784615654529590e+0, 1.42343711074968357734e+0],
            [1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2, 1.48103976427480074590e-1,
              6.89767334985100004550e-1, 1.67638483018380384940e+0, 2.05319162663775882187e+0, 1.0],
        )
        _TAIL = (
            [2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3, 2.65321895265761230930e-2,
              2.96560571828504891230e-1, 1.78482653991729133580e+0, 5.46378491116411436990e+0, 6.65790464350110377720e+0],
            [2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5, 7.86869131145613259100e-4,
              1.48753612908506148525e-2, 1.36929880922735805310e-1, 5.99832206555887937690e-1, 1.0],
        )


        class NormalDist:
            """Normal distribution of a random variable."""

            __slots__ = {"_mu": "", "_sigma": ""}

            def __init__(self, mu=0.0, sigma=1.0):
                if sigma < 0.0:
                    raise StatisticsError("sigma must be non-negative")
                self._mu, self._sigma = float(mu), float(sigma)

            mean = median = mode = property(lambda self: self._mu)
            stdev = property(lambda self: self._sigma)
            variance = property(lambda self: self._sigma * self._sigma)

            @classmethod
            def from_samples(cls, data):
                data = list(data)
                return cls(float(mean(data)), float(stdev(data)))

            def samples(self, n, *, seed=None):
                gauss = _random.gauss if seed is None else _random.Random(seed).gauss
                return [gauss(self._mu, self._sigma) for _ in range(n)]

            def pdf(self, x):
                variance = self._sigma * self._sigma
                if not variance:
                    raise StatisticsError("pdf() not defined when sigma is zero")
                difference = x - self._mu
                return _math.exp(difference * difference / (-2.0 * variance)) / _sqrt(_math.tau * variance)

            def cdf(self, x):
                if not self._sigma:
                    raise StatisticsError("cdf() not defined when sigma is zero")
                return 0.5 * (1.0 + _math.erf((x - self._mu) / (self._sigma * _sqrt(2.0))))

            def inv_cdf(self, p):
                if p <= 0.0 or p >= 1.0:
                    raise StatisticsError("p must be in the range 0.0 < p < 1.0")
                if self._sigma <= 0.0:
                    raise StatisticsError("cdf() not defined when sigma at or below zero")
                q = p - 0.5
                if abs(q) <= 0.425:
                    r = 0.180625 - q * q
                    return self._mu + _polynomial(r, _CENTRAL[0]) * q / _polynomial(r, _CENTRAL[1]) * self._sigma
                r = _sqrt(-_math.log(p if q <= 0.0 else 1.0 - p))
                table, r = (_MIDDLE, r - 1.6) if r <= 5.0 else (_TAIL, r - 5.0)
                x = _polynomial(r, table[0]) / _polynomial(r, table[1])
                return self._mu + (-x if q < 0.0 else x) * self._sigma

            def quantiles(self, n=4):
                return [self.inv_cdf(i / n) for i in range(1, n)]

            def overlap(self, other):
                if not isinstance(other, NormalDist):
                    raise TypeError("Expected another NormalDist instance")
                a, b = self, other
                if (b._sigma, b._mu) < (a._sigma, a._mu):
                    a, b = b, a
                if not a.variance or not b.variance:
                    raise StatisticsError("overlap() not defined when sigma is zero")
                dv, dm = b.variance - a.variance, abs(b._mu - a._mu)
                if not dv:
                    return 1.0 - _math.erf(dm / (2.0 * a._sigma * _sqrt(2.0)))
                middle = a._mu * b.variance - b._mu * a.variance
                distance = a._sigma * b._sigma * _sqrt(dm * dm + dv * _math.log(b.variance / a.variance))
                x1, x2 = (middle + distance) / dv, (middle - distance) / dv
                return 1.0 - (abs(b.cdf(x1) - a.cdf(x1)) + abs(b.cdf(x2) - a.cdf(x2)))

            def zscore(self, x):
                if not self._sigma:
                    raise StatisticsError("zscore() not defined when sigma is zero")
                return (x - self._mu) / self._sigma

            def __add__(a, b):
                if isinstance(b, NormalDist):
                    return NormalDist(a._mu + b._mu, _math.hypot(a._sigma, b._sigma))
                return NormalDist(a._mu + b, a._sigma)

            def __sub__(a, b):
                if isinstance(b, NormalDist):
                    return NormalDist(a._mu - b._mu, _math.hypot(a._sigma, b._sigma))
                return NormalDist(a._mu - b, a._sigma)

            def __mul__(self, k): return NormalDist(self._mu * k, self._sigma * abs(k))
            def __truediv__(self, k): return NormalDist(self._mu / k, self._sigma / abs(k))
            def __pos__(self): return NormalDist(self._mu, self._sigma)
            def __neg__(self): return NormalDist(-self._mu, self._sigma)
            __radd__ = __add__
            def __rsub__(self, other): return -(self - other)
            __rmul__ = __mul__

            def __eq__(self, other):
                if not isinstance(other, NormalDist):
                    return NotImplemented
                return self._mu == other._mu and self._sigma == other._sigma

            def __hash__(self): return hash((self._mu, self._sigma))
            def __repr__(self): return "%s(mu=%r, sigma=%r)" % (type(self).__name__, self._mu, self._sigma)
        """#
}
