extension TensorFlowSources {
    /// `tf.random.Generator`: streams of random numbers of their own, by the state that TensorFlow's have: the counter's
    /// two words and the key.
    static let generators = #"""
        import enum
        import numpy as np
        import tensorflow as tf


        class Algorithm(enum.Enum):
            PHILOX, THREEFRY, AUTO_SELECT = 1, 2, 3


        def _philox(alg):
            if alg in (None, 1, 3, "philox", "auto_select", Algorithm.PHILOX, Algorithm.AUTO_SELECT):
                return 1
            raise NotImplementedError("tf.random.Generator: argument 'alg': got %r, expected 'philox'" % (alg,))


        def create_rng_state(seed, alg):
            _philox(alg)
            if isinstance(seed, (int, np.integer)):
                words = [int(seed) >> 64 * i & 2 ** 64 - 1 for i in range(3)]
            else:
                words = [int(w) for w in np.asarray(seed)]
                words = [0] * (3 - len(words)) + words
            if len(words) > 3:
                raise ValueError("create_rng_state: got a seed of %d words, expected up to 3" % len(words))
            return tf.constant(np.array([w - 2 ** 64 if w >= 2 ** 63 else w for w in words], "int64"))


        class Generator:
            """A source of random numbers with a state."""

            def __init__(self, copy_from=None, state=None, alg=None):
                if copy_from is not None:
                    if state is not None or alg is not None:
                        raise ValueError("All other arguments except `copy_from` should be None when `copy_from` is not None")
                    state = copy_from.state
                elif state is None:
                    raise ValueError("Since `copy_from` is None, `state` and `alg` must not be None, got None.")
                self.algorithm = _philox(alg)
                self._state_var = tf.Variable(tf.cast(tf.convert_to_tensor(state), tf.int64), name="StateVar", trainable=False)

            @classmethod
            def from_seed(cls, seed, alg=None):
                return cls(state=create_rng_state(seed, alg), alg=alg)

            @classmethod
            def from_state(cls, state, alg):
                return cls(state=state, alg=alg)

            @classmethod
            def from_key_counter(cls, key, counter, alg):
                return cls(state=np.concatenate([np.asarray(counter), [np.asarray(key)]]).astype("int64"), alg=alg)

            @classmethod
            def from_non_deterministic_state(cls, alg=None):
                return cls(state=create_rng_state(_seed(), alg), alg=alg)

            @property
            def state(self):
                return self._state_var

            @property
            def key(self):
                return self._state_var[2]

            def reset(self, state):
                self._state_var.assign(state)

            def reset_from_seed(self, seed):
                self.reset(create_rng_state(seed, self.algorithm))

            def reset_from_key_counter(self, key, counter):
                self.reset(np.concatenate([np.asarray(counter), [np.asarray(key)]]).astype("int64"))

            def skip(self, delta):
                """Goes on by as many numbers; the state before."""
                before = self._state_var.numpy()
                low = int(before[0]) % 2 ** 64 + int(delta) * 256
                high = (int(before[1]) + (low >> 64)) % 2 ** 64
                signed = [w - 2 ** 64 if w >= 2 ** 63 else w for w in (low % 2 ** 64, high)]
                self._state_var.assign(np.array(signed + [before[2]], "int64"))
                return tf.constant(before)

            def _draw(self, kind, shape, first, second, dtype):
                if hasattr(shape, "numpy"):
                    shape = shape.numpy().tolist()
                extents = [int(e) for e in (shape if hasattr(shape, "__iter__") else [shape])]
                state = self.skip(int(np.prod(extents))).numpy()
                return _drawn(kind, extents, int(state[2]), int(state[0]), first, second, dtype)

            def normal(self, shape, mean=0.0, stddev=1.0, dtype=tf.float32, name=None):
                return self._draw("normal", shape, mean, stddev, dtype)

            def truncated_normal(self, shape, mean=0.0, stddev=1.0, dtype=tf.float32, name=None):
                return self._draw("truncated_normal", shape, mean, stddev, dtype)

            def uniform(self, shape, minval=0, maxval=None, dtype=tf.float32, name=None):
                return self._draw("uniform", shape, minval, maxval, dtype)

            def uniform_full_int(self, shape, dtype=tf.uint64, name=None):
                return self._draw("uniform_full_int", shape, 0, None, dtype)

            def make_seeds(self, count=1):
                keys = self.uniform_full_int([count], tf.int64)
                return tf.stack([keys, tf.zeros_like(keys)])

            def split(self, count=1):
                keys = self.uniform_full_int([count], tf.int64).numpy()
                return [Generator(state=np.array([0, 0, key], "int64"), alg=self.algorithm) for key in keys]


        _global = []


        def get_global_generator():
            if not _global:
                _global.append(Generator.from_non_deterministic_state())
            return _global[0]


        def set_global_generator(generator):
            _global[:] = [generator]


        class experimental:
            Generator, Algorithm, create_rng_state = Generator, Algorithm, create_rng_state
            get_global_generator, set_global_generator = staticmethod(get_global_generator), staticmethod(set_global_generator)

        """#
}
