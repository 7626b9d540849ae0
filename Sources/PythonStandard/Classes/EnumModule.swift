import PythonLanguage

/// `enum`: classes that are the lists of their values.
enum EnumModule {
    static let modules = [
        NativeModule("enum", doc: "Enumerations.", python: enumeration)
    ]

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
