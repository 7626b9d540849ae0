import Arrays
import Engine
import PythonLanguage

/// `keras.Model` and `keras.Sequential`: every method that builds, trains or uses a model is a command.
enum ModelTypes {
    static let model = NativeType(
        "Model", module: "keras", base: LayerType.definition, hasAttributes: true,
        initializer: NativeRow("Model.__init__(self, *args, **kwargs)") { machine, a throws(PythonError) in
            throw machine.raise(
                .notImplementedError,
                "keras.Model is not supported yet: got \(machine.typeName(a[0])), expected keras.Sequential")
        },
        methods: building + ModelTraining.methods + inspecting + refused, properties: properties)

    static let sequential = NativeType(
        "Sequential", module: "keras", base: model, hasAttributes: true,
        initializer: NativeRow("Sequential.__init__(self, layers=None, trainable=True, name=None)") {
            machine, a throws(PythonError) in
            let layers = machine.isGiven(a[1]) ? try machine.collect(a[1]) : []
            for layer in layers { try check(machine, layer) }
            let name: String? = machine.isGiven(a[3]) ? try machine.text(a[3]) : nil
            var parts: [Layer] = []
            for layer in layers { parts.append(try machine.layer(layer)) }
            let model = try machine.perform(CreateSequential(name: name, layers: parts))
            if try !machine.flag(a[2], default: true) { model.trainable = false }
            let owner = LayerObject(model)
            for (part, value) in zip(parts, layers) { owner.keep(part, value) }
            machine.setHost(a[0], owner)
            return .none
        },
        methods: [
            NativeRow("add(self, layer, rebuild=True)") { machine, a throws(PythonError) in
                let owner = try machine.layerObject(a[0])
                try check(machine, a[1])
                let layer = try machine.layer(a[1])
                try machine.perform(AddLayer(layer, to: try sequential(machine, a[0])))
                owner.keep(layer, a[1])
                return .none
            },
            NativeRow("pop(self, rebuild=True)") { machine, a throws(PythonError) in
                let owner = try machine.layerObject(a[0])
                let model = try sequential(machine, a[0])
                let layer = try machine.engineCall { try model.pop() }
                return machine.value(of: layer, in: owner)
            },
        ])

    private static func sequential(_ machine: Machine, _ value: Value) throws(PythonError) -> Sequential {
        guard let model = try machine.layer(value) as? Sequential else {
            throw machine.raise(.typeError, "expected a Sequential model, got \(machine.typeName(value))")
        }
        return model
    }

    private static func check(_ machine: Machine, _ layer: Value) throws(PythonError) {
        guard machine.isInstance(layer, LayerType.definition) else {
            throw machine.raise(
                .valueError,
                "Only instances of `keras.Layer` can be added to a Sequential model. Received: "
                    + "\(try machine.repr(layer)) (of type \(try machine.repr(machine.typeOf(layer).value)))")
        }
    }

    // MARK: Attributes

    private static func property(
        _ name: String, _ get: @escaping (Machine, LayerObject, Model) throws(PythonError) -> Value,
        set: ((Machine, LayerObject, Value) throws(PythonError) -> Void)? = nil
    ) -> NativeProperty {
        LayerType.property(
            name,
            { machine, owner throws(PythonError) in
                guard let model = owner.layer as? Model else { return .undefined }
                return try get(machine, owner, model)
            }, set: set)
    }

