import numpy as np
import keras

keras.utils.set_random_seed(3)
x = np.random.rand(16, 4).astype("float32")
y = (x.sum(axis=1, keepdims=True) > 2).astype("float32")
model = keras.Sequential([
    keras.Input((4,)),
    keras.layers.Dense(5, activation="tanh", name="encoder"),
    keras.layers.Dense(1, activation="sigmoid", name="head"),
])
chosen = keras.optimizers.OptimizerMap(keras.optimizers.SGD(0.1, momentum=0.9), {".*encoder/.*": keras.optimizers.Adam(0.01)})
print(chosen["encoder/kernel"].name, chosen["head/kernel"].name, len(chosen), list(chosen))
optimizer = keras.optimizers.MultiOptimizer(chosen)
model.compile(optimizer=optimizer, loss="binary_crossentropy")
history = model.fit(x, y, epochs=3, batch_size=8, shuffle=False, verbose=0)
print([round(v, 5) for v in history.history["loss"]])
print(int(optimizer.iterations), [int(o.iterations) for o in optimizer.optimizers])
print(len(optimizer.variables), [o.name for o in optimizer.optimizers])
try:
    optimizer.learning_rate
except AttributeError as error:
    print(error)
config = keras.optimizers.serialize(optimizer)
print(config["class_name"], config["module"], sorted(config["config"]))
again = keras.optimizers.deserialize(config)
print(type(again).__name__, [round(float(o.learning_rate), 4) for o in again.optimizers])

model.save("multi.keras")
loaded = keras.models.load_model("multi.keras")
print(type(loaded.optimizer).__name__, int(loaded.optimizer.iterations))
a = model.fit(x, y, epochs=1, batch_size=8, shuffle=False, verbose=0).history["loss"]
b = loaded.fit(x, y, epochs=1, batch_size=8, shuffle=False, verbose=0).history["loss"]
print(np.allclose(a, b, atol=1e-6))

slow, fast = keras.optimizers.SGD(0.01), keras.optimizers.SGD(0.5)
picked = keras.optimizers.MultiOptimizer(lambda v: fast if v.path.startswith("head") else slow, name="two")
first, second = keras.Variable([1.0, 2.0], name="a"), keras.Variable([3.0], name="b")
picked.build([first, second])
picked.apply([np.ones(2, "float32"), np.ones(1, "float32")])
print(first.numpy(), second.numpy(), picked.name)
try:
    picked.apply([np.ones(2, "float32")], [first])
except ValueError as error:
    print(error)
for wrong in [lambda: keras.optimizers.OptimizerMap("adam"), lambda: chosen.__setitem__("x", optimizer),
              lambda: chosen.__setitem__(".*encoder/.*", slow) if False else keras.optimizers.MultiOptimizer(lambda v: "sgd").build([first])]:
    try:
        wrong()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, str(error)[:60])

schedule = keras.optimizers.schedules.ExponentialDecay(0.1, 100, 0.9)
written = keras.optimizers.schedules.serialize(schedule)
print(written["class_name"], written["config"])
print(round(float(keras.optimizers.schedules.deserialize(written)(50)), 5))
