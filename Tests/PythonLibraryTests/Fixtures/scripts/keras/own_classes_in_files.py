import numpy as np
import keras
import tensorflow as tf
from keras import layers


@keras.saving.register_keras_serializable(package="My")
class Scale(layers.Layer):
    def __init__(self, factor, **kwargs):
        super().__init__(**kwargs)
        self.factor = factor

    def build(self, input_shape):
        self.w = self.add_weight(shape=(input_shape[-1],), initializer="ones", name="w")

    def call(self, x):
        return x * self.w * self.factor

    def get_config(self):
        return {**super().get_config(), "factor": self.factor}


class Plain(layers.Layer):
    def call(self, x):
        return x + 1


def my_loss(y_true, y_pred):
    return tf.reduce_mean(tf.abs(y_true - y_pred), axis=-1)


x = np.arange(6.0).reshape(3, 2).astype("float32")
model = keras.Sequential([keras.Input((2,)), Scale(3.0), Plain(), layers.Dense(1)])
model.compile("sgd", loss=my_loss)
model.fit(x, x[:, :1], epochs=2, verbose=0)
model.save("own.keras")
try:
    keras.models.load_model("own.keras")
except Exception as e:
    print(type(e).__name__, str(e)[:60])
copy = keras.models.load_model("own.keras", custom_objects={"Plain": Plain, "my_loss": my_loss})
print(np.allclose(copy.predict(x, verbose=0), model.predict(x, verbose=0)), copy.layers[0].factor)
print(type(copy.layers[0]) is Scale)


class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.first = layers.Dense(3)
        self.blocks = [layers.Dense(3), layers.Dense(2)]

    def call(self, x):
        x = self.first(x)
        for block in self.blocks:
            x = block(x)
        return x


net = Net()
before = net.predict(x, verbose=0)
net.save_weights("net.weights.h5")
fresh = Net()
fresh.predict(x, verbose=0)
fresh.load_weights("net.weights.h5")
print(np.allclose(fresh.predict(x, verbose=0), before))
