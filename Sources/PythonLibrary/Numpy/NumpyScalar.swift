import Arrays
import BigInt
import PythonLanguage

/// NumPy's scalar types, abstract and concrete. A scalar is a number cell (complex and text ones are cells of
/// those layouts), so Python sees a number; arithmetic, text and comparison are here. Methods and attributes
/// that arrays have come from the 0-d array of the scalar.
enum ScalarTypes {
    static let generic = NativeType(
        "numpy.generic", module: "numpy", isSubclassable: true, methods: methods, properties: properties,
        constants: [name("generic")],
        slots: TypeSlots {
            $0.truth = { machine, value throws(PythonError) in try machine.truth(machine.plain(value)) }
            $0.hash = { machine, value throws(PythonError) in try machine.hash(machine.plain(value)) }
            $0.compare = compare
            $0.binary = binary
            $0.unary = unary
            $0.repr = { machine, value throws(PythonError) in
                guard let (scalar, dtype) = machine.scalar(of: value) else { return machine.emptyString }
                return machine.string(ScalarText.repr(scalar, dtype))
            }
            $0.str = { machine, value throws(PythonError) in
                guard let (scalar, dtype) = machine.scalar(of: value) else { return machine.emptyString }
                return machine.string(ScalarText.str(scalar, dtype))
            }
            $0.format = format
            $0.getItem = { machine, value, key throws(PythonError) in
                let array = try machine.asArray(value)
                let isEmpty = key.isTuple && key.tuple.pointee.count == 0
                if isEmpty { return value }
                if key.isIdentical(to: machine.ellipsis) || key.isNone {
                    return machine.arrayValue(try machine.indexed(array, by: key))
                }
                throw machine.raise(.indexError, "invalid index to scalar variable.")
            }
            $0.getAttribute = { machine, value, name throws(PythonError) in
                let text = name.string.pointee.text
                if text.hasPrefix("_") { return .undefined }
                let array = machine.arrayValue(try machine.asArray(value))
                return try machine.findAttribute(array, name)
            }
        })
    static let number = abstract("number", generic)
    static let integer = abstract("integer", number)
    static let signedInteger = abstract("signedinteger", integer)
    static let unsignedInteger = abstract("unsignedinteger", integer)
    static let inexact = abstract("inexact", number)
    static let floating = abstract("floating", inexact)
    static let complexFloating = abstract("complexfloating", inexact)
    static let flexible = abstract("flexible", generic)
    static let character = abstract("character", flexible)

    /// The abstract types by Python's names.
    static let abstractTypes: [NativeType] = [
        generic, number, integer, signedInteger, unsignedInteger, inexact, floating, complexFloating,
        flexible, character,
    ]

    private static let concreteTypes: [NativeType] = DType.allCases.map { dtype in
        switch dtype.kind {
        case .bool: make("bool", dtype, generic)
        case .signed: make(dtype.name, dtype, signedInteger, methods: integerMethods)
        case .unsigned: make(dtype.name, dtype, unsignedInteger, methods: integerMethods)
        case .float: make(dtype.name, dtype, floating, methods: floatMethods)
        case .complex: make(dtype.name, dtype, complexFloating)
        case .text: text
        }
    }

    /// The type of scalars of a dtype.
    static func concrete(_ dtype: DType) -> NativeType { concreteTypes[Int(dtype.rawValue)] }

    private static func name(_ name: String) -> (name: String, make: (Machine) -> Value) {
        ("__qualname__", { $0.string(name) })
    }

    private static func abstract(_ pythonName: String, _ base: NativeType) -> NativeType {
        NativeType(
            "numpy.\(pythonName)", module: "numpy", base: base, isSubclassable: true,
            new: NativeRow("\(pythonName)(cls, *args)") { machine, args throws(PythonError) in
                throw machine.raise(
                    .typeError, "cannot create 'numpy.\(pythonName)' instances")
            },
            constants: [name(pythonName)])
    }

