import Arrays

/// What a training tells about itself while it runs. All methods have empty defaults.
package protocol TrainingCallback: AnyObject {
    func begin(_ model: Model, epochs: Int, steps: Int)
    func onTrainBegin() throws
    func onTrainEnd(_ logs: Logs) throws
    func onEpochBegin(_ epoch: Int) throws
    /// May add to the logs (the learning rate).
    func onEpochEnd(_ epoch: Int, _ logs: inout Logs) throws
    func onTrainBatchBegin(_ batch: Int) throws
    func onTrainBatchEnd(_ batch: Int, _ logs: Logs) throws
    func onTestBegin() throws
    func onTestEnd(_ logs: Logs) throws
    func onTestBatchBegin(_ batch: Int) throws
    func onTestBatchEnd(_ batch: Int, _ logs: Logs) throws
    func onPredictBegin() throws
    func onPredictEnd() throws
    func onPredictBatchBegin(_ batch: Int) throws
    /// With what the model gave for the batch.
    func onPredictBatchEnd(_ batch: Int, _ outputs: [NDArray]) throws
}

extension TrainingCallback {
    package func begin(_ model: Model, epochs: Int, steps: Int) {}
    package func onTrainBegin() throws {}
    package func onTrainEnd(_ logs: Logs) throws {}
    package func onEpochBegin(_ epoch: Int) throws {}
    package func onEpochEnd(_ epoch: Int, _ logs: inout Logs) throws {}
    package func onTrainBatchBegin(_ batch: Int) throws {}
    package func onTrainBatchEnd(_ batch: Int, _ logs: Logs) throws {}
    package func onTestBegin() throws {}
    package func onTestEnd(_ logs: Logs) throws {}
    package func onTestBatchBegin(_ batch: Int) throws {}
    package func onTestBatchEnd(_ batch: Int, _ logs: Logs) throws {}
    package func onPredictBegin() throws {}
    package func onPredictEnd() throws {}
    package func onPredictBatchBegin(_ batch: Int) throws {}
    package func onPredictBatchEnd(_ batch: Int, _ outputs: [NDArray]) throws {}
}

/// A callback of the registry.
package class Callback: TrainingCallback {
    package let className: String
    package private(set) weak var model: Model?
    let engine: Engine

    init(_ className: String, _ engine: Engine) {
        self.className = className
        self.engine = engine
    }

    package func begin(_ model: Model, epochs: Int, steps: Int) { self.model = model }
    package func onTrainBegin() throws {}
    package func onTrainEnd(_ logs: Logs) throws {}
    package func onEpochBegin(_ epoch: Int) throws {}
    package func onEpochEnd(_ epoch: Int, _ logs: inout Logs) throws {}
    package func onTrainBatchEnd(_ batch: Int, _ logs: Logs) throws {}
}

/// Which of two values of a monitored number is better.
private struct Monitor {
    let name: String
    let minimumDelta: Double
    let prefersLarger: Bool

    init(_ a: Arguments) throws {
        let name = try a.string("monitor")
        self.name = name
        minimumDelta = abs(try a.double("min_delta"))
        let mode = try a.oneOf("mode", ["auto", "min", "max"])
        let rising = ["acc", "auc", "precision", "recall", "f1", "r2", "iou", "fbeta"]
        prefersLarger = mode == "max" || (mode == "auto" && rising.contains { name.contains($0) })
    }

    var worst: Double { prefersLarger ? -.infinity : .infinity }

    func improves(_ value: Double, on best: Double) -> Bool {
        prefersLarger ? value - minimumDelta > best : value + minimumDelta < best
    }
}

/// Stops when a monitored number has not improved for `patience` epochs.
package final class EarlyStopping: Callback {
    private let monitor: Monitor
    private let patience: Int
    private let verbose: Int
    private let baseline: Double?
    private let restoresBest: Bool
    private let startEpoch: Int
    package private(set) var best = 0.0
    package private(set) var bestEpoch = 0
    private var bestWeights: [NDArray]?
    package private(set) var waited = 0
    package private(set) var stoppedEpoch = 0

    init(_ a: Arguments, _ engine: Engine) throws {
        monitor = try Monitor(a)
        patience = try a.int("patience")
        verbose = try a.int("verbose")
        baseline = try a.optionalDouble("baseline")
        restoresBest = try a.bool("restore_best_weights")
        startEpoch = try a.int("start_from_epoch")
        super.init("EarlyStopping", engine)
    }

    package override func onTrainBegin() {
        (waited, stoppedEpoch, bestEpoch, best, bestWeights) = (0, 0, 0, monitor.worst, nil)
    }

    package override func onEpochEnd(_ epoch: Int, _ logs: inout Logs) throws {
        guard let value = logs[monitor.name] else {
            engine.note(
                "Early stopping conditioned on metric `\(monitor.name)` which is not available. Available "
                    + "metrics are: \(logs.names.joined(separator: ","))")
            return
        }
        guard epoch >= startEpoch else { return }
        if restoresBest, bestWeights == nil { bestWeights = model?.weights() }
        waited += 1
        if monitor.improves(value, on: best) {
            (best, bestEpoch) = (value, epoch)
            if restoresBest { bestWeights = model?.weights() }
            if baseline.map({ monitor.improves(value, on: $0) }) ?? true { waited = 0 }
            return
        }
        if waited >= patience, epoch > 0 {
            stoppedEpoch = epoch
            model?.stopsTraining = true
        }
    }

    package override func onTrainEnd(_ logs: Logs) throws {
        if stoppedEpoch > 0, verbose > 0 { engine.print("Epoch \(stoppedEpoch + 1): early stopping\n") }
        if restoresBest, let bestWeights {
            if verbose > 0 {
                engine.print("Restoring model weights from the end of the best epoch: \(bestEpoch + 1).\n")
            }
            try model?.setWeights(bestWeights)
        }
    }
}

