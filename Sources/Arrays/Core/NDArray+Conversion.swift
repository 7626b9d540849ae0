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
func copyConverting(from source: NDArray, to target: NDArray) {
    if source.isText || target.isText { return convertText(from: source, to: target) }
    switch source.dtype {
    case .bool: convert(source, target) { (x: Bool) -> Int64 in x ? 1 : 0 }
    case .int8: convert(source, target) { (x: Int8) in x.wide }
    case .int16: convert(source, target) { (x: Int16) in x.wide }
    case .int32: convert(source, target) { (x: Int32) in x.wide }
    case .int64: convert(source, target) { (x: Int64) in x.wide }
    case .uint8: convert(source, target) { (x: UInt8) in x.wide }
    case .uint16: convert(source, target) { (x: UInt16) in x.wide }
    case .uint32: convert(source, target) { (x: UInt32) in x.wide }
    case .uint64: convertUnsigned(source, target)
    case .float16: convert(source, target) { (x: Float16) in Double(x) }
    case .float32: convert(source, target) { (x: Float) in Double(x) }
    case .float64: convert(source, target) { (x: Double) in x }
    case .complex64: convertComplex(source, target, Float.self)
    case .complex128: convertComplex(source, target, Double.self)
    case .text: break
    }
}

@inline(__always)
private func convert<S: ArrayElement>(_ source: NDArray, _ target: NDArray, _ widen: (S) -> Int64) {
    switch target.dtype {
    case .bool: convertRows(source, target) { (x: S) in Bool(wide: widen(x)) }
    case .int8: convertRows(source, target) { (x: S) in Int8(wide: widen(x)) }
    case .int16: convertRows(source, target) { (x: S) in Int16(wide: widen(x)) }
    case .int32: convertRows(source, target) { (x: S) in Int32(wide: widen(x)) }
    case .int64: convertRows(source, target) { (x: S) in Int64(wide: widen(x)) }
    case .uint8: convertRows(source, target) { (x: S) in UInt8(wide: widen(x)) }
    case .uint16: convertRows(source, target) { (x: S) in UInt16(wide: widen(x)) }
    case .uint32: convertRows(source, target) { (x: S) in UInt32(wide: widen(x)) }
    case .uint64: convertRows(source, target) { (x: S) in UInt64(wide: widen(x)) }
    case .float16: convertRows(source, target) { (x: S) in Float16(wide: widen(x)) }
    case .float32: convertRows(source, target) { (x: S) in Float(wide: widen(x)) }
    case .float64: convertRows(source, target) { (x: S) in Double(wide: widen(x)) }
    case .complex64: convertRows(source, target) { (x: S) in Complex64(Float(wide: widen(x))) }
    case .complex128: convertRows(source, target) { (x: S) in Complex128(Double(wide: widen(x))) }
    case .text: break
    }
}

@inline(__always)
private func convert<S: ArrayElement>(_ source: NDArray, _ target: NDArray, _ widen: (S) -> Double) {
    switch target.dtype {
    case .bool: convertRows(source, target) { (x: S) in Bool(wide: widen(x)) }
    case .int8: convertRows(source, target) { (x: S) in Int8(wide: widen(x)) }
    case .int16: convertRows(source, target) { (x: S) in Int16(wide: widen(x)) }
    case .int32: convertRows(source, target) { (x: S) in Int32(wide: widen(x)) }
    case .int64: convertRows(source, target) { (x: S) in Int64(wide: widen(x)) }
    case .uint8: convertRows(source, target) { (x: S) in UInt8(wide: widen(x)) }
    case .uint16: convertRows(source, target) { (x: S) in UInt16(wide: widen(x)) }
    case .uint32: convertRows(source, target) { (x: S) in UInt32(wide: widen(x)) }
    case .uint64: convertRows(source, target) { (x: S) in UInt64(wide: widen(x)) }
    case .float16: convertRows(source, target) { (x: S) in Float16(wide: widen(x)) }
    case .float32: convertRows(source, target) { (x: S) in Float(wide: widen(x)) }
    case .float64: convertRows(source, target) { (x: S) in Double(wide: widen(x)) }
    case .complex64: convertRows(source, target) { (x: S) in Complex64(Float(wide: widen(x))) }
    case .complex128: convertRows(source, target) { (x: S) in Complex128(Double(wide: widen(x))) }
    case .text: break
    }
}

private func convertUnsigned(_ source: NDArray, _ target: NDArray) {
    switch target.dtype {
    case .float16: convertRows(source, target) { (x: UInt64) in Float16(wide: x) }
    case .float32: convertRows(source, target) { (x: UInt64) in Float(wide: x) }
    case .float64: convertRows(source, target) { (x: UInt64) in Double(wide: x) }
    case .complex64: convertRows(source, target) { (x: UInt64) in Complex64(Float(wide: x)) }
    case .complex128: convertRows(source, target) { (x: UInt64) in Complex128(Double(wide: x)) }
    default: convert(source, target) { (x: UInt64) in x.wide }
    }
}

private func convertComplex<Part: FloatElement>(_ source: NDArray, _ target: NDArray, _ part: Part.Type) {
    switch target.dtype {
    case .bool:
        convertRows(source, target) { (x: Complex<Part>) in x.real != 0 || x.imaginary != 0 }
    case .complex64:
        convertRows(source, target) { (x: Complex<Part>) in
            Complex64(Float(wide: x.real.double), Float(wide: x.imaginary.double))
        }
    case .complex128:
        convertRows(source, target) { (x: Complex<Part>) in
            Complex128(x.real.double, x.imaginary.double)
        }
    default: convert(source, target) { (x: Complex<Part>) in x.real.double }
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
