/// Reductions over axes: sum, product, extremes, any, all and counts. What is built from them (mean, var,
/// median, ...) is in Statistics.swift.
///
/// Order of summation is NumPy's, so that floating results agree to the bit: axes are visited from the
/// largest stride to the smallest; if the innermost one is reduced, each of its rows is summed pairwise in
/// blocks of 128 with eight partial sums, and the rows' sums are added one after the other; if not, rows are
/// added element by element onto the result.
package struct Reduction: Sendable {
    /// The reduction of one strided row onto an accumulator: (row, step, count, accumulator).
    typealias RowKernel = @Sendable (UnsafeRawPointer, Int, Int, UnsafeMutableRawPointer) -> Void
    /// Combines a row elementwise: (row, step, accumulators, their step, count).
    typealias AcrossKernel = @Sendable (UnsafeRawPointer, Int, UnsafeMutableRawPointer, Int, Int) -> Void

    package let name: String
    /// The type it computes in for an argument type.
    let resultType: @Sendable (DType) -> DType
    /// The value of an empty reduction; nil if there is none.
    let identity: Scalar?
    /// The kernels of each type, by the type's number.
    private let table: [Kernels?]

    init(
        name: String, resultType: @escaping @Sendable (DType) -> DType, identity: Scalar?,
        kernels: @Sendable (DType) -> Kernels?
    ) {
        self.name = name
        self.resultType = resultType
        self.identity = identity
        table = DType.allCases.map { dtype in
            kernels(dtype).map { ContiguousLoops.accelerated($0, name, dtype) }
        }
    }

    /// Reduces axes (all when nil). With `keepDims` they stay as extents of 1. `dtype` is the type to compute
    /// in, `initial` a value to start from.
    package func callAsFunction(
        _ a: NDArray, axes: [Int]? = nil, keepDims: Bool = false, dtype: DType? = nil, initial: Scalar? = nil
    ) throws(ArrayError) -> NDArray {
        let reduced = try Self.mask(of: axes, rank: a.rank)
        let type = dtype ?? resultType(a.dtype)
        guard let kernels = table[Int(type.rawValue)] else { throw .unsupportedTypes(ufunc: name) }
        if initial == nil, !reduced.contains(false), let value = overFlags(a, type) {
            let result = NDArray(scalar: value)
            return keepDims ? result.reshaped(to: Shape(reduced.map { _ in 1 })) : result
        }
        var outShape = Shape()
        var reducedCount = 1
        for axis in 0..<a.rank {
            if reduced[axis] { reducedCount *= a.shape[axis] } else { outShape.append(a.shape[axis]) }
        }
        if reducedCount == 0, identity == nil, initial == nil, outShape.count > 0 {
            throw .emptyReduction(name)
        }
        let out = try NDArray.allocate(outShape, type)
        try out.fill(initial ?? kernels.start)
        accumulate(a, type, reduced, kernels.row, kernels.across, out)
        if !keepDims { return out }
        var kept = a.shape
        for axis in 0..<a.rank where reduced[axis] { kept[axis] = 1 }
        return out.reshaped(to: kept)
    }

    /// The reduction of a whole array of numbers without gaps; nil where `callAsFunction` has to do it.
    package func whole(_ a: NDArray) -> Scalar? {
        guard a.isGapless, a.count > 0, resultType(a.dtype) == a.dtype,
            let kernels = table[Int(a.dtype.rawValue)]
        else { return nil }
        func run<T: ArrayElement>(_ start: T) -> T {
            var value = start
            kernels.row(a.base, 1, a.count, &value)
            withExtendedLifetime(a.storage) {}
            return value
        }
        switch (a.dtype, kernels.start) {
        case (.float64, .float(let start)): return .float(run(start))
        case (.float32, .float(let start)): return .float(Double(run(Float(start))))
        case (.int64, .int(let start)): return .int(run(start))
        default: return nil
        }
    }

    /// The sum, any or all of a whole bool array.
    private func overFlags(_ a: NDArray, _ type: DType) -> Scalar? {
        guard a.dtype == .bool else { return nil }
        switch (name, type) {
        case ("add", .int64): return .int(a.trueCount())
        case ("logical_or", .bool): return .bool(a.containsFlag(true))
        case ("logical_and", .bool): return .bool(!a.containsFlag(false))
        default: return nil
        }
    }

    /// Which axes an axis list names. Throws: `.axis`, and when one is named twice.
    static func mask(of axes: [Int]?, rank: Int) throws(ArrayError) -> [Bool] {
        guard let axes else { return [Bool](repeating: true, count: rank) }
        var mask = [Bool](repeating: false, count: rank)
        for axis in axes {
            let axis = try normalizeAxis(axis, rank: rank)
            if mask[axis] { throw .value("duplicate value in 'axis'") }
            mask[axis] = true
        }
        return mask
    }

    private func accumulate(
        _ source: NDArray, _ type: DType, _ reduced: [Bool], _ row: RowKernel, _ across: AcrossKernel,
        _ out: NDArray
    ) {
        // NumPy converts through buffers of 8192 elements, which ends its pairwise runs there.
        let converts = source.dtype != type
        let a = converts ? source.asType(type) : source
        let limit = converts ? 8192 : Int.max
        var order = Array(0..<a.rank)
        order.sort { x, y in
            let (p, q) = (abs(a.strides[x]), abs(a.strides[y]))
            return p == q ? x < y : p > q
        }
        var (shape, inner, outer) = (Shape(), Strides(), Strides())
        var outStrides = Strides(repeating: 0, count: a.rank)
        var outAxis = 0
        for axis in 0..<a.rank where !reduced[axis] {
            outStrides[axis] = out.strides[outAxis]
            outAxis += 1
        }
        for axis in order {
            shape.append(a.shape[axis])
            inner.append(a.strides[axis])
            outer.append(outStrides[axis])
        }
        let loop = RowLoop(shape, inner, outer)
        let (from, to, size) = (a.base, out.base, a.itemSize)
        let outSize = out.itemSize
        loop.run { i, j, _ in
            let target = to + j &* outSize
            if loop.step1 != 0 {
                across(from + i &* size, loop.step0, target, loop.step1, loop.length)
                return
            }
            var done = 0
            while done < loop.length {
                let n = Swift.min(limit, loop.length - done)
                row(from + (i + done &* loop.step0) &* size, loop.step0, n, target)
                done += n
            }
        }
        withExtendedLifetime((a.storage, out.storage)) {}
    }

    /// The reduction of all elements as a Double; `empty` for an array without elements.
    func overAll(_ a: NDArray, empty: Double) throws(ArrayError) -> Double {
        if a.count == 0 { return empty }
        return try self(a).scalar(at: 0).double ?? empty
    }
}

