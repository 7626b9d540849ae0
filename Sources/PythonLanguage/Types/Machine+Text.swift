#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

// Between the machine's strings and the text algorithms: views of strings and bytes, strings from buffers,
// and the argument conversions that str and bytes methods share.

extension Value {
    /// The text of a str; the caller has checked `isString`.
    @inline(__always)
    package var textView: TextView {
        let string = string
        return TextView(
            base: UnsafeRawPointer(string.pointee.data), count: string.pointee.count,
            width: string.pointee.width)
    }

    /// The content of a bytes or bytearray; the caller has checked `isBytes`.
    @inline(__always)
    package var bytesView: TextView {
        TextView(base: UnsafeRawPointer(bytes.pointee.data), count: bytes.pointee.count, width: 1)
    }
}

extension Machine {
    package func string(_ buffer: TextBuffer) -> Value {
        if buffer.isWide {
            let count = buffer.wide.count
            if buffer.mask >= 0x10000 {
                return string(codePoints: buffer.wide)
            }
            return string(count: count, width: 2) { target in
                for index in 0..<count {
                    target.storeBytes(
                        of: UInt16(truncatingIfNeeded: buffer.wide[index]), toByteOffset: index * 2,
                        as: UInt16.self)
                }
            }
        }
        return string(latin1: buffer.narrow)
    }

    package func string(latin1 bytes: [UInt8]) -> Value {
        if bytes.count == 1 { return character(UInt32(bytes[0])) }
        return string(count: bytes.count, width: 1) { target in
            bytes.withUnsafeBytes { source in
                if let start = source.baseAddress { memcpy(target, start, source.count) }
            }
        }
    }

    /// A string of the code points of `view`, as narrow as they allow.
    package func string(_ view: TextView) -> Value {
        if view.count == 0 { return emptyString }
        if view.count == 1 { return character(view[0]) }
        if view.width == 1 {
            return string(count: view.count, width: 1) { memcpy($0, view.base, view.count) }
        }
        return string(codePoints: view.units)
    }

    package func bytes(_ view: TextView, mutable: Bool = false) -> Value {
        bytes(Array(view.bytes), mutable: mutable)
    }

    package func raise(_ failure: FormatFailure) -> PythonError {
        switch failure.kind {
        case .valueError: raise(.valueError, failure.message)
        case .overflowError: raise(.overflowError, failure.message)
        case .typeError: raise(.typeError, failure.message)
        }
    }

    /// Runs a text algorithm, turning its failure into the Python exception.
    @inline(__always)
    func formatting<Result>(_ body: () throws(FormatFailure) -> Result) throws(PythonError) -> Result {
        do {
            return try body()
        } catch {
            throw raise(error)
        }
    }

    /// A bound of `find`, `index`, ...: None or an index, clamped to a word.
    func sliceIndex(_ value: Value, default fallback: Int) throws(PythonError) -> Int {
        if value.isInt { return value.int }
        if value.isNone || value.isUndefined { return fallback }
        if let big = bigIntegerValue(value) { return Int(exactly: big) ?? (big < 0 ? Int.min : Int.max) }
        guard try hasIndex(value) else {
            throw raise(.typeError, "slice indices must be integers or None or have an __index__ method")
        }
        return try index(value)
    }

    func hasIndex(_ value: Value) throws(PythonError) -> Bool {
        if value.isInt || value.isBool || value.isBigInteger { return true }
        if bigIntegerValue(value) != nil { return true }
        return lookup(typeOf(value), known("__index__")).isDefined
    }

    /// `start` and `end` as positions in a sequence of `count`, negative ones from its end.
    func bounds(_ start: Value, _ end: Value, count: Int) throws(PythonError) -> (start: Int, end: Int) {
        var low = try sliceIndex(start, default: 0)
        var high = try sliceIndex(end, default: count)
        if high > count { high = count }
        if high < 0 { high = max(0, high + count) }
        if low < 0 { low = max(0, low &+ count) }
        return (low, high)
    }

    /// How often a sequence of `count` is repeated by `* value`; nil where the value's own type answers.
    /// - Parameters:
    ///   - width: bytes an element.
    ///   - texts: what an OverflowError calls lengths that are no word: "string is", "bytes are"; nil: a MemoryError.
    func repetitions(_ value: Value, of count: Int, width: Int = 1, texts: String? = nil)
        throws(PythonError) -> Int?
    {
        // An array's own product comes first, though an array of one integer is an index too.
        if value.has(.host), typeOf(value).slots.binary != nil { return nil }
        guard try hasIndex(value) else {
            if value.has(.host) || value.has(.instance) { return nil }
            throw raise(.typeError, "can't multiply sequence by non-int of type '\(typeName(value))'")
        }
        guard let times = intValue(value) else {
            if bigIntegerValue(value) != nil {
                throw raise(.overflowError, "cannot fit 'int' into an index-sized integer")
            }
            return max(0, try index(value))
        }
        if times <= 0 || count == 0 { return 0 }
        let (total, overflow) = times.multipliedReportingOverflow(by: count)
        if overflow, let texts { throw raise(.overflowError, "repeated \(texts) too long") }
        if overflow || total > Int.max / width || heap.wouldExceedLimit(total * width) {
            throw raise(.memoryError, arguments: [])
        }
        return times
    }
}

extension Machine {
    /// A width that a text is to be brought to, `copies` times at most; MemoryError where a text that wide
    /// would break the memory limit.
    func textWidth(_ value: Value, copies: Int = 1) throws(PythonError) -> Int {
        let width = try index(value)
        // Four bytes a character at most, in a buffer that may have grown to twice its contents.
        let (bytes, overflows) = max(0, width).multipliedReportingOverflow(by: 8 * max(1, copies))
        if overflows { throw raise(.memoryError, arguments: []) }
        try reserve(bytes: bytes)
        return width
    }
}
