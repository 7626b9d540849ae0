/// Models of models, baselines, kernels (second part of `more`).
extension SklearnSources {
    static let many = #"""

        class NearestCentroid(ClassifierMixin, BaseEstimator):
            def __init__(self, metric="euclidean", *, shrink_threshold=None, priors="uniform"):
                self.metric, self.shrink_threshold, self.priors = metric, shrink_threshold, priors
                if shrink_threshold is not None or metric not in ("euclidean", "manhattan") or priors != "uniform":
                    raise NotImplementedError("NearestCentroid: arguments 'shrink_threshold' and 'priors' are not supported")

            def fit(self, X, y):
                X, y = matrix(X), column_y(y)
                self.classes_ = np.unique(y)
                middle = np.mean if self.metric == "euclidean" else np.median
                self.centroids_ = np.array([middle(X[y == c], axis=0) for c in self.classes_])
                return self

            def predict(self, X):
                self._fitted("centroids_")
                X = matrix(X)
                away = euclidean_distances(X, self.centroids_) if self.metric == "euclidean" else np.abs(X[:, None] - self.centroids_).sum(axis=2)
                return self.classes_[away.argmin(axis=1)]


        class KernelRidge(RegressorMixin, BaseEstimator):
            def __init__(self, alpha=1, *, kernel="linear", gamma=None, degree=3, coef0=1, kernel_params=None):
                self.alpha, self.kernel, self.gamma, self.degree, self.coef0, self.kernel_params = alpha, kernel, gamma, degree, coef0, kernel_params

            def _kernel(self, X, Y):
                gamma = 1.0 / X.shape[1] if self.gamma is None else self.gamma
                if callable(self.kernel):
                    return np.array([[self.kernel(x, y, **(self.kernel_params or {})) for y in Y] for x in X])
                if self.kernel == "linear":
                    return X @ Y.T
                if self.kernel == "rbf":
                    return np.exp(-gamma * euclidean_distances(X, Y, squared=True))
                if self.kernel in ("poly", "polynomial"):
                    return (gamma * (X @ Y.T) + self.coef0) ** self.degree
                if self.kernel == "sigmoid":
                    return np.tanh(gamma * (X @ Y.T) + self.coef0)
                if self.kernel == "laplacian":
                    return np.exp(-gamma * np.abs(X[:, None] - Y).sum(axis=2))
                raise ValueError("The 'kernel' parameter of KernelRidge must be a known kernel. Got %r instead." % (self.kernel,))

            def fit(self, X, y, sample_weight=None):
                X, y = matrix(X), np.asarray(y, dtype="float64")
                K = self._kernel(X, X)
                self.dual_coef_, self.X_fit_ = np.linalg.solve(K + self.alpha * np.eye(len(X)), y), X
                return self

            def predict(self, X):
                self._fitted("dual_coef_")
                return self._kernel(matrix(X), self.X_fit_) @ self.dual_coef_


        class IsotonicRegression(RegressorMixin, TransformerMixin, BaseEstimator):
            """The nearest line that never goes down."""

            def __init__(self, *, y_min=None, y_max=None, increasing=True, out_of_bounds="nan"):
                self.y_min, self.y_max, self.increasing, self.out_of_bounds = y_min, y_max, increasing, out_of_bounds

            def fit(self, X, y, sample_weight=None):
                x, y = np.asarray(X, dtype="float64").ravel(), np.asarray(y, dtype="float64")
                w = np.ones(len(y)) if sample_weight is None else np.asarray(sample_weight, dtype="float64")
                self.increasing_ = bool(np.corrcoef(x, y)[0, 1] >= 0) if self.increasing == "auto" else self.increasing
                order = np.lexsort((y, x))
                x, y, w = x[order], y[order], w[order]
                kinds, place = np.unique(x, return_inverse=True)
                total = np.bincount(place, w)
                y, w, x = np.bincount(place, w * y) / total, total, kinds
                blocks = []
                for value, weight in zip((y if self.increasing_ else -y).tolist(), w.tolist()):
                    blocks.append([value, weight, 1])
                    while len(blocks) > 1 and blocks[-2][0] >= blocks[-1][0]:
                        v, u, n = blocks.pop()
                        last = blocks[-1]
                        blocks[-1] = [(last[0] * last[1] + v * u) / (last[1] + u), last[1] + u, last[2] + n]
                found = np.repeat([b[0] for b in blocks], [b[2] for b in blocks]) * (1 if self.increasing_ else -1)
                if self.y_min is not None or self.y_max is not None:
                    found = np.clip(found, self.y_min, self.y_max)
                keep = np.ones(len(found), dtype=bool)
                keep[1:-1] = (found[1:-1] != found[:-2]) | (found[1:-1] != found[2:])
                self.X_thresholds_, self.y_thresholds_ = x[keep], found[keep]
                self.X_min_, self.X_max_ = x[0], x[-1]
                return self

