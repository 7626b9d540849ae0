/// Many trees: forests, bagging, boosting by weights, votes.
extension SklearnSources {
    static let forest = #"""
        """Many estimators in one: forests, bagging, votes. Every one has a seed drawn from the ensemble's stream."""

        import numpy as np
        from sklearn._base import (
            BaseEstimator, ClassifierMixin, RegressorMixin, check_random_state, clone, column_y, consistent, is_classifier, matrix)
        from sklearn._tree import (
            DecisionTreeClassifier, DecisionTreeRegressor, ExtraTreeClassifier, ExtraTreeRegressor, sample_weights)

        _most = 2147483647


        def seeded(estimator, random):
            """Seeds an estimator and what is in it."""
            for name in sorted(estimator.get_params()):
                if name == "random_state" or name.endswith("__random_state"):
                    estimator.set_params(**{name: int(random.randint(_most))})
            return estimator


        def drawn_count(most, n, weights=None):
            if most is None:
                return n
            if isinstance(most, (int, np.integer)):
                return int(most)
            return max(int(most * (n if weights is None else weights.sum())), 1)


        def draws(random, n, count, weights=None):
            if weights is None:
                return random.randint(0, n, count)
            return random.choice(n, count, replace=True, p=weights / weights.sum())


        class _Ensemble(BaseEstimator):
            def __len__(self): return len(self.estimators_)
            def __getitem__(self, index): return self.estimators_[index]
            def __iter__(self): return iter(self.estimators_)


        class BaseForest(_Ensemble):
            _tree = None
            _names = ("criterion", "max_depth", "min_samples_split", "min_samples_leaf", "min_weight_fraction_leaf", "max_features",
                      "max_leaf_nodes", "min_impurity_decrease", "ccp_alpha", "monotonic_cst", "random_state")

            def _set(self, values):
                values.pop("self")
                values.pop("__class__", None)
                for name, value in values.items():
                    setattr(self, name, value)

            def _targets(self, y):
                return y

            def fit(self, X, y, sample_weight=None):
                names = getattr(X, "columns", None)
                if names is not None:
                    self.feature_names_in_ = np.array(list(names), dtype=object)
                X, y = matrix(X, "float32"), np.asarray(y)
                consistent(X, y)
                n, self.n_features_in_ = X.shape
                y = y.reshape(-1, 1) if y.ndim == 1 else y
                self.n_outputs_ = y.shape[1]
                y = self._targets(y)
                weight, per_draw = getattr(self, "class_weight", None), False
                if isinstance(weight, str) and weight == "balanced_subsample":
                    per_draw, weight = self.bootstrap, None if self.bootstrap else "balanced"
                weights = sample_weights(sample_weight, y, self._numbered(weight))
                if self.oob_score and not self.bootstrap:
                    raise ValueError("Out of bag estimation only available if bootstrap=True")
                if self.max_samples is not None and not self.bootstrap:
                    raise ValueError("`max_sample` cannot be set if `bootstrap=False`. Either switch to `bootstrap=True` or set "
                                     "`max_sample=None`.")
                count = drawn_count(self.max_samples, n, weights)
                random = check_random_state(self.random_state)
                if not self.warm_start or not hasattr(self, "estimators_"):
                    self.estimators_ = []
                more = self.n_estimators - len(self.estimators_)
                if more < 0:
                    raise ValueError("n_estimators=%d must be larger or equal to len(estimators_)=%d when warm_start==True"
                                     % (self.n_estimators, len(self.estimators_)))
                if self.estimators_ and more:
                    random.randint(_most, size=len(self.estimators_))
                trees = [seeded(self._tree(**{k: getattr(self, k) for k in self._names}), random) for _ in range(more)]
                for tree in trees:
                    own = weights
                    if self.bootstrap:
                        places = draws(check_random_state(tree.random_state), n, count, weights)
                        own = np.bincount(places, minlength=n).astype("float64")
                        if per_draw:
                            own = own * self._balanced(y, places)
                    tree.fit(X, y, sample_weight=own, check_input=False)
                self.estimators_ += trees
                self.estimator_ = self._tree()
                if self.oob_score:
                    self._out_of_bag(X, y, count, weights)
                return self

