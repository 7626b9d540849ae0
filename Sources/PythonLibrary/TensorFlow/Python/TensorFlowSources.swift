import Arrays
import PythonLanguage

/// The parts of `tensorflow` that are simplest in Python itself. Each text is a module of its own ("tensorflow._ragged"),
/// compiled on first use; the public modules (`tf.ragged`, `tf.io`) show its names.
enum TensorFlowSources {
    /// Public modules, the text each shows, and the names where it does not show all.
    static let rows: [(path: String, module: String, names: [String])] = [
        (
            "ragged", "_ragged",
            [
                "constant", "stack", "range", "boolean_mask", "map_flat_values", "row_splits_to_segment_ids",
            ]
        ),
        ("sparse", "_sparse", []), ("lookup", "_lookup", []), ("io", "_io", []), ("signal", "_signal", []),
        ("saved_model", "_saving", ["save", "load", "contains_saved_model", "SaveOptions", "LoadOptions"]),
        (
            "train", "_saving",
            [
                "Checkpoint", "CheckpointManager", "latest_checkpoint", "list_variables", "load_checkpoint",
                "load_variable", "ExponentialMovingAverage",
            ]
        ),
        ("profiler", "_profiler", ["experimental"]), ("profiler.experimental", "_profiler", []),
        ("summary", "_summary", []), ("version", "_version", []),
        ("python.client", "_devices", ["device_lib"]),
        ("python.client.device_lib", "_devices", ["list_local_devices"]),
        ("bitwise", "_bitwise", []), ("sets", "_sets", []),
        (
            "feature_column", "_columns",
            [
                "numeric_column", "bucketized_column", "categorical_column_with_vocabulary_list",
                "categorical_column_with_vocabulary_file", "categorical_column_with_identity",
                "categorical_column_with_hash_bucket", "crossed_column", "indicator_column",
                "embedding_column", "shared_embeddings", "make_parse_example_spec",
            ]
        ),
        ("experimental", "_numpy", ["experimental"]), ("experimental.numpy", "_numpy", []),
        ("distribute", "_distribution", []),
        (
            "distribute.experimental", "_distribution",
            [
                "CentralStorageStrategy", "MultiWorkerMirroredStrategy", "TPUStrategy",
                "ParameterServerStrategy",
                "CommunicationOptions", "CommunicationImplementation", "CollectiveCommunication",
                "ValueContext",
            ]
        ),
        (
            "random.experimental", "_generators",
            [
                "Generator", "Algorithm", "create_rng_state", "get_global_generator", "set_global_generator",
            ]
        ),
        ("compat.v1.logging", "_logging", []), ("types", "_types", ["experimental"]),
        ("types.experimental", "_types", ["TensorLike", "GenericFunction", "ConcreteFunction"]),
    ]

    static let modules: [NativeModule] =
        [
            ("_ragged", ragged), ("_sparse", sparse), ("_lookup", lookup), ("_io", files),
            ("_saving", saving),
            ("_signal", signal), ("_signature", signature), ("_function", function), ("_summary", summary),
            ("_version", version), ("_devices", devices),
            ("_types", types), ("_old", old), ("_bitwise", bits), ("_sets", sets), ("_numpy", numpy),
            ("_distribution", distribution), ("_compatible", compatible), ("_errors", errors),
            ("_profiler", profiler), ("_logging", logging),
        ].map {
            NativeModule(
                "tensorflow.\($0.0)", functions: [note, labelled, giveMethods, compareByValue], python: $0.1)
        }
        + [
            NativeModule("tensorflow._sessions", functions: [note, changed], python: sessions),
            NativeModule("tensorflow._generators", functions: TensorGenerator.rows, python: generators),
        ]

    /// Tensors have some of NumPy's methods from now on.
    private static let giveMethods = NativeRow("_give_methods(isNarrow)") { machine, a throws(PythonError) in
        machine.libraryState[numpyMethodsKey] = PersistentValue(machine, .bool(try machine.truth(a[0])))
        return .none
    }

