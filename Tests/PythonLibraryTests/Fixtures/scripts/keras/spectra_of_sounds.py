import keras
import numpy as np

S, L = keras.ops, keras.layers
x = np.random.default_rng(0).standard_normal((2, 300)).astype("float32")
def show(name, y):
    for a in (y if isinstance(y, (tuple, list)) else [y]):
        a = np.array(a); print(name, a.shape, a.dtype, (np.round(a.reshape(-1)[3:8].astype("float64"), 2) + 0.0).tolist())
show("seq", S.extract_sequences(x, 30, 20))
show("rfft", S.rfft(x)); show("rfft", S.rfft(x, 64)); show("irfft", S.irfft(S.rfft(x))); show("irfft", S.irfft(S.rfft(x), 100))
show("fft", S.fft((x, x * 0.5))); show("fft2", S.fft2((x, x * 0.5))); show("ifft2", S.ifft2((x, x * 0.5)))
for w in ["hann", "hamming", None, np.ones(20, "float32")]:
    for c in [True, False]:
        s = S.stft(x, 20, 10, 32, window=w, center=c); show("stft", s)
        if w is not None: show("istft", S.istft(s, 20, 10, 32, window=w, center=c)); show("istft", S.istft(s, 20, 10, 32, window=w, center=c, length=200))
a = np.sin(np.arange(8000) / 10).astype("float32") + 0.1 * np.random.default_rng(1).standard_normal(8000).astype("float32")
m = L.MelSpectrogram(num_mel_bins=16, fft_length=512, sequence_stride=128, sampling_rate=8000)
show("mel", m(a)); show("mel", m(np.stack([a, a[::-1]]))); print(m.compute_output_shape((None, 8000)), m.compute_output_shape((8000,)))
show("mel", L.MelSpectrogram(num_mel_bins=8, fft_length=512, sequence_length=400, sequence_stride=160, window="hamming", power_to_db=False, mag_exp=1.0)(a))
c = m.get_config(); c.pop("name"); print({k: c[k] for k in ("fft_length", "max_freq", "top_db", "window")})
for bad in [lambda: S.stft(x, 40, 10, 32), lambda: S.stft(x, 20, 10, 32, window="x"), lambda: S.stft(x, 20, 10, 32, window=np.ones(3))]:
    try: bad()
    except ValueError as e: print(str(e)[:90])
