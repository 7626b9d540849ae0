#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Python's complex.
enum ComplexType {
    struct Number {
        var real: Double
        var imaginary: Double
    }

    static let definition = NativeType(
        "complex", core: \.complex,
        doc: "Create a complex number from a string or numbers.",
        new: NativeRow("complex(cls, real=..., imag=...)", new),
        methods: [
            NativeRow("conjugate(self, /)") { machine, args throws(PythonError) in
                let value = args[0].complex.pointee
                return machine.complex(value.real, -value.imaginary)
            },
            NativeRow("__abs__(self, /)") { machine, args throws(PythonError) in
                try machine.magnitude(args[0])
            },
            NativeRow("__complex__(self, /)") { _, args throws(PythonError) in args[0] },
        ],
        properties: [
            NativeProperty("real") { _, value throws(PythonError) in .float(value.complex.pointee.real) },
            NativeProperty("imag") { _, value throws(PythonError) in .float(value.complex.pointee.imaginary)
            },
        ],
        slots: TypeSlots {
            $0.truth = { _, value throws(PythonError) in
                value.complex.pointee.real != 0 || value.complex.pointee.imaginary != 0
            }
            $0.hash = { _, value throws(PythonError) in
                let number = value.complex.pointee
                let combined =
                    FloatArithmetic.hash(number.real) &+ 1_000_003 &* FloatArithmetic.hash(number.imaginary)
                return combined == -1 ? -2 : combined
            }
            $0.compare = { machine, op, a, b throws(PythonError) in
                guard op == .equal || op == .notEqual, let x = number(machine, a), let y = number(machine, b)
                else { return .undefined }
                return .bool((x.real == y.real && x.imaginary == y.imaginary) == (op == .equal))
            }
            $0.operators = OperatorMethods([.add, .subtract, .multiply, .divide, .power])
            $0.binary = binary
            $0.unary = { machine, op, value throws(PythonError) in
                let number = value.complex.pointee
                switch op {
                case .negate: return machine.complex(-number.real, -number.imaginary)
                case .plus: return value
                default: throw machine.raise(.typeError, "bad operand type for unary ~: 'complex'")
                }
            }
            $0.repr = { machine, value throws(PythonError) in
                let number = value.complex.pointee
                return machine.string(latin1: ComplexText.repr(number.real, number.imaginary))
            }
            $0.format = { machine, value, spec throws(PythonError) in
                let number = value.complex.pointee
                let text = spec.textView
                return machine.string(
                    try machine.formatting { () throws(FormatFailure) in
                        try FormatSpec(text, defaultAlign: 0x3E, typeName: "complex")
                            .format(real: number.real, imaginary: number.imaginary)
                    })
            }
        })

    /// A complex, float or int; nil for the rest (and ints beyond the floats).
    private static func number(_ machine: Machine, _ value: Value) -> Number? {
        if value.isComplex {
            return Number(real: value.complex.pointee.real, imaginary: value.complex.pointee.imaginary)
        }
        let inner = value.unboxed
        if inner.isFloat { return Number(real: inner.float, imaginary: 0) }
        if inner.isInt || inner.isBool { return Number(real: Double(inner.int), imaginary: 0) }
        return machine.bigIntegerValue(inner).map {
            Number(real: FloatArithmetic.double($0), imaginary: 0)
        }
    }

    /// CPython reads texts with underscores with another function, which has a message of its own for those that do not
    /// stand between digits. It sees the text up to the first character that is neither ASCII nor a digit or space.
    private static func hasMisplacedUnderscore(_ text: TextView) -> Bool {
        var last: UInt32 = 0
        func isDigit(_ unit: UInt32) -> Bool { (0x30...0x39).contains(unit) }
        for unit in text.units where unit != 0 {
            if unit == 0x5F ? !isDigit(last) : last == 0x5F && !isDigit(unit) { return true }
            guard unit < 0x80 || UnicodeTraits.isSpace(unit) || UnicodeTraits.isDecimal(unit) else {
                return false
            }
            last = unit
        }
        return last == 0x5F
    }

    private static func new(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        if args[1].isString {
            if args[2].isDefined {
                throw machine.raise(.typeError, "complex() can't take second arg if first is a string")
            }
            guard let value = NumberParsing.complex(args[1].textView) else {
                throw hasMisplacedUnderscore(args[1].textView)
                    ? machine.unreadableNumber("could not convert string to complex", args[1])
                    : machine.raise(.valueError, "complex() arg is a malformed string")
            }
            return machine.complex(value.real, value.imaginary)
        }
        let first = try part(machine, args[1], "first")
        let second = try part(machine, args[2], "second")
        // Zeros keep their signs: only what is given is added.
        let real = args[2].isComplex ? first.real - second.imaginary : first.real
        if args[2].isUndefined { return machine.complex(real, first.imaginary) }
        let firstIsComplex = args[1].isDefined && args[1].isComplex || first.imaginary != 0
        return machine.complex(real, firstIsComplex ? first.imaginary + second.real : second.real)
    }

