import Arrays
import EngineRecords

/// What `fit` takes besides the data; names and defaults as in Keras.
package struct FitOptions {
    package var batchSize: Int? = nil
    package var epochs = 1
    /// 0 silent, 1 a line a epoch with a bar, 2 a line a epoch.
    package var verbose = 1
    package var callbacks: [any TrainingCallback] = []
    package var validationSplit = 0.0
    package var validationData: TrainingData?
    package var shuffle = true
    package var classWeight: [Int: Double]?
    package var initialEpoch = 0
    package var stepsPerEpoch: Int?
    package var validationSteps: Int?
    package var validationBatchSize: Int?
    package var validationFrequency = 1

    package init() {}
}

/// What a training gives: Keras' `History`.
package final class History {
    package let model: Model
    /// The numbers of the epochs that ran.
    package private(set) var epochs: [Int] = []
    /// One series a name, in the order of the first epoch's logs.
    package private(set) var series: [(name: String, values: [Double])] = []
    package let parameters: (epochs: Int, steps: Int, verbose: Int)

    init(_ model: Model, epochs: Int, steps: Int, verbose: Int) {
        self.model = model
        parameters = (epochs, steps, verbose)
    }

    func add(_ epoch: Int, _ logs: Logs) {
        epochs.append(epoch)
        for (name, value) in logs.entries {
            if let place = series.firstIndex(where: { $0.name == name }) {
                series[place].values.append(value)
            } else {
                series.append((name, [value]))
            }
        }
    }

    package subscript(name: String) -> [Double]? { series.first { $0.name == name }?.values }

    /// The history as the journal keeps it.
    package func record(sampleCount: Int, batchSize: Int) -> TrainingRecord {
        TrainingRecord(
            modelName: model.name, sampleCount: sampleCount, batchSize: batchSize, epochs: parameters.epochs,
            series: series.map { TrainingRecord.Series(name: $0.name, values: $0.values) })
    }
}

extension Model {
    private func requireCompiled() throws {
        guard isCompiled else {
            throw EngineError.notCompiled("You must call `compile()` before using the model.")
        }
    }

    /// Makes the weights for this data unless they are made.
    package func build(for data: TrainingData) throws {
        if isBuilt { return }
        try build(inputShapes: data.inputs.map { [nil] + $0.dimensions.dropFirst().map(Optional.some) })
    }

    /// Trains on the data; see `FitOptions`.
    package func fit(_ data: TrainingData, _ options: FitOptions = FitOptions()) throws -> History {
        try requireCompiled()
        try data.check()
        let (training, validation) = try split(data, options)
        try build(for: training)
        guard loss != nil else {
            throw EngineError.value("No loss to compute. Provide a `loss` argument in `compile()`.")
        }
        let batch = options.batchSize ?? 32
        guard batch > 0 else {
            throw EngineError.badArgument(
                owner: "fit", name: "batch_size", got: "\(batch)", expected: "a positive integer")
        }
        let all = (training.sampleCount + batch - 1) / batch
        let steps = min(options.stepsPerEpoch ?? all, max(all, 1))
        if let wanted = options.stepsPerEpoch, wanted > all {
            engine.note(
                "Your input ran out of data; an epoch has \(all) batches, `steps_per_epoch` asks for \(wanted)."
            )
        }
        let history = History(self, epochs: options.epochs, steps: steps, verbose: options.verbose)
        let weighted = try options.classWeight.map { try training.weighted(by: $0) } ?? training
        stopsTraining = false
        for callback in options.callbacks { callback.begin(self, epochs: options.epochs, steps: steps) }
        for callback in options.callbacks { try callback.onTrainBegin() }
        var last = Logs()
        for epoch in options.initialEpoch..<max(options.epochs, options.initialEpoch) {
            last = try runEpoch(epoch, weighted, validation, batch, steps, options)
            history.add(epoch, last)
            if stopsTraining { break }
        }
        if options.epochs > options.initialEpoch { optimizer?.finish() }
        for callback in options.callbacks { try callback.onTrainEnd(last) }
        return history
    }

