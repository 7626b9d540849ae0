import keras
import numpy as np
import tensorflow as tf

model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
x, y = np.ones((3, 2)), np.ones((3, 1))
for call in [
    lambda: model.fit(x, y),
    lambda: model.compile(optimizer="adm"),
    lambda: (model.compile(loss="mean_squared_eror"), model.fit(x, y)),
    lambda: model.compile(loss="mse", metrics=["acuracy"]),
    lambda: model.compile(loss="mse", metrics="mae"),
    lambda: keras.layers.Dense(2, activation="rellu"),
    lambda: keras.layers.Dense(2, actvation="relu"),
    lambda: keras.optimizers.Adam(learnin_rate=1),
    lambda: model.save("model.pb"),
    lambda: keras.callbacks.ModelCheckpoint("best.pb"),
    lambda: keras.models.load_model("nothing.keras"),
    lambda: model.predict("text"),
    lambda: model.predict(np.ones((1, 3)), verbose=0),
    lambda: model.predict([np.ones((1, 2)), np.ones((1, 2))], verbose=0),
    lambda: model.nothing,
]:
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ":", error)
model.compile(loss="mse")
for call in [
    lambda: model.fit(x, y[:2]),
    lambda: model.fit(x),
    lambda: model.fit(x, y, nothing=1),
    lambda: model.fit(x, y, batch_size=0),
    lambda: model.fit(x, y, callbacks=[3]),
    lambda: model.fit(x, y, validation_split=0.9),
    lambda: model.fit(x, y, verbose="loud"),
]:
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ":", error)
