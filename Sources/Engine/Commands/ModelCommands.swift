import Arrays
import EngineRecords

// Commands that build, train and use models.

/// A new stack of layers.
package struct CreateSequential: EngineCommand {
    package let name: String?
    package let layers: [Layer]

    package init(name: String? = nil, layers: [Layer] = []) {
        self.name = name
        self.layers = layers
    }

    package var purpose: CommandRecord.Purpose { .build }
    package var summary: String {
        "create sequential model of "
            + (layers.isEmpty ? "no layers yet" : layers.map(\.className).joined(separator: ", "))
    }
    package func perform(in engine: Engine) throws -> Sequential {
        try Sequential(engine: engine, name: name, layers: layers)
    }
    package func detail(_ model: Sequential) -> CommandRecord.Detail { .model(model.modelDescription()) }
}

/// A model that is a graph of layers.
package struct CreateFunctional: EngineCommand {
    package let inputs: [SymbolicTensor]
    package let outputs: [SymbolicTensor]
    package let name: String?
    package var inputNesting: Nesting?
    package var outputNesting: Nesting?
    package var className = "Functional"

    package init(inputs: [SymbolicTensor], outputs: [SymbolicTensor], name: String? = nil) {
        self.inputs = inputs
        self.outputs = outputs
        self.name = name
    }

    package var purpose: CommandRecord.Purpose { .build }
    package var summary: String {
        "create model from \(counted(inputs.count, "input")) to \(counted(outputs.count, "output"))"
    }
    package func perform(in engine: Engine) throws -> Functional {
        try Functional(
            engine: engine, inputs: inputs, outputs: outputs, name: name, inputNesting: inputNesting,
            outputNesting: outputNesting, className: className)
    }
    package func detail(_ model: Functional) -> CommandRecord.Detail { .model(model.modelDescription()) }
}

/// A layer at the end of a stack.
package struct AddLayer: EngineCommand {
    package let model: Sequential
    package let layer: Layer

    package init(_ layer: Layer, to model: Sequential) {
        self.model = model
        self.layer = layer
    }

    package var purpose: CommandRecord.Purpose { .build }
    package var summary: String { "add \(layer.className) \"\(layer.name)\" to model \"\(model.name)\"" }
    package func perform(in engine: Engine) throws { try model.add(layer) }
    package func detail(_ result: Void) -> CommandRecord.Detail { .model(model.modelDescription()) }
}

/// Weights for inputs of given shapes (with the batch axis).
package struct BuildModel: EngineCommand {
    package let model: Model
    package let inputShapes: [PartialShape]

    package init(_ model: Model, inputShapes: [PartialShape]) {
        self.model = model
        self.inputShapes = inputShapes
    }

    package var purpose: CommandRecord.Purpose { .build }
    package var summary: String {
        "build model \"\(model.name)\" for "
            + inputShapes.map { EngineError.tuple($0) }.joined(separator: ", ")
    }
    package func perform(in engine: Engine) throws { try model.build(inputShapes: inputShapes) }
    package func detail(_ result: Void) -> CommandRecord.Detail { .model(model.modelDescription()) }
}

/// Optimizer, loss and metrics for a model.
package struct CompileModel: EngineCommand {
    package let model: Model
    package let optimizer: ConfigValue
    package let loss: ConfigValue
    package let metrics: ConfigValue
    package let weightedMetrics: ConfigValue
    package var lossWeights = ConfigValue.none

    package init(
        _ model: Model, optimizer: ConfigValue = .string("rmsprop"), loss: ConfigValue = .none,
        metrics: [ConfigValue] = [], weightedMetrics: [ConfigValue] = []
    ) {
        self.init(
            model, optimizer: optimizer, loss: loss, metrics: .list(metrics),
            weightedMetrics: .list(weightedMetrics))
    }

    package init(
        _ model: Model, optimizer: ConfigValue, loss: ConfigValue, metrics: ConfigValue,
        weightedMetrics: ConfigValue
    ) {
        self.model = model
        self.optimizer = optimizer
        self.loss = loss
        self.metrics = metrics
        self.weightedMetrics = weightedMetrics
    }

    package var purpose: CommandRecord.Purpose { .build }
    package var summary: String {
        let parts = [
            model.optimizer.map { "optimizer \($0.className)" }, model.loss.map { "loss \($0.name)" },
            model.metrics.isEmpty ? nil : "metrics " + model.metrics.map(\.name).joined(separator: ", "),
        ]
        return "compile model \"\(model.name)\": " + parts.compactMap { $0 }.joined(separator: ", ")
    }
    package func perform(in engine: Engine) throws {
        try model.compile(
            optimizer: optimizer, loss: loss, lossWeights: lossWeights, metrics: metrics,
            weightedMetrics: weightedMetrics)
    }
    package func detail(_ result: Void) -> CommandRecord.Detail { .model(model.modelDescription()) }
}

/// Replaces a model's or a layer's weights.
package struct SetWeights: EngineCommand {
    package let layer: Layer
    package let weights: [NDArray]

    package init(_ layer: Layer, weights: [NDArray]) {
        self.layer = layer
        self.weights = weights
    }

    package var purpose: CommandRecord.Purpose { .build }
    package var summary: String { "set \(counted(weights.count, "weight")) of \"\(layer.name)\"" }
    package func perform(in engine: Engine) throws { try layer.setWeights(weights) }
}
