/// Linear models by stochastic descent, and features that stand for kernels.
extension SklearnSources {
    static let descent = #"""
        """Linear models, one sample's step after another (the loop is native)."""

        import numpy as np
        from sklearn._base import BaseEstimator, ClassifierMixin, RegressorMixin, check_random_state, column_y, consistent, matrix
        from sklearn._perceptron import _seed
        from sklearn._selection import ShuffleSplit, StratifiedShuffleSplit

        _rates = {"optimal": 0, "constant": 1, "invscaling": 2, "adaptive": 3}
        _losses = {"log": "log_loss", "squared_loss": "squared_error"}
        _of_numbers = ("epsilon_insensitive", "huber", "squared_epsilon_insensitive", "squared_error")
        _of_classes = ("hinge", "log_loss", "modified_huber", "perceptron", "squared_hinge") + _of_numbers


        class InvalidParameterError(ValueError, TypeError):
            """An argument out of its range."""


        InvalidParameterError.__module__ = "sklearn.utils._param_validation"


        def _passes(values):
            """`n_iter` of older texts as today's `max_iter`."""
            count = values.pop("n_iter")
            if count is not None:
                from _library_notes import note
                note("%s(n_iter=...) is max_iter=... today" % type(values["self"]).__name__)
                values["max_iter"], values["tol"] = count, None
            return values


        def _weights(sample_weight, count):
            if sample_weight is None:
                return np.ones(count)
            weights = np.asarray(sample_weight, dtype="float64")
            if weights.ndim == 0:
                return np.full(count, float(weights))
            if weights.ndim > 1:
                raise ValueError("Sample weights must be 1D array or scalar, got %dD array. Expected either a scalar value or a 1D array of length "
                                 "%d." % (weights.ndim, count))
            if len(weights) != count:
                raise ValueError("sample_weight.shape == %s, expected %s!" % (weights.shape, (count,)))
            return weights


        class _Descent(BaseEstimator):
            def _own(self, values):
                values.pop("self")
                values.pop("__class__", None)
                for name, value in values.items():
                    setattr(self, name, value)

            def _check(self, is_partial):
                name = type(self).__name__

                def refuse(parameter, wanted):
                    raise InvalidParameterError("The %r parameter of %s must be %s. Got %r instead."
                                                % (parameter, name, wanted, getattr(self, parameter)))
                losses = _of_classes if isinstance(self, ClassifierMixin) else _of_numbers
                if _losses.get(self.loss, self.loss) not in losses:
                    refuse("loss", "a str among {%s}" % ", ".join(map(repr, sorted(losses))))
                if self.penalty not in ("l2", "l1", "elasticnet", None):
                    refuse("penalty", "a str among {'elasticnet', 'l1', 'l2'} or None")
                if self.learning_rate not in _rates:
                    refuse("learning_rate", "a str among {%s}" % ", ".join(map(repr, sorted(_rates))))
                if not isinstance(self.early_stopping, (bool, np.bool_)):
                    refuse("early_stopping", "an instance of 'bool' or an instance of 'numpy.bool'")
                if not 0 < self.validation_fraction < 1:
                    refuse("validation_fraction", "a float in the range (0.0, 1.0)")
                if self.n_iter_no_change < 1:
                    refuse("n_iter_no_change", "an int in the range [1, inf)")
                if self.max_iter < 1:
                    refuse("max_iter", "an int in the range [1, inf)")
                if self.l1_ratio is not None and not 0 <= self.l1_ratio <= 1:
                    refuse("l1_ratio", "a float in the range [0.0, 1.0] or None")
                if self.average < 0:
                    refuse("average", "an int in the range (0, inf) or an instance of 'bool' or an instance of 'numpy.bool'")
                if self.early_stopping and is_partial:
                    raise ValueError("early_stopping should be False with partial_fit")
                if self.learning_rate == "optimal" and self.alpha == 0:
                    raise ValueError("alpha must be > 0 since learning_rate is 'optimal'. alpha is used to compute the optimal learning rate.")
                if self.penalty == "elasticnet" and self.l1_ratio is None:
                    raise ValueError("l1_ratio must be set when penalty is 'elasticnet'")

