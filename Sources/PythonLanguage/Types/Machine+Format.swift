import BigInt

// The three ways to format: `format(value, spec)` of numbers and strings, `%`, and `str.format`.

extension Machine {
    /// The widest padding that is not simply a mistake: everything beyond would exceed the memory limit.
    private func checkWidth(_ spec: FormatSpec) throws(PythonError) {
        if heap.wouldExceedLimit(max(spec.width, 0) &+ max(spec.precision, 0)) {
            throw raise(.memoryError, arguments: [])
        }
    }

    func format(string value: Value, _ specText: TextView) throws(PythonError) -> Value {
        if specText.count == 0 { return exactString(value) }
        let spec = try formatting { () throws(FormatFailure) in
            try FormatSpec(specText, defaultAlign: 0x3C, typeName: typeName(value))
        }
        try checkWidth(spec)
        return string(
            try formatting { () throws(FormatFailure) in try spec.format(string: value.textView) })
    }

    /// `format` of an int, bool or float (unboxed), called by their slots.
    func format(number value: Value, _ specText: TextView, typeName: String) throws(PythonError) -> Value {
        let quick = QuickFormat.withText(of: value, specText) { string($0) }
        if let quick { return quick }
        let spec = try formatting { () throws(FormatFailure) in
            try FormatSpec(specText, defaultAlign: 0x3E, typeName: typeName)
        }
        try checkWidth(spec)
        if value.isFloat {
            return string(
                try formatting { () throws(FormatFailure) in
                    try spec.format(value.float, typeName: typeName)
                })
        }
        if spec.asksForFloat {
            let number = try double(value)
            return string(
                try formatting { () throws(FormatFailure) in try spec.format(number, typeName: typeName) })
        }
        if value.isBigInteger {
            let big = value.pointer(to: BigIntegerObject.self).pointee.value
            if spec.type == 0 || spec.type == 0x64 || spec.type == 0x6E { try checkDigits(big) }
            return string(
                try formatting { () throws(FormatFailure) in try spec.format(big, typeName: typeName) })
        }
        return string(
            try formatting { () throws(FormatFailure) in try spec.format(value.int, typeName: typeName) })
    }

    /// Refuses decimal text of ints beyond CPython's limit.
    func checkDigits(_ value: BigInt) throws(PythonError) {
        let limit = maximumDecimalDigits
        guard limit > 0, value.magnitude.bitWidth > limit * 3 else { return }
        // A digit is log2(10) = 3.3219... bits: only near the limit the text itself must be counted.
        let bits = Double(value.magnitude.bitWidth)
        let most = Double(limit) * 3.321_928_094_887_362
        guard bits > most - 1 else { return }
        if bits > most + 2 || IntText.text(BigInt(value.magnitude)).count > limit {
            throw raise(
                .valueError,
                "Exceeds the limit (\(limit) digits) for integer string conversion; "
                    + "use sys.set_int_max_str_digits() to increase the limit")
        }
    }

    // MARK: %

    /// `template % argument`; `isBytes` for a template of bytes, whose characters stand for them.
    func percentFormat(_ template: Value, _ argument: Value, isBytes: Bool = false) throws(PythonError)
        -> Value
    {
        if !isBytes, let quick = quickPercentFormat(template.string, argument) { return quick }
        var result = TextBuffer(reserving: template.string.pointee.count + 32)
        var reader = PercentFormat(template.textView)
        var arguments = PercentArguments(self, argument, isBytes: isBytes)
        while true {
            let piece = try formatting { () throws(FormatFailure) in try reader.next() }
            switch piece {
            case .end:
                try arguments.finish()
                return string(result)
            case .literal(let range): result.append(reader.text[range])
            case .conversion(var conversion):
                try arguments.select(conversion.key.map { reader.text[$0] })
                if conversion.widthIsArgument {
                    conversion.width = try arguments.star()
                    if conversion.width < 0 {
                        conversion.leftAligned = true
                        conversion.width = -conversion.width
                    }
                }
                if conversion.precisionIsArgument { conversion.precision = max(0, try arguments.star()) }
                if heap.wouldExceedLimit(max(conversion.width, 0) &+ max(conversion.precision, 0)) {
                    throw raise(.memoryError, arguments: [])
                }
                let value = try arguments.next()
                let (taken, content) = isBytes ? try bytesContent(&conversion, value) : (value, nil)
                if let content {
                    conversion.append(string: content.textView, to: &result)
                } else {
                    try append(conversion, taken, isBytes: isBytes, to: &result)
                }
            }
        }
    }

