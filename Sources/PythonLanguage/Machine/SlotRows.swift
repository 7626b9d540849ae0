// The slots of a type written in Swift as the methods Python finds in its `__dict__`: `list.__len__`,
// `super().__setitem__(...)`, `"a".__add__`.

extension Machine {
    func slotRows(_ slots: TypeSlots) -> [NativeRow] {
        var rows: [NativeRow] = []
        if let length = slots.length {
            rows.append(
                NativeRow("__len__(self, /)") { machine, a throws(PythonError) in
                    .int(try length(machine, a[0]))
                })
        }
        if let truth = slots.truth {
            rows.append(
                NativeRow("__bool__(self, /)") { machine, a throws(PythonError) in
                    .bool(try truth(machine, a[0]))
                })
        }
        if let iterate = slots.iterate {
            rows.append(
                NativeRow("__iter__(self, /)") { machine, a throws(PythonError) in
                    try iterate(machine, a[0])
                })
        }
        if let next = slots.next {
            rows.append(
                NativeRow("__next__(self, /)") { machine, a throws(PythonError) in
                    let value = try next(machine, a[0])
                    if value.isUndefined { throw machine.exhausted() }
                    return value
                })
        }
        rows += containerRows(slots)
        rows += textRows(slots)
        rows += operatorRows(slots)
        return rows
    }

    private func containerRows(_ slots: TypeSlots) -> [NativeRow] {
        var rows: [NativeRow] = []
        if let getItem = slots.getItem {
            rows.append(
                NativeRow("__getitem__(self, key, /)") { machine, a throws(PythonError) in
                    try getItem(machine, a[0], a[1])
                })
        }
        if let setItem = slots.setItem {
            rows.append(
                NativeRow("__setitem__(self, key, value, /)") { machine, a throws(PythonError) in
                    try setItem(machine, a[0], a[1], a[2])
                    return .none
                })
            rows.append(
                NativeRow("__delitem__(self, key, /)") { machine, a throws(PythonError) in
                    try setItem(machine, a[0], a[1], .undefined)
                    return .none
                })
        }
        if let contains = slots.contains {
            rows.append(
                NativeRow("__contains__(self, key, /)") { machine, a throws(PythonError) in
                    .bool(try contains(machine, a[0], a[1]))
                })
        }
        return rows
    }

    private func textRows(_ slots: TypeSlots) -> [NativeRow] {
        var rows: [NativeRow] = []
        if let repr = slots.repr {
            rows.append(
                NativeRow("__repr__(self, /)") { machine, a throws(PythonError) in try repr(machine, a[0]) })
        }
        if let str = slots.str {
            rows.append(
                NativeRow("__str__(self, /)") { machine, a throws(PythonError) in try str(machine, a[0]) })
        }
        if let format = slots.format {
            rows.append(
                NativeRow("__format__(self, format_spec, /)") { machine, a throws(PythonError) in
                    try format(machine, a[0], a[1])
                })
        }
        if let hash = slots.hash {
            rows.append(
                NativeRow("__hash__(self, /)") { machine, a throws(PythonError) in
                    .int(try hash(machine, a[0]))
                })
        }
        return rows
    }