    private static let properties: [NativeProperty] = [
        property("layers") { machine, owner, model throws(PythonError) in
            machine.list(model.layers.map { machine.value(of: $0, in: owner) })
        },
        property("optimizer") { machine, owner, model throws(PythonError) in
            model.optimizer.map { machine.value(of: $0, in: owner) } ?? .none
        },
        property("loss") { _, owner, _ throws(PythonError) in owner.lossArgument },
        property("compiled") { _, _, model throws(PythonError) in .bool(model.isCompiled) },
        property("metrics") { machine, owner, model throws(PythonError) in
            machine.list(model.metrics.compactMap { $0.metric.map { machine.value(of: $0, in: owner) } })
        },
        property("metrics_names") { machine, _, model throws(PythonError) in
            machine.list((["loss"] + model.metrics.map(\.name)).map { machine.string($0) })
        },
        property("history") { _, owner, _ throws(PythonError) in
            owner.history
        } set: { _, owner, new throws(PythonError) in
            owner.history = new
        },
        property("stop_training") { _, _, model throws(PythonError) in
            .bool(model.stopsTraining)
        } set: { machine, owner, new throws(PythonError) in
            (owner.layer as? Model)?.stopsTraining = try machine.truth(new)
        },
        property("inputs") { machine, _, model throws(PythonError) in
            machine.list(
                (model.inputShapes ?? []).map { machine.host(ShapedObject($0), SymbolicType.definition) })
        },
        property("outputs") { machine, _, model throws(PythonError) in
            machine.list(
                (model.modelOutputShapes ?? []).map {
                    machine.host(ShapedObject($0), SymbolicType.definition)
                })
        },
    ]

    // MARK: Building

    private static let building: [NativeRow] = [
        NativeRow("build(self, input_shape=None)") { machine, a throws(PythonError) in
            let model = try machine.model(a[0])
            let known = machine.isGiven(a[1]) ? try machine.partialShapes(a[1]) : model.inputShapes
            guard let shapes = known else {
                throw machine.raise(
                    .valueError, "build: got input_shape=None, expected a shape with the batch axis")
            }
            try machine.perform(BuildModel(model, inputShapes: shapes))
            return .none
        },
        NativeRow(
            "compile(self, optimizer='rmsprop', loss=None, loss_weights=None, metrics=None, "
                + "weighted_metrics=None, run_eagerly=False, steps_per_execution=1, jit_compile='auto', "
                + "auto_scale_loss=True, sample_weight_mode=None)", compile),
    ]

    private static func compile(_ machine: Machine, _ a: PythonLanguage.Arguments) throws(PythonError)
        -> Value
    {
        let owner = try machine.layerObject(a[0])
        let model = try machine.model(a[0])
        try machine.refuse(a[3], "compile", "loss_weights")
        try machine.refuse(a[10], "compile", "sample_weight_mode")
        if try machine.int(a[7], default: 1) != 1 {
            throw machine.raise(
                .notImplementedError,
                "compile(): argument 'steps_per_execution': got \(try machine.repr(a[7])), expected 1")
        }
        let metrics = try metricList(machine, a[4], "metrics")
        let weighted = try metricList(machine, a[5], "weighted_metrics")
        var loss = a[2]
        // A list of one, for a model of one output.
        if let elements = machine.sequenceElements(loss), elements.count == 1 { loss = elements[0] }
        let command = CompileModel(
            model, optimizer: try machine.configValue(a[1]), loss: try machine.configValue(loss),
            metrics: try configValues(machine, metrics), weightedMetrics: try configValues(machine, weighted))
        try machine.perform(command)
        for value in [a[1], loss] + metrics + weighted {
            if let object = machine.engineObject(value) { owner.keep(object, value) }
        }
        owner.lossArgument = loss
        return .none
    }

    private static func configValues(_ machine: Machine, _ values: [Value]) throws(PythonError)
        -> [ConfigValue]
    {
        var result: [ConfigValue] = []
        for value in values { result.append(try machine.configValue(value)) }
        return result
    }

    /// The entries of `metrics=`; a list in the list belongs to the one output.
    private static func metricList(_ machine: Machine, _ value: Value, _ name: String) throws(PythonError)
        -> [Value]
    {
        guard machine.isGiven(value) else { return [] }
        guard let elements = machine.sequenceElements(value) else {
            throw machine.raise(
                .valueError,
                "Expected `\(name)` argument to be a list, tuple, or dict. Received instead: "
                    + "\(name)=\(try machine.str(value)) of type \(try machine.repr(machine.typeOf(value).value))"
            )
        }
        if elements.count == 1, let inner = machine.sequenceElements(elements[0]) { return inner }
        return elements
    }

