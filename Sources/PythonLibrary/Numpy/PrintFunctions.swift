import Arrays
import PythonLanguage

/// How arrays are written: print options and `array2string`.
enum PrintFunctions {
    static let rows: [NativeRow] = [
        NativeRow(
            "set_printoptions(precision=None, threshold=None, edgeitems=None, linewidth=None, suppress=None, nanstr=None, infstr=None, formatter=None, sign=None, floatmode=None, *, legacy=None, override_repr=None)"
        ) { machine, args throws(PythonError) in
            try machine.setPrintOptions(args)
            return .none
        },
        NativeRow("get_printoptions()") { machine, _ throws(PythonError) in machine.printOptionsDict() },
        NativeRow("array_repr(arr, max_line_width=None, precision=None, suppress_small=None)") {
            machine, args throws(PythonError) in
            let a = try machine.asArray(args[0])
            return machine.string(
                try printer(machine, a, width: args[1], precision: args[2], suppress: args[3]).repr(a))
        },
        NativeRow("array_str(a, max_line_width=None, precision=None, suppress_small=None)") {
            machine, args throws(PythonError) in
            let a = try machine.asArray(args[0])
            return machine.string(
                try printer(machine, a, width: args[1], precision: args[2], suppress: args[3]).str(a))
        },
        NativeRow(
            "array2string(a, max_line_width=None, precision=None, suppress_small=None, separator=' ', prefix='', *, formatter=None, threshold=None, edgeitems=None, sign=None, floatmode=None, suffix='', legacy=None)"
        ) { machine, args throws(PythonError) in
            let a = try machine.asArray(args[0])
            var printer = try printer(machine, a, width: args[1], precision: args[2], suppress: args[3])
            if machine.isGiven(args[7]) { printer.options.threshold = try machine.index(args[7]) }
            if machine.isGiven(args[8]) { printer.options.edgeItems = try machine.index(args[8]) }
            if machine.isGiven(args[9]) { printer.options.sign = try machine.sign(args[9]) }
            if machine.isGiven(args[10]) { printer.options.floatMode = try machine.floatMode(args[10]) }
            if machine.isGiven(args[6]) { printer.elementWriter = try machine.elementWriter(args[6], a) }
            if a.rank == 0, printer.elementWriter == nil {
                let one = a.reshaped(to: [1])
                return machine.string(String(printer.string(one).dropFirst().dropLast()))
            }
            return machine.string(
                printer.string(
                    a, separator: try machine.text(args[4]), prefix: try machine.text(args[5]),
                    suffix: try machine.text(args[11])))
        },
        NativeRow(
            "format_float_positional(x, precision=None, unique=True, fractional=True, trim='k', sign=False, pad_left=None, pad_right=None, min_digits=None)"
        ) { machine, args throws(PythonError) in
            guard try machine.truth(args[3]) else {
                throw machine.raise(
                    .notImplementedError,
                    "format_float_positional(): argument 'fractional' is not supported here: got False, expected True"
                )
            }
            let (value, dtype) = try number(machine, args[0])
            var text = Arrays.FloatText(trim: try trim(machine, args[4]))
            text.precision = machine.isGiven(args[1]) ? try machine.index(args[1]) : nil
            text.unique = try machine.truth(args[2])
            text.alwaysSign = try machine.truth(args[5])
            text.padLeft = try machine.int(args[6], default: 0)
            text.padRight = try machine.int(args[7], default: 0)
            text.minDigits = try machine.int(args[8], default: 0)
            return machine.string(text.positional(value, dtype))
        },
        NativeRow(
            "format_float_scientific(x, precision=None, unique=True, trim='k', sign=False, pad_left=None, exp_digits=None, min_digits=None)"
        ) { machine, args throws(PythonError) in
            let (value, dtype) = try number(machine, args[0])
            var text = Arrays.FloatText(trim: try trim(machine, args[3]))
            text.precision = machine.isGiven(args[1]) ? try machine.index(args[1]) : nil
            text.unique = try machine.truth(args[2])
            text.alwaysSign = try machine.truth(args[4])
            text.padLeft = try machine.int(args[5], default: 0)
            text.exponentDigits = try machine.int(args[6], default: 2)
            text.minDigits = try machine.int(args[7], default: 0)
            return machine.string(text.scientific(value, dtype))
        },
    ]

    private static func number(_ machine: Machine, _ value: Value) throws(PythonError) -> (Double, DType) {
        let a = try machine.asArray(value)
        let scalar = try machine.arrays(try a.item())
        return (scalar.double ?? .nan, a.dtype.isFloat ? a.dtype : .float64)
    }

    private static func trim(_ machine: Machine, _ value: Value) throws(PythonError) -> Arrays.FloatText.Trim
    {
        switch try machine.text(value) {
        case "k": return .keep
        case ".": return .zeros
        case "0": return .leaveOne
        case "-": return .zerosAndPoint
        default:
            throw machine.unknownWord(try machine.text(value), "trim", ["k", ".", "0", "-"])
        }
    }

    private static func printer(
        _ machine: Machine, _ array: NDArray, width: Value, precision: Value, suppress: Value
    ) throws(PythonError) -> ArrayPrinter {
        var printer = try machine.arrayPrinter(array)
        if machine.isGiven(width) { printer.options.lineWidth = try machine.index(width) }
        if machine.isGiven(precision) { printer.options.precision = try machine.index(precision) }
        if machine.isGiven(suppress) { printer.options.suppress = try machine.truth(suppress) }
        return printer
    }