    private func operatorRows(_ slots: TypeSlots) -> [NativeRow] {
        var rows: [NativeRow] = []
        if let compare = slots.compare {
            for (op, name) in Machine.comparisonNames {
                rows.append(
                    NativeRow("\(name)(self, other, /)") { machine, a throws(PythonError) in
                        let answer = try compare(machine, op, a[0], a[1])
                        return answer.isUndefined ? machine.notImplemented : answer
                    })
            }
        }
        if let binary = slots.binary {
            for op in slots.operators.direct {
                rows.append(
                    NativeRow("\(op.methodName)(self, other, /)") { machine, a throws(PythonError) in
                        // Called by its name, or for a class with a product of its own.
                        let type = machine.typeOf(a[0])
                        if op == .multiply, machine.isSequence(a[0]), try !machine.hasIndex(a[1]),
                            !type.pointee.isHeapType
                                || machine.lookup(type, machine.known("__rmul__")).isFunction
                        {
                            throw machine.raise(
                                .typeError,
                                "'\(machine.typeName(a[1]))' object cannot be interpreted as an integer")
                        }
                        let answer = try binary(machine, op, a[0], a[1])
                        return answer.isUndefined ? machine.notImplemented : answer
                    })
            }
            for op in slots.operators.reflected {
                rows.append(
                    NativeRow("\(op.reflectedName)(self, other, /)") { machine, a throws(PythonError) in
                        let answer = try binary(machine, op, a[1], a[0])
                        return answer.isUndefined ? machine.notImplemented : answer
                    })
            }
        }
        if let inPlace = slots.inPlace {
            for op in slots.operators.inPlace {
                rows.append(
                    NativeRow("\(op.inPlaceName)(self, other, /)") { machine, a throws(PythonError) in
                        let answer = try inPlace(machine, op, a[0], a[1])
                        return answer.isUndefined ? machine.notImplemented : answer
                    })
            }
        }
        if let unary = slots.unary {
            for (op, name) in [
                (UnaryOperator.negate, "__neg__"), (.plus, "__pos__"), (.invert, "__invert__"),
            ] {
                rows.append(
                    NativeRow("\(name)(self, /)") { machine, a throws(PythonError) in
                        let answer = try unary(machine, op, a[0])
                        if answer.isDefined { return answer }
                        throw machine.raise(
                            .typeError,
                            "bad operand type for unary \(op.symbol): '\(machine.typeName(a[0]))'")
                    })
            }
        }
        return rows
    }

    static let comparisonNames: [(CompareOperator, String)] = [
        (.less, "__lt__"), (.lessOrEqual, "__le__"), (.equal, "__eq__"), (.notEqual, "__ne__"),
        (.greater, "__gt__"), (.greaterOrEqual, "__ge__"),
    ]
}

extension CompareOperator {
    var methodName: String {
        switch self {
        case .less: "__lt__"
        case .lessOrEqual: "__le__"
        case .equal: "__eq__"
        case .notEqual: "__ne__"
        case .greater: "__gt__"
        case .greaterOrEqual: "__ge__"
        case .is, .isNot, .in, .notIn: ""
        }
    }

    var symbol: String {
        switch self {
        case .less: "<"
        case .lessOrEqual: "<="
        case .equal: "=="
        case .notEqual: "!="
        case .greater: ">"
        case .greaterOrEqual: ">="
        case .is: "is"
        case .isNot: "is not"
        case .in: "in"
        case .notIn: "not in"
        }
    }

    /// The comparison with the operands exchanged.
    package var swapped: CompareOperator {
        switch self {
        case .less: .greater
        case .lessOrEqual: .greaterOrEqual
        case .greater: .less
        case .greaterOrEqual: .lessOrEqual
        default: self
        }
    }
}

extension UnaryOperator {
    var symbol: String {
        switch self {
        case .negate: "-"
        case .plus: "+"
        case .invert: "~"
        case .not: "not"
        }
    }
}

extension BinaryOperator {
    package static let all: [BinaryOperator] = (0..<13).compactMap { BinaryOperator(rawValue: $0) }

    /// "add" of `__add__`.
    private var stem: String {
        switch self {
        case .add: "add"
        case .subtract: "sub"
        case .multiply: "mul"
        case .divide: "truediv"
        case .floorDivide: "floordiv"
        case .modulo: "mod"
        case .power: "pow"
        case .matrixMultiply: "matmul"
        case .leftShift: "lshift"
        case .rightShift: "rshift"
        case .bitAnd: "and"
        case .bitOr: "or"
        case .bitXor: "xor"
        }
    }

    package var methodName: String { "__\(stem)__" }
    package var reflectedName: String { "__r\(stem)__" }
    package var inPlaceName: String { "__i\(stem)__" }

    package var symbol: String {
        switch self {
        case .add: "+"
        case .subtract: "-"
        case .multiply: "*"
        case .divide: "/"
        case .floorDivide: "//"
        case .modulo: "%"
        case .power: "**"
        case .matrixMultiply: "@"
        case .leftShift: "<<"
        case .rightShift: ">>"
        case .bitAnd: "&"
        case .bitOr: "|"
        case .bitXor: "^"
        }
    }
}
