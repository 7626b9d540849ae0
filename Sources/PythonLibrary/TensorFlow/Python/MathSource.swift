/// Functions of `tf.math`, `tf.nn` and `tf.image` that are short in terms of others.
extension TensorFlowSources {
    static let mathematics = #"""
        import numpy as np
        import tensorflow as tf


        def _t(x):
            x = tf.convert_to_tensor(x)
            return x if x.dtype.is_floating else tf.cast(x, tf.float32)


        def xlogy(x, y, name=None):
            x, y = _t(x), _t(y)
            zero = tf.equal(x, 0)
            return tf.where(zero, tf.zeros_like(x), x * tf.math.log(tf.where(zero, tf.ones_like(y), y)))


        def xlog1py(x, y, name=None):
            x, y = _t(x), _t(y)
            zero = tf.equal(x, 0)
            return tf.where(zero, tf.zeros_like(x), x * tf.math.log1p(tf.where(zero, tf.zeros_like(y), y)))


        def xdivy(x, y, name=None):
            x, y = _t(x), _t(y)
            zero = tf.equal(x, 0)
            return tf.where(zero, tf.zeros_like(x), x / tf.where(zero, tf.ones_like(y), y))


        def zero_fraction(value, name=None):
            return tf.reduce_mean(tf.cast(tf.equal(value, 0), tf.float32))


        def scalar_mul(scalar, x, name=None):
            return tf.cast(scalar, tf.convert_to_tensor(x).dtype) * x


        def accumulate_n(inputs, shape=None, tensor_dtype=None, name=None):
            return tf.add_n(inputs)


        def polyval(coeffs, x, name=None):
            x = tf.convert_to_tensor(x)
            result = tf.zeros_like(x)
            for c in coeffs:
                result = result * x + tf.cast(c, x.dtype)
            return result


        def reciprocal_no_nan(x, name=None):
            return tf.math.divide_no_nan(tf.ones_like(x), x)


        def is_non_decreasing(x, name=None):
            x = tf.reshape(x, [-1])
            return tf.reduce_all(x[1:] >= x[:-1])


        def is_strictly_increasing(x, name=None):
            x = tf.reshape(x, [-1])
            return tf.reduce_all(x[1:] > x[:-1])


        def invert_permutation(x, name=None):
            return tf.argsort(x)


        def lbeta(x, name=None):
            return tf.reduce_sum(tf.math.lgamma(x), axis=-1) - tf.math.lgamma(tf.reduce_sum(x, axis=-1))


        def cumulative_logsumexp(x, axis=0, exclusive=False, reverse=False, name=None):
            x = _t(x)
            top = tf.stop_gradient(tf.reduce_max(x, axis=axis, keepdims=True))
            return tf.math.log(tf.cumsum(tf.exp(x - top), axis=axis, exclusive=exclusive, reverse=reverse)) + top


        def ndtri(x, name=None):
            return tf.math.erfinv(2 * _t(x) - 1) * np.float32(np.sqrt(2))


        def erfcinv(x, name=None):
            return tf.math.erfinv(1 - _t(x))


        def softsign(features, name=None):
            return tf.nn.softsign(features)


        # tf.nn

        def crelu(features, axis=-1, name=None):
            x = tf.convert_to_tensor(features)
            return tf.nn.relu(tf.concat([x, -x], axis=axis)) + 0.0


        def weighted_moments(x, axes, frequency_weights, keepdims=False, name=None):
            weights = tf.cast(frequency_weights, tf.float32) * tf.ones_like(x)
            total = tf.reduce_sum(weights, axes, keepdims=True)
            mean = tf.reduce_sum(x * weights, axes, keepdims=True) / total
            variance = tf.reduce_sum(weights * tf.square(x - mean), axes, keepdims=True) / total
            if not keepdims:
                mean, variance = tf.squeeze(mean, axes), tf.squeeze(variance, axes)
            return mean, variance


