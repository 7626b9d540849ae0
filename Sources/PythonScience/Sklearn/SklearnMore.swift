/// Ridges with a chosen penalty, robust lines, naive Bayes of counts.
extension SklearnSources {
    static let more = #"""
        """More models: ridges with a chosen penalty, robust lines, naive Bayes of counts, models of models, baselines."""

        import numpy as np
        from sklearn._base import (
            BaseEstimator, ClassifierMixin, NotFittedError, RegressorMixin, TransformerMixin, check_random_state, clone, column_y, consistent, is_classifier, matrix)
        from sklearn._metrics import euclidean_distances
        from sklearn._models import LinearRegression, Ridge, _Bayes, _Linear


        class RidgeCV(_Linear):
            """Ridge regression whose penalty is chosen by leaving out each sample once."""

            def __init__(self, alphas=(0.1, 1.0, 10.0), *, fit_intercept=True, scoring=None, cv=None, gcv_mode=None, store_cv_results=False, alpha_per_target=False,
                         normalize=False):
                self._older(normalize)
                self.alphas, self.fit_intercept, self.scoring, self.cv = alphas, fit_intercept, scoring, cv
                self.gcv_mode, self.store_cv_results, self.alpha_per_target = gcv_mode, store_cv_results, alpha_per_target
                if alpha_per_target:
                    raise NotImplementedError("RidgeCV: argument 'alpha_per_target' is not supported")

            def fit(self, X, y, sample_weight=None):
                X, y = matrix(X), np.asarray(y, dtype="float64")
                consistent(X, y)
                if self.cv is not None or self.scoring is not None:
                    from sklearn.model_selection import GridSearchCV
                    search = GridSearchCV(Ridge(fit_intercept=self.fit_intercept, normalize=self.normalize), {"alpha": list(np.ravel(self.alphas))}, cv=self.cv, scoring=self.scoring).fit(X, y)
                    best, self.alpha_, self.best_score_ = search.best_estimator_, search.best_params_["alpha"], search.best_score_
                    self.coef_, self.intercept_ = best.coef_, best.intercept_
                    return self
                Xc, yc, x_mean, y_mean = self._centred(X, y)
                Xc, _ = self._normalized(Xc)
                U, s, _ = np.linalg.svd(Xc, full_matrices=False)
                flat = yc if yc.ndim == 2 else yc[:, None]
                projected, best, table = U.T @ flat, None, []
                for alpha in np.ravel(self.alphas).tolist():
                    shrink = s ** 2 / (s ** 2 + alpha)
                    fitted = U @ (shrink[:, None] * projected)
                    lever = (U ** 2) @ shrink + (1 / len(X) if self.fit_intercept else 0)
                    errors = ((flat - fitted) / (1 - lever)[:, None]) ** 2
                    table.append(errors)
                    score = -errors.mean()
                    if best is None or score > best[0]:
                        best = score, alpha
                self.best_score_, self.alpha_ = best
                if self.store_cv_results:
                    self.cv_results_ = np.stack(table, axis=-1)[:, 0] if yc.ndim == 1 else np.stack(table, axis=-1)
                model = Ridge(self.alpha_, fit_intercept=self.fit_intercept, normalize=self.normalize).fit(X, y)
                self.coef_, self.intercept_, self.n_features_in_ = model.coef_, model.intercept_, X.shape[1]
                return self


        class RidgeClassifier(ClassifierMixin, BaseEstimator):
            def __init__(self, alpha=1.0, *, fit_intercept=True, copy_X=True, max_iter=None, tol=1e-4, class_weight=None, solver="auto", positive=False, random_state=None):
                self.alpha, self.fit_intercept, self.copy_X, self.max_iter, self.tol = alpha, fit_intercept, copy_X, max_iter, tol
                self.class_weight, self.solver, self.positive, self.random_state = class_weight, solver, positive, random_state
                if class_weight is not None:
                    raise NotImplementedError("RidgeClassifier: argument 'class_weight' is not supported")

            def fit(self, X, y, sample_weight=None):
                X, y = matrix(X), column_y(y)
                self.classes_, codes = np.unique(y, return_inverse=True)
                k = len(self.classes_)
                target = np.where(codes == 1, 1.0, -1.0)[:, None] if k == 2 else np.where(codes[:, None] == np.arange(k), 1.0, -1.0)
                model = Ridge(self.alpha, fit_intercept=self.fit_intercept).fit(X, target)
                self.coef_, self.intercept_ = np.atleast_2d(model.coef_), np.atleast_1d(model.intercept_)
                return self

