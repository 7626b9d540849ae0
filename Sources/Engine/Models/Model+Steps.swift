import Arrays

// What happens to one batch: a step of training, of testing, of prediction, and the losses and metrics kept
// over batches.
extension Model {
    package func resetMetrics() {
        lossTracker.reset()
        for entry in metrics { entry.metric?.reset() }
    }

    /// Loss and metrics so far, sorted by name as Keras gives them.
    func currentLogs() -> Logs {
        var entries: [(String, Double)] = [("loss", Double(lossTracker.value()))]
        for entry in metrics {
            guard let metric = entry.metric else { continue }
            entries.append((metric.name, (try? metric.value()).map(Double.init) ?? .nan))
        }
        return Logs(entries.sorted { $0.0 < $1.0 })
    }

    /// The logs of an epoch: of the metrics, unless a step of the model's own gave other names.
    func epochLogs(_ step: Logs?) -> Logs {
        let logs = currentLogs()
        guard let step, Set(step.names) != Set(logs.names) else { return logs }
        return step
    }

    /// Loss first, then metrics as compiled.
    func ordered(_ logs: Logs) -> Logs {
        var result = Logs([("loss", logs["loss"] ?? .nan)])
        for entry in metrics { result[entry.name] = logs[entry.name] }
        return result
    }

    /// One step of training on one batch. Gives the logs of a step that is the model's own.
    ///
    /// - Parameter variables: the trainable ones.
    func trainStep(_ batch: TrainingData, _ variables: [Variable]) throws -> Logs? {
        if let own = ownTrainStep { return try own(batch) }
        try optimizeStep(batch, variables)
        return nil
    }

    /// Forward, backward, and a step of the optimizer.
    package func optimizeStep(_ batch: TrainingData, _ known: [Variable]? = nil) throws {
        guard let optimizer else { throw EngineError.notCompiled("The model has no optimizer.") }
        let tape = Tape(forTraining: true)
        let (lossValue, output) = try tape.record {
            let output = try apply(LayerInput(batch.inputs.map(Tensor.init), training: true))
            return (try totalLoss(batch, output), output)
        }
        let variables = known ?? trainableVariables
        if variables.isEmpty {
            engine.note("The model does not have any trainable weights.")
        } else {
            let gradients = try tape.gradient(of: lossValue, for: variables.map(\.tensor))
            try optimizer.apply(gradients, to: variables)
        }
        try track(lossValue, batch, output)
    }

    private func totalLoss(_ batch: TrainingData, _ output: LayerOutput) throws -> Tensor {
        guard let loss else {
            throw EngineError.value("No loss to compute. Provide a `loss` argument in `compile()`.")
        }
        guard output.tensors.count == 1, batch.targets.count == 1 else {
            throw EngineError.notImplemented(
                "training: got \(batch.targets.count) targets and \(output.tensors.count) outputs, expected one "
                    + "of each")
        }
        var total = try loss(
            Tensor(batch.targets[0]), output.tensors[0], sampleWeight: batch.sampleWeight,
            mask: output.masks[0])
        if loss.reduction == .none { total = try total.mean() }
        if hasLosses { for penalty in try losses() { total = try total + penalty } }
        return total
    }

    private func track(_ lossValue: Tensor, _ batch: TrainingData, _ output: LayerOutput) throws {
        let samples = batch.sampleCount
        lossTracker.add(lossValue.item, weight: Float(samples))
        guard !metrics.isEmpty, let truth = batch.targets.first else { return }
        let prediction = output.tensors[0].array
        for entry in metrics {
            if entry.metric == nil, let word = entry.word {
                entry.metric = try Metric.resolved(word, truth: truth, prediction: prediction, in: engine)
            }
            var weights = entry.isWeighted ? batch.sampleWeight : nil
            if let mask = output.masks[0] {
                weights =
                    try weights.map {
                        try binary(.multiply, Loss.aligned($0.asFloats(), to: mask.shape), mask.asFloats())
                    }
                    ?? mask.asFloats()
            }
            try entry.metric?.update(truth, prediction, weights)
        }
    }

    /// Loss and metrics of one batch. Gives the logs of a step that is the model's own.
    func testStep(_ batch: TrainingData) throws -> Logs? {
        try TapeStack.paused {
            if let own = ownTestStep { return try own(batch) }
            let output = try apply(LayerInput(batch.inputs.map(Tensor.init)))
            try track(try totalLoss(batch, output), batch, output)
            return nil
        }
    }

    /// The outputs for one batch.
    func predictStep(_ batch: TrainingData) throws -> [NDArray] {
        if let own = ownPredictStep { return try own(batch) }
        return try apply(LayerInput(batch.inputs.map(Tensor.init))).tensors.map(\.array)
    }
}
