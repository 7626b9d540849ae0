import os
import numpy as np
import keras

keras.utils.set_random_seed(3)
x = np.linspace(0, 1, 12).reshape(-1, 1).astype("float32")
y = 2 * x
model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
model.compile("sgd", "mse")
best = keras.callbacks.ModelCheckpoint("best.keras", monitor="loss", save_best_only=True)
every = keras.callbacks.ModelCheckpoint("ckpt/w{epoch:02d}.weights.h5", save_weights_only=True)
log = keras.callbacks.CSVLogger("log.csv")
board = keras.callbacks.TensorBoard(log_dir="logs")
model.fit(x, y, epochs=3, verbose=0, validation_data=(x, y), callbacks=[best, every, log, board])
print(sorted(os.listdir("ckpt")))
lines = open("log.csv").read().splitlines()
print(lines[0], len(lines))
restored = keras.models.load_model("best.keras")
print(np.allclose(restored.predict(x, verbose=0), model.predict(x, verbose=0)))
for bad in [lambda: keras.callbacks.RemoteMonitor()]:
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, str(e)[:80])
