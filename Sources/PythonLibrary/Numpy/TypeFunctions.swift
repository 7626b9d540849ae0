import Arrays
import BigInt
import PythonLanguage

/// Functions about element types.
enum TypeFunctions {
    static let rows: [NativeRow] = [
        NativeRow("result_type(*arrays_and_dtypes)") { machine, args throws(PythonError) in
            var operands: [Operand] = []
            for value in machine.sequenceElements(args[0]) ?? [] {
                if value.isType || value.isString || machine.hostValue(value, as: DTypeObject.self) != nil {
                    operands.append(.array(NDArray.zeros([], try machine.dtype(value) ?? .float64)))
                } else {
                    operands.append(try machine.requiredOperand(value))
                }
            }
            if operands.isEmpty {
                throw machine.raise(.valueError, "at least one array or dtype is required")
            }
            return machine.dtypeValue(DType.result(of: operands))
        },
        NativeRow("promote_types(type1, type2, /)") { machine, args throws(PythonError) in
            machine.dtypeValue(
                DType.promote(try machine.dtype(args[0]) ?? .float64, try machine.dtype(args[1]) ?? .float64))
        },
        NativeRow("can_cast(from_, to, casting='safe')") { machine, args throws(PythonError) in
            var from = try machine.ndarray(args[0]) == nil ? machine.dtype(args[0]) ?? .float64 : .float64
            if let array = machine.ndarray(args[0]) { from = array.dtype }
            let to = try machine.dtype(args[1]) ?? .float64
            switch try machine.text(args[2]) {
            case "no", "equiv": return .bool(from == to)
            case "safe": return .bool(DType.canCastSafely(from, to))
            case "same_kind": return .bool(DType.canCastSameKind(from, to))
            case "unsafe": return .true
            default:
                throw machine.raise(
                    .valueError,
                    "casting must be one of 'no', 'equiv', 'safe', 'same_kind', or 'unsafe' (got '\(try machine.text(args[2]))')"
                )
            }
        },
        NativeRow("min_scalar_type(a, /)") { machine, args throws(PythonError) in
            let a = try machine.asArray(args[0])
            guard a.rank == 0 else { return machine.dtypeValue(of: a) }
            switch a.scalar(at: 0) {
            case .int(let value):
                let candidates: [DType] =
                    value >= 0 ? [.uint8, .uint16, .uint32, .uint64] : [.int8, .int16, .int32, .int64]
                return machine.dtypeValue(candidates.first { $0.holds(value) } ?? .int64)
            case .float: return machine.dtypeValue(.float16)
            default: return machine.dtypeValue(of: a)
            }
        },
        NativeRow("issubdtype(arg1, arg2)") { machine, args throws(PythonError) in
            let first = try scalarType(machine, args[0])
            let second: TypePointer
            if args[1].isType, machine.isNumpyScalarType(args[1].type) {
                second = args[1].type
            } else {
                second = try scalarType(machine, args[1])
            }
            return .bool(first.isSubtype(of: second))
        },
        NativeRow("isdtype(dtype, kind)") { machine, args throws(PythonError) in
            let dtype = try machine.dtype(args[0]) ?? .float64
            let kinds = try args[1].isTuple ? machine.collect(args[1]) : [args[1]]
            for kind in kinds {
                guard let name = machine.stringValue(kind) else {
                    if try machine.dtype(kind) == dtype { return .true }
                    continue
                }
                let matches: Bool
                switch name {
                case "bool": matches = dtype == .bool
                case "signed integer": matches = dtype.kind == .signed
                case "unsigned integer": matches = dtype.kind == .unsigned
                case "integral": matches = dtype.isInteger
                case "real floating": matches = dtype.isFloat
                case "complex floating": matches = dtype.isComplex
                case "numeric": matches = dtype.isInteger || dtype.isInexact
                default:
                    throw machine.raise(
                        .valueError, "kind argument is a string, but '\(name)' is not a known kind name.")
                }
                if matches { return .true }
            }
            return .false
        },
        NativeRow("isscalar(element)") { machine, args throws(PythonError) in
            let value = args[0]
            if machine.scalar(of: value) != nil { return .true }
            return .bool(
                value.isInt || value.isFloat || value.isBool || value.isString || value.isComplex
                    || value.isBigInteger || value.isBytes || value.has(.boxed))
        },
        NativeRow("iterable(y)") { machine, args throws(PythonError) in
            // Scalars and arrays of no axis have an `__iter__` that refuses.
            if let array = try? machine.wholeArray(args[0]), array.rank == 0, !args[0].isString {
                return .false
            }
            if let array = machine.ndarray(args[0]) { return .bool(array.rank > 0) }
            return .bool(try machine.isIterable(args[0]))
        },
        NativeRow("isfortran(a)") { machine, args throws(PythonError) in
            let a = try machine.asArray(args[0])
            return .bool(a.isFortranContiguous && !a.isContiguous)
        },
        NativeRow("astype(x, dtype, /, *, copy=True, device=None)") { machine, args throws(PythonError) in
            let dtype = try machine.dtype(args[1]) ?? .float64
            let a = try machine.asArray(args[0])
            return machine.arrayValue(dtype == a.dtype ? a.copy() : try machine.convert(a, to: dtype))
        },
        NativeRow("shares_memory(a, b, /, max_work=-1)", sharesMemory),
        NativeRow("may_share_memory(a, b, /, max_work=0)", sharesMemory),
        NativeRow("typename(char)") { machine, args throws(PythonError) in
            let dtype = try machine.dtype(args[0]) ?? .float64
            return machine.string(dtype.name)
        },
        NativeRow("base_repr(number, base=2, padding=0)") { machine, args throws(PythonError) in
            let (number, base, padding) = (
                try machine.index(args[0]), try machine.index(args[1]), try machine.index(args[2])
            )
            guard (2...36).contains(base) else {
                throw machine.raise(
                    .valueError,
                    "Bases \(base > 36 ? "greater than 36 not handled" : "less than 2 not handled") in base_repr."
                )
            }
            try machine.reserve(bytes: Swift.max(0, padding))
            let digits = String(number.magnitude, radix: base).uppercased()
            return machine.string(
                (number < 0 ? "-" : "") + String(repeating: "0", count: Swift.max(0, padding)) + digits)
        },
        NativeRow("binary_repr(num, width=None)") { machine, args throws(PythonError) in
            let number = try machine.index(args[0])
            let width = try machine.int(args[1], default: 0)
            try machine.reserve(bytes: Swift.max(0, width))
            if number >= 0 {
                let digits = String(number, radix: 2)
                return machine.string(
                    String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits)
            }
            if width == 0 { return machine.string("-" + String(number.magnitude, radix: 2)) }
            let digits = String(UInt64(bitPattern: Int64(number)), radix: 2)
            return machine.string(String(digits.suffix(width)))
        },
    ]

