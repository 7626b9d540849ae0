import Arrays
import Engine
import PythonLanguage

/// Functions of TensorFlow that are about the program, not about numbers.
enum RuntimeFunctions {
    static let root: [NativeRow] = [
        NativeRow(
            "function(func=None, input_signature=None, autograph=True, jit_compile=None, reduce_retracing=False, "
                + "experimental_implements=None, experimental_autograph_options=None, "
                + "experimental_attributes=None, experimental_relax_shapes=None, experimental_compile=None, "
                + "experimental_follow_type_hints=None)"
        ) { machine, a throws(PythonError) in
            try machine.refuse(a[5], "tf.function", "experimental_implements")
            try machine.refuse(a[7], "tf.function", "experimental_attributes")
            for value in [a[3], a[9]] where machine.isGiven(value) {
                guard try machine.truth(value) else { continue }
                machine.library.noteOnce(
                    "tf.function(jit_compile=True): there is no XLA here, the numbers are the same without it."
                )
            }
            let signature = machine.isGiven(a[1]) ? a[1] : .none
            if machine.isGiven(a[0]) { return try traced(machine, a[0], signature) }
            let held = PersistentValue(machine, signature)
            return machine.function(
                NativeRow("decorator(func)") { machine, a throws(PythonError) in
                    try traced(machine, a[0], held.value)
                })
        },
        NativeRow("executing_eagerly()") { _, _ in .true },
        accepted("enable_eager_execution(*args, **kwargs)"),
        NativeRow("device(device_name)") { machine, a throws(PythonError) in
            if machine.isGiven(a[0]) { _ = try machine.text(a[0]) }
            return machine.host(ScopeObject(nil), ScopeObject.definition)
        },
        NativeRow("name_scope(name)") { machine, a throws(PythonError) in
            machine.host(ScopeObject(try machine.text(a[0])), ScopeObject.definition)
        },
        NativeRow("init_scope()") { machine, _ in machine.host(ScopeObject(nil), ScopeObject.definition) },
        NativeRow("control_dependencies(control_inputs)") { machine, _ in
            machine.host(ScopeObject(nil), ScopeObject.definition)
        },
        NativeRow("print(*inputs, output_stream=None, summarize=3, sep=' ', end='\\n', name=None)", printed),
        NativeRow("get_logger()") { machine, _ throws(PythonError) in
            try machine.callMethod(try machine.importModule("tensorflow._logging"), "_logger", [])
        },
        NativeRow("group(*inputs, **kwargs)") { _, _ in .none },
        NativeRow("no_op(name=None)") { _, _ in .none },
        NativeRow("no_gradient(op_type)") { _, _ in .none },
    ]

    static let asDType = NativeRow("as_dtype(type_value)") { machine, a throws(PythonError) in
        guard let dtype = try machine.dtype(a[0]) else {
            throw machine.raise(
                .typeError, "Cannot convert value \(try machine.repr(a[0])) to a TensorFlow DType.")
        }
        return machine.tensorFlowDType(dtype)
    }

    /// Everything runs eagerly; what shows of tracing is kept: see `TensorFlowSources.function`.
    private static func traced(_ machine: Machine, _ function: Value, _ signature: Value) throws(PythonError)
        -> Value
    {
        guard machine.isCallable(function) else {
            throw machine.raise(
                .typeError, "tf.function: got \(try machine.repr(function)), expected a callable")
        }
        return try machine.callMethod(
            machine.importModule("tensorflow._function"), "Function", [function, signature])
    }

    // MARK: tf.print

