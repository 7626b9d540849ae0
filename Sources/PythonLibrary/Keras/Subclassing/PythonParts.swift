import Arrays
import Engine
import PythonLanguage

/// Losses, metrics, schedules, initializers, regularizers and constraints that a cell defines as a class: the
/// engine's object calls the methods of the instance.
///
/// The engine's object keeps the instance alive, for as long as the machine lives: models hold the object, and
/// nothing tells when the last of them goes.
enum PythonParts {
    /// `super().__init__(name=..., reduction=...)`
    static func start(_ machine: Machine, _ a: PythonLanguage.Arguments) throws(PythonError) -> Value {
        for (key, value) in machine.dictPairs(a[4].dict) {
            throw machine.raise(
                .typeError,
                "\(machine.typeName(a[0])).__init__() got an unexpected keyword argument '\(try machine.text(key))': "
                    + (try machine.repr(value)))
        }
        let name: String? = machine.isGiven(a[1]) ? try machine.text(a[1]) : nil
        let reduction: String? = machine.isGiven(a[2]) ? try machine.text(a[2]) : nil
        if let reduction, LossReduction(rawValue: reduction) == nil {
            throw machine.raise(
                .valueError,
                "Invalid value for argument `reduction`. Expected one of {'sum', 'sum_over_batch_size', 'mean', "
                    + "'mean_with_sample_weight', 'none', None}. Received: reduction=\(reduction)")
        }
        _ = make(machine, a[0], name: name, reduction: reduction)
        return .none
    }

    /// Whether the instance's class is one of a cell.
    static func isOwn(_ machine: Machine, _ value: Value) -> Bool {
        machine.hostValue(value, as: EngineObject.self)?.isOfCell ?? false
    }

    /// The base class's `__call__` of a class that defines none would call itself.
    static func requireOwnCall(_ machine: Machine, _ value: Value) throws(PythonError) {
        guard machine.engineObject(value) != nil, isOwn(machine, value) else { return }
        throw machine.raise(
            .notImplementedError, "\(machine.typeName(value)) must implement the method `__call__`")
    }

    /// The engine's object for an instance; nil for one of no such class.
    static func make(_ machine: Machine, _ value: Value, name: String?, reduction: String?) -> AnyObject? {
        let bases: [(NativeType, (Machine, Value, String?, String?) -> AnyObject?)] = [
            (LossType.definition, loss), (MetricType.definition, metric),
            (ScheduleType.definition, schedule), (InitializerType.definition, initializer),
            (RegularizerType.definition, regularizer), (ConstraintType.definition, constraint),
        ]
        for (base, make) in bases where machine.isInstance(value, base) {
            guard let object = make(machine, value, name, reduction) else { return nil }
            machine.setHost(value, EngineObject(object, isOfCell: true))
            return object
        }
        return nil
    }

    private static func call(
        _ machine: Machine, _ held: PersistentValue, _ method: String, _ arguments: [Tensor]
    ) throws -> NDArray {
        try machine.releasingTemporaries { () throws(PythonError) in
            let values = arguments.map { machine.tensorValue($0) }
            return try machine.asArray(machine.callMethod(held.value, method, values))
        }
    }

    private static func loss(_ machine: Machine, _ value: Value, _ name: String?, _ reduction: String?)
        -> AnyObject?
    {
        let held = PersistentValue(machine, value)
        let className = machine.typeName(value)
        return Loss(
            className, name: name ?? machine.engine.uniqueName(className),
            reduction: reduction.flatMap { LossReduction(rawValue: $0) } ?? .sumOverBatchSize
        ) { [unowned machine] truth, prediction in
            let pair = try Machine.sameRank([truth.floats(), prediction.floats()])
            return try machine.tensor(
                machine.callMethod(held.value, "call", pair.map { machine.tensorValue($0) }))
        }
    }

