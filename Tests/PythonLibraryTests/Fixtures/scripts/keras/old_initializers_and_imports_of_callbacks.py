from tensorflow.keras.callbacks import EarlyStopping

import numpy as np
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential


def halves(shape, name=None):
    return np.full(shape, 0.5)


model = Sequential([Dense(2, kernel_initializer=halves, input_shape=(3,))])
print(model.get_weights()[0])
print(EarlyStopping(patience=2).patience)