    /// The type of Python's floats beside tensors of integers.
    static func numpyFloat(_ machine: Machine) -> DType {
        let isNarrow = machine.libraryState[numpyMethodsKey] as? PersistentValue
        return isNarrow?.value.isIdentical(to: .true) ?? false ? .float32 : .float64
    }

    static let numpyMethodsKey = "tensorflow.numpy methods"

    /// Whether `==` of tensors compares their values, as in TensorFlow 2, or asks whether they are the same object.
    private static let compareByValue = NativeRow("_compare_by_value(compares, /)") {
        machine, a throws(PythonError) in
        machine.libraryState[identityKey] = try machine.truth(a[0]) ? nil : PersistentValue(machine, .true)
        return .none
    }

    /// Whether a variable got another value than its first.
    private static let changed = NativeRow("_changed()") { machine, _ in .bool(machine.keras.hasAssigned) }

    static let identityKey = "tensorflow.identity"

    /// A method of tensors as NumPy has it, once a program asked for them.
    static func numpyMethod(_ machine: Machine, _ tensor: Value, _ name: String) throws(PythonError) -> Value
    {
        guard machine.libraryState[numpyMethodsKey] != nil else { return .undefined }
        let module = try machine.importModule("tensorflow._numpy")
        return try machine.call(machine.getAttribute(module, "_attribute"), [tensor, machine.string(name)])
    }

    private static let note = NativeRow("_note(text, /)") { machine, a throws(PythonError) in
        machine.library.noteOnce(try machine.text(a[0]))
        return .none
    }

    /// A tensor that prints as `label`.
    private static let labelled = NativeRow("_labelled(tensor, label, /)") { machine, a throws(PythonError) in
        let object = TracedTensor(try machine.tensor(a[0]), label: try machine.text(a[1]))
        return machine.host(object, TensorType.definition)
    }

    /// Names of `tensorflow` itself that live in these modules.
    static let names: [String: String] = [
        "RaggedTensor": "_ragged", "SparseTensor": "_sparse", "UnconnectedGradients": "_types",
    ]

    /// The rows of the module tree.
    static var tree: [(path: String, fill: KerasModules.Fill)] {
        rows.map { path, module, names in
            (
                "tensorflow.\(path)",
                { machine, add throws(PythonError) in
                    let source = try machine.importModule("tensorflow.\(module)")
                    for (key, value) in machine.dictPairs(source.module.pointee.namespace) {
                        guard let name = machine.stringValue(key), !name.hasPrefix("_"), !value.isModule,
                            names.isEmpty || names.contains(name)
                        else { continue }
                        add(name, value)
                    }
                    if module == "_saving", path == "train" { addProtocolBuffers(machine, add) }
                }
            )
        }
    }

    private static func addProtocolBuffers(_ machine: Machine, _ add: (String, Value) -> Void) {
        for name in ["Example", "Features", "Feature", "BytesList", "FloatList", "Int64List"] {
            let row = NativeRow("\(name)(*args, **kwargs)") { machine, _ throws(PythonError) in
                throw machine.raise(
                    .notImplementedError,
                    "tf.train.\(name): TFRecord files and protocol buffers are not supported here; save arrays "
                        + "with np.savez")
            }
            add(name, machine.function(row, module: "tensorflow.train"))
        }
    }

    /// `tf.name` for what is made on first use: classes of the modules above, and names of TensorFlow 1.
    static func attribute(_ machine: Machine, _ name: String) throws(PythonError) -> Value {
        if sessionNames.contains(name) {
            return try machine.getAttribute(machine.importModule("tensorflow._sessions"), name)
        }
        if let module = names[name] {
            return try machine.getAttribute(machine.importModule("tensorflow.\(module)"), name)
        }
        if let today = oldNames[name] {
            machine.library.noteOnce("tf.\(name) is tf.\(today) today.")
            var value = try machine.importModule("tensorflow")
            for part in today.split(separator: ".") {
                value = try machine.getAttribute(value, String(part))
            }
            return value
        }
        if let advice = absentParts[name] {
            throw machine.raise(
                .attributeError, "module 'tensorflow' has no attribute '\(name)' here: \(advice)")
        }
        if let advice = graphNames[name] {
            throw machine.raise(
                .attributeError,
                "module 'tensorflow' has no attribute '\(name)': it belongs to the graphs of TensorFlow 1, \(advice)"
            )
        }
        return .undefined
    }

