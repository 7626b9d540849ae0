/// Estimators one after another, each on what those before it got wrong.
extension SklearnSources {
    static let boosting = #"""
        """Boosting: by the samples' weights (AdaBoost) and along the gradient of a loss."""

        import numpy as np
        from sklearn._base import (
            ClassifierMixin, RegressorMixin, check_random_state, clone, column_y, consistent, matrix)
        from sklearn._forest import _Ensemble, _fit_names, seeded
        from sklearn._tree import DecisionTreeClassifier, DecisionTreeRegressor


        class _AdaBoost(_Ensemble):
            @classmethod
            def _get_param_names(cls):
                return [n for n in super()._get_param_names() if n not in ("base_estimator", "algorithm")]

            def fit(self, X, y, sample_weight=None):
                X, y = matrix(X), column_y(y)
                consistent(X, y)
                self.n_features_in_ = X.shape[1]
                weights = np.ones(len(X)) if sample_weight is None else np.array(sample_weight, dtype="float64")
                weights = weights / weights.sum()
                empty = weights == 0
                base = self._default() if self.estimator is None else self.estimator
                if "sample_weight" not in _fit_names(base):
                    raise ValueError("%s doesn't support sample_weight." % type(base).__name__)
                self.estimators_ = []
                self.estimator_weights_, self.estimator_errors_ = np.zeros(self.n_estimators), np.ones(self.n_estimators)
                random = check_random_state(self.random_state)
                for i in range(self.n_estimators):
                    weights = np.clip(weights, np.finfo("float64").eps, None)
                    weights[empty] = 0.0
                    model = seeded(clone(base), random)
                    self.estimators_.append(model)
                    weights, own, error = self._boost(i, model, X, y, weights, random)
                    if weights is None:
                        break
                    self.estimator_weights_[i], self.estimator_errors_[i] = own, error
                    total = weights.sum()
                    if error == 0 or total <= 0 or not np.isfinite(total):
                        break
                    if i < self.n_estimators - 1:
                        weights = weights / total
                return self

            @property
            def feature_importances_(self):
                self._fitted("estimators_")
                pairs = list(zip(self.estimator_weights_, self.estimators_))
                return sum(w * e.feature_importances_ for w, e in pairs) / self.estimator_weights_.sum()

            def staged_score(self, X, y, sample_weight=None):
                for found in self.staged_predict(X):
                    yield self._score(np.asarray(y), found, sample_weight)


        class AdaBoostClassifier(ClassifierMixin, _AdaBoost):
            def __init__(self, estimator=None, *, n_estimators=50, learning_rate=1.0, random_state=None, base_estimator=None,
                         algorithm="deprecated"):
                self.estimator = base_estimator if estimator is None else estimator
                self.n_estimators, self.learning_rate, self.random_state = n_estimators, learning_rate, random_state

            def _default(self): return DecisionTreeClassifier(max_depth=1)
            def _score(self, y, found, weights): return float(np.average(found == y, weights=weights))

            def _boost(self, i, model, X, y, weights, random):
                model.fit(X, y, sample_weight=weights)
                wrong = model.predict(X) != y
                if i == 0:
                    self.classes_ = model.classes_
                    self.n_classes_ = len(self.classes_)
                error = np.mean(np.average(wrong, weights=weights, axis=0))
                if error <= 0:
                    return weights, 1.0, 0.0
                if error >= 1 - 1 / self.n_classes_:
                    self.estimators_.pop()
                    if not self.estimators_:
                        raise ValueError("BaseClassifier in AdaBoostClassifier ensemble is worse than random, ensemble can not be fit.")
                    return None, None, None
                own = self.learning_rate * (np.log((1 - error) / error) + np.log(self.n_classes_ - 1))
                if i != self.n_estimators - 1:
                    with np.errstate(divide="ignore"):
                        weights = np.exp(np.log(weights) + own * wrong * (weights > 0))
                return weights, own, error

            def staged_decision_function(self, X):
                self._fitted("estimators_")
                X, total, norm, k = matrix(X), 0.0, 0.0, self.n_classes_
                for weight, model in zip(self.estimator_weights_, self.estimators_):
                    norm += weight
                    total = total + np.where((model.predict(X) == self.classes_[:, None]).T, weight, -1 / (k - 1) * weight)
                    shown = total / norm
                    yield shown[:, 1] - shown[:, 0] if k == 2 else shown

            def decision_function(self, X):
                found = None
                for found in self.staged_decision_function(X):
                    pass
                return found

            def _chosen(self, scores):
                return self.classes_.take((scores > 0).astype(int) if scores.ndim == 1 else scores.argmax(axis=1))

