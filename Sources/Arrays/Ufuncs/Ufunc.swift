#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// An elementwise function of one or two arrays with broadcasting: NumPy's ufunc.
///
/// All of them are rows of one table (`Ufunc.all`): a name, a rule that says in which type the function
/// computes for given argument types, and a kernel for each such type that works on one strided row.
/// `callAsFunction` does what they have in common: type resolution with weak Python numbers, broadcasting,
/// conversion of arguments, `out`, `where` and casting errors.
///
///     try Ufunc.add(a, b)
///     try Ufunc.named("multiply")?([.array(a), .float(2)], out: a)     // a *= 2
package final class Ufunc: Sendable {
    /// One row: (first argument, its step, second argument, its step, result, its step, count). Steps in
    /// elements; unary kernels ignore the second argument. (A struct, since a function in a table or an optional
    /// is called through a function that repacks its arguments.)
    struct Kernel: Sendable {
        typealias Row =
            @Sendable (UnsafeRawPointer, Int, UnsafeRawPointer, Int, UnsafeMutableRawPointer, Int, Int) ->
            Void
        private let row: Row

        init(_ row: @escaping Row) { self.row = row }

        @inline(__always)
        func callAsFunction(
            _ a: UnsafeRawPointer, _ sa: Int, _ b: UnsafeRawPointer, _ sb: Int,
            _ out: UnsafeMutableRawPointer,
            _ so: Int, _ n: Int
        ) {
            row(a, sa, b, sb, out, so, n)
        }
    }

    /// NumPy's name of the function, as in its error messages ("add", "logical_and", "remainder").
    package let name: String
    /// Number of arguments, 1 or 2.
    package let inputs: Int
    /// What it computes in, for each promoted argument type.
    let rule: LoopRule
    /// Whether two arrays of text have a result.
    private let takesText: Bool
    /// Whether integers are looked at before they are computed with: zero divisors, negative exponents.
    package let checksIntegers: Bool
    /// The kernel of each type, by the type's number.
    private let table: [Kernel?]

    init(_ name: String, inputs: Int, _ rule: LoopRule, _ kernel: @escaping @Sendable (DType) -> Kernel?) {
        self.name = name
        self.inputs = inputs
        self.rule = rule
        takesText = inputs == 2 && (rule == .comparison || name == "add")
        checksIntegers = ["power", "remainder", "floor_divide"].contains(name)
        table = DType.allCases.map { dtype in
            kernel(dtype).map { ContiguousLoops.accelerated($0, name, inputs: inputs, dtype) }
        }
    }

    /// Whether int64 arguments give float64.
    package var computesInFloats: Bool { rule == .math }

    /// The kernel that computes in a type; nil where the function is not defined for it.
    func kernel(_ dtype: DType) -> Kernel? { table[Int(dtype.rawValue)] }

    package func callAsFunction(_ a: NDArray) throws(ArrayError) -> NDArray { try apply([.array(a)]) }
    package func callAsFunction(_ a: NDArray, _ b: NDArray) throws(ArrayError) -> NDArray {
        try apply([.array(a), .array(b)])
    }
    package func callAsFunction(_ a: NDArray, _ b: Double) throws(ArrayError) -> NDArray {
        try apply([.array(a), .float(b)])
    }

    /// Applies the function.
    /// - `out`: an array to write to and return; its type must be reachable by a same-kind cast.
    /// - `dtype`: the type to compute in.
    /// - `mask`: bool, broadcast: where it is false the result keeps `out`'s elements (or is undefined).
    package func apply(
        _ operands: [Operand], out: NDArray? = nil, dtype: DType? = nil, mask: NDArray? = nil
    ) throws(ArrayError) -> NDArray {
        if operands.count != inputs {
            throw .type(
                "\(name)() takes from \(inputs) to \(inputs + 1) positional arguments but \(operands.count) "
                    + "were given")
        }
        if takesText, let text = try applyToText(operands) {
            return text
        }
        let loop = try resolve(operands, dtype)
        let a = try argument(operands[0], loop.input)
        let b = inputs == 2 ? try argument(operands[1], loop.input) : a
        let kernel = loop.kernel
        if checksIntegers, name == "power", loop.input.isInteger, try hasNegative(b) {
            throw .negativeIntegerPower
        }
        guard let shape = broadcastShape(a.shape, b.shape) else { throw .broadcast([a.shape, b.shape]) }
        return try run(kernel, a, b, shape, loop.output, out: out, mask: mask)
    }

    private func run(
        _ kernel: Kernel, _ a: NDArray, _ b: NDArray, _ shape: Shape, _ type: DType, out: NDArray?,
        mask: NDArray?
    ) throws(ArrayError) -> NDArray {
        guard let out else {
            let result = try NDArray.allocate(shape, type)
            fill(kernel, a, b, result)
            return result
        }
        if !DType.canCastSameKind(type, out.dtype) {
            throw .outputCasting(ufunc: name, from: type, to: out.dtype)
        }
        guard broadcastShape(shape, out.shape) == out.shape else {
            throw .broadcastOutput(out.shape, broadcast: shape)
        }
        if out.storage.isReadOnly { throw .value("output array is read-only") }
        let sharing = [a, b].contains { $0.storage === out.storage && !$0.isSameWindow(as: out) }
        if mask == nil, type == out.dtype, !sharing {
            fill(kernel, a, b, out)
            return out
        }
        let temporary = try NDArray.allocate(out.shape, type)
        fill(kernel, a, b, temporary)
        if let mask {
            try out.assign(temporary.asType(out.dtype), where: mask)
        } else {
            try out.assign(temporary)
        }
        return out
    }

    /// Runs the kernel over `out`'s shape, to which the arguments are known to broadcast.
    func fill(_ kernel: Kernel, _ a: NDArray, _ b: NDArray, _ out: NDArray) {
        let a = a.gatheredByTiles()
        let b = inputs == 1 ? a : b.gatheredByTiles()
        let shape = out.shape
        guard let sa = a.broadcastStrides(to: shape), let sb = b.broadcastStrides(to: shape) else { return }
        let loop = RowLoop(shape, sa, sb, out.strides)
        let (pa, pb, po) = (a.base, b.base, out.base)
        let (za, zb, zo) = (a.itemSize, b.itemSize, out.itemSize)
        loop.run { i, j, k in
            kernel(pa + i &* za, loop.step0, pb + j &* zb, loop.step1, po + k &* zo, loop.step2, loop.length)
        }
        withExtendedLifetime((a.storage, b.storage, out.storage)) {}
    }

    private func hasNegative(_ b: NDArray) throws(ArrayError) -> Bool {
        guard b.dtype.kind == .signed else { return false }
        return try Reduction.min.overAll(b, empty: 0) < 0
    }
}

