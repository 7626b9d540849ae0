/// A plain stack of layers, each taking what the one before gives.
package final class Sequential: Model {
    private var stack: [Layer] = []
    private var input: InputLayer?
    /// The input layer that the stack was given.
    package var inputLayer: InputLayer? { input }
    private var builtShapes: [PartialShape]?
    private var knownGraph: Functional?

    package init(engine: Engine, name: String? = nil, layers: [Layer] = [], trainable: Bool = true) throws {
        let values: [String: ConfigValue] = [
            "name": name.map(ConfigValue.string) ?? .none, "trainable": .bool(trainable),
        ]
        try super.init("Sequential", Arguments(owner: "Sequential", values: values), engine)
        for layer in layers { try append(layer) }
        try buildIfKnown()
    }

    package override var layers: [Layer] { stack }
    package override var sublayers: [Layer] { stack }
    package override var outputNames: [String]? { stack.last.map { [$0.name] } }
    package override var inputNames: [String]? { input.map { [$0.name] } }
    package override var outputNesting: Nesting { lastNesting ?? .leaf }
    package override var inputShapes: [PartialShape]? { builtShapes ?? declaredShape.map { [$0] } }

    package override var modelOutputShapes: [PartialShape]? {
        guard var shapes = inputShapes else { return nil }
        for layer in stack {
            guard let next = try? layer.shapes(after: shapes) else { return nil }
            shapes = next
        }
        return shapes
    }

    private var declaredShape: PartialShape? { input?.shape ?? stack.first?.declaredInputShape }

    /// Adds a layer at the end. With a known input shape the weights are made at once.
    package func add(_ layer: Layer) throws {
        try append(layer)
        try buildIfKnown()
    }

    private func append(_ layer: Layer) throws {
        if let input = layer as? InputLayer {
            guard stack.isEmpty, self.input == nil else {
                throw EngineError.value(
                    "Sequential model '\(name)' has already been configured to use input shape "
                        + "\(EngineError.tuple(inputShapes?.first ?? [])). You cannot add a different Input "
                        + "layer to it.")
            }
            self.input = input
            return
        }
        guard !stack.contains(where: { $0.name == layer.name }) else {
            throw EngineError.value(
                "All layers added to a Sequential model should have unique names. Name '\(layer.name)' is "
                    + "already the name of a layer in this model. Update the `name` argument to pass a unique "
                    + "name.")
        }
        stack.append(layer)
        isBuilt = false
        knownGraph = nil
    }

    /// Removes the last layer.
    @discardableResult
    package func pop() throws -> Layer {
        guard let last = stack.popLast() else {
            throw EngineError.type("There are no layers in the model.")
        }
        knownGraph = nil
        return last
    }

    private func buildIfKnown() throws {
        guard let shape = declaredShape, !stack.isEmpty else { return }
        try build(inputShapes: [shape])
    }

    package override func build(inputShapes: [PartialShape]) throws {
        isBuilt = false
        let isOne = inputShapes.count == 1 && inputShapes[0].count == 1 && takesOneWord
        try buildIfNeeded(isOne ? [inputShapes[0] + [1]] : inputShapes)
    }

    /// Whether the stack begins with `Embedding(..., input_length=1)`, which before Keras 3 said the input's shape.
    private var takesOneWord: Bool { stack.first?.arguments.values["input_length"]?.int == 1 }

    /// Computes the stack. As in Keras' graphs an axis of one feature is added or taken away where the declared input
    /// says so.
    package override func apply(_ input: LayerInput) throws -> LayerOutput {
        guard input.tensors.count == 1, let shape = declaredShape ?? (takesOneWord ? [nil, 1] : nil) else {
            return try super.apply(input)
        }
        var (input, x) = (input, input.tensors[0])
        if x.rank == shape.count + 1, x.dimensions.last == 1 {
            x = try x.carried(Array(x.dimensions.dropLast()))
        } else if x.rank > 0, x.rank == shape.count - 1, shape.last == 1 {
            x = try x.carried(x.dimensions + [1])
        }
        input.tensors[0] = x
        return try super.apply(input)
    }

    package override func build(_ shapes: [PartialShape]) throws {
        guard !stack.isEmpty else {
            throw EngineError.value(
                "Sequential model \(name) cannot be built because it has no layers. Call `model.add(layer)`.")
        }
        var current = shapes
        for layer in stack {
            layer.pathPrefix = pathPrefix + name + "/"
            current = try layer.shapes(after: current)
        }
        builtShapes = shapes
    }

    /// The stack as a graph, for its inputs, outputs and what is between; nil while its shapes are unknown.
    package func graph() throws -> Functional? {
        if let knownGraph { return knownGraph }
        guard let shape = inputShapes?.first, isBuilt, !stack.isEmpty else { return nil }
        if input == nil {
            let made = try engine.registry.layers.make(
                "InputLayer", [],
                [("batch_shape", .list(shape.map { $0.map(ConfigValue.int) ?? .none }))], in: engine)
            input = made as? InputLayer
        }
        guard let start = input?.makeOutput() else { return nil }
        var flow = [start]
        for layer in stack { flow = try layer.call(on: flow) }
        knownGraph = try Functional(engine: engine, inputs: [start], outputs: flow, name: name)
        return knownGraph
    }

    package override func call(_ input: LayerInput) throws -> LayerOutput {
        var flow = LayerOutput(input.tensors, masks: input.masks, nesting: input.nesting)
        for layer in stack {
            var step = LayerInput(
                flow.tensors, masks: flow.masks, training: input.training, nesting: flow.nesting)
            step.trainingIsUnsaid = input.trainingIsUnsaid
            flow = try layer.apply(step)
        }
        lastNesting = flow.nesting
        return flow
    }

    package override func outputShapes(_ shapes: [PartialShape]) throws -> [PartialShape] {
        try stack.reduce(shapes) { try $1.shapes(after: $0) }
    }

    package override func multiplyAdds(_ shapes: [PartialShape]) -> Double {
        guard !shapes.isEmpty else { return super.multiplyAdds(shapes) }
        var (total, current) = (0.0, shapes)
        for layer in stack {
            total += layer.multiplyAdds(current)
            current = (try? layer.shapes(after: current)) ?? current
        }
        return total
    }
}
