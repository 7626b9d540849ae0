import numpy as np
import keras
from keras import layers

image, line, row = (2, 6, 6, 4), (2, 6, 4), (2, 4)
cases = [
    ("Conv1D", (8, 3), {}, line), ("Conv2D", (8, 3), {"padding": "same"}, image),
    ("Conv2D", (8, (3, 2)), {"strides": 2, "activation": "relu"}, image),
    ("Conv3D", (2, 2), {}, (1, 3, 4, 4, 2)), ("DepthwiseConv1D", (3,), {}, line),
    ("DepthwiseConv2D", (3,), {"depth_multiplier": 2}, image), ("SeparableConv1D", (5, 3), {}, line),
    ("SeparableConv2D", (5, 3), {}, image), ("Conv1DTranspose", (5, 3), {"strides": 2}, line),
    ("Conv2DTranspose", (5, 3), {"strides": 2, "padding": "same"}, image),
    ("MaxPooling1D", (), {}, line), ("MaxPooling2D", ((2, 2),), {}, image), ("AveragePooling1D", (3,), {}, line),
    ("AveragePooling2D", (2,), {"strides": 1}, image), ("GlobalMaxPooling1D", (), {}, line),
    ("GlobalMaxPooling2D", (), {"keepdims": True}, image), ("GlobalAveragePooling1D", (), {}, line),
    ("GlobalAveragePooling2D", (), {}, image), ("ZeroPadding1D", (1,), {}, line), ("ZeroPadding2D", (1,), {}, image),
    ("Cropping1D", (1,), {}, line), ("Cropping2D", (((1, 2), (0, 1)),), {}, image), ("UpSampling1D", (2,), {}, line),
    ("UpSampling2D", (2,), {"interpolation": "bilinear"}, image), ("BatchNormalization", (), {}, image),
    ("LayerNormalization", (), {}, line), ("GroupNormalization", (2,), {}, image),
    ("RMSNormalization", (), {}, row), ("UnitNormalization", (), {}, row), ("Normalization", (), {}, row),
    ("Rescaling", (0.5,), {"offset": 1}, row), ("GaussianNoise", (0.1,), {}, row), ("GaussianDropout", (0.1,), {}, row),
    ("AlphaDropout", (0.1,), {}, row), ("SpatialDropout1D", (0.1,), {}, line), ("SpatialDropout2D", (0.1,), {}, image),
    ("ActivityRegularization", (0.1,), {}, row), ("PReLU", (), {}, row), ("LeakyReLU", (), {}, row),
    ("ReLU", (6,), {}, row), ("ELU", (), {}, row), ("Softmax", (), {}, row), ("Identity", (), {}, row),
    ("Activation", ("gelu",), {}, row), ("EinsumDense", ("abc,cd->abd", (None, 7)), {"bias_axes": "d"}, line),
    ("Reshape", ((2, 2),), {}, row), ("Permute", ((2, 1),), {}, line), ("RepeatVector", (3,), {}, row),
    ("ConvLSTM1D", (3, 2), {}, (2, 3, 4, 2)), ("Resizing", (3, 4), {}, image), ("CenterCrop", (2, 3), {}, image),
    ("RandomFlip", (), {}, image), ("RandomRotation", (0.1,), {}, image), ("RandomZoom", (0.1,), {}, image),
    ("RandomContrast", (0.1,), {}, image), ("Discretization", ([0.0, 0.5],), {}, row), ("Dropout", (0.5,), {}, row),
    ("SimpleRNN", (3,), {}, line), ("LSTM", (3,), {"return_sequences": True}, line), ("GRU", (3,), {}, line),
    ("Flatten", (), {}, image), ("Masking", (), {}, line),
]
for name, args, kwargs, shape in cases:
    layer = getattr(layers, name)(*args, **kwargs)
    y = layer(np.ones(shape, "float32"))
    print(layer.name, tuple(y.shape), [tuple(w.shape) for w in layer.weights], layer.count_params())
    assert tuple(layer.compute_output_shape((None,) + shape[1:]))[1:] == tuple(y.shape)[1:] or name == "EinsumDense", name
    assert type(layer).__name__ == name

rnn = layers.RNN([layers.LSTMCell(3), layers.GRUCell(2)], return_sequences=True)
print(rnn(np.ones(line, "float32")).shape, [w.path for w in rnn.weights][:2])
both = layers.Bidirectional(layers.LSTM(3), merge_mode="sum")
print(both(np.ones(line, "float32")).shape, both.forward_layer.name)
print(layers.TimeDistributed(layers.Dense(2))(np.ones(line, "float32")).shape)
a, b = np.array([[1.0, 2.0]], "float32"), np.array([[3.0, 5.0]], "float32")
for function in [layers.add, layers.subtract, layers.multiply, layers.average, layers.maximum, layers.minimum,
                 layers.concatenate]:
    print(function.__name__, np.array(function([a, b])).tolist())
print(np.array(layers.dot([a, b], axes=1)).tolist(), np.array(layers.Dot(axes=1, normalize=True)([a, b])).shape)
print(np.array(layers.Lambda(lambda x: x * 2 + 1)(a)).tolist())

conv = layers.Conv2D(16, 3, activation="relu", name="features")
print(conv.filters, conv.kernel_size, conv.strides, conv.padding, conv.data_format, conv.dilation_rate, conv.groups)
conv.build((None, 28, 28, 1))
print(conv.kernel.shape, conv.bias.shape, conv.activation.__name__)
pool = layers.MaxPool2D((2, 2))
print(pool.pool_size, pool.strides, pool.name)
norm = layers.BatchNormalization(momentum=0.5)
norm.build((None, 3))
print(norm.momentum, norm.epsilon, norm.gamma.shape, norm.moving_mean.name, [w.name for w in norm.non_trainable_weights])
x = np.array([[1.0, 2.0, 3.0], [3.0, 2.0, 1.0]], "float32")
print(np.round(np.array(norm(x, training=True)), 3).tolist(), np.array(norm.moving_mean).tolist())
for make in [lambda: layers.Conv2D(4, 0),
             lambda: layers.Conv2D(5, 3, groups=2), lambda: layers.Conv1D(4, (2, 2)),
             lambda: layers.Dropout(2), lambda: layers.Bidirectional(layers.LSTM(3), merge_mode="max")]:
    try:
        make()
    except ValueError as error:
        print(str(error).replace("\n", " ")[:110])
