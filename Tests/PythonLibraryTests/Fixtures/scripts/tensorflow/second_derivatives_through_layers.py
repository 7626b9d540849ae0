import keras
import numpy as np
import tensorflow as tf

keras.utils.set_random_seed(3)
x = tf.constant(np.linspace(-1, 1, 12).reshape(1, 4, 3).astype("float32"))
for layer in [keras.layers.SimpleRNN(2), keras.layers.LSTM(2), keras.layers.GRU(2), keras.layers.GRU(2, reset_after=False), keras.layers.Dense(2, activation="tanh")]:
    layer(x)
    with tf.GradientTape() as outer:
        outer.watch(x)
        with tf.GradientTape() as inner:
            inner.watch(x)
            y = tf.reduce_sum(layer(x) ** 2)
        slope = inner.gradient(y, x)
        size = tf.reduce_sum(slope ** 2)
    print(type(layer).__name__, round(float(y), 4), round(float(size), 4), round(float(tf.reduce_sum(outer.gradient(size, x))), 3))
