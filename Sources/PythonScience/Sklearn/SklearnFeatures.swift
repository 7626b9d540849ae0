/// Features chosen by scores, gaps filled.
extension SklearnSources {
    static let features = #"""
        """Features chosen by scores, samples filled from their neighbours, values cut into bins."""

        import numpy as np
        from sklearn._base import BaseEstimator, ClassifierMixin, RegressorMixin, TransformerMixin, clone, column_y, consistent, matrix


        def _frame_names(X): return np.array([str(c) for c in X.columns], dtype=object) if hasattr(X, "columns") else None


        def f_oneway(*groups):
            groups = [np.asarray(g, dtype="float64") for g in groups]
            n, k = sum(len(g) for g in groups), len(groups)
            total = sum(g.sum(axis=0) for g in groups)
            squares = sum((g ** 2).sum(axis=0) for g in groups)
            between = sum(g.sum(axis=0) ** 2 / len(g) for g in groups) - total ** 2 / n
            within = squares - total ** 2 / n - between
            with np.errstate(all="ignore"):
                f = (between / (k - 1.0)) / (within / (n - k))
            return f, _f_tail(f, k - 1, n - k)


        def _f_tail(f, a, b):
            from scipy.special import betainc
            values = np.atleast_1d(f)
            found = np.array([betainc(b / 2, a / 2, float(b / (b + a * v))) if np.isfinite(v) else 0.0 if v == np.inf else np.nan for v in values.tolist()])
            return found if np.ndim(f) else found[0]


        def f_classif(X, y):
            X, y = matrix(X), column_y(y)
            return f_oneway(*[X[y == k] for k in np.unique(y)])


        def r_regression(X, y, *, center=True, force_finite=True):
            X, y = matrix(X), column_y(np.asarray(y, dtype="float64"))
            if center:
                X, y = X - X.mean(axis=0), y - y.mean()
            with np.errstate(all="ignore"):
                found = (y @ X) / np.sqrt((X ** 2).sum(axis=0)) / np.sqrt((y ** 2).sum())
            return np.nan_to_num(found) if force_finite else found


        def f_regression(X, y, *, center=True, force_finite=True):
            r = r_regression(X, y, center=center)
            rest = len(np.asarray(y)) - (2 if center else 1)
            with np.errstate(all="ignore"):
                f = r ** 2 / (1 - r ** 2) * rest
            return f, _f_tail(f, 1, rest)


        def chi2(X, y):
            from scipy.special import gammaincc
            X, y = matrix(X), column_y(y)
            if (X < 0).any():
                raise ValueError("Input X must be non-negative.")
            classes = np.unique(y)
            observed = np.array([X[y == k].sum(axis=0) for k in classes])
            expected = np.outer([(y == k).mean() for k in classes], X.sum(axis=0))
            with np.errstate(all="ignore"):
                found = ((observed - expected) ** 2 / expected).sum(axis=0)
            return found, np.array([float(gammaincc((len(classes) - 1) / 2, v / 2)) for v in found.tolist()])


        class _Selector(TransformerMixin, BaseEstimator):
            def get_support(self, indices=False):
                mask = self._mask()
                return np.flatnonzero(mask) if indices else mask

            def transform(self, X): return (X.toarray() if hasattr(X, "toarray") else np.asarray(X))[:, self._mask()]

            def inverse_transform(self, X):
                X, mask = np.asarray(X), self._mask()
                result = np.zeros((len(X), len(mask)), dtype=X.dtype)
                result[:, mask] = X
                return result

            def get_feature_names_out(self, input_features=None):
                names = input_features if input_features is not None else getattr(self, "feature_names_in_", None)
                names = ["x%d" % i for i in range(len(self._mask()))] if names is None else names
                return np.asarray(names, dtype=object)[self._mask()]


        class _Scored(_Selector):
            def fit(self, X, y=None):
                names = _frame_names(X)
                if names is not None:
                    self.feature_names_in_ = names
                found = self.score_func(X, y)
                self.scores_, self.pvalues_ = found if isinstance(found, (tuple, list)) else (np.asarray(found), None)
                self.n_features_in_ = len(self.scores_)
                return self


