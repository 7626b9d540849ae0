#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Python's str: the table, construction and the special methods. The other methods are in
/// StringType+Methods.swift and StringType+Split.swift, formatting in Machine+Format.swift.
enum StringType {
    static let definition = NativeType(
        "str", core: \.string,
        doc: "str(object='') -> str\nstr(bytes_or_buffer[, encoding[, errors]]) -> str",
        new: NativeRow("str(cls, object=..., encoding=..., errors=...)", new),
        methods: methods + splitMethods,
        staticMethods: [NativeRow("maketrans(x, y=..., z=..., /)", makeTranslation)],
        slots: TypeSlots {
            $0.length = { _, value throws(PythonError) in value.string.pointee.count }
            $0.getItem = getItem
            $0.contains = contains
            $0.hash = { _, value throws(PythonError) in StringObject.hash(value.string) }
            $0.compare = compare
            $0.operators = .text
            $0.binary = binary
            $0.repr = { machine, value throws(PythonError) in
                var result = TextBuffer()
                value.textView.appendRepr(to: &result)
                return machine.string(result)
            }
            $0.str = { machine, value throws(PythonError) in machine.exactString(value) }
            $0.format = { machine, value, spec throws(PythonError) in
                if spec.string.pointee.count == 0 { return try machine.strValue(value) }
                return try machine.format(string: value, spec.textView)
            }
        })

    private static func new(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        let text: Value
        if args[2].isDefined || args[3].isDefined {
            let object = args[1]
            for (argument, name) in [(args[2], "encoding"), (args[3], "errors")]
            where argument.isDefined && !argument.isString {
                throw machine.raise(
                    .typeError, "str() argument '\(name)' must be str, not \(machine.typeName(argument))")
            }
            guard object.isBytes else {
                throw machine.raise(
                    .typeError,
                    object.isString
                        ? "decoding str is not supported"
                        : "decoding to str: need a bytes-like object, \(machine.typeName(object)) found")
            }
            text = try machine.decode(object.bytesView, encoding: args[2], errors: args[3])
        } else {
            text = args[1].isUndefined ? machine.emptyString : try machine.strValue(args[1])
        }
        let type = args[0].type
        if type == machine.types.string { return text }
        return Value(machine.heap.makeStringOfSubclass(text.string, type))
    }

    private static func getItem(_ machine: Machine, _ value: Value, _ key: Value) throws(PythonError) -> Value
    {
        let string = value.string
        if key.isSlice {
            let bounds = try machine.resolve(key.slice, count: string.pointee.count)
            if bounds.step == 1 {
                return machine.substring(string, bounds.start, max(bounds.start, bounds.stop))
            }
            if string.pointee.width == 1 {
                return machine.string(count: bounds.count, width: 1) { target in
                    let from = string.pointee.data.assumingMemoryBound(to: UInt8.self)
                    let to = target.assumingMemoryBound(to: UInt8.self)
                    for index in 0..<bounds.count { to[index] = from[bounds.start + index * bounds.step] }
                }
            }
            var result = TextBuffer(reserving: bounds.count)
            var position = bounds.start
            for _ in 0..<bounds.count {
                result.append(string.pointee[position])
                position += bounds.step
            }
            return machine.string(result)
        }
        guard try machine.hasIndex(key) else {
            throw machine.raise(
                .typeError, "string indices must be integers, not '\(machine.typeName(key))'")
        }
        guard let position = try machine.position(key, count: string.pointee.count) else {
            throw machine.raise(.indexError, "string index out of range")
        }
        return machine.character(string.pointee[position])
    }

    private static func contains(_ machine: Machine, _ value: Value, _ key: Value) throws(PythonError) -> Bool
    {
        guard key.isString else {
            throw machine.raise(
                .typeError,
                "'in <string>' requires string as left operand, not \(machine.typeName(key))")
        }
        return value.textView.find(key.textView) != nil
    }

    private static func compare(
        _ machine: Machine, _ op: CompareOperator, _ a: Value, _ b: Value
    ) throws(PythonError) -> Value {
        guard a.isString, b.isString else { return .undefined }
        switch op {
        case .equal: return .bool(StringObject.isEqual(a.string, b.string))
        case .notEqual: return .bool(!StringObject.isEqual(a.string, b.string))
        default: return .bool(op.holds(StringObject.compare(a.string, b.string)))
        }
    }

