import numpy as np
import keras
from keras import ops

a = keras.Input((4,), name="a")
b = keras.Input((4,), name="b")
hidden = keras.layers.Dense(4, kernel_initializer="ones", name="hidden")(a)
x = 1 - (a + b * 2)
x = ops.relu(x)
part = x[:, 0:2]
joined = ops.concatenate([x, hidden], axis=-1)
mean = ops.mean(joined, axis=1, keepdims=True)
column = ops.reshape(-mean, (-1, 1))
total = ops.sum(ops.expand_dims(part, 1), axis=-1)
power = ops.absolute(hidden) ** 2 / 3.0
last = ops.softmax(power, axis=-1)[:, -1]
model = keras.Model([a, b], [column, total, power, last])
data = [np.arange(8, dtype="float32").reshape(2, 4) / 10, -np.ones((2, 4), "float32")]


def show(model):
    for output in model(data):
        print(np.round(output.numpy().astype("float64"), 4).tolist())


show(model)
operations = [layer for layer in model.get_config()["layers"] if layer["module"].startswith("keras.src.ops")]
for operation in sorted(operations, key=lambda o: o["name"]):
    print(operation["module"], operation["class_name"], operation["config"].get("axis"))
model.save("arithmetic.keras")
show(keras.models.load_model("arithmetic.keras"))
