import numpy as np
from keras.engine.topology import Layer
from keras.models import Model, Sequential
from keras.layers import Input, Dense
from keras.utils import Sequence

i = Input(shape=(2,))
o = Dense(1)(i)
model = Model(input=i, output=o)
model.compile(loss="mse", optimizer="sgd")
x = np.arange(8).reshape(4, 2) / 8
y = np.arange(4) / 4
history = model.fit(x, y, nb_epoch=2, verbose=0)
print(len(history.history["loss"]), model.count_params())


class Batches(Sequence):
    def __len__(self):
        return 2

    def __getitem__(self, index):
        return x[index * 2:index * 2 + 2], y[index * 2:index * 2 + 2]

    def on_epoch_end(self):
        print("end of the pass")


history = model.fit_generator(Batches(), epochs=2, verbose=0)
print(history.epoch)


def forever():
    while True:
        yield x, y


history = model.fit_generator(forever(), samples_per_epoch=64, nb_epoch=1, verbose=2)
print(len(model.predict_generator(Batches())))
