import os
import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(1)
x = np.random.rand(16, 4).astype("float32")
y = (x.sum(axis=1) > 2).astype("int32")
model = keras.Sequential([keras.Input((4,)), layers.Dense(5, activation="relu"), layers.Dense(2, activation="softmax")])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
model.fit(x, y, epochs=3, verbose=0, shuffle=False)

model.save("model.keras")
copy = keras.models.load_model("model.keras")
print(np.allclose(copy.predict(x, verbose=0), model.predict(x, verbose=0)), copy.name == model.name)
print(int(copy.optimizer.iterations), copy.optimizer.name)
a = model.fit(x, y, epochs=2, verbose=0, shuffle=False).history
b = copy.fit(x, y, epochs=2, verbose=0, shuffle=False).history
print(np.allclose(a["loss"], b["loss"]), sorted(b))

model.save("old.h5")
print(np.allclose(keras.models.load_model("old.h5").predict(x, verbose=0), model.predict(x, verbose=0)))

model.save_weights("m.weights.h5")
other = keras.models.model_from_json(model.to_json())
other.load_weights("m.weights.h5")
print(np.allclose(other.predict(x, verbose=0), model.predict(x, verbose=0)))
print(os.path.exists("m.weights.h5"), os.path.exists("n.weights.h5"), sorted(os.listdir(".")))

inputs = keras.Input((4,), name="in")
h = layers.Dense(3, activation="tanh")(inputs)
outputs = layers.Dense(1)(layers.Concatenate()([h, inputs]))
graph = keras.Model(inputs, outputs)
graph.save("graph.keras")
again = keras.saving.load_model("graph.keras")
print(np.allclose(again.predict(x, verbose=0), graph.predict(x, verbose=0)), again.compiled)

for call in [
    lambda: keras.models.load_model("nothing.keras"),
    lambda: keras.models.load_model("m.txt"), lambda: model.load_weights("nothing.weights.h5"),
    lambda: model.export("model"),
]:
    try:
        call()
    except Exception as e:
        print(type(e).__name__, str(e)[:100])
