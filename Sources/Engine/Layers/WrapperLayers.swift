import Arrays

// Layers around another layer.

/// Bidirectional: a recurrent layer forwards and a copy of it backwards in time, the outputs joined by
/// `merge_mode` (concat, sum, mul, ave; None gives both). The backward outputs of sequences are turned round
/// so that steps correspond.
package final class BidirectionalLayer: Layer {
    package let forward: RecurrentLayer
    package let backward: RecurrentLayer
    private let mergeMode: String?

    init(_ a: Arguments, _ engine: Engine) throws {
        guard let layer = a["layer"].object as? RecurrentLayer else {
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
        let base = layer.name.hasPrefix("forward_") ? String(layer.name.dropFirst(8)) : layer.name
        forward = try Self.copy(layer, name: "forward_" + base, backwards: layer.goBackwards, engine)
        if a["backward_layer"].isNone {
            backward = try Self.copy(
                layer, name: "backward_" + base, backwards: !layer.goBackwards, engine)
        } else {
            guard let given = a["backward_layer"].object as? RecurrentLayer else {
                throw EngineError.value(
                    "`backward_layer` need to be a `keras.layers.Layer` instance. Received: "
                        + "\(a["backward_layer"])")
            }
            guard given.goBackwards != layer.goBackwards else {
                throw EngineError.value(
                    "Forward layer and backward layer should have different `go_backwards` value.")
            }
            backward = given
        }
        try super.init("Bidirectional", a, engine)
        // A shape given to the layer inside counts for the wrapper.
        innerShape = layer.declaredInputShape
    }

    private var innerShape: PartialShape?

    package override var declaredInputShape: PartialShape? { super.declaredInputShape ?? innerShape }

    private static func copy(_ layer: RecurrentLayer, name: String, backwards: Bool, _ engine: Engine) throws
        -> RecurrentLayer
    {
        var a = layer.arguments
        a["name"] = .string(name)
        a["go_backwards"] = .bool(backwards)
        for old in ["input_shape", "batch_input_shape", "input_dim", "input_length"] { a[old] = .none }
        let row = try engine.registry.layers.row(layer.className)
        guard let copy = try row.make(a, engine) as? RecurrentLayer else { return layer }
        return copy
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

    package override func outputShapes(_ shapes: [PartialShape]) -> [PartialShape] {
        var inner = forward.outputShapes(shapes)
        let states = Array(inner.dropFirst())
        var output = inner.removeFirst()
        if mergeMode == "concat" { output[output.count - 1] = output[output.count - 1].map { $0 * 2 } }
        return (mergeMode == nil ? [output, output] : [output]) + states + states
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
        let (batch, steps) = (input.x.shape[0], input.x.shape[1])
        let flat = try input.x.floats().reshaped([batch * steps] + input.x.dimensions.dropFirst(2))
        let output = try layer.apply(LayerInput([flat], training: input.training)).tensors[0]
        let y = try output.reshaped([batch, steps] + output.dimensions.dropFirst())
        y.logits = try output.logits.map { try $0.reshaped([batch, steps] + $0.dimensions.dropFirst()) }
        return LayerOutput(y, mask: input.mask)
    }

    package override func outputShapes(_ shapes: [PartialShape]) throws -> [PartialShape] {
        let output = try layer.outputShapes(shapes.map(inner))[0]
        return [[shapes[0][0], shapes[0][1]] + output.dropFirst()]
    }

    package override func multiplyAdds(_ shapes: [PartialShape]) -> Double {
        Double((shapes[0][1] ?? 1)) * layer.multiplyAdds(shapes.map(inner))
    }
}
