import CArrayKernels

/// The C loops for rows without gaps, and what they are used for. A ufunc or a reduction is defined by its Swift
/// kernel; where a row is contiguous (or one number repeated) and the C target has a loop for the type, that
/// loop gives the same result with the processor's widest vectors.
enum ContiguousLoops {
    /// A kernel with its contiguous rows left to the C loop of a ufunc's name, if there is one.
    static func accelerated(_ plain: Ufunc.Kernel, _ name: String, inputs: Int, _ dtype: DType)
        -> Ufunc.Kernel
    {
        guard let type = dtype.loopType else { return plain }
        if inputs == 2 {
            guard let op = binary[name], let loop = ak_binary_loop(op, type) else { return plain }
            return Ufunc.Kernel { a, sa, b, sb, out, so, n in
                if so == 1 {
                    loop(a, sa, b, sb, out, n)
                } else {
                    plain(a, sa, b, sb, out, so, n)
                }
            }
        }
        guard let op = unary[name], let loop = ak_unary_loop(op, type) else { return plain }
        if functions.contains(name) {
            // Both layouts through the same loop: the C library may round differently.
            return Ufunc.Kernel { a, sa, _, _, out, so, n in
                if sa == 1 && so == 1 {
                    loop(a, out, n)
                } else if dtype == .float32 {
                    inChunks(of: Float.self, loop, a, sa, out, so, n)
                } else {
                    inChunks(of: Double.self, loop, a, sa, out, so, n)
                }
            }
        }
        return Ufunc.Kernel { a, sa, b, sb, out, so, n in
            if sa == 1 && so == 1 {
                loop(a, out, n)
            } else {
                plain(a, sa, b, sb, out, so, n)
            }
        }
    }

    private static func inChunks<Number>(
        of type: Number.Type, _ loop: ak_unary, _ a: UnsafeRawPointer, _ sa: Int,
        _ out: UnsafeMutableRawPointer, _ so: Int, _ n: Int
    ) {
        let from = a.assumingMemoryBound(to: type)
        let to = out.assumingMemoryBound(to: type)
        withUnsafeTemporaryAllocation(of: type, capacity: 256) { chunk in
            guard let buffer = chunk.baseAddress else { return }
            var start = 0
            while start < n {
                let count = min(256, n - start)
                for i in 0..<count { buffer[i] = from[(start &+ i) &* sa] }
                loop(buffer, buffer, count)
                for i in 0..<count { to[(start &+ i) &* so] = buffer[i] }
                start += count
            }
        }
    }

    /// The row and across kernels of a reduction with contiguous rows left to C.
    static func accelerated(_ plain: Reduction.Kernels, _ name: String, _ dtype: DType) -> Reduction.Kernels {
        guard let type = dtype.loopType, let op = binary[name], name != "logical_or", name != "logical_and"
        else { return plain }
        var result = plain
        if let loop = ak_reduction_loop(op, type) {
            result.row = { a, step, n, out in
                if step == 1 { loop(a, n, out) } else { plain.row(a, step, n, out) }
            }
        }
        if let loop = ak_binary_loop(op, type) {
            result.across = { a, step, out, so, n in
                if step == 1 && so == 1 {
                    loop(out, 1, a, 1, out, n)
                } else {
                    plain.across(a, step, out, so, n)
                }
            }
        }
        return result
    }

    private static let binary: [String: ak_binary_op] = [
        "add": AK_ADD, "subtract": AK_SUBTRACT, "multiply": AK_MULTIPLY, "divide": AK_DIVIDE,
        "maximum": AK_MAXIMUM, "minimum": AK_MINIMUM, "bitwise_and": AK_AND, "bitwise_or": AK_OR,
        "bitwise_xor": AK_XOR, "equal": AK_EQUAL, "not_equal": AK_NOT_EQUAL, "less": AK_LESS,
        "less_equal": AK_LESS_EQUAL, "greater": AK_GREATER, "greater_equal": AK_GREATER_EQUAL,
    ]

