/// Python's set and frozenset. The element order of results follows CPython's setobject.c, because
/// programs print sets.
enum SetType {
    static let definition = NativeType(
        "set", core: \.set,
        doc: "set() -> new empty set object\nset(iterable) -> new set object",
        new: NativeRow("set.__new__(cls, /, *args, **kwargs)") { machine, args throws(PythonError) in
            Value(machine.heap.makeSet(args[0].type))
        },
        initializer: NativeRow("set(self, iterable=..., /)") { machine, args throws(PythonError) in
            machine.heap.clear(args[0].set)
            if args[1].isDefined { try machine.update(args[0].set, args[1]) }
            return .none
        },
        methods: SetMethods.asking + SetMethods.changing,
        classMethods: [GenericAliases.row],
        slots: slots(isFrozen: false))

    static let frozen = NativeType(
        "frozenset", core: \.frozenset,
        doc: "frozenset() -> empty frozenset object\nfrozenset(iterable) -> frozenset object",
        new: NativeRow("frozenset(cls, iterable=..., /)") { machine, args throws(PythonError) in
            let type = args[0].type
            if args[1].isDefined, machine.typeOf(args[1]) == type, type == machine.types.frozenset {
                return args[1]
            }
            let set = machine.heap.makeSet(type)
            if args[1].isDefined { try machine.update(set, args[1]) }
            return Value(set)
        },
        methods: SetMethods.asking,
        classMethods: [GenericAliases.row],
        slots: slots(isFrozen: true))

    private static func slots(isFrozen: Bool) -> TypeSlots {
        TypeSlots {
            $0.length = { _, value throws(PythonError) in value.set.pointee.count }
            $0.iterate = { machine, value throws(PythonError) in
                machine.builtinIterator(value)
            }
            $0.contains = { machine, value, key throws(PythonError) in
                try machine.setFind(value.set, key, hash: machine.setHash(key)) >= 0
            }
            if isFrozen {
                $0.hash = { machine, value throws(PythonError) in machine.frozenHash(value.set) }
            }
            $0.compare = { machine, op, a, b throws(PythonError) in
                guard a.isSet, b.isSet else { return .undefined }
                return .bool(try machine.compareSets(op, a.set, b.set))
            }
            $0.operators = .set
            if !isFrozen { $0.operators.inPlace = $0.operators.direct }
            $0.binary = { machine, op, a, b throws(PythonError) in
                guard a.isSet, b.isSet else { return .undefined }
                let type = machine.plainSetType(a)
                switch op {
                case .bitOr:
                    let result = try machine.copy(a.set, type)
                    if a.set != b.set { try machine.update(result, b) }
                    return Value(result)
                case .bitAnd: return Value(try machine.intersection(a.set, b, type))
                case .subtract: return Value(try machine.difference(a.set, b, type))
                case .bitXor: return Value(try machine.symmetricDifference(a.set, b, type))
                default: return .undefined
                }
            }
            if !isFrozen { $0.inPlace = inPlace }
            $0.repr = repr
        }
    }

    private static func inPlace(
        _ machine: Machine, _ op: BinaryOperator, _ a: Value, _ b: Value
    ) throws(PythonError) -> Value {
        guard b.isSet else { return .undefined }
        switch op {
        case .bitOr: try machine.update(a.set, b)
        case .bitAnd: machine.heap.take(a.set, from: try machine.intersection(a.set, b, machine.types.set))
        case .subtract: try machine.removeAll(a.set, b)
        case .bitXor: try machine.toggle(a.set, b)
        default: return .undefined
        }
        return a
    }

    private static func repr(_ machine: Machine, _ value: Value) throws(PythonError) -> Value {
        let name = machine.typeName(value)
        if value.set.pointee.count == 0 { return machine.string("\(name)()") }
        return try machine.guardingRecursion(value, otherwise: "\(name)(...)") { () throws(PythonError) in
            let list = machine.list(machine.setElements(value.set))
            let isPlain = machine.typeOf(value) == machine.types.set
            let text = try machine.reprElements(list, isPlain ? "{" : "\(name)({", isPlain ? "}" : "})")
            return machine.string(text)
        }
    }
}