    private static func printed(_ machine: Machine, _ a: PythonLanguage.Arguments) throws(PythonError)
        -> Value
    {
        var parts: [String] = []
        let limit = try machine.index(a[2])
        for value in machine.sequenceElements(a[0]) ?? [] {
            parts.append(try shown(machine, value, limit, true))
        }
        let text = parts.joined(separator: try machine.text(a[3])) + (try machine.text(a[4]))
        // Like TensorFlow, to stderr unless told otherwise.
        if machine.isGiven(a[1]), let stream = machine.stringValue(a[1]) {
            throw machine.raise(
                .valueError, "tf.print: got output_stream='\(stream)', expected sys.stdout or sys.stderr")
        }
        // A call of a traced `tf.function` keeps `print` quiet, not `tf.print`.
        let stream = try machine.getAttribute(machine.importModule("sys"), "stdout")
        let behind = try machine.findAttribute(stream, "_behind")
        if behind.isDefined {
            try machine.callMethod(behind, "write", [machine.string(text)])
        } else {
            try machine.writeOutput(text)
        }
        return .none
    }

    private static func shown(_ machine: Machine, _ value: Value, _ limit: Int, _ isOutermost: Bool)
        throws(PythonError) -> String
    {
        if let tensor = machine.knownTensor(value) { return try shown(machine, tensor.array, limit) }
        if let elements = machine.sequenceElements(value) {
            var parts: [String] = []
            for element in elements { parts.append(try shown(machine, element, limit, false)) }
            let inner = parts.joined(separator: ", ")
            return value.isTuple ? "(\(inner))" : "[\(inner)]"
        }
        if value.isDict {
            var parts: [String] = []
            for (key, element) in machine.dictPairs(value.dict) {
                parts.append("\(try machine.repr(key)): \(try shown(machine, element, limit, false))")
            }
            return "{\(parts.joined(separator: ", "))}"
        }
        if value.isString, !isOutermost { return "\(try machine.repr(value))" }
        return try machine.str(value)
    }

    /// Elements apart by spaces, the first and last `limit` of every axis.
    private static func shown(_ machine: Machine, _ array: NDArray, _ limit: Int, _ indent: Int = 1)
        throws(PythonError) -> String
    {
        if array.rank == 0 { return try number(machine, array) }
        var parts: [String] = []
        let count = array.shape[0]
        for place in 0..<count {
            if limit >= 0, count > 2 * limit, place >= limit, place < count - limit {
                if place == limit { parts.append("...") }
                continue
            }
            parts.append(try shown(machine, array.slice(axis: 0, at: place), limit, indent + 1))
        }
        let separator =
            array.rank == 1
            ? " " : String(repeating: "\n", count: array.rank - 1) + String(repeating: " ", count: indent)
        return "[" + parts.joined(separator: separator) + "]"
    }

    private static func number(_ machine: Machine, _ array: NDArray) throws(PythonError) -> String {
        switch array.scalar(at: 0) {
        case .bool(let value): return value ? "1" : "0"
        case .text(let text): return array.rank == 0 ? text : "\"\(text)\""
        case .float(let value):
            if value.isNaN { return "nan" }
            if value.isInfinite { return value < 0 ? "-inf" : "inf" }
            let text =
                array.dtype == .float32
                ? try machine.str(machine.numpyScalar(.float(value), .float32))
                : try machine.str(.float(value))
            return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
        default: return try machine.str(machine.pythonValue(array.scalar(at: 0)))
        }
    }

    // MARK: tf.config and others

    private static func accepted(_ signature: String) -> NativeRow { NativeRow(signature) { _, _ in .none } }

    private static func devices(_ name: String, _ kind: String) -> NativeRow {
        NativeRow("\(name)(device_type=None)") { machine, a throws(PythonError) in
            let wanted = machine.isGiven(a[0]) ? try machine.text(a[0]) : "CPU"
            guard wanted == "CPU" else { return machine.list([]) }
            let device = try machine.namedTuple(
                kind,
                [("name", machine.string("/physical_device:CPU:0")), ("device_type", machine.string("CPU"))])
            return machine.list([device])
        }
    }

