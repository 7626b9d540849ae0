/// A model as a diagram or a table shows it: no weights, no engine.
public struct ModelDescription: Sendable {
    public var name: String
    public var layers: [LayerDescription]
    public var trainableParameterCount: Int
    public var nonTrainableParameterCount: Int

    public init(
        name: String, layers: [LayerDescription], trainableParameterCount: Int,
        nonTrainableParameterCount: Int
    ) {
        self.name = name
        self.layers = layers
        self.trainableParameterCount = trainableParameterCount
        self.nonTrainableParameterCount = nonTrainableParameterCount
    }
}

/// One layer of a model.
public struct LayerDescription: Sendable {
    public enum Role: Sendable {
        case input
        case embedding
        /// A layer that walks over time steps. `gates` names what its cell has besides the state.
        case recurrent(returnsSequences: Bool, backwards: Bool)
        case dense
        case other
    }

    public var name: String
    /// The class's name: "SimpleRNN".
    public var className: String
    public var role: Role
    /// The activation's name where the layer has one: "relu".
    public var activation: String?
    /// The batch axis first; nil is "any size": (None, 4, 10) is [nil, 4, 10].
    public var outputShape: [Int?]
    public var parameterCount: Int
    /// Names of the layers whose outputs go in; empty means the layer before (a plain stack).
    public var inputs: [String]

    public init(
        name: String, className: String, role: Role, activation: String? = nil, outputShape: [Int?],
        parameterCount: Int, inputs: [String] = []
    ) {
        self.name = name
        self.className = className
        self.role = role
        self.activation = activation
        self.outputShape = outputShape
        self.parameterCount = parameterCount
        self.inputs = inputs
    }
}
