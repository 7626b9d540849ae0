import Arrays
import EngineRecords

/// A model that is a graph of layers between some inputs and outputs: `keras.Model(inputs, outputs)`.
package final class Functional: Model {
    package let inputs: [SymbolicTensor]
    package let outputs: [SymbolicTensor]
    /// Calls in an order in which they can be computed.
    package let nodes: [GraphNode]
    /// Layers as Keras lists them: far from the outputs first, input layers included.
    package let operations: [Layer]
    /// Whether the graph is a plain chain, which summaries show without connections.
    let isChain: Bool

    /// Throws: `EngineError.value` when an output depends on an input that is not among `inputs`.
    package init(
        engine: Engine, inputs: [SymbolicTensor], outputs: [SymbolicTensor], name: String? = nil,
        trainable: Bool = true
    ) throws {
        self.inputs = inputs
        self.outputs = outputs
        var walk = GraphWalk(inputs: inputs)
        for output in outputs { try walk.visit(output.node) }
        nodes = walk.order
        let levels = walk.levels(outputs: outputs)
        operations = walk.layers(levels)
        isChain =
            levels.values.reduce(into: [Int: Int]()) { $0[$1, default: 0] += 1 }.values.allSatisfy { $0 == 1 }
            && nodes.allSatisfy { $0.sources.count <= 1 }
            && Set(nodes.map { ObjectIdentifier($0.layer) }).count == nodes.count
        let values: [String: ConfigValue] = [
            "name": name.map(ConfigValue.string) ?? .none, "trainable": .bool(trainable),
        ]
        try super.init("Functional", Arguments(owner: "Functional", values: values), engine)
        isBuilt = true
    }

    package override var layers: [Layer] { operations }
    package override var inputShapes: [PartialShape]? { inputs.map(\.shape) }
    package override var modelOutputShapes: [PartialShape]? { outputs.map(\.shape) }
    override var passesMasks: Bool { false }

    package override func build(inputShapes: [PartialShape]) {}

    package override func call(_ input: LayerInput) throws -> LayerOutput {
        guard input.tensors.count == inputs.count else {
            throw EngineError.value(
                "Layer \"\(name)\" expects \(inputs.count) input(s), but it received \(input.tensors.count) "
                    + "input tensors.")
        }
        var results: [ObjectIdentifier: LayerOutput] = [:]
        for (place, symbol) in inputs.enumerated() {
            try check(input.tensors[place], symbol)
            results[ObjectIdentifier(symbol.node)] = LayerOutput(
                [input.tensors[place]], masks: [input.masks[place]])
        }
        for node in nodes where results[ObjectIdentifier(node)] == nil {
            func value(_ symbol: SymbolicTensor) throws -> (Tensor, NDArray?) {
                guard let output = results[ObjectIdentifier(symbol.node)] else {
                    throw EngineError.value(
                        "Model \"\(name)\": an input of layer \(node.layer.name) is missing")
                }
                return (output.tensors[symbol.index], output.masks[symbol.index])
            }
            let arriving = try node.inputs.map(value)
            results[ObjectIdentifier(node)] = try node.layer.apply(
                LayerInput(
                    arriving.map(\.0), masks: arriving.map(\.1), training: input.training,
                    initialState: node.initialState.map { try value($0).0 }))
        }
        let leaving = outputs.compactMap { symbol in
            results[ObjectIdentifier(symbol.node)].map { ($0.tensors[symbol.index], $0.masks[symbol.index]) }
        }
        return LayerOutput(leaving.map(\.0), masks: leaving.map(\.1))
    }

    private func check(_ tensor: Tensor, _ symbol: SymbolicTensor) throws {
        let fits =
            tensor.rank == symbol.shape.count
            && zip(tensor.dimensions, symbol.shape).allSatisfy { $1 == nil || $0 == $1 }
        guard fits else {
            throw EngineError.value(
                "Invalid input shape for input \(symbol.node.layer.name). Expected shape "
                    + "\(EngineError.tuple(symbol.shape)), but input has incompatible shape "
                    + EngineError.tuple(tensor.dimensions))
        }
    }

    package override func outputShapes(_ shapes: [PartialShape]) -> [PartialShape] {
        outputs.map { [shapes.first?.first ?? nil] + $0.shape.dropFirst() }
    }

    package override func multiplyAdds(_ shapes: [PartialShape]) -> Double {
        nodes.reduce(0) { $0 + $1.layer.multiplyAdds($1.inputs.map { [1] + $0.shape.dropFirst() }) }
    }

    /// "embedding[0][0]": where a layer's inputs come from, within this model.
    func connections(_ layer: Layer) -> [String] {
        nodes.filter { $0.layer === layer }.flatMap(\.sources).map {
            "\($0.node.layer.name)[\($0.node.callNumber)][\($0.index)]"
        }
    }

    /// The shapes that a layer's last call in this model gives.
    func outputShapes(of layer: Layer) -> [PartialShape]? {
        if let input = layer as? InputLayer { return [input.shape] }
        guard let node = nodes.last(where: { $0.layer === layer }) else { return nil }
        return try? layer.outputShapes(node.inputs.map(\.shape))
    }

    package override func modelDescription() -> ModelDescription {
        var description = super.modelDescription()
        for (place, layer) in operations.enumerated() {
            description.layers[place].outputShape = outputShapes(of: layer)?.first ?? []
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

    init(inputs: [SymbolicTensor]) { ends = Set(inputs.map { ObjectIdentifier($0.node) }) }

    /// Puts the call behind the ones it needs.
    mutating func visit(_ node: GraphNode) throws {
        guard visited.insert(ObjectIdentifier(node)).inserted else { return }
        let layer = ObjectIdentifier(node.layer)
        if places[layer] == nil { places[layer] = places.count }
        if !ends.contains(ObjectIdentifier(node)) {
            guard !node.sources.isEmpty else {
                throw EngineError.value(
                    "Output tensors of a Functional model must depend on its inputs: input layer "
                        + "'\(node.layer.name)' is not among `inputs`")
            }
            for source in node.sources { try visit(source.node) }
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
            for source in node.sources {
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
