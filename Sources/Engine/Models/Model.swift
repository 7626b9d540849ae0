import Arrays
import EngineRecords

/// Layers that are trained together. What the layers are and how data goes through them is a subclass's
/// matter (`Sequential`, `Functional`) or a front end's class; compiling, training, evaluation and prediction
/// are here, in `Model+Training` and in `Model+Steps`.
package class Model: Layer {
    /// How steps are run, as `compile` was told. Everything runs at once here, so `runsEagerly` and `compiles` change
    /// no number; with several steps a call, callbacks hear of the batches once a call.
    package struct Execution {
        package var runsEagerly: Bool
        package var stepsPerCall: Int
        package var compiles: Bool

        package init(runsEagerly: Bool = false, stepsPerCall: Int = 1, compiles: Bool = false) {
            self.runsEagerly = runsEagerly
            self.stepsPerCall = stepsPerCall
            self.compiles = compiles
        }
    }

    package var execution = Execution()

    package var optimizer: Optimizer?
    /// What `compile` was told.
    package internal(set) var compilation: Compilation?
    /// Losses and metrics as `compile` got them, for files.
    package private(set) var compileArguments: [(key: String, value: ConfigValue)] = []
    /// Ends the running training after the current epoch.
    package var stopsTraining = false
    let lossTracker = MeanMetric("Mean", name: "loss")
    /// The weights that are trained, as they were at the first step after `compile`.
    var trainedVariables: [Variable]?
    /// Steps that the model's class defines itself (`train_step`, `test_step`, `predict_step`).
    package var ownTrainStep: ((TrainingData) throws -> Logs)?
    package var ownTestStep: ((TrainingData) throws -> Logs)?
    package var ownPredictStep: ((TrainingData) throws -> LayerOutput)?
    /// `compute_loss` and `compute_metrics` that the model's class defines itself.
    package var ownLoss: ((TrainingData, LayerOutput, _ training: Bool) throws -> Tensor)?
    package var ownMetrics: ((TrainingData, LayerOutput) throws -> Logs)?
    /// The metrics that the model's class itself lists, in the place of what is known here.
    package var ownMetricList: (() throws -> [Metric])?
    /// The nesting of the outputs of the last call, where only that tells it.
    var lastNesting: Nesting?

    package var isCompiled: Bool { compilation != nil }
    /// What `compile` got for a loss, found out there and said where the loss is needed, as in Keras.
    private(set) var unknownLoss: EngineError?
    /// The only or first loss.
    package var loss: Loss? { compilation?.firstLoss }
    /// The metrics that `compile` took, in their order.
    package var metrics: [CompiledMetric] { compilation?.metrics ?? [] }
    /// "loss" and what is kept besides.
    package var tracker: Metric { lossTracker }

    /// The layers in order, without inputs.
    package var layers: [Layer] { front == nil ? [] : allSublayers }
    package override var sublayers: [Layer] { front == nil ? layers : [] }
    override var passesMasks: Bool { false }

    /// The shapes of the inputs with the batch axis, when known.
    package var inputShapes: [PartialShape]? { isBuilt && !buildShapes.isEmpty ? buildShapes : nil }
    package var modelOutputShapes: [PartialShape]? { nil }
    package var outputNesting: Nesting { lastNesting ?? .leaf }
    /// The names that losses, metrics and dicts of targets or inputs go by.
    package var outputNames: [String]? { lastNesting?.names }
    package var inputNames: [String]? { nil }

    /// `compile`. Losses and metrics are what the registry takes: names, objects, functions; for several
    /// outputs lists or dicts of them.
    package func compile(
        optimizer: ConfigValue = .string("rmsprop"), loss: ConfigValue = .none,
        lossWeights: ConfigValue = .none, metrics: ConfigValue = .none, weightedMetrics: ConfigValue = .none
    ) throws {
        unknownLoss = nil
        let new: Compilation
        do {
            new = try Compilation(
                loss: loss, lossWeights: lossWeights, metrics: metrics, weightedMetrics: weightedMetrics,
                engine)
        } catch let error as EngineError {
            guard case .unknownName("loss", let name, _) = error else { throw error }
            engine.note("compile: no loss is called '\(name)'; training and evaluation will say so.")
            unknownLoss = error
            new = try Compilation(
                loss: .none, lossWeights: .none, metrics: metrics, weightedMetrics: weightedMetrics, engine)
        }
        let newOptimizer = try engine.registry.optimizers.get(optimizer, in: engine)
        self.optimizer = newOptimizer
        compilation = new
        compileArguments = [
            ("loss", loss), ("loss_weights", lossWeights), ("metrics", metrics),
            ("weighted_metrics", weightedMetrics),
        ]
        trainedVariables = nil
    }

    package func compile(
        optimizer: ConfigValue = .string("rmsprop"), loss: ConfigValue = .none, metrics: [ConfigValue],
        weightedMetrics: [ConfigValue] = []
    ) throws {
        try compile(
            optimizer: optimizer, loss: loss, metrics: .list(metrics),
            weightedMetrics: .list(weightedMetrics))
    }

    /// A metric more, by its word (`show_accuracy=True` of old code).
    package func addMetricWord(_ word: String) throws {
        guard let known = compilation else { return }
        compilation = try Compilation(
            loss: known.lossArgument, lossWeights: .none, metrics: .list([.string(word)]),
            weightedMetrics: .none, engine)
    }

    /// Makes all weights for inputs of these shapes (with the batch axis).
    package func build(inputShapes: [PartialShape]) throws { try buildIfNeeded(inputShapes) }

    package func layer(named name: String) throws -> Layer {
        guard let layer = layers.first(where: { $0.name == name }) else {
            throw EngineError.unknownName("layer of model \"\(self.name)\"", name, known: layers.map(\.name))
        }
        return layer
    }

    /// What a layer gives, for reports, when the layer before it gives `shapes`.
    func shownShapes(of layer: Layer, after shapes: [PartialShape]) -> [PartialShape] {
        shapes.isEmpty ? [] : (try? layer.outputShapes(shapes)) ?? []
    }

    /// The model as reports show it.
    package func modelDescription() -> ModelDescription {
        var shapes = inputShapes ?? []
        let descriptions = layers.map { layer -> LayerDescription in
            shapes = shownShapes(of: layer, after: shapes)
            return LayerDescription(
                name: layer.name, className: layer.shownClassName, role: layer.role,
                activation: layer.activationName, outputShape: shapes.first ?? [],
                parameterCount: layer.variables.reduce(0) { $0 + $1.shape.count })
        }
        func count(_ variables: [Variable]) -> Int { variables.reduce(0) { $0 + $1.shape.count } }
        return ModelDescription(
            name: name, layers: descriptions, trainableParameterCount: count(trainableVariables),
            nonTrainableParameterCount: count(nonTrainableVariables))
    }
}
