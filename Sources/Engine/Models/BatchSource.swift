import Arrays

/// Where fit, evaluate and predict take their batches from: arrays that are cut and shuffled, a
/// `tf.data.Dataset`, a Python generator, a `keras.utils.Sequence`.
package protocol BatchSource: AnyObject {
    /// Batches of one pass, nil when not known.
    var batchCount: Int? { get }
    /// The extent of the batch axis where all batches have one.
    var commonBatchSize: Int? { get }
    /// Starts a pass over the data.
    func start() throws
    /// The next batch, nil at the end of the pass.
    func next() throws -> TrainingData?
}

extension BatchSource {
    package var commonBatchSize: Int? { nil }
}

/// Arrays cut into batches along their first axis, in their order or in a new random one each pass.
package final class ArraySource: BatchSource {
    package let data: TrainingData
    package let batchSize: Int
    private let random: EngineRandom?
    private var order: [Int] = []
    private var position = 0

    /// - Parameter shuffledBy: draws a new order for each pass; nil keeps the order and copies nothing.
    package init(_ data: TrainingData, batchSize: Int, shuffledBy random: EngineRandom? = nil) {
        self.data = data
        self.batchSize = max(1, batchSize)
        self.random = random
    }

    package var batchCount: Int? { (data.sampleCount + batchSize - 1) / batchSize }

    package var commonBatchSize: Int? { data.sampleCount % batchSize == 0 ? batchSize : nil }

    package func start() {
        position = 0
        if let random { order = random.order(data.sampleCount) }
    }

    package func next() -> TrainingData? {
        guard position < data.sampleCount else { return nil }
        let range = position..<min(data.sampleCount, position + batchSize)
        position = range.upperBound
        return random == nil ? data.slice(range) : data.samples(order[range])
    }
}

/// The epochs of a command over a source, as Keras walks them: without `steps` every epoch is a pass of its
/// own; with `steps` epochs go on where the one before stopped, and a pass begins anew when one has ended.
final class EpochWalk {
    let source: any BatchSource
    private let wantedSteps: Int?
    private let engine: Engine
    private var passCount: Int?
    private var isRunning = false
    private var seen = 0
    /// Batches of the running epoch.
    private var step = 0
    private var peeked: TrainingData?

    init(_ source: any BatchSource, steps: Int?, _ engine: Engine) {
        self.source = source
        wantedSteps = steps
        self.engine = engine
        passCount = source.batchCount
    }

    /// Steps of an epoch, nil while not known.
    var steps: Int? { wantedSteps ?? passCount }

    /// The first batch, which the first epoch gets too.
    func peek() throws -> TrainingData? {
        if peeked == nil, !isRunning {
            try begin()
            peeked = try source.next()
        }
        return peeked
    }

    private func begin() throws {
        try source.start()
        isRunning = true
        seen = 0
    }

    /// Runs `body` for each batch of an epoch until it answers false. Returns the number of batches.
    @discardableResult
    func epoch(_ body: (_ step: Int, _ batch: TrainingData) throws -> Bool) throws -> Int {
        try beginEpoch()
        while let batch = try nextBatch() {
            guard try body(step - 1, batch) else { break }
        }
        return endEpoch()
    }

    /// Starts an epoch that is walked with `nextBatch` and ended with `endEpoch`.
    func beginEpoch() throws {
        if peeked == nil, !isRunning || wantedSteps == nil { try begin() }
        step = 0
    }

    /// The next batch of the epoch, nil at its end.
    func nextBatch() throws -> TrainingData? {
        if let steps, step >= steps { return nil }
        if let passCount, seen >= passCount {
            if wantedSteps != nil { warn() }
            return nil
        }
        guard let batch = try peeked ?? source.next() else {
            if passCount == nil { passCount = seen }
            // A source that knows its length ends silently where it said.
            if wantedSteps != nil || seen == 0 || source.batchCount != nil { warn() }
            isRunning = false
            return nil
        }
        peeked = nil
        seen += 1
        step += 1
        return batch
    }

    /// Returns the number of batches of the epoch.
    func endEpoch() -> Int {
        if let passCount, seen >= passCount { isRunning = false }
        if wantedSteps == nil { isRunning = false }
        return step
    }

    private func warn() {
        engine.note(
            "Your input ran out of data; interrupting training. Make sure that your dataset or generator can "
                + "generate at least `steps_per_epoch * epochs` batches. You may need to use the `.repeat()` "
                + "function when building your dataset.")
    }
}
