import Arrays
import EngineRecords

/// A model that is a graph of layers between some inputs and outputs: `keras.Model(inputs, outputs)`.
package final class Functional: Model {
    package let inputs: [SymbolicTensor]
    package let outputs: [SymbolicTensor]
    package let inputNesting: Nesting
    /// Calls in an order in which they can be computed.
    package let nodes: [GraphNode]
    /// Layers as Keras lists them: far from the outputs first, input layers included.
    package let operations: [Layer]
    /// Whether the graph is a plain chain, which summaries show without connections.
    package let isChain: Bool
    private let ownOutputNesting: Nesting
    /// Inputs in the middle of another graph, with the inputs that stand for them here.
    private let standIns: [Place: SymbolicTensor]

    /// A tensor of a graph as a key.
    struct Place: Hashable {
        let node: ObjectIdentifier
        let index: Int
        init(_ symbol: SymbolicTensor) {
            node = ObjectIdentifier(symbol.node)
            index = symbol.index
        }
    }

    /// Throws: `EngineError.value` when an output depends on an input that is not among `inputs`.
    package init(
        engine: Engine, inputs: [SymbolicTensor], outputs: [SymbolicTensor], name: String? = nil,
        trainable: Bool = true, inputNesting: Nesting? = nil, outputNesting: Nesting? = nil,
        className: String = "Functional"
    ) throws {
        self.inputNesting = inputNesting ?? .flat(inputs.count)
        ownOutputNesting = outputNesting ?? .flat(outputs.count)
        var standIns: [Place: SymbolicTensor] = [:]
        for symbol in inputs where !(symbol.layer is InputLayer) {
            var arguments: [(String, ConfigValue)] = [
                ("batch_shape", .list(symbol.shape.map { $0.map(ConfigValue.int) ?? .none })),
                ("dtype", .string(symbol.dtype)),
            ]
            arguments.append(("name", .string(symbol.name)))
            let input = try engine.registry.layers.make("InputLayer", [], arguments, in: engine)
            if let input = input as? InputLayer { standIns[Place(symbol)] = input.makeOutput() }
        }
        self.standIns = standIns
        self.inputs = inputs.map { standIns[Place($0)] ?? $0 }
        self.outputs = outputs.map { standIns[Place($0)] ?? $0 }
        var walk = GraphWalk(inputs: self.inputs, standIns: standIns)
        for output in self.outputs { try walk.visit(output.node) }
        // Inputs that no output needs are layers of the model all the same.
        for input in self.inputs { try walk.visit(input.node) }
        nodes = walk.order
        let levels = walk.levels(outputs: self.outputs)
        operations = walk.layers(levels)
        isChain =
            levels.values.reduce(into: [Int: Int]()) { $0[$1, default: 0] += 1 }.values.allSatisfy { $0 == 1 }
            && nodes.allSatisfy { $0.sources.count <= 1 }
            && Set(nodes.map { ObjectIdentifier($0.layer) }).count == nodes.count
        let values: [String: ConfigValue] = [
            "name": name.map(ConfigValue.string) ?? .none, "trainable": .bool(true),
        ]
        try super.init(className, Arguments(owner: className, values: values), engine)
        isBuilt = true
        if !trainable { self.trainable = false }
    }

    package override var layers: [Layer] { operations.filter { !($0 is OperationLayer) } }
    package override var sublayers: [Layer] { operations }
    package override var inputShapes: [PartialShape]? { inputs.map(\.shape) }
    package override var modelOutputShapes: [PartialShape]? { outputs.map(\.shape) }
    package override var outputNesting: Nesting { ownOutputNesting }
    /// The names of the layers that give the outputs.
    package override var outputNames: [String]? { outputs.map(\.layer.name) }
    package override var inputNames: [String]? { inputNesting.names ?? inputs.map(\.name) }
    override var passesMasks: Bool { false }

    package override func build(inputShapes: [PartialShape]) {}

    package override func call(_ input: LayerInput) throws -> LayerOutput {
        let tensors = try fitted(input)
        var results: [ObjectIdentifier: LayerOutput] = [:]
        for (place, symbol) in inputs.enumerated() {
            results[ObjectIdentifier(symbol.node)] = LayerOutput(
                [tensors[place]], masks: [place < input.masks.count ? input.masks[place] : nil])
        }
        for node in nodes where results[ObjectIdentifier(node)] == nil {
            results[ObjectIdentifier(node)] = try run(node, input, results)
        }
        let leaving = outputs.compactMap { symbol -> (Tensor, NDArray?)? in
            guard let output = results[ObjectIdentifier(symbol.node)], symbol.index < output.tensors.count
            else { return nil }
            return (output.tensors[symbol.index], output.masks[symbol.index])
        }
        guard leaving.count == outputs.count else {
            throw EngineError.value(
                "Model \"\(name)\": a layer gave fewer outputs than when the model was made")
        }
        return LayerOutput(leaving.map(\.0), masks: leaving.map(\.1), nesting: ownOutputNesting)
    }

    private func run(_ node: GraphNode, _ whole: LayerInput, _ results: [ObjectIdentifier: LayerOutput])
        throws -> LayerOutput
    {
        func value(_ symbol: SymbolicTensor) throws -> (Tensor, NDArray?) {
            let symbol = standIns[Place(symbol)] ?? symbol
            guard let output = results[ObjectIdentifier(symbol.node)], symbol.index < output.tensors.count
            else {
                throw EngineError.value(
                    "Model \"\(name)\": an input of layer \(node.layer.name) is missing")
            }
            return (output.tensors[symbol.index], output.masks[symbol.index])
        }
        let arriving = try node.inputs.map(value)
        let call = node.call
        var masks = arriving.map(\.1)
        if let mask = call.mask, !masks.isEmpty { masks[0] = try value(mask).0.array.asType(.bool) }
        var input = LayerInput(
            arriving.map(\.0), masks: masks, training: call.training ?? whole.training,
            initialState: try call.initialState.map { try value($0).0 }, nesting: call.nesting)
        input.trainingIsUnsaid = call.training == nil && whole.trainingIsUnsaid
        if !call.options.isEmpty {
            input.options = try call.options.mapValues { option in
                try (option.object as? SymbolicTensor).map { .object(try value($0).0) } ?? option
            }
        }
        input.template = call.template
        return try node.layer.apply(input)
    }

    /// The tensors of a call in the model's order and ranks: a last axis of extent 1 may be left out, or be
    /// one too many.
    private func fitted(_ input: LayerInput) throws -> [Tensor] {
        let tensors = try arranged(input.tensors, input.nesting, inputNames, "input")
        guard tensors.count == inputs.count else {
            throw EngineError.value(
                "Layer \"\(name)\" expects \(inputs.count) input(s), but it received \(tensors.count) "
                    + "input tensors.")
        }
        return try zip(tensors, inputs).map { tensor, symbol in
            let shape = symbol.shape
            var tensor = tensor
            if tensor.rank == shape.count + 1, tensor.dimensions.last == 1 {
                tensor = try tensor.carried(Array(tensor.dimensions.dropLast()))
            } else if tensor.rank == shape.count - 1, shape.last == 1 {
                tensor = try tensor.carried(tensor.dimensions + [1])
            }
            try check(tensor, symbol)
            return tensor
        }
    }

    private func check(_ tensor: Tensor, _ symbol: SymbolicTensor) throws {
        let fits =
            tensor.rank == symbol.shape.count
            && zip(tensor.dimensions, symbol.shape).enumerated().allSatisfy {
                $0 == 0 || $1.1 == nil || $1.0 == $1.1
            }
        guard fits else {
            throw EngineError.value(
                "Invalid input shape for input \(symbol.node.layer.name). Expected shape "
                    + "\(EngineError.tuple(symbol.shape)), but input has incompatible shape "
                    + EngineError.tuple(tensor.dimensions))
        }
    }

    package override func outputShapes(_ shapes: [PartialShape]) -> [PartialShape] {
        outputs.map { $0.shape.isEmpty ? [] : [shapes.first?.first ?? nil] + $0.shape.dropFirst() }
    }

    package override func multiplyAdds(_ shapes: [PartialShape]) -> Double {
        nodes.reduce(0) { $0 + $1.layer.multiplyAdds($1.inputs.map { [1] + $0.shape.dropFirst() }) }
    }

    /// The same graph with other layers in the place of its own.
    package func cloned(name: String? = nil, _ replacement: (Layer) throws -> Layer) throws -> Functional {
        var layers: [ObjectIdentifier: Layer] = [:]
        var symbols: [Place: SymbolicTensor] = [:]
        func layer(_ old: Layer) throws -> Layer {
            if let known = layers[ObjectIdentifier(old)] { return known }
            let new = old is OperationLayer ? old : try replacement(old)
            layers[ObjectIdentifier(old)] = new
            return new
        }
        func symbol(_ old: SymbolicTensor) throws -> SymbolicTensor {
            guard let new = symbols[Place(standIns[Place(old)] ?? old)] else {
                throw EngineError.value("Model \"\(self.name)\" cannot be cloned: an input is missing")
            }
            return new
        }
        for node in nodes {
            let new = try layer(node.layer)
            let made: [SymbolicTensor]
            if let input = new as? InputLayer {
                made = [input.makeOutput()]
            } else {
                var call = node.call
                call.initialState = try call.initialState.map(symbol)
                call.mask = try call.mask.map(symbol)
                call.options = try call.options.mapValues { option in
                    try (option.object as? SymbolicTensor).map { .object(try symbol($0)) } ?? option
                }
                made = try new.call(on: try node.inputs.map(symbol), call).outputs
            }
            for (old, new) in zip(node.outputs, made) { symbols[Place(old)] = new }
        }
        return try Functional(
            engine: engine, inputs: try inputs.map(symbol), outputs: try outputs.map(symbol),
            name: name ?? self.name, inputNesting: inputNesting, outputNesting: ownOutputNesting)
    }

    /// Where a layer's inputs come from, as symbols of this model.
    package func arriving(_ node: GraphNode) -> [SymbolicTensor] {
        node.sources.map { standIns[Place($0)] ?? $0 }
    }

    /// "embedding[0][0]": where a layer's inputs come from, within this model.
    func connections(_ layer: Layer) -> [String] {
        nodes.filter { $0.layer === layer }.flatMap(arriving).map {
            "\($0.node.layer.name)[\($0.node.callNumber)][\($0.index)]"
        }
    }

    /// The shapes that a layer's last call in this model gives.
    func outputShapes(of layer: Layer) -> [PartialShape]? {
        if let input = layer as? InputLayer { return [input.shape] }
        guard let node = nodes.last(where: { $0.layer === layer }) else { return nil }
        return node.outputShapes
    }

    /// Layers of a graph don't follow each other in one chain.
    override func shownShapes(of layer: Layer, after shapes: [PartialShape]) -> [PartialShape] {
        outputShapes(of: layer) ?? []
    }

    package override func modelDescription() -> ModelDescription {
        var description = super.modelDescription()
        for (place, layer) in layers.enumerated() {
            description.layers[place].inputs = nodes.filter { $0.layer === layer }.flatMap(\.sources).map {
                $0.node.layer.name
            }
        }
        return description
    }
}

