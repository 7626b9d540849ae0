import PythonLanguage

/// `dataclasses`: classes made from their fields.
enum DataclassesModule {
    static let modules = [
        NativeModule("dataclasses", doc: "Classes from fields.", python: dataclasses)
    ]

    private static let dataclasses = #"""
        import copy as _copy


        class _Missing:
            def __repr__(self):
                return "<dataclasses._MISSING_TYPE object>"


        MISSING = _Missing()


        class InitVar:
            def __init__(self, type): self.type = type
            def __class_getitem__(cls, type): return cls(type)
            def __repr__(self): return "dataclasses.InitVar[%s]" % getattr(self.type, "__name__", repr(self.type))


        class KW_ONLY:
            pass


        class FrozenInstanceError(AttributeError):
            pass


        class Field:
            _initvar = False

            def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
                self.name = None
                self.type = None
                self.default = default
                self.default_factory = default_factory
                self.init = init
                self.repr = repr
                self.hash = hash
                self.compare = compare
                from types import MappingProxyType
                self.metadata = MappingProxyType({} if metadata is None else metadata)
                self.kw_only = kw_only

            def __repr__(self):
                return ("Field(name=%r,type=%r,default=%r,default_factory=%r,init=%r,repr=%r,hash=%r,compare=%r,"
                        "metadata=%r,kw_only=%r,_field_type=_FIELD)") % (
                    self.name, self.type, self.default, self.default_factory, self.init, self.repr, self.hash,
                    self.compare, self.metadata, self.kw_only)


