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

    private static let values: [NativeRow] = [
        NativeRow("set_value(x, value)") { machine, a throws(PythonError) in
            try machine.callMethod(a[0], "assign", [a[1]])
            return .none
        },
        NativeRow("learning_phase()") { _, _ in .int(0) },
        refused("placeholder", "use keras.Input"), refused("function", "call the model or a Python function"),
        refused("gradients", "use tf.GradientTape"), refused("get_session", "there are no sessions any more"),
        refused("set_session", "there are no sessions any more"),
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
    }
}
