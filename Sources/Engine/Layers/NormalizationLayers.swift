import Arrays

/// What layers that normalise have: a scale `gamma` and a shift `beta` after the normalisation.
package class NormalizingLayer: Layer {
    let epsilon: Float
    private let centers: Bool
    private let scales: Bool
    private let initializers: [Initializer]
    private(set) var gamma: Variable?
    private(set) var beta: Variable?
    private var builtRank: Int?

    override init(_ className: String, _ a: Arguments, _ engine: Engine) throws {
        epsilon = try Float(a.double("epsilon"))
        centers = try a.bool("center")
        scales = try a.bool("scale")
        initializers = try ["gamma_initializer", "beta_initializer"].map { try engine.initializer(a, $0) }
        try super.init(className, a, engine)
    }

    /// Whether there is a beta besides what `center` says.
    var takesBeta: Bool { true }
    var alwaysScales: Bool { false }

    func addScaleAndShift(_ shape: [Int]) throws {
        if scales || alwaysScales { gamma = try add("gamma", shape, initializers[0]) }
        if centers, takesBeta { beta = try add("beta", shape, initializers[1]) }
    }

    private func add(_ name: String, _ shape: [Int], _ initializer: Initializer) throws -> Variable {
        try addWeight(
            name, shape, initializer, regularizer: engine.regularizer(arguments, name + "_regularizer"),
            constraint: engine.constraint(arguments, name + "_constraint"))
    }

    /// (x - mean) / sqrt(variance + epsilon) gamma + beta, the weights under `shape`.
    func normalized(_ x: Tensor, _ mean: Tensor, _ variance: Tensor, _ shape: [Int]) throws -> Tensor {
        var factor = try (variance + Tensor(epsilon)).squareRoot().reciprocal()
        if let gamma { factor = try factor * gamma.value.reshaped(shape) }
        var shift = try -(mean * factor)
        if let beta { shift = try shift + beta.value.reshaped(shape) }
        return try x * factor + shift
    }

    /// The places of axes from the front, in order.
    func places(_ axes: [Int], _ shape: PartialShape) throws -> [Int] {
        try axes.map { axis in
            guard axis >= -shape.count, axis < shape.count else {
                throw EngineError.value(
                    "Axis \(axis) is out of bounds for input shape \(EngineError.tuple(shape)). Received: "
                        + "axis=\(arguments["axis"])")
            }
            return axis < 0 ? axis + shape.count : axis
        }.sorted()
    }

    func extent(_ shape: PartialShape, _ axis: Int) throws -> Int {
        guard let extent = shape[axis] else {
            throw EngineError.value(
                "Axis \(axis) of input tensor should have a defined dimension but the layer received an "
                    + "input with shape \(EngineError.tuple(shape)).")
        }
        return extent
    }
}

/// Mean and variance over axes, which stay with extent 1.
private func moments(_ x: Tensor, _ axes: [Int]) throws -> (mean: Tensor, variance: Tensor) {
    let mean = try x.mean(axes: axes, keepsAxes: true)
    return (mean, try (x - mean).square().mean(axes: axes, keepsAxes: true))
}

