import Arrays
import Engine
import PythonLanguage

/// Functions of TensorFlow that are about the program, not about numbers.
enum RuntimeFunctions {
    static let root: [NativeRow] = [
        // Everything runs eagerly: the decorator gives the function itself.
        NativeRow("function(func=None, **kwargs)") { machine, a throws(PythonError) in
            if machine.isGiven(a[0]) { return a[0] }
            return machine.function(NativeRow("decorator(func)") { _, a throws(PythonError) in a[0] })
        },
        NativeRow("executing_eagerly()") { _, _ in .true },
        NativeRow("device(device_name)") { machine, a throws(PythonError) in
            _ = try machine.text(a[0])
            return machine.host(DeviceScope(), DeviceScope.definition)
        },
        NativeRow("print(*inputs, **kwargs)") { machine, a throws(PythonError) in
            var parts: [String] = []
            for value in machine.sequenceElements(a[0]) ?? [] {
                if let tensor = machine.knownTensor(value) {
                    parts.append(try machine.str(machine.arrayOrScalar(tensor.array)))
                } else {
                    parts.append(try machine.str(value))
                }
            }
            try machine.writeOutput(parts.joined(separator: " ") + "\n")
            return .none
        },
        NativeRow("is_tensor(x)") { machine, a throws(PythonError) in .bool(machine.knownTensor(a[0]) != nil)
        },
    ]

    static let configuration: [NativeRow] = [
        NativeRow("list_physical_devices(device_type=None)") { machine, a throws(PythonError) in
            machine.list([])
        },
        NativeRow("run_functions_eagerly(run_eagerly)") { _, _ in .none },
        NativeRow("functions_run_eagerly()") { _, _ in .true },
    ]
}

/// `with tf.device(...)`: there is one device.
final class DeviceScope {
    static let definition = NativeType(
        "device", module: "tensorflow", isSubclassable: false,
        methods: [
            NativeRow("__enter__(self)") { _, a throws(PythonError) in a[0] },
            NativeRow("__exit__(self, type, value, traceback)") { _, _ in .none },
        ])
}
