/// Linear models whose penalty cross-validation chooses, and clusters found by passing messages.
extension SklearnSources {
    static let paths = #"""
        """Linear models along a path of penalties, and clusters found by passing messages."""

        import warnings

        import numpy as np
        from sklearn._base import BaseEstimator, ClusterMixin, check_random_state, column_y, consistent, matrix
        from sklearn._metrics import euclidean_distances
        from sklearn._models import _Linear
        from sklearn._selection import check_cv
        from sklearn.exceptions import ConvergenceWarning


        def _gap(G, q, w, squares, l1, l2, positive):
            """How far the error is from its least, by the dual problem; `squares` of the target."""
            Gw = G @ w
            slopes = q - Gw - l2 * w
            most = slopes.max() if positive else np.abs(slopes).max()
            rest = squares + w @ Gw - 2 * (w @ q)
            share = l1 / most if most > l1 else 1.0
            return (0.5 * (rest + rest * share ** 2) + l1 * np.abs(w).sum() - share * (squares - w @ q) + 0.5 * l2 * (1 + share ** 2) * (w @ w))


        def _descend(G, q, w, squares, l1, l2, positive, tol, passes):
            """Coordinate descent from `w` on products of columns: G of one another, q with the target."""
            if _gap(G, q, w, squares, l1, l2, positive) <= tol * squares:
                return w, 0
            rest = q - G @ w
            for step in range(1, passes + 1):
                change = 0.0
                for j in range(len(w)):
                    if G[j, j] == 0:
                        continue
                    old = w[j]
                    rho = rest[j] + G[j, j] * old
                    new = max(rho - l1, 0.0) if positive else np.sign(rho) * max(abs(rho) - l1, 0.0)
                    new /= G[j, j] + l2
                    if new != old:
                        rest -= (new - old) * G[:, j]
                        w[j] = new
                        change = max(change, abs(new - old))
                if change <= tol * np.abs(w).max() and _gap(G, q, w, squares, l1, l2, positive) <= tol * squares:
                    break
            return w, step


        class _Path(_Linear):
            def _own(self, values):
                for name, value in values.items():
                    if name not in ("self", "__class__"):
                        setattr(self, name, value)

            def fit(self, X, y, sample_weight=None):
                if sample_weight is not None:
                    raise NotImplementedError("%s.fit: argument 'sample_weight' is not supported" % type(self).__name__)
                X, y = matrix(X), column_y(np.asarray(y, dtype="float64"))
                consistent(X, y)
                ratio = getattr(self, "l1_ratio", 1.0)
                if not np.isscalar(ratio):
                    raise NotImplementedError("%s: argument 'l1_ratio': got %r, expected a number" % (type(self).__name__, ratio))
                Xc, yc, _, _ = self._centred(X, y)
                Xc, _ = self._normalized(Xc)
                if isinstance(self.alphas, (int, np.integer)):
                    most = np.abs(Xc.T @ yc).max() / (len(X) * ratio)
                    alphas = np.geomspace(most, most * self.eps, self.alphas)
                else:
                    alphas = np.sort(np.asarray(self.alphas, dtype="float64"))[::-1]
                table = []
                for train, test in check_cv(self.cv, y, False).split(X, y):
                    a, b, a_mean, b_mean = self._centred(X[train], y[train])
                    table.append([((X[test] @ w + (b_mean - a_mean @ w) - y[test]) ** 2).mean() for w, _ in self._walk(a, b, alphas, ratio)])
                self.mse_path_, self.alphas_ = np.array(table).T, alphas
                self.alpha_ = alphas[self.mse_path_.mean(axis=1).argmin()]
                Xc, yc, x_mean, y_mean = self._centred(X, y)
                (w, self.n_iter_), = self._walk(Xc, yc, [self.alpha_], ratio)
                self._set(w, x_mean, y_mean)
                self.n_features_in_ = X.shape[1]
                return self

            def _walk(self, X, y, alphas, ratio):
                X, lengths = self._normalized(X)
                G, q, w, squares = X.T @ X, X.T @ y, np.zeros(X.shape[1]), y @ y
                found = []
                for alpha in alphas:
                    w, steps = _descend(G, q, w, squares, alpha * ratio * len(X), alpha * (1 - ratio) * len(X), self.positive, self.tol, self.max_iter)
                    found.append((w / lengths, steps))
                return found


        class LassoCV(_Path):
            """The lasso, its penalty chosen by cross-validation."""

            def __init__(self, *, eps=1e-3, alphas=100, fit_intercept=True, precompute="auto", max_iter=1000, tol=1e-4, copy_X=True, cv=None,
                         verbose=False, n_jobs=None, positive=False, random_state=None, selection="cyclic", n_alphas=None, normalize=False):
                self._older(normalize)
                self._own(dict(locals(), alphas=_counted(alphas, n_alphas)))


        class ElasticNetCV(_Path):
            """The elastic net of one `l1_ratio`, its penalty chosen by cross-validation."""

            def __init__(self, *, l1_ratio=0.5, eps=1e-3, alphas=100, fit_intercept=True, precompute="auto", max_iter=1000, tol=1e-4, cv=None,
                         copy_X=True, verbose=0, n_jobs=None, positive=False, random_state=None, selection="cyclic", n_alphas=None, normalize=False):
                self._older(normalize)
                self._own(dict(locals(), alphas=_counted(alphas, n_alphas)))


