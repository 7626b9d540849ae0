/// STFTSpectrogram and its initializer, Pipeline, ReversibleEmbedding.
extension KerasSources {
    static let newerLayers = #"""
        import math
        import numpy as np
        import keras
        from keras import ops


        _windows = {"hann": np.hanning, "hamming": np.hamming, "blackman": np.blackman, "bartlett": np.bartlett, "boxcar": np.ones,
                    "cosine": lambda n: np.sin(np.pi / n * (np.arange(n) + 0.5))}


        def _window(name, length, is_periodic):
            if name not in _windows:
                raise ValueError("STFT: got the window %r, expected one of %s, an array or None" % (name, sorted(_windows)))
            return _windows[name](length + 1)[:-1] if is_periodic else _windows[name](length)


        class STFT(keras.initializers.Initializer):
            """A kernel (frame_length, 1, fft_length // 2 + 1) that gives the real or the imaginary part of a spectrum."""

            def __init__(self, side="real", window="hann", scaling="density", periodic=False):
                if side not in ("real", "imag"):
                    raise ValueError("side should be 'real' or 'imag', not %s" % side)
                if scaling not in (None, "density", "spectrum"):
                    raise ValueError("Scaling is invalid, it must be `None`, 'density' or 'spectrum'. Received scaling=%s" % scaling)
                if isinstance(window, str):
                    _window(window, 1, False)
                self.side, self.window, self.scaling, self.periodic = side, window, scaling, periodic

            def __call__(self, shape, dtype=None):
                length, _, bins = shape
                angle = -2.0 * np.pi * np.arange(length).reshape(-1, 1, 1) * np.arange(bins).reshape(1, 1, -1) / ((bins - 1) * 2)
                kernel = np.cos(angle) if self.side == "real" else np.sin(angle)
                if self.window is not None:
                    window = _window(self.window, length, self.periodic) if isinstance(self.window, str) else np.asarray(self.window)
                    if window.shape != (length,):
                        raise ValueError("The shape of `window` must be equal to [frame_length].Received: window shape=%s" % (window.shape,))
                    scale = {"density": np.sqrt(np.sum(window ** 2)), "spectrum": np.sum(np.abs(window))}.get(self.scaling, 1.0)
                    kernel = kernel * window.reshape(-1, 1, 1) / scale
                return ops.convert_to_tensor(kernel.astype("float32"))

            def get_config(self):
                return {"side": self.side, "window": self.window, "periodic": self.periodic, "scaling": self.scaling}


        stft = STFTInitializer = STFT


        class STFTSpectrogram(keras.layers.Layer):
            """Audio (N, time, channels) as its spectrum in short frames."""

            _keys = ("mode", "frame_length", "frame_step", "fft_length", "window", "periodic", "scaling", "padding", "data_format",
                     "expand_dims")

            def __init__(self, mode="log", frame_length=256, frame_step=None, fft_length=None, window="hann", periodic=False,
                         scaling="density", padding="valid", expand_dims=False, data_format=None, **kwargs):
                if frame_step is not None and (frame_step > frame_length or frame_step < 1):
                    raise ValueError("`frame_step` should be a positive integer not greater than `frame_length`. Received frame_step=%s, "
                                     "frame_length=%s" % (frame_step, frame_length))
                if fft_length is not None and fft_length < frame_length:
                    raise ValueError("`fft_length` should be not less than `frame_length`. Received fft_length=%s, frame_length=%s"
                                     % (fft_length, frame_length))
                modes = ("log", "magnitude", "psd", "real", "imag", "angle", "stft")
                if mode not in modes:
                    raise ValueError("Output mode is invalid, it must be one of %s. Received: mode=%s" % (", ".join(modes), mode))
                if padding not in ("valid", "same"):
                    raise ValueError("Padding is invalid, it should be 'valid', 'same'. Received: padding=%s" % padding)
                super().__init__(**kwargs)
                self.mode, self.frame_length, self.frame_step, self.fft_length = mode, frame_length, frame_step, fft_length
                self.window, self.periodic, self.scaling, self.padding = window, periodic, scaling, padding
                self.expand_dims = expand_dims
                self.data_format = data_format or keras.config.image_data_format()
                self._step = frame_step or frame_length // 2
                self._bins = (fft_length or 2 ** int(math.ceil(math.log2(frame_length)))) // 2 + 1
                self._kernels = [(side, STFT(side, window, scaling, periodic)) for side in ("real", "imag")
                                 if mode != {"real": "imag", "imag": "real"}[side]]

            def build(self, input_shape):
                for side, initializer in self._kernels:
                    setattr(self, side + "_kernel", self.add_weight(
                        name=side + "_kernel", shape=(self.frame_length, 1, self._bins), initializer=initializer))
                self.built = True

            def _part(self, x, kernel):
                """The channels' spectra: (N, frames, bins, channels)."""
                channels = x.shape[-1]
                x = ops.reshape(ops.transpose(x, (0, 2, 1)), (-1, x.shape[1], 1))
                x = ops.conv(x, kernel, strides=self._step, padding=self.padding, data_format="channels_last")
                return ops.transpose(ops.reshape(x, (-1, channels, x.shape[1], self._bins)), (0, 2, 3, 1))

