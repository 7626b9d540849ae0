import Arrays

// What happens to one batch: a step of training, of testing, of prediction, and the losses and metrics kept
// over batches.
extension Model {
    package func resetMetrics() {
        lossTracker.reset()
        compilation?.reset()
        for metric in listedMetrics ?? [] { metric.reset() }
        if front != nil || isComposed { for metric in keptMetrics { metric.reset() } }
    }

    private var listedMetrics: [Metric]? { ownMetricList.flatMap { try? $0() } }

    /// Whether layers of a front end may be inside, which can keep metrics of their own.
    private var isComposed: Bool { allSublayers.contains { $0.front != nil || $0 is Model } }

    /// Loss and metrics so far, sorted by name as Keras gives them.
    package func currentLogs() -> Logs {
        var logs = Logs()
        func add(_ name: String, _ metric: Metric) {
            logs.insert(name, (try? metric.value()).map(Double.init) ?? .nan)
        }
        if let listed = listedMetrics {
            for metric in listed { add(metric.name, metric) }
            return logs
        }
        if let compilation {
            logs.insert("loss", Double(lossTracker.value()))
            for loss in compilation.losses {
                if let tracker = loss.tracker { add(tracker.name, tracker) }
            }
        }
        for entry in metrics { if let metric = entry.metric { add(entry.logName, metric) } }
        if front != nil || isComposed { for metric in keptMetrics { add(metric.name, metric) } }
        return logs
    }

    /// The logs of an epoch: of the metrics, unless a step of the model's own gave other names.
    func epochLogs(_ step: Logs?) -> Logs {
        let logs = currentLogs()
        guard let step, step.names != logs.names else { return logs }
        return step
    }

    /// The names of what is measured, in the order of `model.metrics`.
    private var metricNames: [String] {
        ["loss"] + metrics.map(\.name) + (compilation?.lossNames ?? []) + keptMetrics.map(\.name)
    }

    /// Loss first, then the metrics of a single output as compiled, the losses of several outputs, the rest by
    /// name.
    func ordered(_ logs: Logs) -> Logs {
        var result = Logs()
        for name in metricNames { if let value = logs[name] { result[name] = value } }
        for name in logs.names.sorted() where result[name] == nil { result[name] = logs[name] }
        return result
    }

    /// Of the metrics that `compile` took.
    package func compiledMetricLogs() -> Logs {
        var logs = Logs()
        for entry in metrics {
            guard let metric = entry.metric else { continue }
            logs[entry.logName] = (try? metric.value()).map(Double.init) ?? .nan
        }
        return logs
    }

    // MARK: Steps

    /// One step of training on one batch. Gives the logs of a step that is the model's own.
    func trainStep(_ batch: TrainingData) throws -> Logs? {
        if let own = ownTrainStep { return try own(batch) }
        return try optimizeStep(batch)
    }

    /// Forward, backward, and a step of the optimizer.
    @discardableResult
    package func optimizeStep(_ batch: TrainingData) throws -> Logs? {
        guard let optimizer else { throw EngineError.notCompiled("The model has no optimizer.") }
        let tape = Tape(forTraining: true, keepsSlices: optimizer.readsSlices)
        let (lossValue, output) = try tape.record {
            let output = try forward(batch, training: true)
            return (try totalLoss(batch, output, training: true), output)
        }
        let variables = trainedVariables ?? trainableVariables
        trainedVariables = variables
        if variables.isEmpty {
            engine.note("The model does not have any trainable weights.")
        } else {
            let gradients = try tape.gradient(of: lossValue, for: variables.map(\.tensor))
            try optimizer.apply(gradients, to: variables)
        }
        lossTracker.add(lossValue.item, weight: Float(batch.sampleCount))
        return try measure(batch, output)
    }

    /// Loss and metrics of one batch.
    func testStep(_ batch: TrainingData) throws -> Logs? {
        try TapeStack.paused {
            if let own = ownTestStep { return try own(batch) }
            return try measureStep(batch)
        }
    }

    package func measureStep(_ batch: TrainingData) throws -> Logs? {
        let output = try forward(batch, training: false)
        let loss = try totalLoss(batch, output, training: false)
        lossTracker.add(loss.item, weight: Float(batch.sampleCount))
        return try measure(batch, output)
    }

    /// The outputs for one batch.
    func predictStep(_ batch: TrainingData) throws -> [NDArray] {
        let output = try ownPredictStep.map { try $0(batch) } ?? forward(batch, training: false)
        lastNesting = output.nesting
        return output.tensors.map(\.array)
    }

    package func forward(_ batch: TrainingData, training: Bool) throws -> LayerOutput {
        var input = LayerInput(batch.inputs.map(Tensor.init), training: training)
        if batch.inputNesting.isNested { input.nesting = batch.inputNesting }
        let output = try apply(input)
        lastNesting = output.nesting
        return output
    }

    // MARK: Loss

    private func totalLoss(_ batch: TrainingData, _ output: LayerOutput, training: Bool) throws -> Tensor {
        if let ownLoss { return try ownLoss(batch, output, training) }
        return try computeLoss(batch, output)
    }