    /// What `b"%s" % value` and its like write, as characters; nil content where bytes format like text.
    private func bytesContent(_ conversion: inout PercentConversion, _ value: Value) throws(PythonError) -> (
        Value, Value?
    ) {
        switch conversion.type {
        case 0x73, 0x62:
            if value.isBytes { return (value, string(value.bytesView)) }
            let hook = value.isObject ? lookup(typeOf(value), known("__bytes__")) : .undefined
            guard hook.isDefined else {
                throw raise(
                    .typeError,
                    "%b requires a bytes-like object, or an object that implements __bytes__, not "
                        + "'\(typeName(value))'")
            }
            let made = try call(bind(hook, to: value, typeOf(value)), [])
            guard made.isBytes else {
                throw raise(.typeError, "__bytes__ returned non-bytes (type \(typeName(made)))")
            }
            return (value, string(made.bytesView))
        case 0x72:
            conversion.type = 0x61
            return (value, nil)
        case 0x63:
            if value.isBytes, value.bytes.pointee.count == 1 { return (value, string(value.bytesView)) }
            guard !value.isFloat, try hasIndex(value) else {
                throw raise(
                    .typeError,
                    "%c requires an integer in range(256) or a single byte")
            }
            guard (0..<256).contains(try clampedIndex(value)) else {
                throw raise(.overflowError, "%c arg not in range(256)")
            }
            return (value, nil)
        default: return (value, nil)
        }
    }

    private func append(
        _ conversion: PercentConversion, _ value: Value, isBytes: Bool, to result: inout TextBuffer
    ) throws(PythonError) {
        switch conversion.type {
        case 0x64 where value.isInt && conversion.isPlain, 0x73 where value.isInt && conversion.isPlain:
            result.append(decimal: value.int)
        case 0x73: conversion.append(string: try strValue(value).textView, to: &result)
        case 0x72: conversion.append(string: try reprValue(value).textView, to: &result)
        case 0x61: conversion.append(string: try asciiRepr(value).textView, to: &result)
        case 0x63: try appendCharacter(conversion, value, to: &result)
        case 0x64, 0x69, 0x75: try appendInteger(conversion, value, truncates: true, to: &result)
        case 0x6F, 0x78, 0x58: try appendInteger(conversion, value, truncates: false, to: &result)
        case 0x65, 0x66, 0x67, 0x45, 0x46, 0x47: conversion.append(try double(value), to: &result)
        default:
            // CPython can't write its message for a byte beyond ASCII.
            if isBytes, conversion.type >= 128 { throw raise(.valueError, arguments: []) }
            throw raise(conversion.unsupported(isBytes: isBytes))
        }
    }

    private func appendCharacter(
        _ conversion: PercentConversion, _ value: Value, to result: inout TextBuffer
    ) throws(PythonError) {
        if value.isString, value.string.pointee.count == 1 {
            return conversion.append(string: value.textView, to: &result)
        }
        guard !value.isString, !value.isFloat, try hasIndex(value) else {
            throw raise(.typeError, "%c requires int or char")
        }
        let code = try clampedIndex(value)
        guard (0..<0x110000).contains(code) else {
            throw raise(.overflowError, "%c arg not in range(0x110000)")
        }
        conversion.append(string: character(UInt32(code)).textView, to: &result)
    }

    private func appendInteger(
        _ conversion: PercentConversion, _ value: Value, truncates: Bool, to result: inout TextBuffer
    ) throws(PythonError) {
        let number = try integerForPercent(conversion, value, truncates)
        if number.isBigInteger {
            let big = number.pointer(to: BigIntegerObject.self).pointee.value
            if conversion.radix == 10 { try checkDigits(big) }
            conversion.append(
                digits: IntText.digits(big.magnitude, radix: conversion.radix),
                isNegative: big.sign == .minus, to: &result)
        } else {
            let digits =
                conversion.radix == 10 && number.int >= 0
                ? IntText.decimal(number.int) : IntText.digits(number.int.magnitude, radix: conversion.radix)
            conversion.append(digits: digits, isNegative: number.int < 0, to: &result)
        }
    }

