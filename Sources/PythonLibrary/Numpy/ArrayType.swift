import Arrays
import PythonLanguage

/// ndarray: the table, operators and text. Methods are in ArrayType+Methods.swift, indexing in
/// ArrayIndexing.swift.
enum ArrayType {
    static let definition = NativeType(
        "numpy.ndarray", module: "numpy", isSubclassable: false,
        doc: "An n-dimensional array of elements of one type.",
        new: NativeRow("ndarray(cls, shape, dtype=float, buffer=None, offset=0, strides=None, order=None)") {
            machine, args throws(PythonError) in
            for (index, name) in [(3, "buffer"), (5, "strides")] where !args[index].isNone {
                throw machine.raise(
                    .typeError, "ndarray(): got \(name)=\(try machine.repr(args[index])), expected None")
            }
            let shape = try machine.shape(args[1])
            return machine.arrayValue(
                try machine.newArray(shape, try machine.dtypeSpec(args[2]) ?? DTypeObject(.float64)))
        },
        methods: methods, properties: properties, constants: [("__qualname__", { $0.string("ndarray") })],
        slots: TypeSlots {
            $0.length = { machine, value throws(PythonError) in
                let array = try machine.receiver(value)
                if array.rank == 0 { throw machine.raise(.typeError, "len() of unsized object") }
                return array.shape[0]
            }
            $0.truth = { machine, value throws(PythonError) in
                let array = try machine.receiver(value)
                return try machine.arrays(try array.truth())
            }
            $0.iterate = { machine, value throws(PythonError) in
                let array = try machine.receiver(value)
                if array.rank == 0 { throw machine.raise(.typeError, "iteration over a 0-d array") }
                return machine.host(ArrayIterator(array), ArrayIterator.definition)
            }
            $0.getItem = getItem
            $0.setItem = setItem
            $0.contains = { machine, value, element throws(PythonError) in
                let found = try compare(machine, .equal, value, element)
                guard let array = machine.ndarray(found) else { return try machine.truth(found) }
                return try machine.arrays(try Reduction.any(array).truth())
            }
            $0.compare = compare
            $0.binary = binary
            $0.inPlace = inPlace
            $0.unary = unary
            $0.repr = { machine, value throws(PythonError) in
                let array = try machine.receiver(value)
                return machine.string(try machine.arrayPrinter(array).repr(array))
            }
            $0.str = { machine, value throws(PythonError) in
                let array = try machine.receiver(value)
                return machine.string(try machine.arrayPrinter(array).str(array))
            }
            $0.format = { machine, value, spec throws(PythonError) in
                let array = try machine.receiver(value)
                if spec.string.pointee.count == 0 { return try machine.strValue(value) }
                guard array.rank == 0 else {
                    throw machine.raise(
                        .typeError, "unsupported format string passed to numpy.ndarray.__format__")
                }
                return try machine.formatValue(machine.pythonValue(array.scalar(at: 0)), spec)
            }
        })

    // MARK: Operators

    static func ufunc(_ op: BinaryOperator) -> Ufunc? {
        switch op {
        case .add: .add
        case .subtract: .subtract
        case .multiply: .multiply
        case .divide: .divide
        case .floorDivide: .floorDivide
        case .modulo: .remainder
        case .power: .power
        case .leftShift: .leftShift
        case .rightShift: .rightShift
        case .bitAnd: .bitwiseAnd
        case .bitOr: .bitwiseOr
        case .bitXor: .bitwiseXor
        case .matrixMultiply: nil
        }
    }

    private static func ufunc(_ op: CompareOperator) -> Ufunc? {
        switch op {
        case .less: .less
        case .lessOrEqual: .lessEqual
        case .equal: .equal
        case .notEqual: .notEqual
        case .greater: .greater
        case .greaterOrEqual: .greaterEqual
        default: nil
        }
    }

