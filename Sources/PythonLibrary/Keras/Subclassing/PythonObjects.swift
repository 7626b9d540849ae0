import Arrays
import Engine
import PythonLanguage

// Losses, metrics, schedules, initializers, regularizers and constraints that are classes written in a cell: objects of
// the engine that call the instance's methods (optimizers: `PythonOptimizer`). Instances are not kept alive by them: who keeps the engine's
// object (a model, a variable in Python) keeps the instance.

/// The instance behind an object of the engine. It is known only while the instance lives.
final class InstanceLink {
    fileprivate(set) var instance: Value
    init(_ instance: Value) { self.instance = instance }
    func instanceIsGone() { instance = .undefined }
}

extension Machine {
    func linked(_ link: InstanceLink) throws(PythonError) -> Value {
        guard link.instance.isDefined else {
            throw raise(.referenceError, "the Python object behind this one is gone")
        }
        return link.instance
    }

    fileprivate func install(_ object: AnyObject, _ instance: Value, _ link: InstanceLink) {
        setHost(instance, EngineObject(object, [], link: link))
    }

    /// Whether the class of an instance defines a method in Python.
    func overrides(_ instance: Value, _ name: String) -> Bool {
        let found = lookup(typeOf(instance), intern(name))
        return found.isFunction || (found.isDefined && typeOf(found).pointee.isHeapType)
    }
}

enum PythonObjects {
    /// `super().__init__(name=..., reduction=...)` of a Loss.
    static let loss = NativeRow(
        "Loss.__init__(self, name=None, reduction='sum_over_batch_size', dtype=None)"
    ) { machine, a throws(PythonError) in
        var (name, reduction) = (a[1], a[2])
        // Before Keras 3 the reduction came first.
        if let text = machine.stringValue(name), LossReduction(rawValue: text) != nil || text == "auto" {
            (name, reduction) = (reduction, name)
        }
        let text = reduction.isNone ? "none" : try machine.text(reduction)
        guard let known = LossReduction(rawValue: text == "auto" ? "sum_over_batch_size" : text) else {
            throw machine.raise(
                .valueError,
                "Invalid value for argument `reduction`. Expected one of {'sum', 'sum_over_batch_size', 'mean', "
                    + "'mean_with_sample_weight', 'none', None}. Received: reduction=\(text)")
        }
        let className = machine.typeName(a[0])
        let link = InstanceLink(a[0])
        let shown = machine.isGiven(name) ? try machine.text(name) : machine.snakeCase(className)
        machine.install(frontLoss(machine, className, shown, known, link), a[0], link)
        return .none
    }

    private static func frontLoss(
        _ machine: Machine, _ className: String, _ name: String, _ reduction: LossReduction,
        _ link: InstanceLink
    ) -> Loss {
        Loss(className, name: name, reduction: reduction) { [unowned machine] truth, prediction in
            try machine.releasingTemporaries { () throws(PythonError) -> Tensor in
                let values = machine.sameRank([truth, prediction.floats()]).map { machine.tensorValue($0) }
                return try machine.tensor(
                    machine.callMethod(machine.linked(link), "call", values)
                ).floats()
            }
        }
    }

    /// `super().__init__(name=...)` of a Metric.
    static let metric = NativeRow("Metric.__init__(self, dtype=None, name=None, **kwargs)") {
        machine, a throws(PythonError) in
        let className = machine.typeName(a[0])
        var name = a[2]
        // Metric(name) came first before Keras 3.
        if !machine.isGiven(name), let text = machine.stringValue(a[1]), text != "float32" { name = a[1] }
        let shown = machine.isGiven(name) ? try machine.text(name) : machine.snakeCase(className)
        let link = InstanceLink(a[0])
        machine.install(frontMetric(machine, className, shown, link), a[0], link)
        return .none
    }

