/// Samples in few dimensions by their neighbours, and clusters by them.
extension SklearnSources {
    static let manifold = #"""
        """Embeddings by neighbours: t-SNE, Isomap, spectral clusters. The loops over pairs are native."""

        import numpy as np
        from sklearn._base import BaseEstimator, ClusterMixin, TransformerMixin, check_random_state, matrix
        from sklearn._metrics import euclidean_distances
        from sklearn._models import PCA, KMeans, NearestNeighbors


        def _flipped(vectors):
            """Columns whose largest number is positive."""
            signs = np.sign(vectors[np.abs(vectors).argmax(axis=0), np.arange(vectors.shape[1])])
            return vectors * signs


        def _rows(found):
            """Pairs of a sparse matrix, given dense, row by row."""
            places = [np.flatnonzero(row) for row in found]
            starts = np.concatenate([[0], np.cumsum([len(p) for p in places])])
            return starts, np.concatenate(places), np.concatenate([row[p] for row, p in zip(found, places)])


        class TSNE(BaseEstimator):
            """Neighbours of many dimensions are neighbours in few; the push between all pairs is summed in full, so `method` has no effect."""

            def __init__(self, n_components=2, *, perplexity=30.0, early_exaggeration=12.0, learning_rate="auto", max_iter=1000,
                         n_iter_without_progress=300, min_grad_norm=1e-7, metric="euclidean", metric_params=None, init="pca", verbose=0,
                         random_state=None, method="barnes_hut", angle=0.5, n_jobs=None, n_iter=None):
                self.n_components, self.perplexity, self.early_exaggeration = n_components, perplexity, early_exaggeration
                self.learning_rate, self.max_iter = learning_rate, max_iter if n_iter is None else n_iter
                self.n_iter_without_progress, self.min_grad_norm, self.metric = n_iter_without_progress, min_grad_norm, metric
                self.metric_params, self.init, self.verbose, self.random_state = metric_params, init, verbose, random_state
                self.method, self.angle, self.n_jobs = method, angle, n_jobs
                if n_iter is not None:
                    from _library_notes import note
                    note("TSNE(n_iter=...) is max_iter=... today")
                if metric not in ("euclidean", "precomputed"):
                    raise NotImplementedError("TSNE: argument 'metric': got %r, expected 'euclidean' or 'precomputed'" % (metric,))

            @classmethod
            def _get_param_names(cls):
                return [n for n in super()._get_param_names() if n != "n_iter"]

            def fit_transform(self, X, y=None):
                X = matrix(X)
                n = len(X)
                if self.perplexity >= n:
                    raise ValueError("perplexity must be less than n_samples")
                squares = X ** 2 if self.metric == "precomputed" else euclidean_distances(X, squared=True)
                np.fill_diagonal(squares, np.inf)
                most = n - 1 if self.method == "exact" else min(n - 1, int(3.0 * self.perplexity + 1))
                if most < n - 1:
                    far = np.sort(squares, axis=1)[:, most - 1]
                    squares = np.where(squares <= far[:, None], squares, np.inf)
                shares = perplexity_shares(squares, float(self.perplexity))
                shares = shares + shares.T
                shares = shares / max(shares.sum(), np.finfo("float64").eps)
                starts, columns, values = _rows(shares)
                rate = self.learning_rate
                if rate == "auto":
                    rate = max(n / self.early_exaggeration / 4, 50)
                self.learning_rate_ = rate
                Y, first = self._begin(X), min(250, self.max_iter)
                Y, self.kl_divergence_, step = descend(
                    Y, starts, columns, values, (0, first, 0.5, rate, self.early_exaggeration, 250, self.min_grad_norm))
                if self.max_iter > first:
                    Y, self.kl_divergence_, step = descend(
                        Y, starts, columns, values,
                        (step + 1, self.max_iter, 0.8, rate, 1.0, self.n_iter_without_progress, self.min_grad_norm))
                if self.verbose:
                    print("[t-SNE] KL divergence after %d iterations: %f" % (step + 1, self.kl_divergence_))
                self.embedding_, self.n_iter_, self.n_features_in_ = Y.astype("float32"), step, X.shape[1]
                return self.embedding_

