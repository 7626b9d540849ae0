import Arrays
import Engine
import PythonLanguage

// `get_config` of layers.

extension Machine {
    /// Keras' `get_config` of a layer.
    func configuration(of layer: Layer) -> Value {
        if let input = layer as? InputLayer {
            return dict([
                ("batch_shape", shapeValue(input.shape)), ("dtype", string(input.inputDtype)),
                ("sparse", .bool(layer.arguments["sparse"].isTrue)), ("ragged", .false),
                ("name", string(layer.name)), ("optional", .false),
            ])
        }
        let own = ((try? engine.registry.layers.row(layer.className).signature.parameters) ?? []).map(\.name)
        var entries: [(String, Value)] = [
            ("name", string(layer.name)), ("trainable", .bool(layer.trainable)), ("dtype", policy),
        ]
        guard let keys = LayerConfigurationKeys.table[layer.className] else {
            for name in own where name != "name" && name != "dtype" {
                entries.append((name, serialized(layer.arguments[name], name)))
            }
            return dict(entries)
        }
        if !keys.contains(where: { $0.name == "activity_regularizer" }),
            !layer.arguments["activity_regularizer"].isNone
        {
            entries.append(
                (
                    "activity_regularizer",
                    serialized(layer.arguments["activity_regularizer"], "activity_regularizer")
                ))
        }
        for key in keys {
            if own.contains(key.name) {
                let value =
                    key.name == "data_format" && layer.arguments[key.name].isNone
                    ? string("channels_last") : serialized(layer.arguments[key.name], key.name)
                entries.append((key.name, key.isTuple ? tuples(value) : value))
            } else if let constant = key.constant {
                entries.append((key.name, constant == "None" ? .none : .bool(constant == "True")))
            }
        }
        return dict(entries)
    }

    /// The type that layers compute in, as configurations show it.
    private var policy: Value {
        dict([
            ("module", string("keras")), ("class_name", string("DTypePolicy")),
            ("config", dict([("name", string("float32"))])), ("registered_name", .none),
        ])
    }

    /// A list, and the lists in it, as tuples.
    private func tuples(_ value: Value) -> Value {
        guard value.isList, let elements = sequenceElements(value) else { return value }
        return tuple(elements.map(tuples))
    }

    /// An argument as configurations show it: objects by class name and configuration.
    private func serialized(_ value: ConfigValue, _ parameter: String) -> Value {
        let family: ClassFamily? =
            parameter.hasSuffix("initializer")
            ? .initializer
            : parameter.hasSuffix("regularizer")
                ? .regularizer : parameter.hasSuffix("constraint") ? .constraint : nil
        if parameter.hasSuffix("activation"), value.isNone { return string("linear") }
        if let family, let name = value.string,
            let row = family.rows(engine).first(where: { $0.name == name || $0.aliases.contains(name) })
        {
            let defaults = family.parameters(row.name, engine)
            return serialized(family, row.name, defaults.map { ($0.name, $0.defaultValue ?? .none) })
        }
        guard let object = value.object else { return pythonValue(value) }
        if let layer = object as? Layer {
            return dict([
                ("module", string("keras.layers")), ("class_name", string(layer.className)),
                ("config", configuration(of: layer)), ("registered_name", .none),
            ])
        }
        if let function = object as? TensorFunction {
            return dict([
                ("module", string("builtins")), ("class_name", string("function")),
                ("config", string(function.name)), ("registered_name", string("function")),
            ])
        }
        if let initializer = object as? Initializer {
            let parameters = ClassFamily.initializer.parameters(initializer.className, engine)
            return serialized(
                .initializer, initializer.className,
                parameters.map { ($0.name, initializer.arguments[$0.name]) })
        }
        if let regularizer = object as? Regularizer {
            return serialized(
                .regularizer, regularizer.className, regularizer.given.map { ($0.key, $0.value) })
        }
        return pythonValue(value)
    }

    private func serialized(_ family: ClassFamily, _ name: String, _ given: [(String, ConfigValue)])
        -> Value
    {
        var entries = given
        if family == .initializer {
            // Keras names the seed first, and where fans are counted, the axes that it counts them by.
            entries = given.filter { $0.0 == "seed" } + given.filter { $0.0 != "seed" }
            if ["Glorot", "He", "Lecun", "Variance"].contains(where: { name.hasPrefix($0) }) {
                entries += [("input_axes", .none), ("output_axes", .none)]
            }
        }
        return dict([
            ("module", string(family.module)), ("class_name", string(name)),
            ("config", dict(entries.map { ($0.0, pythonValue($0.1)) })), ("registered_name", .none),
        ])
    }

