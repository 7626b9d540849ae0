import ArrayFiles
import Arrays

/// Classes and functions of a front end: how they are written down, and what their names mean on reading.
package struct CustomObjects {
    package struct Description {
        package var module: String?
        package var className: String
        package var registeredName: String?
        package var config: ConfigValue

        package init(
            module: String? = nil, className: String, registeredName: String?, config: ConfigValue
        ) {
            self.module = module
            self.className = className
            self.registeredName = registeredName
            self.config = config
        }
    }

    /// The description of an object whose class the front end defines; nil for one of the engine's own.
    package var describe: (AnyObject) throws -> Description?
    /// An object of a class that the front end knows (by registered name or class name), or the function of
    /// that name where `config` is nil.
    package var make: (_ name: String, _ config: ConfigValue?) throws -> ConfigValue?

    package init(
        describe: @escaping (AnyObject) throws -> Description? = { _ in nil },
        make: @escaping (String, ConfigValue?) throws -> ConfigValue? = { _, _ in nil }
    ) {
        self.describe = describe
        self.make = make
    }
}

/// Writes models and their parts down as Keras 3 does: `{"module": ..., "class_name": ..., "config": {...},
/// "registered_name": ...}`, with the calls of a graph as `inbound_nodes`.
package struct Serializer {
    let engine: Engine
    let custom: CustomObjects

    package init(_ engine: Engine, custom: CustomObjects = CustomObjects()) {
        self.engine = engine
        self.custom = custom
    }

    private func described(
        _ module: String?, _ className: String, _ config: JSONNode, registeredName: String? = nil
    ) -> [(key: String, value: JSONNode)] {
        [
            ("module", module.map { .string($0) } ?? .null), ("class_name", .string(className)),
            ("config", config), ("registered_name", registeredName.map { .string($0) } ?? .null),
        ]
    }

    // MARK: Values

    package func node(_ value: ConfigValue) throws -> JSONNode {
        switch value {
        case .none: return .null
        case .bool(let value): return .bool(value)
        case .int(let value): return .int(value)
        case .double(let value): return .double(value)
        case .string(let value): return .string(value)
        case .list(let values): return .list(try values.map(node))
        case .dictionary(let entries): return .object(try entries.map { ($0.key, try node($0.value)) })
        case .array(let array):
            return .object([
                ("class_name", .string("__numpy__")),
                (
                    "config",
                    .object([
                        ("value", list(array)), ("dtype", .string(array.dtypeName)),
                    ])
                ),
            ])
        case .object(let object): return try node(object)
        }
    }

    private func list(_ array: NDArray) -> JSONNode {
        guard array.rank > 0 else {
            if array.isText { return .string(array.texts[0]) }
            return array.dtype.isFloat ? .double(array.firstNumber) : .int(Int(array.firstNumber))
        }
        return .list((0..<array.shape[0]).map { list(array.slice(axis: 0, at: $0)) })
    }

    private func node(_ object: AnyObject) throws -> JSONNode {
        if let own = try custom.describe(object) {
            return .object(
                described(
                    own.module, own.className, try node(own.config), registeredName: own.registeredName))
        }
        switch object {
        case let layer as Layer: return try node(layer)
        case let function as TensorFunction:
            return .object(
                described("builtins", "function", .string(function.name), registeredName: "function"))
        case let optimizer as Optimizer:
            return .object(
                described("keras.optimizers", optimizer.className, try entries(optimizer.configuration)))
        case let metric as Metric:
            return .object(
                described("keras.metrics", metric.className, try config(metric, name: metric.name)))
        case let loss as Loss:
            return .object(described("keras.losses", loss.className, try config(loss, name: loss.name)))
        case let object as any Configurable:
            let module =
                switch object {
                case is Initializer: "keras.initializers"
                case is Regularizer: "keras.regularizers"
                case is Constraint: "keras.constraints"
                default: "keras.optimizers.schedules"
                }
            return .object(described(module, object.className, try config(object, name: nil)))
        default:
            throw EngineError.notImplemented(
                "saving: got an object of \(type(of: object)), expected a part of a model")
        }
    }

    private func entries(_ values: [(key: String, value: ConfigValue)]) throws -> JSONNode {
        .object(try values.map { ($0.key, try node($0.value)) })
    }

    /// Arguments, without those that say nothing.
    private func config(_ object: any Configurable, name: String?) throws -> JSONNode {
        var values = object.given.filter { !["name", "dtype"].contains($0.key) || !$0.value.isNone }
        if let name {
            values.removeAll { $0.key == "name" }
            values.insert(("name", .string(name)), at: 0)
        }
        return try entries(values)
    }

    // MARK: Layers

    /// A layer with its class and configuration.
    package func node(_ layer: Layer) throws -> JSONNode {
        if let own = try custom.describe(layer) {
            var result = described(
                own.module, own.className, try node(own.config), registeredName: own.registeredName)
            if let build = buildConfig(layer) { result.append(build) }
            return .object(result)
        }
        if let model = layer as? Model { return try node(model: model, compiled: false) }
        guard layer.front == nil, engine.registry.layers.contains(layer.className) else {
            throw EngineError.notImplemented(
                "saving: layer \"\(layer.name)\" can't be written down: "
                    + (layer is OperationLayer
                        ? "it stands for arithmetic on tensors of the graph; put that into a layer"
                        : "its class needs a get_config() method"))
        }
        var result = described("keras.layers", layer.className, try configuration(layer))
        if let build = buildConfig(layer) { result.append(build) }
        return .object(result)
    }

    private func buildConfig(_ layer: Layer) -> (key: String, value: JSONNode)? {
        guard layer.isBuilt, layer.buildShapes.count == 1, !(layer is InputLayer) else { return nil }
        return ("build_config", .object([("input_shape", shape(layer.buildShapes[0]))]))
    }

    private func shape(_ shape: PartialShape) -> JSONNode {
        .list(shape.map { $0.map(JSONNode.int) ?? .null })
    }

    /// `get_config` of a layer: its name and its bound arguments.
    package func configuration(_ layer: Layer) throws -> JSONNode {
        if let input = layer as? InputLayer {
            return .object([
                ("batch_shape", shape(input.shape)), ("dtype", .string(input.inputDtype)),
                ("sparse", .bool(false)), ("ragged", .bool(false)), ("name", .string(input.name)),
            ])
        }
        let dtype = layer.arguments["dtype"].string ?? "float32"
        let policy = described("keras", "DTypePolicy", .object([("name", .string(dtype))]))
        var result: [(key: String, value: JSONNode)] = [
            ("name", .string(layer.name)), ("trainable", .bool(layer.trainable)), ("dtype", .object(policy)),
        ]
        // Keras' class takes no such argument.
        if layer is DiscretizationLayer { result.remove(at: 1) }
        let parameters = try engine.registry.layers.row(layer.className).signature.parameters
        for parameter in parameters where !["name", "dtype", "use_cudnn", "weights"].contains(parameter.name)
        {
            let value = layer.arguments[parameter.name]
            if value.isNone, parameter.defaultValue?.isNone ?? false {
                // `activation: null` is what Keras writes of None, "linear" what it means.
                if parameter.name == "activation" { result.append(("activation", .string("linear"))) }
                // Keras reads these layers' arguments without asking whether they are there.
                if layer is any VocabularyLayer { result.append((parameter.name, .null)) }
                continue
            }
            result.append((parameter.name, try argument(parameter.name, value, of: layer)))
        }
        let penalty = layer.arguments["activity_regularizer"]
        if !penalty.isNone, !result.contains(where: { $0.key == "activity_regularizer" }) {
            result.append(("activity_regularizer", try node(penalty)))
        }
        return .object(result)
    }

    private func argument(_ name: String, _ value: ConfigValue, of layer: Layer) throws -> JSONNode {
        if let wrapper = layer as? BidirectionalLayer {
            if name == "layer" { return try node(wrapper.forward) }
            if name == "backward_layer" { return try node(wrapper.backward) }
        }
        return try node(value)
    }

    // MARK: Models

    /// A model; `compiled`: with what it was compiled with.
    package func node(model: Model, compiled: Bool) throws -> JSONNode {
        var result: [(key: String, value: JSONNode)]
        if let own = try custom.describe(model) {
            result = described(
                own.module, own.className, try node(own.config), registeredName: own.registeredName)
            if let build = buildConfig(model) { result.append(build) }
        } else if let graph = model as? Functional {
            result = described(
                "keras.src.models.functional", "Functional", try graphConfig(graph),
                registeredName: "Functional")
        } else if model is Sequential {
            result = described("keras", "Sequential", try stackConfig(model))
            if let input = model.inputShapes?.first {
                result.append(("build_config", .object([("input_shape", shape(input))])))
            }
        } else {
            throw EngineError.notImplemented(
                "saving: model \"\(model.name)\" is of a class that can't be written down: its class needs a "
                    + "get_config() method, or save its weights alone with save_weights()")
        }
        if compiled, model.isCompiled, let optimizer = model.optimizer {
            result.append(("compile_config", try compileConfig(model, optimizer)))
        }
        return .object(result)
    }

    private func compileConfig(_ model: Model, _ optimizer: Optimizer) throws -> JSONNode {
        var result: [(key: String, value: JSONNode)] = [("optimizer", try node(optimizer as AnyObject))]
        for (key, value) in model.compileArguments {
            result.append((key, try node(value)))
        }
        result.append(("run_eagerly", .bool(model.execution.runsEagerly)))
        result.append(("steps_per_execution", .int(model.execution.stepsPerCall)))
        result.append(("jit_compile", .bool(model.execution.compiles)))
        return .object(result)
    }

    /// `get_config` of a Sequential.
    private func stackConfig(_ model: Model) throws -> JSONNode {
        var layers: [JSONNode] = []
        if let input = model.inputShapes?.first {
            let name = (model as? Sequential)?.inputLayer?.name ?? "input_layer"
            let type = (model as? Sequential)?.inputLayer?.inputDtype ?? "float32"
            layers.append(
                .object(
                    described(
                        "keras.layers", "InputLayer",
                        .object([
                            ("batch_shape", shape(input)), ("dtype", .string(type)), ("sparse", .bool(false)),
                            ("ragged", .bool(false)), ("name", .string(name)),
                        ]))))
        }
        layers += try model.layers.map { try node($0) }
        var result: [(key: String, value: JSONNode)] = [
            ("name", .string(model.name)), ("trainable", .bool(model.trainable)),
            ("layers", .list(layers)),
        ]
        if let input = model.inputShapes?.first { result.append(("build_input_shape", shape(input))) }
        return .object(result)
    }

    /// `get_config` of a graph: its layers, each with its calls in this graph.
    private func graphConfig(_ model: Functional) throws -> JSONNode {
        var places: [ObjectIdentifier: Int] = [:]
        for layer in model.layers {
            let calls = model.nodes.filter { $0.layer === layer }.sorted { $0.callNumber < $1.callNumber }
            for (place, node) in calls.enumerated() { places[ObjectIdentifier(node)] = place }
        }
        func history(_ symbol: SymbolicTensor) -> JSONNode {
            .list([
                .string(symbol.node.layer.name), .int(places[ObjectIdentifier(symbol.node)] ?? 0),
                .int(symbol.index),
            ])
        }
        func tensor(_ symbol: SymbolicTensor) -> JSONNode {
            .object([
                ("class_name", .string("__keras_tensor__")),
                (
                    "config",
                    .object([
                        ("shape", shape(symbol.shape)), ("dtype", .string(symbol.dtype)),
                        ("keras_history", history(symbol)),
                    ])
                ),
            ])
        }
        let layers = try model.operations.map { layer -> JSONNode in
            if let operation = layer as? OperationLayer, let record = operation.record {
                return try node(operation, record, model, tensor)
            }
            guard case .object(var entries) = try node(layer) else { return .null }
            let calls = model.nodes.filter { $0.layer === layer && !($0.layer is InputLayer) }
                .sorted { $0.callNumber < $1.callNumber }
            entries.append(("name", .string(layer.name)))
            entries.append(("inbound_nodes", .list(try calls.map { try call($0, tensor) })))
            return .object(entries)
        }
        func ends(_ symbols: [SymbolicTensor]) -> JSONNode {
            symbols.count == 1 ? history(symbols[0]) : .list(symbols.map(history))
        }
        return .object([
            ("name", .string(model.name)), ("trainable", .bool(model.trainable)), ("layers", .list(layers)),
            ("input_layers", ends(model.inputs)), ("output_layers", ends(model.outputs)),
        ])
    }

    /// A function or operator on tensors of the graph, with its one call.
    private func node(
        _ layer: OperationLayer, _ record: OperationRecord, _ model: Functional,
        _ tensor: (SymbolicTensor) -> JSONNode
    ) throws -> JSONNode {
        let config: [(key: String, value: ConfigValue)] = [("name", .string(layer.name))] + record.config
        var entries = described(
            record.module, record.className, try self.entries(config), registeredName: record.className)
        let inputs = model.nodes.first { $0.layer === layer }.map { model.arriving($0) } ?? []
        func argument(_ value: ConfigValue) throws -> JSONNode {
            if let symbol = value.object as? SymbolicTensor { return tensor(symbol) }
            if let list = value.list { return .list(try list.map(argument)) }
            return try self.node(value)
        }
        let arguments = try record.filled { inputs.indices.contains($0) ? .object(inputs[$0]) : .none }.map(
            argument)
        entries.append(("name", .string(layer.name)))
        entries.append(
            ("inbound_nodes", .list([.object([("args", .list(arguments)), ("kwargs", .object([]))])])))
        return .object(entries)
    }

    /// The arguments of a call: one tensor, a list of tensors, states, further keywords.
    private func call(_ node: GraphNode, _ tensor: (SymbolicTensor) -> JSONNode) throws -> JSONNode {
        let inputs = node.inputs.map(tensor)
        var keywords: [(key: String, value: JSONNode)] = []
        var arguments: [JSONNode] = inputs.count == 1 ? inputs : [.list(inputs)]
        // Attention is called with its query and value, one an argument.
        if ["MultiHeadAttention", "GroupQueryAttention"].contains(node.layer.className) {
            arguments = inputs
        }
        let call = node.call
        if !call.initialState.isEmpty {
            keywords.append(("initial_state", .list(call.initialState.map(tensor))))
        }
        if let mask = call.mask { keywords.append(("mask", tensor(mask))) }
        if let training = call.training { keywords.append(("training", .bool(training))) }
        for (name, value) in call.options.sorted(by: { $0.key < $1.key }) {
            let symbol = value.object as? SymbolicTensor
            keywords.append((name, try symbol.map(tensor) ?? self.node(value)))
        }
        return .object([("args", .list(arguments)), ("kwargs", .object(keywords))])
    }
}
