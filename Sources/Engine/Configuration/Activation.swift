import Arrays

/// A function of a tensor at the end of a layer, by Keras' name or from outside.
package struct Activation {
    package let name: String
    /// The same function as the fused recurrent kernels know it.
    let cell: CellActivation?
    let function: (Tensor) throws -> Tensor

    package func callAsFunction(_ x: Tensor) throws -> Tensor { try function(x) }

    package static var linear: Activation { Activation(name: "linear", cell: .linear) { $0 } }
}

/// An activation that a front end has and Keras has not under any name.
package final class GivenActivation: Sendable {
    package let name: String
    private let cell: CellActivation
    private let function: @Sendable (Tensor) throws -> Tensor

    private init(
        _ name: String, _ cell: CellActivation, _ function: @escaping @Sendable (Tensor) throws -> Tensor
    ) {
        self.name = name
        self.cell = cell
        self.function = function
    }

    package var activation: Activation { Activation(name: name, cell: cell, function: function) }

    /// clip(0.2 x + 0.5, 0, 1): hard_sigmoid as Keras 2 and TensorFlow.js have it.
    package static let steepHardSigmoid = GivenActivation("hard_sigmoid", .steepHardSigmoid) { x in
        try (x * Tensor(0.2) + Tensor(0.5)).clipped(0, 1, openEnds: true)
    }
}

/// One row a function of `keras.activations`: the parameters after the tensor, and the formula.
package struct ActivationRow {
    package let name: String
    package let aliases: [String]
    package let signature: Signature
    let cell: CellActivation?
    let function: (Tensor, Arguments) throws -> Tensor

    init(
        _ name: String, aliases: [String] = [], _ signature: String = "", cell: CellActivation? = nil,
        _ function: @escaping (Tensor, Arguments) throws -> Tensor
    ) {
        self.name = name
        self.aliases = aliases
        self.signature = Signature(signature)
        self.cell = cell
        self.function = function
    }

    /// The function with parameters bound.
    package func make(_ positional: [ConfigValue] = [], _ keywords: [(String, ConfigValue)] = []) throws
        -> Activation
    {
        let arguments = try signature.bind(owner: name, positional: positional, keywords: keywords)
        let function = function
        let isDefault = positional.isEmpty && keywords.isEmpty
        return Activation(name: name, cell: isDefault ? cell : nil) { try function($0, arguments) }
    }
}

extension ActivationRow {
    private static func number(_ value: Float) -> Tensor { Tensor(value) }

    /// All of `keras.activations`.
    static func table() -> [ActivationRow] { rectified() + smooth() + hard() + rows() }

    private static func rectified() -> [ActivationRow] {
        [
            ActivationRow("linear", cell: .linear) { x, _ in x },
            ActivationRow("relu", "negative_slope=0.0, max_value=None, threshold=0.0", cell: .relu) { x, p in
                try relu(x, p)
            },
            ActivationRow("relu6", cell: .relu6) { x, _ in try x.clipped(0, 6, openEnds: true) },
            ActivationRow("leaky_relu", "negative_slope=0.2", cell: .leakyReLU) { x, p in
                try leaky(x, Float(p.double("negative_slope")))
            },
            ActivationRow("elu", "alpha=1.0", cell: .elu) { x, p in try x.elu(Float(p.double("alpha"))) },
            ActivationRow("selu") { x, _ in
                try x.elu(1.6732632423543772, slopeOneAtZero: true) * number(1.0507009873554805)
            },
            ActivationRow("celu", "alpha=1.0") { x, p in
                let alpha = try Float(p.double("alpha"))
                return try x.maximum(number(0)) + (x.minimum(number(0)) / number(alpha)).expm1()
                    * number(alpha)
            },
            ActivationRow("exponential", cell: .exponential) { x, _ in try x.exp() },
        ]
    }

    private static func relu(_ x: Tensor, _ p: Arguments) throws -> Tensor {
        let slope = try Float(p.double("negative_slope"))
        let top = try p.optionalDouble("max_value").map { Float($0) }
        let threshold = try Float(p.double("threshold"))
        if slope == 0, top == nil, threshold == 0 { return try x.relu() }
        let passes = try Tensor(binary(.greater, x.array, .constant(threshold)))
        let above = try x * passes - (number(threshold) - x).relu() * number(slope)
        guard let top else { return above }
        return try above.minimum(number(top))
    }

