import PythonLanguage

/// `pickle` and `copyreg`: protocol 4, as CPython writes and reads it.
enum PickleModule {
    static let modules = [
        NativeModule("pickle", doc: "Objects as bytes.", python: pickle),
        NativeModule("copyreg", doc: "Classes that pickle themselves.", python: copyRegistry),
    ]

    private static let pickle = #"""
        import struct as _struct
        import sys as _sys

        HIGHEST_PROTOCOL = 5
        DEFAULT_PROTOCOL = 4
        format_version = "4.0"


        class PickleError(Exception): pass
        class PicklingError(PickleError): pass
        class UnpicklingError(PickleError): pass


        for _class in (PickleError, PicklingError, UnpicklingError):
            _class.__module__ = "_pickle"


        class Pickler:
            """Writes protocol 4, which CPython reads."""

            def __init__(self, file, protocol=None, *, fix_imports=True, buffer_callback=None):
                if protocol is not None and not -1 <= protocol <= HIGHEST_PROTOCOL:
                    raise ValueError("pickle protocol must be <= %d" % HIGHEST_PROTOCOL)
                self._file = file
                self._parts = []
                self._memo = {}

            def dump(self, obj):
                self._parts = []
                self._save(obj)
                body = b"".join(self._parts) + b"."
                frame = b"\x95" + _struct.pack("<Q", len(body)) if len(body) >= 4 else b""
                self._file.write(b"\x80\x04" + frame + body)

            def _remember(self, obj):
                self._memo[id(obj)] = len(self._memo), obj
                self._parts.append(b"\x94")

            def _save(self, obj):
                put = self._parts.append
                kind = type(obj)
                if obj is None:
                    return put(b"N")
                if obj is True or obj is False:
                    return put(b"\x88" if obj else b"\x89")
                if kind is int:
                    return put(self._int(obj))
                if kind is float:
                    return put(b"G" + _struct.pack(">d", obj))
                known = self._memo.get(id(obj))
                if known is not None:
                    n = known[0]
                    return put(b"h" + bytes([n]) if n < 256 else b"j" + _struct.pack("<I", n))
                if kind is str:
                    data = obj.encode("utf-8", "surrogatepass")
                    put(b"\x8c" + bytes([len(data)]) if len(data) < 256 else b"X" + _struct.pack("<I", len(data)))
                    put(data)
                    return self._remember(obj)
                if kind is bytes:
                    put(b"C" + bytes([len(obj)]) if len(obj) < 256 else b"B" + _struct.pack("<I", len(obj)))
                    put(obj)
                    return self._remember(obj)
                if kind is bytearray:
                    self._reduce(obj, (bytearray, (bytes(obj),)))
                elif kind is tuple:
                    self._tuple(obj)
                elif kind is list:
                    put(b"]")
                    self._remember(obj)
                    self._items(obj)
                elif kind is dict:
                    put(b"}")
                    self._remember(obj)
                    self._pairs(obj)
                elif kind is set:
                    put(b"\x8f")
                    self._remember(obj)
                    if obj:
                        put(b"(")
                        for x in obj:
                            self._save(x)
                        put(b"\x90")
                elif kind is frozenset:
                    put(b"(")
                    for x in obj:
                        self._save(x)
                    put(b"\x91")
                    self._remember(obj)
                elif obj is ... or obj is NotImplemented:
                    self._save("builtins")
                    self._save(repr(obj))
                    put(b"\x93")
                elif isinstance(obj, type) or kind in (type(_example), type(len)):
                    self._global(obj)
                else:
                    self._object(obj)

