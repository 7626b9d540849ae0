/// The perceptron, trained in scikit-learn's order of samples.
extension SklearnSources {
    static let perceptron = #"""
        import numpy as np
        from sklearn._base import BaseEstimator, ClassifierMixin, check_random_state


        def _seed(rng):
            """The seed of the shuffles: the second number drawn, the first is the data set's."""
            rng.randint(1, 2**31 - 1)
            return rng.randint(2**31 - 1)


        class Perceptron(ClassifierMixin, BaseEstimator):
            """Rosenblatt's rule over shuffled samples, in the order in which scikit-learn takes them."""

            def __init__(self, *, penalty=None, alpha=0.0001, l1_ratio=0.15, fit_intercept=True, max_iter=1000, tol=1e-3, shuffle=True, verbose=0,
                         eta0=1.0, n_jobs=None, random_state=0, early_stopping=False, validation_fraction=0.1, n_iter_no_change=5,
                         class_weight=None, warm_start=False, n_iter=None):
                for name, value in (("penalty", penalty), ("class_weight", class_weight)):
                    if value is not None:
                        raise NotImplementedError("Perceptron: argument %r: got %r, expected None" % (name, value))
                if early_stopping or warm_start:
                    raise NotImplementedError("Perceptron: early_stopping and warm_start are not supported here")
                if n_iter is not None:
                    from _library_notes import note
                    note("Perceptron(n_iter=...) is max_iter=... today")
                    max_iter, tol = n_iter, None
                self.penalty, self.alpha, self.l1_ratio, self.fit_intercept = penalty, alpha, l1_ratio, fit_intercept
                self.max_iter, self.tol, self.shuffle, self.verbose, self.eta0 = max_iter, tol, shuffle, verbose, eta0
                self.n_jobs, self.random_state, self.early_stopping = n_jobs, random_state, early_stopping
                self.validation_fraction, self.n_iter_no_change = validation_fraction, n_iter_no_change
                self.class_weight, self.warm_start = class_weight, warm_start

            def fit(self, X, y, coef_init=None, intercept_init=None, sample_weight=None):
                X, y = np.asarray(X, dtype="float64"), np.asarray(y)
                self.classes_ = np.unique(y)
                if len(self.classes_) < 2:
                    raise ValueError("The number of classes has to be greater than one; got %d class" % len(self.classes_))
                rng = check_random_state(self.random_state)
                if len(self.classes_) == 2:
                    parts = [self._binary(X, np.where(y == self.classes_[1], 1.0, -1.0), _seed(rng))]
                else:
                    seeds = rng.randint(2**31 - 1, size=len(self.classes_))
                    parts = [self._binary(X, np.where(y == label, 1.0, -1.0), _seed(np.random.RandomState(seed)))
                             for label, seed in zip(self.classes_, seeds.tolist())]
                self.coef_ = np.array([w for w, _, _ in parts])
                self.intercept_ = np.array([b for _, b, _ in parts])
                self.n_iter_ = max(n for _, _, n in parts)
                self.n_features_in_ = X.shape[1]
                return self

            def _order(self, order, seed):
                """One Fisher-Yates shuffle by a xorshift generator."""
                n = len(order)
                for i in range(n - 1):
                    seed = seed or 1
                    seed ^= (seed << 13) & 0xFFFFFFFF
                    seed ^= seed >> 17
                    seed ^= (seed << 5) & 0xFFFFFFFF
                    j = i + (seed & 0x7FFFFFFF) % (n - i)
                    order[i], order[j] = order[j], order[i]

            def _binary(self, X, y, seed):
                weights, bias, order = np.zeros(X.shape[1]), 0.0, list(range(len(X)))
                best, waits, rows, targets = float("inf"), 0, list(X), y.tolist()
                for epoch in range(1, self.max_iter + 1):
                    loss = 0.0
                    if self.shuffle:
                        self._order(order, int(seed))
                    for i in order:
                        margin = targets[i] * (float(rows[i] @ weights) + bias)
                        if margin <= 0:
                            loss -= margin
                            weights = weights + rows[i] * (self.eta0 * targets[i])
                            if self.fit_intercept:
                                bias += self.eta0 * targets[i]
                    if self.tol is not None:
                        waits = waits + 1 if loss > best - self.tol * len(rows) else 0
                        best = min(best, loss)
                        if waits >= self.n_iter_no_change:
                            break
                return weights, bias, epoch

            def decision_function(self, X):
                scores = np.asarray(X, dtype="float64") @ self.coef_.T + self.intercept_
                return scores.ravel() if scores.shape[1] == 1 else scores

            def predict(self, X):
                scores = self.decision_function(X)
                return self.classes_[(scores > 0).astype(int) if scores.ndim == 1 else scores.argmax(axis=1)]
        """#
}
