/// Linear models by stochastic descent, and features that stand for kernels.
extension SklearnSources {
    static let descent = #"""
        """Linear models, one sample's step after another (the loop is native)."""

        import numpy as np
        from sklearn._base import BaseEstimator, ClassifierMixin, RegressorMixin, check_random_state, column_y, consistent, matrix
        from sklearn._perceptron import _seed

        _rates = {"optimal": 0, "constant": 1, "invscaling": 2, "adaptive": 3}
        _losses = {"log": "log_loss", "squared_loss": "squared_error"}


        def _passes(values):
            """`n_iter` of older texts as today's `max_iter`."""
            count = values.pop("n_iter")
            if count is not None:
                from _library_notes import note
                note("%s(n_iter=...) is max_iter=... today" % type(values["self"]).__name__)
                values["max_iter"], values["tol"] = count, None
            return values


        class _Descent(BaseEstimator):
            def _own(self, values):
                values.pop("self")
                values.pop("__class__", None)
                for name, value in values.items():
                    setattr(self, name, value)
                name = type(self).__name__
                if self.penalty not in ("l2", None) or self.early_stopping or self.average:
                    raise NotImplementedError("%s: arguments 'penalty', 'early_stopping' and 'average': got %r, %r and %r, expected 'l2' or "
                                              "None, False and False" % (name, self.penalty, self.early_stopping, self.average))
                if self.learning_rate not in _rates:
                    raise ValueError("The 'learning_rate' parameter of %s must be a str among %s. Got %r instead."
                                     % (name, sorted(_rates), self.learning_rate))

            def _machine(self, X, y, weights, start, seed, passes):
                loss = _losses.get(self.loss, self.loss)
                tolerance = -np.inf if self.tol is None else self.tol
                rate = self.eta0
                numbers = (self.alpha, rate, self.power_t, tolerance, getattr(self, "epsilon", 0.1), 1.0 if self.penalty == "l2" else 0.0)
                flags = (_rates[self.learning_rate], passes, self.n_iter_no_change, int(self.shuffle), int(self.fit_intercept), int(seed))
                return descend_samples(X, y, weights, start, loss, numbers, flags)

            def _warn(self, steps):
                if self.tol is not None and steps == self.max_iter and steps > 1:
                    import warnings
                    from sklearn.exceptions import ConvergenceWarning
                    warnings.warn("Maximum number of iteration reached before convergence. Consider increasing max_iter to improve the fit.",
                                  ConvergenceWarning)


        class SGDClassifier(ClassifierMixin, _Descent):
            def __init__(self, loss="hinge", *, penalty="l2", alpha=0.0001, l1_ratio=0.15, fit_intercept=True, max_iter=1000, tol=1e-3,
                         shuffle=True, verbose=0, epsilon=0.1, n_jobs=None, random_state=None, learning_rate="optimal", eta0=0.01,
                         power_t=0.5, early_stopping=False, validation_fraction=0.1, n_iter_no_change=5, class_weight=None,
                         warm_start=False, average=False, n_iter=None):
                self._own(_passes(dict(locals())))

            @classmethod
            def _get_param_names(cls):
                return [n for n in super()._get_param_names() if n != "n_iter"]

            def fit(self, X, y, coef_init=None, intercept_init=None, sample_weight=None):
                if not self.warm_start and hasattr(self, "coef_"):
                    del self.coef_
                return self._train(X, y, None, sample_weight, self.max_iter)

            def partial_fit(self, X, y, classes=None, sample_weight=None):
                return self._train(X, y, classes, sample_weight, 1)

            def _train(self, X, y, classes, sample_weight, passes):
                X, y = matrix(X), column_y(y)
                consistent(X, y)
                fresh = not hasattr(self, "coef_")
                if fresh:
                    self.classes_ = np.unique(y if classes is None else classes)
                k, m = len(self.classes_), X.shape[1]
                if k < 2:
                    raise ValueError("The number of classes has to be greater than one; got %d class" % k)
                if fresh:
                    rows = 1 if k == 2 else k
                    self.coef_, self.intercept_, self.n_features_in_ = np.zeros((rows, m)), np.zeros(rows), m
                own = np.ones(k)
                if isinstance(self.class_weight, str):
                    own = len(y) / (k * np.bincount(np.searchsorted(self.classes_, y)))
                elif self.class_weight is not None:
                    own = np.array([float(self.class_weight.get(v, 1.0)) for v in self.classes_.tolist()])
                weights = np.ones(len(X)) if sample_weight is None else np.asarray(sample_weight, dtype="float64")
                random, steps = check_random_state(self.random_state), []
                seeds = [random] if k == 2 else [np.random.RandomState(s) for s in random.randint(2**31 - 1, size=k).tolist()]
                for row, source in enumerate(seeds):
                    positive = 1 if k == 2 else row
                    mine = y == self.classes_[positive]
                    each = weights * np.where(mine, own[positive], own[0] if k == 2 else 1.0)
                    start = np.append(self.coef_[row], self.intercept_[row])
                    found, count = self._machine(X, np.where(mine, 1.0, -1.0), each, start, _seed(source), passes)
                    self.coef_[row], self.intercept_[row] = found[:-1], found[-1]
                    steps.append(count)
                self.n_iter_ = max(steps)
                self.t_ = self.n_iter_ * len(X) + 1.0
                if passes > 1:
                    self._warn(self.n_iter_)
                return self