            def decision_function(self, X):
                self._fitted("coef_")
                raw = matrix(X) @ self.coef_.T + self.intercept_
                return raw[:, 0] if raw.shape[1] == 1 else raw

            def predict(self, X):
                raw = self.decision_function(X)
                return self.classes_[(raw > 0).astype(int) if raw.ndim == 1 else raw.argmax(axis=1)]


        class BayesianRidge(_Linear):
            def __init__(self, *, max_iter=300, tol=1e-3, alpha_1=1e-6, alpha_2=1e-6, lambda_1=1e-6, lambda_2=1e-6, alpha_init=None, lambda_init=None,
                         compute_score=False, fit_intercept=True, copy_X=True, verbose=False):
                self.max_iter, self.tol, self.alpha_1, self.alpha_2, self.lambda_1, self.lambda_2 = max_iter, tol, alpha_1, alpha_2, lambda_1, lambda_2
                self.alpha_init, self.lambda_init, self.compute_score, self.fit_intercept = alpha_init, lambda_init, compute_score, fit_intercept
                self.copy_X, self.verbose = copy_X, verbose
                if compute_score:
                    raise NotImplementedError("BayesianRidge: argument 'compute_score' is not supported")

            def fit(self, X, y, sample_weight=None):
                X, y = matrix(X), column_y(np.asarray(y, dtype="float64"))
                Xc, yc, x_mean, y_mean = self._centred(X, y)
                n, m = Xc.shape
                alpha = 1 / (yc.var() + np.finfo(float).eps) if self.alpha_init is None else self.alpha_init
                ridge = 1.0 if self.lambda_init is None else self.lambda_init
                U, S, Vh = np.linalg.svd(Xc, full_matrices=False)
                values, projected, before = S ** 2, Xc.T @ yc, None

                def coefficients():
                    if n > m:
                        return Vh.T @ ((Vh @ projected) / (values + ridge / alpha))
                    return Xc.T @ (U @ ((U.T @ yc) / (values + ridge / alpha)))
                for step in range(self.max_iter):
                    coef = coefficients()
                    rest = ((yc - Xc @ coef) ** 2).sum()
                    gamma = (alpha * values / (ridge + alpha * values)).sum()
                    ridge = (gamma + 2 * self.lambda_1) / ((coef ** 2).sum() + 2 * self.lambda_2)
                    alpha = (n - gamma + 2 * self.alpha_1) / (rest + 2 * self.alpha_2)
                    if before is not None and np.abs(before - coef).sum() < self.tol:
                        break
                    before = coef.copy()
                self.n_iter_, self.alpha_, self.lambda_ = step + 1, alpha, ridge
                self.sigma_ = (Vh.T / (alpha * values + ridge)) @ Vh if n > m else np.linalg.inv(alpha * Xc.T @ Xc + ridge * np.eye(m))
                self._x_mean = x_mean
                self._set(coefficients(), x_mean, y_mean)
                return self

            def predict(self, X, return_std=False):
                found = super().predict(X)
                if not return_std:
                    return found
                away = matrix(X) - self._x_mean
                return found, np.sqrt((away @ self.sigma_ * away).sum(axis=1) + 1.0 / self.alpha_)


        class HuberRegressor(_Linear):
            """Squared errors near zero, absolute ones far away, scaled by a width that is learnt."""

            def __init__(self, *, epsilon=1.35, max_iter=100, alpha=0.0001, warm_start=False, fit_intercept=True, tol=1e-5):
                self.epsilon, self.max_iter, self.alpha, self.warm_start, self.fit_intercept, self.tol = epsilon, max_iter, alpha, warm_start, fit_intercept, tol

            def fit(self, X, y, sample_weight=None):
                X, y = matrix(X), column_y(np.asarray(y, dtype="float64"))
                n, m = X.shape
                Z = np.hstack([X, np.ones((n, 1))]) if self.fit_intercept else X

