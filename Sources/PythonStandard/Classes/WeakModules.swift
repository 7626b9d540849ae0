import PythonLanguage

/// `weakref` and `gc`: the references are the machine's (Machine/Finalization.swift), what stands on them is Python.
enum WeakModules {
    static let modules = [
        NativeModule("gc", doc: "The collector.", functions: [collect], python: gc),
        NativeModule(
            "weakref", doc: "References that do not keep objects.", functions: [references],
            types: [reference],
            python: weakref),
    ]

    /// Runs the collector; the running function is the one below, which `gc.collect` calls.
    private static let collect = NativeRow("_collect(function, /)") { machine, a throws(PythonError) in
        .int(try machine.collectNow(calling: a[0]))
    }

    private static let references = NativeRow("_references(object, /)") { machine, a in
        machine.list(machine.weakReferences(to: a[0]))
    }

    /// Values that CPython refuses to refer to weakly.
    private static func isRefused(_ machine: Machine, _ value: Value) -> Bool {
        guard value.isObject else { return true }
        let type = machine.typeOf(value)
        let plain: [TypePointer] = [
            machine.types.string, machine.types.bytes, machine.types.bytearray, machine.types.tuple,
            machine.types.list, machine.types.dict, machine.types.int, machine.types.float,
            machine.types.complex, machine.types.range, machine.types.slice, machine.types.object,
        ]
        return plain.contains(type) || value.isBigInteger || value.isTuple
    }

    private static let reference = NativeType(
        "ReferenceType", module: "weakref", isSubclassable: true,
        initializer: NativeRow("ReferenceType(self, object, callback=None, /)") {
            machine, a throws(PythonError) in
            if isRefused(machine, a[1]) {
                throw machine.raise(
                    .typeError, "cannot create weak reference to '\(machine.typeName(a[1]))' object")
            }
            machine.setWeakReference(a[0], to: a[1], callback: a[2])
            return .none
        },
        methods: [
            NativeRow("__call__(self, /)") { machine, a throws(PythonError) in
                guard let record = machine.weakRecord(a[0]) else { return .none }
                let target = try machine.weakTarget(record, calling: a[0])
                return target.isDefined ? target : .none
            },
            NativeRow("_peek(self, /)") { machine, a in
                let target = machine.weakRecord(a[0]).map { machine.knownTarget($0) } ?? .undefined
                return target.isDefined ? target : .none
            },
        ],
        properties: [
            NativeProperty("__callback__") { machine, object in
                guard let record = machine.weakRecord(object), machine.knownTarget(record).isDefined else {
                    return .none
                }
                return record.callback
            }
        ],
        slots: TypeSlots {
            $0.hash = { machine, object throws(PythonError) in
                guard let record = machine.weakRecord(object) else { return 0 }
                if let known = record.hash { return known }
                let target = machine.knownTarget(record)
                guard target.isDefined else {
                    throw machine.raise(.typeError, "weak object has gone away")
                }
                let hash = try machine.hash(target)
                record.hash = hash
                return hash
            }
            $0.compare = { machine, op, a, b throws(PythonError) in
                guard op == .equal || op == .notEqual, let x = machine.weakRecord(a),
                    let y = machine.weakRecord(b)
                else { return .undefined }
                let (first, second) = (machine.knownTarget(x), machine.knownTarget(y))
                guard first.isDefined, second.isDefined else {
                    return .bool(a.isIdentical(to: b) == (op == .equal))
                }
                return try machine.compare(op, first, second)
            }
            $0.repr = { machine, object in
                let place = String(machine.identity(object), radix: 16)
                let target = machine.weakRecord(object).map { machine.knownTarget($0) } ?? .undefined
                guard target.isDefined else { return machine.string("<weakref at 0x\(place); dead>") }
                let address = String(machine.identity(target), radix: 16)
                return machine.string(
                    "<weakref at 0x\(place); to '\(machine.typeName(target))' at 0x\(address)>")
            }
        })

    private static let gc = #"""
        _state = {"on": True, "threshold": (700, 10, 10)}
        garbage = []
        callbacks = []
        DEBUG_STATS, DEBUG_LEAK = 1, 38
        def enable(): _state["on"] = True
        def disable(): _state["on"] = False
        def isenabled(): return _state["on"]
        def collect(generation=2): return _collect(_collect)
        def get_threshold(): return _state["threshold"]
        def set_threshold(*threshold): _state["threshold"] = (threshold + _state["threshold"])[:3]
        def get_count(): return (0, 0, 0)
        def get_stats(): return [{"collections": 0, "collected": 0, "uncollectable": 0} for _ in range(3)]
        def is_tracked(obj): return not isinstance(obj, (int, float, str, bytes, bool, type(None)))
        def freeze(): pass
        """#

    private static let weakref = #"""
        ref = ReferenceType
        __all__ = ["ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary", "ReferenceType", "WeakMethod",
                   "WeakValueDictionary", "WeakSet", "finalize"]


