/// `tf.signal`: windows, frames and spectra over NumPy's Fourier transforms.
extension TensorFlowSources {
    static let signal = #"""
        import numpy as np
        import tensorflow as tf


        def _array(x, dtype=None):
            x = tf.convert_to_tensor(x)
            return np.asarray(x.numpy(), dtype=dtype)


        def _raised(length, a, b, periodic, dtype):
            if length == 1:
                return tf.ones([1], dtype=dtype)
            even = 1 - length % 2
            n = length + (1 if periodic else 0) * even - 1
            arg = (2 * np.pi * np.arange(length, dtype="float32") / n).astype("float32")
            return tf.constant((np.float32(a) - np.float32(b) * np.cos(arg)).astype("float32"), dtype=dtype)


        def hann_window(window_length, periodic=True, dtype=tf.float32, name=None):
            return _raised(int(window_length), 0.5, 0.5, periodic, dtype)


        def hamming_window(window_length, periodic=True, dtype=tf.float32, name=None):
            return _raised(int(window_length), 0.54, 0.46, periodic, dtype)


        def frame(signal, frame_length, frame_step, pad_end=False, pad_value=0, axis=-1, name=None):
            signal = tf.convert_to_tensor(signal)
            rank = len(signal.shape)
            if axis not in (-1, rank - 1):
                raise NotImplementedError("tf.signal.frame: argument 'axis': got %r, expected -1" % (axis,))
            length = signal.shape[-1]
            if pad_end:
                count = -(-length // frame_step)
                missing = max(0, (count - 1) * frame_step + frame_length - length)
                signal = tf.pad(signal, [[0, 0]] * (rank - 1) + [[0, missing]], constant_values=pad_value)
            else:
                count = max(0, 1 + (length - frame_length) // frame_step)
            places = np.arange(count)[:, None] * frame_step + np.arange(frame_length)[None, :]
            return tf.gather(signal, places, axis=-1)


        def _fft_length(frame_length):
            n = 1
            while n < frame_length:
                n *= 2
            return n


        def stft(signals, frame_length, frame_step, fft_length=None, window_fn=hann_window, pad_end=False, name=None):
            frames = frame(signals, frame_length, frame_step, pad_end)
            if window_fn is not None:
                frames = frames * window_fn(frame_length, dtype=frames.dtype)
            return rfft(frames, [fft_length or _fft_length(frame_length)])


        def _complex(name, ifft=False):
            def transform(input, name=None):
                x = _array(input)
                return tf.constant(getattr(np.fft, function)(x).astype(x.dtype))
            function = name
            transform.__name__ = name
            return transform


        fft, ifft = _complex("fft"), _complex("ifft")
        fft2d, ifft2d = _complex("fft2"), _complex("ifft2")


        def rfft(input_tensor, fft_length=None, name=None):
            x = _array(input_tensor)
            n = None if fft_length is None else int(_array(fft_length).reshape(-1)[0])
            return tf.constant(np.fft.rfft(x, n).astype("complex64" if x.dtype == np.float32 else "complex128"))


        def irfft(input_tensor, fft_length=None, name=None):
            x = _array(input_tensor)
            n = None if fft_length is None else int(_array(fft_length).reshape(-1)[0])
            return tf.constant(np.fft.irfft(x, n).astype("float32" if x.dtype == np.complex64 else "float64"))


        def linear_to_mel_weight_matrix(num_mel_bins=20, num_spectrogram_bins=129, sample_rate=8000,
                                        lower_edge_hertz=125.0, upper_edge_hertz=3800.0, dtype=tf.float32, name=None):
            def mel(hertz):
                return 1127.0 * np.log(1.0 + np.asarray(hertz, dtype="float64") / 700.0)

            linear = np.linspace(0.0, sample_rate / 2, num_spectrogram_bins)[1:]
            bins = mel(linear)[:, None]
            edges = np.linspace(mel(lower_edge_hertz), mel(upper_edge_hertz), num_mel_bins + 2)
            low, middle, high = edges[:-2][None], edges[1:-1][None], edges[2:][None]
            weights = np.maximum(0.0, np.minimum((bins - low) / (middle - low), (high - bins) / (high - middle)))
            return tf.constant(np.pad(weights, [[1, 0], [0, 0]]), dtype=dtype)
        """#
}
