import numpy as np
import tensorflow as tf


def show(name, *tensors):
    for t in tensors:
        t = np.asarray(t, "float64")
        print(name, t.shape, np.round(t.sum(), 3) + 0.0, np.round(t.ravel()[:4], 3) + 0.0)


def some(*shape):
    return tf.constant((np.arange(np.prod(shape)).reshape(shape) * 37 % 91 / 91 - 0.4).astype("float32"))


x = some(2, 5, 6, 4, 3)
show("conv3d", tf.nn.conv3d(x, some(2, 3, 2, 3, 4), [1, 1, 1, 1, 1], "SAME"),
     tf.nn.conv3d(x, some(2, 3, 2, 3, 4), [1, 2, 2, 1, 1], "VALID"))
show("pool3d", tf.nn.max_pool3d(x, 2, 2, "VALID"), tf.nn.avg_pool3d(x, [1, 2, 2, 2, 1], [1, 2, 1, 2, 1], "SAME"))
image = some(2, 6, 7, 3)
show("atrous", tf.nn.atrous_conv2d(image, some(3, 2, 3, 4), 2, "SAME"))
show("pool", tf.nn.pool(image, [2, 2], "MAX", strides=[2, 2]), tf.nn.pool(image, [3, 2], "AVG", padding="SAME"))
line = some(2, 5, 3)
show("conv1d_transpose", tf.nn.conv1d_transpose(line, some(3, 4, 3), [2, 10, 4], 2),
     tf.nn.conv1d_transpose(line, some(3, 4, 3), [2, 7, 4], 1, "VALID"))
show("conv_transpose", tf.nn.conv_transpose(image, some(2, 2, 4, 3), [2, 12, 14, 4], 2))
show("conv3d_transpose", tf.nn.conv3d_transpose(x, some(2, 2, 2, 4, 3), [2, 10, 12, 8, 4], 2))
for batch in [False, True]:
    show("argmax", *tf.nn.max_pool_with_argmax(image, 2, 2, "SAME", include_batch_in_index=batch))
show("dilation", tf.nn.dilation2d(image, some(2, 3, 3), [1, 1, 1, 1], "SAME", "NHWC", [1, 1, 1, 1]),
     tf.nn.erosion2d(image, some(2, 2, 3), [1, 2, 2, 1], "VALID", "NHWC", [1, 1, 1, 1]))
show("statistics", *tf.nn.sufficient_statistics(line, [0, 1])[:3])
show("moments", *tf.nn.normalize_moments(*tf.nn.sufficient_statistics(line, [0, 1], shift=0.5)))
ids = tf.sparse.SparseTensor([[0, 0], [0, 2], [2, 1]], [1, 3, 2], [3, 3])
factors = tf.sparse.SparseTensor([[0, 0], [0, 2], [2, 1]], [0.5, 2.0, 1.5], [3, 3])
for combiner in ["sum", "mean", "sqrtn"]:
    show(combiner, tf.nn.embedding_lookup_sparse(some(4, 3), ids, None, combiner=combiner),
         tf.nn.safe_embedding_lookup_sparse(some(4, 3), ids, factors, combiner=combiner))
weights, biases, inputs = some(10, 4), some(10), some(3, 4)
labels = tf.constant([[1], [4], [9]], tf.int64)
sampled = (tf.constant([0, 4, 7, 2], tf.int64), tf.constant([[0.5], [0.25], [0.1]]), tf.constant([0.9, 0.25, 0.2, 0.4]))
show("nce", tf.nn.nce_loss(weights, biases, labels, inputs, 4, 10, sampled_values=sampled),
     tf.nn.nce_loss(weights, biases, labels, inputs, 4, 10, sampled_values=sampled, remove_accidental_hits=True))
show("sampled softmax", tf.nn.sampled_softmax_loss(weights, biases, labels, inputs, 4, 10, sampled_values=sampled))
w = tf.Variable(weights)
with tf.GradientTape() as tape:
    loss = tf.reduce_sum(tf.nn.sampled_softmax_loss(w, biases, labels, inputs, 4, 10, sampled_values=sampled))
show("gradient", tf.convert_to_tensor(tape.gradient(loss, w)))
