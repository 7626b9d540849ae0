import keras
import numpy as np
from keras.layers import Dense, Merge
from keras.models import Sequential

left = Sequential([Dense(4, input_dim=3)])
right = Sequential([Dense(4, input_dim=2)])
for mode in ["concat", "sum", "mul", "ave", "max", "dot", "cos"]:
    model = Sequential()
    model.add(Merge([left, right], mode=mode))
    model.add(Dense(1))
    model.compile(loss="mse", optimizer="sgd")
    history = model.fit([np.ones((8, 3)), np.ones((8, 2))], np.ones((8, 1)), epochs=1, verbose=0)
    print(mode, len(history.history["loss"]), model.predict([np.ones((2, 3)), np.ones((2, 2))], verbose=0).shape,
          model.layers[0].output.shape)
a, b = keras.Input((2,)), keras.Input((2,))
print(keras.Model([a, b], Merge(mode="sum")([a, b])).predict([np.ones((1, 2)), np.ones((1, 2))], verbose=0))
print(Merge([left, right], mode=lambda parts: parts[0] - parts[1]).output.shape)
try:
    Merge([left, right], mode="join")
except ValueError as error:
    print(error)