    private static func leaky(_ x: Tensor, _ slope: Float) throws -> Tensor {
        try Tensor.select(unary(.isPositive, x.array).asMask(), x, x * number(slope))
    }

    private static func smooth() -> [ActivationRow] {
        [
            ActivationRow("sigmoid", cell: .sigmoid) { x, _ in
                let y = try x.sigmoid()
                y.logits = x
                return y
            },
            ActivationRow("tanh", cell: .tanh) { x, _ in try x.tanh() },
            ActivationRow("softplus", cell: .softplus) { x, _ in try x.softplus() },
            ActivationRow("softsign") { x, _ in try x / (x.magnitude() + number(1)) },
            ActivationRow("silu", aliases: ["swish"]) { x, _ in try x * x.sigmoid() },
            ActivationRow("gelu", "approximate=False") { x, p in
                try gelu(x, approximate: p.bool("approximate"))
            },
            ActivationRow("mish") { x, _ in try x * x.softplus().tanh() },
            ActivationRow("log_sigmoid") { x, _ in try -(-x).softplus() },
            ActivationRow("tanh_shrink") { x, _ in try x - x.tanh() },
            ActivationRow("squareplus", "b=4") { x, p in
                try (x + (x.square() + number(Float(p.double("b")))).squareRoot()) * number(0.5)
            },
        ]
    }

    private static func gelu(_ x: Tensor, approximate: Bool) throws -> Tensor {
        let inner =
            approximate
            ? try ((x + x * x * x * number(0.044715)) * number(0.7978845608028654)).tanh()
            : try (x * number(0.7071067811865476)).erf()
        return try x * number(0.5) * (inner + number(1))
    }

    private static func hard() -> [ActivationRow] {
        [
            ActivationRow("hard_sigmoid", cell: .hardSigmoid) { x, _ in try hardSigmoid(x) },
            ActivationRow("hard_silu", aliases: ["hard_swish"]) { x, _ in try x * hardSigmoid(x) },
            ActivationRow("hard_tanh") { x, _ in try x.clipped(-1, 1) },
            ActivationRow("hard_shrink", "threshold=0.5") { x, p in
                let limit = try Float(p.double("threshold"))
                let large = try binary(.greater, unary(.abs, x.array), .constant(limit)).asMask()
                return try Tensor.select(large, x, Tensor(NDArray.zeroFloats(x.shape)))
            },
            ActivationRow("soft_shrink", "threshold=0.5") { x, p in
                let limit = try number(Float(p.double("threshold")))
                return try (x - limit).relu() - (-x - limit).relu()
            },
            ActivationRow("sparse_plus") { x, _ in
                let middle = try (x.clipped(-1, 1) + number(1)).square() * number(0.25)
                return try middle + (x - number(1)).relu()
            },
        ]
    }

    private static func hardSigmoid(_ x: Tensor) throws -> Tensor {
        try (x + number(3)).clipped(0, 6, openEnds: true) * number(1 / 6)
    }

    private static func rows() -> [ActivationRow] {
        [
            ActivationRow("softmax", "axis=-1") { x, p in try x.softmax(axis: p.int("axis")) },
            ActivationRow("log_softmax", "axis=-1") { x, p in try x.logSoftmax(axis: p.int("axis")) },
            ActivationRow("glu", "axis=-1") { x, p in
                let axis = try p.int("axis")
                let place = axis < 0 ? axis + x.rank : axis
                guard place >= 0, place < x.rank, x.shape[place] % 2 == 0 else {
                    throw EngineError.value(
                        "glu: got shape \(EngineError.tuple(x.dimensions)), expected an even extent along "
                            + "axis \(axis)")
                }
                let half = x.shape[place] / 2
                return try x.sliced(axis: place, from: 0, count: half)
                    * x.sliced(axis: place, from: half, count: half).sigmoid()
            },
        ]
    }
}
