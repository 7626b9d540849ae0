/// Gaussian processes.
extension SklearnSources {
    static let processes = #"""
        """Gaussian processes: kernels with parameters on a logarithmic scale, and regression with them."""

        import math
        import numpy as np
        from sklearn._base import BaseEstimator, RegressorMixin, check_random_state, clone, consistent, matrix
        from sklearn._metrics import euclidean_distances


        class Kernel(BaseEstimator):
            """Its parameters that may change are `theta`, their logarithms."""

            _values = ()

            def _free(self): return [n for n in self._values if not isinstance(getattr(self, n + "_bounds"), str)]

            @property
            def theta(self):
                return np.log(np.concatenate([np.atleast_1d(np.asarray(getattr(self, n), dtype="float64")) for n in self._free()] or [np.empty(0)]))

            @theta.setter
            def theta(self, theta):
                at, values = 0, np.exp(theta)
                for name in self._free():
                    size = np.size(getattr(self, name))
                    part = values[at:at + size]
                    setattr(self, name, float(part[0]) if np.ndim(getattr(self, name)) == 0 else part)
                    at += size

            @property
            def bounds(self):
                rows = [np.tile(np.asarray(getattr(self, n + "_bounds"), dtype="float64"), (np.size(getattr(self, n)), 1)) for n in self._free()]
                return np.log(np.vstack(rows)) if rows else np.empty((0, 2))

            def clone_with_theta(self, theta):
                made = clone(self)
                made.theta = theta
                return made

            def diag(self, X): return np.array([self(x[None])[0, 0] for x in X])
            def __add__(self, other): return Sum(self, other if isinstance(other, Kernel) else ConstantKernel(other))
            def __radd__(self, other): return Sum(ConstantKernel(other), self)
            def __mul__(self, other): return Product(self, other if isinstance(other, Kernel) else ConstantKernel(other))
            def __rmul__(self, other): return Product(ConstantKernel(other), self)
            def __pow__(self, exponent): return Exponentiation(self, exponent)


        class _Pair(Kernel):
            def __init__(self, k1, k2): self.k1, self.k2 = k1, k2

            @property
            def theta(self): return np.append(self.k1.theta, self.k2.theta)

            @theta.setter
            def theta(self, theta):
                n = len(self.k1.theta)
                self.k1.theta, self.k2.theta = theta[:n], theta[n:]

            @property
            def bounds(self): return np.vstack([self.k1.bounds, self.k2.bounds])


        class Sum(_Pair):
            def __call__(self, X, Y=None): return self.k1(X, Y) + self.k2(X, Y)
            def diag(self, X): return self.k1.diag(X) + self.k2.diag(X)
            def __repr__(self): return "%r + %r" % (self.k1, self.k2)


        class Product(_Pair):
            def __call__(self, X, Y=None): return self.k1(X, Y) * self.k2(X, Y)
            def diag(self, X): return self.k1.diag(X) * self.k2.diag(X)
            def __repr__(self): return "%r * %r" % (self.k1, self.k2)


        class Exponentiation(Kernel):
            def __init__(self, kernel, exponent): self.kernel, self.exponent = kernel, exponent
            def __call__(self, X, Y=None): return self.kernel(X, Y) ** self.exponent
            def diag(self, X): return self.kernel.diag(X) ** self.exponent
            def __repr__(self): return "%r ** %s" % (self.kernel, self.exponent)
            bounds = property(lambda self: self.kernel.bounds)

            @property
            def theta(self): return self.kernel.theta

            @theta.setter
            def theta(self, theta): self.kernel.theta = theta


        class ConstantKernel(Kernel):
            _values = ("constant_value",)

            def __init__(self, constant_value=1.0, constant_value_bounds=(1e-5, 1e5)):
                self.constant_value, self.constant_value_bounds = constant_value, constant_value_bounds

            def __call__(self, X, Y=None): return np.full((len(X), len(X if Y is None else Y)), float(self.constant_value))
            def diag(self, X): return np.full(len(X), float(self.constant_value))
            def __repr__(self): return "%.3g**2" % math.sqrt(self.constant_value)


        class WhiteKernel(Kernel):
            _values = ("noise_level",)

            def __init__(self, noise_level=1.0, noise_level_bounds=(1e-5, 1e5)):
                self.noise_level, self.noise_level_bounds = noise_level, noise_level_bounds

            def __call__(self, X, Y=None): return self.noise_level * np.eye(len(X)) if Y is None else np.zeros((len(X), len(Y)))
            def diag(self, X): return np.full(len(X), float(self.noise_level))
            def __repr__(self): return "WhiteKernel(noise_level=%.3g)" % self.noise_level


        class RBF(Kernel):
            _values = ("length_scale",)

            def __init__(self, length_scale=1.0, length_scale_bounds=(1e-5, 1e5)):
                self.length_scale, self.length_scale_bounds = length_scale, length_scale_bounds

