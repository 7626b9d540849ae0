import Arrays

/// Dense: y = f(x W + b) over the last axis.
///
/// x (..., F), W (F, U) Glorot uniform, b (U) zeros, y (..., U).
package final class DenseLayer: Layer {
    private let units: Int
    private let activation: Activation
    private let usesBias: Bool
    private let kernelInitializer: Initializer
    private let biasInitializer: Initializer
    private var kernel: Variable?
    private var bias: Variable?

    init(_ a: Arguments, _ engine: Engine) throws {
        units = try a.positive("units")
        activation = try engine.registry.activation(a["activation"])
        usesBias = try a.bool("use_bias")
        kernelInitializer = try engine.initializer(a, "kernel_initializer")
        biasInitializer = try engine.initializer(a, "bias_initializer")
        try super.init("Dense", a, engine)
    }

    override var inputSpec: InputSpec { InputSpec(minimumRank: 2, lastExtent: kernel?.shape[0]) }
    package override var role: LayerRole { .dense }
    package override var activationName: String? { activation.name }

    package override func build(_ shapes: [PartialShape]) throws {
        let features = try known(shapes[0].last, self, shapes[0])
        kernel = try addWeight(
            "kernel", [features, units], kernelInitializer,
            regularizer: engine.regularizer(arguments, "kernel_regularizer"),
            constraint: engine.constraint(arguments, "kernel_constraint"))
        guard usesBias else { return }
        bias = try addWeight(
            "bias", [units], biasInitializer,
            regularizer: engine.regularizer(arguments, "bias_regularizer"),
            constraint: engine.constraint(arguments, "bias_constraint"))
    }

    package override func call(_ input: LayerInput) throws -> LayerOutput {
        guard let kernel else { throw EngineError.notBuilt("Layer \(name) is not built.") }
        let x = input.x
        let y =
            if let bias {
                try Operation.affine(x, kernel.value, bias.value)
            } else {
                try x.product(kernel.value)
            }
        return LayerOutput(try activation(y))
    }

    package override func outputShapes(_ shapes: [PartialShape]) throws -> [PartialShape] {
        [shapes[0].dropLast() + [units]]
    }
}

/// Embedding: y = E[ids], a row for each id.
///
/// ids (...) of integers in 0 ..< V, E (V, D) uniform in ±0.05, y (..., D). With `mask_zero` the mask
/// ids != 0 travels on.
package final class EmbeddingLayer: Layer {
    private let inputSize: Int
    private let outputSize: Int
    private let masksZero: Bool
    private let initializer: Initializer
    private var embeddings: Variable?

    init(_ a: Arguments, _ engine: Engine) throws {
        inputSize = try a.positive("input_dim")
        outputSize = try a.positive("output_dim")
        masksZero = try a.bool("mask_zero")
        initializer = try engine.initializer(a, "embeddings_initializer")
        try super.init("Embedding", a, engine)
    }

    package override var role: LayerRole { .embedding }
    override var passesMasks: Bool { false }

    package override func build(_ shapes: [PartialShape]) throws {
        embeddings = try addWeight(
            "embeddings", [inputSize, outputSize], initializer,
            regularizer: engine.regularizer(arguments, "embeddings_regularizer"),
            constraint: engine.constraint(arguments, "embeddings_constraint"))
    }

    package override func call(_ input: LayerInput) throws -> LayerOutput {
        guard let embeddings else { throw EngineError.notBuilt("Layer \(name) is not built.") }
        let ids = input.x.array.asType(.int64).contiguous()
        let places = ids.pointer(Int.self)
        for i in 0..<ids.count where places[i] < 0 || places[i] >= inputSize {
            throw EngineError.value(
                "Layer \"\(name)\" (Embedding): got id \(places[i]), expected ids from 0 to \(inputSize - 1) "
                    + "(input_dim=\(inputSize))")
        }
        let mask = masksZero ? NDArray(ids.elements(as: Int.self).map { $0 != 0 }, shape: ids.shape) : nil
        let table = embeddings.value
        let rows = try table.rows(at: ids)
        if table.array.dtype == .float32 { rows.lookup = Tensor.Lookup(table: table, ids: ids) }
        return LayerOutput(rows, mask: mask)
    }

    package override func outputShapes(_ shapes: [PartialShape]) throws -> [PartialShape] {
        [shapes[0] + [outputSize]]
    }

    package override func multiplyAdds(_ shapes: [PartialShape]) -> Double { 0 }
}
