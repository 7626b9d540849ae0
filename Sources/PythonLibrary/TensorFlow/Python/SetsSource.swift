/// Functions of `tf.sets`, `tf.bitwise`, `tf.random`, `tf.nn` and `tf.strings` (third part of `tensorflow._more`).
extension TensorFlowSources {
    static let sets = #"""

        # tf.bitwise

        def _bits(function):
            def operation(x, y=None, name=None):
                x = tf.convert_to_tensor(x)
                return tf.constant(function(x.numpy()) if y is None else function(x.numpy(), tf.convert_to_tensor(y, dtype=x.dtype).numpy()), dtype=x.dtype)
            return operation


        bitwise_and, bitwise_or, bitwise_xor = _bits(np.bitwise_and), _bits(np.bitwise_or), _bits(np.bitwise_xor)
        left_shift, right_shift, invert = _bits(np.left_shift), _bits(np.right_shift), _bits(np.invert)


        # tf.sets: rows of the last axis as sets

        def _sets(function):
            def operation(a, b, *options):
                rows = lambda t: [[v for v in row if v is not None] for row in t]
                first, second = _rows(a), _rows(b)
                found = [sorted(function(set(x), set(y))) for x, y in zip(first[0], second[0])]
                places = [list(place) + [i] for place, row in zip(first[1], found) for i in range(len(row))]
                values = [v for row in found for v in row]
                shape = first[2] + [max([len(row) for row in found] + [0])]
                kind = a.dtype if hasattr(a, "dtype") else tf.convert_to_tensor(a).dtype
                return tf.SparseTensor(np.array(places, dtype="int64").reshape(-1, len(shape)), tf.constant(values, dtype=kind), shape)
            return operation


        def _rows(x):
            if isinstance(x, tf.SparseTensor):
                shape = [int(n) for n in np.asarray(x.dense_shape)][:-1]
                table = {place: [] for place in np.ndindex(*shape)}
                for place, value in zip(np.asarray(x.indices).tolist(), np.asarray(x.values).tolist()):
                    table[tuple(place[:-1])].append(value)
            else:
                array = np.asarray(tf.convert_to_tensor(x))
                shape = list(array.shape[:-1])
                table = {place: array[place].tolist() for place in np.ndindex(*shape)}
            return list(table.values()), list(table), shape


        intersection = _sets(lambda a, b: a & b)
        union = _sets(lambda a, b: a | b)


        def difference(a, b, aminusb=True, validate_indices=True): return _sets((lambda x, y: x - y) if aminusb else (lambda x, y: y - x))(a, b)


        def _public_size(a, validate_indices=True):
            rows, _, shape = _rows(a)
            return tf.constant(np.array([len(set(row)) for row in rows], dtype="int32").reshape(shape))


        # tf.random

        def _generator(seed): return np.random.RandomState(int(tf.random.uniform([], 0, 2 ** 31 - 1, dtype=tf.int32, seed=seed)))


        def gamma(shape, alpha, beta=None, dtype=tf.float32, seed=None, name=None):
            alpha = np.asarray(alpha, dtype="float64")
            beta = np.ones(()) if beta is None else np.asarray(beta, dtype="float64")
            alpha, beta = np.broadcast_arrays(alpha, beta)
            return tf.cast(_generator(seed).gamma(alpha, 1.0, size=tuple(np.ravel(shape).tolist()) + alpha.shape) / beta, dtype)


        def poisson(shape, lam, dtype=tf.float32, seed=None, name=None):
            lam = np.asarray(lam, dtype="float64")
            return tf.cast(_generator(seed).poisson(lam, size=tuple(np.ravel(shape).tolist()) + lam.shape), dtype)


        # tf.nn

        def nce_loss(weights, biases, labels, inputs, num_sampled, num_classes, num_true=1, sampled_values=None, remove_accidental_hits=False, name="nce_loss"):
            logits, targets = _sampled(weights, biases, labels, inputs, num_sampled, num_classes, num_true, sampled_values, remove_accidental_hits)
            return tf.reduce_sum(tf.nn.sigmoid_cross_entropy_with_logits(labels=targets, logits=logits), axis=1)


        def sampled_softmax_loss(weights, biases, labels, inputs, num_sampled, num_classes, num_true=1, sampled_values=None, remove_accidental_hits=True, seed=None, name="sampled_softmax_loss"):
            logits, targets = _sampled(weights, biases, labels, inputs, num_sampled, num_classes, num_true, sampled_values, remove_accidental_hits, seed)
            return tf.nn.softmax_cross_entropy_with_logits(labels=targets, logits=logits)