/// Multiplies the learning rate by `factor` when a monitored number has not improved for `patience` epochs.
package final class ReduceLROnPlateau: Callback {
    private let monitor: Monitor
    private let factor: Double
    private let patience: Int
    private let verbose: Int
    private let cooldown: Int
    private let minimum: Double
    private var best = 0.0
    private var waited = 0
    private var cooling = 0

    init(_ a: Arguments, _ engine: Engine) throws {
        monitor = try Monitor(a)
        factor = try a.double("factor")
        guard factor < 1 else {
            throw EngineError.value(
                "ReduceLROnPlateau does not support a factor >= 1.0. Received factor=\(a["factor"])")
        }
        patience = try a.int("patience")
        verbose = try a.int("verbose")
        cooldown = try a.int("cooldown")
        minimum = try a.double("min_lr")
        super.init("ReduceLROnPlateau", engine)
    }

    package override func onTrainBegin() { (best, waited, cooling) = (monitor.worst, 0, 0) }

    package override func onEpochEnd(_ epoch: Int, _ logs: inout Logs) throws {
        guard let optimizer = model?.optimizer else { return }
        logs["learning_rate"] = optimizer.currentRate
        guard let value = logs[monitor.name] else {
            engine.note(
                "Learning rate reduction is conditioned on metric `\(monitor.name)` which is not available. "
                    + "Available metrics are: \(logs.names.joined(separator: ",")).")
            return
        }
        if cooling > 0 {
            cooling -= 1
            waited = 0
        }
        if monitor.improves(value, on: best) {
            (best, waited) = (value, 0)
        } else if cooling == 0 {
            waited += 1
            let old = optimizer.learningRate
            if waited >= patience, old > Double(Float(minimum)) {
                try optimizer.setLearningRate(max(old * factor, minimum))
                if verbose > 0 {
                    engine.print(
                        "\nEpoch \(epoch + 1): ReduceLROnPlateau reducing learning rate to "
                            + "\(pythonText(max(old * factor, minimum))).\n")
                }
                (cooling, waited) = (cooldown, 0)
            }
        }
    }
}

/// Asks a function of the front end for the learning rate of each epoch.
package final class LearningRateScheduler: Callback {
    private let schedule: (Int, Double) throws -> Double
    private let verbose: Int

    package init(
        _ engine: Engine, verbose: Int = 0,
        _ schedule: @escaping (_ epoch: Int, _ rate: Double) throws -> Double
    ) {
        self.schedule = schedule
        self.verbose = verbose
        super.init("LearningRateScheduler", engine)
    }

    package override func onEpochBegin(_ epoch: Int) throws {
        guard let optimizer = model?.optimizer else { return }
        let rate = try schedule(epoch, optimizer.learningRate)
        try optimizer.setLearningRate(rate)
        if verbose > 0 {
            engine.print(
                "\nEpoch \(epoch + 1): LearningRateScheduler setting learning rate to \(pythonText(rate)).\n")
        }
    }

    package override func onEpochEnd(_ epoch: Int, _ logs: inout Logs) {
        logs["learning_rate"] = model?.optimizer?.currentRate
    }
}

/// Stops when the loss is no number any more.
package final class TerminateOnNaN: Callback {
    package override func onTrainBatchEnd(_ batch: Int, _ logs: Logs) {
        guard let loss = logs["loss"], !loss.isFinite else { return }
        engine.print("Batch \(batch): Invalid loss, terminating training\n")
        model?.stopsTraining = true
    }
}

extension ClassRow where Product == Callback {
    static func callbacks() -> [ClassRow<Callback>] {
        [
            row(
                "EarlyStopping", [],
                "monitor='val_loss', min_delta=0, patience=0, verbose=0, mode='auto', baseline=None, "
                    + "restore_best_weights=False, start_from_epoch=0"
            ) { try EarlyStopping($0, $1) },
            row(
                "ReduceLROnPlateau", [],
                "monitor='val_loss', factor=0.1, patience=10, verbose=0, mode='auto', min_delta=0.0001, "
                    + "cooldown=0, min_lr=0.0"
            ) { try ReduceLROnPlateau($0, $1) },
            row("TerminateOnNaN", [], "") { _, engine in TerminateOnNaN("TerminateOnNaN", engine) },
        ]
    }
}
