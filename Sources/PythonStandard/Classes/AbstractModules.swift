import PythonLanguage

/// `abc` and `collections.abc`: classes of what objects can do.
enum AbstractModules {
    static let modules = [
        NativeModule("abc", doc: "Abstract base classes.", python: abc),
        NativeModule("collections.abc", doc: "Abstract base classes for containers.", python: abstract),
    ]

    private static let abc = #"""
        def abstractmethod(funcobj):
            funcobj.__isabstractmethod__ = True
            return funcobj


        class abstractproperty(property):
            __isabstractmethod__ = True


        class abstractclassmethod(classmethod):
            __isabstractmethod__ = True


        class abstractstaticmethod(staticmethod):
            __isabstractmethod__ = True


        def _is_abstract(value):
            if getattr(value, "__isabstractmethod__", False):
                return True
            for part in ("fget", "fset", "fdel", "__func__"):
                if getattr(getattr(value, part, None), "__isabstractmethod__", False):
                    return True
            return False


        _epoch = [0]


        class ABCMeta(type):
            def __new__(mcls, name, bases, namespace, /, **kwargs):
                cls = super().__new__(mcls, name, bases, namespace, **kwargs)
                abstracts = {key for key, value in namespace.items() if _is_abstract(value)}
                for base in bases:
                    for key in getattr(base, "__abstractmethods__", ()):
                        if _is_abstract(getattr(cls, key, None)):
                            abstracts.add(key)
                cls.__abstractmethods__ = frozenset(abstracts)
                cls._abc_registry = []
                cls._abc_cache = {}
                return cls

            def register(cls, subclass):
                if not isinstance(subclass, type):
                    raise TypeError("Can only register classes")
                cls._abc_registry.append(subclass)
                _epoch[0] += 1
                return subclass

            def __instancecheck__(cls, instance):
                return cls.__subclasscheck__(type(instance))

            def __subclasscheck__(cls, subclass):
                if not isinstance(subclass, type):
                    raise TypeError("issubclass() arg 1 must be a class")
                if cls in subclass.__mro__:
                    return True
                cache = cls.__dict__["_abc_cache"]
                known = cache.get(subclass)
                if known is not None and known[0] == _epoch[0]:
                    return known[1]
                answer = cls._abc_check(subclass)
                cache[subclass] = _epoch[0], answer
                return answer

            def _abc_check(cls, subclass):
                hook = getattr(cls, "__subclasshook__", None)
                if hook is not None:
                    answer = hook(subclass)
                    if answer is not NotImplemented and answer is not None:
                        return bool(answer)
                for known in cls.__dict__.get("_abc_registry", ()):
                    if issubclass(subclass, known):
                        return True
                return any(issubclass(subclass, known) for known in type.__subclasses__(cls))


        class ABC(metaclass=ABCMeta):
            __slots__ = ()


        def get_cache_token():
            return 0
        """#

    private static let abstract = #"""
        from abc import ABCMeta as _Meta, abstractmethod as _abstract


        def _has(cls, *names):
            for name in names:
                for base in cls.__mro__:
                    if name in base.__dict__:
                        if base.__dict__[name] is None:
                            return NotImplemented
                        break
                else:
                    return NotImplemented
            return True


        def _interface(name, methods, bases=()):
            # A class that asks for some methods, and that every class with them is a subclass of.
            names = tuple(methods.split())

            def hook(cls, other):
                return _has(other, *wanted) if cls is made else NotImplemented

            body = {"__module__": "collections.abc", "__slots__": (), "__subclasshook__": classmethod(hook),
                    "__class_getitem__": classmethod(lambda cls, item: _alias(cls, item))}
            for method in names:
                def missing(self, *args):
                    raise NotImplementedError
                missing.__name__ = method
                body[method] = _abstract(missing)
            if name == "Iterator":
                body["__iter__"] = lambda self: self
            wanted = names + tuple(n for b in bases for n in getattr(b, "_wanted", ()))
            body["_wanted"] = wanted
            made = _Meta(name, bases, body)
            return made


