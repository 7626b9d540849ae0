/// Splitting as scikit-learn did it before 0.18: splitters that know their data and are gone over themselves.
extension SklearnSources {
    static let oldSplits = #"""
        """Splitting as scikit-learn did it before 0.18: splitters that know their data and are gone over themselves."""

        import numpy as np
        from sklearn import _selection as _today
        from sklearn._searches import LeavePOut as _LeavePOut


        class _Old:
            """`for train, test in KFold(n, n_folds=3)`"""

            def _begin(self, today, n, labels=None):
                from _library_notes import note
                name = type(self).__name__
                note("cross_validation.%s(%s, ...) is model_selection.%s(...).split(X, y) today"
                     % (name, "n" if labels is None else "y", name))
                self.n, self._splitter, self._labels = n, today, labels

            def split(self, X=None, y=None, groups=None): return iter(self)

            def __iter__(self):
                data = np.zeros(self.n)
                return iter(self._splitter.split(data) if self._labels is None else self._splitter.split(data, self._labels))

            def __len__(self): return self._splitter.get_n_splits(np.zeros(self.n))

            def get_n_splits(self, X=None, y=None, groups=None): return len(self)


        class KFold(_Old):
            def __init__(self, n, n_folds=3, shuffle=False, random_state=None):
                self.n_folds, self.shuffle, self.random_state = n_folds, shuffle, random_state
                self._begin(_today.KFold(n_folds, shuffle=shuffle, random_state=random_state if shuffle else None), n)

            def __repr__(self):
                return "sklearn.cross_validation.KFold(n=%d, n_folds=%d, shuffle=%s, random_state=%s)" % (
                    self.n, self.n_folds, self.shuffle, self.random_state)


        class StratifiedKFold(_Old):
            def __init__(self, y, n_folds=3, shuffle=False, random_state=None):
                self.y, self.n_folds, self.shuffle, self.random_state = np.asarray(y), n_folds, shuffle, random_state
                self._begin(_today.StratifiedKFold(n_folds, shuffle=shuffle, random_state=random_state if shuffle else None),
                            len(self.y), self.y)

            def __repr__(self):
                return "sklearn.cross_validation.StratifiedKFold(labels=%s, n_folds=%d, shuffle=%s, random_state=%s)" % (
                    self.y, self.n_folds, self.shuffle, self.random_state)


        class LeaveOneOut(_Old):
            def __init__(self, n): self._begin(_today.LeaveOneOut(), n)
            def __repr__(self): return "sklearn.cross_validation.LeaveOneOut(n=%d)" % self.n


        class LeavePOut(_Old):
            def __init__(self, n, p):
                self.p = p
                self._begin(_LeavePOut(p), n)

            def __repr__(self): return "sklearn.cross_validation.LeavePOut(n=%d, p=%d)" % (self.n, self.p)


        class ShuffleSplit(_Old):
            def __init__(self, n, n_iter=10, test_size=0.1, train_size=None, random_state=None):
                self.n_iter, self.test_size, self.train_size, self.random_state = n_iter, test_size, train_size, random_state
                self._begin(_today.ShuffleSplit(n_iter, test_size=test_size, train_size=train_size, random_state=random_state), n)

            def __repr__(self):
                return "ShuffleSplit(%d, n_iter=%d, test_size=%s, random_state=%s)" % (
                    self.n, self.n_iter, self.test_size, self.random_state)


        class StratifiedShuffleSplit(_Old):
            def __init__(self, y, n_iter=10, test_size=0.1, train_size=None, random_state=None):
                self.y, self.n_iter, self.test_size, self.train_size, self.random_state = (
                    np.asarray(y), n_iter, test_size, train_size, random_state)
                self._begin(_today.StratifiedShuffleSplit(
                    n_iter, test_size=test_size, train_size=train_size, random_state=random_state), len(self.y), self.y)

            def __repr__(self):
                return "StratifiedShuffleSplit(labels=%s, n_iter=%d, test_size=%s, random_state=%s)" % (
                    self.y, self.n_iter, self.test_size, self.random_state)
        """#
}