        class SelectKBest(_Scored):
            def __init__(self, score_func=f_classif, *, k=10): self.score_func, self.k = score_func, k

            def _mask(self):
                self._fitted("scores_")
                mask = np.zeros(len(self.scores_), dtype=bool)
                if self.k == "all":
                    return ~mask
                if self.k:
                    mask[np.argsort(np.nan_to_num(self.scores_, nan=-np.inf), kind="mergesort")[-self.k:]] = True
                return mask


        class SelectPercentile(_Scored):
            def __init__(self, score_func=f_classif, *, percentile=10): self.score_func, self.percentile = score_func, percentile

            def _mask(self):
                self._fitted("scores_")
                if self.percentile == 100:
                    return np.ones(len(self.scores_), dtype=bool)
                scores = np.nan_to_num(self.scores_, nan=-np.inf)
                edge = np.percentile(scores, 100 - self.percentile)
                mask = scores > edge
                ties = np.flatnonzero(scores == edge)
                mask[ties[:int(len(scores) * self.percentile / 100) - mask.sum()]] = True
                return mask


        class VarianceThreshold(_Selector):
            def __init__(self, threshold=0.0): self.threshold = threshold

            def fit(self, X, y=None):
                names = _frame_names(X)
                if names is not None:
                    self.feature_names_in_ = names
                X = matrix(X)
                self.variances_ = np.nanvar(X, axis=0)
                if self.threshold == 0:
                    self.variances_ = np.nanmin([self.variances_, np.ptp(X, axis=0)], axis=0)
                self.n_features_in_ = X.shape[1]
                if not (self.variances_ > self.threshold).any():
                    raise ValueError("No feature in X meets the variance threshold %.5f" % self.threshold)
                return self

            def _mask(self):
                self._fitted("variances_")
                return self.variances_ > self.threshold


        def _importances(model, getter, squares=False):
            """As `importance_getter` says: a function of the model, the path of an attribute, or "auto"."""
            if not callable(getter):
                path = getter if getter != "auto" else "coef_" if hasattr(model, "coef_") else "feature_importances_"
                found = model
                for name in path.split("."):
                    found = getattr(found, name)
            else:
                found = getter(model)
            found = np.abs(np.asarray(found))
            if squares:
                found = found ** 2
            return found if found.ndim == 1 else found.sum(axis=0)


        class SelectFromModel(_Selector):
            def __init__(self, estimator, *, threshold=None, prefit=False, norm_order=1, max_features=None, importance_getter="auto"):
                self.estimator, self.threshold, self.prefit, self.norm_order = estimator, threshold, prefit, norm_order
                self.max_features, self.importance_getter = max_features, importance_getter

            def fit(self, X, y=None):
                names = _frame_names(X)
                if names is not None:
                    self.feature_names_in_ = names
                self.estimator_ = self.estimator if self.prefit else clone(self.estimator).fit(X, y)
                return self

            @property
            def threshold_(self):
                found, wanted = _importances(self.estimator_, self.importance_getter), self.threshold
                if wanted is None:
                    sparse = "Lasso" in type(self.estimator_).__name__ or getattr(self.estimator_, "penalty", None) == "l1"
                    wanted = 1e-5 if sparse else "mean"
                if isinstance(wanted, str):
                    scale, _, name = wanted.rpartition("*")
                    value = found.mean() if name.strip() == "mean" else np.median(found)
                    return float(scale or 1) * value
                return float(wanted)

            def _mask(self):
                model = self.estimator if self.prefit and not hasattr(self, "estimator_") else self.estimator_
                self.estimator_ = model
                found = _importances(model, self.importance_getter)
                mask = np.ones(len(found), dtype=bool)
                if self.max_features is not None:
                    mask[:] = False
                    mask[np.argsort(-found, kind="mergesort")[:self.max_features]] = True
                mask[found < self.threshold_] = False
                return mask


        class RFE(_Selector):
            """The weakest features leave one after the other."""

