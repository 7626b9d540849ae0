/// Linear models, neighbours, naive Bayes, clusters, components.
extension SklearnSources {
    static let models = #"""
        """Linear models, neighbours, naive Bayes, clusters, components."""

        import numpy as np
        from sklearn._base import (
            BaseEstimator, ClassifierMixin, ClusterMixin, RegressorMixin, TransformerMixin, check_random_state, column_y, consistent, matrix)
        from sklearn._metrics import euclidean_distances


        class _Linear(RegressorMixin, BaseEstimator):
            def predict(self, X):
                self._fitted("coef_")
                return matrix(X) @ self.coef_.T + self.intercept_

            def _centred(self, X, y, weights=None):
                if not self.fit_intercept:
                    return X, y, np.zeros(X.shape[1]), 0.0
                x_mean, y_mean = np.average(X, axis=0, weights=weights), np.average(y, axis=0, weights=weights)
                return X - x_mean, y - y_mean, x_mean, y_mean

            def _normalized(self, X):
                """The columns' lengths, where the older argument `normalize` asks to divide by them."""
                if not getattr(self, "normalize", False) or not self.fit_intercept:
                    return X, 1.0
                lengths = np.sqrt((X ** 2).sum(axis=0))
                lengths[lengths == 0] = 1.0
                return X / lengths, lengths

            def _older(self, normalize):
                self.normalize = normalize
                if normalize not in (False, "deprecated"):
                    from _library_notes import note
                    note("%s(normalize=True) is make_pipeline(StandardScaler(with_mean=False), %s()) today" % ((type(self).__name__,) * 2))

            def _set(self, coef, x_mean, y_mean):
                self.coef_ = coef
                self.intercept_ = y_mean - x_mean @ coef.T if self.fit_intercept else 0.0


        class LinearRegression(_Linear):
            def __init__(self, *, fit_intercept=True, copy_X=True, tol=1e-6, n_jobs=None, positive=False, normalize=False):
                self._older(normalize)
                self.fit_intercept, self.copy_X, self.tol, self.n_jobs, self.positive = fit_intercept, copy_X, tol, n_jobs, positive
                if positive:
                    raise NotImplementedError("LinearRegression: argument 'positive': got True, expected False")

            def fit(self, X, y, sample_weight=None):
                X, y = matrix(X), np.asarray(y, dtype="float64")
                consistent(X, y)
                self.n_features_in_ = X.shape[1]
                X, y, x_mean, y_mean = self._centred(X, y, sample_weight)
                if sample_weight is not None:
                    root = np.sqrt(np.asarray(sample_weight, dtype="float64"))
                    X, y = X * root[:, None], y * (root if y.ndim == 1 else root[:, None])
                coef, _, self.rank_, self.singular_ = np.linalg.lstsq(X, y, rcond=None)
                self._set(coef.T, x_mean, y_mean)
                return self


        class Ridge(_Linear):
            def __init__(self, alpha=1.0, *, fit_intercept=True, copy_X=True, max_iter=None, tol=1e-4, solver="auto", positive=False, random_state=None, normalize=False):
                self._older(normalize)
                self.alpha, self.fit_intercept, self.copy_X, self.max_iter, self.tol = alpha, fit_intercept, copy_X, max_iter, tol
                self.solver, self.positive, self.random_state = solver, positive, random_state

            def fit(self, X, y, sample_weight=None):
                X, y = matrix(X), np.asarray(y, dtype="float64")
                X, y, x_mean, y_mean = self._centred(X, y)
                X, lengths = self._normalized(X)
                coef = np.linalg.solve(X.T @ X + self.alpha * np.eye(X.shape[1]), X.T @ y)
                self._set(coef.T / lengths, x_mean, y_mean)
                return self


        class Lasso(_Linear):
            """Coordinate descent on the squared error and the absolute weights."""

            _ratio = 1.0

            def __init__(self, alpha=1.0, *, fit_intercept=True, precompute=False, copy_X=True, max_iter=1000, tol=1e-4, warm_start=False, positive=False, random_state=None, selection="cyclic", normalize=False):
                self._older(normalize)
                self.alpha, self.fit_intercept, self.precompute, self.copy_X, self.max_iter, self.tol = alpha, fit_intercept, precompute, copy_X, max_iter, tol
                self.warm_start, self.positive, self.random_state, self.selection = warm_start, positive, random_state, selection

