import PythonLanguage

/// `memoryview`, in Python over bytes and bytearrays; loaded when a program first names it.
enum MemoryModule {
    static let module = NativeModule("_memory", doc: "Views of bytes.", python: source)

    private static let source = #"""
        import struct as _struct


        class memoryview:
            """A window into bytes or a bytearray; slices share its bytes."""

            __match_args__ = ()

            def __new__(cls, object):
                if isinstance(object, memoryview):
                    return object._with(object._places, object._format)
                if not isinstance(object, (bytes, bytearray)):
                    from array import array
                    if not isinstance(object, array):
                        raise TypeError("memoryview: a bytes-like object is required, not '%s'" % type(object).__name__)
                    return memoryview(object.tobytes()).cast(object.typecode)
                self = super().__new__(cls)
                self._base, self._places, self._format, self._released = object, range(len(object)), "B", False
                return self

            def _with(self, places, format):
                made = object.__new__(memoryview)
                made._base, made._places, made._format, made._released = self._base, places, format, False
                return made

            def _check(self):
                if self._released:
                    raise ValueError("operation forbidden on released memoryview object")

            # The bytes of an element are next to each other; `_places` are where elements begin.

            obj = property(lambda self: self._base)
            format = property(lambda self: self._format)
            itemsize = property(lambda self: _struct.calcsize(self._format))
            nbytes = property(lambda self: len(self._places) * self.itemsize)
            shape = property(lambda self: (len(self._places),))
            strides = property(lambda self: (self._places.step,))
            suboffsets = property(lambda self: ())
            ndim = property(lambda self: 1)
            readonly = property(lambda self: isinstance(self._base, bytes))
            contiguous = c_contiguous = f_contiguous = property(lambda self: self._places.step == self.itemsize)

            def __len__(self):
                self._check()
                return len(self._places)

            def _at(self, place):
                if self._format == "B":
                    return self._base[place]
                return _struct.unpack_from(self._format, self._base, place)[0]

            def _place(self, index):
                if not hasattr(type(index), "__index__"):
                    raise TypeError("memoryview: invalid slice key")
                try:
                    return self._places[index]
                except IndexError:
                    raise IndexError("index out of bounds on dimension 1") from None

            def __getitem__(self, index):
                self._check()
                if isinstance(index, slice):
                    return self._with(self._places[index], self._format)
                return self._at(self._place(index))

            def __setitem__(self, index, value):
                self._check()
                if self.readonly:
                    raise TypeError("cannot modify read-only memory")
                size = self.itemsize
                if isinstance(index, slice):
                    places = self._places[index]
                    data = memoryview(value)
                    if len(data) != len(places) or data.format != self._format:
                        raise ValueError("memoryview assignment: lvalue and rvalue have different structures")
                    raw = data.tobytes()
                    for number, place in enumerate(places):
                        self._base[place:place + size] = raw[number * size:number * size + size]
                    return
                place = self._place(index)
                if self._format in "bBhHiIlLqQnN" and not hasattr(type(value), "__index__"):
                    raise TypeError("memoryview: invalid type for format '%s'" % self._format)
                try:
                    self._base[place:place + size] = _struct.pack(self._format, value)
                except _struct.error:
                    raise ValueError("memoryview: invalid value for format '%s'" % self._format) from None

            def __delitem__(self, index):
                raise TypeError("cannot delete memory")

            def __iter__(self):
                self._check()
                for place in self._places:
                    yield self._at(place)

            def __contains__(self, value):
                return any(element == value for element in self)

            def __bytes__(self):
                self._check()
                size = self.itemsize
                if self._places.step == size == 1:
                    return bytes(self._base[self._places.start:self._places.stop])
                return b"".join([bytes(self._base[place:place + size]) for place in self._places])

            def tobytes(self, order="C"): return bytes(self)
            def tolist(self): return list(self)
            def hex(self, *args): return bytes(self).hex(*args)

            def __eq__(self, other):
                if isinstance(other, (bytes, bytearray)):
                    other = memoryview(other)
                if not isinstance(other, memoryview):
                    return NotImplemented
                return list(self) == list(other)

            def __hash__(self):
                self._check()
                if not self.readonly:
                    raise ValueError("cannot hash writable memoryview object")
                return hash(bytes(self))

            def cast(self, format, shape=None):
                self._check()
                if not self.contiguous:
                    raise TypeError("memoryview: casts are restricted to C-contiguous views")
                size = _struct.calcsize(format)
                if self.nbytes % size:
                    raise TypeError("memoryview: length is not a multiple of itemsize")
                start = self._places.start
                return self._with(range(start, start + self.nbytes, size), format)

            def toreadonly(self): return memoryview(bytes(self))
            def release(self): self._released = True
            def __enter__(self): return self
            def __exit__(self, *args): self.release()
            def __repr__(self): return "<%smemory at 0x%012x>" % ("released " if self._released else "", id(self))


        memoryview.__module__ = "builtins"
        """#
}
