import keras
import numpy as np
import tensorflow as tf

keras.utils.set_random_seed(1)
x = np.linspace(-1, 1, 24).reshape(12, 2).astype("float32")
y = (x[:, :1] * 2 + 1).astype("float32")
data = tf.data.Dataset.from_tensor_slices((x, y)).batch(5)
model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(4, activation="tanh"), keras.layers.Dense(1)])
model.compile(optimizer=keras.optimizers.SGD(0.1), loss="mse", metrics=["mae"])
history = model.fit(data, epochs=3, verbose=0, validation_data=data)
print({k: [round(v, 4) for v in values] for k, values in history.history.items()})
print([round(v, 4) for v in model.evaluate(data, verbose=0)], model.predict(data, verbose=0).shape)
history = model.fit(data.repeat(), epochs=2, steps_per_epoch=4, verbose=0)
print([round(v, 4) for v in history.history["loss"]])
shuffled = tf.data.Dataset.from_tensor_slices((x, y)).shuffle(12, seed=5).batch(4).prefetch(1)
print([round(v, 4) for v in model.fit(shuffled, epochs=3, verbose=0).history["loss"]])
weighted = tf.data.Dataset.from_tensor_slices((x, y, np.arange(12, dtype="float32"))).batch(6)
print([round(v, 4) for v in model.fit(weighted, epochs=2, verbose=0).history["loss"]])
print(model.predict(tf.data.Dataset.from_tensor_slices(x).batch(12), verbose=0)[:2].round(3).tolist())
series = keras.utils.timeseries_dataset_from_array(np.arange(8), np.arange(8)[3:], sequence_length=3, batch_size=4)
for inputs, targets in series:
    print(inputs.numpy().tolist(), targets.numpy().tolist())
inputs = keras.Input((3,))
outputs = keras.ops.sum(keras.ops.square(inputs), axis=1, keepdims=True)
print(keras.Model(inputs, outputs)(np.ones((2, 3))).numpy().tolist(), keras.ops.shape(inputs))