extension NDArray {
    /// Whether both show the same elements of the same storage in the same order.
    package func isSameWindow(as other: NDArray) -> Bool {
        storage === other.storage && offset == other.offset && hasLayout(of: other)
    }

    /// Writes `source` (of this array's type and shape or broadcast to it) where the mask is true.
    package func assign(_ source: NDArray, where mask: NDArray) throws(ArrayError) {
        if storage.isReadOnly { throw .value("assignment destination is read-only") }
        guard let s = source.broadcastStrides(to: shape), let m = mask.broadcastStrides(to: shape) else {
            throw .broadcast([shape, source.shape, mask.shape])
        }
        let aligned = source.asType(dtype)
        let steps = source.dtype == dtype ? s : aligned.broadcastStrides(to: shape) ?? s
        let truth = mask.asType(.bool)
        let maskSteps = mask.dtype == .bool ? m : truth.broadcastStrides(to: shape) ?? m
        let loop = RowLoop(shape, steps, maskSteps, strides)
        let size = itemSize
        let (from, flags, to) = (aligned.base, truth.pointer(Bool.self), base)
        loop.run { a, b, c in
            for i in 0..<loop.length where flags[b + i * loop.step1] {
                memmove(to + (c + i * loop.step2) * size, from + (a + i * loop.step0) * size, size)
            }
        }
        withExtendedLifetime((aligned.storage, truth.storage, storage)) {}
    }
}

/// How a ufunc's computing and result types follow from its argument types.
enum LoopRule: Sendable {
    /// The promoted type, if the kernel has it (`add`, `maximum`).
    case same
    /// Floating: the promoted type's floating relative (`sin`, `arctan2`).
    case math
    /// float64 for all integers (`divide`).
    case trueDivide
    /// The promoted type in, bool out.
    case comparison
    /// As `same`, bool arguments counted as int8 (`floor_divide`, `power`).
    case integersAtLeast
    /// As `same`, the result is the real part's type (`absolute`).
    case realPart
    /// Floating in, bool out (`isnan`): integers are accepted as they are.
    case predicate
}

extension Ufunc {
    /// The types a call computes in and returns.
    func resolve(_ operands: [Operand], _ requested: DType?) throws(ArrayError) -> (
        input: DType, output: DType, kernel: Kernel
    ) {
        var type = requested ?? DType.result(of: operands)
        if rule == .comparison { type = widenedForComparison(operands, type) }
        if type == .text { throw noLoop(operands) }
        let loop = rule == .math && inputs == 2 && requested == nil ? mathType(operands) : loopType(type)
        guard let kernel = kernel(loop) else {
            if name == "subtract", loop == .bool { throw .booleanSubtract }
            if name == "negative", loop == .bool { throw .booleanNegative }
            if ["positive", "sign", "gcd", "lcm"].contains(name) { throw noLoop(operands) }
            throw .unsupportedTypes(ufunc: name)
        }
        switch rule {
        case .comparison, .predicate: return (loop, .bool, kernel)
        case .realPart: return (loop, loop.realPart, kernel)
        default: return (loop, loop, kernel)
        }
    }

    private func loopType(_ type: DType) -> DType {
        switch rule {
        case .math: type.mathResult
        case .trueDivide: type.isInexact ? type : .float64
        case .integersAtLeast: type == .bool ? .int8 : type
        default: type
        }
    }

