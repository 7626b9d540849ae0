import Arrays

/// The promise of a tensor while a graph of layers is being written down: what `keras.Input` gives and layers
/// called on it give on (Keras' KerasTensor).
package final class SymbolicTensor {
    /// With the batch axis.
    package let shape: PartialShape
    package let dtype: String
    /// The call that gives it.
    package let node: GraphNode
    /// Which of the call's outputs it is.
    package let index: Int
    package let name: String

    init(shape: PartialShape, dtype: String, node: GraphNode, index: Int, name: String) {
        self.shape = shape
        self.dtype = dtype
        self.node = node
        self.index = index
        self.name = name
    }

    package var layer: Layer { node.layer }
}

/// What a call in a graph was given besides tensors.
package struct GraphCall {
    /// States that the layer starts from.
    package var initialState: [SymbolicTensor] = []
    /// Masks of the inputs, where given.
    package var mask: SymbolicTensor?
    /// `training=` of the call itself, which then holds whatever the model does.
    package var training: Bool?
    package var nesting: Nesting?
    /// Further keyword arguments; tensors as `.object(SymbolicTensor)`.
    package var options: [String: ConfigValue] = [:]
    /// The arguments as a front end's own `call` takes them.
    package var template: AnyObject?

    package init() {}
}

/// One call of a layer in a graph.
package final class GraphNode {
    package let layer: Layer
    package let inputs: [SymbolicTensor]
    package let call: GraphCall
    /// The how-manieth call of the layer this is.
    package let callNumber: Int
    package fileprivate(set) var outputNesting: Nesting = .leaf
    /// The outputs; they hold the node, not the other way round.
    private var made: [() -> SymbolicTensor?] = []
    package let outputShapes: [PartialShape]
    private let outputTypes: [String]
    private var names: [String] = []

    init(
        _ layer: Layer, inputs: [SymbolicTensor], call: GraphCall = GraphCall(), outputShapes: [PartialShape],
        outputTypes: [String], outputNesting: Nesting? = nil, names: [String]? = nil
    ) {
        self.layer = layer
        self.inputs = inputs
        self.call = call
        self.outputShapes = outputShapes
        self.outputTypes = outputTypes
        self.outputNesting = outputNesting ?? .flat(outputShapes.count)
        callNumber = layer.symbolicCalls
        self.names = names ?? outputShapes.map { _ in layer.engine.uniqueSymbolName() }
        layer.remember(self)
    }

    package var outputs: [SymbolicTensor] { outputShapes.indices.map(output) }

    func output(_ index: Int) -> SymbolicTensor {
        SymbolicTensor(
            shape: outputShapes[index], dtype: outputTypes[index], node: self, index: index,
            name: names[index])
    }

    package var sources: [SymbolicTensor] {
        inputs + call.initialState + (call.mask.map { [$0] } ?? [])
            + call.options.sorted { $0.key < $1.key }.compactMap { $0.value.object as? SymbolicTensor }
    }
}

extension Layer {
    /// Writes a call of the layer into a graph, building the layer first if needed.
    package func call(on inputs: [SymbolicTensor], initialState: [SymbolicTensor] = []) throws
        -> [SymbolicTensor]
    {
        var call = GraphCall()
        call.initialState = initialState
        return try self.call(on: inputs, call).outputs
    }

    package func call(on inputs: [SymbolicTensor], _ call: GraphCall) throws -> GraphNode {
        let shapes = inputs.map(\.shape)
        if front == nil || call.template == nil {
            try buildIfNeeded(shapes, nesting: call.nesting)
            try check(shapes)
        }
        if front != nil, let found = try front?.outputShapes(shapes, nesting: call.nesting) {
            try buildIfNeeded(shapes, nesting: call.nesting)
            return GraphNode(
                self, inputs: inputs, call: call, outputShapes: found,
                outputTypes: found.map { _ in "float32" })
        }
        if front != nil || self is OperationLayer || (self as? LambdaLayer)?.isProbed == true {
            let probe = try Probe(self, inputs, call)
            return GraphNode(
                self, inputs: inputs, call: call, outputShapes: probe.shapes, outputTypes: probe.types,
                outputNesting: probe.nesting)
        }
        let found = try outputShapes(shapes, options: call.options)
        return GraphNode(
            self, inputs: inputs, call: call, outputShapes: found, outputTypes: found.map { _ in outputType },
            outputNesting: (self as? Model)?.outputNesting)
    }

    /// Layers that number words or categories give ids, or words back.
    private var outputType: String {
        guard arguments.values["output_mode"]?.string == "int" else { return "float32" }
        return arguments.values["invert"]?.isTrue == true ? "string" : "int64"
    }
}

extension InputLayer {
    /// The tensor that stands for the input.
    package func makeOutput() -> SymbolicTensor {
        GraphNode(
            self, inputs: [], outputShapes: [shape], outputTypes: [inputDtype], names: [name]
        ).output(0)
    }
}

/// What a layer whose computation only its front end knows gives for inputs of some shapes: it is computed on
/// zeros of two sizes, and the axes that differ are the open ones. Weights and losses stay as they were.
private struct Probe {
    var shapes: [PartialShape] = []
    var types: [String] = []
    var nesting: Nesting?

    init(_ layer: Layer, _ inputs: [SymbolicTensor], _ call: GraphCall) throws {
        let engine = layer.engine
        let maskRanks = try inputs.map { layer.front?.takesMask == true ? try $0.maskRank() : nil }
        func run(_ size: Int) throws -> LayerOutput {
            func zeros(_ symbol: SymbolicTensor) -> Tensor {
                let extents = symbol.shape.enumerated().map { $1 ?? (size + $0) }
                return Tensor(NDArray.zeros(Shape(extents), DType(name: symbol.dtype) ?? .float32))
            }
            var input = LayerInput(
                inputs.map(zeros), training: call.training ?? false,
                initialState: call.initialState.map(zeros), nesting: call.nesting)
            input.options = call.options.mapValues { value in
                (value.object as? SymbolicTensor).map { .object(zeros($0)) } ?? value
            }
            input.template = call.template
            input.masks = zip(input.tensors, maskRanks).map { tensor, rank in
                rank.map { NDArray.ones(Shape(tensor.dimensions.prefix($0)), .bool) }
            }
            return try engine.building(.common(nil)) { try layer.apply(input) }
        }
        engine.layerDepth += 1
        defer { engine.layerDepth -= 1 }
        let (first, second) = try TapeStack.paused {
            let first = try run(2)
            let kept = layer.variables.map { ($0, $0.array.copy()) }
            let output = engine.output
            engine.output = nil
            engine.isProbing = true
            defer {
                engine.output = output
                engine.isProbing = false
            }
            let second = try run(3)
            for (variable, array) in kept { try variable.assign(array) }
            return (first, second)
        }
        layer.clearLosses()
        guard first.tensors.count == second.tensors.count else {
            throw EngineError.value(
                "Layer \"\(layer.name)\": the number of outputs depends on the size of the inputs: got "
                    + "\(first.tensors.count) and \(second.tensors.count)")
        }
        for (a, b) in zip(first.tensors, second.tensors) {
            guard a.rank == b.rank else {
                throw EngineError.value(
                    "Layer \"\(layer.name)\": the rank of the output depends on the size of the inputs")
            }
            shapes.append(zip(a.dimensions, b.dimensions).map { $0 == $1 ? $0 : nil })
            types.append(a.array.dtype.name)
        }
        nesting = first.nesting
    }
}
