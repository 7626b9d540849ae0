import Arrays
import EngineRecords

/// Layers that are trained together. What the layers are and how data goes through them is a subclass's
/// matter (`Sequential`); compiling, training, evaluation and prediction are here and in `Model+Training`.
package class Model: Layer {
    package internal(set) var optimizer: Optimizer?
    package internal(set) var loss: Loss?
    /// Weights and names as `compile` took them.
    package internal(set) var metrics: [CompiledMetric] = []
    package internal(set) var isCompiled = false
    /// Losses and metrics as `compile` got them, for files.
    package private(set) var compileArguments: [(key: String, value: ConfigValue)] = []
    /// Ends the running training after the current epoch.
    package var stopsTraining = false
    let lossTracker = MeanMetric("Mean", name: "loss")

    /// One entry of `metrics=`: a metric, or a word that becomes one when shapes are known.
    package final class CompiledMetric {
        let word: String?
        package internal(set) var metric: Metric?
        let isWeighted: Bool

        init(word: String? = nil, metric: Metric? = nil, isWeighted: Bool) {
            self.word = word
            self.metric = metric
            self.isWeighted = isWeighted
        }

        package var name: String { metric?.name ?? word ?? "" }
    }

    /// The layers in order, without inputs.
    package var layers: [Layer] { [] }
    package override var sublayers: [Layer] { layers }

    /// The shapes of the inputs with the batch axis, when known.
    package var inputShapes: [PartialShape]? { nil }
    package var modelOutputShapes: [PartialShape]? { nil }

    /// `compile`. `loss`, `optimizer` and each metric are what the registry takes: names, objects, functions.
    package func compile(
        optimizer: ConfigValue = .string("rmsprop"), loss: ConfigValue = .none, metrics: [ConfigValue] = [],
        weightedMetrics: [ConfigValue] = []
    ) throws {
        let compiledMetrics =
            try metrics.map { try compiled($0, isWeighted: false) }
            + weightedMetrics.map { try compiled($0, isWeighted: true) }
        let newLoss = try Loss.get(loss, in: engine)
        self.optimizer = try engine.registry.optimizers.get(optimizer, in: engine)
        self.loss = newLoss
        self.metrics = compiledMetrics
        isCompiled = true
        compileArguments = [
            ("loss", loss), ("loss_weights", .none),
            ("metrics", metrics.isEmpty ? .none : .list(metrics)),
            ("weighted_metrics", weightedMetrics.isEmpty ? .none : .list(weightedMetrics)),
        ]
    }

    /// `compile` with what a file says.
    package func compile(
        optimizer: ConfigValue, loss: ConfigValue, lossWeights: ConfigValue, metrics: ConfigValue,
        weightedMetrics: ConfigValue
    ) throws {
        func list(_ value: ConfigValue) -> [ConfigValue] {
            let entries = value.isNone ? [] : value.list ?? [value]
            // A list in the list belongs to the one output.
            return entries.count == 1 ? entries[0].list ?? entries : entries
        }
        try compile(
            optimizer: optimizer, loss: loss, metrics: list(metrics), weightedMetrics: list(weightedMetrics))
    }

    private func compiled(_ value: ConfigValue, isWeighted: Bool) throws -> CompiledMetric {
        if let word = value.string, ["accuracy", "acc", "crossentropy", "ce"].contains(word) {
            return CompiledMetric(word: word, isWeighted: isWeighted)
        }
        let metric = try Metric.get(value, in: engine)
        // A loss's or metric's short name stays the name in histories: metrics=['mae'] gives 'mae'.
        if let word = value.string, let metric { metric.name = word }
        return CompiledMetric(metric: metric, isWeighted: isWeighted)
    }

    /// Makes all weights for inputs of these shapes (with the batch axis).
    package func build(inputShapes: [PartialShape]) throws { try buildIfNeeded(inputShapes) }

    package func layer(named name: String) throws -> Layer {
        guard let layer = layers.first(where: { $0.name == name }) else {
            throw EngineError.unknownName("layer of model \"\(self.name)\"", name, known: layers.map(\.name))
        }
        return layer
    }

    /// The model as reports show it.
    package func modelDescription() -> ModelDescription {
        var shapes = inputShapes ?? []
        let descriptions = layers.map { layer -> LayerDescription in
            if !shapes.isEmpty { shapes = (try? layer.outputShapes(shapes)) ?? [] }
            return LayerDescription(
                name: layer.name, className: layer.className, role: layer.role,
                activation: layer.activationName, outputShape: shapes.first ?? [],
                parameterCount: layer.variables.reduce(0) { $0 + $1.shape.count })
        }
        func count(_ variables: [Variable]) -> Int { variables.reduce(0) { $0 + $1.shape.count } }
        return ModelDescription(
            name: name, layers: descriptions, trainableParameterCount: count(trainableVariables),
            nonTrainableParameterCount: count(nonTrainableVariables))
    }
}