            def _balanced(self, y, places):
                """Weights of all samples by the classes among the drawn."""
                found = np.ones(len(y))
                for k in range(y.shape[1]):
                    codes = y[:, k].astype(int)
                    counts = np.bincount(codes[places], minlength=codes.max() + 1)
                    with np.errstate(divide="ignore"):
                        each = np.where(counts > 0, len(places) / ((counts > 0).sum() * counts), 0.0)
                    found = found * each[codes]
                return found

            def _numbered(self, weight):
                if weight is None or isinstance(weight, str):
                    return weight
                classes = [self.classes_] if self.n_outputs_ == 1 else self.classes_
                tables = weight if isinstance(weight, list) else [weight]
                return [{i: t.get(v, 1.0) for i, v in enumerate(c.tolist())} for t, c in zip(tables, classes)]

            def _out_of_bag(self, X, y, count, weights):
                total, times = None, np.zeros(len(X))
                for tree in self.estimators_:
                    left = np.bincount(draws(check_random_state(tree.random_state), len(X), count, weights), minlength=len(X)) == 0
                    found = tree.tree_.value[tree.tree_.apply(X[left])]
                    if total is None:
                        total = np.zeros((len(X),) + found.shape[1:])
                    total[left] += found
                    times[left] += 1
                if (times == 0).any():
                    import warnings
                    warnings.warn("Some inputs do not have OOB scores. This probably means too few trees were used to compute any "
                                  "reliable OOB estimates.")
                self._keep_out_of_bag(total / np.maximum(times, 1)[:, None, None], y)

            def _rows(self, X):
                self._fitted("estimators_")
                X = matrix(X, "float32")
                if X.shape[1] != self.n_features_in_:
                    raise ValueError("X has %d features, but %s is expecting %d features as input."
                                     % (X.shape[1], type(self).__name__, self.n_features_in_))
                return X

            def _mean(self, X):
                X, total = self._rows(X), 0.0
                for tree in self.estimators_:
                    total = total + tree.tree_.value[tree.tree_.apply(X)]
                return total / len(self.estimators_)

            def apply(self, X):
                X = self._rows(X)
                return np.stack([tree.tree_.apply(X) for tree in self.estimators_], axis=1)

            @property
            def feature_importances_(self):
                self._fitted("estimators_")
                all_of = [t.feature_importances_ for t in self.estimators_ if t.tree_.node_count > 1]
                if not all_of:
                    return np.zeros(self.n_features_in_)
                mean = np.mean(all_of, axis=0)
                return mean / mean.sum()


        class _ForestClassifier(ClassifierMixin, BaseForest):
            def _targets(self, y):
                pairs = [np.unique(y[:, k], return_inverse=True) for k in range(y.shape[1])]
                classes, widths = [p[0] for p in pairs], [len(p[0]) for p in pairs]
                self.classes_, self.n_classes_ = (classes[0], widths[0]) if len(pairs) == 1 else (classes, widths)
                return np.stack([p[1] for p in pairs], axis=1).astype("float64")

            def predict_proba(self, X):
                mean = self._mean(X)
                if self.n_outputs_ == 1:
                    return mean[:, 0, :self.n_classes_]
                return [mean[:, k, :width] for k, width in enumerate(self.n_classes_)]

            def predict_log_proba(self, X):
                with np.errstate(divide="ignore"):
                    return np.log(self.predict_proba(X))

            def predict(self, X):
                found = self.predict_proba(X)
                if self.n_outputs_ == 1:
                    return self.classes_.take(found.argmax(axis=1))
                return np.stack([c.take(p.argmax(axis=1)) for c, p in zip(self.classes_, found)], axis=1)