            def fit(self, X, y):
                X, y = matrix(X), column_y(np.asarray(y, dtype="float64"))
                X, y, x_mean, y_mean = self._centred(X, y)
                X, lengths = self._normalized(X)
                n, m = X.shape
                w, rest = np.zeros(m), y.copy()
                norms = (X * X).sum(axis=0)
                l1, l2 = self.alpha * self._ratio * n, self.alpha * (1 - self._ratio) * n
                for self.n_iter_ in range(1, self.max_iter + 1):
                    change = 0.0
                    for j in range(m):
                        if norms[j] == 0:
                            continue
                        old = w[j]
                        rho = X[:, j] @ rest + norms[j] * old
                        w[j] = np.sign(rho) * max(abs(rho) - l1, 0) / (norms[j] + l2)
                        if w[j] != old:
                            rest -= (w[j] - old) * X[:, j]
                            change = max(change, abs(w[j] - old))
                    if change <= self.tol * 1e-3 * max(np.abs(w).max(), 1e-12):
                        break
                self._set(w / lengths, x_mean, y_mean)
                return self


        class ElasticNet(Lasso):
            def __init__(self, alpha=1.0, *, l1_ratio=0.5, fit_intercept=True, max_iter=1000, tol=1e-4, random_state=None, normalize=False):
                super().__init__(alpha, fit_intercept=fit_intercept, max_iter=max_iter, tol=tol, random_state=random_state, normalize=normalize)
                self.l1_ratio = self._ratio = l1_ratio


        class LogisticRegression(ClassifierMixin, BaseEstimator):
            """Softmax (two classes: sigmoid) with squared weights, minimised by L-BFGS."""

            def __init__(self, penalty="l2", *, C=1.0, l1_ratio=0.0, dual=False, tol=1e-4, fit_intercept=True, intercept_scaling=1, class_weight=None, random_state=None, solver="lbfgs", max_iter=100, verbose=0, warm_start=False, n_jobs=None, multi_class="auto"):
                if penalty not in ("l2", None, "none", "deprecated") or dual or l1_ratio:
                    raise NotImplementedError("LogisticRegression: argument 'penalty': got %r, expected 'l2' or None" % (penalty,))
                self.penalty, self.C, self.l1_ratio, self.dual, self.tol, self.fit_intercept = penalty, C, l1_ratio, dual, tol, fit_intercept
                self.intercept_scaling, self.class_weight, self.random_state, self.solver = intercept_scaling, class_weight, random_state, solver
                self.max_iter, self.verbose, self.warm_start, self.n_jobs = max_iter, verbose, warm_start, n_jobs
                self.multi_class = multi_class

            def fit(self, X, y, sample_weight=None):
                X, y = matrix(X), column_y(y)
                consistent(X, y)
                self.classes_, codes = np.unique(y, return_inverse=True)
                k, (n, m) = len(self.classes_), X.shape
                if k < 2:
                    raise ValueError("This solver needs samples of at least 2 classes in the data, but the data contains only one class: %r" % self.classes_[0])
                weights = np.ones(n) if sample_weight is None else np.asarray(sample_weight, dtype="float64")
                if self.class_weight == "balanced":
                    weights = weights * (n / (k * np.bincount(codes)))[codes]
                elif self.class_weight is not None:
                    weights = weights * np.array([self.class_weight.get(v, 1.0) for v in self.classes_.tolist()])[codes]
                rows = 1 if k == 2 else k
                penalty = 0.0 if self.penalty in (None, "none") else 1 / (self.C * weights.sum())
                truth = codes.astype("float64") if k == 2 else np.eye(k)[codes]
                Z = np.hstack([X, np.ones((n, 1))]) if self.fit_intercept else X
                total = weights.sum()

                def loss(flat):
                    W = flat.reshape(rows, Z.shape[1])
                    raw = Z @ W.T
                    if k == 2:
                        raw = raw[:, 0]
                        value = (weights * (np.logaddexp(0, raw) - truth * raw)).sum() / total
                        g = (weights * (1 / (1 + np.exp(-raw)) - truth))[:, None]
                    else:
                        top = raw.max(axis=1, keepdims=True)
                        e = np.exp(raw - top)
                        s = e.sum(axis=1, keepdims=True)
                        value = (weights * (np.log(s[:, 0]) + top[:, 0] - (truth * raw).sum(axis=1))).sum() / total
                        g = weights[:, None] * (e / s - truth)
                    gradient = g.T @ Z / total
                    gradient[:, :m] += penalty * W[:, :m]
                    return value + penalty / 2 * (W[:, :m] ** 2).sum(), gradient.ravel()

