import Arrays
import Engine
import PythonLanguage

// The base classes of losses, metrics, optimizers, schedules, initializers, regularizers and constraints.

enum EngineObjectTypes {
    /// Arguments as attributes: `regularizer.l2`, `callback.patience`.
    static func getAttribute(_ machine: Machine, _ value: Value, _ name: Value) throws(PythonError) -> Value {
        let text = name.string.pointee.text
        guard !text.hasPrefix("_"), let object = machine.hostValue(value, as: EngineObject.self) else {
            return .undefined
        }
        if let stopping = object.object as? EarlyStopping {
            switch text {
            case "stopped_epoch": return .int(stopping.stoppedEpoch)
            case "best": return .float(stopping.best)
            case "best_epoch": return .int(stopping.bestEpoch)
            case "wait": return .int(stopping.waited)
            default: break
            }
        }
        guard let entry = object.configuration.first(where: { $0.key == text })
        else { return .undefined }
        return machine.pythonValue(entry.value)
    }

    static func configuration(_ machine: Machine, _ value: Value) throws(PythonError) -> Value {
        let object = try machine.host(value, as: EngineObject.self)
        if let optimizer = object.object as? Optimizer {
            return machine.dict(optimizer.configuration.map { ($0.key, machine.pythonValue($0.value)) })
        }
        return machine.dict(object.configuration.map { ($0.key, machine.pythonValue($0.value)) })
    }

    static let getConfig = NativeRow("get_config(self)") { machine, a throws(PythonError) in
        try configuration(machine, a[0])
    }

    static func make(
        _ name: String, _ module: String, methods: [NativeRow], properties: [NativeProperty] = [],
        initializer: NativeRow? = nil, repr: ((Machine, Value) throws(PythonError) -> Value)? = nil
    ) -> NativeType {
        NativeType(
            name, module: module, hasAttributes: true,
            initializer: initializer
                ?? NativeRow("\(name).__init__(self, *args, **kwargs)") { machine, a throws(PythonError) in
                    throw machine.raise(
                        .notImplementedError,
                        "subclasses of \(module).\(name) written in Python are not supported: got "
                            + "\(machine.typeName(a[0])), expected a class of \(module) or a function")
                },
            methods: methods + [getConfig],
            classMethods: [
                NativeRow("from_config(cls, config)") { machine, a throws(PythonError) in
                    try machine.call(a[0], spreading: machine.emptyTuple, a[1])
                }
            ],
            properties: properties,
            slots: TypeSlots {
                $0.getAttribute = getAttribute
                $0.repr = repr
            })
    }

    /// The engine's object of a given kind.
    static func object<Kind: AnyObject>(_ machine: Machine, _ value: Value, _: Kind.Type) throws(PythonError)
        -> Kind
    {
        if let own = machine.hostValue(value, as: EngineObject.self)?.base as? Kind { return own }
        if let found = machine.engineObject(value) as? Kind { return found }
        throw notStarted(machine, value)
    }

    static func notStarted(_ machine: Machine, _ value: Value) -> PythonError {
        machine.raise(
            .runtimeError,
            "In '\(machine.typeName(value))', you forgot to call `super().__init__()` as the first statement in "
                + "the `__init__()` method. Go add it!")
    }
}

enum LossType {
    static let definition = EngineObjectTypes.make(
        "Loss", "keras.losses",
        methods: [
            NativeRow("__call__(self, y_true, y_pred, sample_weight=None)") {
                machine, a throws(PythonError) in
                guard let loss = machine.engineObject(a[0]) as? Loss else {
                    throw EngineObjectTypes.notStarted(machine, a[0])
                }
                let (truth, prediction) = (
                    try machine.layerTensor(a[1]), try machine.layerTensor(a[2])
                )
                let weight: NDArray? = machine.isGiven(a[3]) ? try machine.asArray(a[3]) : nil
                return machine.tensorValue(
                    try machine.engineCall { try loss(truth, prediction, sampleWeight: weight) })
            },
            NativeRow("call(self, y_true, y_pred)") { machine, a throws(PythonError) in
                let loss = try EngineObjectTypes.object(machine, a[0], Loss.self)
                try PythonObjects.requireOwnCall(machine, a[0], "call")
                let (truth, prediction) = (try machine.tensor(a[1]), try machine.tensor(a[2]))
                return machine.tensorValue(try machine.engineCall { try loss.values(truth, prediction) })
            },
        ],
        properties: [
            NativeProperty("name") { machine, value throws(PythonError) in
                machine.string(try EngineObjectTypes.object(machine, value, Loss.self).name)
            },
            NativeProperty("reduction") { machine, value throws(PythonError) in
                machine.string(try EngineObjectTypes.object(machine, value, Loss.self).reduction.rawValue)
            },
        ], initializer: PythonObjects.loss)
}

