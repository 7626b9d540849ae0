import ArrayFiles
import Arrays

/// Keras' older format: one HDF5 file with the configuration in attributes and the weights by layer names.
package enum LegacyModelFile {
    static func isLegacy(_ tree: HDF5Group) -> Bool {
        tree.group("model_weights") != nil || tree.attribute("layer_names") != nil
    }

    private static func texts(_ value: HDF5Group.Attribute?) -> [String] {
        if case .texts(let texts)? = value { texts } else { [] }
    }

    private static func text(_ value: HDF5Group.Attribute?) -> String? {
        if case .text(let text)? = value { text } else { nil }
    }

    // MARK: Reading

    static func model(
        _ tree: HDF5Group, in engine: Engine, custom: CustomObjects, compile: Bool
    ) throws -> Model {
        guard let text = text(tree.attribute("model_config")) else {
            throw EngineError.value(
                "No model config found in the file: it holds weights alone. Build the model and call "
                    + "`model.load_weights()`.")
        }
        let deserializer = Deserializer(engine, custom: custom)
        let model = try deserializer.model(ConfigValue(try JSONNode(parsing: text.utf8)))
        try loadWeights(tree, into: model)
        guard compile, let training = self.text(tree.attribute("training_config")) else { return model }
        let config = ConfigValue(try JSONNode(parsing: training.utf8))
        try ModelFile.compile(model, adapted(config), deserializer)
        if let group = tree.group("optimizer_weights"), let optimizer = model.optimizer {
            try optimizer.build(model.trainableVariables)
            let arrays = texts(group.attribute("weight_names")).compactMap { group.array($0) }
            if !optimizer.restore(arrays) {
                engine.note("The file's optimizer state does not fit: training starts with a new one")
            }
        }
        return model
    }

    /// `training_config` as a `compile_config`.
    private static func adapted(_ config: ConfigValue) -> ConfigValue {
        guard case .dictionary(var entries) = config else { return config }
        if let optimizer = config["optimizer_config"] { entries.append(("optimizer", optimizer)) }
        return .dictionary(entries)
    }

    /// Weights by the order of layers that have some, or by the layers' names.
    static func loadWeights(
        _ tree: HDF5Group, into model: Model, byName: Bool = false, skipMismatch: Bool = false
    ) throws {
        let group = tree.group("model_weights") ?? tree
        let saved = texts(group.attribute("layer_names")).compactMap { name -> (String, [NDArray])? in
            guard let layer = group.group(name) else { return nil }
            let arrays = texts(layer.attribute("weight_names")).compactMap { layer.array($0) }
            return arrays.isEmpty ? nil : (name, arrays)
        }
        let layers = model.layers.filter { !$0.variables.isEmpty }
        var pairs: [(Layer, [NDArray])] = []
        if byName {
            for (name, arrays) in saved {
                for layer in layers where layer.name == name { pairs.append((layer, arrays)) }
            }
        } else {
            guard saved.count == layers.count else {
                throw EngineError.value(
                    "Layer count mismatch when loading weights from file. Model expected \(layers.count) layers, "
                        + "found \(saved.count) saved layers.")
            }
            pairs = zip(layers, saved).map { ($0, $1.1) }
        }
        for (layer, arrays) in pairs {
            do {
                guard layer.variables.count == arrays.count else {
                    throw EngineError.value(
                        "Weight count mismatch for layer \(layer.name). Layer expects \(layer.variables.count) "
                            + "weight(s). Received \(arrays.count) saved weight(s)")
                }
                try layer.setWeights(arrays)
            } catch {
                guard skipMismatch else { throw error }
                model.engine.note("Skipping loading weights for layer '\(layer.name)': they do not fit")
            }
        }
    }

    // MARK: Writing

    /// The bytes of an `.h5` file.
    package static func bytes(
        of model: Model, custom: CustomObjects = CustomObjects(), optimizer: Bool = true
    )
        throws -> [UInt8]
    {
        let tree = HDF5Group()
        let serializer = Serializer(model.engine, custom: custom)
        let config = try serializer.node(model: model, compiled: true)
        var plain: [(key: String, value: JSONNode)] = []
        if case .object(let entries) = config {
            plain = entries.filter { ["class_name", "config"].contains($0.key) }
        }
        tree.attributes = [
            ("keras_version", .text("3.15.1")), ("backend", .text("tensorflow")),
            ("model_config", .text(JSONNode.object(plain).jsonText)),
        ]
        fill(tree.make("model_weights"), model)
        guard model.isCompiled, let own = model.optimizer, let compiled = config["compile_config"] else {
            return try HDF5File.bytes(tree)
        }
        let training = JSONNode.object([
            ("loss", compiled["loss"] ?? .null), ("metrics", compiled["metrics"] ?? .null),
            ("weighted_metrics", compiled["weighted_metrics"] ?? .null),
            ("loss_weights", compiled["loss_weights"] ?? .null),
            ("optimizer_config", compiled["optimizer"] ?? .null),
        ])
        tree.attributes.append(("training_config", .text(training.jsonText)))
        if optimizer, own.isBuilt {
            let group = tree.make("optimizer_weights")
            var names: [String] = []
            for (index, array) in own.state.enumerated() {
                names.append("\(own.name)/variable_\(index)")
                group.set(names[index], array)
            }
            group.attributes = [("weight_names", .texts(names))]
        }
        return try HDF5File.bytes(tree)
    }

    /// The bytes of an `.h5` file of weights alone.
    package static func weightBytes(of model: Model) throws -> [UInt8] {
        let tree = HDF5Group()
        fill(tree, model)
        return try HDF5File.bytes(tree)
    }

    private static func fill(_ group: HDF5Group, _ model: Model) {
        group.attributes = [
            ("layer_names", .texts(model.layers.map(\.name))), ("backend", .text("tensorflow")),
            ("keras_version", .text("3.15.1")),
        ]
        for layer in model.layers {
            let own = group.make(layer.name)
            var names: [String] = []
            for variable in layer.variables {
                var name = variable.path
                while names.contains(name) { name += "_1" }
                names.append(name)
                own.set(name, variable.array)
            }
            own.attributes = [("weight_names", .texts(names))]
        }
        group.make("top_level_model_weights").attributes = [("weight_names", .texts([]))]
    }
}
