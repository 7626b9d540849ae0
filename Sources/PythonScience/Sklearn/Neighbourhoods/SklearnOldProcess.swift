/// Gaussian processes as scikit-learn had them before 0.18.
extension SklearnSources {
    static let oldProcess = #"""
        """Kriging as scikit-learn had it before 0.18 (`GaussianProcess`, after the toolbox DACE of Lophaven, Nielsen and
        Sondergaard): a constant or linear trend, and correlations that fall with the distance."""

        import numpy as np
        from sklearn._base import BaseEstimator, RegressorMixin, check_random_state, matrix

        _CORRELATIONS = {
            "absolute_exponential": lambda d, theta: np.exp(-(np.abs(d) * theta).sum(axis=-1)),
            "squared_exponential": lambda d, theta: np.exp(-(d * d * theta).sum(axis=-1)),
            "cubic": lambda d, theta: np.prod(1 - _cut(d, theta) ** 2 * (3 - 2 * _cut(d, theta)), axis=-1),
            "linear": lambda d, theta: np.prod(1 - _cut(d, theta), axis=-1),
        }
        _TRENDS = {
            "constant": lambda X: np.ones((len(X), 1)),
            "linear": lambda X: np.hstack([np.ones((len(X), 1)), X]),
        }


        def _cut(d, theta): return np.minimum(np.abs(d) * theta, 1)


        class GaussianProcess(RegressorMixin, BaseEstimator):
            def __init__(self, regr="constant", corr="squared_exponential", beta0=None, storage_mode="full", verbose=False, theta0=1e-1,
                         thetaL=None, thetaU=None, optimizer="fmin_cobyla", random_start=1, normalize=True,
                         nugget=10 * np.finfo("float64").eps, random_state=None):
                from _library_notes import note
                note("GaussianProcess is GaussianProcessRegressor today, and eval_MSE=True is return_std=True")
                for name, value, known in (("regr", regr, _TRENDS), ("corr", corr, _CORRELATIONS)):
                    if value not in known:
                        raise NotImplementedError("GaussianProcess: argument %r: got %r, expected one of %s" % (name, value, sorted(known)))
                if beta0 is not None:
                    raise NotImplementedError("GaussianProcess: argument 'beta0': got %r, expected None" % (beta0,))
                self.regr, self.corr, self.beta0, self.storage_mode, self.verbose = regr, corr, beta0, storage_mode, verbose
                self.theta0, self.thetaL, self.thetaU, self.optimizer = theta0, thetaL, thetaU, optimizer
                self.random_start, self.normalize, self.nugget, self.random_state = random_start, normalize, nugget, random_state

            def fit(self, X, y):
                X, y = matrix(X), np.asarray(y, dtype="float64")
                self._ndim = y.ndim
                y = y.reshape(len(y), -1)
                n, m = X.shape
                self.X_mean, self.X_std, self.y_mean, self.y_std = np.zeros(m), np.ones(m), np.zeros(y.shape[1]), np.ones(y.shape[1])
                if self.normalize:
                    self.X_mean, self.X_std, self.y_mean, self.y_std = X.mean(axis=0), X.std(axis=0), y.mean(axis=0), y.std(axis=0)
                    self.X_std[self.X_std == 0], self.y_std[self.y_std == 0] = 1.0, 1.0
                self.X, self.y = (X - self.X_mean) / self.X_std, (y - self.y_mean) / self.y_std
                self.F = _TRENDS[self.regr](self.X)
                self.theta_ = np.atleast_2d(np.asarray(self.theta0, dtype="float64"))
                if self.thetaL is not None and self.thetaU is not None:
                    self.theta_ = self._best_theta(check_random_state(self.random_state))
                value, parts = self.reduced_likelihood_function(self.theta_)
                if not np.isfinite(value):
                    raise Exception("Bad point. Try increasing theta0.")
                self.reduced_likelihood_function_value_ = value
                self.beta, self.gamma, self.sigma2, self.C, self.Ft, self.G = parts
                return self

            def _best_theta(self, random):
                """The most likely theta between the bounds, by ever smaller steps along its directions from several starts."""
                low, high = [np.log10(np.atleast_1d(np.asarray(v, dtype="float64")).ravel()) for v in (self.thetaL, self.thetaU)]
                if (low > high).any():
                    raise ValueError("The bounds must satisfy O < thetaL <= thetaU.")
                start, best = np.log10(self.theta_.ravel()), (-np.inf, None)
                for k in range(self.random_start):
                    place = np.clip(start if k == 0 else low + random.rand(len(low)) * (high - low), low, high)
                    value, step = self.reduced_likelihood_function(10.0 ** place)[0], (high - low).max() / 4
                    while step > 1e-3:
                        moved = False
                        for i in range(len(place)):
                            for sign in (1, -1):
                                other = place.copy()
                                other[i] = np.clip(other[i] + sign * step, low[i], high[i])
                                found = self.reduced_likelihood_function(10.0 ** other)[0]
                                if found > value:
                                    place, value, moved = other, found, True
                        step = step if moved else step / 2
                    if value > best[0]:
                        best = (value, place)
                return np.atleast_2d(10.0 ** (start if best[1] is None else best[1]))

            def reduced_likelihood_function(self, theta=None):
                theta = self.theta_ if theta is None else theta
                R = _CORRELATIONS[self.corr](self.X[:, None, :] - self.X[None], np.ravel(theta))
                R.flat[::len(R) + 1] = 1.0 + np.asarray(self.nugget)
                try:
                    C = np.linalg.cholesky(R)
                except np.linalg.LinAlgError:
                    return -np.inf, None
                Ft, Yt = np.linalg.solve(C, self.F), np.linalg.solve(C, self.y)
                Q, G = np.linalg.qr(Ft)
                beta = np.linalg.solve(G, Q.T @ Yt)
                rho = Yt - Ft @ beta
                sigma2 = (rho ** 2).sum(axis=0) / len(self.X)
                value = -sigma2.sum() * np.prod(np.diag(C) ** (2.0 / len(self.X)))
                return value, (beta, np.linalg.solve(C.T, rho), sigma2 * self.y_std ** 2, C, Ft, G)

            def predict(self, X, eval_MSE=False, batch_size=None):
                self._fitted("C")
                X = (matrix(X) - self.X_mean) / self.X_std
                f, r = _TRENDS[self.regr](X), _CORRELATIONS[self.corr](X[:, None, :] - self.X[None], np.ravel(self.theta_))
                y = self.y_mean + self.y_std * (f @ self.beta + r @ self.gamma)
                y = y.ravel() if self._ndim == 1 else y
                if not eval_MSE:
                    return y
                half = np.linalg.solve(self.C, r.T)
                u = np.linalg.solve(self.G.T, self.Ft.T @ half - f.T)
                errors = self.sigma2[None, :] * np.maximum(1 - (half ** 2).sum(axis=0) + (u ** 2).sum(axis=0), 0)[:, None]
                return y, errors.ravel() if self._ndim == 1 else errors
        """#
}
