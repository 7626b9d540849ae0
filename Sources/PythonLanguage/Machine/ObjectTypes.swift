// `object` and `type` themselves.

extension Machine {
    /// Fills the types that belong to the machine, then those and the functions of the Builtins folder.
    func installCore() {
        for definition in CoreDefinitions.all { install(definition) }
        for definition in BuiltinRegistry.types { install(definition) }
        initName = known("__init__")
        newName = known("__new__")
        func own(_ name: String) -> Value { dictGet(types.object.pointee.attributes, name) }
        objectGetattribute = own("__getattribute__")
        objectSetattr = own("__setattr__")
        objectDelattr = own("__delattr__")
        objectNew = own("__new__")
        objectInit = own("__init__")
        objectHash = own("__hash__")
        objectNotEqual = own("__ne__")
        let exception = exceptionType(.baseException).pointee.attributes
        exceptionNew = dictGet(exception, "__new__")
        exceptionInit = dictGet(exception, "__init__")
        objectStr = own("__str__")
        objectFormat = own("__format__")
        objectClass = own("__class__")
        updateHooks(types.object)
        classChanged(types.object)
        installBuiltins()
    }

    private func installBuiltins() {
        let visible: [TypePointer] = [
            types.object, types.type, types.bool, types.int, types.float, types.complex, types.string,
            types.bytes, types.bytearray, types.list, types.tuple, types.dict, types.set, types.frozenset,
            types.range, types.slice, types.property, types.classMethod, types.staticMethod, types.super,
            types.enumerate, types.zip, types.map, types.filter, types.reversed,
        ]
        for type in visible { heap.set(builtins, type.pointee.name, Value(type)) }
        dictSet(builtins, "NotImplemented", notImplemented)
        dictSet(builtins, "Ellipsis", ellipsis)
        dictSet(builtins, "__debug__", .true)
        dictSet(builtins, "__name__", known("builtins"))
        for row in BuiltinRegistry.functions { dictSet(builtins, row.name, function(row)) }
        for row in CoreDefinitions.functions { dictSet(builtins, row.name, function(row)) }
        for module in BuiltinRegistry.modules { register(module) }
        let module = heap.allocate(ModuleObject.self, .module, types.module)
        module.pointee.name = known("builtins")
        module.pointee.namespace = builtins
        dictSet(modules, "builtins", Value(module))
        dictSet(modules, "__main__", Value(mainModule))
        let main = mainModule.pointee.namespace
        dictSet(main, "__name__", known("__main__"))
        dictSet(main, "__doc__", .none)
        dictSet(main, "__builtins__", Value(module))
    }

    /// The `__dict__` of anything that has one.
    func namespace(of value: Value) throws(PythonError) -> Value {
        if value.has(.instance), typeOf(value).pointee.hasDict {
            return Value(dictionary(of: value.instance))
        }
        if value.isModule { return exposed(value.module.pointee.namespace) }
        if value.isType {
            let view = heap.allocate(DictViewObject.self, .dictView, types.mappingProxy)
            view.pointee.dict = value.type.pointee.attributes
            view.pointee.kind = .proxy
            return Value(view)
        }
        guard value.isObject, let slot = attributesSlot(value.object) else {
            throw raise(.attributeError, "'\(typeName(value))' object has no attribute '__dict__'")
        }
        if let dict = slot.pointee { return Value(dict) }
        let dict = makeDict()
        slot.pointee = dict
        return Value(dict)
    }

