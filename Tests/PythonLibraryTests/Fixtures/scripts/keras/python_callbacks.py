import keras
import numpy as np

x = np.ones((4, 2))
y = np.ones((4, 1))
model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
model.compile("sgd", "mse", metrics=["mae"])


class Log(keras.callbacks.Callback):
    def on_train_begin(self, logs=None):
        print("train begin", logs, self.params["epochs"], self.params["steps"], self.model is model)

    def on_epoch_begin(self, epoch, logs=None):
        print("epoch begin", epoch, logs)

    def on_batch_begin(self, batch, logs=None):
        print("batch begin", batch)

    def on_train_batch_end(self, batch, logs=None):
        print("batch end", batch, sorted(logs))

    def on_test_begin(self, logs=None):
        print("test begin", logs)

    def on_epoch_end(self, epoch, logs=None):
        print("epoch end", epoch, sorted(logs), type(logs["loss"]).__name__)
        logs["extra"] = 1.5


history = model.fit(x, y, epochs=2, batch_size=2, verbose=0, callbacks=[Log()], validation_data=(x, y))
print(list(history.history), history.history["extra"])


class Stop(keras.callbacks.Callback):
    def __init__(self, after):
        super().__init__()
        self.after = after

    def on_epoch_end(self, epoch, logs=None):
        if epoch == self.after:
            self.model.stop_training = True


print(len(model.fit(x, y, epochs=10, verbose=0, callbacks=Stop(3)).epoch))


class Broken(keras.callbacks.Callback):
    def on_epoch_end(self, epoch, logs=None):
        raise KeyError("boom")


try:
    model.fit(x, y, verbose=0, callbacks=[Broken()])
except KeyError as error:
    print("caught", error)

names = []
keras_lambda = keras.callbacks.LambdaCallback(on_epoch_end=lambda epoch, logs: names.append(epoch))
model.fit(x, y, epochs=3, verbose=0, callbacks=[keras_lambda])
print(names)
rates = model.fit(
    x, y, epochs=3, verbose=0,
    callbacks=[keras.callbacks.LearningRateScheduler(lambda epoch, rate: 0.1 / 2 ** epoch)],
).history["learning_rate"]
print([f"{rate:.4f}" for rate in rates])
try:
    model.fit(x, y, verbose=0, callbacks=[keras.callbacks.LearningRateScheduler(lambda epoch: "fast")])
except ValueError as error:
    print(error)
