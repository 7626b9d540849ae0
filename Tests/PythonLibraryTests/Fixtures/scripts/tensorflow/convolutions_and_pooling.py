import keras
import numpy as np
import tensorflow as tf

x = tf.reshape(tf.range(32, dtype=tf.float32), (1, 4, 4, 2))
k = tf.reshape(tf.range(24, dtype=tf.float32), (2, 2, 2, 3)) / 10
print(tf.nn.conv2d(x, k, strides=1, padding="VALID").numpy().astype(float).round(2).tolist())
print(tf.nn.conv2d(x, k, strides=[1, 2, 2, 1], padding="SAME").numpy().astype(float).round(2).tolist())
print(keras.ops.conv(x, k, strides=2, padding="same").shape)
print(tf.nn.max_pool2d(x, 2, 2, "VALID").numpy().tolist())
print(tf.nn.avg_pool(x, ksize=[1, 2, 2, 1], strides=[1, 2, 2, 1], padding="SAME").numpy().tolist())
print(keras.ops.max_pool(x, 3, strides=1).numpy().tolist())
print(tf.nn.depthwise_conv2d(x, k, [1, 1, 1, 1], "VALID").shape)
line = tf.reshape(tf.range(6, dtype=tf.float32), (1, 6, 1))
print(tf.nn.conv1d(line, tf.ones((3, 1, 1)), 1, "SAME").numpy().ravel())
with tf.GradientTape() as tape:
    tape.watch([x, k])
    y = tf.reduce_sum(tf.nn.max_pool2d(tf.nn.conv2d(x, k, 1, "SAME"), 2, 2, "VALID") ** 2)
gx, gk = tape.gradient(y, [x, k])
print(round(float(y) / 100), gx.shape, gk.numpy()[0, 0].astype(int).tolist())
q = keras.Input((4, 3))
scores = keras.layers.MultiHeadAttention(2, 2)(q, q, return_attention_scores=True)
print([s.shape for s in scores])
for call in [lambda: keras.layers.Dense(2)(np.ones((1, 2)), foo=1), lambda: keras.layers.Dense(2)(q, foo=1)]:
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__)
