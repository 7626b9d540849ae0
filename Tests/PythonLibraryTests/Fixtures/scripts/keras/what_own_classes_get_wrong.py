import numpy as np
import keras
from keras import layers


def show(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Forgets(layers.Layer):
    def call(self, x):
        x * 2


class Late(layers.Layer):
    def __init__(self):
        self.units = 1

    def call(self, x):
        return x


class Odd(keras.Model):
    def call(self, x):
        return np.zeros((x.shape[0], x.shape[0]), "float32")


class Abstract(keras.metrics.Metric):
    pass


x = np.ones((3, 2), "float32")
show(lambda: Forgets()(x))
show(lambda: keras.Sequential([keras.Input((2,)), Forgets()]))
show(lambda: Late()(x))
show(lambda: layers.Layer()(x))
show(lambda: Odd().predict(x, batch_size=2, verbose=0))
show(lambda: Abstract()([1.0], [1.0]))
show(lambda: keras.Model(keras.Input((2,)), 3))
a, b = keras.Input((2,), name="a"), keras.Input((2,), name="b")
show(lambda: keras.Model(a, layers.Dense(1)(b)))
model = keras.Model([a, b], [layers.Dense(1, name="p")(a), layers.Dense(1, name="q")(b)])
show(lambda: model.predict({"a": x}, verbose=0))
show(lambda: model.predict([x], verbose=0))
model.compile("sgd", loss={"p": "mse"})
show(lambda: model.fit([x, x], [x[:, :1], x[:, :1]], verbose=0))
model.compile("sgd", loss="mse", loss_weights=[1, 2])
show(lambda: model.fit([x, x], [x[:, :1], x[:, :1]], verbose=0))
model.compile("sgd", loss="mse", metrics=[keras.metrics.MeanAbsoluteError()])
show(lambda: model.fit([x, x], [x[:, :1], x[:, :1]], verbose=0))
show(lambda: bool(a))
show(lambda: a + np.ones((3,)))
show(lambda: float(a))
show(lambda: model.get_layer("r"))
