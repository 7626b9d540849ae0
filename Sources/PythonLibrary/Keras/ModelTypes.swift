import Arrays
import Engine
import PythonLanguage

/// `keras.Model` and `keras.Sequential`: every method that builds, trains or uses a model is a command.
enum ModelTypes {
    static let model: NativeType = NativeType(
        "Model", module: "keras", base: LayerType.definition, hasAttributes: true,
        initializer: NativeRow("Model.__init__(self, *args, **kwargs)", ModelCreation.start),
        methods: building + ModelTraining.methods + ModelSteps.methods + inspecting + ModelSaving.methods,
        classMethods: [fromConfig], properties: properties)

    /// A graph or a stack from its configuration; a class of one's own from its arguments.
    private static let fromConfig = NativeRow("from_config(cls, config, custom_objects=None)") {
        machine, a throws(PythonError) in
        let config = try machine.configDict(a[1])
        func has(_ key: String) -> Bool { machine.dictGet(config, key).isDefined }
        let kinds: [(String, Bool)] = [
            ("Functional", has("layers") && has("input_layers") && has("output_layers")),
            ("Sequential", has("layers") && !has("input_layers")),
        ]
        guard let kind = kinds.first(where: \.1)?.0, !a[0].type.pointee.isHeapType else {
            return try LayerCreation.made(machine, a[0], config)
        }
        let described = machine.dict([
            ("module", machine.string("keras")), ("class_name", machine.string(kind)), ("config", a[1]),
            ("registered_name", machine.string(kind)),
        ])
        return try ModelSaving.deserialized(machine, described, a[2])
    }

    /// What `keras.Model(inputs, outputs)` makes.
    static let functional: NativeType = NativeType(
        "Functional", module: "keras.src.models.functional", base: model, hasAttributes: true,
        initializer: NativeRow("Functional.__init__(self, *args, **kwargs)", ModelCreation.start))

    static let sequential: NativeType = NativeType(
        "Sequential", module: "keras", base: model, hasAttributes: true,
        initializer: NativeRow("Sequential.__init__(self, layers=None, trainable=True, name=None)") {
            machine, a throws(PythonError) in
            let layers = machine.isGiven(a[1]) ? try machine.collect(a[1]) : []
            for layer in layers { try check(machine, layer) }
            let name: String? =
                machine.isGiven(a[3]) ? try machine.text(a[3]) : machine.defaultLayerName(a[0])
            var parts: [Layer] = []
            for layer in layers { parts.append(try stackable(machine, layer)) }
            let model = try machine.perform(CreateSequential(name: name, layers: parts))
            if try !machine.flag(a[2], default: true) { model.trainable = false }
            let owner = machine.own(model, a[0])
            for (part, value) in zip(parts, layers) where machine.symbol(value) == nil {
                owner.keep(part, value)
            }
            try machine.attachFront(a[0], owner)
            return .none
        },
        methods: [
            NativeRow("add(self, layer, rebuild=True)") { machine, a throws(PythonError) in
                let owner = try machine.layerObject(a[0])
                try check(machine, a[1])
                let layer = try stackable(machine, a[1])
                try machine.perform(AddLayer(layer, to: try sequential(machine, a[0])))
                if machine.symbol(a[1]) == nil { owner.keep(layer, a[1]) }
                return .none
            },
            NativeRow("pop(self, rebuild=True)") { machine, a throws(PythonError) in
                let owner = try machine.layerObject(a[0])
                let model = try sequential(machine, a[0])
                let layer = try machine.engineCall { try model.pop() }
                return machine.value(of: layer, in: owner)
            },
        ])

    /// A layer, or the input layer of what `keras.Input` gave.
    private static func stackable(_ machine: Machine, _ value: Value) throws(PythonError) -> Layer {
        if let symbol = machine.symbol(value), symbol.layer is InputLayer { return symbol.layer }
        return try machine.layer(value)
    }

    private static func sequential(_ machine: Machine, _ value: Value) throws(PythonError) -> Sequential {
        guard let model = try machine.layer(value) as? Sequential else {
            throw machine.raise(.typeError, "expected a Sequential model, got \(machine.typeName(value))")
        }
        return model
    }