    private static func part(_ machine: Machine, _ value: Value, _ which: String) throws(PythonError)
        -> Number
    {
        if value.isUndefined { return Number(real: 0, imaginary: 0) }
        if let number = number(machine, value) { return number }
        let hook = machine.lookup(machine.typeOf(value), machine.known("__complex__"))
        if which == "first", hook.isDefined {
            let made = try machine.call(machine.bind(hook, to: value, machine.typeOf(value)), [])
            if made.isComplex, let number = number(machine, made) { return number }
            throw machine.raise(
                .typeError, "__complex__ returned non-complex (type \(machine.typeName(made)))")
        }
        if value.isString || !machine.isNumberLike(machine.typeOf(value)) {
            let text =
                which == "first"
                ? "complex() first argument must be a string or a number, not '\(machine.typeName(value))'"
                : value.isString
                    ? "complex() second arg can't be a string"
                    : "complex() second argument must be a number, not '\(machine.typeName(value))'"
            throw machine.raise(.typeError, text)
        }
        return Number(real: try machine.double(value), imaginary: 0)
    }

    private static func binary(
        _ machine: Machine, _ op: BinaryOperator, _ a: Value, _ b: Value
    ) throws(PythonError) -> Value {
        guard let x = number(machine, a), let y = number(machine, b) else { return .undefined }
        let result: Number
        switch op {
        case .add: result = Number(real: x.real + y.real, imaginary: x.imaginary + y.imaginary)
        case .subtract: result = Number(real: x.real - y.real, imaginary: x.imaginary - y.imaginary)
        case .multiply: result = product(x, y)
        case .divide:
            guard y.real != 0 || y.imaginary != 0 else {
                throw machine.raise(.zeroDivisionError, "complex division by zero")
            }
            result = quotient(x, y)
        case .power:
            result = try power(
                machine, x, y,
                exponentIsInteger: !b.isComplex && !b.isFloat
                    || y.imaginary == 0 && y.real == y.real.rounded())
        case .floorDivide, .modulo: return .undefined
        default: return .undefined
        }
        return machine.complex(result.real, result.imaginary)
    }

    private static func product(_ x: Number, _ y: Number) -> Number {
        Number(
            real: x.real * y.real - x.imaginary * y.imaginary,
            imaginary: x.real * y.imaginary + x.imaginary * y.real)
    }

    /// Smith's division, as in CPython's _Py_c_quot.
    private static func quotient(_ x: Number, _ y: Number) -> Number {
        if y.real.magnitude >= y.imaginary.magnitude {
            let ratio = y.imaginary / y.real
            let denominator = y.real + y.imaginary * ratio
            return Number(
                real: (x.real + x.imaginary * ratio) / denominator,
                imaginary: (x.imaginary - x.real * ratio) / denominator)
        }
        if y.imaginary.isNaN || y.real.isNaN { return Number(real: .nan, imaginary: .nan) }
        let ratio = y.real / y.imaginary
        let denominator = y.real * ratio + y.imaginary
        return Number(
            real: (x.real * ratio + x.imaginary) / denominator,
            imaginary: (x.imaginary * ratio - x.real) / denominator)
    }

    private static func power(
        _ machine: Machine, _ x: Number, _ y: Number, exponentIsInteger: Bool
    ) throws(PythonError) -> Number {
        if y.real == 0, y.imaginary == 0 { return Number(real: 1, imaginary: 0) }
        if x.real == 0, x.imaginary == 0 {
            if y.imaginary != 0 || y.real < 0 {
                throw machine.raise(.zeroDivisionError, "0.0 to a negative or complex power")
            }
            return Number(real: 0, imaginary: 0)
        }
        if exponentIsInteger, y.imaginary == 0, y.real.magnitude <= 100 {
            var result = Number(real: 1, imaginary: 0)
            var factor = x
            var exponent = Int(y.real.magnitude)
            while exponent > 0 {
                if exponent & 1 == 1 { result = product(result, factor) }
                exponent >>= 1
                if exponent > 0 { factor = product(factor, factor) }
            }
            return y.real < 0 ? quotient(Number(real: 1, imaginary: 0), result) : result
        }
        let magnitude = hypot(x.real, x.imaginary)
        var length = pow(magnitude, y.real)
        let angle = atan2(x.imaginary, x.real)
        var phase = angle * y.real
        if y.imaginary != 0 {
            length *= exp(-angle * y.imaginary)
            phase += y.imaginary * log(magnitude)
        }
        return Number(real: length * cos(phase), imaginary: length * sin(phase))
    }
}

extension Machine {
    /// `abs` of a complex.
    func magnitude(_ value: Value) throws(PythonError) -> Value {
        let number = value.complex.pointee
        let result = hypot(number.real, number.imaginary)
        if result.isInfinite, number.real.isFinite, number.imaginary.isFinite {
            throw raise(.overflowError, "absolute value too large")
        }
        return .float(result)
    }
}
