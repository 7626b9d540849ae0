import Arrays
import EngineRecords

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// One network engine: what all front ends of a session share. It makes layers, models, losses and optimizers
/// by name (`registry`), performs commands and keeps their journal, and owns what must be the same from run
/// to run: default names and random seeds.
///
/// An engine is used by one thread at a time.
package final class Engine {
    package let registry = Registry()
    package let random = EngineRandom()
    /// Performed commands in order.
    package private(set) var journal: [CommandRecord] = []
    /// What cells of one language leave for those of another (`nbrun.share`), by name; arrays and engine
    /// objects by reference.
    package var shared: [String: ConfigValue] = [:]
    /// The number of the running cell; goes into the journal.
    package var currentCell: Int?

    /// Takes what training, prediction and summaries print.
    package var output: ((String) -> Void)?
    /// Takes remarks about old spellings and the like.
    package var onNote: ((String) -> Void)?
    /// Told after every batch of a training.
    package var progress: ((TrainingProgress) -> Void)?
    /// Asked before every batch; true ends the command with `EngineError.interrupted`.
    package var shouldStop: (() -> Bool)?
    /// The width that summaries adapt to.
    package var terminalColumns = 80

    private var names = NameScope()
    /// How many layers are being computed inside one another, and whether any has added a loss of its call.
    var layerDepth = 0
    var hasCallLosses = false
    /// Whether layers are only computed to learn the shapes of what they give, once more.
    package internal(set) var isProbing = false
    /// How the batch axis of a call that builds layers is remembered.
    var buildBatch = BuildBatch.called
    /// Numbers for the default names of symbolic tensors.
    private var symbolCount = 0

    package init() {}

    /// The name of the next object of a class that was given none.
    package func uniqueName(_ className: String) -> String { names.unique(className) }

    /// Seeds the initializers, dropout and shuffling to come.
    package func setRandomSeed(_ seed: Int) { random.seed(seed) }

    /// The same for a seed that the notebook sets (`tf.random.set_seed`): `fit` shuffles as Keras does with it.
    package func setGraphSeed(_ seed: Int) {
        random.seed(seed)
        random.graphSeed = seed
    }

    /// `keras.backend.clear_session`: default names start anew.
    package func clearSession() {
        names = NameScope()
        symbolCount = 0
    }

    /// "MyLayer" -> "my_layer"
    package static func defaultName(_ className: String) -> String { NameScope.snakeCase(className) }

    /// "keras_tensor", "keras_tensor_1", ...
    func uniqueSymbolName() -> String {
        defer { symbolCount += 1 }
        return symbolCount == 0 ? "keras_tensor" : "keras_tensor_\(symbolCount)"
    }

    package func note(_ text: String) { onNote?(text) }
    func print(_ text: String) { output?(text) }

    /// Calls the function of an operation that a model's file describes, on tensors of a graph.
    package var makeOperation:
        (
            (
                _ className: String, _ name: String, _ config: [(key: String, value: ConfigValue)],
                _ arguments: [ConfigValue]
            )
                throws -> [SymbolicTensor]
        )?

    func checkStop() throws {
        if let shouldStop, shouldStop() { throw EngineError.interrupted }
    }

    /// Performs a command and enters it into the journal. A command that throws is not entered.
    @discardableResult
    package func perform<Command: EngineCommand>(_ command: Command) throws -> Command.Result {
        let start = Self.now()
        let result = try command.perform(in: self)
        enter(command, result, seconds: Self.now() - start)
        return result
    }

    /// Enters a command whose work a front end has driven itself (a `TrainingRun`).
    package func enter<Command: EngineCommand>(_ command: Command, _ result: Command.Result, seconds: Double)
    {
        journal.append(
            CommandRecord(
                cell: currentCell, purpose: command.purpose, summary: command.summary,
                flops: command.cost(result), seconds: seconds, detail: command.detail(result)))
    }

    package func forgetJournal() { journal = [] }

    package static func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }

    // MARK: What layers' arguments name

    func initializer(_ a: Arguments, _ name: String) throws -> Initializer {
        if a[name].isNone { return try registry.initializers.make("zeros", in: self) }
        if let function = a[name].object as? Initializer { return function }
        guard let found = try registry.initializers.get(a[name], in: self) else {
            return try registry.initializers.make("zeros", in: self)
        }
        return found
    }

    func regularizer(_ a: Arguments, _ name: String) throws -> Regularizer? {
        try registry.regularizers.get(a[name], in: self)
    }

    func constraint(_ a: Arguments, _ name: String) throws -> Constraint? {
        try registry.constraints.get(a[name], in: self)
    }
}