/// A way to combine two numbers, with the value it starts from.
protocol Accumulation: SendableMetatype {
    associatedtype Operation: BinaryOperation
    static func start<T: IntegerElement>(_ type: T.Type) -> T
    static func start<T: FloatElement>(_ type: T.Type) -> T
    static var isSum: Bool { get }
    /// Whether the order of combining cannot change a floating result.
    static var isExtreme: Bool { get }
}

extension Accumulation {
    static var isExtreme: Bool { true }
}

enum Summing: Accumulation {
    typealias Operation = Add
    static var isSum: Bool { true }
    static func start<T: IntegerElement>(_ type: T.Type) -> T { 0 }
    static func start<T: FloatElement>(_ type: T.Type) -> T { 0 }
}
enum Multiplying: Accumulation {
    typealias Operation = Multiply
    static var isExtreme: Bool { false }
    static var isSum: Bool { false }
    static func start<T: IntegerElement>(_ type: T.Type) -> T { 1 }
    static func start<T: FloatElement>(_ type: T.Type) -> T { 1 }
}
enum Largest: Accumulation {
    typealias Operation = Maximum
    static var isSum: Bool { false }
    static func start<T: IntegerElement>(_ type: T.Type) -> T { T.min }
    static func start<T: FloatElement>(_ type: T.Type) -> T { -T.infinity }
}
enum Smallest: Accumulation {
    typealias Operation = Minimum
    static var isSum: Bool { false }
    static func start<T: IntegerElement>(_ type: T.Type) -> T { T.max }
    static func start<T: FloatElement>(_ type: T.Type) -> T { T.infinity }
}
enum LargestNumber: Accumulation {
    typealias Operation = Fmax
    static var isSum: Bool { false }
    static func start<T: IntegerElement>(_ type: T.Type) -> T { T.min }
    static func start<T: FloatElement>(_ type: T.Type) -> T { T.nan }
}
enum SmallestNumber: Accumulation {
    typealias Operation = Fmin
    static var isSum: Bool { false }
    static func start<T: IntegerElement>(_ type: T.Type) -> T { T.max }
    static func start<T: FloatElement>(_ type: T.Type) -> T { T.nan }
}

