# A layer or a model takes a sparse tensor as the dense one that it stands for.
import tensorflow as tf
from tensorflow import keras

data = tf.sparse.SparseTensor(
    indices=[(0, 0), (0, 1), (0, 2), (4, 3), (5, 0), (5, 1)], values=[1, 1, 1, 1, 1, 1], dense_shape=(6, 4))
x = keras.Input(shape=(4,), sparse=True)
model = keras.Model(x, keras.layers.Dense(2, kernel_initializer="ones")(x))
print(keras.layers.Dense(2, kernel_initializer="ones")(tf.cast(data, tf.float32)).numpy())
print(model(data).numpy())
print(model.predict(data, verbose=0))
model.compile("sgd", "mse")
history = model.fit(data, tf.zeros((6, 2)), batch_size=6, epochs=2, verbose=0)
print([round(loss, 5) for loss in history.history["loss"]])
print(round(model.evaluate(data, tf.zeros((6, 2)), verbose=0), 5))