        def _sampled(weights, biases, labels, inputs, count, classes, num_true, sampled, remove, seed=None):
            """Logits of the true classes and of classes drawn log-uniformly, less the logarithms of how often they are drawn."""
            labels = tf.reshape(tf.cast(labels, tf.int64), [-1, num_true])
            if sampled is None:
                rng, found, tries = _generator(seed), [], 0
                while len(found) < count:
                    tries += 1
                    value = int(np.exp(rng.uniform() * np.log(classes + 1)) - 1) % classes
                    if value not in found:
                        found.append(value)
                chance = lambda v: np.log((v + 2.0) / (v + 1.0)) / np.log(classes + 1.0)
                often = lambda v: -np.expm1(tries * np.log1p(-chance(v)))
                sampled = (tf.constant(found, dtype=tf.int64), tf.constant(often(labels.numpy().astype("float64")), dtype=tf.float32),
                           tf.constant(often(np.array(found, dtype="float64")), dtype=tf.float32))
            drawn, true_often, drawn_often = sampled
            true_weights = tf.gather(weights, labels)
            true = tf.reduce_sum(tf.expand_dims(inputs, 1) * true_weights, axis=2) + tf.gather(biases, labels) - tf.math.log(tf.cast(true_often, tf.float32))
            other = tf.matmul(inputs, tf.gather(weights, drawn), transpose_b=True) + tf.gather(biases, drawn) - tf.math.log(tf.cast(drawn_often, tf.float32))
            if remove:
                hit = tf.reduce_any(tf.equal(tf.expand_dims(labels, 2), tf.reshape(tf.cast(drawn, tf.int64), [1, 1, -1])), axis=1)
                other = tf.where(hit, other - 3.4e38, other)
            return tf.concat([true, other], 1), tf.concat([tf.ones_like(true) / num_true, tf.zeros_like(other)], 1)


        def sufficient_statistics(x, axes, shift=None, keepdims=False, name=None):
            x = tf.convert_to_tensor(x)
            count = tf.constant(float(np.prod([int(x.shape[a]) for a in axes])), dtype=x.dtype)
            moved = x if shift is None else x - shift
            return count, tf.reduce_sum(moved, axis=axes, keepdims=keepdims), tf.reduce_sum(moved * moved, axis=axes, keepdims=keepdims), shift


        def normalize_moments(counts, mean_ss, variance_ss, shift, name=None):
            mean = mean_ss / counts
            variance = variance_ss / counts - mean * mean
            return (mean if shift is None else mean + shift), variance


        # tf.strings

        def string_format(template, inputs, placeholder="{}", summarize=3, name=None):
            inputs = list(inputs) if isinstance(inputs, (list, tuple)) else [inputs]
            parts = template.split(placeholder)
            if len(parts) - 1 != len(inputs):
                raise ValueError("%d placeholder(s) in template does not match %d tensor(s) provided as input" % (len(parts) - 1, len(inputs)))
            text = parts[0]
            for value, part in zip(inputs, parts[1:]):
                array = np.asarray(tf.convert_to_tensor(value))
                text += np.array2string(array, separator=" ", threshold=2 * summarize, edgeitems=summarize) + part
            return tf.constant(text)


        _public_format = string_format


        def ngrams(data, ngram_width, separator=" ", pad_values=None, padding_width=None, preserve_short_sequences=False, name=None):
            widths = [ngram_width] if isinstance(ngram_width, int) else list(ngram_width)
            ragged = hasattr(data, "to_list")
            rows = data.to_list() if ragged else tf.convert_to_tensor(data).numpy().tolist()
            flat = not rows or not isinstance(rows[0], list)
            found = []
            for row in [rows] if flat else rows:
                words = [w.decode() if isinstance(w, bytes) else w for w in row]
                out = []
                for n in widths:
                    pad = 0 if pad_values is None else n - 1 if padding_width is None else min(n - 1, padding_width)
                    left, right = (pad_values, pad_values) if isinstance(pad_values, str) else pad_values or ("", "")
                    wide = [left] * pad + words + [right] * pad
                    some = [separator.join(wide[i:i + n]) for i in range(len(wide) - n + 1)]
                    out += some if some or not preserve_short_sequences or not words else [separator.join(words)]
                found.append(out)
            if flat:
                return tf.constant(found[0], dtype=tf.string)
            return tf.ragged.constant(found, dtype=tf.string) if ragged else tf.constant(found, dtype=tf.string)

        """#
}
