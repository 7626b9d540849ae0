/// `tf.nn`: convolutions and pools of other ranks, lookups of sparse ids, losses that sample the classes.
extension TensorFlowSources {
    static let neural = #"""
        import numpy as np
        import tensorflow as tf


        def _numbers(value, count):
            """One number a spatial axis, from an int or a list with or without those of batch and channels."""
            values = [int(v) for v in value] if isinstance(value, (list, tuple)) else [int(value)]
            if len(values) == count + 2:
                return values[1:-1]
            if len(values) == 1:
                return values * count
            if len(values) != count:
                raise ValueError("got %s, expected 1, %d or %d ints" % (values, count, count + 2))
            return values


        def _channels_last(data_format, name):
            if data_format is not None and data_format.startswith("NC"):
                raise NotImplementedError("tf.nn.%s: argument 'data_format': got %r, expected channels last" % (name, data_format))


        def conv3d(input, filters, strides, padding, data_format="NDHWC", dilations=None, name=None):
            from keras import ops
            _channels_last(data_format, "conv3d")
            return ops.conv(input, filters, strides=tuple(_numbers(strides, 3)), padding=padding.lower(),
                            dilation_rate=tuple(_numbers(dilations or 1, 3)))


        def atrous_conv2d(value, filters, rate, padding, name=None):
            return tf.nn.conv2d(value, filters, 1, padding, dilations=rate)


        def _transposed(input, filters, output_shape, strides, padding, dilations, rank):
            from keras import ops
            with tf.GradientTape() as tape:
                x = tf.zeros([int(e) for e in output_shape])
                tape.watch(x)
                y = ops.conv(x, filters, strides=tuple(_numbers(strides, rank)), padding=padding.lower(),
                             dilation_rate=tuple(_numbers(dilations or 1, rank)))
                if tuple(y.shape) != tuple(tf.convert_to_tensor(input).shape):
                    raise ValueError("got an input of shape %s, expected %s for output_shape=%s"
                                     % (tuple(input.shape), tuple(y.shape), [int(e) for e in output_shape]))
            return tape.gradient(y, x, output_gradients=input)


        def conv1d_transpose(input, filters, output_shape, strides, padding="SAME", data_format="NWC", dilations=None, name=None):
            _channels_last(data_format, "conv1d_transpose")
            return _transposed(input, filters, output_shape, strides, padding, dilations, 1)


        def conv3d_transpose(input, filters, output_shape, strides, padding="SAME", data_format="NDHWC", dilations=None, name=None):
            _channels_last(data_format, "conv3d_transpose")
            return _transposed(input, filters, output_shape, strides, padding, dilations, 3)


        def conv_transpose(input, filters, output_shape, strides, padding="SAME", data_format=None, dilations=None, name=None):
            _channels_last(data_format, "conv_transpose")
            return _transposed(input, filters, output_shape, strides, padding, dilations, len(input.shape) - 2)


        def max_pool3d(input, ksize, strides, padding, data_format="NDHWC", name=None):
            from keras import ops
            _channels_last(data_format, "max_pool3d")
            return ops.max_pool(input, tuple(_numbers(ksize, 3)), strides=tuple(_numbers(strides, 3)), padding=padding.lower())


        def avg_pool3d(input, ksize, strides, padding, data_format="NDHWC", name=None):
            from keras import ops
            _channels_last(data_format, "avg_pool3d")
            return ops.average_pool(input, tuple(_numbers(ksize, 3)), strides=tuple(_numbers(strides, 3)),
                                    padding=padding.lower())


        def pool(input, window_shape, pooling_type, strides=None, padding="VALID", data_format=None, dilations=None, name=None):
            from keras import ops
            _channels_last(data_format, "pool")
            rank = len(input.shape) - 2
            if dilations is not None and any(d != 1 for d in _numbers(dilations, rank)):
                raise NotImplementedError("tf.nn.pool: argument 'dilations': got %s, expected 1" % (dilations,))
            kinds = {"MAX": ops.max_pool, "AVG": ops.average_pool}
            if pooling_type not in kinds:
                raise ValueError("pooling_type: got %r, expected 'MAX' or 'AVG'" % (pooling_type,))
            return kinds[pooling_type](input, tuple(_numbers(window_shape, rank)), strides=tuple(_numbers(strides or 1, rank)),
                                       padding=padding.lower())


