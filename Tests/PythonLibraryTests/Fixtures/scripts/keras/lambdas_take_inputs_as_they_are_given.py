import keras
import numpy as np
from keras import layers, ops


def distance(pair):
    a, b = pair
    return ops.sqrt(ops.sum(ops.square(a - b), axis=1, keepdims=True))


left, right = keras.Input((3,)), keras.Input((3,))
output = layers.Lambda(distance)([left, right])
print(output.shape, output.dtype)
model = keras.Model([left, right], output)
print(model.predict([np.ones((2, 3)), np.zeros((2, 3))], verbose=0).ravel().round(4))
print(np.asarray(layers.Lambda(distance)([np.ones((1, 2), "float32"), np.zeros((1, 2), "float32")])).round(4))

# Two tensors of which one has an axis more stay what they are.
mixed = layers.Lambda(lambda p: p[0] * p[1])([keras.Input((4, 1)), keras.Input((4, 1))])
print(mixed.shape)
print(layers.Lambda(lambda p: [tuple(x.shape) for x in p] and p[0])([np.ones((2, 3, 1), "float32"), np.ones((2, 3), "float32")]).shape)


def sample(parts):
    mean, deviation = parts
    return mean + ops.exp(0.5 * deviation) * keras.random.normal(ops.shape(mean), seed=1)


inputs = keras.Input((6,))
x = layers.Dense(4, activation="relu")(inputs)
z = layers.Lambda(sample, output_shape=(2,), name="z")([layers.Dense(2)(x), layers.Dense(2)(x)])
encoder = keras.Model(inputs, z)
print(z.shape, encoder.predict(np.zeros((3, 6)), verbose=0).shape, [type(l).__name__ for l in encoder.layers])

ids = keras.Input((3,), dtype="int32")
hot = layers.Lambda(lambda t: ops.one_hot(t, 5))(ids)
print(hot.shape, np.asarray(keras.Model(ids, hot)(np.array([[0, 2, 4]])))[0].tolist())
stack = keras.Sequential([keras.Input((2,)), layers.Lambda(lambda t: ops.expand_dims(t, -1)), layers.Dense(1, kernel_initializer="ones")])
print(stack.output_shape, stack.predict(np.array([[1.0, 2.0]]), verbose=0).ravel())

scaled = layers.Lambda(lambda t, by, shift=0.0: t * by + shift, arguments={"by": 3.0, "shift": 1.0})
print(np.asarray(scaled(np.array([[1.0, 2.0]], "float32"))))
