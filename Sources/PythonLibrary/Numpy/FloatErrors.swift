import Arrays
import PythonLanguage

/// What happens at a division by zero, overflow, underflow or invalid operation: `np.seterr`.
struct FloatErrors: Equatable {
    enum Mode: String, CaseIterable { case ignore, warn, raise, call, print, log }
    enum Condition: String, CaseIterable { case divide, over, under, invalid }

    var modes: [Condition: Mode] = [.divide: .warn, .over: .warn, .under: .ignore, .invalid: .warn]

    static func text(_ condition: Condition) -> String {
        switch condition {
        case .divide: "divide by zero"
        case .over: "overflow"
        case .under: "underflow"
        case .invalid: "invalid value"
        }
    }
}

extension Machine {
    /// Runs array code and reports the floating-point conditions that the processor saw meanwhile, as NumPy
    /// does: "divide by zero encountered in divide".
    func checkingFloats<Result>(_ name: String, _ body: () throws(ArrayError) -> Result) throws(PythonError)
        -> Result
    {
        FloatFlags.clear()
        let result = try withArrays(body)
        let raised = FloatFlags.raised
        if raised != 0 { try report(raised, name) }
        return result
    }

    func report(_ raised: Int32, _ name: String) throws(PythonError) {
        let conditions: [(Int32, FloatErrors.Condition)] = [
            (FloatFlags.divide, .divide), (FloatFlags.overflow, .over), (FloatFlags.underflow, .under),
            (FloatFlags.invalid, .invalid),
        ]
        for (flag, condition) in conditions where raised & flag != 0 {
            try report(condition, in: name)
        }
    }

    /// Acts on a condition as `np.seterr` says.
    func report(_ condition: FloatErrors.Condition, in name: String) throws(PythonError) {
        let message = "\(FloatErrors.text(condition)) encountered in \(name)"
        switch numpy.errors.modes[condition] ?? .warn {
        case .ignore: break
        case .raise: throw raise(.floatingPointError, message)
        case .print, .log, .call: write("Warning: \(message)\n")
        case .warn: try warn(.runtimeWarning, message)
        }
    }

    /// Whether an argument names a mode; ValueError as NumPy has it.
    private func errorMode(_ value: Value) throws(PythonError) -> FloatErrors.Mode {
        guard let text = stringValue(value), let mode = FloatErrors.Mode(rawValue: text) else {
            throw raise(.valueError, "invalid error mode: \(try repr(value))")
        }
        return mode
    }

    /// Sets modes from (all, divide, over, under, invalid).
    func setFloatErrors(_ values: [Value]) throws(PythonError) {
        var modes = numpy.errors.modes
        if values[0].isDefined, !values[0].isNone {
            let mode = try errorMode(values[0])
            for condition in FloatErrors.Condition.allCases { modes[condition] = mode }
        }
        for (index, condition) in FloatErrors.Condition.allCases.enumerated() {
            let value = values[index + 1]
            if value.isDefined, !value.isNone { modes[condition] = try errorMode(value) }
        }
        numpy.errors.modes = modes
    }

    func floatErrorsDict() -> Value {
        dict(
            FloatErrors.Condition.allCases.map {
                ($0.rawValue, string((numpy.errors.modes[$0] ?? .warn).rawValue))
            })
    }
}

/// `np.errstate`: a context manager (and decorator) that sets modes and restores them.
final class ErrorStateObject {
    let wanted: [Value]
    let keep: [PersistentValue]
    var saved = FloatErrors()

    init(_ machine: Machine, _ wanted: [Value]) {
        self.wanted = wanted
        keep = wanted.map { PersistentValue(machine, $0) }
    }
}

enum FloatErrorFunctions {
    static let errstate = NativeType(
        "numpy.errstate", module: "numpy", isSubclassable: false,
        new: NativeRow(
            "errstate(cls, *, call=..., all=None, divide=None, over=None, under=None, invalid=None)"
        ) { machine, args throws(PythonError) in
            machine.host(ErrorStateObject(machine, Array(args.values[2...])), args[0].type)
        },
        methods: [
            NativeRow("__enter__(self, /)") { machine, args throws(PythonError) in
                let state = try machine.host(args[0], as: ErrorStateObject.self)
                state.saved = machine.numpy.errors
                try machine.setFloatErrors(state.wanted)
                return .none
            },
            NativeRow("__exit__(self, *args)") { machine, args throws(PythonError) in
                machine.numpy.errors = try machine.host(args[0], as: ErrorStateObject.self).saved
                return .none
            },
        ], constants: [("__qualname__", { $0.string("errstate") })])

    static let rows: [NativeRow] = [
        NativeRow("seterr(all=None, divide=None, over=None, under=None, invalid=None)") {
            machine, args throws(PythonError) in
            let old = machine.floatErrorsDict()
            try machine.setFloatErrors(args.values)
            return old
        },
        NativeRow("geterr()") { machine, _ throws(PythonError) in machine.floatErrorsDict() },
    ]
}
