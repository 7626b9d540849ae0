import Arrays

/// A number that is kept over batches: `update` adds one batch, `result` is the value so far.
package class Metric: Configurable {
    package let className: String
    package var given: [(key: String, value: ConfigValue)] = []
    package var name: String

    package init(_ className: String, name: String) {
        self.className = className
        self.name = name
    }

    init(_ className: String, _ a: Arguments, name: String? = nil) throws {
        self.className = className
        self.name = try a.optionalString("name") ?? name ?? NameScope.snakeCase(className)
    }

    package func update(_ truth: NDArray, _ prediction: NDArray, _ weights: NDArray?) throws {}
    /// A scalar, or a list for metrics of several thresholds or classes.
    package func result() throws -> NDArray { .constant(0) }
    package func reset() {}

    /// The result as one number (the mean of a list).
    package func value() throws -> Float {
        let result = try result()
        return result.count == 1
            ? Float(result.firstNumber)
            : sum(result.asFloats().floatPointer, result.count)
                / Float(result.count)
    }
}

/// The weighted mean of values of samples, kept in float32 as Keras does.
package class MeanMetric: Metric {
    package typealias Function = (_ truth: Tensor, _ prediction: Tensor) throws -> Tensor

    private let function: Function?
    private var total: Float = 0
    private var count: Float = 0
    private let finish: (Float) -> Float

    package init(
        _ className: String, name: String, _ function: Function? = nil,
        finish: @escaping (Float) -> Float = { $0 }
    ) {
        self.function = function
        self.finish = finish
        super.init(className, name: name)
    }

    package override func update(_ truth: NDArray, _ prediction: NDArray, _ weights: NDArray?) throws {
        guard let function else { return try add(truth, weights) }
        let values = try TapeStack.paused { try function(Tensor(truth), Tensor(prediction).floats()) }
        try add(values.array, weights)
    }

    /// The values of the samples of one batch; nil for a mean of given values.
    package func values(_ truth: Tensor, _ prediction: Tensor) throws -> Tensor? {
        try function?(truth, prediction.floats())
    }

    /// Adds values with weights of the same rank or fewer axes.
    package func add(_ values: NDArray, _ weights: NDArray?) throws {
        var values = values.asFloats()
        let samples = values.rank == 0 ? 1 : values.shape[0]
        if let weights {
            var weights = weights.asFloats()
            while weights.rank > values.rank, weights.dimensions.last == 1 {
                weights = weights.reshaped(to: Shape(weights.dimensions.dropLast()))
            }
            if values.rank > weights.rank {
                let axes = Array(weights.rank..<values.rank)
                let extra = axes.reduce(1) { $0 * values.shape[$1] }
                values = try binary(
                    .divide, reduce(.sum, values, axes: axes), .constant(Float(max(extra, 1)))
                ).reshaped(to: Shape(values.dimensions.prefix(weights.rank)))
            }
            let weighted = try binary(.multiply, values, weights)
            let inner = Float(max(1, values.count / max(1, samples)))
            total += sum(weighted.floatPointer, weighted.count) / inner
            count += sum(weights.floatPointer, weights.count) / Float(max(1, weights.count / max(1, samples)))
        } else {
            let inner = Float(max(1, values.count / max(1, samples)))
            total += sum(values.floatPointer, values.count) / inner
            count += Float(samples)
        }
    }

    /// Adds a value that stands for `weight` samples.
    package func add(_ value: Float, weight: Float) {
        total += value * weight
        count += weight
    }

    package override func result() -> NDArray { .constant(current) }
    package override func value() -> Float { current }
    private var current: Float { count == 0 ? 0 : finish(total / count) }

    package override func reset() {
        total = 0
        count = 0
    }
}

/// The sum of the values.
package final class SumMetric: Metric {
    private var total: Float = 0

    package override func update(_ truth: NDArray, _ prediction: NDArray, _ weights: NDArray?) throws {
        try add(truth, weights)
    }

    package func add(_ values: NDArray, _ weights: NDArray?) throws {
        var values = values.asFloats()
        if let weights {
            values = try binary(.multiply, values, Loss.aligned(weights.asFloats(), to: values.shape))
        }
        total += sum(values.floatPointer, values.count)
    }

    package override func result() -> NDArray { .constant(total) }
    package override func reset() { total = 0 }
}

extension Metric {
    /// What an entry of `compile(metrics=[...])` says. "accuracy" and "crossentropy" wait for the shapes:
    /// see `resolved(_:loss:truth:prediction:)`.
    package static func get(_ value: ConfigValue, in engine: Engine) throws -> Metric? {
        if let function = value.object as? TensorFunction {
            return MeanMetric(function.name, name: function.name) { try function.apply([$0, $1]) }
        }
        return try engine.registry.metrics.get(value, in: engine)
    }

    /// Which metric the plain word "accuracy" (or "crossentropy") means for targets and outputs of these
    /// shapes. The name that histories show stays the word.
    package static func resolved(
        _ word: String, truth: NDArray, prediction: NDArray, in engine: Engine
    ) throws -> Metric {
        let isBinary = prediction.shape.last == 1 || prediction.rank == 0
        let isSparse =
            truth.rank < prediction.rank
            || (truth.rank == prediction.rank && truth.shape.last == 1 && prediction.shape.last != 1)
        let isEntropy = word == "crossentropy" || word == "ce"
        let kind =
            isEntropy
            ? isBinary
                ? "BinaryCrossentropy"
                : isSparse ? "SparseCategoricalCrossentropy" : "CategoricalCrossentropy"
            : isBinary
                ? "BinaryAccuracy" : isSparse ? "SparseCategoricalAccuracy" : "CategoricalAccuracy"
        let metric = try engine.registry.metrics.make(kind, in: engine)
        metric.name = word
        return metric
    }
}