    private static func make(
        _ pythonName: String, _ dtype: DType, _ base: NativeType, methods: [NativeRow] = []
    ) -> NativeType {
        NativeType(
            "numpy.\(pythonName)", module: "numpy", base: base, isSubclassable: true,
            new: NativeRow("\(pythonName)(cls, value=0, /)") { machine, args throws(PythonError) in
                try machine.makeScalar(args[1], dtype, args[0].type)
            },
            methods: methods, constants: [name(pythonName)])
    }

    /// Text is a str first: only its repr and its dtype are NumPy's.
    private static let text = NativeType(
        "numpy.str_", module: "numpy", base: nil, isSubclassable: true,
        new: NativeRow("str_(cls, object='', /)") { machine, args throws(PythonError) in
            machine.textCell(try machine.str(args[1]), args[0].type)
        },
        properties: properties.filter { $0.name == "dtype" }, constants: [name("str_")],
        slots: TypeSlots {
            $0.repr = { machine, value throws(PythonError) in
                machine.string("np.str_(" + ScalarText.pythonRepr(value.string.pointee.text) + ")")
            }
        })

    private static let properties: [NativeProperty] = [
        NativeProperty("dtype") { machine, value throws(PythonError) in
            machine.dtypeValue(machine.scalar(of: value)?.1 ?? .float64)
        },
        NativeProperty("T") { _, value throws(PythonError) in value },
        NativeProperty("real") { machine, value throws(PythonError) in
            guard value.isComplex, let (_, dtype) = machine.scalar(of: value) else { return value }
            return machine.numpyScalar(.float(value.complex.pointee.real), dtype.realPart)
        },
        NativeProperty("imag") { machine, value throws(PythonError) in
            guard let (scalar, dtype) = machine.scalar(of: value) else { return .int(0) }
            if case .complex(_, let imaginary) = scalar {
                return machine.numpyScalar(.float(imaginary), dtype.realPart)
            }
            return machine.numpyScalar(dtype.isFloat ? .float(0) : .int(0), dtype)
        },
        NativeProperty("__array_priority__") { _, _ throws(PythonError) in .float(-1_000_000) },
    ]

    private static let methods: [NativeRow] = [
        NativeRow("item(self, /, *args)") { machine, args throws(PythonError) in machine.plain(args[0]) },
        NativeRow("tolist(self, /)") { machine, args throws(PythonError) in machine.plain(args[0]) },
        NativeRow("copy(self, /, order='C')") { _, args throws(PythonError) in args[0] },
        NativeRow("__copy__(self, /)") { _, args throws(PythonError) in args[0] },
        NativeRow("__deepcopy__(self, memo, /)") { _, args throws(PythonError) in args[0] },
        NativeRow("__float__(self, /)") { machine, args throws(PythonError) in
            let plain = machine.plain(args[0])
            if plain.isComplex { return .float(plain.complex.pointee.real) }
            return .float(try machine.double(plain))
        },
        NativeRow("__int__(self, /)") { machine, args throws(PythonError) in
            try machine.pythonInteger(machine.plain(args[0]))
        },
        NativeRow("__complex__(self, /)") { machine, args throws(PythonError) in
            let plain = machine.plain(args[0])
            return plain.isComplex ? plain : machine.complex(try machine.double(plain), 0)
        },
        NativeRow("__abs__(self, /)") { machine, args throws(PythonError) in
            try machine.ufunc(.absolute, [args[0]], scalar: true)
        },
        NativeRow("__divmod__(self, other, /)") { machine, args throws(PythonError) in
            try machine.divmod(args[0], args[1])
        },
        NativeRow("__rdivmod__(self, other, /)") { machine, args throws(PythonError) in
            try machine.divmod(args[1], args[0])
        },
        NativeRow("__round__(self, ndigits=None, /)") { machine, args throws(PythonError) in
            if args[1].isNone {
                let rounded = try machine.double(machine.plain(args[0])).rounded(.toNearestOrEven)
                return try machine.pythonInteger(.float(rounded))
            }
            let digits = try machine.index(args[1])
            let array = try machine.asArray(args[0])
            return machine.arrayOrScalar(try machine.arrays(try roundDecimals(array, digits)))
        },
        NativeRow("__array__(self, dtype=None, /)") { machine, args throws(PythonError) in
            let dtype = try machine.dtype(args[1])
            return machine.arrayValue(try machine.asArray(args[0], dtype))
        },
    ]