            def decision_function(self, X):
                self._fitted("coef_")
                scores = matrix(X) @ self.coef_.T + self.intercept_
                return scores[:, 0] if scores.shape[1] == 1 else scores

            def predict(self, X):
                scores = self.decision_function(X)
                return self.classes_[(scores > 0).astype(int) if scores.ndim == 1 else scores.argmax(axis=1)]

            @property
            def predict_proba(self):
                if self.loss not in ("log_loss", "log"):
                    raise AttributeError("probability estimates are not available for loss=%r" % self.loss)
                return self._shares

            def _shares(self, X):
                p = 1 / (1 + np.exp(-self.decision_function(X)))
                if p.ndim == 1:
                    return np.stack([1 - p, p], axis=1)
                total = p.sum(axis=1, keepdims=True)
                return np.where(total == 0, 1 / p.shape[1], p / np.where(total == 0, 1, total))


        class SGDRegressor(RegressorMixin, _Descent):
            def __init__(self, loss="squared_error", *, penalty="l2", alpha=0.0001, l1_ratio=0.15, fit_intercept=True, max_iter=1000, tol=1e-3,
                         shuffle=True, verbose=0, epsilon=0.1, random_state=None, learning_rate="invscaling", eta0=0.01, power_t=0.25,
                         early_stopping=False, validation_fraction=0.1, n_iter_no_change=5, warm_start=False, average=False, n_iter=None):
                self._own(_passes(dict(locals())))

            @classmethod
            def _get_param_names(cls):
                return [n for n in super()._get_param_names() if n != "n_iter"]

            def fit(self, X, y, coef_init=None, intercept_init=None, sample_weight=None):
                if not self.warm_start and hasattr(self, "coef_"):
                    del self.coef_
                return self._train(X, y, sample_weight, self.max_iter)

            def partial_fit(self, X, y, sample_weight=None): return self._train(X, y, sample_weight, 1)

            def _train(self, X, y, sample_weight, passes):
                X, y = matrix(X), column_y(y, "float64")
                consistent(X, y)
                if not hasattr(self, "coef_"):
                    self.coef_, self.intercept_, self.n_features_in_ = np.zeros(X.shape[1]), np.zeros(1), X.shape[1]
                weights = np.ones(len(X)) if sample_weight is None else np.asarray(sample_weight, dtype="float64")
                seed = check_random_state(self.random_state).randint(0, 2**31 - 1)
                found, self.n_iter_ = self._machine(X, y, weights, np.append(self.coef_, self.intercept_), seed, passes)
                self.coef_, self.intercept_ = found[:-1].copy(), found[-1:].copy()
                self.t_ = self.n_iter_ * len(X) + 1.0
                if passes > 1:
                    self._warn(self.n_iter_)
                return self

            def predict(self, X):
                self._fitted("coef_")
                return matrix(X) @ self.coef_ + self.intercept_[0]
        """#

    static let kernels = #"""
        """Kernels as features, components of kernels, discriminants."""

        import numpy as np
        from sklearn._base import BaseEstimator, ClassifierMixin, TransformerMixin, check_random_state, column_y, matrix
        from sklearn._manifold import _flipped


        def _kernel(kind, X, Y, gamma, degree, coef0):
            gamma = 1.0 / X.shape[1] if gamma is None else gamma
            dot = X @ Y.T
            if kind == "linear":
                return dot
            if kind == "rbf":
                return np.exp(-gamma * np.maximum((X * X).sum(axis=1)[:, None] + (Y * Y).sum(axis=1) - 2 * dot, 0))
            if kind == "poly":
                return (gamma * dot + (1 if coef0 is None else coef0)) ** (3 if degree is None else degree)
            if kind == "sigmoid":
                return np.tanh(gamma * dot + (1 if coef0 is None else coef0))
            if kind == "cosine":
                return dot / np.linalg.norm(X, axis=1)[:, None] / np.linalg.norm(Y, axis=1)
            if callable(kind):
                return np.array([[kind(a, b) for b in Y] for a in X])
            raise NotImplementedError("kernel: got %r, expected 'linear', 'rbf', 'poly', 'sigmoid' or 'cosine'" % (kind,))


