/// Densities: mixtures of normal distributions, kernels.
extension SklearnSources {
    static let mixture = #"""
        """Mixtures of normal distributions by expectation and maximisation, and kernel densities."""

        import math
        import numpy as np
        from sklearn._base import BaseEstimator, check_random_state, matrix
        from sklearn._metrics import euclidean_distances
        from sklearn._models import KMeans


        def _log_sum(a):
            top = a.max(axis=1, keepdims=True)
            return np.log(np.exp(a - top).sum(axis=1)) + top[:, 0]


        class GaussianMixture(BaseEstimator):
            def __init__(self, n_components=1, *, covariance_type="full", tol=1e-3, reg_covar=1e-6, max_iter=100, n_init=1,
                         init_params="kmeans", weights_init=None, means_init=None, precisions_init=None, random_state=None,
                         warm_start=False, verbose=0, verbose_interval=10):
                self.n_components, self.covariance_type, self.tol, self.reg_covar = n_components, covariance_type, tol, reg_covar
                self.max_iter, self.n_init, self.init_params, self.weights_init = max_iter, n_init, init_params, weights_init
                self.means_init, self.precisions_init, self.random_state = means_init, precisions_init, random_state
                self.warm_start, self.verbose, self.verbose_interval = warm_start, verbose, verbose_interval
                if precisions_init is not None:
                    raise NotImplementedError("GaussianMixture: argument 'precisions_init': got an array, expected None")
                if covariance_type not in ("full", "tied", "diag", "spherical"):
                    raise ValueError("The 'covariance_type' parameter of GaussianMixture must be a str among {'full', 'tied', 'diag', "
                                     "'spherical'}. Got %r instead." % (covariance_type,))

            def _start(self, X, random):
                n, k = len(X), self.n_components
                resp = np.zeros((n, k))
                if self.init_params == "kmeans":
                    resp[np.arange(n), KMeans(n_clusters=k, n_init=1, random_state=random).fit(X).labels_] = 1
                elif self.init_params == "random":
                    resp = random.uniform(size=(n, k))
                    resp /= resp.sum(axis=1)[:, None]
                elif self.init_params == "random_from_data":
                    resp[random.choice(n, size=k, replace=False), np.arange(k)] = 1
                else:
                    raise NotImplementedError("GaussianMixture: argument 'init_params': got %r, expected 'kmeans', 'random' or "
                                              "'random_from_data'" % (self.init_params,))
                self._maximise(X, resp)
                if self.weights_init is not None:
                    self.weights_ = np.asarray(self.weights_init, dtype="float64")
                if self.means_init is not None:
                    self.means_ = np.asarray(self.means_init, dtype="float64")

            def _maximise(self, X, resp):
                sums = resp.sum(axis=0) + 10 * np.finfo("float64").eps
                self.means_ = (resp.T @ X) / sums[:, None]
                self.weights_ = sums / sums.sum()
                kind, d = self.covariance_type, X.shape[1]
                if kind == "full":
                    found = np.empty((self.n_components, d, d))
                    for i in range(self.n_components):
                        gap = X - self.means_[i]
                        found[i] = (resp[:, i] * gap.T) @ gap / sums[i]
                        found[i].flat[::d + 1] += self.reg_covar
                elif kind == "tied":
                    found = (X.T @ X - (sums * self.means_.T) @ self.means_) / sums.sum()
                    found.flat[::d + 1] += self.reg_covar
                else:
                    found = (resp.T @ (X * X)) / sums[:, None] - self.means_ ** 2 + self.reg_covar
                    if kind == "spherical":
                        found = found.mean(axis=1)
                self._keep(found)

            def _keep(self, covariances):
                """The inverse square roots of the covariances."""
                self.covariances_ = covariances
                if self.covariance_type in ("full", "tied"):
                    lower = np.linalg.cholesky(covariances)
                    inverse = np.linalg.inv(lower)
                    self.precisions_cholesky_ = np.swapaxes(inverse, -1, -2)
                    self.precisions_ = self.precisions_cholesky_ @ inverse
                else:
                    self.precisions_cholesky_ = 1 / np.sqrt(covariances)
                    self.precisions_ = self.precisions_cholesky_ ** 2

