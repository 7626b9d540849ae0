import PythonLanguage

/// `collections`
enum CollectionsModule {
    static let modules = [
        NativeModule(
            "collections", doc: "Container types.", functions: [countElements, tupleField],
            types: [DequeType.definition],
            python: source)
    ]

    /// Counts the elements of an iterable into a dict: the loop of `Counter.update`.
    private static let countElements = NativeRow("_count_elements(mapping, iterable, /)") {
        machine, args throws(PythonError) in
        let dict = args[0].dict
        try machine.iterate(args[1], keeping: false) { element throws(PythonError) in
            try machine.dictCount(dict, element)
            return true
        }
        return .none
    }

    private static let tupleField = NativeRow("_tuple_field(index, setter, doc, /)") {
        machine, args throws(PythonError) in
        machine.tupleField(try machine.index(args[0]), setter: args[1], doc: args[2])
    }

    private static let source = #"""
        def __getattr__(name):
            """The classes of `collections.abc`, which stood here until Python 3.10."""
            if name in ("Callable Container Generator Hashable ItemsView Iterable Iterator KeysView Mapping MappingView "
                        "MutableMapping MutableSequence MutableSet Sequence Set Sized ValuesView").split():
                import collections.abc
                try:
                    from _library_notes import note
                    note("collections.%s is collections.abc.%s today" % (name, name))
                except ImportError:
                    pass
                return getattr(collections.abc, name)
            raise AttributeError("module 'collections' has no attribute %r" % name)


        class defaultdict(dict):
            def __init__(self, default_factory=None, /, *args, **kwargs):
                if default_factory is not None and not callable(default_factory):
                    raise TypeError("first argument must be callable or None")
                self.default_factory = default_factory
                dict.__init__(self, *args, **kwargs)

            def __missing__(self, key):
                if self.default_factory is None:
                    raise KeyError(key)
                value = self[key] = self.default_factory()
                return value

            def __repr__(self):
                return "%s(%r, %s)" % (type(self).__name__, self.default_factory, dict.__repr__(self))

            def copy(self):
                return type(self)(self.default_factory, self)

            __copy__ = copy

            def __or__(self, other):
                if not isinstance(other, dict):
                    return NotImplemented
                new = self.copy()
                new.update(other)
                return new

            def __ror__(self, other):
                if not isinstance(other, dict):
                    return NotImplemented
                new = type(self)(self.default_factory, other)
                new.update(self)
                return new


        class OrderedDict(dict):
            def move_to_end(self, key, last=True):
                value = dict.pop(self, key)
                if last:
                    self[key] = value
                else:
                    items = list(self.items())
                    self.clear()
                    self[key] = value
                    self.update(items)

            def popitem(self, last=True):
                if not self:
                    raise KeyError("dictionary is empty")
                key = next(reversed(self)) if last else next(iter(self))
                return key, self.pop(key)

            def __repr__(self):
                if not self:
                    return "%s()" % type(self).__name__
                return "%s(%r)" % (type(self).__name__, list(self.items()))

            def __eq__(self, other):
                if isinstance(other, OrderedDict):
                    return dict.__eq__(self, other) and list(self) == list(other)
                return dict.__eq__(self, other)

            def __ne__(self, other):
                return not self == other

            __hash__ = None

            def copy(self):
                return type(self)(self)

            @classmethod
            def fromkeys(cls, iterable, value=None):
                new = cls()
                for key in iterable:
                    new[key] = value
                return new


        class Counter(dict):
            def __init__(self, iterable=None, /, **kwds):
                dict.__init__(self)
                self.update(iterable, **kwds)

            def __missing__(self, key):
                return 0

            def total(self):
                return sum(self.values())

            def most_common(self, n=None):
                if n == 1 and self:
                    most = max(self.values())
                    for item in self.items():
                        if item[1] == most:
                            return [item]
                items = sorted(self.items(), key=lambda item: item[1], reverse=True)
                return items if n is None else items[:max(n, 0)]