    private static let unary: [String: ak_unary_op] = [
        "negative": AK_NEGATIVE, "absolute": AK_ABSOLUTE, "fabs": AK_ABSOLUTE, "square": AK_SQUARE,
        "sqrt": AK_SQRT, "floor": AK_FLOOR, "ceil": AK_CEIL, "trunc": AK_TRUNC, "rint": AK_RINT,
        "reciprocal": AK_RECIPROCAL, "isnan": AK_ISNAN, "isinf": AK_ISINF, "isfinite": AK_ISFINITE,
        "logical_not": AK_NOT, "invert": AK_NOT, "exp": AK_EXP, "log": AK_LOG, "sin": AK_SIN, "cos": AK_COS,
        "tanh": AK_TANH,
    ]

    private static let functions: Set<String> = ["exp", "log", "sin", "cos", "tanh"]
}

extension DType {
    /// The type as the C loops know it; nil where they have none.
    var loopType: ak_type? {
        switch self {
        case .float32: AK_F32
        case .float64: AK_F64
        case .int64: AK_I64
        case .int32: AK_I32
        case .bool: AK_BOOL
        default: nil
        }
    }
}

extension NDArray {
    /// A large matrix whose columns lie in memory as rows, copied tile by tile: a walk along its rows would
    /// fetch a cache line for every element. Itself for all others.
    func gatheredByTiles() -> NDArray {
        rank == 2 && strides[0] == 1 && strides[1] > 1 && shape[0] > 4 && count >= 4096 ? copy() : self
    }

    /// Copies a matrix to a contiguous one by tiles where its columns lie in memory as rows.
    func transposeElements(to target: NDArray) -> Bool {
        guard rank == 2, strides[0] == 1, strides[1] > 1, target.strides[1] == 1, count >= 64,
            [1, 2, 4, 8, 16].contains(itemSize), dtype != .text
        else { return false }
        ak_transpose(
            base, shape[1], shape[0], strides[1], target.base, target.strides[0], itemSize)
        return true
    }

    /// Elements of 1, 2, 4 or 8 bytes, which the C loops move whole.
    var isMovable: Bool { dtype != .text && dtype != .complex128 }

    /// Whether all elements are one after the other or there is only one: the step of such an array.
    func step(as shape: Shape) -> Int? {
        if self.shape == shape { return isContiguous ? 1 : nil }
        return count == 1 && rank <= shape.rank ? 0 : nil
    }

    /// The flags of a contiguous bool array.
    var flags: UnsafePointer<UInt8> { UnsafePointer(base.assumingMemoryBound(to: UInt8.self)) }

    /// Number of true elements of a bool array.
    func trueCount() -> Int {
        let truth = contiguous()
        defer { withExtendedLifetime(truth.storage) {} }
        return ak_count(truth.flags, truth.count)
    }

    /// Whether a bool array contains a value.
    func containsFlag(_ value: Bool) -> Bool {
        let truth = contiguous()
        defer { withExtendedLifetime(truth.storage) {} }
        return ak_contains(truth.flags, truth.count, value)
    }

    /// The elements (along the first axis) at indices; nil where the plain path has to do it.
    /// Throws: `.indexOutOfBounds`.
    func gathered(_ index: NDArray, axisName: Int = 0) throws(ArrayError) -> NDArray? {
        guard rank > 0, isMovable, index.dtype == .int64, index.isContiguous else { return nil }
        defer { withExtendedLifetime((storage, index.storage)) {} }
        let places = index.pointer(Int64.self)
        let size = itemSize
        if rank == 1 {
            let result = try NDArray.allocate(index.shape, dtype)
            if index.count == 0 { return result }
            try Self.check(places, index.count, extent: shape[0], axisName)
            ak_gather(base, strides[0], places, index.count, Int64(shape[0]), result.base, size)
            return result
        }
        let rows = slice(axis: 0, at: 0)
        guard rows.isContiguous, index.rank + rank - 1 <= Shape.maximumRank else { return nil }
        let result = try NDArray.allocate(Shape(checking: Array(index.shape) + Array(rows.shape)), dtype)
        if index.count == 0 { return result }
        try Self.check(places, index.count, extent: shape[0], axisName)
        let bytes = rows.byteCount
        if bytes == 0 { return result }
        let step = strides[0] &* size
        for i in 0..<index.count {
            let place = Int(places[i])
            let row = place < 0 ? place &+ self.shape[0] : place
            (result.base + i &* bytes).copyMemory(from: base + row &* step, byteCount: bytes)
        }
        return result
    }

