/// Support vector machines.
extension SklearnSources {
    static let vectors = #"""
        """Support vector machines. The solvers are native; kernels are NumPy's."""

        import numpy as np
        from sklearn._base import (
            BaseEstimator, ClassifierMixin, RegressorMixin, check_random_state, column_y, consistent, matrix)


        class _Kernel(BaseEstimator):
            def _kernel(self, X, Y):
                if callable(self.kernel):
                    return np.asarray(self.kernel(X, Y), dtype="float64")
                if self.kernel == "precomputed":
                    return X
                if self.kernel == "rbf":
                    d = (X * X).sum(axis=1)[:, None] + (Y * Y).sum(axis=1)[None, :] - 2 * (X @ Y.T)
                    if X is Y:
                        np.fill_diagonal(d, 0.0)
                    return np.exp(-self._gamma * np.maximum(d, 0))
                dot = X @ Y.T
                if self.kernel == "linear":
                    return dot
                if self.kernel == "poly":
                    return (self._gamma * dot + self.coef0) ** self.degree
                return np.tanh(self._gamma * dot + self.coef0)

            def _begin(self, X):
                if not callable(self.kernel) and self.kernel not in ("linear", "poly", "rbf", "sigmoid", "precomputed"):
                    raise ValueError("The 'kernel' parameter of %s must be a str among {'linear', 'poly', 'rbf', 'sigmoid', 'precomputed'} "
                                     "or a callable. Got %r instead." % (type(self).__name__, self.kernel))
                X = matrix(X)
                self.n_features_in_, self.shape_fit_ = X.shape[1], X.shape
                if self.gamma == "scale":
                    variance = X.var()
                    self._gamma = 1.0 / (X.shape[1] * variance) if variance != 0 else 1.0
                elif self.gamma in ("auto", "auto_deprecated"):
                    self._gamma = 1.0 / X.shape[1]
                elif isinstance(self.gamma, str):
                    raise ValueError("When 'gamma' is a string, it should be either 'scale' or 'auto'. Got '%s' instead." % self.gamma)
                else:
                    self._gamma = self.gamma
                return X

            def _against(self, X):
                """The kernel of samples and support vectors."""
                self._fitted("support_")
                X = matrix(X)
                if X.shape[1] != (self.shape_fit_[0] if self.kernel == "precomputed" else self.n_features_in_):
                    raise ValueError("X has %d features, but %s is expecting %d features as input."
                                     % (X.shape[1], type(self).__name__, self.n_features_in_))
                if self.kernel == "precomputed":
                    return X[:, self.support_]
                return self._kernel(X, self.support_vectors_)

            def _keep(self, X, support):
                self.support_ = support.astype("int32")
                self.support_vectors_ = np.empty((0, 0)) if self.kernel == "precomputed" else X[support]
                self.fit_status_ = 0

            @property
            def coef_(self):
                if self.kernel != "linear":
                    raise AttributeError("coef_ is only available when using a linear kernel")
                return self._coef()


        def _weights_of(classes, codes, class_weight):
            if class_weight is None:
                return np.ones(len(classes))
            if isinstance(class_weight, str):
                return len(codes) / (len(classes) * np.bincount(codes))
            return np.array([float(class_weight.get(v, 1.0)) for v in classes.tolist()])


        class SVC(ClassifierMixin, _Kernel):
            """One against one: a machine for every pair of classes."""

            def __init__(self, *, C=1.0, kernel="rbf", degree=3, gamma="scale", coef0=0.0, shrinking=True, probability=False, tol=1e-3,
                         cache_size=200, class_weight=None, verbose=False, max_iter=-1, decision_function_shape="ovr", break_ties=False,
                         random_state=None):
                self.C, self.kernel, self.degree, self.gamma, self.coef0, self.shrinking = C, kernel, degree, gamma, coef0, shrinking
                self.probability, self.tol, self.cache_size, self.class_weight = probability, tol, cache_size, class_weight
                self.verbose, self.max_iter, self.decision_function_shape = verbose, max_iter, decision_function_shape
                self.break_ties, self.random_state = break_ties, random_state

