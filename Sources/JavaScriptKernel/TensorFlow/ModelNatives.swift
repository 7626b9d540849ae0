import Arrays
import Engine

/// A training that the scripts drive.
final class DrivenTraining {
    let run: TrainingRun
    let command: Fit
    private var seconds = 0.0

    init(_ run: TrainingRun, _ command: Fit, seconds: Double) {
        self.run = run
        self.command = command
        self.seconds = seconds
    }

    /// Counts what the engine's work costs, without what callbacks do between steps.
    func timed<Result>(_ body: () throws -> Result) rethrows -> Result {
        let start = Engine.now()
        defer { seconds += Engine.now() - start }
        return try body()
    }

    func finish(in engine: Engine) throws {
        let history = try timed { try run.end() }
        engine.enter(command, history, seconds: seconds)
    }
}

// Natives of models: building, compiling, training, evaluating and predicting are the engine's commands.
extension TensorFlowPart {
    var modelNatives: [(String, Native)] { buildNatives + trainingNatives + useNatives }

    private var buildNatives: [(String, Native)] {
        [
            (
                "makeSequential",
                { part, a in
                    part.host(try part.engine.perform(CreateSequential(name: a[safe: 0]?.asString)))
                }
            ),
            (
                "addLayer",
                { part, a in
                    let model = try part.object(a[safe: 0], Sequential.self)
                    try part.engine.perform(AddLayer(try part.object(a[safe: 1], Layer.self), to: model))
                    return part.context.undefined
                }
            ),
            (
                "popLayer",
                { part, a in
                    try part.object(a[safe: 0], Sequential.self).pop()
                    return part.context.undefined
                }
            ),
            (
                "makeModel",
                { part, a in
                    func symbols(_ value: JSValue?) throws -> [SymbolicTensor] {
                        try (value?.items() ?? []).map { try part.object($0, SymbolicTensor.self) }
                    }
                    let command = CreateFunctional(
                        inputs: try symbols(a[safe: 0]), outputs: try symbols(a[safe: 1]),
                        name: a[safe: 2]?.asString)
                    return part.host(try part.engine.perform(command))
                }
            ),
            // Inputs, outputs, and the layers of a model as a graph; null while its shapes are not known.
            (
                "modelGraph",
                { part, a in
                    let model = try part.object(a[safe: 0], Model.self)
                    let graph = try (model as? Functional) ?? (model as? Sequential)?.graph()
                    guard let graph else { return part.context.null }
                    return part.context.array([
                        part.context.array(graph.inputs.map { part.symbol($0) }),
                        part.context.array(graph.outputs.map { part.symbol($0) }),
                        part.context.array(graph.operations.map { part.context.string($0.name) }),
                        part.context.boolean(graph.isChain),
                    ])
                }
            ),
            (
                "compile",
                { part, a in
                    let model = try part.object(a[safe: 0], Model.self)
                    let optimizer = try part.object(a[safe: 1], Optimizer.self)
                    var command = CompileModel(
                        model, optimizer: .object(optimizer), loss: part.config(a[safe: 2] ?? a[0]),
                        metrics: part.config(a[safe: 3] ?? part.context.null), weightedMetrics: .none)
                    command.lossWeights = part.config(a[safe: 4] ?? part.context.null)
                    try part.engine.perform(command)
                    return part.context.undefined
                }
            ),
            ("describe", { part, a in part.description(try part.object(a[safe: 0], Layer.self)) }),
        ]
    }

    /// What an engine's layer is, for models that another language made: class, name, whether it is a model.
    private func description(_ layer: Layer) -> JSValue {
        let result = context.object([
            "className": context.string(layer.className), "name": context.string(layer.name),
            "isModel": context.boolean(layer is Model), "isSequential": context.boolean(layer is Sequential),
            "isInput": context.boolean(layer is InputLayer),
            "isCompiled": context.boolean((layer as? Model)?.isCompiled ?? false),
        ])
        if let model = layer as? Model { result["layers"] = context.array(model.layers.map { host($0) }) }
        if let input = (layer as? Sequential)?.inputLayer { result["input"] = host(input) }
        if let shapes = (layer as? Model)?.inputShapes {
            result["inputShapes"] = context.array(shapes.map { shape($0) })
        }
        if let optimizer = (layer as? Model)?.optimizer { result["optimizer"] = host(optimizer) }
        let arguments = context.object()
        for (name, value) in layer.arguments.values { arguments[name] = json(value) }
        result["arguments"] = arguments
        return result
    }

