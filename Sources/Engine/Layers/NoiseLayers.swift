import Arrays

/// Layers that disturb their input while training and pass it on otherwise. With a seed the numbers are those of
/// Keras on TensorFlow.
package final class NoiseLayer: Layer {
    enum Kind {
        /// x + noise of deviation `amount`.
        case gaussianNoise
        /// x times noise of mean 1 and deviation sqrt(rate / (1 - rate)) (Srivastava et al. 2014).
        case gaussianDropout
        /// Dropout that keeps mean and variance of what selu gives (Klambauer et al. 2017).
        case alphaDropout
        /// Whole channels dropped: SpatialDropout1D/2D/3D (Tompson et al. 2015).
        case spatialDropout(rank: Int)
    }

    private let kind: Kind
    private let amount: Double
    private let noiseShape: [Int?]?
    private let channelsFirst: Bool
    private let generator: SeedGenerator?

    init(_ className: String, _ kind: Kind, _ a: Arguments, _ engine: Engine) throws {
        self.kind = kind
        if case .gaussianNoise = kind {
            amount = try a.double("stddev")
            guard amount >= 0 else {
                throw EngineError.value(
                    "Invalid value received for argument `stddev`. Expected a float value between 0 and 1. "
                        + "Received: stddev=\(a["stddev"])")
            }
        } else {
            amount = try a.double("rate")
            guard amount >= 0, amount <= 1 else {
                throw EngineError.value(
                    "Invalid value received for argument `rate`. Expected a float value between 0 and 1. "
                        + "Received: rate=\(a["rate"])")
            }
        }
        noiseShape = try a.shape("noise_shape")
        channelsFirst = try SpatialLayer.channelsFirst(a)
        generator = amount > 0 ? SeedGenerator(try a.optionalInt("seed") ?? engine.random.makeSeed()) : nil
        try super.init(className, a, engine)
    }

    override var passesMasks: Bool { if case .spatialDropout = kind { false } else { true } }
    override var inputSpec: InputSpec {
        if case .spatialDropout(let rank) = kind { InputSpec(rank: rank + 2) } else { InputSpec() }
    }

    package override func call(_ input: LayerInput) throws -> LayerOutput {
        guard input.training, let generator else { return LayerOutput(input.x, mask: input.mask) }
        let x = input.x.floats()
        switch kind {
        case .gaussianNoise:
            return LayerOutput(try x + normal(x, 0, amount, generator), mask: input.mask)
        case .gaussianDropout:
            let deviation = (amount / (1 - amount)).squareRoot()
            return LayerOutput(try x * normal(x, 1, deviation, generator), mask: input.mask)
        case .alphaDropout: return LayerOutput(try alphaDropped(x, generator), mask: input.mask)
        case .spatialDropout(let rank):
            var shape = x.dimensions
            for axis in 0..<rank { shape[axis + (channelsFirst ? 2 : 1)] = 1 }
            return LayerOutput(try x * Tensor(dropoutFactors(shape, amount, generator)))
        }
    }

    private func normal(_ x: Tensor, _ mean: Double, _ deviation: Double, _ generator: SeedGenerator)
        -> Tensor
    {
        let draws = generator.next().normal(x.count)
        return Tensor(draws.map { $0 * Float(deviation) + Float(mean) }, shape: x.dimensions)
    }

    private func alphaDropped(_ x: Tensor, _ generator: SeedGenerator) throws -> Tensor {
        let low = -1.6732632423543772 * 1.0507009873554805
        var shape = x.dimensions
        for (axis, extent) in (noiseShape ?? []).enumerated() where axis < shape.count {
            if let extent { shape[axis] = extent }
        }
        let limit = Float(amount)
        let kept = generator.next().uniform(shape.reduce(1, *)).map { Float($0 >= limit ? 1 : 0) }
        let a = 1 / ((1 - amount) * (1 + amount * low * low)).squareRoot()
        let b = -a * low * amount
        let mask = Tensor(kept, shape: shape)
        let dropped = try (Tensor(1) - mask) * Tensor(Float(low))
        return try (x * mask + dropped) * Tensor(Float(a)) + Tensor(Float(b))
    }
}

