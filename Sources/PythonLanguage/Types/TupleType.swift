/// Python's tuple.
enum TupleType {
    static let definition = NativeType(
        "tuple", core: \.tuple, doc: "Built-in immutable sequence.",
        new: NativeRow("tuple(cls, iterable=..., /)") { machine, args throws(PythonError) in
            let type = args[0].type
            if args[1].isUndefined {
                return type == machine.types.tuple ? machine.emptyTuple : machine.tuple([], type: type)
            }
            if type == machine.types.tuple, machine.typeOf(args[1]) == type { return args[1] }
            let elements = try machine.collect(args[1])
            return type == machine.types.tuple ? machine.tuple(elements) : machine.tuple(elements, type: type)
        },
        methods: [
            NativeRow("count(self, value, /)") { machine, args throws(PythonError) in
                .int(try machine.occurrences(of: args[1], in: args[0]))
            },
            NativeRow("index(self, value, start=0, stop=..., /)") { machine, args throws(PythonError) in
                guard let hit = try machine.position(of: args[1], in: args[0], args[2], args[3]) else {
                    throw machine.raise(.valueError, "tuple.index(x): x not in tuple")
                }
                return .int(hit)
            },
        ],
        classMethods: [GenericAliases.row],
        slots: TypeSlots {
            $0.length = { _, value throws(PythonError) in value.tuple.pointee.count }
            $0.iterate = { machine, value throws(PythonError) in
                machine.makeIterator(.tuple, machine.types.tupleIterator, value)
            }
            $0.getItem = getItem
            $0.contains = { machine, value, element throws(PythonError) in
                for candidate in machine.elements(value) where try machine.isSame(candidate, element) {
                    return true
                }
                return false
            }
            $0.compare = { machine, op, a, b throws(PythonError) in
                a.isTuple && b.isTuple ? try machine.compareSequences(op, a, b) : .undefined
            }
            $0.hash = { machine, value throws(PythonError) in
                var hash = FloatArithmetic.TupleHash()
                for element in machine.elements(value) { hash.combine(try machine.hash(element)) }
                return hash.finish()
            }
            $0.operators = .sequence
            $0.binary = binary
            $0.repr = { machine, value throws(PythonError) in
                let count = value.tuple.pointee.count
                if count == 0 { return machine.string("()") }
                return try machine.guardingRecursion(value, otherwise: "(...)") { () throws(PythonError) in
                    machine.string(try machine.reprElements(value, "(", count == 1 ? ",)" : ")"))
                }
            }
        })

    private static func getItem(_ machine: Machine, _ value: Value, _ key: Value) throws(PythonError) -> Value
    {
        if key.isSlice {
            let bounds = try machine.resolve(key.slice, count: value.tuple.pointee.count)
            if bounds.step == 1, bounds.count == value.tuple.pointee.count,
                machine.typeOf(value) == machine.types.tuple
            {
                return value
            }
            return machine.tuple(machine.sliced(value, bounds))
        }
        guard try machine.hasIndex(key) else {
            throw machine.raise(
                .typeError, "tuple indices must be integers or slices, not \(machine.typeName(key))")
        }
        guard let position = try machine.position(key, count: value.tuple.pointee.count) else {
            throw machine.raise(.indexError, "tuple index out of range")
        }
        return value.tuple.pointee.items[position]
    }

    private static func binary(
        _ machine: Machine, _ op: BinaryOperator, _ a: Value, _ b: Value
    ) throws(PythonError) -> Value {
        switch op {
        case .add:
            guard a.isTuple, b.isTuple else { return .undefined }
            let (first, second) = (machine.elements(a), machine.elements(b))
            return machine.tuple(count: first.count + second.count) {
                $0 < first.count ? first[$0] : second[$0 - first.count]
            }
        case .multiply:
            let (tuple, times) = a.isTuple ? (a, b) : (b, a)
            guard tuple.isTuple,
                let count = try machine.repetitions(times, of: tuple.tuple.pointee.count, width: 16)
            else {
                return .undefined
            }
            let source = machine.elements(tuple)
            if source.count * count == 0 { return machine.emptyTuple }
            let result = machine.heap.makeTuple(machine.types.tuple, count: source.count * count)
            Machine.fill(result.pointee.items, with: source, times: count)
            return Value(result)
        default: return .undefined
        }
    }
}