            def __init__(self, estimator, *, n_features_to_select=None, step=1, verbose=0, importance_getter="auto"):
                self.estimator, self.n_features_to_select, self.step = estimator, n_features_to_select, step
                self.verbose, self.importance_getter = verbose, importance_getter

            def fit(self, X, y):
                names = _frame_names(X)
                if names is not None:
                    self.feature_names_in_ = names
                X = matrix(X)
                m = X.shape[1]
                wanted = self.n_features_to_select
                wanted = m // 2 if wanted is None else int(wanted) if not isinstance(wanted, float) else int(m * wanted)
                step = max(1, int(self.step * m)) if 0.0 < self.step < 1.0 else int(self.step)
                mask, ranking = np.ones(m, dtype=bool), np.ones(m, dtype=int)
                while mask.sum() > wanted:
                    features = np.arange(m)[mask]
                    model = clone(self.estimator).fit(X[:, features], y)
                    order = np.argsort(_importances(model, self.importance_getter, squares=True))
                    gone = features[order][:min(step, int(mask.sum()) - wanted)]
                    mask[gone] = False
                    ranking[~mask] += 1
                self.estimator_ = clone(self.estimator).fit(X[:, mask], y)
                self.n_features_, self.support_, self.ranking_, self.n_features_in_ = int(mask.sum()), mask, ranking, m
                return self

            def _mask(self):
                self._fitted("support_")
                return self.support_

            def predict(self, X): return self.estimator_.predict(self.transform(X))
            def score(self, X, y): return self.estimator_.score(self.transform(X), y)


        class KNNImputer(TransformerMixin, BaseEstimator):
            def __init__(self, *, missing_values=np.nan, n_neighbors=5, weights="uniform", metric="nan_euclidean", copy=True, add_indicator=False, keep_empty_features=False):
                self.missing_values, self.n_neighbors, self.weights, self.metric = missing_values, n_neighbors, weights, metric
                self.copy, self.add_indicator, self.keep_empty_features = copy, add_indicator, keep_empty_features
                if metric != "nan_euclidean" or add_indicator or keep_empty_features or weights not in ("uniform", "distance"):
                    raise NotImplementedError("KNNImputer: arguments 'metric', 'add_indicator' and 'keep_empty_features' are not supported")

            def _plain(self, X):
                X = np.array(X, dtype="float64")
                if self.missing_values == self.missing_values:
                    X[X == self.missing_values] = np.nan
                return X

            def fit(self, X, y=None):
                self._X = self._plain(X)
                self.n_features_in_ = self._X.shape[1]
                return self

            def transform(self, X):
                self._fitted("_X")
                X = self._plain(X)
                result, m = X.copy(), X.shape[1]
                keep = ~np.isnan(self._X).all(axis=0)
                for i in np.flatnonzero(np.isnan(X).any(axis=1)).tolist():
                    both = ~np.isnan(X[i]) & ~np.isnan(self._X)
                    count = both.sum(axis=1)
                    squares = np.where(both, (np.nan_to_num(X[i]) - np.nan_to_num(self._X)) ** 2, 0).sum(axis=1)
                    with np.errstate(all="ignore"):
                        away = np.where(count > 0, np.sqrt(squares * m / count), np.nan)
                    for j in np.flatnonzero(np.isnan(X[i]) & keep).tolist():
                        donors = np.flatnonzero(~np.isnan(self._X[:, j]))
                        far = away[donors]
                        if np.isnan(far).all():
                            result[i, j] = self._X[donors, j].mean()
                            continue
                        order = np.argsort(np.where(np.isnan(far), np.inf, far), kind="stable")[:min(self.n_neighbors, len(donors))]
                        values, d = self._X[donors[order], j], far[order]
                        values, d = values[~np.isnan(d)], d[~np.isnan(d)]
                        if self.weights == "uniform":
                            result[i, j] = values.mean()
                        else:
                            w = (d == 0).astype(float) if (d == 0).any() else 1 / d
                            result[i, j] = (values * w).sum() / w.sum()
                return result[:, keep]

        """#
}
