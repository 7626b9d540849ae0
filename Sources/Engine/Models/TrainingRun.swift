/// A training in progress, epoch by epoch and step by step: what `fit` runs through, and what a front end drives
/// itself when something of its own must happen between steps (callbacks that wait, batches that come later).
///
///     let run = try model.startFit(data, options)
///     try run.beginEpoch(0)
///     while try run.step() {}
///     try run.endEpoch()
///     let history = try run.end()
package final class TrainingRun {
    package let model: Model
    package let history: History
    private let options: FitOptions
    private let walk: EpochWalk?
    private let validation: EpochWalk?
    private var engine: Engine { model.engine }
    private var epoch = 0
    private var steps = 0
    private var samples = 0
    /// The samples of the last step.
    package private(set) var batchSize = 0
    private var stepLogs: Logs?
    private var last = Logs()

    /// Without a source, batches are handed to `step(on:)`.
    package init(_ model: Model, _ source: (any BatchSource)?, _ options: FitOptions) throws {
        try model.requireCompiled()
        self.model = model
        self.options = options
        walk = source.map { EpochWalk($0, steps: options.stepsPerEpoch, model.engine) }
        if !model.isBuilt, let first = try walk?.peek() {
            try model.engine.building(.common(source?.commonBatchSize)) { try model.build(for: first) }
        }
        validation = model.validationWalk(options)
        let steps = walk?.steps ?? options.stepsPerEpoch
        history = History(model, epochs: options.epochs, steps: steps, verbose: options.verbose)
        model.stopsTraining = false
        for callback in options.callbacks {
            callback.begin(model, epochs: options.epochs, steps: steps ?? 0)
        }
        for callback in options.callbacks { try callback.onTrainBegin() }
    }

    /// Steps of an epoch, nil while not known.
    package var stepCount: Int? { walk?.steps ?? options.stepsPerEpoch }

    package func beginEpoch(_ epoch: Int) throws {
        self.epoch = epoch
        (steps, samples, stepLogs) = (0, 0, nil)
        model.resetMetrics()
        for callback in options.callbacks { try callback.onEpochBegin(epoch) }
        if options.verbose > 0, options.epochs > 1 { engine.print("Epoch \(epoch + 1)/\(options.epochs)\n") }
        try walk?.beginEpoch()
    }

    /// One step on the source's next batch. False: the epoch has no more, or the model stops training.
    package func step() throws -> Bool {
        guard let batch = try walk?.nextBatch() else { return false }
        return try step(on: batch)
    }

    /// One step on a batch.
    package func step(on batch: TrainingData) throws -> Bool {
        try engine.checkStop()
        for callback in options.callbacks { try callback.onTrainBatchBegin(steps) }
        let weighted = try options.classWeight.map { try batch.weighted(by: $0) } ?? batch
        stepLogs = try engine.building(.common(walk?.source.commonBatchSize)) {
            if !model.isBuilt { try model.build(for: weighted) }
            return try model.trainStep(weighted)
        }
        batchSize = batch.sampleCount
        samples += batchSize
        steps += 1
        if !options.callbacks.isEmpty || engine.progress != nil {
            let logs = logs
            for callback in options.callbacks { try callback.onTrainBatchEnd(steps - 1, logs) }
            engine.progress?(
                TrainingProgress(
                    epoch: epoch, epochs: options.epochs, step: steps, steps: stepCount ?? steps, logs: logs))
        }
        return !model.stopsTraining
    }

    /// Loss and metrics of the epoch so far.
    package var logs: Logs { stepLogs ?? model.currentLogs() }

    /// Validates, tells the callbacks, and gives the logs of the epoch.
    @discardableResult
    package func endEpoch() throws -> Logs {
        let seen = walk?.endEpoch() ?? steps
        history.sampleCount = max(history.sampleCount, samples)
        var logs = model.epochLogs(stepLogs)
        if let validation, options.validates(after: epoch) {
            let results = try model.runTest(validation, options.callbacks).logs
            for (name, value) in results.entries { logs["val_" + name] = value }
        }
        for callback in options.callbacks { try callback.onEpochEnd(epoch, &logs) }
        model.printLine(options.verbose, stepCount ?? seen, logs)
        last = logs
        history.add(epoch, logs)
        return logs
    }

    package func end() throws -> History {
        history.parameters.steps = stepCount
        if options.epochs > options.initialEpoch { model.optimizer?.finish() }
        for callback in options.callbacks { try callback.onTrainEnd(last) }
        return history
    }
}