    /// Whether the operator belongs to the other operand's type.
    private static func defers(_ machine: Machine, _ value: Value) -> Bool {
        guard value.isObject else { return false }
        switch value.object.pointee.layout {
        case .host:
            let object = value.host.pointee.reference?.takeUnretainedValue()
            return (object as? any ArrayConvertible)?.takesOverOperators ?? false
        case .instance:
            // `__array_ufunc__ = None` and a high `__array_priority__` ask for it.
            let hook = try? machine.findAttribute(value, "__array_ufunc__")
            if let hook, hook.isNone { return true }
            let priority = try? machine.findAttribute(value, "__array_priority__")
            return priority.map { $0.isFloat && $0.float > 0 || $0.isInt && $0.int > 0 } ?? false
        default: return false
        }
    }

    static func binary(_ machine: Machine, _ op: BinaryOperator, _ a: Value, _ b: Value) throws(PythonError)
        -> Value
    {
        let short = try direct(machine, op, a, b)
        if short.isDefined { return short }
        if defers(machine, a) || defers(machine, b) { return .undefined }
        if op == .power, b.isInt || b.isFloat, let base = machine.ndarray(a),
            b.isInt || base.dtype.isInexact,
            let function = Ufunc.forExponent(b.isInt ? Double(b.int) : b.float, base.dtype)
        {
            return machine.arrayOrScalar(try machine.apply(function, [.array(base)], name: function.name))
        }
        guard let x = try operand(machine, a, other: b, op.symbol, isLeft: true),
            let y = try operand(machine, b, other: a, op.symbol, isLeft: false)
        else {
            return .undefined
        }
        let isScalar = a.isHost || b.isHost ? false : !a.isList && !b.isList && !a.isTuple && !b.isTuple
        if op == .matrixMultiply {
            let (left, right) = (try machine.array(x), try machine.array(y))
            return machine.arrayOrScalar(
                try machine.checkingFloats("matmul") { () throws(ArrayError) in try matmul(left, right) })
        }
        guard let ufunc = ufunc(op) else { return .undefined }
        let result = try machine.apply(ufunc, [x, y], name: isScalar ? "scalar \(ufunc.name)" : ufunc.name)
        if isScalar, result.dtype.isInteger {
            try machine.reportIntegerOverflow(op, x, y, result, "scalar \(ufunc.name)")
        }
        return machine.arrayOrScalar(result)
    }

    /// The operand; nil leaves the operator to the other type. Objects that NumPy would put in object arrays
    /// give the error that their elements would.
    private static func operand(
        _ machine: Machine, _ value: Value, other: Value, _ symbol: String, isLeft: Bool
    )
        throws(PythonError) -> Operand?
    {
        if let operand = try machine.operand(value) { return operand }
        if value.isObject, value.has(.instance) || value.has(.host) { return nil }
        guard let array = machine.ndarray(other) else { return nil }
        let element = machine.typeName(machine.pythonValue(NDArray.zeros([], array.dtype).scalar(at: 0)))
        throw machine.raise(
            .typeError,
            "unsupported operand type(s) for \(symbol): "
                + (isLeft
                    ? "'\(machine.typeName(value))' and '\(element)'"
                    : "'\(element)' and '\(machine.typeName(value))'"))
    }

    static func compare(_ machine: Machine, _ op: CompareOperator, _ a: Value, _ b: Value) throws(PythonError)
        -> Value
    {
        guard let ufunc = ufunc(op) else { return .undefined }
        let short = try direct(machine, ufunc, a, b)
        if short.isDefined { return short }
        if defers(machine, a) || defers(machine, b) { return .undefined }
        guard let x = try machine.operand(a), let y = try machine.operand(b) else {
            guard op == .equal || op == .notEqual, let array = machine.ndarray(a) ?? machine.ndarray(b) else {
                return .undefined
            }
            // Elements never equal what is no number.
            return machine.arrayOrScalar(NDArray.full(array.shape, .bool(op == .notEqual), .bool))
        }
        return machine.arrayOrScalar(try machine.apply(ufunc, [x, y], name: ufunc.name))
    }

    private static func inPlace(_ machine: Machine, _ op: BinaryOperator, _ a: Value, _ b: Value)
        throws(PythonError) -> Value
    {
        guard let target = machine.ndarray(a) else { return .undefined }
        if defers(machine, b) { return .undefined }
        guard let y = try operand(machine, b, other: a, op.symbol, isLeft: false) else { return .undefined }
        if op == .matrixMultiply {
            let right = try machine.array(y)
            try machine.withArrays { () throws(ArrayError) in try target.assign(try matmul(target, right)) }
            return a
        }
        guard let ufunc = ufunc(op) else { return .undefined }
        _ = try machine.apply(ufunc, [.array(target), y], name: ufunc.name, out: target)
        return a
    }