/// ActivityRegularization: passes its input on and adds l1 sum |x| + l2 sum x^2 to the loss.
package final class ActivityRegularizationLayer: Layer {
    init(_ a: Arguments, _ engine: Engine) throws {
        var arguments = a
        let penalty = try engine.registry.regularizers.make(
            "L1L2", [], [("l1", a["l1"]), ("l2", a["l2"])], in: engine)
        arguments["activity_regularizer"] = .object(penalty)
        try super.init("ActivityRegularization", arguments, engine)
    }

    package override func call(_ input: LayerInput) -> LayerOutput {
        LayerOutput(input.x.floats(), mask: input.mask)
    }
}

/// PReLU (He et al. 2015): x where positive, else alpha x with a learnt alpha for each feature (zeros at first);
/// axes in `shared_axes` share theirs.
package final class PReLULayer: Layer {
    private let initializer: Initializer
    private let sharedAxes: [Int]
    private var alpha: Variable?

    init(_ a: Arguments, _ engine: Engine) throws {
        initializer = try engine.initializer(a, "alpha_initializer")
        sharedAxes = a["shared_axes"].isNone ? [] : try a.ints("shared_axes")
        try super.init("PReLU", a, engine)
    }

    override var inputSpec: InputSpec { InputSpec(rank: isBuilt ? buildShapes.first?.count : nil) }

    package override func build(_ shapes: [PartialShape]) throws {
        let extents = try shapes[0].indices.dropFirst().map { axis in
            sharedAxes.contains(axis) ? 1 : try known(shapes[0][axis], self, shapes[0])
        }
        alpha = try addWeight(
            "alpha", extents, initializer, regularizer: engine.regularizer(arguments, "alpha_regularizer"),
            constraint: engine.constraint(arguments, "alpha_constraint"))
    }

    package override func call(_ input: LayerInput) throws -> LayerOutput {
        guard let alpha else { throw EngineError.notBuilt("Layer \(name) is not built.") }
        let x = input.x.floats()
        return LayerOutput(try x.relu() - alpha.value * (-x).relu(), mask: input.mask)
    }
}

/// Softmax over one axis or several; a mask given to the call takes positions out.
package final class SoftmaxLayer: Layer {
    private let axes: [Int]

    init(_ a: Arguments, _ engine: Engine) throws {
        axes = try a.ints("axis")
        try super.init("Softmax", a, engine)
    }

    package override var callKeywords: [String] { ["mask"] }
    package override var activationName: String? { "softmax" }

    package override func call(_ input: LayerInput) throws -> LayerOutput {
        var x = input.x.floats()
        let given = input.array("mask") ?? input.mask
        let whole = try given.map { mask -> NDArray in
            let bools =
                mask.dtype == .bool ? mask : try binary(.greater, mask.asFloats(), .constant(0.5)).asMask()
            return try bools.broadcast(to: x.shape).contiguous()
        }
        if let whole { x = try Tensor.select(whole, x, Tensor(-0.7 * Float.greatestFiniteMagnitude)) }
        var y = axes.count == 1 ? try x.softmax(axis: axes[0]) : try overSeveral(x)
        if let whole { y = try Tensor.select(whole, y, Tensor(0)) }
        return LayerOutput(y, mask: input.array("mask") == nil ? input.mask : nil)
    }

    /// The axes moved to the end and joined.
    private func overSeveral(_ x: Tensor) throws -> Tensor {
        let places = try axes.map { try normalizeAxis($0, rank: x.rank) }.sorted()
        let order = (0..<x.rank).filter { !places.contains($0) } + places
        let moved = try x.transposed(order)
        let kept = Array(moved.dimensions[..<(x.rank - places.count)])
        let y = try moved.reshaped(kept + [-1]).softmax().reshaped(moved.dimensions)
        var back = order
        for (to, from) in order.enumerated() { back[from] = to }
        return try y.transposed(back)
    }
}

/// Identity: its inputs, unchanged.
package final class IdentityLayer: Layer {
    init(_ a: Arguments, _ engine: Engine) throws { try super.init("Identity", a, engine) }

    package override func call(_ input: LayerInput) -> LayerOutput {
        LayerOutput(input.tensors, masks: input.masks)
    }
}

