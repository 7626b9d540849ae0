import Arrays
import Engine
import PythonLanguage

/// The tree of Keras' modules: one row a module, with all the paths that name it in old and new code.
enum KerasModules {
    /// What a module holds, given to `add`.
    typealias Fill = (Machine, (String, Value) -> Void) throws(PythonError) -> Void

    struct Row: @unchecked Sendable {
        /// Paths below a root ("layers"); "" is the root itself.
        let paths: [String]
        let fill: Fill
    }

    /// Where the tree hangs.
    static let roots = [
        "keras", "tensorflow.keras", "tf_keras", "tensorflow.python.keras", "tensorflow.compat.v1.keras",
        "keras.src", "keras.api",
    ]

    static let version = "3.15.1"

    static let rows: [Row] =
        DatasetModules.rowsOfTree + [
            Row(paths: [""], fill: root),
            Row(
                paths: [
                    "layers", "layers.core", "layers.recurrent", "layers.embeddings", "layers.wrappers",
                    "layers.advanced_activations", "layers.convolutional", "layers.normalization",
                    "layers.merge", "layers.pooling", "layers.local", "layers.noise", "layers.rnn",
                    "layers.convolutional_recurrent", "layers.cudnn_recurrent", "layers.attention",
                    "layers.preprocessing", "layers.regularization", "layers.reshaping",
                    "layers.legacy", "legacy.layers", "layers.experimental",
                    "layers.experimental.preprocessing",
                ], fill: layers),
            Row(paths: ["models", "legacy.models"], fill: models),
            Row(
                paths: [
                    "engine", "engine.sequential", "engine.training", "engine.functional", "engine.topology",
                    "engine.base_layer", "engine.input_layer",
                ], fill: engine),
            Row(paths: ["optimizers", "optimizers.legacy", "optimizers.experimental"], fill: optimizers),
            Row(paths: ["optimizers.schedules"]) { machine, add throws(PythonError) in
                addClasses(.schedule, machine, add)
            },
            Row(paths: ["losses", "objectives"]) { machine, add throws(PythonError) in
                addClasses(.loss, machine, add)
                addLossFunctions(machine, add)
            },
            Row(paths: ["metrics"]) { machine, add throws(PythonError) in
                addClasses(.metric, machine, add)
                addLossFunctions(machine, add)
            },
            Row(paths: ["callbacks"], fill: callbacks),
            Row(paths: ["initializers", "initializations"]) { machine, add throws(PythonError) in
                addClasses(.initializer, machine, add)
            },
            Row(paths: ["regularizers"]) { machine, add throws(PythonError) in
                addClasses(.regularizer, machine, add)
            },
            Row(paths: ["constraints"]) { machine, add throws(PythonError) in
                addClasses(.constraint, machine, add)
            },
            Row(paths: ["activations"], fill: activations),
            Row(paths: ["saving"]) { machine, add throws(PythonError) in
                for row in ModelSaving.functions {
                    add(row.name, machine.function(row, module: "keras.saving"))
                }
                for name in SavingModules.registrationNames {
                    add(
                        name, try machine.getAttribute(machine.importModule(SavingModules.savingModule), name)
                    )
                }
            },
            Row(
                paths: [
                    "utils", "utils.np_utils", "utils.vis_utils", "utils.visualize_util",
                    "utils.generic_utils", "utils.data_utils",
                    "utils.layer_utils", "utils.tf_utils",
                ],
                fill: utilities),
            Row(paths: ["preprocessing", "wrappers"]) { _, _ in },
            Row(paths: ["applications"] + KerasSources.applications.map { "applications.\($0)" }) { _, _ in },
            Row(paths: ["preprocessing.image", "legacy.preprocessing.image", "wrappers.scikit_learn"]) {
                _, _ in
            },
            Row(paths: ["preprocessing.text", "legacy.preprocessing.text"]) {
                machine, add throws(PythonError) in
                add("Tokenizer", Value(machine.type(TokenizerType.definition)))
                for row in PreprocessingFunctions.text {
                    add(row.name, machine.function(row, module: "keras.preprocessing.text"))
                }
            },
            Row(paths: ["preprocessing.sequence", "legacy.preprocessing.sequence"]) {
                machine, add throws(PythonError) in
                let row = PreprocessingFunctions.padSequences
                add(row.name, machine.function(row, module: "keras.preprocessing.sequence"))
            },
            Row(paths: ["legacy", "legacy.preprocessing", "legacy.interfaces"]) { _, _ in },
            Row(paths: ["backend", "backend.tensorflow_backend"], fill: BackendFunctions.fill),
            Row(paths: ["mixed_precision", "mixed_precision.experimental"]) { machine, add in
                for row in BackendFunctions.policies {
                    add(row.name, machine.function(row, module: "keras.mixed_precision"))
                }
            },
            Row(paths: ["config"]) { machine, add throws(PythonError) in
                for row in BackendFunctions.configuration + BackendFunctions.settings {
                    add(row.name, machine.function(row, module: "keras.config"))
                }
            },
            Row(paths: ["random"]) { machine, add throws(PythonError) in
                for row in RandomFunctions.keras {
                    add(row.name, machine.function(row, module: "keras.random"))
                }
                add("SeedGenerator", Value(machine.type(SeedGenerator.definition)))
            },
            Row(paths: ["ops"], fill: TensorFunctions.fill("ops", as: "keras.ops")),
            Row(paths: ["ops.image", "ops.nn", "ops.numpy", "ops.linalg", "tree", "dtype_policies"]) { _, _ in
            },
        ]

