/// Distributions and tests.
extension ScipySources {
    static let stats = #"""
        """Distributions and tests."""

        import math as _math
        import numpy as np
        import scipy.special as _special
        from collections import namedtuple as _namedtuple


        class _Distribution:
            """A continuous distribution: its functions on standard values, moved and scaled."""

            shapes = 0

            def _split(self, args, loc, scale):
                args = list(args)
                shapes, rest = args[:self.shapes], args[self.shapes:]
                if rest:
                    loc = rest[0]
                if len(rest) > 1:
                    scale = rest[1]
                return shapes, loc, scale

            def pdf(self, x, *args, loc=0, scale=1, **named):
                shapes, loc, scale = self._split(list(args) + list(named.values()), loc, scale)
                return self._pdf((np.asarray(x, dtype="float64") - loc) / scale, *shapes) / scale

            def logpdf(self, x, *args, **options):
                with np.errstate(divide="ignore"):
                    return np.log(self.pdf(x, *args, **options))

            def cdf(self, x, *args, loc=0, scale=1, **named):
                shapes, loc, scale = self._split(list(args) + list(named.values()), loc, scale)
                return self._cdf((np.asarray(x, dtype="float64") - loc) / scale, *shapes)

            def sf(self, x, *args, **options): return 1 - self.cdf(x, *args, **options)

            def ppf(self, q, *args, loc=0, scale=1, **named):
                shapes, loc, scale = self._split(list(args) + list(named.values()), loc, scale)
                return self._ppf(np.asarray(q, dtype="float64"), *shapes) * scale + loc

            def _ppf(self, q, *shapes):
                def one(p):
                    if p <= 0 or p >= 1:
                        return self._low if p <= 0 else _math.inf
                    low, high = max(self._low, -1e3), 1e3
                    for _ in range(200):
                        middle = (low + high) / 2
                        low, high = (middle, high) if float(self._cdf(middle, *shapes)) < p else (low, middle)
                    return (low + high) / 2
                return _special._each(one)(q)

            _low = -_math.inf

            def rvs(self, *args, loc=0, scale=1, size=None, random_state=None, **named):
                shapes, loc, scale = self._split(list(args) + list(named.values()), loc, scale)
                rng = np.random if random_state is None else np.random.RandomState(random_state) if isinstance(random_state, (int, np.integer)) else random_state
                return self._rvs(rng, size, *shapes) * scale + loc

            def interval(self, confidence, *args, **options): return self.ppf((1 - confidence) / 2, *args, **options), self.ppf((1 + confidence) / 2, *args, **options)
            def mean(self, *args, loc=0, scale=1, **named):
                shapes, loc, scale = self._split(list(args) + list(named.values()), loc, scale)
                return np.float64(self._moments(*shapes)[0] * scale + loc)

            def var(self, *args, loc=0, scale=1, **named):
                shapes, loc, scale = self._split(list(args) + list(named.values()), loc, scale)
                return np.float64(self._moments(*shapes)[1] * scale ** 2)

            def std(self, *args, **options): return np.sqrt(self.var(*args, **options))
            def median(self, *args, **options): return self.ppf(0.5, *args, **options)

            def stats(self, *args, moments="mv", **options):
                if set(moments) - set("mv"):
                    raise NotImplementedError("stats: argument 'moments': got %r, expected 'm', 'v' or 'mv'" % (moments,))
                found = tuple((self.mean if m == "m" else self.var)(*args, **options) for m in moments)
                return found if len(found) > 1 else found[0]

            def __call__(self, *args, **options): return _Frozen(self, args, options)


        class _Frozen:
            def __init__(self, distribution, args, options): self._d, self._args, self._options = distribution, args, options

            def __getattr__(self, name):
                method = getattr(self._d, name)
                return lambda *args, **options: method(*args, *self._args, **dict(self._options, **options))

            def rvs(self, size=None, random_state=None): return self._d.rvs(*self._args, size=size, random_state=random_state, **self._options)


