/// `tf.bitwise` and `tf.sets`.
extension TensorFlowSources {
    static let bits = #"""
        import numpy as np
        import tensorflow as tf


        def _both(function):
            def apply(x, y, name=None):
                x = tf.convert_to_tensor(x)
                y = tf.convert_to_tensor(y, dtype=x.dtype)
                return tf.constant(function(x.numpy(), y.numpy()))
            return apply


        bitwise_and, bitwise_or, bitwise_xor = _both(np.bitwise_and), _both(np.bitwise_or), _both(np.bitwise_xor)
        left_shift, right_shift = _both(np.left_shift), _both(np.right_shift)


        def invert(x, name=None):
            return tf.constant(np.invert(tf.convert_to_tensor(x).numpy()))
        """#

    static let sets = #"""
        import numpy as np
        import tensorflow as tf


        def _rows(x):
            """The sets of the last axis, and the extents before it."""
            if hasattr(x, "dense_shape"):
                head = [int(e) for e in x.dense_shape[:-1]]
                rows = {}
                for index, value in zip(np.asarray(x.indices), np.asarray(x.values)):
                    rows.setdefault(tuple(int(i) for i in index[:-1]), []).append(value)
                return rows, head, x.values.dtype
            x = tf.convert_to_tensor(x)
            array, head = x.numpy(), [int(e) for e in x.shape[:-1]]
            return {place: list(array[place]) for place in np.ndindex(*head)}, head, x.dtype


        def _combined(a, b, function):
            first, head, dtype = _rows(a)
            second, other, _ = _rows(b)
            if head != other:
                raise ValueError("tf.sets: got sets of shapes %s and %s, expected the same" % (head, other))
            indices, values, widest = [], [], 0
            for place in np.ndindex(*head):
                found = sorted(function(set(first.get(place, [])), set(second.get(place, []))))
                widest = max(widest, len(found))
                indices += [list(place) + [i] for i in range(len(found))]
                values += found
            return tf.sparse.SparseTensor(np.array(indices, "int64").reshape(-1, len(head) + 1), tf.constant(values, dtype=dtype),
                                          head + [widest])


        def intersection(a, b, validate_indices=True):
            return _combined(a, b, lambda x, y: x & y)


        def union(a, b, validate_indices=True):
            return _combined(a, b, lambda x, y: x | y)


        def difference(a, b, aminusb=True, validate_indices=True):
            return _combined(a, b, (lambda x, y: x - y) if aminusb else (lambda x, y: y - x))


        def size(a, validate_indices=True):
            rows, head, _ = _rows(a)
            return tf.constant([len(set(rows.get(place, []))) for place in np.ndindex(*head)], dtype=tf.int32,
                               shape=head)
        """#
}