    private static func unary(_ machine: Machine, _ op: UnaryOperator, _ a: Value) throws(PythonError)
        -> Value
    {
        switch op {
        case .negate: try machine.ufunc(.negative, [a])
        case .plus: try machine.ufunc(.positive, [a])
        case .invert: try machine.ufunc(.invert, [a])
        case .not: .bool(!(try machine.truth(a)))
        }
    }
}

extension Machine {
    /// An operand as an array.
    func array(_ operand: Operand) throws(PythonError) -> NDArray {
        switch operand {
        case .array(let array): array
        case .int(let value): NDArray([value], shape: [])
        case .float(let value): NDArray([value], shape: [])
        case .complex(let real, let imaginary): NDArray([Complex128(real, imaginary)], shape: [])
        }
    }

    /// Applies a ufunc with NumPy's warnings.
    func apply(
        _ ufunc: Ufunc, _ operands: [Operand], name: String, out: NDArray? = nil, dtype: DType? = nil,
        mask: NDArray? = nil
    ) throws(PythonError) -> NDArray {
        let result = try checkingFloats(name) { () throws(ArrayError) in
            try ufunc.apply(operands, out: out, dtype: dtype, mask: mask)
        }
        if ufunc.name == "floor_divide" || ufunc.name == "remainder", result.dtype.isInteger,
            let zero = try hasZero(operands[1]), zero
        {
            try report(.divide, in: name)
        }
        return result
    }

    private func hasZero(_ operand: Operand) throws(PythonError) -> Bool? {
        switch operand {
        case .int(let value): return value == 0
        case .array(let array) where array.dtype.isInteger || array.dtype == .bool:
            return try !arrays(try Reduction.all(array).truth())
        default: return nil
        }
    }

    /// A ufunc of Python values.
    func ufunc(_ ufunc: Ufunc, _ values: [Value], scalar: Bool = false) throws(PythonError) -> Value {
        var operands: [Operand] = []
        for value in values { operands.append(try requiredOperand(value)) }
        return arrayOrScalar(try apply(ufunc, operands, name: ufunc.name))
    }

    /// Integer scalars warn when they wrap around.
    func reportIntegerOverflow(
        _ op: BinaryOperator, _ x: Operand, _ y: Operand, _ result: NDArray, _ name: String
    ) throws(PythonError) {
        guard case .int(let a) = try array(x).scalar(at: 0), case .int(let b) = try array(y).scalar(at: 0),
            case .int(let c) = result.scalar(at: 0)
        else { return }
        let exact: (partialValue: Int, overflow: Bool)
        switch op {
        case .add: exact = a.addingReportingOverflow(b)
        case .subtract: exact = a.subtractingReportingOverflow(b)
        case .multiply: exact = a.multipliedReportingOverflow(by: b)
        default: return
        }
        if exact.overflow || exact.partialValue != c { try report(.over, in: name) }
    }
}

/// The iterator of an array: scalars of a 1-d array, views of the others.
final class ArrayIterator {
    private let array: NDArray
    private var position = 0

    init(_ array: NDArray) { self.array = array }

    static let definition = NativeType(
        "numpy.array_iterator", module: "numpy", isSubclassable: false,
        constants: [("__qualname__", { $0.string("array_iterator") })],
        slots: TypeSlots {
            $0.iterate = { _, value throws(PythonError) in value }
            $0.next = { machine, value throws(PythonError) in
                try machine.host(value, as: ArrayIterator.self).next(machine)
            }
        })

    private func next(_ machine: Machine) throws(PythonError) -> Value {
        guard position < array.shape[0] else { return .undefined }
        defer { position += 1 }
        if array.rank == 1 {
            let index = array.offset + position * array.strides[0]
            return machine.numpyScalar(array.scalar(storageIndex: index), array.dtype)
        }
        return machine.arrayValue(array.slice(axis: 0, at: position))
    }
}