    private static func binary(
        _ machine: Machine, _ op: BinaryOperator, _ a: Value, _ b: Value
    ) throws(PythonError) -> Value {
        switch op {
        case .add:
            guard a.isString, b.isString else { return .undefined }
            return machine.concatenate(a, b)
        case .multiply:
            let (text, times) = a.isString ? (a, b) : (b, a)
            guard text.isString,
                let count = try machine.repetitions(
                    times, of: text.string.pointee.count, width: text.textView.width, texts: "string is")
            else { return .undefined }
            return machine.repeated(text, count)
        case .modulo:
            guard a.isString else { return .undefined }
            return try machine.percentFormat(a, b)
        default: return .undefined
        }
    }
}

extension CompareOperator {
    /// Whether an order (negative, zero, positive) satisfies the operator.
    @inline(__always)
    func holds(_ order: Int) -> Bool {
        switch self {
        case .less: order < 0
        case .lessOrEqual: order <= 0
        case .greater: order > 0
        case .greaterOrEqual: order >= 0
        case .equal: order == 0
        default: order != 0
        }
    }
}

extension Machine {
    /// The str itself, or a plain copy of an instance of a subclass.
    func exactString(_ value: Value) -> Value {
        if value.object.pointee.type == types.string { return value }
        return string(value.textView)
    }

    func concatenate(_ a: Value, _ b: Value) -> Value {
        if b.string.pointee.count == 0 { return exactString(a) }
        if a.string.pointee.count == 0 { return exactString(b) }
        return Value(heap.concatenate(a.string, b.string, types.string))
    }

    func repeated(_ text: Value, _ times: Int) -> Value {
        let view = text.textView
        if times == 0 { return emptyString }
        if times == 1 { return exactString(text) }
        let chunk = view.count * view.width
        return string(count: view.count * times, width: view.width) { target in
            if chunk == 1 {
                memset(target, Int32(view[0]), times)
                return
            }
            for index in 0..<times { memcpy(target + index * chunk, view.base, chunk) }
        }
    }

    /// The bytes in an encoding; `encoding` and `errors` are str or undefined.
    func codec(_ encoding: Value, _ errors: Value, _ function: String)
        throws(PythonError) -> (TextEncoding, TextEncoding.ErrorHandler)
    {
        for (value, name) in [(encoding, "encoding"), (errors, "errors")]
        where value.isDefined && !value.isString {
            throw raise(
                .typeError, "\(function)() argument '\(name)' must be str, not \(typeName(value))")
        }
        let name = encoding.isString ? encoding.string.pointee.text : "utf-8"
        guard let codec = TextEncoding(named: name) else {
            throw raise(.lookupError, "unknown encoding: \(name)")
        }
        let handler = errors.isString ? errors.string.pointee.text : "strict"
        guard let errorHandler = TextEncoding.ErrorHandler(named: handler) else {
            throw raise(.lookupError, "unknown error handler name '\(handler)'")
        }
        return (codec, errorHandler)
    }

    /// The arguments of a UnicodeError.
    private func failureArguments(_ failure: TextEncoding.Failure, _ object: Value) -> [Value] {
        [
            string(failure.encoding), object, .int(failure.range.lowerBound), .int(failure.range.upperBound),
            string(failure.reason),
        ]
    }

    func decode(_ view: TextView, encoding: Value, errors: Value) throws(PythonError) -> Value {
        let (codec, handler) = try codec(encoding, errors, "decode")
        do {
            return string(try codec.decode(view, errors: handler))
        } catch {
            throw raise(
                .unicodeDecodeError,
                arguments: failureArguments(
                    error, bytes((0..<view.count).map { UInt8(truncatingIfNeeded: view[$0]) })))
        }
    }

    func encode(_ text: Value, encoding: Value, errors: Value) throws(PythonError) -> [UInt8] {
        let (codec, handler) = try codec(encoding, errors, "encode")
        do {
            return try codec.encode(text.textView, errors: handler)
        } catch {
            throw raise(.unicodeEncodeError, arguments: failureArguments(error, text))
        }
    }
}