        class _Normal(_Distribution):
            def _pdf(self, x): return np.exp(-x * x / 2) / _math.sqrt(2 * _math.pi)
            def _cdf(self, x): return _special.ndtr(x)
            def _ppf(self, q): return _special.ndtri(q)
            def _rvs(self, rng, size): return rng.standard_normal(size)
            def fit(self, data): return np.mean(data), np.std(data)
            def _moments(self): return 0.0, 1.0
            def logpdf(self, x, loc=0, scale=1):
                z = (np.asarray(x, dtype="float64") - loc) / scale
                return -z * z / 2 - _math.log(2 * _math.pi) / 2 - np.log(scale)


        class _Uniform(_Distribution):
            _low = 0.0
            def _moments(self): return 0.5, 1 / 12
            def _pdf(self, x): return np.where((x >= 0) & (x <= 1), 1.0, 0.0)
            def _cdf(self, x): return np.clip(x, 0, 1)
            def _ppf(self, q): return q
            def _rvs(self, rng, size): return rng.uniform(0, 1, size)


        class _Exponential(_Distribution):
            _low = 0.0
            def _moments(self): return 1.0, 1.0
            def _pdf(self, x): return np.where(x >= 0, np.exp(-np.maximum(x, 0)), 0.0)
            def _cdf(self, x): return np.where(x >= 0, -np.expm1(-np.maximum(x, 0)), 0.0)
            def _ppf(self, q): return -np.log1p(-q)
            def _rvs(self, rng, size): return rng.standard_exponential(size)


        class _Beta(_Distribution):
            shapes, _low = 2, 0.0
            def _moments(self, a, b): return a / (a + b), a * b / ((a + b) ** 2 * (a + b + 1))
            def _pdf(self, x, a, b):
                with np.errstate(all="ignore"):
                    return np.where((x >= 0) & (x <= 1), np.exp((a - 1) * np.log(x) + (b - 1) * np.log1p(-x) - _special.betaln(a, b)) if a > 0 else 0.0, 0.0)
            def _cdf(self, x, a, b): return _special.betainc(a, b, np.clip(x, 0, 1))
            def _rvs(self, rng, size, a, b): return rng.beta(a, b, size)


        class _Gamma(_Distribution):
            shapes, _low = 1, 0.0
            def _moments(self, a): return a, a
            def _pdf(self, x, a):
                with np.errstate(all="ignore"):
                    return np.where(x >= 0, np.exp((a - 1) * np.log(x) - x - _special.gammaln(a)), 0.0)
            def _cdf(self, x, a): return _special.gammainc(a, np.maximum(x, 0))
            def _rvs(self, rng, size, a): return rng.standard_gamma(a, size)


        class _ChiSquare(_Gamma):
            def _moments(self, df): return df, 2 * df
            def _pdf(self, x, df): return super()._pdf(x / 2, df / 2) / 2
            def _cdf(self, x, df): return super()._cdf(x / 2, df / 2)
            def _rvs(self, rng, size, df): return rng.chisquare(df, size)


        class _Student(_Distribution):
            shapes = 1
            def _moments(self, df): return (0.0 if df > 1 else np.inf), (df / (df - 2) if df > 2 else np.inf if df > 1 else np.nan)
            def _pdf(self, x, df): return np.exp(_special.gammaln((df + 1) / 2) - _special.gammaln(df / 2)) / np.sqrt(df * np.pi) * (1 + x * x / df) ** (-(df + 1) / 2)
            def _cdf(self, x, df):
                x = np.asarray(x, dtype="float64")
                tail = 0.5 * _special.betainc(df / 2, 0.5, df / (df + x * x))
                return np.where(x > 0, 1 - tail, tail)
            def _rvs(self, rng, size, df): return rng.standard_t(df, size)


        norm, uniform, expon, beta, gamma, chi2, t = _Normal(), _Uniform(), _Exponential(), _Beta(), _Gamma(), _ChiSquare(), _Student()


        class _Multivariate:
            def pdf(self, x, mean=None, cov=1, allow_singular=False): return np.exp(self.logpdf(x, mean, cov))

