import Arrays
import EngineRecords

/// What goes into a layer's computation.
package struct LayerInput {
    package var tensors: [Tensor]
    /// For each tensor which steps count (N, T), true where they do; nil: all.
    package var masks: [NDArray?]
    package var training: Bool
    /// States that a recurrent layer starts from instead of zeros.
    package var initialState: [Tensor]
    /// Further keywords of the call: `attention_mask` (an array), `use_causal_mask`, ... A layer names the ones
    /// it takes in `callKeywords`.
    package var options: [String: ConfigValue]

    package init(
        _ tensors: [Tensor], masks: [NDArray?] = [], training: Bool = false, initialState: [Tensor] = []
    ) {
        self.tensors = tensors
        self.masks = masks.isEmpty ? tensors.map { _ in nil } : masks
        self.training = training
        self.initialState = initialState
        options = [:]
    }

    var x: Tensor { tensors[0] }
    var mask: NDArray? { masks.first ?? nil }
}

/// What comes out, with the masks that travel on.
package struct LayerOutput {
    package var tensors: [Tensor]
    package var masks: [NDArray?]

    package init(_ tensors: [Tensor], masks: [NDArray?] = []) {
        self.tensors = tensors
        self.masks = masks.isEmpty ? tensors.map { _ in nil } : masks
    }

    init(_ tensor: Tensor, mask: NDArray? = nil) { self.init([tensor], masks: [mask]) }
}

/// What a layer accepts; `nil` fields accept anything.
struct InputSpec {
    var rank: Int?
    var minimumRank: Int?
    /// The extent that the last axis must have.
    var lastExtent: Int?
}

/// The extents of a tensor's axes, nil where any will do (the batch axis).
package typealias PartialShape = [Int?]

