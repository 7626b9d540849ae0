/// Searches by chance, folds of groups, folds repeated.
extension SklearnSources {
    static let searches = #"""
        """Searches by chance, folds of groups, folds repeated."""

        import itertools

        import numpy as np
        from sklearn._base import BaseEstimator, check_random_state, clone, is_classifier, sample_without_replacement
        from sklearn._selection import GridSearchCV, KFold, ParameterGrid, StratifiedKFold, _Splitter, _sizes, check_cv


        class ParameterSampler:
            def __init__(self, param_distributions, n_iter, *, random_state=None):
                self.param_distributions = [param_distributions] if isinstance(param_distributions, dict) else list(param_distributions)
                self.n_iter, self.random_state = n_iter, random_state

            def _lists(self): return all(not hasattr(v, "rvs") for d in self.param_distributions for v in d.values())

            def __len__(self): return min(self.n_iter, len(ParameterGrid(self.param_distributions))) if self._lists() else self.n_iter

            def __iter__(self):
                rng = check_random_state(self.random_state)
                if self._lists():
                    grid = list(ParameterGrid(self.param_distributions))
                    for i in sample_without_replacement(len(grid), min(self.n_iter, len(grid)), random_state=rng).tolist():
                        yield {k: grid[i][k] for k in sorted(grid[i], reverse=True)}
                    return
                for _ in range(self.n_iter):
                    chosen = self.param_distributions[int(rng.choice(len(self.param_distributions)))]
                    yield {k: v.rvs(random_state=rng) if hasattr(v, "rvs") else v[rng.randint(len(v))] for k, v in sorted(chosen.items())}


        class RandomizedSearchCV(GridSearchCV):
            def __init__(self, estimator, param_distributions, *, n_iter=10, scoring=None, n_jobs=None, refit=True, cv=None, verbose=0, pre_dispatch="2*n_jobs",
                         random_state=None, error_score=np.nan, return_train_score=False):
                self.estimator, self.param_distributions, self.n_iter, self.scoring, self.n_jobs = estimator, param_distributions, n_iter, scoring, n_jobs
                self.refit, self.cv, self.verbose, self.pre_dispatch, self.random_state = refit, cv, verbose, pre_dispatch, random_state
                self.error_score, self.return_train_score = error_score, return_train_score

            def _candidates(self): return list(ParameterSampler(self.param_distributions, self.n_iter, random_state=self.random_state))


        class _Repeated(_Splitter):
            def __init__(self, *, n_splits=5, n_repeats=10, random_state=None): self.n_splits, self.n_repeats, self.random_state = n_splits, n_repeats, random_state

            def split(self, X, y=None, groups=None):
                rng = check_random_state(self.random_state)
                for _ in range(self.n_repeats):
                    yield from self._kind(n_splits=self.n_splits, random_state=rng, shuffle=True).split(X, y)

            def get_n_splits(self, X=None, y=None, groups=None): return self.n_splits * self.n_repeats


        class RepeatedKFold(_Repeated): _kind = KFold
        class RepeatedStratifiedKFold(_Repeated): _kind = StratifiedKFold


        class GroupKFold(_Splitter):
            def __init__(self, n_splits=5, *, shuffle=False, random_state=None):
                self.n_splits, self.shuffle, self.random_state = n_splits, shuffle, random_state
                if shuffle:
                    raise NotImplementedError("GroupKFold: argument 'shuffle': got True, expected False")

            def split(self, X, y=None, groups=None):
                if groups is None:
                    raise ValueError("The 'groups' parameter should not be None.")
                kinds, codes = np.unique(np.asarray(groups), return_inverse=True)
                if self.n_splits > len(kinds):
                    raise ValueError("Cannot have number of splits n_splits=%d greater than the number of groups: %d." % (self.n_splits, len(kinds)))
                counts = np.bincount(codes)
                order = np.argsort(counts)[::-1]
                loads, fold = np.zeros(self.n_splits), np.zeros(len(kinds))
                for i, weight in zip(order.tolist(), counts[order].tolist()):
                    lightest = int(loads.argmin())
                    loads[lightest] += weight
                    fold[i] = lightest
                places = fold[codes]
                for f in range(self.n_splits):
                    yield np.flatnonzero(places != f), np.flatnonzero(places == f)


        class LeaveOneGroupOut(_Splitter):
            def split(self, X, y=None, groups=None):
                groups = np.asarray(groups)
                for g in np.unique(groups):
                    yield np.flatnonzero(groups != g), np.flatnonzero(groups == g)

            def get_n_splits(self, X=None, y=None, groups=None): return len(np.unique(groups))


        class GroupShuffleSplit(_Splitter):
            def __init__(self, n_splits=5, *, test_size=None, train_size=None, random_state=None):
                self.n_splits, self.test_size, self.train_size, self.random_state = n_splits, test_size, train_size, random_state

            def split(self, X, y=None, groups=None):
                kinds, codes = np.unique(np.asarray(groups), return_inverse=True)
                train, test = _sizes(len(kinds), self.test_size, self.train_size, 0.2)
                rng = check_random_state(self.random_state)
                for _ in range(self.n_splits):
                    order = rng.permutation(len(kinds))
                    yield np.flatnonzero(np.isin(codes, order[test:test + train])), np.flatnonzero(np.isin(codes, order[:test]))


        class LeavePOut(_Splitter):
            def __init__(self, p): self.p = p

            def split(self, X, y=None, groups=None):
                n = len(X)
                for some in itertools.combinations(range(n), self.p):
                    yield np.delete(np.arange(n), list(some)), np.array(some)

            def get_n_splits(self, X, y=None, groups=None):
                import math
                return math.comb(len(X), self.p)


        class PredefinedSplit(_Splitter):
            def __init__(self, test_fold): self.test_fold = np.asarray(test_fold, dtype=int)

            def split(self, X=None, y=None, groups=None):
                for f in np.unique(self.test_fold[self.test_fold != -1]):
                    yield np.flatnonzero(self.test_fold != f), np.flatnonzero(self.test_fold == f)

            def get_n_splits(self, X=None, y=None, groups=None): return len(np.unique(self.test_fold[self.test_fold != -1]))
        """#
}
