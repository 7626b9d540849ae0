import Arrays

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// MultiHeadAttention (Vaswani et al. 2017): called on query (B, T, F), value (B, S, G) and perhaps key. Every head
/// projects them to `key_dim` (`value_dim`) features and gives
///
///     softmax(Q K^T / sqrt(key_dim)) V
///
/// The heads together are projected to `output_shape` (the query's features by default). Kernels (F, heads, key_dim)
/// and, for the output, (heads, value_dim, F), Glorot uniform; biases zeros.
///
/// GroupQueryAttention (Ainslie et al. 2023) is the same with fewer heads of keys and values than of queries.
package final class MultiHeadAttentionLayer: Layer {
    private let heads: Int
    private let sharedHeads: Int
    private let keyWidth: Int
    private let valueWidth: Int
    private let usesBias: Bool
    private let usesGate: Bool
    private let targetShape: [Int]?
    private let givenAxes: [Int]?
    private let slidingWindow: Int?
    private let rate: Double
    private var parts: [String: EinsumDenseLayer] = [:]
    private var order: [String] = []
    private var generator: SeedGenerator?

    init(_ a: Arguments, _ engine: Engine, isGrouped: Bool = false) throws {
        heads = try a.positive(isGrouped ? "num_query_heads" : "num_heads")
        keyWidth = try a.positive(isGrouped ? "head_dim" : "key_dim")
        sharedHeads = isGrouped ? try a.positive("num_key_value_heads") : heads
        valueWidth = isGrouped || a["value_dim"].isNone ? keyWidth : try a.positive("value_dim")
        guard heads % sharedHeads == 0 else {
            throw EngineError.value("`num_query_heads` must be divisible by `num_key_value_heads`.")
        }
        usesBias = try a.bool("use_bias")
        usesGate = try a.bool("use_gate")
        targetShape = isGrouped || !a["output_shape"].isTrue ? nil : try a.ints("output_shape")
        givenAxes = isGrouped || a["attention_axes"].isNone ? nil : try a.ints("attention_axes")
        slidingWindow = a["sliding_window"].isNone ? nil : try a.positive("sliding_window")
        rate = try a.double("dropout")
        // Keras makes an initializer here and clones it for each part: the draw of its seed counts.
        _ = try engine.initializer(a, "kernel_initializer")
        try super.init(isGrouped ? "GroupedQueryAttention" : "MultiHeadAttention", a, engine)
    }

    override var passesMasks: Bool { false }
    package override var sublayers: [Layer] { order.compactMap { parts[$0] } }
    package override var tensorNames: [String] { ["query", "value", "key"] }
    package override var callKeywords: [String] {
        [
            "query_mask", "value_mask", "key_mask", "attention_mask", "return_attention_scores",
            "use_causal_mask",
        ]
    }

    // MARK: Weights

    package override func build(_ shapes: [PartialShape]) throws {
        guard shapes.count >= 2 else {
            throw EngineError.type(
                "\(className).call() missing 1 required positional argument: 'value'")
        }
        let (query, value) = (shapes[0], shapes[1])
        let key = shapes.count > 2 ? shapes[2] : value
        guard value.dropFirst().dropLast().elementsEqual(key.dropFirst().dropLast()) else {
            throw EngineError.value(
                "All dimensions of `value` and `key`, except the last one, must be equal. Received: "
                    + "value_shape=\(EngineError.tuple(value)) and key_shape=\(EngineError.tuple(key))")
        }
        try project("query", query, heads, keyWidth)
        try project("key", key, sharedHeads, keyWidth)
        if usesGate { try project("gate", query, heads, valueWidth, activation: "sigmoid") }
        try project("value", value, sharedHeads, valueWidth)
        // Keras has two layers inside whose default names count.
        for part in ["Softmax", "Dropout"] { _ = engine.uniqueName(part) }
        if rate > 0 {
            generator = SeedGenerator(
                try arguments.optionalInt("seed") ?? engine.random.makeSeed())
        }
        let output = try targetShape ?? [known(query.last, self, query)]
        try addPart(
            "attention_output", query.dropLast() + [heads, valueWidth], bound: 2,
            output: output, free: query.count - 1)
    }

    private func project(
        _ name: String, _ shape: PartialShape, _ heads: Int, _ width: Int, activation: String? = nil
    ) throws {
        try addPart(
            name, shape, bound: 1, output: [heads, width], free: shape.count - 1, activation: activation)
    }

    /// An EinsumDense that keeps `free` axes and maps `bound` others to those of `output`.
    private func addPart(
        _ name: String, _ shape: PartialShape, bound: Int, output: [Int], free: Int, activation: String? = nil
    ) throws {
        let letters = Array("abcdefghijklmnopqrstuvwxyz")
        let kept = letters[..<free]
        let summed = letters[free..<(free + bound)]
        let made = letters[(free + bound)..<(free + bound + output.count)]
        let equation = String(kept + summed) + "," + String(summed + made) + "->" + String(kept + made)
        var values: [(String, ConfigValue)] = [
            ("equation", .string(equation)), ("name", .string(name)),
            (
                "output_shape",
                .list([ConfigValue](repeating: .none, count: free - 1) + output.map(ConfigValue.int))
            ),
            ("bias_axes", usesBias ? .string(String(made)) : .none),
            ("activation", activation.map(ConfigValue.string) ?? .none),
        ]
        for kind in ["kernel", "bias"] {
            for what in ["regularizer", "constraint"] {
                values.append(("\(kind)_\(what)", arguments["\(kind)_\(what)"]))
            }
            values.append(("\(kind)_initializer", try fresh(arguments["\(kind)_initializer"])))
        }
        let row = try engine.registry.layers.row("EinsumDense")
        let bindings = try row.signature.bind(
            owner: row.name, positional: [], keywords: values, common: engine.registry.layers.common)
        let part = try EinsumDenseLayer(bindings, engine)
        part.pathPrefix = pathPrefix + self.name + "/"
        part.trainable = trainable
        try part.buildIfNeeded([shape])
        parts[name] = part
        order.append(name)
    }

    /// An initializer of its own for each part.
    private func fresh(_ value: ConfigValue) throws -> ConfigValue {
        guard let initializer = value.object as? Initializer,
            engine.registry.initializers.contains(initializer.className)
        else { return value }
        let row = try engine.registry.initializers.row(initializer.className)
        return .object(try row.make(initializer.arguments, engine))
    }

    // MARK: Attention

    package override func call(_ input: LayerInput) throws -> LayerOutput {
        guard input.tensors.count >= 2 else {
            throw EngineError.type(
                "\(className).call() missing 1 required positional argument: 'value'")
        }
        let (x, v) = (input.tensors[0], input.tensors[1])
        let k = input.tensors.count > 2 ? input.tensors[2] : v
        func part(_ name: String, _ x: Tensor) throws -> Tensor {
            guard let part = parts[name] else {
                throw EngineError.notBuilt("Layer \(self.name) is not built.")
            }
            return try part(x)
        }
        let queryMask = input.masks[0] ?? input.array("query_mask")
        let mask = try mask(input, queryMask, x.shape[1], v.shape[1])
        let gate = usesGate ? try part("gate", x) : nil
        let scale = Tensor(Float(1 / Double(keyWidth).squareRoot()))
        let query = try part("query", x) * scale
        let key = try repeated(part("key", k))
        let value = try repeated(part("value", v))
        let returnsScores = input.flag("return_attention_scores")
        // Keras leaves uniform weights where a whole row is masked, except on this path.
        let zeroes = rate > 0 || returnsScores || query.rank != 4
        let (heads, scores) = try attend(query, key, value, mask, zeroes, input.training)
        let output = try part("attention_output", gate.map { try heads * $0 } ?? heads)
        return returnsScores
            ? LayerOutput([output, scores], masks: [queryMask, nil]) : LayerOutput(output, mask: queryMask)
    }

    /// Heads of keys or values shared by several heads of queries.
    private func repeated(_ x: Tensor) throws -> Tensor {
        guard sharedHeads < heads else { return x }
        let count = heads / sharedHeads
        let (batch, steps, width) = (x.shape[0], x.shape[1], x.shape[3])
        return try x.reshaped([batch, steps, sharedHeads, 1, width])
            .broadcast(to: [batch, steps, sharedHeads, count, width])
            .reshaped([batch, steps, heads, width])
    }

    private func mask(_ input: LayerInput, _ queryMask: NDArray?, _ queries: Int, _ values: Int) throws
        -> NDArray?
    {
        let valueMask = input.masks[1] ?? input.array("value_mask")
        let keyMask = (input.masks.count > 2 ? input.masks[2] : nil) ?? input.array("key_mask")
        var mask = try AttentionMask.both(AttentionMask.column(queryMask), AttentionMask.row(valueMask))
        mask = try AttentionMask.both(mask, AttentionMask.row(keyMask))
        if input.flag("use_causal_mask") {
            mask = try AttentionMask.both(mask, AttentionMask.causal(queries, values))
        }
        if let slidingWindow {
            mask = try AttentionMask.both(mask, AttentionMask.band(queries, values, slidingWindow))
        }
        return try AttentionMask.both(input.array("attention_mask")?.asType(.bool).contiguous(), mask)
    }

    /// Queries, keys and values (B, ..., heads, width) to the heads' outputs and their scores.
    private func attend(
        _ query: Tensor, _ key: Tensor, _ value: Tensor, _ mask: NDArray?, _ zeroes: Bool, _ training: Bool
    ) throws -> (Tensor, Tensor) {
        let rank = query.rank
        let axes = (givenAxes ?? Array(1..<(rank - 2))).map { $0 < 0 ? $0 + rank - 1 : $0 }
        let letters = Array("abcdefghijklmnopqrstuvwxyz")
        let target = Array(letters[..<rank])
        var source = target
        for (place, axis) in axes.enumerated() { source[axis] = letters[rank + place] }
        let batch = (0..<rank).filter { !axes.contains($0) && $0 != rank - 1 }.map { target[$0] }
        let scoreAxes = batch + axes.map { target[$0] } + axes.map { source[$0] }
        let raw = try query.contracted(
            with: key, "\(String(target)),\(String(source))->\(String(scoreAxes))")
        let lead = raw.rank - axes.count
        let flat = Array(raw.dimensions[..<lead]) + [raw.shape.product(lead..<raw.rank)]
        var spread = mask
        if let mask {
            // The mask's axes (B, T..., S...) around axes of extent 1 for what it does not name.
            let inner = 2 * axes.count
            let missing = [Int](repeating: 1, count: raw.rank - mask.rank)
            let shape = mask.dimensions.dropLast(inner) + missing + mask.dimensions.suffix(inner)
            spread = try mask.reshaped(to: Shape(shape)).broadcast(to: raw.shape).contiguous().reshaped(flat)
        }
        let scores = try raw.reshaped(flat).softmax(masked: spread, zeroes: zeroes).reshaped(raw.dimensions)
        var weights = scores
        if training, let generator {
            weights = try scores * Tensor(dropoutFactors(scores.dimensions, rate, generator))
        }
        let output = try weights.contracted(
            with: value, "\(String(scoreAxes)),\(String(source))->\(String(target))")
        return (output, scores)
    }

    package override func outputShapes(_ shapes: [PartialShape]) throws -> [PartialShape] {
        [targetShape.map { shapes[0].dropLast() + $0.map(Optional.some) } ?? shapes[0]]
    }

    package override func outputShapes(_ shapes: [PartialShape], options: [String: ConfigValue]) throws
        -> [PartialShape]
    {
        let output = try outputShapes(shapes)
        guard options["return_attention_scores"]?.isTrue ?? false else { return output }
        return output + [[shapes[0][0], heads, shapes[0][1], shapes[1][1]]]
    }

    package override func multiplyAdds(_ shapes: [PartialShape]) -> Double {
        guard shapes.count > 1, shapes[0].count > 2 else { return 0 }
        func rows(_ shape: PartialShape) -> Double { shape.dropLast().reduce(1) { $0 * Double($1 ?? 1) } }
        let key = shapes.count > 2 ? shapes[2] : shapes[1]
        let counts = [
            "query": shapes[0], "gate": shapes[0], "attention_output": shapes[0], "key": key,
            "value": shapes[1],
        ]
        var total = 0.0
        for (name, part) in parts {
            total += rows(counts[name] ?? []) * Double(part.variables.first?.shape.count ?? 0)
        }
        return total + rows(shapes[0]) * Double(shapes[1][1] ?? 1) * Double(heads * (keyWidth + valueWidth))
    }
}