            def _keep_out_of_bag(self, mean, y):
                self.oob_decision_function_ = mean[:, 0] if self.n_outputs_ == 1 else mean
                self.oob_score_ = float(np.mean(mean.argmax(axis=2) == y))


        class _ForestRegressor(RegressorMixin, BaseForest):
            def _targets(self, y): return y.astype("float64")

            def predict(self, X):
                mean = self._mean(X)[:, :, 0]
                return mean[:, 0] if self.n_outputs_ == 1 else mean

            def _keep_out_of_bag(self, mean, y):
                from sklearn.metrics import r2_score
                found = mean[:, :, 0]
                self.oob_prediction_ = found[:, 0] if self.n_outputs_ == 1 else found
                self.oob_score_ = r2_score(y, found)


        class RandomForestClassifier(_ForestClassifier):
            _tree = DecisionTreeClassifier

            def __init__(self, n_estimators=100, *, criterion="gini", max_depth=None, min_samples_split=2, min_samples_leaf=1,
                         min_weight_fraction_leaf=0.0, max_features="sqrt", max_leaf_nodes=None, min_impurity_decrease=0.0,
                         bootstrap=True, oob_score=False, n_jobs=None, random_state=None, verbose=0, warm_start=False,
                         class_weight=None, ccp_alpha=0.0, max_samples=None, monotonic_cst=None):
                self._set(dict(locals()))


        class ExtraTreesClassifier(_ForestClassifier):
            _tree = ExtraTreeClassifier

            def __init__(self, n_estimators=100, *, criterion="gini", max_depth=None, min_samples_split=2, min_samples_leaf=1,
                         min_weight_fraction_leaf=0.0, max_features="sqrt", max_leaf_nodes=None, min_impurity_decrease=0.0,
                         bootstrap=False, oob_score=False, n_jobs=None, random_state=None, verbose=0, warm_start=False,
                         class_weight=None, ccp_alpha=0.0, max_samples=None, monotonic_cst=None):
                self._set(dict(locals()))


        class RandomForestRegressor(_ForestRegressor):
            _tree = DecisionTreeRegressor

            def __init__(self, n_estimators=100, *, criterion="squared_error", max_depth=None, min_samples_split=2, min_samples_leaf=1,
                         min_weight_fraction_leaf=0.0, max_features=1.0, max_leaf_nodes=None, min_impurity_decrease=0.0,
                         bootstrap=True, oob_score=False, n_jobs=None, random_state=None, verbose=0, warm_start=False, ccp_alpha=0.0,
                         max_samples=None, monotonic_cst=None):
                self._set(dict(locals()))
                if max_features == "auto":
                    self.max_features = 1.0


        class ExtraTreesRegressor(_ForestRegressor):
            _tree = ExtraTreeRegressor

            def __init__(self, n_estimators=100, *, criterion="squared_error", max_depth=None, min_samples_split=2, min_samples_leaf=1,
                         min_weight_fraction_leaf=0.0, max_features=1.0, max_leaf_nodes=None, min_impurity_decrease=0.0,
                         bootstrap=False, oob_score=False, n_jobs=None, random_state=None, verbose=0, warm_start=False, ccp_alpha=0.0,
                         max_samples=None, monotonic_cst=None):
                self._set(dict(locals()))


        # Bagging

        def _without_replacement(n, count, random):
            share = count / n if n else 1.0
            if 0.01 < share < 0.99:
                return random.permutation(n)[:count]
            if share < 0.2:
                seen, found = set(), []
                for _ in range(count):
                    place = int(random.randint(n))
                    while place in seen:
                        place = int(random.randint(n))
                    seen.add(place)
                    found.append(place)
                return np.array(found, dtype=int)
            found = np.arange(count)
            for i in range(count, n):
                place = int(random.randint(0, i + 1))
                if place < count:
                    found[place] = i
            return found