    private func split(_ data: TrainingData, _ options: FitOptions) throws -> (TrainingData, TrainingData?) {
        if let validation = options.validationData {
            try validation.check()
            return (data, validation)
        }
        guard options.validationSplit != 0 else { return (data, nil) }
        let count = data.sampleCount
        let cut = Int((Double(count) * (1 - options.validationSplit)).rounded(.down))
        guard options.validationSplit > 0, options.validationSplit < 1, cut > 0, cut < count else {
            throw EngineError.value(
                "Training data contains \(count) samples, which is not sufficient to split it into a "
                    + "validation and training set as specified by `validation_split="
                    + "\(pythonText(options.validationSplit))`. Either provide more data, or a different "
                    + "value for the `validation_split` argument.")
        }
        return (data.slice(0..<cut), data.slice(cut..<count))
    }

    private func runEpoch(
        _ epoch: Int, _ data: TrainingData, _ validation: TrainingData?, _ batch: Int, _ steps: Int,
        _ options: FitOptions
    ) throws -> Logs {
        resetMetrics()
        for callback in options.callbacks { try callback.onEpochBegin(epoch) }
        if options.verbose > 0, options.epochs > 1 { engine.print("Epoch \(epoch + 1)/\(options.epochs)\n") }
        let count = data.sampleCount
        let variables = trainableVariables
        let order = options.shuffle ? engine.random.order(count) : []
        for step in 0..<steps {
            try engine.checkStop()
            for callback in options.callbacks { try callback.onTrainBatchBegin(step) }
            let range = (step * batch)..<min(count, (step + 1) * batch)
            try trainStep(options.shuffle ? data.samples(order[range]) : data.slice(range), variables)
            if !options.callbacks.isEmpty || engine.progress != nil {
                let logs = currentLogs()
                for callback in options.callbacks { try callback.onTrainBatchEnd(step, logs) }
                engine.progress?(
                    TrainingProgress(
                        epoch: epoch, epochs: options.epochs, step: step + 1, steps: steps, logs: logs))
            }
            if stopsTraining { break }
        }
        var logs = currentLogs()
        if let validation, (epoch + 1) % max(1, options.validationFrequency) == 0 {
            let size = options.validationBatchSize ?? batch
            let results = try runTest(
                validation, batch: size, steps: options.validationSteps, options.callbacks)
            for (name, value) in results.entries { logs["val_" + name] = value }
        }
        for callback in options.callbacks { try callback.onEpochEnd(epoch, &logs) }
        printLine(options.verbose, steps, logs)
        return logs
    }

    /// "4/4 ━━━━━━━━━━━━━━━━━━━━ - accuracy: 0.1333 - loss: 2.3868": Keras' last state of the bar, without
    /// times.
    private func printLine(_ verbose: Int, _ steps: Int, _ logs: Logs) {
        guard verbose > 0 else { return }
        let bar = verbose == 1 ? " " + String(repeating: "\u{2501}", count: 20) : ""
        engine.print("\(steps)/\(steps)\(bar)\(logs.text)\n")
    }