/// BatchNormalization (Ioffe and Szegedy 2015): every feature brought to mean 0 and variance 1 over the batch, then
/// scaled and shifted. While it is not training (or not trainable) the moving averages stand for the batch:
///
///     moving = momentum moving + (1 - momentum) value of the batch
///
/// x (N, ..., C); gamma (C) ones, beta (C) zeros, moving mean (C) zeros and variance (C) ones. Masked positions do
/// not count.
package final class BatchNormalizationLayer: NormalizingLayer {
    private let axis: Int
    private let momentum: Float
    private let movingInitializers: [Initializer]
    private var movingMean: Variable?
    private var movingVariance: Variable?
    private var features: Int?

    init(_ a: Arguments, _ engine: Engine) throws {
        let given = try a.ints("axis")
        guard given.count == 1 else {
            throw EngineError.badArgument(
                owner: "BatchNormalization", name: "axis", got: a["axis"].description, expected: "an integer")
        }
        axis = given[0]
        momentum = try Float(a.double("momentum"))
        movingInitializers = try ["moving_mean_initializer", "moving_variance_initializer"].map {
            try engine.initializer(a, $0)
        }
        try super.init("BatchNormalization", a, engine)
    }

    override var inputSpec: InputSpec { InputSpec(lastExtent: axis == -1 ? features : nil) }

    package override func build(_ shapes: [PartialShape]) throws {
        let count = try extent(shapes[0], places([axis], shapes[0])[0])
        features = count
        try addScaleAndShift([count])
        movingMean = try addWeight("moving_mean", [count], movingInitializers[0], trainable: false)
        movingVariance = try addWeight("moving_variance", [count], movingInitializers[1], trainable: false)
    }

    package override func call(_ input: LayerInput) throws -> LayerOutput {
        guard let movingMean, let movingVariance else {
            throw EngineError.notBuilt("Layer \(name) is not built.")
        }
        let x = input.x.floats()
        let place = try normalizeAxis(axis, rank: x.rank)
        var shape = [Int](repeating: 1, count: x.rank)
        shape[place] = x.shape[place]
        guard input.training, trainable else {
            let mean = Tensor(movingMean.array.reshaped(to: Shape(shape)))
            let variance = Tensor(movingVariance.array.reshaped(to: Shape(shape)))
            return LayerOutput(try normalized(x, mean, variance, shape), mask: input.mask)
        }
        let axes = (0..<x.rank).filter { $0 != place }
        let (mean, variance) = try batchMoments(x, input.mask, axes)
        try follow(movingMean, mean)
        try follow(movingVariance, variance)
        return LayerOutput(try normalized(x, mean, variance, shape), mask: input.mask)
    }

    private func follow(_ moving: Variable, _ value: Tensor) throws {
        let old = try binary(.multiply, moving.array, .constant(momentum))
        let new = try binary(
            .multiply, value.array.reshaped(to: moving.shape), .constant(Float(1 - Double(momentum))))
        try moving.assign(binary(.add, old, new))
    }

    private func batchMoments(_ x: Tensor, _ mask: NDArray?, _ axes: [Int]) throws -> (Tensor, Tensor) {
        guard let mask else { return try moments(x, axes) }
        guard mask.rank == x.rank - 1 else {
            throw EngineError.value(
                "The mask provided should be one dimension less than the inputs. Received: mask.shape="
                    + "\(EngineError.tuple(mask.dimensions)), inputs.shape=\(EngineError.tuple(x.dimensions))"
            )
        }
        let column = mask.asType(.float32).reshaped(to: Shape(mask.dimensions + [1]))
        let weights = try Tensor(column).broadcast(to: x.shape)
        let total = try weights.sum(axes: axes, keepsAxes: true) + Tensor(1e-7)
        let mean = try (x * weights).sum(axes: axes, keepsAxes: true) / total
        let difference = try (x - mean) * weights
        return (mean, try difference.square().sum(axes: axes, keepsAxes: true) / total)
    }
}

/// LayerNormalization (Ba et al. 2016): every sample brought to mean 0 and variance 1 over `axis`, then scaled and
/// shifted. gamma and beta have the extents of the axes.
package final class LayerNormalizationLayer: NormalizingLayer {
    private let axes: [Int]
    private let scalesOnly: Bool

    init(_ a: Arguments, _ engine: Engine) throws {
        axes = try a.ints("axis")
        scalesOnly = try a.bool("rms_scaling")
        try super.init("LayerNormalization", a, engine)
    }

    override var takesBeta: Bool { !scalesOnly }
    override var alwaysScales: Bool { scalesOnly }

    package override func build(_ shapes: [PartialShape]) throws {
        try addScaleAndShift(places(axes, shapes[0]).map { try extent(shapes[0], $0) })
    }

    package override func call(_ input: LayerInput) throws -> LayerOutput {
        let x = input.x.floats()
        let places = try places(axes, x.dimensions.map(Optional.some))
        let shape = (0..<x.rank).map { places.contains($0) ? x.shape[$0] : 1 }
        let (mean, variance) = try moments(x, places)
        if scalesOnly {
            let factor = try (variance + Tensor(epsilon)).squareRoot().reciprocal()
            let y = try x * factor
            return LayerOutput(try gamma.map { try y * $0.value.reshaped(shape) } ?? y, mask: input.mask)
        }
        return LayerOutput(try normalized(x, mean, variance, shape), mask: input.mask)
    }
}

