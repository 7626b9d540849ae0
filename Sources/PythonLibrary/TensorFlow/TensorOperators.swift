import Arrays
import Engine
import PythonLanguage

/// Operators of tensors and variables. Operands must agree in type, as in TensorFlow; Python numbers, lists
/// and arrays take the tensor's.
enum TensorOperators {
    /// TensorFlow's name of an operation, for errors.
    private static func name(_ op: BinaryOperator) -> String? {
        switch op {
        case .add: "AddV2"
        case .subtract: "Sub"
        case .multiply: "Mul"
        case .divide: "RealDiv"
        case .floorDivide: "FloorDiv"
        case .modulo: "FloorMod"
        case .power: "Pow"
        case .matrixMultiply: "MatMul"
        case .bitAnd: "LogicalAnd"
        case .bitOr: "LogicalOr"
        case .bitXor: "LogicalXor"
        default: nil
        }
    }

    static func binary(_ machine: Machine, _ op: BinaryOperator, _ a: Value, _ b: Value) throws(PythonError)
        -> Value
    {
        guard let (x, y) = try operands(machine, a, b), let name = name(op) else { return .undefined }
        return machine.tensorValue(try machine.tensorOperation(op, name, x, y))
    }

    /// Both operands as tensors; the one that is no tensor takes the other's type where it can.
    static func operands(_ machine: Machine, _ a: Value, _ b: Value) throws(PythonError) -> (Tensor, Tensor)?
    {
        if let x = machine.knownTensor(a) {
            guard let y = try machine.operand(b, like: x) else { return nil }
            return (x, y)
        }
        guard let y = machine.knownTensor(b), let x = try machine.operand(a, like: y) else { return nil }
        return (x, y)
    }

    static func unary(_ machine: Machine, _ op: UnaryOperator, _ a: Value) throws(PythonError) -> Value {
        let x = try machine.tensor(a)
        switch op {
        case .negate:
            if x.array.dtype == .float32 { return machine.tensorValue(try machine.engineCall { try -x }) }
            return machine.tensorValue(
                Tensor(try machine.arrays(try Ufunc.negative.apply([.array(x.array)]))))
        case .plus: return machine.tensorValue(x)
        case .invert:
            return machine.tensorValue(Tensor(try machine.arrays(try Ufunc.invert.apply([.array(x.array)]))))
        default: return .undefined
        }
    }

    static func compare(_ machine: Machine, _ op: CompareOperator, _ a: Value, _ b: Value) throws(PythonError)
        -> Value
    {
        if b.isNone { return op == .equal ? .false : op == .notEqual ? .true : .undefined }
        guard let (x, y) = try operands(machine, a, b) else { return .undefined }
        let names: [CompareOperator: (ufunc: String, operation: String)] = [
            .less: ("less", "Less"), .lessOrEqual: ("less_equal", "LessEqual"), .equal: ("equal", "Equal"),
            .notEqual: ("not_equal", "NotEqual"), .greater: ("greater", "Greater"),
            .greaterOrEqual: ("greater_equal", "GreaterEqual"),
        ]
        guard let name = names[op] else { return .undefined }
        return machine.tensorValue(try machine.elementwise(name.ufunc, name.operation, x, y))
    }

    static func getItem(_ machine: Machine, _ value: Value, _ key: Value) throws(PythonError) -> Value {
        let tensor = try machine.tensor(value)
        var key = key
        if let index = machine.knownTensor(key) { key = machine.arrayOrScalar(index.array) }
        try machine.checkIndices(tensor, key)
        if tensor.array.dtype == .float32, let sliced = try machine.sliced(tensor, key) {
            return machine.tensorValue(sliced)
        }
        let items = try machine.indexItems(key)
        for case .array(let array) in items where array.rank > 0 && array.dtype != .bool {
            throw machine.raise(
                .typeError,
                "Only integers, slices (`:`), ellipsis (`...`), tf.newaxis (`None`) and scalar tf.int32/tf.int64 "
                    + "tensors are valid indices, got \(try machine.repr(key))")
        }
        return machine.tensorValue(Tensor(try machine.arrays(try tensor.array.indexed(items))))
    }
}

extension Machine {
    /// A value as a tensor of the type of `other`: numbers and arrays are converted where nothing is lost.
    fileprivate func operand(_ value: Value, like other: Tensor) throws(PythonError) -> Tensor? {
        if let tensor = knownTensor(value) { return tensor }
        let dtype = other.array.dtype
        if value.isNone || value.isString && dtype != .text { return nil }
        if !value.isObject || value.isHost || value.has(.boxed) || value.isList || value.isTuple
            || value.isString
        {
            let array = try asArray(value)
            let fits =
                dtype.isFloat
                ? !array.dtype.isComplex && !array.isText : array.dtype.isInteger == dtype.isInteger
            return fits ? Tensor(array.asType(dtype)) : try tensor(value)
        }
        return nil
    }

    /// Arithmetic of two tensors of one type.
    func tensorOperation(_ op: BinaryOperator, _ name: String, _ x: Tensor, _ y: Tensor) throws(PythonError)
        -> Tensor
    {
        try requireSameType(name, x, y)
        if op == .matrixMultiply { return try matrixProduct(x, y) }
        try requireBroadcast(name, x, y)
        let isFloat = x.array.dtype == .float32
        switch op {
        case .add where isFloat: return try engineCall { try x + y }
        case .subtract where isFloat: return try engineCall { try x - y }
        case .multiply where isFloat: return try engineCall { try x * y }
        case .divide where isFloat: return try engineCall { try x / y }
        case .power where isFloat: return try engineCall { try x.power(y) }
        default: break
        }
        guard let ufunc = ArrayType.ufunc(op) else { return x }
        let result = try arrays(try ufunc.apply([.array(x.array), .array(y.array)]))
        let keeps = op != .divide || x.array.dtype.isFloat
        return Tensor(keeps ? result.asType(x.array.dtype) : result)
    }