    private static let integerMethods: [NativeRow] = [
        NativeRow("__index__(self, /)") { machine, args throws(PythonError) in machine.plain(args[0]) },
        NativeRow("bit_count(self, /)") { machine, args throws(PythonError) in
            .int(try machine.index(machine.plain(args[0])).magnitude.nonzeroBitCount)
        },
        NativeRow("is_integer(self, /)") { _, _ throws(PythonError) in .true },
    ]

    private static let floatMethods: [NativeRow] = [
        NativeRow("is_integer(self, /)") { machine, args throws(PythonError) in
            let value = try machine.double(machine.plain(args[0]))
            return .bool(value.isFinite && value == value.rounded(.towardZero))
        },
        NativeRow("as_integer_ratio(self, /)") { machine, args throws(PythonError) in
            try machine.callMethod(machine.plain(args[0]), "as_integer_ratio")
        },
    ]
}

extension ScalarTypes {
    private static func format(_ machine: Machine, _ value: Value, _ spec: Value) throws(PythonError) -> Value
    {
        if spec.string.pointee.count == 0 { return try machine.strValue(value) }
        return try machine.formatValue(machine.plain(value), spec)
    }

    private static func unary(_ machine: Machine, _ op: UnaryOperator, _ a: Value) throws(PythonError)
        -> Value
    {
        switch op {
        case .negate: try machine.ufunc(.negative, [a], scalar: true)
        case .plus: try machine.ufunc(.positive, [a], scalar: true)
        case .invert: try machine.ufunc(.invert, [a], scalar: true)
        case .not: .bool(!(try machine.truth(a)))
        }
    }

    private static func compare(_ machine: Machine, _ op: CompareOperator, _ a: Value, _ b: Value)
        throws(PythonError) -> Value
    {
        if b.isHost || a.isHost { return .undefined }
        if let x = machine.float64Operand(a), let y = machine.float64Operand(b) {
            switch op {
            case .less: return machine.numpy.truth(x < y)
            case .lessOrEqual: return machine.numpy.truth(x <= y)
            case .equal: return machine.numpy.truth(x == y)
            case .notEqual: return machine.numpy.truth(x != y)
            case .greater: return machine.numpy.truth(x > y)
            case .greaterOrEqual: return machine.numpy.truth(x >= y)
            default: break
            }
        }
        return try ArrayType.compare(machine, op, a, b)
    }

    private static func binary(_ machine: Machine, _ op: BinaryOperator, _ a: Value, _ b: Value)
        throws(PythonError) -> Value
    {
        let fast = machine.fastArithmetic(op, a, b)
        if fast.isDefined { return fast }
        return try ArrayType.binary(machine, op, a, b)
    }
}

extension Machine {
    /// A scalar of a dtype: what `a[0]` gives.
    package func numpyScalar(_ scalar: Scalar, _ dtype: DType) -> Value {
        let type = numpy.scalarTypes[Int(dtype.rawValue)]
        switch scalar {
        case .bool(let value): return numpy.truth(value)
        case .int(let value): return numberCell(.int(value), type)
        case .unsigned(let value): return numberCell(integer(BigInt(value)), type)
        case .float(let value): return numberCell(.float(value), type)
        case .complex(let real, let imaginary): return complexCell(real, imaginary, type)
        case .text(let text): return textCell(text, type)
        }
    }

