import PythonLanguage

/// `typing`, `abc`, `dataclasses`, `enum`, `types`, `__future__`
enum TypingModules {
    static let modules = [
        NativeModule("__future__", doc: "Features of later versions, all of them here.", python: future),
        NativeModule("abc", doc: "Abstract base classes.", python: abc),
        NativeModule("typing", doc: "Type hints.", python: typing),
        NativeModule("dataclasses", doc: "Classes from fields.", python: dataclasses),
        NativeModule("enum", doc: "Enumerations.", python: enumeration),
        NativeModule("types", doc: "Names of built-in types.", python: types),
        NativeModule("contextlib", doc: "Context managers.", python: contextlib),
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
                return cls

            def register(cls, subclass):
                cls._abc_registry.append(subclass)
                return subclass

            def __instancecheck__(cls, instance):
                return cls.__subclasscheck__(type(instance))

            def __subclasscheck__(cls, subclass):
                if cls in getattr(subclass, "__mro__", ()):
                    return True
                hook = getattr(cls, "__subclasshook__", None)
                if hook is not None:
                    answer = hook(subclass)
                    if answer is not NotImplemented and answer is not None:
                        return bool(answer)
                for known in cls.__dict__.get("_abc_registry", ()):
                    if issubclass(subclass, known):
                        return True
                return any(issubclass(subclass, known) for known in type.__subclasses__(cls)
                           if known is not cls and known.__dict__.get("_abc_registry"))


        class ABC(metaclass=ABCMeta):
            __slots__ = ()


        def get_cache_token():
            return 0
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
                return "typing.%s[%s]" % (self._label, ", ".join(map(_name, self.__args__)))

            def __eq__(self, other):
                return isinstance(other, _Alias) and (self._label, self.__args__) == (other._label, other.__args__)

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
                return self.__origin__(*args, **kwargs)

            def __mro_entries__(self, bases):
                return (self.__origin__,) if isinstance(self.__origin__, type) else ()

            def __instancecheck__(self, instance):
                raise TypeError("Subscripted generics cannot be used with class and instance checks")


        class _Form:
            def __init__(self, name, origin=None):
                self._label = name
                self.__origin__ = origin

            def __repr__(self):
                return "typing." + self._label

            def __getitem__(self, item):
                args = item if isinstance(item, tuple) else (item,)
                args = tuple(type(None) if arg is None else arg for arg in args)
                if self._label == "Optional":
                    return Union[args[0], None]
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
                    return args[0]
                return _Alias(self.__origin__ or self, args, self._label)

            def __call__(self, *args, **kwargs):
                if isinstance(self.__origin__, type):
                    return self.__origin__(*args, **kwargs)
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
            def __class_getitem__(cls, item):
                args = item if isinstance(item, tuple) else (item,)
                return _GenericAlias(cls, args)


        class _GenericAlias(_Alias):
            def __init__(self, origin, args):
                _Alias.__init__(self, origin, args, origin.__qualname__)

            def __repr__(self):
                module = self.__origin__.__module__
                return "%s.%s[%s]" % (module, self._label, ", ".join(map(_name, self.__args__)))


        class Protocol(Generic):
            pass


        def runtime_checkable(cls):
            return cls


        def NewType(name, tp):
            def new_type(x):
                return x
            new_type.__name__ = name
            new_type.__supertype__ = tp
            return new_type


        def cast(typ, val): return val
        def overload(func): return func
        def final(f): return f
        def no_type_check(arg): return arg
        def get_origin(tp): return getattr(tp, "__origin__", None)
        def get_args(tp): return getattr(tp, "__args__", ())
        def assert_never(arg, /): raise AssertionError("Expected code to be unreachable, but got: %r" % (arg,))
        def reveal_type(obj, /): return obj


        def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
            hints = {}
            for part in reversed(obj.__mro__) if isinstance(obj, type) else (obj,):
                for name, hint in part.__dict__.get("__annotations__", {}).items() if isinstance(part, type) else getattr(part, "__annotations__", {}).items():
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
                if name == "TypedDict":
                    return type.__new__(cls, name, (dict,), namespace)
                made = type.__new__(cls, name, (dict,), {"__annotations__": namespace.get("__annotations__", {}), "__module__": namespace.get("__module__")})
                return made


        TypedDict = _TypedDictMeta("TypedDict", (), {})
        """#

    private static let dataclasses = #"""
        import copy as _copy


        class _Missing:
            def __repr__(self):
                return "<dataclasses._MISSING_TYPE object>"


        MISSING = _Missing()


        class KW_ONLY:
            pass


        class FrozenInstanceError(AttributeError):
            pass


        class Field:
            def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
                self.name = None
                self.type = None
                self.default = default
                self.default_factory = default_factory
                self.init = init
                self.repr = repr
                self.hash = hash
                self.compare = compare
                self.metadata = metadata if metadata is not None else {}
                self.kw_only = kw_only

            def __repr__(self):
                return "Field(name=%r,type=%r,default=%r)" % (self.name, self.type, self.default)


        def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True,
                  metadata=None, kw_only=MISSING):
            if default is not MISSING and default_factory is not MISSING:
                raise ValueError("cannot specify both default and default_factory")
            return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


