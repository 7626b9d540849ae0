/// `tf.ragged`: tensors of rows of different lengths, in Python over tensors: values and where rows end.
extension TensorFlowSources {
    static let raggedClass = #"""
        import numpy as np
        import tensorflow as tf

        _range = range

        _UNIFORM = "RaggedTensor.%s: got an empty structure without ragged_rank, expected rows"


        def _numbers(values):
            """A list of ints from a tensor, an array or a list."""
            return [int(v) for v in (values.numpy() if hasattr(values, "numpy") else values)]


        def _take(values, places):
            """Rows of a tensor or of a ragged tensor."""
            if isinstance(values, RaggedTensor):
                return values._rows(places)
            if not places:
                return values[:0]
            return tf.gather(values, places)


        def _scalar_text(value):
            return repr(value) if isinstance(value, bytes) else str(value)


        def _wrapped(done, line, word, width, start):
            """A word behind a line, which is broken when it gets too long (as NumPy fills lines)."""
            words = word.split("\n")
            if len(words) == 1:
                if len(line) + len(word) > width and len(line) > len(start):
                    return done + line.rstrip() + "\n", start + word
                return done, line + word
            longest = max(len(w) for w in words)
            if len(line) + longest > width and len(line) > len(start):
                done, line, indent = done + line.rstrip() + "\n", start + words[0], start
            else:
                line, indent = line + words[0], " " * len(line)
            for word in words[1:]:
                done, line = done + line.rstrip() + "\n", indent + word
            return done, line + " " * (longest - len(words[-1]))


        def _array_text(rows, rank, start=" ", width=75):
            """Nested lists of texts as NumPy prints arrays, with commas."""
            if rank == 0:
                return rows
            if not rows:
                return "[]"
            count = len(rows)
            shown = list(rows) if count <= 1000 else list(rows[:3]) + [None] + list(rows[-3:])
            words = ["..." if r is None else _array_text(r, rank - 1, start + " ", width - 1) for r in shown]
            if rank > 1:
                return "[" + ("," + "\n" * (rank - 1) + start).join(words) + "]"
            done, line = "", start
            for word in words[:-1]:
                done, line = _wrapped(done, line, word, width - 1, start)
                line += ", "
            done, line = _wrapped(done, line, words[-1], width - 1, start)
            return "[" + (done + line)[len(start):] + "]"


        class Composite:
            """What is no tensor but takes part in functions of tensors: ragged and sparse tensors."""


        class RaggedTensor(Composite):
            """Rows of different lengths: the values of all rows one after another, and where each row ends."""

            def __init__(self, values, row_splits, internal=True):
                self._values, self._splits = values, list(row_splits)
                self._width = None

            # Creation

            @classmethod
            def from_row_splits(cls, values, row_splits, name=None, validate=True):
                splits = _numbers(row_splits)
                values = _values(values)
                if not splits or splits[0] != 0:
                    raise tf.errors.InvalidArgumentError("Arguments to from_row_splits do not form a valid "
                                                         "RaggedTensor: the first split must be 0")
                if splits[-1] != _length(values) or any(a > b for a, b in zip(splits, splits[1:])):
                    raise tf.errors.InvalidArgumentError("Arguments to from_row_splits do not form a valid "
                                                         "RaggedTensor: got row_splits=%s for %d values"
                                                         % (splits, _length(values)))
                return cls(values, splits)

            @classmethod
            def from_row_lengths(cls, values, row_lengths, name=None, validate=True):
                splits = [0]
                for length in _numbers(row_lengths):
                    splits.append(splits[-1] + length)
                return cls.from_row_splits(values, splits)

            @classmethod
            def from_row_starts(cls, values, row_starts, name=None, validate=True):
                values = _values(values)
                return cls.from_row_splits(values, _numbers(row_starts) + [_length(values)])

            @classmethod
            def from_row_limits(cls, values, row_limits, name=None, validate=True):
                return cls.from_row_splits(values, [0] + _numbers(row_limits))