            def predict(self, X): return self._chosen(self.decision_function(X))

            def staged_predict(self, X):
                for scores in self.staged_decision_function(X):
                    yield self._chosen(scores)

            def predict_proba(self, X):
                scores = self.decision_function(X)
                scores = np.stack([-scores, scores], axis=1) / 2 if scores.ndim == 1 else scores / (self.n_classes_ - 1)
                e = np.exp(scores - scores.max(axis=1, keepdims=True))
                return e / e.sum(axis=1, keepdims=True)


        class AdaBoostRegressor(RegressorMixin, _AdaBoost):
            def __init__(self, estimator=None, *, n_estimators=50, learning_rate=1.0, loss="linear", random_state=None, base_estimator=None):
                self.estimator = base_estimator if estimator is None else estimator
                self.n_estimators, self.learning_rate, self.loss, self.random_state = n_estimators, learning_rate, loss, random_state

            def _default(self): return DecisionTreeRegressor(max_depth=3)

            def _score(self, y, found, weights):
                from sklearn.metrics import r2_score
                return r2_score(y, found, sample_weight=weights)

            def _boost(self, i, model, X, y, weights, random):
                places = random.choice(np.arange(len(X)), size=len(X), replace=True, p=weights)
                model.fit(X[places], y[places])
                errors = np.abs(model.predict(X) - y)
                used = weights > 0
                own, errors = weights[used], errors[used]
                most = errors.max()
                if most != 0:
                    errors = errors / most
                if self.loss == "square":
                    errors = errors ** 2
                elif self.loss == "exponential":
                    errors = 1.0 - np.exp(-errors)
                error = (own * errors).sum()
                if error <= 0:
                    return weights, 1.0, 0.0
                if error >= 0.5:
                    if len(self.estimators_) > 1:
                        self.estimators_.pop()
                    return None, None, None
                beta = error / (1.0 - error)
                if i != self.n_estimators - 1:
                    weights[used] *= np.power(beta, (1.0 - errors) * self.learning_rate)
                return weights, self.learning_rate * np.log(1.0 / beta), error

            def _median(self, X, count):
                found = np.array([e.predict(X) for e in self.estimators_[:count]]).T
                order = np.argsort(found, axis=1)
                sums = np.cumsum(self.estimator_weights_[order], axis=1)
                places = (sums >= 0.5 * sums[:, -1][:, None]).argmax(axis=1)
                rows = np.arange(len(X))
                return found[rows, order[rows, places]]

            def predict(self, X):
                self._fitted("estimators_")
                return self._median(matrix(X), len(self.estimators_))

            def staged_predict(self, X):
                X = matrix(X)
                for i in range(1, len(self.estimators_) + 1):
                    yield self._median(X, i)


        # Along the gradient. A loss gives the first guess, the residuals and the value of a leaf.

        class _Squares:
            factor = 2

            def first(self, y): return np.array([y.mean()])
            def residuals(self, y, raw): return (y - raw[:, 0])[:, None]
            def leaf(self, k, y, residuals, weights): return None
            def value(self, y, raw, w): return np.average(0.5 * (y - raw[:, 0]) ** 2, weights=w)


        class _Absolute:
            factor = 1

            def first(self, y): return np.array([np.median(y)])
            def residuals(self, y, raw): return np.sign(y - raw[:, 0])[:, None]
            def leaf(self, k, y, residuals, weights): return np.median(y)
            def value(self, y, raw, w): return np.average(np.abs(y - raw[:, 0]), weights=w)


        def _divided(a, b):
            return 0.0 if abs(b) < 1e-150 else a / b


        class _Binomial:
            factor = 2

            def first(self, y):
                p = np.clip(y.mean(), np.finfo("float64").eps, 1 - np.finfo("float64").eps)
                return np.array([np.log(p / (1 - p))])

            def residuals(self, y, raw): return (y - 1 / (1 + np.exp(-raw[:, 0])))[:, None]

            def leaf(self, k, y, residuals, weights):
                p = y - residuals
                return _divided(np.average(residuals, weights=weights), np.average(p * (1 - p), weights=weights))

            def value(self, y, raw, w): return np.average(np.logaddexp(0, raw[:, 0]) - y * raw[:, 0], weights=w)


        class _Multinomial:
            factor = 1

            def __init__(self, k): self.k = k

            def first(self, y):
                eps = np.finfo("float64").eps
                p = np.log(np.clip(np.bincount(y.astype(int), minlength=self.k) / len(y), eps, 1 - eps))
                return p - p.mean()