extension Reduction {
    /// A type's kernels and the value they start from. (A struct for the reason of `Ufunc.Kernel`.)
    struct Kernels {
        let start: Scalar
        var row: RowKernel
        var across: AcrossKernel
    }

    static func table<Op: Accumulation>(_ op: Op.Type) -> @Sendable (DType) -> Kernels? {
        { dtype in
            switch dtype {
            case .bool: boolKernels(Op.self)
            case .int8: integerKernels(Op.self, Int8.self)
            case .int16: integerKernels(Op.self, Int16.self)
            case .int32: integerKernels(Op.self, Int32.self)
            case .int64: integerKernels(Op.self, Int64.self)
            case .uint8: integerKernels(Op.self, UInt8.self)
            case .uint16: integerKernels(Op.self, UInt16.self)
            case .uint32: integerKernels(Op.self, UInt32.self)
            case .uint64: integerKernels(Op.self, UInt64.self)
            case .float16: Op.isSum ? halfSumKernels() : floatKernels(Op.self, Float16.self)
            case .float32: floatKernels(Op.self, Float.self)
            case .float64: floatKernels(Op.self, Double.self)
            case .complex64: complexKernels(Op.self, Float.self)
            case .complex128: complexKernels(Op.self, Double.self)
            case .text: nil
            }
        }
    }

    private static func integerKernels<Op: Accumulation, T: IntegerElement>(_ op: Op.Type, _ type: T.Type)
        -> Kernels
    {
        let start = Op.start(T.self)
        let scalar: Scalar =
            T.self == UInt64.self && start > 1 ? .unsigned(.max) : .int(Int(truncatingIfNeeded: start))
        let row: RowKernel = { a, step, n, out in
            reduceRow(T.self, a, step, n, out) { Op.Operation.integer($0, $1) }
        }
        let across: AcrossKernel = { a, step, out, so, n in
            combineRows(T.self, a, step, out, so, n) { Op.Operation.integer($0, $1) }
        }
        return Kernels(start: scalar, row: row, across: across)
    }

    private static func boolKernels<Op: Accumulation>(_ op: Op.Type) -> Kernels {
        let row: RowKernel = { a, step, n, out in
            reduceRow(Bool.self, a, step, n, out) { Op.Operation.bool($0, $1) }
        }
        let across: AcrossKernel = { a, step, out, so, n in
            combineRows(Bool.self, a, step, out, so, n) { Op.Operation.bool($0, $1) }
        }
        return Kernels(start: .bool(!Op.Operation.bool(true, false)), row: row, across: across)
    }

    private static func floatKernels<Op: Accumulation, T: FloatElement>(_ op: Op.Type, _ type: T.Type)
        -> Kernels
    {
        let sumRow: RowKernel = { a, step, n, out in
            let target = out.assumingMemoryBound(to: T.self)
            target.pointee += pairwiseSum(a.assumingMemoryBound(to: T.self), step, n)
        }
        let otherRow: RowKernel = { a, step, n, out in
            reduceRow(T.self, a, step, n, out, inAnyOrder: Op.isExtreme) { Op.Operation.float($0, $1) }
        }
        let across: AcrossKernel = { a, step, out, so, n in
            combineRows(T.self, a, step, out, so, n) { Op.Operation.float($0, $1) }
        }
        return Kernels(
            start: .float(Op.start(T.self).double), row: Op.isSum ? sumRow : otherRow, across: across)
    }