/// A walk from outputs to inputs that orders calls and layers as Keras does.
private struct GraphWalk {
    private let ends: Set<ObjectIdentifier>
    private(set) var order: [GraphNode] = []
    private var visited = Set<ObjectIdentifier>()
    private var places: [ObjectIdentifier: Int] = [:]

    private let standIns: [Functional.Place: SymbolicTensor]

    init(inputs: [SymbolicTensor], standIns: [Functional.Place: SymbolicTensor]) {
        ends = Set(inputs.map { ObjectIdentifier($0.node) })
        self.standIns = standIns
    }

    private func sources(_ node: GraphNode) -> [SymbolicTensor] {
        node.sources.map { standIns[Functional.Place($0)] ?? $0 }
    }

    /// Puts the call behind the ones it needs.
    mutating func visit(_ node: GraphNode) throws {
        guard visited.insert(ObjectIdentifier(node)).inserted else { return }
        let layer = ObjectIdentifier(node.layer)
        if places[layer] == nil { places[layer] = places.count }
        if !ends.contains(ObjectIdentifier(node)) {
            guard !(node.layer is InputLayer) else {
                throw EngineError.value(
                    "Output tensors of a Functional model must depend on its inputs: input layer "
                        + "'\(node.layer.name)' is not among `inputs`")
            }
            for source in sources(node) { try visit(source.node) }
        }
        order.append(node)
    }

    /// How far each call is from the outputs.
    func levels(outputs: [SymbolicTensor]) -> [ObjectIdentifier: Int] {
        var levels: [ObjectIdentifier: Int] = [:]
        for node in order.reversed() {
            let own = levels[ObjectIdentifier(node), default: 0]
            levels[ObjectIdentifier(node)] = own
            if ends.contains(ObjectIdentifier(node)) { continue }
            for source in sources(node) {
                let key = ObjectIdentifier(source.node)
                levels[key] = max(levels[key] ?? 0, own + 1)
            }
        }
        return levels
    }

    func layers(_ levels: [ObjectIdentifier: Int]) -> [Layer] {
        var depth: [ObjectIdentifier: Int] = [:]
        var layers: [Layer] = []
        for node in order {
            let key = ObjectIdentifier(node.layer)
            if depth[key] == nil { layers.append(node.layer) }
            depth[key] = max(depth[key] ?? 0, levels[ObjectIdentifier(node)] ?? 0)
        }
        func rank(_ layer: Layer) -> (Int, Int) {
            let key = ObjectIdentifier(layer)
            return (-(depth[key] ?? 0), places[key] ?? 0)
        }
        return layers.sorted { rank($0) < rank($1) }
    }
}