                from scipy._optimize import lbfgs
                with np.errstate(over="ignore"):
                    flat, steps = lbfgs(loss, np.zeros(rows * Z.shape[1]), self.max_iter, self.tol)
                W = flat.reshape(rows, Z.shape[1])
                self.coef_, self.n_iter_ = W[:, :m].copy(), np.array([steps])
                self.intercept_ = W[:, m].copy() if self.fit_intercept else np.zeros(rows)
                self.n_features_in_ = m
                return self

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


        class LogisticRegressionCV(LogisticRegression):
            """The best of several strengths of the penalty, by folds."""

            def __init__(self, *, Cs=10, l1_ratios=None, fit_intercept=True, cv=None, dual=False, penalty="l2", scoring=None, solver="lbfgs",
                         tol=1e-4, max_iter=100, class_weight=None, n_jobs=None, verbose=0, refit=True, intercept_scaling=1.0,
                         multi_class="deprecated", random_state=None):
                super().__init__(penalty=penalty, dual=dual, tol=tol, fit_intercept=fit_intercept, class_weight=class_weight,
                                 random_state=random_state, solver=solver, max_iter=max_iter, verbose=verbose, n_jobs=n_jobs)
                self.Cs, self.l1_ratios, self.cv, self.scoring, self.refit = Cs, l1_ratios, cv, scoring, refit
                if l1_ratios is not None or not refit:
                    raise NotImplementedError("LogisticRegressionCV: arguments 'l1_ratios' and 'refit': got %r and %r, expected None and True"
                                              % (l1_ratios, refit))

            def fit(self, X, y, sample_weight=None):
                from sklearn.model_selection import cross_val_score
                X, y = matrix(X), column_y(y)
                self.Cs_ = np.logspace(-4, 4, self.Cs) if isinstance(self.Cs, (int, np.integer)) else np.asarray(self.Cs, dtype="float64")
                names = {k: getattr(self, k) for k in ("penalty", "tol", "fit_intercept", "class_weight", "max_iter", "solver")}
                scores = [cross_val_score(LogisticRegression(C=c, **names), X, y, cv=self.cv, scoring=self.scoring) for c in self.Cs_.tolist()]
                self.C = float(self.Cs_[int(np.argmax(np.mean(scores, axis=1)))])
                super().fit(X, y, sample_weight)
                self.C_ = np.full(len(self.coef_), self.C)
                self.scores_ = {v: np.array(scores).T for v in self.classes_.tolist()[-len(self.coef_):]}
                return self


        # Neighbours

        class _Neighbors(BaseEstimator):
            def __init__(self, n_neighbors=5, *, weights="uniform", algorithm="auto", leaf_size=30, p=2, metric="minkowski", metric_params=None, n_jobs=None):
                self.n_neighbors, self.weights, self.algorithm, self.leaf_size = n_neighbors, weights, algorithm, leaf_size
                self.p, self.metric, self.metric_params, self.n_jobs = p, metric, metric_params, n_jobs

            def fit(self, X, y=None):
                self._X, self._y = matrix(X), None if y is None else column_y(y)
                self.n_features_in_, self.n_samples_fit_ = self._X.shape[1], len(self._X)
                if y is not None and isinstance(self, ClassifierMixin):
                    self.classes_, self._codes = np.unique(self._y, return_inverse=True)
                return self

            def kneighbors(self, X=None, n_neighbors=None, return_distance=True):
                k = self.n_neighbors if n_neighbors is None else n_neighbors
                own = X is None
                X = self._X if own else matrix(X)
                if k > len(self._X):
                    raise ValueError("Expected n_neighbors <= n_samples_fit, but n_neighbors = %d, n_samples_fit = %d, n_samples = %d" % (k, len(self._X), len(X)))
                found, places = [], []
                for start in range(0, len(X), 500):
                    block = X[start:start + 500]
                    d = self._apart(block)
                    if own:
                        d[np.arange(len(block)), start + np.arange(len(block))] = np.inf
                    order = np.argsort(d, axis=1, kind="stable")[:, :k]
                    places.append(order)
                    found.append(np.take_along_axis(d, order, axis=1))
                distances, indices = np.concatenate(found), np.concatenate(places)
                return (distances, indices) if return_distance else indices

