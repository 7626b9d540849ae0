import ArrayFiles
import Arrays

/// Files of whole models and of weights, as Keras 3 reads and writes them: `.keras` (a zip file of JSON and an
/// HDF5 file of weights), `.weights.h5`, and the older `.h5` (`LegacyModelFile`).
package enum ModelFile {
    private static let version = "3.15.1"
    private static let weights = "model.weights.h5"

    // MARK: Writing

    /// The bytes of a `.keras` file. They carry no clock: the same model gives the same bytes.
    package static func bytes(
        of model: Model, custom: CustomObjects = CustomObjects(), optimizer: Bool = true
    )
        throws -> [UInt8]
    {
        let config = try Serializer(model.engine, custom: custom).node(model: model, compiled: true)
        let metadata = JSONNode.object([
            ("keras_version", .string(version)), ("date_saved", .string("1980-01-01@00:00:00")),
        ])
        var archive = ZipWriter()
        try archive.add("metadata.json", Array(metadata.jsonText.utf8))
        try archive.add("config.json", Array(config.jsonText.utf8))
        let state = optimizer && model.isCompiled ? model.optimizer : nil
        try archive.add(weights, HDF5File.bytes(WeightTree.make(of: model, optimizer: state)))
        for asset in WeightTree.assets(of: model) { try archive.add(asset.path, Array(asset.text.utf8)) }
        return archive.finished()
    }

    /// The bytes of a `.weights.h5` file.
    package static func weightBytes(of model: Model) throws -> [UInt8] {
        let optimizer = model.isCompiled && model.optimizer?.isBuilt == true ? model.optimizer : nil
        return try HDF5File.bytes(WeightTree.make(of: model, optimizer: optimizer))
    }

    /// `to_json`.
    package static func json(of model: Model, custom: CustomObjects = CustomObjects()) throws -> String {
        try Serializer(model.engine, custom: custom).node(model: model, compiled: true).jsonText
    }

    // MARK: Reading

    /// A model from the bytes of a `.keras` or `.h5` file.
    package static func model(
        _ bytes: [UInt8], in engine: Engine, custom: CustomObjects = CustomObjects(), compile: Bool = true
    ) throws -> Model {
        if HDF5File.isHDF5(bytes) {
            return try LegacyModelFile.model(
                HDF5File.tree(bytes), in: engine, custom: custom, compile: compile)
        }
        let archive = try ZipArchive(bytes)
        guard let text = try archive.content(named: "config.json") else {
            throw FileFormatError("not a .keras file: it has no config.json")
        }
        let description = ConfigValue(try JSONNode(parsing: text))
        let deserializer = Deserializer(engine, custom: custom)
        let model = try deserializer.model(description)
        try buildIfNeeded(model, description)
        if compile, let config = description["compile_config"] {
            try self.compile(model, config, deserializer)
        }
        guard let content = try archive.content(named: weights) else {
            throw FileFormatError("not a .keras file: it has no \(weights)")
        }
        let tree = try HDF5File.tree(content)
        try WeightTree.loadAssets(of: model, tree) { try archive.content(named: $0) }
        try WeightTree.load(tree, into: model)
        if compile, let optimizer = model.optimizer {
            try optimizer.build(model.trainableVariables)
            if !WeightTree.restore(optimizer, from: tree) {
                engine.note(
                    "Skipping variable loading for optimizer '\(optimizer.name)': the file's state does not fit"
                )
            }
        }
        return model
    }

    private static func buildIfNeeded(_ model: Model, _ description: ConfigValue) throws {
        guard !model.isBuilt, let shape = description["build_config"]?["input_shape"]?.list else { return }
        let isNested = shape.contains { $0.list != nil }
        let shapes = isNested ? shape.map { ($0.list ?? []).map(\.int) } : [shape.map(\.int)]
        // A class of a front end makes the weights of its parts when it is called.
        if model.front == nil {
            try model.build(inputShapes: shapes)
        } else {
            _ = try model.shapes(after: shapes)
        }
    }

    static func compile(_ model: Model, _ config: ConfigValue, _ deserializer: Deserializer) throws {
        func argument(_ name: String) throws -> ConfigValue { try deserializer.value(config[name] ?? .none) }
        let optimizer = try argument("optimizer")
        guard !optimizer.isNone else { return }
        try model.compile(
            optimizer: optimizer, loss: argument("loss"), lossWeights: argument("loss_weights"),
            metrics: argument("metrics"), weightedMetrics: argument("weighted_metrics"))
        model.execution = Model.Execution(
            runsEagerly: config["run_eagerly"]?.isTrue ?? false,
            stepsPerCall: config["steps_per_execution"]?.int ?? 1,
            compiles: config["jit_compile"]?.isTrue ?? false)
    }

    /// A model from `to_json`, without weights of its own.
    package static func model(
        json: String, in engine: Engine, custom: CustomObjects = CustomObjects()
    ) throws -> Model {
        let description = ConfigValue(try JSONNode(parsing: json.utf8))
        let deserializer = Deserializer(engine, custom: custom)
        let model = try deserializer.model(description)
        try buildIfNeeded(model, description)
        if let config = description["compile_config"] { try compile(model, config, deserializer) }
        return model
    }

    /// Puts the weights of a `.weights.h5`, `.keras` or `.h5` file into a model.
    package static func loadWeights(
        _ bytes: [UInt8], into model: Model, skipMismatch: Bool = false, byName: Bool = false
    ) throws {
        var content = bytes
        if ZipArchive.isZip(bytes) {
            guard let inner = try ZipArchive(bytes).content(named: weights) else {
                throw FileFormatError("not a .keras file: it has no \(weights)")
            }
            content = inner
        }
        let tree = try HDF5File.tree(content)
        if LegacyModelFile.isLegacy(tree) {
            return try LegacyModelFile.loadWeights(
                tree, into: model, byName: byName, skipMismatch: skipMismatch)
        }
        guard !byName else {
            throw EngineError.value(
                "Invalid keyword arguments: ['by_name']: only legacy .h5 files have names")
        }
        try WeightTree.load(tree, into: model, skipMismatch: skipMismatch)
        if model.isCompiled, let optimizer = model.optimizer {
            try optimizer.build(model.trainableVariables)
            if !WeightTree.restore(optimizer, from: tree) {
                model.engine.note(
                    "Skipping variable loading for optimizer '\(optimizer.name)': the file's state does not fit"
                )
            }
        }
    }
}