    private static func frontMetric(
        _ machine: Machine, _ className: String, _ shown: String, _ link: InstanceLink
    ) -> FrontMetric {
        FrontMetric(
            className, name: shown,
            update: { [unowned machine] truth, prediction, weights in
                try machine.releasingTemporaries { () throws(PythonError) -> Void in
                    // Data of float64 is cast to float32, as by fit in Keras.
                    let values = [truth, prediction].map { array in
                        machine.tensorValue(Tensor(array.dtype == .float64 ? array.asType(.float32) : array))
                    }
                    let weight = weights.map { machine.tensorValue(Tensor($0)) } ?? .none
                    let instance = try machine.linked(link)
                    let function = try machine.getAttribute(
                        Value(machine.typeOf(instance)), "update_state")
                    let takesWeight = try FunctionSignature(machine, function).takes("sample_weight")
                    try machine.callMethod(
                        instance, "update_state", values,
                        keywords: takesWeight ? [("sample_weight", weight)] : [])
                }
            },
            result: { [unowned machine] in
                try machine.releasingTemporaries { () throws(PythonError) -> NDArray in
                    try machine.tensor(machine.callMethod(machine.linked(link), "result")).array
                }
            },
            reset: { [unowned machine] in
                try machine.releasingTemporaries { () throws(PythonError) -> Void in
                    let instance = try machine.linked(link)
                    let isOld =
                        machine.overrides(instance, "reset_states")
                        && !machine.overrides(instance, "reset_state")
                    try machine.callMethod(instance, isOld ? "reset_states" : "reset_state")
                }
            })
    }

    /// A loss, metric or optimizer of Keras in a class of a cell that changes what it computes; nil where it does not.
    static func changed(
        _ machine: Machine, _ instance: Value, _ object: AnyObject,
        _ configuration: [(key: String, value: ConfigValue)]
    ) -> EngineObject? {
        guard machine.typeOf(instance).pointee.isHeapType else { return nil }
        let link = InstanceLink(instance)
        let className = machine.typeName(instance)
        if let metric = object as? Metric,
            ["update_state", "result", "reset_state", "reset_states"].contains(where: {
                machine.overrides(instance, $0)
            })
        {
            let front = frontMetric(machine, className, metric.name, link)
            return EngineObject(front, configuration, base: metric, link: link)
        }
        if let optimizer = object as? Optimizer,
            let front = PythonOptimizer(machine, instance, link, isBare: false)
        {
            optimizer.front = front
            return EngineObject(optimizer, configuration, base: optimizer, link: link)
        }
        if let loss = object as? Loss, machine.overrides(instance, "call") {
            let front = frontLoss(machine, className, loss.name, loss.reduction, link)
            return EngineObject(front, configuration, base: loss, link: link)
        }
        return nil
    }

    /// `self.add_weight(...)` in a metric.
    static let addMetricWeight = NativeRow(
        "add_weight(self, shape=(), initializer=None, dtype=None, name=None, **kwargs)"
    ) { machine, a throws(PythonError) in
        guard let metric = machine.engineObject(a[0]) as? FrontMetric else {
            throw machine.raise(
                .notImplementedError, "add_weight: got a metric of Keras, expected one written in Python")
        }
        var (shape, initializer, name) = (a[1], a[2], a[4])
        if shape.isString {
            (name, shape) = (shape, machine.dictGet(a[5].dict, "shape"))
        }
        let extents = machine.isGiven(shape) ? try machine.ints(shape) : []
        if !machine.isGiven(initializer) { initializer = machine.string("zeros") }
        let config = try machine.configValue(initializer)
        let dtype = try machine.dtype(a[3]) ?? .float32
        let text = try machine.text(name, default: "variable")
        let variable = try machine.engineCall { () throws -> Variable in
            let engine = machine.engine
            let made = try engine.registry.initializers.get(config, in: engine)
            let values = try made?.values(extents) ?? NDArray.zeros(Shape(extents), .float32)
            return Variable(
                values.asType(dtype), name: text, path: metric.name + "/" + text, trainable: false)
        }
        metric.keep(variable)
        return machine.host(VariableObject(variable), VariableType.layerVariable)
    }

    /// A base of which the instances are called: `initializer(shape, dtype)`, `regularizer(x)`.
    static func plain(
        _ className: String, _ make: @escaping (Machine, Value, InstanceLink) throws(PythonError) -> AnyObject
    ) -> NativeRow {
        NativeRow("\(className).__init__(self, *args, **kwargs)") { machine, a throws(PythonError) in
            try create(machine, a[0], make)
            return .none
        }
    }

