#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Python's bytes and bytearray; their shared methods are in BytesMethods.swift.
enum BytesType {
    static let definition = NativeType(
        "bytes", core: \.bytes,
        doc: "bytes(iterable_of_ints) -> bytes\nbytes(string, encoding[, errors]) -> bytes",
        new: NativeRow("bytes(cls, source=..., encoding=..., errors=...)") {
            machine, args throws(PythonError) in
            if args[1].isBytes, machine.typeOf(args[1]) == machine.types.bytes,
                args[0].type == machine.types.bytes
            {
                return args[1]
            }
            let content = try machine.byteContent(args[1], args[2], args[3], "bytes")
            return machine.bytes(content, type: args[0].type)
        },
        methods: BytesMethods.shared,
        classMethods: [BytesMethods.fromHex],
        staticMethods: [BytesMethods.makeTranslation],
        slots: slots {
            $0.hash = { _, value throws(PythonError) in
                let bytes = value.bytes.pointee
                if bytes.count == 0 { return 0 }
                let hash = sipHash13(UnsafeRawBufferPointer(start: bytes.data, count: bytes.count))
                return hash == -1 ? -2 : hash
            }
            $0.repr = { machine, value throws(PythonError) in
                try machine.reserve(bytes: value.bytesView.bytesReprCount)
                var result = TextBuffer()
                value.bytesView.appendBytesRepr(to: &result)
                return machine.string(result)
            }
        })

    static let array = NativeType(
        "bytearray", core: \.bytearray, doc: "Mutable sequence of bytes.",
        new: NativeRow("bytearray(cls, source=..., encoding=..., errors=...)") {
            machine, args throws(PythonError) in
            let content = try machine.byteContent(args[1], args[2], args[3], "bytearray")
            return machine.bytes(content, type: args[0].type)
        },
        methods: BytesMethods.shared + BytesMethods.changing,
        classMethods: [BytesMethods.fromHex],
        staticMethods: [BytesMethods.makeTranslation],
        slots: slots {
            $0.setItem = setItem
            $0.operators.inPlace = [.add]
            $0.inPlace = { machine, op, a, b throws(PythonError) in
                guard op == .add, let b = try machine.asBytes(b) else { return .undefined }
                if b.isIdentical(to: a), a.bytes.pointee.count > 0 {
                    // CPython holds the right side's buffer meanwhile.
                    throw machine.raise(
                        .bufferError, "Existing exports of data: object cannot be re-sized")
                }
                machine.replace(
                    a.bytes, a.bytes.pointee.count..<a.bytes.pointee.count, with: Array(b.bytesView.bytes))
                return a
            }
            $0.repr = { machine, value throws(PythonError) in
                try machine.reserve(bytes: 4 &* value.bytes.pointee.count)
                var result = TextBuffer("bytearray(")
                value.bytesView.appendBytesRepr(to: &result, escapesQuote: true)
                result.append(0x29)
                return machine.string(result)
            }
        })

    private static func slots(_ fill: (inout TypeSlots) -> Void) -> TypeSlots {
        var slots = TypeSlots()
        slots.length = { _, value throws(PythonError) in value.bytes.pointee.count }
        slots.iterate = { machine, value throws(PythonError) in
            machine.makeIterator(.bytes, machine.types.bytesIterator, value)
        }
        slots.getItem = getItem
        slots.contains = { machine, value, key throws(PythonError) in
            if key.isBytes { return value.bytesView.find(key.bytesView) != nil }
            guard try machine.hasIndex(key) else {
                throw machine.raise(
                    .typeError, "a bytes-like object is required, not '\(machine.typeName(key))'")
            }
            let byte = try machine.byte(key, "byte must be in range(0, 256)")
            return value.bytesView.bytes.contains(byte)
        }
        slots.compare = { machine, op, a, b throws(PythonError) in
            guard a.isBytes, b.isBytes else { return .undefined }
            let (x, y) = (a.bytes.pointee, b.bytes.pointee)
            let order = Int(memcmp(x.data, y.data, min(x.count, y.count)))
            return .bool(op.holds(order != 0 ? order : x.count - y.count))
        }
        slots.operators = .text
        slots.binary = binary
        fill(&slots)
        return slots
    }