        _alias = type(list[int])
        Hashable = _interface("Hashable", "__hash__")
        Iterable = _interface("Iterable", "__iter__")
        Iterator = _interface("Iterator", "__next__", (Iterable,))
        Reversible = _interface("Reversible", "__reversed__", (Iterable,))
        Sized = _interface("Sized", "__len__")
        Container = _interface("Container", "__contains__")
        Callable = _interface("Callable", "__call__")
        Collection = _interface("Collection", "", (Sized, Iterable, Container))
        Awaitable = _interface("Awaitable", "__await__")
        Coroutine = _interface("Coroutine", "send throw close", (Awaitable,))
        AsyncIterable = _interface("AsyncIterable", "__aiter__")
        AsyncIterator = _interface("AsyncIterator", "__anext__", (AsyncIterable,))


        class Generator(Iterator):
            __slots__ = ()
            def __next__(self): return self.send(None)
            @_abstract
            def send(self, value): raise StopIteration
            @_abstract
            def throw(self, typ, val=None, tb=None): raise typ

            def close(self):
                try:
                    self.throw(GeneratorExit)
                except (GeneratorExit, StopIteration):
                    return
                raise RuntimeError("generator ignored GeneratorExit")

            @classmethod
            def __subclasshook__(cls, other):
                if cls is Generator:
                    return _has(other, "__iter__", "__next__", "send", "throw", "close")
                return NotImplemented


        class _Plain:
            @classmethod
            def __subclasshook__(cls, other): return NotImplemented


        class Sequence(_Plain, Reversible, Collection):
            __slots__ = ()
            @_abstract
            def __getitem__(self, index): raise IndexError

            def __iter__(self):
                i = 0
                try:
                    while True:
                        yield self[i]
                        i += 1
                except IndexError:
                    return

            def __contains__(self, value):
                return any(v is value or v == value for v in self)

            def __reversed__(self):
                for i in reversed(range(len(self))):
                    yield self[i]

            def index(self, value, start=0, stop=None):
                start = max(len(self) + start, 0) if start < 0 else start
                stop = len(self) if stop is None else stop + len(self) if stop < 0 else stop
                for i in range(start, min(stop, len(self))):
                    if self[i] is value or self[i] == value:
                        return i
                raise ValueError

            def count(self, value):
                return sum(1 for v in self if v is value or v == value)


        class ByteString(Sequence):
            __slots__ = ()


        class MutableSequence(Sequence):
            __slots__ = ()
            @_abstract
            def __setitem__(self, index, value): raise IndexError
            @_abstract
            def __delitem__(self, index): raise IndexError
            @_abstract
            def insert(self, index, value): raise IndexError
            def append(self, value): self.insert(len(self), value)

            def clear(self):
                while len(self):
                    self.pop()

