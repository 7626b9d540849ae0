from keras import layers, losses, callbacks, optimizers

for call in [
    lambda: layers.Dense(),
    lambda: layers.Embedding(3),
    lambda: layers.Dense(-1),
    lambda: layers.LSTM(4, 3, 2, units=1),
    lambda: losses.MeanSquaredError(foo=1),
    lambda: callbacks.EarlyStopping(foo=1),
    lambda: optimizers.SGD(momentum=2),
    lambda: layers.Dropout(2),
]:
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
