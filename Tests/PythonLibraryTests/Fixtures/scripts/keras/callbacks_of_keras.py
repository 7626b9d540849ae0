import keras
import numpy as np
from keras.callbacks import EarlyStopping, ReduceLROnPlateau

keras.utils.set_random_seed(0)
x = np.ones((4, 1))
y = np.zeros((4, 1))
model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, kernel_initializer="ones")])
model.compile(keras.optimizers.SGD(0.0), "mse")
stop = EarlyStopping(monitor="loss", patience=2, verbose=1, restore_best_weights=True)
history = model.fit(x, y, epochs=20, verbose=0, callbacks=[stop])
print(len(history.epoch), stop.stopped_epoch, stop.patience)
model.compile(keras.optimizers.SGD(0.5), "mse")
model.optimizer.learning_rate = 1e-12
reduce = ReduceLROnPlateau(monitor="loss", factor=0.5, patience=1, verbose=1, min_lr=0)
print(len(model.fit(x, y, epochs=3, verbose=0, callbacks=[reduce]).history["learning_rate"]))
try:
    ReduceLROnPlateau(factor=2)
except ValueError as error:
    print(error)