/// Where random numbers come from: seeds for initializers and dropout are drawn as Keras draws them from
/// Python's `random`, orders of shuffling from a stream of the engine's own.
package final class EngineRandom {
    /// The seed of an engine that was given none.
    package static let defaultSeed = 0
    private var twister = MersenneTwister(seed: EngineRandom.defaultSeed)
    private var shuffleSeed = EngineRandom.defaultSeed
    private var shuffles = 0
    /// The seed that a notebook gave to TensorFlow (`tf.random.set_seed`, `keras.utils.set_random_seed`).
    package var graphSeed: Int?

    /// When a front end has Python's `random`, seeds come from it: `random.randint(1, 10 ** 9)`.
    package var seedSource: (() -> Int)?

    func seed(_ seed: Int) {
        twister = MersenneTwister(seed: seed)
        shuffleSeed = seed
        shuffles = 0
    }

    private static let largestSeed = 2_147_483_647

    /// A seed as TensorFlow's kernels get it (`random_seed.get_seed`).
    package static func kernelSeed(_ seed: Int) -> Int {
        let rest = seed % largestSeed
        return rest < 0 ? rest + largestSeed : rest
    }

    /// A new seed (Keras' `make_default_seed`).
    package func makeSeed() -> Int { seedSource?() ?? twister.integer(from: 1, through: 1_000_000_000) }

    /// The order in which `fit` takes samples. With TensorFlow's seed set that of Keras, whose `tf.random.shuffle`
    /// begins anew, and with the same words, in every epoch; else a new one each time.
    package func order(_ count: Int) -> [Int] {
        var order = Array(0..<count)
        guard count > 1 else { return order }
        if let graphSeed {
            let key = Self.kernelSeed(graphSeed)
            let stream = PhiloxStream(key: key, counter: key == 0 ? Self.largestSeed : 0)
            var words = SIMD4<UInt32>()
            for i in 0..<(count - 1) {
                if i % 4 == 0 { words = stream.words(at: i / 4) }
                order.swapAt(i, i + Int(words[i % 4] % UInt32(truncatingIfNeeded: count - i)))
            }
            return order
        }
        shuffles += 1
        let stream = PhiloxStream(seed: shuffleSeed, position: 1_000_000 + shuffles)
        var words = SIMD4<UInt32>()
        for i in stride(from: count - 1, to: 0, by: -1) {
            let draw = count - 1 - i
            if draw % 4 == 0 { words = stream.words(at: draw / 4) }
            let j = Int((UInt64(words[draw % 4]) * UInt64(i + 1)) >> 32)
            order.swapAt(i, j)
        }
        return order
    }
}

/// Where a training is.
package struct TrainingProgress: Sendable {
    package var epoch: Int
    package var epochs: Int
    package var step: Int
    package var steps: Int
    package var logs: Logs
}

/// The batch axis that summaries show: Keras shows that of the call that built a layer. A training builds for all
/// of its batches at once.
enum BuildBatch {
    /// As the call has it.
    case called
    /// What all batches have; nil where they differ.
    case common(Int?)

    func extent(_ called: Int?) -> Int? {
        if case .common(let extent) = self { return extent }
        return called
    }
}

extension Engine {
    func building<Result>(_ batch: BuildBatch, _ body: () throws -> Result) rethrows -> Result {
        let outer = buildBatch
        buildBatch = batch
        defer { buildBatch = outer }
        return try body()
    }
}