    private static func check(
        _ places: UnsafePointer<Int64>, _ count: Int, extent: Int, _ axis: Int
    ) throws(ArrayError) {
        var (least, greatest): (Int64, Int64) = (0, 0)
        ak_range(places, count, &least, &greatest)
        if least >= -extent && greatest < extent { return }
        for i in 0..<count where places[i] < -extent || places[i] >= extent {
            throw .indexOutOfBounds(Int(places[i]), axis: axis, size: extent)
        }
    }

    /// `a[index] = value` of a 1-d array; false where the plain path has to do it.
    func scattered(_ value: NDArray, _ index: NDArray) throws(ArrayError) -> Bool {
        guard rank == 1, isMovable, index.dtype == .int64, index.isContiguous, !value.isText,
            index.storage !== storage, let step = value.step(as: index.shape)
        else { return false }
        if index.count == 0 { return true }
        let places = index.pointer(Int64.self)
        try Self.check(places, index.count, extent: shape[0], 0)
        var typed = value.asType(dtype)
        if typed.storage === storage { typed = typed.copy() }
        ak_scatter(
            base, strides[0], places, index.count, Int64(shape[0]), typed.base, step, itemSize)
        withExtendedLifetime((storage, index.storage, typed.storage)) {}
        return true
    }

    /// `a[mask] = value` of a contiguous array and mask of one shape; false where the plain path has to do it.
    func placed(_ value: NDArray, where mask: NDArray) -> Bool {
        guard mask.dtype == .bool, rank > 0, mask.shape == shape, isContiguous, mask.isContiguous, isMovable,
            !value.isText, mask.storage !== storage
        else { return false }
        if value.count == 1, value.rank <= 1 {
            let one = value.asType(dtype)
            ak_select(mask.flags, one.base, 0, base, 1, base, count, itemSize)
            withExtendedLifetime((storage, mask.storage, one.storage)) {}
            return true
        }
        guard value.rank == 1, value.count == ak_count(mask.flags, count) else { return false }
        var typed = value.asType(dtype).contiguous()
        if typed.storage === storage { typed = typed.copy() }
        ak_place(mask.flags, typed.base, 1, base, count, itemSize)
        withExtendedLifetime((storage, mask.storage, typed.storage)) {}
        return true
    }

    /// Adds values to elements of this contiguous 1-d array one after the other, so that repeated positions
    /// add up. Values: one, or as many as positions, of this array's type.
    package func addAt(_ positions: NDArray, _ values: NDArray) -> Bool {
        guard values.dtype == dtype, positions.dtype == .int64, positions.isContiguous,
            let step = values.step(as: positions.shape)
        else { return false }
        defer { withExtendedLifetime((storage, positions.storage, values.storage)) {} }
        let places = positions.pointer(Int.self)
        func run<T: AdditiveArithmetic & ArrayElement>(_ add: (T, T) -> T) {
            let (target, source) = (pointer(T.self), values.pointer(T.self))
            for i in 0..<positions.count { target[places[i]] = add(target[places[i]], source[i &* step]) }
        }
        switch dtype {
        case .float64: run { (x: Double, y: Double) in x + y }
        case .float32: run { (x: Float, y: Float) in x + y }
        case .int64: run { (x: Int, y: Int) in x &+ y }
        case .int32: run { (x: Int32, y: Int32) in x &+ y }
        default: return false
        }
        return true
    }
}