    private static func create(
        _ machine: Machine, _ instance: Value,
        _ make: (Machine, Value, InstanceLink) throws(PythonError) -> AnyObject
    ) throws(PythonError) {
        let link = InstanceLink(instance)
        machine.install(try make(machine, instance, link), instance, link)
    }

    /// The base's method of a class that does not define its own would call itself.
    static func requireOwnCall(_ machine: Machine, _ instance: Value, _ method: String = "__call__")
        throws(PythonError)
    {
        guard machine.engineObject(instance) != nil,
            machine.hostValue(instance, as: EngineObject.self)?.isOfCell ?? false,
            !machine.overrides(instance, method)
        else { return }
        throw machine.raise(
            .notImplementedError, "\(machine.typeName(instance)) must implement the method `\(method)`")
    }

    static func schedule(_ machine: Machine, _ instance: Value, _ link: InstanceLink) throws(PythonError)
        -> AnyObject
    {
        final class Made { weak var schedule: Schedule? }
        let made = Made()
        let className = machine.typeName(instance)
        let schedule = Schedule(className, className) { [unowned machine] step in
            do {
                return try machine.releasingTemporaries { () throws(PythonError) -> Double in
                    let count = machine.tensorValue(Tensor(NDArray(ints: [step], shape: [])))
                    return try machine.asArray(machine.call(machine.linked(link), [count])).doubles.first
                        ?? .nan
                }
            } catch {
                made.schedule?.failure = error
                return .nan
            }
        }
        made.schedule = schedule
        return schedule
    }

    static func initializer(_ machine: Machine, _ instance: Value, _ link: InstanceLink) throws(PythonError)
        -> AnyObject
    {
        try machine.engineCall {
            try FunctionInitializer(name: machine.typeName(instance), engine: machine.engine) {
                [unowned machine] shape in
                try machine.releasingTemporaries { () throws(PythonError) -> NDArray in
                    let instance = try machine.linked(link)
                    let extents = machine.tuple(shape.map { .int($0) })
                    let call = machine.lookup(machine.typeOf(instance), machine.intern("__call__"))
                    let takesType = try FunctionSignature(machine, call).takes("dtype")
                    return try machine.asArray(
                        machine.call(
                            instance, [extents],
                            keywords: takesType ? [("dtype", machine.string("float32"))] : [])
                    ).copy()
                }
            }
        }
    }

    static func regularizer(_ machine: Machine, _ instance: Value, _ link: InstanceLink) throws(PythonError)
        -> AnyObject
    {
        Regularizer(machine.typeName(instance)) { [unowned machine] x in
            try machine.releasingTemporaries { () throws(PythonError) -> Tensor in
                try machine.tensor(machine.call(machine.linked(link), [machine.tensorValue(x)]))
            }
        }
    }

    static func constraint(_ machine: Machine, _ instance: Value, _ link: InstanceLink) throws(PythonError)
        -> AnyObject
    {
        Constraint(machine.typeName(instance)) { [unowned machine] weight in
            try machine.releasingTemporaries { () throws(PythonError) -> NDArray in
                let value = machine.tensorValue(Tensor(weight))
                return try machine.asArray(machine.call(machine.linked(link), [value])).asType(.float32)
                    .copy()
            }
        }
    }
}

extension Machine {
    /// "MyMetric" -> "my_metric"
    func snakeCase(_ name: String) -> String { Engine.defaultName(name) }

    /// The engine's object of an instance whose class derives from a base of Keras and never called its
    /// `__init__`: made now.
    func lateObject(_ value: Value) -> AnyObject? {
        let bases: [(NativeType, (Machine, Value, InstanceLink) throws(PythonError) -> AnyObject)] = [
            (ScheduleType.definition, PythonObjects.schedule),
            (InitializerType.definition, PythonObjects.initializer),
            (RegularizerType.definition, PythonObjects.regularizer),
            (ConstraintType.definition, PythonObjects.constraint),
        ]
        for (base, make) in bases where isInstance(value, base) {
            do throws(PythonError) {
                let link = InstanceLink(value)
                let object = try make(self, value, link)
                install(object, value, link)
                return object
            } catch {
                pending = .none
                return nil
            }
        }
        return nil
    }
}
