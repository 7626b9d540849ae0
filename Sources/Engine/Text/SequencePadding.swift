import Arrays

/// Where padding or truncation happens: at the beginning or at the end.
package enum SequenceEnd: String, Sendable { case pre, post }

/// Sequences of different lengths as one array (`keras.utils.pad_sequences`).
package struct SequencePadding {
    package var maxLength: Int?
    package var dtype: DType
    package var padding: SequenceEnd
    package var truncating: SequenceEnd
    package var value: Double

    /// Throws: `EngineError.value` in Keras' words for an unknown end.
    package init(
        maxLength: Int? = nil, dtype: DType = .int32, padding: String = "pre", truncating: String = "pre",
        value: Double = 0
    ) throws {
        guard let padding = SequenceEnd(rawValue: padding) else {
            throw EngineError.value("Padding type \"\(padding)\" not understood")
        }
        guard let truncating = SequenceEnd(rawValue: truncating) else {
            throw EngineError.value("Truncating type \"\(truncating)\" not understood")
        }
        self.maxLength = maxLength
        self.dtype = dtype
        self.padding = padding
        self.truncating = truncating
        self.value = value
    }

    /// Lists of integers as (N, T).
    package func padded(_ sequences: [[Int]]) -> NDArray {
        padded(sequences.map { NDArray(ints: $0) })
    }

    /// Arrays (length, ...) as (N, T, ...); the extents after the first come from the first array that is
    /// not empty.
    package func padded(_ sequences: [NDArray]) -> NDArray {
        let length = maxLength ?? sequences.map { $0.shape.first ?? 0 }.max() ?? 0
        let sample = sequences.first { $0.count > 0 }
        let rest = (sample?.dimensions ?? [0]).dropFirst()
        let width = rest.reduce(1, *)
        let result = NDArray.full(Shape([sequences.count, length] + rest), .float(value), dtype)
        for (row, sequence) in sequences.enumerated() where sequence.count > 0 {
            let count = min(sequence.shape[0], length)
            guard count > 0 else { continue }
            let from = truncating == .pre ? sequence.shape[0] - count : 0
            let to = padding == .pre ? length - count : 0
            let part = sequence.slice(axis: 0, from..<(from + count)).asType(dtype).contiguous()
            let bytes = part.byteCount
            let start = (row * length + to) * width * result.itemSize
            (result.storage.bytes + start).copyMemory(
                from: UnsafeRawPointer(part.storage.bytes) + part.offset * part.itemSize, byteCount: bytes)
            withExtendedLifetime(part) {}
        }
        return result
    }
}

/// `keras.utils.to_categorical`: labels (...) as float64 rows (..., C) of zeros and a one; a last axis of
/// extent 1 goes away. C is the largest label + 1 unless given. Negative labels count from the end.
package func toCategorical(_ labels: NDArray, classes: Int? = nil) throws -> NDArray {
    var shape = labels.dimensions
    if shape.count > 1, shape.last == 1 { shape.removeLast() }
    let values = labels.elements(as: Int.self)
    let count = classes ?? (values.max() ?? -1) + 1
    guard count >= 0 else { throw EngineError.value("negative dimensions are not allowed") }
    guard count <= 1 << 40, values.count.multipliedReportingOverflow(by: count * 8).partialValue <= 1 << 40
    else {
        throw EngineError.value(
            "to_categorical: \(values.count) labels of \(count) classes do not fit into memory")
    }
    let result = NDArray.zeros(Shape(shape + [count]), .float64)
    let target = result.pointer(Double.self)
    for (row, label) in values.enumerated() {
        guard label < count, label >= -count else {
            throw EngineError.index(
                "index \(label) is out of bounds for axis 1 with size \(count)")
        }
        target[row * count + (label < 0 ? label + count : label)] = 1
    }
    withExtendedLifetime(result) {}
    return result
}