            def _kept(self, y, weights):
                """The samples that are kept back to see when more training does not help."""
                kept = np.zeros(len(y), dtype=bool)
                if self.early_stopping:
                    kind = StratifiedShuffleSplit if isinstance(self, ClassifierMixin) else ShuffleSplit
                    splitter = kind(test_size=self.validation_fraction, random_state=self.random_state)
                    train, places = next(splitter.split(np.zeros((len(y), 1)), y))
                    if not (weights[places] > 0).any():
                        raise ValueError("The sample weights for validation set are all zero, consider using a different random state.")
                    if len(train) == 0 or len(places) == 0:
                        raise ValueError("Splitting %d samples into a train set and a validation set with validation_fraction=%r led to an empty "
                                         "set (%d and %d samples). Please either change validation_fraction, increase number of samples, or "
                                         "disable early_stopping." % (len(y), self.validation_fraction, len(train), len(places)))
                    kept[places] = True
                return kept

            def _machine(self, X, y, weights, kept, row, seed, passes, positive=1.0, negative=1.0):
                """One training of a row of the weights and their means: the passes."""
                measure = "objective" if not self.early_stopping else "accuracy" if isinstance(self, ClassifierMixin) else "determination"
                share = {"l1": 1.0, "elasticnet": self.l1_ratio}.get(self.penalty, 0.0)
                tolerance = -np.inf if self.tol is None else self.tol
                numbers = (self.alpha, self.eta0, self.power_t, tolerance, getattr(self, "epsilon", 0.1), share, float(self.average), positive,
                           negative)
                flags = (_rates[self.learning_rate], passes, self.n_iter_no_change, int(self.shuffle), int(self.fit_intercept), int(seed))
                state = (self._weights[row], self._means[row], self.t_)
                weights, means, _, steps, is_finite = descend_samples(
                    X, y, weights, kept.astype("float64"), state, (_losses.get(self.loss, self.loss), str(self.penalty or "none"), measure),
                    numbers, flags)
                if not is_finite:
                    raise ValueError("Floating-point under-/overflow occurred at epoch #%d. Scaling input data with StandardScaler or "
                                     "MinMaxScaler might help." % steps)
                self._weights[row], self._means[row] = weights, means
                return steps

            def _begin(self, rows, features, coef_init, intercept_init):
                """Weights and means of 0, or those to go on from; as a fresh training counts its steps from 1."""
                self._weights, self._means, self.t_ = np.zeros((rows, features + 1)), np.zeros((rows, features + 1)), 1.0
                if coef_init is not None:
                    coef_init = np.asarray(coef_init, dtype="float64")
                    if coef_init.size != rows * features:
                        raise ValueError("Provided ``coef_`` does not match dataset. " if rows > 1 else "Provided coef_init does not match dataset.")
                    self._weights[:, :-1] = coef_init.reshape(rows, features)
                if intercept_init is not None:
                    intercept_init = np.asarray(intercept_init, dtype="float64")
                    if intercept_init.size != rows:
                        raise ValueError("Provided intercept_init does not match dataset.")
                    self._weights[:, -1] = intercept_init.ravel()

            def _ended(self):
                """The weights that predict: the means, once there are any."""
                return self._means if 0 < self.average <= self.t_ - 1 else self._weights

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
                self._check(False)
                starts = (coef_init, intercept_init)
                if self.warm_start and hasattr(self, "coef_"):
                    starts = (self.coef_ if coef_init is None else coef_init, self.intercept_ if intercept_init is None else intercept_init)
                return self._train(X, y, None, sample_weight, self.max_iter, starts)

