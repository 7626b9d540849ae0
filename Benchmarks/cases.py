"""What Benchmarks/engine.py measures: the same Python for nbrun and for Keras, and PyTorch's equivalent.

A case is set up once (`setup`, which also warms up), then `timed` is measured; `count` is the number of steps,
epochs or characters in it; `check` is an expression that must agree between the sides. `weights` is where the
peer that runs Keras leaves the weights after the set-up, for PyTorch to start from.
"""

DATA = """
import numpy as np
import keras
from keras import layers
keras.utils.set_random_seed(3)
"""

CHARACTERS = DATA + """
ids = np.random.default_rng(1).integers(0, 60, size=(512, 101))
x, y = ids[:, :100], ids[:, 100]
model = keras.Sequential([
    layers.Embedding(60, 64), layers.{kind}(128), layers.Dense(60, activation="softmax")])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
model.fit(x, y, batch_size=64, epochs=1, shuffle=False, verbose=0)
"""

FIT = """
history = model.fit(x, y, batch_size={batch}, epochs={epochs}, shuffle=False, verbose=0)
"""

SEED_B = DATA + """
x = np.random.default_rng(1).integers(0, 11, size=(15, 4))
y = np.random.default_rng(2).integers(0, 11, size=(15,))
model = keras.Sequential([
    layers.Embedding(11, 10), layers.SimpleRNN(50, activation="relu"), layers.Dense(11, activation="softmax")])
model.compile(loss="sparse_categorical_crossentropy", optimizer="adam", metrics=["accuracy"])
model.fit(x, y, epochs=1, shuffle=False, verbose=0)
"""

SAMPLING = CHARACTERS + """
window = [int(i) for i in ids[0, :100]]
def character():
    scores = model.predict(np.array([window[-100:]]), verbose=0)[0]
    window.append(int(np.argmax(scores)))
    return scores
first = float(character().max())
"""

MLP = DATA + """
x = np.random.default_rng(1).random((2560, 784), dtype=np.float32)
y = np.random.default_rng(2).integers(0, 10, size=(2560,))
model = keras.Sequential([
    keras.Input((784,)), layers.Dense(512, activation="relu"), layers.Dense(10, activation="softmax")])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
model.fit(x, y, batch_size=128, epochs=1, shuffle=False, verbose=0)
"""

CNN = DATA + """
x = np.random.default_rng(1).random((640, 28, 28, 1), dtype=np.float32)
y = np.random.default_rng(2).integers(0, 10, size=(640,))
model = keras.Sequential([
    keras.Input((28, 28, 1)), layers.Conv2D(32, 3, activation="relu"), layers.MaxPooling2D(),
    layers.Conv2D(64, 3, activation="relu"), layers.MaxPooling2D(), layers.Flatten(),
    layers.Dense(10, activation="softmax")])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
model.fit(x, y, batch_size=128, epochs=1, shuffle=False, verbose=0)
"""

LOSS = "history.history['loss'][-1]"


def fit(setup, batch, epochs, steps):
    return {"setup": setup, "timed": FIT.format(batch=batch, epochs=epochs), "count": epochs * steps, "check": LOSS,
            "batch": batch, "epochs": epochs}


def products(kind):
    """The operations of a recurrent step's products, forward and backward: 64 texts, 100 characters."""
    return 3 * 2 * 64 * 100 * (64 + 128) * 128 * {"LSTM": 4, "GRU": 3, "SimpleRNN": 1}[kind]


CASES = {f"{kind} step": fit(CHARACTERS.format(kind=kind), 64, 2, 8) | {"products": products(kind)}
         for kind in ["LSTM", "GRU", "SimpleRNN"]}
CASES["MLP step"] = fit(MLP, 128, 3, 20)
CASES["CNN step"] = fit(CNN, 128, 2, 5)
CASES["small model, 200 epochs"] = fit(SEED_B, 32, 200, 1) | {"count": 1}
CASES["sampling a character"] = {
    "setup": SAMPLING.format(kind="LSTM"), "timed": "for _ in range({n}):\n    scores = character()\n", "count": 200,
    "peer_count": 20, "check": "first"}


# MARK: NumPy

ARRAYS = """
import numpy as np
a = np.random.default_rng(1).random({size}) + 0.5
b = np.random.default_rng(2).random({size}) + 0.5
f = a.astype(np.float32)
side = int({size} ** 0.5)
m = a[:side * side].reshape(side, side)
row = m[0].copy()
order = np.random.default_rng(3).permutation({size})
"""

# name, expression, largest size
OPERATIONS = [
    ("chain", "np.sqrt(a * a + b * b) - a / b", 10**7),
    ("float32 chain", "f * f + f - 1", 10**7),
    ("exp", "np.exp(a)", 10**7),
    ("compare and select", "np.where(a > b, a, b)", 10**7),
    ("sum", "np.sum(a)", 10**7),
    ("mean by rows", "np.mean(m, axis=1)", 10**7),
    ("maximum by columns", "np.max(m, axis=0)", 10**7),
    ("standard deviation", "np.std(a)", 10**7),
    ("broadcast a row", "m - row", 10**7),
    ("matrix product", "m @ m", 10**6),
    ("sort", "np.sort(a)", 10**6),
    ("argsort", "np.argsort(a)", 10**6),
    ("cumulative sum", "np.cumsum(a)", 10**7),
    ("index by an array", "a[order]", 10**7),
    ("index by a mask", "a[a > 1]", 10**7),
    ("every second", "a[::2] + 1", 10**7),
    ("transposed copy", "m.T.copy()", 10**7),
]
SIZES = [10**3, 10**4, 10**5, 10**6, 10**7]


def repeats(name, size):
    """Enough for a few hundredths of a second."""
    work = size ** 1.5 / 8 if name == "matrix product" else size * 12 if "sort" in name else size
    return max(1, min(3000, int(2e7 / work)))


# MARK: memory

MEMORY = {
    "LSTM": CHARACTERS.format(kind="LSTM").replace("(512, 101)", "({samples}, 101)").replace(
        "model.fit(x, y, batch_size=64, epochs=1, shuffle=False, verbose=0)\n", ""),
    "MLP": MLP.replace("2560", "{samples}").replace(
        "model.fit(x, y, batch_size=128, epochs=1, shuffle=False, verbose=0)\n", ""),
}


def memory_sum(name, samples):
    """Bytes of data, parameters, Adam's state, gradients excluded, and the activations of one batch."""
    if name == "LSTM":
        data = samples * 101 * 8 + samples * 8
        parameters = 60 * 64 + (64 + 128 + 1) * 512 + 129 * 60
        # ids, embedded, the four gates, h and c of every step; the output.
        activations = 64 * (100 * (8 + 4 * (64 + 512 + 128 + 128)) + 4 * 60)
    else:
        data = samples * (784 * 4 + 8)
        parameters = 785 * 512 + 513 * 10
        activations = 128 * 4 * (784 + 2 * 512 + 2 * 10)
    return data + 3 * 4 * parameters + activations