    static let configuration: [NativeRow] = [
        devices("list_physical_devices", "PhysicalDevice"), devices("list_logical_devices", "LogicalDevice"),
        devices("get_visible_devices", "PhysicalDevice"),
        NativeRow("run_functions_eagerly(run_eagerly)") { machine, a throws(PythonError) in
            let module = try machine.importModule("tensorflow._function")
            try machine.setAttribute(module, "_eager", .bool(try machine.truth(a[0])))
            return .none
        },
        NativeRow("functions_run_eagerly()") { machine, _ throws(PythonError) in
            try machine.getAttribute(machine.importModule("tensorflow._function"), "_eager")
        },
        accepted("set_visible_devices(devices, device_type=None)"),
        accepted("set_memory_growth(device, enable)"), accepted("set_soft_device_placement(enabled)"),
        accepted("enable_op_determinism()"), accepted("set_virtual_device_configuration(device, devices)"),
        accepted("set_logical_device_configuration(device, logical_devices)"),
        accepted("LogicalDeviceConfiguration(memory_limit=None, experimental_priority=None)"),
        accepted("VirtualDeviceConfiguration(memory_limit=None, experimental_priority=None)"),
        accepted("experimental_connect_to_cluster(*args, **kwargs)"),
    ]

    /// `tf.config.optimizer`: there are no graphs to optimize.
    static let optimizerSettings: [NativeRow] = [
        accepted("set_jit(enabled)"), accepted("set_experimental_options(options)"),
        NativeRow("get_jit()") { machine, _ in machine.string("") },
        NativeRow("get_experimental_options()") { machine, _ in machine.dict([(String, Value)]()) },
    ]

    static let testing: [NativeRow] = [
        NativeRow("is_gpu_available(cuda_only=False, min_cuda_compute_capability=None)") { _, _ in .false },
        NativeRow("gpu_device_name()") { machine, _ in machine.string("") },
        NativeRow("is_built_with_cuda()") { _, _ in .false },
        NativeRow("is_built_with_gpu_support()") { _, _ in .false },
    ]

    static let autograph: [NativeRow] = [
        accepted("set_verbosity(level, alsologtostdout=False)"),
        NativeRow("to_code(entity, recursive=True, experimental_optional_features=None)") {
            machine, _ throws(PythonError) in
            throw machine.raise(
                .notImplementedError,
                "tf.autograph.to_code: functions are not traced into graphs here, they run as Python code")
        },
    ]

    static let nest: [NativeRow] = [
        NativeRow("flatten(structure, expand_composites=False)") { machine, a in
            machine.list(machine.flattened(a[0]))
        },
        NativeRow("map_structure(func, *structure, **kwargs)") { machine, a throws(PythonError) in
            let structures = machine.sequenceElements(a[1]) ?? []
            guard let first = structures.first else {
                throw machine.raise(.valueError, "Must provide at least one structure")
            }
            let columns = structures.map { machine.flattened($0) }
            var values: [Value] = []
            for place in columns[0].indices {
                values.append(
                    try machine.call(a[0], columns.compactMap { place < $0.count ? $0[place] : nil }))
            }
            return machine.restructured(first, &values)
        },
    ]

    // MARK: Graphs

    private static func refused(_ name: String, _ today: String) -> NativeRow {
        NativeRow("\(name)(*args, **kwargs)") { machine, _ throws(PythonError) in
            throw machine.raise(
                .notImplementedError, "tf.compat.v1.\(name) belongs to graphs and sessions: \(today)")
        }
    }

    static let graphs: [NativeRow] = [
        accepted("enable_v2_behavior()"),
        accepted("enable_resource_variables()"),
        refused("disable_v2_behavior", "TensorFlow 2 runs eagerly, leave the call out"),
        refused("disable_eager_execution", "TensorFlow 2 runs eagerly, leave the call out"),
        refused("placeholder", "pass values to a Python function, or use keras.Input"),
        refused("get_variable", "use tf.Variable or a layer's add_weight"),
        refused("variable_scope", "use Python objects to hold variables"),
    ]

