import tensorflow as tf

x = tf.constant([[0.5, -1.0, 2.0], [1.5, 0.25, -0.75]])
y = tf.constant([0.1, 0.5, 0.9])


def show(*values):
    for value in values:
        print(value.numpy().round(4).tolist() if value.dtype.is_floating else value.numpy().tolist())


show(tf.tan(y), tf.asin(y), tf.acos(y), tf.atan(x), tf.sinh(y), tf.cosh(y), tf.asinh(x), tf.acosh(y + 1), tf.atanh(y), tf.atan2(y, 1 - y))
show(tf.math.erf(x), tf.math.erfc(y), tf.math.erfinv(y), tf.math.lgamma(y), tf.math.digamma(y), tf.math.rsqrt(y), tf.math.log1p(y), tf.math.expm1(y))
show(tf.floor(x), tf.math.ceil(x), tf.round([0.5, 1.5, 2.5, -0.5]), tf.sign(x), tf.math.mod(x, 0.4), tf.math.floormod([7, -7], 3))
show(tf.reduce_prod(x), tf.reduce_prod(x, axis=1), tf.math.reduce_variance(x), tf.math.reduce_std(x, axis=0), tf.reduce_logsumexp(x, axis=1), tf.math.reduce_euclidean_norm(x))
show(tf.reduce_any(x > 1.7, axis=0), tf.reduce_all(x > -2), tf.reduce_max(x, axis=[0, 1]), tf.math.count_nonzero([0, 1, 2]), tf.reduce_min(x, keepdims=True))
show(tf.cumsum(x, axis=1), tf.cumsum(x, exclusive=True), tf.cumsum([1, 2, 3], reverse=True), tf.math.cumprod(x, axis=1), tf.math.cumprod([1, 2, 3], exclusive=True))
show(tf.clip_by_value(x, -0.5, 1.0), tf.clip_by_norm(x, 1.0), tf.clip_by_global_norm([x, y], 1.0)[0][1], tf.linalg.global_norm([x, y]))
show(tf.norm(x), tf.norm(x, axis=1), tf.norm(x, ord=1), tf.math.l2_normalize(x, axis=1), tf.nn.l2_loss(x), *tf.nn.moments(x, axes=[0]))
show(tf.einsum("ij,kj->ik", x, x), tf.einsum("...j,j->...", x, y), tf.einsum("ij->", x), tf.tensordot(x, x, [[1], [1]]), tf.linalg.matvec(x, y), tf.matmul(x, x, transpose_b=True))
show(tf.linalg.inv([[2.0, 1.0], [1.0, 1.0]]), tf.linalg.det([[2.0, 1.0], [1.0, 3.0]]), tf.linalg.solve([[2.0, 1.0], [1.0, 3.0]], [[1.0], [2.0]]), tf.linalg.trace([[1.0, 2.0], [3.0, 4.0]]))
show(tf.linalg.diag([1.0, 2.0]), tf.linalg.diag_part([[1, 2], [3, 4]]), tf.linalg.band_part(tf.ones((3, 3)), -1, 0), tf.eye(2, batch_shape=[1]), tf.linalg.cholesky([[4.0, 2.0], [2.0, 3.0]]))
show(tf.pad(x, [[0, 0], [1, 1]], constant_values=9), tf.pad([[1, 2, 3]], [[0, 0], [2, 2]], "REFLECT"), tf.pad([[1, 2, 3]], [[0, 0], [1, 2]], "SYMMETRIC"))
show(tf.roll([1, 2, 3, 4], 1, 0), tf.reverse(x, [1]), tf.tile(x, [1, 2]), tf.repeat([1, 2], [2, 3]), tf.repeat(x, 2, axis=0), tf.transpose(x), tf.broadcast_to([1, 2], [2, 2]))
show(*tf.split(x, [1, 2], axis=1), *tf.unstack(x, axis=1)[:1], tf.stack([y, y], axis=1), *tf.meshgrid([1, 2], [3, 4]), tf.fill([2], 1.5), tf.add_n([y, y]))
show(tf.nn.relu(x), tf.nn.leaky_relu(x), tf.nn.elu(x), tf.nn.selu(x), tf.nn.gelu(x), tf.nn.silu(x), tf.nn.softplus(x), tf.nn.softsign(x), tf.nn.relu6(x * 5))
show(tf.nn.softmax(x), tf.nn.log_softmax(x), tf.nn.softmax(x, axis=0), tf.nn.softmax_cross_entropy_with_logits([[0.0, 1.0, 0.0], [1.0, 0.0, 0.0]], x))
show(tf.nn.sigmoid_cross_entropy_with_logits(labels=[0.0, 1.0, 1.0], logits=y), tf.nn.embedding_lookup(x, [1, 0]), tf.nn.bias_add(x, y), tf.nn.weighted_cross_entropy_with_logits([1.0], [0.3], 2.0))
show(tf.math.confusion_matrix([0, 1, 1], [0, 1, 0]), tf.math.bincount([1, 1, 3]), tf.math.in_top_k([2, 0], x, 1), tf.math.divide_no_nan([1.0, 2.0], [0.0, 4.0]), tf.math.squared_difference(x, 1.0))
show(tf.cond(tf.constant(True), lambda: y, lambda: -y), tf.while_loop(lambda i, s: i < 4, lambda i, s: (i + 1, s + i), (0, 0))[1], tf.map_fn(lambda r: r * 2, x), tf.foldl(lambda a, r: a + r, y), tf.scan(lambda a, r: a + r, y), tf.vectorized_map(lambda r: tf.reduce_sum(r), x))
show(tf.image.flip_left_right(tf.reshape(tf.range(4), (2, 2, 1))), tf.image.resize(tf.reshape(tf.range(4.0), (2, 2, 1)), (3, 3))[..., 0], tf.image.rgb_to_grayscale([[[1.0, 0.5, 0.25]]]), tf.image.central_crop(tf.reshape(tf.range(16), (4, 4, 1)), 0.5)[..., 0])
print(tf.strings.lower(["Ab", "C"]).numpy(), tf.strings.length(["ab", "é"]).numpy(), tf.strings.join(["a", "b"], separator="-").numpy(), tf.strings.reduce_join(["a", "b", "c"], separator=" ").numpy())
print(tf.strings.split("a b c").numpy(), tf.strings.regex_replace("a1b2", "[0-9]", "#").numpy(), tf.strings.substr("hello", 1, 3).numpy(), tf.strings.to_number(["1.5", "2"]).numpy(), tf.strings.upper("abc"))
print(tf.strings.unicode_split("añb", "UTF-8").numpy(), tf.strings.as_string([1, 2]).numpy(), tf.strings.strip("  a ").numpy(), tf.strings.unicode_decode("ab", "UTF-8").numpy())
array = tf.TensorArray(tf.float32, size=0, dynamic_size=True)
for k in range(3):
    array = array.write(k, float(k))
print(array.stack(), array.size().numpy())
