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
        NativeRow("get_value(x)") { machine, a throws(PythonError) in
            guard let tensor = machine.knownTensor(a[0]) else { return a[0] }
            return machine.arrayOrScalar(tensor.array.copy())
        },
        NativeRow("set_value(x, value)") { machine, a throws(PythonError) in
            try machine.callMethod(a[0], "assign", [a[1]])
            return .none
        },
    ]

    static func fill(_ machine: Machine, _ add: (String, Value) -> Void) throws(PythonError) {
        for row in [clearSession] + configuration + values {
            add(row.name, machine.function(row, module: "keras.backend"))
        }
        for (name, row) in TensorFunctions.backend {
            add(name, machine.function(row, module: "keras.backend"))
        }
    }
}