            def elements(self):
                for key, count in self.items():
                    for _ in range(count):
                        yield key

            @classmethod
            def fromkeys(cls, iterable, v=None):
                raise NotImplementedError(
                    "Counter.fromkeys() is undefined.  Use Counter(iterable) instead.")

            def update(self, iterable=None, /, **kwds):
                if iterable is not None:
                    if hasattr(iterable, "items"):
                        if not self:
                            # Nothing is added to: the counts may be anything.
                            dict.update(self, iterable)
                            iterable = {}
                        for key, count in iterable.items():
                            self[key] = count + self.get(key, 0)
                    else:
                        _count_elements(self, iterable)
                if kwds:
                    self.update(kwds)

            def subtract(self, iterable=None, /, **kwds):
                if iterable is not None:
                    if hasattr(iterable, "items"):
                        for key, count in iterable.items():
                            self[key] = self.get(key, 0) - count
                    else:
                        for key in iterable:
                            self[key] = self.get(key, 0) - 1
                if kwds:
                    self.subtract(kwds)

            def copy(self):
                return type(self)(self)

            __copy__ = copy

            def __delitem__(self, key):
                if key in self:
                    dict.__delitem__(self, key)

            def __repr__(self):
                if not self:
                    return "%s()" % type(self).__name__
                try:
                    ordered = dict(self.most_common())
                except TypeError:
                    ordered = dict(self)
                return "%s(%r)" % (type(self).__name__, ordered)

            def __eq__(self, other):
                if not isinstance(other, Counter):
                    return NotImplemented
                return all(self[key] == other[key] for c in (self, other) for key in c)

            def __ne__(self, other):
                if not isinstance(other, Counter):
                    return NotImplemented
                return not self == other

            __hash__ = None

            def __le__(self, other):
                if not isinstance(other, Counter):
                    return NotImplemented
                return all(self[key] <= other[key] for c in (self, other) for key in c)

            def __lt__(self, other):
                return self <= other and self != other

            def __ge__(self, other):
                if not isinstance(other, Counter):
                    return NotImplemented
                return all(self[key] >= other[key] for c in (self, other) for key in c)

            def __gt__(self, other):
                return self >= other and self != other

            def __add__(self, other):
                if not isinstance(other, Counter):
                    return NotImplemented
                result = Counter()
                for key, count in self.items():
                    total = count + other[key]
                    if total > 0:
                        result[key] = total
                for key, count in other.items():
                    if key not in self and count > 0:
                        result[key] = count
                return result

            def __sub__(self, other):
                if not isinstance(other, Counter):
                    return NotImplemented
                result = Counter()
                for key, count in self.items():
                    total = count - other[key]
                    if total > 0:
                        result[key] = total
                for key, count in other.items():
                    if key not in self and count < 0:
                        result[key] = 0 - count
                return result

            def __or__(self, other):
                if not isinstance(other, Counter):
                    return NotImplemented
                result = Counter()
                for key, count in self.items():
                    most = max(count, other[key])
                    if most > 0:
                        result[key] = most
                for key, count in other.items():
                    if key not in self and count > 0:
                        result[key] = count
                return result

            def __and__(self, other):
                if not isinstance(other, Counter):
                    return NotImplemented
                result = Counter()
                for key, count in self.items():
                    least = min(count, other[key])
                    if least > 0:
                        result[key] = least
                return result

            def __ior__(self, other):
                for key, count in other.items():
                    if count > self[key]:
                        self[key] = count
                return self._keep_positive()

            def __iand__(self, other):
                for key, count in self.items():
                    if other[key] < count:
                        self[key] = other[key]
                return self._keep_positive()

            def __xor__(self, other):
                raise TypeError("unsupported operand type(s) for ^: 'Counter' and %r" % type(other).__name__)

            def __iadd__(self, other):
                for key, count in other.items():
                    self[key] += count
                return self._keep_positive()