        def getweakrefs(object): return _references(object)
        def getweakrefcount(object): return len(_references(object))


        class WeakMethod(ReferenceType):
            """A weak reference to a bound method: it lives as long as its object."""

            def __init__(self, meth, callback=None):
                if not hasattr(meth, "__self__") or not hasattr(meth, "__func__"):
                    raise TypeError("argument should be a bound method, not %s" % type(meth))
                ReferenceType.__init__(self, meth.__self__, callback)
                self._function, self._kind = meth.__func__, type(meth)

            def __call__(self):
                object = ReferenceType.__call__(self)
                return None if object is None else self._kind(self._function, object)

            def __eq__(self, other):
                if not isinstance(other, WeakMethod):
                    return NotImplemented
                return ReferenceType.__eq__(self, other) and self._function == other._function

            __hash__ = ReferenceType.__hash__


        class _Proxy:
            """Forwards everything to an object that it does not keep."""

            def __init__(self, object, callback=None):
                _set(self, "_ref", ReferenceType(object, callback))

            def __getattribute__(self, name):
                if name == "_ref":
                    return _get(self, "_ref")
                return getattr(_target(self), name)

            def __setattr__(self, name, value): setattr(_target(self), name, value)
            def __delattr__(self, name): delattr(_target(self), name)
            def __repr__(self): return "<weakproxy at 0x%x to %s at 0x%x>" % (
                id(self), type(_target(self)).__name__, id(_target(self)))
            __hash__ = None


        _get, _set = object.__getattribute__, object.__setattr__


        def _target(proxy):
            found = _get(proxy, "_ref")()
            if found is None:
                raise ReferenceError("weakly-referenced object no longer exists")
            return found


        def _forward(name):
            def forwarded(self, *args, **kwargs):
                return getattr(type(_target(self)), name)(_target(self), *args, **kwargs)
            forwarded.__name__ = name
            return forwarded


        for _name in ("str len bool getitem setitem delitem iter next contains call eq ne lt le gt ge add sub mul truediv "
                      "floordiv mod pow matmul and or xor lshift rshift radd rsub rmul neg pos abs invert int float index "
                      "enter exit").split():
            setattr(_Proxy, "__%s__" % _name, _forward("__%s__" % _name))
        _Proxy.__bool__ = lambda self: bool(_target(self))
        _Proxy.__str__ = lambda self: str(_target(self))


        def proxy(object, callback=None, /):
            kind = type("weakcallableproxy" if callable(object) else "weakproxy", (_Proxy,), {})
            kind.__module__ = "weakref"
            return kind(object, callback)


        class WeakValueDictionary:
            """A mapping whose entries go when nothing else holds their values."""

            def __init__(self, other=(), /, **kw):
                self._refs = {}
                self.update(other, **kw)

            def _live(self):
                for key, reference in list(self._refs.items()):
                    if reference._peek() is None:
                        del self._refs[key]
                return self._refs

            def _look(self):
                # One look at the first tells of all.
                for reference in self._refs.values():
                    reference()
                    break
                return self._live()

            def __setitem__(self, key, value): self._refs[key] = ReferenceType(value)
            def __delitem__(self, key): del self._look()[key]
            def __contains__(self, key): return key in self._look()
            def __len__(self): return len(self._look())
            def __iter__(self): return iter(list(self._look()))
            def __bool__(self): return len(self) > 0

            def __getitem__(self, key):
                value = self._refs[key]()
                if value is None:
                    del self._refs[key]
                    raise KeyError(key)
                return value

            def get(self, key, default=None):
                return self[key] if key in self else default

            def keys(self): return iter(list(self._look()))
            def values(self): return iter([reference._peek() for reference in self._look().values()])
            def items(self): return iter([(key, reference._peek()) for key, reference in self._look().items()])
            def valuerefs(self): return list(self._look().values())
            itervaluerefs = valuerefs

            def setdefault(self, key, default=None):
                if key not in self:
                    self[key] = default
                return self[key]

            def pop(self, key, *default):
                if key in self:
                    value = self[key]
                    del self._refs[key]
                    return value
                if default:
                    return default[0]
                raise KeyError(key)