            def partial_fit(self, X, y, classes=None, sample_weight=None):
                self._check(True)
                if not hasattr(self, "classes_") and classes is None:
                    raise ValueError("classes must be passed on the first call to partial_fit.")
                return self._train(X, y, classes, sample_weight, 1, None)

            def _train(self, X, y, classes, sample_weight, passes, starts):
                X, y = matrix(X), column_y(y)
                consistent(X, y)
                is_fresh = starts is not None or not hasattr(self, "coef_")
                if is_fresh:
                    self.classes_ = np.unique(y if classes is None else classes)
                k, m = len(self.classes_), X.shape[1]
                if k < 2:
                    raise ValueError("The number of classes has to be greater than one; got %d class" % k)
                if is_fresh:
                    self._begin(1 if k == 2 else k, m, *(starts or (None, None)))
                    self.n_features_in_ = m
                elif m != self._weights.shape[1] - 1:
                    raise ValueError("X has %d features, but %s is expecting %d features as input." % (m, type(self).__name__, self._weights.shape[1] - 1))
                own = np.ones(k)
                if isinstance(self.class_weight, str):
                    own = len(y) / (k * np.bincount(np.searchsorted(self.classes_, y)))
                elif self.class_weight is not None:
                    own = np.array([float(self.class_weight.get(v, 1.0)) for v in self.classes_.tolist()])
                weights = _weights(sample_weight, len(X))
                # Both ways the samples are kept back first: a generator gives the split, then the seeds.
                if k == 2:
                    random = check_random_state(self.random_state)
                    random.randint(1, 2**31 - 1)
                    kept = self._kept(np.where(y == self.classes_[1], 1.0, -1.0), weights)
                    seeds = [random.randint(2**31 - 1)]
                else:
                    kept = self._kept(y, weights)
                    random = check_random_state(self.random_state)
                    seeds = [_seed(np.random.RandomState(s)) for s in random.randint(2**31 - 1, size=k).tolist()]
                steps = []
                for row, seed in enumerate(seeds):
                    positive = 1 if k == 2 else row
                    signs = np.where(y == self.classes_[positive], 1.0, -1.0)
                    steps.append(self._machine(X, signs, weights, kept, row, seed, passes, own[positive], own[0] if k == 2 else 1.0))
                self.n_iter_ = max(steps)
                self.t_ += self.n_iter_ * len(X)
                ended = self._ended()
                self.coef_, self.intercept_ = ended[:, :-1].copy(), ended[:, -1].copy()
                if passes > 1 or starts is not None:
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
                self._check(False)
                starts = (coef_init, intercept_init)
                if self.warm_start and hasattr(self, "coef_"):
                    starts = (self.coef_ if coef_init is None else coef_init, self.intercept_ if intercept_init is None else intercept_init)
                return self._train(X, y, sample_weight, self.max_iter, starts)

            def partial_fit(self, X, y, sample_weight=None):
                self._check(True)
                return self._train(X, y, sample_weight, 1, None)

            def _train(self, X, y, sample_weight, passes, starts):
                X, y = matrix(X), column_y(y, "float64")
                consistent(X, y)
                if starts is not None or not hasattr(self, "coef_"):
                    self._begin(1, X.shape[1], *(starts or (None, None)))
                    self.n_features_in_ = X.shape[1]
                elif X.shape[1] != self._weights.shape[1] - 1:
                    raise ValueError("X has %d features, but %s is expecting %d features as input."
                                     % (X.shape[1], type(self).__name__, self._weights.shape[1] - 1))
                weights = _weights(sample_weight, len(X))
                kept = self._kept(y, weights)
                seed = check_random_state(self.random_state).randint(0, 2**31 - 1)
                self.n_iter_ = self._machine(X, y, weights, kept, 0, seed, passes)
                self.t_ += self.n_iter_ * len(X)
                ended = self._ended()[0]
                self.coef_, self.intercept_ = ended[:-1].copy(), ended[-1:].copy()
                if passes > 1 or starts is not None:
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