            def __isub__(self, other):
                for key, count in other.items():
                    self[key] -= count
                return self._keep_positive()

            def _keep_positive(self):
                for key in [key for key, count in self.items() if not count > 0]:
                    del self[key]
                return self

            def __pos__(self):
                return self + Counter()

            def __neg__(self):
                return Counter() - self


        def _read_only(self, value):
            raise AttributeError("can't set attribute")


        def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
            if isinstance(field_names, str):
                field_names = field_names.replace(",", " ").split()
            fields = [str(name) for name in field_names]
            typename = str(typename)
            seen = set()
            if rename:
                for index, name in enumerate(fields):
                    if not name.isidentifier() or _is_keyword(name) or name.startswith("_") or name in seen:
                        fields[index] = "_%d" % index
                    seen.add(name)
            for name in [typename] + fields:
                if not name.isidentifier():
                    raise ValueError(
                        "Type names and field names must be valid identifiers: %r" % name)
                if _is_keyword(name):
                    raise ValueError("Type names and field names cannot be a keyword: %r" % name)
            seen = set()
            for name in fields:
                if name.startswith("_") and not rename:
                    raise ValueError("Field names cannot start with an underscore: %r" % name)
                if name in seen:
                    raise ValueError("Encountered duplicate field name: %r" % name)
                seen.add(name)
            fields = tuple(fields)
            field_defaults = {}
            if defaults is not None:
                defaults = tuple(defaults)
                if len(defaults) > len(fields):
                    raise TypeError("Got more default values than field names")
                field_defaults = dict(zip(fields[len(fields) - len(defaults):], defaults))
            parameters = ", ".join(
                name + ("=_defaults[%r]" % name if name in field_defaults else "") for name in fields)
            arguments = ", ".join(fields) + ("," if len(fields) == 1 else "")
            code = "def __new__(_cls, %s): return _new(_cls, (%s))" % (parameters, arguments)
            scope = {"_new": tuple.__new__, "_defaults": field_defaults}
            exec(code if fields else "def __new__(_cls): return _new(_cls, ())", scope)

            def _make(cls, iterable):
                result = tuple.__new__(cls, iterable)
                if len(result) != len(fields):
                    raise TypeError("Expected %d arguments, got %d" % (len(fields), len(result)))
                return result

            def _replace(self, /, **kwds):
                result = self._make(kwds.pop(name, value) for name, value in zip(fields, self))
                if kwds:
                    raise ValueError("Got unexpected field names: %r" % list(kwds))
                return result

            def __repr__(self):
                return type(self).__name__ + "(" + ", ".join(
                    "%s=%r" % pair for pair in zip(fields, self)) + ")"

            def _asdict(self):
                return dict(zip(fields, self))

            def __getnewargs__(self):
                return tuple(self)

            scope["__new__"].__qualname__ = "%s.__new__" % typename
            namespace = {
                "__doc__": "%s(%s)" % (typename, ", ".join(fields)), "__slots__": (), "_fields": fields,
                "_field_defaults": field_defaults, "__new__": scope["__new__"],
                "_make": classmethod(_make), "_replace": _replace, "__repr__": __repr__,
                "_asdict": _asdict, "__getnewargs__": __getnewargs__, "__match_args__": fields,
                "__module__": module or "__main__",
            }
            for index, name in enumerate(fields):
                namespace[name] = _tuple_field(index, _read_only, "Alias for field number %d" % index)
            return type(typename, (tuple,), namespace)


        _keywords = frozenset(
            "False None True and as assert async await break class continue def del elif else except "
            "finally for from global if import in is lambda nonlocal not or pass raise return try while "
            "with yield".split())


        def _is_keyword(name):
            return name in _keywords


        class ChainMap:
            def __init__(self, *maps):
                self.maps = list(maps) or [{}]