            def _solve(self, K, y, costs):
                if self.C <= 0:
                    raise ValueError("The 'C' parameter of SVC must be a float in the range (0.0, inf). Got %r instead." % (self.C,))
                alpha, rho, steps = solve_kernel(K, y, -np.ones(len(y)), costs, self.tol, self.max_iter, self.shrinking)
                if 0 <= self.max_iter <= steps:
                    import warnings
                    from sklearn.exceptions import ConvergenceWarning
                    warnings.warn("Solver terminated early (max_iter=%i).  Consider pre-processing your data with StandardScaler or "
                                  "MinMaxScaler." % self.max_iter, ConvergenceWarning)
                return alpha * y, rho, steps

            def fit(self, X, y, sample_weight=None):
                X, y = self._begin(X), column_y(y)
                consistent(X, y)
                self.classes_, codes = np.unique(y, return_inverse=True)
                k = len(self.classes_)
                if k < 2:
                    raise ValueError("The number of classes has to be greater than one; got %d class" % k)
                self.class_weight_ = _weights_of(self.classes_, codes, self.class_weight)
                weights = np.ones(len(X)) if sample_weight is None else np.asarray(sample_weight, dtype="float64")
                costs = self.C * weights * self.class_weight_[codes]
                places = [np.flatnonzero((codes == c) & (weights > 0)) for c in range(k)]
                K = self._kernel(X, X)
                pairs, used = [], np.zeros(len(X), dtype=bool)
                for i in range(k):
                    for j in range(i + 1, k):
                        rows = np.concatenate([places[i], places[j]])
                        signs = np.where(np.arange(len(rows)) < len(places[i]), 1.0, -1.0)
                        alpha, rho, steps = self._solve(K[np.ix_(rows, rows)], signs, costs[rows])
                        used[rows[alpha != 0]] = True
                        pairs.append((i, j, rows, alpha, rho, steps, signs))
                support = np.concatenate([p[used[p]] for p in places])
                self._keep(X, support)
                self.n_support_ = np.array([int(used[p].sum()) for p in places], dtype="int32")
                self._coefs = np.zeros((k - 1, len(support)))
                column = np.full(len(X), -1)
                column[support] = np.arange(len(support))
                for i, j, rows, alpha, rho, steps, signs in pairs:
                    mine = used[rows]
                    at = column[rows[mine]]
                    self._coefs[np.where(signs[mine] > 0, j - 1, i), at] = alpha[mine]
                self._offsets = np.array([p[4] for p in pairs])
                self.n_iter_ = np.array([p[5] for p in pairs], dtype="int32")
                sign = -1.0 if k == 2 else 1.0
                self.dual_coef_, self.intercept_ = sign * self._coefs, -sign * self._offsets
                if self.probability:
                    self._calibrate(K, pairs, costs)
                return self

            def _starts(self): return np.cumsum(np.hstack([[0], self.n_support_])).tolist()

            def _coef(self):
                if len(self.classes_) == 2:
                    return self.dual_coef_ @ self.support_vectors_
                at, rows = self._starts(), []
                for i in range(len(self.classes_)):
                    for j in range(i + 1, len(self.classes_)):
                        a, b = slice(at[i], at[i + 1]), slice(at[j], at[j + 1])
                        rows.append(self._coefs[j - 1, a] @ self.support_vectors_[a] + self._coefs[i, b] @ self.support_vectors_[b])
                return np.vstack(rows)

            def _pairs(self, X):
                """A column a pair of classes; positive for the first of them."""
                K, at, columns = self._against(X), self._starts(), []
                for i in range(len(self.classes_)):
                    for j in range(i + 1, len(self.classes_)):
                        a, b = slice(at[i], at[i + 1]), slice(at[j], at[j + 1])
                        columns.append(K[:, a] @ self._coefs[j - 1, a] + K[:, b] @ self._coefs[i, b] - self._offsets[len(columns)])
                return np.stack(columns, axis=1)

            def decision_function(self, X):
                found, k = self._pairs(X), len(self.classes_)
                if k == 2:
                    return -found[:, 0]
                if self.decision_function_shape == "ovo":
                    return found
                votes, sums, at = np.zeros((len(found), k)), np.zeros((len(found), k)), 0
                for i in range(k):
                    for j in range(i + 1, k):
                        sums[:, i] += found[:, at]
                        sums[:, j] -= found[:, at]
                        votes[:, i] += ~(found[:, at] < 0)
                        votes[:, j] += found[:, at] < 0
                        at += 1
                return votes + sums / (3 * (np.abs(sums) + 1))

