/// Structured arrays (`dtype=[('name', 'U10'), ('age', 'i4')]`), in Python: a column a field, each an ordinary array, so
/// that `people['age']` is a view as in NumPy.
extension NumpySources {
    static let records = #"""
        import numpy as np
        from numpy._objects import ObjectArray, _lines


        class BytesDType:
            """The type of a field of bytes: 'S10'."""

            kind, char, hasobject, names, shape = "S", "S", False, None, ()

            def __init__(self, width):
                self.itemsize = width
                self.str = self.name = "|S%d" % width

            def __repr__(self): return "dtype('S%d')" % self.itemsize
            def __str__(self): return "|S%d" % self.itemsize


        class BytesColumn(ObjectArray):
            """Bytes of one width."""

            def __init__(self, items, shape=None, width=0):
                super().__init__(items, shape)
                self.dtype = BytesDType(width)

            def __setitem__(self, key, value):
                width = self.dtype.itemsize
                cut = lambda v: (v.encode() if isinstance(v, str) else bytes(v))[:width].rstrip(b"\0")
                super().__setitem__(key, [cut(v) for v in value] if isinstance(value, (list, tuple)) else cut(value))

            def __repr__(self):
                return super().__repr__().replace("dtype=object", "dtype='%s'" % self.dtype)


        def _field(kind):
            """The type of a field and the shape of its elements."""
            if isinstance(kind, tuple) and len(kind) == 2 and not isinstance(kind[0], tuple):
                if kind[0] in (np.str_, str) and isinstance(kind[1], int):
                    return np.dtype("U%d" % kind[1]), ()
                shape = (kind[1],) if isinstance(kind[1], int) else tuple(kind[1])
                return _field(kind[0])[0], shape
            if isinstance(kind, str):
                body = kind.lstrip("<=|>")
                if body[:1] in ("S", "a") and (body[1:].isdigit() or not body[1:]):
                    return BytesDType(int(body[1:] or 0)), ()
                count = len(body) - len(body.lstrip("0123456789"))
                if count:
                    return _field(body[count:])[0], (int(body[:count]),)
            if kind is bytes:
                return BytesDType(0), ()
            if isinstance(kind, (list, dict)):
                return dtype(kind), ()
            return np.dtype(kind), ()


        def _short(kind):
            if isinstance(kind, RecordDType):
                return str(kind)
            text = getattr(kind, "str", "|O").lstrip("|")
            return "'?'" if text == "b1" else repr(text)


        def _code(kind):
            return kind.str if hasattr(kind, "str") else str(kind)


        class RecordDType:
            """The type of records: names and what each field holds."""

            kind, char, hasobject, byteorder, subdtype, shape, alignment = "V", "V", False, "|", None, (), 1

            def __init__(self, fields):
                self._fields = fields
                self.names = tuple(name for name, _, _ in fields)
                if len(set(self.names)) < len(fields):
                    again = [n for i, n in enumerate(self.names) if n in self.names[:i]]
                    raise ValueError("field %r occurs more than once" % again[0])

            @property
            def itemsize(self):
                return sum(kind.itemsize * int(np.prod(shape, dtype=int)) for _, kind, shape in self._fields)

            @property
            def name(self): return "void%d" % (self.itemsize * 8)

            @property
            def str(self): return "|V%d" % self.itemsize

            @property
            def type(self): return Record

            @property
            def fields(self):
                table, offset = {}, 0
                for name, kind, shape in self._fields:
                    table[name] = (kind, offset)
                    offset += kind.itemsize * int(np.prod(shape, dtype=int))
                return table

            @property
            def descr(self):
                return [(name, _code(kind)) + ((shape,) if shape else ()) for name, kind, shape in self._fields]

            def __len__(self): return len(self._fields)

            def __getitem__(self, key):
                for place, (name, kind, _) in enumerate(self._fields):
                    if key == name or key == place:
                        return kind
                raise KeyError("Field named %r not found." % key)

            def __eq__(self, other):
                try:
                    return dtype(other)._fields == self._fields
                except (TypeError, ValueError, AttributeError):
                    return False

            def __hash__(self): return hash(self.names)

            def __str__(self):
                return "[" + ", ".join("(%r, %s%s)" % (name, _short(kind), ", %r" % (shape,) if shape else "")
                                       for name, kind, shape in self._fields) + "]"

            def __repr__(self): return "dtype(%s)" % self


