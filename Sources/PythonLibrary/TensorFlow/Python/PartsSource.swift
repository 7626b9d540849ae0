/// Functions of `tf` and `tf.linalg` that are short in terms of others: parts of tensors, systems of equations.
extension TensorFlowSources {
    static let parts = #"""
        """Functions of `tf`, `tf.image`, `tf.linalg`, `tf.sets`, `tf.bitwise`, `tf.errors` that are short in terms of others."""

        import numpy as np
        import tensorflow as tf


        def _float(x):
            x = tf.convert_to_tensor(x)
            return x if x.dtype.is_floating else tf.cast(x, tf.float32)


        # Parts of tensors

        def dynamic_partition(data, partitions, num_partitions, name=None):
            data, partitions = tf.convert_to_tensor(data), tf.convert_to_tensor(partitions)
            return [tf.boolean_mask(data, tf.equal(partitions, i)) for i in range(num_partitions)]


        def dynamic_stitch(indices, data, name=None):
            indices = [tf.convert_to_tensor(i) for i in indices]
            data = [tf.convert_to_tensor(d) for d in data]
            rows = [tf.reshape(d, [-1] + [int(n) for n in d.shape[len(i.shape):]]) for i, d in zip(indices, data)]
            places = np.concatenate([i.numpy().ravel() for i in indices])
            # The last of several rows for a place counts.
            last = {int(place): row for row, place in enumerate(places.tolist())}
            return tf.gather(tf.concat(rows, 0), [last[i] for i in range(int(places.max()) + 1)])


        def reverse_sequence(input, seq_lengths, seq_axis=None, batch_axis=None, name=None):
            input, lengths = tf.convert_to_tensor(input), tf.convert_to_tensor(seq_lengths).numpy().tolist()
            batch = 0 if batch_axis is None else batch_axis
            rows = []
            for i, n in enumerate(lengths):
                row = tf.gather(input, i, axis=batch)
                axis = seq_axis - (1 if batch < seq_axis else 0)
                total = int(row.shape[axis])
                rows.append(tf.gather(row, list(range(n - 1, -1, -1)) + list(range(n, total)), axis=axis))
            return tf.stack(rows, axis=batch)


        def unravel_index(indices, dims, name=None):
            found = np.unravel_index(np.asarray(indices), tuple(np.asarray(dims).tolist()))
            return tf.constant(np.stack(found), dtype=tf.convert_to_tensor(indices).dtype)


        def ensure_shape(x, shape, name=None):
            x = tf.convert_to_tensor(x)
            wanted = list(shape)
            if len(wanted) != len(x.shape) or any(w is not None and w != n for w, n in zip(wanted, x.shape)):
                raise tf.errors.InvalidArgumentError("Shape of tensor %s is not compatible with expected shape %s." % (
                    [int(n) for n in x.shape], [-1 if w is None else w for w in wanted]))
            return x


        def shape_n(input, out_type=None, name=None): return [tf.shape(x) for x in input]
        def identity_n(input, name=None): return [tf.identity(x) for x in input]
        def tuple_(tensors, control_inputs=None, name=None): return [tf.identity(x) for x in tensors]


        _public_tuple = tuple_


        def scalar_mul(scalar, x, name=None): return tf.cast(scalar, tf.convert_to_tensor(x).dtype) * x
        def realdiv(x, y, name=None): return tf.divide(x, y)
        def truncatediv(x, y, name=None): return tf.cast(np.trunc(np.asarray(x) / np.asarray(y)), tf.convert_to_tensor(x).dtype)
        def truncatemod(x, y, name=None): return tf.constant(np.fmod(np.asarray(x), np.asarray(y)))


        def histogram_fixed_width_bins(values, value_range, nbins=100, dtype=tf.int32, name=None):
            low, high = (float(v) for v in np.asarray(value_range))
            scaled = np.floor((np.asarray(values, dtype="float64") - low) / (high - low) * nbins)
            return tf.cast(np.clip(scaled, 0, nbins - 1).astype("int64"), dtype)


