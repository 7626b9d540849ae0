/// Clusters joined step by step, sought by moving means, learnt from small batches.
extension SklearnSources {
    static let clusters = #"""
        """Clusters joined step by step, sought by moving means, and learnt from small batches."""

        import heapq

        import numpy as np
        from sklearn._base import BaseEstimator, ClusterMixin, check_random_state, matrix
        from sklearn._metrics import euclidean_distances
        from sklearn._models import KMeans


        def _descendants(node, children, n):
            found, stack = [], [node]
            while stack:
                i = stack.pop()
                if i < n:
                    found.append(i)
                else:
                    stack += children[i - n].tolist()
            return found


        def _cut(count, children, n):
            """Labels of `count` clusters of a tree, numbered as scikit-learn numbers them."""
            if count > n:
                raise ValueError("Cannot extract more clusters than samples: %s clusters were given for a tree with %s leaves." % (count, n))
            nodes = [-(int(max(children[-1])) + 1)]
            for _ in range(count - 1):
                pair = children[-nodes[0] - n].tolist()
                heapq.heappush(nodes, -pair[0])
                heapq.heappushpop(nodes, -pair[1])
            label = np.zeros(n, dtype=np.intp)
            for i, node in enumerate(nodes):
                label[_descendants(-node, children, n)] = i
            return label


        def _single(hierarchy, data):
            """The joined clusters of single linkage, in the order in which the shortest tree met them."""
            steps = hierarchy._tree(hierarchy._pairs(data, "euclidean"))
            steps = steps[np.argsort(steps[:, 2], kind="stable")]
            n = len(steps) + 1
            parent, children = list(range(2 * n - 1)), []
            for i, step in enumerate(steps.tolist()):
                pair = []
                for x in step[:2]:
                    x = int(x)
                    while parent[x] != x:
                        x = parent[x]
                    pair.append(x)
                parent[pair[0]] = parent[pair[1]] = n + i
                children.append(pair)
            return np.array(children, dtype=np.intp).reshape(-1, 2)


        class AgglomerativeClustering(ClusterMixin, BaseEstimator):
            def __init__(self, n_clusters=2, *, metric="euclidean", memory=None, connectivity=None, compute_full_tree="auto", linkage="ward",
                         distance_threshold=None, compute_distances=False, affinity=None):
                self.n_clusters, self.metric, self.memory, self.connectivity = n_clusters, metric, memory, connectivity
                self.compute_full_tree, self.linkage, self.distance_threshold, self.compute_distances = compute_full_tree, linkage, distance_threshold, compute_distances
                self.affinity = affinity
                if affinity is not None:
                    from _library_notes import note
                    note("AgglomerativeClustering(affinity=...) is metric=... today")
                    self.metric = affinity
                if connectivity is not None:
                    raise NotImplementedError("AgglomerativeClustering: argument 'connectivity' is not supported")

            def fit(self, X, y=None):
                from scipy.cluster import hierarchy
                from scipy.spatial.distance import squareform
                if not (self.n_clusters is None) ^ (self.distance_threshold is None):
                    raise ValueError("Exactly one of n_clusters and distance_threshold has to be set, and the other needs to be None.")
                if self.linkage not in ("ward", "complete", "average", "single"):
                    raise ValueError("The 'linkage' parameter of AgglomerativeClustering must be a str among {'average', 'complete', 'single', 'ward'}. Got %r instead." % (self.linkage,))
                if self.linkage == "ward" and self.metric != "euclidean":
                    raise ValueError("%s was provided as metric. Ward can only work with euclidean distances." % (self.metric,))
                X = matrix(X)
                names = {"l2": "euclidean", "l1": "cityblock", "manhattan": "cityblock"}
                data = squareform(X, checks=False) if self.metric == "precomputed" else X
                tree = hierarchy.linkage(data, self.linkage, names.get(self.metric, self.metric) if self.metric != "precomputed" else "euclidean")
                self.children_ = tree[:, :2].astype(np.intp) if self.linkage != "single" else _single(hierarchy, data)
                self.n_leaves_ = len(X)
                self.n_connected_components_ = 1
                self.n_features_in_ = X.shape[1]
                if self.distance_threshold is not None or self.compute_distances:
                    self.distances_ = tree[:, 2]
                self.n_clusters_ = int((tree[:, 2] >= self.distance_threshold).sum()) + 1 if self.distance_threshold is not None else self.n_clusters
                self.labels_ = _cut(self.n_clusters_, self.children_, self.n_leaves_)
                return self