            def _distances(self, X, Y):
                scaled = np.asarray(X) / self.length_scale
                other = scaled if Y is None else np.asarray(Y) / self.length_scale
                return np.sqrt(((scaled[:, None] - other[None]) ** 2).sum(axis=2))

            def __call__(self, X, Y=None): return np.exp(-0.5 * self._distances(X, Y) ** 2)
            def diag(self, X): return np.ones(len(X))

            def _scale(self):
                if np.ndim(self.length_scale):
                    return "[%s]" % ", ".join("%.3g" % v for v in self.length_scale)
                return "%.3g" % self.length_scale

            def __repr__(self): return "%s(length_scale=%s)" % (type(self).__name__, self._scale())


        class Matern(RBF):
            def __init__(self, length_scale=1.0, length_scale_bounds=(1e-5, 1e5), nu=1.5):
                self.length_scale, self.length_scale_bounds, self.nu = length_scale, length_scale_bounds, nu
                if nu not in (0.5, 1.5, 2.5, np.inf):
                    raise NotImplementedError("Matern: argument 'nu': got %r, expected 0.5, 1.5, 2.5 or inf" % (nu,))

            def __call__(self, X, Y=None):
                d = self._distances(X, Y)
                if self.nu == 0.5:
                    return np.exp(-d)
                if self.nu == 1.5:
                    return (1 + math.sqrt(3) * d) * np.exp(-math.sqrt(3) * d)
                if self.nu == 2.5:
                    return (1 + math.sqrt(5) * d + 5 * d * d / 3) * np.exp(-math.sqrt(5) * d)
                return np.exp(-0.5 * d * d)

            def __repr__(self): return "Matern(length_scale=%s, nu=%.3g)" % (self._scale(), self.nu)


        class RationalQuadratic(RBF):
            _values = ("alpha", "length_scale")

            def __init__(self, length_scale=1.0, alpha=1.0, length_scale_bounds=(1e-5, 1e5), alpha_bounds=(1e-5, 1e5)):
                self.length_scale, self.alpha, self.length_scale_bounds, self.alpha_bounds = length_scale, alpha, length_scale_bounds, alpha_bounds

            def __call__(self, X, Y=None): return (1 + self._distances(X, Y) ** 2 / (2 * self.alpha)) ** -self.alpha
            def __repr__(self): return "RationalQuadratic(alpha=%.3g, length_scale=%.3g)" % (self.alpha, self.length_scale)


        class ExpSineSquared(Kernel):
            _values = ("length_scale", "periodicity")

            def __init__(self, length_scale=1.0, periodicity=1.0, length_scale_bounds=(1e-5, 1e5), periodicity_bounds=(1e-5, 1e5)):
                self.length_scale, self.periodicity = length_scale, periodicity
                self.length_scale_bounds, self.periodicity_bounds = length_scale_bounds, periodicity_bounds

            def __call__(self, X, Y=None):
                d = euclidean_distances(np.asarray(X), np.asarray(X if Y is None else Y))
                if Y is None:
                    np.fill_diagonal(d, 0.0)
                return np.exp(-2 * (np.sin(np.pi / self.periodicity * d) / self.length_scale) ** 2)

            def diag(self, X): return np.ones(len(X))
            def __repr__(self): return "ExpSineSquared(length_scale=%.3g, periodicity=%.3g)" % (self.length_scale, self.periodicity)


        class DotProduct(Kernel):
            _values = ("sigma_0",)

            def __init__(self, sigma_0=1.0, sigma_0_bounds=(1e-5, 1e5)): self.sigma_0, self.sigma_0_bounds = sigma_0, sigma_0_bounds
            def __call__(self, X, Y=None): return np.asarray(X) @ np.asarray(X if Y is None else Y).T + self.sigma_0 ** 2
            def diag(self, X): return (np.asarray(X) ** 2).sum(axis=1) + self.sigma_0 ** 2
            def __repr__(self): return "DotProduct(sigma_0=%.3g)" % self.sigma_0


        class GaussianProcessRegressor(RegressorMixin, BaseEstimator):
            def __init__(self, kernel=None, *, alpha=1e-10, optimizer="fmin_l_bfgs_b", n_restarts_optimizer=0, normalize_y=False,
                         copy_X_train=True, n_targets=None, random_state=None):
                self.kernel, self.alpha, self.optimizer, self.n_restarts_optimizer = kernel, alpha, optimizer, n_restarts_optimizer
                self.normalize_y, self.copy_X_train, self.n_targets, self.random_state = normalize_y, copy_X_train, n_targets, random_state
                if optimizer not in ("fmin_l_bfgs_b", None):
                    raise NotImplementedError("GaussianProcessRegressor: argument 'optimizer': got %r, expected 'fmin_l_bfgs_b' or None"
                                              % (optimizer,))