    /// `dir(value)`, sorted.
    package func attributeNames(_ value: Value) throws(PythonError) -> [String] {
        var names: Set<String> = []
        func add(_ dict: UnsafeMutablePointer<DictObject>) {
            for pair in dictPairs(dict) { if let name = stringValue(pair.key) { names.insert(name) } }
        }
        let type = typeOf(value)
        if value.isModule {
            add(value.module.pointee.namespace)
            if let definition = value.module.pointee.definition?.takeUnretainedValue() {
                names.formUnion(definition.lazyNames)
            }
            return names.sorted()
        }
        let mro = value.isType ? value.type.pointee.mro : type.pointee.mro
        for index in 0..<mro.pointee.count { add(mro.pointee.items[index].type.pointee.attributes) }
        if !value.isType, value.isObject {
            if value.has(.instance) {
                let shape = value.instance.pointee.shape
                if shape.pointee.isDictionary {
                    add(value.instance.pointee.slots[0].dict)
                } else {
                    for index in 0..<shape.pointee.count {
                        names.insert(shape.pointee.names[index].pointee.text)
                    }
                }
            } else if let slot = attributesSlot(value.object), let dict = slot.pointee {
                add(dict)
            }
            if let more = type.slots.names { names.formUnion(try more(self, value)) }
        }
        return names.sorted()
    }

    /// `object.__new__`: an empty instance of whatever layout the class has.
    func makeEmpty(_ type: TypePointer) throws(PythonError) -> Value {
        if let abstract = try abstractMethods(of: type) {
            let plural = abstract.count == 1 ? "method" : "methods"
            throw raise(
                .typeError,
                "Can't instantiate abstract class \(type.nameText) with abstract \(plural) "
                    + abstract.joined(separator: ", "))
        }
        switch type.pointee.instanceLayout {
        case .instance: return Value(makeInstance(type))
        case .host: return Value(heap.allocate(HostObject.self, .host, type))
        case .exception: return makeException(type, [])
        case .module:
            let module = heap.allocate(ModuleObject.self, .module, type)
            module.pointee.name = emptyString
            module.pointee.namespace = makeDict()
            return Value(module)
        default:
            throw raise(
                .typeError, "object.__new__(\(type.nameText)) is not safe, use \(type.nameText).__new__()")
        }
    }

    private func abstractMethods(of type: TypePointer) throws(PythonError) -> [String]? {
        guard type.pointee.isHeapType else { return nil }
        let set = lookup(type, known("__abstractmethods__"))
        guard set.isDefined, !set.isNone else { return nil }
        let names = try collect(set).compactMap { stringValue($0) }.sorted()
        return names.isEmpty ? nil : names
    }
}

enum CoreDefinitions {
    static let all: [NativeType] =
        [object, type] + functionTypes + descriptorTypes + iteratorTypes + runtimeTypes