    /// The compiled losses of the outputs, weighted, with all penalties: Keras' `compute_loss`.
    package func computeLoss(_ batch: TrainingData, _ output: LayerOutput) throws -> Tensor {
        var total: Tensor?
        if let compilation, compilation.hasLoss {
            let (truths, weights) = try matched(batch, output)
            let samples = Float(batch.sampleCount)
            for entry in compilation.losses {
                guard let truth = truths[entry.output] else {
                    throw EngineError.value(
                        "Model \"\(name)\": got no targets for output '\(entry.name)', expected an array")
                }
                var value = try entry.loss(
                    Tensor(truth), output.tensors[entry.output], sampleWeight: weights[entry.output],
                    mask: output.masks[entry.output])
                if entry.loss.reduction == .none { value = try value.mean() }
                entry.tracker?.add(value.item, weight: samples)
                if let weight = entry.weight { value = try value * Tensor(weight) }
                total = try total.map { try $0 + value } ?? value
            }
        }
        if hasLosses {
            for penalty in try losses() {
                let value = penalty.rank == 0 ? penalty : try penalty.sum()
                total = try total.map { try $0 + value } ?? value
            }
        }
        guard let total else {
            throw EngineError.value("No loss to compute. Provide a `loss` argument in `compile()`.")
        }
        return total
    }

    /// Targets and weights of each output; losses and metrics are matched with the outputs on the first batch.
    private func matched(_ batch: TrainingData, _ output: LayerOutput) throws -> (
        truths: [NDArray?], weights: [NDArray?]
    ) {
        let count = output.tensors.count
        if count == 1, batch.targets.count <= 1, batch.sampleWeights.count <= 1 {
            let truths = [batch.targets.first]
            if let compilation, !compilation.isResolved {
                try compilation.resolve(outputs: output, truths: truths, names: outputNames)
            }
            return (truths, [batch.sampleWeight])
        }
        let names = output.nesting?.names ?? outputNames
        let targets = try arranged(batch.targets, batch.targetNesting, names, "target")
        var truths = targets.map(Optional.some)
        if truths.count < count {
            truths += Array(repeating: nil, count: count - truths.count)
        }
        guard truths.count == count else {
            throw EngineError.value(
                "y_true and y_pred have different structures.\ny_true: "
                    + "\(Self.stars(targets.count))\ny_pred: \(Self.stars(count))\n")
        }
        if let compilation, !compilation.isResolved {
            try compilation.resolve(outputs: output, truths: truths, names: names)
            // Targets only for the outputs that have losses.
        }
        if let compilation, targets.count < count, targets.count == compilation.losses.count {
            truths = Array(repeating: nil, count: count)
            for (target, loss) in zip(targets, compilation.losses) { truths[loss.output] = target }
        }
        let given = try arrangedWeights(batch, names)
        let weights = (0..<count).map { index in
            given.count == 1 ? given[0] : index < given.count ? given[index] : nil
        }
        return (truths, weights)
    }

    private static func stars(_ count: Int) -> String {
        count == 1 ? "*" : "[" + Array(repeating: "'*'", count: count).joined(separator: ", ") + "]"
    }

    private func arrangedWeights(_ batch: TrainingData, _ names: [String]?) throws -> [NDArray?] {
        guard let keys = batch.weightNesting.names, let names else { return batch.sampleWeights }
        return names.map { name in keys.firstIndex(of: name).flatMap { batch.sampleWeights[$0] } }
    }

    /// Values that were given by name in the order of `names`.
    func arranged<Element>(_ values: [Element], _ nesting: Nesting?, _ names: [String]?, _ what: String)
        throws -> [Element]
    {
        guard let keys = nesting?.names, let names else { return values }
        if values.count == 1, names.count == 1, what == "target" { return values }
        return try names.map { name in
            guard let place = keys.firstIndex(of: name), place < values.count else {
                func list(_ names: [String]) -> String {
                    "[" + names.map { "'\($0)'" }.joined(separator: ", ") + "]"
                }
                throw EngineError.value(
                    "Missing data for \(what) \"\(name)\". You passed a data dictionary with keys "
                        + "\(list(keys)). Expected the following keys: \(list(names))")
            }
            return values[place]
        }
    }

    // MARK: Metrics

    private func measure(_ batch: TrainingData, _ output: LayerOutput) throws -> Logs? {
        if let ownMetrics { return try ownMetrics(batch, output) }
        try updateMetrics(batch, output)
        return nil
    }

    /// Adds a batch to the compiled metrics.
    package func updateMetrics(_ batch: TrainingData, _ output: LayerOutput) throws {
        try TapeStack.paused { try addToMetrics(batch, output) }
    }

    private func addToMetrics(_ batch: TrainingData, _ output: LayerOutput) throws {
        guard !metrics.isEmpty, !batch.targets.isEmpty else { return }
        let (truths, sampleWeights) = try matched(batch, output)
        for entry in metrics {
            guard entry.output < truths.count, let truth = truths[entry.output] else { continue }
            let prediction = output.tensors[entry.output].array
            if entry.metric == nil, let word = entry.word {
                entry.metric = try Metric.resolved(
                    word.lowercased(), truth: truth, prediction: prediction, in: engine)
                entry.metric?.name = word
            }
            var weights = entry.isWeighted ? sampleWeights[entry.output] : nil
            if let mask = output.masks[entry.output] {
                weights =
                    try weights.map {
                        try binary(.multiply, Loss.aligned($0.asFloats(), to: mask.shape), mask.asFloats())
                    }
                    ?? mask.asFloats()
            }
            try entry.metric?.update(truth, prediction, weights)
        }
    }
}