/// A plain stack of layers, each taking what the one before gives.
package final class Sequential: Model {
    private var stack: [Layer] = []
    private var input: InputLayer?
    /// The input layer that the stack was given.
    package var inputLayer: InputLayer? { input }
    private var builtShapes: [PartialShape]?

    package init(engine: Engine, name: String? = nil, layers: [Layer] = [], trainable: Bool = true) throws {
        let values: [String: ConfigValue] = [
            "name": name.map(ConfigValue.string) ?? .none, "trainable": .bool(trainable),
        ]
        try super.init("Sequential", Arguments(owner: "Sequential", values: values), engine)
        for layer in layers { try append(layer) }
        try buildIfKnown()
    }

    package override var layers: [Layer] { stack }
    package override var inputShapes: [PartialShape]? { builtShapes ?? declaredShape.map { [$0] } }

    package override var modelOutputShapes: [PartialShape]? {
        guard var shapes = inputShapes else { return nil }
        for layer in stack {
            guard let next = try? layer.outputShapes(shapes) else { return nil }
            shapes = next
        }
        return shapes
    }

    private var declaredShape: PartialShape? { input?.shape ?? stack.first?.declaredInputShape }

    /// Adds a layer at the end. With a known input shape the weights are made at once.
    package func add(_ layer: Layer) throws {
        try append(layer)
        try buildIfKnown()
    }

    private func append(_ layer: Layer) throws {
        if let input = layer as? InputLayer {
            guard stack.isEmpty, self.input == nil else {
                throw EngineError.value(
                    "Sequential model '\(name)' has already been configured to use input shape "
                        + "\(EngineError.tuple(inputShapes?.first ?? [])). You cannot add a different Input "
                        + "layer to it.")
            }
            self.input = input
            return
        }
        guard !stack.contains(where: { $0.name == layer.name }) else {
            throw EngineError.value(
                "All layers added to a Sequential model should have unique names. Name '\(layer.name)' is "
                    + "already the name of a layer in this model. Update the `name` argument to pass a unique "
                    + "name.")
        }
        stack.append(layer)
        isBuilt = false
    }

    /// Removes the last layer.
    @discardableResult
    package func pop() throws -> Layer {
        guard let last = stack.popLast() else {
            throw EngineError.type("There are no layers in the model.")
        }
        return last
    }

    private func buildIfKnown() throws {
        guard let shape = declaredShape, !stack.isEmpty else { return }
        try build(inputShapes: [shape])
    }

    package override func build(inputShapes: [PartialShape]) throws {
        isBuilt = false
        try buildIfNeeded(inputShapes)
    }

    package override func build(_ shapes: [PartialShape]) throws {
        guard !stack.isEmpty else {
            throw EngineError.value(
                "Sequential model \(name) cannot be built because it has no layers. Call `model.add(layer)`.")
        }
        var current = shapes
        for layer in stack {
            layer.pathPrefix = pathPrefix + name + "/"
            try layer.buildIfNeeded(current)
            current = try layer.outputShapes(current)
        }
        builtShapes = shapes
    }

    package override func call(_ input: LayerInput) throws -> LayerOutput {
        var flow = LayerOutput(input.tensors, masks: input.masks)
        for layer in stack {
            flow = try layer.apply(
                LayerInput(flow.tensors, masks: flow.masks, training: input.training))
        }
        return flow
    }

    override var passesMasks: Bool { false }

    package override func outputShapes(_ shapes: [PartialShape]) throws -> [PartialShape] {
        try stack.reduce(shapes) { try $1.outputShapes($0) }
    }

    package override func multiplyAdds(_ shapes: [PartialShape]) -> Double {
        var (total, current) = (0.0, shapes)
        for layer in stack {
            total += layer.multiplyAdds(current)
            current = (try? layer.outputShapes(current)) ?? current
        }
        return total
    }
}
