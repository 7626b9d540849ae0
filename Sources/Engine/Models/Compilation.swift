import Arrays

/// One entry of `metrics=`: a metric, or a word that becomes one when shapes are known.
package final class CompiledMetric {
    let word: String?
    package internal(set) var metric: Metric?
    let isWeighted: Bool
    /// The output that it looks at, and what logs put before its name.
    fileprivate(set) var output = 0
    fileprivate(set) var prefix: String?
    fileprivate var uniqueName: String?

    init(word: String? = nil, metric: Metric? = nil, isWeighted: Bool) {
        self.word = word
        self.metric = metric
        self.isWeighted = isWeighted
    }

    package var name: String { metric?.name ?? word ?? "" }
    /// As logs name it: "accuracy", "first_accuracy" with several outputs.
    package var logName: String { uniqueName ?? name }
}

/// What `compile` said of losses and metrics, and what that means for the outputs: names, lists or dicts are
/// matched with the model's outputs at the first batch.
package final class Compilation {
    /// A loss on one output.
    struct OutputLoss {
        let output: Int
        let loss: Loss
        let weight: Float?
        let name: String
        /// Keeps the loss of this output over batches, with several losses.
        let tracker: MeanMetric?
    }

    /// What an argument is made of: single entries, in lists or dicts by output.
    private indirect enum Tree<Leaf> {
        case none
        case leaf(Leaf)
        case list([Tree])
        case dictionary([(key: String, value: Tree)])

        var leaves: [Leaf] {
            switch self {
            case .none: []
            case .leaf(let leaf): [leaf]
            case .list(let parts): parts.flatMap(\.leaves)
            case .dictionary(let parts): parts.flatMap(\.value.leaves)
            }
        }

        init(_ value: ConfigValue, _ make: (ConfigValue) throws -> Leaf?) throws {
            switch value {
            case .none: self = .none
            case .list(let parts): self = .list(try parts.map { try Tree($0, make) })
            case .dictionary(let parts) where !parts.contains { $0.key == "class_name" }:
                self = .dictionary(try parts.map { ($0.key, try Tree($0.value, make)) })
            default: self = try make(value).map(Tree.leaf) ?? .none
            }
        }
    }

    private enum LossEntry {
        case loss(Loss)
        /// "crossentropy": which one depends on the shapes.
        case word(String)
    }

    private let engine: Engine
    private let lossTree: Tree<LossEntry>
    private let weightTree: Tree<Double>
    private var metricTree: Tree<CompiledMetric>
    private var weightedTree: Tree<CompiledMetric>
    private let metricArguments: (metrics: ConfigValue, weighted: ConfigValue)
    package let lossArgument: ConfigValue
    /// In the order in which they were given.
    package private(set) var metrics: [CompiledMetric]
    private(set) var losses: [OutputLoss] = []
    private(set) var isResolved = false

    init(
        loss: ConfigValue, lossWeights: ConfigValue, metrics: ConfigValue, weightedMetrics: ConfigValue,
        _ engine: Engine
    ) throws {
        self.engine = engine
        lossArgument = loss
        lossTree = try Tree(loss) { value in
            if let word = value.string, ["crossentropy", "ce"].contains(word.lowercased()) {
                return .word(word)
            }
            return try Loss.get(value, in: engine).map { .loss($0) }
        }
        weightTree = try Tree(lossWeights) { value in
            guard let weight = value.double else {
                throw EngineError.value(
                    "Expected `loss_weights` argument to be a float (single output case) or a list, tuple, or "
                        + "dict (multiple output case). Received instead: loss_weights=\(value)")
            }
            return weight
        }
        metricArguments = (metrics, weightedMetrics)
        metricTree = try Self.tree(metrics, isWeighted: false, engine)
        weightedTree = try Self.tree(weightedMetrics, isWeighted: true, engine)
        self.metrics = metricTree.leaves + weightedTree.leaves
    }

    private static func tree(_ argument: ConfigValue, isWeighted: Bool, _ engine: Engine) throws
        -> Tree<CompiledMetric>
    {
        try Tree(argument) { value in
            let words = ["accuracy", "acc", "crossentropy", "ce"]
            if let word = value.string, words.contains(word.lowercased()) {
                return CompiledMetric(word: word, isWeighted: isWeighted)
            }
            let metric = try Metric.get(value, in: engine)
            // A loss's or metric's short name stays the name in histories: metrics=['mae'] gives 'mae'.
            if let word = value.string, let metric { metric.name = word }
            return CompiledMetric(metric: metric, isWeighted: isWeighted)
        }
    }

    var firstLoss: Loss? {
        for case .loss(let loss) in lossTree.leaves { return loss }
        return losses.first?.loss
    }

    /// The names of the losses that logs show besides "loss".
    package var lossNames: [String] { losses.compactMap { $0.tracker?.name } }
    package var lossTrackers: [Metric] { losses.compactMap(\.tracker) }
    var hasLoss: Bool { !lossTree.leaves.isEmpty }

    func reset() {
        for loss in losses { loss.tracker?.reset() }
        for entry in metrics { entry.metric?.reset() }
    }

    // MARK: Matching with the outputs

    /// Matches losses and metrics with outputs. `truths` are the targets of each output where given.
    func resolve(outputs: LayerOutput, truths: [NDArray?], names: [String]?) throws {
        let count = outputs.tensors.count
        let names = names?.count == count ? names : nil
        let entries = try lossEntries(count, names, isDictionary: outputs.nesting?.names != nil)
        let weights = try lossWeights(entries.count, names, count)
        let tracks = entries.count > 1
        losses = try zip(entries, weights).map { entry, weight in
            let loss = try resolved(entry.loss, truths[entry.output], outputs.tensors[entry.output])
            let name = (names?[entry.output] ?? loss.name)
            return OutputLoss(
                output: entry.output, loss: loss, weight: weight, name: name,
                tracker: tracks ? MeanMetric("Mean", name: name + "_loss") : nil)
        }
        metricTree = try spread(metricTree, metricArguments.metrics, isWeighted: false, over: count)
        weightedTree = try spread(weightedTree, metricArguments.weighted, isWeighted: true, over: count)
        metrics = metricTree.leaves + weightedTree.leaves
        var taken: [String: Int] = [:]
        for (tree, argument) in [(metricTree, "metrics"), (weightedTree, "weighted_metrics")] {
            for (output, entry) in try metricEntries(tree, argument, count, names) {
                entry.output = output
                entry.prefix = count > 1 ? names?[output] : nil
                var name = (entry.prefix.map { $0 + "_" } ?? "") + entry.name
                if let used = taken[name] {
                    taken[name] = used + 1
                    name =
                        entry.isWeighted
                        ? (entry.prefix.map { $0 + "_" } ?? "") + "weighted_" + entry.name : "\(name)_\(used)"
                } else {
                    taken[name] = 1
                }
                entry.uniqueName = name
            }
        }
        isResolved = true
    }

    private func resolved(_ entry: LossEntry, _ truth: NDArray?, _ prediction: Tensor) throws -> Loss {
        switch entry {
        case .loss(let loss): return loss
        case .word(let word):
            let isBinary = prediction.dimensions.last == 1
            let isSparse =
                truth.map { truth in
                    truth.rank < prediction.rank || (truth.shape.last == 1 && prediction.dimensions.last != 1)
                } ?? false
            let name =
                isBinary
                ? "binary_crossentropy"
                : isSparse ? "sparse_categorical_crossentropy" : "categorical_crossentropy"
            guard let loss = try Loss.get(.string(name), in: engine) else {
                throw EngineError.value("Could not interpret loss identifier: \(word)")
            }
            return loss
        }
    }

    private func lossEntries(_ count: Int, _ names: [String]?, isDictionary: Bool) throws -> [(
        output: Int, loss: LossEntry
    )] {
        switch lossTree {
        case .none: return []
        case .leaf(let loss): return (0..<count).map { ($0, loss) }
        case .list(let parts):
            if count == 1 { return lossTree.leaves.map { (0, $0) } }
            guard parts.count == count else {
                throw EngineError.value(
                    "compile: got \(parts.count) losses, expected one for each of the \(count) outputs"
                        + (names.map { " (\($0.joined(separator: ", ")))" } ?? ""))
            }
            return parts.enumerated().flatMap { output, part in part.leaves.map { (output, $0) } }
        case .dictionary(let parts):
            guard let names else {
                throw EngineError.value(
                    "compile: got a dict of losses, expected one loss or a list: the outputs have no names")
            }
            let keys = parts.map(\.key)
            guard isDictionary ? Set(keys).isSubset(of: names) : Set(keys) == Set(names) else {
                func list(_ names: [String]) -> String {
                    "[" + names.map { "'\($0)'" }.joined(separator: ", ") + "]"
                }
                throw EngineError.value(
                    "Expected keys \(list(names)) in loss dict, but found loss.keys()=\(list(keys))")
            }
            return names.enumerated().flatMap { output, name in
                (parts.first { $0.key == name }?.value.leaves ?? []).map { (output, $0) }
            }
        }
    }

    private func lossWeights(_ losses: Int, _ names: [String]?, _ count: Int) throws -> [Float?] {
        var weights: [Double]
        switch weightTree {
        case .none: return Array(repeating: nil, count: losses)
        case .leaf(let weight): weights = [weight]
        case .list(let parts):
            // A weight for an output without a loss has nothing to weigh.
            if case .list(let entries) = lossTree, entries.count == parts.count {
                weights = zip(entries, parts).flatMap { entry, weight in
                    entry.leaves.flatMap { _ in weight.leaves }
                }
            } else {
                weights = weightTree.leaves
            }
        case .dictionary(let parts):
            weights = (names ?? []).compactMap { name in
                parts.first { $0.key == name }?.value.leaves.first
            }
        }
        guard weights.count == losses, count == 1 || lossTreeIsNested else {
            throw EngineError.value(
                "`loss_weights` must match the number of losses, got \(lossTreeIsNested ? losses : 1) losses and "
                    + "\(weightTree.leaves.count) weights.")
        }
        return weights.map { Float($0) }
    }

    private var lossTreeIsNested: Bool {
        switch lossTree {
        case .none, .leaf: false
        case .list, .dictionary: true
        }
    }

    /// Before Keras 3 a list of names that has not one for each output was meant for all of them.
    private func spread(
        _ tree: Tree<CompiledMetric>, _ argument: ConfigValue, isWeighted: Bool, over count: Int
    ) throws -> Tree<CompiledMetric> {
        guard count > 1, case .list(let names) = argument, !names.isEmpty, names.count != count,
            names.allSatisfy({ $0.string != nil })
        else { return tree }
        let list = "[" + names.map { "'\($0.string ?? "")'" }.joined(separator: ", ") + "]"
        let all = Array(repeating: list, count: count).joined(separator: ", ")
        engine.note("compile(metrics=\(list)): for \(count) outputs this is metrics=[\(all)] today.")
        return .list(try (0..<count).map { _ in try Self.tree(argument, isWeighted: isWeighted, engine) })
    }

    private func metricEntries(
        _ tree: Tree<CompiledMetric>, _ argument: String, _ count: Int, _ names: [String]?
    ) throws -> [(Int, CompiledMetric)] {
        if count == 1 { return tree.leaves.map { (0, $0) } }
        switch tree {
        case .none: return []
        case .list(let parts) where parts.isEmpty: return []
        case .list(let parts) where parts.count == count:
            return parts.enumerated().flatMap { output, part in part.leaves.map { (output, $0) } }
        case .dictionary(let parts):
            if let names, Set(parts.map(\.key)).isSubset(of: names) {
                return names.enumerated().flatMap { output, name in
                    (parts.first { $0.key == name }?.value.leaves ?? []).map { (output, $0) }
                }
            }
        default: break
        }
        let known = names.map { "[" + $0.map { "'\($0)'" }.joined(separator: ", ") + "]" }
        throw EngineError.value(
            "Invalid `\(argument)`. `\(argument)` should contain metrics objects and either be a dict or a list "
                + "matching the output names of the functional model \(known ?? "") or match the output "
                + "structure of the model: [\(Array(repeating: "'X'", count: count).joined(separator: ", "))]."
        )
    }
}