                def loss(w):
                    width = max(abs(w[-1]), 1e-12)
                    rest = y - Z @ w[:-1]
                    far = np.abs(rest) > self.epsilon * width
                    near = ~far
                    value = n * width + (rest[near] ** 2).sum() / width + 2 * self.epsilon * np.abs(rest[far]).sum() - width * far.sum() * self.epsilon ** 2 \
                        + self.alpha * (w[:m] ** 2).sum()
                    gradient = np.zeros_like(w)
                    gradient[:-1] = -2 / width * (rest[near] @ Z[near]) - 2 * self.epsilon * (np.sign(rest[far]) @ Z[far])
                    gradient[:m] += 2 * self.alpha * w[:m]
                    gradient[-1] = n - (rest[near] ** 2).sum() / width ** 2 - far.sum() * self.epsilon ** 2
                    return value, gradient
                from scipy._optimize import lbfgs
                start = np.zeros(Z.shape[1] + 1)
                start[-1] = 1
                w, self.n_iter_ = lbfgs(loss, start, self.max_iter * 10, self.tol)
                self.scale_ = abs(w[-1])
                self.coef_, self.intercept_ = w[:m].copy(), float(w[m]) if self.fit_intercept else 0.0
                self.outliers_ = np.abs(y - X @ self.coef_ - self.intercept_) > self.scale_ * self.epsilon
                return self


        class RANSACRegressor(RegressorMixin, BaseEstimator):
            """A model of the samples that most agree."""

            def __init__(self, estimator=None, *, min_samples=None, residual_threshold=None, is_data_valid=None, is_model_valid=None, max_trials=100, max_skips=np.inf,
                         stop_n_inliers=np.inf, stop_score=np.inf, stop_probability=0.99, loss="absolute_error", random_state=None, base_estimator=None):
                self.estimator, self.min_samples, self.residual_threshold = estimator if base_estimator is None else base_estimator, min_samples, residual_threshold
                self.is_data_valid, self.is_model_valid, self.max_trials, self.max_skips = is_data_valid, is_model_valid, max_trials, max_skips
                self.stop_n_inliers, self.stop_score, self.stop_probability, self.loss, self.random_state = stop_n_inliers, stop_score, stop_probability, loss, random_state
                self.base_estimator = base_estimator

            def fit(self, X, y, sample_weight=None):
                X, y = matrix(X), np.asarray(y, dtype="float64")
                n = len(X)
                model = LinearRegression() if self.estimator is None else clone(self.estimator)
                least = X.shape[1] + 1 if self.min_samples is None else int(np.ceil(self.min_samples * n)) if 0 < self.min_samples < 1 else int(self.min_samples)
                threshold = np.median(np.abs(y - np.median(y))) if self.residual_threshold is None else self.residual_threshold
                squared = self.loss in ("squared_error", "squared_loss")
                rng = check_random_state(self.random_state)
                best, best_score, most, trials, self.n_trials_ = None, -np.inf, 1, self.max_trials, 0
                while self.n_trials_ < trials:
                    self.n_trials_ += 1
                    from sklearn.utils.random import sample_without_replacement
                    some = sample_without_replacement(n, least, random_state=rng)
                    model.fit(X[some], y[some])
                    away = y - model.predict(X)
                    away = (away ** 2 if squared else np.abs(away)) if callable(self.loss) is False else self.loss(y, model.predict(X))
                    away = away.sum(axis=1) if away.ndim > 1 else away
                    inside = away <= threshold
                    count = int(inside.sum())
                    if count < most:
                        continue
                    score = model.score(X[inside], y[inside]) if count > 1 else -np.inf
                    if count == most and score < best_score:
                        continue
                    most, best_score, best = count, score, inside
                    share = 1 - (count / n) ** least
                    if share <= 0:
                        trials = min(trials, 0)
                    elif share < 1 and self.stop_probability < 1:
                        trials = min(trials, abs(float(np.ceil(np.log(1 - self.stop_probability) / np.log(share)))))
                    if most >= self.stop_n_inliers or best_score >= self.stop_score:
                        break
                if best is None:
                    raise ValueError("RANSAC could not find a valid consensus set. All `max_trials` iterations were skipped because each randomly chosen sub-sample failed the passing criteria.")
                self.estimator_, self.inlier_mask_ = model.fit(X[best], y[best]), best
                return self

            def predict(self, X): return self.estimator_.predict(X)
            def score(self, X, y): return self.estimator_.score(X, y)


        class QuadraticDiscriminantAnalysis(ClassifierMixin, BaseEstimator):
            def __init__(self, *, solver="svd", shrinkage=None, priors=None, reg_param=0.0, store_covariance=False, tol=1e-4, covariance_estimator=None):
                self.solver, self.shrinkage, self.priors, self.reg_param = solver, shrinkage, priors, reg_param
                self.store_covariance, self.tol, self.covariance_estimator = store_covariance, tol, covariance_estimator