            def _apart(self, block):
                """The distances of some samples from those that were learnt."""
                metric, p = self.metric, 2 if self.metric in ("euclidean", "l2") else self.p
                if metric in ("manhattan", "cityblock", "l1"):
                    metric, p = "minkowski", 1
                elif metric in ("chebyshev", "infinity"):
                    metric, p = "minkowski", np.inf
                if metric not in ("minkowski", "euclidean", "l2"):
                    from scipy.spatial.distance import cdist
                    return cdist(block, self._X, metric, **(self.metric_params or {}))
                if p == 2:
                    return np.sqrt(((block[:, None, :] - self._X[None, :, :]) ** 2).sum(axis=2)) if block.size * len(self._X) < 2e7 else euclidean_distances(block, self._X)
                away = np.abs(block[:, None, :] - self._X[None, :, :])
                return away.sum(axis=2) if p == 1 else away.max(axis=2) if p == np.inf else (away ** p).sum(axis=2) ** (1 / p)

            def _weighted(self, distances):
                if self.weights == "uniform":
                    return np.ones_like(distances)
                if callable(self.weights):
                    return self.weights(distances)
                with np.errstate(divide="ignore"):
                    w = 1 / distances
                exact = np.isinf(w)
                return np.where(exact.any(axis=1, keepdims=True), exact.astype("float64"), w)


        class NearestNeighbors(_Neighbors):
            pass


        class KNeighborsClassifier(ClassifierMixin, _Neighbors):
            def predict_proba(self, X):
                self._fitted("classes_")
                distances, indices = self.kneighbors(X)
                votes = np.zeros((len(indices), len(self.classes_)))
                codes, w = self._codes[indices], self._weighted(distances)
                for j in range(codes.shape[1]):
                    votes[np.arange(len(votes)), codes[:, j]] += w[:, j]
                return votes / votes.sum(axis=1, keepdims=True)

            def predict(self, X): return self.classes_[self.predict_proba(X).argmax(axis=1)]


        class KNeighborsRegressor(RegressorMixin, _Neighbors):
            def predict(self, X):
                distances, indices = self.kneighbors(X)
                w = self._weighted(distances)
                y = np.asarray(self._y, dtype="float64")[indices]
                if y.ndim == 3:
                    return (y * w[:, :, None]).sum(axis=1) / w.sum(axis=1)[:, None]
                return (y * w).sum(axis=1) / w.sum(axis=1)


        # Naive Bayes

        class _Bayes(ClassifierMixin, BaseEstimator):
            def predict(self, X): return self.classes_[self._joint(matrix(X)).argmax(axis=1)]

            def predict_log_proba(self, X):
                joint = self._joint(matrix(X))
                top = joint.max(axis=1, keepdims=True)
                return joint - top - np.log(np.exp(joint - top).sum(axis=1, keepdims=True))

            def predict_proba(self, X): return np.exp(self.predict_log_proba(X))


        class GaussianNB(_Bayes):
            def __init__(self, *, priors=None, var_smoothing=1e-9): self.priors, self.var_smoothing = priors, var_smoothing

            def fit(self, X, y, sample_weight=None):
                X, y = matrix(X), column_y(y)
                self.classes_, codes = np.unique(y, return_inverse=True)
                self.class_count_ = np.bincount(codes).astype("float64")
                self.class_prior_ = np.asarray(self.priors) if self.priors is not None else self.class_count_ / len(y)
                self.epsilon_ = self.var_smoothing * X.var(axis=0).max()
                self.theta_ = np.array([X[codes == i].mean(axis=0) for i in range(len(self.classes_))])
                self.var_ = np.array([X[codes == i].var(axis=0) for i in range(len(self.classes_))]) + self.epsilon_
                return self

            def _joint(self, X):
                parts = [np.log(p) - 0.5 * np.log(2 * np.pi * v).sum() - 0.5 * ((X - t) ** 2 / v).sum(axis=1) for p, t, v in zip(self.class_prior_, self.theta_, self.var_)]
                return np.stack(parts, axis=1)


