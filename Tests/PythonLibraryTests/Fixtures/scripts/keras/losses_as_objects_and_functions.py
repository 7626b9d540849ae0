import keras
import numpy as np

y = np.array([[0.0, 1.0], [1.0, 0.0]])
p = np.array([[0.2, 0.8], [0.6, 0.4]])
print(keras.losses.MeanSquaredError()(y, p).numpy().round(5))
print(keras.losses.MeanSquaredError(reduction="sum")(y, p).numpy().round(5))
print(keras.losses.MeanSquaredError(reduction=None)(y, p).numpy().round(5))
print(keras.losses.mean_squared_error(y, p).numpy().round(5))
print(keras.losses.CategoricalCrossentropy()(y, p).numpy().round(5))
print(keras.losses.SparseCategoricalCrossentropy(from_logits=True)(np.array([1, 0]), p).numpy().round(5))
print(keras.losses.sparse_categorical_crossentropy(np.array([1, 0]), p).numpy().round(5))
print(keras.losses.binary_crossentropy(y, p).numpy().round(5))
print(keras.losses.Huber(delta=0.1)(y, p).numpy().round(5), keras.losses.huber(y, p).numpy().round(5))
print(keras.losses.MeanSquaredError()(y, p, sample_weight=[1.0, 0.0]).numpy().round(5))
loss = keras.losses.MeanAbsoluteError(name="mine")
print(loss.name, loss.reduction)
