import numpy as np
import tensorflow as tf


def show(name, result):
    parts = result if isinstance(result, (list, tuple)) else [result]
    print(name, [np.round(np.asarray(p).astype("float64"), 4).tolist() for p in parts])


x = tf.constant([[1.0, 0.0, 3.0], [4.0, 0.5, 6.0]])
y = tf.constant([[2.0, 0.0, 3.0], [0.4, 5.0, 0.6]])
image = tf.reshape(tf.range(32.0), (1, 4, 4, 2))
for name in ["xlogy", "xlog1py", "xdivy"]:
    show(name, getattr(tf.math, name)(x, y))
show("zero_fraction", tf.math.zero_fraction(x))
show("scalar_mul", tf.math.scalar_mul(2, x))
show("accumulate_n", tf.math.accumulate_n([x, y]))
show("polyval", tf.math.polyval([1.0, 2.0, 3.0], x))
show("reciprocal_no_nan", tf.math.reciprocal_no_nan(x))
show("is_strictly_increasing", tf.math.is_strictly_increasing(tf.constant([1.0, 2.0])))
show("invert_permutation", tf.math.invert_permutation(tf.constant([2, 0, 1])))
show("lbeta", tf.math.lbeta(x + 1))
show("cumulative_logsumexp", tf.math.cumulative_logsumexp(x, axis=1))
show("ndtri", tf.math.ndtri(tf.constant([0.1, 0.7])))
show("crelu", tf.nn.crelu(x - 1))
show("weighted_moments", tf.nn.weighted_moments(x, [0], y + 1.0))
show("space_to_depth", tf.nn.space_to_depth(image, 2))
show("depth_to_space", tf.nn.depth_to_space(tf.reshape(tf.range(16.0), (1, 2, 2, 4)), 2))
show("separable_conv2d", tf.nn.separable_conv2d(
    image, tf.ones((2, 2, 2, 1)), tf.ones((1, 1, 2, 3)), [1, 1, 1, 1], "SAME"))
show("lrn", tf.nn.local_response_normalization(image / 10, depth_radius=1))
show("log_poisson_loss", tf.nn.log_poisson_loss(x + 1, y, True))
show("conv2d_transpose", tf.nn.conv2d_transpose(image, tf.ones((3, 3, 1, 2)), [1, 8, 8, 1], [1, 2, 2, 1]))
show("resize_with_pad", tf.image.resize_with_pad(image, 6, 8))
show("extract_patches", tf.image.extract_patches(image, [1, 3, 3, 1], [1, 2, 2, 1], [1, 1, 1, 1], "SAME"))
with tf.GradientTape() as tape:
    tape.watch(image)
    z = tf.reduce_sum(tf.square(tf.nn.conv2d_transpose(image, tf.ones((2, 2, 1, 2)), [1, 8, 8, 1], 2)))
show("gradient", tape.gradient(z, image))

K = tf.keras.backend
v = tf.Variable([1.0, 2.0])
K.update_add(v, tf.constant([1.0, 1.0]))
show("update_add", v)
K.moving_average_update(v, tf.constant([0.0, 1.0]), 0.9)
show("moving_average_update", v)
K.batch_set_value([(v, [7.0, 8.0])])
show("batch_get_value", K.batch_get_value([v]))
show("temporal_padding", K.temporal_padding(tf.reshape(x, (1, 2, 3))))
show("resize_images", K.resize_images(tf.reshape(x, (1, 2, 3, 1)), 2, 2, "channels_last"))
show("conv1d", K.conv1d(tf.reshape(x, (1, 3, 2)), tf.ones((2, 2, 1)), padding="causal"))
show("pool2d", K.pool2d(tf.reshape(x, (1, 2, 3, 1)), (2, 2), pool_mode="avg", padding="same"))
last, outputs, states = K.rnn(
    lambda i, s: (i + s[0], [i + s[0]]), tf.reshape(x, (1, 2, 3)), [tf.zeros((1, 3))], go_backwards=True)
show("rnn", [last, outputs, states[0]])
show("foldr", K.foldr(lambda a, b: a - b, tf.constant([1.0, 2.0, 3.0])))
