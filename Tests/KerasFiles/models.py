import json
import numpy as np
import keras
from keras import layers

rng = np.random.RandomState(0)
numbers = rng.rand(12, 6).astype("float32")
words = rng.randint(0, 9, (12, 7))
images = rng.rand(12, 8, 8, 2).astype("float32")
labels = rng.randint(0, 3, 12)


def dense():
    return keras.Sequential([
        keras.Input((6,)), layers.Dense(5, activation="relu", kernel_regularizer="l2", kernel_initializer="he_normal"),
        layers.BatchNormalization(), layers.Dropout(0.3), layers.Dense(3, activation="softmax")]), numbers


def recurrent():
    return keras.Sequential([
        keras.Input((7,), dtype="int32"), layers.Embedding(9, 4, mask_zero=True),
        layers.Bidirectional(layers.LSTM(3, return_sequences=True)), layers.GRU(4, reset_after=True),
        layers.Dense(3, activation="softmax")]), words


def convolutional():
    return keras.Sequential([
        keras.Input((8, 8, 2)), layers.Conv2D(3, 3, padding="same", activation="relu"), layers.MaxPooling2D(),
        layers.SeparableConv2D(4, 3), layers.Flatten(), layers.Dense(3, activation="softmax")]), images


def graph():
    inputs = keras.Input((6,), name="numbers")
    hidden = layers.Dense(4, activation="tanh")(inputs)
    inner = keras.Sequential([keras.Input((4,)), layers.Dense(4), layers.LayerNormalization()], name="inner")
    joined = layers.Concatenate()([inner(hidden), layers.Add()([hidden, hidden])])
    return keras.Model(inputs, layers.Dense(3, activation="softmax")(joined)), numbers


def attention():
    inputs = keras.Input((7,), dtype="int32")
    x = layers.Embedding(9, 4)(inputs)
    x = layers.MultiHeadAttention(num_heads=2, key_dim=3)(x, x)
    x = layers.GlobalAveragePooling1D()(x)
    return keras.Model(inputs, layers.Dense(3, activation="softmax")(x)), words


def arithmetic():
    inputs = keras.Input((6,), name="numbers")
    hidden = layers.Dense(4)(inputs)
    x = 1 - hidden * 2 + inputs[:, 1:5]
    x = keras.ops.concatenate([keras.ops.relu(x), keras.ops.mean(hidden, axis=1, keepdims=True)], axis=-1)
    return keras.Model(inputs, layers.Dense(3, activation="softmax")(x)), numbers


def adapted():
    scaled, bins = layers.Normalization(), layers.Discretization(num_bins=3)
    scaled.adapt(numbers)
    bins.adapt(numbers)
    inputs = keras.Input((6,), name="numbers")
    x = layers.Concatenate()([scaled(inputs), layers.Flatten()(layers.Embedding(3, 2)(bins(inputs)))])
    return keras.Model(inputs, layers.Dense(3, activation="softmax")(x)), numbers


all_models = {f.__name__: f for f in (dense, recurrent, convolutional, graph, attention, arithmetic, adapted)}