/// Lambda: a function of the front end as a layer.
package final class LambdaLayer: Layer {
    private let function: TensorFunction
    private let declared: PartialShape?

    init(_ a: Arguments, _ engine: Engine) throws {
        guard let function = a["function"].object as? TensorFunction else {
            throw EngineError.badArgument(
                owner: "Lambda", name: "function", got: a["function"].description, expected: "a function")
        }
        self.function = function
        let isAsked = a["output_shape"].object is TensorFunction
        if isAsked {
            engine.note(
                "Lambda(output_shape=...) as a function is not asked: the layer's own function tells the shape."
            )
        }
        declared = isAsked ? nil : try a.shape("output_shape")
        try super.init("Lambda", a, engine)
    }

    override var passesMasks: Bool { false }

    package override func call(_ input: LayerInput) throws -> LayerOutput {
        if let call = function.call {
            var input = input
            if case .dictionary(let entries) = arguments["arguments"] {
                for (name, value) in entries { input.options[name] = value }
            }
            return try call(input)
        }
        return LayerOutput(try function.apply(input.tensors))
    }

    /// Whether a call in a graph asks the function for its shape.
    var isProbed: Bool { declared == nil && function.call != nil }

    /// What the function gives for zeros: extents that follow the batch's are unknown.
    package override func outputShapes(_ shapes: [PartialShape]) throws -> [PartialShape] {
        if let declared { return [[shapes[0].first ?? nil] + declared] }
        let trials = try [2, 3].map { extent in
            try TapeStack.paused {
                func run(_ type: DType) throws -> [Int] {
                    let zeros = shapes.map { Tensor(NDArray.zeros(Shape($0.map { $0 ?? extent }), type)) }
                    return try call(LayerInput(zeros)).tensors[0].dimensions
                }
                // Some functions want ids.
                do { return try run(.float32) } catch {
                    guard let found = try? run(.int32) else { throw error }
                    return found
                }
            }
        }
        guard trials[0].count == trials[1].count else { return [trials[0].map(Optional.some)] }
        return [zip(trials[0], trials[1]).map { $0 == $1 ? $0 : nil }]
    }
}

extension ClassRow where Product == Layer {
    static func noise() -> [ClassRow<Layer>] {
        [
            row("GaussianNoise", [], "stddev, seed=None") {
                try NoiseLayer("GaussianNoise", .gaussianNoise, $0, $1)
            },
            row("GaussianDropout", [], "rate, seed=None") {
                try NoiseLayer("GaussianDropout", .gaussianDropout, $0, $1)
            },
            row("AlphaDropout", [], "rate, noise_shape=None, seed=None") {
                try NoiseLayer("AlphaDropout", .alphaDropout, $0, $1)
            },
            row("SpatialDropout1D", [], "rate, seed=None") {
                try NoiseLayer("SpatialDropout1D", .spatialDropout(rank: 1), $0, $1)
            },
            row("SpatialDropout2D", [], "rate, data_format=None, seed=None") {
                try NoiseLayer("SpatialDropout2D", .spatialDropout(rank: 2), $0, $1)
            },
            row("SpatialDropout3D", [], "rate, data_format=None, seed=None") {
                try NoiseLayer("SpatialDropout3D", .spatialDropout(rank: 3), $0, $1)
            },
            row("ActivityRegularization", [], "l1=0.0, l2=0.0") {
                try ActivityRegularizationLayer($0, $1)
            },
            row(
                "PReLU", [],
                "alpha_initializer='Zeros', alpha_regularizer=None, alpha_constraint=None, shared_axes=None"
            ) { try PReLULayer($0, $1) },
            row("Softmax", [], "axis=-1") { try SoftmaxLayer($0, $1) },
            row("Identity", [], "") { try IdentityLayer($0, $1) },
            row("Lambda", [], "function, output_shape=None, mask=None, arguments=None") {
                try LambdaLayer($0.refusing("mask"), $1)
            },
        ]
    }
}