        class MultinomialNB(_Bayes):
            def __init__(self, *, alpha=1.0, force_alpha=True, fit_prior=True, class_prior=None):
                self.alpha, self.force_alpha, self.fit_prior, self.class_prior = alpha, force_alpha, fit_prior, class_prior

            def fit(self, X, y, sample_weight=None):
                X, y = matrix(X), column_y(y)
                self.classes_, codes = np.unique(y, return_inverse=True)
                self.class_count_ = np.bincount(codes).astype("float64")
                self.feature_count_ = np.array([X[codes == i].sum(axis=0) for i in range(len(self.classes_))])
                smoothed = self.feature_count_ + self.alpha
                self.feature_log_prob_ = np.log(smoothed) - np.log(smoothed.sum(axis=1, keepdims=True))
                n = len(self.classes_)
                self.class_log_prior_ = np.log(self.class_prior) if self.class_prior is not None else np.log(self.class_count_ / len(y)) if self.fit_prior else np.full(n, -np.log(n))
                return self

            def _joint(self, X): return X @ self.feature_log_prob_.T + self.class_log_prior_


        # Clusters and components

        class KMeans(TransformerMixin, ClusterMixin, BaseEstimator):
            """Lloyd's algorithm from centres that k-means++ draws."""

            def __init__(self, n_clusters=8, *, init="k-means++", n_init="auto", max_iter=300, tol=1e-4, verbose=0, random_state=None, copy_x=True, algorithm="lloyd"):
                self.n_clusters, self.init, self.n_init, self.max_iter, self.tol = n_clusters, init, n_init, max_iter, tol
                self.verbose, self.random_state, self.copy_x, self.algorithm = verbose, random_state, copy_x, algorithm

            def fit(self, X, y=None, sample_weight=None):
                X = matrix(X)
                if len(X) < self.n_clusters:
                    raise ValueError("n_samples=%d should be >= n_clusters=%d." % (len(X), self.n_clusters))
                rng = check_random_state(self.random_state)
                given = not isinstance(self.init, str)
                runs = (1 if given or self.init == "k-means++" else 10) if self.n_init == "auto" else self.n_init
                mean = X.mean(axis=0)
                centred = X - mean
                tol = centred.var(axis=0).mean() * self.tol
                best = None
                for _ in range(1 if given else runs):
                    centres = np.asarray(self.init, dtype="float64") - mean if given else self._start(centred, rng)
                    found = self._lloyd(centred, centres, tol)
                    if best is None or found[1] < best[1]:
                        best = found
                labels, self.inertia_, centres, self.n_iter_ = best
                self.labels_, self.cluster_centers_ = labels.astype("int32"), centres + mean
                self.inertia_ = float(self.inertia_)
                self.n_features_in_ = X.shape[1]
                return self

            def _start(self, X, rng):
                n, k = len(X), self.n_clusters
                if self.init == "random":
                    return X[rng.choice(n, size=k, replace=False, p=np.full(n, 1 / n))]
                trials = 2 + int(np.log(k))
                centres = np.empty((k, X.shape[1]))
                first = rng.choice(n, p=np.ones(n) / n)
                centres[0] = X[first]
                closest = euclidean_distances(centres[:1], X, squared=True)[0]
                potential = closest.sum()
                for c in range(1, k):
                    draws = rng.uniform(size=trials) * potential
                    candidates = np.clip(np.searchsorted(np.cumsum(closest), draws), None, n - 1)
                    distances = np.minimum(closest, euclidean_distances(X[candidates], X, squared=True))
                    sums = distances.sum(axis=1)
                    choice = int(np.argmin(sums))
                    potential, closest = sums[choice], distances[choice]
                    centres[c] = X[candidates[choice]]
                return centres

            def _lloyd(self, X, centres, tol):
                labels = None
                for step in range(1, self.max_iter + 1):
                    new = euclidean_distances(X, centres, squared=True).argmin(axis=1)
                    sums, counts = np.zeros_like(centres), np.bincount(new, minlength=len(centres))
                    np.add.at(sums, new, X)
                    moved = centres.copy()
                    moved[counts > 0] = sums[counts > 0] / counts[counts > 0][:, None]
                    for empty in np.flatnonzero(counts == 0).tolist():
                        far = int(((X - centres[new]) ** 2).sum(axis=1).argmax())
                        moved[empty] = X[far]
                        new[far] = empty
                    shift = ((moved - centres) ** 2).sum()
                    same = labels is not None and (new == labels).all()
                    labels, centres = new, moved
                    if same:
                        break
                    if shift <= tol:
                        labels = euclidean_distances(X, centres, squared=True).argmin(axis=1)
                        break
                return labels, ((X - centres[labels]) ** 2).sum(), centres, step

