import Arrays

// Layers without weights: inputs, dropout, and those that only change the shape.

/// The start of a model: names the shape of an input and its type.
package final class InputLayer: Layer {
    /// With the batch axis.
    package let shape: PartialShape
    package let inputDtype: String

    init(_ a: Arguments, _ engine: Engine) throws {
        if let whole = try a.shape("batch_shape") {
            shape = whole
        } else if let rest = try a.shape("shape") {
            shape = [try a.optionalInt("batch_size")] + rest
        } else if let rest = try a.shape("input_shape") {
            shape = [try a.optionalInt("batch_size")] + rest
        } else if let whole = try a.shape("batch_input_shape") {
            shape = whole
        } else {
            throw EngineError.value("You must pass a `shape` argument.")
        }
        inputDtype = try a.optionalString("dtype") ?? "float32"
        try super.init("InputLayer", a, engine)
        isBuilt = true
    }

    package override var role: LayerRole { .input }
    package override func call(_ input: LayerInput) -> LayerOutput {
        LayerOutput(input.tensors, masks: input.masks)
    }
    package override func outputShapes(_ shapes: [PartialShape]) -> [PartialShape] { [shape] }
}

/// Dropout: while training, each element becomes 0 with probability `rate`, the others are divided by
/// 1 - rate (Srivastava et al. 2014). `noise_shape` has 1 along axes that share a decision.
package final class DropoutLayer: Layer {
    private let rate: Double
    private let noiseShape: [Int?]?
    private let generator: SeedGenerator?

    init(_ a: Arguments, _ engine: Engine) throws {
        rate = try a.double("rate")
        guard rate >= 0, rate <= 1 else {
            throw EngineError.value(
                "Invalid value received for argument `rate`. Expected a float value between 0 and 1. "
                    + "Received: rate=\(a["rate"])")
        }
        noiseShape = try a.shape("noise_shape")
        generator = rate > 0 ? SeedGenerator(try a.optionalInt("seed") ?? engine.random.makeSeed()) : nil
        try super.init("Dropout", a, engine)
    }

    package override func call(_ input: LayerInput) throws -> LayerOutput {
        guard input.training, let generator else { return LayerOutput(input.x, mask: input.mask) }
        var shape = input.x.dimensions
        if let noiseShape {
            for (axis, extent) in noiseShape.enumerated() where axis < shape.count {
                if let extent { shape[axis] = extent }
            }
        }
        return LayerOutput(
            try input.x * Tensor(dropoutFactors(shape, rate, generator)), mask: input.mask)
    }
}

/// Factors that drop and scale: 0 with probability `rate`, else 1 / (1 - rate).
func dropoutFactors(_ shape: [Int], _ rate: Double, _ generator: SeedGenerator) -> NDArray {
    let count = shape.reduce(1, *)
    let draws = generator.next().uniform(count)
    let (limit, scale) = (Float(rate), rate < 1 ? Float(1 / (1 - rate)) : 0)
    return .floats(Shape(shape)) { target in
        for i in 0..<count { target[i] = draws[i] >= limit ? scale : 0 }
    }
}

/// Flatten: (N, ...) to (N, product of the rest); a vector (N) becomes (N, 1).
package final class FlattenLayer: Layer {
    init(_ a: Arguments, _ engine: Engine) throws { try super.init("Flatten", a, engine) }

    override var inputSpec: InputSpec { InputSpec(minimumRank: 1) }
    override var passesMasks: Bool { false }

    package override func call(_ input: LayerInput) throws -> LayerOutput {
        let rows = input.x.shape[0]
        let width = input.x.shape.product(1..<input.x.rank)
        return LayerOutput(try input.x.floats().reshaped([rows, width]))
    }

    package override func outputShapes(_ shapes: [PartialShape]) -> [PartialShape] {
        let rest = shapes[0].dropFirst()
        if rest.contains(where: { $0 == nil }) { return [[shapes[0][0], nil]] }
        return [[shapes[0][0], rest.reduce(1) { $0 * ($1 ?? 1) }]]
    }
}

