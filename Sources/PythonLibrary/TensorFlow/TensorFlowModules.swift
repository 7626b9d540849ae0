import Arrays
import Engine
import PythonLanguage

/// The `tensorflow` modules that are not Keras.
enum TensorFlowModules {
    static let version = "2.21.0"

    /// The modules to register: one tree, so that `tensorflow` knows `keras` as its child.
    static let all: [NativeModule] =
        ModuleTree.modules(
            KerasModules.tree + [
                ("tensorflow", root),
                ("tensorflow.python", { _, _ in }), ("tensorflow.python.util", { _, _ in }),
                // What silenced TensorFlow's warnings; there are none here.
                (
                    "tensorflow.python.util.deprecation",
                    { _, add in add("_PRINT_DEPRECATION_WARNINGS", .bool(true)) }
                ),
                ("tensorflow.compat", { _, _ in }),
                ("tensorflow.compat.v1", graphs),
                ("tensorflow.compat.v2", root),
                ("tensorflow.random", random),
                ("tensorflow.math", TensorFunctions.fill("math", as: "tensorflow.math")),
                ("tensorflow.nn", neural),
                ("tensorflow.linalg", TensorFunctions.fill("linalg", as: "tensorflow.linalg")),
                ("tensorflow.strings", TensorFunctions.fill("strings", as: "tensorflow.strings")),
                ("tensorflow.image", image), ("tensorflow.errors", errors),
                ("tensorflow.config", rows(RuntimeFunctions.configuration, "tensorflow.config")),
                (
                    "tensorflow.config.optimizer",
                    rows(RuntimeFunctions.optimizerSettings, "tensorflow.config.optimizer")
                ),
                (
                    "tensorflow.config.experimental",
                    rows(RuntimeFunctions.configuration, "tensorflow.config.experimental")
                ), ("tensorflow.test", rows(RuntimeFunctions.testing, "tensorflow.test")),
                ("tensorflow.debugging", rows(DebuggingFunctions.rows, "tensorflow.debugging")),
                ("tensorflow.autograph", rows(RuntimeFunctions.autograph, "tensorflow.autograph")),
                ("tensorflow.nest", rows(RuntimeFunctions.nest, "tensorflow.nest")),
                ("tensorflow.dtypes", typeFunctions), ("tensorflow.data", DataModules.data),
                ("tensorflow.data.experimental", DataModules.experimental),
                ("tensorflow.losses", KerasModules.fill("losses")),
                ("tensorflow.metrics", KerasModules.fill("metrics")),
                ("tensorflow.optimizers", KerasModules.fill("optimizers")),
                ("tensorflow.initializers", KerasModules.fill("initializers")),
            ] + TensorFlowSources.tree) + TensorFlowSources.modules + [KerasSources.module]
        + PythonSources.modules

    private static func root(_ machine: Machine, _ add: (String, Value) -> Void) throws(PythonError) {
        add("__version__", machine.string(version))
        try dtypes(machine, add)
        for type in [
            VariableType.tensorFlow, TapeType.definition, TensorShapeObject.definition,
            TensorFlowDType.definition, TensorSpecObject.definition, ModuleType.definition,
            TensorArrayType.definition,
        ] {
            add(type.name, Value(machine.type(type)))
        }
        add("Tensor", Value(machine.type(TensorType.definition)))
        try TensorFunctions.fill("tf", as: "tensorflow")(machine, add)
        for row in RuntimeFunctions.root + [TapeType.customGradient] {
            add(row.name, machine.function(row, module: "tensorflow"))
        }
        add("newaxis", .none)
        for (name, type) in [
            ("random_normal_initializer", "RandomNormal"), ("random_uniform_initializer", "RandomUniform"),
            ("constant_initializer", "Constant"), ("zeros_initializer", "Zeros"),
            ("ones_initializer", "Ones"),
        ] {
            add(name, Value(machine.type(machine.keras.classType(.initializer, type))))
        }
    }

