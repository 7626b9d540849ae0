import PythonLanguage

/// `typing`, `types` and their like.
enum TypingModules {
    static let modules = [
        NativeModule("__future__", doc: "Features of later versions, all of them here.", python: future),
        NativeModule("typing", doc: "Type hints.", python: typing),
        NativeModule("types", doc: "Names of built-in types.", python: types),
    ]

    private static let future = #"""
        class _Feature:
            def __init__(self, name):
                self.name = name

            def getOptionalRelease(self): return (3, 0, 0, "final", 0)
            def getMandatoryRelease(self): return (3, 0, 0, "final", 0)


        all_feature_names = ["nested_scopes", "generators", "division", "absolute_import", "with_statement",
                             "print_function", "unicode_literals", "barry_as_FLUFL", "generator_stop",
                             "annotations"]
        for _name in all_feature_names:
            globals()[_name] = _Feature(_name)
        """#

    private static let typing = #"""
        import collections as _collections
        import collections.abc as _abc

        TYPE_CHECKING = False


        def _name(hint):
            if hint is ...:
                return "..."
            if hint is None or hint is type(None):
                return "None"
            if isinstance(hint, type):
                module = hint.__module__
                return hint.__qualname__ if module == "builtins" else "%s.%s" % (module, hint.__qualname__)
            if isinstance(hint, list):
                return "[%s]" % ", ".join(map(_name, hint))
            return repr(hint)


        class _Alias:
            def __init__(self, origin, args, name):
                self.__origin__ = origin
                self.__args__ = args
                self._label = name

            def __repr__(self):
                if self._label == "Optional":
                    return "typing.Optional[%s]" % _name(self.__args__[0])
                if not self.__args__ and self._label == "Tuple":
                    return "typing.Tuple[()]"
                return "typing.%s[%s]" % (self._label, ", ".join(map(_name, self.__args__)))

            def __eq__(self, other):
                if not isinstance(other, _Alias) or self._label != other._label:
                    return False
                if self._label in ("Union", "Literal"):
                    return set(self.__args__) == set(other.__args__)
                return self.__args__ == other.__args__

            def __hash__(self):
                return hash((self._label, len(self.__args__)))

            def __getitem__(self, item):
                args = item if isinstance(item, tuple) else (item,)
                known = list(args)
                return _Alias(self.__origin__, tuple(
                    known.pop(0) if isinstance(arg, TypeVar) and known else arg for arg in self.__args__), self._label)

            def __or__(self, other): return Union[self, other]
            def __ror__(self, other): return Union[other, self]

            def __call__(self, *args, **kwargs):
                if self._label in _plain:
                    raise TypeError("Type %s cannot be instantiated; use %s() instead" % (self._label, self.__origin__.__name__))
                return self.__origin__(*args, **kwargs)

            def __mro_entries__(self, bases):
                return (self.__origin__,) if isinstance(self.__origin__, type) else ()

            def __instancecheck__(self, instance):
                raise TypeError("Subscripted generics cannot be used with class and instance checks")


        # Names that stand for a class, and how many arguments it takes.
        _plain = {"List": 1, "Dict": 2, "Set": 1, "FrozenSet": 1, "Type": 1, "Tuple": None}


        class _Annotated(_Alias):
            """A hint with what else is said of it."""

            def __init__(self, origin, metadata):
                _Alias.__init__(self, origin, (origin,), "Annotated")
                self.__metadata__ = metadata

            def __repr__(self):
                return "typing.Annotated[%s, %s]" % (_name(self.__origin__), ", ".join(map(repr, self.__metadata__)))

            def __eq__(self, other):
                return isinstance(other, _Annotated) and (self.__origin__, self.__metadata__) == (
                    other.__origin__, other.__metadata__)

            __hash__ = _Alias.__hash__


        class _Form:
            def __init__(self, name, origin=None):
                self._label = name
                self.__origin__ = origin

            def __repr__(self):
                return "typing." + self._label

