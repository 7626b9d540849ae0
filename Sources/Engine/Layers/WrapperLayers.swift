import Arrays

// Layers around another layer.

/// Bidirectional: a recurrent layer forwards and a copy of it backwards in time, the outputs joined by
/// `merge_mode` (concat, sum, mul, ave; None gives both). The backward outputs of sequences are turned round
/// so that steps correspond.
package final class BidirectionalLayer: Layer {
    package let forward: any SequenceLayer
    package let backward: any SequenceLayer
    private let mergeMode: String?

    init(_ a: Arguments, _ engine: Engine) throws {
        guard let layer = a["layer"].object as? any SequenceLayer else {
            throw EngineError.value(
                "Please initialize `Bidirectional` layer with a `keras.layers.Layer` instance that is "
                    + "recurrent. Received: \(a["layer"])")
        }
        mergeMode = try a.optionalString("merge_mode")
        if let mergeMode, !["sum", "mul", "ave", "concat"].contains(mergeMode) {
            throw EngineError.value(
                "Invalid merge mode. Received: \(mergeMode). Merge mode should be one of {\"sum\", \"mul\", "
                    + "\"ave\", \"concat\", None}")
        }
        forward = try Self.copy(layer, "forward_", backwards: layer.goBackwards, engine)
        if a["backward_layer"].isNone {
            backward = try Self.copy(layer, "backward_", backwards: !layer.goBackwards, engine)
        } else {
            guard let given = a["backward_layer"].object as? any SequenceLayer else {
                throw EngineError.value(
                    "`backward_layer` need to be a `keras.layers.Layer` instance. Received: "
                        + "\(a["backward_layer"])")
            }
            guard given.goBackwards != layer.goBackwards else {
                throw EngineError.value(
                    "Forward layer and backward layer should have different `go_backwards` value.")
            }
            guard given.returnsSequences == layer.returnsSequences, given.returnsState == layer.returnsState
            else {
                throw EngineError.value(
                    "Forward layer and backward layer are expected to have the same value for attribute "
                        + "\"return_sequences\" and \"return_state\"")
            }
            backward = given
        }
        // The steps of both directions correspond: hidden ones give zeros.
        for layer in [forward, backward] { layer.zeroOutputForMask = layer.returnsSequences }
        try super.init("Bidirectional", a, engine)
        // A shape given to the layer inside counts for the wrapper.
        innerShape = layer.declaredInputShape
    }

    private var innerShape: PartialShape?

    package override var declaredInputShape: PartialShape? { super.declaredInputShape ?? innerShape }

    private static func copy(
        _ layer: any SequenceLayer, _ prefix: String, backwards: Bool, _ engine: Engine
    ) throws -> any SequenceLayer {
        // A configuration has the forward layer under its new name.
        let known = ["forward_", "backward_"].first { layer.name.hasPrefix($0) } ?? ""
        let bare = String(layer.name.dropFirst(known.count))
        return try clone(layer, name: prefix + bare, engine, [("go_backwards", .bool(backwards))])
            as? any SequenceLayer ?? layer
    }

    /// A new layer from a layer's arguments, layers among them copied too.
    private static func clone(
        _ layer: Layer, name: String, _ engine: Engine, _ changes: [(String, ConfigValue)] = []
    ) throws -> Layer {
        var a = layer.arguments
        for (key, value) in a.values { a[key] = try clone(value, engine) }
        a["name"] = .string(name)
        for (key, value) in changes { a[key] = value }
        for old in ["input_shape", "batch_input_shape", "input_dim", "input_length"] { a[old] = .none }
        return try engine.registry.layers.row(layer.className).make(a, engine)
    }

    private static func clone(_ value: ConfigValue, _ engine: Engine) throws -> ConfigValue {
        switch value {
        case .object(let object):
            guard let layer = object as? Layer else { return value }
            return .object(try clone(layer, name: layer.name, engine))
        case .list(let list): return .list(try list.map { try clone($0, engine) })
        default: return value
        }
    }

    package override var sublayers: [Layer] { [forward, backward] }
    override var inputSpec: InputSpec { forward.inputSpec }
    override var passesMasks: Bool { false }
    package override var role: LayerRole { forward.role }
    package override var activationName: String? { forward.activationName }

    package override func build(_ shapes: [PartialShape]) throws {
        for layer in [forward, backward] {
            layer.pathPrefix = pathPrefix + name + "/"
            try layer.buildIfNeeded(shapes)
        }
    }

    package override func call(_ input: LayerInput) throws -> LayerOutput {
        var (ahead, behind) = (input, input)
        if !input.initialState.isEmpty {
            let half = input.initialState.count / 2
            ahead.initialState = Array(input.initialState[..<half])
            behind.initialState = Array(input.initialState[half...])
        }
        let first = try forward.apply(ahead)
        var second = try backward.apply(behind)
        if forward.returnsSequences { second.tensors[0] = try second.tensors[0].reversed(axis: 1) }
        let mask = forward.returnsSequences ? input.mask : nil
        let states = Array(first.tensors.dropFirst()) + second.tensors.dropFirst()
        let merged = try merge(first.tensors[0], second.tensors[0])
        return LayerOutput(
            merged + states, masks: merged.map { _ in mask } + states.map { _ in nil })
    }

    private func merge(_ a: Tensor, _ b: Tensor) throws -> [Tensor] {
        switch mergeMode {
        case "concat": return [try Tensor.concatenate([a, b], axis: -1)]
        case "sum": return [try a + b]
        case "ave": return [try (a + b) * Tensor(0.5)]
        case "mul": return [try a * b]
        default: return [a, b]
        }
    }

    package override func outputShapes(_ shapes: [PartialShape]) throws -> [PartialShape] {
        let (ahead, behind) = (try forward.outputShapes(shapes), try backward.outputShapes(shapes))
        let states = ahead.dropFirst() + behind.dropFirst()
        if mergeMode == nil { return [ahead[0], behind[0]] + states }
        var output = ahead[0]
        let last = output.count - 1
        if mergeMode == "concat" {
            output[last] = output[last].flatMap { a in behind[0][last].map { a + $0 } }
        }
        return [output] + states
    }

    package override func multiplyAdds(_ shapes: [PartialShape]) -> Double {
        forward.multiplyAdds(shapes) + backward.multiplyAdds(shapes)
    }
}

