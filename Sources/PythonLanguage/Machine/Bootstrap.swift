// The types that everything else needs, made before anything else can be: bare cells first, names, bases and
// attributes when strings, tuples and dicts exist.

struct Bootstrap {
    let types: CoreTypes
    let all: [TypePointer]
    let names: [String]
    private(set) var bases: [Int: TypePointer] = [:]

    init(_ heap: Heap) {
        var all: [TypePointer] = []
        var names: [String] = []
        func make(_ name: String, _ layout: Layout, subclassable: Bool = false) -> TypePointer {
            let raw = heap.allocate(TypeObject.self, .type, TypePointer(bitPattern: 16).unsafelyUnwrapped)
            raw.pointee.instanceLayout = layout
            raw.pointee.isSubclassable = subclassable
            raw.pointee.slots = .passRetained(SlotTable(TypeSlots()))
            raw.pointee.subclasses = .passRetained(TypeList())
            all.append(raw)
            names.append(name)
            return raw
        }
        types = CoreTypes(
            object: make("object", .instance, subclassable: true),
            type: make("type", .type, subclassable: true),
            none: make("NoneType", .plain), notImplemented: make("NotImplementedType", .plain),
            ellipsis: make("ellipsis", .plain), bool: make("bool", .plain),
            int: make("int", .boxed, subclassable: true), float: make("float", .boxed, subclassable: true),
            complex: make("complex", .complex, subclassable: true),
            string: make("str", .string, subclassable: true),
            bytes: make("bytes", .bytes, subclassable: true),
            bytearray: make("bytearray", .bytes, subclassable: true),
            list: make("list", .list, subclassable: true), tuple: make("tuple", .tuple, subclassable: true),
            dict: make("dict", .dict, subclassable: true), set: make("set", .set, subclassable: true),
            frozenset: make("frozenset", .set, subclassable: true), range: make("range", .range),
            slice: make("slice", .slice), function: make("function", .function),
            nativeFunction: make("builtin_function_or_method", .nativeFunction),
            boundMethod: make("method", .boundMethod), cell: make("cell", .cell), code: make("code", .code),
            module: make("module", .module, subclassable: true), generator: make("generator", .generator),
            traceback: make("traceback", .traceback),
            property: make("property", .property, subclassable: true),
            classMethod: make("classmethod", .classMethod, subclassable: true),
            staticMethod: make("staticmethod", .staticMethod, subclassable: true),
            super: make("super", .super, subclassable: true), member: make("member_descriptor", .member),
            nativeProperty: make("getset_descriptor", .nativeProperty),
            dictKeys: make("dict_keys", .dictView), dictValues: make("dict_values", .dictView),
            dictItems: make("dict_items", .dictView), mappingProxy: make("mappingproxy", .dictView),
            listIterator: make("list_iterator", .iterator), tupleIterator: make("tuple_iterator", .iterator),
            stringIterator: make("str_iterator", .iterator), rangeIterator: make("range_iterator", .iterator),
            setIterator: make("set_iterator", .iterator), bytesIterator: make("bytes_iterator", .iterator),
            keyIterator: make("dict_keyiterator", .iterator),
            valueIterator: make("dict_valueiterator", .iterator),
            itemIterator: make("dict_itemiterator", .iterator), sequenceIterator: make("iterator", .iterator),
            callableIterator: make("callable_iterator", .iterator),
            enumerate: make("enumerate", .iterator), zip: make("zip", .iterator), map: make("map", .iterator),
            filter: make("filter", .iterator), reversed: make("reversed", .iterator),
            nativeIterator: make("native_iterator", .host), genericAlias: make("types.GenericAlias", .host),
            unionType: make("types.UnionType", .host),
            reversedList: make("list_reverseiterator", .iterator),
            reversedKeys: make("dict_reversekeyiterator", .iterator),
            reversedValues: make("dict_reversevalueiterator", .iterator),
            reversedItems: make("dict_reverseitemiterator", .iterator))
        self.all = all
        self.names = names
        for type in all { type.pointee.header.type = types.type }
        if let index = all.firstIndex(of: types.bool) { bases[index] = types.int }
    }
}

extension Machine {
    /// Gives the bare types their names, bases and dicts.
    func finishTypes(_ bootstrap: Bootstrap) {
        // Bases come first: bool is made before int.
        let derived = bootstrap.all.indices.filter { bootstrap.bases[$0] != nil }
        let direct = bootstrap.all.indices.filter { bootstrap.bases[$0] == nil }
        for index in direct + derived {
            let type = bootstrap.all[index]
            let base = type == types.object ? nil : bootstrap.bases[index] ?? types.object
            setUpType(type, name: bootstrap.names[index], base: base)
        }
    }

