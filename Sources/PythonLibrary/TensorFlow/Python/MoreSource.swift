/// Functions of `tensorflow` itself that are short in terms of others.
extension TensorFlowSources {
    static let more = #"""
        import numpy as np
        import tensorflow as tf


        # Parts and orders of tensors.

        def dynamic_partition(data, partitions, num_partitions, name=None):
            data, partitions = tf.convert_to_tensor(data), tf.convert_to_tensor(partitions)
            rank = len(partitions.shape)
            flat = tf.reshape(data, [-1] + [int(e) for e in data.shape[rank:]])
            places = partitions.numpy().ravel()
            return [tf.gather(flat, np.nonzero(places == i)[0]) for i in range(num_partitions)]


        def dynamic_stitch(indices, data, name=None):
            indices = [tf.convert_to_tensor(i) for i in indices]
            data = [tf.convert_to_tensor(d) for d in data]
            flat = np.concatenate([i.numpy().ravel() for i in indices])
            rows = tf.concat([tf.reshape(d, [-1] + [int(e) for e in d.shape[len(i.shape):]]) for i, d in zip(indices, data)], 0)
            last = {int(place): row for row, place in enumerate(flat)}
            count = int(flat.max()) + 1 if len(flat) else 0
            kept = sorted(last)
            return tf.scatter_nd(np.array(kept, "int64")[:, None], tf.gather(rows, [last[p] for p in kept]),
                                 [count] + [int(e) for e in rows.shape[1:]])


        parallel_stack = tf.stack


        def reverse_sequence(input, seq_lengths, seq_axis=None, batch_axis=None, name=None):
            input = tf.convert_to_tensor(input)
            lengths = np.asarray(seq_lengths)
            batch_axis = batch_axis or 0
            steps = int(input.shape[seq_axis])
            places = np.tile(np.arange(steps), [len(lengths), 1])
            for row, length in enumerate(lengths):
                places[row, :length] = places[row, :length][::-1]
            rank = len(input.shape)
            order = [batch_axis, seq_axis] + [a for a in range(rank) if a not in (batch_axis, seq_axis)]
            turned = tf.gather(tf.transpose(input, order), places, batch_dims=1)
            return tf.transpose(turned, [order.index(a) for a in range(rank)])