    static let object = NativeType(
        "object", core: \.object,
        doc: "The base class of the class hierarchy.",
        new: NativeRow("object.__new__(cls, /, *args, **kwargs)") { machine, a throws(PythonError) in
            guard a[0].isType else {
                throw machine.raise(
                    .typeError, "object.__new__(X): X is not a type object (\(machine.typeName(a[0])))")
            }
            let type = a[0].type
            let hasArguments = a[1].tuple.pointee.count > 0 || a[2].dict.pointee.count > 0
            if hasArguments, !machine.lookup(type, machine.newName).isIdentical(to: machine.objectNew) {
                throw machine.raise(
                    .typeError, "object.__new__() takes exactly one argument (the type to instantiate)")
            }
            if hasArguments, machine.lookup(type, machine.newName).isIdentical(to: machine.objectNew),
                machine.lookup(type, machine.initName).isIdentical(to: machine.objectInit)
            {
                throw machine.raise(.typeError, "\(type.nameText)() takes no arguments")
            }
            return try machine.makeEmpty(type)
        },
        initializer: NativeRow("object.__init__(self, /, *args, **kwargs)") {
            machine, a throws(PythonError) in
            let type = machine.typeOf(a[0])
            let hasArguments = a[1].tuple.pointee.count > 0 || a[2].dict.pointee.count > 0
            if hasArguments, machine.lookup(type, machine.initName).isIdentical(to: machine.objectInit),
                machine.lookup(type, machine.newName).isIdentical(to: machine.objectNew)
            {
                throw machine.raise(
                    .typeError,
                    "\(type.nameText).__init__() takes exactly one argument (the instance to initialize)")
            }
            if hasArguments,
                !machine.lookup(type, machine.initName).isIdentical(to: machine.objectInit)
            {
                throw machine.raise(
                    .typeError,
                    "object.__init__() takes exactly one argument (the instance to initialize)")
            }
            return .none
        },
        methods: [
            NativeRow("__repr__(self, /)") { machine, a in machine.string(machine.defaultRepr(a[0])) },
            NativeRow("__str__(self, /)") { machine, a throws(PythonError) in try machine.reprValue(a[0]) },
            NativeRow("__format__(self, format_spec, /)") { machine, a throws(PythonError) in
                if try machine.length(a[1]) > 0 {
                    throw machine.raise(
                        .typeError, "unsupported format string passed to \(machine.typeName(a[0])).__format__"
                    )
                }
                return try machine.strValue(a[0])
            },
            NativeRow("__hash__(self, /)") { machine, a in .int(machine.identity(a[0]) >> 4) },
            NativeRow("__eq__(self, value, /)") { machine, a in
                a[0].isIdentical(to: a[1]) ? .true : machine.notImplemented
            },
            NativeRow("__ne__(self, value, /)") { machine, a throws(PythonError) in
                let type = machine.typeOf(a[0])
                let hook = machine.lookup(type, machine.known("__eq__"))
                let equal = try machine.call(machine.bind(hook, to: a[0], type), [a[1]])
                if equal.isIdentical(to: machine.notImplemented) { return equal }
                return .bool(!(try machine.truth(equal)))
            },
            NativeRow("__getattribute__(self, name, /)") { machine, a throws(PythonError) in
                let name = try machine.attributeName(a[1])
                let found = try machine.objectAttribute(a[0], name)
                if found.isUndefined { throw machine.attributeError(a[0], name) }
                return found
            },
            NativeRow("__setattr__(self, name, value, /)") { machine, a throws(PythonError) in
                let name = try machine.attributeName(a[1])
                try machine.genericSetAttribute(a[0], machine.typeOf(a[0]), name, a[2])
                return .none
            },
            NativeRow("__delattr__(self, name, /)") { machine, a throws(PythonError) in
                let name = try machine.attributeName(a[1])
                try machine.genericSetAttribute(a[0], machine.typeOf(a[0]), name, .undefined)
                return .none
            },
            NativeRow("__dir__(self, /)") { machine, a throws(PythonError) in
                machine.list(try machine.attributeNames(a[0]).map { machine.string($0) })
            },
            NativeRow("__sizeof__(self, /)") { _, _ in .int(48) },
        ],
        classMethods: [
            NativeRow("__init_subclass__(cls, /, **kwargs)") { machine, a throws(PythonError) in
                if a[1].dict.pointee.count > 0 {
                    throw machine.raise(
                        .typeError,
                        "\(a[0].isType ? a[0].type.nameText : "object").__init_subclass__() takes no keyword "
                            + "arguments")
                }
                return .none
            },
            NativeRow("__subclasshook__(cls, subclass, /)") { machine, _ in machine.notImplemented },
        ],
        properties: [
            NativeProperty("__class__") { machine, object in
                Value(machine.typeOf(object))
            } setter: { machine, object, value throws(PythonError) in
                try machine.setClass(object, value)
            },
            NativeProperty("__dict__") { machine, object throws(PythonError) in
                try machine.namespace(of: object)
            } setter: { machine, object, value throws(PythonError) in
                guard value.isDict else {
                    throw machine.raise(
                        .typeError,
                        "__dict__ must be set to a dictionary, not a '\(machine.typeName(value))'")
                }
                if object.has(.instance), machine.typeOf(object).pointee.hasDict {
                    machine.setDictionary(object.instance, value.dict)
                } else if object.isObject, let slot = machine.attributesSlot(object.object) {
                    slot.pointee = value.dict
                } else {
                    throw machine.raise(
                        .attributeError, "'\(machine.typeName(object))' object has no attribute '__dict__'")
                }
            },
        ])