            def predict(self, T):
                T = np.asarray(T, dtype="float64").ravel()
                if self.out_of_bounds == "raise" and ((T < self.X_min_) | (T > self.X_max_)).any():
                    raise ValueError("A value in x_new is outside the interpolation range.")
                found = np.interp(T, self.X_thresholds_, self.y_thresholds_)
                return np.where((T < self.X_min_) | (T > self.X_max_), np.nan, found) if self.out_of_bounds == "nan" else found

            transform = predict

            def fit_transform(self, X, y=None, **options): return self.fit(X, y, **options).predict(X)


        class DummyClassifier(ClassifierMixin, BaseEstimator):
            def __init__(self, *, strategy="prior", random_state=None, constant=None):
                self.strategy, self.random_state, self.constant = strategy, random_state, constant

            def fit(self, X, y, sample_weight=None):
                y = column_y(y)
                self.classes_, codes = np.unique(y, return_inverse=True)
                self.class_prior_ = np.bincount(codes) / len(y)
                self.n_classes_ = len(self.classes_)
                return self

            def predict(self, X):
                n, k = len(X), self.n_classes_
                rng = check_random_state(self.random_state)
                if self.strategy in ("most_frequent", "prior"):
                    return np.repeat(self.classes_[self.class_prior_.argmax()], n)
                if self.strategy == "stratified":
                    return self.classes_[self.predict_proba(X).argmax(axis=1)]
                if self.strategy == "uniform":
                    return self.classes_[rng.randint(k, size=n)]
                return np.repeat(self.constant, n)

            def predict_proba(self, X):
                n, k = len(X), self.n_classes_
                if self.strategy == "prior":
                    return np.ones((n, 1)) * self.class_prior_
                if self.strategy == "stratified":
                    return check_random_state(self.random_state).multinomial(1, self.class_prior_, size=n).astype("float64")
                if self.strategy == "uniform":
                    return np.full((n, k), 1 / k)
                chosen = self.class_prior_.argmax() if self.strategy == "most_frequent" else int(np.flatnonzero(self.classes_ == self.constant)[0])
                return np.tile((np.arange(k) == chosen).astype("float64"), (n, 1))


        class DummyRegressor(RegressorMixin, BaseEstimator):
            def __init__(self, *, strategy="mean", constant=None, quantile=None): self.strategy, self.constant, self.quantile = strategy, constant, quantile

            def fit(self, X, y, sample_weight=None):
                y = np.asarray(y, dtype="float64")
                found = {"mean": lambda: np.average(y, axis=0, weights=sample_weight), "median": lambda: np.median(y, axis=0), "constant": lambda: np.asarray(self.constant),
                         "quantile": lambda: np.percentile(y, self.quantile * 100, axis=0)}[self.strategy]()
                self.constant_ = np.atleast_2d(found)
                self._flat = y.ndim == 1
                return self

            def predict(self, X, return_std=False):
                found = np.repeat(self.constant_, len(X), axis=0)
                return found[:, 0] if self._flat else found


        def _scores_of(model, X):
            if hasattr(model, "decision_function"):
                return np.ravel(model.decision_function(X))
            return model.predict_proba(X)[:, 1]


        class OneVsRestClassifier(ClassifierMixin, BaseEstimator):
            def __init__(self, estimator, *, n_jobs=None, verbose=0): self.estimator, self.n_jobs, self.verbose = estimator, n_jobs, verbose

            def fit(self, X, y):
                y = np.asarray(y)
                self.multilabel_ = y.ndim == 2
                if self.multilabel_:
                    self.classes_ = np.arange(y.shape[1])
                    targets = [y[:, i] for i in range(y.shape[1])]
                else:
                    self.classes_ = np.unique(y)
                    targets = [(y == c).astype(int) for c in (self.classes_[1:] if len(self.classes_) == 2 else self.classes_)]
                self.estimators_ = [clone(self.estimator).fit(X, t) for t in targets]
                return self

            def decision_function(self, X):
                found = np.stack([_scores_of(e, X) for e in self.estimators_], axis=1)
                return found[:, 0] if found.shape[1] == 1 and not self.multilabel_ else found

            def predict(self, X):
                if self.multilabel_:
                    return np.stack([e.predict(X) for e in self.estimators_], axis=1)
                if len(self.estimators_) == 1:
                    return self.classes_[self.estimators_[0].predict(X)]
                return self.classes_[self.decision_function(X).argmax(axis=1)]

            def predict_proba(self, X):
                found = np.stack([e.predict_proba(X)[:, 1] for e in self.estimators_], axis=1)
                if self.multilabel_:
                    return found
                if found.shape[1] == 1:
                    return np.hstack([1 - found, found])
                return found / found.sum(axis=1, keepdims=True)


        class OneVsOneClassifier(ClassifierMixin, BaseEstimator):
            def __init__(self, estimator, *, n_jobs=None): self.estimator, self.n_jobs = estimator, n_jobs

            def fit(self, X, y):
                X, y = np.asarray(X), np.asarray(y)
                self.classes_, self.estimators_ = np.unique(y), []
                for i in range(len(self.classes_)):
                    for j in range(i + 1, len(self.classes_)):
                        chosen = (y == self.classes_[i]) | (y == self.classes_[j])
                        self.estimators_.append(clone(self.estimator).fit(X[chosen], (y[chosen] == self.classes_[j]).astype(int)))
                return self