            def predict(self, X):
                if self.break_ties and len(self.classes_) > 2:
                    return self.classes_[self.decision_function(X).argmax(axis=1)]
                found, k = self._pairs(X), len(self.classes_)
                votes, at = np.zeros((len(found), k), dtype=int), 0
                for i in range(k):
                    for j in range(i + 1, k):
                        votes[:, i] += found[:, at] > 0
                        votes[:, j] += ~(found[:, at] > 0)
                        at += 1
                return self.classes_[votes.argmax(axis=1)]

            # Probabilities: a sigmoid over what five folds say (Platt), of every pair.

            def _calibrate(self, K, pairs, costs):
                draw = _bounded(check_random_state(self.random_state))
                self.probA_, self.probB_ = np.zeros(len(pairs)), np.zeros(len(pairs))
                for at, (_, _, rows, _, _, _, y) in enumerate(pairs):
                    n = len(rows)
                    order = list(range(n))
                    for a in range(n):
                        b = a + draw(n - a)
                        order[a], order[b] = order[b], order[a]
                    order, values = np.array(order), np.zeros(n)
                    for fold in range(5):
                        begin, end = fold * n // 5, (fold + 1) * n // 5
                        rest, held = np.concatenate([order[:begin], order[end:]]), order[begin:end]
                        signs = y[rest]
                        if (signs > 0).all() or (signs < 0).all():
                            values[held] = signs[0] if len(signs) else 0.0
                            continue
                        rest = np.concatenate([rest[signs < 0], rest[signs > 0]])
                        own, part = -y[rest], rows[rest]
                        found, offset, _ = self._solve(K[np.ix_(part, part)], own, costs[part])
                        values[held] = -(K[np.ix_(rows[held], part)] @ found - offset)
                    self.probA_[at], self.probB_[at] = _sigmoid(values, y)

            def _check_probability(self):
                if not self.probability:
                    raise AttributeError("predict_proba is not available when probability=False")

            @property
            def predict_proba(self):
                self._check_probability()
                return self._probabilities

            @property
            def predict_log_proba(self):
                self._check_probability()
                return lambda X: np.log(self._probabilities(X))

            def _probabilities(self, X):
                found, k = self._pairs(X), len(self.classes_)
                shares = 1 / (1 + np.exp(found * self.probA_ + self.probB_))
                shares = np.clip(shares, 1e-7, 1 - 1e-7)
                return np.array([_coupled(row, k) for row in shares])


        def _bounded(random):
            """Numbers below a bound from the words of a Mersenne Twister with a drawn seed."""
            source = np.random.RandomState(int(random.randint(2147483647)))

            def draw(bound):
                while True:
                    product = int(source.randint(0, 2 ** 32, dtype=np.uint32)) * bound
                    low = product & 0xFFFFFFFF
                    if low >= bound or low >= (2 ** 32 - bound) % bound:
                        return product >> 32
            return draw


        def _sigmoid(values, y):
            """A and B of 1 / (1 + exp(A f + B)), by Newton's method."""
            positive, negative = (y > 0).sum(), (y <= 0).sum()
            target = np.where(y > 0, (positive + 1.0) / (positive + 2.0), 1 / (negative + 2.0))
            A, B = 0.0, float(np.log((negative + 1.0) / (positive + 1.0)))

            def loss(A, B):
                s = values * A + B
                return np.where(s >= 0, target * s + np.log1p(np.exp(-np.abs(s))), (target - 1) * s + np.log1p(np.exp(-np.abs(s)))).sum()

