# Convolutions over three axes, pools, cosine transforms, special functions, parts of a layer's variables.
import os

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
import keras
import numpy as np
import tensorflow as tf


def p(*a):
    print(*[(np.round(np.asarray(x, dtype=float), 3) + 0.0).tolist() for x in a])


x = tf.reshape(tf.range(64.0), [1, 4, 4, 4, 1])
k = tf.ones([2, 2, 2, 1, 1])
p(tf.nn.conv3d(x, k, [1, 2, 2, 2, 1], "VALID")[0, :, :, :, 0], tf.nn.max_pool3d(x, 2, 2, "VALID")[0, 0, 0, :, 0], tf.nn.avg_pool3d(x, [1, 2, 2, 2, 1], [1, 2, 2, 2, 1], "VALID")[0, 1, 1, :, 0])
i = tf.reshape(tf.range(25.0), [1, 5, 5, 1])
p(tf.nn.atrous_conv2d(i, tf.ones([2, 2, 1, 1]), 2, "VALID")[0, :, :, 0], tf.nn.pool(i, [2, 2], "AVG", strides=[2, 2])[0, :, :, 0])
v = tf.constant([1.0, 2.0, 4.0, 8.0])
p(tf.signal.dct(v), tf.signal.dct(v, norm="ortho"), tf.signal.idct(tf.signal.dct(v)) / 8, tf.signal.idct(tf.signal.dct(v, norm="ortho"), norm="ortho"))
p(tf.math.igamma(2.0, 1.5), tf.math.betainc(1.0, 2.0, 0.5), tf.math.polygamma(1.0, 2.0), tf.math.zeta(2.0, 1.0))
layer = keras.layers.Dense(2)
layer.build((None, 2))
layer.kernel.assign([[1.0, 2], [3, 4]])
layer.weights[0][:].assign(layer.weights[0] + 1)
layer.kernel[0, 0].assign(42.0)
p(layer.kernel)
print(keras.InputSpec(ndim=2).ndim, keras.version() == keras.__version__)
with keras.device("cpu:0"), keras.name_scope("s"):
    p(keras.ops.ones(2))
try:
    raise tf.errors.AbortedError(None, None, "stop")
except tf.errors.OpError as error:
    print(type(error).__name__)