            def call(self, inputs):
                if str(keras.utils.standardize_dtype(inputs.dtype)) not in ("float16", "float32", "float64"):
                    raise TypeError("Invalid input type. Expected `float16`, `float32` or `float64`. Received: input type=%s" % inputs.dtype)
                is_first = self.data_format == "channels_first"
                x = ops.transpose(inputs, (0, 2, 1)) if is_first else inputs
                parts = [self._part(x, getattr(self, side + "_kernel")) for side, _ in self._kernels]
                x = self._spectrum(*parts)
                if self.expand_dims:
                    return ops.transpose(x, (0, 3, 1, 2)) if is_first else x
                x = ops.reshape(ops.transpose(x, (0, 1, 3, 2)), (-1, x.shape[1], x.shape[2] * x.shape[3]))
                return ops.transpose(x, (0, 2, 1)) if is_first else x

            def _spectrum(self, first, second=None):
                if second is None:
                    return first
                if self.mode == "angle":
                    return ops.arctan2(second, first)
                if self.mode == "stft":
                    return ops.concatenate([first, second], axis=2)
                power = ops.square(first) + ops.square(second)
                if self.mode == "psd":
                    return power + ops.pad(power[:, :, 1:-1], [[0, 0], [0, 0], [1, 1], [0, 0]])
                least = keras.config.epsilon()
                size = ops.sqrt(ops.maximum(power, least))
                return size if self.mode == "magnitude" else ops.log(ops.maximum(size, least))

            def compute_output_shape(self, input_shape):
                is_first = self.data_format == "channels_first"
                count, time, channels = (input_shape[0], input_shape[2], input_shape[1]) if is_first else input_shape
                bins = self._bins * (2 if self.mode == "stft" else 1)
                if time is not None:
                    time = -(-time // self._step) if self.padding == "same" else (time - self.frame_length) // self._step + 1
                if self.expand_dims:
                    return (count, channels, time, bins) if is_first else (count, time, bins, channels)
                return (count, bins * channels, time) if is_first else (count, time, bins * channels)

            def get_config(self):
                return {**super().get_config(), **{key: getattr(self, key) for key in self._keys}}


        class Pipeline(keras.layers.Layer):
            """Layers one after the other, as one layer."""

            def __init__(self, layers, name=None):
                super().__init__(name=name)
                self._steps = list(layers)

            @property
            def layers(self):
                return self._steps

            def call(self, inputs, training=True):
                for layer in self._steps:
                    inputs = layer(inputs, training=training)
                return inputs

            def compute_output_shape(self, input_shape):
                for layer in self._steps:
                    input_shape = layer.compute_output_shape(input_shape)
                return input_shape

            def get_config(self):
                return {"layers": [keras.saving.serialize_keras_object(layer) for layer in self._steps], "name": self.name}

            @classmethod
            def from_config(cls, config):
                layers = config.get("layers")
                if not isinstance(layers, (list, tuple)):
                    raise ValueError("`Pipeline` config must contain a `layers` key mapping to a list of serialized layers. Received config "
                                     "with layers=%s." % (layers,))
                return cls([keras.saving.deserialize_keras_object(layer) for layer in layers], name=config.get("name"))


        class ReversibleEmbedding(keras.layers.Embedding):
            """An embedding that also gives the scores of the classes for vectors, with the same weights: `layer(x, reverse=True)`."""

            def __init__(self, input_dim, output_dim, tie_weights=True, embeddings_initializer="uniform", embeddings_regularizer=None,
                         embeddings_constraint=None, mask_zero=False, reverse_dtype=None, logit_soft_cap=None, **kwargs):
                if reverse_dtype not in (None, "float32"):
                    raise NotImplementedError("ReversibleEmbedding: argument 'reverse_dtype': got %r, expected None or 'float32'"
                                              % (reverse_dtype,))
                super().__init__(input_dim, output_dim, embeddings_initializer=embeddings_initializer,
                                 embeddings_regularizer=embeddings_regularizer, embeddings_constraint=embeddings_constraint,
                                 mask_zero=mask_zero, **kwargs)
                self.tie_weights, self.reverse_dtype, self.logit_soft_cap = tie_weights, reverse_dtype, logit_soft_cap

            def build(self, input_shape=None):
                super().build(input_shape)
                if not self.tie_weights:
                    self.reverse_embeddings = self.add_weight(
                        shape=(self.output_dim, self.input_dim), initializer=self.embeddings_initializer, name="reverse_embeddings")

            def call(self, inputs, reverse=False):
                if not reverse:
                    return super().call(inputs)
                kernel = ops.transpose(self.embeddings) if self.tie_weights else self.reverse_embeddings
                scores = ops.matmul(inputs, kernel)
                return scores if self.logit_soft_cap is None else ops.tanh(scores / self.logit_soft_cap) * self.logit_soft_cap

            def get_config(self):
                return {**super().get_config(), "tie_weights": self.tie_weights, "reverse_dtype": self.reverse_dtype,
                        "logit_soft_cap": self.logit_soft_cap}
        """#
}
