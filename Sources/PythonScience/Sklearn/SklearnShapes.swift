/// Columns cut into bins and given another distribution (second part of `features`).
extension SklearnSources {
    static let shapes = #"""

        class KBinsDiscretizer(TransformerMixin, BaseEstimator):
            def __init__(self, n_bins=5, *, encode="onehot", strategy="quantile", quantile_method="warn", dtype=None, subsample=200000, random_state=None):
                self.n_bins, self.encode, self.strategy, self.quantile_method = n_bins, encode, strategy, quantile_method
                self.dtype, self.subsample, self.random_state = dtype, subsample, random_state

            def fit(self, X, y=None, sample_weight=None):
                X = matrix(X)
                counts = [self.n_bins] * X.shape[1] if np.ndim(self.n_bins) == 0 else list(self.n_bins)
                self.bin_edges_ = np.empty(X.shape[1], dtype=object)
                for j, k in enumerate(counts):
                    column = X[:, j]
                    if self.strategy == "uniform":
                        edges = np.linspace(column.min(), column.max(), k + 1)
                    elif self.strategy == "quantile":
                        method = "linear" if self.quantile_method == "linear" else "averaged_inverted_cdf"
                        edges = np.percentile(column, np.linspace(0, 100, k + 1), method=method)
                    else:
                        from sklearn._models import KMeans
                        even = np.linspace(column.min(), column.max(), k + 1)
                        start = ((even[1:] + even[:-1]) * 0.5)[:, None]
                        centers = np.sort(KMeans(n_clusters=k, init=start, n_init=1).fit(column[:, None]).cluster_centers_[:, 0])
                        edges = np.r_[column.min(), (centers[1:] + centers[:-1]) * 0.5, column.max()]
                    if self.strategy in ("quantile", "kmeans"):
                        edges = edges[np.ediff1d(edges, to_begin=np.inf) > 1e-8]
                    self.bin_edges_[j] = edges
                self.n_bins_ = np.array([len(e) - 1 for e in self.bin_edges_])
                self.n_features_in_ = X.shape[1]
                return self

            def transform(self, X):
                self._fitted("bin_edges_")
                X = matrix(X)
                found = np.stack([np.searchsorted(self.bin_edges_[j][1:-1], X[:, j], side="right") for j in range(X.shape[1])], axis=1).astype("float64")
                if self.encode == "ordinal":
                    return found
                parts = [(found[:, j][:, None] == np.arange(n)).astype("float64") for j, n in enumerate(self.n_bins_.tolist())]
                dense = np.hstack(parts)
                if self.encode == "onehot-dense":
                    return dense
                from scipy.sparse import csr_matrix
                return csr_matrix(dense)

            def inverse_transform(self, X):
                X = np.asarray(X)
                return np.stack([((self.bin_edges_[j][1:] + self.bin_edges_[j][:-1]) * 0.5)[X[:, j].astype(int)] for j in range(X.shape[1])], axis=1)


        class PowerTransformer(TransformerMixin, BaseEstimator):
            def __init__(self, method="yeo-johnson", *, standardize=True, copy=True):
                self.method, self.standardize, self.copy = method, standardize, copy
                if method not in ("yeo-johnson", "box-cox"):
                    raise ValueError("'method' must be one of ('box-cox', 'yeo-johnson'), got %s instead." % method)

            def _changed(self, x, power):
                if self.method == "box-cox":
                    return np.log(x) if abs(power) < 1e-300 else (x ** power - 1) / power
                result, high = np.zeros_like(x), x >= 0
                result[high] = np.log1p(x[high]) if abs(power) < np.spacing(1.0) else ((x[high] + 1) ** power - 1) / power
                low = ~high
                result[low] = -((1 - x[low]) ** (2 - power) - 1) / (2 - power) if abs(power - 2) > np.spacing(1.0) else -np.log1p(-x[low])
                return result

            def _best(self, x):
                from scipy.optimize import minimize_scalar

