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
        guard let name = name(op), let (x, y) = try operands(machine, a, b, name) else { return .undefined }
        return machine.tensorValue(try machine.tensorOperation(op, name, x, y))
    }

    /// Both operands as tensors; the one that is no tensor takes the other's type where it can.
    static func operands(_ machine: Machine, _ a: Value, _ b: Value, _ operation: String) throws(PythonError)
        -> (Tensor, Tensor)?
    {
        let isNumpy = machine.libraryState[TensorFlowSources.numpyMethodsKey] != nil
        if let x = machine.knownTensor(a) {
            if isNumpy, let y = try machine.numpyOperand(b, beside: x) { return Tensor.promoted(x, y) }
            guard let y = try machine.operand(b, like: x, isLenient: operation == "AddV2") else { return nil }
            return (x, y)
        }
        guard let y = machine.knownTensor(b) else { return nil }
        if isNumpy, let x = try machine.numpyOperand(a, beside: y) { return Tensor.promoted(x, y) }
        return try machine.operand(a, like: y, isLenient: false).map { ($0, y) }
    }

    static func unary(_ machine: Machine, _ op: UnaryOperator, _ a: Value) throws(PythonError) -> Value {
        let x = try machine.tensor(a)
        switch op {
        case .negate:
            if x.isReal {
                return machine.tensorValue(try machine.engineCall { try Tensor.precisely([x]) { try -x } })
            }
            if x.array.dtype.kind == .unsigned || x.array.dtype == .bool {
                throw machine.wrongType("Neg", x.array.dtype)
            }
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
        if op == .equal || op == .notEqual, machine.libraryState[TensorFlowSources.identityKey] != nil {
            return .undefined
        }
        guard let (x, y) = try operands(machine, a, b, "Equal") else { return .undefined }
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
        if key.isList { key = machine.tuple(machine.sequenceElements(key) ?? []) }
        try machine.checkIndices(tensor, key)
        if tensor.isReal, let sliced = try machine.sliced(tensor, key) { return machine.tensorValue(sliced) }
        // Arrays take whole floats with a remark, tensors never did.
        guard !isFloatIndex(machine, key) else { throw machine.badIndex(key) }
        let items: [IndexItem]
        do throws(PythonError) { items = try machine.indexItems(key) } catch {
            machine.pending = .none
            throw machine.badIndex(key)
        }
        if machine.libraryState[TensorFlowSources.numpyMethodsKey] == nil {
            for case .array(let array) in items where array.rank > 0 && array.dtype != .bool {
                throw machine.badIndex(key)
            }
        }
        return machine.tensorValue(
            try machine.engineCall { try tensor.moving { try $0.indexed(items).copy() } })
    }

    private static func isFloatIndex(_ machine: Machine, _ key: Value) -> Bool {
        if key.isSlice {
            let slice = key.slice.pointee
            return [slice.start, slice.stop, slice.step].contains { $0.unboxed.isFloat }
        }
        if key.isTuple { return (machine.sequenceElements(key) ?? []).contains { isFloatIndex(machine, $0) } }
        return key.unboxed.isFloat
    }
}

extension Tensor {
    /// Both in the type that NumPy computes in.
    fileprivate static func promoted(_ x: Tensor, _ y: Tensor) -> (Tensor, Tensor) {
        guard x.array.dtype != y.array.dtype, !x.array.isText, !y.array.isText else { return (x, y) }
        let dtype = DType.promote(x.array.dtype, y.array.dtype)
        return (
            x.array.dtype == dtype ? x : x.cast(to: dtype), y.array.dtype == dtype ? y : y.cast(to: dtype)
        )
    }
}

extension Machine {
    /// After `experimental_enable_numpy_behavior`: a tensor, an array or a float beside ints; nil for what takes the
    /// other's type.
    fileprivate func numpyOperand(_ value: Value, beside other: Tensor) throws(PythonError) -> Tensor? {
        if let tensor = knownTensor(value) { return tensor }
        if value.isFloat, !other.array.dtype.isInexact {
            return Tensor(NDArray(scalar: .float(value.float), dtype: TensorFlowSources.numpyFloat(self)))
        }
        guard value.isHost, let array = try wholeArray(value) else { return nil }
        return Tensor(array)
    }

