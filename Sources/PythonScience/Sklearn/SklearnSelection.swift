/// Splitting data and choosing parameters.
extension SklearnSources {
    static let selection = #"""
        """Splitting data and choosing parameters."""

        import math as _math
        import numpy as np
        from sklearn._base import BaseEstimator, check_random_state, clone, consistent, is_classifier, take_rows


        def _sizes(n, test_size, train_size, default=0.25):
            for name, value in (("test_size", test_size), ("train_size", train_size)):
                if isinstance(value, float) and not 0 < value < 1 or isinstance(value, (int, np.integer)) and not 0 < value < n:
                    raise ValueError("%s=%s should be either positive and smaller than the number of samples %d or a float in the "
                                     "(0, 1) range" % (name, value, n))
            if test_size is None and train_size is None:
                test_size = default
            test = _math.ceil(test_size * n) if isinstance(test_size, float) else test_size
            train = _math.floor(train_size * n) if isinstance(train_size, float) else train_size
            test = n - train if test is None else int(test)
            train = n - test if train is None else int(train)
            if train + test > n:
                raise ValueError("The sum of train_size and test_size = %d, should be smaller than the number of samples %d. Reduce "
                                 "test_size and/or train_size." % (train + test, n))
            if train == 0:
                raise ValueError("With n_samples=%d, test_size=%s and train_size=%s, the resulting train set will be empty. Adjust "
                                 "any of the aforementioned parameters." % (n, test_size, train_size))
            return train, test


        def train_test_split(*arrays, test_size=None, train_size=None, random_state=None, shuffle=True, stratify=None):
            if not arrays:
                raise ValueError("At least one array required as input")
            consistent(*arrays)
            n = len(arrays[0]) if not hasattr(arrays[0], "shape") else arrays[0].shape[0]
            train, test = _sizes(n, test_size, train_size)
            if not shuffle:
                if stratify is not None:
                    raise ValueError("Stratified train/test split is not implemented for shuffle=False")
                trains, tests = np.arange(train), np.arange(train, train + test)
            elif stratify is not None:
                splitter = StratifiedShuffleSplit(n_splits=1, test_size=test, train_size=train, random_state=random_state)
                trains, tests = next(splitter.split(np.zeros(n), stratify))
            else:
                order = check_random_state(random_state).permutation(n)
                tests, trains = order[:test], order[test:test + train]
            result = []
            for array in arrays:
                result += [take_rows(array, trains), take_rows(array, tests)]
            return result


        def _shares(counts, draws, rng):
            """So many of each class that all are as frequent as before."""
            exact = counts / counts.sum() * draws
            floored = np.floor(exact)
            more = int(draws - floored.sum())
            if more > 0:
                rest = exact - floored
                for value in np.sort(np.unique(rest))[::-1]:
                    places = np.flatnonzero(rest == value)
                    now = min(len(places), more)
                    floored[rng.choice(places, size=now, replace=False)] += 1
                    more -= now
                    if more == 0:
                        break
            return floored.astype(int)


        class _Splitter(BaseEstimator):
            def get_n_splits(self, X=None, y=None, groups=None): return self.n_splits


        class ShuffleSplit(_Splitter):
            def __init__(self, n_splits=10, *, test_size=None, train_size=None, random_state=None):
                self.n_splits, self.test_size, self.train_size, self.random_state = n_splits, test_size, train_size, random_state

            def split(self, X, y=None, groups=None):
                n = len(X)
                train, test = _sizes(n, self.test_size, self.train_size, 0.1)
                rng = check_random_state(self.random_state)
                for _ in range(self.n_splits):
                    order = rng.permutation(n)
                    yield order[test:test + train], order[:test]


