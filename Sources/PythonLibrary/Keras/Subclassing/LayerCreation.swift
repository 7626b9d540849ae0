import Arrays
import Engine
import PythonLanguage

/// What a layer written in Python does with its base class: start, make weights, add losses.
enum LayerCreation {
    /// `super().__init__(name=..., **kwargs)`
    static func start(_ machine: Machine, _ a: PythonLanguage.Arguments) throws(PythonError) -> Value {
        var values: [String: ConfigValue] = [
            "activity_regularizer": try machine.configValue(a[1]),
            "trainable": .bool(try machine.flag(a[2], default: true)),
        ]
        let known = [
            "input_shape", "batch_input_shape", "input_dim", "input_length", "batch_size", "weights",
        ]
        for (key, value) in machine.dictPairs(a[6].dict) {
            let name = try machine.text(key)
            if name == "dynamic" || name == "implementation" { continue }
            guard known.contains(name) else {
                throw machine.raise(
                    .valueError,
                    "Unrecognized keyword arguments passed to \(machine.typeName(a[0])): "
                        + "{'\(name)': \(try machine.repr(value))}")
            }
            values[name] = try machine.configValue(value)
        }
        let given: String? = machine.isGiven(a[5]) ? try machine.text(a[5]) : nil
        let name = given ?? machine.engine.uniqueName(machine.typeName(a[0]))
        values["name"] = .string(name)
        let arguments = Arguments(
            owner: machine.typeName(a[0]), values: values, given: Set(values.keys))
        let layer = try machine.engineCall { try Layer("Layer", arguments, machine.engine) }
        let owner = machine.own(layer, a[0])
        try machine.attachFront(a[0], owner)
        return .none
    }

    static let fromConfig: NativeRow = NativeRow("from_config(cls, config)") {
        machine, a throws(PythonError) in
        try made(machine, a[0], try machine.configDict(a[1]))
    }

    /// What a class makes of its configuration.
    static func made(_ machine: Machine, _ type: Value, _ config: UnsafeMutablePointer<DictObject>)
        throws(PythonError) -> Value
    {
        var keywords: [(String, Value)] = []
        for (key, value) in machine.dictPairs(config) {
            let name = try machine.text(key)
            // The type of the numbers is the same for all layers here.
            if name == "dtype" { continue }
            keywords.append((name, value))
        }
        return try machine.call(type, [], keywords: keywords)
    }

    static let methods: [NativeRow] = [
        NativeRow("add_weight(self, *args, **kwargs)") { machine, a throws(PythonError) in
            // Before Keras 3 the name came first: add_weight("kernel", shape=(3, 4)).
            let given = machine.sequenceElements(a[1]) ?? []
            let isOld = given.first.map { $0.isString } ?? false
            let names =
                isOld
                ? ["name", "shape", "dtype", "initializer", "regularizer", "trainable", "constraint"]
                : [
                    "shape", "initializer", "dtype", "trainable", "autocast", "regularizer", "constraint",
                    "aggregation", "overwrite_with_gradient", "name",
                ]
            guard given.count <= names.count else {
                throw machine.raise(
                    .typeError,
                    "Layer.add_weight() takes from 1 to \(names.count + 1) positional arguments but "
                        + "\(given.count + 1) were given")
            }
            let keywords = machine.dictPairs(a[2].dict)
            let arguments = machine.dict(zip(names, given).map { ($0, $1) })
            for (key, value) in keywords {
                guard machine.dictGet(arguments.dict, try machine.text(key)).isUndefined else {
                    throw machine.raise(
                        .typeError,
                        "Layer.add_weight() got multiple values for argument '\(try machine.text(key))'")
                }
                try machine.dictSet(arguments.dict, key, value)
            }
            return try machine.call(
                machine.function(boundWeight), spreading: machine.tuple([a[0]]), arguments)
        },
        NativeRow("add_variable(self, *args, **kwargs)") { machine, a throws(PythonError) in
            machine.library.noteOnce("Layer.add_variable is Layer.add_weight today.")
            return try machine.call(
                machine.getAttribute(a[0], "add_weight"), spreading: a[1], a[2])
        },
        NativeRow("add_loss(self, losses, **kwargs)") { machine, a throws(PythonError) in
            let layer = try machine.layer(a[0])
            let losses = a[1].isList || a[1].isTuple ? machine.sequenceElements(a[1]) ?? [] : [a[1]]
            for value in losses {
                if machine.symbol(value) != nil {
                    throw machine.raise(
                        .notImplementedError,
                        "add_loss: got a KerasTensor, expected a tensor: call add_loss in the `call` of a layer"
                    )
                }
                let value =
                    machine.isCallable(value) && machine.knownTensor(value) == nil
                    ? try machine.call(value) : value
                layer.addLoss(try machine.tensor(value).floats())
            }
            return .none
        },
        NativeRow("add_metric(self, value, name=None, aggregation=None)") { machine, a throws(PythonError) in
            machine.library.noteOnce(
                "Layer.add_metric is a keras.metrics.Mean kept as an attribute and updated in `call` today.")
            let owner = try machine.layerObject(a[0])
            let name = try machine.text(a[2], default: "metric")
            let metric = owner.addedMetric(name)
            let value = try machine.tensor(a[1])
            if !machine.engine.isProbing { try machine.engineCall { try metric.add(value.array, nil) } }
            return .none
        },
        NativeRow("compute_mask(self, inputs, previous_mask=None)") { _, a throws(PythonError) in a[2] },
        NativeRow("get_build_config(self)") { machine, a throws(PythonError) in
            let shapes = try machine.layer(a[0]).buildShapes
            return machine.dict([("input_shape", machine.shapesValue(shapes))])
        },
    ]