            def _log_joint(self, X):
                n, d = X.shape
                kind, roots = self.covariance_type, self.precisions_cholesky_
                if kind == "full":
                    dets = np.log(roots.reshape(self.n_components, -1)[:, ::d + 1]).sum(axis=1)
                elif kind == "tied":
                    dets = np.log(np.diag(roots)).sum()
                else:
                    dets = np.log(roots).sum(axis=1) if kind == "diag" else d * np.log(roots)
                parts = []
                for i in range(self.n_components):
                    if kind in ("full", "tied"):
                        root = roots[i] if kind == "full" else roots
                        parts.append(((X @ root - self.means_[i] @ root) ** 2).sum(axis=1))
                    else:
                        parts.append((((X - self.means_[i]) * roots[i]) ** 2).sum(axis=1))
                return -0.5 * (d * np.log(2 * np.pi) + np.stack(parts, axis=1)) + dets + np.log(self.weights_)

            def fit(self, X, y=None):
                self.fit_predict(X)
                return self

            def fit_predict(self, X, y=None):
                X = matrix(X)
                if len(X) < self.n_components:
                    raise ValueError("Expected n_samples >= n_components but got n_components = %d, n_samples = %d"
                                     % (self.n_components, len(X)))
                self.n_features_in_ = X.shape[1]
                random, best = check_random_state(self.random_state), None
                fresh = not (self.warm_start and hasattr(self, "converged_"))
                for _ in range(self.n_init if fresh else 1):
                    if fresh:
                        self._start(X, random)
                    bound, converged, step, bounds = -np.inf if fresh else self.lower_bound_, False, 0, []
                    for step in range(1, self.max_iter + 1):
                        before = bound
                        joint = self._log_joint(X)
                        norm = _log_sum(joint)
                        self._maximise(X, np.exp(joint - norm[:, None]))
                        bound = norm.mean()
                        bounds.append(bound)
                        if abs(bound - before) < self.tol:
                            converged = True
                            break
                    if best is None or bound > best[0]:
                        best = (bound, self.weights_, self.means_, self.covariances_, step, converged, bounds)
                self.lower_bound_, self.weights_, self.means_, covariances, self.n_iter_, self.converged_, self.lower_bounds_ = best
                self._keep(covariances)
                if not self.converged_:
                    import warnings
                    from sklearn.exceptions import ConvergenceWarning
                    warnings.warn("Best performing initialization did not converge. Try different init parameters, or increase max_iter, "
                                  "tol, or check for degenerate data.", ConvergenceWarning)
                return self._log_joint(X).argmax(axis=1)

            def predict(self, X):
                self._fitted("weights_")
                return self._log_joint(matrix(X)).argmax(axis=1)

            def predict_proba(self, X):
                self._fitted("weights_")
                joint = self._log_joint(matrix(X))
                return np.exp(joint - _log_sum(joint)[:, None])

            def score_samples(self, X):
                self._fitted("weights_")
                return _log_sum(self._log_joint(matrix(X)))

            def score(self, X, y=None): return float(self.score_samples(X).mean())

            def _n_parameters(self):
                d, k = self.means_.shape[1], self.n_components
                count = {"full": k * d * (d + 1) / 2.0, "diag": k * d, "tied": d * (d + 1) / 2.0, "spherical": k}
                return int(count[self.covariance_type] + d * k + k - 1)

            def bic(self, X): return -2 * self.score(X) * len(X) + self._n_parameters() * np.log(len(X))
            def aic(self, X): return -2 * self.score(X) * len(X) + 2 * self._n_parameters()

            def sample(self, n_samples=1):
                self._fitted("weights_")
                random, d = check_random_state(self.random_state), self.means_.shape[1]
                counts = random.multinomial(n_samples, self.weights_)
                parts = []
                for i, count in enumerate(counts.tolist()):
                    if self.covariance_type in ("full", "tied"):
                        covariance = self.covariances_[i] if self.covariance_type == "full" else self.covariances_
                        parts.append(random.multivariate_normal(self.means_[i], covariance, count))
                    else:
                        parts.append(self.means_[i] + random.standard_normal(size=(count, d)) * np.sqrt(self.covariances_[i]))
                return np.vstack(parts), np.concatenate([np.full(c, i, dtype=int) for i, c in enumerate(counts.tolist())])