    // MARK: Looking

    private static let inspecting: [NativeRow] = [
        NativeRow(
            "summary(self, line_length=None, positions=None, print_fn=None, expand_nested=False, "
                + "show_trainable=False, layer_range=None)", summary),
        NativeRow("get_layer(self, name=None, index=None)") { machine, a throws(PythonError) in
            let owner = try machine.layerObject(a[0])
            let model = try machine.model(a[0])
            let (byName, byIndex) = (machine.isGiven(a[1]), machine.isGiven(a[2]))
            if byName, byIndex {
                throw machine.raise(
                    .valueError,
                    "Provide only a layer name or a layer index. Received: "
                        + "index=\(try machine.repr(a[2])), name=\(try machine.str(a[1])).")
            }
            if byIndex {
                let index = try machine.index(a[2])
                let count = model.layers.count
                guard index < count, index >= -count else {
                    throw machine.raise(
                        .valueError,
                        "Was asked to retrieve layer at index \(index) but model only has \(count) layers.")
                }
                return machine.value(of: model.layers[index < 0 ? index + count : index], in: owner)
            }
            guard byName else {
                throw machine.raise(.valueError, "Provide either a layer name or layer index at `get_layer`.")
            }
            let name = try machine.text(a[1])
            guard let layer = model.layers.first(where: { $0.name == name }) else {
                let names = model.layers.map { "'\($0.name)'" }.joined(separator: ", ")
                throw machine.raise(
                    .valueError, "No such layer: \(name). Existing layers are: [\(names)].")
            }
            return machine.value(of: layer, in: owner)
        },
        NativeRow("get_config(self)") { machine, a throws(PythonError) in
            let model = try machine.model(a[0])
            let layers = model.layers.map { layer in
                machine.dict([
                    ("module", machine.string("keras.layers")),
                    ("class_name", machine.string(layer.className)),
                    ("config", machine.configuration(of: layer)), ("registered_name", .none),
                ])
            }
            return machine.dict([
                ("name", machine.string(model.name)), ("trainable", .bool(model.trainable)),
                ("layers", machine.list(layers)),
            ])
        },
    ]

    private static func summary(_ machine: Machine, _ a: PythonLanguage.Arguments) throws(PythonError)
        -> Value
    {
        for (index, name) in [(2, "positions"), (6, "layer_range")] {
            try machine.refuse(a[index], "summary", name)
        }
        let model = try machine.model(a[0])
        if try machine.truth(a[4]), model.layers.contains(where: { $0 is Model }) {
            throw machine.raise(
                .notImplementedError, "summary(): argument 'expand_nested': got True, expected False")
        }
        let length: Int? = machine.isGiven(a[1]) ? try machine.index(a[1]) : nil
        let text = ModelSummary(
            model, lineLength: length, terminalColumns: machine.engine.terminalColumns,
            showsTrainable: try machine.truth(a[5])
        ).text()
        if machine.isGiven(a[3]) {
            try machine.call(a[3], [machine.string(text)])
        } else {
            try machine.writeOutput(text)
        }
        return .none
    }

    // MARK: What cells may not do

    private static let refused: [NativeRow] = ["save", "save_weights", "load_weights", "export"].map { name in
        NativeRow("\(name)(self, *args, **kwargs)") { machine, _ throws(PythonError) in
            throw machine.noFiles("Model.\(name)")
        }
    }
}

extension Machine {
    func model(_ value: Value) throws(PythonError) -> Model {
        guard let model = try layer(value) as? Model else {
            throw raise(.typeError, "expected a model, got \(typeName(value))")
        }
        return model
    }
}