    private static func scalarType(_ machine: Machine, _ value: Value) throws(PythonError) -> TypePointer {
        if value.isType, machine.isNumpyScalarType(value.type) { return value.type }
        if let object = machine.ndarray(value) {
            return machine.numpy.scalarTypes[Int(object.dtype.rawValue)]
        }
        return machine.numpy.scalarTypes[Int((try machine.dtype(value) ?? .float64).rawValue)]
    }

    private static func sharesMemory(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        let (a, b) = (try machine.asArray(args[0]), try machine.asArray(args[1]))
        guard a.storage === b.storage, a.count > 0, b.count > 0 else { return .false }
        func places(_ a: NDArray) -> Set<Int> { Set((0..<a.count).map { a.storageIndex($0) }) }
        return .bool(!places(a).isDisjoint(with: places(b)))
    }

    // MARK: Limits of types

    private static let rule = String(repeating: "-", count: 63)

    static let iinfo = NativeType(
        "numpy.iinfo", module: "numpy", isSubclassable: false,
        new: NativeRow("iinfo(cls, type, /)") { machine, args throws(PythonError) in
            let dtype = try typeArgument(machine, args[1])
            guard dtype.isInteger else {
                throw machine.raise(.valueError, "Invalid integer data type '\(dtype.kind.rawValue)'.")
            }
            return machine.host(DTypeObject(dtype), args[0].type)
        },
        properties: [
            limit("min") { machine, dtype in
                .int(dtype.kind == .unsigned ? 0 : dtype == .int64 ? Int.min : -(1 << (dtype.bits - 1)))
            },
            limit("max") { machine, dtype in machine.integer(integerMaximum(dtype)) },
            limit("bits") { _, dtype in .int(dtype.bits) },
            limit("kind") { machine, dtype in machine.string(String(dtype.kind.rawValue)) },
            limit("dtype") { machine, dtype in machine.dtypeValue(dtype) },
        ], constants: [("__qualname__", { $0.string("iinfo") })],
        slots: TypeSlots {
            $0.repr = { machine, value throws(PythonError) in
                let low = try machine.str(machine.getAttribute(value, "min"))
                let high = try machine.str(machine.getAttribute(value, "max"))
                let dtype = try machine.host(value, as: DTypeObject.self).dtype
                return machine.string("iinfo(min=\(low), max=\(high), dtype=\(dtype.name))")
            }
            $0.str = { machine, value throws(PythonError) in
                let low = try machine.str(machine.getAttribute(value, "min"))
                let high = try machine.str(machine.getAttribute(value, "max"))
                let dtype = try machine.host(value, as: DTypeObject.self).dtype
                return machine.string(
                    "Machine parameters for \(dtype.name)\n\(rule)\nmin = \(low)\nmax = \(high)\n\(rule)\n")
            }
        })