            def _shares(self, raw):
                e = np.exp(raw - raw.max(axis=1, keepdims=True))
                return e / e.sum(axis=1, keepdims=True)

            def residuals(self, y, raw): return np.eye(self.k)[y.astype(int)] - self._shares(raw)

            def leaf(self, k, y, residuals, weights):
                y = (y == k).astype("float64")
                p = y - residuals
                return _divided(np.average(residuals, weights=weights) * ((self.k - 1) / self.k), np.average(p * (1 - p), weights=weights))

            def value(self, y, raw, w):
                top = raw.max(axis=1)
                sums = np.log(np.exp(raw - top[:, None]).sum(axis=1)) + top
                return np.average(sums - raw[np.arange(len(y)), y.astype(int)], weights=w)


        def _inbag(n, count, random):
            """Which samples are used: each in turn with the chance that is left."""
            mask, taken = np.zeros(n, dtype=bool), 0
            for i in range(n):
                if random.uniform() * (n - i) < count - taken:
                    mask[i] = True
                    taken += 1
            return mask


        class _GradientBoosting(_Ensemble):
            _tree_names = ("max_depth", "min_samples_split", "min_samples_leaf", "min_weight_fraction_leaf", "min_impurity_decrease",
                           "max_features", "max_leaf_nodes", "ccp_alpha")

            def _set(self, values):
                values.pop("self")
                values.pop("__class__", None)
                for name, value in values.items():
                    setattr(self, name, value)
                if self.init is not None:
                    raise NotImplementedError("%s: argument 'init': got %r, expected None" % (type(self).__name__, self.init))

            def fit(self, X, y, sample_weight=None, monitor=None):
                X, y = matrix(X, "float32"), self._targets(column_y(y))
                consistent(X, y)
                weights = np.ones(len(X)) if sample_weight is None else np.asarray(sample_weight, dtype="float64")
                random = check_random_state(self.random_state)
                goes_on = self.warm_start and hasattr(self, "estimators_")
                if not goes_on:
                    self._random, self.n_features_in_, stages = random, X.shape[1], []
                    self._first, scores = self._loss.first(y), []
                else:
                    random, stages, scores = self._random, [list(row) for row in self.estimators_], self.train_score_.tolist()
                held = None
                if self.n_iter_no_change is not None:
                    from sklearn.model_selection import train_test_split
                    X, held_x, y, held_y, weights, held_w = train_test_split(
                        X, y, weights, random_state=self.random_state, test_size=self.validation_fraction,
                        stratify=y if isinstance(self, ClassifierMixin) else None)
                    held = np.tile(self._first, (len(held_x), 1))
                    history = np.full(self.n_iter_no_change, np.inf)
                raw = np.tile(self._first, (len(X), 1))
                for stage in stages:
                    self._add(stage, X, raw)
                for i in range(len(stages), self.n_estimators):
                    mask = np.ones(len(X), dtype=bool)
                    if self.subsample < 1.0:
                        mask = _inbag(len(X), max(1, int(self.subsample * len(X))), random)
                    stages.append(self._stage(X, y, raw, weights, mask, random))
                    scores.append(self._loss.factor * self._loss.value(y[mask], raw[mask], weights[mask]))
                    if self.verbose:
                        print("%10d %16.4f" % (i + 1, scores[-1]))
                    if monitor is not None and monitor(i, self, {}):
                        break
                    if held is not None:
                        self._add(stages[-1], held_x, held)
                        loss = self._loss.factor * self._loss.value(held_y, held, held_w)
                        if not (loss + self.tol < history).any():
                            break
                        history[i % len(history)] = loss
                self.estimators_ = np.empty((len(stages), len(stages[0])), dtype=object)
                for i, stage in enumerate(stages):
                    for k, tree in enumerate(stage):
                        self.estimators_[i, k] = tree
                self.train_score_, self.n_estimators_ = np.array(scores), len(stages)
                return self

            def _stage(self, X, y, raw, weights, mask, random):
                residuals, trees = self._loss.residuals(y, raw), []
                own = weights * mask if self.subsample < 1.0 else weights
                for k in range(residuals.shape[1]):
                    tree = DecisionTreeRegressor(random_state=random, **{name: getattr(self, name) for name in self._tree_names})
                    tree.fit(X, residuals[:, k], sample_weight=own, check_input=False)
                    found = tree.tree_.apply(X)
                    for leaf in np.flatnonzero(tree.tree_.children_left < 0).tolist():
                        places = np.flatnonzero((found == leaf) & mask)
                        target = y[places] - raw[places, 0] if isinstance(self._loss, _Absolute) else y[places]
                        value = self._loss.leaf(k, target, residuals[places, k], own[places])
                        if value is not None:
                            tree.tree_.value[leaf, 0, 0] = value
                    raw[:, k] += self.learning_rate * tree.tree_.value[found, 0, 0]
                    trees.append(tree)
                return trees