    private static func check(_ machine: Machine, _ layer: Value) throws(PythonError) {
        if let symbol = machine.symbol(layer), symbol.layer is InputLayer { return }
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
        } set: { machine, owner, new throws(PythonError) in
            guard let model = owner.layer as? Model else { return }
            let value = try machine.configValue(new)
            model.optimizer = try machine.engineCall {
                try machine.engine.registry.optimizers.get(value, in: machine.engine)
            }
        },
        property("loss") { _, owner, _ throws(PythonError) in owner.lossArgument },
        property("compiled") { _, _, model throws(PythonError) in .bool(model.isCompiled) },
        property("metrics") { machine, owner, model throws(PythonError) in
            ModelMetrics.list(machine, owner, model)
        },
        property("metrics_names") { machine, owner, model throws(PythonError) in
            machine.list(ModelMetrics.names(model).map { machine.string($0) })
        },
        property("compiled_metrics") { machine, owner, model throws(PythonError) in
            machine.host(
                ModelSteps.CompiledMetrics(machine.layerInstance(owner)),
                ModelSteps.CompiledMetrics.definition)
        },
        property("run_eagerly") { _, _, model throws(PythonError) in
            .bool(model.execution.runsEagerly)
        } set: { machine, owner, new throws(PythonError) in
            (owner.layer as? Model)?.execution.runsEagerly = try machine.truth(new)
        },
        property("jit_compile") { _, _, model throws(PythonError) in .bool(model.execution.compiles) },
        property("steps_per_execution") { _, _, model throws(PythonError) in
            .int(model.execution.stepsPerCall)
        } set: { machine, owner, new throws(PythonError) in
            (owner.layer as? Model)?.execution.stepsPerCall = try stepsPerCall(machine, new)
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
            machine.list(try machine.ends(of: model).inputs.map { machine.symbolValue($0) })
        },
        property("outputs") { machine, _, model throws(PythonError) in
            machine.list(try machine.ends(of: model).outputs.map { machine.symbolValue($0) })
        },
        property("input_names") { machine, _, model throws(PythonError) in
            machine.list(try machine.ends(of: model).inputs.map { machine.string($0.name) })
        },
        property("output_names") { machine, _, model throws(PythonError) in
            machine.list((model.outputNames ?? []).map { machine.string($0) })
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
        try machine.refuse(a[10], "compile", "sample_weight_mode")
        for (name, value) in [("metrics", a[4]), ("weighted_metrics", a[5])]
        where machine.isGiven(value) && !(value.isList || value.isTuple || value.isDict) {
            throw machine.raise(
                .valueError,
                "Expected `\(name)` argument to be a list, tuple, or dict. Received instead: "
                    + "\(name)=\(try machine.str(value)) of type \(try machine.repr(machine.typeOf(value).value))"
            )
        }
        var command = CompileModel(
            model, optimizer: try machine.configValue(a[1]), loss: try machine.configValue(a[2]),
            metrics: try machine.configValue(a[4]), weightedMetrics: try machine.configValue(a[5]))
        command.lossWeights = try machine.configValue(a[3])
        try machine.perform(command)
        for value in [a[1], a[2], a[4], a[5]] {
            for leaf in try machine.nested(value).leaves {
                if let object = machine.engineObject(leaf) { owner.keep(object, leaf) }
            }
        }
        owner.lossArgument = a[2]
        model.execution = Model.Execution(
            runsEagerly: try machine.flag(a[6]), stepsPerCall: try stepsPerCall(machine, a[7]),
            compiles: try jitCompile(machine, a[8]))
        return .none
    }

    private static func stepsPerCall(_ machine: Machine, _ value: Value) throws(PythonError) -> Int {
        let steps = try machine.int(value, default: 1)
        guard steps >= 1 else {
            throw machine.raise(
                .valueError, "steps_per_execution: got \(steps), expected a positive integer")
        }
        return steps
    }

