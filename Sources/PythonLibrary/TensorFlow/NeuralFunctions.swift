import Arrays
import Engine
import PythonLanguage

/// `tf.nn`: activations and losses as plain functions, and their Keras spellings.
enum NeuralFunctions {
    static let rows: [TensorRow] = activations + softmaxes + crossEntropies + others

    private static func activation(
        _ spellings: String..., of name: String, parameter: String? = nil, operation: String
    ) -> TensorRow {
        TensorRow(spellings) { c throws(PythonError) in
            let given = try c.tensor(0)
            if name.hasPrefix("relu"), given.array.dtype.isInteger, !c.isKeras {
                return try c.plain(given) {
                    let low = try Ufunc.maximum($0, NDArray.zeros([], $0.dtype))
                    return name == "relu6" ? try Ufunc.minimum(low, NDArray.full([], .int(6), $0.dtype)) : low
                }
            }
            let x = try c.floating(0, operation)
            var keywords: [(String, ConfigValue)] = []
            if let parameter, c.isGiven(1) { keywords.append((parameter, try c.machine.configValue(c[1]))) }
            let engine = c.machine.engine
            return try c.result(x) { try engine.registry.activation(name).make([], keywords)(x) }
        }
    }

    private static let activations: [TensorRow] = [
        activation("nn: relu(features, name=None)", "ops: relu(x)", of: "relu", operation: "Relu"),
        TensorRow("K: relu(x, negative_slope=0.0, max_value=None, threshold=0.0)") { c throws(PythonError) in
            let x = try c.floating(0, "Relu")
            var keywords: [(String, ConfigValue)] = []
            for (index, name) in [(1, "negative_slope"), (2, "max_value"), (3, "threshold")]
            where c.isGiven(index) {
                keywords.append((name, try c.machine.configValue(c[index])))
            }
            let engine = c.machine.engine
            return try c.result(x) { try engine.registry.activation("relu").make([], keywords)(x) }
        },
        activation("nn: relu6(features, name=None)", "ops: relu6(x)", of: "relu6", operation: "Relu6"),
        activation(
            "nn: elu(features, name=None)", "ops: elu(x, alpha=1.0)", "K: elu(x, alpha=1.0)", of: "elu",
            parameter: "alpha", operation: "Elu"),
        activation("nn: selu(features, name=None)", "ops: selu(x)", of: "selu", operation: "Selu"),
        TensorRow("nn: gelu(features, approximate=False, name=None)", "ops: gelu(x, approximate=True)") {
            c throws(PythonError) in
            let (x, approximate) = (try c.floating(0, "Erf"), try c.flag(1))
            let engine = c.machine.engine
            return try c.result(x) {
                try engine.registry.activation("gelu").make([], [("approximate", .bool(approximate))])(x)
            }
        },
        TensorRow(
            "nn: leaky_relu(features, alpha=0.2, name=None)", "ops: leaky_relu(x, negative_slope=0.2)"
        ) { c throws(PythonError) in
            let (x, slope) = (try c.floating(0, "LeakyRelu"), try c.double(1, default: 0.2))
            let engine = c.machine.engine
            return try c.result(x) {
                try engine.registry.activation("leaky_relu").make([], [("negative_slope", .double(slope))])(x)
            }
        },
        activation(
            "nn: softsign(features, name=None)", "ops: softsign(x)", "K: softsign(x)", of: "softsign",
            operation: "Softsign"),
        activation(
            "nn: silu(features, name=None)", "nn: swish(features, name=None)", "ops: silu(x)",
            "ops: swish(x)", of: "silu", operation: "Sigmoid"),
        activation("ops: softplus(x)", "K: softplus(x)", of: "softplus", operation: "Softplus"),
        activation("ops: hard_sigmoid(x)", "K: hard_sigmoid(x)", of: "hard_sigmoid", operation: "Relu6"),
        activation("ops: hard_silu(x)", "ops: hard_swish(x)", of: "hard_silu", operation: "Relu6"),
        activation("ops: log_sigmoid(x)", of: "log_sigmoid", operation: "Softplus"),
        activation("ops: mish(x)", of: "mish", operation: "Softplus"),
        activation("ops: celu(x, alpha=1.0)", of: "celu", parameter: "alpha", operation: "Elu"),
    ]

