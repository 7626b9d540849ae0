import BigInt

/// Python's int and bool.
enum IntType {
    static let definition = NativeType(
        "int", core: \.int,
        doc: "int([x]) -> integer\nint(x, base=10) -> integer",
        new: NativeRow("int(cls, x=..., /, base=...)", new),
        methods: [
            NativeRow("bit_length(self, /)") { machine, args throws(PythonError) in
                let value = args[0].unboxed
                if value.isBigInteger {
                    return .int(value.pointer(to: BigIntegerObject.self).pointee.value.magnitude.bitWidth)
                }
                return .int(64 - value.int.magnitude.leadingZeroBitCount)
            },
            NativeRow("bit_count(self, /)") { machine, args throws(PythonError) in
                let words = try machine.bigInteger(args[0]).magnitude.words
                return .int(words.reduce(0) { $0 + $1.nonzeroBitCount })
            },
            NativeRow("conjugate(self, /)") { machine, args throws(PythonError) in
                machine.exactInteger(args[0])
            },
            NativeRow("as_integer_ratio(self, /)") { machine, args throws(PythonError) in
                machine.tuple([machine.exactInteger(args[0]), .int(1)])
            },
            NativeRow("to_bytes(self, length=1, byteorder='big', *, signed=False)", toBytes),
            NativeRow("__int__(self, /)") { machine, args throws(PythonError) in machine.exactInteger(args[0])
            },
            NativeRow("__index__(self, /)") { machine, args throws(PythonError) in
                machine.exactInteger(args[0])
            },
            NativeRow("__trunc__(self, /)") { machine, args throws(PythonError) in
                machine.exactInteger(args[0])
            },
            NativeRow("__floor__(self, /)") { machine, args throws(PythonError) in
                machine.exactInteger(args[0])
            },
            NativeRow("__ceil__(self, /)") { machine, args throws(PythonError) in
                machine.exactInteger(args[0])
            },
            NativeRow("__float__(self, /)") { machine, args throws(PythonError) in
                .float(try machine.double(args[0]))
            },
            NativeRow("__abs__(self, /)") { machine, args throws(PythonError) in
                try machine.absolute(args[0].unboxed)
            },
            NativeRow("__round__(self, ndigits=None, /)") { machine, args throws(PythonError) in
                try machine.round(integer: args[0], args[1])
            },
            NativeRow("__divmod__(self, other, /)") { machine, args throws(PythonError) in
                try NumberSlots.divmod(machine, args[0], args[1])
            },
            NativeRow("__rdivmod__(self, other, /)") { machine, args throws(PythonError) in
                try NumberSlots.divmod(machine, args[1], args[0])
            },
        ],
        classMethods: [NativeRow("from_bytes(cls, bytes, byteorder='big', *, signed=False)", fromBytes)],
        properties: [
            NativeProperty("real") { machine, value throws(PythonError) in machine.exactInteger(value) },
            NativeProperty("imag") { _, _ throws(PythonError) in .int(0) },
            NativeProperty("numerator") { machine, value throws(PythonError) in machine.exactInteger(value) },
            NativeProperty("denominator") { _, _ throws(PythonError) in .int(1) },
        ],
        slots: NumberSlots.slots { slots in
            slots.repr = { machine, value throws(PythonError) in try machine.decimalText(value.unboxed) }
        })

    static let bool = NativeType(
        "bool", base: definition, core: \.bool, isSubclassable: false,
        doc: "bool(x) -> bool\n\nReturns True when the argument x is true, False otherwise.",
        new: NativeRow("bool(cls, x=False, /)") { machine, args throws(PythonError) in
            .bool(try machine.truth(args[1]))
        },
        slots: TypeSlots {
            $0.repr = { machine, value throws(PythonError) in machine.intern(value.bool ? "True" : "False") }
            $0.format = { machine, value, spec throws(PythonError) in
                if spec.string.pointee.count == 0 { return machine.intern(value.bool ? "True" : "False") }
                return try machine.format(number: value, spec.textView, typeName: "bool")
            }
        })

    private static func new(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        let number = try machine.integer(from: args[1], base: args[2])
        return machine.boxed(number, args[0].type, machine.types.int)
    }