    private static func getItem(_ machine: Machine, _ value: Value, _ key: Value) throws(PythonError) -> Value
    {
        let bytes = value.bytesView.bytes
        if key.isSlice {
            let bounds = try machine.resolve(key.slice, count: bytes.count)
            var result: [UInt8] = []
            result.reserveCapacity(bounds.count)
            if bounds.step == 1 {
                result.append(contentsOf: bytes[bounds.range])
            } else {
                for index in 0..<bounds.count { result.append(bytes[bounds.start + index * bounds.step]) }
            }
            return machine.bytes(result, type: machine.plainBytesType(value))
        }
        let name = machine.plainBytesType(value) == machine.types.bytes ? "byte" : "bytearray"
        guard try machine.hasIndex(key) else {
            throw machine.raise(
                .typeError, "\(name) indices must be integers or slices, not \(machine.typeName(key))")
        }
        guard let position = try machine.position(key, count: bytes.count) else {
            throw machine.raise(
                .indexError, name == "byte" ? "index out of range" : "bytearray index out of range")
        }
        return .int(Int(bytes[position]))
    }

    private static func setItem(
        _ machine: Machine, _ value: Value, _ key: Value, _ new: Value
    ) throws(PythonError) {
        let object = value.bytes
        if key.isSlice {
            let bounds = try machine.resolve(key.slice, count: object.pointee.count)
            if new.isBytes, new.bytes != object, bounds.step != 1, bounds.count > 0,
                new.bytes.pointee.count == bounds.count
            {
                let (data, source) = (object.pointee.data, new.bytes.pointee.data)
                var position = bounds.start
                for index in 0..<bounds.count {
                    data[position] = source[index]
                    position &+= bounds.step
                }
                return
            }
            let content =
                new.isUndefined
                ? []
                : try machine.byteArray(
                    new, "can assign only bytes, buffers, or iterables of ints in range(0, 256)")
            if bounds.step == 1 { return machine.replace(object, bounds.range, with: content) }
            // As in CPython nothing assigned to a slice with a step deletes it.
            if content.isEmpty {
                machine.remove(object, bounds)
                return
            }
            guard content.count == bounds.count else {
                throw machine.raise(
                    .valueError,
                    "attempt to assign bytes of size \(content.count) to extended slice of size \(bounds.count)"
                )
            }
            let data = object.pointee.data
            var position = bounds.start
            for byte in content {
                data[position] = byte
                position += bounds.step
            }
            return
        }
        guard let position = try machine.position(key, count: object.pointee.count) else {
            throw machine.raise(.indexError, "bytearray index out of range")
        }
        if new.isUndefined { return machine.replace(object, position..<position + 1, with: []) }
        object.pointee.data[position] = try machine.byte(new, "byte must be in range(0, 256)")
    }

    private static func binary(
        _ machine: Machine, _ op: BinaryOperator, _ a: Value, _ b: Value
    ) throws(PythonError) -> Value {
        switch op {
        case .add:
            guard a.isBytes else { return .undefined }
            guard let b = try machine.asBytes(b) else {
                if b.has(.host) || b.has(.instance) { return .undefined }
                throw machine.raise(
                    .typeError, "can't concat \(machine.typeName(b)) to \(machine.typeName(a))")
            }
            return machine.bytes(
                Array(a.bytesView.bytes) + Array(b.bytesView.bytes), type: machine.plainBytesType(a))
        case .multiply:
            let (bytes, times) = a.isBytes ? (a, b) : (b, a)
            guard bytes.isBytes,
                let count = try machine.repetitions(
                    times, of: bytes.bytes.pointee.count,
                    texts: bytes.object.pointee.type == machine.types.bytearray ? nil : "bytes are")
            else {
                return .undefined
            }
            let source = bytes.bytes
            if source.pointee.count == 1 {
                return machine.bytes(
                    [UInt8](repeating: source.pointee.data[0], count: count),
                    type: machine.plainBytesType(bytes))
            }
            var result: [UInt8] = []
            result.reserveCapacity(count * source.pointee.count)
            for _ in 0..<count { result.append(contentsOf: bytes.bytesView.bytes) }
            return machine.bytes(result, type: machine.plainBytesType(bytes))
        case .modulo:
            guard a.isBytes else { return .undefined }
            let template = machine.string(a.bytesView)
            let text = try machine.percentFormat(template, b, isBytes: true)
            return machine.bytes(
                try machine.encode(text, encoding: machine.string("latin-1"), errors: .undefined),
                type: machine.plainBytesType(a))
        default: return .undefined
        }
    }
}

extension Machine {
    func plainBytesType(_ value: Value) -> TypePointer {
        typeOf(value).isSubtype(of: types.bytearray) ? types.bytearray : types.bytes
    }