    /// All paths with their contents.
    static var tree: [(path: String, fill: Fill)] {
        roots.flatMap { root in
            rows.flatMap { row in
                row.paths.map { ($0.isEmpty ? root : "\(root).\($0)", row.fill) }
            }
        } + [
            ("keras_preprocessing", { _, _ in }),
            ("keras_preprocessing.text", fill("preprocessing.text")),
            ("keras_preprocessing.sequence", fill("preprocessing.sequence")),
        ]
    }

    static func fill(_ path: String) -> Fill {
        rows.first { $0.paths.contains(path) }?.fill ?? { _, _ in }
    }

    // MARK: Contents

    private static func root(_ machine: Machine, _ add: (String, Value) -> Void) throws(PythonError) {
        add("__version__", machine.string(version))
        add("Sequential", Value(machine.type(ModelTypes.sequential)))
        add("Model", Value(machine.type(ModelTypes.model)))
        add("Layer", Value(machine.type(LayerType.definition)))
        add("Variable", Value(machine.type(VariableType.layerVariable)))
        add("KerasTensor", Value(machine.type(KerasTensorType.definition)))
        add("Input", input(machine))
        for family in [ClassFamily.loss, .metric, .optimizer, .initializer, .regularizer] {
            add(family.base.name, Value(machine.type(family.base)))
        }
    }

    private static func input(_ machine: Machine) -> Value {
        machine.keras.function("keras/Input", named: "Input", machine) {
            NativeRow(
                "Input(shape=None, batch_size=None, dtype=None, sparse=None, batch_shape=None, name=None, "
                    + "tensor=None, ragged=None)"
            ) { machine, a throws(PythonError) in
                try machine.refuse(a[6], "Input", "tensor")
                let names = ["shape", "batch_size", "dtype", "sparse", "batch_shape", "name", nil, "ragged"]
                var keywords: [(String, Value)] = []
                for (index, name) in names.enumerated() where machine.isGiven(a[index]) {
                    if let name { keywords.append((name, a[index])) }
                }
                var config: [(String, ConfigValue)] = []
                for (name, value) in keywords { config.append((name, try machine.configValue(value))) }
                let named = config
                let made = try machine.engineCall {
                    try machine.engine.registry.layers.make("InputLayer", [], named, in: machine.engine)
                }
                guard let layer = made as? InputLayer else { return .none }
                return machine.symbolValue(layer.makeOutput())
            }
        }
    }

    private static func layers(_ machine: Machine, _ add: (String, Value) -> Void) throws(PythonError) {
        addClasses(.layer, machine, add)
        add("Input", input(machine))
        for row in MergeFunctions.rows(machine) {
            add(row.name, machine.function(row, module: "keras.layers"))
        }
        for (name, today) in [
            ("serialize", "serialize_keras_object"), ("deserialize", "deserialize_keras_object"),
        ] {
            if let row = ModelSaving.functions.first(where: { $0.name == today }) {
                add(name, machine.function(row, module: "keras.layers"))
            }
        }
    }

    private static func models(_ machine: Machine, _ add: (String, Value) -> Void) throws(PythonError) {
        add("Sequential", Value(machine.type(ModelTypes.sequential)))
        add("Model", Value(machine.type(ModelTypes.model)))
        let clone = ModelCloning.cloneModel
        add(clone.name, machine.function(clone, module: "keras.models"))
        for row in ModelSaving.functions where row.name != "load_weights" {
            add(row.name, machine.function(row, module: "keras.models"))
        }
    }

