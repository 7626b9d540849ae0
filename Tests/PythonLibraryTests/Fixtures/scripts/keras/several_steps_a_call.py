import numpy as np
import keras


class Batches(keras.callbacks.Callback):
    def __init__(self):
        super().__init__()
        self.seen = []

    def on_train_batch_begin(self, batch, logs=None):
        self.seen.append(("begin", batch))

    def on_train_batch_end(self, batch, logs=None):
        self.seen.append(("end", batch, sorted(logs)))

    def on_test_batch_end(self, batch, logs=None):
        self.seen.append(("test", batch))

    def on_predict_batch_end(self, batch, logs=None):
        self.seen.append(("predict", batch))


x, y = np.ones((14, 2), "float32"), np.ones((14, 1), "float32")
for steps in [1, 3]:
    model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1, kernel_initializer="ones")])
    model.compile(optimizer=keras.optimizers.SGD(0.1), loss="mse", steps_per_execution=steps, run_eagerly=False)
    callback = Batches()
    history = model.fit(x, y, batch_size=2, epochs=1, shuffle=False, verbose=0, callbacks=[callback])
    print([round(v, 4) for v in history.history["loss"]], model.steps_per_execution)
    model.evaluate(x, y, batch_size=2, verbose=0, callbacks=[callback])
    model.predict(x, batch_size=2, verbose=0, callbacks=[callback])
    print(callback.seen)
model.compile(optimizer="sgd", loss="mse", run_eagerly=True)
print(model.run_eagerly)