            def __getitem__(self, item):
                args = item if isinstance(item, tuple) else (item,)
                args = tuple(type(None) if arg is None else arg for arg in args)
                label, single = self._label, ("Optional", "ClassVar", "Final", "Required", "NotRequired", "TypeGuard")
                if label in ("Any", "NoReturn", "Never", "Self", "LiteralString", "TypeAlias"):
                    raise TypeError("typing.%s is not subscriptable" % label)
                if label in single and len(args) != 1:
                    says = "requires a single type" if label == "Optional" else "accepts only single type"
                    raise TypeError("typing.%s %s. Got %r." % (label, says, args))
                wanted = _plain.get(label)
                if wanted and len(args) != wanted:
                    raise TypeError("Too %s arguments for typing.%s; actual %d, expected %d" % (
                        "many" if len(args) > wanted else "few", label, len(args), wanted))
                if label == "Optional":
                    return Union[args[0], None]
                if label == "Union" and not args:
                    raise TypeError("Cannot take a Union of no types.")
                if self._label == "Union":
                    flat = []
                    for arg in args:
                        for part in arg.__args__ if isinstance(arg, _Alias) and arg.__origin__ is Union else (arg,):
                            if part not in flat:
                                flat.append(part)
                    if len(flat) == 1:
                        return flat[0]
                    if len(flat) == 2 and type(None) in flat:
                        other = [part for part in flat if part is not type(None)]
                        return _Alias(self, tuple(other) + (type(None),), "Optional")
                    return _Alias(self, tuple(flat), "Union")
                if self._label == "Annotated":
                    if len(args) < 2:
                        raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
                    return _Annotated(args[0], args[1:])
                return _Alias(self.__origin__ or self, args, self._label)

            def __call__(self, *args, **kwargs):
                if self._label in _plain:
                    raise TypeError("Type %s cannot be instantiated; use %s() instead" % (self._label, self.__origin__.__name__))
                if isinstance(self.__origin__, type):
                    return self.__origin__(*args, **kwargs)
                if self._label == "Any":
                    raise TypeError("Any cannot be instantiated")
                raise TypeError("Cannot instantiate %r" % self)

            def __or__(self, other): return Union[self, other]
            def __ror__(self, other): return Union[other, self]

            def __mro_entries__(self, bases):
                return (self.__origin__,) if isinstance(self.__origin__, type) else ()

            def __instancecheck__(self, instance):
                if isinstance(self.__origin__, type):
                    return isinstance(instance, self.__origin__)
                raise TypeError("%r cannot be used with isinstance()" % self)


        Any = _Form("Any")
        Union = _Form("Union")
        Optional = _Form("Optional")
        for _label in ("Literal ClassVar Final Annotated NoReturn Never Self LiteralString Concatenate "
                       "TypeAlias TypeGuard Required NotRequired Unpack").split():
            globals()[_label] = _Form(_label)
        for _label, _origin in [
                ("List", list), ("Dict", dict), ("Set", set), ("FrozenSet", frozenset), ("Tuple", tuple),
                ("Type", type), ("DefaultDict", _collections.defaultdict), ("Counter", _collections.Counter),
                ("OrderedDict", _collections.OrderedDict), ("Deque", _collections.deque),
                ("ChainMap", _collections.ChainMap)]:
            globals()[_label] = _Form(_label, _origin)
        for _label in ("Callable Iterable Iterator Generator Sequence MutableSequence Mapping MutableMapping "
                       "Hashable Sized Collection Container Reversible KeysView ValuesView ItemsView").split():
            globals()[_label] = _Form(_label, getattr(_abc, _label))
        for _label in "Awaitable Coroutine AsyncIterable AsyncIterator AsyncGenerator ContextManager IO TextIO BinaryIO Pattern Match".split():
            globals()[_label] = _Form(_label)
        AbstractSet = _Form("AbstractSet", _abc.Set)
        MutableSet = _Form("MutableSet", _abc.MutableSet)
        Text = str
        ByteString = bytes


        class _Number:
            pass


        SupportsInt = _Form("SupportsInt")
        SupportsFloat = _Form("SupportsFloat")
        SupportsIndex = _Form("SupportsIndex")
        SupportsAbs = _Form("SupportsAbs")