    static let type = NativeType(
        "type", core: \.type,
        new: NativeRow("type.__new__(cls, name=..., bases=..., dict=..., /, **kwargs)") {
            machine, a throws(PythonError) in
            guard a[1].isDefined, a[2].isDefined, a[3].isDefined, a[0].isType else {
                throw machine.raise(.typeError, "type() takes 1 or 3 arguments")
            }
            let wanted: [(Int, Bool, String)] = [
                (1, a[1].isString, "str"), (2, a[2].isTuple, "tuple"), (3, a[3].isDict, "dict"),
            ]
            for (index, isRight, name) in wanted where !isRight {
                throw machine.raise(
                    .typeError,
                    "type.__new__() argument \(index) must be \(name), not \(machine.typeName(a[index]))")
            }
            if let made = try machine.classFromDerivedMetaclass(a[0].type, a[1], a[2], a[3], a[4]) {
                return made
            }
            return try machine.newClass(
                a[0].type, name: a[1], bases: a[2], namespace: a[3].dict, keywords: a[4].dict)
        },
        initializer: NativeRow("type.__init__(self, /, *args, **kwargs)") { _, _ in .none },
        methods: [
            NativeRow("__call__(self, /, *args, **kwargs)") { machine, a throws(PythonError) in
                let arguments = machine.sequenceElements(a[1]) ?? []
                let pairs = machine.dictPairs(a[2].dict)
                let saved = machine.top
                guard saved + arguments.count + pairs.count + 2 < machine.stackLimit else {
                    throw machine.recursionError()
                }
                for (index, value) in (arguments + pairs.map(\.value)).enumerated() { saved[index] = value }
                machine.top = saved + arguments.count + pairs.count
                defer { machine.top = saved }
                let names = pairs.isEmpty ? nil : machine.tuple(pairs.map(\.key)).tuple
                return try machine.construct(a[0].type, saved, count: arguments.count, keywords: names)
            },
            NativeRow("mro(self, /)") { machine, a in
                machine.list(machine.sequenceElements(Value(a[0].type.pointee.mro)) ?? [])
            },
            NativeRow("__subclasses__(self, /)") { machine, a in
                machine.list(a[0].type.pointee.subclasses.takeUnretainedValue().types.map { Value($0) })
            },
            NativeRow("__instancecheck__(self, instance, /)") { machine, a in
                .bool(machine.isInstance(a[1], a[0].type))
            },
            NativeRow("__subclasscheck__(self, subclass, /)") { _, a in
                .bool(a[1].isType && a[1].type.isSubtype(of: a[0].type))
            },
            NativeRow("__or__(self, other, /)") { machine, a in machine.unionType(a[0], a[1]) },
            NativeRow("__ror__(self, other, /)") { machine, a in machine.unionType(a[1], a[0]) },
            NativeRow("__dir__(self, /)") { machine, a throws(PythonError) in
                machine.list(try machine.attributeNames(a[0]).map { machine.string($0) })
            },
        ],
        classMethods: [
            NativeRow("__prepare__(cls, /, *args, **kwargs)") { machine, _ in Value(machine.makeDict()) }
        ],
        properties: typeProperties,
        slots: TypeSlots {
            $0.repr = { machine, object in
                machine.string("<class '\(machine.qualifiedTypeName(object.type))'>")
            }
        })

