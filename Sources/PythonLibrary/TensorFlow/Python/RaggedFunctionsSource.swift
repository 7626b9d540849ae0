/// Functions of ragged tensors: `tf.ragged`, and what those of `tf` give for them.
extension TensorFlowSources {
    /// One module: the class and its functions.
    static let ragged = raggedClass + "\n\n\n" + raggedFunctions

    private static let raggedFunctions = #"""
        def _length(values):
            return len(values) if isinstance(values, RaggedTensor) else values.shape[0]


        def _values(values):
            return values if isinstance(values, RaggedTensor) else tf.convert_to_tensor(values)


        def _same_splits(x, y):
            """TensorFlow's check that rows end at the same places."""
            places = [i for i in _range(min(len(x), len(y))) if x[i] != y[i]][:3]
            if not places and len(x) == len(y):
                return
            raise tf.errors.InvalidArgumentError(
                None, None, "Condition x == y did not hold.\nIndices of first 3 different values:\n%s\nCorresponding x "
                "values:\n%s\nCorresponding y values:\n%s\nFirst 3 elements of x:\n%s\nFirst 3 elements of y:\n%s"
                % (np.array([[p] for p in places]), np.array([x[p] for p in places]), np.array([y[p] for p in places]),
                   np.array(x[:3]), np.array(y[:3])))


        def _is_list(value):
            return isinstance(value, (list, tuple)) or getattr(value, "ndim", 0) > 0


        def _depth(value):
            if not _is_list(value):
                return 0
            return 1 + max([_depth(v) for v in value] or [0])


        def _scalar_depths(value, depth):
            if not _is_list(value):
                return {depth}
            return set().union(*[_scalar_depths(v, depth + 1) for v in value])


        def constant(pylist, dtype=None, ragged_rank=None, inner_shape=None, name=None, row_splits_dtype=None):
            if inner_shape is not None:
                raise NotImplementedError("tf.ragged.constant: argument 'inner_shape': got %r, expected None" % (inner_shape,))
            if len(_scalar_depths(pylist, 0)) > 1:
                raise ValueError("all scalar values must have the same nesting depth")
            depth = _depth(pylist)
            rank = depth - 1 if ragged_rank is None else ragged_rank
            if rank >= max(depth, 1):
                raise ValueError("Invalid pylist=%r: incompatible with ragged_rank=%d" % (pylist, rank))
            if depth <= 1:
                return tf.constant(list(pylist), dtype=dtype)
            levels, rows = [], list(pylist)
            for _ in _range(rank):
                for row in rows:
                    if not _is_list(row):
                        raise ValueError("Invalid pylist=%r: got a scalar value at depth 1, expected lists of one depth"
                                         % (pylist,))
                levels.append([len(row) for row in rows])
                rows = [v for row in rows for v in row]
            values = tf.constant(rows, dtype=dtype) if rows else tf.constant([], dtype=dtype or tf.float32)
            for lengths in reversed(levels):
                values = RaggedTensor.from_row_lengths(values, lengths)
            return values


        def stack(values, axis=0, name=None):
            if axis != 0:
                raise NotImplementedError("tf.ragged.stack: argument 'axis': got %r, expected 0" % (axis,))
            values = [_values(v) for v in values]
            if any(isinstance(v, RaggedTensor) for v in values):
                values = [v if isinstance(v, RaggedTensor) else RaggedTensor.from_tensor(v) for v in values]
                return RaggedTensor.from_row_lengths(concat(values, 0), [len(v) for v in values])
            return RaggedTensor.from_row_lengths(tf.concat(values, axis=0), [v.shape[0] for v in values])


        def concat(values, axis=0):
            values = [v if isinstance(v, RaggedTensor) else RaggedTensor.from_tensor(v) for v in values]
            rank = len(values[0].shape)
            axis = axis + rank if axis < 0 else axis
            if axis == 0:
                lengths = [n for v in values for n in v._lengths()]
                inner = [v._values for v in values]
                if any(isinstance(v, RaggedTensor) for v in inner):
                    return RaggedTensor.from_row_lengths(concat(inner, 0), lengths)
                return RaggedTensor.from_row_lengths(tf.concat(inner, axis=0), lengths)
            rows = []
            for i in _range(len(values[0])):
                parts = [v._row(i) for v in values]
                ragged = any(isinstance(p, RaggedTensor) for p in parts)
                rows.append(concat(parts, axis - 1) if ragged else tf.concat(parts, axis=axis - 1))
            return stack(rows)


        def range(starts, limits=None, deltas=1, dtype=None, name=None, row_splits_dtype=None):
            if limits is None:
                starts, limits = [0] * len(starts), starts
            limits = np.atleast_1d(np.asarray(limits))
            starts, deltas = np.broadcast_to(starts, limits.shape), np.broadcast_to(deltas, limits.shape)
            rows = [np.arange(int(a), int(b), int(d)).tolist() for a, b, d in zip(starts, limits, deltas)]
            return constant(rows, dtype=dtype or tf.int32)


        def boolean_mask(data, mask, name=None):
            rows = []
            for row, keep in zip(data, mask):
                keep = np.asarray(keep.numpy() if hasattr(keep, "numpy") else keep)
                rows.append(tf.boolean_mask(row, keep))
            return stack(rows)


        def map_flat_values(op, *args, **kwargs):
            shapes = [a for a in list(args) + list(kwargs.values()) if isinstance(a, RaggedTensor)]
            flat = lambda v: v.flat_values if isinstance(v, RaggedTensor) else v
            result = op(*[flat(a) for a in args], **{k: flat(v) for k, v in kwargs.items()})
            return shapes[0].with_flat_values(result) if shapes else result


