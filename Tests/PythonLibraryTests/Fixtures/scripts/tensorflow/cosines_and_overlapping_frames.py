import numpy as np
import tensorflow as tf


def show(name, *values):
    for x in values:
        x = np.asarray(x)
        print(name, x.dtype.name, x.shape, np.round(x.ravel()[:6].astype("complex128" if x.dtype.kind == "c" else "float64"), 3).tolist())


x = tf.constant(np.sin(np.arange(64) * 0.7).astype("float32"))
show("shift", tf.signal.fftshift(x[:7]), tf.signal.ifftshift(x[:7]))
for kind in [1, 2, 3, 4]:
    show("dct", tf.signal.dct(x[:8], type=kind), tf.signal.idct(x[:8], type=kind))
for kind in [2, 3, 4]:
    show("ortho", tf.signal.dct(x[:8], type=kind, norm="ortho"), tf.signal.idct(x[:8], type=kind, norm="ortho"))
show("lengths", tf.signal.dct(x[:8], n=5), tf.signal.dct(x[:8], n=10))
frames = tf.signal.frame(x, 16, 8)
show("added", tf.signal.overlap_and_add(frames, 8))
s = tf.signal.stft(x, 16, 4)
back = tf.signal.inverse_stft(s, 16, 4, window_fn=tf.signal.inverse_stft_window_fn(4))
show("back", back, back[12:18] - x[12:18])
show("inverse", tf.signal.inverse_stft(s, 16, 4))
show("mfcc", tf.signal.mfccs_from_log_mel_spectrograms(tf.reshape(x, [4, 16])))
show("windows", tf.signal.kaiser_window(7, 4.0), tf.signal.vorbis_window(6), tf.signal.inverse_stft_window_fn(4)(16, dtype=tf.float32))
