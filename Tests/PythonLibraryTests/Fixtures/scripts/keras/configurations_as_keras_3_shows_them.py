# get_config of layers: policies, tuples and the order of Keras 3; vocabularies as NumPy's scalars.
import keras
import numpy as np
from keras import layers

for layer in [
    layers.Dense(3, "relu", kernel_regularizer="l2"), layers.Conv2D(4, 3, padding="same"), layers.LSTM(2), layers.Embedding(5, 2),
    layers.Dropout(0.5), layers.MaxPooling2D(), layers.Reshape((2, 3)), layers.BatchNormalization(), layers.Flatten(),
    layers.InputLayer((3,)), layers.ZeroPadding2D(), layers.Rescaling(0.5), layers.Activation("tanh"),
]:
    print(layer.get_config())
    again = type(layer).from_config(layer.get_config())
    print(again.get_config() == layer.get_config())


class Own(layers.Dense):
    def get_config(self):
        return {**super().get_config(), "units": self.units}


print(Own.from_config(Own(4).get_config()).units)
words = layers.TextVectorization()
words.adapt(np.array(["b c", "b"]))
print(words.get_vocabulary(), words.get_vocabulary(include_special_tokens=False))
numbers = layers.IntegerLookup(vocabulary=[5, 6], mask_token=0)
print(numbers.get_vocabulary())
print(layers.StringLookup(vocabulary=["a"], num_oov_indices=2).get_vocabulary())
