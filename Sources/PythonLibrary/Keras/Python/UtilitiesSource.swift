/// Parts of `keras.utils`, `keras.config` and others that are simplest in Python.
extension KerasSources {
    static let utilities = #"""
        import random
        import numpy as np
        import keras
        import tensorflow as tf


        def pack_x_y_sample_weight(x, y=None, sample_weight=None):
            if y is None:
                return x if not isinstance(x, (tuple, list)) else (x,)
            return (x, y) if sample_weight is None else (x, y, sample_weight)


        def unpack_x_y_sample_weight(data):
            if isinstance(data, list):
                data = tuple(data)
            if not isinstance(data, tuple):
                return (data, None, None)
            if len(data) > 3:
                raise ValueError("Data is expected to be in format `x`, `(x,)`, `(x, y)`, or `(x, y, sample_weight)`, "
                                 "found: %s" % (data,))
            return data + (None,) * (3 - len(data))


        def is_keras_tensor(x):
            return isinstance(x, keras.KerasTensor)


        def standardize_dtype(dtype):
            return "float32" if dtype is None else getattr(dtype, "name", None) or str(np.dtype(dtype))


        def get_source_inputs(tensor):
            return keras.Model(tensor, tensor).inputs if is_keras_tensor(tensor) else tensor


        def is_interactive_logging_enabled():
            return True


        def enable_interactive_logging():
            pass


        def disable_interactive_logging():
            raise NotImplementedError("keras.utils.disable_interactive_logging: use verbose=0 in fit, evaluate and predict")


        def split_dataset(dataset, left_size=None, right_size=None, shuffle=False, seed=None, preferred_backend=None):
            if isinstance(dataset, tf.data.Dataset):
                samples = list(dataset)
            elif isinstance(dataset, (tuple, list)) and hasattr(dataset[0], "shape"):
                samples = list(zip(*dataset))
            else:
                samples = list(dataset)
            count = len(samples)
            if shuffle:
                if seed is None:
                    seed = random.randint(0, int(1e6))
                random.seed(seed)
                random.shuffle(samples)
            if left_size is None and right_size is None:
                raise ValueError("At least one of the `left_size` or `right_size` must be specified. Received: left_size=None "
                                 "and right_size=None")

            def number(size):
                if size is None:
                    return None
                return round(size * count) if isinstance(size, float) else size
            left, right = number(left_size), number(right_size)
            left = count - right if left is None else left
            right = count - left if right is None else right
            if left + right > count:
                raise ValueError("The sum of `left_size` and `right_size` should not exceed the %d samples. Received: "
                                 "left_size=%s, right_size=%s" % (count, left_size, right_size))

            def made(part):
                if isinstance(part[0], tuple):
                    return tf.data.Dataset.from_tensor_slices(tuple(tf.stack(column) for column in zip(*part)))
                return tf.data.Dataset.from_tensor_slices(tf.nest.map_structure(lambda *v: tf.stack(v), *part))
            return made(samples[:left]), made(samples[count - right:])


        def make_sampling_table(size, sampling_factor=1e-05):
            rank = np.arange(size)
            rank[0] = 1
            inv_fq = rank * (np.log(rank) + 0.577) + 0.5 - 1.0 / (12.0 * rank)
            f = sampling_factor * inv_fq
            return np.minimum(1.0, f / np.sqrt(f))


        def skipgrams(sequence, vocabulary_size, window_size=4, negative_samples=1.0, shuffle=True, categorical=False,
                      sampling_table=None, seed=None):
            couples, labels = [], []
            for i, wi in enumerate(sequence):
                if not wi:
                    continue
                if sampling_table is not None and sampling_table[wi] < random.random():
                    continue
                for j in range(max(0, i - window_size), min(len(sequence), i + window_size + 1)):
                    if j != i and sequence[j]:
                        couples.append([wi, sequence[j]])
                        labels.append([0, 1] if categorical else 1)
            if negative_samples > 0:
                count = int(len(labels) * negative_samples)
                words = [c[0] for c in couples]
                random.shuffle(words)
                couples += [[words[i % len(words)], random.randint(1, vocabulary_size - 1)] for i in range(count)]
                labels += [[1, 0] if categorical else 0] * count
            if shuffle:
                if seed is None:
                    seed = random.randint(0, int(10e6))
                random.seed(seed)
                random.shuffle(couples)
                random.seed(seed)
                random.shuffle(labels)
            return couples, labels


        def version():
            import keras
            return keras.__version__


        class device:
            """Everything runs on one machine: the name is kept for the code that asks."""

            def __init__(self, device_name): self.name = device_name
            def __enter__(self): return self
            def __exit__(self, *error): return None


        class name_scope:
            def __init__(self, name, caller=None, deduplicate=True, override_parent=None): self.name = name
            def __enter__(self): return self
            def __exit__(self, *error): return None


        class InputSpec:
            """What a layer takes as its input."""

            def __init__(self, dtype=None, shape=None, ndim=None, max_ndim=None, min_ndim=None, axes=None,
                         allow_last_axis_squeeze=False, name=None, optional=False):
                self.dtype, self.shape, self.max_ndim, self.min_ndim = dtype, shape, max_ndim, min_ndim
                self.ndim = len(shape) if shape is not None else ndim
                self.axes = {int(k): axes[k] for k in axes} if axes else {}
                self.allow_last_axis_squeeze, self.name, self.optional = allow_last_axis_squeeze, name, optional

            def __repr__(self):
                parts = [("dtype", self.dtype and "dtype=" + str(self.dtype)), ("shape", self.shape and "shape=" + str(self.shape)),
                         ("ndim", self.ndim and "ndim=" + str(self.ndim))]
                return "InputSpec(%s)" % ", ".join(text for _, text in parts if text)


        def disable_traceback_filtering():
            pass


        def enable_traceback_filtering():
            pass


        def is_traceback_filtering_enabled():
            return True


        def set_dtype_policy(policy):
            name = getattr(policy, "name", policy)
            if name != "float32":
                raise NotImplementedError("set_dtype_policy: got %r, expected 'float32'" % (name,))


        def dtype_policy():
            return keras.DTypePolicy("float32")


        def serialize(value):
            return keras.saving.serialize_keras_object(value)


        def deserialize(config, custom_objects=None):
            if not isinstance(config, str):
                return keras.saving.deserialize_keras_object(config, custom_objects=custom_objects)
            for family in [keras.losses, keras.metrics, keras.optimizers, keras.initializers, keras.regularizers]:
                try:
                    return family.get(config)
                except (ValueError, TypeError):
                    pass
            raise ValueError("deserialize: got %r, expected the name of a class of Keras or its serialized form" % (config,))
        """#
}