    private static let softmaxes: [TensorRow] = [
        TensorRow("nn math: softmax(logits, axis=None, name=None)", "ops K: softmax(x, axis=-1)") {
            c throws(PythonError) in
            let (x, axis) = (try c.floating(0, "Softmax"), try c.int(1, default: -1))
            return try c.result(x) { try x.softmax(axis: axis) }
        },
        TensorRow("nn math: log_softmax(logits, axis=None, name=None)", "ops: log_softmax(x, axis=-1)") {
            c throws(PythonError) in
            let (x, axis) = (try c.floating(0, "LogSoftmax"), try c.int(1, default: -1))
            return try c.result(x) { try x.logSoftmax(axis: axis) }
        },
    ]

    // MARK: Losses

    private static let crossEntropies: [TensorRow] = [
        TensorRow("nn: softmax_cross_entropy_with_logits(labels, logits, axis=-1, name=None)") {
            c throws(PythonError) in
            let logits = try c.floating(1, "SoftmaxCrossEntropyWithLogits")
            let labels = try c.tensor(0).cast(to: logits.array.dtype)
            let axis = try c.int(2, default: -1)
            return try c.result(labels, logits) {
                try -(labels * logits.logSoftmax(axis: axis)).sum(axes: [axis])
            }
        },
        TensorRow("nn: sparse_softmax_cross_entropy_with_logits(labels, logits, name=None)") {
            c throws(PythonError) in
            let logits = try c.floating(1, "SparseSoftmaxCrossEntropyWithLogits")
            let labels = try c.tensor(0).array
            guard labels.dtype.isInteger, labels.rank == logits.rank - 1 else {
                throw c.machine.raise(
                    .valueError,
                    "`labels.shape.rank` must equal `logits.shape.rank - 1`. Received: labels.shape="
                        + "\(EngineError.tuple(Array(labels.shape))) of rank \(labels.rank) and logits.shape="
                        + "\(EngineError.tuple(logits.dimensions)) of rank \(logits.rank)")
            }
            let classes = logits.dimensions.last ?? 0
            for label in labels.ints where label < 0 || label >= classes {
                let all = labels.ints.map(String.init).joined(separator: " ")
                throw c.machine.invalidArgument(
                    "Received a label value of \(label) which is outside the valid range of [0, \(classes)).  "
                        + "Label values: \(all)", operation: "SparseSoftmaxCrossEntropyWithLogits",
                    suffix: " name: ")
            }
            return try c.result(logits) { try -logits.logSoftmax().picking(labels) }
        },
        TensorRow("nn: sigmoid_cross_entropy_with_logits(labels=None, logits=None, name=None)") {
            c throws(PythonError) in
            let logits = try c.floating(1, "Relu")
            let labels = try c.tensor(0).cast(to: logits.array.dtype)
            guard labels.shape == logits.shape else {
                throw c.machine.raise(
                    .valueError,
                    "`logits` and `labels` must have the same shape, received "
                        + "(\(EngineError.tuple(logits.dimensions)) vs \(EngineError.tuple(labels.dimensions)))."
                )
            }
            return try c.result(labels, logits) {
                try logits.relu() - logits * labels + (-logits.magnitude()).exp().log1p()
            }
        },
        TensorRow(
            "nn: weighted_cross_entropy_with_logits(labels, logits, pos_weight, name=None)"
        ) { c throws(PythonError) in
            let x = try c.floating(1, "Relu")
            let z = try c.tensor(0).cast(to: x.array.dtype)
            let weight = try c.tensor(2).cast(to: x.array.dtype)
            return try c.result(x, z, weight) {
                let one = Tensor(1)
                let factor = try one + (weight - one) * z
                let logarithm = try (-x.magnitude()).exp().log1p() + (-x).relu()
                return try (one - z) * x + factor * logarithm
            }
        },
        kerasLoss(
            "ops: categorical_crossentropy(target, output, from_logits=False, axis=-1)",
            "CategoricalCrossentropy"),
        kerasLoss(
            "ops: sparse_categorical_crossentropy(target, output, from_logits=False, axis=-1)",
            "SparseCategoricalCrossentropy"),
        kerasLoss("ops: binary_crossentropy(target, output, from_logits=False)", "BinaryCrossentropy"),
        kerasLoss(
            "K: categorical_crossentropy(target, output, from_logits=False, axis=-1)",
            "CategoricalCrossentropy"),
        kerasLoss(
            "K: sparse_categorical_crossentropy(target, output, from_logits=False, axis=-1)",
            "SparseCategoricalCrossentropy"),
    ]