    func bytes(_ content: [UInt8], type: TypePointer) -> Value {
        let value = bytes(content)
        value.object.pointee.type = type
        return value
    }

    /// `del array[bounds]` with a step.
    fileprivate func remove(_ object: UnsafeMutablePointer<BytesObject>, _ bounds: SliceBounds) {
        let doomed = Set((0..<bounds.count).map { bounds.start + $0 * bounds.step })
        var kept = 0
        for index in 0..<object.pointee.count where !doomed.contains(index) {
            object.pointee.data[kept] = object.pointee.data[index]
            kept += 1
        }
        object.pointee.count = kept
    }

    /// A bytes, a bytearray or the content of a memoryview; nil for other values.
    fileprivate func asBytes(_ value: Value) throws(PythonError) -> Value? {
        if value.isBytes { return value }
        guard value.has(.instance), typeName(value) == "memoryview" else { return nil }
        let content = try callMethod(value, "tobytes")
        return content.isBytes ? content : nil
    }

    /// A byte's value; `message` is CPython's ValueError.
    func byte(_ value: Value, _ message: String) throws(PythonError) -> UInt8 {
        guard let byte = UInt8(exactly: try clampedIndex(value)) else { throw raise(.valueError, message) }
        return byte
    }

    /// The bytes of a bytes-like object or an iterable of ints; `message` is the TypeError for the rest.
    func byteArray(
        _ value: Value, _ message: String, range: String = "bytes must be in range(0, 256)"
    ) throws(PythonError) -> [UInt8] {
        if value.isBytes { return Array(value.bytesView.bytes) }
        guard !value.isString, try isIterable(value) else { throw raise(.typeError, message) }
        var result: [UInt8] = []
        try iterate(value) { element throws(PythonError) in
            result.append(try byte(element, range))
            return true
        }
        return result
    }

    /// What `bytes(source, encoding, errors)` contains.
    func byteContent(
        _ source: Value, _ encoding: Value, _ errors: Value, _ name: String
    ) throws(PythonError) -> [UInt8] {
        for (argument, what) in [(encoding, "encoding"), (errors, "errors")]
        where argument.isDefined && !argument.isString {
            throw raise(
                .typeError, "\(name)() argument '\(what)' must be str, not \(typeName(argument))")
        }
        if source.isUndefined { return [] }
        if source.isString {
            guard encoding.isDefined else { throw raise(.typeError, "string argument without an encoding") }
            return try encode(source, encoding: encoding, errors: errors)
        }
        if encoding.isDefined || errors.isDefined {
            throw raise(
                .typeError, "\(encoding.isDefined ? "encoding" : "errors") without a string argument")
        }
        if source.isBytes { return Array(source.bytesView.bytes) }
        let hook = source.isObject ? lookup(typeOf(source), known("__bytes__")) : .undefined
        if hook.isDefined {
            let made = try call(bind(hook, to: source, typeOf(source)), [])
            if let content = bytesValue(made) { return content }
            throw raise(.typeError, "__bytes__ returned non-bytes (type \(typeName(made)))")
        }
        if try hasIndex(source) {
            guard let count = Int(exactly: try bigInteger(source)) else {
                throw raise(.overflowError, "cannot fit 'int' into an index-sized integer")
            }
            if count < 0 { throw raise(.valueError, "negative count") }
            try reserve(bytes: count)
            return [UInt8](repeating: 0, count: count)
        }
        return try byteArray(source, "cannot convert '\(typeName(source))' object to \(name)")
    }

    /// Replaces a part of a bytearray.
    func replace(_ object: UnsafeMutablePointer<BytesObject>, _ range: Range<Int>, with new: [UInt8]) {
        let count = object.pointee.count - range.count + new.count
        if count > object.pointee.capacity {
            let capacity = max(count, object.pointee.capacity * 2)
            let data = heap.buffer(UInt8.self, capacity: capacity)
            memcpy(data, object.pointee.data, object.pointee.count)
            heap.release(object.pointee.data, capacity: object.pointee.capacity)
            object.pointee.data = data
            object.pointee.capacity = capacity
        }
        let data = object.pointee.data
        memmove(
            data + range.lowerBound + new.count, data + range.upperBound,
            object.pointee.count - range.upperBound)
        new.withUnsafeBufferPointer {
            if let start = $0.baseAddress { memcpy(data + range.lowerBound, start, new.count) }
        }
        object.pointee.count = count
    }
}