            def fit(self, X, y):
                X, y = matrix(X), np.asarray(y, dtype="float64")
                consistent(X, y)
                self.kernel_ = ConstantKernel(1.0, "fixed") * RBF(1.0, "fixed") if self.kernel is None else clone(self.kernel)
                self._mean = y.mean(axis=0) if self.normalize_y else np.zeros(y.shape[1:])
                self._scale = np.where(y.std(axis=0) == 0, 1, y.std(axis=0)) if self.normalize_y else np.ones(y.shape[1:])
                self.X_train_, self.y_train_ = X, (y - self._mean) / self._scale
                self.n_features_in_ = X.shape[1]
                if self.optimizer is not None and len(self.kernel_.theta):
                    random, bounds = check_random_state(self.random_state), self.kernel_.bounds
                    starts = [self.kernel_.theta] + [random.uniform(bounds[:, 0], bounds[:, 1]) for _ in range(self.n_restarts_optimizer)]
                    found = [self._climb(start, bounds) for start in starts]
                    self.kernel_.theta = max(found, key=lambda pair: pair[0])[1]
                self._solve()
                self.log_marginal_likelihood_value_ = self.log_marginal_likelihood(self.kernel_.theta)
                return self

            def _solve(self):
                K = self.kernel_(self.X_train_)
                K.flat[::len(K) + 1] += self.alpha
                try:
                    self.L_ = np.linalg.cholesky(K)
                except np.linalg.LinAlgError as error:
                    raise np.linalg.LinAlgError("The kernel, %s, is not returning a positive definite matrix. Try gradually increasing the "
                                                "'alpha' parameter of your GaussianProcessRegressor estimator." % self.kernel_) from error
                self.alpha_ = np.linalg.solve(self.L_.T, np.linalg.solve(self.L_, self.y_train_))

            def log_marginal_likelihood(self, theta=None, eval_gradient=False, clone_kernel=True):
                if theta is None:
                    return self.log_marginal_likelihood_value_
                K = self.kernel_.clone_with_theta(theta)(self.X_train_)
                K.flat[::len(K) + 1] += self.alpha
                try:
                    L = np.linalg.cholesky(K)
                except np.linalg.LinAlgError:
                    return -np.inf
                y = self.y_train_ if self.y_train_.ndim == 2 else self.y_train_[:, None]
                half = np.linalg.solve(L, y)
                each = -0.5 * (half ** 2).sum(axis=0) - np.log(np.diag(L)).sum() - len(K) / 2 * np.log(2 * np.pi)
                return float(each.sum())

            def _climb(self, theta, bounds):
                """The best place within bounds: L-BFGS where the outside is the nearest place within."""
                from scipy._optimize import lbfgs

                def value(place):
                    inside = np.clip(place, bounds[:, 0], bounds[:, 1])
                    found = self.log_marginal_likelihood(inside)
                    return 1e25 if not np.isfinite(found) else -found + ((place - inside) ** 2).sum()

                def function(place):
                    gradient = np.empty(len(place))
                    for i in range(len(place)):
                        step = np.zeros(len(place))
                        step[i] = 1e-5
                        gradient[i] = (value(place + step) - value(place - step)) / 2e-5
                    return value(place), gradient

                found, _ = lbfgs(function, np.array(theta), 200)
                found = np.clip(found, bounds[:, 0], bounds[:, 1])
                return -value(found), found

            def predict(self, X, return_std=False, return_cov=False):
                X = matrix(X)
                if not hasattr(self, "X_train_"):
                    kernel = ConstantKernel(1.0, "fixed") * RBF(1.0, "fixed") if self.kernel is None else self.kernel
                    mean = np.zeros(len(X))
                    return (mean, kernel(X)) if return_cov else (mean, np.sqrt(kernel.diag(X))) if return_std else mean
                cross = self.kernel_(X, self.X_train_)
                mean = self._scale * (cross @ self.alpha_) + self._mean
                if not return_std and not return_cov:
                    return mean
                half = np.linalg.solve(self.L_, cross.T)
                if return_cov:
                    covariance = self.kernel_(X) - half.T @ half
                    return mean, covariance * self._scale ** 2 if np.ndim(self._scale) == 0 else np.multiply.outer(covariance, self._scale ** 2)
                variance = np.maximum(self.kernel_.diag(X) - (half ** 2).sum(axis=0), 0)
                return mean, np.sqrt(variance * self._scale ** 2 if np.ndim(self._scale) == 0 else np.multiply.outer(variance, self._scale ** 2))

            def sample_y(self, X, n_samples=1, random_state=0):
                mean, covariance = self.predict(X, return_cov=True)
                return check_random_state(random_state).multivariate_normal(mean, covariance, n_samples).T
        """#
}