enum MetricType {
    private static func metric(_ machine: Machine, _ value: Value) throws(PythonError) -> Metric {
        try EngineObjectTypes.object(machine, value, Metric.self)
    }

    /// A class of a cell must say itself what it does.
    private static func refuseAbstract(_ machine: Machine, _ value: Value, _ method: String)
        throws(PythonError)
    {
        guard try metric(machine, value) is FrontMetric else { return }
        throw machine.raise(
            .notImplementedError,
            "\(machine.typeName(value)): no \(method)(), expected the class to define it")
    }

    private static func result(_ machine: Machine, _ metric: Metric) throws(PythonError) -> Value {
        machine.tensorValue(Tensor(try machine.engineCall { try metric.result() }))
    }

    /// `update_state(y_true, y_pred, sample_weight)`, of Mean and Sum `update_state(values, sample_weight)`.
    private static func update(_ machine: Machine, _ a: PythonLanguage.Arguments) throws(PythonError) {
        let metric = try metric(machine, a[0])
        let positional = machine.sequenceElements(a[1]) ?? []
        let isTracker = ["Mean", "Sum"].contains(metric.className)
        let names = isTracker ? ["values", "sample_weight"] : ["y_true", "y_pred", "sample_weight"]
        guard positional.count <= names.count else {
            throw machine.raise(
                .typeError,
                "\(metric.className).update_state() takes from \(names.count) to \(names.count + 1) positional "
                    + "arguments but \(positional.count + 1) were given")
        }
        var values = positional + Array(repeating: Value.undefined, count: names.count - positional.count)
        for (key, value) in machine.dictPairs(a[2].dict) {
            let name = try machine.text(key)
            guard let place = names.firstIndex(of: name), values[place].isUndefined else {
                throw machine.raise(
                    .typeError,
                    "\(metric.className).update_state() got an unexpected keyword argument '\(name)'")
            }
            values[place] = value
        }
        for (name, value) in zip(names.dropLast(), values) where value.isUndefined {
            throw machine.raise(
                .typeError,
                "\(metric.className).update_state() missing 1 required positional argument: '\(name)'")
        }
        let last = values[names.count - 1]
        let weights: NDArray? = machine.isGiven(last) ? try machine.asArray(last) : nil
        let given = try machine.asArray(values[0])
        let truth = given.dtype.isFloat ? given.asType(.float32) : given
        let prediction = isTracker ? truth : try machine.asArray(values[1]).asType(.float32)
        try machine.engineCall { try metric.update(truth, prediction, weights) }
    }

    static let definition = EngineObjectTypes.make(
        "Metric", "keras.metrics",
        methods: [
            NativeRow("update_state(self, *args, **kwargs)") { machine, a throws(PythonError) in
                try refuseAbstract(machine, a[0], "update_state")
                try update(machine, a)
                return .none
            },
            NativeRow("__call__(self, *args, **kwargs)") { machine, a throws(PythonError) in
                _ = try machine.call(machine.getAttribute(a[0], "update_state"), spreading: a[1], a[2])
                return try machine.callMethod(a[0], "result")
            },
            NativeRow("result(self)") { machine, a throws(PythonError) in
                try refuseAbstract(machine, a[0], "result")
                return try result(machine, try metric(machine, a[0]))
            },
            NativeRow("reset_state(self)") { machine, a throws(PythonError) in
                let metric = try metric(machine, a[0])
                if let front = metric as? FrontMetric {
                    try machine.engineCall { try front.clear() }
                } else {
                    metric.reset()
                }
                return .none
            },
            PythonObjects.addMetricWeight,
            NativeRow("reset_states(self)") { machine, a throws(PythonError) in
                machine.library.noteOnce("Metric.reset_states is Metric.reset_state today.")
                try metric(machine, a[0]).reset()
                return .none
            },
        ],
        properties: [
            NativeProperty("name") { machine, value throws(PythonError) in
                machine.string(try metric(machine, value).name)
            },
            NativeProperty("variables") { machine, value throws(PythonError) in
                let variables = (try metric(machine, value) as? FrontMetric)?.variables ?? []
                return machine.list(
                    variables.map { machine.host(VariableObject($0), VariableType.layerVariable) })
            },
        ], initializer: PythonObjects.metric,
        repr: { machine, value throws(PythonError) in
            let metric = try metric(machine, value)
            return machine.string("<\(metric.className) name=\(metric.name)>")
        })
}

enum OptimizerType {
    private static func optimizer(_ machine: Machine, _ value: Value) throws(PythonError) -> Optimizer {
        try EngineObjectTypes.object(machine, value, Optimizer.self)
    }