        def space_to_batch(input, block_shape, paddings, name=None):
            x = tf.convert_to_tensor(input)
            block = [int(b) for b in np.asarray(block_shape).ravel()]
            pads = np.asarray(paddings).tolist()
            count = len(block)
            x = tf.pad(x, [[0, 0]] + pads + [[0, 0]] * (len(x.shape) - 1 - count))
            n, rest = int(x.shape[0]), [int(e) for e in x.shape[1 + count:]]
            split = [n]
            for extent, b in zip(x.shape[1:1 + count], block):
                if int(extent) % b:
                    raise ValueError("space_to_batch: got an extent of %d with its padding, expected a multiple of %d" % (extent, b))
                split += [int(extent) // b, b]
            order = [2 * i + 2 for i in range(count)] + [0] + [2 * i + 1 for i in range(count)]
            order += list(range(2 * count + 1, 2 * count + 1 + len(rest)))
            x = tf.transpose(tf.reshape(x, split + rest), order)
            return tf.reshape(x, [n * int(np.prod(block))] + [split[2 * i + 1] for i in range(count)] + rest)


        space_to_batch_nd = space_to_batch


        def batch_to_space(input, block_shape, crops, name=None):
            x = tf.convert_to_tensor(input)
            block = [int(b) for b in np.asarray(block_shape).ravel()]
            crops, count = np.asarray(crops).tolist(), len(block)
            n, extents = int(x.shape[0]) // int(np.prod(block)), [int(e) for e in x.shape[1:1 + count]]
            rest = [int(e) for e in x.shape[1 + count:]]
            order = [count]
            for i in range(count):
                order += [count + 1 + i, i]
            order += list(range(2 * count + 1, 2 * count + 1 + len(rest)))
            x = tf.transpose(tf.reshape(x, block + [n] + extents + rest), order)
            x = tf.reshape(x, [n] + [e * b for e, b in zip(extents, block)] + rest)
            keys = (slice(None),) + tuple(slice(a, int(e) - b) for (a, b), e in zip(crops, x.shape[1:1 + count]))
            return x[keys]


        def unravel_index(indices, dims, name=None):
            places = np.unravel_index(np.asarray(indices), tuple(int(d) for d in np.asarray(dims)))
            return tf.constant(np.stack(places), dtype=tf.convert_to_tensor(indices).dtype)


        def histogram_fixed_width_bins(values, value_range, nbins=100, dtype=tf.int32, name=None):
            low, high = [float(v) for v in value_range]
            values = np.asarray(values, dtype="float64")
            places = np.floor((values - low) / (high - low) * nbins)
            return tf.constant(np.clip(places, 0, nbins - 1).astype("int64"), dtype=dtype)


        def edit_distance(hypothesis, truth, normalize=True, name="edit_distance"):
            def texts(sparse):
                rows, values = {}, np.asarray(sparse.values)
                for index, value in zip(np.asarray(sparse.indices), values):
                    rows.setdefault(tuple(int(i) for i in index[:-1]), []).append(value)
                return rows
            extents = [max(int(a), int(b)) for a, b in zip(hypothesis.dense_shape[:-1], truth.dense_shape[:-1])]
            first, second = texts(hypothesis), texts(truth)
            result = np.zeros(extents, "float32")
            for place in np.ndindex(*extents):
                a, b = first.get(place, []), second.get(place, [])
                row = list(range(len(b) + 1))
                for i, x in enumerate(a):
                    before, row[0] = row[0], i + 1
                    for j, y in enumerate(b):
                        before, row[j + 1] = row[j + 1], min(row[j + 1] + 1, row[j] + 1, before + (x != y))
                distance = float(row[-1])
                if normalize:
                    distance = distance / len(b) if b else (float("inf") if distance else 0.0)
                result[place] = distance
            return tf.constant(result)


        # What graphs need and eager code passes through.

        def identity_n(input, name=None):
            return [tf.identity(x) for x in input]


        def shape_n(input, out_type=tf.int32, name=None):
            return [tf.shape(x, out_type=out_type) for x in input]


        def timestamp(name=None):
            import time
            return tf.constant(time.time(), dtype=tf.float64)


        def ensure_shape(x, shape, name=None):
            x = tf.convert_to_tensor(x)
            wanted = list(shape)
            found = [int(e) for e in x.shape]
            if len(wanted) != len(found) or any(w is not None and int(w) != f for w, f in zip(wanted, found)):
                raise tf.errors.InvalidArgumentError(
                    None, None, "Shape of tensor input [%s] is not compatible with expected shape [%s]."
                    % (",".join(map(str, found)), ",".join("?" if w is None else str(w) for w in wanted)))
            return x


        def switch_case(branch_index, branch_fns, default=None, name="switch_case"):
            if isinstance(branch_fns, dict):
                functions = branch_fns
            elif branch_fns and callable(branch_fns[0]):
                functions = dict(enumerate(branch_fns))
            else:
                functions = dict(branch_fns)
            chosen = functions.get(int(branch_index))
            if chosen is None:
                chosen = default if default is not None else functions[max(functions)]
            return chosen()


        def tuple_(tensors, control_inputs=None, name=None):
            return [tf.identity(x) for x in tensors]


        def guarantee_const(input, name=None):
            return tf.identity(input)


        def get_static_value(tensor, partial=False):
            return np.asarray(tensor)


        def is_symbolic_tensor(tensor):
            return type(tensor).__name__ == "KerasTensor"


        def broadcast_dynamic_shape(shape_x, shape_y):
            return tf.constant(np.broadcast_shapes(tuple(np.asarray(shape_x).tolist()), tuple(np.asarray(shape_y).tolist())),
                               dtype=tf.convert_to_tensor(shape_x).dtype)


        def Assert(condition, data, summarize=None, name=None):
            if not bool(tf.reduce_all(tf.cast(condition, tf.bool))):
                raise tf.errors.InvalidArgumentError(
                    None, None, "Expected '%s' to be true. Summarized data: %s"
                    % (tf.convert_to_tensor(condition), "\n".join(str(d) for d in data)))


        def recompute_grad(f):
            return f


        def grad_pass_through(f):
            """`f`, whose gradient is that of the identity."""
            def through(*args):
                x = tf.convert_to_tensor(args[0])
                return x + tf.stop_gradient(tf.cast(f(*args), x.dtype) - x)
            return through


        # Numbers.

        def complex(real, imag, name=None):
            real, imag = tf.convert_to_tensor(real).numpy(), tf.convert_to_tensor(imag).numpy()
            if real.dtype != imag.dtype:
                raise TypeError("Tensors real and imag must have the same dtype, got %s and %s" % (real.dtype, imag.dtype))
            return tf.constant((real + 1j * imag).astype("complex64" if real.dtype == np.float32 else "complex128"))


        def realdiv(x, y, name=None):
            return tf.convert_to_tensor(x) / y


        def truncatediv(x, y, name=None):
            x = tf.convert_to_tensor(x)
            y = tf.convert_to_tensor(y, dtype=x.dtype)
            if x.dtype.is_floating:
                return tf.sign(x / y) * tf.floor(tf.abs(x / y))
            return tf.sign(x) * tf.sign(y) * (tf.abs(x) // tf.abs(y))


        def truncatemod(x, y, name=None):
            x = tf.convert_to_tensor(x)
            return x - truncatediv(x, y) * y


        def scalar_mul(scalar, x, name=None):
            return tf.math.scalar_mul(scalar, x)


        class IndexedSlices:
            """Rows of a tensor by their places: what gradients of lookups are in TensorFlow."""

            def __init__(self, values, indices, dense_shape=None):
                self.values, self.indices, self.dense_shape = tf.convert_to_tensor(values), tf.convert_to_tensor(indices), dense_shape

            @property
            def shape(self):
                rest = [int(e) for e in self.values.shape[1:]]
                return tf.TensorShape([None] + rest if self.dense_shape is None else [int(e) for e in self.dense_shape])

            @property
            def dtype(self):
                return self.values.dtype

            def __array__(self, dtype=None, copy=None):
                if self.dense_shape is None:
                    raise ValueError("Tensor conversion requested for IndexedSlices for which dense_shape is None")
                return tf.math.unsorted_segment_sum(self.values, self.indices, int(self.dense_shape[0])).numpy()

            def __repr__(self):
                return "IndexedSlices(indices=%r, values=%r)" % (self.indices, self.values)


        class VariableSynchronization:
            AUTO, NONE, ON_WRITE, ON_READ = 0, 1, 2, 3


        class VariableAggregation:
            NONE, SUM, MEAN, ONLY_FIRST_REPLICA = 0, 1, 2, 3


        def _changed(kind, value, slices):
            """A variable's value after a change of some rows, one after another."""
            rows, changes = np.array(value, copy=True), np.asarray(slices.values)
            steps = {"add": np.add, "sub": np.subtract, "mul": np.multiply, "div": np.divide, "max": np.maximum, "min": np.minimum,
                     "update": lambda old, new: new}
            for place, change in zip(np.asarray(slices.indices).tolist(), changes):
                if not 0 <= place < len(rows):
                    raise tf.errors.InvalidArgumentError(
                        None, None, "indices[0] = %d is not in [0, %d)" % (place, len(rows)))
                rows[place] = steps[kind](rows[place], change)
            return rows


        def pack_sequence_as(structure, flat_sequence, expand_composites=False):
            parts = list(flat_sequence)
            wanted = tf.nest.flatten(structure)
            if len(wanted) != len(parts):
                raise ValueError("Could not pack sequence. Structure had %d atoms, but flat_sequence had %d items."
                                 % (len(wanted), len(parts)))
            rest = iter(parts)
            return tf.nest.map_structure(lambda _: next(rest), structure)
        """#
}