            @classmethod
            def from_value_rowids(cls, values, value_rowids, nrows=None, name=None, validate=True):
                rows = _numbers(value_rowids)
                count = int(nrows) if nrows is not None else (rows[-1] + 1 if rows else 0)
                lengths = [0] * count
                for row in rows:
                    lengths[row] += 1
                return cls.from_row_lengths(values, lengths)

            @classmethod
            def from_uniform_row_length(cls, values, uniform_row_length, nrows=None, name=None, validate=True):
                values, width = _values(values), int(uniform_row_length)
                count = int(nrows) if nrows is not None else _length(values) // width
                if count * width != _length(values):
                    raise tf.errors.InvalidArgumentError(
                        None, None, "Arguments to from_uniform_row_length do not form a valid RaggedTensor: got %d values for rows "
                        "of %d" % (_length(values), width))
                result = cls.from_row_lengths(values, [width] * count)
                result._width = width
                return result

            @property
            def uniform_row_length(self):
                return None if self._width is None else tf.constant(self._width, dtype=tf.int64)

            @classmethod
            def from_nested_row_splits(cls, flat_values, nested_row_splits, name=None, validate=True):
                result = flat_values
                for splits in reversed(list(nested_row_splits)):
                    result = cls.from_row_splits(result, splits)
                return result

            @classmethod
            def from_tensor(cls, tensor, lengths=None, padding=None, ragged_rank=1, name=None, row_splits_dtype=None):
                tensor = tf.convert_to_tensor(tensor)
                if ragged_rank != 1:
                    raise NotImplementedError("RaggedTensor.from_tensor: argument 'ragged_rank': got %r, expected 1"
                                              % (ragged_rank,))
                width = tensor.shape[1]
                if lengths is not None:
                    lengths = _numbers(lengths)
                elif padding is not None:
                    padding = padding.encode() if isinstance(padding, str) else padding
                    lengths = []
                    for row in tensor.numpy().tolist():
                        count = len(row)
                        while count and row[count - 1] == padding:
                            count -= 1
                        lengths.append(count)
                else:
                    lengths = [width] * tensor.shape[0]
                flat = tf.reshape(tensor, [-1] + list(tensor.shape[2:]))
                places = [i * width + j for i, n in enumerate(lengths) for j in _range(min(n, width))]
                return cls.from_row_lengths(_take(flat, places), lengths)

            @classmethod
            def from_sparse(cls, st_input, name=None, row_splits_dtype=None):
                """Of a sparse tensor whose rows are filled from the left."""
                if len(st_input.dense_shape) != 2:
                    raise ValueError("rank(st_input) must be 2.")
                lengths = [0] * int(st_input.dense_shape[0])
                for row, column in st_input.indices.numpy().tolist():
                    if column != lengths[row]:
                        raise tf.errors.InvalidArgumentError(None, None, "SparseTensor is not right-ragged\nSparseTensor.indices =")
                    lengths[row] += 1
                return cls.from_row_lengths(st_input.values, lengths)

            # What it is

            @property
            def values(self):
                return self._values

            @property
            def flat_values(self):
                return self._values.flat_values if isinstance(self._values, RaggedTensor) else self._values

            @property
            def row_splits(self):
                return tf.constant(self._splits, dtype=tf.int64)

            @property
            def nested_row_splits(self):
                inner = self._values.nested_row_splits if isinstance(self._values, RaggedTensor) else ()
                return (self.row_splits,) + inner

            @property
            def dtype(self):
                return self.flat_values.dtype

            @property
            def ragged_rank(self):
                return 1 + (self._values.ragged_rank if isinstance(self._values, RaggedTensor) else 0)

            @property
            def shape(self):
                return tf.TensorShape([len(self._splits) - 1, self._width] + list(self._values.shape)[1:])

            def get_shape(self):
                return self.shape

            def nrows(self, out_type=None, name=None):
                return tf.constant(len(self._splits) - 1, dtype=out_type or tf.int64)

            def _lengths(self):
                return [b - a for a, b in zip(self._splits, self._splits[1:])]

            def row_lengths(self, axis=1, name=None):
                if axis == 0:
                    return self.nrows()
                if axis == 1:
                    return tf.constant(self._lengths(), dtype=tf.int64)
                return self.with_values(self._values.row_lengths(axis - 1))