    /// float16 rows are summed in float32.
    private static func halfSumKernels() -> Kernels {
        let row: RowKernel = { a, step, n, out in
            let source = a.assumingMemoryBound(to: Float16.self)
            let wide = [Float](unsafeUninitializedCapacity: n) { buffer, count in
                for i in 0..<n { buffer[i] = Float(source[i &* step]) }
                count = n
            }
            let target = out.assumingMemoryBound(to: Float16.self)
            let sum = wide.withUnsafeBufferPointer { $0.baseAddress.map { pairwiseSum($0, 1, n) } ?? 0 }
            target.pointee = Float16(Float(target.pointee) + sum)
        }
        let across: AcrossKernel = { a, step, out, so, n in
            combineRows(Float16.self, a, step, out, so, n) { $0 + $1 }
        }
        return Kernels(start: .float(0), row: row, across: across)
    }

    private static func complexKernels<Op: Accumulation, P: FloatElement>(_ op: Op.Type, _ type: P.Type)
        -> Kernels
    {
        let sumRow: RowKernel = { a, step, n, out in
            // The parts are interleaved: each is a row of floats of twice the step.
            let parts = a.assumingMemoryBound(to: P.self)
            let target = out.assumingMemoryBound(to: P.self)
            target[0] += complexPairwiseSum(parts, 2 * step, n)
            target[1] += complexPairwiseSum(parts + 1, 2 * step, n)
        }
        let otherRow: RowKernel = { a, step, n, out in
            reduceRow(Complex<P>.self, a, step, n, out, inAnyOrder: Op.isExtreme) {
                Op.Operation.complex($0, $1)
            }
        }
        let across: AcrossKernel = { a, step, out, so, n in
            combineRows(Complex<P>.self, a, step, out, so, n) { Op.Operation.complex($0, $1) }
        }
        return Kernels(
            start: .float(Op.start(P.self).double), row: Op.isSum ? sumRow : otherRow, across: across)
    }
}

/// Sums a row pairwise as NumPy does: blocks of up to 128 elements in eight partial sums, halves above.
func pairwiseSum<T: FloatElement>(_ a: UnsafePointer<T>, _ step: Int, _ n: Int) -> T {
    if n < 8 {
        // NumPy starts from -0.0, which keeps the sign of a row of negative zeros.
        var sum = -T.zero
        for i in 0..<n { sum += a[i &* step] }
        return sum
    }
    if n > 128 {
        var half = n / 2
        half -= half % 8
        return pairwiseSum(a, step, half)
            + pairwiseSum(a + half &* step, step, n - half)
    }
    var (r0, r1, r2, r3) = (a[0], a[step], a[2 &* step], a[3 &* step])
    var (r4, r5, r6, r7) = (a[4 &* step], a[5 &* step], a[6 &* step], a[7 &* step])
    var i = 8
    while i < n - n % 8 {
        let p = a + i &* step
        r0 += p[0]
        r1 += p[step]
        r2 += p[2 &* step]
        r3 += p[3 &* step]
        r4 += p[4 &* step]
        r5 += p[5 &* step]
        r6 += p[6 &* step]
        r7 += p[7 &* step]
        i += 8
    }
    var sum = ((r0 + r1) + (r2 + r3)) + ((r4 + r5) + (r6 + r7))
    while i < n {
        sum += a[i &* step]
        i += 1
    }
    return sum
}

