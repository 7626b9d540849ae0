/// `tf.sparse`: indices and values, in Python over tensors; functions go through dense tensors.
extension TensorFlowSources {
    static let sparse = #"""
        import numpy as np
        import tensorflow as tf
        from tensorflow._ragged import Composite


        def _array(x):
            return x.numpy() if hasattr(x, "numpy") else np.asarray(x)


        class SparseTensor(Composite):
            """The values of a tensor that are not zero, and where they are."""

            def __init__(self, indices, values, dense_shape):
                shape = _array(dense_shape).astype("int64")
                self.indices = tf.constant(_array(indices).astype("int64").reshape(-1, len(shape)))
                self.values = tf.convert_to_tensor(values)
                self.dense_shape = tf.constant(shape)
                if self.indices.shape[0] != self.values.shape[0]:
                    raise ValueError("Dimensions %d and %d are not compatible"
                                     % (self.indices.shape[0], self.values.shape[0]))

            @property
            def dtype(self):
                return self.values.dtype

            @property
            def shape(self):
                return tf.TensorShape(self.dense_shape.numpy().tolist())

            def get_shape(self):
                return self.shape

            def _dense(self):
                return to_dense(self)

            def with_values(self, new_values):
                return SparseTensor(self.indices, new_values, self.dense_shape)

            def __repr__(self):
                return "SparseTensor(indices=%s, values=%s, dense_shape=%s)" % (self.indices, self.values, self.dense_shape)

            def __mul__(self, other):
                other = tf.convert_to_tensor(other)
                if len(other.shape) == 0:
                    return self.with_values(self.values * tf.cast(other, self.dtype))
                whole = tf.broadcast_to(other, self.shape)
                return self.with_values(self.values * tf.gather_nd(whole, self.indices))

            __rmul__ = __mul__

            def __truediv__(self, other):
                return self.with_values(self.values / tf.cast(other, self.dtype))

            def __neg__(self):
                return self.with_values(-self.values)


        def to_dense(sp_input, default_value=None, validate_indices=True, name=None):
            shape = sp_input.dense_shape.numpy().tolist()
            if validate_indices:
                places = sp_input.indices.numpy().tolist()
                for before, after in zip(places, places[1:]):
                    if before >= after:
                        raise tf.errors.InvalidArgumentError(
                            "indices[%d] = %s is %s" % (places.index(after), after, "repeated" if before == after else
                                                        "out of order. Many sparse ops require sorted indices. Use "
                                                        "`tf.sparse.reorder` to create a correctly ordered copy."))
            if sp_input.dtype == tf.string:
                whole = np.full(shape, "" if default_value is None else default_value).tolist()
                for place, value in zip(sp_input.indices.numpy().tolist(), sp_input.values.numpy().tolist()):
                    row = whole
                    for i in place[:-1]:
                        row = row[i]
                    row[place[-1]] = value.decode()
                return tf.constant(whole)
            whole = tf.fill(shape, tf.cast(0 if default_value is None else default_value, sp_input.dtype))
            return tf.tensor_scatter_nd_update(whole, sp_input.indices, sp_input.values)


        def from_dense(tensor, name=None):
            tensor = tf.convert_to_tensor(tensor)
            array = tensor.numpy()
            if tensor.dtype == tf.string:
                held = np.array([v != b"" for v in tf.reshape(tensor, [-1]).numpy().tolist()]).reshape(array.shape)
            else:
                held = array != 0
            places = np.argwhere(held)
            return SparseTensor(places, tf.gather_nd(tensor, places), array.shape)


        def reorder(sp_input, name=None):
            order = np.lexsort(sp_input.indices.numpy().T[::-1])
            return SparseTensor(sp_input.indices.numpy()[order], tf.gather(sp_input.values, order), sp_input.dense_shape)


