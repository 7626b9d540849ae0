import ArrayFiles
import Arrays

/// Makes models and their parts from what Keras wrote down: the form of Keras 3, and that of Keras 1 and 2 in
/// `.h5` files.
package struct Deserializer {
    let engine: Engine
    let custom: CustomObjects

    package init(_ engine: Engine, custom: CustomObjects = CustomObjects()) {
        self.engine = engine
        self.custom = custom
    }

    /// A value with the objects that it describes made.
    package func value(_ value: ConfigValue) throws -> ConfigValue {
        switch value {
        case .list(let values): return .list(try values.map(self.value))
        case .dictionary(let entries):
            guard let name = value["class_name"]?.string else {
                return .dictionary(try entries.map { ($0.key, try self.value($0.value)) })
            }
            return try object(name, value)
        default: return value
        }
    }

    private func object(_ className: String, _ description: ConfigValue) throws -> ConfigValue {
        let config = description["config"] ?? .none
        switch className {
        case "DTypePolicy", "Policy": return config["name"] ?? .string("float32")
        case "__tuple__": return try value(description["items"] ?? .list([]))
        case "__numpy__", "__tensor__":
            return .array(try array(config["value"] ?? .none))
        case "function":
            let name = config.string ?? ""
            if let function = try custom.make(name, nil) { return function }
            throw unknown("function", name)
        case "__lambda__":
            throw EngineError.notImplemented(
                "load_model: the file has a Python lambda in compiled form, which nbrun does not run: give the "
                    + "function a name and pass it in custom_objects")
        default: break
        }
        if let registered = description["registered_name"]?.string, registered != className,
            let object = try custom.make(registered, config)
        {
            return object
        }
        if let object = try custom.make(className, config) { return object }
        return .object(try known(className, description["module"]?.string ?? "", config))
    }

    private func unknown(_ what: String, _ name: String) -> EngineError {
        .type(
            "Could not locate \(what) '\(name)'. Make sure custom classes and functions are decorated with "
                + "`@keras.saving.register_keras_serializable()`, or pass them in `custom_objects`.")
    }

    /// An object of the registry, or a model.
    private func known(_ className: String, _ module: String, _ config: ConfigValue) throws -> AnyObject {
        let registry = engine.registry
        switch className {
        case "Sequential": return try sequential(config)
        case "Functional": return try functional(config)
        case "Model" where config["layers"] != nil: return try functional(config)
        default: break
        }
        func from<Product>(_ table: ClassTable<Product>) throws -> AnyObject? {
            guard table.contains(className) else { return nil }
            return try make(className, table, config) as AnyObject
        }
        let path = module.split(separator: ".").last.map(String.init) ?? ""
        let found: AnyObject? =
            switch path {
            case "initializers": try from(registry.initializers)
            case "regularizers": try from(registry.regularizers)
            case "constraints": try from(registry.constraints)
            case "losses": try from(registry.losses)
            case "metrics": try from(registry.metrics)
            case "optimizers": try from(registry.optimizers)
            case "schedules": try from(registry.schedules)
            case "layers": try from(registry.layers)
            default: nil
            }
        if let found { return found }
        if let layer = try from(registry.layers) { return layer }
        if let other = try from(registry.initializers) ?? from(registry.regularizers)
            ?? from(registry.constraints) ?? from(registry.schedules) ?? from(registry.optimizers)
            ?? from(registry.losses) ?? from(registry.metrics)
        {
            return other
        }
        throw unknown("class", className)
    }

    /// Binds a configuration's entries to a row's parameters. What the row does not have may only say nothing.
    private func make<Product>(_ className: String, _ table: ClassTable<Product>, _ config: ConfigValue)
        throws
        -> Product
    {
        guard case .dictionary(let entries) = config else {
            return try table.make(className, in: engine)
        }
        let row = try table.row(className)
        let names = Set((row.signature.parameters + table.common.parameters).map(\.name))
        var keywords: [(String, ConfigValue)] = []
        for (key, given) in entries {
            let name = Self.renamed[key] ?? key
            guard names.contains(name) else {
                guard !given.isTrue || Self.silent.contains(key) else {
                    throw EngineError.notImplemented(
                        "load_model: \(className): argument '\(key)': got \(given), which is not supported")
                }
                continue
            }
            keywords.append((name, try value(given)))
        }
        // An adapted Discretization has learnt the boundaries that it is not made with.
        let bins = keywords.firstIndex { $0.0 == "num_bins" && !$0.1.isNone }
        let learnt = keywords.firstIndex { $0.0 == "bin_boundaries" && !$0.1.isNone }
        guard className == "Discretization", bins != nil, let learnt else {
            return try table.make(className, [], keywords, in: engine)
        }
        let boundaries = keywords.remove(at: learnt).1.list?.compactMap { $0.double.map { Float($0) } }
        let product = try table.make(className, [], keywords, in: engine)
        (product as? DiscretizationLayer)?.take(boundaries ?? [])
        return product
    }

    /// Old names of entries.
    private static let renamed = ["lr": "learning_rate"]
    /// Entries without a meaning here.
    private static let silent: Set = [
        "fn", "is_legacy_optimizer", "jit_compile", "shared_object_id", "batch_input_shape", "optional",
        "decay",
        "synchronization", "autocast", "vocabulary_size", "time_major", "implementation", "noise_shape",
    ]

    private func array(_ value: ConfigValue) throws -> NDArray {
        guard let values = value.list else { return NDArray(doubles: [value.double ?? .nan], shape: []) }
        let parts = try values.map(array)
        guard let first = parts.first else { return NDArray(doubles: []) }
        return NDArray(
            doubles: parts.flatMap(\.doubles), shape: Shape([parts.count] + first.dimensions))
    }

    // MARK: Models

    /// A model from `{"class_name": ..., "config": ...}`.
    package func model(_ description: ConfigValue) throws -> Model {
        guard let model = try value(description).object as? Model else {
            throw EngineError.value("load_model: the file describes no model")
        }
        return model
    }

    private func layer(_ description: ConfigValue) throws -> Layer {
        guard let layer = try value(description).object as? Layer else {
            throw EngineError.value(
                "load_model: got \(description["class_name"]?.string ?? "?"), expected a layer")
        }
        return layer
    }

    private func sequential(_ config: ConfigValue) throws -> Sequential {
        // Keras 1 wrote the bare list of layers.
        let descriptions = (config["layers"] ?? config).list ?? []
        var layers: [Layer] = []
        for (place, description) in descriptions.enumerated() {
            if place == 0, let input = description["config"]?["batch_input_shape"],
                description["class_name"]?.string != "InputLayer"
            {
                layers.append(
                    try engine.registry.layers.make("InputLayer", [], [("batch_shape", input)], in: engine))
            }
            layers.append(try layer(description))
        }
        let model = try Sequential(
            engine: engine, name: config["name"]?.string, layers: layers,
            trainable: config["trainable"].map(\.isTrue) ?? true)
        if !model.isBuilt, case .list(let extents)? = config["build_input_shape"] {
            try model.build(inputShapes: [extents.map(\.int)])
        }
        return model
    }

    /// A graph: layers are called again in the order in which their inputs are there.
    private func functional(_ config: ConfigValue) throws -> Functional {
        let descriptions = config["layers"]?.list ?? []
        var graph = GraphReader()
        for description in descriptions {
            if description["module"]?.string?.hasPrefix("keras.src.ops") ?? false,
                let name = description["name"]?.string ?? description["config"]?["name"]?.string
            {
                graph.operations[name] = description
                for (place, call) in (description["inbound_nodes"]?.list ?? []).enumerated() {
                    graph.waiting.append((.init(name, place), call))
                }
                continue
            }
            let layer = try layer(description)
            let name = description["name"]?.string ?? layer.name
            layer.name = name
            graph.layers[name] = layer
            if let input = layer as? InputLayer { graph.outputs[.init(name, 0)] = [input.makeOutput()] }
            let calls = description["inbound_nodes"]?.list ?? []
            for (place, call) in calls.enumerated() where !(layer is InputLayer) {
                graph.waiting.append((.init(name, place), call))
            }
        }
        try graph.run(self)
        let inputs = try graph.symbols(config["input_layers"] ?? .none)
        let outputs = try graph.symbols(config["output_layers"] ?? .none)
        let model = try Functional(
            engine: engine, inputs: inputs, outputs: outputs, name: config["name"]?.string)
        if let trainable = config["trainable"], !trainable.isTrue { model.trainable = false }
        return model
    }
}