        class StratifiedShuffleSplit(ShuffleSplit):
            def split(self, X, y, groups=None):
                y = np.asarray(y)
                if y.ndim == 2:
                    y = np.array([" ".join(map(str, row)) for row in y.tolist()])
                train, test = _sizes(len(y), self.test_size, self.train_size, 0.1)
                classes, codes = np.unique(y, return_inverse=True)
                counts = np.bincount(codes)
                if counts.min() < 2:
                    raise ValueError("The least populated classes in y have only 1 member, which is too few. The minimum number of "
                                     "groups for any class cannot be less than 2. Classes with too few members are: %s"
                                     % (classes[counts < 2].tolist(),))
                for size, name in ((train, "train_size"), (test, "test_size")):
                    if size < len(classes):
                        raise ValueError("The %s = %d should be greater or equal to the number of classes = %d" % (name, size, len(classes)))
                places = np.split(np.argsort(codes, kind="stable"), np.cumsum(counts)[:-1])
                rng = check_random_state(self.random_state)
                for _ in range(self.n_splits):
                    trains = _shares(counts, train, rng)
                    tests = _shares(counts - trains, test, rng)
                    first, second = [], []
                    for i in range(len(classes)):
                        order = places[i][rng.permutation(int(counts[i]))].tolist()
                        first += order[:trains[i]]
                        second += order[trains[i]:trains[i] + tests[i]]
                    yield rng.permutation(first), rng.permutation(second)


        class KFold(_Splitter):
            def __init__(self, n_splits=5, *, shuffle=False, random_state=None):
                if not shuffle and random_state is not None:
                    raise ValueError("Setting a random_state has no effect since shuffle is False. You should leave random_state to "
                                     "its default (None), or set shuffle=True.")
                self.n_splits, self.shuffle, self.random_state = n_splits, shuffle, random_state