                def loss(power):
                    with np.errstate(all="ignore"):
                        found = self._changed(x, power)
                        extra = np.log(x).sum() if self.method == "box-cox" else (np.sign(x) * np.log1p(np.abs(x))).sum()
                        variance = found.var()
                        return np.inf if variance < 1e-300 or not np.isfinite(variance) else len(x) / 2 * np.log(variance) - (power - 1) * extra
                return float(minimize_scalar(loss, bounds=(-8, 8)).x)

            def fit(self, X, y=None):
                X = matrix(X)
                if self.method == "box-cox" and (X <= 0).any():
                    raise ValueError("The Box-Cox transformation can only be applied to strictly positive data")
                self.lambdas_ = np.array([self._best(X[:, j]) if X[:, j].std() > 0 else 1.0 for j in range(X.shape[1])])
                self.n_features_in_ = X.shape[1]
                found = np.stack([self._changed(X[:, j], p) for j, p in enumerate(self.lambdas_.tolist())], axis=1)
                self._mean, self._scale = found.mean(axis=0), np.where(found.std(axis=0) > 0, found.std(axis=0), 1.0)
                return self

            def transform(self, X):
                self._fitted("lambdas_")
                X = matrix(X)
                found = np.stack([self._changed(X[:, j], p) for j, p in enumerate(self.lambdas_.tolist())], axis=1)
                return (found - self._mean) / self._scale if self.standardize else found

            def inverse_transform(self, X):
                X = matrix(X)
                X = X * self._scale + self._mean if self.standardize else X
                out = np.empty_like(X)
                for j, p in enumerate(self.lambdas_.tolist()):
                    x = X[:, j]
                    if self.method == "box-cox":
                        out[:, j] = np.exp(x) if p == 0 else (x * p + 1) ** (1 / p)
                    else:
                        high = x >= 0
                        with np.errstate(all="ignore"):
                            out[high, j] = np.exp(x[high]) - 1 if abs(p) < np.spacing(1.0) else (x[high] * p + 1) ** (1 / p) - 1
                            out[~high, j] = 1 - np.exp(-x[~high]) if abs(p - 2) <= np.spacing(1.0) else 1 - (-(2 - p) * x[~high] + 1) ** (1 / (2 - p))
                return out


        class QuantileTransformer(TransformerMixin, BaseEstimator):
            def __init__(self, *, n_quantiles=1000, output_distribution="uniform", ignore_implicit_zeros=False, subsample=10000, random_state=None, copy=True):
                self.n_quantiles, self.output_distribution, self.ignore_implicit_zeros = n_quantiles, output_distribution, ignore_implicit_zeros
                self.subsample, self.random_state, self.copy = subsample, random_state, copy

            def fit(self, X, y=None):
                X = matrix(X)
                if self.subsample is not None and self.subsample < len(X):
                    raise NotImplementedError("QuantileTransformer: argument 'subsample': got fewer than the %d samples, expected None" % len(X))
                self.n_quantiles_ = max(1, min(self.n_quantiles, len(X)))
                self.references_ = np.linspace(0, 1, self.n_quantiles_, endpoint=True)
                self.quantiles_ = np.maximum.accumulate(np.nanpercentile(X, self.references_ * 100, axis=0))
                self.n_features_in_ = X.shape[1]
                return self

            def transform(self, X):
                from scipy.stats import norm
                self._fitted("quantiles_")
                X = matrix(X).copy()
                for j in range(X.shape[1]):
                    column, edges = X[:, j].copy(), self.quantiles_[:, j]
                    up = np.interp(column, edges, self.references_)
                    down = -np.interp(-column, -edges[::-1], -self.references_[::-1])
                    found = 0.5 * (up + down)
                    found[column >= edges[-1]] = 1
                    found[column <= edges[0]] = 0
                    if self.output_distribution == "normal":
                        found = np.clip(norm.ppf(found), norm.ppf(1e-7 - np.spacing(1)), norm.ppf(1 - (1e-7 - np.spacing(1))))
                    X[:, j] = found
                return X

            def inverse_transform(self, X):
                from scipy.stats import norm
                X = matrix(X).copy()
                for j in range(X.shape[1]):
                    share = norm.cdf(X[:, j]) if self.output_distribution == "normal" else X[:, j]
                    X[:, j] = np.interp(share, self.references_, self.quantiles_[:, j])
                return X
        """#
}