    /// Names of sessions that are only names: see `sessions`.
    private static let sessionNames: Set<String> = [
        "Session", "InteractiveSession", "ConfigProto", "GPUOptions", "RunOptions", "RunMetadata",
        "OptimizerOptions", "GraphOptions", "Graph", "get_default_graph", "reset_default_graph",
        "get_default_session", "global_variables_initializer", "initialize_all_variables",
        "local_variables_initializer", "tables_initializer",
    ]

    /// `tf.compat.v1.name` and `tf.compat.v2.name`: those of TensorFlow 2, and the old ones.
    static func compatibleAttribute(_ machine: Machine, _ name: String) throws(PythonError) -> Value {
        if name.hasPrefix("__") || graphNames[name] != nil { return .undefined }
        // Those that `tf` has from here.
        if oldNames[name]?.hasPrefix("compat.") == true { return .undefined }
        return try machine.findAttribute(machine.importModule("tensorflow"), name)
    }

    /// Optimizers of `tf.train` in TensorFlow 1.
    static let oldTraining = [
        "GradientDescentOptimizer", "MomentumOptimizer", "AdamOptimizer", "RMSPropOptimizer",
        "AdagradOptimizer", "AdadeltaOptimizer", "FtrlOptimizer", "get_or_create_global_step",
        "get_global_step",
    ]

    static func trainingAttribute(_ machine: Machine, _ name: String) throws(PythonError) -> Value {
        guard oldTraining.contains(name) else { return .undefined }
        return try machine.getAttribute(machine.importModule("tensorflow._old"), name)
    }

    /// Names of TensorFlow 1 that are only names.
    static let oldNames: [String: String] = [
        "log": "math.log", "log1p": "math.log1p", "ceil": "math.ceil", "div": "divide",
        "random_normal": "random.normal", "random_uniform": "random.uniform",
        "truncated_normal": "random.truncated_normal", "random_shuffle": "random.shuffle",
        "multinomial": "random.categorical", "set_random_seed": "random.set_seed",
        "is_nan": "math.is_nan", "is_inf": "math.is_inf", "is_finite": "math.is_finite",
        "reciprocal": "math.reciprocal", "rsqrt": "math.rsqrt", "erf": "math.erf", "lgamma": "math.lgamma",
        "mod": "math.floormod", "floordiv": "math.floordiv", "matrix_inverse": "linalg.inv",
        "cholesky": "linalg.cholesky", "trace": "linalg.trace", "diag": "linalg.diag",
        "diag_part": "linalg.diag_part", "segment_sum": "math.segment_sum",
        "unsorted_segment_sum": "math.unsorted_segment_sum", "confusion_matrix": "math.confusion_matrix",
        "count_nonzero": "math.count_nonzero", "bincount": "math.bincount",
        "string_split": "strings.split", "regex_replace": "strings.regex_replace",
        "string_join": "strings.join", "read_file": "io.read_file", "write_file": "io.write_file",
        "decode_csv": "io.decode_csv", "decode_raw": "io.decode_raw",
        "encode_base64": "io.encode_base64", "decode_base64": "io.decode_base64", "ones_like_v2": "ones_like",
        "assert_equal": "debugging.assert_equal", "assert_rank": "debugging.assert_rank",
        "assert_less": "debugging.assert_less", "assert_greater": "debugging.assert_greater",
        "matrix_transpose": "linalg.matrix_transpose", "matrix_determinant": "linalg.det",
        "matrix_solve": "linalg.solve", "invert_permutation": "math.invert_permutation",
        "polygamma": "math.polygamma", "digamma": "math.digamma", "cumprod": "math.cumprod",
        "setdiff1d": "sets.difference", "self_adjoint_eig": "linalg.eigh", "svd": "linalg.svd",
        "logging": "compat.v1.logging", "real": "math.real", "imag": "math.imag", "conj": "math.conj",
        "angle": "math.angle",
    ]

