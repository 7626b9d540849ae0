import Arrays
import Engine
import PythonLanguage

/// `keras.layers.Layer`: what all layers and models share.
enum LayerType {
    static let definition = NativeType(
        "Layer", module: "keras.layers", hasAttributes: true,
        initializer: NativeRow("Layer.__init__(self, *args, **kwargs)") { machine, a throws(PythonError) in
            throw machine.raise(
                .notImplementedError,
                "layers written in Python (subclasses of keras.layers.Layer) are not supported yet: got "
                    + "\(machine.typeName(a[0])), expected a layer of keras.layers")
        },
        methods: methods, properties: properties,
        slots: TypeSlots {
            $0.repr = { machine, value throws(PythonError) in
                let layer = try machine.layer(value)
                let built = layer.isBuilt ? "True" : "False"
                return machine.string("<\(layer.className) name=\(layer.name), built=\(built)>")
            }
            $0.getAttribute = getAttribute
            $0.names = { machine, value throws(PythonError) in
                let layer = try machine.layer(value)
                let parameters = ClassFamily.layer.parameters(layer.className, machine.engine)
                return parameters.map(\.name) + layer.ownVariables.map(\.name)
            }
        })

    // MARK: Attributes

    static func property(
        _ name: String, _ get: @escaping (Machine, LayerObject) throws(PythonError) -> Value,
        set: ((Machine, LayerObject, Value) throws(PythonError) -> Void)? = nil
    ) -> NativeProperty {
        NativeProperty(name) { machine, value throws(PythonError) in
            try get(machine, machine.layerObject(value))
        } setter: { machine, value, new throws(PythonError) in
            guard let set else {
                throw machine.raise(
                    .attributeError,
                    "property '\(name)' of '\(machine.typeName(value))' object has no setter")
            }
            try set(machine, machine.layerObject(value), new)
        }
    }

    /// A list of weights.
    private static func weights(_ name: String, _ pick: @escaping (Layer) -> [Variable]) -> NativeProperty {
        property(name) { machine, owner throws(PythonError) in
            machine.list(pick(owner.layer).map { machine.value(of: $0, in: owner) })
        }
    }

    private static let properties: [NativeProperty] = [
        property("name") { machine, owner throws(PythonError) in
            machine.string(owner.layer.name)
        } set: { machine, owner, new throws(PythonError) in
            owner.layer.name = try machine.text(new)
        },
        property("trainable") { _, owner throws(PythonError) in
            .bool(owner.layer.trainable)
        } set: { machine, owner, new throws(PythonError) in
            owner.layer.trainable = try machine.truth(new)
        },
        property("built") { _, owner throws(PythonError) in .bool(owner.layer.isBuilt) },
        property("dtype") { machine, _ throws(PythonError) in machine.string("float32") },
        property("compute_dtype") { machine, _ throws(PythonError) in machine.string("float32") },
        property("variable_dtype") { machine, _ throws(PythonError) in machine.string("float32") },
        property("losses") { machine, owner throws(PythonError) in
            let losses = try machine.engineCall { try owner.layer.losses() }
            return machine.list(losses.map { machine.tensorValue($0) })
        },
        weights("weights") { $0.variables },
        weights("variables") { $0.variables },
        weights("trainable_weights") { $0.trainableVariables },
        weights("trainable_variables") { $0.trainableVariables },
        weights("non_trainable_weights") { $0.nonTrainableVariables },
        weights("non_trainable_variables") { $0.nonTrainableVariables },
        property("output") { machine, owner throws(PythonError) in
            guard let shape = try machine.outputShapes(owner.layer)?.first else {
                throw machine.raise(
                    .attributeError,
                    "The layer \(owner.layer.name) has never been called and thus has no defined output.")
            }
            return machine.host(ShapedObject(shape), SymbolicType.definition)
        },
        property("input") { machine, owner throws(PythonError) in
            guard let shape = machine.inputShapes(owner.layer)?.first else {
                throw machine.raise(
                    .attributeError,
                    "The layer \(owner.layer.name) has never been called and thus has no defined input.")
            }
            return machine.host(ShapedObject(shape), SymbolicType.definition)
        },
        property("output_shape") { machine, owner throws(PythonError) in
            guard let shapes = try machine.outputShapes(owner.layer) else {
                throw machine.raise(
                    .attributeError,
                    owner.layer is Model
                        ? "Sequential model '\(owner.layer.name)' has no defined output shape yet."
                        : "The layer \(owner.layer.name) has never been called and thus has no defined output "
                            + "shape.")
            }
            return machine.shapesValue(shapes)
        },
        property("input_shape") { machine, owner throws(PythonError) in
            guard let shapes = machine.inputShapes(owner.layer) else {
                throw machine.raise(
                    .attributeError,
                    owner.layer is Model
                        ? "Sequential model '\(owner.layer.name)' has no defined input shape yet."
                        : "The layer \(owner.layer.name) has never been called and thus has no defined input "
                            + "shape.")
            }
            return machine.shapesValue(shapes)
        },
    ]