    /// `np.printoptions(...)`: a context manager.
    static let printoptions = NativeType(
        "printoptions", module: "numpy", isSubclassable: false,
        new: NativeRow(
            "printoptions(cls, precision=None, threshold=None, edgeitems=None, linewidth=None, suppress=None, nanstr=None, infstr=None, formatter=None, sign=None, floatmode=None, *, legacy=None, override_repr=None)"
        ) { machine, args throws(PythonError) in
            machine.host(PrintOptionsScope(machine, Array(args.values.dropFirst())), args[0].type)
        },
        methods: [
            NativeRow("__enter__(self, /)") { machine, args throws(PythonError) in
                let scope = try machine.host(args[0], as: PrintOptionsScope.self)
                scope.saved = (machine.numpy.printOptions, machine.numpy.formatter)
                try Arguments.with(scope.wanted.map(\.value)) { wanted throws(PythonError) in
                    try machine.setPrintOptions(wanted)
                }
                return machine.printOptionsDict()
            },
            NativeRow("__exit__(self, *args)") { machine, args throws(PythonError) in
                let scope = try machine.host(args[0], as: PrintOptionsScope.self)
                (machine.numpy.printOptions, machine.numpy.formatter) = scope.saved
                return .none
            },
        ])
}

final class PrintOptionsScope {
    let wanted: [PersistentValue]
    var saved: (PrintOptions, PersistentValue?) = (PrintOptions(), nil)

    init(_ machine: Machine, _ wanted: [Value]) { self.wanted = wanted.map { PersistentValue(machine, $0) } }
}

extension Machine {
    /// The printer with the options of `np.set_printoptions`.
    func arrayPrinter(_ array: NDArray) throws(PythonError) -> ArrayPrinter {
        var printer = ArrayPrinter(numpy.printOptions)
        if let formatter = numpy.formatter {
            printer.elementWriter = try elementWriter(formatter.value, array)
        }
        return printer
    }

    /// The function of `formatter={'float': ...}` for an array's type.
    func elementWriter(_ formatter: Value, _ array: NDArray) throws(PythonError) -> ((Scalar) -> String)? {
        guard formatter.isDict else { return nil }
        let keys: [String]
        switch array.dtype.kind {
        case .bool: keys = ["bool", "all"]
        case .signed, .unsigned: keys = ["int", "int_kind", "all"]
        case .float: keys = ["float", "float_kind", "all"]
        case .complex: keys = ["complexfloat", "complex_kind", "all"]
        case .text: keys = ["numpystr", "str_kind", "all"]
        }
        for key in keys {
            let function = dictGet(formatter.dict, key)
            guard function.isDefined, !function.isNone else { continue }
            let dtype = array.dtype
            return { [self] scalar in
                let written = try? str(call(function, [numpyScalar(scalar, dtype)]))
                return written ?? "?"
            }
        }
        return nil
    }

    func sign(_ value: Value) throws(PythonError) -> Character {
        let text = try text(value)
        guard text.count == 1, let sign = text.first, "-+ ".contains(sign) else {
            throw raise(.valueError, "sign option must be one of ' ', '+', or '-'")
        }
        return sign
    }

    func floatMode(_ value: Value) throws(PythonError) -> PrintOptions.FloatMode {
        guard let mode = PrintOptions.FloatMode(rawValue: try text(value)) else {
            throw raise(
                .valueError,
                "floatmode option must be one of \"fixed\", \"unique\", \"maxprec\", \"maxprec_equal\"")
        }
        return mode
    }

    fileprivate func setPrintOptions(_ args: Arguments) throws(PythonError) {
        var options = numpy.printOptions
        if isGiven(args[0]) { options.precision = try index(args[0]) }
        if isGiven(args[1]) {
            let threshold = try double(args[1])
            if threshold.isNaN {
                throw raise(
                    .valueError, "threshold must be non-NAN, try sys.maxsize for untruncated representation")
            }
            options.threshold = threshold >= 9e18 ? Int.max : Int(threshold)
        }
        if isGiven(args[2]) { options.edgeItems = try index(args[2]) }
        if isGiven(args[3]) {
            options.lineWidth = try clampedIndex(
                args[3].isFloat ? .int(Int(Swift.min(args[3].float, 1e15))) : args[3])
        }
        if isGiven(args[4]) { options.suppress = try truth(args[4]) }
        if isGiven(args[5]) { options.nanText = try text(args[5]) }
        if isGiven(args[6]) { options.infText = try text(args[6]) }
        if isGiven(args[8]) { options.sign = try sign(args[8]) }
        if isGiven(args[9]) { options.floatMode = try floatMode(args[9]) }
        if isGiven(args[10]), !(args[10].isBool && !args[10].bool) {
            try refuse(args[10], "set_printoptions", "legacy")
        }
        try refuse(args[11], "set_printoptions", "override_repr")
        numpy.printOptions = options
        numpy.formatter = isGiven(args[7]) ? PersistentValue(self, args[7]) : nil
    }

    fileprivate func printOptionsDict() -> Value {
        let options = numpy.printOptions
        return dict([
            ("edgeitems", .int(options.edgeItems)), ("threshold", .int(options.threshold)),
            ("floatmode", string(options.floatMode.rawValue)), ("precision", .int(options.precision)),
            ("suppress", .bool(options.suppress)), ("linewidth", .int(options.lineWidth)),
            ("nanstr", string(options.nanText)), ("infstr", string(options.infText)),
            ("sign", string(String(options.sign))), ("formatter", numpy.formatter?.value ?? .none),
            ("legacy", .false), ("override_repr", .none),
        ])
    }
}