    private static func toBytes(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        let length = try machine.index(args[1])
        if length < 0 { throw machine.raise(.valueError, "length argument must be non-negative") }
        try machine.reserve(bytes: length)
        let isBig = try isBigEndian(machine, args[2])
        let signed = try machine.truth(args[3])
        let value = try machine.bigInteger(args[0])
        if value < 0, !signed {
            throw machine.raise(.overflowError, "can't convert negative int to unsigned")
        }
        let limit = BigInt(1) << (length * 8 - (signed ? 1 : 0) < 0 ? 0 : length * 8 - (signed ? 1 : 0))
        guard value < limit, value >= -limit, length > 0 || value == 0 else {
            throw machine.raise(.overflowError, "int too big to convert")
        }
        let unsigned = value < 0 ? value + (BigInt(1) << (length * 8)) : value
        var bytes: [UInt8] = []
        for word in unsigned.magnitude.words {
            for shift in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: word >> (UInt(shift) * 8))) }
        }
        bytes = Array(bytes.prefix(length)) + [UInt8](repeating: 0, count: max(0, length - bytes.count))
        return machine.bytes(isBig ? bytes.reversed() : bytes)
    }

    private static func isBigEndian(_ machine: Machine, _ order: Value) throws(PythonError) -> Bool {
        guard order.isString else {
            throw machine.raise(
                .typeError, "argument 'byteorder' must be str, not \(machine.typeName(order))")
        }
        if order.string.pointee.isEqual(to: "big") { return true }
        if order.string.pointee.isEqual(to: "little") { return false }
        throw machine.raise(.valueError, "byteorder must be either 'little' or 'big'")
    }

    private static func fromBytes(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        var bytes = try machine.byteArray(
            args[1], "cannot convert '\(machine.typeName(args[1]))' object to bytes")
        if try !isBigEndian(machine, args[2]) { bytes.reverse() }
        var value = BigInt()
        for byte in bytes { value = value << 8 + BigInt(byte) }
        if try machine.truth(args[3]), let first = bytes.first, first >= 0x80 {
            value -= BigInt(1) << (bytes.count * 8)
        }
        return machine.boxed(machine.integer(value), args[0].type, machine.types.int)
    }
}

/// The special methods that int and float share; the machine's arithmetic does the work.
enum NumberSlots {
    static func slots(_ fill: (inout TypeSlots) -> Void) -> TypeSlots {
        var slots = TypeSlots()
        slots.truth = { machine, value throws(PythonError) in
            // A big integer is never 0; it has no smaller number inside.
            if value.isBigInteger { return true }
            return try machine.truth(value.unboxed)
        }
        slots.hash = { machine, value throws(PythonError) in try machine.hash(value.unboxed) }
        slots.operators = OperatorMethods(BinaryOperator.all.filter { $0 != .matrixMultiply })
        slots.binary = { machine, op, a, b throws(PythonError) in
            try machine.numericBinary(op, a.unboxed, b.unboxed)
        }
        slots.unary = { machine, op, value throws(PythonError) in
            let inner = value.unboxed
            if inner.isFloat, op == .invert {
                throw machine.raise(
                    .typeError, "bad operand type for unary ~: '\(machine.typeName(value))'")
            }
            return try machine.unary(op, inner)
        }
        slots.compare = { machine, op, a, b throws(PythonError) in
            guard let order = machine.numericCompare(a.unboxed, b.unboxed) else { return .undefined }
            return .bool(Machine.holds(op, order))
        }
        slots.format = { machine, value, spec throws(PythonError) in
            if spec.string.pointee.count == 0 { return try machine.strValue(value) }
            return try machine.format(
                number: value.unboxed, spec.textView, typeName: machine.typeName(value))
        }
        fill(&slots)
        return slots
    }

    static func divmod(_ machine: Machine, _ a: Value, _ b: Value) throws(PythonError) -> Value {
        let (x, y) = (a.unboxed, b.unboxed)
        if machine.intValue(y) == 0, machine.bigIntegerValue(x) != nil {
            throw machine.raise(.zeroDivisionError, "integer division or modulo by zero")
        }
        if x.isFloat && (y.isFloat || machine.bigIntegerValue(y) != nil)
            || y.isFloat && machine.bigIntegerValue(x) != nil
        {
            let (p, q) = (try machine.double(x), try machine.double(y))
            guard q != 0 else { throw machine.raise(.zeroDivisionError, "float divmod()") }
            let (quotient, remainder) = Machine.floatDivmod(p, q)
            return machine.tuple([.float(quotient), .float(remainder)])
        }
        guard machine.bigIntegerValue(x) != nil, machine.bigIntegerValue(y) != nil else {
            return machine.notImplemented
        }
        return machine.tuple([
            try machine.numericBinary(.floorDivide, x, y), try machine.numericBinary(.modulo, x, y),
        ])
    }
}