    private static func rate(_ name: String) -> NativeProperty {
        NativeProperty(name) { machine, value throws(PythonError) in
            if name == "lr" { machine.library.noteOnce("Optimizer.lr is Optimizer.learning_rate today.") }
            let optimizer = try optimizer(machine, value)
            let variable = Variable(
                NDArray(floats: [Float(optimizer.currentRate)]).reshaped(to: []), name: "learning_rate",
                path: optimizer.name + "/learning_rate", trainable: false)
            let object = VariableObject(variable)
            object.didAssign = { optimizer.learningRate = Double($0.firstFloat) }
            return machine.host(object, VariableType.layerVariable)
        } setter: { machine, value, new throws(PythonError) in
            let optimizer = try optimizer(machine, value)
            if let schedule = machine.engineObject(new) as? Schedule {
                return optimizer.setSchedule(schedule)
            }
            let array = try machine.asArray(new)
            guard array.count == 1 else {
                throw machine.raise(
                    .valueError, "learning_rate: got an array of shape \(array.shape), expected a number")
            }
            optimizer.learningRate = Double(array.asType(.float32).firstFloat)
        }
    }

    /// Keywords of `apply_gradients` before Keras 3, for graphs and several devices.
    private static let oldKeywords = [
        "name", "experimental_aggregate_gradients", "skip_gradients_aggregation",
    ]

    static let definition = EngineObjectTypes.make(
        "Optimizer", "keras.optimizers",
        methods: [
            NativeRow(
                "apply_gradients(self, grads_and_vars, name=None, experimental_aggregate_gradients=True, "
                    + "skip_gradients_aggregation=False)"
            ) { machine, a throws(PythonError) in
                for (index, keyword) in oldKeywords.enumerated() where machine.isGiven(a[index + 2]) {
                    if index > 0, try machine.truth(a[index + 2]) == (index == 1) { continue }
                    machine.library.noteOnce(
                        "apply_gradients(\(keyword)=...) has no effect: Keras 3 has no such argument.")
                }
                var gradients: [Tensor?] = []
                var variables: [Variable] = []
                for pair in try machine.collect(a[1]) {
                    let parts = try machine.collect(pair)
                    guard parts.count == 2,
                        let variable = machine.hostValue(parts[1], as: VariableObject.self)
                    else {
                        throw machine.raise(
                            .valueError,
                            "apply_gradients: got \(try machine.repr(pair)), expected (gradient, variable)")
                    }
                    gradients.append(parts[0].isNone ? nil : try machine.tensor(parts[0]))
                    variables.append(variable.variable)
                }
                let optimizer = try optimizer(machine, a[0])
                if machine.typeOf(a[0]).pointee.isHeapType, machine.overrides(a[0], "apply") {
                    let values = gradients.map { gradient in gradient.map { machine.tensorValue($0) } ?? .none
                    }
                    let targets = variables.map {
                        machine.host(VariableObject($0), VariableType.layerVariable)
                    }
                    try machine.callMethod(a[0], "apply", [machine.list(values), machine.list(targets)])
                } else {
                    let (gradients, variables) = (gradients, variables)
                    try machine.engineCall {
                        try optimizer.applyOwn(gradients, to: variables, isScaled: true)
                    }
                }
                return machine.tensorValue(Tensor(NDArray(ints: [optimizer.iterations]).reshaped(to: [])))
            },
            NativeRow("apply(self, grads, trainable_variables=None)") { machine, a throws(PythonError) in
                var gradients: [Tensor?] = []
                for value in try machine.collect(a[1]) {
                    gradients.append(value.isNone ? nil : try machine.tensor(value))
                }
                let optimizer = try optimizer(machine, a[0])
                guard machine.isGiven(a[2]) || optimizer.isBuilt else {
                    throw machine.raise(
                        .valueError,
                        "When passing `grads` without `variables`, the optimizer must already be built on a list of "
                            + "variables. Call `optimizer.build(trainable_variables)` first.")
                }
                let variables =
                    machine.isGiven(a[2])
                    ? try OptimizerSubclassing.variables(machine, a[2]) : optimizer.builtVariables
                try machine.engineCall { try optimizer.applyOwn(gradients, to: variables, isScaled: true) }
                return .none
            },
            NativeRow("scale_loss(self, loss)") { machine, a throws(PythonError) in
                let (optimizer, loss) = (try optimizer(machine, a[0]), try machine.tensor(a[1]))
                return machine.tensorValue(try machine.engineCall { try optimizer.scaled(loss) })
            },
            NativeRow("finalize_variable_values(self, var_list)") { machine, a throws(PythonError) in
                try optimizer(machine, a[0]).finish()
                return .none
            },
            NativeRow("exclude_from_weight_decay(self, var_list=None, var_names=None)") {
                machine, a throws(PythonError) in
                var variables: [Variable] = []
                for value in machine.isGiven(a[1]) ? try machine.collect(a[1]) : [] {
                    variables.append(try machine.host(value, as: VariableObject.self).variable)
                }
                var names: [String] = []
                for value in machine.isGiven(a[2]) ? try machine.collect(a[2]) : [] {
                    names.append(try machine.text(value))
                }
                try optimizer(machine, a[0]).excludeFromWeightDecay(variables, names: names)
                return .none
            },
            NativeRow("build(self, variables)") { machine, a throws(PythonError) in
                let variables = try OptimizerSubclassing.variables(machine, a[1])
                try optimizer(machine, a[0]).buildOwn(variables)
                return .none
            },
        ] + OptimizerSubclassing.methods,
        properties: OptimizerSubclassing.properties + [
            rate("learning_rate"), rate("_learning_rate"), rate("lr"),
            NativeProperty("variables") { machine, value throws(PythonError) in
                let optimizer = try optimizer(machine, value)
                if let own = (optimizer.front as? PythonOptimizer)?.variables, !own.isEmpty {
                    let first = try ["iterations", "learning_rate"].map { name throws(PythonError) in
                        try machine.getAttribute(value, name)
                    }
                    return machine.list(
                        first + own.map { machine.host(VariableObject($0), VariableType.layerVariable) })
                }
                return machine.list(
                    optimizer.state.enumerated().map { index, array in
                        let variable = Variable(
                            array, name: "variable_\(index)", path: "\(optimizer.name)/variable_\(index)",
                            trainable: false)
                        return machine.host(VariableObject(variable), VariableType.layerVariable)
                    })
            },
            NativeProperty("iterations") { machine, value throws(PythonError) in
                let optimizer = try optimizer(machine, value)
                let count = Variable(
                    NDArray(ints: [optimizer.iterations]).reshaped(to: []), name: "iteration",
                    path: optimizer.name + "/iteration", trainable: false)
                return machine.host(VariableObject(count), VariableType.layerVariable)
            },
            NativeProperty("name") { machine, value throws(PythonError) in
                machine.string(try optimizer(machine, value).name)
            },
        ], initializer: OptimizerSubclassing.initializer)
}

