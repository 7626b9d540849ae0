import keras
import numpy as np
from keras import layers

keras.utils.set_random_seed(42)
layer = layers.Dense(3)
print(layer.get_weights(), layer.weights)
layer.build((None, 2))
kernel, bias = layer.get_weights()
print(kernel.round(5), bias)
print(layer.kernel.name, layer.kernel.path, layer.kernel.shape, layer.kernel.dtype)
layer.set_weights([np.ones((2, 3)), np.arange(3)])
print(layer(np.array([[1.0, 2.0]])))
print(layer.bias.numpy(), layer.count_params())
layer.bias.assign([5, 5, 5])
print(layer.bias)
layer.trainable = False
print(len(layer.trainable_weights), len(layer.non_trainable_weights), len(layer.weights))
for weights in [[np.ones((2, 3))], [np.ones((2, 3)), np.ones(2)]]:
    try:
        layer.set_weights(weights)
    except ValueError as error:
        print(error)
for make in [layers.SimpleRNN, layers.LSTM, layers.GRU]:
    cell = make(2)
    cell.build((None, 3, 4))
    print([w.shape for w in cell.get_weights()], cell.count_params())
    print(cell(np.ones((1, 3, 4))).numpy().round(4))