    private static func metric(_ machine: Machine, _ value: Value, _ name: String?, _: String?) -> AnyObject?
    {
        let held = PersistentValue(machine, value)
        let className = machine.typeName(value)
        let metric = FunctionMetric(className, name: name ?? machine.engine.uniqueName(className))
        metric.onUpdate = { [unowned machine] truth, prediction, weights in
            try machine.releasingTemporaries { () throws(PythonError) in
                // Keras trains in float32.
                let arrays = [truth, prediction].map { $0.dtype.isFloat ? $0.asType(.float32) : $0 }
                let values = arrays.map { machine.tensorValue(Tensor($0)) }
                let weight = weights.map { [("sample_weight", machine.tensorValue(Tensor($0)))] } ?? []
                _ = try machine.callMethod(held.value, "update_state", values, keywords: weight)
            }
        }
        metric.onResult = { [unowned machine] in
            try call(machine, held, "result", []).asType(.float32)
        }
        metric.onReset = { [unowned machine] in
            try machine.releasingTemporaries { () throws(PythonError) in
                _ = try machine.callMethod(held.value, "reset_state")
            }
        }
        return metric
    }

    /// `add_weight(shape=(), initializer="zeros", dtype=None, name=None)` of a metric. Before Keras 3 the name
    /// came first.
    static func addWeight(_ method: String) -> NativeRow {
        NativeRow("\(method)(self, shape=(), initializer=None, dtype=None, name=None, **kwargs)") {
            machine, a throws(PythonError) in
            guard let metric = try EngineObjectTypes.object(machine, a[0], Metric.self) as? FunctionMetric
            else {
                throw machine.raise(
                    .typeError,
                    "\(method): got a metric of keras.metrics, expected one of a class of your own")
            }
            var (shape, name) = (a[1], a[4])
            if shape.isString { (shape, name) = (.none, shape) }
            let extents = machine.isGiven(shape) ? try machine.ints(shape) : []
            let given = machine.isGiven(a[2]) ? try machine.configValue(a[2]) : .string("zeros")
            let engine = machine.engine
            let array = try machine.engineCall {
                try engine.registry.initializers.get(given, in: engine)?.values(extents)
                    ?? NDArray.zeros(Shape(extents), .float32)
            }
            let dtype = try machine.dtype(a[3]) ?? .float32
            let text = machine.isGiven(name) ? try machine.text(name) : "variable"
            let variable = Variable(
                array.asType(dtype), name: text, path: metric.name + "/" + text, trainable: false)
            metric.variables.append(variable)
            return machine.host(VariableObject(variable), VariableType.layerVariable)
        }
    }

    private static func schedule(_ machine: Machine, _ value: Value, _: String?, _: String?) -> AnyObject? {
        let held = PersistentValue(machine, value)
        final class Made { weak var schedule: Schedule? }
        let made = Made()
        let className = machine.typeName(value)
        let schedule = Schedule(className, className) { [unowned machine] step in
            do {
                let count = Tensor(NDArray(ints: [step], shape: []))
                return try call(machine, held, "__call__", [count]).doubles.first ?? .nan
            } catch {
                made.schedule?.failure = error
                return .nan
            }
        }
        made.schedule = schedule
        return schedule
    }

    private static func initializer(_ machine: Machine, _ value: Value, _: String?, _: String?) -> AnyObject?
    {
        let held = PersistentValue(machine, value)
        return try? FunctionInitializer(name: machine.typeName(value), engine: machine.engine) {
            [unowned machine] shape in
            try machine.releasingTemporaries { () throws(PythonError) in
                let extents = machine.tuple(shape.map { .int($0) })
                return try machine.asArray(
                    machine.call(held.value, [extents], keywords: [("dtype", machine.string("float32"))]))
            }
        }
    }

    private static func regularizer(_ machine: Machine, _ value: Value, _: String?, _: String?) -> AnyObject?
    {
        let held = PersistentValue(machine, value)
        return Regularizer(machine.typeName(value)) { [unowned machine] x in
            try machine.tensor(machine.call(held.value, [machine.tensorValue(x)]))
        }
    }

    private static func constraint(_ machine: Machine, _ value: Value, _: String?, _: String?) -> AnyObject? {
        let held = PersistentValue(machine, value)
        return Constraint(machine.typeName(value)) { [unowned machine] weight in
            try call(machine, held, "__call__", [Tensor(weight)]).asType(.float32)
        }
    }
}
