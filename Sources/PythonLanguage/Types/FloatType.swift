import BigInt

/// Python's float.
enum FloatType {
    static let definition = NativeType(
        "float", core: \.float, doc: "Convert a string or number to a floating point number, if possible.",
        new: NativeRow("float(cls, x=0, /)") { machine, args throws(PythonError) in
            var number = try machine.float(from: args[1])
            if number.isNaN, !args[1].isFloat { number = machine.newNaN(sign: number.sign) }
            return machine.boxed(.float(number), args[0].type, machine.types.float)
        },
        methods: [
            NativeRow("is_integer(self, /)") { _, args throws(PythonError) in
                let value = args[0].unboxed.float
                return .bool(value.isFinite && value == value.rounded(.towardZero))
            },
            NativeRow("conjugate(self, /)") { _, args throws(PythonError) in args[0].unboxed },
            NativeRow("as_integer_ratio(self, /)") { machine, args throws(PythonError) in
                let value = args[0].unboxed.float
                if value.isNaN { throw machine.raise(.valueError, "cannot convert NaN to integer ratio") }
                if value.isInfinite {
                    throw machine.raise(.overflowError, "cannot convert Infinity to integer ratio")
                }
                let ratio = FloatArithmetic.integerRatio(value)
                return machine.tuple([machine.integer(ratio.numerator), machine.integer(ratio.denominator)])
            },
            NativeRow("hex(self, /)") { machine, args throws(PythonError) in
                machine.string(latin1: FloatArithmetic.hexadecimal(args[0].unboxed.float))
            },
            NativeRow("__int__(self, /)") { machine, args throws(PythonError) in
                try machine.truncated(args[0].unboxed.float)
            },
            NativeRow("__trunc__(self, /)") { machine, args throws(PythonError) in
                try machine.truncated(args[0].unboxed.float)
            },
            NativeRow("__floor__(self, /)") { machine, args throws(PythonError) in
                try machine.truncated(args[0].unboxed.float.rounded(.down))
            },
            NativeRow("__ceil__(self, /)") { machine, args throws(PythonError) in
                try machine.truncated(args[0].unboxed.float.rounded(.up))
            },
            NativeRow("__float__(self, /)") { _, args throws(PythonError) in args[0].unboxed },
            NativeRow("__abs__(self, /)") { _, args throws(PythonError) in
                .float(args[0].unboxed.float.magnitude)
            },
            NativeRow("__round__(self, ndigits=None, /)") { machine, args throws(PythonError) in
                try machine.round(float: args[0].unboxed.float, args[1])
            },
            NativeRow("__divmod__(self, other, /)") { machine, args throws(PythonError) in
                try NumberSlots.divmod(machine, args[0], args[1])
            },
            NativeRow("__rdivmod__(self, other, /)") { machine, args throws(PythonError) in
                try NumberSlots.divmod(machine, args[1], args[0])
            },
        ],
        classMethods: [
            NativeRow("fromhex(cls, string, /)") { machine, args throws(PythonError) in
                guard args[1].isString else {
                    throw machine.raise(.typeError, "bad argument type for built-in operation")
                }
                switch FloatArithmetic.fromHexadecimal(args[1].textView) {
                case .success(let value):
                    return machine.boxed(.float(value), args[0].type, machine.types.float)
                case .failure(.invalid):
                    throw machine.raise(.valueError, "invalid hexadecimal floating-point string")
                case .failure(.overflow):
                    throw machine.raise(
                        .overflowError, "hexadecimal value too large to represent as a float")
                }
            }
        ],
        properties: [
            NativeProperty("real") { _, value throws(PythonError) in value.unboxed },
            NativeProperty("imag") { _, _ throws(PythonError) in .float(0) },
        ],
        slots: NumberSlots.slots { slots in
            slots.operators = OperatorMethods([
                .add, .subtract, .multiply, .divide, .floorDivide, .modulo, .power,
            ])
            slots.repr = { machine, value throws(PythonError) in
                machine.string(latin1: FloatText.repr(value.unboxed.float))
            }
        })
}

extension Machine {
    /// A NaN with bits of its own: containers take a value for equal to itself, and not to another NaN.
    fileprivate func newNaN(sign: FloatingPointSign) -> Double {
        madeNaNs += 1
        let plain = Double.nan.bitPattern | (madeNaNs & 0xFFFF_FFFF)
        return Double(bitPattern: sign == .minus ? plain | 1 << 63 : plain)
    }

    /// `float(object)`.
    func float(from object: Value) throws(PythonError) -> Double {
        if object.isFloat { return object.float }
        let type = typeOf(object)
        let isText = object.isString || object.isBytes
        if isText, !type.pointee.isHeapType || !isNumberLike(type) {
            let view = object.isString ? object.textView : object.bytesView
            if let value = NumberParsing.float(view, asBytes: object.isBytes) { return value }
            throw unreadableNumber("could not convert string to float", object)
        }
        if bigIntegerValue(object) == nil, !object.unboxed.isFloat, !isNumberLike(type) {
            throw raise(
                .typeError, "float() argument must be a string or a real number, not '\(typeName(object))'")
        }
        return try double(object)
    }

    /// Whether a type has what `float()` and `complex()` ask for.
    func isNumberLike(_ type: UnsafeMutablePointer<TypeObject>) -> Bool {
        lookup(type, known("__float__")).isDefined || lookup(type, known("__index__")).isDefined
    }

    /// ValueError about a text; without words where the text's `__repr__` fails.
    func unreadableNumber(_ what: String, _ object: Value, limit: Int = .max) -> PythonError {
        do throws(PythonError) {
            let shown = try repr(object).unicodeScalars.prefix(limit)
            return raise(.valueError, "\(what): \(String(shown))")
        } catch {
            pending = .none
            return raise(.valueError, arguments: [])
        }
    }

    /// `round(value, ndigits)`: an int without digits.
    func round(float value: Double, _ digits: Value) throws(PythonError) -> Value {
        if digits.isNone || digits.isUndefined { return try truncated(value.rounded(.toNearestOrEven)) }
        guard let result = FloatArithmetic.rounded(value, digits: try clampedIndex(digits)) else {
            throw raise(.overflowError, "rounded value too large to represent")
        }
        return .float(result)
    }
}
