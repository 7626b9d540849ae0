import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(1)
title = keras.Input(shape=(3,), name="title")
body = keras.Input(shape=(2,), name="body")
x = layers.Dense(4, activation="relu", name="d1")(title)
y = layers.Dense(4, name="d2")(body)
joined = layers.Concatenate(name="joined")([x, y])
mixed = x * 2 + y
priority = layers.Dense(1, name="priority")(joined)
department = layers.Dense(3, activation="softmax", name="department")(mixed)
model = keras.Model(inputs=[title, body], outputs=[priority, department], name="tickets")
model.summary()
model.compile(
    optimizer="sgd",
    loss={"priority": "mse", "department": "sparse_categorical_crossentropy"},
    loss_weights={"priority": 1.0, "department": 0.5},
    metrics={"priority": ["mae"], "department": "accuracy"})
a = np.arange(30).reshape(10, 3) / 30
b = np.arange(20).reshape(10, 2) / 20
p = np.arange(10) / 10
d = np.arange(10) % 3
history = model.fit({"title": a, "body": b}, {"priority": p, "department": d}, epochs=2, batch_size=4,
                    shuffle=False, verbose=2, validation_split=0.2)
print({k: [round(float(x), 4) for x in v] for k, v in history.history.items()})
print([round(float(v), 4) for v in model.evaluate([a, b], [p, d], verbose=0)])
result = model.evaluate({"body": b, "title": a}, [p, d], verbose=0, return_dict=True)
print({k: round(float(v), 4) for k, v in result.items()})
print(model.metrics_names, model.output_names, [layer.name for layer in model.layers])
print([round(v, 4) for v in model.train_on_batch([a, b], [p, d], sample_weight=[np.linspace(0, 1, 10), np.ones(10)])])
print({k: round(float(v), 4) for k, v in model.test_on_batch([a, b], [p, d], return_dict=True).items()})
model.compile(optimizer="adam", loss=["mse", "sparse_categorical_crossentropy"], metrics=[["mae"], ["accuracy"]],
              weighted_metrics=[["mse"], None])
history = model.fit([a, b], [p, d], epochs=2, verbose=0, shuffle=False, class_weight=None,
                    validation_data=([a, b], [p, d], [np.ones(10), np.zeros(10)]), validation_freq=2)
print({k: [round(float(x), 4) for x in v] for k, v in history.history.items()})

named = keras.Model({"title": title, "body": body}, {"priority": priority, "department": department})
found = named.predict({"title": a, "body": b}, verbose=0)
print({k: v.shape for k, v in found.items()})
named.compile(optimizer="sgd", loss={"priority": "mse", "department": "sparse_categorical_crossentropy"})
history = named.fit({"title": a, "body": b}, {"priority": p, "department": d}, epochs=1, verbose=0, shuffle=False)
print({k: [round(float(x), 4) for x in v] for k, v in history.history.items()})


def batches():
    while True:
        for start in range(0, 10, 5):
            yield (a[start:start + 5], b[start:start + 5]), (p[start:start + 5], d[start:start + 5])


history = model.fit(batches(), steps_per_epoch=2, epochs=2, verbose=2)
