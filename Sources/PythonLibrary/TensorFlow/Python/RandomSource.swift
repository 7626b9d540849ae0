/// `tf.random`: distributions and samples of classes. TensorFlow's own streams are kept for uniform and normal numbers;
/// what comes from here has the right distribution, not the same numbers.
extension TensorFlowSources {
    static let randomness = #"""
        import numpy as np
        import tensorflow as tf


        def _generator(seed):
            """NumPy's stream for a seed drawn from TensorFlow's."""
            return np.random.default_rng(int(tf.random.uniform([], 0, 2 ** 31 - 1, dtype=tf.int32, seed=seed)))


        def _stateless(seed):
            return np.random.default_rng([int(s) & 0xFFFFFFFF for s in np.asarray(seed)])


        def _extents(shape, *parameters):
            tail = np.broadcast_shapes(*[np.shape(np.asarray(p)) for p in parameters])
            return tuple(int(e) for e in np.asarray(shape, dtype="int64").ravel()) + tail


        def gamma(shape, alpha, beta=None, dtype=tf.float32, seed=None, name=None):
            alpha, beta = np.asarray(alpha, "float64"), np.asarray(1.0 if beta is None else beta, "float64")
            return tf.constant(_generator(seed).standard_gamma(alpha, size=_extents(shape, alpha, beta)) / beta, dtype=dtype)


        def poisson(shape, lam, dtype=tf.float32, seed=None, name=None):
            return tf.constant(_generator(seed).poisson(np.asarray(lam, "float64"), size=_extents(shape, lam)), dtype=dtype)


        def stateless_gamma(shape, seed, alpha, beta=None, dtype=tf.float32, name=None):
            beta = 1.0 if beta is None else np.asarray(beta, "float64")
            extents = tuple(int(e) for e in np.asarray(shape))
            return tf.constant(_stateless(seed).standard_gamma(np.asarray(alpha, "float64"), size=extents) / beta, dtype=dtype)


        def stateless_poisson(shape, seed, lam, dtype=tf.int32, name=None):
            extents = tuple(int(e) for e in np.asarray(shape))
            return tf.constant(_stateless(seed).poisson(np.asarray(lam, "float64"), size=extents), dtype=dtype)


        def stateless_binomial(shape, seed, counts, probs, output_dtype=tf.int32, name=None):
            extents = tuple(int(e) for e in np.asarray(shape))
            drawn = _stateless(seed).binomial(np.asarray(counts, "int64"), np.asarray(probs, "float64"), size=extents)
            return tf.constant(drawn, dtype=output_dtype)


        _global = []


        def get_global_generator():
            if not _global:
                _global.append(tf.random.Generator.from_non_deterministic_state())
            return _global[0]


        def set_global_generator(generator):
            _global[:] = [generator]


        def _candidates(chances, true_classes, num_true, num_sampled, unique, seed):
            """Classes drawn by their chances, and how often true and drawn ones are to be expected."""
            stream, count = _generator(seed), len(chances)
            if unique and num_sampled > count:
                raise ValueError("Sampler's range is too small.")
            sums, drawn, tries = np.cumsum(chances), [], 0
            while len(drawn) < num_sampled:
                place = min(int(np.searchsorted(sums, stream.random() * sums[-1], side="right")), count - 1)
                tries += 1
                if not unique or place not in drawn:
                    drawn.append(place)

            def expected(classes):
                p = chances[np.asarray(classes, "int64")]
                times = -np.expm1(tries * np.log1p(-p)) if unique else p * num_sampled
                return tf.constant(times, dtype=tf.float32)
            return tf.constant(drawn, dtype=tf.int64), expected(true_classes), expected(drawn)


        def uniform_candidate_sampler(true_classes, num_true, num_sampled, unique, range_max, seed=None, name=None):
            return _candidates(np.full(range_max, 1 / range_max), true_classes, num_true, num_sampled, unique, seed)


        def log_uniform_candidate_sampler(true_classes, num_true, num_sampled, unique, range_max, seed=None, name=None):
            chances = np.diff(np.log(np.arange(1, range_max + 2))) / np.log(range_max + 1)
            return _candidates(chances, true_classes, num_true, num_sampled, unique, seed)



        def fixed_unigram_candidate_sampler(true_classes, num_true, num_sampled, unique, range_max, vocab_file="", distortion=1.0,
                                            num_reserved_ids=0, num_shards=1, shard=0, unigrams=(), seed=None, name=None):
            if vocab_file or num_shards != 1 or not len(unigrams):
                raise NotImplementedError("fixed_unigram_candidate_sampler: got vocab_file=%r, num_shards=%s, expected unigrams "
                                          "in one shard" % (vocab_file, num_shards))
            weights = np.concatenate([np.zeros(num_reserved_ids), np.asarray(unigrams, "float64") ** distortion])
            return _candidates(weights / weights.sum(), true_classes, num_true, num_sampled, unique, seed)


        def all_candidate_sampler(true_classes, num_true, num_sampled, unique, seed=None, name=None):
            ones = tf.ones_like(tf.cast(true_classes, tf.float32))
            return tf.range(num_sampled, dtype=tf.int64), ones, tf.ones([num_sampled])
        """#
}
