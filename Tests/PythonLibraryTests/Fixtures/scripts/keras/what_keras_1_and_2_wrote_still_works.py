import os

import numpy as np
import keras
from keras import layers, mixed_precision
from keras.layers.pooling import MaxPooling1D
from keras.objectives import mean_squared_error

x, y = np.ones((8, 2)), np.ones((8, 1))


class Old(layers.Layer):
    def build(self, shape):
        self.kernel = self.add_weight("kernel", shape=[int(shape[-1]), 2], initializer="ones")
        self.bias = self.add_weight(name="bias", shape=(2,), initializer="zeros")

    def call(self, inputs):
        return inputs @ self.kernel + self.bias


old = Old()
print(old(np.ones((1, 3), "float32")).numpy(), [w.name for w in old.weights])
model = keras.Sequential([keras.Input((2,)), layers.Lambda(lambda t: t * 2), layers.Dense(1, activation="sigmoid")])
model.compile("sgd", "binary_crossentropy", metrics=["accuracy", "precision", "mean_absolute_error"])


class Stop(keras.callbacks.Callback):
    def on_epoch_end(self, epoch, logs=None):
        print(logs.get("acc") == logs["accuracy"], logs.get("nothing"), "acc" in logs)
        if logs.get("acc") > -1:
            self.model.stop_training = True


rates = keras.callbacks.LearningRateScheduler(lambda epoch: 0.5)
history = model.fit(x, y, epochs=3, verbose=0, callbacks=[rates, Stop()]).history
print(history["lr"], history["acc"] == history["accuracy"], list(history))
try:
    history["nothing"]
except KeyError as error:
    print("KeyError", error)
model.save_weights("my_checkpoint")
model.save_weights("weights.h5")
model.save("saved_model")
print(os.path.isdir("saved_model"))
again = keras.models.load_model("saved_model")
print(np.allclose(again.predict(x, verbose=0), model.predict(x, verbose=0)))
again.load_weights("my_checkpoint")
again.load_weights("weights.h5")
print(np.allclose(again.predict(x, verbose=0), model.predict(x, verbose=0)))
best = keras.callbacks.ModelCheckpoint("best.hdf5", monitor="loss", save_best_only=True)
some = keras.callbacks.ModelCheckpoint("cp-{epoch:02d}.ckpt", save_weights_only=True)
model.fit(x, y, epochs=2, verbose=0, callbacks=[best, some])
print(sorted(os.listdir(".")))
mixed_precision.set_global_policy("float32")
print(layers.deserialize(layers.serialize(layers.Dense(3, name="d"))).name)
print(np.array([1.0, np.array([2.0]), np.array([[3.0]])], dtype=float), np.array([None, np.array([4.0])], dtype=float))
# A list of names was for every output.
entry = keras.Input((2,))
two = keras.Model(entry, [keras.layers.Dense(1, name=name)(entry) for name in "pq"])
two.compile("sgd", "mse", metrics=["mae"])
print(sorted(two.fit(np.ones((2, 2)), [np.ones((2, 1))] * 2, verbose=0).history))
