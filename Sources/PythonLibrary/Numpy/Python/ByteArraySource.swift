/// Arrays of bytes (dtype 'S'): arrays of objects whose elements are byte strings up to a width, in Python.
extension NumpySources {
    static let bytes = #"""
        import numpy as np
        from numpy._objects import ObjectArray, _is_row, _lines, _shape

        _object_array = ObjectArray


        class bytes_(bytes):
            """A byte string as NumPy's scalar."""

            ndim, shape, size = 0, (), 1

            def __repr__(self): return "np.bytes_(%s)" % bytes.__repr__(self)
            def __str__(self): return bytes.__repr__(self)
            def item(self): return bytes(self)
            dtype = property(lambda self: BytesDType(len(self)))
            itemsize = nbytes = property(lambda self: len(self))


        bytes_.__module__ = "numpy"


        class BytesDType:
            """The type of byte strings up to a width."""

            kind, char, num, type = "S", "S", 18, bytes_
            hasobject, byteorder, names, fields, subdtype, shape = False, "|", None, None, None, ()

            def __init__(self, width=0): self.itemsize = width
            name = property(lambda self: "bytes%d" % (8 * self.itemsize) if self.itemsize else "bytes")
            str = property(lambda self: "|S%d" % self.itemsize)
            def __repr__(self): return "dtype('S%s')" % (self.itemsize or "")
            def __str__(self): return self.str

            def __eq__(self, other):
                if isinstance(other, BytesDType):
                    return other.itemsize == self.itemsize
                try:
                    return dtype(other).itemsize == self.itemsize
                except TypeError:
                    return False

            def __hash__(self): return hash(("S", self.itemsize))


        BytesDType.__name__, BytesDType.__module__ = "dtype[bytes_]", "numpy"


        def dtype(value):
            """The dtype that 'S5', 'a5', bytes and np.bytes_ name."""
            if isinstance(value, BytesDType):
                return value
            if value in (bytes, bytes_):
                return BytesDType()
            body = value.lstrip("|<>=") if isinstance(value, str) else ""
            if body in ("bytes", "bytes_"):
                return BytesDType()
            if body[:1] in ("S", "a") and (not body[1:] or body[1:].isdigit()):
                return BytesDType(int(body[1:] or 0))
            raise TypeError("data type %r not understood" % (value,))


        _WIDTHS = {"bool": 5, "int8": 4, "uint8": 3, "int16": 6, "uint16": 5, "int32": 11, "uint32": 10, "int64": 21,
                   "uint64": 20, "float16": 32, "float32": 32, "float64": 32, "complex64": 64, "complex128": 64}


        def _encoded(value):
            if isinstance(value, (bytes, bytearray)):
                return bytes(value)
            return (value if isinstance(value, str) else str(value)).encode("ascii")


        def asarray(value, wanted=None):
            """The byte array of anything, wide enough for all elements unless a width is asked for."""
            width = dtype(wanted).itemsize if wanted is not None else 0
            if isinstance(value, _object_array):
                items, shape = [_encoded(v) for v in value._items], value.shape
                width = width or (value.dtype.itemsize if isinstance(value, BytesArray) else 0)
            elif isinstance(value, np.ndarray):
                items, shape = [_encoded(v) for v in value.ravel().tolist()], value.shape
                width = width or _WIDTHS.get(value.dtype.name, 0)
            elif _is_row(value):
                shape, rows = _shape(value)
                items = [_encoded(v) for v in rows]
            else:
                items, shape = [_encoded(value)], ()
            return BytesArray(items, shape, width or max([len(v) for v in items], default=1) or 1)


        def full(shape, wanted, value):
            shape = (shape,) if isinstance(shape, int) else tuple(int(n) for n in shape)
            count = 1
            for n in shape:
                count *= n
            item = b"" if isinstance(value, int) and value == 0 else _encoded(value)
            return BytesArray([item] * count, shape, dtype(wanted).itemsize or max(len(item), 1))


        class BytesArray(_object_array):
            def __init__(self, items, shape=None, width=None):
                self._width = width or max([len(v) for v in items], default=1) or 1
                super().__init__([self._cut(v) for v in items], shape)

            def _cut(self, value): return bytes_(_encoded(value)[:self._width].rstrip(b"\0"))

            dtype = property(lambda self: BytesDType(self._width))
            itemsize = property(lambda self: self._width)
            nbytes = property(lambda self: self._width * len(self._items))

            def __setitem__(self, key, value):
                if isinstance(value, (_object_array, np.ndarray, list, tuple)):
                    value = asarray(value)
                    value = _object_array([self._cut(v) for v in value._items], value.shape)
                else:
                    value = self._cut(value)
                super().__setitem__(key, value)

            def fill(self, value): self._items[:] = [self._cut(value)] * len(self._items)

            def astype(self, wanted, copy=True):
                if wanted is object:
                    return _object_array([bytes(v) for v in self._items], self.shape)
                try:
                    return BytesArray(self._items, self.shape, dtype(wanted).itemsize or self._width)
                except TypeError:
                    pass
                texts = self._texts()
                return texts if wanted in (str, "str", "U", "<U") else texts.astype(wanted)

            def _texts(self): return np.array([v.decode("ascii") for v in self._items], dtype=str).reshape(self.shape)

            def __array__(self, dtype=None, copy=None): return self if dtype is None else self.astype(dtype)

            def __array_function__(self, function, types, args, kwargs):
                if function.__name__ == "unique" and (kwargs.get("axis") is None or self.ndim == 1):
                    return self._different(**dict(kwargs))
                if function.__name__ in ("copy", "ravel", "reshape", "squeeze", "transpose", "repeat", "take", "argsort"):
                    return super().__array_function__(function, types, args, kwargs)
                found = function(self._texts(), **dict(kwargs))
                return tuple(_packed(f) for f in found) if isinstance(found, tuple) else _packed(found)

            def tobytes(self, order="C"): return b"".join(bytes(v).ljust(self._width, b"\0") for v in self._items)

            def tolist(self):
                plain = _object_array([bytes(v) for v in self._items], self.shape)
                return plain.tolist()

            def _text(self, separator):
                words = [bytes.__repr__(v) for v in self._items]
                if not self.shape:
                    return repr(self._items[0]) if separator == " " else words[0]
                return _lines(_object_array(words, self.shape), separator, 7 if separator == ", " else 1)

            def __repr__(self):
                kind = "dtype='%s'" % self.dtype.str
                if not self._items:
                    return "array([], %s)" % kind
                text = self._text(", ")
                last = text.rpartition("\n")[2]
                room = len(last) + len(kind) + 3 + (6 if "\n" not in text else 0)
                return "array(%s,%s%s)" % (text, "\n      " if room > 75 else " ", kind)


        def _packed(found):
            return asarray(found) if isinstance(found, np.ndarray) and found.dtype.kind == "U" else found


        def _keeping(name):
            plain = getattr(_object_array, name)

            def method(self, *args, **kwargs):
                found = plain(self, *args, **kwargs)
                return BytesArray(found._items, found.shape, self._width) if type(found) is _object_array else found
            return method


        for _name in ("__getitem__", "copy", "ravel", "flatten", "squeeze", "reshape", "transpose", "repeat", "swapaxes", "take"):
            setattr(BytesArray, _name, _keeping(_name))
        BytesArray.__name__ = "ndarray"
        BytesArray.__hash__ = None
        """#
}