        def _counted(alphas, n_alphas):
            """`n_alphas` of older texts, and `alphas=None`, as today's number of penalties."""
            if n_alphas is not None and (alphas is None or isinstance(alphas, int)):
                from _library_notes import note
                note("n_alphas=%d is alphas=%d today" % (n_alphas, n_alphas))
                return n_alphas
            return 100 if alphas is None else alphas


        class AffinityPropagation(ClusterMixin, BaseEstimator):
            """Clusters around samples that the others choose by passing messages."""

            def __init__(self, *, damping=0.5, max_iter=200, convergence_iter=15, copy=True, preference=None, affinity="euclidean", verbose=False,
                         random_state=None):
                if affinity not in ("euclidean", "precomputed"):
                    raise ValueError("The 'affinity' parameter of AffinityPropagation must be a str among {'precomputed', 'euclidean'}. Got %r instead."
                                     % (affinity,))
                self.damping, self.max_iter, self.convergence_iter, self.copy = damping, max_iter, convergence_iter, copy
                self.preference, self.affinity, self.verbose, self.random_state = preference, affinity, verbose, random_state

            def fit(self, X, y=None):
                X = matrix(X)
                self.affinity_matrix_ = X.copy() if self.affinity == "precomputed" else -euclidean_distances(X, squared=True)
                centres, self.labels_, self.n_iter_ = self._messages(self.affinity_matrix_.copy())
                self.cluster_centers_indices_, self.n_features_in_ = centres, X.shape[1]
                if self.affinity == "euclidean":
                    self.cluster_centers_ = X[centres].copy()
                return self

            def predict(self, X):
                self._fitted("labels_")
                if self.affinity == "precomputed":
                    raise ValueError("Predict method is not supported when affinity='precomputed'.")
                if not len(self.cluster_centers_):
                    warnings.warn("This model does not have any cluster centers because affinity propagation did not converge. Labeling every "
                                  "sample as '-1'.", ConvergenceWarning)
                    return np.array([-1] * len(X))
                return euclidean_distances(matrix(X), self.cluster_centers_).argmin(axis=1)

            def _messages(self, S):
                n, keep, every = len(S), self.damping, np.arange(len(S))
                preference = np.median(S) if self.preference is None else np.asarray(self.preference, dtype="float64")
                others = S[~np.eye(n, dtype=bool)]
                if n == 1 or np.ptp(others) == 0 and np.ptp(preference) == 0:
                    warnings.warn("All samples have mutually equal similarities. Returning arbitrary cluster center(s).")
                    if np.ravel(preference)[0] > S[-1, (n - 1) % n - 1 if n > 1 else 0]:
                        return every, every, 0
                    return np.array([0]), np.zeros(n, dtype=int), 0
                S[every, every] = preference
                random = check_random_state(0 if self.random_state is None else self.random_state)
                info = np.finfo("float64")
                S += (info.eps * S + info.tiny * 100) * random.standard_normal(size=(n, n))
                A, R, recent, converged = np.zeros((n, n)), np.zeros((n, n)), np.zeros((n, self.convergence_iter)), False
                for step in range(self.max_iter):
                    both = A + S
                    best = both.argmax(axis=1)
                    first = both[every, best]
                    both[every, best] = -np.inf
                    new = S - first[:, None]
                    new[every, best] = S[every, best] - both.max(axis=1)
                    R = keep * R + (1 - keep) * new
                    new = np.maximum(R, 0)
                    new[every, every] = R[every, every]
                    new = new - new.sum(axis=0)
                    own = new[every, every].copy()
                    new = np.maximum(new, 0)
                    new[every, every] = own
                    A = keep * A - (1 - keep) * new
                    chosen = A[every, every] + R[every, every] > 0
                    recent[:, step % self.convergence_iter] = chosen
                    if step >= self.convergence_iter:
                        times = recent.sum(axis=1)
                        if ((times == self.convergence_iter) | (times == 0)).all() and chosen.any():
                            converged = True
                            if self.verbose:
                                print("Converged after %d iterations." % step)
                            break
                if not converged and self.verbose:
                    print("Did not converge")
                centres = np.flatnonzero(chosen)
                if not len(centres):
                    warnings.warn("Affinity propagation did not converge and this model will not have any cluster centers.", ConvergenceWarning)
                    return centres, np.array([-1] * n), step + 1
                if not converged:
                    warnings.warn("Affinity propagation did not converge, this model may return degenerate cluster centers and labels.",
                                  ConvergenceWarning)
                labels = S[:, centres].argmax(axis=1)
                labels[centres] = np.arange(len(centres))
                for k in range(len(centres)):
                    members = np.flatnonzero(labels == k)
                    centres[k] = members[S[members[:, None], members].sum(axis=0).argmax()]
                labels = S[:, centres].argmax(axis=1)
                labels[centres] = np.arange(len(centres))
                where = centres[labels]
                centres = np.unique(where)
                return centres, np.searchsorted(centres, where), step + 1
        """#
}