        class _Bagging(_Ensemble):
            def __init__(self, estimator=None, n_estimators=10, *, max_samples=None, max_features=1.0, bootstrap=True,
                         bootstrap_features=False, oob_score=False, warm_start=False, n_jobs=None, random_state=None, verbose=0,
                         base_estimator=None):
                self.estimator = base_estimator if estimator is None else estimator
                self.n_estimators, self.max_samples, self.max_features = n_estimators, max_samples, max_features
                self.bootstrap, self.bootstrap_features, self.oob_score = bootstrap, bootstrap_features, oob_score
                self.warm_start, self.n_jobs, self.random_state, self.verbose = warm_start, n_jobs, random_state, verbose
                if warm_start:
                    raise NotImplementedError("%s: argument 'warm_start': got True, expected False" % type(self).__name__)

            @classmethod
            def _get_param_names(cls):
                return [n for n in super()._get_param_names() if n != "base_estimator"]

            def fit(self, X, y, sample_weight=None):
                X, y = matrix(X), column_y(y)
                consistent(X, y)
                (n, m), y = X.shape, self._targets(y)
                self.n_features_in_ = m
                weights = None if sample_weight is None else np.asarray(sample_weight, dtype="float64")
                base = self._default() if self.estimator is None else self.estimator
                takes_weights = hasattr(base, "tree_") or "sample_weight" in _fit_names(base)
                random = check_random_state(self.random_state)
                count = drawn_count(self.max_samples, n, weights)
                if not self.bootstrap and count > n:
                    raise ValueError("Effective max_samples=%s must be <= n_samples=%s to be able to sample without replacement." % (count, n))
                most = self.max_features
                columns = int(most) if isinstance(most, (int, np.integer)) else max(1, int(most * m))
                if columns > m:
                    raise ValueError("max_features must be <= n_features")
                self.estimators_, self.estimators_features_, self.estimators_samples_ = [], [], []
                for seed in random.randint(_most, size=self.n_estimators).tolist():
                    model = seeded(clone(base), check_random_state(seed))
                    own = check_random_state(seed)
                    features = own.randint(0, m, columns) if self.bootstrap_features else _without_replacement(m, columns, own)
                    if weights is not None:
                        places = own.choice(n, count, replace=self.bootstrap, p=weights / weights.sum())
                    else:
                        places = own.randint(0, n, count) if self.bootstrap else _without_replacement(n, count, own)
                    part = X[:, features] if columns != m or self.bootstrap_features else X
                    if takes_weights:
                        model.fit(part, y, sample_weight=np.bincount(places, minlength=n))
                    else:
                        model.fit(part[places], y[places])
                    self.estimators_.append(model)
                    self.estimators_features_.append(features)
                    self.estimators_samples_.append(places)
                if self.oob_score:
                    self._out_of_bag(X, y)
                return self

            def _parts(self, X):
                X = matrix(X)
                for model, features in zip(self.estimators_, self.estimators_features_):
                    yield model, X[:, features]


        def _fit_names(estimator):
            code = type(estimator).fit.__code__
            return code.co_varnames[:code.co_argcount + code.co_kwonlyargcount]


        class BaggingClassifier(ClassifierMixin, _Bagging):
            def _default(self): return DecisionTreeClassifier()

            def _targets(self, y):
                self.classes_, y = np.unique(y, return_inverse=True)
                self.n_classes_ = len(self.classes_)
                return y

            def _votes(self, model, X):
                """Probabilities by the ensemble's classes."""
                found = np.zeros((len(X), self.n_classes_))
                if hasattr(model, "predict_proba"):
                    found[:, model.classes_] = model.predict_proba(X)
                else:
                    found[np.arange(len(X)), model.predict(X)] = 1
                return found

            def predict_proba(self, X):
                self._fitted("estimators_")
                return sum(self._votes(model, part) for model, part in self._parts(X)) / len(self.estimators_)

            def predict(self, X): return self.classes_.take(self.predict_proba(X).argmax(axis=1))

