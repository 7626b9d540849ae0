"""Writes keras-files/: small models saved by real Keras, with their predictions. Needs keras and tensorflow."""
import json, os, zipfile
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
import numpy as np
import keras
from keras import layers as K

folder = os.path.join(os.path.dirname(os.path.abspath(__file__)), "keras-files")
rng = np.random.default_rng(1)
expected = {}

def keep(name, model, inputs):
    path = os.path.join(folder, name + ".keras")
    model.save(path)
    # HDF5 is mostly empty: deflated, the files are small.
    with zipfile.ZipFile(path) as z:
        parts = [(n, z.read(n)) for n in z.namelist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as z:
        for n, content in parts:
            z.writestr(zipfile.ZipInfo(n), content, zipfile.ZIP_DEFLATED)
    outputs = model.predict(inputs, verbose=0)
    outputs = outputs if isinstance(outputs, list) else [outputs]
    inputs = inputs if isinstance(inputs, list) else [inputs]
    expected[name] = {"inputs": [i.tolist() for i in inputs], "outputs": [o.tolist() for o in outputs]}

keras.utils.set_random_seed(3)
m = keras.Sequential([keras.Input((5,), dtype="int32"), K.Embedding(7, 3, mask_zero=True), K.LSTM(4, return_sequences=True),
    K.Bidirectional(K.GRU(3)), K.Dropout(0.2), K.Dense(4, activation="relu", kernel_regularizer=keras.regularizers.L2(0.01)),
    K.Dense(3, activation="softmax")], name="reader")
m.compile(optimizer=keras.optimizers.Adam(keras.optimizers.schedules.ExponentialDecay(0.01, 10, 0.9)),
    loss="sparse_categorical_crossentropy", metrics=["accuracy"])
x = rng.integers(0, 7, (8, 5)).astype("int32"); y = rng.integers(0, 3, (8,))
m.fit(x, y, epochs=2, batch_size=4, shuffle=False, verbose=0)
keep("sequential", m, x)
expected["sequential"]["y"] = y.tolist()

a = keras.Input((4,), name="a"); b = keras.Input((4,), name="b")
shared = K.Dense(3, activation="tanh", name="shared")
joined = K.Concatenate()([shared(a), shared(b)])
out = K.Dense(2, name="out")(K.Add()([joined, K.Dense(6)(b)]))
f = keras.Model([a, b], out, name="twins")
f.compile(optimizer="sgd", loss=keras.losses.Huber(delta=0.5), metrics=[keras.metrics.MeanAbsoluteError()])
xs = [rng.standard_normal((4, 4)).astype("float32"), rng.standard_normal((4, 4)).astype("float32")]
keep("functional", f, xs)

# Training goes on from a file as without it.
d = keras.Sequential([keras.Input((3,)), K.Dense(4, activation="tanh"), K.Dense(1)], name="resumed")
d.compile(optimizer="adam", loss="mse")
x = rng.standard_normal((6, 3)).astype("float32"); y = rng.standard_normal((6, 1)).astype("float32")
d.fit(x, y, epochs=3, shuffle=False, verbose=0)
keep("resumed", d, x)
d.save(os.path.join(folder, "resumed.h5"))
d.save_weights(os.path.join(folder, "resumed.weights.h5"))
expected["resumed"]["y"] = y.tolist()
expected["resumed"]["losses"] = d.fit(x, y, epochs=4, shuffle=False, verbose=0).history["loss"]
json.dump(expected, open(os.path.join(folder, "expected.json"), "w"), separators=(",", ":"))
if __name__ == "__main__":
    import sys
    if "--show" in sys.argv:
        import h5py, io
        for n in ("sequential", "functional", "resumed"):
            z = zipfile.ZipFile(os.path.join(folder, n + ".keras"))
            print([(i.filename, i.compress_type, i.file_size) for i in z.infolist()])
            print(z.read("metadata.json").decode()); print(z.read("config.json").decode())
            h = h5py.File(io.BytesIO(z.read("model.weights.h5")))
            h.visititems(lambda k, v: print(k, v, dict(v.attrs)))
        h = h5py.File(os.path.join(folder, "resumed.h5"))
        print({k: (str(v)[:3000]) for k, v in h.attrs.items()})
        h.visititems(lambda k, v: print(k, v, {a: str(b)[:200] for a, b in v.attrs.items()}))