/// Reshape: (N, ...) to (N, target), one extent may be -1.
package final class ReshapeLayer: Layer {
    private let target: [Int]

    init(_ a: Arguments, _ engine: Engine) throws {
        target = try a.ints("target_shape")
        try super.init("Reshape", a, engine)
    }

    override var passesMasks: Bool { false }

    package override func call(_ input: LayerInput) throws -> LayerOutput {
        LayerOutput(try input.x.floats().reshaped([input.x.shape[0]] + target))
    }

    package override func outputShapes(_ shapes: [PartialShape]) throws -> [PartialShape] {
        let rest = shapes[0].dropFirst()
        guard target.contains(-1), !rest.contains(where: { $0 == nil }) else {
            let wanted = target.reduce(1, *)
            let got = rest.reduce(1) { $0 * ($1 ?? 1) }
            if !target.contains(-1), !rest.contains(where: { $0 == nil }), wanted != got {
                throw EngineError.value(
                    "The total size of the tensor must be unchanged. Received: "
                        + "input_shape=\(EngineError.tuple(Array(rest))), "
                        + "target_shape=\(EngineError.tuple(target))")
            }
            return [[shapes[0][0]] + target.map { $0 < 0 ? nil : $0 }]
        }
        let count = rest.reduce(1) { $0 * ($1 ?? 1) }
        let others = target.filter { $0 != -1 }.reduce(1, *)
        return [[shapes[0][0]] + target.map { $0 < 0 ? count / max(others, 1) : $0 }]
    }
}

/// Permute: axes after the batch axis in the order `dims`, counted from 1.
package final class PermuteLayer: Layer {
    private let order: [Int]

    init(_ a: Arguments, _ engine: Engine) throws {
        order = try a.ints("dims")
        guard order.sorted() == Array(1..<(order.count + 1)) else {
            throw EngineError.value(
                "Invalid permutation argument `dims` for Permute Layer. The set of indices in `dims` must be "
                    + "consecutive and start from 1. Received dims=\(EngineError.tuple(order))")
        }
        try super.init("Permute", a, engine)
    }

    override var passesMasks: Bool { false }
    override var inputSpec: InputSpec { InputSpec(rank: order.count + 1) }

    package override func call(_ input: LayerInput) throws -> LayerOutput {
        LayerOutput(try input.x.transposed([0] + order))
    }

    package override func outputShapes(_ shapes: [PartialShape]) -> [PartialShape] {
        [[shapes[0][0]] + order.map { shapes[0][$0] }]
    }
}

/// RepeatVector: (N, F) to (N, n, F).
package final class RepeatVectorLayer: Layer {
    private let count: Int

    init(_ a: Arguments, _ engine: Engine) throws {
        count = try a.positive("n")
        try super.init("RepeatVector", a, engine)
    }

    override var inputSpec: InputSpec { InputSpec(rank: 2) }
    override var passesMasks: Bool { false }

    package override func call(_ input: LayerInput) throws -> LayerOutput {
        let (rows, width) = (input.x.shape[0], input.x.shape[1])
        return LayerOutput(try input.x.reshaped([rows, 1, width]).broadcast(to: [rows, count, width]))
    }

    package override func outputShapes(_ shapes: [PartialShape]) -> [PartialShape] {
        [[shapes[0][0], count, shapes[0][1]]]
    }
}

/// Activation: a function as a layer.
package final class ActivationLayer: Layer {
    private let activation: Activation

    init(_ a: Arguments, _ engine: Engine) throws {
        activation = try engine.registry.activation(a["activation"])
        try super.init("Activation", a, engine)
    }

    /// A layer class around one function: ReLU, LeakyReLU, ELU, Softmax.
    init(_ className: String, _ activation: Activation, _ a: Arguments, _ engine: Engine) throws {
        self.activation = activation
        try super.init(className, a, engine)
    }

    package override var activationName: String? { activation.name }

    package override func call(_ input: LayerInput) throws -> LayerOutput {
        LayerOutput(try activation(input.x.floats()), mask: input.mask)
    }
}

/// Masking: steps of (N, T, F) whose features all equal `mask_value` do not count for the layers that follow;
/// their features become 0.
package final class MaskingLayer: Layer {
    private let value: Float

    init(_ a: Arguments, _ engine: Engine) throws {
        value = try Float(a.double("mask_value"))
        try super.init("Masking", a, engine)
    }

    override var inputSpec: InputSpec { InputSpec(minimumRank: 2) }

    package override func call(_ input: LayerInput) throws -> LayerOutput {
        let x = input.x.floats()
        let width = x.shape[x.rank - 1]
        let source = x.array.floatPointer
        let steps = Shape(x.dimensions.dropLast())
        var live = [Bool](repeating: false, count: steps.count)
        for step in 0..<steps.count {
            for i in 0..<width where source[step * width + i] != value { live[step] = true }
        }
        let factors = NDArray(floats: live.map { $0 ? 1 : 0 }, shape: Shape(steps.list + [1]))
        return LayerOutput(try x * Tensor(factors), mask: NDArray(live, shape: steps))
    }
}