    static let finfo = NativeType(
        "numpy.finfo", module: "numpy", isSubclassable: false,
        new: NativeRow("finfo(cls, dtype, /)") { machine, args throws(PythonError) in
            let dtype = try typeArgument(machine, args[1]).realPart
            guard dtype.isFloat else {
                throw machine.raise(.valueError, "data type <class 'numpy.\(dtype.name)'> not inexact")
            }
            return machine.host(DTypeObject(dtype), args[0].type)
        },
        properties: [
            number("eps") { $0 == .float16 ? 0x1p-10 : $0 == .float32 ? 0x1p-23 : 0x1p-52 },
            number("epsneg") { $0 == .float16 ? 0x1p-11 : $0 == .float32 ? 0x1p-24 : 0x1p-53 },
            number("max", MathFunctions.largestFinite), number("min") { -MathFunctions.largestFinite($0) },
            number("tiny", smallestNormal), number("smallest_normal", smallestNormal),
            number("smallest_subnormal") { $0 == .float16 ? 0x1p-24 : $0 == .float32 ? 0x1p-149 : 0x1p-1074 },
            number("resolution") { $0 == .float16 ? 1e-3 : $0 == .float32 ? 1e-6 : 1e-15 },
            limit("bits") { _, dtype in .int(dtype.bits) },
            limit("precision") { _, dtype in .int(dtype == .float16 ? 3 : dtype == .float32 ? 6 : 15) },
            limit("nmant") { _, dtype in .int(dtype == .float16 ? 10 : dtype == .float32 ? 23 : 52) },
            limit("nexp") { _, dtype in .int(dtype == .float16 ? 5 : dtype == .float32 ? 8 : 11) },
            limit("maxexp") { _, dtype in .int(dtype == .float16 ? 16 : dtype == .float32 ? 128 : 1024) },
            limit("minexp") { _, dtype in .int(dtype == .float16 ? -14 : dtype == .float32 ? -126 : -1022) },
            limit("dtype") { machine, dtype in machine.dtypeValue(dtype) },
        ], constants: [("__qualname__", { $0.string("finfo") })],
        slots: TypeSlots {
            $0.repr = { machine, value throws(PythonError) in
                let dtype = try machine.host(value, as: DTypeObject.self).dtype
                func text(_ value: Double) -> String { ScalarText.str(.float(value), dtype) }
                let resolution = dtype == .float16 ? 1e-3 : dtype == .float32 ? 1e-6 : 1e-15
                let largest = MathFunctions.largestFinite(dtype)
                return machine.string(
                    "finfo(resolution=\(text(resolution)), min=-\(text(largest)), max=\(text(largest)), "
                        + "dtype=\(dtype.name))")
            }
            $0.str = { machine, value throws(PythonError) in
                func text(_ name: String) throws(PythonError) -> String {
                    try machine.str(machine.getAttribute(value, name))
                }
                let nmant = try machine.index(machine.getAttribute(value, "nmant"))
                let lines = [
                    "Machine parameters for \(try text("dtype"))", rule,
                    "precision = \(try text("precision"))   resolution = \(try text("resolution"))",
                    "machep = \(-nmant)   eps =        \(try text("eps"))",
                    "negep =  \(-nmant - 1)   epsneg =     \(try text("epsneg"))",
                    "minexp = \(try text("minexp"))   tiny =       \(try text("tiny"))",
                    "maxexp = \(try text("maxexp"))   max =        \(try text("max"))",
                    "nexp =   \(try text("nexp"))   min =        -max",
                    "smallest_normal = \(try text("smallest_normal"))   smallest_subnormal = "
                        + (try text("smallest_subnormal")),
                    rule,
                ]
                return machine.string(lines.joined(separator: "\n") + "\n")
            }
        })

    private static func integerMaximum(_ dtype: DType) -> BigInt {
        (BigInt(1) << (dtype.kind == .unsigned ? dtype.bits : dtype.bits - 1)) - 1
    }

    private static func smallestNormal(_ dtype: DType) -> Double {
        dtype == .float16 ? 0x1p-14 : dtype == .float32 ? 0x1p-126 : 0x1p-1022
    }

    private static func typeArgument(_ machine: Machine, _ value: Value) throws(PythonError) -> DType {
        if let array = machine.ndarray(value) { return array.dtype }
        if let (_, dtype) = machine.scalar(of: value) { return dtype }
        if value.isInt { return .int64 }
        if value.isFloat { return .float64 }
        return try machine.dtype(value) ?? .float64
    }

    private static func limit(_ name: String, _ get: @escaping (Machine, DType) -> Value) -> NativeProperty {
        NativeProperty(name) { machine, value throws(PythonError) in
            get(machine, try machine.host(value, as: DTypeObject.self).dtype)
        }
    }

    /// A limit as a scalar of the type it is about.
    private static func number(_ name: String, _ get: @escaping (DType) -> Double) -> NativeProperty {
        limit(name) { machine, dtype in machine.numpyScalar(.float(get(dtype)), dtype) }
    }
}

extension Machine {
    func isNumpyScalarType(_ type: TypePointer) -> Bool {
        numpy.dtype(of: type) != nil || ScalarTypes.abstractTypes.contains { self.type($0) == type }
    }
}