            current = loss(A, B)
            for _ in range(100):
                s = values * A + B
                e = np.exp(-np.abs(s))
                p, q = np.where(s >= 0, e, 1.0) / (1 + e), np.where(s >= 0, 1.0, e) / (1 + e)
                d2, d1 = p * q, target - p
                h11, h22, h21 = 1e-12 + (values * values * d2).sum(), 1e-12 + d2.sum(), (values * d2).sum()
                g1, g2 = (values * d1).sum(), d1.sum()
                if abs(g1) < 1e-5 and abs(g2) < 1e-5:
                    break
                det = h11 * h22 - h21 * h21
                dA, dB = -(h22 * g1 - h21 * g2) / det, -(-h21 * g1 + h11 * g2) / det
                gd, step = g1 * dA + g2 * dB, 1.0
                while step >= 1e-10:
                    new = loss(A + step * dA, B + step * dB)
                    if new < current + 0.0001 * step * gd:
                        A, B, current = A + step * dA, B + step * dB, new
                        break
                    step /= 2
                else:
                    break
            return A, B


        def _coupled(shares, k):
            """Probabilities of classes from those of pairs."""
            if k == 2:
                return np.array([shares[0], 1 - shares[0]])
            r, at = np.zeros((k, k)), 0
            for i in range(k):
                for j in range(i + 1, k):
                    r[i, j], r[j, i] = shares[at], 1 - shares[at]
                    at += 1
            Q = -r.T * r
            np.fill_diagonal(Q, (r ** 2).sum(axis=0))
            p = np.full(k, 1.0 / k)
            for _ in range(max(100, k)):
                Qp = Q @ p
                pQp = p @ Qp
                if np.abs(Qp - pQp).max() < 0.005 / k:
                    break
                for t in range(k):
                    d = (pQp - Qp[t]) / Q[t, t]
                    p[t] += d
                    pQp = (pQp + d * (d * Q[t, t] + 2 * Qp[t])) / (1 + d) / (1 + d)
                    Qp = (Qp + d * Q[t]) / (1 + d)
                    p = p / (1 + d)
            return p


        class SVR(RegressorMixin, _Kernel):
            def __init__(self, *, kernel="rbf", degree=3, gamma="scale", coef0=0.0, tol=1e-3, C=1.0, epsilon=0.1, shrinking=True,
                         cache_size=200, verbose=False, max_iter=-1):
                self.kernel, self.degree, self.gamma, self.coef0, self.tol, self.C = kernel, degree, gamma, coef0, tol, C
                self.epsilon, self.shrinking, self.cache_size, self.verbose, self.max_iter = epsilon, shrinking, cache_size, verbose, max_iter

            def fit(self, X, y, sample_weight=None):
                X, y = self._begin(X), column_y(y, "float64")
                consistent(X, y)
                n = len(X)
                weights = np.ones(n) if sample_weight is None else np.asarray(sample_weight, dtype="float64")
                both, rho, steps = solve_kernel(
                    self._kernel(X, X), np.concatenate([np.ones(n), -np.ones(n)]), np.concatenate([self.epsilon - y, self.epsilon + y]),
                    np.tile(self.C * weights, 2), self.tol, self.max_iter, self.shrinking)
                alpha = both[:n] - both[n:]
                support = np.flatnonzero(alpha != 0)
                self._keep(X, support)
                self.dual_coef_, self.intercept_, self.n_iter_ = alpha[support][None, :], np.array([-rho]), steps
                self.n_support_ = np.array([len(support)], dtype="int32")
                return self

            def _coef(self): return self.dual_coef_ @ self.support_vectors_
            def predict(self, X): return self._against(X) @ self.dual_coef_[0] + self.intercept_[0]


        # Linear machines

        class _LinearMachine(BaseEstimator):
            def _extended(self, X):
                if not self.fit_intercept:
                    return X
                return np.hstack([X, np.full((len(X), 1), float(self.intercept_scaling))])

            def _weights(self, Z, y, costs, squared, words):
                """Of one machine; y of signs."""
                dual = self.dual
                if dual == "auto":
                    dual = not squared or Z.shape[0] < Z.shape[1] - bool(self.fit_intercept)
                if not dual and not squared:
                    raise ValueError("Unsupported set of arguments: The combination of penalty='l2' and loss='hinge' are not supported when "
                                     "dual=False, Parameters: penalty='l2', loss='hinge', dual=False")
                if dual:
                    w, steps = solve_linear(Z, y, costs, squared, self.tol, self.max_iter, words)
                    if steps >= self.max_iter:
                        import warnings
                        from sklearn.exceptions import ConvergenceWarning
                        warnings.warn("Liblinear failed to converge, increase the number of iterations.", ConvergenceWarning)
                    return w, steps
                return _primal(Z, y, costs)