    /// The value and dtype of a NumPy scalar; nil for anything else.
    func scalar(of value: Value) -> (Scalar, DType)? {
        guard value.isObject else { return nil }
        switch value.object.pointee.layout {
        case .boxed, .complex, .string: break
        default: return nil
        }
        guard let dtype = numpy.dtype(of: value.object.pointee.type) else { return nil }
        if value.isComplex {
            return (.complex(value.complex.pointee.real, value.complex.pointee.imaginary), dtype)
        }
        if value.isString { return (.text(value.string.pointee.text), dtype) }
        let inner = value.unboxed
        if inner.isBool { return (.bool(inner.bool), dtype) }
        if inner.isInt { return (.int(inner.int), dtype) }
        if inner.isFloat { return (.float(inner.float), dtype) }
        guard let big = bigIntegerValue(inner), let unsigned = UInt64(exactly: big) else { return nil }
        return (.unsigned(unsigned), dtype)
    }

    /// The Python number or str of a NumPy scalar; other values as they are.
    func plain(_ value: Value) -> Value {
        guard value.isObject else { return value }
        if value.isComplex { return complex(value.complex.pointee.real, value.complex.pointee.imaginary) }
        if value.isString { return string(value.string.pointee.text) }
        return value.unboxed
    }

    /// A Python value of a scalar.
    package func pythonValue(_ scalar: Scalar) -> Value {
        switch scalar {
        case .bool(let value): .bool(value)
        case .int(let value): .int(value)
        case .unsigned(let value): integer(BigInt(value))
        case .float(let value): .float(value)
        case .complex(let real, let imaginary): complex(real, imaginary)
        case .text(let text): string(text)
        }
    }

    /// `int(number)` of a Python number.
    func pythonInteger(_ value: Value) throws(PythonError) -> Value {
        if value.isFloat {
            if value.float.isNaN { throw raise(.valueError, "cannot convert float NaN to integer") }
            if value.float.isInfinite {
                throw raise(.overflowError, "cannot convert float infinity to integer")
            }
            return integer(BigInt(value.float.rounded(.towardZero)))
        }
        if value.isComplex { return try pythonInteger(.float(value.complex.pointee.real)) }
        if value.isBool { return .int(value.int) }
        return value
    }

    /// `np.float32(value)` and its like: a scalar, or an array for sequences.
    func makeScalar(_ value: Value, _ dtype: DType, _ type: TypePointer) throws(PythonError) -> Value {
        var array = try asArray(value, nil)
        if array.dtype != dtype {
            if array.rank == 0, value.isString || value.isFloat || value.isInt {
                array = try asArray(value, dtype)
            } else {
                array = try arrays(try array.converted(to: dtype))
            }
        }
        if array.rank > 0 { return arrayValue(array) }
        let made = numpyScalar(array.scalar(at: 0), dtype)
        if type == numpy.scalarTypes[Int(dtype.rawValue)] || !made.has(.boxed) { return made }
        return numberCell(made.unboxed, type)
    }

    /// The double of a float64 scalar or a Python float or small int, for arithmetic without arrays.
    @inline(__always)
    func float64Operand(_ value: Value) -> Double? {
        if value.isFloat { return value.float }
        if value.isInt { return value.int.magnitude < 1 << 53 ? Double(value.int) : nil }
        guard value.has(.boxed), value.object.pointee.type == numpy.float64 else { return nil }
        return value.unboxed.float
    }

    /// Arithmetic of float64 scalars that raises no floating-point condition; undefined otherwise.
    func fastArithmetic(_ op: BinaryOperator, _ a: Value, _ b: Value) -> Value {
        guard let x = float64Operand(a), let y = float64Operand(b) else { return .undefined }
        let result: Double
        switch op {
        case .add: result = x + y
        case .subtract: result = x - y
        case .multiply: result = x * y
        case .divide: result = x / y
        default: return .undefined
        }
        return result.isFinite ? numberCell(.float(result), numpy.float64) : .undefined
    }

    /// `divmod` of arrays and scalars.
    func divmod(_ a: Value, _ b: Value) throws(PythonError) -> Value {
        let quotient = try ArrayType.binary(self, .floorDivide, a, b)
        if quotient.isUndefined { return notImplemented }
        return tuple([quotient, try ArrayType.binary(self, .modulo, a, b)])
    }
}