            def logpdf(self, x, mean=None, cov=1, allow_singular=False):
                x, cov = np.asarray(x, dtype="float64"), np.atleast_2d(np.asarray(cov, dtype="float64"))
                d = len(cov) if cov.shape != (1, 1) or mean is None else np.atleast_1d(mean).size
                if cov.shape == (1, 1) and d > 1:
                    cov = np.eye(d) * cov[0, 0]
                mean = np.zeros(d) if mean is None else np.atleast_1d(np.asarray(mean, dtype="float64"))
                z = (x[..., None] if d == 1 and (x.ndim == 0 or x.shape[-1] != 1) else x) - mean
                inner = np.einsum("...i,ij,...j->...", z, np.linalg.inv(cov), z)
                return -0.5 * (d * np.log(2 * np.pi) + np.linalg.slogdet(cov)[1] + inner)

            def rvs(self, mean=None, cov=1, size=1, random_state=None):
                rng = np.random if random_state is None else np.random.RandomState(random_state) if isinstance(random_state, (int, np.integer)) else random_state
                cov = np.atleast_2d(cov)
                return rng.multivariate_normal(np.zeros(len(cov)) if mean is None else mean, cov, size).squeeze()

            def __call__(self, mean=None, cov=1, **options): return _Frozen(self, (mean, cov), {})


        multivariate_normal = _Multivariate()


        class _Discrete:
            """Distributions of whole numbers."""

            shapes = 1

            def _split(self, args, options):
                loc = options.pop("loc", args[self.shapes] if len(args) > self.shapes else 0)
                return list(args[:self.shapes]) + list(options.values()), loc

            def pmf(self, k, *args, **options):
                shapes, loc = self._split(args, options)
                k = np.asarray(k) - loc
                with np.errstate(all="ignore"):
                    p = np.where((k >= self._low) & (k <= self._high(*shapes)) & (k == np.floor(k)), self._pmf(k, *shapes), 0.0)
                return p[()]

            def logpmf(self, k, *args, **options):
                with np.errstate(divide="ignore"):
                    return np.log(self.pmf(k, *args, **options))

            def cdf(self, k, *args, **options):
                shapes, loc = self._split(args, options)
                k = np.floor(np.asarray(k, dtype="float64") - loc)
                whole = np.where(k < self._low, 0.0, np.where(k >= self._high(*shapes), 1.0, self._cdf(np.maximum(k, self._low), *shapes)))
                return whole[()]

            def _cdf(self, k, *shapes):
                top = int(min(np.max(k), self._high(*shapes)))
                sums = np.cumsum(self._pmf(np.arange(self._low, top + 1), *shapes))
                return sums[np.minimum(k, top).astype(int) - self._low]

            def sf(self, k, *args, **options): return 1 - self.cdf(k, *args, **options)

            def ppf(self, q, *args, **options):
                shapes, loc = self._split(args, options)
                def one(p):
                    if not 0 < p <= 1:
                        return self._low - 1.0 if p == 0 else np.nan
                    k, total = self._low, float(self._pmf(self._low, *shapes))
                    while total < p * (1 - 1e-15) and k < self._high(*shapes):
                        k += 1
                        total += float(self._pmf(k, *shapes))
                    return float(k)
                return _special._each(one)(q) + loc

            def rvs(self, *args, size=None, random_state=None, **options):
                if len(args) > self.shapes + 1:
                    args, size = args[:-1], args[-1]
                shapes, loc = self._split(args, options)
                rng = np.random if random_state is None else np.random.RandomState(random_state) if isinstance(random_state, (int, np.integer)) else random_state
                return self._rvs(rng, size, *shapes) + loc

            def mean(self, *args, **options):
                shapes, loc = self._split(args, options)
                return np.float64(self._moments(*shapes)[0] + loc)

            def var(self, *args, **options): return np.float64(self._moments(*self._split(args, options)[0])[1])
            def std(self, *args, **options): return np.sqrt(self.var(*args, **options))
            def median(self, *args, **options): return self.ppf(0.5, *args, **options)
            def interval(self, confidence, *args, **options): return self.ppf((1 - confidence) / 2, *args, **options), self.ppf((1 + confidence) / 2, *args, **options)
            stats = _Distribution.stats
            def __call__(self, *args, **options): return _Frozen(self, args, options)
            _low = 0
            def _high(self, *shapes): return _math.inf