            def __getitem__(self, key):
                for mapping in self.maps:
                    if key in mapping:
                        return mapping[key]
                return self.__missing__(key)

            def __missing__(self, key):
                raise KeyError(key)

            def get(self, key, default=None):
                return self[key] if key in self else default

            def __len__(self):
                return len(set().union(*self.maps))

            def __iter__(self):
                merged = {}
                for mapping in reversed(self.maps):
                    merged.update(dict.fromkeys(mapping))
                return iter(merged)

            def __contains__(self, key):
                return any(key in mapping for mapping in self.maps)

            def __bool__(self):
                return any(self.maps)

            def keys(self):
                return list(self)

            def values(self):
                return [self[key] for key in self]

            def items(self):
                return [(key, self[key]) for key in self]

            def __setitem__(self, key, value):
                self.maps[0][key] = value

            def __delitem__(self, key):
                try:
                    del self.maps[0][key]
                except KeyError:
                    raise KeyError("Key not found in the first mapping: %r" % (key,))

            def popitem(self):
                try:
                    return self.maps[0].popitem()
                except KeyError:
                    raise KeyError("No keys found in the first mapping.")

            def pop(self, key, *args):
                try:
                    return self.maps[0].pop(key, *args)
                except KeyError:
                    raise KeyError("Key not found in the first mapping: %r" % (key,))

            def clear(self):
                self.maps[0].clear()

            def update(self, *args, **kwargs):
                self.maps[0].update(*args, **kwargs)

            def setdefault(self, key, default=None):
                if key not in self:
                    self[key] = default
                return self[key]

            def copy(self):
                return type(self)(self.maps[0].copy(), *self.maps[1:])

            __copy__ = copy

            def __eq__(self, other):
                return dict(self.items()) == (dict(other.items()) if hasattr(other, "items") else other)

            __hash__ = None

            def __or__(self, other):
                return type(self)({**self.maps[0], **other}, *self.maps[1:])

            def new_child(self, m=None, **kwargs):
                if m is None:
                    m = kwargs
                elif kwargs:
                    m.update(kwargs)
                return type(self)(m, *self.maps)

            @property
            def parents(self):
                return type(self)(*self.maps[1:])

            def __repr__(self):
                return "%s(%s)" % (type(self).__name__, ", ".join(map(repr, self.maps)))


        class UserDict:
            def __init__(self, dict=None, /, **kwargs):
                self.data = {}
                if dict is not None:
                    self.update(dict)
                if kwargs:
                    self.update(kwargs)

            def __len__(self): return len(self.data)
            def __getitem__(self, key):
                if key in self.data:
                    return self.data[key]
                if hasattr(type(self), "__missing__"):
                    return type(self).__missing__(self, key)
                raise KeyError(key)
            def __setitem__(self, key, item): self.data[key] = item
            def __delitem__(self, key): del self.data[key]
            def __iter__(self): return iter(self.data)
            def __contains__(self, key): return key in self.data
            def __repr__(self): return repr(self.data)
            def keys(self): return self.data.keys()
            def values(self): return self.data.values()
            def items(self): return self.data.items()
            def get(self, key, default=None): return self[key] if key in self else default
            def pop(self, key, *default): return self.data.pop(key, *default)
            def update(self, *args, **kwargs):
                for key, value in dict(*args, **kwargs).items():
                    self[key] = value
            def setdefault(self, key, default=None):
                if key not in self:
                    self[key] = default
                return self[key]
            def copy(self):
                new = type(self)()
                new.data = self.data.copy()
                return new


            def popitem(self): return self.data.popitem()
            def clear(self): self.data.clear()
            def __eq__(self, other): return self.data == (other.data if isinstance(other, UserDict) else other)
            __hash__ = None
            def __or__(self, other):
                return type(self)(self.data | (other.data if isinstance(other, UserDict) else other))
            def __ior__(self, other):
                self.update(other)
                return self