        class TypeVar:
            def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
                if len(constraints) == 1:
                    raise TypeError("A single constraint is not allowed")
                if constraints and bound is not None:
                    raise TypeError("Constraints cannot be combined with bound=...")
                if covariant and contravariant:
                    raise ValueError("Bivariant types are not supported.")
                self.__name__ = name
                self.__constraints__ = constraints
                self.__bound__ = bound
                self._sign = "+" if covariant else "-" if contravariant else "~"

            def __repr__(self): return self._sign + self.__name__
            def __or__(self, other): return Union[self, other]
            def __ror__(self, other): return Union[other, self]


        class ParamSpec(TypeVar):
            args = kwargs = None


        AnyStr = TypeVar("AnyStr", bytes, str)


        class Generic:
            __slots__ = ()

            def __class_getitem__(cls, item):
                args = item if isinstance(item, tuple) else (item,)
                if cls is Generic or cls is Protocol:
                    if not all(isinstance(arg, (TypeVar, ParamSpec)) for arg in args):
                        raise TypeError("Parameters to %s[...] must all be type variables or parameter specification variables."
                                        % cls.__name__)
                else:
                    wanted = getattr(cls, "__parameters__", ())
                    if wanted and len(args) != len(wanted) and not any(isinstance(p, ParamSpec) for p in wanted):
                        raise TypeError("Too %s arguments for %r; actual %d, expected %d" % (
                            "many" if len(args) > len(wanted) else "few", cls, len(args), len(wanted)))
                return _GenericAlias(cls, args)

            def __init_subclass__(cls, **kwargs):
                super().__init_subclass__(**kwargs)
                found = []
                for base in cls.__dict__.get("__orig_bases__", ()):
                    for arg in getattr(base, "__args__", ()):
                        if isinstance(arg, TypeVar) and arg not in found:
                            found.append(arg)
                cls.__parameters__ = tuple(found)


        class _GenericAlias(_Alias):
            def __init__(self, origin, args):
                _Alias.__init__(self, origin, args, origin.__qualname__)

            def __repr__(self):
                module = self.__origin__.__module__
                return "%s.%s[%s]" % (module, self._label, ", ".join(map(_name, self.__args__)))


        class _ProtocolMeta(type(_abc.Sized)):
            def __call__(cls, *args, **kwargs):
                if cls.__dict__.get("_is_protocol"):
                    raise TypeError("Protocols cannot be instantiated")
                return super().__call__(*args, **kwargs)

            def __instancecheck__(cls, instance):
                if cls.__dict__.get("_is_protocol") and cls is not Protocol:
                    if not cls.__dict__.get("_is_runtime"):
                        raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
                    if all(hasattr(instance, name) for name in cls._protocol_names()):
                        return True
                return super().__instancecheck__(instance)

            def _abc_check(cls, subclass):
                if cls.__dict__.get("_is_protocol") and cls is not Protocol:
                    if not cls.__dict__.get("_is_runtime"):
                        raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
                    return all(hasattr(subclass, name) for name in cls._protocol_names())
                return super()._abc_check(subclass)

            def _protocol_names(cls):
                names = set()
                for base in cls.__mro__:
                    if base.__dict__.get("_is_protocol") and base is not Protocol:
                        names.update(n for n in base.__dict__ if not n.startswith(("_abc", "_is_", "__")) or n in (
                            "__len__", "__iter__", "__call__", "__getitem__", "__contains__", "__enter__", "__exit__",
                            "__next__", "__int__", "__float__", "__hash__", "__eq__", "__lt__", "__add__"))
                        names.update(base.__dict__.get("__annotations__", {}))
                return names


        class Protocol(Generic, metaclass=_ProtocolMeta):
            _is_protocol = True

            def __init_subclass__(cls, **kwargs):
                super().__init_subclass__(**kwargs)
                cls._is_protocol = any(b is Protocol or getattr(b, "__origin__", None) is Protocol for b in cls.__bases__)


        def runtime_checkable(cls):
            if not getattr(cls, "_is_protocol", False):
                raise TypeError("@runtime_checkable can be only applied to protocol classes, got %r" % (cls,))
            cls._is_runtime = True
            return cls