            def predict(self, X):
                self._fitted("cluster_centers_")
                return euclidean_distances(matrix(X), self.cluster_centers_).argmin(axis=1).astype("int32")

            def transform(self, X): return euclidean_distances(matrix(X), self.cluster_centers_)
            def score(self, X, y=None): return -float((euclidean_distances(matrix(X), self.cluster_centers_).min(axis=1) ** 2).sum())


        class PCA(TransformerMixin, BaseEstimator):
            """Directions of most variance; each one's largest weight is positive."""

            def __init__(self, n_components=None, *, copy=True, whiten=False, svd_solver="auto", tol=0.0, iterated_power="auto", n_oversamples=10, power_iteration_normalizer="auto", random_state=None):
                self.n_components, self.copy, self.whiten, self.svd_solver, self.tol = n_components, copy, whiten, svd_solver, tol
                self.iterated_power, self.n_oversamples, self.power_iteration_normalizer, self.random_state = iterated_power, n_oversamples, power_iteration_normalizer, random_state

            def fit(self, X, y=None):
                self._decompose(matrix(X))
                return self

            def _decompose(self, X):
                n, m = X.shape
                self.mean_ = X.mean(axis=0)
                U, S, Vt = np.linalg.svd(X - self.mean_, full_matrices=False)
                signs = np.sign(Vt[np.arange(len(Vt)), np.abs(Vt).argmax(axis=1)])
                U, Vt = U * signs, Vt * signs[:, None]
                variance = S ** 2 / (n - 1)
                ratio = variance / variance.sum()
                k = self.n_components
                if k is None:
                    k = min(n, m)
                elif isinstance(k, float) and 0 < k < 1:
                    k = int(np.searchsorted(np.cumsum(ratio), k, side="right")) + 1
                elif k == "mle":
                    raise NotImplementedError("PCA: argument 'n_components': got 'mle', expected a number")
                if k > min(n, m):
                    raise ValueError("n_components=%r must be between 0 and min(n_samples, n_features)=%r with svd_solver='full'" % (k, min(n, m)))
                self.n_components_, self.n_samples_, self.n_features_in_ = k, n, m
                self.components_, self.explained_variance_, self.explained_variance_ratio_ = Vt[:k], variance[:k], ratio[:k]
                self.singular_values_ = S[:k]
                self.noise_variance_ = float(variance[k:].mean()) if k < min(n, m) else 0.0
                return U[:, :k], S[:k]

            def fit_transform(self, X, y=None):
                U, S = self._decompose(matrix(X))
                return U * np.sqrt(self.n_samples_ - 1) if self.whiten else U * S

            def transform(self, X):
                self._fitted("components_")
                result = (matrix(X) - self.mean_) @ self.components_.T
                return result / np.sqrt(self.explained_variance_) if self.whiten else result

            def inverse_transform(self, X):
                X = np.asarray(X)
                return (X * np.sqrt(self.explained_variance_) if self.whiten else X) @ self.components_ + self.mean_


        class TruncatedSVD(TransformerMixin, BaseEstimator):
            def __init__(self, n_components=2, *, algorithm="randomized", n_iter=5, random_state=None, tol=0.0):
                self.n_components, self.algorithm, self.n_iter, self.random_state, self.tol = n_components, algorithm, n_iter, random_state, tol

            def fit(self, X, y=None):
                self.fit_transform(X)
                return self

            def fit_transform(self, X, y=None):
                X = matrix(X)
                U, S, Vt = np.linalg.svd(X, full_matrices=False)
                signs = np.sign(Vt[np.arange(len(Vt)), np.abs(Vt).argmax(axis=1)])
                k = self.n_components
                self.components_, self.singular_values_ = (Vt * signs[:, None])[:k], S[:k]
                result = (U * signs)[:, :k] * S[:k]
                self.explained_variance_ = result.var(axis=0)
                self.explained_variance_ratio_ = self.explained_variance_ / X.var(axis=0).sum()
                return result

            def transform(self, X): return matrix(X) @ self.components_.T
        """#
}