extension ClassRow where Product == Layer {
    static func attention() -> [ClassRow<Layer>] {
        let weights =
            "kernel_initializer='glorot_uniform', bias_initializer='zeros', kernel_regularizer=None, "
            + "bias_regularizer=None, activity_regularizer=None, kernel_constraint=None, "
            + "bias_constraint=None, use_gate=False, seed=None"
        return [
            row(
                "MultiHeadAttention", [],
                "num_heads, key_dim, value_dim=None, dropout=0.0, use_bias=True, output_shape=None, "
                    + "attention_axes=None, sliding_window=None, flash_attention=None, " + weights
            ) { try MultiHeadAttentionLayer($0, $1) },
            row(
                "GroupQueryAttention", ["GroupedQueryAttention"],
                "head_dim, num_query_heads, num_key_value_heads, dropout=0.0, use_bias=True, "
                    + "sliding_window=None, flash_attention=None, " + weights
            ) { try MultiHeadAttentionLayer($0, $1, isGrouped: true) },
            row("Attention", [], "use_scale=False, score_mode='dot', dropout=0.0, seed=None") {
                try AttentionLayer($0, $1, isAdditive: false)
            },
            row("AdditiveAttention", [], "use_scale=True, dropout=0.0, *, seed=None") {
                try AttentionLayer($0, $1, isAdditive: true)
            },
            row(
                "EinsumDense", [],
                "equation, output_shape, activation=None, bias_axes=None, "
                    + "kernel_initializer='glorot_uniform', bias_initializer='zeros', "
                    + "kernel_regularizer=None, bias_regularizer=None, kernel_constraint=None, "
                    + "bias_constraint=None, lora_rank=None, lora_alpha=None"
            ) { try EinsumDenseLayer($0.refusing("lora_rank"), $1) },
        ]
    }
}
