import keras
import numpy as np
from keras import layers

keras.utils.set_random_seed(1)
x = np.linspace(-1, 1, 20).reshape(10, 2).astype("float32")
y = (x[:, :1] * 2 - x[:, 1:] + 0.5).astype("float32")
model = keras.Sequential([keras.Input((2,)), layers.Dense(4, activation="tanh"), layers.Dense(1)])
model.compile(optimizer=keras.optimizers.SGD(0.1, momentum=0.9), loss="mse", metrics=["mae"])
history = model.fit(x, y, epochs=3, batch_size=4, shuffle=False, verbose=0, validation_split=0.2)
print(list(history.history), history.epoch, history.params)
for name, values in history.history.items():
    print(name, [f"{value:.4f}" for value in values])
print(history.model is model, model.history is history)
print([f"{value:.4f}" for value in model.evaluate(x, y, verbose=0)])
print({k: f"{v:.4f}" for k, v in model.evaluate(x, y, verbose=0, return_dict=True).items()})
print(model.predict(x[:2], verbose=0).round(4))
print(model(x[:2]).numpy().round(4), model.predict_on_batch(x[:2]).round(4))
print([f"{value:.4f}" for value in model.train_on_batch(x, y)])
print([f"{value:.4f}" for value in model.test_on_batch(x, y)])
weighted = model.fit(x, y, sample_weight=np.arange(10.0), shuffle=False, verbose=0)
print(f"{weighted.history['loss'][0]:.4f}")