            def _add(self, stage, X, raw):
                for k, tree in enumerate(stage):
                    raw[:, k] += self.learning_rate * tree.tree_.value[tree.tree_.apply(X), 0, 0]

            def _staged(self, X):
                self._fitted("estimators_")
                X = matrix(X, "float32")
                raw = np.tile(self._first, (len(X), 1))
                for stage in self.estimators_:
                    self._add(stage, X, raw)
                    yield raw.copy()

            def _raw(self, X):
                raw = None
                for raw in self._staged(X):
                    pass
                return raw

            @property
            def feature_importances_(self):
                self._fitted("estimators_")
                trees = [t.tree_ for row in self.estimators_ for t in row if t.tree_.node_count > 1]
                if not trees:
                    return np.zeros(self.n_features_in_)
                mean = np.mean([t.compute_feature_importances(normalize=False) for t in trees], axis=0)
                return mean / mean.sum()


        class GradientBoostingRegressor(RegressorMixin, _GradientBoosting):
            def __init__(self, *, loss="squared_error", learning_rate=0.1, n_estimators=100, subsample=1.0, criterion="squared_error",
                         min_samples_split=2, min_samples_leaf=1, min_weight_fraction_leaf=0.0, max_depth=3, min_impurity_decrease=0.0,
                         init=None, random_state=None, max_features=None, alpha=0.9, verbose=0, max_leaf_nodes=None, warm_start=False,
                         validation_fraction=0.1, n_iter_no_change=None, tol=1e-4, ccp_alpha=0.0):
                self._set(dict(locals()))

            def _targets(self, y):
                losses = {"squared_error": _Squares, "ls": _Squares, "absolute_error": _Absolute, "lad": _Absolute}
                if self.loss not in losses:
                    raise NotImplementedError("GradientBoostingRegressor: argument 'loss': got %r, expected 'squared_error' or "
                                              "'absolute_error'" % (self.loss,))
                self._loss = losses[self.loss]()
                return np.asarray(y, dtype="float64")

            def predict(self, X): return self._raw(X)[:, 0]

            def staged_predict(self, X):
                for raw in self._staged(X):
                    yield raw[:, 0]


        class GradientBoostingClassifier(ClassifierMixin, _GradientBoosting):
            def __init__(self, *, loss="log_loss", learning_rate=0.1, n_estimators=100, subsample=1.0, criterion="squared_error",
                         min_samples_split=2, min_samples_leaf=1, min_weight_fraction_leaf=0.0, max_depth=3, min_impurity_decrease=0.0,
                         init=None, random_state=None, max_features=None, verbose=0, max_leaf_nodes=None, warm_start=False,
                         validation_fraction=0.1, n_iter_no_change=None, tol=1e-4, ccp_alpha=0.0):
                self._set(dict(locals()))
                if loss not in ("log_loss", "deviance"):
                    raise NotImplementedError("GradientBoostingClassifier: argument 'loss': got %r, expected 'log_loss'" % (loss,))

            def _targets(self, y):
                self.classes_, y = np.unique(y, return_inverse=True)
                self.n_classes_ = len(self.classes_)
                if self.n_classes_ < 2:
                    raise ValueError("y contains 1 class after sample_weight trimmed classes with zero weights, while a minimum of 2 classes "
                                     "are required.")
                self._loss = _Binomial() if self.n_classes_ == 2 else _Multinomial(self.n_classes_)
                return y.astype("float64")

            def _shares(self, raw):
                if self.n_classes_ == 2:
                    p = 1 / (1 + np.exp(-raw[:, 0]))
                    return np.stack([1 - p, p], axis=1)
                return self._loss._shares(raw)

            def _chosen(self, raw):
                return self.classes_.take((raw[:, 0] >= 0).astype(int) if self.n_classes_ == 2 else raw.argmax(axis=1))

            def decision_function(self, X):
                raw = self._raw(X)
                return raw[:, 0] if self.n_classes_ == 2 else raw

            def predict(self, X): return self._chosen(self._raw(X))
            def predict_proba(self, X): return self._shares(self._raw(X))

            def predict_log_proba(self, X): return np.log(self.predict_proba(X))

            def staged_predict(self, X):
                for raw in self._staged(X):
                    yield self._chosen(raw)

            def staged_predict_proba(self, X):
                for raw in self._staged(X):
                    yield self._shares(raw)
        """#
}
