import Arrays

/// The mask of a symbolic tensor as a tensor of its graph (`x._keras_mask`).
package final class MaskLayer: Layer {
    private let rank: Int

    package init(rank: Int, engine: Engine) throws {
        self.rank = rank
        try super.init("NotEqual", Arguments(owner: "NotEqual", values: [:]), engine)
        isBuilt = true
    }

    override var passesMasks: Bool { false }

    package override func call(_ input: LayerInput) throws -> LayerOutput {
        let shape = Shape(input.x.dimensions.prefix(rank))
        return LayerOutput(Tensor(input.mask ?? NDArray.ones(shape, .bool)))
    }
}

extension SymbolicTensor {
    /// The number of the mask's axes, nil for a tensor without one. Layers alone know whether they give masks, so the
    /// graph before the tensor is computed on zeros.
    package func maskRank() throws -> Int? {
        var (inputs, open, seen) = ([SymbolicTensor](), [node], Set<ObjectIdentifier>())
        while let next = open.popLast() {
            guard seen.insert(ObjectIdentifier(next)).inserted else { continue }
            if next.layer is InputLayer { inputs.append(next.output(0)) }
            open += next.sources.map(\.node)
        }
        let engine = layer.engine
        let graph = try Functional(engine: engine, inputs: inputs, outputs: [self], name: "mask")
        let zeros = inputs.map { input in
            let extents = input.shape.map { $0 ?? 2 }
            return Tensor(NDArray.zeros(Shape(extents), DType(name: input.dtype) ?? .float32))
        }
        let (output, wasProbing) = (engine.output, engine.isProbing)
        (engine.output, engine.isProbing) = (nil, true)
        engine.layerDepth += 1
        defer {
            (engine.output, engine.isProbing) = (output, wasProbing)
            engine.layerDepth -= 1
        }
        return try TapeStack.paused { try graph.call(LayerInput(zeros)).masks.first??.rank }
    }

    /// The mask, where there is one.
    package func mask() throws -> SymbolicTensor? {
        guard let rank = try maskRank() else { return nil }
        let layer = try MaskLayer(rank: rank, engine: layer.engine)
        return GraphNode(
            layer, inputs: [self], outputShapes: [Array(shape.prefix(rank))], outputTypes: ["bool"]
        ).output(0)
    }
}
