/// Densities and tables of counts, of `scipy.stats`.
extension ScipySources {
    static let density = #"""
        import math as _math

        import numpy as np
        from scipy import special as _special
        from scipy.stats import _Distribution, chi2


        class gaussian_kde:
            """A density made of a Gaussian bell around each point."""

            def __init__(self, dataset, bw_method=None, weights=None):
                self.dataset = np.atleast_2d(np.asarray(dataset, dtype="float64"))
                if self.dataset.size <= 1:
                    raise ValueError("`dataset` input should have multiple elements.")
                self.d, self.n = self.dataset.shape
                self.weights = np.full(self.n, 1 / self.n) if weights is None else np.asarray(weights, dtype="float64") / np.sum(weights)
                self.neff = 1 / np.sum(self.weights ** 2)
                self.set_bandwidth(bw_method)

            def scotts_factor(self): return self.neff ** (-1.0 / (self.d + 4))
            def silverman_factor(self): return (self.neff * (self.d + 2.0) / 4.0) ** (-1.0 / (self.d + 4))

            def set_bandwidth(self, bw_method=None):
                if bw_method in (None, "scott"):
                    self.factor = self.scotts_factor()
                elif bw_method == "silverman":
                    self.factor = self.silverman_factor()
                elif callable(bw_method):
                    self.factor = bw_method(self)
                elif isinstance(bw_method, str):
                    raise ValueError("`bw_method` should be 'scott', 'silverman', a scalar or a callable.")
                else:
                    self.factor = bw_method
                centered = self.dataset - (self.dataset * self.weights).sum(axis=1, keepdims=True)
                spread = (centered * self.weights) @ centered.T / (1 - np.sum(self.weights ** 2))
                self.covariance = spread * self.factor ** 2
                self.inv_cov = np.linalg.inv(self.covariance)

            def covariance_factor(self): return self.factor

            def evaluate(self, points):
                points = np.atleast_2d(np.asarray(points, dtype="float64"))
                if points.shape[0] != self.d:
                    if points.shape[0] == 1 and points.shape[1] == self.d:
                        points = points.reshape(self.d, 1)
                    else:
                        raise ValueError("points have dimension %d, dataset has dimension %d" % (points.shape[0], self.d))
                root = np.linalg.cholesky(self.covariance)
                a, b = np.linalg.solve(root, self.dataset), np.linalg.solve(root, points)
                scale = (2 * np.pi) ** (-self.d / 2) / np.prod(np.diag(root))
                result = np.empty(points.shape[1])
                step = max(1, 2_000_000 // self.n)
                for start in range(0, points.shape[1], step):
                    part = b[:, start:start + step]
                    squares = ((part[:, :, None] - a[:, None, :]) ** 2).sum(axis=0)
                    result[start:start + step] = np.exp(-squares / 2) @ self.weights
                return result * scale

            __call__ = pdf = evaluate
            def logpdf(self, x): return np.log(self.evaluate(x))

            def integrate_box_1d(self, low, high):
                scale = np.sqrt(self.covariance[0, 0])
                ends = _special.ndtr((high - self.dataset[0]) / scale) - _special.ndtr((low - self.dataset[0]) / scale)
                return np.sum(self.weights * ends)

            def resample(self, size=None, seed=None):
                rng = np.random if seed is None else np.random.RandomState(seed) if isinstance(seed, (int, np.integer)) else seed
                size = int(self.neff) if size is None else size
                noise = np.transpose(rng.multivariate_normal(np.zeros(self.d), self.covariance, size=size))
                return self.dataset[:, rng.choice(self.n, size=size, p=self.weights)] + noise


        class _LogNormal(_Distribution):
            shapes, _low = 1, 0.0
            def _moments(self, s): return _math.exp(s * s / 2), (_math.exp(s * s) - 1) * _math.exp(s * s)
            def _pdf(self, x, s):
                with np.errstate(all="ignore"):
                    return np.where(x > 0, np.exp(-(np.log(x) / s) ** 2 / 2) / (s * x * _math.sqrt(2 * _math.pi)), 0.0)
            def _cdf(self, x, s):
                with np.errstate(all="ignore"):
                    return np.where(x > 0, _special.ndtr(np.log(np.maximum(x, 1e-300)) / s), 0.0)
            def _ppf(self, q, s): return np.exp(s * _special.ndtri(q))
            def _rvs(self, rng, size, s): return np.exp(s * rng.standard_normal(size))


        lognorm = _LogNormal()


        def chi2_contingency(observed, correction=True, lambda_=None):
            """Whether the rows and columns of a table of counts belong together."""
            observed = np.asarray(observed, dtype="float64")
            if (observed < 0).any():
                raise ValueError("All values in `observed` must be nonnegative.")
            expected = observed.sum(axis=1, keepdims=True) * observed.sum(axis=0, keepdims=True) / observed.sum()
            dof = (observed.shape[0] - 1) * (observed.shape[1] - 1)
            if dof == 0:
                return _Chi2Result(0.0, 1.0, dof, expected)
            if dof == 1 and correction:
                difference = expected - observed
                observed = observed + np.sign(difference) * np.minimum(0.5, np.abs(difference))
            statistic = np.sum((observed - expected) ** 2 / expected)
            return _Chi2Result(statistic, np.float64(chi2.sf(statistic, dof)), dof, expected)


        class _Chi2Result(tuple):
            def __new__(cls, *parts):
                self = tuple.__new__(cls, parts)
                self.statistic, self.pvalue, self.dof, self.expected_freq = parts
                return self

            def __repr__(self):
                return "Chi2ContingencyResult(statistic=%r, pvalue=%r, dof=%r, expected_freq=%r)" % tuple(self)
        """#
}