    private static let boundWeight = NativeRow(
        "Layer.add_weight(self, shape=None, initializer=None, dtype=None, trainable=True, autocast=True, "
            + "regularizer=None, constraint=None, aggregation='none', overwrite_with_gradient=False, "
            + "name=None, **kwargs)", addWeight)

    private static func addWeight(_ machine: Machine, _ a: PythonLanguage.Arguments) throws(PythonError)
        -> Value
    {
        let owner = try machine.layerObject(a[0])
        let layer = owner.layer
        let (shape, initializer, name) = (a[1], a[2], a[10])
        for (key, value) in machine.dictPairs(a[11].dict) {
            switch try machine.text(key) {
            case "use_resource", "getter", "synchronization", "experimental_autocast", "collections": break
            case let name:
                throw machine.raise(
                    .typeError,
                    "Layer.add_weight() got an unexpected keyword argument '\(name)': "
                        + (try machine.repr(value)))
            }
        }
        let extents = machine.isGiven(shape) ? try machine.partialShape(shape) : []
        guard extents.allSatisfy({ $0 != nil }) else {
            throw machine.raise(
                .valueError,
                "Shapes used to initialize variables must be fully-defined (no `None` dimensions). Received: "
                    + "shape=\(try machine.repr(shape)) for variable path='\(layer.name)/"
                    + "\(try machine.text(name, default: "variable"))'")
        }
        let dtype = try machine.dtype(a[3]) ?? .float32
        let text = try machine.text(name, default: "variable")
        let start = try machine.variableInitializer(initializer, dtype)
        let regularizer = try machine.configValue(a[6])
        let constraint = try machine.configValue(a[7])
        let trainable = try machine.flag(a[4], default: true) && dtype.isFloat
        let variable = try machine.engineCall { () throws -> Variable in
            let engine = machine.engine
            let made = try layer.addWeight(
                text, extents.compactMap { $0 }, start, trainable: trainable,
                regularizer: try engine.registry.regularizers.get(regularizer, in: engine),
                constraint: try engine.registry.constraints.get(constraint, in: engine), dtype: dtype)
            return made
        }
        return machine.value(of: variable, in: owner)
    }
}

extension Machine {
    func configDict(_ value: Value) throws(PythonError) -> UnsafeMutablePointer<DictObject> {
        guard value.isDict else {
            throw raise(.typeError, "from_config: got \(typeName(value)), expected a dict")
        }
        return value.dict
    }

    /// What `add_weight(initializer=...)` says: a name, an initializer, a function of the shape, a number.
    fileprivate func variableInitializer(_ value: Value, _ dtype: DType) throws(PythonError) -> Initializer {
        let engine = engine
        if !isGiven(value) {
            let name = dtype.isFloat ? "glorot_uniform" : "zeros"
            return try engineCall { try engine.registry.initializers.make(name, in: engine) }
        }
        if let known = engineObject(value) as? Initializer { return known }
        if isCallable(value), !value.isType {
            let held = PersistentValue(self, value)
            let name = try functionName(value)
            return try engineCall {
                try FunctionInitializer(name: name, engine: engine) { [unowned self] shape in
                    try self.releasingTemporaries { () throws(PythonError) in
                        try self.initialValues(held.value, shape, dtype.name).copy()
                    }
                }
            }
        }
        if knownTensor(value) != nil || ndarray(value) != nil {
            let array = try asArray(value).copy()
            return try engineCall {
                try FunctionInitializer(name: "constant", engine: engine) { _ in array }
            }
        }
        let config = try configValue(value)
        guard let found = try engineCall({ try engine.registry.initializers.get(config, in: engine) }) else {
            throw raise(.valueError, "Could not interpret initializer identifier: \(try repr(value))")
        }
        return found
    }
}