        def GMM(n_components=1, covariance_type="diag", random_state=None, tol=1e-3, min_covar=1e-3, n_iter=100, n_init=1):
            from _library_notes import note
            note("sklearn.mixture.GMM is GaussianMixture today")
            return GaussianMixture(n_components, covariance_type=covariance_type, random_state=random_state, tol=tol,
                                   reg_covar=min_covar, max_iter=n_iter, n_init=n_init)


        def _log_volume(d): return 0.5 * d * math.log(math.pi) - math.lgamma(0.5 * d + 1)


        class KernelDensity(BaseEstimator):
            _kernels = {
                "gaussian": (lambda r: -0.5 * r * r, lambda d: 0.5 * d * math.log(2 * math.pi)),
                "tophat": (lambda r: np.where(r < 1, 0.0, -np.inf), _log_volume),
                "epanechnikov": (lambda r: np.where(r < 1, np.log(np.maximum(1 - r * r, 1e-300)), -np.inf),
                                 lambda d: _log_volume(d) + math.log(2 / (d + 2))),
                "exponential": (lambda r: -r, lambda d: math.log(2 * math.pi) + _log_volume(d - 2) + math.lgamma(d) if d > 1 else math.log(2)),
                "linear": (lambda r: np.where(r < 1, np.log(np.maximum(1 - r, 1e-300)), -np.inf),
                           lambda d: _log_volume(d) - math.log(d + 1)),
            }

            def __init__(self, *, bandwidth=1.0, algorithm="auto", kernel="gaussian", metric="euclidean", atol=0, rtol=0,
                         breadth_first=True, leaf_size=40, metric_params=None):
                self.bandwidth, self.algorithm, self.kernel, self.metric, self.atol, self.rtol = bandwidth, algorithm, kernel, metric, atol, rtol
                self.breadth_first, self.leaf_size, self.metric_params = breadth_first, leaf_size, metric_params
                if kernel not in self._kernels or metric != "euclidean":
                    raise NotImplementedError("KernelDensity: arguments 'kernel' and 'metric': got %r and %r, expected one of %s and "
                                              "'euclidean'" % (kernel, metric, sorted(self._kernels)))

            def fit(self, X, y=None, sample_weight=None):
                self._X = matrix(X)
                n, d = self._X.shape
                self._weights = np.ones(n) if sample_weight is None else np.asarray(sample_weight, dtype="float64")
                h = self.bandwidth
                if h == "scott":
                    h = n ** (-1 / (d + 4))
                elif h == "silverman":
                    h = (n * (d + 2) / 4) ** (-1 / (d + 4))
                self.bandwidth_, self.n_features_in_ = h, d
                return self

            def _distances(self, X):
                if X.shape[1] > 8:
                    return euclidean_distances(X, self._X)
                squares = np.zeros((len(X), len(self._X)))
                for j in range(X.shape[1]):
                    squares += (X[:, j, None] - self._X[None, :, j]) ** 2
                return np.sqrt(squares)

            def score_samples(self, X):
                self._fitted("_X")
                X, (shape, norm) = matrix(X), self._kernels[self.kernel]
                d, found = X.shape[1], []
                weights = None if (self._weights == 1).all() else np.log(self._weights)
                for start in range(0, len(X), 200):
                    logs = shape(self._distances(X[start:start + 200]) / self.bandwidth_)
                    logs = logs if weights is None else logs + weights
                    top = logs.max(axis=1)
                    top = np.where(np.isfinite(top), top, 0.0)
                    with np.errstate(divide="ignore"):
                        found.append(np.log(np.exp(logs - top[:, None]).sum(axis=1)) + top)
                return np.concatenate(found) - norm(d) - d * math.log(self.bandwidth_) - math.log(self._weights.sum())

            def score(self, X, y=None): return float(self.score_samples(X).sum())

            def sample(self, n_samples=1, random_state=None):
                self._fitted("_X")
                if self.kernel != "gaussian":
                    raise NotImplementedError("KernelDensity.sample: argument 'kernel': got %r, expected 'gaussian'" % self.kernel)
                random = check_random_state(random_state)
                draws = random.uniform(0, 1, size=n_samples)
                places = (draws * len(self._X)).astype("int64")
                return np.atleast_2d(random.normal(self._X[places], self.bandwidth_))
        """#
}