        runtime = runtime_checkable


        class ForwardRef:
            def __init__(self, arg): self.__forward_arg__ = arg
            def __repr__(self): return "ForwardRef(%r)" % self.__forward_arg__


        def get_overloads(func): return list(_overloads.get((func.__module__, func.__qualname__), ()))
        def override(method, /): return method
        def dataclass_transform(**kwargs): return lambda cls: cls
        def is_typeddict(tp): return isinstance(tp, _TypedDictMeta)
        def assert_type(val, typ, /): return val


        class _NewType:
            def __init__(self, name, tp):
                self.__name__, self.__qualname__, self.__supertype__, self.__module__ = name, name, tp, "__main__"

            def __call__(self, x): return x
            def __repr__(self): return "%s.%s" % (self.__module__, self.__name__)
            def __or__(self, other): return Union[self, other]
            def __ror__(self, other): return Union[other, self]


        def NewType(name, tp):
            return _NewType(name, tp)


        def cast(typ, val): return val
        def _overload_dummy(*args, **kwds):
            raise NotImplementedError(
                "You should not call an overloaded function. A series of @overload-decorated functions outside a stub "
                "module should always be followed by an implementation that is not @overload-ed.")


        _overloads = {}


        def overload(func):
            _overloads.setdefault((func.__module__, func.__qualname__), []).append(func)
            return _overload_dummy


        def clear_overloads(): _overloads.clear()
        def final(f): return f
        def no_type_check(arg): return arg
        _UnionType = type(int | str)


        def get_origin(tp):
            if isinstance(tp, _UnionType):
                return _UnionType
            if isinstance(tp, _Annotated):
                return Annotated
            if tp is Generic:
                return Generic
            return tp.__origin__ if isinstance(tp, _Alias) or type(tp) is type(list[int]) else (
                getattr(tp, "__origin__", None) if not isinstance(tp, (_Form, type)) else None)


        def get_args(tp):
            if isinstance(tp, _Annotated):
                return (tp.__origin__,) + tp.__metadata__
            return getattr(tp, "__args__", ()) if not isinstance(tp, type) else ()
        def assert_never(arg, /): raise AssertionError("Expected code to be unreachable, but got: %r" % (arg,))
        def reveal_type(obj, /): return obj


        def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
            import sys
            hints = {}
            for part in reversed(obj.__mro__) if isinstance(obj, type) else (obj,):
                known = part.__dict__.get("__annotations__", {}) if isinstance(part, type) else getattr(
                    part, "__annotations__", {})
                scope = globalns
                if scope is None:
                    scope = getattr(getattr(part, "__wrapped__", part), "__globals__", None)
                if scope is None:
                    module = sys.modules.get(getattr(part, "__module__", None))
                    scope = getattr(module, "__dict__", {})
                for name, hint in known.items():
                    if isinstance(hint, ForwardRef):
                        hint = hint.__forward_arg__
                    if isinstance(hint, str):
                        hint = eval(hint, dict(scope), localns if localns is not None else dict(getattr(part, "__dict__", {}) if isinstance(part, type) else {}))
                    if isinstance(hint, _Annotated) and not include_extras:
                        hint = hint.__origin__
                    hints[name] = type(None) if hint is None else hint
            return hints


        class _NamedTupleMeta(type):
            def __new__(cls, typename, bases, namespace):
                if typename == "NamedTuple" and not bases:
                    return type.__new__(cls, typename, bases, namespace)
                annotations = namespace.get("__annotations__", {})
                fields = list(annotations)
                defaults = []
                for field in fields:
                    if field in namespace:
                        defaults.append(namespace[field])
                    elif defaults:
                        raise TypeError(
                            "Non-default namedtuple field %s cannot follow default field%s %s" % (
                                field, "s" if len(defaults) > 1 else "",
                                ", ".join(name for name in fields if name in namespace)))
                made = _collections.namedtuple(
                    typename, fields, defaults=defaults, module=namespace.get("__module__"))
                made.__annotations__ = dict(annotations)
                for key, value in namespace.items():
                    if key not in fields and key not in ("__module__", "__qualname__", "__annotations__", "__dict__"):
                        setattr(made, key, value)
                return made