        def space_to_batch(input, block_shape, paddings, name=None):
            input = tf.convert_to_tensor(input)
            blocks = [int(b) for b in np.ravel(block_shape)]
            pads = [[0, 0]] + [list(map(int, p)) for p in np.asarray(paddings).tolist()] + [[0, 0]] * (len(input.shape) - 1 - len(blocks))
            x = tf.pad(input, pads)
            n, rest = int(x.shape[0]), [int(v) for v in x.shape[1 + len(blocks):]]
            shape, order = [n], []
            for size, b in zip(x.shape[1:], blocks):
                shape += [int(size) // b, b]
            x = tf.reshape(x, shape + rest)
            k = len(blocks)
            order = [2 * i + 2 for i in range(k)] + [0] + [2 * i + 1 for i in range(k)] + [2 * k + 1 + i for i in range(len(rest))]
            x = tf.transpose(x, order)
            whole = [int(v) for v in x.shape]
            return tf.reshape(x, [int(np.prod(whole[:k + 1]))] + whole[k + 1:])


        space_to_batch_nd = space_to_batch


        def batch_to_space(input, block_shape, crops, name=None):
            input = tf.convert_to_tensor(input)
            blocks = [int(b) for b in np.ravel(block_shape)]
            k, shape = len(blocks), [int(v) for v in input.shape]
            x = tf.reshape(input, blocks + [shape[0] // int(np.prod(blocks))] + shape[1:])
            order = [k]
            for i in range(k):
                order += [k + 1 + i, i]
            x = tf.transpose(x, order + list(range(2 * k + 1, len(blocks) + len(shape))))
            x = tf.reshape(x, [shape[0] // int(np.prod(blocks))] + [s * b for s, b in zip(shape[1:], blocks)] + shape[1 + k:])
            cut = [slice(None)]
            for (start, end), size in zip(np.asarray(crops).tolist(), x.shape[1:]):
                cut.append(slice(int(start), int(size) - int(end)))
            return x[tuple(cut)]


        def switch_case(branch_index, branch_fns, default=None, name="switch_case"):
            i = int(branch_index)
            table = dict(branch_fns) if isinstance(branch_fns, (dict, list)) and not callable(branch_fns[0] if isinstance(branch_fns, list) else None) else dict(enumerate(branch_fns))
            if i in table:
                return table[i]()
            return default() if default is not None else table[max(table)]()


        def Assert(condition, data, summarize=None, name=None):
            if not bool(tf.reduce_all(condition)):
                raise tf.errors.InvalidArgumentError("Expected '%s' to be true. Summarized data: %s" % (
                    condition, "\n".join(str(np.asarray(d)) for d in data)))


        def edit_distance(hypothesis, truth, normalize=True, name="edit_distance"):
            """Levenshtein's distance of the sequences on the last axis of two sparse tensors."""
            def rows(sparse):
                found = {}
                for place, value in zip(sparse.indices.numpy().tolist(), sparse.values.numpy().tolist()):
                    found.setdefault(tuple(place[:-1]), []).append(value)
                return found
            first, second = rows(hypothesis), rows(truth)
            shape = [max(a, b) for a, b in zip(hypothesis.dense_shape.numpy().tolist()[:-1], truth.dense_shape.numpy().tolist()[:-1])]
            result = np.zeros(shape, dtype="float32")
            for place in np.ndindex(*shape):
                a, b = first.get(place, []), second.get(place, [])
                row = list(range(len(b) + 1))
                for i, x in enumerate(a, 1):
                    before, row[0] = row[0], i
                    for j, y in enumerate(b, 1):
                        before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (x != y))
                found = row[-1]
                result[place] = (found / len(b) if b else float("inf") if a else 0.0) if normalize else found
            return tf.constant(result)


        def recompute_grad(f): return f


        def grad_pass_through(f):
            @tf.custom_gradient
            def passed(*args, **kwargs):
                return f(*args, **kwargs), lambda *upstream: upstream if len(upstream) > 1 else upstream[0]
            return passed


        def get_static_value(tensor, partial=False): return tensor.numpy() if hasattr(tensor, "numpy") else None
        def is_symbolic_tensor(tensor): return not hasattr(tensor, "numpy") and tf.keras.backend.is_keras_tensor(tensor)


        class IndexedSlices:
            def __init__(self, values, indices, dense_shape=None): self.values, self.indices, self.dense_shape = values, indices, dense_shape
            dtype = property(lambda self: self.values.dtype)
            shape = property(lambda self: self.dense_shape)


        # tf.linalg

        def cholesky_solve(chol, rhs, name=None):
            chol = tf.convert_to_tensor(chol)
            return tf.linalg.solve(tf.linalg.matmul(chol, chol, transpose_b=True), rhs)


        def triangular_solve(matrix, rhs, lower=True, adjoint=False, name=None):
            matrix = tf.linalg.band_part(matrix, -1, 0) if lower else tf.linalg.band_part(matrix, 0, -1)
            return tf.linalg.solve(tf.linalg.matrix_transpose(matrix) if adjoint else matrix, rhs)


        def lstsq(matrix, rhs, l2_regularizer=0.0, fast=True, name=None):
            matrix, rhs = _float(matrix), _float(rhs)
            squared = tf.linalg.matmul(matrix, matrix, transpose_a=True)
            squared = squared + tf.cast(l2_regularizer, matrix.dtype) * tf.eye(int(matrix.shape[-1]), dtype=matrix.dtype)
            return tf.linalg.solve(squared, tf.linalg.matmul(matrix, rhs, transpose_a=True))


        def slogdet(input, name=None):
            found = tf.linalg.det(input)
            return tf.sign(found), tf.math.log(tf.abs(found))


        def logdet(matrix, name=None): return 2.0 * tf.reduce_sum(tf.math.log(tf.linalg.diag_part(tf.linalg.cholesky(matrix))), axis=[-1])


        def expm(input, name=None):
            """By a Taylor series of the matrix made small, squared again."""
            input = _float(input)
            size = float(tf.reduce_max(tf.reduce_sum(tf.abs(input), axis=-2)))
            halvings = max(0, int(np.ceil(np.log2(max(size, 1e-300)))) + 2)
            x = input / tf.cast(2.0 ** halvings, input.dtype)
            result = term = tf.eye(int(input.shape[-1]), dtype=input.dtype) + tf.zeros_like(input)
            for k in range(1, 19):
                term = tf.linalg.matmul(term, x) / tf.cast(float(k), input.dtype)
                result = result + term
            for _ in range(halvings):
                result = tf.linalg.matmul(result, result)
            return result


        def sqrtm(input, name=None):
            """Denman and Beavers' iteration."""
            y = _float(input)
            z = tf.eye(int(y.shape[-1]), dtype=y.dtype) + tf.zeros_like(y)
            for _ in range(40):
                y, z = (y + tf.linalg.inv(z)) / 2, (z + tf.linalg.inv(y)) / 2
            return y


        matrix_square_root = sqrtm


        def _public_normalize(tensor, ord="euclidean", axis=None, name=None):
            tensor = _float(tensor)
            size = tf.norm(tensor, ord=ord, axis=axis, keepdims=True)
            return tensor / size, size


        def tensor_diag(diagonal, name=None):
            diagonal = tf.convert_to_tensor(diagonal)
            shape = [int(n) for n in diagonal.shape]
            return tf.reshape(tf.linalg.diag(tf.reshape(diagonal, [-1])), shape + shape)


        def linalg_einsum(equation, *inputs, **options): return tf.einsum(equation, *inputs)

        """#
}
