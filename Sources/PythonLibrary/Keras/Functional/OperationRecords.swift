import Engine
import PythonLanguage

// Functions and operators on symbolic tensors as model files keep them: Keras' classes of operations. What is an
// argument of such a class stands in its "config", the tensors (and the key of `x[...]`) in the call.

enum OperationRecords {
    /// Classes with the arguments of their functions in order; "*" is one of the call. The names are those of the
    /// functions here: `tf.reduce_mean` is "ReduceMean".
    private static let rows: [(className: String, names: [String], parameters: [String])] =
        elementwise.map { ($0, [$0], ["*", "*"]) }
        + [
            ("Absolute", ["Abs"], ["*"]), ("Power", ["Pow"], ["*", "*"]), ("GetItem", [], ["*", "*"]),
            ("TrueDivide", ["Divide", "Truediv"], ["*", "*"]), ("FloorDivide", ["Floordiv"], ["*", "*"]),
            ("Mod", ["Floormod"], ["*", "*"]), ("Mean", ["ReduceMean"], reduction),
            ("Sum", ["ReduceSum"], reduction),
            ("Max", ["ReduceMax", "Amax"], reduction), ("Min", ["ReduceMin", "Amin"], reduction),
            ("Prod", ["ReduceProd"], reduction), ("Var", ["ReduceVariance"], reduction),
            ("Std", ["ReduceStd"], reduction), ("Any", ["ReduceAny"], reduction),
            ("All", ["ReduceAll"], reduction),
            ("Logsumexp", ["ReduceLogsumexp"], reduction), ("Argmax", [], ["*", "axis"]),
            ("Argmin", [], ["*", "axis"]), ("Softmax", [], ["*", "axis"]), ("LogSoftmax", [], ["*", "axis"]),
            ("Gelu", [], ["*", "approximate"]), ("LeakyRelu", [], ["*", "negative_slope"]),
            ("Reshape", [], ["*", "newshape"]), ("Transpose", [], ["*", "axes"]),
            ("Squeeze", [], ["*", "axis"]),
            ("ExpandDims", [], ["*", "axis"]), ("Concatenate", ["Concat"], ["*", "axis"]),
            ("Stack", [], ["*", "axis"]), ("Cast", [], ["*", "dtype"]),
            ("Clip", ["ClipByValue"], ["*", "x_min", "x_max"]),
            ("Where", [], ["*", "*", "*"]), ("Repeat", [], ["*", "repeats", "axis"]),
            ("Flip", [], ["*", "axis"]),
            ("Tile", [], ["*", "repeats"]), ("OneHot", [], ["*", "num_classes", "axis"]),
        ]

    private static let reduction = ["*", "axis", "keepdims"]
    private static let elementwise = [
        "Add", "Subtract", "Multiply", "Maximum", "Minimum", "Matmul", "Negative", "Exp", "Log", "Log1p",
        "Expm1",
        "Sqrt", "Rsqrt", "Square", "Sin", "Cos", "Tan", "Tanh", "Sigmoid", "Relu", "Relu6", "Elu", "Selu",
        "Silu",
        "Softplus", "Softsign", "Sign", "Floor", "Ceil", "Round", "Reciprocal", "Less", "LessEqual",
        "Greater",
        "GreaterEqual", "Equal", "NotEqual", "LogicalAnd", "LogicalOr", "LogicalNot", "LogicalXor",
    ]
    /// Those of `keras.ops.nn` and `keras.ops.core`; the others are of `keras.ops.numpy`.
    private static let neural: Set = [
        "Sigmoid", "Relu", "Relu6", "Elu", "Selu", "Silu", "Softplus", "Softsign", "Softmax", "LogSoftmax",
        "Gelu",
        "LeakyRelu", "OneHot",
    ]

    /// How a file keeps a call; nil for functions that Keras has no class for.
    static func record(_ machine: Machine, _ name: String, _ arguments: [Value], _ symbols: [SymbolicTensor])
        -> OperationRecord?
    {
        guard let row = rows.first(where: { $0.className == name || $0.names.contains(name) }) else {
            return nil
        }
        var config: [(key: String, value: ConfigValue)] = []
        var call: [ConfigValue] = []
        for (index, value) in arguments.enumerated() where value.isDefined {
            guard index < row.parameters.count else { continue }
            guard let known = kept(machine, value, symbols) else { return nil }
            if row.parameters[index] == "*" {
                if known.isNone, row.className != "GetItem" { continue }
                call.append(known)
            } else if !known.isNone {
                config.append((row.parameters[index], known))
            }
        }
        let module =
            neural.contains(row.className)
            ? "nn" : row.className == "Cast" ? "core" : row.className == "Logsumexp" ? "math" : "numpy"
        return OperationRecord(
            module: "keras.src.ops." + module, className: row.className, config: config, arguments: call)
    }

    private static func kept(_ machine: Machine, _ value: Value, _ symbols: [SymbolicTensor])
        -> ConfigValue?
    {
        if let symbol = machine.symbol(value) {
            return symbols.firstIndex { $0 === symbol }.map { OperationRecord.input($0) }
        }
        if value.isSlice {
            let slice = value.slice.pointee
            let ends = [slice.start, slice.stop, slice.step].map {
                kept(machine, $0, symbols) ?? ConfigValue.none
            }
            return OperationRecord.described(
                "__slice__", [("start", ends[0]), ("stop", ends[1]), ("step", ends[2])])
        }
        if let elements = machine.sequenceElements(value) {
            let parts = elements.map { kept(machine, $0, symbols) }
            return parts.contains { $0 == nil } ? nil : .list(parts.compactMap { $0 })
        }
        if machine.typeName(value) == "ellipsis" { return OperationRecord.described("__ellipsis__", []) }
        if let dtype = try? machine.dtype(value), !value.isNone { return .string(dtype.name) }
        machine.pending = .none
        return try? machine.configValue(value)
    }

    /// Calls the function of an operation that a file describes.
    static func perform(
        _ machine: Machine, _ className: String, _ name: String,
        _ config: [(key: String, value: ConfigValue)],
        _ arguments: [ConfigValue]
    ) throws(PythonError) -> [SymbolicTensor] {
        var values: [Value] = []
        for argument in arguments { values.append(value(machine, argument, isKey: className == "GetItem")) }
        let result: Value
        if className == "GetItem" {
            guard values.count == 2 else {
                throw machine.raise(
                    .valueError, "load_model: GetItem: got \(values.count) arguments, expected 2")
            }
            result = try machine.getItem(values[0], values[1])
        } else {
            let ops = try machine.importModule("keras.ops")
            let keywords = config.map { ($0.key, value(machine, $0.value, isKey: false)) }
            let function = try machine.getAttribute(ops, machine.snakeCase(className))
            result = try machine.call(function, values, keywords: keywords)
        }
        let symbols = try machine.nested(result).leaves.compactMap { machine.symbol($0) }
        symbols.first?.layer.name = name
        return symbols
    }

    private static func value(_ machine: Machine, _ config: ConfigValue, isKey: Bool) -> Value {
        if config["class_name"]?.string == "__slice__" {
            let parts = ["start", "stop", "step"].map { config["config"]?[$0] ?? ConfigValue.none }
            let ends = parts.map { machine.pythonValue($0) }
            return machine.makeSlice(ends[0], ends[1], ends[2])
        }
        guard let list = config.list else { return machine.pythonValue(config) }
        let values = list.map { value(machine, $0, isKey: isKey) }
        return isKey ? machine.tuple(values) : machine.list(values)
    }
}
