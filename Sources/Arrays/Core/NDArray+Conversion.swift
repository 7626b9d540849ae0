import CArrayKernels

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Copying and converting elements between arrays of any strides.

extension NDArray {
    /// This array in another type: itself when it has it already, else a new contiguous one. Real parts are
    /// taken of complex numbers, and numbers that do not fit wrap as in C. Text becomes numbers only through
    /// `parsed(as:)`; here what does not parse becomes 0.
    package func asType(_ target: DType) -> NDArray {
        if target == dtype { return self }
        if target == .text { return NDArray(texts: textElements(), shape: shape) }
        let result = NDArray(uninitialized: shape, target)
        copyConverting(from: self, to: result)
        return result
    }

    /// As `asType` with NumPy's errors for text that is not a number.
    package func converted(to target: DType) throws(ArrayError) -> NDArray {
        if isText && target != .text {
            for text in texts where parseNumber(text, for: target) == nil {
                throw .cannotConvertText(text, target)
            }
        }
        return asType(target)
    }

    /// Each element as `str` of the scalar, in row-major order.
    package func textElements() -> [String] {
        (0..<count).map { ScalarText.str(scalar(at: $0), dtype) }
    }

    /// Writes `source`, broadcast to this array's shape and converted to its type, into this array's elements.
    /// Overlapping memory is safe. Throws: `.assignmentShape`.
    package func assign(_ source: NDArray) throws(ArrayError) {
        if storage.isReadOnly { throw .value("assignment destination is read-only") }
        var source = source
        while source.rank > rank && source.shape[0] == 1 { source = source.slice(axis: 0, at: 0) }
        guard let strides = source.broadcastStrides(to: shape) else {
            throw .assignmentShape(from: source.shape, to: shape)
        }
        if source.isText && !isText {
            source = try source.converted(to: dtype)
            return try assign(source)
        }
        if source.storage === storage && !(source.offset == offset && strides == self.strides) {
            source = source.copy()
            return try assign(source)
        }
        let aligned = source.view(shape: shape, strides: strides)
        if source.dtype == dtype {
            copyElements(from: aligned, to: self)
        } else {
            copyConverting(from: aligned, to: self)
        }
    }
}

/// The number a text spells for a type (surrounding blanks allowed), or nil.
func parseNumber(_ text: String, for dtype: DType) -> Double? {
    let trimmed = text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()
    let body = String(trimmed)
    if dtype.isInteger { return Int(body).map(Double.init) }
    switch body.lowercased() {
    case "nan", "+nan", "-nan": return .nan
    case "inf", "+inf", "infinity", "+infinity": return .infinity
    case "-inf", "-infinity": return -.infinity
    default: return body.lowercased().contains("x") ? nil : Double(body)
    }
}

/// Copies elements between arrays of one shape and type (text may differ in width).
func copyElements(from source: NDArray, to target: NDArray) {
    defer { withExtendedLifetime((source.storage, target.storage)) {} }
    if source.itemSize != target.itemSize { return copyText(from: source, to: target) }
    let size = source.itemSize
    let loop = RowLoop(source.shape, source.strides, target.strides)
    let from = source.base
    let to = target.base
    let (n, s, t) = (loop.length, loop.step0, loop.step1)
    if s == 1 && t == 1 {
        loop.run { a, b, _ in _ = memmove(to + b &* size, from + a &* size, n &* size) }
        return
    }
    if source.transposeElements(to: target) { return }
    switch size {
    case 1: loop.run { a, b, _ in copyRow(UInt8.self, from + a, s, to + b, t, n) }
    case 2: loop.run { a, b, _ in copyRow(UInt16.self, from + a &* 2, s, to + b &* 2, t, n) }
    case 4: loop.run { a, b, _ in copyRow(UInt32.self, from + a &* 4, s, to + b &* 4, t, n) }
    case 8: loop.run { a, b, _ in copyRow(UInt64.self, from + a &* 8, s, to + b &* 8, t, n) }
    default:
        loop.run { a, b, _ in
            for i in 0..<n { memmove(to + (b + i * t) * size, from + (a + i * s) * size, size) }
        }
    }
}

@inline(__always)
private func copyRow<T: BitwiseCopyable>(
    _ type: T.Type, _ from: UnsafeMutableRawPointer, _ s: Int, _ to: UnsafeMutableRawPointer, _ t: Int,
    _ n: Int
) {
    let source = from.assumingMemoryBound(to: T.self)
    let target = to.assumingMemoryBound(to: T.self)
    if s == 0 && t == 1 {
        let value = source.pointee
        for i in 0..<n { target[i] = value }
    } else if t == 1 {
        for i in 0..<n { target[i] = source[i &* s] }
    } else {
        for i in 0..<n { target[i &* t] = source[i &* s] }
    }
}

