/// `tf.signal`: cosine transforms, frames put together again, further windows.
extension TensorFlowSources {
    static let spectra = #"""
        import numpy as np
        import tensorflow as tf


        def _array(x, dtype=None):
            return np.asarray(tf.convert_to_tensor(x).numpy(), dtype=dtype)


        def fftshift(x, axes=None, name=None):
            return tf.constant(np.fft.fftshift(_array(x), axes))


        def ifftshift(x, axes=None, name=None):
            return tf.constant(np.fft.ifftshift(_array(x), axes))


        def _cosines(kind, n):
            """The rows are cosines, one for each coefficient."""
            k, i = np.arange(n)[:, None], np.arange(n)[None, :]
            if kind == 2:
                return 2 * np.cos(np.pi * k * (2 * i + 1) / (2 * n))
            if kind == 3:
                return np.where(i == 0, 1.0, 2 * np.cos(np.pi * (2 * k + 1) * i / (2 * n)))
            if kind == 1:
                ends = np.where((i == 0) | (i == n - 1), 1.0, 2.0)
                return ends * np.cos(np.pi * k * i / (n - 1))
            return 2 * np.cos(np.pi * (2 * k + 1) * (2 * i + 1) / (4 * n))


        def dct(input, type=2, n=None, axis=-1, norm=None, name=None):
            if type not in (1, 2, 3, 4):
                raise ValueError("Types I, II, III and IV (I)DCT are supported.")
            if norm not in (None, "ortho") or norm and type == 1:
                raise ValueError("Unknown normalization. Expected None or 'ortho', got: %s" % (norm,))
            if axis != -1:
                raise NotImplementedError("axis must be -1. Got: %s" % axis)
            x = tf.convert_to_tensor(input)
            extent = int(x.shape[-1])
            if n is not None and n != extent:
                x = x[..., :n] if n < extent else tf.pad(x, [[0, 0]] * (len(x.shape) - 1) + [[0, n - extent]])
                extent = n
            matrix = _cosines(type, extent)
            if norm == "ortho":
                first = np.sqrt(1 / (4 * extent))
                if type == 2:
                    matrix = matrix * np.where(np.arange(extent) == 0, first, np.sqrt(1 / (2 * extent)))[:, None]
                elif type == 3:
                    scales = np.where(np.arange(extent) == 0, np.sqrt(1 / extent), np.sqrt(2 / extent) / 2)
                    matrix = matrix * scales[None, :]
                else:
                    matrix = matrix * np.sqrt(1 / (2 * extent))
            return tf.tensordot(x, tf.constant(matrix.T, dtype=x.dtype), axes=[[len(x.shape) - 1], [0]])


        def idct(input, type=2, n=None, axis=-1, norm=None, name=None):
            return dct(input, type={1: 1, 2: 3, 3: 2, 4: 4}.get(type, type), n=n, axis=axis, norm=norm)


        def overlap_and_add(signal, frame_step, name=None):
            signal = tf.convert_to_tensor(signal)
            frames, length = int(signal.shape[-2]), int(signal.shape[-1])
            total = (frames - 1) * int(frame_step) + length
            parts = []
            for i in range(frames):
                before = i * int(frame_step)
                parts.append(tf.pad(signal[..., i, :], [[0, 0]] * (len(signal.shape) - 2) + [[before, total - length - before]]))
            return tf.add_n(parts)


        def inverse_stft_window_fn(frame_step, forward_window_fn=None, name=None):
            forward = forward_window_fn or tf.signal.hann_window

            def window(frame_length, dtype=tf.float32):
                values = np.asarray(forward(frame_length, dtype=dtype), "float64")
                overlaps = -(-frame_length // frame_step)
                squares = np.pad(values ** 2, [0, overlaps * frame_step - frame_length]).reshape(overlaps, frame_step).sum(0)
                return tf.constant(values / np.tile(squares, overlaps)[:frame_length], dtype=dtype)
            return window


        def inverse_stft(stfts, frame_length, frame_step, fft_length=None, window_fn=None, name=None):
            window_fn = window_fn or tf.signal.hann_window
            if fft_length is None:
                fft_length = 1
                while fft_length < frame_length:
                    fft_length *= 2
            frames = tf.signal.irfft(stfts, [fft_length])[..., :frame_length]
            extent = int(frames.shape[-1])
            if extent < frame_length:
                frames = tf.pad(frames, [[0, 0]] * (len(frames.shape) - 1) + [[0, frame_length - extent]])
            return overlap_and_add(frames * window_fn(frame_length, dtype=frames.dtype), frame_step)


        def mfccs_from_log_mel_spectrograms(log_mel_spectrograms, name=None):
            x = tf.convert_to_tensor(log_mel_spectrograms)
            return dct(x) * tf.constant(1 / np.sqrt(2 * int(x.shape[-1])), dtype=x.dtype)


        def kaiser_window(window_length, beta=12.0, dtype=tf.float32, name=None):
            return tf.constant(np.kaiser(int(window_length), beta), dtype=dtype)


        def vorbis_window(window_length, dtype=tf.float32, name=None):
            arg = (np.arange(int(window_length)) + 0.5) / int(window_length)
            return tf.constant(np.sin(np.pi / 2 * np.sin(np.pi * arg) ** 2), dtype=dtype)
        """#
}
