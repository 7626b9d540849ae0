import Arrays
import EngineRecords

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
    package var isBuilt = false
    /// What a class of the front end defines itself.
    package var front: (any LayerFront)?
    /// The shapes that a layer of such a class gave last, for summaries.
    private(set) var frontShapes: [PartialShape]?
    /// The front end's handle on the layer, while there is one.
    package weak var handle: AnyObject?
    /// The name of that class.
    package var frontName: String?
    /// What summaries and texts call the layer's class.
    package var shownClassName: String { frontName ?? className }
    /// The input shapes it was built for.
    package private(set) var buildShapes: [PartialShape] = []
    /// The batch axis of the call that built it, nil where any would do; summaries show it.
    private(set) var builtBatch: Int?
    /// The weights of the layer itself in order of creation.
    package private(set) var createdVariables: [Variable] = []
    /// With the loose variables of a front end's class.
    package var ownVariables: [Variable] {
        guard let loose = front?.parts.variables, !loose.isEmpty else { return createdVariables }
        return createdVariables + loose.filter { variable in !createdVariables.contains { $0 === variable } }
    }
    package var activityRegularizer: Regularizer?
    /// Penalties of the last call: of its activity, and those given by `add_loss`.
    private(set) var callLosses: [Tensor] = []
    /// Calls of the layer in graphs that still exist.
    private var calls: [WeakNode] = []
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
    var passesMasks: Bool { front == nil || passesMasksOfFront }
    /// What a front end's class says of it (`supports_masking`).
    package var passesMasksOfFront = false

    /// Keywords of a call beside `training`, `mask` and `initial_state`: see `LayerInput.options`.
    package var callKeywords: [String] { [] }

    /// What the tensors of a call are called, where they may be given by name.
    package var tensorNames: [String] { ["inputs"] }

    /// The features of each state when the layer is the cell of an RNN: it takes the states as the initial ones
    /// of a call and gives its output and the new states.
    package var stateSizes: [Int]? { front?.stateShapes?.map { $0.first ?? 1 } }
    /// The shapes of the states without the batch axis.
    var stateShapes: [[Int]]? { front?.stateShapes ?? stateSizes?.map { [$0] } }

    /// Whether it accepts arrays of strings.
    package var takesText: Bool { front != nil || sublayers.contains(where: \.takesText) }

    /// For a description of the model.
    package var role: LayerRole { .other }
    package var activationName: String? { nil }

    /// Multiply-adds of one call on inputs of these shapes (unknown extents counted as 1).
    package func multiplyAdds(_ shapes: [PartialShape]) -> Double {
        // What a front end computes with the weights is not known here.
        if front != nil || shapes.isEmpty { return Double(variables.reduce(0) { $0 + $1.shape.count }) }
        let inner = allSublayers.reduce(0) { $0 + $1.multiplyAdds(shapes) }
        let positions = (shapes.first ?? []).dropLast().reduce(1.0) { $0 * Double($1 ?? 1) }
        return inner + positions * Double(ownVariables.reduce(0) { $0 + $1.shape.count })
    }

    // MARK: Weights

    /// A new weight, initialised.
    package func addWeight(
        _ name: String, _ shape: [Int], _ initializer: Initializer, trainable: Bool = true,
        regularizer: Regularizer? = nil, constraint: Constraint? = nil, scope: String? = nil,
        dtype: DType = .float32
    ) throws -> Variable {
        let path = pathPrefix + self.name + "/" + (scope.map { $0 + "/" } ?? "") + name
        let variable = Variable(
            try initializer.values(shape).asType(dtype), name: name, path: path,
            trainable: trainable && isTrainable)
        variable.regularizer = regularizer
        variable.constraint = constraint
        createdVariables.append(variable)
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
            for layer in allSublayers { layer.trainable = newValue }
        }
    }

    /// Layers inside this one with those that a front end's class keeps, each once.
    package var allSublayers: [Layer] {
        guard let kept = front?.parts.layers, !kept.isEmpty else { return sublayers }
        var seen = Set<ObjectIdentifier>()
        return (sublayers + kept).filter { $0 !== self && seen.insert(ObjectIdentifier($0)).inserted }
    }

    /// All weights in Keras' order: own ones, trainable first, then those of the layers inside, each once.
    package var variables: [Variable] {
        let mine = ownVariables
        let own =
            fixed.isEmpty
            ? mine
            : mine.filter { !fixed.contains(ObjectIdentifier($0)) }
                + mine.filter { fixed.contains(ObjectIdentifier($0)) }
        let inside = allSublayers
        if inside.isEmpty { return own }
        var seen = Set<ObjectIdentifier>()
        return (own + inside.flatMap(\.variables)).filter { seen.insert(ObjectIdentifier($0)).inserted }
    }

    package var trainableVariables: [Variable] { isTrainable ? variables.filter(\.trainable) : [] }
    package var nonTrainableVariables: [Variable] {
        isTrainable ? variables.filter { !$0.trainable } : variables
    }

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
    package func buildIfNeeded(_ shapes: [PartialShape], nesting: Nesting? = nil) throws {
        guard !isBuilt else { return }
        try check(shapes)
        buildShapes = shapes
        if try front?.build(shapes, nesting: nesting) != true { try build(shapes) }
        isBuilt = true
        if let given = givenWeights, !given.isEmpty {
            try setWeights(given)
            givenWeights = nil
        }
    }

    /// Remembers the batch axis of the call that builds the layer.
    func noteBatch(_ extent: Int?) { if !isBuilt { builtBatch = engine.buildBatch.extent(extent) } }

    /// Makes the weights of the engine's own class, for a front end's `build` that calls its base's.
    package func buildOwn(_ shapes: [PartialShape]) throws {
        guard !isBuilt else { return }
        buildShapes = shapes
        try build(shapes)
        isBuilt = true
    }

    /// Computes the layer, building it first if needed.
    package func apply(_ input: LayerInput) throws -> LayerOutput {
        if isBuilt {
            if !fits(input.tensors) { try check(input.tensors.map { $0.dimensions.map(Optional.some) }) }
        } else {
            noteBatch(input.tensors.first?.shape.first)
            try buildIfNeeded(
                input.tensors.map { tensor in
                    tensor.rank == 0 ? [] : [nil] + tensor.dimensions.dropFirst().map(Optional.some)
                }, nesting: input.nesting)
        }
        if engine.layerDepth == 0, engine.hasCallLosses { clearLosses() }
        engine.layerDepth += 1
        defer { engine.layerDepth -= 1 }
        var output = try front?.call(input) ?? call(input)
        if front != nil {
            frontShapes = output.tensors.map { tensor in
                tensor.rank == 0 ? [] : [nil] + tensor.dimensions.dropFirst().map(Optional.some)
            }
        }
        if passesMasks, let mask = input.mask, output.masks.allSatisfy({ $0 == nil }) {
            output.masks = output.tensors.map { _ in mask }
        }
        if let regularizer = activityRegularizer {
            let batch = Float(max(1, output.tensors[0].shape.first ?? 1))
            for tensor in output.tensors { addLoss(try regularizer.penalty(tensor) / Tensor(batch)) }
        }
        return output
    }

    /// The layer as a function of one tensor.
    package func callAsFunction(_ x: Tensor, training: Bool = false) throws -> Tensor {
        try apply(LayerInput([x], training: training)).tensors[0]
    }

    /// Adds to what `losses` gives until the next call from outside (`add_loss`).
    package func addLoss(_ value: Tensor) {
        callLosses.append(value)
        engine.hasCallLosses = true
    }

    package func clearLosses() {
        callLosses = []
        for layer in allSublayers { layer.clearLosses() }
    }

    /// Penalties of the last call and on weights, to be added to the loss.
    package func losses() throws -> [Tensor] { try lossesOfCalls() + lossesOfWeights() }

    private func lossesOfCalls() -> [Tensor] { callLosses + allSublayers.flatMap { $0.lossesOfCalls() } }

    private func lossesOfWeights() throws -> [Tensor] {
        var result: [Tensor] = []
        for variable in ownVariables where variable.trainable {
            if let regularizer = variable.regularizer {
                result.append(try regularizer.penalty(variable.value))
            }
        }
        for layer in allSublayers { result += try layer.lossesOfWeights() }
        return result
    }

    var hasLosses: Bool {
        activityRegularizer != nil || !callLosses.isEmpty
            || createdVariables.contains { $0.regularizer != nil }
            || allSublayers.contains(where: \.hasLosses)
    }

    /// Metrics that front ends' classes keep, of this layer and those inside that are no models.
    package var keptMetrics: [Metric] {
        (front?.parts.metrics ?? []) + allSublayers.filter { !($0 is Model) }.flatMap(\.keptMetrics)
    }

    // MARK: Calls in graphs

    /// Calls of the layer in graphs, those that still exist.
    package var inboundNodes: [GraphNode] { calls.compactMap(\.node) }

    func remember(_ node: GraphNode) {
        calls.removeAll { $0.node == nil }
        calls.append(WeakNode(node: node))
        symbolicCalls += 1
    }

    private struct WeakNode { weak var node: GraphNode? }

    /// Forgets the states of stateful layers.
    package func resetStates() { for layer in allSublayers { layer.resetStates() } }
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
