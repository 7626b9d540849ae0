/// `keras.dtype_policies`, `keras.utils.Config`, `smart_resize` and HashedCrossing.
extension KerasSources {
    static let settingsOfKeras = #"""
        import json
        import numpy as np
        import keras
        import tensorflow as tf
        from keras import ops


        # keras.dtype_policies

        class FloatDTypePolicy(keras.DTypePolicy):
            """Another name for DTypePolicy."""


        def serialize(dtype_policy):
            return {"module": "keras", "class_name": type(dtype_policy).__name__, "config": dtype_policy.get_config(),
                    "registered_name": None}


        def deserialize(config, custom_objects=None):
            kinds = {"DTypePolicy": keras.DTypePolicy, "FloatDTypePolicy": FloatDTypePolicy, **(custom_objects or {})}
            name = config["class_name"]
            if name not in kinds:
                raise ValueError("deserialize: got the class %r, expected one of %s" % (name, sorted(kinds)))
            return kinds[name].from_config(config["config"])


        def get(identifier):
            if identifier is None:
                return keras.config.dtype_policy()
            if isinstance(identifier, keras.DTypePolicy):
                return identifier
            if isinstance(identifier, dict):
                return deserialize(identifier)
            try:
                return keras.DTypePolicy(keras.utils.standardize_dtype(identifier) if not isinstance(identifier, str) else identifier)
            except (TypeError, ValueError):
                raise ValueError("Cannot interpret `dtype` argument. Expected a string or an instance of DTypePolicy. Received: dtype=%s"
                                 % (identifier,))


        # keras.utils

        class Config:
            """Named values, as attributes and as items; `freeze` keeps them as they are."""

            def __init__(self, **kwargs):
                object.__setattr__(self, "_config", kwargs)
                object.__setattr__(self, "_frozen", False)

            @property
            def frozen(self):
                return self._frozen

            def freeze(self):
                object.__setattr__(self, "_frozen", True)

            def unfreeze(self):
                object.__setattr__(self, "_frozen", False)

            def _changing(self):
                if self._frozen:
                    raise ValueError("Cannot mutate attribute(s) because the config is frozen.")
                return self._config

            def as_dict(self):
                return dict(self._config)

            def to_json(self):
                return json.dumps(self._config)

            def keys(self):
                return self._config.keys()

            def values(self):
                return self._config.values()

            def items(self):
                return self._config.items()

            def pop(self, *args):
                return self._changing().pop(*args)

            def update(self, *args, **kwargs):
                return self._changing().update(*args, **kwargs)

            def get(self, keyname, value=None):
                return self._config.get(keyname, value)

            def __setattr__(self, name, value):
                self._changing()[name] = value

            def __getattr__(self, name):
                if name in self._config:
                    return self._config[name]
                import difflib
                close = difflib.get_close_matches(name, list(self._config), n=1, cutoff=0.7)
                raise AttributeError("Unknown attribute: '%s'." % name + (" Did you mean '%s'?" % close[0] if close else ""))

            def __setitem__(self, key, item):
                self._changing()[key] = item

            def __getitem__(self, key):
                return self._config[key]

            def __delitem__(self, key):
                del self._changing()[key]

            def __contains__(self, item):
                return item in self._config

            def __iter__(self):
                return iter(sorted(self._config))

            def __len__(self):
                return len(self._config)

            def __repr__(self):
                return "<Config %s>" % self._config


        # keras.preprocessing.image

        def smart_resize(x, size, interpolation="bilinear", data_format="channels_last"):
            """Images in another size without a change of their proportions: the largest middle part that has those of `size`."""
            if len(size) != 2:
                raise ValueError("Expected `size` to be a tuple of 2 integers, but got: %s." % (size,))
            images = ops.convert_to_tensor(x)
            if len(images.shape) not in (3, 4):
                raise ValueError("Expected an image array with shape `(height, width, channels)`, or `(batch_size, height, width, channels)`, "
                                 "but got input with incorrect rank, of shape %s." % (tuple(images.shape),))
            images = ops.image.resize(images, size, interpolation=interpolation, crop_to_aspect_ratio=True, data_format=data_format)
            return np.array(images) if isinstance(x, np.ndarray) else images


        # keras.layers

        class HashedCrossing(keras.layers.Layer):
            """Pairs (or more) of ints or strings as one of `num_bins` classes, by a hash."""

            def __init__(self, num_bins, output_mode="int", sparse=False, name=None, dtype=None, **kwargs):
                if output_mode not in ("int", "one_hot"):
                    raise ValueError("Unknown value for `output_mode` argument of layer HashedCrossing. Allowed values are: ('int', 'one_hot'). "
                                     "Received: %s" % (output_mode,))
                if sparse:
                    raise NotImplementedError("HashedCrossing: argument 'sparse': got True, expected False")
                super().__init__(name=name, **kwargs)
                self.num_bins, self.output_mode, self.sparse = num_bins, output_mode, sparse
                self._kind = dtype or ("int64" if output_mode == "int" else "float32")

            def call(self, inputs):
                if not isinstance(inputs, (list, tuple)):
                    raise ValueError("`HashedCrossing` should be called on a list or tuple of inputs. Received: inputs=%s" % (inputs,))
                if len(inputs) < 2:
                    raise ValueError("`HashedCrossing` should be called on at least two inputs. Received: inputs=%s" % (inputs,))
                inputs = [tf.convert_to_tensor(x) for x in inputs]
                shape = tuple(inputs[0].shape)
                if len(shape) > 2 or (len(shape) == 2 and shape[-1] != 1):
                    raise ValueError("All `HashedCrossing` inputs should have shape `()`, `(batch_size)` or `(batch_size, 1)`. Received: inputs=%s"
                                     % (inputs,))
                if any(tuple(x.shape) != shape for x in inputs):
                    raise ValueError("All `HashedCrossing` inputs should have equal shape. Received: inputs=%s" % (inputs,))
                if not all(x.dtype.is_integer or x.dtype == tf.string for x in inputs):
                    raise ValueError("All `HashedCrossing` inputs should have an integer or string dtype. Received: inputs=%s" % (inputs,))
                crossed = self._crossed([tf.reshape(x, (-1,)) for x in inputs])
                if self.output_mode == "int":
                    return tf.cast(tf.reshape(crossed, shape), self._kind)
                return tf.cast(tf.one_hot(tf.reshape(crossed, shape[:1]), self.num_bins), self._kind)[0 if not shape else slice(None)]

            def _crossed(self, inputs):
                from tensorflow._columns import _ALL, _fingerprints, _joined
                hashes = [0xDECAFCAFFE] * inputs[0].shape[0]
                for x in inputs:
                    codes = _fingerprints(x) if x.dtype == tf.string else x.numpy().tolist()
                    hashes = [_joined(h, code & _ALL) for h, code in zip(hashes, codes)]
                return tf.constant([h % self.num_bins for h in hashes], dtype=tf.int64)

            def compute_output_shape(self, input_shape):
                shape = tuple(input_shape[0])
                if self.output_mode == "int":
                    return shape
                return (shape[:-1] if shape[-1:] == (1,) else shape) + (self.num_bins,)

            def get_config(self):
                return {"num_bins": self.num_bins, "output_mode": self.output_mode, "sparse": self.sparse, "name": self.name,
                        "dtype": self._kind}
        """#
}