/// The calls of a saved graph.
private struct GraphReader {
    struct Call: Hashable {
        let layer: String
        let index: Int
        init(_ layer: String, _ index: Int) {
            self.layer = layer
            self.index = index
        }
    }

    var layers: [String: Layer] = [:]
    /// Functions and operators on tensors.
    var operations: [String: ConfigValue] = [:]
    var outputs: [Call: [SymbolicTensor]] = [:]
    var waiting: [(call: Call, description: ConfigValue)] = []

    mutating func run(_ deserializer: Deserializer) throws {
        while !waiting.isEmpty {
            var later: [(call: Call, description: ConfigValue)] = []
            for (call, description) in waiting {
                // A layer's calls keep their order.
                if let operation = operations[call.layer] {
                    if let made = try perform(operation, call.layer, description, deserializer) {
                        outputs[call] = made
                    } else {
                        later.append((call, description))
                    }
                    continue
                }
                let isNext = call.index == 0 || outputs[Call(call.layer, call.index - 1)] != nil
                guard isNext, let (inputs, options) = try arguments(description, deserializer),
                    let layer = layers[call.layer]
                else {
                    later.append((call, description))
                    continue
                }
                outputs[call] = try layer.call(on: inputs, options).outputs
            }
            guard later.count < waiting.count else {
                throw EngineError.value(
                    "load_model: the graph's layer '\(later[0].call.layer)' has inputs that nothing gives")
            }
            waiting = later
        }
    }