/// TimeDistributed: the layer inside applied to every step of (N, T, ...).
package final class TimeDistributedLayer: Layer {
    package let layer: Layer

    init(_ a: Arguments, _ engine: Engine) throws {
        guard let layer = a["layer"].object as? Layer else {
            throw EngineError.value(
                "Please initialize `TimeDistributed` layer with a `keras.layers.Layer` instance. Received: "
                    + "\(a["layer"])")
        }
        self.layer = layer
        try super.init("TimeDistributed", a, engine)
    }

    package override var sublayers: [Layer] { [layer] }
    package override var role: LayerRole { layer.role }
    package override var activationName: String? { layer.activationName }
    override var inputSpec: InputSpec { InputSpec(minimumRank: 3) }

    package override func build(_ shapes: [PartialShape]) throws {
        layer.pathPrefix = pathPrefix + name + "/"
        try layer.buildIfNeeded(shapes.map(inner))
    }

    private func inner(_ shape: PartialShape) -> PartialShape { [shape[0]] + shape.dropFirst(2) }

    package override func call(_ input: LayerInput) throws -> LayerOutput {
        let x = input.x.floats()
        let (batch, steps) = (x.shape[0], x.shape[1])
        if input.training, Self.seesBatch(layer) { return try stepwise(x, input) }
        let flat = try x.reshaped([batch * steps] + x.dimensions.dropFirst(2))
        let mask = input.mask.flatMap { $0.rank > 2 ? $0 : nil }
        let inner = mask.map { $0.reshaped(to: Shape([batch * steps] + $0.dimensions.dropFirst(2))) }
        let output = try layer.apply(LayerInput([flat], masks: [inner], training: input.training)).tensors[0]
        let y = try output.reshaped([batch, steps] + output.dimensions.dropFirst())
        y.logits = try output.logits.map { try $0.reshaped([batch, steps] + $0.dimensions.dropFirst()) }
        return LayerOutput(y, mask: input.mask)
    }

    /// Whether all samples of a batch make what a layer gives in training, or random numbers do: then steps are
    /// computed one by one as in Keras.
    private static func seesBatch(_ layer: Layer) -> Bool {
        layer is BatchNormalizationLayer || layer is NoiseLayer || layer is DropoutLayer
            || layer is SpectralNormalizationLayer || layer.sublayers.contains(where: seesBatch)
    }

    private func stepwise(_ x: Tensor, _ input: LayerInput) throws -> LayerOutput {
        let outputs = try (0..<x.shape[1]).map { step in
            let part = try x.sliced(axis: 1, from: step, count: 1)
            return try layer.apply(
                LayerInput(
                    [part.reshaped([x.shape[0]] + x.dimensions.dropFirst(2))], training: input.training)
            ).tensors[0]
        }
        return LayerOutput(try Tensor.stack(outputs, axis: 1), mask: input.mask)
    }

    package override func outputShapes(_ shapes: [PartialShape]) throws -> [PartialShape] {
        let output = try layer.outputShapes(shapes.map(inner))[0]
        return [[shapes[0][0], shapes[0][1]] + output.dropFirst()]
    }

    package override func multiplyAdds(_ shapes: [PartialShape]) -> Double {
        Double((shapes[0][1] ?? 1)) * layer.multiplyAdds(shapes.map(inner))
    }
}