            def fit(self, X, y):
                X, y = matrix(X), column_y(y)
                self.classes_, codes = np.unique(y, return_inverse=True)
                self.priors_ = np.bincount(codes) / len(y) if self.priors is None else np.asarray(self.priors)
                means, self.scalings_, self.rotations_, covariances = [], [], [], []
                for i in range(len(self.classes_)):
                    rows = X[codes == i]
                    means.append(rows.mean(axis=0))
                    _, S, V = np.linalg.svd(rows - means[-1], full_matrices=False)
                    spread = (1 - self.reg_param) * S ** 2 / len(rows) + self.reg_param
                    self.scalings_.append(spread)
                    self.rotations_.append(V.T)
                    covariances.append((V.T * spread) @ V)
                self.means_ = np.array(means)
                if self.store_covariance:
                    self.covariance_ = covariances
                return self

            def _decision(self, X):
                self._fitted("means_")
                X, found = matrix(X), []
                for mean, spread, turn in zip(self.means_, self.scalings_, self.rotations_):
                    found.append((((X - mean) @ (turn * spread ** -0.5)) ** 2).sum(axis=1))
                logs = np.array([np.log(s).sum() for s in self.scalings_])
                return -0.5 * (np.array(found).T + logs) + np.log(self.priors_)

            def decision_function(self, X):
                raw = self._decision(X)
                return raw[:, 1] - raw[:, 0] if len(self.classes_) == 2 else raw

            def predict(self, X): return self.classes_[self._decision(X).argmax(axis=1)]

            def predict_proba(self, X):
                raw = self._decision(X)
                e = np.exp(raw - raw.max(axis=1, keepdims=True))
                return e / e.sum(axis=1, keepdims=True)

            def predict_log_proba(self, X): return np.log(self.predict_proba(X))


        class BernoulliNB(_Bayes):
            def __init__(self, *, alpha=1.0, force_alpha=True, binarize=0.0, fit_prior=True, class_prior=None):
                self.alpha, self.force_alpha, self.binarize, self.fit_prior, self.class_prior = alpha, force_alpha, binarize, fit_prior, class_prior

            def _bits(self, X): return matrix(X) if self.binarize is None else (matrix(X) > self.binarize).astype("float64")

            def fit(self, X, y, sample_weight=None):
                X, y = self._bits(X), column_y(y)
                self.classes_, codes = np.unique(y, return_inverse=True)
                k = len(self.classes_)
                self.class_count_ = np.bincount(codes).astype("float64")
                self.feature_count_ = np.array([X[codes == i].sum(axis=0) for i in range(k)])
                self.feature_log_prob_ = np.log(self.feature_count_ + self.alpha) - np.log(self.class_count_ + 2 * self.alpha)[:, None]
                self.class_log_prior_ = np.log(self.class_prior) if self.class_prior is not None else np.log(self.class_count_ / len(y)) if self.fit_prior else np.full(k, -np.log(k))
                return self

            def predict(self, X): return self.classes_[self._joint(matrix(X)).argmax(axis=1)]

            def _joint(self, X):
                X = self._bits(X)
                absent = np.log(1 - np.exp(self.feature_log_prob_))
                return X @ (self.feature_log_prob_ - absent).T + self.class_log_prior_ + absent.sum(axis=1)


        class ComplementNB(_Bayes):
            def __init__(self, *, alpha=1.0, force_alpha=True, fit_prior=True, class_prior=None, norm=False):
                self.alpha, self.force_alpha, self.fit_prior, self.class_prior, self.norm = alpha, force_alpha, fit_prior, class_prior, norm

            def fit(self, X, y, sample_weight=None):
                X, y = matrix(X), column_y(y)
                self.classes_, codes = np.unique(y, return_inverse=True)
                self.class_count_ = np.bincount(codes).astype("float64")
                self.class_log_prior_ = np.log(self.class_count_ / len(y))
                self.feature_count_ = np.array([X[codes == i].sum(axis=0) for i in range(len(self.classes_))])
                self.feature_all_ = self.feature_count_.sum(axis=0)
                other = self.feature_all_ + self.alpha - self.feature_count_
                logged = np.log(other / other.sum(axis=1, keepdims=True))
                self.feature_log_prob_ = logged / logged.sum(axis=1, keepdims=True) if self.norm else -logged
                return self

            def _joint(self, X):
                found = X @ self.feature_log_prob_.T
                return found + self.class_log_prior_ if len(self.classes_) == 1 else found

        """#
}