        def add(a, b, threshold=0):
            if not isinstance(a, SparseTensor):
                return a + to_dense(b)
            if not isinstance(b, SparseTensor):
                return to_dense(a) + b
            if a.shape != b.shape:
                raise tf.errors.InvalidArgumentError("Operands' shapes do not match: got %s and %s"
                                                     % (a.shape.as_list(), b.shape.as_list()))
            # Places that only one has are kept as they are, whatever shape and threshold say.
            both = set(map(tuple, a.indices.numpy().tolist())) & set(map(tuple, b.indices.numpy().tolist()))
            sums = dict(zip(map(tuple, a.indices.numpy().tolist()), a.values.numpy()))
            for place, value in zip(map(tuple, b.indices.numpy().tolist()), b.values.numpy()):
                sums[place] = sums[place] + value if place in sums else value
            places = [place for place in sorted(sums) if place not in both or abs(sums[place]) >= threshold]
            values = np.array([sums[place] for place in places], dtype=a.dtype.as_numpy_dtype)
            return SparseTensor(np.array(places, dtype="int64").reshape(-1, len(a.shape)), values, a.dense_shape)


        def sparse_dense_matmul(sp_a, b, adjoint_a=False, adjoint_b=False, name=None):
            a = to_dense(sp_a) if isinstance(sp_a, SparseTensor) else tf.convert_to_tensor(sp_a)
            b = to_dense(b) if isinstance(b, SparseTensor) else tf.convert_to_tensor(b)
            return tf.matmul(a, b, transpose_a=adjoint_a, transpose_b=adjoint_b)


        def reduce_sum(sp_input, axis=None, keepdims=None, output_is_sparse=False, name=None):
            result = tf.reduce_sum(to_dense(sp_input), axis=axis, keepdims=bool(keepdims))
            return from_dense(result) if output_is_sparse else result


        def reduce_max(sp_input, axis=None, keepdims=None, output_is_sparse=False, name=None):
            result = tf.reduce_max(to_dense(sp_input), axis=axis, keepdims=bool(keepdims))
            return from_dense(result) if output_is_sparse else result


        def transpose(sp_input, perm=None, name=None):
            rank = len(sp_input.shape)
            perm = list(perm) if perm is not None else list(range(rank))[::-1]
            return reorder(SparseTensor(sp_input.indices.numpy()[:, perm], sp_input.values,
                                        sp_input.dense_shape.numpy()[perm]))


        def reshape(sp_input, shape, name=None):
            return from_dense(tf.reshape(to_dense(sp_input), shape))


        def slice(sp_input, start, size, name=None):
            # What reaches over the rim is cut.
            shape = sp_input.dense_shape.numpy()
            start = np.minimum(np.asarray(start), shape)
            size = np.where(np.asarray(size) < 0, shape - start, np.minimum(np.asarray(size), shape - start))
            return from_dense(tf.slice(to_dense(sp_input), start, size))


        def map_values(op, *args, **kwargs):
            """`op` on the values of sparse tensors that have the same places."""
            first = None

            def values(x):
                nonlocal first
                if not isinstance(x, SparseTensor):
                    return x
                if first is not None and x.indices.numpy().tolist() != first.indices.numpy().tolist():
                    raise tf.errors.InvalidArgumentError("SparseTensor arguments must have the same indices")
                first = x if first is None else first
                return x.values

            args = [values(x) for x in args]
            kwargs = {key: values(x) for key, x in kwargs.items()}
            if first is None:
                raise ValueError("No SparseTensor in argument list of map_values")
            result = op(*args, **kwargs)
            if result.shape[:1] != first.values.shape[:1]:
                raise ValueError("tf.sparse.map_values: got %s values of %s" % (result.shape[0], first.values.shape[0]))
            return first.with_values(result)


        def concat(axis, sp_inputs, expand_nonconcat_dims=False, name=None):
            return from_dense(tf.concat([to_dense(x) for x in sp_inputs], axis=axis))


        def eye(num_rows, num_columns=None, dtype=tf.float32, name=None):
            n, m = num_rows, num_rows if num_columns is None else num_columns
            places = [[i, i] for i in range(min(n, m))]
            return SparseTensor(places, tf.ones([len(places)], dtype=dtype), [n, m])
        """#
}