    /// An elementwise function of two tensors that has no gradient.
    func elementwise(_ ufunc: String, _ operation: String, _ x: Tensor, _ y: Tensor) throws(PythonError)
        -> Tensor
    {
        try requireSameType(operation, x, y)
        try requireBroadcast(operation, x, y)
        guard let function = Ufunc.named(ufunc) else { throw raise(.systemError, "no function \(ufunc)") }
        return Tensor(try arrays(try function.apply([.array(x.array), .array(y.array)])))
    }

    private func requireSameType(_ name: String, _ x: Tensor, _ y: Tensor) throws(PythonError) {
        guard x.array.dtype != y.array.dtype else { return }
        func word(_ dtype: DType) -> String {
            switch dtype {
            case .float32: "float"
            case .float64: "double"
            default: tensorTypeName(dtype)
            }
        }
        throw tensorFlowError(
            "InvalidArgumentError",
            "cannot compute \(name) as input #1(zero-based) was expected to be a \(word(x.array.dtype)) tensor "
                + "but is a \(word(y.array.dtype)) tensor [Op:\(name)] name: ")
    }

    private func requireBroadcast(_ name: String, _ x: Tensor, _ y: Tensor) throws(PythonError) {
        let (a, b) = (x.dimensions, y.dimensions)
        for (m, n) in zip(a.reversed(), b.reversed()) where m != n && m != 1 && n != 1 {
            func text(_ shape: [Int]) -> String { "[" + shape.map(String.init).joined(separator: ",") + "]" }
            throw invalidArgument(
                "Incompatible shapes: \(text(a)) vs. \(text(b))", operation: name, suffix: " name: ")
        }
    }

    /// Matrix product over the last two axes.
    func matrixProduct(
        _ x: Tensor, _ y: Tensor, transposesFirst: Bool = false, transposesSecond: Bool = false
    ) throws(PythonError) -> Tensor {
        let inner = x.rank < 2 ? nil : x.dimensions[x.rank - (transposesFirst ? 2 : 1)]
        let outer = y.rank < 2 ? nil : y.dimensions[y.rank - (transposesSecond ? 1 : 2)]
        func text(_ tensor: Tensor) -> String {
            "[" + tensor.dimensions.map(String.init).joined(separator: ",") + "]"
        }
        guard let inner, let outer else {
            throw invalidArgument(
                "In[0] and In[1] has different ndims: \(text(x)) vs. \(text(y))", operation: "MatMul",
                suffix: " name: ")
        }
        guard inner == outer else {
            throw invalidArgument(
                "Matrix size-incompatible: In[0]: \(text(x)), In[1]: \(text(y))", operation: "MatMul",
                suffix: " name: ")
        }
        if x.array.dtype == .float32 {
            return try engineCall { try x.product(y, transposesFirst, transposesSecond) }
        }
        func turned(_ array: NDArray, _ turns: Bool) -> NDArray {
            guard turns else { return array }
            var axes = Array(0..<array.rank)
            axes.swapAt(array.rank - 1, array.rank - 2)
            return (try? array.transposed(axes)) ?? array
        }
        return Tensor(
            try arrays(try matmul(turned(x.array, transposesFirst), turned(y.array, transposesSecond))))
    }

    /// TensorFlow's error for an int beyond its axis.
    fileprivate func checkIndices(_ tensor: Tensor, _ key: Value) throws(PythonError) {
        let keys = key.isTuple ? sequenceElements(key) ?? [] : [key]
        guard !keys.contains(where: { $0.isNone || $0.isIdentical(to: ellipsis) }) else { return }
        for (axis, key) in keys.enumerated() where axis < tensor.rank && !key.isBool {
            guard let index = intValue(key) else { continue }
            let extent = tensor.dimensions[axis]
            guard index < -extent || index >= extent else { continue }
            throw invalidArgument(
                "slice index \(index) of dimension \(axis) out of bounds.", operation: "StridedSlice",
                suffix: " name: strided_slice/")
        }
    }

    /// Indexing by ints and slices of step 1 in differentiable operations; nil for anything else.
    fileprivate func sliced(_ tensor: Tensor, _ key: Value) throws(PythonError) -> Tensor? {
        let keys = key.isTuple ? sequenceElements(key) ?? [] : [key]
        guard keys.count <= tensor.rank else { return nil }
        var result = tensor
        var kept: [Int] = []
        for (axis, key) in keys.enumerated() {
            let extent = tensor.dimensions[axis]
            if let index = intValue(key), !key.isBool {
                let place = index < 0 ? index + extent : index
                result = try engineCall { try result.sliced(axis: axis, from: place, count: 1) }
            } else if key.isSlice, key.slice.pointee.step.isNone {
                let start = key.slice.pointee.start.isNone ? 0 : try clampedIndex(key.slice.pointee.start)
                let stop = key.slice.pointee.stop.isNone ? extent : try clampedIndex(key.slice.pointee.stop)
                let from = min(max(start < 0 ? start + extent : start, 0), extent)
                let to = min(max(stop < 0 ? stop + extent : stop, from), extent)
                if from > 0 || to < extent {
                    result = try engineCall { try result.sliced(axis: axis, from: from, count: to - from) }
                }
                kept.append(to - from)
            } else {
                return nil
            }
        }
        let extents = kept + tensor.dimensions.dropFirst(keys.count)
        guard extents.count != result.rank else { return result }
        let final = result
        return try engineCall { try final.reshaped(Array(extents)) }
    }
}