            def row_starts(self, name=None):
                return tf.constant(self._splits[:-1], dtype=tf.int64)

            def row_limits(self, name=None):
                return tf.constant(self._splits[1:], dtype=tf.int64)

            def value_rowids(self, name=None):
                return tf.constant([i for i, n in enumerate(self._lengths()) for _ in _range(n)], dtype=tf.int64)

            def bounding_shape(self, axis=None, name=None, out_type=None):
                shape = [len(self._splits) - 1, max(self._lengths() or [0])]
                if isinstance(self._values, RaggedTensor):
                    shape += _numbers(self._values.bounding_shape())[1:]
                else:
                    shape += list(self._values.shape)[1:]
                return tf.constant(shape if axis is None else shape[axis], dtype=out_type or tf.int64)

            # Other forms

            def with_values(self, new_values):
                return RaggedTensor(_values(new_values), self._splits)

            def with_flat_values(self, new_values):
                if isinstance(self._values, RaggedTensor):
                    return RaggedTensor(self._values.with_flat_values(new_values), self._splits)
                return RaggedTensor(_values(new_values), self._splits)

            def _rows(self, places):
                lengths = self._lengths()
                inner = [j for i in places for j in _range(self._splits[i], self._splits[i + 1])]
                return RaggedTensor.from_row_lengths(_take(self._values, inner), [lengths[i] for i in places])

            def _row(self, i):
                return self._values[self._splits[i]:self._splits[i + 1]]

            def to_list(self):
                values = self._values
                whole = values.to_list() if isinstance(values, RaggedTensor) else values.numpy().tolist()
                return [whole[a:b] for a, b in zip(self._splits, self._splits[1:])]

            def numpy(self):
                rows = [self._row(i) for i in _range(len(self._splits) - 1)]
                rows = [row.numpy() for row in rows]
                if not isinstance(self._values, RaggedTensor) and len(set(self._lengths())) == 1:
                    return np.stack(rows)
                from numpy._objects import ObjectArray
                return ObjectArray(rows)

            def to_tensor(self, default_value=None, name=None, shape=None):
                inner = self._values
                if shape is not None:
                    shape = [None if d is None else int(d) for d in shape]
                if isinstance(inner, RaggedTensor):
                    inner = inner.to_tensor(default_value, shape=None if shape is None else [None] + shape[2:])
                lengths = self._lengths()
                width = max(lengths or [0]) if shape is None or shape[1] is None else shape[1]
                count = len(lengths) if shape is None or shape[0] is None else shape[0]
                if default_value is None:
                    default_value = "" if inner.dtype == tf.string else 0
                filler = tf.fill([1] + list(inner.shape)[1:], tf.cast(default_value, inner.dtype)
                                 if inner.dtype != tf.string else tf.constant(default_value))
                total = _length(inner)
                places = []
                for i in _range(count):
                    start, n = (self._splits[i], lengths[i]) if i < len(lengths) else (0, 0)
                    places += [start + j if j < n else total for j in _range(width)]
                flat = _take(tf.concat([inner, filler], axis=0), places)
                return tf.reshape(flat, [count, width] + list(inner.shape)[1:])

            def to_sparse(self, name=None):
                if isinstance(self._values, RaggedTensor):
                    raise NotImplementedError("RaggedTensor.to_sparse: got ragged_rank %d, expected 1" % self.ragged_rank)
                from tensorflow._sparse import SparseTensor
                places = [[i, j] for i, n in enumerate(self._lengths()) for j in _range(n)]
                return SparseTensor(np.array(places, dtype="int64").reshape(-1, 2), self._values, self.bounding_shape())

            def _texts(self):
                """Rank and nested texts: rows of one length are an array of a rank more, others an array of arrays."""
                values = self._values
                if isinstance(values, RaggedTensor):
                    rank, whole = values._texts()
                else:
                    def texts(v):
                        return [texts(x) for x in v] if getattr(v, "ndim", 0) else _scalar_text(v)
                    array = values.numpy()
                    rank, whole = array.ndim, texts(array)
                rows = [whole[a:b] for a, b in zip(self._splits, self._splits[1:])]
                if len(set(self._lengths())) == 1:
                    return rank + 1, rows
                return 1, [_array_text(row, rank) for row in rows]

