/// `scipy.cluster.vq`: k-means.
extension ScipySources {
    static let quantization = #"""
        """`scipy.cluster.vq`: k-means."""

        import numpy as np


        def whiten(obs, check_finite=True):
            obs = np.asarray(obs)
            spread = obs.std(axis=0)
            spread[spread == 0] = 1.0
            return obs / spread


        def vq(obs, code_book, check_finite=True):
            obs, code = np.asarray(obs, dtype=float), np.asarray(code_book, dtype=float)
            if obs.ndim == 1:
                obs, code = obs[:, None], code[:, None]
            away = np.sqrt(((obs[:, None, :] - code[None, :, :]) ** 2).sum(axis=-1))
            found = away.argmin(axis=1)
            return found.astype(np.int32), away[np.arange(len(obs)), found]


        py_vq = vq


        def _centers(obs, which, k):
            sums, counts = np.zeros((k,) + obs.shape[1:]), np.bincount(which, minlength=k)
            np.add.at(sums, which, obs)
            return sums / np.where(counts, counts, 1).reshape((-1,) + (1,) * (obs.ndim - 1)), counts > 0


        def _kmeans(obs, guess, thresh):
            code, before, change = np.asarray(guess), np.inf, np.inf
            while change > thresh:
                which, away = vq(obs, code)
                now = away.mean()
                centers, used = _centers(obs, which, len(code))
                code = centers[used]
                change, before = before - now, now
            return code, before


        def _generator(rng, seed):
            """New generators come from `rng=`, NumPy's older ones from `seed=`."""
            if rng is not None:
                return rng if hasattr(rng, "choice") else np.random.default_rng(rng)
            return seed if hasattr(seed, "choice") else np.random if seed is None else np.random.RandomState(seed)


        def kmeans(obs, k_or_guess, iter=20, thresh=1e-05, check_finite=True, *, rng=None, seed=None):
            obs = np.asarray(obs, dtype=float)
            if iter < 1:
                raise ValueError("iter must be at least 1, got %s" % iter)
            if np.size(k_or_guess) > 1:
                return _kmeans(obs, k_or_guess, thresh)
            source, best = _generator(rng, seed), (None, np.inf)
            for _ in range(iter):
                start = obs[source.choice(len(obs), size=int(k_or_guess), replace=False)]
                code, away = _kmeans(obs, start, thresh)
                if away < best[1]:
                    best = code, away
            return best


        def kmeans2(data, k, iter=10, thresh=1e-5, minit="random", missing="warn", check_finite=True, *, rng=None, seed=None):
            data = np.asarray(data, dtype=float)
            source = _generator(rng, seed)
            if minit == "matrix" or np.size(k) > 1:
                code = np.array(k, dtype=float)
            elif minit == "points":
                code = data[source.choice(len(data), size=int(k), replace=False)]
            elif minit == "++":
                code = data[[int(source.choice(len(data)))]]
                while len(code) < k:
                    away = (((data[:, None] - code[None]) ** 2).reshape(len(data), len(code), -1).sum(axis=-1)).min(axis=1)
                    code = np.concatenate([code, data[[int(source.choice(len(data), p=away / away.sum()))]]])
            elif minit == "random":
                mean = data.mean(axis=0)
                code = mean + source.standard_normal((int(k),) + data.shape[1:]) * data.std(axis=0, ddof=1)
            else:
                raise ValueError("Unknown init method %r" % (minit,))
            for _ in range(iter):
                which = vq(data, code)[0]
                centers, used = _centers(data, which, len(code))
                centers[~used] = code[~used]
                code = centers
            return code, which
        """#
}
