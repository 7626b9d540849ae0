import PythonLanguage

/// `array`: numbers of one kind.
enum ArrayModule {
    static let modules = [
        NativeModule("array", doc: "Arrays of numbers.", python: array)
    ]

    private static let array = #"""
        import struct as _struct

        typecodes = "bBuhHiIlLqQfd"
        _sizes = {"b": 1, "B": 1, "u": 4, "h": 2, "H": 2, "i": 4, "I": 4, "l": 8, "L": 8, "q": 8, "Q": 8, "f": 4, "d": 8}
        _names = {"b": "signed char", "B": "unsigned byte integer", "h": "short", "H": "unsigned short", "i": "int",
                  "I": "unsigned int", "l": "long", "L": "unsigned long", "q": "long long", "Q": "unsigned long long"}


        class array:
            def __init__(self, typecode, initializer=()):
                if not isinstance(typecode, str) or len(typecode) != 1:
                    raise TypeError("array() argument 1 must be a unicode character, not " + type(typecode).__name__)
                if typecode not in _sizes:
                    raise ValueError("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)")
                self.typecode = typecode
                self.itemsize = _sizes[typecode]
                self._items = []
                if isinstance(initializer, (bytes, bytearray)):
                    self.frombytes(initializer)
                else:
                    self.extend(initializer)

            def _one(self, x):
                code = self.typecode
                if code == "u":
                    if not isinstance(x, str) or len(x) != 1:
                        raise TypeError("array item must be a unicode character, not " + type(x).__name__)
                    return x
                if code in "fd":
                    if not isinstance(x, (int, float)) and not hasattr(x, "__float__"):
                        raise TypeError("must be real number, not " + type(x).__name__)
                    return float(x) if code == "d" else _struct.unpack("f", _struct.pack("f", x))[0]
                if not hasattr(x, "__index__"):
                    raise TypeError("'%s' object cannot be interpreted as an integer" % type(x).__name__)
                x = x.__index__()
                bits = 8 * self.itemsize
                low, high = (0, (1 << bits) - 1) if code.isupper() else (-(1 << bits - 1), (1 << bits - 1) - 1)
                if not low <= x <= high:
                    if code in "LQ" and x < 0:
                        raise OverflowError("can't convert negative value to unsigned int")
                    what = _names[code] if code in "bBhH" else "int" if code == "i" else "C long"
                    if code in "bBhHi":
                        if code == "i":
                            what = "signed integer"
                        if code == "h":
                            what = "signed short"
                        raise OverflowError("%s is %s than %s" % (
                            what, "greater" if x > high else "less", "maximum" if x > high else "minimum"))
                    raise OverflowError("Python int too large to convert to C long")
                return x

            def append(self, x): self._items.append(self._one(x))
            def insert(self, i, x): self._items.insert(i, self._one(x))
            def pop(self, i=-1):
                if not self._items:
                    raise IndexError("pop from empty array")
                return self._items.pop(i)
            def remove(self, x):
                if x not in self._items:
                    raise ValueError("array.remove(x): x not in array")
                self._items.remove(x)
            def index(self, x, start=0, stop=9223372036854775807):
                try:
                    return self._items.index(x, start, stop)
                except ValueError:
                    raise ValueError("array.index(x): x not in array") from None
            def count(self, x): return self._items.count(x)
            def reverse(self): self._items.reverse()
            def tolist(self): return list(self._items)
            def buffer_info(self): return id(self), len(self._items)

            def extend(self, items):
                if isinstance(items, array) and items.typecode != self.typecode:
                    raise TypeError("can only extend with array of same kind")
                self._items.extend([self._one(x) for x in items])

            fromlist = extend

            def tobytes(self): return _struct.pack("<%d%s" % (len(self), self.typecode.replace("l", "q").replace("L", "Q")),
                                                   *self._items)

            def frombytes(self, data):
                if len(data) % self.itemsize:
                    raise ValueError("bytes length not a multiple of item size")
                code = self.typecode.replace("l", "q").replace("L", "Q")
                self._items.extend(_struct.unpack("<%d%s" % (len(data) // self.itemsize, code), data))

            def byteswap(self):
                n = self.itemsize
                data = self.tobytes()
                self._items = []
                self.frombytes(b"".join(data[i:i + n][::-1] for i in range(0, len(data), n)))

            def tounicode(self): return "".join(self._items)
            def __len__(self): return len(self._items)
            def __iter__(self): return iter(self._items)
            def __contains__(self, x): return x in self._items

            def __getitem__(self, i):
                if isinstance(i, slice):
                    made = array(self.typecode)
                    made._items = self._items[i]
                    return made
                try:
                    return self._items[i]
                except IndexError:
                    raise IndexError("array index out of range") from None

            def __setitem__(self, i, x):
                if isinstance(i, slice):
                    if not isinstance(x, array):
                        raise TypeError("can only assign array (not \"%s\") to array slice" % type(x).__name__)
                    self._items[i] = x._items
                    return
                try:
                    self._items[i] = self._one(x)
                except IndexError:
                    raise IndexError("array assignment index out of range") from None

            def __delitem__(self, i): del self._items[i]

            def __add__(self, other):
                if not isinstance(other, array):
                    raise TypeError("can only append array (not \"%s\") to array" % type(other).__name__)
                made = array(self.typecode)
                made._items = self._items + other._items
                return made

            def __iadd__(self, other):
                self.extend(other)
                return self

            def __mul__(self, n):
                made = array(self.typecode)
                made._items = self._items * n
                return made

            __rmul__ = __mul__

            def __eq__(self, other): return self._items == other._items if isinstance(other, array) else NotImplemented
            def __lt__(self, other): return self._items < other._items if isinstance(other, array) else NotImplemented
            def __copy__(self): return self[:]
            def __deepcopy__(self, memo): return self[:]
            def __reduce__(self): return array, (self.typecode, self._items)

            def __repr__(self):
                if not self._items:
                    return "array('%s')" % self.typecode
                if self.typecode == "u":
                    return "array('u', %r)" % "".join(self._items)
                return "array('%s', %r)" % (self.typecode, self._items)


        ArrayType = array
        """#
}