enum ScheduleType {
    static let definition = EngineObjectTypes.make(
        "LearningRateSchedule", "keras.optimizers.schedules",
        methods: [
            NativeRow("__call__(self, step)") { machine, a throws(PythonError) in
                try PythonObjects.requireOwnCall(machine, a[0])
                let schedule = try EngineObjectTypes.object(machine, a[0], Schedule.self)
                let step = try machine.double(a[1])
                return machine.tensorValue(Tensor(Float(schedule.rate(Int(step)))))
            }
        ], initializer: PythonObjects.plain("LearningRateSchedule", PythonObjects.schedule))
}

enum InitializerType {
    static let definition = EngineObjectTypes.make(
        "Initializer", "keras.initializers",
        methods: [
            NativeRow("__call__(self, shape, dtype=None)") { machine, a throws(PythonError) in
                try PythonObjects.requireOwnCall(machine, a[0])
                let initializer = try EngineObjectTypes.object(machine, a[0], Initializer.self)
                let shape = try machine.ints(a[1])
                let dtype = try machine.dtype(a[2]) ?? .float32
                let values = try machine.engineCall { try initializer.values(shape) }
                return machine.tensorValue(Tensor(values.asType(dtype)))
            }
        ], initializer: PythonObjects.plain("Initializer", PythonObjects.initializer))
}

enum RegularizerType {
    static let definition = EngineObjectTypes.make(
        "Regularizer", "keras.regularizers",
        methods: [
            NativeRow("__call__(self, x)") { machine, a throws(PythonError) in
                try PythonObjects.requireOwnCall(machine, a[0])
                let regularizer = try EngineObjectTypes.object(machine, a[0], Regularizer.self)
                let x = try machine.tensor(a[1])
                return machine.tensorValue(try machine.engineCall { try regularizer.penalty(x) })
            }
        ], initializer: PythonObjects.plain("Regularizer", PythonObjects.regularizer))
}

enum ConstraintType {
    static let definition = EngineObjectTypes.make(
        "Constraint", "keras.constraints",
        methods: [
            NativeRow("__call__(self, w)") { machine, a throws(PythonError) in
                try PythonObjects.requireOwnCall(machine, a[0])
                let constraint = try EngineObjectTypes.object(machine, a[0], Constraint.self)
                let weight = try machine.asArray(a[1]).asType(.float32)
                return machine.tensorValue(Tensor(try machine.engineCall { try constraint(weight) }))
            }
        ], initializer: PythonObjects.plain("Constraint", PythonObjects.constraint))
}

extension NDArray {
    /// The first element of a float32 array.
    var firstFloat: Float { elements(as: Float.self).first ?? 0 }
}
