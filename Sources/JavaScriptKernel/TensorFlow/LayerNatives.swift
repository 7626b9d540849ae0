import Arrays
import Engine

// Natives of layers and graphs of layers. A layer is a host object of the engine's layer.
extension TensorFlowPart {
    var layerNatives: [(String, Native)] {
        [
            (
                "makeLayer",
                { part, a in
                    part.host(
                        try part.engine.registry.layers.make(
                            a[safe: 0]?.text() ?? "", [], part.keywords(a[safe: 1]), in: part.engine))
                }
            ),
            (
                "layerTable",
                { part, _ in
                    let table = part.engine.registry.layers
                    let result = part.context.object()
                    for row in table.rows {
                        result[row.name] = part.context.array(
                            row.signature.parameters.map { part.context.string($0.name) })
                    }
                    return result
                }
            ),
            (
                "make",
                { part, a in
                    try part.make(
                        family: a[safe: 0]?.text() ?? "", a[safe: 1]?.text() ?? "", part.keywords(a[safe: 2]))
                }
            ),
            (
                "buildLayer",
                { part, a in
                    let shapes = (a[safe: 1]?.items() ?? []).map { part.partialShape($0) }
                    try part.object(a[safe: 0], Layer.self).buildIfNeeded(shapes)
                    return part.context.undefined
                }
            ),
            (
                "outputShapes",
                { part, a in
                    let shapes = (a[safe: 1]?.items() ?? []).map { part.partialShape($0) }
                    let layer = try part.object(a[safe: 0], Layer.self)
                    return part.context.array(try layer.shapes(after: shapes).map { part.shape($0) })
                }
            ),
            ("applyLayer", { part, a in try part.apply(a) }),
            ("callLayer", { part, a in try part.call(a) }),
            (
                "inputSymbol",
                { part, a in
                    part.symbol(try part.object(a[safe: 0], InputLayer.self).makeOutput())
                }
            ),
            ("layerVariables", { part, a in try part.variables(part.object(a[safe: 0], Layer.self)) }),
            (
                "isBuilt",
                { part, a in part.context.boolean(try part.object(a[safe: 0], Layer.self).isBuilt) }
            ),
            (
                "setWeights",
                { part, a in
                    let layer = try part.object(a[safe: 0], Layer.self)
                    let weights = try part.tensors(a[safe: 1]).map { $0.array.copy() }
                    try part.engine.perform(SetWeights(layer, weights: weights))
                    return part.context.undefined
                }
            ),
            (
                "setTrainable",
                { part, a in
                    try part.object(a[safe: 0], Layer.self).trainable = a[safe: 1]?.truth() ?? true
                    return part.context.undefined
                }
            ),
            (
                "resetStates",
                { part, a in
                    try part.object(a[safe: 0], Layer.self).resetStates()
                    return part.context.undefined
                }
            ),
            ("layerNodes", { part, a in try part.nodes(part.object(a[safe: 0], Layer.self)) }),
        ]
    }

    /// An object of a family of the registry by its name.
    private func make(family: String, _ name: String, _ keywords: [(String, ConfigValue)]) throws -> JSValue {
        let (registry, engine) = (engine.registry, engine)
        switch family {
        case "initializer": return host(try registry.initializers.make(name, [], keywords, in: engine))
        case "regularizer": return host(try registry.regularizers.make(name, [], keywords, in: engine))
        case "constraint": return host(try registry.constraints.make(name, [], keywords, in: engine))
        case "optimizer":
            let optimizer =
                try name == "Adadelta"
                ? Optimizer.delayedAdadelta(keywords, in: engine)
                : registry.optimizers.make(name, [], keywords, in: engine)
            optimizer.sumsSlices = true
            return host(optimizer)
        default: throw JavaScriptError("no family '\(family)'")
        }
    }

    /// Arguments: a layer, tensors, whether it trains, initial states. Results.
    private func apply(_ a: [JSValue]) throws -> JSValue {
        let layer = try object(a[safe: 0], Layer.self)
        let input = LayerInput(
            try tensors(a[safe: 1]), training: a[safe: 2]?.truth() ?? false,
            initialState: try tensors(a[safe: 3]))
        return context.array(try layer.apply(input).tensors.map { result($0) })
    }

    /// Arguments: a layer, symbols, states it starts from. Symbols.
    private func call(_ a: [JSValue]) throws -> JSValue {
        let layer = try object(a[safe: 0], Layer.self)
        func symbols(_ value: JSValue?) throws -> [SymbolicTensor] {
            try (value?.items() ?? []).map { try object($0, SymbolicTensor.self) }
        }
        let outputs = try layer.call(on: symbols(a[safe: 1]), initialState: symbols(a[safe: 2]))
        return context.array(outputs.map { symbol($0) })
    }

    /// [handle, type, name, shape]
    func symbol(_ symbol: SymbolicTensor) -> JSValue {
        context.array([
            host(symbol), context.string(symbol.dtype), context.string(symbol.name), shape(symbol.shape),
        ])
    }

    /// [[handle, name, trainable, type, extents...], ...] in the order of the layer's weights.
    func variables(_ layer: Layer) -> JSValue {
        let trainable = Set(layer.trainableVariables.map { ObjectIdentifier($0) })
        return context.array(
            layer.variables.map { variable in
                context.array(
                    [
                        host(variable), context.string(variable.path),
                        context.boolean(trainable.contains(ObjectIdentifier(variable))),
                        context.number(DType.ofTensors.firstIndex(of: variable.dtype) ?? 0),
                    ] + variable.shape.list.map { context.number($0) })
            })
    }

    /// The calls of a layer in graphs: [[input symbols, output symbols, layers of the inputs], ...].
    private func nodes(_ layer: Layer) -> JSValue {
        context.array(
            layer.inboundNodes.map { node in
                context.array([
                    context.array(node.inputs.map { symbol($0) }),
                    context.array(node.outputs.map { symbol($0) }),
                    context.array(node.inputs.map { context.string($0.layer.name) }),
                ])
            })
    }
}