    /// A configuration as plain values; objects of the engine by their class and arguments.
    private func json(_ value: ConfigValue) -> JSValue {
        switch value {
        case .none: return context.null
        case .bool(let value): return context.boolean(value)
        case .int(let value): return context.number(value)
        case .double(let value): return context.number(value)
        case .string(let value): return context.string(value)
        case .list(let values): return context.array(values.map { json($0) })
        case .dictionary(let entries):
            let result = context.object()
            for (key, value) in entries { result[key] = json(value) }
            return result
        case .array: return context.null
        case .object(let object):
            if object === GivenActivation.steepHardSigmoid { return context.string("hard_sigmoid") }
            guard let known = object as? any Configurable else {
                return object is Layer ? host(object) : context.null
            }
            if object is Layer { return host(object) }
            let config = context.object()
            for (key, value) in known.given { config[key] = json(value) }
            return context.object([
                "class_name": context.string(known.className), "config": config,
            ])
        }
    }

    // MARK: Training

    func arrays(_ value: JSValue?) throws -> [NDArray] { try tensors(value).map(\.array) }

    private func trainingData(_ x: JSValue?, _ y: JSValue?, _ weights: JSValue?) throws -> TrainingData {
        TrainingData(inputs: try arrays(x), targets: try arrays(y), sampleWeights: try arrays(weights))
    }

    private func fitOptions(_ value: JSValue?) throws -> FitOptions {
        var options = FitOptions()
        options.verbose = 0
        guard let value else { return options }
        func int(_ name: String) -> Int? { value[name].asNumber.map { Int($0) } }
        options.batchSize = int("batchSize")
        options.epochs = int("epochs") ?? 1
        options.initialEpoch = int("initialEpoch") ?? 0
        options.stepsPerEpoch = int("stepsPerEpoch")
        options.validationBatchSize = int("validationBatchSize")
        options.validationSteps = int("validationSteps")
        options.validationSplit = value["validationSplit"].asNumber ?? 0
        if value["shuffle"].kind == .boolean { options.shuffle = value["shuffle"].truth() }
        let classes = value["classWeight"]
        if classes.isObject {
            var weights: [Int: Double] = [:]
            for name in classes.propertyNames() {
                if let label = Int(name) { weights[label] = classes[name].number() }
            }
            options.classWeight = weights
        }
        if let parts = value["validation"].items(), !parts.isEmpty {
            options.validationData = try trainingData(parts[0], parts[safe: 1], parts[safe: 2])
        }
        return options
    }