        def estimate_bandwidth(X, *, quantile=0.3, n_samples=None, random_state=0, n_jobs=None):
            X = matrix(X)
            if n_samples is not None:
                X = X[check_random_state(random_state).permutation(len(X))[:n_samples]]
            count = max(int(len(X) * quantile), 1)
            away = np.sort(euclidean_distances(X, X), axis=1)[:, :count]
            return float(away.max(axis=1).sum() / len(X))


        def get_bin_seeds(X, bin_size, min_bin_freq=1):
            if bin_size == 0:
                return X
            counts = {}
            for point in np.round(X / bin_size).tolist():
                counts[tuple(point)] = counts.get(tuple(point), 0) + 1
            seeds = np.array([point for point, n in counts.items() if n >= min_bin_freq], dtype=np.float32)
            if len(seeds) == len(X):
                return X
            return seeds * bin_size


        class MeanShift(ClusterMixin, BaseEstimator):
            def __init__(self, *, bandwidth=None, seeds=None, bin_seeding=False, min_bin_freq=1, cluster_all=True, n_jobs=None, max_iter=300):
                self.bandwidth, self.seeds, self.bin_seeding, self.min_bin_freq = bandwidth, seeds, bin_seeding, min_bin_freq
                self.cluster_all, self.n_jobs, self.max_iter = cluster_all, n_jobs, max_iter

            def fit(self, X, y=None):
                X = matrix(X)
                width = estimate_bandwidth(X) if self.bandwidth is None else self.bandwidth
                seeds = self.seeds if self.seeds is not None else get_bin_seeds(X, width, self.min_bin_freq) if self.bin_seeding else X
                intensity, self.n_iter_ = {}, 0
                for seed in np.asarray(seeds, dtype="float64"):
                    mean, steps, count = seed, 0, 0
                    while True:
                        near = X[((X - mean) ** 2).sum(axis=1) <= width * width]
                        count = len(near)
                        if not count:
                            break
                        before, mean = mean, near.mean(axis=0)
                        if np.sqrt(((mean - before) ** 2).sum()) <= 1e-3 * width or steps == self.max_iter:
                            break
                        steps += 1
                    self.n_iter_ = max(self.n_iter_, steps)
                    if count:
                        intensity[tuple(mean.tolist())] = count
                if not intensity:
                    raise ValueError("No point was within bandwidth=%f of any seed. Try a different seeding strategy                              or increase the bandwidth." % width)
                centers = np.array([c for c, _ in sorted(intensity.items(), key=lambda t: (t[1], t[0]), reverse=True)])
                keep = np.ones(len(centers), dtype=bool)
                for i in range(len(centers)):
                    if keep[i]:
                        keep[((centers - centers[i]) ** 2).sum(axis=1) <= width * width] = False
                        keep[i] = True
                self.cluster_centers_ = centers[keep]
                away = euclidean_distances(X, self.cluster_centers_)
                self.labels_ = away.argmin(axis=1)
                if not self.cluster_all:
                    self.labels_ = np.where(away.min(axis=1) <= width, self.labels_, -1)
                self.n_features_in_ = X.shape[1]
                return self

            def predict(self, X):
                self._fitted("cluster_centers_")
                return euclidean_distances(matrix(X), self.cluster_centers_).argmin(axis=1)


        class MiniBatchKMeans(KMeans):
            """Centres moved by small batches of samples (Sculley, 2010)."""

            def __init__(self, n_clusters=8, *, init="k-means++", max_iter=100, batch_size=1024, verbose=0, compute_labels=True, random_state=None, tol=0.0,
                         max_no_improvement=10, init_size=None, n_init="auto", reassignment_ratio=0.01):
                self.n_clusters, self.init, self.max_iter, self.batch_size, self.verbose = n_clusters, init, max_iter, batch_size, verbose
                self.compute_labels, self.random_state, self.tol, self.max_no_improvement = compute_labels, random_state, tol, max_no_improvement
                self.init_size, self.n_init, self.reassignment_ratio = init_size, n_init, reassignment_ratio