    fileprivate func badIndex(_ key: Value) -> PythonError {
        let text: String
        do throws(PythonError) { text = try repr(key) } catch { return error }
        return raise(
            .typeError,
            "Only integers, slices (`:`), ellipsis (`...`), tf.newaxis (`None`) and scalar tf.int32/tf.int64 "
                + "tensors are valid indices, got \(text)")
    }

    /// A value as a tensor of the type of `other`: numbers where nothing is lost, arrays always. `isLenient`
    /// leaves a number of another type to the operation, which refuses it in its own words.
    fileprivate func operand(_ value: Value, like other: Tensor, isLenient: Bool) throws(PythonError)
        -> Tensor?
    {
        if let tensor = knownTensor(value) { return tensor }
        let dtype = other.array.dtype
        if value.isNone { return try tensor(value) }
        let isNumeric =
            !value.isObject || value.has(.boxed) || bigIntegerValue(value) != nil || value.isComplex
        guard isNumeric || value.isHost || value.isList || value.isTuple || value.isString || value.isBytes
        else {
            return nil
        }
        if value.isHost, try wholeArray(value) == nil { return nil }
        guard isLenient, !value.isHost, !value.has(.boxed) else { return try converted(value, to: dtype) }
        let plain = try tensor(value)
        let fits =
            plain.array.dtype == dtype || dtype.isInexact && !plain.array.isText
            || dtype.isInteger && plain.array.dtype.isInteger
        return fits ? try converted(value, to: dtype) : plain
    }

    /// Arithmetic of two tensors of one type.
    func tensorOperation(_ op: BinaryOperator, _ name: String, _ x: Tensor, _ y: Tensor) throws(PythonError)
        -> Tensor
    {
        try requireSameType(name, x, y)
        if op == .matrixMultiply { return try matrixProduct(x, y) }
        try requireBroadcast(name, x, y)
        let dtype = x.array.dtype
        if x.isReal {
            let function: ((Tensor, Tensor) throws -> Tensor)? =
                switch op {
                case .add: { try $0 + $1 }
                case .subtract: { try $0 - $1 }
                case .multiply: { try $0 * $1 }
                case .divide: { try $0 / $1 }
                case .power: { try $0.power($1) }
                case .modulo: { try $0.modulo($1) }
                default: nil
                }
            if let function { return try engineCall { try Tensor.precisely([x, y]) { try function(x, y) } } }
        } else if dtype.isInexact {
            try requireUnfollowed(name, [x, y])
        }
        let isLogic = [.bitAnd, .bitOr, .bitXor].contains(op)
        if dtype == .bool && !isLogic || dtype.isText && op != .add {
            throw wrongType(name, dtype, "x:T, y:T -> z:T")
        }
        if dtype.isInteger, op == .floorDivide || op == .modulo, y.array.ints.contains(0) {
            throw invalidArgument("Integer division by zero", operation: name, suffix: " name: ")
        }
        if dtype.kind == .signed, op == .power, y.array.ints.contains(where: { $0 < 0 }) {
            throw invalidArgument(
                "Integers to negative integer powers are not allowed", operation: name, suffix: " name: ")
        }
        guard let ufunc = ArrayType.ufunc(op) else { return x }
        if op == .divide, dtype.isInteger {
            let wide: DType = dtype.itemSize < 4 ? .float32 : .float64
            return Tensor(
                try arrays(try ufunc.apply([.array(x.array.asType(wide)), .array(y.array.asType(wide))])))
        }
        return Tensor(try arrays(try ufunc.apply([.array(x.array), .array(y.array)])).asType(dtype))
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
        throw tensorFlowError(
            "InvalidArgumentError",
            "cannot compute \(name) as input #1(zero-based) was expected to be a "
                + "\(errorTypeName(x.array.dtype)) tensor but is a \(errorTypeName(y.array.dtype)) tensor "
                + "[Op:\(name)] name: ")
    }

