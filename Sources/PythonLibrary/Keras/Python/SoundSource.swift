/// Spectra of `keras.ops`, and the layer MelSpectrogram: real and imaginary parts are tensors of their own there.
extension KerasSources {
    static let sounds = #"""
        import keras
        import tensorflow as tf
        from keras import ops


        def extract_sequences(x, sequence_length, sequence_stride):
            return tf.signal.frame(ops.convert_to_tensor(x), sequence_length, sequence_stride)


        def _complex(x):
            if not isinstance(x, (tuple, list)) or len(x) != 2:
                raise ValueError("Input `x` should be a tuple of two tensors - real and imaginary.Received: x=%s" % (x,))
            real, imag = (ops.convert_to_tensor(part) for part in x)
            if tuple(real.shape) != tuple(imag.shape):
                raise ValueError("Input `x` should be a tuple of two tensors - real and imaginary.Both the real and imaginary parts "
                                 "should have the same shape. Received: x[0].shape = %s, x[1].shape = %s"
                                 % (tuple(real.shape), tuple(imag.shape)))
            return tf.complex(real, imag)


        def _parts(x):
            return tf.math.real(x), tf.math.imag(x)


        def fft(x):
            return _parts(tf.signal.fft(_complex(x)))


        def fft2(x):
            return _parts(tf.signal.fft2d(_complex(x)))


        def ifft2(x):
            return _parts(tf.signal.ifft2d(_complex(x)))


        def rfft(x, fft_length=None):
            return _parts(tf.signal.rfft(ops.convert_to_tensor(x), None if fft_length is None else [fft_length]))


        def irfft(x, fft_length=None):
            return tf.signal.irfft(_complex(x), None if fft_length is None else [fft_length])


        def _window(window, sequence_length, fft_length, dtype):
            """The window in the middle of a frame of `fft_length`; None for none."""
            if window is None:
                return None
            if isinstance(window, str):
                if window not in ("hann", "hamming"):
                    raise ValueError('If a string is passed to `window`, it must be one of `"hann"`, `"hamming"`. '
                                     'Received: window=%s' % window)
                make = tf.signal.hann_window if window == "hann" else tf.signal.hamming_window
                window = make(sequence_length, periodic=True, dtype=dtype)
            window = tf.cast(ops.convert_to_tensor(window), dtype)
            if tuple(window.shape) != (sequence_length,):
                raise ValueError("The shape of `window` must be equal to [sequence_length].Received: window shape=%s"
                                 % (tuple(window.shape),))
            before = (fft_length - sequence_length) // 2
            return tf.pad(window, [[before, fft_length - sequence_length - before]])


        def stft(x, sequence_length, sequence_stride, fft_length, window="hann", center=True):
            x = ops.convert_to_tensor(x)
            if x.dtype not in (tf.float32, tf.float64):
                raise TypeError("Invalid input type. Expected `float32` or `float64`. Received: input type=%s" % x.dtype.name)
            if fft_length < sequence_length:
                raise ValueError("`fft_length` must equal or larger than `sequence_length`. Received: sequence_length=%s, fft_length=%s"
                                 % (sequence_length, fft_length))
            if center:
                rim = fft_length // 2
                x = tf.pad(x, [[0, 0]] * (len(x.shape) - 1) + [[rim, rim]], mode="REFLECT")
            made = _window(window, sequence_length, fft_length, x.dtype)
            return _parts(tf.signal.stft(x, fft_length, sequence_stride, fft_length,
                                         window_fn=None if made is None else lambda length, dtype: made))


        def istft(x, sequence_length, sequence_stride, fft_length, length=None, window="hann", center=True):
            spectra = _complex(x)
            made = _window(window, sequence_length, fft_length, tf.math.real(spectra).dtype)
            inverse = None
            if made is not None:
                inverse = tf.signal.inverse_stft_window_fn(sequence_stride, lambda length, dtype: made)
            x = tf.signal.inverse_stft(spectra, fft_length, sequence_stride, fft_length, window_fn=inverse)
            start = fft_length // 2 if center else 0
            if length is not None:
                return x[..., start:start + length]
            return x[..., start:-start] if start else x


        class MelSpectrogram(keras.layers.Layer):
            """Audio (..., samples) as (..., num_mel_bins, frames): the power in bands of the mel scale, in decibels."""

            _keys = ("fft_length", "sequence_stride", "sequence_length", "window", "sampling_rate", "num_mel_bins", "min_freq",
                     "max_freq", "power_to_db", "top_db", "mag_exp", "min_power", "ref_power")

            def __init__(self, fft_length=2048, sequence_stride=512, sequence_length=None, window="hann", sampling_rate=16000,
                         num_mel_bins=128, min_freq=20.0, max_freq=None, power_to_db=True, top_db=80.0, mag_exp=2.0,
                         min_power=1e-10, ref_power=1.0, **kwargs):
                super().__init__(**kwargs)
                self.fft_length, self.sequence_stride, self.window = fft_length, sequence_stride, window
                self.sequence_length = sequence_length or fft_length
                if fft_length < self.sequence_length:
                    raise ValueError("`fft_length` must be greater than or equal to   `sequence_length`. Received: `sequence_length`=%s, "
                                     "`fft_length`=%s." % (self.sequence_length, fft_length))
                self.sampling_rate, self.num_mel_bins, self.min_freq = sampling_rate, num_mel_bins, min_freq
                self.max_freq = max_freq or int(sampling_rate / 2)
                self.power_to_db, self.top_db, self.mag_exp = power_to_db, top_db, mag_exp
                self.min_power, self.ref_power = min_power, ref_power

            def call(self, inputs):
                real, imag = stft(ops.cast(inputs, "float32"), self.sequence_length, self.sequence_stride, self.fft_length, self.window)
                spectrum = ops.power(ops.sqrt(ops.square(real) + ops.square(imag)), self.mag_exp)
                bands = ops.tensordot(spectrum, self.linear_to_mel_weight_matrix(
                    self.num_mel_bins, spectrum.shape[-1], self.sampling_rate, self.min_freq, self.max_freq), axes=1)
                if self.power_to_db:
                    bands = 10.0 * ops.log10(ops.maximum(bands, self.min_power))
                    bands = bands - 10.0 * ops.log10(ops.maximum(ops.abs(ops.convert_to_tensor(self.ref_power)), self.min_power))
                    bands = ops.maximum(bands, ops.max(bands) - self.top_db)
                return ops.swapaxes(bands, -1, -2)

            def linear_to_mel_weight_matrix(self, num_mel_bins=20, num_spectrogram_bins=129, sampling_rate=8000,
                                            lower_edge_hertz=125.0, upper_edge_hertz=3800.0, dtype="float32"):
                return tf.signal.linear_to_mel_weight_matrix(
                    num_mel_bins, num_spectrogram_bins, sampling_rate, lower_edge_hertz, upper_edge_hertz, dtype)

            def compute_output_shape(self, input_shape):
                samples = input_shape[-1] if len(input_shape) == 1 else input_shape[1]
                frames = None if samples is None else (samples + self.sequence_stride + 1) // self.sequence_stride
                return [*(input_shape[:1] if len(input_shape) > 1 else ()), self.num_mel_bins, frames]

            def get_config(self):
                return {**super().get_config(), **{key: getattr(self, key) for key in self._keys}}
        """#
}