/// GroupNormalization (Wu and He 2018): the features in groups, each normalised over itself and all positions of a
/// sample; `groups=-1` is a group a feature.
package final class GroupNormalizationLayer: NormalizingLayer {
    private var groups: Int
    private let axis: Int

    init(_ a: Arguments, _ engine: Engine) throws {
        groups = try a.int("groups")
        axis = try a.int("axis")
        guard groups > 0 || groups == -1 else {
            throw EngineError.value(
                "Received an invalid value for argument `groups`, expected a positive integer (or `-1` for "
                    + "instance normalization). Received: groups=\(groups)")
        }
        try super.init("GroupNormalization", a, engine)
    }

    package override func build(_ shapes: [PartialShape]) throws {
        let count = try extent(shapes[0], places([axis], shapes[0])[0])
        if groups == -1 { groups = count }
        guard count >= groups else {
            throw EngineError.value(
                "Number of groups (\(groups)) cannot be more than the number of channels (\(count)).")
        }
        guard count % groups == 0 else {
            throw EngineError.value(
                "Number of groups (\(groups)) must be a multiple of the number of channels (\(count)).")
        }
        try addScaleAndShift([count])
    }

    package override func call(_ input: LayerInput) throws -> LayerOutput {
        let x = input.x.floats()
        let place = try normalizeAxis(axis, rank: x.rank)
        let split = [groups, x.shape[place] / groups]
        let grouped = try x.reshaped(x.shape[..<place] + split + x.shape[(place + 1)...])
        var shape = [Int](repeating: 1, count: x.rank + 1)
        (shape[place], shape[place + 1]) = (split[0], split[1])
        let (mean, variance) = try moments(grouped, (1...x.rank).filter { $0 != place })
        let y = try normalized(grouped, mean, variance, shape)
        return LayerOutput(try y.reshaped(x.dimensions), mask: input.mask)
    }
}

/// RMSNormalization (Zhang and Sennrich 2019): y = x / sqrt(mean x^2 + epsilon) scale.
package final class RMSNormalizationLayer: Layer {
    private let axes: [Int]
    private let epsilon: Float
    private var scale: Variable?

    init(_ a: Arguments, _ engine: Engine) throws {
        axes = try a.ints("axis")
        epsilon = try Float(a.double("epsilon"))
        try super.init("RMSNormalization", a, engine)
    }

    override var passesMasks: Bool { false }

    package override func build(_ shapes: [PartialShape]) throws {
        let places = try axes.map { try normalizeAxis($0, rank: shapes[0].count) }.sorted()
        let ones = try engine.registry.initializers.make("ones", in: engine)
        scale = try addWeight("scale", places.map { try known(shapes[0][$0], self, shapes[0]) }, ones)
    }

    package override func call(_ input: LayerInput) throws -> LayerOutput {
        let x = input.x.floats()
        let size = try x.square().mean(axes: axes, keepsAxes: true) + Tensor(epsilon)
        let y = try x * size.squareRoot().reciprocal()
        return LayerOutput(try scale.map { try y * $0.value } ?? y)
    }
}

/// UnitNormalization: every sample divided by its Euclidean norm over `axis`.
package final class UnitNormalizationLayer: Layer {
    private let axes: [Int]

    init(_ a: Arguments, _ engine: Engine) throws {
        axes = try a.ints("axis")
        try super.init("UnitNormalization", a, engine)
    }

    package override func call(_ input: LayerInput) throws -> LayerOutput {
        LayerOutput(try input.x.floats().unit(axes: axes), mask: input.mask)
    }
}

extension Tensor {
    /// Divided by the Euclidean norm over axes (all when nil).
    func unit(axes: [Int]?) throws -> Tensor {
        let norm = try square().sum(axes: axes, keepsAxes: true).squareRoot()
        return try self * norm.reciprocal().minimum(Tensor(1e12))
    }
}