    static func refusedFile(_ name: String) -> NativeRow {
        NativeRow("\(name.split(separator: ".").last ?? "")(*args, **kwargs)") {
            machine, _ throws(PythonError) in
            throw machine.raise(.notImplementedError, "\(name): there are no image decoders here")
        }
    }
}

/// `with tf.device(...)`, `tf.name_scope(...)`: there is one device, and there are no graphs to name.
final class ScopeObject {
    let name: String?
    init(_ name: String?) { self.name = name }

    static let definition = NativeType(
        "device", module: "tensorflow", isSubclassable: false,
        methods: [
            NativeRow("__enter__(self)") { machine, a throws(PythonError) in
                try machine.host(a[0], as: ScopeObject.self).name.map { machine.string($0 + "/") } ?? a[0]
            },
            NativeRow("__exit__(self, type, value, traceback)") { _, _ in .none },
        ])
}

/// `tf.debugging`: assertions, and checks for numbers.
enum DebuggingFunctions {
    private static func comparison(_ name: String, _ ufunc: String, _ symbol: String) -> NativeRow {
        NativeRow("assert_\(name)(x, y, message=None, summarize=None, name=None)") {
            machine, a throws(PythonError) in
            let (x, y) = try machine.pair(of: a[0], a[1], "Assert")
            let held = try machine.elementwise(ufunc, "Assert", x, y).array
            guard try machine.arrays(try Reduction.all(held)).scalar(at: 0) != .bool(true) else {
                return .none
            }
            let message = machine.isGiven(a[2]) ? try machine.text(a[2]) + "\n" : ""
            func text(_ tensor: Tensor) throws(PythonError) -> String {
                try machine.str(machine.tensorValue(tensor))
            }
            throw machine.tensorFlowError(
                "InvalidArgumentError",
                "\(message)Condition x \(symbol) y did not hold.\nFirst 3 elements of x:\n"
                    + "\(try machine.str(machine.arrayOrScalar(try first(machine, x.array))))\nFirst 3 elements of y:\n"
                    + "\(try machine.str(machine.arrayOrScalar(try first(machine, y.array))))")
        }
    }

    private static func first(_ machine: Machine, _ array: NDArray) throws(PythonError) -> NDArray {
        array.raveled().slice(axis: 0, 0..<min(3, array.count))
    }

    private static func sign(_ name: String, _ ufunc: Ufunc, _ words: String) -> NativeRow {
        NativeRow("assert_\(name)(x, message=None, summarize=None, name=None)") {
            machine, a throws(PythonError) in
            let x = try machine.tensor(a[0]).array
            let held = try machine.engineCall { try Reduction.all(ufunc(x, 0)) }
            guard held.scalar(at: 0) != .bool(true) else { return .none }
            let message = machine.isGiven(a[1]) ? try machine.text(a[1]) + "\n" : ""
            throw machine.tensorFlowError(
                "InvalidArgumentError", "\(message)Condition x \(words) 0 did not hold element-wise")
        }
    }