    func requireBroadcast(_ name: String, _ x: Tensor, _ y: Tensor) throws(PythonError) {
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
        try requireSameType("MatMul", x, y)
        guard let inner, let outer else {
            let isSame = x.rank == y.rank
            throw invalidArgument(
                isSame
                    ? "In[0] and In[1] ndims must be == 2: \(x.rank)"
                    : "In[0] and In[1] has different ndims: \(text(x)) vs. \(text(y))", operation: "MatMul",
                suffix: " name: ")
        }
        guard inner == outer else {
            throw invalidArgument(
                "Matrix size-incompatible: In[0]: \(text(x)), In[1]: \(text(y))", operation: "MatMul",
                suffix: " name: ")
        }
        if x.isReal {
            return try engineCall {
                try Tensor.precisely([x, y]) { try x.product(y, transposesFirst, transposesSecond) }
            }
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
        if keys.count > tensor.rank, keys.allSatisfy({ intValue($0) != nil || $0.isSlice }) {
            throw invalidArgument(
                "Index out of range using input dim \(tensor.rank); input has only \(tensor.rank) dims",
                operation: "StridedSlice", suffix: " name: strided_slice/")
        }
        for (axis, key) in keys.enumerated() where axis < tensor.rank && !key.isBool {
            guard let index = intValue(key) else { continue }
            let extent = tensor.shape[axis]
            guard index < -extent || index >= extent else { continue }
            throw invalidArgument(
                "slice index \(index < 0 ? index + extent : index) of dimension \(axis) out of bounds.",
                operation: "StridedSlice",
                suffix: " name: strided_slice/")
        }
    }

    /// Indexing by ints and slices of step 1 in differentiable operations; nil for anything else.
    fileprivate func sliced(_ tensor: Tensor, _ key: Value) throws(PythonError) -> Tensor? {
        let keys = key.isTuple ? sequenceElements(key) ?? [] : [key]
        guard keys.count <= tensor.rank else { return nil }
        if !Tensor.isRecording { return try plainlySliced(tensor, keys) }
        var result = tensor
        var kept: [Int] = []
        for (axis, key) in keys.enumerated() {
            let extent = tensor.dimensions[axis]
            if let index = intValue(key), !key.isBool {
                let place = index < 0 ? index + extent : index
                result = try engineCall { try result.cut(axis, place, 1) }
            } else if key.isSlice, key.slice.pointee.step.isNone {
                let part = try bounds(key, extent)
                if part.count < extent {
                    result = try engineCall { try result.cut(axis, part.lowerBound, part.count) }
                }
                kept.append(part.count)
            } else {
                return nil
            }
        }
        let extents = kept + tensor.dimensions.dropFirst(keys.count)
        guard extents.count != result.rank else { return result }
        let final = result
        return try engineCall { try Tensor.precisely([final]) { try final.reshaped(Array(extents)) } }
    }

    /// The same where no tape watches: one copy of a view.
    private func plainlySliced(_ tensor: Tensor, _ keys: [Value]) throws(PythonError) -> Tensor? {
        var view = tensor.array
        var axis = 0
        for key in keys {
            let extent = view.shape[axis]
            if let index = intValue(key), !key.isBool {
                view = view.slice(axis: axis, at: index < 0 ? index + extent : index)
            } else if key.isSlice, key.slice.pointee.step.isNone {
                view = view.slice(axis: axis, try bounds(key, extent))
                axis += 1
            } else {
                return nil
            }
        }
        return view.shape == tensor.shape ? tensor : Tensor(view.copy())
    }

    /// What a slice of step 1 takes of an axis.
    private func bounds(_ key: Value, _ extent: Int) throws(PythonError) -> Range<Int> {
        let slice = key.slice.pointee
        let start = slice.start.isNone ? 0 : try clampedIndex(slice.start)
        let stop = slice.stop.isNone ? extent : try clampedIndex(slice.stop)
        let from = min(max(start < 0 ? start + extent : start, 0), extent)
        return from..<min(max(stop < 0 ? stop + extent : stop, from), extent)
    }

    /// Two operands of a binary function, brought to one type where one is no tensor.
    func pair(of a: Value, _ b: Value, _ operation: String) throws(PythonError) -> (Tensor, Tensor) {
        if let pair = try TensorOperators.operands(self, a, b, operation) { return pair }
        let x = try tensor(a)
        if let pair = try TensorOperators.operands(self, tensorValue(x), b, operation) { return pair }
        return (x, try tensor(b))
    }
}

extension Tensor {
    fileprivate func cut(_ axis: Int, _ start: Int, _ count: Int) throws -> Tensor {
        try Tensor.precisely([self]) { try sliced(axis: axis, from: start, count: count) }
    }
}
