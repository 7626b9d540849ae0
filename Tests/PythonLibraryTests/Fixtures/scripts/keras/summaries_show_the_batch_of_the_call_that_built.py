import keras
import numpy as np
import tensorflow as tf
from keras import layers


class Pair(keras.Model):
    def __init__(self):
        super().__init__()
        self.a = layers.Dense(2)
        self.b = layers.Dense(3)

    def call(self, x):
        return self.b(self.a(x))


def stack():
    return keras.Sequential([layers.Dense(2), layers.Dense(3)])


def shapes(model):
    lines = []
    model.summary(print_fn=lambda text, line_break=False: lines.extend(text.split("\n")))
    return [line.split("│")[2].strip() for line in lines if "(Dense)" in line]


def ones(*shape):
    return np.ones(shape, "float32")


for make in (stack, Pair):
    print(make.__name__)
    model = make()
    model(tf.ones((1, 4)))
    print("called", shapes(model))
    model(tf.ones((5, 4)))
    print("called again", shapes(model))
    model = make()
    model.predict(ones(40, 4), verbose=0)
    print("predict", shapes(model))
    for count, batch in ((64, 32), (40, 32), (5, 32)):
        model = make()
        model.compile("sgd", "mse")
        model.fit(ones(count, 4), ones(count, 3), batch_size=batch, verbose=0)
        print("fit", count, batch, shapes(model))
        model = make()
        model.compile("sgd", "mse")
        model.evaluate(ones(count, 4), ones(count, 3), batch_size=batch, verbose=0)
        print("evaluate", count, batch, shapes(model))
    model = make()
    model.compile("sgd", "mse")
    data = tf.data.Dataset.from_tensor_slices((ones(16, 4), ones(16, 3))).batch(8)
    model.fit(data, verbose=0)
    print("dataset", shapes(model))
    model = make()
    model.compile("sgd", "mse")
    model.train_on_batch(ones(6, 4), ones(6, 3))
    print("train_on_batch", shapes(model))
model = Pair()
model(keras.Input((4,)))
print("input", shapes(model))
model = keras.Sequential([keras.Input((4,)), layers.Dense(2)])
model(tf.ones((1, 4)))
print("declared", shapes(model))


class Outputs(keras.callbacks.Callback):
    def on_predict_batch_begin(self, batch, logs=None):
        print(batch, list(logs))

    def on_predict_batch_end(self, batch, logs=None):
        print(batch, list(logs), logs["outputs"].shape)


model.predict(ones(5, 4), batch_size=2, callbacks=[Outputs()], verbose=0)

# A loss with a wrong name is found out where it is needed.
model.compile("sgd", "mean_squared")
print(model.predict(ones(5, 4), verbose=0).shape)
try:
    model.fit(ones(5, 4), ones(5, 2), verbose=0)
except ValueError as error:
    print(str(error)[:52])