        def row_splits_to_segment_ids(splits, name=None, out_type=None):
            splits = _numbers(splits)
            return tf.constant([i for i in _range(len(splits) - 1) for _ in _range(splits[i + 1] - splits[i])],
                               dtype=out_type or tf.int64)


        def _tiled(x, multiples):
            """Rows again and again: along the rows themselves by their places, further in on the values."""
            if not isinstance(x, RaggedTensor):
                return tf.tile(x, multiples)
            lengths, times = x._lengths(), multiples[1]
            places = [p for a, n in zip(x._splits, lengths) for _ in _range(times) for p in _range(a, a + n)]
            values = _take(x._values, places)
            if any(m != 1 for m in multiples[2:]):
                values = _tiled(values, [1] + multiples[2:])
            x = RaggedTensor.from_row_lengths(values, [n * times for n in lengths])
            return x if multiples[0] == 1 else concat([x] * multiples[0], 0)


        def _mapped(function, rows, output):
            """`tf.map_fn` of a ragged tensor's rows."""
            made = [function(row) for row in rows]
            is_ragged = any(isinstance(m, RaggedTensor) for m in made) or len(set(tuple(_values(m).shape) for m in made)) > 1
            if is_ragged or type(output).__name__ == "RaggedTensorSpec":
                return stack(made)
            made = tf.stack(made)
            return made if output is None or not isinstance(output, tf.DType) else tf.cast(made, output)


        def _encoded(x, function, rest):
            """Rows of code points as texts."""
            if isinstance(x._values, RaggedTensor):
                return x.with_values(_encoded(x._values, function, rest))
            return tf.stack([function(row, *rest) for row in x])


        _REDUCTIONS = {"reduce_sum", "reduce_mean", "reduce_max", "reduce_min", "reduce_prod", "reduce_any", "reduce_all"}
        _VALUES = set("""abs square sqrt exp log sin cos tanh sigmoid relu floor ceil round sign negative cast identity
            zeros_like ones_like lower upper strip length regex_replace to_number as_string is_nan log1p expm1 rsqrt
            clip_by_value substr to_hash_bucket_fast unicode_split one_hot
            unicode_script""".split())
        _PAIRS = {"add": "__add__", "subtract": "__sub__", "multiply": "__mul__", "divide": "__truediv__", "pow": "__pow__",
                  "equal": "__eq__", "not_equal": "__ne__", "less": "__lt__", "less_equal": "__le__", "greater": "__gt__",
                  "greater_equal": "__ge__"}


        def dispatch(name, function, args):
            """What a function of tensors gives for ragged ones."""
            x = args[0]
            if name == "concat":
                return concat(list(x), int(args[1]))
            if name == "stack":
                return stack(list(x), *args[1:2])
            if name == "embedding_lookup" and isinstance(args[1], RaggedTensor):
                return args[1].with_flat_values(function(x, args[1].flat_values, *args[2:]))
            if name == "map_fn":
                given = [a for a in args[2:] if isinstance(a, tf.DType) or type(a).__name__.endswith("Spec")]
                return _mapped(args[0], args[1], given[0] if given else None)
            if name == "join":
                return map_flat_values(lambda *flat: function(list(flat), *args[1:]), *x)
            if name == "tile" and isinstance(x, RaggedTensor):
                return _tiled(x, _numbers(np.asarray(args[1])))
            if name == "unicode_encode" and isinstance(x, RaggedTensor):
                return _encoded(x, function, args[1:])
            if name in _PAIRS:
                if isinstance(x, RaggedTensor):
                    return getattr(x, _PAIRS[name])(args[1])
                return args[1]._with(lambda a, b: function(b, a), x)
            if hasattr(x, "dense_shape"):
                if name in ("cast", "abs", "square", "sqrt", "sign", "negative", "tanh"):
                    return x.with_values(function(x.values, *args[1:]))
                raise TypeError("tf.%s: a SparseTensor is not supported here; tf.sparse.to_dense makes it a tensor" % name)
            if not isinstance(x, RaggedTensor):
                raise TypeError("tf.%s: a RaggedTensor is not supported here; .to_tensor() makes it a tensor" % name)
            if name in _VALUES:
                return x.with_flat_values(function(x.flat_values, *args[1:]))
            if name in _REDUCTIONS:
                axis = args[1] if len(args) > 1 else None
                if axis is None:
                    return function(x.flat_values)
                axis = int(axis) % len(x.shape)
                if axis == 1 and x.ragged_rank == 1:
                    if name == "reduce_mean" and not x.dtype.is_floating:
                        x = x.with_values(tf.cast(x._values, tf.float64))
                    if name == "reduce_mean":
                        return tf.stack([function(row, 0) if row.shape[0] else tf.constant(float("nan"), dtype=x.dtype)
                                         for row in x])
                    return tf.stack([function(row, 0) for row in x])
                if axis > 1:
                    return x.with_values(function(x._values, axis - 1))
            if name in ("size", "rank", "shape"):
                return function(x.flat_values) if name == "size" else (
                    len(x.shape) if name == "rank" else x.bounding_shape())
            if name == "gather":
                return x._rows([int(i) for i in np.atleast_1d(np.asarray(args[1]))])
            if name == "expand_dims" and int(args[1]) in (-1, len(x.shape)):
                return x.with_flat_values(function(x.flat_values, -1))
            if name == "reduce_join" and int(args[1]) % len(x.shape) == 1:
                return tf.stack([function(row, 0, *args[2:]) for row in x])
            raise NotImplementedError("tf.%s: got a RaggedTensor, which this function does not take here: "
                                      ".to_tensor() makes it a tensor" % name)
        """#
}