    /// Keras' `get_config` of a model: a stack by its layers, a graph by its layers and their calls.
    func modelConfiguration(_ model: Model, _ owner: LayerObject) throws(PythonError) -> Value {
        var entries: [(String, Value)] = [
            ("name", string(model.name)), ("trainable", .bool(model.trainable)),
        ]
        guard let graph = model as? Functional else {
            guard model is Sequential else { return dict(entries) }
            var layers: [Value] = []
            for layer in ((model as? Sequential)?.inputLayer.map { [$0] } ?? []) + model.layers {
                layers.append(try layerEntry(layer, owner))
            }
            return dict(entries + [("layers", list(layers))])
        }
        var numbers: [ObjectIdentifier: Int] = [:]
        var counts: [ObjectIdentifier: Int] = [:]
        for node in graph.nodes {
            numbers[ObjectIdentifier(node)] = counts[ObjectIdentifier(node.layer), default: 0]
            counts[ObjectIdentifier(node.layer), default: 0] += 1
        }
        func place(_ symbol: SymbolicTensor) -> Value {
            list([
                string(symbol.layer.name), .int(numbers[ObjectIdentifier(symbol.node)] ?? 0),
                .int(symbol.index),
            ])
        }
        func tensor(_ symbol: SymbolicTensor) -> Value {
            dict([
                ("class_name", string("__keras_tensor__")),
                (
                    "config",
                    dict([
                        ("shape", shapeValue(symbol.shape)), ("dtype", string(symbol.dtype)),
                        (
                            "keras_history",
                            list([
                                string(symbol.layer.name), .int(numbers[ObjectIdentifier(symbol.node)] ?? 0),
                                .int(symbol.index),
                            ])
                        ),
                    ])
                ),
            ])
        }
        var layers: [Value] = []
        for layer in graph.operations {
            let calls = graph.nodes.filter { $0.layer === layer && !$0.inputs.isEmpty }.map { node -> Value in
                let inputs = graph.arriving(node).map { tensor($0) }
                if let record = (layer as? OperationLayer)?.record {
                    let symbols = graph.arriving(node)
                    let arguments = record.filled { .object(symbols[$0]) }.map { described($0, tensor) }
                    return dict([
                        ("args", tuple(arguments)), ("kwargs", dict([(String, Value)]())),
                    ])
                }
                let arguments = value(node.call.nesting ?? .flat(inputs.count), inputs)
                return dict([
                    ("args", tuple([arguments])), ("kwargs", dict([(String, Value)]())),
                ])
            }
            let entry = try layerEntry(layer, owner)
            dictSet(entry.dict, "name", string(layer.name))
            dictSet(entry.dict, "inbound_nodes", list(calls))
            layers.append(entry)
        }
        entries.append(("layers", list(layers)))
        entries.append(("input_layers", value(graph.inputNesting, graph.inputs.map(place))))
        entries.append(("output_layers", value(graph.outputNesting, graph.outputs.map(place))))
        return dict(entries)
    }

    /// An argument of an operation with the tensors in it described.
    private func described(_ value: ConfigValue, _ tensor: (SymbolicTensor) -> Value) -> Value {
        if let symbol = value.object as? SymbolicTensor { return tensor(symbol) }
        return value.list.map { list($0.map { described($0, tensor) }) } ?? pythonValue(value)
    }

    private func layerEntry(_ layer: Layer, _ owner: LayerObject) throws(PythonError) -> Value {
        if let record = (layer as? OperationLayer)?.record {
            let config =
                [("name", string(layer.name))] + record.config.map { ($0.key, pythonValue($0.value)) }
            return dict([
                ("module", string(record.module)), ("class_name", string(record.className)),
                ("config", dict(config)), ("registered_name", string(record.className)),
            ])
        }
        let value = value(of: layer, in: owner)
        let config =
            layer is OperationLayer
            ? dict([("name", string(layer.name))]) : try callMethod(value, "get_config")
        return dict([
            ("module", layer.front == nil ? string(layer is Model ? "keras" : "keras.layers") : .none),
            ("class_name", string(layer.shownClassName)), ("config", config),
            ("registered_name", layer.front == nil ? .none : string("Custom>" + layer.shownClassName)),
        ])
    }
}
