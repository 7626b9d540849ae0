/// dict_keys, dict_values, dict_items and mappingproxy.
enum DictViewTypes {
    static let keys = NativeType(
        "dict_keys", core: \.dictKeys, isSubclassable: false, methods: setMethods + common,
        properties: [mapping],
        slots: setLike { machine, value, element throws(PythonError) in
            try machine.dictFind(view(value).dict, element, hash: machine.hash(element)) >= 0
        })

    static let items = NativeType(
        "dict_items", core: \.dictItems, isSubclassable: false, methods: setMethods + common,
        properties: [mapping],
        slots: setLike { machine, value, element throws(PythonError) in
            guard element.isTuple, element.tuple.pointee.count == 2 else { return false }
            let found = try machine.dictGet(view(value).dict, element.tuple.pointee.items[0])
            return found.isDefined ? try machine.isSame(found, element.tuple.pointee.items[1]) : false
        })

    static let values = NativeType(
        "dict_values", core: \.dictValues, isSubclassable: false, methods: common, properties: [mapping],
        slots: TypeSlots { fillCommon(&$0) })

    static let proxy = NativeType(
        "mappingproxy", core: \.mappingProxy, isSubclassable: false,
        new: NativeRow("mappingproxy(cls, mapping, /)") { machine, args throws(PythonError) in
            guard args[1].isDict else {
                throw machine.raise(
                    .typeError,
                    "mappingproxy() argument must be a mapping, not \(machine.typeName(args[1]))")
            }
            return machine.makeView(.proxy, args[1].dict)
        },
        methods: [
            "get(self, key, default=None, /)", "keys(self, /)", "values(self, /)", "items(self, /)",
            "copy(self, /)",
        ]
        .map { forwarded($0) } + common,
        slots: TypeSlots {
            fillCommon(&$0)
            $0.getItem = { machine, value, key throws(PythonError) in
                try machine.getItem(Value(view(value).dict), key)
            }
            $0.contains = { machine, value, key throws(PythonError) in
                try machine.contains(Value(view(value).dict), key)
            }
            $0.repr = { machine, value throws(PythonError) in
                machine.string("mappingproxy(\(try machine.repr(Value(view(value).dict))))")
            }
            $0.str = { machine, value throws(PythonError) in
                machine.string(try machine.repr(Value(view(value).dict)))
            }
        })

    private static func forwarded(_ signature: String) -> NativeRow {
        let name = String(signature.prefix { $0 != "(" })
        return NativeRow(signature) { machine, args throws(PythonError) in
            try machine.callMethod(Value(view(args[0]).dict), name, Array(args.values.dropFirst()))
        }
    }

    private static func view(_ value: Value) -> DictViewObject {
        value.pointer(to: DictViewObject.self).pointee
    }

    private static let mapping = NativeProperty("mapping") { machine, value throws(PythonError) in
        machine.makeView(.proxy, view(value).dict)
    }

    private static let common: [NativeRow] = [
        NativeRow("__reversed__(self, /)") { machine, args throws(PythonError) in
            machine.reversedIterator(args[0])
        }
    ]

    private static let setMethods: [NativeRow] = [
        NativeRow("isdisjoint(self, other, /)") { machine, args throws(PythonError) in
            var isDisjoint = true
            try machine.iterate(args[1]) { element throws(PythonError) in
                isDisjoint = try !machine.contains(args[0], element)
                return isDisjoint
            }
            return .bool(isDisjoint)
        }
    ]

    private static func fillCommon(_ slots: inout TypeSlots) {
        slots.length = { _, value throws(PythonError) in view(value).dict.pointee.count }
        slots.iterate = { machine, value throws(PythonError) in
            machine.builtinIterator(value)
        }
        slots.repr = { machine, value throws(PythonError) in
            try machine.guardingRecursion(value, otherwise: "...") { () throws(PythonError) in
                let name = machine.typeName(value)
                let list = machine.list(try machine.collect(value))
                return machine.string("\(name)(\(try machine.repr(list)))")
            }
        }
    }

    private static func setLike(_ contains: @escaping TypeSlots.Binary<Bool>) -> TypeSlots {
        TypeSlots {
            fillCommon(&$0)
            $0.contains = contains
            $0.compare = { machine, op, a, b throws(PythonError) in
                guard isSetLike(machine, a), isSetLike(machine, b) else { return .undefined }
                return .bool(try compare(machine, op, a, b))
            }
            $0.operators = .set
            $0.binary = { machine, op, a, b throws(PythonError) in
                switch op {
                case .bitAnd, .bitOr, .bitXor, .subtract: break
                default: return .undefined
                }
                if op == .bitAnd { return try intersection(machine, a, b) }
                // Changed in place, as in CPython, because the order shows.
                let isWhole = a.has(.dictView) && view(a).kind == .keys
                let left = try machine.plainSet(of: isWhole ? Value(view(a).dict) : a)
                if op == .bitOr {
                    try machine.update(left, b)
                    return Value(left)
                }
                return try machine.inPlace(op, Value(left), Value(machine.plainSet(of: b)))
            }
        }
    }

    /// `_PyDictView_Intersect` of CPython: which operand's elements the result takes shows where equal ones differ.
    private static func intersection(_ machine: Machine, _ a: Value, _ b: Value) throws(PythonError) -> Value
    {
        var (asked, taken) = a.has(.dictView) && isSetLike(machine, a) ? (a, b) : (b, a)
        let count = view(asked).dict.pointee.count
        if taken.isSet, machine.typeOf(taken) == machine.types.set, count <= taken.set.pointee.count {
            return Value(try machine.intersection(taken.set, asked, machine.types.set))
        }
        if taken.has(.dictView), isSetLike(machine, taken), view(taken).dict.pointee.count > count {
            swap(&asked, &taken)
        }
        let common = try machine.set([], frozen: false)
        try machine.iterate(taken) { element throws(PythonError) in
            if try machine.contains(asked, element) { try machine.setAdd(common.set, element) }
            return true
        }
        return common
    }

    private static func isSetLike(_ machine: Machine, _ value: Value) -> Bool {
        if value.isSet { return true }
        guard value.has(.dictView) else { return false }
        return view(value).kind == .keys || view(value).kind == .items
    }

    private static func compare(
        _ machine: Machine, _ op: CompareOperator, _ a: Value, _ b: Value
    ) throws(PythonError) -> Bool {
        let (x, y) = (try machine.length(a), try machine.length(b))
        func isSubset(_ inner: Value, _ outer: Value) throws(PythonError) -> Bool {
            var holds = true
            try machine.iterate(inner) { element throws(PythonError) in
                holds = try machine.contains(outer, element)
                return holds
            }
            return holds
        }
        switch op {
        case .equal: return x == y ? try isSubset(a, b) : false
        case .notEqual: return x != y ? true : try !isSubset(a, b)
        case .less: return x < y ? try isSubset(a, b) : false
        case .lessOrEqual: return x <= y ? try isSubset(a, b) : false
        case .greater: return x > y ? try isSubset(b, a) : false
        default: return x >= y ? try isSubset(b, a) : false
        }
    }
}