        class RBFSampler(TransformerMixin, BaseEstimator):
            def __init__(self, *, gamma=1.0, n_components=100, random_state=None):
                self.gamma, self.n_components, self.random_state = gamma, n_components, random_state

            def fit(self, X, y=None):
                X, random = matrix(X), check_random_state(self.random_state)
                gamma = 1.0 / (X.shape[1] * X.var()) if self.gamma == "scale" else self.gamma
                self.random_weights_ = (2.0 * gamma) ** 0.5 * random.normal(size=(X.shape[1], self.n_components))
                self.random_offset_ = random.uniform(0, 2 * np.pi, size=self.n_components)
                return self

            def transform(self, X):
                self._fitted("random_weights_")
                return np.cos(matrix(X) @ self.random_weights_ + self.random_offset_) * (2.0 / self.n_components) ** 0.5


        class Nystroem(TransformerMixin, BaseEstimator):
            def __init__(self, kernel="rbf", *, gamma=None, coef0=None, degree=None, kernel_params=None, n_components=100, random_state=None,
                         n_jobs=None):
                self.kernel, self.gamma, self.coef0, self.degree, self.kernel_params = kernel, gamma, coef0, degree, kernel_params
                self.n_components, self.random_state, self.n_jobs = n_components, random_state, n_jobs

            def fit(self, X, y=None):
                X, random = matrix(X), check_random_state(self.random_state)
                self.component_indices_ = random.permutation(len(X))[:min(self.n_components, len(X))]
                self.components_ = X[self.component_indices_]
                U, S, Vt = np.linalg.svd(_kernel(self.kernel, self.components_, self.components_, self.gamma, self.degree, self.coef0))
                self.normalization_ = U / np.sqrt(np.maximum(S, 1e-12)) @ Vt
                return self

            def transform(self, X):
                self._fitted("components_")
                return _kernel(self.kernel, matrix(X), self.components_, self.gamma, self.degree, self.coef0) @ self.normalization_.T


        class KernelPCA(TransformerMixin, BaseEstimator):
            def __init__(self, n_components=None, *, kernel="linear", gamma=None, degree=3, coef0=1, kernel_params=None, alpha=1.0,
                         fit_inverse_transform=False, eigen_solver="auto", tol=0, max_iter=None, iterated_power="auto",
                         remove_zero_eig=False, random_state=None, copy_X=True, n_jobs=None):
                self.n_components, self.kernel, self.gamma, self.degree, self.coef0 = n_components, kernel, gamma, degree, coef0
                self.kernel_params, self.alpha, self.fit_inverse_transform, self.eigen_solver = kernel_params, alpha, fit_inverse_transform, eigen_solver
                self.tol, self.max_iter, self.iterated_power, self.remove_zero_eig = tol, max_iter, iterated_power, remove_zero_eig
                self.random_state, self.copy_X, self.n_jobs = random_state, copy_X, n_jobs

            def _against(self, X): return _kernel(self.kernel, X, self.X_fit_, self.gamma_, self.degree, self.coef0)

            def fit(self, X, y=None):
                self.X_fit_ = X = matrix(X)
                self.gamma_, self.n_features_in_ = 1 / X.shape[1] if self.gamma is None else self.gamma, X.shape[1]
                K = self._against(X)
                self._means, self._mean = K.mean(axis=0), K.mean()
                values, vectors = np.linalg.eigh(K - self._means - self._means[:, None] + self._mean)
                values, vectors = np.maximum(values[::-1], 0), vectors[:, ::-1]
                k = len(X) if self.n_components is None else min(self.n_components, len(X))
                values, vectors = values[:k], _flipped(vectors[:, :k])
                if self.n_components is None or self.remove_zero_eig:
                    keep = values > 1e-12 * max(values.max(), 1e-300)
                    values, vectors = values[keep], vectors[:, keep]
                self.eigenvalues_, self.eigenvectors_ = values, vectors
                if self.fit_inverse_transform:
                    self._back = self._scaled()
                    inner = _kernel(self.kernel, self._back, self._back, self.gamma, self.degree, self.coef0)
                    inner.flat[::len(inner) + 1] += self.alpha
                    self.dual_coef_ = np.linalg.solve(inner, X)
                return self

