import Arrays

/// Attention (Luong et al. 2015) and AdditiveAttention (Bahdanau et al. 2015): called on [query (B, T, D), value
/// (B, S, V)] or [query, value, key (B, S, D)].
///
///     softmax(scores) value        scores = query key^T, or sum over D of scale tanh(query + key)
package final class AttentionLayer: Layer {
    private let isAdditive: Bool
    private let usesScale: Bool
    private let concatenates: Bool
    private let rate: Double
    private let generator: SeedGenerator?
    private var scale: Variable?
    private var weight: Variable?

    init(_ a: Arguments, _ engine: Engine, isAdditive: Bool) throws {
        self.isAdditive = isAdditive
        usesScale = try a.bool("use_scale")
        rate = try a.double("dropout")
        generator = rate > 0 ? SeedGenerator(try a.optionalInt("seed") ?? engine.random.makeSeed()) : nil
        let mode = isAdditive ? "dot" : try a.string("score_mode")
        guard mode == "dot" || mode == "concat" else {
            throw EngineError.value(
                "Invalid value for argument score_mode. Expected one of {'dot', 'concat'}. Received: "
                    + "score_mode=\(mode)")
        }
        concatenates = mode == "concat"
        try super.init(isAdditive ? "AdditiveAttention" : "Attention", a, engine)
    }

    override var passesMasks: Bool { false }
    package override var callKeywords: [String] { ["return_attention_scores", "use_causal_mask"] }

    private func checkCount(_ count: Int) throws {
        guard count == 2 || count == 3 else {
            throw EngineError.value(
                "\(className) layer accepts inputs list of length 2 or 3, namely [query, value] or [query, "
                    + "value, key]. Received length: \(count).")
        }
    }

    package override func build(_ shapes: [PartialShape]) throws {
        try checkCount(shapes.count)
        let table = engine.registry.initializers
        if usesScale {
            scale =
                isAdditive
                ? try addWeight(
                    "scale", [known(shapes[0].last, self, shapes[0])],
                    table.make("glorot_uniform", in: engine))
                : try addWeight("scale", [], table.make("ones", in: engine))
        }
        if concatenates {
            weight = try addWeight("concat_score_weight", [], table.make("ones", in: engine))
        }
    }

    private func scores(_ query: Tensor, _ key: Tensor) throws -> Tensor {
        if !isAdditive, !concatenates {
            let scores = try query.product(key, false, true)
            return try scale.map { try scores * $0.value } ?? scores
        }
        let (q, k) = (query.dimensions, key.dimensions)
        let sum =
            try query.reshaped(q.dropLast() + [1, q[q.count - 1]])
            + key.reshaped(k.dropLast(2) + [1] + k.suffix(2))
        if isAdditive {
            let bent = try sum.tanh()
            return try (scale.map { try bent * $0.value } ?? bent).sum(axes: [-1])
        }
        let total = try (scale.map { try sum * $0.value } ?? sum).tanh().sum(axes: [-1])
        return try weight.map { try total * $0.value } ?? total
    }

    package override func call(_ input: LayerInput) throws -> LayerOutput {
        try checkCount(input.tensors.count)
        let (query, value) = (input.tensors[0].floats(), input.tensors[1].floats())
        let key = input.tensors.count > 2 ? input.tensors[2].floats() : value
        var scores = try scores(query, key)
        var mask = AttentionMask.row(input.masks[1])
        if input.flag("use_causal_mask") {
            mask = try AttentionMask.both(
                mask, AttentionMask.causal(scores.shape[scores.rank - 2], scores.shape[scores.rank - 1]))
        }
        if let mask {
            let whole = try mask.broadcast(to: scores.shape).contiguous()
            scores = try Tensor.select(whole, scores, scores - Tensor(1e9))
        }
        let shares = try scores.softmax()
        var weights = shares
        if input.training, let generator {
            weights = try shares * Tensor(dropoutFactors(shares.dimensions, rate, generator))
        }
        var output = try weights.product(value)
        if let queryMask = AttentionMask.column(input.masks[0]) {
            let whole = try queryMask.broadcast(to: output.shape).contiguous()
            output = try Tensor.select(whole, output, Tensor(0))
        }
        guard input.flag("return_attention_scores") else {
            return LayerOutput(output, mask: input.masks[0])
        }
        return LayerOutput([output, weights], masks: [input.masks[0], nil])
    }

    package override func outputShapes(_ shapes: [PartialShape]) throws -> [PartialShape] {
        try checkCount(shapes.count)
        return [shapes[0].dropLast() + [shapes[1].last ?? nil]]
    }

    package override func outputShapes(_ shapes: [PartialShape], options: [String: ConfigValue]) throws
        -> [PartialShape]
    {
        let output = try outputShapes(shapes)
        guard options["return_attention_scores"]?.isTrue ?? false else { return output }
        return output + [shapes[0].dropLast() + [shapes[1].dropLast().last ?? nil]]
    }

    package override func multiplyAdds(_ shapes: [PartialShape]) -> Double {
        guard shapes.count > 1 else { return 0 }
        let rows = shapes[0].dropLast().reduce(1.0) { $0 * Double($1 ?? 1) }
        let widths = (shapes[0].last ?? nil) ?? 1
        return rows * Double(shapes[1].dropLast().last.flatMap { $0 } ?? 1)
            * Double(widths + ((shapes[1].last ?? nil) ?? 1))
    }
}
