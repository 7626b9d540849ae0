import Arrays

/// How files keep the call of an operation: a class of Keras' operations, its arguments, and what it is called with.
package struct OperationRecord {
    /// "keras.src.ops.numpy"
    package let module: String
    package let className: String
    package let config: [(key: String, value: ConfigValue)]
    /// Tensors are `input(place among the call's tensors)`.
    package let arguments: [ConfigValue]

    package init(
        module: String, className: String, config: [(key: String, value: ConfigValue)],
        arguments: [ConfigValue]
    ) {
        self.module = module
        self.className = className
        self.config = config
        self.arguments = arguments
    }

    package static func described(_ className: String, _ config: [(key: String, value: ConfigValue)])
        -> ConfigValue
    {
        .dictionary([("class_name", .string(className)), ("config", .dictionary(config))])
    }

    package static func input(_ place: Int) -> ConfigValue {
        described("__input__", [("place", .int(place))])
    }

    /// The arguments with `tensor(place)` for the tensors among them.
    package func filled(_ tensor: (Int) -> ConfigValue) -> [ConfigValue] {
        arguments.map { fill($0, tensor) }
    }

    private func fill(_ value: ConfigValue, _ tensor: (Int) -> ConfigValue) -> ConfigValue {
        if value["class_name"]?.string == "__input__" { return tensor(value["config"]?["place"]?.int ?? 0) }
        return value.list.map { .list($0.map { fill($0, tensor) }) } ?? value
    }
}

/// A function on tensors as a call in a graph: `x + y`, `tf.reduce_mean(x)`, `keras.ops.exp(x)` on symbolic
/// tensors. It has no weights.
package final class OperationLayer: Layer {
    private let function: ([Tensor]) throws -> LayerOutput
    /// Nil where files can't keep it.
    package var record: OperationRecord?

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