    /// `keras.engine`, where models and layers were once.
    private static func engine(_ machine: Machine, _ add: (String, Value) -> Void) throws(PythonError) {
        machine.library.noteOnce("keras.engine is keras.models and keras.layers today.")
        try models(machine, add)
        add("Layer", Value(machine.type(LayerType.definition)))
        add("InputLayer", Value(machine.type(machine.keras.classType(.layer, "InputLayer"))))
        add("Input", input(machine))
    }

    private static func optimizers(_ machine: Machine, _ add: (String, Value) -> Void) throws(PythonError) {
        addClasses(.optimizer, machine, add)
    }

    private static func callbacks(_ machine: Machine, _ add: (String, Value) -> Void) throws(PythonError) {
        addClasses(.callback, machine, add)
        for type in [CallbackType.lambda, CallbackType.scheduler, HistoryType.definition] {
            add(type.name, Value(machine.type(type)))
        }
        for name in SavingModules.callbackNames {
            add(name, try machine.getAttribute(machine.importModule(SavingModules.callbackModule), name))
        }
    }

    private static func activations(_ machine: Machine, _ add: (String, Value) -> Void) throws(PythonError) {
        for row in machine.engine.registry.activations {
            for name in [row.name] + row.aliases { add(name, machine.activationFunction(row.name)) }
        }
        add(
            "get",
            machine.function(
                NativeRow("get(identifier)") { machine, a throws(PythonError) in
                    guard let name = machine.stringValue(a[0]) else {
                        return a[0].isNone ? machine.activationFunction("linear") : a[0]
                    }
                    let row = try machine.engineCall { try machine.engine.registry.activation(name) }
                    return machine.activationFunction(row.name)
                }, module: "keras.activations"))
        add(
            "serialize",
            machine.function(
                NativeRow("serialize(activation)") { machine, a throws(PythonError) in
                    machine.string(try machine.functionName(a[0]))
                }, module: "keras.activations"))
    }

    private static func utilities(_ machine: Machine, _ add: (String, Value) -> Void) throws(PythonError) {
        let rows = [
            PreprocessingFunctions.padSequences, PreprocessingFunctions.toCategorical,
            PreprocessingFunctions.setRandomSeed, PreprocessingFunctions.normalize,
            BackendFunctions.clearSession,
        ]
        for row in rows + DatasetUtilities.rows {
            add(row.name, machine.function(row, module: "keras.utils"))
        }
        for type in [SequenceType.definition, SequenceType.old] {
            add(type.name, Value(machine.type(type)))
        }
        for row in [ModelDrawing.plotModel, ModelDrawing.modelToDot] {
            add(row.name, machine.function(row, module: "keras.utils"))
        }
        for name in SavingModules.registrationNames + ["get_file"] {
            add(name, try machine.getAttribute(machine.importModule(SavingModules.savingModule), name))
        }
    }

    // MARK: Families

    /// The classes of a family with their base class, other spellings, and `get`.
    private static func addClasses(_ family: ClassFamily, _ machine: Machine, _ add: (String, Value) -> Void)
    {
        add(family.base.name, Value(machine.type(family.base)))
        for row in family.rows(machine.engine) {
            let type = Value(machine.type(machine.keras.classType(family, row.name)))
            add(row.name, type)
            // Other spellings of losses and metrics are functions.
            guard family != .loss, family != .metric else { continue }
            for alias in row.aliases where alias != "Input" { add(alias, type) }
        }
        guard family != .callback, family != .schedule, family != .layer else { return }
        let function = NativeRow("get(identifier)") { machine, a throws(PythonError) in
            if a[0].isHost { return a[0] }
            let value = try machine.configValue(a[0])
            let made = try machine.engineCall { try family.get(value, machine.engine) }
            // The name of a loss gives its function, as in Keras.
            if family == .loss || family == .metric, let name = value.string,
                let row = family.rows(machine.engine).first(where: { $0.aliases.contains(name) })
            {
                return lossFunction(machine, family, row)
            }
            return made.map { machine.wrapped($0) } ?? .none
        }
        add("get", machine.function(function, module: family.module))
    }

    /// `mean_squared_error(y_true, y_pred)`, `mse`, ...: the value of every sample.
    private static func addLossFunctions(_ machine: Machine, _ add: (String, Value) -> Void) {
        for family in [ClassFamily.metric, .loss] {
            for row in family.rows(machine.engine) {
                for alias in row.aliases { add(alias, lossFunction(machine, family, row)) }
            }
        }
    }

