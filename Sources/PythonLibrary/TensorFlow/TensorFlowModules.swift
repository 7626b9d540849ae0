import Arrays
import Engine
import PythonLanguage

/// The `tensorflow` modules that are not Keras.
enum TensorFlowModules {
    static let version = "2.21.0"

    /// The modules to register: one tree, so that `tensorflow` knows `keras` as its child.
    static let all: [NativeModule] = ModuleTree.modules(
        KerasModules.tree + [
            ("tensorflow", root),
            ("tensorflow.python", { _, _ in }),
            ("tensorflow.compat", { _, _ in }),
            ("tensorflow.compat.v1", root),
            ("tensorflow.compat.v2", root),
            ("tensorflow.random", rows(RandomFunctions.tensorFlow, "tensorflow.random")),
            ("tensorflow.math", table(TensorFunctions.math, "tensorflow.math")),
            ("tensorflow.nn", table(TensorFunctions.neural, "tensorflow.nn")),
            ("tensorflow.linalg", table(TensorFunctions.linearAlgebra, "tensorflow.linalg")),
            ("tensorflow.errors", errors),
            ("tensorflow.config", rows(RuntimeFunctions.configuration, "tensorflow.config")),
            ("tensorflow.dtypes", dtypes),
            ("tensorflow.losses", KerasModules.fill("losses")),
            ("tensorflow.metrics", KerasModules.fill("metrics")),
            ("tensorflow.optimizers", KerasModules.fill("optimizers")),
            ("tensorflow.initializers", KerasModules.fill("initializers")),
        ])

    private static func root(_ machine: Machine, _ add: (String, Value) -> Void) throws(PythonError) {
        add("__version__", machine.string(version))
        try dtypes(machine, add)
        for type in [
            VariableType.tensorFlow, TapeType.definition, TensorShapeObject.definition,
            TensorFlowDType.definition,
        ] {
            add(type.name, Value(machine.type(type)))
        }
        add("Tensor", Value(machine.type(TensorType.definition)))
        for (name, row) in TensorFunctions.root { add(name, machine.function(row, module: "tensorflow")) }
        for row in RuntimeFunctions.root { add(row.name, machine.function(row, module: "tensorflow")) }
        add("newaxis", .none)
    }

    private static func dtypes(_ machine: Machine, _ add: (String, Value) -> Void) throws(PythonError) {
        for dtype in DType.allCases where dtype != .text { add(dtype.name, machine.tensorFlowDType(dtype)) }
        add("string", machine.tensorFlowDType(.text))
        add("half", machine.tensorFlowDType(.float16))
        add("double", machine.tensorFlowDType(.float64))
    }

    private static func errors(_ machine: Machine, _ add: (String, Value) -> Void) throws(PythonError) {
        add("InvalidArgumentError", Value(machine.tensorFlowErrorType("InvalidArgumentError")))
    }

    private static func rows(_ rows: [NativeRow], _ module: String) -> KerasModules.Fill {
        { machine, add throws(PythonError) in
            for row in rows { add(row.name, machine.function(row, module: module)) }
        }
    }

    private static func table(_ rows: [(String, NativeRow)], _ module: String) -> KerasModules.Fill {
        { machine, add throws(PythonError) in
            for (name, row) in rows { add(name, machine.function(row, module: module)) }
        }
    }
}