        def max_pool_with_argmax(input, ksize, strides, padding, data_format="NHWC", output_dtype=tf.int64,
                                 include_batch_in_index=False, name=None):
            _channels_last(data_format, "max_pool_with_argmax")
            input = tf.convert_to_tensor(input)
            (kh, kw), (sh, sw) = _numbers(ksize, 2), _numbers(strides, 2)
            n, height, width, depth = [int(e) for e in input.shape]
            values = tf.nn.max_pool2d(input, [kh, kw], [sh, sw], padding)
            array, top, left = input.numpy(), 0, 0
            if padding.upper() == "SAME":
                top = max((-(-height // sh) - 1) * sh + kh - height, 0) // 2
                left = max((-(-width // sw) - 1) * sw + kw - width, 0) // 2
            places = np.zeros([int(e) for e in values.shape], dtype="int64")
            for row in range(places.shape[1]):
                for column in range(places.shape[2]):
                    y, x = max(row * sh - top, 0), max(column * sw - left, 0)
                    below, right = min(row * sh - top + kh, height), min(column * sw - left + kw, width)
                    window = array[:, y:below, x:right].reshape(n, -1, depth)
                    best = window.argmax(axis=1)
                    places[:, row, column] = ((y + best // (right - x)) * width + x + best % (right - x)) * depth + np.arange(depth)
            if include_batch_in_index:
                places += (np.arange(n) * height * width * depth)[:, None, None, None]
            return values, tf.constant(places, dtype=output_dtype)


        def dilation2d(input, filters, strides, padding, data_format="NHWC", dilations=1, name=None):
            _channels_last(data_format, "dilation2d")
            input, filters = tf.convert_to_tensor(input), tf.convert_to_tensor(filters)
            kh, kw, depth = [int(e) for e in filters.shape]
            (sh, sw), (dh, dw) = _numbers(strides, 2), _numbers(dilations, 2)
            if padding.upper() == "SAME":
                def pads(extent, size, step):
                    total = max((-(-extent // step) - 1) * step + size - extent, 0)
                    return [total // 2, total - total // 2]
                input = tf.pad(input, [[0, 0], pads(int(input.shape[1]), (kh - 1) * dh + 1, sh),
                                       pads(int(input.shape[2]), (kw - 1) * dw + 1, sw), [0, 0]], constant_values=-1e38)
            rows = (int(input.shape[1]) - (kh - 1) * dh - 1) // sh + 1
            columns = (int(input.shape[2]) - (kw - 1) * dw - 1) // sw + 1
            parts = [input[:, i * dh:i * dh + (rows - 1) * sh + 1:sh, j * dw:j * dw + (columns - 1) * sw + 1:sw] + filters[i, j]
                     for i in range(kh) for j in range(kw)]
            return tf.reduce_max(tf.stack(parts), axis=0)


        def erosion2d(value, filters, strides, padding, data_format="NHWC", dilations=1, name=None):
            turned = tf.reverse(tf.convert_to_tensor(filters), [0, 1])
            return -dilation2d(-tf.convert_to_tensor(value), turned, strides, padding, data_format, dilations)


        def sufficient_statistics(x, axes, shift=None, keepdims=False, name=None):
            x = tf.convert_to_tensor(x)
            count = tf.constant(float(np.prod([int(x.shape[a]) for a in axes])), dtype=x.dtype)
            moved = x if shift is None else x - shift
            return (count, tf.reduce_sum(moved, axes, keepdims=keepdims), tf.reduce_sum(tf.square(moved), axes, keepdims=keepdims),
                    shift)


        def normalize_moments(counts, mean_ss, variance_ss, shift, name=None):
            divisor = 1 / counts
            moved = mean_ss * divisor
            mean = moved if shift is None else moved + shift
            return mean, variance_ss * divisor - tf.square(moved)


        def batch_norm_with_global_normalization(input, mean, variance, beta, gamma, variance_epsilon, scale_after_normalization,
                                                 name=None):
            return tf.nn.batch_normalization(input, mean, variance, beta, gamma if scale_after_normalization else None,
                                             variance_epsilon)


        def _weighted_rows(params, ids, weights, combiner, empty):
            ids = tf.convert_to_tensor(ids) if not hasattr(ids, "values") else ids
            rows = np.asarray(ids.indices)[:, 0]
            count = int(ids.dense_shape[0])
            factors = np.ones(len(rows), "float32") if weights is None else np.asarray(weights.values, "float32")
            vectors = tf.gather(params, ids.values) * factors[:, None]
            sums = tf.math.unsorted_segment_sum(vectors, rows, count)
            totals = np.zeros(count, "float32")
            np.add.at(totals, rows, factors if combiner == "mean" else factors ** 2)
            if combiner == "sum":
                return sums
            if combiner not in ("mean", "sqrtn"):
                raise ValueError("combiner must be one of 'mean', 'sqrtn' or 'sum', got %s" % (combiner,))
            totals = totals if combiner == "mean" else np.sqrt(totals)
            return sums / np.where(totals == 0, 1, totals)[:, None].astype("float32")


        def embedding_lookup_sparse(params, sp_ids, sp_weights=None, combiner=None, max_norm=None, name=None):
            if max_norm is not None:
                raise NotImplementedError("tf.nn.embedding_lookup_sparse: got max_norm=%s, expected None" % (max_norm,))
            return _weighted_rows(params, sp_ids, sp_weights, combiner or "mean", None)


        def safe_embedding_lookup_sparse(embedding_weights, sparse_ids, sparse_weights=None, combiner="mean", default_id=None,
                                         max_norm=None, name=None):
            if default_id is not None or max_norm is not None:
                raise NotImplementedError("tf.nn.safe_embedding_lookup_sparse: got default_id=%s, max_norm=%s, expected None"
                                          % (default_id, max_norm))
            return _weighted_rows(embedding_weights, sparse_ids, sparse_weights, combiner, 0)


        # Losses that look at a sample of the classes.

        def _sampled_logits(weights, biases, labels, inputs, sampled, num_true, remove):
            ids, true_counts, sampled_counts = sampled
            labels = tf.cast(tf.reshape(labels, [-1]), tf.int64)
            rows = int(inputs.shape[0])
            true_w = tf.reshape(tf.gather(weights, labels), [rows, num_true, -1])
            true_logits = tf.reduce_sum(true_w * inputs[:, None, :], axis=-1)
            true_logits = true_logits + tf.reshape(tf.gather(biases, labels), [rows, num_true])
            logits = tf.matmul(inputs, tf.gather(weights, ids), transpose_b=True) + tf.gather(biases, ids)
            if remove:
                hits = tf.reduce_any(tf.equal(tf.reshape(labels, [rows, num_true, 1]), tf.cast(ids, tf.int64)[None, None, :]), axis=1)
                logits = tf.where(hits, logits + np.finfo("float32").min, logits)
            true_logits = true_logits - tf.math.log(tf.reshape(true_counts, [rows, num_true]))
            logits = logits - tf.math.log(sampled_counts)
            targets = tf.concat([tf.ones_like(true_logits) / num_true, tf.zeros_like(logits)], axis=1)
            return tf.concat([true_logits, logits], axis=1), targets


        def _sample(sampled_values, labels, num_true, num_sampled, num_classes, seed=None):
            if sampled_values is not None:
                return sampled_values
            return tf.random.log_uniform_candidate_sampler(tf.cast(labels, tf.int64), num_true, num_sampled, True, num_classes, seed)


        def nce_loss(weights, biases, labels, inputs, num_sampled, num_classes, num_true=1, sampled_values=None,
                     remove_accidental_hits=False, name="nce_loss"):
            sampled = _sample(sampled_values, labels, num_true, num_sampled, num_classes)
            logits, targets = _sampled_logits(weights, biases, labels, inputs, sampled, num_true, remove_accidental_hits)
            return tf.reduce_sum(tf.nn.sigmoid_cross_entropy_with_logits(labels=targets, logits=logits), axis=1)


        def sampled_softmax_loss(weights, biases, labels, inputs, num_sampled, num_classes, num_true=1, sampled_values=None,
                                 remove_accidental_hits=True, seed=None, name="sampled_softmax_loss"):
            sampled = _sample(sampled_values, labels, num_true, num_sampled, num_classes, seed)
            logits, targets = _sampled_logits(weights, biases, labels, inputs, sampled, num_true, remove_accidental_hits)
            return tf.nn.softmax_cross_entropy_with_logits(labels=tf.stop_gradient(targets), logits=logits)
        """#
}