        class _Binomial(_Discrete):
            shapes = 2
            def _high(self, n, p): return n
            def _pmf(self, k, n, p): return _special.comb(n, k) * p ** np.asarray(k, dtype="float64") * (1.0 - p) ** (n - np.asarray(k, dtype="float64"))
            def _rvs(self, rng, size, n, p): return rng.binomial(n, p, size)
            def _moments(self, n, p): return n * p, n * p * (1 - p)


        class _Bernoulli(_Binomial):
            shapes = 1
            def _high(self, p): return 1
            def _pmf(self, k, p): return super()._pmf(k, 1, p)
            def _rvs(self, rng, size, p): return rng.binomial(1, p, size)
            def _moments(self, p): return p, p * (1 - p)


        class _Poisson(_Discrete):
            def _pmf(self, k, mu): return np.exp(np.asarray(k) * np.log(mu) - mu - _special.gammaln(np.asarray(k) + 1.0))
            def _rvs(self, rng, size, mu): return rng.poisson(mu, size)
            def _moments(self, mu): return mu, mu


        class _Geometric(_Discrete):
            _low = 1
            def _pmf(self, k, p): return (1.0 - p) ** (np.asarray(k, dtype="float64") - 1) * p
            def _rvs(self, rng, size, p): return rng.geometric(p, size)
            def _moments(self, p): return 1 / p, (1 - p) / p ** 2


        binom, bernoulli, poisson, geom = _Binomial(), _Bernoulli(), _Poisson(), _Geometric()
        ModeResult = _namedtuple("ModeResult", ["mode", "count"])


        def mode(a, axis=0, nan_policy="propagate", keepdims=False):
            a = np.asarray(a)
            if axis is None:
                a, axis = a.ravel(), 0
            def one(row):
                values, counts = np.unique(row, return_counts=True)
                return values[counts.argmax()], counts.max()
            if a.ndim == 1:
                found = one(a)
                return ModeResult(*[np.array([v]) for v in found]) if keepdims else ModeResult(*found)
            moved = np.moveaxis(a, axis, -1)
            pairs = [one(row) for row in moved.reshape(-1, moved.shape[-1])]
            shape = moved.shape[:-1]
            values, counts = np.array([p[0] for p in pairs]).reshape(shape), np.array([p[1] for p in pairs]).reshape(shape)
            return ModeResult(np.expand_dims(values, axis), np.expand_dims(counts, axis)) if keepdims else ModeResult(values, counts)


        def zscore(a, axis=0, ddof=0, nan_policy="propagate"):
            a = np.asarray(a, dtype="float64")
            return (a - a.mean(axis=axis, keepdims=True)) / a.std(axis=axis, ddof=ddof, keepdims=True)


        def skew(a, axis=0, bias=True):
            z = np.asarray(a, dtype="float64") - np.mean(a, axis=axis, keepdims=True)
            return (z ** 3).mean(axis=axis) / (z ** 2).mean(axis=axis) ** 1.5


        def kurtosis(a, axis=0, fisher=True, bias=True):
            z = np.asarray(a, dtype="float64") - np.mean(a, axis=axis, keepdims=True)
            return (z ** 4).mean(axis=axis) / (z ** 2).mean(axis=axis) ** 2 - (3 if fisher else 0)


        def sem(a, axis=0, ddof=1): return np.std(a, axis=axis, ddof=ddof) / np.sqrt(np.shape(a)[axis])
        def entropy(pk, qk=None, base=None, axis=0):
            pk = np.asarray(pk, dtype="float64")
            pk = pk / pk.sum(axis=axis, keepdims=True)
            result = _special.entr(pk).sum(axis=axis) if qk is None else _special.rel_entr(pk, np.asarray(qk) / np.sum(qk, axis=axis, keepdims=True)).sum(axis=axis)
            return result if base is None else result / np.log(base)


        def _tail(r, n): return float(2 * t.sf(abs(r) * np.sqrt((n - 2) / max(1 - r * r, 1e-300)), n - 2)) if n > 2 else 1.0


        PearsonRResult = _namedtuple("PearsonRResult", ["statistic", "pvalue"])

