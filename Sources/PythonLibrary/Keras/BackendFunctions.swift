import Arrays
import Engine
import PythonLanguage

/// `keras.backend` and `keras.config`, as far as they make sense without graphs.
enum BackendFunctions {
    static let clearSession = NativeRow("clear_session(free_memory=True)") { machine, _ throws(PythonError) in
        machine.engine.clearSession()
        return .none
    }

    static let configuration: [NativeRow] = [
        NativeRow("epsilon()") { _, _ in .float(1e-7) },
        NativeRow("floatx()") { machine, _ in machine.string("float32") },
        NativeRow("image_data_format()") { machine, _ in machine.string("channels_last") },
        NativeRow("backend()") { machine, _ in machine.string("tensorflow") },
        NativeRow("set_floatx(value)") { machine, a throws(PythonError) in
            guard try machine.text(a[0]) == "float32" else {
                throw machine.raise(
                    .notImplementedError, "set_floatx: got \(try machine.repr(a[0])), expected 'float32'")
            }
            return .none
        },
    ]

    /// Settings that have nothing to change here: messages are whole, and models run as they stand.
    static let settings: [NativeRow] =
        [
            "disable_traceback_filtering()", "enable_traceback_filtering()", "disable_interactive_logging()",
            "enable_interactive_logging()", "enable_unsafe_deserialization()", "disable_flash_attention()",
            "enable_flash_attention()",
        ].map { signature in NativeRow(signature) { _, _ in .none } } + [
            NativeRow("is_traceback_filtering_enabled()") { _, _ in .true },
            NativeRow("is_interactive_logging_enabled()") { _, _ in .true },
            NativeRow("max_epochs()") { machine, _ in machine.keras.maxEpochs.map { .int($0) } ?? .none },
            NativeRow("set_max_epochs(max_epochs)") { machine, a throws(PythonError) in
                machine.keras.maxEpochs = a[0].isNone ? nil : try machine.index(a[0])
                return .none
            },
        ] + policies.filter { $0.name.contains("dtype_policy") }

    /// `keras.mixed_precision`: layers compute in float32 here, whatever the policy.
    static let policies: [NativeRow] = [
        ("set_global_policy", "global_policy"), ("set_dtype_policy", "dtype_policy"), ("set_policy", ""),
    ].flatMap { setter, getter in
        [
            NativeRow("\(setter)(policy)") { machine, a throws(PythonError) in
                let policy = a[0].isString ? a[0] : try machine.getAttribute(a[0], "name")
                let name = try machine.text(policy)
                guard ["float32", "mixed_float16", "mixed_bfloat16", "float16", "float64"].contains(name)
                else {
                    throw machine.raise(
                        .valueError,
                        "Cannot convert '\(name)' to a mixed precision Policy. Valid policies include "
                            + "'mixed_float16', 'mixed_bfloat16', and the name of any float dtype such as 'float32'."
                    )
                }
                if name != "float32" {
                    machine.library.noteOnce("\(setter)('\(name)'): layers compute in float32 here.")
                }
                return .none
            },
            NativeRow("\(getter.isEmpty ? "get_policy" : getter)()") { machine, _ throws(PythonError) in
                try machine.call(KerasSources.attribute(machine, "DTypePolicy"), [])
            },
        ]
    }

    private static let values: [NativeRow] = [
        NativeRow("set_value(x, value)") { machine, a throws(PythonError) in
            try machine.callMethod(a[0], "assign", [a[1]])
            return .none
        },
        NativeRow("learning_phase()") { _, _ in .int(0) },
        refused("placeholder", "use keras.Input"), refused("function", "call the model or a Python function"),
        refused("gradients", "use tf.GradientTape"),
    ]

    /// A name of Keras 1 and 2 that has no meaning without graphs.
    private static func refused(_ name: String, _ today: String) -> NativeRow {
        NativeRow("\(name)(*args, **kwargs)") { machine, _ throws(PythonError) in
            throw machine.raise(
                .notImplementedError, "keras.backend.\(name) belongs to graphs and sessions: \(today)")
        }
    }

    static func fill(_ machine: Machine, _ add: (String, Value) -> Void) throws(PythonError) {
        for row in [clearSession] + configuration + values + RandomFunctions.kerasBackend {
            add(row.name, machine.function(row, module: "keras.backend"))
        }
        try TensorFunctions.fill("K", as: "keras.backend")(machine, add)
        add("Variable", Value(machine.type(VariableType.layerVariable)))
    }
}