        def dtype(spec):
            """The record type that a list, a table or a text names."""
            if isinstance(spec, RecordDType):
                return spec
            if isinstance(spec, str):
                parts = [part.strip() for part in spec.split(",") if part.strip()]
                spec = [("f%d" % i, part) for i, part in enumerate(parts)]
            elif isinstance(spec, dict):
                if "names" in spec and "formats" in spec:
                    spec = list(zip(spec["names"], spec["formats"]))
                else:
                    spec = [(name, kind[0]) for name, kind in spec.items()]
            fields = []
            for place, entry in enumerate(spec):
                if not isinstance(entry, tuple) or len(entry) not in (2, 3):
                    raise TypeError("Field elements must be 2- or 3-tuples, got %r" % (entry,))
                name = entry[0][1] if isinstance(entry[0], tuple) else entry[0]
                kind, shape = _field(entry[1])
                if len(entry) == 3:
                    shape = ((entry[2],) if isinstance(entry[2], int) else tuple(entry[2])) + shape
                fields.append((name or "f%d" % place, kind, shape))
            return RecordDType(fields)


        def _column(kind, shape, value=0):
            count = int(np.prod(shape, dtype=int))
            if isinstance(kind, BytesDType):
                return BytesColumn([b""] * count, shape, kind.itemsize)
            if isinstance(kind, RecordDType):
                return full(shape, kind, value)
            if getattr(kind, "kind", "") == "U":
                return np.zeros(shape, dtype=kind)
            return np.full(shape, value, dtype=kind)


        def full(shape, spec, value=0):
            kind = dtype(spec)
            shape = (shape,) if isinstance(shape, int) else tuple(int(n) for n in shape)
            result = RecordArray({name: _column(k, shape + sub) for name, k, sub in kind._fields}, shape, kind)
            if value != 0:
                result.fill(value)
            return result


        def array(value, spec):
            """Records of tuples: nested lists give the shape, tuples are records."""
            kind = dtype(spec)
            if isinstance(value, RecordArray):
                return RecordArray({n: value[m].astype(k) if isinstance(value[m], np.ndarray) else value[m].copy()
                                    for (n, k, _), m in zip(kind._fields, value.dtype.names)}, value.shape, kind)
            shape, rows = [], value
            if isinstance(rows, np.ndarray):
                rows = rows.tolist()
            inner = rows
            while isinstance(inner, list):
                shape.append(len(inner))
                if not inner:
                    break
                inner = inner[0]
            flat = [rows]
            for _ in shape:
                flat = [row for part in flat for row in part]
            result = full(tuple(shape), kind)
            flatter = result.reshape(-1) if shape else result
            for place, row in enumerate(flat):
                if shape:
                    flatter[place] = row
                else:
                    flatter._assign((), row)
            return result


        def _plain(value):
            """What Python itself has for a cell."""
            if isinstance(value, str):
                return "" + str.__str__(value)
            return value.tolist() if hasattr(value, "tolist") else value.item() if hasattr(value, "item") else value


        class Record:
            """One record (np.void): a place in the columns of its array."""

            def __init__(self, owner, place): self._owner, self._place = owner, place

            @property
            def dtype(self): return self._owner.dtype

            def _name(self, key):
                names = self._owner.dtype.names
                if isinstance(key, str):
                    if key not in names:
                        raise ValueError("no field of name " + key)
                    return key
                return names[key]

            def __getitem__(self, key):
                if isinstance(key, (list, slice)):
                    names = key if isinstance(key, list) else self._owner.dtype.names[key]
                    return tuple(self[n] for n in names)
                return self._owner._columns[self._name(key)][self._place]

            def __setitem__(self, key, value): self._owner._columns[self._name(key)][self._place] = value

            def __getattr__(self, name):
                if not name.startswith("_") and self._owner._attributes and name in self._owner.dtype.names:
                    return self[name]
                raise AttributeError("'numpy.void' object has no attribute %r" % name)

            def __len__(self): return len(self._owner.dtype)
            def __iter__(self): return (self[n] for n in self._owner.dtype.names)

            def item(self):
                return tuple(_plain(v) for v in self)

            tolist = item
            def __eq__(self, other): return self.item() == (other.item() if isinstance(other, Record) else other)
            __hash__ = None

            def __str__(self):
                texts = [repr(_plain(v)) for v in self]
                return "(" + ", ".join(texts) + (",)" if len(texts) == 1 else ")")

            def __repr__(self): return "np.void(%s, dtype=%s)" % (self, self._owner.dtype)


        Record.__name__ = Record.__qualname__ = "void"


