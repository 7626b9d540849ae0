import Arrays

/// A function on tensors as a call in a graph: `x + y`, `tf.reduce_mean(x)`, `keras.ops.exp(x)` on symbolic
/// tensors. It has no weights.
package final class OperationLayer: Layer {
    private let function: ([Tensor]) throws -> LayerOutput

    /// - Parameter className: "Add", "GetItem"; the layer's name is made from it.
    package init(
        _ className: String, name: String? = nil, engine: Engine,
        _ function: @escaping ([Tensor]) throws -> LayerOutput
    ) throws {
        self.function = function
        try super.init(
            className,
            Arguments(owner: className, values: ["name": name.map(ConfigValue.string) ?? .none]), engine)
        isBuilt = true
    }

    package override func call(_ input: LayerInput) throws -> LayerOutput { try function(input.tensors) }
}