            def __repr__(self):
                rank, rows = self._texts()
                return "<tf.RaggedTensor %s>" % _array_text(rows, rank)

            __str__ = __repr__

            def __len__(self):
                return len(self._splits) - 1

            def __iter__(self):
                return (self._row(i) for i in _range(len(self._splits) - 1))

            def __getitem__(self, key):
                if not isinstance(key, tuple):
                    key = (key,)
                first, rest = key[0], key[1:]
                count = len(self._splits) - 1
                if isinstance(first, slice):
                    rows = self._rows(list(_range(*first.indices(count)))) if first != slice(None) else self
                    if not rest:
                        return rows
                    if isinstance(rest[0], slice):
                        parts = [rows._row(i)[rest] for i in _range(len(rows))]
                        return stack(parts) if parts else rows
                    raise ValueError("Cannot index into an inner ragged dimension.")
                first = int(first)
                if not -count <= first < count:
                    raise tf.errors.InvalidArgumentError("slice index %d of dimension 0 out of bounds." % first)
                row = self._row(first % count)
                return row[rest] if rest else row

            # Arithmetic goes to the values.

            def _with(self, function, other):
                if isinstance(other, RaggedTensor):
                    if other._splits != self._splits:
                        raise tf.errors.InvalidArgumentError("Incompatible shapes: got rows of lengths %s and %s"
                            % (self._lengths(), other._lengths()))
                    return self.with_values(function(self._values, other._values))
                other = tf.convert_to_tensor(other) if not np.isscalar(other) else other
                return self.with_flat_values(function(self.flat_values, self._spread(other)))

            def _spread(self, other):
                """A tensor's elements beside the flat values, by the rules of broadcasting."""
                extents = [int(e) for e in getattr(other, "shape", ())]
                inner = len(self.flat_values.shape) - 1
                if len(extents) <= inner:
                    return other
                levels = [[len(self._splits) - 1]] + self._all_lengths()
                outer = len(levels)
                if len(extents) > outer + inner:
                    raise NotImplementedError("RaggedTensor: got an operand of rank %d for rank %d"
                                              % (len(extents), outer + inner))
                extents = [1] * (outer + inner - len(extents)) + extents
                other = tf.reshape(other, extents)
                for extent, lengths in zip(extents, levels):
                    if extent != 1 and any(n != extent for n in lengths):
                        ends = np.cumsum([0] + lengths)
                        _same_splits(np.arange(len(ends)) * extent, ends)
                places = np.zeros([1, 0], "int64")
                for extent, lengths in zip(extents, levels):
                    own = np.concatenate([np.arange(n) for n in lengths] or [np.zeros(0, "int64")])
                    own = own if extent != 1 else np.zeros_like(own)
                    places = np.concatenate([np.repeat(places, lengths, axis=0), own[:, None].astype("int64")], axis=1)
                return tf.gather_nd(other, places)

            def _all_lengths(self):
                inner = self._values._all_lengths() if isinstance(self._values, RaggedTensor) else []
                return [self._lengths()] + inner

            def __neg__(self): return self.with_values(-self._values)
            def __abs__(self): return self.with_values(abs(self._values))
            def __invert__(self): return self.with_values(~self._values)
            def __bool__(self): raise TypeError("RaggedTensor may not be used as a boolean.")


        for _name in "add sub mul truediv floordiv mod pow and or xor lt le gt ge eq ne".split():
            def _operators(name="__%s__" % _name, swapped="__r%s__" % _name):
                def forward(self, other):
                    return self._with(lambda a, b: getattr(a, name)(b), other)

                def backward(self, other):
                    return self._with(lambda a, b: getattr(a, swapped)(b), other)

                forward.__name__, backward.__name__ = name, swapped
                setattr(RaggedTensor, name, forward)
                if name[2:-2] not in ("lt", "le", "gt", "ge", "eq", "ne"):
                    setattr(RaggedTensor, swapped, backward)
            _operators()
        RaggedTensor.__hash__ = object.__hash__
        """#
}