        class RecordArray:
            """Records: a column a field and one shape."""

            __array_priority__ = 10.0
            _attributes = False

            def __init__(self, columns, shape, kind):
                self._columns, self.shape, self.dtype = columns, tuple(shape), kind

            @property
            def ndim(self): return len(self.shape)

            @property
            def size(self): return int(np.prod(self.shape, dtype=int))

            @property
            def itemsize(self): return self.dtype.itemsize

            @property
            def nbytes(self): return self.size * self.dtype.itemsize

            def __len__(self):
                if not self.shape:
                    raise TypeError("len() of unsized object")
                return self.shape[0]

            def __iter__(self): return (self[i] for i in range(len(self)))

            def _like(self, columns, shape, kind=None): return type(self)(columns, shape, kind or self.dtype)

            def __getitem__(self, key):
                if isinstance(key, str):
                    if key not in self._columns:
                        raise ValueError("no field of name " + key)
                    return self._columns[key]
                if isinstance(key, list) and key and all(isinstance(k, str) for k in key):
                    missing = [k for k in key if k not in self._columns]
                    if missing:
                        raise KeyError(missing[0])
                    kind = RecordDType([f for k in key for f in self.dtype._fields if f[0] == k])
                    return self._like({k: self._columns[k] for k in key}, self.shape, kind)
                places = np.arange(self.size).reshape(self.shape)[key]
                if not isinstance(places, np.ndarray):
                    return Record(self, key if isinstance(key, tuple) else int(key))
                return self._like({n: c[key] for n, c in self._columns.items()}, places.shape)

            def _assign(self, key, row):
                if isinstance(row, Record):
                    row = tuple(row)
                if not isinstance(row, tuple):
                    row = (row,) * len(self._columns)
                if len(row) != len(self._columns):
                    raise ValueError("could not assign tuple of length %d to structure with %d fields."
                                     % (len(row), len(self._columns)))
                for column, value in zip(self._columns.values(), row):
                    column[key] = value

            def __setitem__(self, key, value):
                if isinstance(key, str):
                    self[key][...] = value
                elif isinstance(value, RecordArray):
                    for name, other in zip(self._columns, value._columns.values()):
                        self._columns[name][key] = other
                elif isinstance(value, list):
                    part = self[key]
                    for place, row in enumerate(value):
                        part._assign(place, row)
                    self[key] = part
                else:
                    self._assign(key, value)

            def __getattr__(self, name):
                if self._attributes and not name.startswith("_") and name in self._columns:
                    return self._columns[name]
                raise AttributeError("'numpy.ndarray' object has no attribute %r" % name)

            def fill(self, value): self._assign(Ellipsis, value)
            def copy(self, order="C"): return self._like({n: c.copy() for n, c in self._columns.items()}, self.shape)

            def reshape(self, *shape, order="C"):
                shape = np.empty(self.shape, dtype="int8").reshape(*shape).shape
                parts = {name: self._columns[name].reshape(*(shape + sub)) for name, _, sub in self.dtype._fields}
                return self._like(parts, shape)

            def ravel(self, order="C"): return self.reshape(-1)
            def flatten(self, order="C"): return self.reshape(-1).copy()

            def view(self, dtype=None, type=None):
                made = type or (dtype if isinstance(dtype, builtin_type) else None)
                if made is RecArray:
                    return RecArray(self._columns, self.shape, self.dtype)
                if made is None and dtype is None:
                    return self._like(self._columns, self.shape)
                raise TypeError("a structured array can be viewed as np.recarray here, got %r" % (dtype,))

            def tolist(self):
                if not self.shape:
                    return Record(self, ()).item()
                return [self[i].item() if self.ndim == 1 else self[i].tolist() for i in range(len(self))]

            def item(self, *place): return self[place[0] if len(place) == 1 else place].item()

            def argsort(self, axis=-1, kind=None, order=None):
                names = [order] if isinstance(order, str) else list(order or self.dtype.names)
                keys = [self._columns[n].tolist() for n in names]
                rows = sorted(range(len(self)), key=lambda i: tuple(k[i] for k in keys))
                return np.array(rows, dtype=int)

            def sort(self, axis=-1, kind=None, order=None):
                self[:] = self[self.argsort(order=order)].copy()

            def __eq__(self, other):
                if not isinstance(other, RecordArray):
                    other = array(other, self.dtype)
                result = np.ones(self.shape, dtype=bool)
                for name, column in self._columns.items():
                    result = result & (column == other._columns[name])
                return result