        def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True,
                  metadata=None, kw_only=MISSING):
            if default is not MISSING and default_factory is not MISSING:
                raise ValueError("cannot specify both default and default_factory")
            return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


        def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
                      match_args=True, kw_only=False, slots=False, weakref_slot=False):
            def wrap(cls):
                made = _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only)
                return _slotted(made) if slots else made
            return wrap if cls is None else wrap(cls)


        class _Params:
            def __init__(self, init, repr, eq, order, unsafe_hash, frozen):
                self.init, self.repr, self.eq, self.order = init, repr, eq, order
                self.unsafe_hash, self.frozen = unsafe_hash, frozen

            def __repr__(self):
                return "_DataclassParams(init=%r,repr=%r,eq=%r,order=%r,unsafe_hash=%r,frozen=%r)" % (
                    self.init, self.repr, self.eq, self.order, self.unsafe_hash, self.frozen)


        def _slotted(cls):
            # A class anew, with its fields as slots.
            inherited = {n for b in cls.__mro__[1:-1] for n in b.__dict__.get("__slots__", ())}
            names = tuple(n for n in cls.__dataclass_fields__ if n not in inherited)
            body = {k: v for k, v in cls.__dict__.items() if k not in names and k not in ("__dict__", "__weakref__")}
            if "__slots__" in body:
                raise TypeError("%s already specifies __slots__" % cls.__name__)
            body["__slots__"] = names
            made = type(cls)(cls.__name__, cls.__bases__, body)
            made.__qualname__ = cls.__qualname__
            return made


        def _is_classvar(hint, cls):
            if not isinstance(hint, str):
                return repr(hint).startswith("typing.ClassVar")
            # A text counts where the name means the class variable's mark.
            import sys
            prefix, _, name = hint.split("[")[0].strip().rpartition(".")
            scope = getattr(sys.modules.get(cls.__module__), "__dict__", {})
            if prefix:
                scope = getattr(scope.get(prefix), "__dict__", {})
            return name == "ClassVar" and repr(scope.get(name)) == "typing.ClassVar"


        def _collect(cls, kw_only):
            fields = {}
            for base in cls.__mro__[-1:0:-1]:
                for known in getattr(base, "__dataclass_fields__", {}).values():
                    fields[known.name] = known
            only = kw_only
            for name, hint in cls.__dict__.get("__annotations__", {}).items():
                if _is_classvar(hint, cls):
                    continue
                if hint is KW_ONLY or hint == "KW_ONLY":
                    only = True
                    continue
                default = cls.__dict__.get(name, MISSING)
                item = default if isinstance(default, Field) else field(default=default)
                item._initvar = isinstance(hint, InitVar) or hint is InitVar or (
                    isinstance(hint, str) and hint.startswith(("InitVar", "dataclasses.InitVar")))
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
            for base in cls.__mro__[1:]:
                known = base.__dict__.get("__dataclass_params__")
                if known is not None and known.frozen != frozen:
                    raise TypeError("cannot inherit %s dataclass from a %s one" % (
                        ("frozen", "non-frozen") if frozen else ("non-frozen", "frozen")))
            if order and not eq:
                raise ValueError("eq must be true if order is true")
            fields = _collect(cls, kw_only)
            cls.__dataclass_fields__ = fields
            cls.__dataclass_params__ = _Params(init, repr, eq, order, unsafe_hash, frozen)
            everything = list(fields.values())
            own = [item for item in everything if not item._initvar]
            if init:
                _add_init(cls, everything, frozen)
            if repr and "__repr__" not in cls.__dict__:
                shown = [item.name for item in own if item.repr]

                def __repr__(self):
                    if id(self) in _shown:
                        return "..."
                    _shown.add(id(self))
                    try:
                        return type(self).__qualname__ + "(" + ", ".join(
                            ["%s=%r" % (name, getattr(self, name)) for name in shown]) + ")"
                    finally:
                        _shown.discard(id(self))
                __repr__._shows_fields = True
                cls.__repr__ = __repr__
            compared = [item.name for item in own if item.compare]

            def comparison(name, operator):
                # As CPython makes it: one function that compares the two tuples of fields.
                mine, others = ["(%s)" % "".join("%s.%s, " % (object, field) for field in compared)
                                for object in ("self", "other")]
                space = {"__name__": cls.__module__}
                exec("def %s(self, other):\n  if other.__class__ is self.__class__:\n    return %s %s %s\n"
                     "  return NotImplemented" % (name, mine, operator, others), space)
                space[name].__qualname__ = "%s.%s" % (cls.__qualname__, name)
                setattr(cls, name, space[name])

            if eq and "__eq__" not in cls.__dict__:
                comparison("__eq__", "==")
                if "__hash__" not in cls.__dict__ or cls.__dict__["__hash__"] is None:
                    cls.__hash__ = None
            if order:
                for name, operator in (("__lt__", "<"), ("__le__", "<="), ("__gt__", ">"), ("__ge__", ">=")):
                    if name in cls.__dict__:
                        raise TypeError("Cannot overwrite attribute %s in class %s. Consider using "
                                        "functools.total_ordering" % (name, cls.__name__))
                    comparison(name, operator)
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
                cls.__match_args__ = tuple(item.name for item in everything if item.init and not item.kw_only)
            if not cls.__doc__:
                cls.__doc__ = cls.__name__
            return cls


        _shown = set()


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
                if item._initvar:
                    continue
                if item.init:
                    if item.default_factory is not MISSING:
                        body.append("if %s is _missing: %s = _fields[%r].default_factory()" % (
                            item.name, item.name, item.name))
                    body.append(assign % (item.name, item.name))
                elif item.default_factory is not MISSING:
                    body.append(assign % (item.name, "_fields[%r].default_factory()" % item.name))
            if hasattr(cls, "__post_init__"):
                body.append("self.__post_init__(%s)" % ", ".join(item.name for item in fields if item._initvar))
            code = "def __init__(%s):\n  %s\n" % (", ".join(["self"] + parameters), "\n  ".join(body or ["pass"]))
            exec(code, scope)
            scope["__init__"].__qualname__ = cls.__qualname__ + ".__init__"
            cls.__init__ = scope["__init__"]


        def fields(class_or_instance):
            try:
                found = class_or_instance.__dataclass_fields__.values()
                return tuple(item for item in found if not item._initvar)
            except AttributeError:
                raise TypeError("must be called with a dataclass type or instance") from None


        def is_dataclass(obj):
            return hasattr(obj if isinstance(obj, type) else type(obj), "__dataclass_fields__")


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
            for item in obj.__dataclass_fields__.values():
                if item._initvar:
                    if item.name not in changes and item.default is MISSING:
                        raise ValueError("InitVar %r must be specified with replace()" % item.name)
                    if item.name in changes:
                        values[item.name] = changes.pop(item.name)
                    continue
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
}