    private static let typeProperties = [
        NativeProperty("__name__") { machine, object in
            // "numpy.float64", as messages call it, is float64.
            let name = object.type.nameText
            guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")),
                !object.type.pointee.isHeapType || object.type.pointee.isNamedWithModule
            else { return Value(object.type.pointee.name) }
            return machine.string(String(name[name.index(after: dot)...]))
        } setter: { machine, object, value throws(PythonError) in
            guard value.isString, object.type.pointee.isHeapType else {
                throw machine.raise(
                    .typeError,
                    "can only assign string to \(object.type.nameText).__name__, not '\(machine.typeName(value))'"
                )
            }
            object.type.pointee.name = machine.internedCopy(value.string)
        },
        NativeProperty("__qualname__") { machine, object in
            let set = machine.dictGet(object.type.pointee.attributes, "__qualname__")
            if set.isDefined { return set }
            let name = object.type.nameText
            guard !object.type.pointee.isHeapType, let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else {
                return Value(object.type.pointee.name)
            }
            return machine.string(String(name[name.index(after: dot)...]))
        } setter: { machine, object, value in
            machine.dictSet(object.type.pointee.attributes, "__qualname__", value)
        },
        NativeProperty("__module__") { machine, object in
            let own = machine.dictGet(object.type.pointee.attributes, "__module__")
            return own.isDefined ? own : machine.known("builtins")
        } setter: { machine, object, value in
            machine.dictSet(object.type.pointee.attributes, "__module__", value)
            machine.classChanged(object.type)
        },
        NativeProperty("__doc__") { machine, object in
            let doc = machine.dictGet(object.type.pointee.attributes, "__doc__")
            return doc.isDefined ? doc : .none
        } setter: { machine, object, value in
            machine.dictSet(object.type.pointee.attributes, "__doc__", value)
            machine.classChanged(object.type)
        },
        NativeProperty("__bases__") { _, object in object.type.pointee.bases },
        NativeProperty("__base__") { _, object in object.type.pointee.base.map { Value($0) } ?? .none },
        NativeProperty("__mro__") { _, object in Value(object.type.pointee.mro) },
        NativeProperty("__dict__") { machine, object throws(PythonError) in try machine.namespace(of: object)
        },
        NativeProperty("__annotations__") { machine, object in
            let known = machine.dictGet(object.type.pointee.attributes, "__annotations__")
            return known.isDefined ? known : machine.dict([(String, Value)]())
        } setter: { machine, object, value in
            machine.dictSet(object.type.pointee.attributes, "__annotations__", value)
        },
        NativeProperty("__abstractmethods__") { machine, object throws(PythonError) in
            let set = machine.dictGet(object.type.pointee.attributes, "__abstractmethods__")
            if set.isDefined { return set }
            throw machine.raise(.attributeError, "__abstractmethods__")
        } setter: { machine, object, value in
            machine.dictSet(object.type.pointee.attributes, "__abstractmethods__", value)
            machine.classChanged(object.type)
            machine.updateHooks(object.type)
        },
    ]
}

extension Machine {
    func attributeName(_ value: Value) throws(PythonError) -> Value {
        guard value.isString else {
            throw raise(.typeError, "attribute name must be string, not '\(typeName(value))'")
        }
        return Value(internedCopy(value.string))
    }

    /// `object.__getattribute__` (and its overrides in Swift): no `__getattribute__` of Python, no `__getattr__`.
    func objectAttribute(_ value: Value, _ name: Value) throws(PythonError) -> Value {
        if value.isType || value.isModule && value.object.pointee.type == types.module {
            return try rawAttribute(value, name)
        }
        let type = typeOf(value)
        let found = try genericAttribute(value, type, name)
        if found.isUndefined, !type.pointee.hasGetattr, let hook = type.slots.getAttribute {
            return try hook(self, value, name)
        }
        return found
    }

    /// `value.__class__ = type`
    func setClass(_ value: Value, _ new: Value) throws(PythonError) {
        guard new.isType else {
            throw raise(
                .typeError, "__class__ must be set to a class, not '\(typeName(new))' object")
        }
        guard value.has(.instance), new.type.pointee.isHeapType, new.type.pointee.instanceLayout == .instance,
            typeOf(value).pointee.isHeapType
        else {
            throw raise(
                .typeError,
                "__class__ assignment only supported for mutable types or ModuleType subclasses")
        }
        let attributes = dictionary(of: value.instance)
        value.object.pointee.type = new.type
        setDictionary(value.instance, attributes)
    }

