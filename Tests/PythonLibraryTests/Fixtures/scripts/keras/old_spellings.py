# What older tutorials write still runs; the author is told the word of today.
import numpy as np
from keras.layers.core import Dense, Activation
from keras.models import Sequential
from keras.optimizers import SGD
from keras.utils import np_utils
from tensorflow.python.keras.layers.recurrent import SimpleRNN
from keras_preprocessing.text import Tokenizer

model = Sequential()
model.add(Dense(4, input_dim=2))
model.add(Activation("softmax"))
model.compile(optimizer=SGD(lr=0.1), loss="categorical_crossentropy", metrics=["acc"])
x = [[0, 1], [1, 0], [1, 1]]
history = model.fit(x, np_utils.to_categorical([0, 1, 3], 4), nb_epoch=2, verbose=0, workers=4)
print(list(history.history), len(history.epoch), round(model.optimizer.lr.numpy().item(), 3))
classes = model.predict_classes(x)
print(classes.shape, classes.dtype, model.predict_proba(np.array(x)).shape)
print(model.layers[0].input_shape, model.layers[0].output_shape)
print(Tokenizer(nb_words=3).num_words, SimpleRNN(2).units)
