import numpy as np
import keras
from keras import ops

print(keras.backend.is_float_dtype("float32"), keras.backend.is_int_dtype("int8"), keras.backend.is_int_dtype("float16"))
print(keras.backend.result_type("int32", "float32"), keras.backend.result_type("int32", "int8"),
      keras.backend.result_type("float32", "float64"), keras.backend.result_type("bool", "uint8"), keras.backend.result_type(int, float))
x = np.array([[-1.0, 0.2, 3.0]], "float32")
print(np.round(ops.convert_to_numpy(keras.activations.sparsemax(x)), 4).tolist(), ops.convert_to_numpy(keras.activations.threshold(x, 0.5, -1)).tolist(), np.round(ops.convert_to_numpy(keras.activations.sparse_sigmoid(x)), 3).tolist())
g = ops.convert_to_numpy(keras.random.gamma((20000,), 3.0, seed=1))
b = ops.convert_to_numpy(keras.random.beta((20000,), 2.0, 6.0, seed=1))
n = ops.convert_to_numpy(keras.random.binomial((20000,), 10.0, 0.4, seed=1))
print(g.shape, g.dtype, round(float(g.mean())), round(float(b.mean()), 1), n.dtype, round(float(n.mean())))


def distance(y_true, y_pred, scale=1.0):
    return ops.abs(y_true - y_pred) * scale


m = keras.metrics.MeanMetricWrapper(distance, name="distance", scale=2.0)
m.update_state(np.array([1.0, 2.0]), np.array([2.0, 5.0]))
print(m.name, float(m.result()))
m.update_state(np.array([1.0]), np.array([1.0]), sample_weight=np.array([2.0]))
print(float(m.result()))


class Told(keras.callbacks.Callback):
    def on_train_begin(self, logs=None):
        print("train begins", logs)

    def on_epoch_end(self, epoch, logs=None):
        print("epoch", epoch, logs, self.model.name)


model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)], name="small")
told = keras.callbacks.CallbackList([Told()], model=model, epochs=2)
told.on_train_begin()
told.on_epoch_begin(0)
told.on_train_batch_end(0, {"loss": 1.0})
told.on_epoch_end(0, {"loss": 0.5})
told.on_train_end()