    /// `type(name, bases, dict, **keywords)`
    /// Where a base's metaclass is more special than `metaclass` and makes classes its own way, it makes this.
    func classFromDerivedMetaclass(
        _ metaclass: TypePointer, _ name: Value, _ bases: Value, _ namespace: Value, _ keywords: Value
    ) throws(PythonError) -> Value? {
        let types = (sequenceElements(bases) ?? []).filter(\.isType).map(\.type)
        let winner = try mostDerivedMetaclass(metaclass, types)
        guard winner != metaclass else { return nil }
        let new = lookup(winner, intern("__new__"))
        guard !new.isIdentical(to: lookup(metaclass, intern("__new__"))) else { return nil }
        return try call(
            getAttribute(Value(winner), "__new__"), [Value(winner), name, bases, namespace],
            keywords: try keywordPairs(keywords))
    }

    func newClass(
        _ metaclass: TypePointer, name: Value, bases: Value, namespace: UnsafeMutablePointer<DictObject>,
        keywords: UnsafeMutablePointer<DictObject>
    ) throws(PythonError) -> Value {
        var baseTypes: [TypePointer] = []
        for base in sequenceElements(bases) ?? [] {
            guard base.isType else {
                let kind = typeOf(base)
                guard kind.isSubtype(of: metaclass) || metaclass.isSubtype(of: kind) else {
                    throw raise(
                        .typeError,
                        "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass "
                            + "of the metaclasses of all its bases")
                }
                throw raise(.typeError, "bases must be types")
            }
            baseTypes.append(base.type)
        }
        let metaclass = try mostDerivedMetaclass(metaclass, baseTypes)
        let type = try makeClass(metaclass, name: name, bases: baseTypes, namespace: namespace)
        if dictGet(type.pointee.attributes, "__module__").isUndefined {
            dictSet(type.pointee.attributes, "__module__", known("__main__"))
        }
        var pairs: [(String, Value)] = []
        for pair in dictPairs(keywords) { pairs.append((stringValue(pair.key) ?? "", pair.value)) }
        let cell = dictGet(type.pointee.attributes, "__classcell__")
        if cell.has(.cell) {
            cell.pointer(to: CellObject.self).pointee.value = Value(type)
            _ = try dictRemove(type.pointee.attributes, known("__classcell__"))
        }
        try announceClass(type, keywords: pairs)
        return Value(type)
    }

    /// `int | None`
    func unionType(_ a: Value, _ b: Value) -> Value {
        guard a.isType || a.isNone || a.isHost, b.isType || b.isNone || b.isHost else {
            return notImplemented
        }
        var members: [Value] = []
        for side in [a, b] {
            if let union = hostValue(side, as: UnionType.self) {
                members += union.members
            } else {
                members.append(side.isNone ? Value(types.none) : side)
            }
        }
        var unique: [Value] = []
        for member in members where !unique.contains(where: { $0.isIdentical(to: member) }) {
            unique.append(member)
        }
        return host(UnionType(unique), types.unionType)
    }
}

/// `int | str`
package final class UnionType: ValueHolder {
    package let members: [Value]
    init(_ members: [Value]) { self.members = members }
    package func visitValues(_ visit: (Value) -> Void) { for member in members { visit(member) } }
}

/// `list[int]`, or `*list[int]` where one is unpacked.
package final class GenericAlias: ValueHolder {
    package let origin: Value
    package let arguments: Value
    package let isUnpacked: Bool
    package init(origin: Value, arguments: Value, isUnpacked: Bool = false) {
        self.origin = origin
        self.arguments = arguments
        self.isUnpacked = isUnpacked
    }
    package func visitValues(_ visit: (Value) -> Void) {
        visit(origin)
        visit(arguments)
    }
}