    /// There is no compiler here: the argument is kept, and a note says so.
    private static func jitCompile(_ machine: Machine, _ value: Value) throws(PythonError) -> Bool {
        guard machine.isGiven(value), machine.stringValue(value) != "auto" else { return false }
        let wanted = try machine.truth(value)
        if wanted {
            machine.library.noteOnce(
                "jit_compile=True: there is no XLA here, the numbers are the same without it.")
        }
        return wanted
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
            let owner = try machine.layerObject(a[0])
            return try machine.modelConfiguration(machine.model(a[0]), owner)
        },
    ]

    private static func positions(_ machine: Machine, _ value: Value, _ model: Model) throws(PythonError)
        -> [Double]?
    {
        guard machine.isGiven(value) else { return nil }
        var ends: [Double] = []
        for end in try machine.collect(value) { ends.append(try machine.double(end)) }
        let count = ModelSummary.columnCount(of: model)
        guard ends.count >= count, ends == ends.sorted() else {
            throw machine.raise(
                .valueError,
                "summary: got positions=\(try machine.repr(value)), expected \(count) rising ends of columns")
        }
        return Array(ends.prefix(count))
    }

    /// The layers from the first whose name begins with one regular expression to the last that does so with another.
    private static func layerRange(_ machine: Machine, _ value: Value, _ model: Model) throws(PythonError)
        -> Range<Int>?
    {
        guard machine.isGiven(value) else { return nil }
        let ends = try machine.collect(value)
        let shown = try machine.repr(value)
        guard ends.count == 2 else {
            throw machine.raise(
                .valueError,
                "layer_range must be a list or tuple of length 2. Received: layer_range = \(shown) of length "
                    + "\(ends.count)")
        }
        guard ends.allSatisfy({ $0.isString }) else {
            throw machine.raise(
                .valueError, "layer_range should contain string type only. Received: \(shown)")
        }
        let expressions = try machine.importModule("re")
        var found: [[Int]] = []
        for end in ends {
            var places: [Int] = []
            for (place, layer) in ModelSummary.layers(of: model).enumerated() {
                let match = try machine.callMethod(expressions, "match", [end, machine.string(layer.name)])
                if !match.isNone { places.append(place) }
            }
            found.append(places)
        }
        guard let first = found[0].first, let last = found[1].last else {
            throw machine.raise(
                .valueError,
                "Passed layer_names do not match the layer names in the model. Received: \(shown)")
        }
        return first > last ? (found[1].first ?? last)..<(found[0].last ?? first) + 1 : first..<last + 1
    }

    private static func summary(_ machine: Machine, _ a: PythonLanguage.Arguments) throws(PythonError)
        -> Value
    {
        let model = try machine.model(a[0])
        let length: Int? = machine.isGiven(a[1]) ? try machine.index(a[1]) : nil
        let text = ModelSummary(
            model, lineLength: length, terminalColumns: machine.engine.terminalColumns,
            showsTrainable: try machine.truth(a[5]), expandsNested: try machine.truth(a[4]),
            positions: try positions(machine, a[2], model), range: try layerRange(machine, a[6], model)
        ).text()
        if machine.isGiven(a[3]) {
            try machine.call(a[3], [machine.string(text)])
        } else {
            try machine.writeOutput(text)
        }
        return .none
    }
}

extension Machine {
    func model(_ value: Value) throws(PythonError) -> Model {
        guard let model = try layer(value) as? Model else {
            throw raise(.typeError, "expected a model, got \(typeName(value))")
        }
        return model
    }

    /// The symbolic inputs and outputs of a model.
    func ends(of model: Model) throws(PythonError) -> (inputs: [SymbolicTensor], outputs: [SymbolicTensor]) {
        if let model = model as? Functional { return (model.inputs, model.outputs) }
        if let model = model as? Sequential, let graph = try engineCall({ try model.graph() }) {
            return (graph.inputs, graph.outputs)
        }
        throw raise(
            .attributeError,
            "Model '\(model.name)' has never been called on symbolic tensors and thus has no defined inputs and "
                + "outputs.")
    }

    /// The Python instance of a layer that is one already, or a new handle.
    func layerInstance(_ owner: LayerObject) -> Value { layerValue(owner.layer) }
}