    /// Weights and arguments by their names: `layer.kernel`, `layer.units`.
    private static func getAttribute(_ machine: Machine, _ value: Value, _ name: Value) throws(PythonError)
        -> Value
    {
        let text = name.string.pointee.text
        guard !text.hasPrefix("_"), let owner = machine.hostValue(value, as: LayerObject.self) else {
            return .undefined
        }
        let layer = owner.layer
        if let variable = layer.ownVariables.first(where: { $0.name == text }) {
            return machine.value(of: variable, in: owner)
        }
        if !layer.isBuilt,
            ["kernel", "bias", "embeddings", "recurrent_kernel", "gamma", "beta"].contains(text)
        {
            throw machine.raise(.attributeError, "You must build the layer before accessing `\(text)`.")
        }
        switch (layer, text) {
        case (let layer as BidirectionalLayer, "forward_layer"):
            return machine.value(of: layer.forward, in: owner)
        case (let layer as BidirectionalLayer, "backward_layer"):
            return machine.value(of: layer.backward, in: owner)
        default: break
        }
        guard let argument = layer.arguments.values[text] else { return .undefined }
        switch text {
        case "input_shape", "batch_input_shape", "input_dim", "input_length":
            return argument.isNone ? .undefined : machine.pythonValue(argument)
        case "activation", "recurrent_activation": return machine.activationValue(argument)
        default:
            if let object = argument.object { return machine.value(of: object, in: owner) }
            if text.hasSuffix("_initializer"), let name = argument.string {
                let made = try machine.engineCall {
                    try ClassFamily.initializer.get(.string(name), machine.engine)
                }
                return made.map { machine.value(of: $0, in: owner) } ?? .none
            }
            return LayerMethods.shown(machine, text, argument)
        }
    }

    // MARK: Methods

    private static let methods: [NativeRow] = [
        NativeRow("__call__(self, inputs, *args, training=None, mask=None, initial_state=None)", call),
        NativeRow("build(self, input_shape)") { machine, a throws(PythonError) in
            let layer = try machine.layer(a[0])
            let shapes = try machine.partialShapes(a[1])
            try machine.engineCall { try layer.buildIfNeeded(shapes) }
            return .none
        },
        NativeRow("count_params(self)") { machine, a throws(PythonError) in
            let layer = try machine.layer(a[0])
            return .int(try machine.engineCall { try layer.parameterCount() })
        },
        NativeRow("get_weights(self)") { machine, a throws(PythonError) in
            machine.arrayList(try machine.layer(a[0]).weights())
        },
        NativeRow("set_weights(self, weights)") { machine, a throws(PythonError) in
            var arrays: [NDArray] = []
            for weight in try machine.collect(a[1]) { arrays.append(try machine.asArray(weight)) }
            try machine.perform(SetWeights(try machine.layer(a[0]), weights: arrays))
            return .none
        },
        NativeRow("get_config(self)") { machine, a throws(PythonError) in
            machine.configuration(of: try machine.layer(a[0]))
        },
        NativeRow("compute_output_shape(self, input_shape)") { machine, a throws(PythonError) in
            let layer = try machine.layer(a[0])
            let shapes = try machine.partialShapes(a[1])
            return machine.shapesValue(try machine.engineCall { try layer.outputShapes(shapes) })
        },
        NativeRow("reset_states(self)") { machine, a throws(PythonError) in
            try machine.layer(a[0]).resetStates()
            return .none
        },
        NativeRow("reset_state(self)") { machine, a throws(PythonError) in
            try machine.layer(a[0]).resetStates()
            return .none
        },
    ]

    private static func call(_ machine: Machine, _ a: PythonLanguage.Arguments) throws(PythonError) -> Value {
        let layer = try machine.layer(a[0])
        if let extra = machine.sequenceElements(a[2]), !extra.isEmpty {
            throw machine.raise(
                .typeError,
                "\(layer.className).__call__() takes 2 positional arguments but \(extra.count + 2) were given"
            )
        }
        if machine.hostValue(a[1], as: ShapedObject.self) != nil
            || machine.hostValue(a[1], as: LayerObject.self) != nil
        {
            throw machine.raise(
                .notImplementedError,
                "models of the functional API are not supported yet: got a symbolic input for layer "
                    + "'\(layer.name)', expected an array or tensor")
        }
        var inputs = try machine.tensors(a[1])
        if let shapes = (layer as? Model)?.inputShapes, shapes.count == inputs.count {
            for (index, shape) in shapes.enumerated() {
                let extents = ModelTraining.fitting(inputs[index].dimensions, to: shape)
                guard extents != inputs[index].dimensions else { continue }
                inputs[index] = try machine.engineCall { try inputs[index].floats().reshaped(extents) }
            }
        }
        let masks: [NDArray?] = machine.isGiven(a[4]) ? [try machine.asArray(a[4]).asType(.bool)] : []
        let states = machine.isGiven(a[5]) ? try machine.tensors(a[5]) : []
        let training = try machine.flag(a[3])
        let input = LayerInput(inputs, masks: masks, training: training, initialState: states)
        let output = try machine.engineCall { try layer.apply(input) }
        if output.tensors.count == 1 { return machine.tensorValue(output.tensors[0]) }
        return machine.tuple(output.tensors.map { machine.tensorValue($0) })
    }
}