            def _int(self, n):
                if 0 <= n < 256:
                    return b"K" + bytes([n])
                if 0 <= n < 65536:
                    return b"M" + _struct.pack("<H", n)
                if -(1 << 31) <= n < 1 << 31:
                    return b"J" + _struct.pack("<i", n)
                data = n.to_bytes(n.bit_length() // 8 + 1, "little", signed=True)
                return (b"\x8a" + bytes([len(data)]) if len(data) < 256 else b"\x8b" + _struct.pack("<i", len(data))) + data

            def _tuple(self, obj):
                if not obj:
                    return self._parts.append(b")")
                if len(obj) > 3:
                    self._parts.append(b"(")
                for x in obj:
                    self._save(x)
                if id(obj) not in self._memo:
                    self._parts.append(b"t" if len(obj) > 3 else (b"\x85", b"\x86", b"\x87")[len(obj) - 1])
                    self._remember(obj)

            def _items(self, items):
                items = list(items)
                for start in range(0, len(items), 1000):
                    batch = items[start:start + 1000]
                    if len(batch) == 1:
                        self._save(batch[0])
                        self._parts.append(b"a")
                    else:
                        self._parts.append(b"(")
                        for x in batch:
                            self._save(x)
                        self._parts.append(b"e")

            def _pairs(self, obj):
                pairs = list(obj.items())
                for start in range(0, len(pairs), 1000):
                    batch = pairs[start:start + 1000]
                    if len(batch) > 1:
                        self._parts.append(b"(")
                    for k, v in batch:
                        self._save(k)
                        self._save(v)
                    self._parts.append(b"u" if len(batch) > 1 else b"s")

            def _global(self, obj):
                name = getattr(obj, "__qualname__", obj.__name__)
                module = getattr(obj, "__module__", None) or "__main__"
                if obj is type(None):
                    return self._reduce(obj, (type, (None,)))
                try:
                    found = _find(module, name)
                except (ImportError, AttributeError, KeyError):
                    found = None
                if found is not obj:
                    if "<locals>" in name or "<lambda>" in name:
                        if "<lambda>" == name:
                            raise PicklingError("Can't pickle %r: attribute lookup %s on %s failed" % (obj, name, module))
                        raise AttributeError("Can't pickle local object '%s'" % name)
                    raise PicklingError("Can't pickle %r: it's not found as %s.%s" % (obj, module, name))
                self._save(module)
                self._save(name)
                self._parts.append(b"\x93")
                self._remember(obj)

            def _object(self, obj):
                custom = dispatch_table.get(type(obj))
                if custom:
                    return self._reduce(obj, custom(obj))
                reduce = getattr(obj, "__reduce_ex__", None)
                own = getattr(type(obj), "__reduce__", None)
                if own is not None and own is not getattr(object, "__reduce__", None):
                    return self._reduce(obj, obj.__reduce__())
                if hasattr(type(obj), "_pickle_reduce"):
                    return self._reduce(obj, obj._pickle_reduce())
                self._reduce(obj, _reduce_object(obj))

            def _reduce(self, obj, value):
                if isinstance(value, str):
                    return self._global(obj)
                function, arguments, state, items, pairs = (tuple(value) + (None,) * 5)[:5]
                put = self._parts.append
                if getattr(function, "__name__", "") == "__newobj__":
                    self._save(arguments[0])
                    self._tuple_of(arguments[1:])
                    put(b"\x81")
                else:
                    self._save(function)
                    self._tuple_of(arguments)
                    put(b"R")
                if id(obj) not in self._memo:
                    self._remember(obj)
                if items is not None:
                    self._items(items)
                if pairs is not None:
                    self._pairs(dict(pairs))
                if state is not None:
                    self._save(state)
                    put(b"b")

            def _tuple_of(self, values):
                self._save(tuple(values))


        def _example(): pass


        def __newobj__(cls, *args):
            return cls.__new__(cls, *args)


        dispatch_table = {}


        def _find(module, name):
            __import__(module)
            found = _sys.modules[module]
            for part in name.split("."):
                found = getattr(found, part)
            return found


        def _array(data, dtype, shape):
            import numpy
            return numpy.frombuffer(data, dtype).reshape(shape).copy()


        def _reduce_object(obj):
            cls = type(obj)
            if cls.__module__ == "numpy":
                import numpy
                if isinstance(obj, numpy.ndarray):
                    return _array, (obj.tobytes(), str(obj.dtype), obj.shape)
                if isinstance(obj, numpy.generic):
                    return getattr(numpy, cls.__name__), (obj.item(),)
            if isinstance(obj, BaseException):
                state = {k: v for k, v in getattr(obj, "__dict__", {}).items()}
                return (cls, obj.args, state) if state else (cls, obj.args)
            arguments = ()
            for base in (int, float, str, bytes, tuple, complex, frozenset):
                if isinstance(obj, base):
                    arguments = (base(obj),)
                    break
            if hasattr(obj, "__getnewargs__"):
                arguments = obj.__getnewargs__()
            if cls is complex:
                return complex, (obj.real, obj.imag)
            if cls is slice:
                return slice, (obj.start, obj.stop, obj.step)
            if cls is range:
                return range, (obj.start, obj.stop, obj.step)
            own = cls.__module__ not in ("builtins", "_io", "keras", "tensorflow", "itertools")
            if not own or not hasattr(obj, "__dict__") and not hasattr(cls, "__slots__"):
                raise TypeError("cannot pickle '%s' object" % cls.__name__)
            if hasattr(cls, "__getstate__"):
                state = obj.__getstate__()
            else:
                state = dict(getattr(obj, "__dict__", {})) or None
                slots = {}
                for base in cls.__mro__:
                    names = base.__dict__.get("__slots__", ())
                    for name in (names,) if isinstance(names, str) else names:
                        if name not in ("__dict__", "__weakref__") and hasattr(obj, name):
                            slots[name] = getattr(obj, name)
                if slots:
                    state = state, slots
            items = iter(list(obj)) if isinstance(obj, list) else None
            pairs = dict(obj).items() if isinstance(obj, dict) else None
            return __newobj__, (cls, *arguments), state, items, pairs


        class Unpickler:
            def __init__(self, file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
                self._file = file
                self._encoding = encoding

            def find_class(self, module, name):
                module = {"__builtin__": "builtins", "copy_reg": "copyreg", "cPickle": "pickle",
                          "_codecs": "codecs"}.get(module, module)
                if module.startswith(("numpy.core.", "numpy._core.")):
                    module = "numpy._extras" if name in ("_reconstruct", "scalar", "_frombuffer") else "numpy"
                if module == "copyreg" and name == "_reconstructor":
                    return lambda cls, base, state: object.__new__(cls) if base is object else base.__new__(cls, state)
                try:
                    return _find(module, name)
                except KeyError:
                    raise ModuleNotFoundError("No module named '%s'" % module) from None

            def load(self):
                data = self._file.read()
                value, end = self._run(data)
                if hasattr(self._file, "seek"):
                    self._file.seek(end - len(data), 1)
                return value

            def _run(self, data):
                if not data:
                    raise EOFError("Ran out of input")
                stack, marks, memo, at, size = [], [], {}, 0, len(data)

                def line():
                    nonlocal at
                    end = data.find(b"\n", at)
                    if end < 0:
                        raise UnpicklingError("pickle data was truncated")
                    text, at = data[at:end].decode("utf-8"), end + 1
                    return text

                def take(n):
                    nonlocal at
                    if at + n > size:
                        raise UnpicklingError("pickle data was truncated")
                    piece, at = data[at:at + n], at + n
                    return piece

                def number(form):
                    return _struct.unpack(form, take(_struct.calcsize(form)))[0]

                def marked():
                    start = marks.pop()
                    items = stack[start:]
                    del stack[start:]
                    return items

                while True:
                    if at >= size:
                        raise EOFError("Ran out of input")
                    op = data[at]
                    at += 1
                    c = chr(op)
                    if op == 0x80: take(1)
                    elif op == 0x95: take(8)
                    elif c == ".": return stack.pop(), at
                    elif c == "N": stack.append(None)
                    elif op == 0x88: stack.append(True)
                    elif op == 0x89: stack.append(False)
                    elif c == "K": stack.append(take(1)[0])
                    elif c == "M": stack.append(number("<H"))
                    elif c == "J": stack.append(number("<i"))
                    elif c == "I":
                        text = line()
                        stack.append(True if text == "01" else False if text == "00" else int(text))
                    elif c == "L": stack.append(int(line().rstrip("L")))
                    elif op == 0x8a: stack.append(int.from_bytes(take(take(1)[0]), "little", signed=True))
                    elif op == 0x8b: stack.append(int.from_bytes(take(number("<i")), "little", signed=True))
                    elif c == "F": stack.append(float(line()))
                    elif c == "G": stack.append(number(">d"))
                    elif op == 0x8c: stack.append(take(take(1)[0]).decode("utf-8", "surrogatepass"))
                    elif c == "X": stack.append(take(number("<I")).decode("utf-8", "surrogatepass"))
                    elif op == 0x8d: stack.append(take(number("<Q")).decode("utf-8", "surrogatepass"))
                    elif c == "V": stack.append(line().encode("latin-1").decode("unicode_escape"))
                    elif c == "S": stack.append(line()[1:-1])
                    elif c in "UT":
                        piece = take(take(1)[0] if c == "U" else number("<i"))
                        stack.append(piece if self._encoding == "bytes" else piece.decode(self._encoding))
                    elif c == "C": stack.append(take(take(1)[0]))
                    elif c == "B": stack.append(take(number("<I")))
                    elif op == 0x8e: stack.append(take(number("<Q")))
                    elif op == 0x96: stack.append(bytearray(take(number("<Q"))))
                    elif c == "]": stack.append([])
                    elif c == "}": stack.append({})
                    elif c == ")": stack.append(())
                    elif op == 0x8f: stack.append(set())
                    elif c == "(": marks.append(len(stack))
                    elif c == "t": stack.append(tuple(marked()))
                    elif c == "l": stack.append(marked())
                    elif c == "d":
                        items = marked()
                        stack.append(dict(zip(items[::2], items[1::2])))
                    elif op in (0x85, 0x86, 0x87):
                        n = op - 0x84
                        items = tuple(stack[-n:])
                        del stack[-n:]
                        stack.append(items)
                    elif c == "a":
                        value = stack.pop()
                        stack[-1].append(value)
                    elif c == "e":
                        items = marked()
                        stack[-1].extend(items)
                    elif c == "s":
                        value, key = stack.pop(), stack.pop()
                        stack[-1][key] = value
                    elif c == "u":
                        items = marked()
                        for n in range(0, len(items), 2):
                            stack[-1][items[n]] = items[n + 1]
                    elif op == 0x90:
                        items = marked()
                        stack[-1].update(items)
                    elif op == 0x91: stack.append(frozenset(marked()))
                    elif op == 0x94: memo[len(memo)] = stack[-1]
                    elif c == "q": memo[take(1)[0]] = stack[-1]
                    elif c == "r": memo[number("<I")] = stack[-1]
                    elif c == "p": memo[int(line())] = stack[-1]
                    elif c in "hjg":
                        n = take(1)[0] if c == "h" else number("<I") if c == "j" else int(line())
                        if n not in memo:
                            raise UnpicklingError("Memo value not found at index %d" % n)
                        stack.append(memo[n])
                    elif c == "c":
                        module = line()
                        stack.append(self.find_class(module, line()))
                    elif op == 0x93:
                        name, module = stack.pop(), stack.pop()
                        stack.append(self.find_class(module, name))
                    elif c == "R":
                        arguments = stack.pop()
                        stack[-1] = stack[-1](*arguments)
                    elif op == 0x81:
                        arguments = stack.pop()
                        stack[-1] = stack[-1].__new__(stack[-1], *arguments)
                    elif op == 0x92:
                        keywords, arguments = stack.pop(), stack.pop()
                        stack[-1] = stack[-1].__new__(stack[-1], *arguments, **keywords)
                    elif c == "b": self._build(stack[-2], stack.pop())
                    elif c == "0": stack.pop()
                    elif c == "1": marked()
                    elif c == "2": stack.append(stack[-1])
                    else:
                        raise UnpicklingError("invalid load key, '%s'." % (c if 32 <= op < 127 else "\\x%02x" % op))

            def _build(self, obj, state):
                if hasattr(obj, "__setstate__"):
                    return obj.__setstate__(state)
                slots = None
                if isinstance(state, tuple) and len(state) == 2:
                    state, slots = state
                if state:
                    obj.__dict__.update(state)
                for name, value in (slots or {}).items():
                    setattr(obj, name, value)


        def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
            import io
            memory = io.BytesIO()
            Pickler(memory, protocol).dump(obj)
            return memory.getvalue()


        def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
            if not hasattr(file, "write"):
                raise TypeError("file must have a 'write' attribute")
            Pickler(file, protocol).dump(obj)


        def loads(data, /, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
            if not isinstance(data, (bytes, bytearray)):
                raise TypeError("a bytes-like object is required, not '%s'" % type(data).__name__)
            return Unpickler(None, encoding=encoding)._run(bytes(data))[0]


        def load(file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
            if not hasattr(file, "read"):
                raise TypeError("file must have 'read' and 'readline' attributes")
            return Unpickler(file, encoding=encoding).load()
        """#

    private static let copyRegistry = #"""
        import pickle as _pickle


        def pickle(ob_type, pickle_function, constructor_ob=None):
            if not callable(pickle_function):
                raise TypeError("reduction functions must be callable")
            _pickle.dispatch_table[ob_type] = pickle_function


        dispatch_table = _pickle.dispatch_table
        """#
}