            def _begin(self, X):
                random = check_random_state(self.random_state)
                if not isinstance(self.init, str):
                    return np.asarray(self.init, dtype="float64")
                if self.init == "pca":
                    if self.metric == "precomputed":
                        raise ValueError('The parameter init="pca" cannot be used with metric="precomputed".')
                    found = PCA(self.n_components).fit_transform(X).astype("float32")
                    return (found / np.std(found[:, 0]) * 1e-4).astype("float64")
                if self.init == "random":
                    return (1e-4 * random.standard_normal(size=(len(X), self.n_components))).astype("float32").astype("float64")
                raise ValueError("The 'init' parameter of TSNE must be a str among {'pca', 'random'} or an array. Got %r instead." % (self.init,))

            def fit(self, X, y=None):
                self.fit_transform(X)
                return self


        def _neighbour_graph(X, k, include_self=False):
            """Distances to the nearest, dense; 0: no neighbour."""
            d = euclidean_distances(X)
            own = np.arange(len(X))
            d[own, own] = -1 if include_self else np.inf
            order = np.argsort(d, axis=1, kind="stable")[:, :k]
            d[own, own] = 0
            found = np.zeros_like(d)
            np.put_along_axis(found, order, np.take_along_axis(d, order, axis=1), axis=1)
            return found, order


        class Isomap(TransformerMixin, BaseEstimator):
            """Distances along the graph of neighbours, put into few dimensions by kernel PCA."""

            def __init__(self, *, n_neighbors=5, radius=None, n_components=2, eigen_solver="auto", tol=0, max_iter=None, path_method="auto",
                         neighbors_algorithm="auto", n_jobs=None, metric="minkowski", p=2, metric_params=None):
                self.n_neighbors, self.radius, self.n_components, self.eigen_solver, self.tol = n_neighbors, radius, n_components, eigen_solver, tol
                self.max_iter, self.path_method, self.neighbors_algorithm, self.n_jobs = max_iter, path_method, neighbors_algorithm, n_jobs
                self.metric, self.p, self.metric_params = metric, p, metric_params
                if radius is not None or metric not in ("minkowski", "euclidean") or p != 2:
                    raise NotImplementedError("Isomap: arguments 'radius', 'metric' and 'p': expected neighbours by Euclidean distance")

            def fit(self, X, y=None):
                self._X = X = matrix(X)
                graph = _neighbour_graph(X, self.n_neighbors)[0]
                both = np.where(graph == 0, graph.T, np.where(graph.T == 0, graph, np.minimum(graph, graph.T)))
                paths = shortest_paths(*_rows(both))
                if np.isinf(paths).any():
                    import warnings
                    warnings.warn("The number of connected components of the neighbors graph is greater than 1. Completing the graph to fit "
                                  "Isomap might be slow. Increase the number of neighbors to avoid this issue.")
                    paths = self._joined(X, both, paths)
                self.dist_matrix_ = paths
                G = -0.5 * paths ** 2
                self._means, self._mean = G.mean(axis=0), G.mean()
                values, vectors = np.linalg.eigh(G - self._means - self._means[:, None] + self._mean)
                values, vectors = values[::-1][:self.n_components], _flipped(vectors[:, ::-1][:, :self.n_components])
                self._values, self._vectors = values, vectors
                self.embedding_, self.n_features_in_ = vectors * np.sqrt(values), X.shape[1]
                return self

            def _joined(self, X, graph, paths):
                """Joins the parts of a graph by their nearest pairs."""
                d = euclidean_distances(X)
                while np.isinf(paths[0]).any():
                    mine = np.isfinite(paths[0])
                    part = d[np.ix_(mine, ~mine)]
                    a, b = np.unravel_index(part.argmin(), part.shape)
                    a, b = np.flatnonzero(mine)[a], np.flatnonzero(~mine)[b]
                    graph[a, b] = graph[b, a] = d[a, b]
                    paths = shortest_paths(*_rows(graph))
                return paths

            def fit_transform(self, X, y=None): return self.fit(X).embedding_

            def transform(self, X):
                self._fitted("embedding_")
                distances = euclidean_distances(matrix(X), self._X)
                order = np.argsort(distances, axis=1, kind="stable")[:, :self.n_neighbors]
                near = np.take_along_axis(distances, order, axis=1)
                paths = (near[:, :, None] + self.dist_matrix_[order]).min(axis=1)
                G = -0.5 * paths ** 2
                G = G - G.mean(axis=1)[:, None] - self._means + self._mean
                return G @ (self._vectors / np.sqrt(self._values))