extension Machine {
    /// The layer behind `self`.
    func layerObject(_ value: Value) throws(PythonError) -> LayerObject {
        if let object = hostValue(value, as: LayerObject.self) { return object }
        let name = typeName(value)
        guard isInstance(value, LayerType.definition) else {
            throw raise(.typeError, "expected a layer or model of Keras, got \(name)")
        }
        throw raise(
            .runtimeError,
            "In layer '\(name)', you forgot to call `super().__init__()` as the first statement in the "
                + "`__init__()` method. Go add it!")
    }

    func layer(_ value: Value) throws(PythonError) -> Layer { try layerObject(value).layer }

    func inputShapes(_ layer: Layer) -> [PartialShape]? {
        if let model = layer as? Model { return model.inputShapes }
        return layer.isBuilt && !layer.buildShapes.isEmpty ? layer.buildShapes : nil
    }

    func outputShapes(_ layer: Layer) throws(PythonError) -> [PartialShape]? {
        if let model = layer as? Model { return model.modelOutputShapes }
        guard let shapes = inputShapes(layer) else { return nil }
        return try engineCall { try layer.outputShapes(shapes) }
    }

    /// One shape as a tuple, several as a list of tuples.
    func shapesValue(_ shapes: [PartialShape]) -> Value {
        shapes.count == 1 ? shapeValue(shapes[0]) : list(shapes.map { shapeValue($0) })
    }

    /// Shapes of inputs: one shape or a list of shapes.
    func partialShapes(_ value: Value) throws(PythonError) -> [PartialShape] {
        if let elements = sequenceElements(value), !elements.isEmpty,
            elements.allSatisfy({ $0.isList || $0.isTuple })
        {
            var shapes: [PartialShape] = []
            for element in elements { shapes.append(try partialShape(element)) }
            return shapes
        }
        return [try partialShape(value)]
    }

    /// The function object for an `activation` argument.
    func activationValue(_ value: ConfigValue) -> Value {
        switch value {
        case .none: return activationFunction("linear")
        case .string(let name): return activationFunction(name)
        default: return pythonValue(value)
        }
    }

    /// Keras' `get_config` of a layer.
    func configuration(of layer: Layer) -> Value {
        let own = (try? engine.registry.layers.row(layer.className).signature.parameters) ?? []
        var entries: [(String, Value)] = [
            ("name", string(layer.name)), ("trainable", .bool(layer.trainable)), ("dtype", string("float32")),
        ]
        for parameter in own where parameter.name != "name" && parameter.name != "dtype" {
            entries.append((parameter.name, serialized(layer.arguments[parameter.name], parameter.name)))
        }
        return dict(entries)
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
        guard let object = value.object else { return LayerMethods.shown(self, parameter, value) }
        if let layer = object as? Layer {
            return dict([
                ("module", string("keras.layers")), ("class_name", string(layer.className)),
                ("config", configuration(of: layer)), ("registered_name", .none),
            ])
        }
        if let function = object as? TensorFunction { return string(function.name) }
        if let initializer = object as? Initializer {
            let parameters = ClassFamily.initializer.parameters(initializer.className, engine)
            return serialized(
                .initializer, initializer.className,
                parameters.map { ($0.name, initializer.arguments[$0.name]) })
        }
        if let regularizer = object as? Regularizer {
            let values: [(String, ConfigValue)] = [
                ("l1", .double(Double(regularizer.l1))), ("l2", .double(Double(regularizer.l2))),
            ]
            let known = ClassFamily.regularizer.parameters(regularizer.className, engine).map(\.name)
            return serialized(.regularizer, regularizer.className, values.filter { known.contains($0.0) })
        }
        return pythonValue(value)
    }

    private func serialized(_ family: ClassFamily, _ name: String, _ entries: [(String, ConfigValue)])
        -> Value
    {
        dict([
            ("module", string(family.module)), ("class_name", string(name)),
            ("config", dict(entries.map { ($0.0, pythonValue($0.1)) })), ("registered_name", .none),
        ])
    }
}