            def fit(self, X, y=None, sample_weight=None):
                if sample_weight is not None:
                    raise NotImplementedError("MiniBatchKMeans.fit: argument 'sample_weight' is not supported")
                X = matrix(X)
                n = len(X)
                if n < self.n_clusters:
                    raise ValueError("n_samples=%d should be >= n_clusters=%d." % (n, self.n_clusters))
                rng = check_random_state(self.random_state)
                batch = min(self.batch_size, n)
                size = self.init_size if self.init_size is not None else 3 * batch
                if size < self.n_clusters:
                    size = 3 * self.n_clusters
                size = min(size, n)
                given = not isinstance(self.init, str)
                runs = 1 if given else (1 if self.init == "k-means++" else 3) if self.n_init == "auto" else self.n_init
                tol = X.var(axis=0).mean() * self.tol if self.tol else 0.0
                valid = X[rng.randint(0, n, size)]
                best, centres = None, None
                for _ in range(runs):
                    start = np.array(self.init, dtype="float64") if given else self._start(X[rng.randint(0, n, size)] if size < n else X, rng)
                    inertia = euclidean_distances(valid, start, squared=True).min(axis=1).sum()
                    if best is None or inertia < best:
                        best, centres = inertia, start
                self._counts = np.zeros(self.n_clusters)
                self._since, steps = 0, self.max_iter * n // batch
                self._average, self._least, self._worse = None, None, 0
                step = 0
                for step in range(steps):
                    part = X[rng.choice(n, batch, p=np.full(n, 1 / n))]
                    new, inertia = self._step(part, centres, rng, batch)
                    moved = ((new - centres) ** 2).sum() if tol > 0 else 0
                    centres = new
                    if self._done(step, n, moved, inertia, batch, tol):
                        break
                self.cluster_centers_, self.n_steps_ = centres, step + 1
                self.n_iter_ = int(np.ceil((step + 1) * batch / n))
                self.n_features_in_ = X.shape[1]
                if self.compute_labels:
                    away = euclidean_distances(X, centres, squared=True)
                    self.labels_ = away.argmin(axis=1).astype("int32")
                    self.inertia_ = float(((X - centres[self.labels_]) ** 2).sum())
                return self

            def _step(self, X, centres, rng, batch):
                away = euclidean_distances(X, centres, squared=True)
                labels = away.argmin(axis=1)
                inertia = ((X - centres[labels]) ** 2).sum()
                new = centres.copy()
                for c in range(len(centres)):
                    mine = X[labels == c]
                    if len(mine):
                        total = new[c] * self._counts[c]
                        for row in mine:
                            total = total + row
                        self._counts[c] += len(mine)
                        new[c] = total * (1 / self._counts[c])
                self._since += batch
                if ((self._counts == 0).any() or self._since >= 10 * self.n_clusters) and self.reassignment_ratio > 0:
                    self._since = 0
                    poor = self._counts < self.reassignment_ratio * self._counts.max()
                    if poor.sum() > 0.5 * len(X):
                        poor[np.argsort(self._counts)[int(0.5 * len(X)):]] = False
                    if poor.any():
                        new[poor] = X[rng.choice(len(X), replace=False, size=int(poor.sum()))]
                        self._counts[poor] = self._counts[~poor].min()
                return new, inertia

            def _done(self, step, n, moved, inertia, batch, tol):
                inertia = inertia / batch
                if step == 0:
                    return False
                if self._average is None:
                    self._average = inertia
                else:
                    share = min(batch * 2.0 / (n + 1), 1)
                    self._average = self._average * (1 - share) + inertia * share
                if tol > 0 and moved <= tol:
                    return True
                if self._least is None or self._average < self._least:
                    self._worse, self._least = 0, self._average
                else:
                    self._worse += 1
                return self.max_no_improvement is not None and self._worse >= self.max_no_improvement
        """#
}
