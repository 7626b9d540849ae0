# As Keras 2 allowed: sequences and outputs side by side, states with several axes.
import keras
import numpy as np
import tensorflow as tf


class PairCell(keras.layers.Layer):
    def __init__(self, units, rows, columns, **kwargs):
        super().__init__(**kwargs)
        self.units = units
        self.state_size = [tf.TensorShape([units]), tf.TensorShape([rows, columns])]

    def build(self, input_shapes):
        print("build", [tuple(shape) for shape in input_shapes])
        self.w = self.add_weight(shape=(input_shapes[0][1], self.units), initializer="ones", name="w")

    def call(self, inputs, states):
        x, grid = inputs
        s, total = states
        s = s + x @ self.w
        total = total + grid
        return (s, total), (s, total)


def ones(*shape):
    return np.ones(shape, "float32")


x, grid = keras.Input((None, 3)), keras.Input((None, 2, 4))
rnn = keras.layers.RNN(PairCell(5, 2, 4))
outputs = rnn((x, grid))
print([output.shape for output in outputs])
model = keras.Model([x, grid], outputs)
first, second = model.predict([ones(6, 7, 3), ones(6, 7, 2, 4)], verbose=0)
print(first.shape, first[0, 0], second.shape, second[0, 0, 0])
model.compile("sgd", "mse")
history = model.fit([ones(6, 7, 3), ones(6, 7, 2, 4)], [ones(6, 5), ones(6, 2, 4)], verbose=0)
print(history.history["loss"])
whole = keras.layers.RNN(PairCell(5, 2, 4), return_sequences=True)
print([part.shape for part in whole((tf.ones((6, 7, 3)), tf.ones((6, 7, 2, 4))))])
