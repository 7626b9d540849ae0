import numpy as np
import keras
from keras import ops

L = keras.layers


def show(name, x):
    x = ops.convert_to_numpy(x)
    print(name, x.shape, x.dtype, [round(float(v), 3) + 0.0 for v in x.reshape(-1)[:12]], round(float(np.abs(x).sum()), 1))


kernel = keras.initializers.STFT("real", "hann", "density", True)
show("STFT", kernel((8, 1, 5), "float32"))
show("STFT", keras.initializers.STFT("imag", "hamming", "spectrum")((8, 1, 9)))
show("STFT", keras.initializers.STFT("imag", None, None)((6, 1, 5)))
print(kernel.get_config())
sound = np.sin(np.arange(2 * 40 * 2) * 0.7).reshape(2, 40, 2).astype("float32")
for mode in ("log", "magnitude", "psd", "real", "imag", "stft"):
    show(mode, L.STFTSpectrogram(mode=mode, frame_length=8)(sound))
show("wide", L.STFTSpectrogram(mode="magnitude", frame_length=8, frame_step=3, fft_length=16, window="blackman", scaling=None,
                               padding="same", expand_dims=True)(sound))
layer = L.STFTSpectrogram(mode="stft", frame_length=8, expand_dims=True)
print(layer.compute_output_shape((None, 40, 2)), len(layer.get_config()["window"]), layer.get_config()["frame_length"])
for wrong in (dict(mode="loud"), dict(frame_step=300), dict(fft_length=10), dict(padding="full")):
    try:
        L.STFTSpectrogram(**wrong)
    except ValueError as error:
        print(error)
pipeline = L.Pipeline([L.Rescaling(0.5), L.Rescaling(2.0, offset=1.0)])
show("pipeline", pipeline(np.arange(6.0).reshape(2, 3)))
again = L.Pipeline.from_config(pipeline.get_config())
show("again", again(np.arange(6.0).reshape(2, 3)))
print(len(pipeline.layers))
show("at random", L.Pipeline([L.RandomFlip(), L.RandomRotation(0.2)])(np.ones((1, 4, 4, 1)), training=False))
words = L.ReversibleEmbedding(5, 3, embeddings_initializer="ones")
vectors = words(np.array([[1, 2, 4]]))
show("vectors", vectors)
show("scores", words(vectors * ops.convert_to_tensor([1.0, 2.0, 3.0]), reverse=True))
print(len(words.weights), words.get_config()["tie_weights"])
other = L.ReversibleEmbedding(5, 3, tie_weights=False, logit_soft_cap=2.0, embeddings_initializer="ones")
show("capped", other(other(np.array([[1, 2]])), reverse=True))
print([tuple(w.shape) for w in other.weights])