private func copyText(from source: NDArray, to target: NDArray) {
    let loop = RowLoop(source.shape, source.strides, target.strides)
    loop.run { a, b, _ in
        for i in 0..<loop.length {
            let text = source.textElement(at: source.offset + a + i * loop.step0)
            target.setTextElement(text, at: target.offset + b + i * loop.step1)
        }
    }
}

/// Converts elements between arrays of one shape and different types.
///
/// Every conversion is one to a wide number and one from it, a chunk of a row at a time: a loop for each
/// pair of types would be two hundred, and half of the module's compile time. Conversions between the types
/// of models and data are direct.
func copyConverting(from source: NDArray, to target: NDArray) {
    if source.isText || target.isText { return convertText(from: source, to: target) }
    if source.isContiguous, target.isContiguous, let from = source.dtype.loopType,
        let to = target.dtype.loopType, ak_convert(source.base, from, target.base, to, source.count)
    {
        return withExtendedLifetime((source.storage, target.storage)) {}
    }
    switch (source.dtype, target.dtype) {
    case (.float64, .float32): convertRows(source, target) { (x: Double) in Float(x) }
    case (.float32, .float64): convertRows(source, target) { (x: Float) in Double(x) }
    case (.int64, .float32): convertRows(source, target) { (x: Int64) in Float(wide: x) }
    case (.int64, .float64): convertRows(source, target) { (x: Int64) in Double(wide: x) }
    case (.int32, .float32): convertRows(source, target) { (x: Int32) in Float(wide: x.wide) }
    case (.uint8, .float32): convertRows(source, target) { (x: UInt8) in Float(wide: x.wide) }
    case (.complex64, .complex128):
        convertRows(source, target) { (x: Complex64) in Complex128(x.real.double, x.imaginary.double) }
    case (.complex128, .complex64):
        convertRows(source, target) { (x: Complex128) in
            Complex64(Float(wide: x.real), Float(wide: x.imaginary))
        }
    default:
        let isExactInteger = source.dtype == .bool || source.dtype.isInteger
        let losesSign = source.dtype == .uint64 && !target.dtype.isInteger && target.dtype != .bool
        if isExactInteger && !losesSign {
            convertInChunks(source, target, widenIntegers, narrowIntegers)
        } else {
            convertInChunks(source, target, widenFloats, narrowFloats)
        }
    }
}

/// Elements of a row as wide numbers: what to read, where, in which steps, how many, and the type that they
/// will have in the end.
private typealias Widening<Wide> = (NDArray, Int, Int, Int, DType, UnsafeMutablePointer<Wide>) -> Void
private typealias Narrowing<Wide> = (UnsafeMutablePointer<Wide>, NDArray, Int, Int, Int) -> Void

private func convertInChunks<Wide: BitwiseCopyable>(
    _ source: NDArray, _ target: NDArray, _ widen: Widening<Wide>, _ narrow: Narrowing<Wide>
) {
    let loop = RowLoop(source.shape, source.strides, target.strides)
    let (s, t) = (loop.step0, loop.step1)
    withUnsafeTemporaryAllocation(of: Wide.self, capacity: 512) { chunk in
        guard let wide = chunk.baseAddress else { return }
        loop.run { a, b, _ in
            var start = 0
            while start < loop.length {
                let count = min(chunk.count, loop.length - start)
                widen(source, a + start * s, s, count, target.dtype, wide)
                narrow(wide, target, b + start * t, t, count)
                start += count
            }
        }
    }
    withExtendedLifetime((source.storage, target.storage)) {}
}

private func widenIntegers(
    _ source: NDArray, _ start: Int, _ step: Int, _ count: Int, _: DType, _ wide: UnsafeMutablePointer<Int64>
) {
    @inline(__always) func read<S: ArrayElement>(_ widen: (S) -> Int64) {
        let row = source.pointer(S.self) + start
        for i in 0..<count { wide[i] = widen(row[i &* step]) }
    }
    switch source.dtype {
    case .bool: read { (x: Bool) in x ? 1 : 0 }
    case .int8: read { (x: Int8) in x.wide }
    case .int16: read { (x: Int16) in x.wide }
    case .int32: read { (x: Int32) in x.wide }
    case .int64: read { (x: Int64) in x }
    case .uint8: read { (x: UInt8) in x.wide }
    case .uint16: read { (x: UInt16) in x.wide }
    case .uint32: read { (x: UInt32) in x.wide }
    case .uint64: read { (x: UInt64) in x.wide }
    default: break
    }
}