    /// All spellings of one name are one function, known to the engine by the first.
    private static func lossFunction(
        _ machine: Machine, _ family: ClassFamily, _ row: (name: String, aliases: [String])
    ) -> Value {
        let name = row.aliases.first ?? row.name
        return machine.keras.function("keras.\(family.rawValue)/\(name)", named: name, machine) {
            NativeRow("\(name)(y_true, y_pred, **kwargs)") { machine, a throws(PythonError) in
                try lossFunction(machine, family, row.name, a)
            }
        }
    }

    private static func lossFunction(
        _ machine: Machine, _ family: ClassFamily, _ name: String, _ a: PythonLanguage.Arguments
    ) throws(PythonError) -> Value {
        var keywords: [(String, ConfigValue)] = []
        for (key, value) in machine.dictPairs(a[2].dict) {
            keywords.append((try machine.text(key), try machine.configValue(value)))
        }
        let (truth, prediction) = (try machine.tensor(a[0]), try machine.tensor(a[1]))
        let engine = machine.engine
        let values = try machine.engineCall {
            if family == .loss {
                return try engine.registry.losses.make(name, [], keywords, in: engine).values(
                    truth, prediction)
            }
            let metric = try engine.registry.metrics.make(name, [], keywords, in: engine)
            guard let values = try (metric as? MeanMetric)?.values(truth, prediction) else {
                throw EngineError.notImplemented("\(name): no function of this metric")
            }
            return values
        }
        return machine.tensorValue(values)
    }
}

extension Machine {
    /// `keras.activations.relu` and so on: one function a name.
    func activationFunction(_ name: String) -> Value {
        let row = try? engine.registry.activation(name)
        let known = row?.name ?? name
        return keras.function("keras.activations/\(known)", named: known, self) {
            NativeRow("\(known)(x, *args, **kwargs)") { machine, a throws(PythonError) in
                var positional: [ConfigValue] = []
                for value in machine.sequenceElements(a[1]) ?? [] {
                    positional.append(try machine.configValue(value))
                }
                var keywords: [(String, ConfigValue)] = []
                for (key, value) in machine.dictPairs(a[2].dict) {
                    keywords.append((try machine.text(key), try machine.configValue(value)))
                }
                let x = try machine.tensor(a[0])
                let result = try machine.engineCall {
                    try machine.engine.registry.activation(known).make(positional, keywords)(x.floats())
                }
                return machine.tensorValue(result)
            }
        }
    }
}

/// Makes modules from paths: parents know their children, so that `keras.layers` works after `import keras`.
enum ModuleTree {
    typealias LazyAttribute = (Machine, String) throws(PythonError) -> Value

    /// What modules give on first use only.
    private static func lazyModules() -> [String: (names: [String], get: LazyAttribute)] {
        let root = (Array(TensorFlowSources.names.keys), TensorFlowSources.attribute as LazyAttribute)
        let older = ([String](), TensorFlowSources.compatibleAttribute as LazyAttribute)
        let training = (TensorFlowSources.oldTraining, TensorFlowSources.trainingAttribute as LazyAttribute)
        var table: [String: (names: [String], get: LazyAttribute)] = [
            "tensorflow": root, "tensorflow.compat.v1": older, "tensorflow.compat.v2": older,
            "tensorflow.train": training,
        ]
        for keras in KerasModules.roots {
            for (path, names) in KerasSources.names {
                table[path.isEmpty ? keras : "\(keras).\(path)"] = (names, KerasSources.attribute)
            }
        }
        for row in PythonSources.rows {
            let attribute = PythonSources.attribute(row)
            for path in row.paths {
                guard let known = table[path] else {
                    table[path] = (row.names, attribute)
                    continue
                }
                table[path] = (
                    known.names + row.names,
                    { machine, name throws(PythonError) in
                        let found = try attribute(machine, name)
                        return found.isDefined ? found : try known.get(machine, name)
                    }
                )
            }
        }
        return table
    }

    static func modules(_ rows: [(path: String, fill: KerasModules.Fill)]) -> [NativeModule] {
        var children: [String: [String]] = [:]
        for row in rows {
            guard let dot = row.path.lastIndex(of: ".") else { continue }
            children[String(row.path[..<dot]), default: []].append(
                String(row.path[row.path.index(after: dot)...]))
        }
        let lazy = lazyModules()
        return rows.map { row in
            let fill = row.fill
            let attribute = lazy[row.path]
            return NativeModule(
                row.path, lazyNames: (children[row.path] ?? []) + (attribute?.names ?? []),
                lazyAttribute: attribute?.get,
                fill: { machine, module throws(PythonError) in
                    try fill(machine) { name, value in machine.dictSet(module.pointee.namespace, name, value)
                    }
                })
        }
    }
}