            @classmethod
            def fromkeys(cls, iterable, value=None):
                new = cls()
                for key in iterable:
                    new[key] = value
                return new


        def _data(other):
            return other.data if isinstance(other, (UserList, UserString)) else other


        class UserList:
            def __init__(self, initlist=None):
                self.data = list(_data(initlist)) if initlist is not None else []

            def __repr__(self): return repr(self.data)
            def __len__(self): return len(self.data)
            def __iter__(self): return iter(self.data)
            def __contains__(self, item): return item in self.data
            def __getitem__(self, i): return type(self)(self.data[i]) if isinstance(i, slice) else self.data[i]
            def __setitem__(self, i, item): self.data[i] = item
            def __delitem__(self, i): del self.data[i]
            def __eq__(self, other): return self.data == _data(other)
            def __lt__(self, other): return self.data < _data(other)
            def __le__(self, other): return self.data <= _data(other)
            def __gt__(self, other): return self.data > _data(other)
            def __ge__(self, other): return self.data >= _data(other)
            __hash__ = None
            def __add__(self, other): return type(self)(self.data + list(_data(other)))
            def __radd__(self, other): return type(self)(list(_data(other)) + self.data)
            def __mul__(self, n): return type(self)(self.data * n)
            __rmul__ = __mul__
            def __iadd__(self, other):
                self.data += list(_data(other))
                return self
            def __imul__(self, n):
                self.data *= n
                return self
            def append(self, item): self.data.append(item)
            def insert(self, i, item): self.data.insert(i, item)
            def pop(self, i=-1): return self.data.pop(i)
            def remove(self, item): self.data.remove(item)
            def clear(self): self.data.clear()
            def copy(self): return type(self)(self)
            def count(self, item): return self.data.count(item)
            def index(self, item, *args): return self.data.index(item, *args)
            def reverse(self): self.data.reverse()
            def sort(self, /, *args, **kwargs): self.data.sort(*args, **kwargs)
            def extend(self, other): self.data.extend(_data(other))


        class UserString:
            def __init__(self, seq):
                self.data = seq if isinstance(seq, str) else seq.data[:] if isinstance(seq, UserString) else str(seq)

            def __str__(self): return str(self.data)
            def __repr__(self): return repr(self.data)
            def __int__(self): return int(self.data)
            def __float__(self): return float(self.data)
            def __hash__(self): return hash(self.data)
            def __len__(self): return len(self.data)
            def __iter__(self): return iter(self.data)
            def __contains__(self, char): return _data(char) in self.data
            def __eq__(self, other): return self.data == _data(other)
            def __lt__(self, other): return self.data < _data(other)
            def __le__(self, other): return self.data <= _data(other)
            def __gt__(self, other): return self.data > _data(other)
            def __ge__(self, other): return self.data >= _data(other)
            def __getitem__(self, index): return type(self)(self.data[index])
            def __add__(self, other): return type(self)(self.data + str(_data(other)))
            def __radd__(self, other): return type(self)(str(other) + self.data)
            def __mul__(self, n): return type(self)(self.data * n)
            __rmul__ = __mul__
            def __mod__(self, args): return type(self)(self.data % args)


        def _forward(name, wraps):
            def method(self, *args, **kwargs):
                result = getattr(self.data, name)(*map(_data, args), **kwargs)
                return type(self)(result) if wraps else result
            method.__name__ = name
            return method


        for _name in ("capitalize casefold center expandtabs ljust lower lstrip removeprefix removesuffix replace rjust "
                      "rstrip strip swapcase title translate upper zfill").split():
            setattr(UserString, _name, _forward(_name, True))
        for _name in ("count encode endswith find format format_map index isalpha isalnum isascii isdecimal isdigit "
                      "isidentifier islower isnumeric isprintable isspace istitle isupper join partition rfind rindex "
                      "rpartition rsplit split splitlines startswith").split():
            setattr(UserString, _name, _forward(_name, False))
        """#
}
