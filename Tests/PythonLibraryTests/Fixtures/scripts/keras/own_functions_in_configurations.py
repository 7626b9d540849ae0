import keras
import numpy as np
from keras import layers


def leaky(x):
    return keras.ops.maximum(x, 0.5 * x)


stack = keras.Sequential([keras.Input((3,)), layers.Dense(4, activation=leaky), layers.Dense(1)])
config = stack.get_config()
print(config["layers"][1]["config"]["activation"])
x = np.linspace(-1, 1, 6).reshape(2, 3)
again = keras.Sequential.from_config(config, custom_objects={"leaky": leaky})
again.set_weights(stack.get_weights())
print(np.allclose(again.predict(x, verbose=0), stack.predict(x, verbose=0)))
inputs = keras.Input((3,))
graph = keras.Model(inputs, layers.LSTM(2, activation=leaky)(layers.Reshape((1, 3))(inputs)))
print(type(keras.Model.from_config(graph.get_config(), custom_objects={"leaky": leaky})).__name__)
with keras.utils.custom_object_scope({"leaky": leaky}):
    print(keras.Sequential.from_config(config).count_params())
    print(keras.models.clone_model(stack).count_params())
print(layers.Dense(1, activation="relu").get_config()["activation"])