    /// `tf.compat.v1`: the names of TensorFlow 2, and those of graphs, which say what today's form is.
    private static func graphs(_ machine: Machine, _ add: (String, Value) -> Void) throws(PythonError) {
        try root(machine, add)
        for row in RuntimeFunctions.graphs {
            add(row.name, machine.function(row, module: "tensorflow.compat.v1"))
        }
        add("set_random_seed", machine.function(RandomFunctions.setSeed, module: "tensorflow.compat.v1"))
    }

    private static func neural(_ machine: Machine, _ add: (String, Value) -> Void) throws(PythonError) {
        try TensorFunctions.fill("nn", as: "tensorflow.nn")(machine, add)
        add("dropout", machine.function(RandomFunctions.dropout, module: "tensorflow.nn"))
    }

    private static func random(_ machine: Machine, _ add: (String, Value) -> Void) throws(PythonError) {
        for row in RandomFunctions.tensorFlow {
            add(row.name, machine.function(row, module: "tensorflow.random"))
        }
        let old = NativeRow("set_random_seed(seed)") { machine, a throws(PythonError) in
            machine.library.noteOnce("tf.random.set_random_seed is tf.random.set_seed today.")
            return try RandomFunctions.setSeed.function(machine, a)
        }
        add("set_random_seed", machine.function(old, module: "tensorflow.random"))
    }

    private static func image(_ machine: Machine, _ add: (String, Value) -> Void) throws(PythonError) {
        try TensorFunctions.fill("image", as: "tensorflow.image")(machine, add)
        for row in RandomImages.rows { add(row.name, machine.function(row, module: "tensorflow.image")) }
        for name in ["decode_jpeg", "decode_png", "decode_image"] {
            add(
                name,
                machine.function(RuntimeFunctions.refusedFile("tf.image.\(name)"), module: "tensorflow.image")
            )
        }
    }

    private static func typeFunctions(_ machine: Machine, _ add: (String, Value) -> Void) throws(PythonError)
    {
        try dtypes(machine, add)
        add("DType", Value(machine.type(TensorFlowDType.definition)))
        try TensorFunctions.fill("dtypes", as: "tensorflow.dtypes")(machine, add)
    }

    private static func dtypes(_ machine: Machine, _ add: (String, Value) -> Void) throws(PythonError) {
        for dtype in DType.allCases where dtype != .text { add(dtype.name, machine.tensorFlowDType(dtype)) }
        add("string", machine.tensorFlowDType(.text))
        add("half", machine.tensorFlowDType(.float16))
        add("double", machine.tensorFlowDType(.float64))
        add("as_dtype", machine.function(RuntimeFunctions.asDType, module: "tensorflow"))
    }

    private static func errors(_ machine: Machine, _ add: (String, Value) -> Void) throws(PythonError) {
        for name in [
            "InvalidArgumentError", "UnimplementedError", "OutOfRangeError", "NotFoundError",
            "FailedPreconditionError", "OpError", "CancelledError", "UnknownError", "DeadlineExceededError",
            "AlreadyExistsError", "PermissionDeniedError", "UnauthenticatedError", "ResourceExhaustedError",
            "AbortedError", "InternalError", "UnavailableError", "DataLossError",
        ] {
            add(name, Value(machine.tensorFlowErrorType(name)))
        }
        for (code, name) in [
            "OK", "CANCELLED", "UNKNOWN", "INVALID_ARGUMENT", "DEADLINE_EXCEEDED", "NOT_FOUND",
            "ALREADY_EXISTS",
            "PERMISSION_DENIED", "RESOURCE_EXHAUSTED", "FAILED_PRECONDITION", "ABORTED", "OUT_OF_RANGE",
            "UNIMPLEMENTED", "INTERNAL", "UNAVAILABLE", "DATA_LOSS", "UNAUTHENTICATED",
        ].enumerated() {
            add(name, .int(code))
        }
    }

    private static func rows(_ rows: [NativeRow], _ module: String) -> KerasModules.Fill {
        { machine, add throws(PythonError) in
            for row in rows { add(row.name, machine.function(row, module: module)) }
        }
    }
}