    private func integerForPercent(
        _ conversion: PercentConversion, _ value: Value, _ truncates: Bool
    ) throws(PythonError) -> Value {
        let inner = value.unboxed
        if inner.isInt || inner.isBool || inner.isBigInteger { return inner }
        if truncates, inner.isFloat { return try truncated(inner.float) }
        let hooks: [StaticString] = ["__int__", "__index__", "__float__"]
        let isNumber = value.isObject && hooks.contains { lookup(typeOf(value), known($0)).isDefined }
        if truncates, isNumber {
            let made = try catching(.typeError, otherwise: .none) { () throws(PythonError) in
                try integer(from: value, base: .undefined)
            }
            if !made.isNone { return made }
        } else if try hasIndex(value) {
            let made = try catching(.typeError, otherwise: .none) { () throws(PythonError) in
                integer(try bigInteger(value))
            }
            if !made.isNone { return made }
        }
        let letter = Unicode.Scalar(conversion.type).map(String.init) ?? "d"
        throw raise(
            .typeError,
            "%\(letter) format: \(truncates ? "a real number" : "an integer") is required, "
                + "not \(typeName(value))")
    }

    /// `int(value)` of a float.
    func truncated(_ value: Double) throws(PythonError) -> Value {
        if value.isNaN { throw raise(.valueError, "cannot convert float NaN to integer") }
        if value.isInfinite { throw raise(.overflowError, "cannot convert float infinity to integer") }
        if let small = Int(exactly: value.rounded(.towardZero)) { return .int(small) }
        return integer(BigInt(value.rounded(.towardZero)))
    }

    /// `ascii(value)`.
    func asciiRepr(_ value: Value) throws(PythonError) -> Value {
        let repr = try reprValue(value)
        let view = repr.textView
        if view.isASCII { return repr }
        var result = TextBuffer()
        for index in 0..<view.count {
            if view[index] < 0x80 {
                result.append(view[index])
            } else {
                appendHexEscape(view[index], to: &result)
            }
        }
        return string(result)
    }
}

/// The arguments of `%`: a tuple's elements in turn, one other value, or a mapping's by key.
private struct PercentArguments {
    let machine: Machine
    let argument: Value
    let isBytes: Bool
    var position = 0
    var selected: Value?
    var usesMapping = false

    init(_ machine: Machine, _ argument: Value, isBytes: Bool) {
        self.machine = machine
        self.argument = argument
        self.isBytes = isBytes
    }

    private var isMapping: Bool {
        if argument.isTuple || argument.isString || isBytes && argument.isBytes { return false }
        return argument.isDict
            || machine.lookup(machine.typeOf(argument), machine.known("__getitem__")).isDefined
    }

    mutating func select(_ key: TextView?) throws(PythonError) {
        guard let key else { return }
        guard isMapping else { throw machine.raise(.typeError, "format requires a mapping") }
        usesMapping = true
        selected = try machine.getItem(
            argument, isBytes ? machine.bytes(key.bytes.map { $0 }) : machine.string(key))
    }

    mutating func next() throws(PythonError) -> Value {
        if let value = selected {
            selected = nil
            return value
        }
        if usesMapping { throw machine.raise(.typeError, "not enough arguments for format string") }
        if argument.isTuple {
            let tuple = argument.tuple
            guard position < tuple.pointee.count else {
                throw machine.raise(.typeError, "not enough arguments for format string")
            }
            position += 1
            return tuple.pointee.items[position - 1]
        }
        guard position == 0 else {
            throw machine.raise(.typeError, "not enough arguments for format string")
        }
        position = 1
        return argument
    }

    mutating func star() throws(PythonError) -> Int {
        let value = try next()
        guard let number = machine.intValue(value) else { throw machine.raise(.typeError, "* wants int") }
        return number
    }

    func finish() throws(PythonError) {
        if usesMapping { return }
        let left = argument.isTuple ? position < argument.tuple.pointee.count : position == 0 && !isMapping
        if left {
            throw machine.raise(
                .typeError, "not all arguments converted during \(isBytes ? "bytes" : "string") formatting")
        }
    }
}