/// A function of tensors with weights that are made when the first input's shape is known.
///
/// A subclass says what its weights are (`build`), what it computes (`call`) and which shape that has
/// (`outputShapes`); everything else is common: names, building on first use, checks of the input in
/// Keras' words, masks, regularisation.
package class Layer {
    package let engine: Engine
    /// Keras' class name: "SimpleRNN".
    package let className: String
    package var name: String
    /// What the layer was made with (`get_config` and descriptions read it).
    package private(set) var arguments: Arguments
    package internal(set) var isBuilt = false
    /// The input shapes it was built for.
    package private(set) var buildShapes: [PartialShape] = []
    /// The weights of the layer itself in order of creation.
    package private(set) var ownVariables: [Variable] = []
    package var activityRegularizer: Regularizer?
    /// Penalties of the last call on its activity.
    private(set) var activityLosses: [Tensor] = []
    /// Given by `input_shape=` and its relatives: the shape of an input with its batch axis.
    package var declaredInputShape: PartialShape? { ownInputShape }
    private var ownInputShape: PartialShape?
    private var givenWeights: [NDArray]?
    private var isTrainable = true
    /// How often the layer was called in graphs.
    var symbolicCalls = 0
    /// Names of the scopes that surround the layer, for weights' paths.
    var pathPrefix = ""

    package init(_ className: String, _ arguments: Arguments, _ engine: Engine) throws {
        self.className = className
        self.engine = engine
        self.arguments = arguments
        name = try arguments.optionalString("name") ?? engine.uniqueName(className)
        if arguments.given.contains("trainable") { isTrainable = arguments["trainable"].isTrue }
        if !arguments["activity_regularizer"].isNone {
            activityRegularizer = try engine.registry.regularizers.get(
                arguments["activity_regularizer"], in: engine)
        }
        try readInputShape(arguments)
        try checkDtype(arguments["dtype"])
        if let weights = arguments["weights"].list {
            givenWeights = weights.compactMap { if case .array(let array) = $0 { array } else { nil } }
        }
    }

    private func readInputShape(_ arguments: Arguments) throws {
        if let shape = try arguments.shape("batch_input_shape") {
            ownInputShape = shape
        } else if let shape = try arguments.shape("input_shape") {
            ownInputShape = [try arguments.optionalInt("batch_size")] + shape
        } else if className != "Embedding", let size = try arguments.optionalInt("input_dim") {
            // Recurrent layers of old code say (input_length, input_dim).
            let isSequence = self is RecurrentLayer
            let length = isSequence ? try arguments.optionalInt("input_length") : nil
            ownInputShape = isSequence ? [nil, length, size] : [nil, size]
        }
        if arguments.given.contains("input_length"), !arguments["input_length"].isNone {
            engine.note("Argument `input_length` is deprecated. Just remove it.")
        }
        if declaredInputShape != nil {
            engine.note(
                "Do not pass an `input_shape`/`input_dim` argument to a layer. When using Sequential models, "
                    + "prefer using an `Input(shape)` object as the first layer in the model instead.")
        }
    }

    private func checkDtype(_ value: ConfigValue) throws {
        guard let name = value.string, name != "float32" else { return }
        let integers = ["int32", "int64", "bool"]
        guard self is InputLayer || self is EmbeddingLayer, integers.contains(name) else {
            throw EngineError.notImplemented(
                "\(className): argument 'dtype': got '\(name)', expected 'float32'")
        }
    }

    // MARK: What a subclass says

    /// Makes the weights.
    package func build(_ shapes: [PartialShape]) throws {}

    package func call(_ input: LayerInput) throws -> LayerOutput {
        throw EngineError.notImplemented("Layer \(className) does not have a `call()` method implemented.")
    }

    package func outputShapes(_ shapes: [PartialShape]) throws -> [PartialShape] { shapes }

    /// The shapes of a call with keywords (`LayerInput.options`), which may ask for more outputs.
    package func outputShapes(_ shapes: [PartialShape], options: [String: ConfigValue]) throws
        -> [PartialShape]
    {
        try outputShapes(shapes)
    }

    var inputSpec: InputSpec { InputSpec() }

    /// Layers inside this one, in the order of their weights.
    package var sublayers: [Layer] { [] }

    /// Whether masks pass through unchanged.
    var passesMasks: Bool { true }

    /// Keywords of a call beside `training`, `mask` and `initial_state`: see `LayerInput.options`.
    package var callKeywords: [String] { [] }

    /// The features of each state when the layer is the cell of an RNN: it takes the states as the initial ones
    /// of a call and gives its output and the new states.
    package var stateSizes: [Int]? { nil }

    /// Whether it accepts arrays of strings.
    package var takesText: Bool { sublayers.contains(where: \.takesText) }

    /// For a description of the model.
    package var role: LayerRole { .other }
    package var activationName: String? { nil }

    /// Multiply-adds of one call on inputs of these shapes (unknown extents counted as 1).
    package func multiplyAdds(_ shapes: [PartialShape]) -> Double {
        let inner = sublayers.reduce(0) { $0 + $1.multiplyAdds(shapes) }
        let positions = (shapes.first ?? []).dropLast().reduce(1.0) { $0 * Double($1 ?? 1) }
        return inner + positions * Double(ownVariables.reduce(0) { $0 + $1.shape.count })
    }

    // MARK: Weights

    /// A new weight, initialised.
    package func addWeight(
        _ name: String, _ shape: [Int], _ initializer: Initializer, trainable: Bool = true,
        regularizer: Regularizer? = nil, constraint: Constraint? = nil, scope: String? = nil
    ) throws -> Variable {
        let path = pathPrefix + self.name + "/" + (scope.map { $0 + "/" } ?? "") + name
        let variable = Variable(
            try initializer.values(shape), name: name, path: path, trainable: trainable && isTrainable)
        variable.regularizer = regularizer
        variable.constraint = constraint
        ownVariables.append(variable)
        if !trainable { fixed.insert(ObjectIdentifier(variable)) }
        return variable
    }

    /// Weights that are never trained (moving averages).
    private var fixed = Set<ObjectIdentifier>()

    package var trainable: Bool {
        get { isTrainable }
        set {
            isTrainable = newValue
            for variable in ownVariables where !fixed.contains(ObjectIdentifier(variable)) {
                variable.trainable = newValue
            }
            for layer in sublayers { layer.trainable = newValue }
        }
    }

    /// All weights in Keras' order: own ones, trainable first, then those of the layers inside.
    package var variables: [Variable] {
        let own =
            ownVariables.filter { !fixed.contains(ObjectIdentifier($0)) }
            + ownVariables.filter { fixed.contains(ObjectIdentifier($0)) }
        return sublayers.isEmpty ? own : own + sublayers.flatMap(\.variables)
    }

    package var trainableVariables: [Variable] { variables.filter(\.trainable) }
    package var nonTrainableVariables: [Variable] { variables.filter { !$0.trainable } }

    package func parameterCount() throws -> Int {
        guard isBuilt else {
            throw EngineError.notBuilt(
                "You tried to call `count_params` on layer '\(name)', but the layer isn't built. You can "
                    + "build it manually via: `layer.build(input_shape)`.")
        }
        return variables.reduce(0) { $0 + $1.shape.count }
    }

    /// Copies of the weights' values.
    package func weights() -> [NDArray] { variables.map { $0.array.copy() } }

    /// Throws: `EngineError` when count or shapes differ; then nothing is changed.
    package func setWeights(_ weights: [NDArray]) throws {
        let variables = variables
        guard weights.count == variables.count else {
            throw EngineError.weightCount(
                owner: "layer '\(name)'", got: weights.count, expected: variables.count)
        }
        for (variable, weight) in zip(variables, weights) where variable.shape != weight.shape {
            throw EngineError.value(
                "Layer \(name) weight shape \(EngineError.tuple(variable.shape.list)) is not compatible with "
                    + "provided weight shape \(EngineError.tuple(weight.dimensions)).")
        }
        for (variable, weight) in zip(variables, weights) { try variable.assign(weight.copy()) }
    }

    // MARK: Use

    /// Makes the weights for inputs of these shapes unless that is done.
    package func buildIfNeeded(_ shapes: [PartialShape]) throws {
        guard !isBuilt else { return }
        try check(shapes)
        buildShapes = shapes
        try build(shapes)
        isBuilt = true
        if let given = givenWeights, !given.isEmpty {
            try setWeights(given)
            givenWeights = nil
        }
    }

    /// Computes the layer, building it first if needed.
    package func apply(_ input: LayerInput) throws -> LayerOutput {
        if isBuilt {
            if !fits(input.tensors) { try check(input.tensors.map { $0.dimensions.map(Optional.some) }) }
        } else {
            try buildIfNeeded(
                input.tensors.map { [nil] + $0.dimensions.dropFirst().map(Optional.some) })
        }
        var output = try call(input)
        if passesMasks, let mask = input.mask, output.masks.allSatisfy({ $0 == nil }) {
            output.masks = output.tensors.map { _ in mask }
        }
        if let regularizer = activityRegularizer {
            let batch = Float(max(1, output.tensors[0].shape.first ?? 1))
            activityLosses = try output.tensors.map { try regularizer.penalty($0) / Tensor(batch) }
        }
        return output
    }

    /// The layer as a function of one tensor.
    package func callAsFunction(_ x: Tensor, training: Bool = false) throws -> Tensor {
        try apply(LayerInput([x], training: training)).tensors[0]
    }

    /// Penalties on weights and activity, to be added to the loss.
    package func losses() throws -> [Tensor] {
        var result = activityLosses
        for variable in ownVariables where variable.trainable {
            if let regularizer = variable.regularizer {
                result.append(try regularizer.penalty(variable.value))
            }
        }
        for layer in sublayers { result += try layer.losses() }
        return result
    }

    var hasLosses: Bool {
        activityRegularizer != nil || ownVariables.contains { $0.regularizer != nil }
            || sublayers.contains(where: \.hasLosses)
    }

    /// Forgets the states of stateful layers.
    package func resetStates() { for layer in sublayers { layer.resetStates() } }

    /// Whether tensors are what the layer accepts: the quick question before `check` explains.
    private func fits(_ tensors: [Tensor]) -> Bool {
        let spec = inputSpec
        for tensor in tensors {
            if let rank = spec.rank, tensor.rank != rank { return false }
            if let rank = spec.minimumRank, tensor.rank < rank { return false }
            if let extent = spec.lastExtent, tensor.rank > 0, tensor.shape[tensor.rank - 1] != extent {
                return false
            }
            if spec.rank != nil { return true }
        }
        return true
    }

    func check(_ shapes: [PartialShape]) throws {
        let spec = inputSpec
        for (position, shape) in shapes.enumerated() {
            if let rank = spec.rank, shape.count != rank {
                throw incompatible(
                    position,
                    "expected ndim=\(rank), found ndim=\(shape.count). Full shape received: "
                        + EngineError.tuple(shape))
            }
            if let rank = spec.minimumRank, shape.count < rank {
                throw incompatible(
                    position,
                    "expected min_ndim=\(rank), found ndim=\(shape.count). Full shape received: "
                        + EngineError.tuple(shape))
            }
            if let extent = spec.lastExtent, let last = shape.last, let last, last != extent {
                throw incompatible(
                    position,
                    "expected axis -1 of input shape to have value \(extent), but received input with shape "
                        + EngineError.tuple(shape))
            }
            if spec.rank != nil { return }
        }
    }

    func incompatible(_ position: Int, _ detail: String) -> EngineError {
        .incompatibleInput(layer: name, position: position, detail: detail)
    }
}

/// The extent of an axis that a layer must know to make its weights.
func known(_ extent: Int??, _ layer: Layer, _ shape: PartialShape) throws -> Int {
    guard let extent, let value = extent else {
        throw EngineError.value(
            "The last dimension of the inputs to layer \"\(layer.name)\" should be defined. Found None. Full "
                + "input shape received: \(EngineError.tuple(shape))")
    }
    return value
}

/// A source of random numbers of a layer (dropout): Keras' `SeedGenerator`, one step a call.
final class SeedGenerator {
    private let seed: Int
    private var position = 0

    init(_ seed: Int) { self.seed = seed }

    /// Passes over numbers that nobody needs.
    func skip(_ count: Int) { position += count }

    func next() -> PhiloxStream {
        defer { position += 1 }
        return PhiloxStream(seed: seed, position: position)
    }
}

package typealias LayerRole = LayerDescription.Role