            def decision_function(self, X):
                k = len(self.classes_)
                votes, sums, at = np.zeros((len(X), k)), np.zeros((len(X), k)), 0
                for i in range(k):
                    for j in range(i + 1, k):
                        model = self.estimators_[at]
                        at += 1
                        sure = _scores_of(model, X)
                        second = model.predict(X) == 1
                        sums[:, i] -= sure
                        sums[:, j] += sure
                        votes[~second, i] += 1
                        votes[second, j] += 1
                found = votes + sums / (3 * (np.abs(sums) + 1))
                return found[:, 1] if k == 2 else found

            def predict(self, X):
                if len(self.classes_) == 2:
                    return self.classes_[(self.decision_function(X) > 0.5).astype(int)] if not hasattr(self.estimators_[0], "decision_function") else self.classes_[self.estimators_[0].predict(X)]
                return self.classes_[self.decision_function(X).argmax(axis=1)]


        class MultiOutputRegressor(RegressorMixin, BaseEstimator):
            def __init__(self, estimator, *, n_jobs=None): self.estimator, self.n_jobs = estimator, n_jobs

            def fit(self, X, y, sample_weight=None, **options):
                y = np.asarray(y)
                if y.ndim == 1:
                    raise ValueError("y must have at least two dimensions for multi-output regression but has only one.")
                self.estimators_ = [clone(self.estimator).fit(X, y[:, i], **options) for i in range(y.shape[1])]
                return self

            def predict(self, X):
                self._fitted("estimators_")
                return np.stack([e.predict(X) for e in self.estimators_], axis=1)


        class MultiOutputClassifier(ClassifierMixin, BaseEstimator):
            def __init__(self, estimator, *, n_jobs=None): self.estimator, self.n_jobs = estimator, n_jobs

            def fit(self, X, Y, sample_weight=None, **options):
                Y = np.asarray(Y)
                if Y.ndim == 1:
                    raise ValueError("y must have at least two dimensions for multi-output regression but has only one.")
                self.estimators_ = [clone(self.estimator).fit(X, Y[:, i], **options) for i in range(Y.shape[1])]
                self.classes_ = [e.classes_ for e in self.estimators_]
                return self

            def predict(self, X):
                self._fitted("estimators_")
                return np.stack([e.predict(X) for e in self.estimators_], axis=1)

            def predict_proba(self, X): return [e.predict_proba(X) for e in self.estimators_]
            def score(self, X, y): return float(np.mean(np.all(np.asarray(y) == self.predict(X), axis=1)))


        class TransformedTargetRegressor(RegressorMixin, BaseEstimator):
            def __init__(self, regressor=None, *, transformer=None, func=None, inverse_func=None, check_inverse=True):
                self.regressor, self.transformer, self.func, self.inverse_func, self.check_inverse = regressor, transformer, func, inverse_func, check_inverse

            def fit(self, X, y, **options):
                y = np.asarray(y)
                self._flat = y.ndim == 1
                if self.transformer is not None:
                    self.transformer_ = clone(self.transformer).fit(y.reshape(-1, 1) if self._flat else y)
                    new = self.transformer_.transform(y.reshape(-1, 1) if self._flat else y)
                    new = new[:, 0] if self._flat else new
                else:
                    new = y if self.func is None else self.func(y)
                self.regressor_ = (LinearRegression() if self.regressor is None else clone(self.regressor)).fit(X, new, **options)
                return self

            def predict(self, X):
                found = self.regressor_.predict(X)
                if self.transformer is None:
                    return found if self.inverse_func is None else self.inverse_func(found)
                back = self.transformer_.inverse_transform(found.reshape(-1, 1) if found.ndim == 1 else found)
                return back[:, 0] if self._flat else back


        def permutation_importance(estimator, X, y, *, scoring=None, n_repeats=5, n_jobs=None, random_state=None, sample_weight=None, max_samples=1.0):
            """How much a score falls when a column is shuffled."""
            from sklearn._metrics import get_scorer
            from sklearn.datasets import Bunch
            from sklearn._selection import _scorer
            score = _scorer(estimator, scoring)
            rng = check_random_state(random_state)
            seed = rng.randint(np.iinfo(np.int32).max + 1)
            frame = hasattr(X, "iloc")
            base, found = score(estimator, X, y), []
            for j in range(X.shape[1]):
                mine, places, row = np.random.RandomState(seed), np.arange(len(X)), []
                changed = X.copy()
                for _ in range(n_repeats):
                    mine.shuffle(places)
                    if frame:
                        column = changed.iloc[places, j]
                        changed[changed.columns[j]] = column.values
                    else:
                        changed[:, j] = changed[places, j]
                    row.append(score(estimator, changed, y))
                found.append(row)
            found = base - np.array(found)
            return Bunch(importances_mean=found.mean(axis=1), importances_std=found.std(axis=1), importances=found)
        """#
}
