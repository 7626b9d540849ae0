import Arrays
import Engine
import PythonLanguage

/// `keras.layers.Layer`: what all layers and models share.
enum LayerType {
    static let definition: NativeType = NativeType(
        "Layer", module: "keras.layers", hasAttributes: true,
        initializer: NativeRow(
            "Layer.__init__(self, *, activity_regularizer=None, trainable=True, dtype=None, autocast=True, "
                + "name=None, **kwargs)", LayerCreation.start),
        methods: methods + LayerCreation.methods, classMethods: [LayerCreation.fromConfig],
        properties: properties,
        slots: TypeSlots {
            $0.repr = { machine, value throws(PythonError) in
                let layer = try machine.layer(value)
                let built = layer.isBuilt ? "True" : "False"
                return machine.string("<\(layer.shownClassName) name=\(layer.name), built=\(built)>")
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
        property("built") { _, owner throws(PythonError) in
            .bool(owner.layer.isBuilt)
        } set: { machine, owner, new throws(PythonError) in
            owner.layer.isBuilt = try machine.truth(new)
        },
        property("metrics") { machine, owner throws(PythonError) in
            machine.list(owner.layer.keptMetrics.map { machine.value(of: $0, in: owner) })
        },
        property("supports_masking") { _, owner throws(PythonError) in
            .bool(owner.layer.passesMasksOfFront)
        } set: { machine, owner, new throws(PythonError) in
            owner.layer.passesMasksOfFront = try machine.truth(new)
        },
        property("path") { machine, owner throws(PythonError) in machine.string(owner.layer.name) },
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
            try machine.graphEnd(owner.layer, "output")
        },
        property("input") { machine, owner throws(PythonError) in
            try machine.graphEnd(owner.layer, "input")
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
        NativeRow("__call__(self, *args, **kwargs)", LayerCalls.call),
        NativeRow("call(self, inputs, *args, **kwargs)", LayerCalls.ownCall),
        NativeRow("build(self, input_shape)") { machine, a throws(PythonError) in
            let layer = try machine.layer(a[0])
            let (nesting, shapes) = try machine.nestedShapes(a[1])
            let isInside = (layer.front as? PythonLayer)?.isBuilding ?? false
            try machine.engineCall {
                if isInside {
                    try layer.buildOwn(shapes)
                } else {
                    try layer.buildIfNeeded(shapes, nesting: nesting)
                }
            }
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
            return machine.shapesValue(
                try machine.engineCall {
                    layer.front == nil ? try layer.outputShapes(shapes) : try layer.shapes(after: shapes)
                })
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
        if let node = layer.inboundNodes.last, !node.inputs.isEmpty { return node.inputs.map(\.shape) }
        return layer.isBuilt && !layer.buildShapes.isEmpty ? layer.buildShapes : nil
    }

    func outputShapes(_ layer: Layer) throws(PythonError) -> [PartialShape]? {
        if let model = layer as? Model { return model.modelOutputShapes }
        if let node = layer.inboundNodes.last { return node.outputShapes }
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

    /// Shapes as `build` gets them: one, or several in lists, tuples and dicts.
    func nestedShapes(_ value: Value) throws(PythonError) -> (Nesting?, [PartialShape]) {
        if value.isDict {
            let pairs = dictPairs(value.dict)
            var names: [String] = []
            var shapes: [PartialShape] = []
            for (key, value) in pairs {
                names.append(try str(key))
                shapes.append(try partialShape(value))
            }
            return (.dictionary(names, shapes.map { _ in .leaf }), shapes)
        }
        if isNoShape(value) { return (nil, []) }
        let shapes = try partialShapes(value)
        return (shapes.count == 1 ? nil : .flat(shapes.count), shapes)
    }

    private func isNoShape(_ value: Value) -> Bool { value.isNone || value.isUndefined }

    /// The function object for an `activation` argument.
    func activationValue(_ value: ConfigValue) -> Value {
        switch value {
        case .none: return activationFunction("linear")
        case .string(let name): return activationFunction(name)
        default: return pythonValue(value)
        }
    }
}