    /// "No loop for these types", in the two ways in which NumPy writes types there.
    private func noLoop(_ operands: [Operand]) -> ArrayError {
        let hasText = operands.contains { if case .array(let array) = $0 { array.isText } else { false } }
        if rule == .math || rule == .predicate { return .unsupportedTypes(ufunc: name) }
        let asInstance = hasText && inputs == 2 && rule != .comparison
        let types = operands.map { operand in
            switch operand {
            case .array(let array):
                asInstance
                    ? "dtype('\(array.dtypeName)')" : "<class 'numpy.dtypes.\(array.dtype.className)'>"
            case .int: asInstance ? "dtype('int64')" : "<class 'numpy.dtypes._PyLongDType'>"
            case .float: asInstance ? "dtype('float64')" : "<class 'numpy.dtypes._PyFloatDType'>"
            case .complex: asInstance ? "dtype('complex128')" : "<class 'numpy.dtypes._PyComplexDType'>"
            }
        }
        return .noLoop(ufunc: name, types: types)
    }

    /// Functions of two floats compute in the smallest type that holds both arguments' own.
    private func mathType(_ operands: [Operand]) -> DType {
        var type: DType?
        for case .array(let array) in operands where array.dtype != .text {
            type = type.map { DType.promote($0, array.dtype.mathResult) } ?? array.dtype.mathResult
        }
        for case .float in operands where type == .float16 || type == .float32 {
            for case .array(let array) in operands where !array.dtype.isInexact { type = .float64 }
        }
        return type ?? .float64
    }

    /// A Python integer outside the array's type still compares by value.
    private func widenedForComparison(_ operands: [Operand], _ type: DType) -> DType {
        guard type.isInteger else { return type }
        for case .int(let value) in operands where !type.holds(value) {
            return type == .uint64 ? .float64 : .int64
        }
        return type
    }

    /// An operand as an array of the computing type.
    private func argument(_ operand: Operand, _ type: DType) throws(ArrayError) -> NDArray {
        switch operand {
        case .array(let array): return array.asType(type)
        case .int(let value):
            if type.isInteger, !type.holds(value) { throw .integerOutOfBounds(String(value), type) }
            return type == .float64 ? NDArray(element: Double(value)) : NDArray(element: value).asType(type)
        case .float(let value): return NDArray(element: value).asType(type)
        case .complex(let real, let imaginary):
            return NDArray([Complex128(real, imaginary)], shape: []).asType(type)
        }
    }

    /// Comparisons and concatenation of text arrays; nil when not both arguments are text.
    private func applyToText(_ operands: [Operand]) throws(ArrayError) -> NDArray? {
        guard case .array(let a) = operands[0], case .array(let b) = operands[1], a.isText || b.isText else {
            return nil
        }
        guard a.isText && b.isText else {
            if name == "equal" || name == "not_equal" {
                let shape = try commonShape([a.shape, b.shape])
                return NDArray.full(shape, .bool(name == "not_equal"), .bool)
            }
            throw noLoop(operands)
        }
        let shape = try commonShape([a.shape, b.shape])
        let x = try a.broadcast(to: shape).texts
        let y = try b.broadcast(to: shape).texts
        let pairs = zip(x, y)
        switch name {
        case "equal": return NDArray(bools: pairs.map { $0 == $1 }, shape: shape)
        case "not_equal": return NDArray(bools: pairs.map { $0 != $1 }, shape: shape)
        case "less": return NDArray(bools: pairs.map { isTextLess($0, $1) }, shape: shape)
        case "greater": return NDArray(bools: pairs.map { isTextLess($1, $0) }, shape: shape)
        case "less_equal": return NDArray(bools: pairs.map { !isTextLess($1, $0) }, shape: shape)
        case "greater_equal": return NDArray(bools: pairs.map { !isTextLess($0, $1) }, shape: shape)
        case "add":
            return NDArray(texts: pairs.map { $0 + $1 }, shape: shape, width: a.textWidth + b.textWidth)
        default: throw noLoop(operands)
        }
    }
}

/// `broadcastShape` of two, for a place where the method of that name hides it.
private func commonShape(_ shapes: [Shape]) throws(ArrayError) -> Shape { try broadcastShape(shapes) }

/// Order by code points, as Python's.
func isTextLess(_ a: String, _ b: String) -> Bool {
    a.unicodeScalars.lexicographicallyPrecedes(b.unicodeScalars)
}

extension DType {
    /// Whether an integer type can represent a value.
    package func holds(_ value: Int) -> Bool {
        switch self {
        case .int8: Int8(exactly: value) != nil
        case .int16: Int16(exactly: value) != nil
        case .int32: Int32(exactly: value) != nil
        case .uint8: UInt8(exactly: value) != nil
        case .uint16: UInt16(exactly: value) != nil
        case .uint32: UInt32(exactly: value) != nil
        case .uint64: value >= 0
        default: true
        }
    }
}