            def _words(self):
                source = np.random.RandomState(int(check_random_state(self.random_state).randint(2147483647)))
                return lambda: source.randint(0, 2 ** 32, size=4096, dtype=np.uint32)

            def _split(self, W):
                if not self.fit_intercept:
                    return W, np.zeros(len(W))
                return W[:, :-1].copy(), W[:, -1] * self.intercept_scaling


        def _primal(Z, y, costs):
            """Squared hinge loss by Newton's method with a line search."""
            w = np.zeros(Z.shape[1])

            def parts(w):
                gap = np.maximum(1 - y * (Z @ w), 0)
                return 0.5 * w @ w + (costs * gap * gap).sum(), gap

            value, gap = parts(w)
            for step in range(1, 101):
                on = gap > 0
                A = Z[on]
                g = w - 2 * A.T @ (costs[on] * y[on] * gap[on])
                if np.abs(g).max() < 1e-9 * max(1.0, costs.sum()):
                    break
                d = np.linalg.solve(np.eye(len(w)) + 2 * A.T @ (costs[on][:, None] * A), g)
                t = 1.0
                while t > 1e-10:
                    new, new_gap = parts(w - t * d)
                    if new <= value - 1e-4 * t * (g @ d):
                        break
                    t /= 2
                else:
                    break
                w, value, gap = w - t * d, new, new_gap
            return w, step


        class LinearSVC(ClassifierMixin, _LinearMachine):
            """One against the rest."""

            def __init__(self, penalty="l2", loss="squared_hinge", *, dual="auto", tol=1e-4, C=1.0, multi_class="ovr", fit_intercept=True,
                         intercept_scaling=1, class_weight=None, verbose=0, random_state=None, max_iter=1000):
                self.penalty, self.loss, self.dual, self.tol, self.C, self.multi_class = penalty, loss, dual, tol, C, multi_class
                self.fit_intercept, self.intercept_scaling, self.class_weight = fit_intercept, intercept_scaling, class_weight
                self.verbose, self.random_state, self.max_iter = verbose, random_state, max_iter
                if penalty != "l2" or multi_class != "ovr" or loss not in ("hinge", "squared_hinge"):
                    raise NotImplementedError("LinearSVC: arguments 'penalty', 'loss', 'multi_class': got %r, %r, %r, expected 'l2', 'hinge' or "
                                              "'squared_hinge', 'ovr'" % (penalty, loss, multi_class))

            def fit(self, X, y, sample_weight=None):
                X, y = matrix(X), column_y(y)
                consistent(X, y)
                self.classes_, codes = np.unique(y, return_inverse=True)
                k = len(self.classes_)
                if k < 2:
                    raise ValueError("This solver needs samples of at least 2 classes in the data, but the data contains only one class: %r"
                                     % (self.classes_[0],))
                self.n_features_in_ = X.shape[1]
                own = _weights_of(self.classes_, codes, self.class_weight)
                weights = np.ones(len(X)) if sample_weight is None else np.asarray(sample_weight, dtype="float64")
                # The machines see the samples class by class, as liblinear does.
                order = np.argsort(codes, kind="stable")
                X, codes, weights = X[order], codes[order], weights[order]
                Z, words, found = self._extended(X), self._words(), []
                for c in ([1] if k == 2 else range(k)):
                    signs = np.where(codes == c, 1.0, -1.0)
                    costs = self.C * weights * (own[codes] if k == 2 else np.where(codes == c, own[c], 1.0))
                    found.append(self._weights(Z, signs, costs, self.loss == "squared_hinge", words))
                self.coef_, self.intercept_ = self._split(np.array([w for w, _ in found]))
                self.n_iter_ = max(s for _, s in found)
                return self

            def decision_function(self, X):
                self._fitted("coef_")
                scores = matrix(X) @ self.coef_.T + self.intercept_
                return scores[:, 0] if scores.shape[1] == 1 else scores

            def predict(self, X):
                scores = self.decision_function(X)
                return self.classes_[(scores > 0).astype(int) if scores.ndim == 1 else scores.argmax(axis=1)]
        """#
}