            def __ne__(self, other): return ~(self == other)
            __hash__ = None

            # Text

            def _words(self):
                """Each record as a text; numbers of a field are as wide as each other."""
                fields = []
                for name, kind, sub in self.dtype._fields:
                    column = self._columns[name].reshape(*((self.size,) + sub))
                    if isinstance(column, RecordArray):
                        fields.append(column._words())
                    elif sub:
                        flat = self._numbers(column.reshape(-1))
                        width = int(np.prod(sub, dtype=int))
                        fields.append([self._nested(flat[i * width:(i + 1) * width], sub) for i in range(self.size)])
                    elif isinstance(column, np.ndarray) and column.dtype.kind not in "U":
                        fields.append(self._numbers(column))
                    else:
                        fields.append([repr(v) for v in column.tolist()])
                return ["(" + ", ".join(row) + (",)" if len(row) == 1 else ")") for row in zip(*fields)]

            @staticmethod
            def _numbers(column):
                if not isinstance(column, np.ndarray) or column.dtype.kind == "U":
                    return [repr(v) for v in column.tolist()]
                if not column.size:
                    return []
                with np.printoptions(threshold=1 << 60):
                    return np.array2string(column, separator=",", max_line_width=1 << 60)[1:-1].split(",")

            @staticmethod
            def _nested(texts, shape):
                for length in reversed(shape[1:]):
                    texts = ["[" + ", ".join(texts[i:i + length]) + "]" for i in range(0, len(texts), length)]
                return "[" + ", ".join(texts) + "]"

            _name = "array"

            def __repr__(self):
                if not self.size:
                    body = "[]"
                elif not self.shape:
                    body = self._words()[0]
                else:
                    body = _lines(ObjectArray(self._words(), self.shape), ", ", len(self._name) + 2)
                return "%s(%s,\n%sdtype=%s)" % (self._name, body, " " * (len(self._name) + 1), self._dtype_text())

            def _dtype_text(self): return str(self.dtype)

            def __str__(self):
                if not self.size:
                    return "[]"
                return _lines(ObjectArray(self._words(), self.shape), " ", 1) if self.shape else self._words()[0]


        builtin_type = type
        RecordArray.__name__ = RecordArray.__qualname__ = "ndarray"


        class RecArray(RecordArray):
            """Records whose fields are attributes too."""
            _attributes, _name = True, "rec.array"

            def __new__(cls, columns, shape=None, kind=None, **options):
                if kind is None:  # np.recarray(shape, dtype=...)
                    made = full(columns, shape if shape is not None else options["dtype"])
                    columns, shape, kind = made._columns, made.shape, made.dtype
                self = object.__new__(cls)
                RecordArray.__init__(self, columns, shape, kind)
                return self

            def __init__(self, *args, **options): pass

            def __setattr__(self, name, value):
                if name in self.__dict__.get("_columns", ()):
                    self[name] = value
                else:
                    object.__setattr__(self, name, value)


        RecArray.__name__ = RecArray.__qualname__ = "recarray"
        """#

    static let recordsModule = #"""
        from numpy._records import RecArray as recarray
        from numpy._records import Record as record
        from numpy._records import RecordArray as _RecordArray
        from numpy._records import array as _array
        from numpy._records import dtype as _dtype
        import numpy as _np


        def _named(columns, dtype, names, formats):
            if dtype is not None:
                return _dtype(dtype)
            if isinstance(names, str):
                names = [n.strip() for n in names.split(",")]
            names = names or ["f%d" % i for i in range(len(columns))]
            if isinstance(formats, str):
                formats = [f.strip() for f in formats.split(",")]
            formats = formats or [_np.asarray(c).dtype for c in columns]
            return _dtype(list(zip(names, formats)))


        def fromarrays(arrayList, dtype=None, shape=None, formats=None, names=None, **options):
            columns = list(arrayList)
            kind = _named(columns, dtype, names, formats)
            rows = list(zip(*[_np.asarray(c).tolist() for c in columns]))
            return _array(rows, kind).view(recarray)


        def fromrecords(recList, dtype=None, shape=None, formats=None, names=None, **options):
            return fromarrays(list(zip(*recList)), dtype, None, formats, names)


        def array(obj, dtype=None, shape=None, formats=None, names=None, **options):
            if isinstance(obj, _RecordArray):
                return obj.copy().view(recarray)
            if dtype is None:
                return fromrecords(obj, names=names, formats=formats)
            return _array(obj, dtype).view(recarray)
        """#
}