    /// The outputs of a function or operator; nil while a tensor is missing.
    private func perform(
        _ operation: ConfigValue, _ name: String, _ call: ConfigValue, _ deserializer: Deserializer
    ) throws -> [SymbolicTensor]? {
        let className = operation["class_name"]?.string ?? ""
        guard let make = deserializer.engine.makeOperation else {
            throw EngineError.notImplemented("load_model: operation \(className) on tensors of the graph")
        }
        var isComplete = true
        func filled(_ value: ConfigValue) throws -> ConfigValue {
            if let history = value["config"]?["keras_history"] {
                guard let symbol = symbol(history) else {
                    isComplete = false
                    return .none
                }
                return .object(symbol)
            }
            if let items = value["items"]?.list ?? value.list { return .list(try items.map(filled)) }
            let name = value["class_name"]?.string
            return name == "__slice__" || name == "__ellipsis__" ? value : try deserializer.value(value)
        }
        let arguments = try (call["args"]?.list ?? []).map(filled)
        var config: [(key: String, value: ConfigValue)] = []
        if case .dictionary(let entries)? = operation["config"] {
            for (key, value) in entries where key != "name" && !value.isNone {
                config.append((key, try deserializer.value(value)))
            }
        }
        if case .dictionary(let entries)? = call["kwargs"] {
            for (key, value) in entries where !value.isNone { config.append((key, try filled(value))) }
        }
        return isComplete ? try make(className, name, config, arguments) : nil
    }

    /// The tensors of a call and what else it was given; nil while a tensor is missing.
    private func arguments(_ description: ConfigValue, _ deserializer: Deserializer) throws -> (
        [SymbolicTensor], GraphCall
    )? {
        // Keras 2: [["name", call, index, {keywords}], ...].
        if let list = description.list {
            let found = list.map(symbol)
            return found.contains { $0 == nil } ? nil : (found.compactMap { $0 }, GraphCall())
        }
        var inputs: [SymbolicTensor?] = []
        for argument in description["args"]?.list ?? [] { try gather(argument, &inputs) }
        var (states, call): ([SymbolicTensor?], GraphCall) = ([], GraphCall())
        if inputs.count > 1, description["args"]?.list?.count == 1 { call.nesting = .flat(inputs.count) }
        if case .dictionary(let keywords)? = description["kwargs"] {
            for (key, value) in keywords where !value.isNone {
                var symbols: [SymbolicTensor?] = []
                if containsTensor(value) {
                    try gather(value, &symbols)
                    if symbols.contains(where: { $0 == nil }) { return nil }
                }
                switch key {
                case "initial_state", "states": states += symbols
                case "mask" where symbols.count == 1: call.mask = symbols[0]
                case "training": call.training = value.isTrue
                default:
                    if let first = symbols.first, let symbol = first {
                        call.options[key] = .object(symbol)
                    } else {
                        call.options[key] = try deserializer.value(value)
                    }
                }
            }
        }
        if inputs.contains(where: { $0 == nil }) { return nil }
        call.initialState = states.compactMap { $0 }
        return (inputs.compactMap { $0 }, call)
    }

    private func containsTensor(_ value: ConfigValue) -> Bool {
        if value["class_name"]?.string == "__keras_tensor__" { return true }
        return value.list?.contains(where: containsTensor) ?? false
    }

    private func gather(_ value: ConfigValue, _ symbols: inout [SymbolicTensor?]) throws {
        if let history = value["config"]?["keras_history"] {
            symbols.append(symbol(history))
        } else if let items = value["items"]?.list ?? value.list {
            for item in items { try gather(item, &symbols) }
        } else if !value.isNone {
            throw EngineError.notImplemented(
                "load_model: a layer is called with \(value), expected tensors of the graph")
        }
    }

    private func symbol(_ history: ConfigValue) -> SymbolicTensor? {
        guard let parts = history.list, parts.count >= 3, let name = parts[0].string,
            let index = parts[1].int,
            let place = parts[2].int, let tensors = outputs[Call(name, index)],
            tensors.indices.contains(place)
        else { return nil }
        return tensors[place]
    }

    /// The ends of a graph: one place, or a list or dict of places.
    func symbols(_ value: ConfigValue) throws -> [SymbolicTensor] {
        if let parts = value.list, parts.first?.string != nil {
            guard let symbol = symbol(value) else {
                throw EngineError.value("load_model: the graph has no tensor \(value)")
            }
            return [symbol]
        }
        if case .dictionary(let entries) = value { return try entries.flatMap { try symbols($0.value) } }
        return try (value.list ?? []).flatMap(symbols)
    }
}