            def _out_of_bag(self, X, y):
                total = np.zeros((len(X), self.n_classes_))
                for model, features, places in zip(self.estimators_, self.estimators_features_, self.estimators_samples_):
                    left = np.bincount(places, minlength=len(X)) == 0
                    total[left] += self._votes(model, X[left][:, features])
                with np.errstate(invalid="ignore", divide="ignore"):
                    self.oob_decision_function_ = total / total.sum(axis=1)[:, None]
                self.oob_score_ = float(np.mean(total.argmax(axis=1) == y))


        class BaggingRegressor(RegressorMixin, _Bagging):
            def _default(self): return DecisionTreeRegressor()
            def _targets(self, y): return y

            def predict(self, X):
                self._fitted("estimators_")
                return sum(model.predict(part) for model, part in self._parts(X)) / len(self.estimators_)

            def _out_of_bag(self, X, y):
                from sklearn.metrics import r2_score
                total, times = np.zeros(len(X)), np.zeros(len(X))
                for model, features, places in zip(self.estimators_, self.estimators_features_, self.estimators_samples_):
                    left = np.bincount(places, minlength=len(X)) == 0
                    total[left] += model.predict(X[left][:, features])
                    times += left
                self.oob_prediction_ = total / np.maximum(times, 1)
                self.oob_score_ = r2_score(y, self.oob_prediction_)


        # Votes

        class _Voting(_Ensemble):
            @property
            def named_estimators_(self): return dict(zip([n for n, e in self.estimators if e != "drop"], self.estimators_))

            def get_params(self, deep=True):
                found = super().get_params(deep=False)
                if deep:
                    for name, estimator in self.estimators:
                        found[name] = estimator
                        if hasattr(estimator, "get_params"):
                            found.update({"%s__%s" % (name, k): v for k, v in estimator.get_params().items()})
                return found

            def _fit(self, X, y, weights):
                names = {} if weights is None else {"sample_weight": weights}
                self.estimators_ = [clone(e).fit(X, y, **names) for _, e in self.estimators if e != "drop"]
                return self

            def _shares(self):
                return None if self.weights is None else [w for w, (_, e) in zip(self.weights, self.estimators) if e != "drop"]


        class VotingClassifier(ClassifierMixin, _Voting):
            def __init__(self, estimators, *, voting="hard", weights=None, n_jobs=None, flatten_transform=True, verbose=False):
                self.estimators, self.voting, self.weights, self.n_jobs = estimators, voting, weights, n_jobs
                self.flatten_transform, self.verbose = flatten_transform, verbose

            def fit(self, X, y, sample_weight=None):
                self.classes_, codes = np.unique(column_y(y), return_inverse=True)
                return self._fit(X, codes, sample_weight)

            @property
            def predict_proba(self):
                if self.voting == "hard":
                    raise AttributeError("predict_proba is not available when voting='hard'")
                return lambda X: np.average([e.predict_proba(X) for e in self.estimators_], axis=0, weights=self._shares())

            def predict(self, X):
                self._fitted("estimators_")
                if self.voting == "soft":
                    return self.classes_.take(self.predict_proba(X).argmax(axis=1))
                votes = np.stack([e.predict(X) for e in self.estimators_], axis=1).astype(int)
                best = [int(np.argmax(np.bincount(row, weights=self._shares()))) for row in votes]
                return self.classes_.take(best)


        class VotingRegressor(RegressorMixin, _Voting):
            def __init__(self, estimators, *, weights=None, n_jobs=None, verbose=False):
                self.estimators, self.weights, self.n_jobs, self.verbose = estimators, weights, n_jobs, verbose

            def fit(self, X, y, sample_weight=None): return self._fit(X, y, sample_weight)

            def predict(self, X):
                self._fitted("estimators_")
                return np.average([e.predict(X) for e in self.estimators_], axis=0, weights=self._shares())
        """#
}