/// Complex numbers lose their imaginary part, but for truth.
private func widenFloats(
    _ source: NDArray, _ start: Int, _ step: Int, _ count: Int, _ final: DType,
    _ wide: UnsafeMutablePointer<Double>
) {
    @inline(__always) func read<S: ArrayElement>(_ widen: (S) -> Double) {
        let row = source.pointer(S.self) + start
        for i in 0..<count { wide[i] = widen(row[i &* step]) }
    }
    switch source.dtype {
    case .uint64: read { (x: UInt64) in Double(x) }
    case .float16: read { (x: Float16) in Double(x) }
    case .float32: read { (x: Float) in Double(x) }
    case .float64: read { (x: Double) in x }
    case .complex64 where final == .bool: read { (x: Complex64) in x.real != 0 || x.imaginary != 0 ? 1 : 0 }
    case .complex128 where final == .bool: read { (x: Complex128) in x.real != 0 || x.imaginary != 0 ? 1 : 0 }
    case .complex64: read { (x: Complex64) in Double(x.real) }
    case .complex128: read { (x: Complex128) in x.real }
    default: break
    }
}

private func narrowIntegers(
    _ wide: UnsafeMutablePointer<Int64>, _ target: NDArray, _ start: Int, _ step: Int, _ count: Int
) {
    @inline(__always) func write<T: ArrayElement>(_ narrow: (Int64) -> T) {
        let row = target.pointer(T.self) + start
        for i in 0..<count { row[i &* step] = narrow(wide[i]) }
    }
    switch target.dtype {
    case .bool: write { Bool(wide: $0) }
    case .int8: write { Int8(wide: $0) }
    case .int16: write { Int16(wide: $0) }
    case .int32: write { Int32(wide: $0) }
    case .int64: write { $0 }
    case .uint8: write { UInt8(wide: $0) }
    case .uint16: write { UInt16(wide: $0) }
    case .uint32: write { UInt32(wide: $0) }
    case .uint64: write { UInt64(wide: $0) }
    case .float16: write { Float16(wide: $0) }
    case .float32: write { Float(wide: $0) }
    case .float64: write { Double(wide: $0) }
    case .complex64: write { Complex64(Float(wide: $0)) }
    case .complex128: write { Complex128(Double(wide: $0)) }
    case .text: break
    }
}

private func narrowFloats(
    _ wide: UnsafeMutablePointer<Double>, _ target: NDArray, _ start: Int, _ step: Int, _ count: Int
) {
    @inline(__always) func write<T: ArrayElement>(_ narrow: (Double) -> T) {
        let row = target.pointer(T.self) + start
        for i in 0..<count { row[i &* step] = narrow(wide[i]) }
    }
    switch target.dtype {
    case .bool: write { Bool(wide: $0) }
    case .int8: write { Int8(wide: $0) }
    case .int16: write { Int16(wide: $0) }
    case .int32: write { Int32(wide: $0) }
    case .int64: write { Int64(wide: $0) }
    case .uint8: write { UInt8(wide: $0) }
    case .uint16: write { UInt16(wide: $0) }
    case .uint32: write { UInt32(wide: $0) }
    case .uint64: write { UInt64(wide: $0) }
    case .float16: write { Float16(wide: $0) }
    case .float32: write { Float(wide: $0) }
    case .float64: write { $0 }
    case .complex64: write { Complex64(Float(wide: $0)) }
    case .complex128: write { Complex128($0) }
    case .text: break
    }
}

@inline(__always)
private func convertRows<S: ArrayElement, T: ArrayElement>(
    _ source: NDArray, _ target: NDArray, _ body: (S) -> T
) {
    let loop = RowLoop(source.shape, source.strides, target.strides)
    let from = source.pointer(S.self)
    let to = target.pointer(T.self)
    let (n, s, t) = (loop.length, loop.step0, loop.step1)
    loop.run { a, b, _ in
        let row = from + a
        let out = to + b
        if s == 1 && t == 1 {
            for i in 0..<n { out[i] = body(row[i]) }
        } else {
            for i in 0..<n { out[i &* t] = body(row[i &* s]) }
        }
    }
    withExtendedLifetime((source.storage, target.storage)) {}
}

private func convertText(from source: NDArray, to target: NDArray) {
    let loop = RowLoop(source.shape, source.strides, target.strides)
    loop.run { a, b, _ in
        for i in 0..<loop.length {
            let from = source.offset + a + i * loop.step0
            let to = target.offset + b + i * loop.step1
            if target.isText {
                target.setTextElement(ScalarText.str(source.scalar(storageIndex: from), source.dtype), at: to)
            } else {
                let value = parseNumber(source.textElement(at: from), for: target.dtype) ?? 0
                let one = target.view(shape: [], strides: [], offset: to)
                copyConverting(from: NDArray(doubles: [value], shape: []), to: one)
            }
        }
    }
}
