# Keras on TensorFlow squares the gradients of repeated ids one by one, and shuffles alike in every epoch.
import numpy as np
import keras
from keras import layers, optimizers

keras.utils.set_random_seed(3)


def train(optimizer, *middle, **options):
    x, y = np.random.randint(0, 9, (32, 7)), np.random.randint(0, 3, 32)
    embedding = layers.Embedding(9, 4, **options)
    model = keras.Sequential([keras.Input((7,)), embedding, *middle, layers.Dense(3, activation="softmax")])
    model.compile(optimizer, "sparse_categorical_crossentropy")
    history = model.fit(x, y, epochs=4, verbose=0, batch_size=8)
    print(["%.4f" % loss for loss in history.history["loss"]])


for optimizer in ["sgd", "adam", "rmsprop", "adagrad", "adamax", "nadam", "adadelta", "ftrl", "lion"]:
    train(optimizer, layers.SimpleRNN(5))
for optimizer in [optimizers.Lamb(), optimizers.Adafactor(), optimizers.SGD(0.1, clipnorm=0.01),
                  optimizers.Adam(0.1, clipvalue=0.01), optimizers.Adam(0.1, global_clipnorm=0.01)]:
    train(optimizer, layers.LSTM(5))
train("adam", layers.GRU(5), mask_zero=True)
train("adam", layers.Bidirectional(layers.LSTM(5)))
train("adam", layers.GlobalAveragePooling1D())
train("adam", layers.Dropout(0.5), layers.LSTM(5, return_sequences=True), layers.LSTM(4))
train("adam", layers.SimpleRNN(5), embeddings_regularizer="l2")