            def reconstruction_error(self):
                G = -0.5 * self.dist_matrix_ ** 2
                G = G - G.mean(axis=0) - G.mean(axis=1)[:, None] + G.mean()
                return float(np.sqrt((G ** 2).sum() - (self._values ** 2).sum()) / len(G))


        class DBSCAN(ClusterMixin, BaseEstimator):
            """Clusters grow through samples with enough neighbours."""

            def __init__(self, eps=0.5, *, min_samples=5, metric="euclidean", metric_params=None, algorithm="auto", leaf_size=30, p=None,
                         n_jobs=None):
                self.eps, self.min_samples, self.metric, self.metric_params = eps, min_samples, metric, metric_params
                self.algorithm, self.leaf_size, self.p, self.n_jobs = algorithm, leaf_size, p, n_jobs
                if metric not in ("euclidean", "precomputed") or p not in (None, 2):
                    raise NotImplementedError("DBSCAN: argument 'metric': got %r, expected 'euclidean' or 'precomputed'" % (metric,))

            def fit(self, X, y=None, sample_weight=None):
                X = matrix(X)
                weights = np.ones(len(X)) if sample_weight is None else np.asarray(sample_weight, dtype="float64")
                near = []
                for start in range(0, len(X), 500):
                    block = X[start:start + 500]
                    d = block if self.metric == "precomputed" else np.sqrt(((block[:, None] - X[None]) ** 2).sum(axis=2))
                    near += [np.flatnonzero(row <= self.eps) for row in d]
                core = np.array([weights[n].sum() >= self.min_samples for n in near])
                labels, cluster = [-1] * len(X), 0
                for i in np.flatnonzero(core).tolist():
                    if labels[i] != -1:
                        continue
                    stack = [i]
                    while stack:
                        j = stack.pop()
                        if labels[j] == -1:
                            labels[j] = cluster
                            if core[j]:
                                stack += [k for k in near[j].tolist() if labels[k] == -1]
                    cluster += 1
                self.labels_, self.core_sample_indices_ = np.array(labels), np.flatnonzero(core)
                self.components_, self.n_features_in_ = X[core], X.shape[1]
                return self


        class SpectralClustering(ClusterMixin, BaseEstimator):
            """K-means over the first vectors of a graph's Laplacian."""

            def __init__(self, n_clusters=8, *, eigen_solver=None, n_components=None, random_state=None, n_init=10, gamma=1.0, affinity="rbf",
                         n_neighbors=10, eigen_tol="auto", assign_labels="kmeans", degree=3, coef0=1, kernel_params=None, n_jobs=None,
                         verbose=False):
                self.n_clusters, self.eigen_solver, self.n_components, self.random_state = n_clusters, eigen_solver, n_components, random_state
                self.n_init, self.gamma, self.affinity, self.n_neighbors, self.eigen_tol = n_init, gamma, affinity, n_neighbors, eigen_tol
                self.assign_labels, self.degree, self.coef0, self.kernel_params = assign_labels, degree, coef0, kernel_params
                self.n_jobs, self.verbose = n_jobs, verbose
                if assign_labels != "kmeans" or affinity not in ("rbf", "nearest_neighbors", "precomputed"):
                    raise NotImplementedError("SpectralClustering: arguments 'assign_labels' and 'affinity': got %r and %r, expected 'kmeans' "
                                              "and 'rbf', 'nearest_neighbors' or 'precomputed'" % (assign_labels, affinity))

            def fit(self, X, y=None):
                X = matrix(X)
                if self.affinity == "rbf":
                    A = np.exp(-self.gamma * euclidean_distances(X, squared=True))
                elif self.affinity == "precomputed":
                    A = X
                else:
                    order = _neighbour_graph(X, self.n_neighbors, include_self=True)[1]
                    A = np.zeros((len(X), len(X)))
                    np.put_along_axis(A, order, 1.0, axis=1)
                    A = 0.5 * (A + A.T)
                self.affinity_matrix_ = A
                random = check_random_state(self.random_state)
                A = A - np.diag(np.diag(A))
                roots = np.sqrt(A.sum(axis=0))
                roots[roots == 0] = 1
                L = np.eye(len(A)) - A / roots / roots[:, None]
                random.uniform(-1, 1, len(A))
                k = self.n_components or self.n_clusters
                maps = _flipped(np.linalg.eigh(L)[1][:, :k] / roots[:, None])
                self.labels_ = KMeans(self.n_clusters, n_init=self.n_init, random_state=random).fit(maps).labels_
                return self
        """#
}