    func resetMetrics() {
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

    /// One step of the optimizer on one batch; `known` are the trainable variables, when they are at hand.
    package func trainStep(_ batch: TrainingData, _ known: [Variable]? = nil) throws {
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

    /// Loss and metrics over the data.
    private func runTest(
        _ data: TrainingData, batch: Int, steps: Int?, _ callbacks: [any TrainingCallback]
    ) throws -> Logs {
        // The running metrics of a training are this pass's too: it comes after the epoch's logs were taken.
        resetMetrics()
        for callback in callbacks { try callback.onTestBegin() }
        let count = data.sampleCount
        let all = (count + batch - 1) / batch
        for step in 0..<min(steps ?? all, all) {
            try engine.checkStop()
            for callback in callbacks { try callback.onTestBatchBegin(step) }
            try testStep(data.slice((step * batch)..<min(count, (step + 1) * batch)))
            if !callbacks.isEmpty {
                let logs = currentLogs()
                for callback in callbacks { try callback.onTestBatchEnd(step, logs) }
            }
        }
        let logs = currentLogs()
        for callback in callbacks { try callback.onTestEnd(logs) }
        return logs
    }

    private func testStep(_ batch: TrainingData) throws {
        try TapeStack.paused {
            let output = try apply(LayerInput(batch.inputs.map(Tensor.init)))
            try track(try totalLoss(batch, output), batch, output)
        }
    }

    /// Loss and metrics of the model on the data (`evaluate`), loss first, then metrics as compiled.
    package func evaluate(
        _ data: TrainingData, batchSize: Int? = nil, verbose: Int = 1, steps: Int? = nil,
        callbacks: [any TrainingCallback] = []
    ) throws -> Logs {
        try requireCompiled()
        try data.check()
        try build(for: data)
        let batch = max(1, batchSize ?? 32)
        let all = (data.sampleCount + batch - 1) / batch
        for callback in callbacks { callback.begin(self, epochs: 1, steps: min(steps ?? all, all)) }
        let logs = try runTest(data, batch: batch, steps: steps, callbacks)
        printLine(verbose, min(steps ?? all, all), logs)
        var ordered = Logs([("loss", logs["loss"] ?? .nan)])
        for entry in metrics { ordered[entry.name] = logs[entry.name] }
        return ordered
    }

    /// The outputs for all samples (`predict`), one array an output.
    package func predict(
        _ inputs: [NDArray], batchSize: Int? = nil, verbose: Int = 1, steps: Int? = nil,
        callbacks: [any TrainingCallback] = []
    ) throws -> [NDArray] {
        let data = TrainingData(inputs: inputs)
        try data.check()
        try build(for: data)
        let batch = max(1, batchSize ?? 32)
        let count = data.sampleCount
        let all = (count + batch - 1) / batch
        let used = min(steps ?? all, all)
        guard used > 0 else {
            throw EngineError.value("predict: got 0 samples, expected at least one")
        }
        for callback in callbacks { callback.begin(self, epochs: 1, steps: used) }
        for callback in callbacks { try callback.onPredictBegin() }
        var parts: [[NDArray]] = []
        try TapeStack.paused {
            for step in 0..<used {
                try engine.checkStop()
                for callback in callbacks { try callback.onPredictBatchBegin(step) }
                let slice = data.slice((step * batch)..<min(count, (step + 1) * batch))
                parts.append(try apply(LayerInput(slice.inputs.map(Tensor.init))).tensors.map(\.array))
                for callback in callbacks { try callback.onPredictBatchEnd(step) }
            }
        }
        for callback in callbacks { try callback.onPredictEnd() }
        printLine(verbose, used, Logs())
        return (parts.first ?? []).indices.map { output in
            let joined = NDArray.joinedRows(parts.map { $0[output] })
            return parts.count == 1 ? joined.copy() : joined
        }
    }

    /// `train_on_batch`: one step; loss and metrics of this batch (added to earlier ones unless reset).
    package func trainOnBatch(_ batch: TrainingData, resets: Bool = true) throws -> Logs {
        try requireCompiled()
        try batch.check()
        try build(for: batch)
        resetMetrics()
        try trainStep(batch)
        return ordered(currentLogs())
    }

    /// `test_on_batch`.
    package func testOnBatch(_ batch: TrainingData) throws -> Logs {
        try requireCompiled()
        try batch.check()
        try build(for: batch)
        resetMetrics()
        try testStep(batch)
        return ordered(currentLogs())
    }

    private func ordered(_ logs: Logs) -> Logs {
        var result = Logs([("loss", logs["loss"] ?? .nan)])
        for entry in metrics { result[entry.name] = logs[entry.name] }
        return result
    }
}