    /// The per-sample values of a loss of the registry.
    private static func kerasLoss(_ spelling: String, _ name: String) -> TensorRow {
        TensorRow(spelling) { c throws(PythonError) in
            let (target, output, logits) = (try c.tensor(0), try c.tensor(1), try c.flag(2))
            let engine = c.machine.engine
            guard name != "BinaryCrossentropy" else {
                // Element by element here, not averaged over the last axis.
                return try c.result(target, output) {
                    let p = try logits ? output.sigmoid() : output
                    let (t, q) = (target.floats(), try p.floats().clipped(1e-7, 1 - 1e-7))
                    return try -(t * q.log() + (Tensor(1) - t) * (Tensor(1) - q).log())
                }
            }
            return c.machine.tensorValue(
                try c.machine.engineCall {
                    try engine.registry.losses.make(name, [], [("from_logits", .bool(logits))], in: engine)
                        .values(
                            target, output)
                })
        }
    }

    private static let others: [TensorRow] = [
        TensorRow("nn: l2_loss(t, name=None)") { c throws(PythonError) in
            let x = try c.floating(0, "L2Loss")
            return try c.result(x) { try x.square().sum() * Tensor(0.5) }
        },
        TensorRow(
            "nn: bias_add(value, bias, data_format=None, name=None)", "K: bias_add(x, bias, data_format=None)"
        ) {
            c throws(PythonError) in
            let (x, bias) = try c.pair(0, 1, "BiasAdd")
            if let format = c.machine.stringValue(c[2]), format.hasPrefix("NC") || format == "channels_first"
            {
                let shape = (0..<x.rank).map { $0 == 1 ? bias.count : 1 }
                return try c.result(x, bias) { try x + bias.reshaped(shape) }
            }
            return try c.result(x, bias) { try x + bias }
        },
        TensorRow(
            "nn: batch_normalization(x, mean, variance, offset, scale, variance_epsilon, name=None)"
        ) { c throws(PythonError) in
            let x = try c.floating(0, "Mul")
            let (mean, variance) = (try c.tensor(1), try c.tensor(2))
            let offset: Tensor? = c.isGiven(3) ? try c.tensor(3) : nil
            let scale: Tensor? = c.isGiven(4) ? try c.tensor(4) : nil
            let epsilon = try c.double(5, default: 0.001)
            return try c.result(x, mean, variance) {
                var factor = try (variance + Tensor(NDArray.full([], .float(epsilon), x.array.dtype)))
                    .squareRoot().reciprocal()
                if let scale { factor = try factor * scale }
                let shifted = try (x - mean) * factor
                return try offset.map { try shifted + $0 } ?? shifted
            }
        },
        TensorRow("nn: zero_fraction(value, name=None)") { c throws(PythonError) in
            let x = try c.tensor(0).array
            let zeros = x.count - (try c.machine.engineCall { try x.countNonzero().ints[0] })
            return c.machine.tensorValue(Tensor(Float(zeros) / Float(max(1, x.count))))
        },
        TensorRow(
            "nn: compute_average_loss(per_example_loss, sample_weight=None, global_batch_size=None)"
        ) { c throws(PythonError) in
            let x = try c.floating(0, "Sum")
            let weight: Tensor? = c.isGiven(1) ? try c.tensor(1).cast(to: x.array.dtype) : nil
            let size = try c.int(2, default: x.dimensions.first ?? 1)
            return try c.result(x) {
                let weighted = try weight.map { try x * $0 } ?? x
                return try weighted.sum() / Tensor(Float(size))
            }
        },
        TensorRow("nn: scale_regularization_loss(regularization_loss)") { c throws(PythonError) in
            c.machine.tensorValue(try c.tensor(0))
        },
    ]
}