extension Machine {
    /// The plain int in an int, bool or instance of a subclass.
    func exactInteger(_ value: Value) -> Value {
        let inner = value.unboxed
        return inner.isBool ? .int(inner.int) : inner
    }

    /// `number` as an instance of `type`, which is `plain` or a subclass of it.
    func boxed(_ number: Value, _ type: TypePointer, _ plain: TypePointer) -> Value {
        if type == plain { return number }
        let cell = heap.allocate(BoxedObject.self, .boxed, type)
        cell.pointee.value = number
        return Value(cell)
    }

    func decimalText(_ value: Value) throws(PythonError) -> Value {
        if value.isBigInteger {
            let big = value.pointer(to: BigIntegerObject.self).pointee.value
            try checkDigits(big)
            return string(latin1: IntText.text(big))
        }
        let number = value.int
        if number >= 0, number < 10 { return character(UInt32(0x30 + number)) }
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { buffer in
            let base = buffer.baseAddress.unsafelyUnwrapped
            let length = IntText.write(number, to: base)
            return string(TextView(base: base, count: length, width: 1))
        }
    }

    func absolute(_ value: Value) throws(PythonError) -> Value {
        if value.isFloat { return .float(value.float.magnitude) }
        if value.isInt || value.isBool {
            return value.int == Int.min ? integer(-BigInt(value.int)) : .int(Swift.abs(value.int))
        }
        return integer(BigInt(try bigInteger(value).magnitude))
    }

    /// `int(object, base)`; undefined arguments were not given.
    func integer(from object: Value, base: Value) throws(PythonError) -> Value {
        if base.isDefined {
            if object.isUndefined { throw raise(.typeError, "int() missing string argument") }
            let radix = try index(base)
            guard radix == 0 || (2...36).contains(radix) else {
                throw raise(.valueError, "int() base must be >= 2 and <= 36, or 0")
            }
            guard object.isString || object.isBytes else {
                throw raise(.typeError, "int() can't convert non-string with explicit base")
            }
            return try parseInteger(object, base: radix)
        }
        if object.isUndefined { return .int(0) }
        if object.isInt { return object }
        if object.isBool { return .int(object.int) }
        let inner = object.unboxed
        if !object.has(.boxed) || !typeOf(object).pointee.isHeapType {
            if inner.isBigInteger { return inner }
            if inner.isFloat { return try truncated(inner.float) }
        }
        let isText = object.isString || object.isBytes
        if isText, !typeOf(object).pointee.isHeapType { return try parseInteger(object, base: 10) }
        for name in ["__int__", "__index__", "__trunc__"] {
            let hook = lookup(typeOf(object), intern(name))
            guard hook.isDefined else { continue }
            let answer = try call(bind(hook, to: object, typeOf(object)), [])
            guard bigIntegerValue(answer) != nil else {
                throw raise(.typeError, "\(name) returned non-int (type \(typeName(answer)))")
            }
            return exactInteger(answer)
        }
        if isText { return try parseInteger(object, base: 10) }
        throw raise(
            .typeError,
            "int() argument must be a string, a bytes-like object or a real number, not '\(typeName(object))'"
        )
    }

    private func parseInteger(_ object: Value, base: Int) throws(PythonError) -> Value {
        let view = object.isString ? object.textView : object.bytesView
        switch NumberParsing.integer(
            view, base: base, asBytes: object.isBytes, maximumDigits: maximumDecimalDigits)
        {
        case .success(.small(let value)): return .int(value)
        case .success(.big(let value)): return integer(value)
        case .failure(.tooLong(let digits)):
            throw raise(
                .valueError,
                "Exceeds the limit (\(maximumDecimalDigits) digits) for integer string conversion: value has \(digits) digits; "
                    + "use sys.set_int_max_str_digits() to increase the limit")
        case .failure(.invalid):
            let shown = object.isBytes ? bytes(Array(object.bytesView.bytes)) : object
            throw unreadableNumber("invalid literal for int() with base \(base)", shown, limit: 200)
        }
    }

    /// `round(integer, ndigits)`.
    func round(integer value: Value, _ digits: Value) throws(PythonError) -> Value {
        if digits.isNone { return exactInteger(value) }
        let places = try clampedIndex(digits)
        if places >= 0 { return exactInteger(value) }
        let number = try bigInteger(value)
        if places < -4300 { return .int(0) }
        let unit = BigInt(10).power(-places)
        var (quotient, remainder) = try divideFloor(number, unit)
        let doubled = remainder * 2
        if doubled > unit || (doubled == unit && quotient % 2 != 0) { quotient += 1 }
        remainder = 0
        return integer(quotient * unit)
    }
}