    static let rows: [NativeRow] = [
        comparison("equal", "equal", "=="), comparison("none_equal", "not_equal", "!="),
        comparison("less", "less", "<"), comparison("less_equal", "less_equal", "<="),
        comparison("greater", "greater", ">"), comparison("greater_equal", "greater_equal", ">="),
        sign("positive", .greater, ">"), sign("negative", .less, "<"),
        sign("non_negative", .greaterEqual, ">="),
        NativeRow("assert_near(x, y, rtol=None, atol=None, message=None, summarize=None, name=None)") {
            machine, a throws(PythonError) in
            let (x, y) = try machine.pair(of: a[0], a[1], "Assert")
            let (relative, absolute) = (
                try machine.double(a[2], default: 1.19e-6), try machine.double(a[3], default: 1.19e-6)
            )
            let held = try machine.engineCall {
                let difference = try Ufunc.absolute(Ufunc.subtract(x.array, y.array))
                let limit = try Ufunc.add(Ufunc.multiply(Ufunc.absolute(y.array), relative), absolute)
                return try Reduction.all(Ufunc.lessEqual(difference, limit)).scalar(at: 0)
            }
            guard held != .bool(true) else { return .none }
            throw machine.tensorFlowError("InvalidArgumentError", "x and y not equal to tolerance")
        },
        NativeRow("assert_rank(x, rank, message=None, name=None)") { machine, a throws(PythonError) in
            let (x, rank) = (try machine.tensor(a[0]), try machine.index(a[1]))
            guard x.rank != rank else { return .none }
            let message = machine.isGiven(a[2]) ? try machine.text(a[2]) + ".  " : ""
            throw machine.raise(
                .valueError,
                "\(message)Tensor  must have rank \(rank).  Received rank \(x.rank), shape \(EngineError.tuple(x.dimensions))"
            )
        },
        NativeRow("assert_shapes(shapes, data=None, summarize=None, message=None, name=None)") {
            machine, a throws(PythonError) in
            try requireShapes(machine, a[0])
            return .none
        },
        NativeRow("assert_all_finite(x, message, name=None)") { machine, a throws(PythonError) in
            try checked(machine, a[0], a[1])
        },
        NativeRow("check_numerics(tensor, message, name=None)") { machine, a throws(PythonError) in
            try checked(machine, a[0], a[1])
        },
        NativeRow("Assert(condition, data, summarize=None, name=None)") { machine, a throws(PythonError) in
            let condition = try machine.tensor(a[0]).array
            guard try machine.arrays(try Reduction.all(condition)).scalar(at: 0) != .bool(true) else {
                return .none
            }
            throw machine.tensorFlowError(
                "InvalidArgumentError",
                "Expected 'tf.Tensor(False, shape=(), dtype=bool)' to be true. Summarized data: "
                    + (try machine.str(a[1])))
        },
        NativeRow("set_log_device_placement(enabled)") { _, _ in .none },
    ]

    /// `[(tensor, ("N", 3))]` or a dict: a number is an extent, a letter one that is the same everywhere.
    private static func requireShapes(_ machine: Machine, _ shapes: Value) throws(PythonError) {
        var pairs: [[Value]] = []
        if shapes.isDict {
            pairs = machine.dictPairs(shapes.dict).map { [$0.key, $0.value] }
        } else {
            for pair in try machine.collect(shapes) { pairs.append(try machine.collect(pair)) }
        }
        var known: [String: Int] = [:]
        for pair in pairs where pair.count == 2 {
            let extents = try machine.tensor(pair[0]).dimensions
            let wanted = try machine.collect(pair[1])
            var fits = wanted.count == extents.count
            for (value, extent) in zip(wanted, extents) where fits {
                if let number = machine.intValue(value) {
                    fits = number == extent
                } else if let letter = machine.stringValue(value), letter != "." {
                    fits = known[letter, default: extent] == extent
                    known[letter] = extent
                }
            }
            guard fits else {
                throw machine.raise(
                    .valueError,
                    "tf.debugging.assert_shapes: got a tensor of shape \(extents), expected "
                        + (try machine.repr(pair[1])))
            }
        }
    }

    private static func checked(_ machine: Machine, _ value: Value, _ message: Value) throws(PythonError)
        -> Value
    {
        let x = try machine.tensor(value)
        let (bad, infinite) = try machine.engineCall {
            (
                try Reduction.any(Ufunc.isNaN(x.array)).scalar(at: 0),
                try Reduction.any(Ufunc.isInf(x.array)).scalar(at: 0)
            )
        }
        let words = [bad == .bool(true) ? "NaN" : nil, infinite == .bool(true) ? "Inf" : nil].compactMap {
            $0
        }
        guard words.isEmpty else {
            throw machine.invalidArgument(
                "\(try machine.text(message)) : Tensor had \(words.joined(separator: " and ")) values",
                operation: "CheckNumerics")
        }
        return machine.tensorValue(x)
    }
}