    private var trainingNatives: [(String, Native)] {
        [
            // A model, inputs, targets, weights (null: batches come one by one), options.
            (
                "trainingBegin",
                { part, a in
                    let model = try part.object(a[safe: 0], Model.self)
                    let options = try part.fitOptions(a[safe: 4])
                    let start = Engine.now()
                    guard let x = a[safe: 1], !x.isNullish else {
                        let run = try TrainingRun(model, nil, options)
                        let command = Fit(model, .batches(UnknownBatches()), options)
                        return part.host(DrivenTraining(run, command, seconds: Engine.now() - start))
                    }
                    let data = try part.trainingData(x, a[safe: 2], a[safe: 3])
                    let run = try model.startFit(data, options)
                    return part.host(
                        DrivenTraining(run, Fit(model, data, options), seconds: Engine.now() - start))
                }
            ),
            (
                "trainingEpoch",
                { part, a in
                    let training = try part.object(a[safe: 0], DrivenTraining.self)
                    try training.run.beginEpoch(Int(a[safe: 1]?.number() ?? 0))
                    return part.context.undefined
                }
            ),
            // Steps to the end of the epoch.
            (
                "trainingSteps",
                { part, a in
                    let training = try part.object(a[safe: 0], DrivenTraining.self)
                    try training.timed { while try training.run.step() {} }
                    return part.context.undefined
                }
            ),
            // One step; [size, logs], or null at the end of the epoch.
            (
                "trainingStep",
                { part, a in
                    let training = try part.object(a[safe: 0], DrivenTraining.self)
                    let stepped = try training.timed { try training.run.step() }
                    return stepped || training.run.model.stopsTraining ? part.stepResult(training) : part.context.null
                }
            ),
            (
                "trainingStepOn",
                { part, a in
                    let training = try part.object(a[safe: 0], DrivenTraining.self)
                    let batch = try part.trainingData(a[safe: 1], a[safe: 2], a[safe: 3])
                    _ = try training.timed { try training.run.step(on: batch) }
                    return part.stepResult(training)
                }
            ),
            (
                "trainingEpochEnd",
                { part, a in
                    let training = try part.object(a[safe: 0], DrivenTraining.self)
                    return part.logs(try training.timed { try training.run.endEpoch() })
                }
            ),
            (
                "trainingEnd",
                { part, a in
                    try part.object(a[safe: 0], DrivenTraining.self).finish(in: part.engine)
                    return part.context.undefined
                }
            ),
            (
                "stopTraining",
                { part, a in
                    try part.object(a[safe: 0], Model.self).stopsTraining = a[safe: 1]?.truth() ?? true
                    return part.context.undefined
                }
            ),
            (
                "stepCount",
                { part, a in
                    let run = try part.object(a[safe: 0], DrivenTraining.self).run
                    return run.stepCount.map { part.context.number($0) } ?? part.context.null
                }
            ),
            ("optimizerApply", { part, a in try part.applyGradients(a) }),
            (
                "optimizerRate",
                { part, a in
                    let optimizer = try part.object(a[safe: 0], Optimizer.self)
                    if let rate = a[safe: 1]?.asNumber { try optimizer.setLearningRate(rate) }
                    return part.context.number(optimizer.learningRate)
                }
            ),
        ]
    }

    private func stepResult(_ training: DrivenTraining) -> JSValue {
        context.array([context.number(training.run.batchSize), logs(training.run.logs)])
    }

    /// Arguments: an optimizer, gradients, variables. Values read from the variables before stay as they were.
    private func applyGradients(_ a: [JSValue]) throws -> JSValue {
        let optimizer = try object(a[safe: 0], Optimizer.self)
        let gradients = try (a[safe: 1]?.items() ?? []).map { $0.isNullish ? nil : try tensor($0) }
        let variables = try (a[safe: 2]?.items() ?? []).map { try object($0, Variable.self) }
        for variable in variables { try variable.assign(variable.array.copy()) }
        try optimizer.apply(gradients, to: variables)
        return context.undefined
    }

    // MARK: Use

    private var useNatives: [(String, Native)] {
        [
            (
                "evaluate",
                { part, a in
                    let model = try part.object(a[safe: 0], Model.self)
                    let data = try part.trainingData(a[safe: 1], a[safe: 2], a[safe: 4])
                    let batch = a[safe: 3]?.asNumber.map { Int($0) }
                    return part.logs(
                        try part.engine.perform(Evaluate(model, data, batchSize: batch ?? 32, verbose: 0)))
                }
            ),
            (
                "predict",
                { part, a in
                    let model = try part.object(a[safe: 0], Model.self)
                    let batch = a[safe: 2]?.asNumber.map { Int($0) }
                    let outputs = try part.engine.perform(
                        Predict(model, part.arrays(a[safe: 1]), batchSize: batch ?? 32, verbose: 0))
                    return part.context.array(outputs.map { part.result(Tensor($0)) })
                }
            ),
            (
                "trainOnBatch",
                { part, a in
                    let model = try part.object(a[safe: 0], Model.self)
                    let data = try part.trainingData(a[safe: 1], a[safe: 2], nil)
                    return part.logs(try model.trainOnBatch(data))
                }
            ),
        ]
    }
}

/// Stands for batches that a script brings one by one.
private final class UnknownBatches: BatchSource {
    var batchCount: Int? { nil }
    func start() {}
    func next() -> TrainingData? { nil }
}
