import Arrays

/// How a loss's values become one number.
package enum LossReduction: String, CaseIterable, Sendable {
    case sumOverBatchSize = "sum_over_batch_size"
    case mean
    case meanWithSampleWeight = "mean_with_sample_weight"
    case sum
    case none
}

/// A measure of how wrong predictions are: a value for each sample (the last axis gone), then a reduction.
package final class Loss: Configurable {
    package typealias Function = @Sendable (_ truth: Tensor, _ prediction: Tensor) throws -> Tensor

    package let className: String
    package var given: [(key: String, value: ConfigValue)] = []
    package let name: String
    package let reduction: LossReduction
    private let function: (Tensor, Tensor) throws -> Tensor
    /// Whether samples of value 0 do not count in a mean.
    private var skipsZeros = false

    package init(
        _ className: String, name: String, reduction: LossReduction,
        _ function: @escaping (Tensor, Tensor) throws -> Tensor
    ) {
        self.className = className
        self.name = name
        self.reduction = reduction
        self.function = function
    }

    init(
        _ className: String, _ a: Arguments, name: String? = nil,
        _ function: @escaping (Tensor, Tensor) throws -> Tensor
    )
        throws
    {
        self.className = className
        self.name = try a.optionalString("name") ?? name ?? NameScope.snakeCase(className)
        let text = a["reduction"].isNone ? "none" : try a.string("reduction")
        guard let reduction = LossReduction(rawValue: text) else {
            throw EngineError.value(
                "Invalid value for argument `reduction`. Expected one of {'sum', 'sum_over_batch_size', "
                    + "'mean', 'mean_with_sample_weight', 'none', None}. Received: reduction=\(text)")
        }
        self.reduction = reduction
        self.function = function
    }

    /// The value of every sample.
    package func values(_ truth: Tensor, _ prediction: Tensor) throws -> Tensor {
        try function(truth, prediction)
    }

    /// The reduced loss. Weights and masks have the values' shape or fewer axes at the end.
    package func callAsFunction(
        _ truth: Tensor, _ prediction: Tensor, sampleWeight: NDArray? = nil, mask: NDArray? = nil
    ) throws -> Tensor {
        var values = try function(truth, prediction)
        var weights = sampleWeight?.asFloats()
        var mask = mask
        if skipsZeros { mask = try binary(.greater, values.array, .constant(0)) }
        if let mask, mask.shape == values.shape {
            var factors = mask.asFloats()
            if reduction == .sumOverBatchSize || reduction == .mean {
                let live = sum(factors.floatPointer, factors.count)
                let scale = live > 0 ? Float(factors.count) / live : 0
                factors = try binary(.multiply, factors, .constant(scale))
            }
            weights = try weights.map { try Self.fit($0, to: values.shape, factors) } ?? factors
        }
        if let weights {
            values = try values * Tensor(Self.aligned(weights, to: values.shape))
        }
        switch reduction {
        case .none: return values
        case .sum: return try values.sum()
        case .meanWithSampleWeight:
            guard let weights else { return try values.mean() }
            let total = sum(weights.floatPointer, weights.count) * Float(values.count) / Float(weights.count)
            return try values.sum() / Tensor(total)
        case .sumOverBatchSize, .mean: return try values.mean()
        }
    }

    private static func fit(_ weights: NDArray, to shape: Shape, _ mask: NDArray) throws -> NDArray {
        try binary(.multiply, aligned(weights, to: shape), mask)
    }

    /// Weights with axes of extent 1 added or dropped at the end until the ranks agree.
    static func aligned(_ weights: NDArray, to shape: Shape) -> NDArray {
        var extents = weights.dimensions
        while extents.count > shape.rank, extents.last == 1 { extents.removeLast() }
        while extents.count < shape.rank { extents.append(1) }
        return weights.reshaped(to: Shape(extents))
    }

    /// A loss with another reduction (a model's own).
    package func with(reduction: LossReduction) -> Loss {
        let loss = Loss(className, name: name, reduction: reduction, function)
        loss.skipsZeros = skipsZeros
        loss.given = given
        return loss
    }

    /// This loss, with samples of value 0 left out of means.
    func skippingZeros() -> Loss {
        skipsZeros = true
        return self
    }
}

extension Loss {
    /// What `compile(loss=...)` or a `loss` argument says: a name, a loss, or a function from outside.
    package static func get(_ value: ConfigValue, in engine: Engine) throws -> Loss? {
        if let function = value.object as? TensorFunction {
            return Loss(function.name, name: function.name, reduction: .sumOverBatchSize) {
                try function.apply([$0, $1])
            }
        }
        return try engine.registry.losses.get(value, in: engine)
    }
}
