# Newer names of Keras: pooling to a given grid, generalized cross-entropy, the optimizer of a model set anew.
import keras
import numpy as np
import tensorflow as tf

x = np.arange(2 * 7 * 5 * 2, dtype="float32").reshape(2, 7, 5, 2)
for layer in [keras.layers.AdaptiveAveragePooling2D(3), keras.layers.AdaptiveMaxPooling2D((2, 3))]:
    y = layer(x)
    print(layer.name, y.shape, np.asarray(y)[1, 0].ravel().round(3))
    print(layer.compute_output_shape((None, 7, 5, 2)))
print(np.asarray(keras.layers.AdaptiveAveragePooling1D(2)(x[:, :, 0])).ravel())
inputs = keras.Input((7, 5, 2))
print(keras.Model(inputs, keras.layers.AdaptiveMaxPooling2D(1)(inputs)).output_shape)

loss = keras.losses.CategoricalGeneralizedCrossEntropy(q=0.7)
truth, guess = np.array([0, 2]), np.array([[0.7, 0.2, 0.1], [0.1, 0.3, 0.6]], "float32")
print(float(loss(truth, guess)))


class Line(keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = keras.layers.Dense(1, kernel_initializer="ones")

    def call(self, inputs):
        return self.dense(inputs)

    def compile(self, rate, **kwargs):
        super().compile(**kwargs)
        self.optimizer = keras.optimizers.SGD(rate)


line = Line()
line.compile(0.5, loss="mse")
line.fit(np.ones((4, 1)), np.zeros((4, 1)), epochs=1, verbose=0)
print(type(line.optimizer).__name__, [w.numpy().ravel().round(4).tolist() for w in line.weights])


def halves(texts):
    return tf.strings.split(texts, "-")


words = keras.layers.TextVectorization(standardize=None, split=halves)
words.adapt(np.array(["a-b", "b-c-b"]))
print([str(word) for word in words.get_vocabulary()], np.asarray(words(np.array(["b-a", "c"]))))