            def _scaled(self): return self.eigenvectors_ * np.sqrt(self.eigenvalues_)
            def fit_transform(self, X, y=None): return self.fit(X)._scaled()

            def transform(self, X):
                self._fitted("X_fit_")
                K = self._against(matrix(X))
                K = K - K.mean(axis=1)[:, None] - self._means + self._mean
                roots = np.sqrt(self.eigenvalues_)
                return K @ np.where(roots > 0, self.eigenvectors_ / np.where(roots > 0, roots, 1), 0)

            def inverse_transform(self, X):
                if not self.fit_inverse_transform:
                    raise ValueError("The fit_inverse_transform parameter was not set to True when instantiating and hence the inverse transform "
                                     "is not available.")
                return _kernel(self.kernel, np.asarray(X), self._back, self.gamma, self.degree, self.coef0) @ self.dual_coef_


        class LinearDiscriminantAnalysis(ClassifierMixin, TransformerMixin, BaseEstimator):
            def __init__(self, solver="svd", shrinkage=None, priors=None, n_components=None, store_covariance=False, tol=1e-4,
                         covariance_estimator=None):
                self.solver, self.shrinkage, self.priors, self.n_components = solver, shrinkage, priors, n_components
                self.store_covariance, self.tol, self.covariance_estimator = store_covariance, tol, covariance_estimator
                if solver != "svd" or shrinkage is not None:
                    raise NotImplementedError("LinearDiscriminantAnalysis: arguments 'solver' and 'shrinkage': got %r and %r, expected 'svd' and "
                                              "None" % (solver, shrinkage))

            def fit(self, X, y):
                X, y = matrix(X), column_y(y)
                self.classes_, codes = np.unique(y, return_inverse=True)
                k, (n, m) = len(self.classes_), X.shape
                self.priors_ = np.bincount(codes) / n if self.priors is None else np.asarray(self.priors)
                self.means_ = np.array([X[codes == i].mean(axis=0) for i in range(k)])
                self.xbar_ = self.priors_ @ self.means_
                within = X - self.means_[codes]
                deviation = within.std(axis=0)
                deviation[deviation == 0] = 1.0
                U, S, Vt = np.linalg.svd((1.0 / n) ** 0.5 * (within / deviation), full_matrices=False)
                rank = int((S > self.tol).sum())
                scalings = (Vt[:rank] / deviation).T / S[:rank]
                factor = 1.0 if k == 1 else 1.0 / (k - 1)
                between = ((n * self.priors_ * factor) ** 0.5 * (self.means_ - self.xbar_).T).T @ scalings
                _, S, Vt = np.linalg.svd(between, full_matrices=False)
                self._max = min(k - 1, m) if self.n_components is None else self.n_components
                self.explained_variance_ratio_ = (S ** 2 / (S ** 2).sum())[:self._max]
                rank = int((S > self.tol * S[0]).sum())
                self.scalings_ = scalings @ Vt.T[:, :rank]
                coef = (self.means_ - self.xbar_) @ self.scalings_
                self.intercept_ = -0.5 * (coef ** 2).sum(axis=1) + np.log(self.priors_)
                self.coef_ = coef @ self.scalings_.T
                self.intercept_ = self.intercept_ - self.xbar_ @ self.coef_.T
                if k == 2:
                    self.coef_, self.intercept_ = self.coef_[1:] - self.coef_[:1], self.intercept_[1:] - self.intercept_[:1]
                self.n_features_in_ = m
                return self

            def transform(self, X):
                self._fitted("scalings_")
                return ((matrix(X) - self.xbar_) @ self.scalings_)[:, :self._max]

            def decision_function(self, X):
                self._fitted("coef_")
                scores = matrix(X) @ self.coef_.T + self.intercept_
                return scores[:, 0] if scores.shape[1] == 1 else scores

            def predict(self, X):
                scores = self.decision_function(X)
                return self.classes_[(scores > 0).astype(int) if scores.ndim == 1 else scores.argmax(axis=1)]

            def predict_proba(self, X):
                scores = self.decision_function(X)
                if scores.ndim == 1:
                    p = 1 / (1 + np.exp(-scores))
                    return np.stack([1 - p, p], axis=1)
                e = np.exp(scores - scores.max(axis=1, keepdims=True))
                return e / e.sum(axis=1, keepdims=True)

            def predict_log_proba(self, X): return np.log(self.predict_proba(X))
        """#
}