            def update(self, other=(), /, **kw):
                for key, value in dict(other, **kw).items():
                    self[key] = value

            def clear(self): self._refs.clear()
            def copy(self): return WeakValueDictionary(dict(self.items()))
            def __repr__(self): return "<WeakValueDictionary at 0x%x>" % id(self)


        class WeakKeyDictionary:
            """A mapping whose entries go when nothing else holds their keys."""

            def __init__(self, dict=None):
                self._data = {}
                if dict is not None:
                    self.update(dict)

            def _live(self):
                for reference in list(self._data):
                    if reference._peek() is None:
                        del self._data[reference]
                return self._data

            def _look(self):
                for reference in self._data:
                    reference()
                    break
                return self._live()

            def __setitem__(self, key, value): self._data[ReferenceType(key)] = value
            def __getitem__(self, key): return self._data[ReferenceType(key)]
            def __delitem__(self, key): del self._data[ReferenceType(key)]
            def __len__(self): return len(self._look())
            def __bool__(self): return len(self) > 0

            def __contains__(self, key):
                try:
                    return ReferenceType(key) in self._data
                except TypeError:
                    return False

            def __iter__(self): return iter([reference._peek() for reference in self._look()])
            keys = __iter__
            def values(self): return iter(list(self._look().values()))
            def items(self): return iter([(reference._peek(), value) for reference, value in self._look().items()])
            def keyrefs(self): return list(self._look())
            def get(self, key, default=None): return self._data.get(ReferenceType(key), default)
            def setdefault(self, key, default=None): return self._data.setdefault(ReferenceType(key), default)
            def pop(self, key, *default): return self._data.pop(ReferenceType(key), *default)

            def update(self, other=(), /, **kw):
                for key, value in dict(other, **kw).items():
                    self[key] = value

            def copy(self): return WeakKeyDictionary(dict(self.items()))
            def __repr__(self): return "<WeakKeyDictionary at 0x%x>" % id(self)


        class WeakSet:
            """A set whose elements go when nothing else holds them."""

            def __init__(self, data=()):
                self._data = {}
                self.update(data)

            def _look(self):
                for reference in self._data:
                    reference()
                    break
                for reference in list(self._data):
                    if reference._peek() is None:
                        del self._data[reference]
                return self._data

            def add(self, item): self._data[ReferenceType(item)] = None

            def update(self, other):
                for item in other:
                    self.add(item)

            def discard(self, item): self._data.pop(ReferenceType(item), None)

            def remove(self, item):
                if item not in self:
                    raise KeyError(item)
                self.discard(item)

            def pop(self):
                for item in self:
                    self.discard(item)
                    return item
                raise KeyError("pop from empty WeakSet")

            def clear(self): self._data.clear()

            def __contains__(self, item):
                try:
                    return ReferenceType(item) in self._data
                except TypeError:
                    return False

            def __len__(self): return len(self._look())
            def __bool__(self): return len(self) > 0
            def __iter__(self): return iter([reference._peek() for reference in self._look()])
            def copy(self): return WeakSet(self)
            def __or__(self, other): return WeakSet([*self, *other])
            union = __or__
            def __and__(self, other): return WeakSet([item for item in self if item in other])
            intersection = __and__
            def __sub__(self, other): return WeakSet([item for item in self if item not in other])
            difference = __sub__
            def __eq__(self, other): return set(self) == set(other) if isinstance(other, WeakSet) else NotImplemented
            __hash__ = None
            def __repr__(self): return repr(set(self))


        class finalize:
            """Calls a function when an object is gone."""

            _registry = {}

            def __init__(self, obj, func, /, *args, **kwargs):
                self._call, self.atexit = (func, args, kwargs), True
                self._ref = ReferenceType(obj, self)
                finalize._registry[id(self)] = self

            def __call__(self, _=None):
                if finalize._registry.pop(id(self), None) is not None:
                    function, args, kwargs = self._call
                    return function(*args, **kwargs)

            @property
            def alive(self):
                if id(self) in finalize._registry:
                    self._ref()
                return id(self) in finalize._registry

            def peek(self):
                object = self._ref()
                return (object, *self._call) if object is not None and self.alive else None

            def detach(self):
                object = self._ref()
                if object is not None and finalize._registry.pop(id(self), None) is not None:
                    return (object, *self._call)

            def __repr__(self):
                return "<finalize object at 0x%x; %s>" % (id(self), "for %r" % type(self._ref()).__name__ if self.alive else "dead")
        """#
}