/// The same for one part of complex numbers: NumPy's eight partial sums are then four for each part, and its
/// blocks 64 numbers.
func complexPairwiseSum<T: FloatElement>(_ a: UnsafePointer<T>, _ step: Int, _ n: Int) -> T {
    if n < 4 {
        var sum = -T.zero
        for i in 0..<n { sum += a[i &* step] }
        return sum
    }
    if n > 64 {
        let half = (n - n % 8) / 2
        return complexPairwiseSum(a, step, half) + complexPairwiseSum(a + half &* step, step, n - half)
    }
    var (r0, r1, r2, r3) = (a[0], a[step], a[2 &* step], a[3 &* step])
    var i = 4
    while i < n - n % 4 {
        let p = a + i &* step
        r0 += p[0]
        r1 += p[step]
        r2 += p[2 &* step]
        r3 += p[3 &* step]
        i += 4
    }
    var sum = (r0 + r1) + (r2 + r3)
    while i < n {
        sum += a[i &* step]
        i += 1
    }
    return sum
}

@inline(__always)
private func reduceRow<T: ArrayElement>(
    _ type: T.Type, _ a: UnsafeRawPointer, _ step: Int, _ n: Int, _ out: UnsafeMutableRawPointer,
    inAnyOrder: Bool = true, _ body: (T, T) -> T
) {
    let source = a.assumingMemoryBound(to: T.self)
    let target = out.assumingMemoryBound(to: T.self)
    var result = target.pointee
    var i = 0
    if inAnyOrder && step == 1 && n >= 16 {
        // Eight independent chains instead of one.
        var (r0, r1, r2, r3) = (source[0], source[1], source[2], source[3])
        var (r4, r5, r6, r7) = (source[4], source[5], source[6], source[7])
        i = 8
        while i + 8 <= n {
            r0 = body(r0, source[i])
            r1 = body(r1, source[i + 1])
            r2 = body(r2, source[i + 2])
            r3 = body(r3, source[i + 3])
            r4 = body(r4, source[i + 4])
            r5 = body(r5, source[i + 5])
            r6 = body(r6, source[i + 6])
            r7 = body(r7, source[i + 7])
            i += 8
        }
        result = body(result, body(body(body(r0, r1), body(r2, r3)), body(body(r4, r5), body(r6, r7))))
    }
    while i < n {
        result = body(result, source[i &* step])
        i += 1
    }
    target.pointee = result
}

@inline(__always)
private func combineRows<T: ArrayElement>(
    _ type: T.Type, _ a: UnsafeRawPointer, _ step: Int, _ out: UnsafeMutableRawPointer, _ so: Int, _ n: Int,
    _ body: (T, T) -> T
) {
    let source = a.assumingMemoryBound(to: T.self)
    let target = out.assumingMemoryBound(to: T.self)
    if step == 1 && so == 1 {
        for i in 0..<n { target[i] = body(target[i], source[i]) }
    } else {
        for i in 0..<n { target[i &* so] = body(target[i &* so], source[i &* step]) }
    }
}

extension Reduction {
    package static let sum = Reduction(
        name: "add", resultType: summedType, identity: .int(0), kernels: table(Summing.self))
    package static let prod = Reduction(
        name: "multiply", resultType: summedType, identity: .int(1), kernels: table(Multiplying.self))
    package static let max = Reduction(
        name: "maximum", resultType: { $0 }, identity: nil, kernels: table(Largest.self))
    package static let min = Reduction(
        name: "minimum", resultType: { $0 }, identity: nil, kernels: table(Smallest.self))
    package static let fmax = Reduction(
        name: "fmax", resultType: { $0 }, identity: nil, kernels: table(LargestNumber.self))
    package static let fmin = Reduction(
        name: "fmin", resultType: { $0 }, identity: nil, kernels: table(SmallestNumber.self))
    /// Whether any element is true (not zero).
    package static let any = Reduction(
        name: "logical_or", resultType: { _ in .bool }, identity: .bool(false), kernels: table(Largest.self))
    /// Whether all elements are.
    package static let all = Reduction(
        name: "logical_and", resultType: { _ in .bool }, identity: .bool(true), kernels: table(Smallest.self))

    /// Sums of small integers are made in 64 bits.
    static let summedType: @Sendable (DType) -> DType = { dtype in
        switch dtype.kind {
        case .bool, .signed: .int64
        case .unsigned: .uint64
        default: dtype
        }
    }
}