    /// Parts of TensorFlow that are not here, and what to do instead.
    private static let absentParts = [
        "lite":
            "models for phones are converted by TensorFlow itself; model.save(\"model.keras\") writes a file that it opens",
        "tpu": "models are trained on the processor",
        "raw_ops": "call the function of tf, tf.math or tf.nn",
        "xla": "functions are not compiled",
        "quantization": "weights are float32",
    ]

    /// Names of TensorFlow 1 without a meaning today, and the way today.
    static let graphNames: [String: String] = [
        "placeholder": "pass values to a Python function, or use keras.Input",
        "get_variable": "use tf.Variable or a layer's add_weight",
        "variable_scope": "use Python objects to hold variables",
        "layers": "use keras.layers", "contrib": "see keras and tensorflow-addons", "app": "call main()",
        "flags": "use plain variables",
    ]
}

/// What functions of tensors do with ragged ones, known once `tf.ragged` was used.
final class RaggedSupport {
    private let type: TypePointer
    private let dispatch: PersistentValue
    private let make: PersistentValue
    private static let key = "tensorflow.ragged"

    private init(_ machine: Machine) throws(PythonError) {
        let module = try machine.importModule("tensorflow._ragged")
        let type = try machine.getAttribute(module, "RaggedTensor")
        self.type = try machine.getAttribute(module, "Composite").type
        dispatch = PersistentValue(machine, try machine.getAttribute(module, "dispatch"))
        make = PersistentValue(machine, try machine.getAttribute(type, "from_row_lengths"))
    }

    /// Nil as long as the notebook has no ragged tensor.
    static func known(_ machine: Machine) -> RaggedSupport? {
        if let state = machine.libraryState[key] { return unsafeDowncast(state, to: RaggedSupport.self) }
        let module = machine.dictGet(machine.modules, "tensorflow._ragged")
        guard module.isModule,
            machine.dictGet(module.module.pointee.namespace, "dispatch").isDefined
        else { return nil }
        return try? loaded(machine)
    }

    static func loaded(_ machine: Machine) throws(PythonError) -> RaggedSupport {
        if let state = machine.libraryState[key] { return unsafeDowncast(state, to: RaggedSupport.self) }
        let support = try RaggedSupport(machine)
        machine.libraryState[key] = support
        return support
    }

    /// The dense tensor of a sparse one; nil of anything else.
    static func dense(_ machine: Machine, _ value: Value) throws(PythonError) -> Value? {
        guard let support = known(machine), support.isRagged(machine, value),
            try machine.hasAttribute(value, "_dense")
        else { return nil }
        return try machine.callMethod(value, "_dense")
    }

    func isRagged(_ machine: Machine, _ value: Value) -> Bool {
        value.isObject && !value.isHost && machine.typeOf(value).isSubtype(of: type)
    }

    /// Whether a call has ragged tensors among its values.
    func takes(_ machine: Machine, _ values: [Value]) -> Bool {
        values.contains { value in
            isRagged(machine, value)
                || (value.isList || value.isTuple)
                    && (machine.sequenceElements(value)?.contains { isRagged(machine, $0) } ?? false)
        }
    }

    func call(_ machine: Machine, _ function: TensorRow, _ values: [Value]) throws(PythonError) -> Value {
        var values = values.map { $0.isDefined ? $0 : .none }
        while values.count > 1, values.last?.isNone ?? false { values.removeLast() }
        let plain = machine.function(function.row(function.spellings[0], isKeras: false))
        return try machine.call(
            dispatch.value, [machine.string(function.name), plain, machine.list(values)])
    }

    /// A ragged tensor of values and how many each row has.
    func tensor(_ machine: Machine, _ values: Value, _ lengths: [Int]) throws(PythonError) -> Value {
        try machine.call(make.value, [values, machine.list(lengths.map { .int($0) })])
    }

    /// A layer of single elements on a ragged tensor.
    func applied(_ machine: Machine, _ ragged: Value, _ layer: (Value) throws(PythonError) -> Value)
        throws(PythonError) -> Value
    {
        let flat = try layer(try machine.getAttribute(ragged, "flat_values"))
        return try machine.callMethod(ragged, "with_flat_values", [flat])
    }
}
