/// Distances between vectors.
extension ScipySources {
    static let distance = #"""
        """Distances between vectors."""

        import numpy as np


        def _v(u): return np.asarray(u, dtype="float64")
        def euclidean(u, v, w=None): return float(np.sqrt(((_v(u) - _v(v)) ** 2).sum()))
        def sqeuclidean(u, v, w=None): return float(((_v(u) - _v(v)) ** 2).sum())
        def cityblock(u, v, w=None): return float(np.abs(_v(u) - _v(v)).sum())
        def chebyshev(u, v, w=None): return float(np.abs(_v(u) - _v(v)).max())
        def minkowski(u, v, p=2, w=None): return float((np.abs(_v(u) - _v(v)) ** p).sum() ** (1 / p))
        def hamming(u, v, w=None): return float((np.asarray(u) != np.asarray(v)).mean())


        def cosine(u, v, w=None):
            u, v = _v(u), _v(v)
            return float(1 - (u @ v) / np.sqrt((u @ u) * (v @ v)))


        def correlation(u, v, w=None, centered=True): return cosine(_v(u) - np.mean(u), _v(v) - np.mean(v))
        def jaccard(u, v, w=None):
            u, v = np.asarray(u, dtype=bool), np.asarray(v, dtype=bool)
            return float((u ^ v).sum() / (u | v).sum())


        _KNOWN = {"euclidean": euclidean, "sqeuclidean": sqeuclidean, "cityblock": cityblock, "chebyshev": chebyshev, "cosine": cosine, "correlation": correlation, "hamming": hamming, "minkowski": minkowski, "jaccard": jaccard}


        def cdist(XA, XB, metric="euclidean", **options):
            A, B = _v(XA), _v(XB)
            if metric in ("euclidean", "sqeuclidean") and not options:
                found = np.array([((row - B) ** 2).sum(axis=1) for row in A])
                return np.sqrt(found) if metric == "euclidean" else found
            if metric == "cityblock":
                return np.array([np.abs(row - B).sum(axis=1) for row in A])
            if not callable(metric) and metric not in _KNOWN:
                raise ValueError("Unknown Distance Metric: %s" % metric)
            function = metric if callable(metric) else _KNOWN[metric]
            return np.array([[function(a, b, **options) for b in B] for a in A])


        def pdist(X, metric="euclidean", **options):
            whole = cdist(X, X, metric, **options)
            return whole[np.triu_indices(len(whole), 1)]


        def squareform(X, force="no", checks=True):
            X = np.asarray(X)
            if X.ndim == 2:
                return X[np.triu_indices(len(X), 1)]
            n = int(round((1 + np.sqrt(1 + 8 * len(X))) / 2))
            result = np.zeros((n, n))
            result[np.triu_indices(n, 1)] = X
            return result + result.T


        distance_matrix = cdist
        """#
}
