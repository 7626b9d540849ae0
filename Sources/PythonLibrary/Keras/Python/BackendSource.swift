/// Functions of `keras.backend` that are short in terms of others.
extension KerasSources {
    static let backend = #"""
        import numpy as np
        import tensorflow as tf
        from keras import ops as O


        def update(x, new_x):
            x.assign(new_x)
            return x


        def update_add(x, increment):
            x.assign_add(increment)
            return x


        def update_sub(x, decrement):
            x.assign_sub(decrement)
            return x


        def moving_average_update(x, value, momentum):
            x.assign(x * momentum + value * (1 - momentum))
            return x


        def batch_get_value(tensors):
            return [t.numpy() for t in tensors]


        def batch_set_value(tuples):
            for x, value in tuples:
                x.assign(np.asarray(value))


        def truncated_normal(shape, mean=0.0, stddev=1.0, dtype=None, seed=None):
            return tf.random.truncated_normal(shape, mean, stddev, dtype or "float32", seed)


        def random_bernoulli(shape, p=0.0, dtype=None, seed=None):
            return O.cast(tf.random.uniform(shape, seed=seed) <= p, dtype or "float32")


        def random_uniform_variable(shape, low, high, dtype=None, name=None, seed=None):
            return tf.Variable(tf.random.uniform(shape, low, high, dtype or "float32", seed), name=name or "Variable")


        def random_normal_variable(shape, mean, scale, dtype=None, name=None, seed=None):
            return tf.Variable(tf.random.normal(shape, mean, scale, dtype or "float32", seed), name=name or "Variable")


        def cast_to_floatx(x):
            return np.asarray(x, "float32") if isinstance(x, (np.ndarray, list, tuple, int, float)) else O.cast(x, "float32")


        def to_dense(tensor):
            return tf.sparse.to_dense(tensor) if is_sparse(tensor) else tensor


        def is_sparse(tensor):
            return isinstance(tensor, tf.SparseTensor)


        def temporal_padding(x, padding=(1, 1)):
            return O.pad(x, [[0, 0], list(padding), [0, 0]])


        def spatial_2d_padding(x, padding=((1, 1), (1, 1)), data_format=None):
            if data_format == "channels_first":
                return O.pad(x, [[0, 0], [0, 0], list(padding[0]), list(padding[1])])
            return O.pad(x, [[0, 0], list(padding[0]), list(padding[1]), [0, 0]])


        def resize_images(x, height_factor, width_factor, data_format="channels_last", interpolation="nearest"):
            if data_format == "channels_first":
                x = O.transpose(x, (0, 2, 3, 1))
            size = (x.shape[1] * height_factor, x.shape[2] * width_factor)
            x = tf.image.resize(x, size, method=interpolation)
            return O.transpose(x, (0, 3, 1, 2)) if data_format == "channels_first" else x


        def print_tensor(x, message="", summarize=3):
            tf.print(message, x, summarize=summarize)
            return x


        def count_params(x):
            return int(np.prod(x.shape.as_list() if hasattr(x.shape, "as_list") else x.shape))


        def dropout(x, level, noise_shape=None, seed=None):
            return tf.nn.dropout(x, rate=level, noise_shape=noise_shape, seed=seed)


        def in_train_phase(x, alt, training=None):
            chosen = x if training in (1, True) else alt
            return chosen() if callable(chosen) else chosen


        def in_test_phase(x, alt, training=None):
            return in_train_phase(alt, x, training)


        def in_top_k(predictions, targets, k):
            return O.in_top_k(targets, predictions, k)


        def binary_crossentropy(target, output, from_logits=False):
            return O.binary_crossentropy(O.cast(target, "float32"), output, from_logits=from_logits)


        def conv1d(x, kernel, strides=1, padding="valid", data_format=None, dilation_rate=1):
            if padding == "causal":
                x, padding = temporal_padding(x, (dilation_rate * (kernel.shape[0] - 1), 0)), "valid"
            return O.conv(x, kernel, strides=strides, padding=padding, dilation_rate=dilation_rate)


        def pool2d(x, pool_size, strides=(1, 1), padding="valid", data_format=None, pool_mode="max"):
            pool = O.max_pool if pool_mode == "max" else O.average_pool
            return pool(x, pool_size, strides=strides, padding=padding)


        def batch_normalization(x, mean, var, beta, gamma, axis=-1, epsilon=1e-3):
            return tf.nn.batch_normalization(x, mean, var, beta, gamma, epsilon)


        def normalize_batch_in_training(x, gamma, beta, reduction_axes, epsilon=1e-3):
            mean, variance = tf.nn.moments(x, list(reduction_axes))
            if sorted(reduction_axes) != list(range(len(x.shape) - 1)):
                mean, variance = tf.nn.moments(x, list(reduction_axes), keepdims=True)
            return tf.nn.batch_normalization(x, mean, variance, beta, gamma, epsilon), mean, variance


        def foldr(fn, elems, initializer=None, name=None):
            parts = list(tf.unstack(elems))
            value = parts.pop() if initializer is None else initializer
            for part in reversed(parts):
                value = fn(value, part)
            return value


        def rnn(step_function, inputs, initial_states, go_backwards=False, mask=None, constants=None, unroll=False,
                input_length=None, time_major=False, zero_output_for_mask=False, return_all_outputs=True):
            steps = list(tf.unstack(inputs if time_major else O.swapaxes(inputs, 0, 1)))
            masks = None if mask is None else list(tf.unstack(O.cast(O.swapaxes(mask, 0, 1), "bool")))
            order = range(len(steps) - 1, -1, -1) if go_backwards else range(len(steps))
            states, outputs, last = list(initial_states), [], None
            for t in order:
                output, new = step_function(steps[t], states + list(constants or []))
                if masks is not None:
                    keep = O.expand_dims(masks[t], -1)
                    before = O.zeros_like(output) if zero_output_for_mask or last is None else last
                    output = O.where(keep, output, before)
                    new = [O.where(keep, n, s) for n, s in zip(new, states)]
                states, last = list(new), output
                outputs.append(output)
            if not return_all_outputs:
                outputs = outputs[-1:]
            stacked = O.stack(outputs, axis=0 if time_major else 1)
            return last, stacked, states


        _uids = {}


        def image_dim_ordering():
            return "tf"


        def set_image_dim_ordering(dim_ordering):
            if dim_ordering != "tf":
                raise NotImplementedError("set_image_dim_ordering: got %r, expected 'tf'" % (dim_ordering,))


        def _get_available_gpus():
            return []


        def get_uid(prefix=""):
            _uids[prefix] = _uids.get(prefix, 0) + 1
            return _uids[prefix]


        def manual_variable_initialization(value):
            if value:
                raise NotImplementedError("K.manual_variable_initialization: variables have their values from the start here")


        def set_image_data_format(data_format):
            if data_format != "channels_last":
                raise NotImplementedError("set_image_data_format: got %r, expected 'channels_last'" % (data_format,))


        def set_epsilon(value):
            if value != 1e-7:
                raise NotImplementedError("set_epsilon: got %r, expected 1e-07; give layers and losses their own epsilon"
                                          % (value,))


        def set_learning_phase(value):
            if value:
                raise NotImplementedError("set_learning_phase: got %r, expected 0; pass training=True to the call" % (value,))


        def conv2d_transpose(x, kernel, output_shape, strides=(1, 1), padding="valid", data_format=None,
                             dilation_rate=(1, 1)):
            return tf.nn.conv2d_transpose(x, kernel, output_shape, strides, padding.upper())
        """#
}
