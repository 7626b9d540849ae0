/// The promise of a tensor while a graph of layers is being written down: what `keras.Input` gives and layers
/// called on it give on.
package final class SymbolicTensor {
    /// With the batch axis.
    package let shape: PartialShape
    package let dtype: String
    /// The call that gives it.
    package let node: GraphNode
    /// Which of the call's outputs it is.
    package let index: Int

    init(shape: PartialShape, dtype: String, node: GraphNode, index: Int) {
        self.shape = shape
        self.dtype = dtype
        self.node = node
        self.index = index
    }
}

/// One call of a layer in a graph.
package final class GraphNode {
    package let layer: Layer
    package let inputs: [SymbolicTensor]
    /// States that the layer starts from.
    package let initialState: [SymbolicTensor]
    /// The how-manieth call of the layer this is.
    package let callNumber: Int

    init(_ layer: Layer, inputs: [SymbolicTensor], initialState: [SymbolicTensor], callNumber: Int) {
        self.layer = layer
        self.inputs = inputs
        self.initialState = initialState
        self.callNumber = callNumber
    }

    var sources: [SymbolicTensor] { inputs + initialState }
}

extension Layer {
    /// Writes a call of the layer into a graph, building the layer first if needed.
    package func call(on inputs: [SymbolicTensor], initialState: [SymbolicTensor] = []) throws
        -> [SymbolicTensor]
    {
        let shapes = inputs.map(\.shape)
        try buildIfNeeded(shapes)
        try check(shapes)
        let node = GraphNode(self, inputs: inputs, initialState: initialState, callNumber: symbolicCalls)
        symbolicCalls += 1
        return try outputShapes(shapes).enumerated().map {
            SymbolicTensor(shape: $1, dtype: "float32", node: node, index: $0)
        }
    }
}

extension InputLayer {
    /// The tensor that stands for the input.
    package func makeOutput() -> SymbolicTensor {
        let node = GraphNode(self, inputs: [], initialState: [], callNumber: symbolicCalls)
        symbolicCalls += 1
        return SymbolicTensor(shape: shape, dtype: inputDtype, node: node, index: 0)
    }
}