            def split(self, X, y=None, groups=None):
                n = len(X)
                if self.n_splits > n:
                    raise ValueError("Cannot have number of splits n_splits=%d greater than the number of samples: n_samples=%d."
                                     % (self.n_splits, n))
                order = np.arange(n)
                if self.shuffle:
                    check_random_state(self.random_state).shuffle(order)
                sizes = np.full(self.n_splits, n // self.n_splits, dtype=int)
                sizes[:n % self.n_splits] += 1
                start = 0
                for size in sizes.tolist():
                    mask = np.zeros(n, dtype=bool)
                    mask[order[start:start + size]] = True
                    yield np.flatnonzero(~mask), np.flatnonzero(mask)
                    start += size


        class StratifiedKFold(KFold):
            def split(self, X, y, groups=None):
                y = np.asarray(y)
                _, first, inverse = np.unique(y, return_index=True, return_inverse=True)
                _, rank = np.unique(first, return_inverse=True)
                codes = rank[inverse]
                n, k = len(first), self.n_splits
                if k > np.bincount(codes).max():
                    raise ValueError("n_splits=%d cannot be greater than the number of members in each class." % k)
                order = np.sort(codes)
                shares = np.array([np.bincount(order[i::k], minlength=n) for i in range(k)])
                folds = np.empty(len(y), dtype=int)
                rng = check_random_state(self.random_state)
                for c in range(n):
                    mine = np.repeat(np.arange(k), shares[:, c])
                    if self.shuffle:
                        rng.shuffle(mine)
                    folds[codes == c] = mine
                for i in range(k):
                    yield np.flatnonzero(folds != i), np.flatnonzero(folds == i)


        class LeaveOneOut(_Splitter):
            def split(self, X, y=None, groups=None):
                n = len(X)
                for i in range(n):
                    yield np.delete(np.arange(n), i), np.array([i])

            def get_n_splits(self, X, y=None, groups=None): return len(X)


        class TimeSeriesSplit(_Splitter):
            def __init__(self, n_splits=5, *, max_train_size=None, test_size=None, gap=0):
                self.n_splits, self.max_train_size, self.test_size, self.gap = n_splits, max_train_size, test_size, gap

            def split(self, X, y=None, groups=None):
                n = len(X)
                size = self.test_size or n // (self.n_splits + 1)
                for start in range(n - self.n_splits * size, n, size):
                    end = start - self.gap
                    begin = max(0, end - self.max_train_size) if self.max_train_size else 0
                    yield np.arange(begin, end), np.arange(start, start + size)


        def check_cv(cv, y, classifier):
            if cv is None or isinstance(cv, (int, np.integer)):
                return StratifiedKFold(cv or 5) if classifier else KFold(cv or 5)
            if hasattr(cv, "split") and not isinstance(cv, str):
                return cv
            if not hasattr(cv, "__iter__") or isinstance(cv, str):
                raise ValueError("Expected `cv` as an integer, a cross-validation object (from sklearn.model_selection), or an "
                                 "iterable yielding (train, test) splits as arrays of indices. Got %s." % (cv,))
            return _Listed(cv)


        class _Listed(_Splitter):
            """Splits that were given one by one."""

            def __init__(self, cv): self.cv = list(cv)
            def get_n_splits(self, X=None, y=None, groups=None): return len(self.cv)
            def split(self, X=None, y=None, groups=None): yield from self.cv


        def _scorer(estimator, scoring):
            if scoring is None:
                return lambda e, X, y: e.score(X, y)
            if callable(scoring):
                return scoring
            from sklearn.metrics import get_scorer
            return get_scorer(scoring)


        def cross_val_score(estimator, X, y=None, *, groups=None, scoring=None, cv=None, n_jobs=None, verbose=0, params=None, fit_params=None):
            score = _scorer(estimator, scoring)
            results = []
            for train, test in check_cv(cv, y, is_classifier(estimator)).split(X, y):
                model = clone(estimator).fit(take_rows(X, train), take_rows(y, train))
                results.append(float(score(model, take_rows(X, test), take_rows(y, test))))
            return np.array(results)


        def cross_validate(estimator, X, y=None, *, scoring=None, cv=None, return_train_score=False, n_jobs=None):
            result = {"test_score": cross_val_score(estimator, X, y, scoring=scoring, cv=cv)}
            n = len(result["test_score"])
            return dict({"fit_time": np.zeros(n), "score_time": np.zeros(n)}, **result)


        def cross_val_predict(estimator, X, y=None, *, cv=None, method="predict", n_jobs=None):
            parts, order = [], []
            for train, test in check_cv(cv, y, is_classifier(estimator)).split(X, y):
                model = clone(estimator).fit(take_rows(X, train), take_rows(y, train))
                parts.append(np.asarray(getattr(model, method)(take_rows(X, test))))
                order.append(test)
            back = np.argsort(np.concatenate(order))
            return np.concatenate(parts)[back]


        class ParameterGrid:
            def __init__(self, param_grid):
                self.param_grid = [param_grid] if isinstance(param_grid, dict) else list(param_grid)

            def __iter__(self):
                import itertools
                for grid in self.param_grid:
                    keys = sorted(grid)
                    for values in itertools.product(*[grid[k] for k in keys]):
                        yield dict(zip(keys, values))

            def __len__(self): return len(list(iter(self)))


        class GridSearchCV(BaseEstimator):
            def __init__(self, estimator, param_grid, *, scoring=None, n_jobs=None, refit=True, cv=None, verbose=0, return_train_score=False):
                self.estimator, self.param_grid, self.scoring, self.n_jobs = estimator, param_grid, scoring, n_jobs
                self.refit, self.cv, self.verbose, self.return_train_score = refit, cv, verbose, return_train_score

            def _candidates(self): return list(ParameterGrid(self.param_grid))

            def fit(self, X, y=None, **fit_params):
                candidates, scores = self._candidates(), []
                for params in candidates:
                    model = clone(self.estimator).set_params(**params)
                    scores.append(cross_val_score(model, X, y, scoring=self.scoring, cv=self.cv))
                scores = np.array(scores)
                means = scores.mean(axis=1)
                ranks = np.array([1 + int((means > m).sum()) for m in means])
                self.best_index_ = int(np.argmax(means))
                self.best_score_, self.best_params_ = means[self.best_index_], candidates[self.best_index_]
                self.cv_results_ = {"params": candidates, "mean_test_score": means, "std_test_score": scores.std(axis=1), "rank_test_score": ranks}
                for i in range(scores.shape[1]):
                    self.cv_results_["split%d_test_score" % i] = scores[:, i]
                for name in sorted(set(k for p in candidates for k in p)):
                    self.cv_results_["param_" + name] = [p.get(name) for p in candidates]
                if self.refit:
                    self.best_estimator_ = clone(self.estimator).set_params(**self.best_params_).fit(X, y)
                return self

            @property
            def classes_(self): return self.best_estimator_.classes_

            @property
            def _estimator_type(self): return getattr(self.estimator, "_estimator_type", None)

            def predict(self, X): return self.best_estimator_.predict(X)
            def predict_proba(self, X): return self.best_estimator_.predict_proba(X)
            def transform(self, X): return self.best_estimator_.transform(X)

            def score(self, X, y=None): return _scorer(self.best_estimator_, self.scoring)(self.best_estimator_, X, y)


        def validation_curve(estimator, X, y, param_name, param_range, groups=None, cv=None, scoring=None, n_jobs=None):
            """Scores in training and validation for every value of a parameter: a row a value, a column a fold."""
            X, y = np.asarray(X), np.asarray(y)
            train, test = [], []
            for value in param_range:
                pairs = [_fold_scores(clone(estimator).set_params(**{param_name: value}), X, y, a, b, scoring)
                         for a, b in check_cv(cv, y, is_classifier(estimator)).split(X, y)]
                train.append([p[0] for p in pairs])
                test.append([p[1] for p in pairs])
            return np.array(train), np.array(test)


        def learning_curve(estimator, X, y, *, groups=None, train_sizes=(0.1, 0.325, 0.55, 0.775, 1.0), cv=None, scoring=None,
                           shuffle=False, random_state=None, n_jobs=None, **options):
            """Scores for growing parts of the training data."""
            X, y = np.asarray(X), np.asarray(y)
            folds = list(check_cv(cv, y, is_classifier(estimator)).split(X, y))
            if shuffle:
                rng = check_random_state(random_state)
                folds = [(rng.permutation(a), b) for a, b in folds]
            most, sizes = len(folds[0][0]), np.asarray(train_sizes)
            sizes = np.unique((sizes * most).astype(int) if sizes.dtype.kind == "f" else sizes)
            train, test = [], []
            for n in sizes.tolist():
                pairs = [_fold_scores(clone(estimator), X, y, a[:n], b, scoring) for a, b in folds]
                train.append([p[0] for p in pairs])
                test.append([p[1] for p in pairs])
            return sizes, np.array(train), np.array(test)


        def _fold_scores(model, X, y, train, test, scoring):
            model.fit(X[train], y[train])
            score = _scorer(model, scoring)
            return score(model, X[train], y[train]), score(model, X[test], y[test])


        def compute_class_weight(class_weight, classes, y, sample_weight=None):
            """Weights of classes: as given, one, or so that all count the same."""
            classes, y = np.asarray(classes), np.asarray(y)
            if set(y.tolist()) - set(classes.tolist()):
                raise ValueError("classes should include all valid labels that can be in y")
            if class_weight is None or len(class_weight) == 0:
                return np.ones(len(classes))
            if isinstance(class_weight, str):
                if class_weight != "balanced":
                    raise ValueError("The 'class_weight' parameter of compute_class_weight must be an instance of 'dict', "
                                     "a str among {'balanced'} or None. Got %r instead." % class_weight)
                weights = np.ones(len(y)) if sample_weight is None else np.asarray(sample_weight, "float64")
                counts = np.array([weights[y == label].sum() for label in np.unique(y)])
                if not np.isin(classes, y).all():
                    raise ValueError("classes should have valid labels that are in y")
                balanced = dict(zip(np.unique(y).tolist(), (counts.sum() / (len(counts) * counts)).tolist()))
                return np.array([balanced[label] for label in classes.tolist()])
            return np.array([float(class_weight.get(label, 1.0)) for label in classes.tolist()])


        def compute_sample_weight(class_weight, y, *, indices=None):
            """The weight of each sample by its class."""
            if indices is not None:
                raise NotImplementedError("compute_sample_weight: got indices, expected None")
            y, result = np.asarray(y), 1.0
            columns = y.reshape(len(y), -1).T
            for k, column in enumerate(columns):
                weight = class_weight[k] if isinstance(class_weight, (list, tuple)) else class_weight
                classes = np.unique(column)
                weights = dict(zip(classes.tolist(), compute_class_weight(weight, classes=classes, y=column).tolist()))
                result = result * np.array([weights[label] for label in column.tolist()])
            return result
        """#
}
