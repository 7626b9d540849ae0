/// Pointers to the elements, and single elements as values.

/// One element as a value of its class.
package enum Scalar: Equatable, Sendable {
    case bool(Bool)
    case int(Int)
    /// Only values over `Int.max`.
    case unsigned(UInt64)
    case float(Double)
    case complex(Double, Double)
    case text(String)

    /// The value as a Double (a complex one's real part); nil for text.
    package var double: Double? {
        switch self {
        case .bool(let value): value ? 1 : 0
        case .int(let value): Double(value)
        case .unsigned(let value): Double(value)
        case .float(let value), .complex(let value, _): value
        case .text: nil
        }
    }
}

extension NDArray {
    /// The elements of a contiguous float32 array, readable and writable.
    @inline(__always)
    package func floats<R, E: Error>(_ body: (UnsafeMutableBufferPointer<Float>) throws(E) -> R) throws(E)
        -> R
    {
        try withUnsafeElements(Float.self, body)
    }

    /// The elements of a contiguous array of `T`'s dtype (both checked by preconditions).
    @inline(__always)
    package func withUnsafeElements<T: ArrayElement, R, E: Error>(
        _ type: T.Type, _ body: (UnsafeMutableBufferPointer<T>) throws(E) -> R
    ) throws(E) -> R {
        precondition(dtype == T.dtype && isContiguous, "elements of a contiguous \(T.dtype.name) array")
        defer { withExtendedLifetime(storage) {} }
        return try body(UnsafeMutableBufferPointer(start: pointer(T.self), count: count))
    }

    /// The elements in row-major order as a Swift array, converted to a type.
    package func elements<T: ArrayElement>(as type: T.Type) -> [T] {
        let source = asType(T.dtype).contiguous()
        defer { withExtendedLifetime(source.storage) {} }
        // Not from a collection: where T is not known at compile time that goes element by element.
        return [T](unsafeUninitializedCapacity: source.count) { list, count in
            list.baseAddress?.initialize(from: source.pointer(T.self), count: source.count)
            count = source.count
        }
    }

    /// The elements as Doubles.
    package var doubles: [Double] { elements(as: Double.self) }
    /// The elements as Ints.
    package var ints: [Int] { elements(as: Int.self) }
    /// The elements as text (of a text array).
    package var texts: [String] {
        let source = contiguous()
        return (0..<count).map { source.textElement(at: source.offset + $0) }
    }

    /// The storage index of a row-major position.
    package func storageIndex(_ position: Int) -> Int {
        var remaining = position
        var index = offset
        var axis = rank - 1
        while axis >= 0 {
            let extent = shape[axis]
            index += (remaining % extent) * strides[axis]
            remaining /= extent
            axis -= 1
        }
        return index
    }

    /// The element at a row-major position, which must be in bounds.
    package func scalar(at position: Int) -> Scalar { scalar(storageIndex: storageIndex(position)) }

    /// The element at an index for each axis, all in bounds.
    package func scalar(_ indices: Int...) -> Scalar {
        var index = offset
        for (axis, i) in indices.enumerated() { index += i * strides[axis] }
        return scalar(storageIndex: index)
    }

    /// The element at an index of the storage.
    package func scalar(storageIndex index: Int) -> Scalar {
        defer { withExtendedLifetime(storage) {} }
        let bytes = storage.bytes
        func load<T: ArrayElement>(_ type: T.Type) -> T { bytes.assumingMemoryBound(to: T.self)[index] }
        switch dtype {
        case .bool: return .bool(load(Bool.self))
        case .int8: return .int(Int(load(Int8.self)))
        case .int16: return .int(Int(load(Int16.self)))
        case .int32: return .int(Int(load(Int32.self)))
        case .int64: return .int(load(Int.self))
        case .uint8: return .int(Int(load(UInt8.self)))
        case .uint16: return .int(Int(load(UInt16.self)))
        case .uint32: return .int(Int(load(UInt32.self)))
        case .uint64:
            let value = load(UInt64.self)
            return value > UInt64(Int.max) ? .unsigned(value) : .int(Int(value))
        case .float16: return .float(Double(load(Float16.self)))
        case .float32: return .float(Double(load(Float.self)))
        case .float64: return .float(load(Double.self))
        case .complex64:
            let value = load(Complex64.self)
            return .complex(Double(value.real), Double(value.imaginary))
        case .complex128:
            let value = load(Complex128.self)
            return .complex(value.real, value.imaginary)
        case .text: return .text(textElement(at: index))
        }
    }

    /// The single element of an array of one element. Throws: otherwise.
    package func item() throws(ArrayError) -> Scalar {
        if count != 1 { throw .value("can only convert an array of size 1 to a Python scalar") }
        return scalar(at: 0)
    }

    /// Whether the single element is true. Throws: `.ambiguousTruth` for any other count.
    package func truth() throws(ArrayError) -> Bool {
        if count != 1 { throw .ambiguousTruth(count: count) }
        switch scalar(at: 0) {
        case .bool(let value): return value
        case .int(let value): return value != 0
        case .unsigned: return true
        case .float(let value): return value != 0
        case .complex(let real, let imaginary): return real != 0 || imaginary != 0
        case .text(let text): return !text.isEmpty
        }
    }

    /// The text at an index of the storage.
    package func textElement(at index: Int) -> String {
        let units = storage.bytes.assumingMemoryBound(to: UInt32.self) + index * textWidth
        defer { withExtendedLifetime(storage) {} }
        var length = textWidth
        while length > 0 && units[length - 1] == 0 { length -= 1 }
        var text = String.UnicodeScalarView()
        for i in 0..<length { text.append(Unicode.Scalar(units[i]) ?? "\u{FFFD}") }
        return String(text)
    }

    /// Stores text at an index of the storage, cut to the width.
    package func setTextElement(_ text: String, at index: Int) {
        let units = storage.bytes.assumingMemoryBound(to: UInt32.self) + index * textWidth
        var position = 0
        for scalar in text.unicodeScalars where position < textWidth {
            units[position] = scalar.value
            position += 1
        }
        while position < textWidth {
            units[position] = 0
            position += 1
        }
        withExtendedLifetime(storage) {}
    }

    /// Fills every element with a value.
    package func fill(_ value: Scalar) throws(ArrayError) {
        try assign(NDArray(scalar: value))
    }
}