    /// Name, single base, MRO and an empty dict for a type written in Swift.
    func setUpType(_ type: TypePointer, name: String, base: TypePointer?) {
        type.pointee.name = intern(name).string
        type.pointee.attributes = makeDict()
        type.pointee.base = base
        type.pointee.bases = base.map { tuple([Value($0)]) } ?? emptyTuple
        let inherited = base.map { sequenceElements(Value($0.pointee.mro)) ?? [] } ?? []
        type.pointee.mro = tuple([Value(type)] + inherited).tuple
        type.pointee.version = nextTypeVersion()
        base?.pointee.subclasses.takeUnretainedValue().types.append(type)
    }

    func nextTypeVersion() -> UInt64 {
        typeVersion += 1
        return typeVersion
    }

    func releaseType(_ type: TypePointer) {
        type.pointee.slots.release()
        type.pointee.subclasses.release()
    }

    /// The type made from a table, on first use.
    package func type(_ definition: NativeType) -> TypePointer {
        if let known = hostTypes[ObjectIdentifier(definition)] { return known }
        return install(definition)
    }

    /// Makes (or, for a core type, fills) a type from its table.
    @discardableResult
    func install(_ definition: NativeType) -> TypePointer {
        let base = definition.base.map { self.type($0) } ?? types.object
        let type: TypePointer
        if let core = definition.core {
            type = types[keyPath: core]
        } else {
            type = heap.allocate(TypeObject.self, .type, types.type)
            type.pointee.instanceLayout = base == types.object ? .host : base.pointee.instanceLayout
            type.pointee.isSubclassable = definition.isSubclassable
            type.pointee.subclasses = .passRetained(TypeList())
            type.pointee.slots = .passRetained(SlotTable(TypeSlots()))
            type.pointee.hasDict = definition.hasAttributes || base.pointee.hasDict
            setUpType(type, name: definition.name, base: base)
            allTypes.append(type)
        }
        hostTypes[ObjectIdentifier(definition)] = type
        install(definition, into: type)
        return type
    }

    /// Fills a type that exists from a table.
    func install(_ definition: NativeType, into type: TypePointer) {
        type.pointee.definition = .passUnretained(definition)
        let names = Set((definition.methods + definition.classMethods + definition.staticMethods).map(\.name))
        let own = definition.slots.merging(over: type.slots)
        let slots = own.inheriting((type.pointee.base ?? types.object).slots, except: names)
        type.pointee.slots.release()
        type.pointee.slots = .passRetained(SlotTable(slots))
        fill(type, definition, own: definition.slots)
    }

    private func fill(_ type: TypePointer, _ definition: NativeType, own: TypeSlots) {
        let name = definition.name
        func add(_ key: String, _ value: Value) {
            heap.set(type.pointee.attributes, intern(key).string, value)
        }
        func method(_ row: NativeRow) -> Value {
            nativeFunction(
                NativeDefinition(row, owner: name, module: definition.module), owner: Value(type))
        }
        add("__module__", intern(definition.module))
        add("__doc__", definition.doc.isEmpty ? .none : string(definition.doc))
        let written = Set(definition.methods.map(\.name))
        for row in slotRows(own) where !written.contains(row.name) {
            add(row.name, method(row))
        }
        if own.compare != nil, own.hash == nil, !written.contains("__hash__") {
            add("__hash__", .none)
        }
        for row in definition.methods { add(row.name, method(row)) }
        if let row = definition.initializer { add("__init__", method(row)) }
        if let row = definition.new { add("__new__", wrapper(.staticMethod, method(row))) }
        for row in definition.classMethods { add(row.name, wrapper(.classMethod, method(row))) }
        for row in definition.staticMethods {
            let function = nativeFunction(NativeDefinition(row, owner: nil, module: definition.module))
            add(row.name, wrapper(.staticMethod, function))
        }
        for row in definition.properties {
            let cell = heap.allocate(NativePropertyObject.self, .nativeProperty, types.nativeProperty)
            cell.pointee.definition = .passRetained(NativePropertyDefinition(row))
            cell.pointee.owner = type
            add(row.name, Value(cell))
        }
        for constant in definition.constants { add(constant.name, constant.make(self)) }
        // While the core is made, what `object` defines is not known yet: `installCore` does it for all in the end.
        if objectNew.isDefined { updateHooks(type) }
        type.pointee.version = nextTypeVersion()
    }

    func wrapper(_ layout: Layout, _ function: Value) -> Value {
        let cell = heap.allocate(
            WrapperObject.self, layout, layout == .classMethod ? types.classMethod : types.staticMethod)
        cell.pointee.function = function
        return Value(cell)
    }
}

extension TypeSlots {
    /// These slots, and where there is none the other's.
    func merging(over other: TypeSlots) -> TypeSlots {
        inheriting(other, except: [])
    }
}
