import keras
import keras.layers as L
import tensorflow as tf
import tensorflow.keras
from tensorflow import keras as tk
from tensorflow.keras import layers, models, optimizers, losses, metrics, callbacks, utils, backend as K
from tensorflow.keras.layers import *
from keras.preprocessing.sequence import pad_sequences
from tensorflow.keras.preprocessing import text, sequence

print(L.Dense is layers.Dense is Dense is keras.layers.Dense is tf.keras.layers.Dense is tk.layers.Dense)
print(keras.Sequential is models.Sequential is tf.keras.models.Sequential)
print(keras.utils.pad_sequences is not None, sequence.pad_sequences, text.Tokenizer)
print(tf.keras.optimizers.legacy.Adam is optimizers.Adam, losses.mse is metrics.mse, K.epsilon())
print(issubclass(Dense, keras.layers.Layer), issubclass(keras.Sequential, keras.Model))
print(keras.__version__.split(".")[0], tf.__version__.split(".")[0])


def attempt(call):
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)


def misspelt():
    from keras.layers import Desne


def absent():
    import keras.layer


def data():
    from tensorflow.keras.dataset import mnist


for call in [lambda: keras.layers.Dens, misspelt, absent, lambda: tf.nn.sofmax, data]:
    attempt(call)