        class _NamedTuple(metaclass=_NamedTupleMeta):
            pass


        class _NamedTupleForm:
            def __mro_entries__(self, bases):
                return (_NamedTupleBase,)

            def __call__(self, typename, fields=(), /, **kwargs):
                pairs = list(fields) + list(kwargs.items())
                made = _collections.namedtuple(typename, [name for name, _ in pairs])
                made.__annotations__ = dict(pairs)
                return made


        _NamedTupleBase = type.__new__(_NamedTupleMeta, "NamedTuple", (), {})
        NamedTuple = _NamedTupleForm()


        class _TypedDictMeta(type):
            def __new__(cls, name, bases, namespace, total=True):
                if name == "TypedDict" and not bases:
                    return type.__new__(cls, name, (dict,), namespace)
                hints, required, optional = {}, set(), set()
                for base in bases:
                    hints.update(base.__dict__.get("__annotations__", {}))
                    required |= base.__dict__.get("__required_keys__", frozenset())
                    optional |= base.__dict__.get("__optional_keys__", frozenset())
                own = namespace.get("__annotations__", {})
                for key, hint in own.items():
                    kind = getattr(hint, "_label", None) if isinstance(hint, _Alias) else None
                    needed = kind == "Required" or total and kind != "NotRequired"
                    (required if needed else optional).add(key)
                hints.update(own)
                return type.__new__(cls, name, (dict,), {
                    "__annotations__": hints, "__module__": namespace.get("__module__", "__main__"), "__total__": total,
                    "__doc__": namespace.get("__doc__"), "__qualname__": namespace.get("__qualname__", name),
                    "__required_keys__": frozenset(required), "__optional_keys__": frozenset(optional)})

            def __init__(cls, name, bases, namespace, total=True):
                type.__init__(cls, name, bases, namespace)

            def __call__(cls, *args, **kwargs):
                if cls is TypedDict:
                    name, fields = args[0], args[1] if len(args) > 1 else {}
                    return _TypedDictMeta(name, (), {"__annotations__": dict(fields)}, **kwargs)
                return dict(*args, **kwargs)

            def __instancecheck__(cls, instance):
                raise TypeError("TypedDict does not support instance and class checks")


        TypedDict = _TypedDictMeta("TypedDict", (), {})
        """#

    private static let types = #"""
        def _f():
            yield


        class _C:
            def m(self):
                pass


        FunctionType = LambdaType = type(_f)
        GeneratorType = type(_f())
        MethodType = type(_C().m)
        BuiltinFunctionType = BuiltinMethodType = type(len)
        NoneType = type(None)
        NotImplementedType = type(NotImplemented)
        EllipsisType = type(...)
        ModuleType = type(__import__("builtins"))
        MappingProxyType = type(_C.__dict__)
        WrapperDescriptorType = MethodWrapperType = MethodDescriptorType = type(str.upper)
        CellType = type((lambda x: lambda: x)(1).__closure__[0])
        GenericAlias = type(list[int])
        UnionType = type(int | str)
        try:
            raise TypeError
        except TypeError as _e:
            TracebackType = type(_e.__traceback__)


        def new_class(name, bases=(), kwds=None, exec_body=None):
            namespace = {}
            if exec_body is not None:
                exec_body(namespace)
            kwds = dict(kwds or {})
            return kwds.pop("metaclass", type)(name, bases, namespace, **kwds)


        def prepare_class(name, bases=(), kwds=None):
            return type, {}, dict(kwds or {})


        class DynamicClassAttribute(property):
            pass


        CodeType = type(_f.__code__) if hasattr(_f, "__code__") else None


        class SimpleNamespace:
            __tp_name__ = "types.SimpleNamespace"

            def __init__(self, /, **kwargs):
                self.__dict__.update(kwargs)

            def __repr__(self):
                return "namespace(%s)" % ", ".join("%s=%r" % pair for pair in self.__dict__.items())

            def __eq__(self, other):
                if isinstance(other, SimpleNamespace):
                    return self.__dict__ == other.__dict__
                return NotImplemented
        """#
}
