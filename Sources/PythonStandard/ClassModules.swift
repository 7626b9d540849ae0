import PythonLanguage

/// `dataclasses` and `enum`: classes that write themselves.
enum ClassModules {
    static let modules = [
        NativeModule("dataclasses", doc: "Classes from fields.", python: dataclasses),
        NativeModule("enum", doc: "Enumerations.", python: enumeration),
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

    private static let enumeration = #"""
        class auto:
            """The next value; `auto() | 1` is not known before the class is."""


        class _Namespace(dict):
            def __init__(self):
                self.members = self._member_names = []
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


        class EnumType(type):
            @classmethod
            def __prepare__(mcls, name, bases, **kwargs):
                namespace = _Namespace()
                make = None
                for base in bases:
                    make = make or getattr(base, "_generate_next_value_", None)
                namespace.default = make or (lambda name, start, count, last: last[-1] + 1 if last else start)
                return namespace

            def __new__(mcls, name, bases, namespace, *, boundary=None, **kwargs):
                members = list(namespace._member_names)
                for base in bases:
                    if getattr(base, "_member_names_", None):
                        raise TypeError("<enum %r> cannot extend %r" % (name, base))
                body = {key: value for key, value in namespace.items() if key not in members}
                cls = type.__new__(mcls, name, bases, body)
                if boundary is not None:
                    cls._boundary_ = boundary
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
                        if not _is_composite(cls, value):
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
                    namespace = EnumType.__prepare__(value, (cls,))
                    pairs = names.items() if isinstance(names, dict) else [
                        item if isinstance(item, tuple) else (item, index + kwargs.get("start", 1))
                        for index, item in enumerate(names)]
                    for key, number in pairs:
                        namespace[key] = number
                    namespace["__module__"] = "__main__"
                    return EnumType.__new__(EnumType, value, (cls,), namespace)
                for member in cls._member_map_.values():
                    if member is value or member._value_ == value:
                        return member
                hook = getattr(cls, "_missing_", None)
                found = hook(value) if hook is not None else None
                if found is not None:
                    if not isinstance(found, cls) and getattr(cls, "_boundary_", None) != EJECT:
                        raise TypeError("error in %s._missing_: returned %r instead of None or a valid member" % (
                            cls.__name__, found))
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

            def __getattr__(cls, name):
                raise AttributeError(name)

            def __delattr__(cls, name):
                if name in cls.__dict__.get("_member_map_", {}):
                    raise AttributeError("%r cannot delete member %r." % (cls.__name__, name))
                type.__delattr__(cls, name)

            def __dir__(cls):
                return ["__class__", "__contains__", "__doc__", "__getitem__", "__init_subclass__", "__iter__", "__len__",
                        "__members__", "__module__", "__name__", "__qualname__"] + cls._member_names_

            def __setattr__(cls, name, value):
                if name in cls.__dict__.get("_member_map_", {}):
                    raise AttributeError("cannot reassign member %r" % name)
                type.__setattr__(cls, name, value)

            def __repr__(cls):
                return "<%s %r>" % ("flag" if hasattr(cls, "_mask") else "enum", cls.__name__)

            @property
            def __members__(cls):
                from types import MappingProxyType
                return MappingProxyType(cls._member_map_)


        EnumMeta = EnumType


        def _is_composite(cls, value):
            # In a Flag only single bits are members of their own.
            return isinstance(value, int) and hasattr(cls, "_mask") and value & (value - 1) != 0 or (
                hasattr(cls, "_mask") and value == 0)


        def _read_only(name):
            def get(self):
                return getattr(self, "_%s_" % name)

            def set(self, value):
                raise AttributeError("<enum 'Enum'> cannot set attribute %r" % name)
            return property(get, set)


        class Enum(metaclass=EnumType):
            name, value = _read_only("name"), _read_only("value")

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


        class FlagBoundary:
            STRICT, CONFORM, EJECT, KEEP = "strict", "conform", "eject", "keep"


        STRICT, CONFORM, EJECT, KEEP = FlagBoundary.STRICT, FlagBoundary.CONFORM, FlagBoundary.EJECT, FlagBoundary.KEEP


        class Flag(Enum):
            _boundary_ = CONFORM

            @staticmethod
            def _generate_next_value_(name, start, count, last):
                if not last:
                    return start if start is not None else 1
                return 1 << max(last).bit_length()

            @classmethod
            def _mask(cls):
                total = 0
                for member in cls._member_map_.values():
                    total |= member._value_
                return total

            @classmethod
            def _missing_(cls, value):
                if not isinstance(value, int):
                    raise ValueError("%r is not a valid %s" % (value, cls.__qualname__))
                mask, boundary = cls._mask(), cls._boundary_
                bits = (1 << mask.bit_length()) - 1
                if not ~bits <= value <= bits or value & (bits ^ mask):
                    if boundary == STRICT:
                        width = max(mask.bit_length(), value.bit_length())
                        raise ValueError("%r invalid value %d\n    given %s\n  allowed %s" % (
                            cls, value, "0b0 " + format(value, "0%db" % width), "0b0 " + format(mask, "0%db" % width)))
                    elif boundary == CONFORM:
                        value = value & mask
                    elif boundary == EJECT:
                        return value
                    elif value < 0:
                        value = max(bits + 1, 2 ** value.bit_length()) + value
                if value < 0:
                    value += bits + 1
                for member in cls._member_map_.values():
                    if member._value_ == value:
                        return member
                known = cls._value2member_map_.get(value)
                if known is not None:
                    return known
                member = object.__new__(cls) if not issubclass(cls, int) else int.__new__(cls, value)
                member._value_ = value
                names = [m._name_ for m in cls if m._value_ & value]
                rest = value & ~mask
                if rest and names:
                    names.append(str(rest))
                member._name_ = "|".join(names) or None
                cls._value2member_map_[value] = member
                return member

            def __iter__(self):
                return (m for m in type(self) if m._value_ & self._value_)

            def __len__(self):
                return bin(self._value_).count("1")

            def __repr__(self):
                if self._name_ is None:
                    return "<%s: %r>" % (type(self).__name__, self._value_)
                return "<%s.%s: %r>" % (type(self).__name__, self._name_, self._value_)

            def __str__(self):
                if self._name_ is None:
                    return "%s(%r)" % (type(self).__name__, self._value_)
                return "%s.%s" % (type(self).__name__, self._name_)

            def _other(self, other):
                return other._value_ if isinstance(other, type(self)) else None

            def __or__(self, other):
                other = self._other(other)
                return NotImplemented if other is None else type(self)(self._value_ | other)

            def __and__(self, other):
                other = self._other(other)
                return NotImplemented if other is None else type(self)(self._value_ & other)

            def __xor__(self, other):
                other = self._other(other)
                return NotImplemented if other is None else type(self)(self._value_ ^ other)

            __ror__, __rand__, __rxor__ = __or__, __and__, __xor__

            def __invert__(self):
                kept = self._boundary_ == KEEP
                return type(self)(~self._value_ if kept else type(self)._mask() ^ self._value_)

            def __contains__(self, other):
                if not isinstance(other, type(self)):
                    raise TypeError("unsupported operand type(s) for 'in': %r and %r" % (
                        type(other).__qualname__, type(self).__qualname__))
                return other._value_ & self._value_ == other._value_

            def __bool__(self): return bool(self._value_)


        class IntFlag(int, Flag):
            _boundary_ = KEEP

            def _other(self, other):
                return int(other) if isinstance(other, int) else None

            __repr__ = Flag.__repr__
            def __str__(self): return int.__repr__(self)
            def __format__(self, spec): return format(int(self), spec)
            __or__, __and__, __xor__ = Flag.__or__, Flag.__and__, Flag.__xor__
            __ror__, __rand__, __rxor__ = Flag.__or__, Flag.__and__, Flag.__xor__
            __invert__ = Flag.__invert__
            __hash__ = int.__hash__


        class ReprEnum(Enum):
            pass


        def member(value):
            return value


        class nonmember:
            def __init__(self, value): self.value = value


        class property(property):
            pass


        class verify:
            def __init__(self, *checks): self._checks = checks
            def __call__(self, enumeration): return unique(enumeration) if "unique" in self._checks else enumeration


        UNIQUE, CONTINUOUS, NAMED_FLAGS = "unique", "continuous", "named"


        def unique(enumeration):
            names = [(name, member._name_) for name, member in enumeration._member_map_.items() if name != member._name_]
            if names:
                raise ValueError("duplicate values found in %r: %s" % (
                    enumeration, ", ".join("%s -> %s" % pair for pair in names)))
            return enumeration
        """#
}