        class TtestResult(_namedtuple("TtestResult", ["statistic", "pvalue"])):
            """Two values, and the degrees of freedom."""

            def __new__(cls, statistic, pvalue, df):
                self = super().__new__(cls, statistic, pvalue)
                self.df = df
                return self

            def __repr__(self): return "TtestResult(statistic=%r, pvalue=%r, df=%r)" % (self.statistic, self.pvalue, self.df)


        LinregressResult = _namedtuple("LinregressResult", ["slope", "intercept", "rvalue", "pvalue", "stderr"])


        def pearsonr(x, y):
            r = float(np.corrcoef(x, y)[0, 1])
            return PearsonRResult(r, _tail(r, len(x)))


        def rankdata(a, method="average"):
            values, codes, counts = np.unique(np.asarray(a), return_inverse=True, return_counts=True)
            ends = np.cumsum(counts)
            return {"average": ends - (counts - 1) / 2, "min": ends - counts + 1, "max": ends, "dense": np.arange(1, len(values) + 1)}[method][codes]


        def spearmanr(a, b): return pearsonr(rankdata(a), rankdata(b))


        def linregress(x, y):
            x, y = np.asarray(x, dtype="float64"), np.asarray(y, dtype="float64")
            sx, sy, sxy = x.var(), y.var(), ((x - x.mean()) * (y - y.mean())).mean()
            slope, r = sxy / sx, sxy / np.sqrt(sx * sy)
            n = len(x)
            return LinregressResult(slope, y.mean() - slope * x.mean(), r, _tail(r, n), np.sqrt((1 - r * r) * sy / sx / (n - 2)))


        def ttest_ind(a, b, equal_var=True):
            a, b = np.asarray(a, dtype="float64"), np.asarray(b, dtype="float64")
            n, m, va, vb = len(a), len(b), a.var(ddof=1), b.var(ddof=1)
            if equal_var:
                df, bottom = n + m - 2, np.sqrt(((n - 1) * va + (m - 1) * vb) / (n + m - 2) * (1 / n + 1 / m))
            else:
                df, bottom = (va / n + vb / m) ** 2 / ((va / n) ** 2 / (n - 1) + (vb / m) ** 2 / (m - 1)), np.sqrt(va / n + vb / m)
            s = (a.mean() - b.mean()) / bottom
            return TtestResult(s, np.float64(2 * t.sf(abs(s), df)), np.float64(df))


        def ttest_1samp(a, popmean, axis=0, nan_policy="propagate", alternative="two-sided"):
            a = np.asarray(a, dtype="float64")
            a, axis = (a.ravel(), 0) if axis is None else (a, axis)
            n = a.shape[axis]
            s = (a.mean(axis=axis) - popmean) / np.sqrt(a.var(axis=axis, ddof=1) / n)
            if alternative not in ("two-sided", "less", "greater"):
                raise ValueError("`alternative` must be 'less', 'greater', or 'two-sided'.")
            p = 2 * t.sf(np.abs(s), n - 1) if alternative == "two-sided" else t.cdf(s, n - 1) if alternative == "less" else t.sf(s, n - 1)
            return TtestResult(s, np.float64(p) if np.ndim(p) == 0 else p, np.int64(n - 1) if np.ndim(s) == 0 else np.full(np.shape(s), n - 1))


        def ttest_rel(a, b, axis=0, nan_policy="propagate", alternative="two-sided"):
            return ttest_1samp(np.asarray(a, dtype="float64") - np.asarray(b, dtype="float64"), 0.0, axis, nan_policy, alternative)


        def describe(a, axis=0, ddof=1):
            a = np.asarray(a)
            kind = _namedtuple("DescribeResult", ["nobs", "minmax", "mean", "variance", "skewness", "kurtosis"])
            return kind(len(a), (a.min(axis=axis), a.max(axis=axis)), a.mean(axis=axis), a.var(axis=axis, ddof=ddof), skew(a, axis), kurtosis(a, axis))


        def __getattr__(name):
            if name in ("gaussian_kde", "lognorm", "chi2_contingency"):
                from scipy import _density
                return getattr(_density, name)
            raise AttributeError("module 'scipy.stats' has no attribute %r" % name)
        """#
}