/// SpectralNormalization (Miyato et al. 2018): the wrapped layer's kernel divided by its largest singular value, which
/// power iteration follows from step to step.
package final class SpectralNormalizationLayer: Layer {
    private let layer: Layer
    private let iterations: Int
    private var vector: Variable?

    init(_ a: Arguments, _ engine: Engine) throws {
        guard let layer = a["layer"].object as? Layer else {
            throw EngineError.value("Layer \(a["layer"]) supplied to Wrapper isn't a supported layer type.")
        }
        self.layer = layer
        iterations = try a.positive("power_iterations")
        try super.init("SpectralNormalization", a, engine)
    }

    package override var sublayers: [Layer] { [layer] }
    override var passesMasks: Bool { false }
    package override var role: LayerRole { layer.role }

    /// In Keras' order: the kernel is followed by the vector.
    package override var variables: [Variable] {
        guard let kernel, let vector else { return super.variables }
        return [kernel, vector] + layer.variables.filter { $0 !== kernel }
    }

    private var kernel: Variable? {
        layer.ownVariables.first { $0.name == "kernel" || $0.name == "embeddings" }
    }

    package override func build(_ shapes: [PartialShape]) throws {
        layer.pathPrefix = pathPrefix + name + "/"
        try layer.buildIfNeeded(shapes)
        guard let kernel else {
            throw EngineError.value(
                "\(layer.className) object has no attribute 'kernel' nor 'embeddings'")
        }
        let initializer = try engine.registry.initializers.make(
            "TruncatedNormal", [], [("stddev", .double(0.02))], in: engine)
        let width = kernel.shape[kernel.shape.rank - 1]
        vector = try addWeight("vector_u", [1, width], initializer, trainable: false)
    }

    package override func call(_ input: LayerInput) throws -> LayerOutput {
        if input.training { try TapeStack.paused { try normalizeKernel() } }
        var inner = input
        inner.masks = input.tensors.map { _ in nil }
        return LayerOutput([try layer.apply(inner).tensors[0]])
    }

    private func normalizeKernel() throws {
        guard let kernel, let vector, kernel.array.floatElements.contains(where: { $0 != 0 }) else { return }
        let weights = try Tensor(kernel.array).reshaped([-1, kernel.shape[kernel.shape.rank - 1]])
        var (u, v) = (Tensor(vector.array), Tensor(0))
        for _ in 0..<iterations {
            v = try u.product(weights, false, true).unit(axes: nil)
            u = try v.product(weights).unit(axes: nil)
        }
        let sigma = try v.product(weights).product(u, false, true)
        try vector.assign(u.array)
        try kernel.assign((Tensor(kernel.array) / Tensor(sigma.item)).array)
    }

    package override func outputShapes(_ shapes: [PartialShape]) throws -> [PartialShape] {
        try layer.outputShapes(shapes)
    }
}

extension ClassRow where Product == Layer {
    static func normalizing() -> [ClassRow<Layer>] {
        let initializers = "beta_initializer='zeros', gamma_initializer='ones', "
        let rest =
            "beta_regularizer=None, gamma_regularizer=None, beta_constraint=None, gamma_constraint=None"
        return [
            row(
                "BatchNormalization", ["SyncBatchNormalization"],
                "axis=-1, momentum=0.99, epsilon=0.001, center=True, scale=True, " + initializers
                    + "moving_mean_initializer='zeros', moving_variance_initializer='ones', " + rest
                    + ", renorm=False, renorm_clipping=None, renorm_momentum=0.99, synchronized=False, "
                    + "fused=None, virtual_batch_size=None"
            ) { try BatchNormalizationLayer($0.refusing("renorm").refusing("virtual_batch_size"), $1) },
            row(
                "LayerNormalization", [],
                "axis=-1, epsilon=0.001, center=True, scale=True, " + initializers + rest
                    + ", *, rms_scaling=False"
            ) { try LayerNormalizationLayer($0, $1) },
            row(
                "GroupNormalization", [],
                "groups=32, axis=-1, epsilon=0.001, center=True, scale=True, " + initializers + rest
            ) { try GroupNormalizationLayer($0, $1) },
            row("RMSNormalization", [], "axis=-1, epsilon=1e-06") { try RMSNormalizationLayer($0, $1) },
            row("UnitNormalization", [], "axis=-1") { try UnitNormalizationLayer($0, $1) },
            row("SpectralNormalization", [], "layer, power_iterations=1") {
                try SpectralNormalizationLayer($0, $1)
            },
        ]
    }
}