        def space_to_depth(input, block_size, data_format="NHWC", name=None):
            n, h, w, c = input.shape
            b = block_size
            x = tf.reshape(input, [-1 if n is None else n, h // b, b, w // b, b, c])
            return tf.reshape(tf.transpose(x, [0, 1, 3, 2, 4, 5]), [-1 if n is None else n, h // b, w // b, b * b * c])


        def depth_to_space(input, block_size, data_format="NHWC", name=None):
            n, h, w, c = input.shape
            b = block_size
            x = tf.reshape(input, [-1 if n is None else n, h, w, b, b, c // (b * b)])
            return tf.reshape(tf.transpose(x, [0, 1, 3, 2, 4, 5]), [-1 if n is None else n, h * b, w * b, c // (b * b)])


        def separable_conv2d(input, depthwise_filter, pointwise_filter, strides, padding, data_format=None, dilations=None,
                             name=None):
            x = tf.nn.depthwise_conv2d(input, depthwise_filter, strides, padding, dilations=dilations)
            return tf.nn.conv2d(x, pointwise_filter, strides=1, padding="VALID")


        def local_response_normalization(input, depth_radius=5, bias=1, alpha=1, beta=0.5, name=None):
            x = tf.convert_to_tensor(input)
            depth = x.shape[-1]
            near = np.abs(np.arange(depth)[:, None] - np.arange(depth)[None, :]) <= depth_radius
            total = tf.tensordot(tf.square(x), tf.constant(near.astype("float32")), 1)
            return x / tf.pow(bias + alpha * total, beta)


        lrn = local_response_normalization


        def log_poisson_loss(targets, log_input, compute_full_loss=False, name=None):
            targets, log_input = _t(targets), _t(log_input)
            loss = tf.exp(log_input) - log_input * targets
            if compute_full_loss:
                stirling = targets * tf.math.log(targets) - targets + 0.5 * tf.math.log(2 * np.pi * targets)
                loss += tf.where(tf.logical_and(targets >= 0, targets <= 1), tf.zeros_like(targets), stirling)
            return loss


        def collapse_repeated(labels, seq_length, name=None):
            rows = []
            for row, length in zip(np.asarray(labels), np.asarray(seq_length)):
                kept = [v for i, v in enumerate(row[:length]) if i == 0 or v != row[i - 1]]
                rows.append(kept)
            width = max([len(r) for r in rows] + [0])
            padded = np.zeros((len(rows), width), np.asarray(labels).dtype)
            for place, row in enumerate(rows):
                padded[place, :len(row)] = row
            return tf.constant(padded), tf.constant([len(r) for r in rows], tf.int32)


        def conv2d_transpose(input, filters, output_shape, strides, padding="SAME", data_format="NHWC", dilations=None,
                             name=None):
            # The gradient of the convolution that goes the other way.
            with tf.GradientTape() as tape:
                x = tf.zeros([int(e) for e in output_shape])
                tape.watch(x)
                y = tf.nn.conv2d(x, filters, strides, padding, dilations=dilations)
            if tuple(y.shape) != tuple(input.shape):
                raise ValueError("conv2d_transpose: got an input of shape %s, expected %s for output_shape=%s"
                                 % (tuple(input.shape), tuple(y.shape), [int(e) for e in output_shape]))
            return tape.gradient(y, x, output_gradients=input)


        # tf.image

        def resize_with_pad(image, target_height, target_width, method="bilinear", antialias=False):
            image = tf.convert_to_tensor(image)
            height, width = image.shape[-3], image.shape[-2]
            ratio = max(width / target_width, height / target_height)
            new_height, new_width = int(height / ratio), int(width / ratio)
            resized = tf.image.resize(image, [new_height, new_width], method=method, antialias=antialias)
            top, left = max(0, int((target_height - height / ratio) / 2)), max(0, int((target_width - width / ratio) / 2))
            return tf.image.pad_to_bounding_box(resized, top, left, target_height, target_width)


        class ResizeMethod:
            AREA = "area"
            BICUBIC = "bicubic"
            BILINEAR = "bilinear"
            GAUSSIAN = "gaussian"
            LANCZOS3 = "lanczos3"
            LANCZOS5 = "lanczos5"
            MITCHELLCUBIC = "mitchellcubic"
            NEAREST_NEIGHBOR = "nearest"


        def extract_patches(images, sizes, strides, rates, padding, name=None):
            images = tf.convert_to_tensor(images)
            _, kh, kw, _ = sizes
            _, sh, sw, _ = strides
            _, rh, rw, _ = rates
            h, w = (kh - 1) * rh + 1, (kw - 1) * rw + 1
            if padding.upper() == "SAME":
                def pads(extent, size, step):
                    total = max((-(-extent // step) - 1) * step + size - extent, 0)
                    return [total // 2, total - total // 2]
                images = tf.pad(images, [[0, 0], pads(images.shape[1], h, sh), pads(images.shape[2], w, sw), [0, 0]])
            rows, columns = (images.shape[1] - h) // sh + 1, (images.shape[2] - w) // sw + 1
            parts = []
            for i in range(kh):
                for j in range(kw):
                    top, left = i * rh, j * rw
                    part = images[:, top:top + (rows - 1) * sh + 1:sh, left:left + (columns - 1) * sw + 1:sw]
                    parts.append(part)
            return tf.concat(parts, axis=-1)
        """#
}