        def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
                      match_args=True, kw_only=False, slots=False, weakref_slot=False):
            def wrap(cls):
                return _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only)
            return wrap if cls is None else wrap(cls)


        def _is_classvar(hint):
            text = hint if isinstance(hint, str) else repr(hint)
            return text.startswith(("ClassVar", "typing.ClassVar"))


        def _collect(cls, kw_only):
            fields = {}
            for base in cls.__mro__[-1:0:-1]:
                for known in getattr(base, "__dataclass_fields__", {}).values():
                    fields[known.name] = known
            only = kw_only
            for name, hint in cls.__dict__.get("__annotations__", {}).items():
                if _is_classvar(hint):
                    continue
                if hint is KW_ONLY or hint == "KW_ONLY":
                    only = True
                    continue
                default = cls.__dict__.get(name, MISSING)
                item = default if isinstance(default, Field) else field(default=default)
                item.name = name
                item.type = hint
                if item.kw_only is MISSING:
                    item.kw_only = only
                if isinstance(item.default, (list, dict, set)):
                    raise ValueError("mutable default %s for field %s is not allowed: use default_factory" % (
                        type(item.default), name))
                if isinstance(default, Field):
                    if item.default is MISSING:
                        delattr(cls, name)
                    else:
                        setattr(cls, name, item.default)
                fields[name] = item
            for name, value in cls.__dict__.items():
                if isinstance(value, Field) and name not in cls.__dict__.get("__annotations__", {}):
                    raise TypeError("%r is a field but has no type annotation" % name)
            return fields


        def _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only):
            fields = _collect(cls, kw_only)
            cls.__dataclass_fields__ = fields
            cls.__dataclass_params__ = {"frozen": frozen, "order": order, "eq": eq}
            own = list(fields.values())
            if init:
                _add_init(cls, own, frozen)
            if repr and "__repr__" not in cls.__dict__:
                shown = [item.name for item in own if item.repr]

                def __repr__(self):
                    return type(self).__qualname__ + "(" + ", ".join(
                        "%s=%r" % (name, getattr(self, name)) for name in shown) + ")"
                cls.__repr__ = __repr__
            compared = [item.name for item in own if item.compare]

            space = {}
            exec("def values(self):\n  return (%s)" % "".join("self.%s, " % name for name in compared), space)
            values = space["values"]
            if eq and "__eq__" not in cls.__dict__:
                def __eq__(self, other):
                    if other.__class__ is self.__class__:
                        return values(self) == values(other)
                    return NotImplemented
                cls.__eq__ = __eq__
                if "__hash__" not in cls.__dict__ or cls.__dict__["__hash__"] is None:
                    cls.__hash__ = None
            if order:
                for name, compare in (
                        ("__lt__", lambda a, b: a < b), ("__le__", lambda a, b: a <= b),
                        ("__gt__", lambda a, b: a > b), ("__ge__", lambda a, b: a >= b)):
                    if name in cls.__dict__:
                        raise TypeError("Cannot overwrite attribute %s in class %s. Consider using "
                                        "functools.total_ordering" % (name, cls.__name__))

                    def method(self, other, compare=compare):
                        if other.__class__ is self.__class__:
                            return compare(values(self), values(other))
                        return NotImplemented
                    method.__name__ = name
                    setattr(cls, name, method)
            if unsafe_hash or (eq and frozen):
                hashed = [item.name for item in own if (item.compare if item.hash is None else item.hash)]
                cls.__hash__ = lambda self: hash(tuple(getattr(self, name) for name in hashed))
            if frozen:
                def __setattr__(self, name, value):
                    if type(self) is cls or name in fields:
                        raise FrozenInstanceError("cannot assign to field %r" % name)
                    object.__setattr__(self, name, value)

                def __delattr__(self, name):
                    if type(self) is cls or name in fields:
                        raise FrozenInstanceError("cannot delete field %r" % name)
                    object.__delattr__(self, name)
                cls.__setattr__ = __setattr__
                cls.__delattr__ = __delattr__
            if match_args:
                cls.__match_args__ = tuple(item.name for item in own if item.init and not item.kw_only)
            if not cls.__doc__:
                cls.__doc__ = cls.__name__
            return cls


        class _Factory:
            def __repr__(self):
                return "<factory>"


        def _add_init(cls, fields, frozen):
            positional = [item for item in fields if item.init and not item.kw_only]
            keyword = [item for item in fields if item.init and item.kw_only]
            seen_default = False
            for item in positional:
                if item.default is not MISSING or item.default_factory is not MISSING:
                    seen_default = True
                elif seen_default:
                    raise TypeError("non-default argument %r follows default argument" % item.name)
            scope = {"_fields": {item.name: item for item in fields}, "_missing": _Factory(), "_set": object.__setattr__}
            parameters = []
            for item in positional + keyword:
                if item is (keyword[0] if keyword else None):
                    parameters.append("*")
                text = item.name
                if item.default is not MISSING:
                    text += "=_fields[%r].default" % item.name
                elif item.default_factory is not MISSING:
                    text += "=_missing"
                parameters.append(text)
            assign = "_set(self, %r, %s)" if frozen else "self.%s = %s"
            body = []
            for item in fields:
                if item.init:
                    if item.default_factory is not MISSING:
                        body.append("if %s is _missing: %s = _fields[%r].default_factory()" % (
                            item.name, item.name, item.name))
                    body.append(assign % (item.name, item.name))
                elif item.default_factory is not MISSING:
                    body.append(assign % (item.name, "_fields[%r].default_factory()" % item.name))
            if hasattr(cls, "__post_init__"):
                body.append("self.__post_init__()")
            code = "def __init__(%s):\n  %s\n" % (", ".join(["self"] + parameters), "\n  ".join(body or ["pass"]))
            exec(code, scope)
            scope["__init__"].__qualname__ = cls.__qualname__ + ".__init__"
            cls.__init__ = scope["__init__"]


        def fields(class_or_instance):
            try:
                return tuple(class_or_instance.__dataclass_fields__.values())
            except AttributeError:
                raise TypeError("must be called with a dataclass type or instance") from None


        def is_dataclass(obj):
            return hasattr(obj, "__dataclass_fields__")


        def asdict(obj, *, dict_factory=dict):
            if not is_dataclass(obj) or isinstance(obj, type):
                raise TypeError("asdict() should be called on dataclass instances")
            return _convert(obj, lambda pairs: dict_factory(pairs))


        def astuple(obj, *, tuple_factory=tuple):
            if not is_dataclass(obj) or isinstance(obj, type):
                raise TypeError("astuple() should be called on dataclass instances")
            return _convert(obj, lambda pairs: tuple_factory([value for _, value in pairs]))


        def _convert(obj, make):
            if is_dataclass(obj) and not isinstance(obj, type):
                return make([(item.name, _convert(getattr(obj, item.name), make)) for item in fields(obj)])
            if isinstance(obj, tuple) and hasattr(obj, "_fields"):
                return type(obj)(*[_convert(value, make) for value in obj])
            if isinstance(obj, (list, tuple)):
                return type(obj)(_convert(value, make) for value in obj)
            if isinstance(obj, dict):
                return type(obj)((_convert(key, make), _convert(value, make)) for key, value in obj.items())
            return _copy.deepcopy(obj)


        def replace(obj, /, **changes):
            values = {}
            for item in fields(obj):
                if not item.init:
                    if item.name in changes:
                        raise ValueError("field %s is declared with init=False, it cannot be specified with "
                                         "replace()" % item.name)
                    continue
                values[item.name] = changes.pop(item.name) if item.name in changes else getattr(obj, item.name)
            return obj.__class__(**values, **changes)


        def make_dataclass(cls_name, fields, *, bases=(), namespace=None, **kwargs):
            annotations = {}
            body = dict(namespace or {})
            for item in fields:
                if isinstance(item, str):
                    annotations[item] = "typing.Any"
                else:
                    annotations[item[0]] = item[1]
                    if len(item) > 2:
                        body[item[0]] = item[2]
            body["__annotations__"] = annotations
            return dataclass(type(cls_name, bases, body), **kwargs)
        """#

    private static let enumeration = #"""
        class auto:
            pass


        class _Namespace(dict):
            def __init__(self):
                self.members = []
                self.values_so_far = []

            def __setitem__(self, key, value):
                dunder = key.startswith("__") and key.endswith("__")
                private = key.startswith("_")
                is_descriptor = hasattr(value, "__get__") or isinstance(value, (property, classmethod, staticmethod))
                if not dunder and not private and not is_descriptor:
                    if key in self.members:
                        raise TypeError("%r already defined as %r" % (key, self[key]))
                    if isinstance(value, auto):
                        make = self.get("_generate_next_value_") or self.default
                        value = make(key, 1, len(self.members), self.values_so_far)
                    self.members.append(key)
                    self.values_so_far.append(value)
                dict.__setitem__(self, key, value)


        class EnumMeta(type):
            @classmethod
            def __prepare__(mcls, name, bases, **kwargs):
                namespace = _Namespace()
                make = None
                for base in bases:
                    make = make or getattr(base, "_generate_next_value_", None)
                namespace.default = make or (lambda name, start, count, last: last[-1] + 1 if last else start)
                return namespace

            def __new__(mcls, name, bases, namespace, **kwargs):
                members = list(getattr(namespace, "members", ()))
                for base in bases:
                    if getattr(base, "_member_names_", None):
                        raise TypeError("<enum %r> cannot extend %r" % (name, base))
                body = {key: value for key, value in namespace.items() if key not in members}
                cls = type.__new__(mcls, name, bases, body)
                cls._member_names_ = []
                cls._member_map_ = {}
                cls._value2member_map_ = {}
                kind = next((base for base in cls.__mro__ if base in (int, str, float)), None)
                for key in members:
                    value = namespace[key]
                    new = cls.__dict__.get("__new__")
                    arguments = value if isinstance(value, tuple) else (value,)
                    if new is not None:
                        member = cls.__new__(cls, *arguments)
                    elif kind is not None:
                        member = kind.__new__(cls, *arguments)
                        if not hasattr(member, "_value_"):
                            member._value_ = kind(*arguments)
                    else:
                        member = object.__new__(cls)
                    if not hasattr(member, "_value_"):
                        member._value_ = value
                    known = next((other for other in cls._member_map_.values()
                                  if other._value_ == member._value_), None)
                    if known is not None:
                        member = known
                    else:
                        member._name_ = key
                        member.__objclass__ = cls
                        if "__init__" in cls.__dict__:
                            member.__init__(*arguments)
                        cls._member_names_.append(key)
                    cls._member_map_[key] = member
                    type.__setattr__(cls, key, member)
                    try:
                        cls._value2member_map_.setdefault(member._value_, member)
                    except TypeError:
                        pass
                return cls

            def __call__(cls, value, names=None, **kwargs):
                if names is not None:
                    if isinstance(names, str):
                        names = names.replace(",", " ").split()
                    namespace = EnumMeta.__prepare__(value, (cls,))
                    pairs = names.items() if isinstance(names, dict) else [
                        item if isinstance(item, tuple) else (item, index + kwargs.get("start", 1))
                        for index, item in enumerate(names)]
                    for key, number in pairs:
                        namespace[key] = number
                    namespace["__module__"] = "__main__"
                    return EnumMeta.__new__(EnumMeta, value, (cls,), namespace)
                for member in cls._member_map_.values():
                    if member is value or member._value_ == value:
                        return member
                hook = getattr(cls, "_missing_", None)
                found = hook(value) if hook is not None else None
                if found is not None:
                    return found
                raise ValueError("%r is not a valid %s" % (value, cls.__qualname__))

            def __iter__(cls):
                return (cls._member_map_[name] for name in cls._member_names_)

            def __reversed__(cls):
                return (cls._member_map_[name] for name in reversed(cls._member_names_))

            def __len__(cls):
                return len(cls._member_names_)

            def __bool__(cls):
                return True

            def __contains__(cls, member):
                if isinstance(member, cls):
                    return True
                raise TypeError("unsupported operand type(s) for 'in': '%s' and '%s'" % (
                    type(member).__qualname__, cls.__class__.__qualname__))

            def __getitem__(cls, name):
                return cls._member_map_[name]

            def __setattr__(cls, name, value):
                if name in cls.__dict__.get("_member_map_", {}):
                    raise AttributeError("cannot reassign member %r" % name)
                type.__setattr__(cls, name, value)

            def __repr__(cls):
                return "<enum %r>" % cls.__name__

            @property
            def __members__(cls):
                return dict(cls._member_map_)


        EnumType = EnumMeta


        class Enum(metaclass=EnumMeta):
            @property
            def name(self):
                return self._name_

            @property
            def value(self):
                return self._value_

            def __repr__(self):
                return "<%s.%s: %r>" % (type(self).__name__, self._name_, self._value_)

            def __str__(self):
                return "%s.%s" % (type(self).__name__, self._name_)

            def __format__(self, spec):
                return format(str(self), spec)

            def __hash__(self):
                return hash(self._name_)

            def __reduce_ex__(self, proto):
                return type(self), (self._value_,)

            def __copy__(self):
                return self

            def __deepcopy__(self, memo):
                return self


        class IntEnum(int, Enum):
            __repr__ = Enum.__repr__

            def __str__(self):
                return int.__repr__(self)

            def __format__(self, spec):
                return format(int(self), spec)

            __hash__ = int.__hash__


        class StrEnum(str, Enum):
            @staticmethod
            def _generate_next_value_(name, start, count, last):
                return name.lower()

            __repr__ = Enum.__repr__

            def __str__(self):
                return str.__str__(self)

            def __format__(self, spec):
                return format(str.__str__(self), spec)

            __hash__ = str.__hash__


        class Flag(Enum):
            @staticmethod
            def _generate_next_value_(name, start, count, last):
                return 1 << count

            @classmethod
            def _missing_(cls, value):
                if not isinstance(value, int) or value < 0:
                    return None
                names = [member._name_ for member in cls if member._value_ and member._value_ & value == member._value_]
                member = object.__new__(cls) if not issubclass(cls, int) else int.__new__(cls, value)
                member._value_ = value
                member._name_ = "|".join(names) or None
                return member

            def __repr__(self):
                if self._name_ is None:
                    return "<%s: %r>" % (type(self).__name__, self._value_)
                return "<%s.%s: %r>" % (type(self).__name__, self._name_, self._value_)

            def __eq__(self, other):
                return type(self) is type(other) and self._value_ == other._value_

            def __hash__(self): return hash(self._value_)
            def __or__(self, other): return type(self)(self._value_ | other._value_)
            def __and__(self, other): return type(self)(self._value_ & other._value_)
            def __xor__(self, other): return type(self)(self._value_ ^ other._value_)

            def __invert__(self):
                total = 0
                for member in type(self):
                    total |= member._value_
                return type(self)(total & ~self._value_)

            def __contains__(self, other): return other._value_ & self._value_ == other._value_
            def __bool__(self): return bool(self._value_)


        class IntFlag(int, Flag):
            def __or__(self, other): return type(self)(self._value_ | int(other))
            def __and__(self, other): return type(self)(self._value_ & int(other))
            __ror__ = __or__
            __rand__ = __and__


        def unique(enumeration):
            names = [(name, member._name_) for name, member in enumeration._member_map_.items() if name != member._name_]
            if names:
                raise ValueError("duplicate values found in %r: %s" % (
                    enumeration, ", ".join("%s -> %s" % pair for pair in names)))
            return enumeration
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
        CodeType = type(_f.__code__) if hasattr(_f, "__code__") else None


        class SimpleNamespace:
            def __init__(self, /, **kwargs):
                self.__dict__.update(kwargs)

            def __repr__(self):
                return "namespace(%s)" % ", ".join("%s=%r" % pair for pair in self.__dict__.items())

            def __eq__(self, other):
                if isinstance(other, SimpleNamespace):
                    return self.__dict__ == other.__dict__
                return NotImplemented
        """#

    private static let contextlib = #"""
        from functools import wraps as _wraps


        class AbstractContextManager:
            def __enter__(self):
                return self

            def __exit__(self, exc_type, exc_value, traceback):
                return None


        class ContextDecorator:
            def __call__(self, func):
                @_wraps(func)
                def inner(*args, **kwds):
                    with self:
                        return func(*args, **kwds)
                return inner


        class _GeneratorContextManager(ContextDecorator):
            def __init__(self, func, args, kwds):
                self.gen = func(*args, **kwds)

            def __enter__(self):
                try:
                    return next(self.gen)
                except StopIteration:
                    raise RuntimeError("generator didn't yield") from None

            def __exit__(self, typ, value, traceback):
                if typ is None:
                    try:
                        next(self.gen)
                    except StopIteration:
                        return False
                    raise RuntimeError("generator didn't stop")
                try:
                    self.gen.throw(value)
                except StopIteration as exc:
                    return exc is not value
                except BaseException as exc:
                    if exc is value:
                        return False
                    raise
                raise RuntimeError("generator didn't stop after throw()")


        def contextmanager(func):
            @_wraps(func)
            def helper(*args, **kwds):
                return _GeneratorContextManager(func, args, kwds)
            return helper


        class suppress:
            def __init__(self, *exceptions):
                self._exceptions = exceptions

            def __enter__(self):
                pass

            def __exit__(self, exctype, excinst, exctb):
                return exctype is not None and issubclass(exctype, self._exceptions)


        class closing:
            def __init__(self, thing):
                self.thing = thing

            def __enter__(self):
                return self.thing

            def __exit__(self, *exc_info):
                self.thing.close()


        class nullcontext:
            def __init__(self, enter_result=None):
                self.enter_result = enter_result

            def __enter__(self):
                return self.enter_result

            def __exit__(self, *excinfo):
                pass


        class redirect_stdout:
            def __init__(self, new_target):
                self._new_target = new_target

            def __enter__(self):
                import sys
                self._old = sys.stdout
                sys.stdout = self._new_target
                return self._new_target

            def __exit__(self, *exc_info):
                import sys
                sys.stdout = self._old


        class ExitStack:
            def __init__(self):
                self._callbacks = []

            def enter_context(self, cm):
                result = cm.__enter__()
                self._callbacks.append(cm.__exit__)
                return result

            def push(self, exit):
                self._callbacks.append(exit.__exit__ if hasattr(exit, "__exit__") else exit)
                return exit

            def callback(self, callback, /, *args, **kwds):
                self._callbacks.append(lambda *exc: callback(*args, **kwds) and None)
                return callback

            def close(self):
                self.__exit__(None, None, None)

            def __enter__(self):
                return self

            def __exit__(self, *exc):
                suppressed = False
                while self._callbacks:
                    if self._callbacks.pop()(*exc):
                        suppressed = True
                        exc = (None, None, None)
                return suppressed
        """#
}