            def reverse(self):
                n = len(self)
                for i in range(n // 2):
                    self[i], self[n - i - 1] = self[n - i - 1], self[i]

            def extend(self, values):
                for v in list(values) if values is self else values:
                    self.append(v)

            def pop(self, index=-1):
                v = self[index]
                del self[index]
                return v

            def remove(self, value): del self[self.index(value)]

            def __iadd__(self, values):
                self.extend(values)
                return self


        class Set(_Plain, Collection):
            __slots__ = ()
            @classmethod
            def _from_iterable(cls, it): return cls(it)
            def __le__(self, other):
                if not isinstance(other, Set):
                    return NotImplemented
                return len(self) <= len(other) and all(e in other for e in self)
            def __lt__(self, other):
                return len(self) < len(other) and self.__le__(other) if isinstance(other, Set) else NotImplemented
            def __ge__(self, other):
                if not isinstance(other, Set):
                    return NotImplemented
                return len(self) >= len(other) and all(e in self for e in other)
            def __gt__(self, other):
                return len(self) > len(other) and self.__ge__(other) if isinstance(other, Set) else NotImplemented
            def __eq__(self, other):
                return len(self) == len(other) and self.__le__(other) if isinstance(other, Set) else NotImplemented
            def __and__(self, other):
                if not isinstance(other, Iterable):
                    return NotImplemented
                return self._from_iterable(v for v in other if v in self)
            __rand__ = __and__
            def isdisjoint(self, other): return not any(v in self for v in other)
            def __or__(self, other):
                if not isinstance(other, Iterable):
                    return NotImplemented
                return self._from_iterable(e for s in (self, other) for e in s)
            __ror__ = __or__
            def __sub__(self, other):
                if not isinstance(other, Iterable):
                    return NotImplemented
                other = other if isinstance(other, Set) else self._from_iterable(other)
                return self._from_iterable(v for v in self if v not in other)
            def __rsub__(self, other):
                other = other if isinstance(other, Set) else self._from_iterable(other)
                return self._from_iterable(v for v in other if v not in self)
            def __xor__(self, other):
                other = other if isinstance(other, Set) else self._from_iterable(other)
                return (self - other) | (other - self)
            __rxor__ = __xor__
            def _hash(self): return hash(frozenset(self))


        class MutableSet(Set):
            __slots__ = ()
            @_abstract
            def add(self, value): raise NotImplementedError
            @_abstract
            def discard(self, value): raise NotImplementedError

            def remove(self, value):
                if value not in self:
                    raise KeyError(value)
                self.discard(value)

            def pop(self):
                for value in self:
                    self.discard(value)
                    return value
                raise KeyError

            def clear(self):
                for value in list(self):
                    self.discard(value)

            def __ior__(self, it):
                for value in it:
                    self.add(value)
                return self

            def __iand__(self, it):
                for value in self - it:
                    self.discard(value)
                return self

            def __isub__(self, it):
                for value in list(it):
                    self.discard(value)
                return self


        class Mapping(_Plain, Collection):
            __slots__ = ()
            @_abstract
            def __getitem__(self, key): raise KeyError

            def get(self, key, default=None):
                try:
                    return self[key]
                except KeyError:
                    return default

            def __contains__(self, key):
                try:
                    self[key]
                except KeyError:
                    return False
                return True

            def keys(self): return KeysView(self)
            def items(self): return ItemsView(self)
            def values(self): return ValuesView(self)
            def __eq__(self, other):
                return dict(self.items()) == dict(other.items()) if isinstance(other, Mapping) else NotImplemented
            __reversed__ = None


        class MutableMapping(Mapping):
            __slots__ = ()
            @_abstract
            def __setitem__(self, key, value): raise KeyError
            @_abstract
            def __delitem__(self, key): raise KeyError
            _none = object()

            def pop(self, key, default=_none):
                try:
                    value = self[key]
                except KeyError:
                    if default is self._none:
                        raise
                    return default
                del self[key]
                return value

            def popitem(self):
                for key in self:
                    value = self[key]
                    del self[key]
                    return key, value
                raise KeyError

            def clear(self):
                for key in list(self):
                    del self[key]

            def update(self, other=(), /, **kwds):
                if isinstance(other, Mapping) or hasattr(other, "keys"):
                    for key in other.keys():
                        self[key] = other[key]
                else:
                    for key, value in other:
                        self[key] = value
                for key, value in kwds.items():
                    self[key] = value

            def setdefault(self, key, default=None):
                try:
                    return self[key]
                except KeyError:
                    self[key] = default
                return default


        class MappingView(_Plain, Sized):
            def __init__(self, mapping): self._mapping = mapping
            def __len__(self): return len(self._mapping)
            def __repr__(self): return "%s(%r)" % (type(self).__name__, self._mapping)


        class KeysView(MappingView, Set):
            @classmethod
            def _from_iterable(cls, it): return set(it)
            def __contains__(self, key): return key in self._mapping
            def __iter__(self): return iter(self._mapping)


        class ItemsView(MappingView, Set):
            @classmethod
            def _from_iterable(cls, it): return set(it)
            def __contains__(self, item): return item[0] in self._mapping and self._mapping[item[0]] == item[1]
            def __iter__(self): return ((key, self._mapping[key]) for key in self._mapping)


        class ValuesView(MappingView, Collection):
            def __contains__(self, value): return any(v is value or v == value for v in self)
            def __iter__(self): return (self._mapping[key] for key in self._mapping)


        for _class, _kinds in ((Sequence, (tuple, str, range, bytes)), (MutableSequence, (list, bytearray)),
                               (Set, (frozenset,)), (MutableSet, (set,)), (Mapping, (type(type.__dict__),)),
                               (MutableMapping, (dict,)), (KeysView, (type({}.keys()),)),
                               (ValuesView, (type({}.values()),)), (ItemsView, (type({}.items()),)),
                               (ByteString, (bytes, bytearray))):
            for _kind in _kinds:
                _class.register(_kind)
        for _class in list(globals().values()):
            if isinstance(_class, _Meta):
                _class.__module__ = "collections.abc"
        del _class, _kinds, _kind
        """#
}
