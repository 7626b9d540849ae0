import Diagnostics
import Arrays
import Engine
import PythonLanguage

/// The families of classes that the engine's registry makes by name, and how each looks in Python.
enum ClassFamily: String, CaseIterable {
    case layer, loss, metric, optimizer, schedule, initializer, regularizer, constraint, callback

    /// The module that holds the classes.
    var module: String {
        switch self {
        case .loss: "keras.losses"
        case .schedule: "keras.optimizers.schedules"
        default: "keras.\(rawValue)s"
        }
    }

    /// The class that all of the family derive from.
    var base: NativeType {
        switch self {
        case .layer: LayerType.definition
        case .loss: LossType.definition
        case .metric: MetricType.definition
        case .optimizer: OptimizerType.definition
        case .schedule: ScheduleType.definition
        case .initializer: InitializerType.definition
        case .regularizer: RegularizerType.definition
        case .constraint: ConstraintType.definition
        case .callback: CallbackType.definition
        }
    }

    /// Class names with their other spellings.
    func rows(_ engine: Engine) -> [(name: String, aliases: [String])] {
        func list<Product>(_ table: ClassTable<Product>) -> [(name: String, aliases: [String])] {
            table.rows.map { ($0.name, $0.aliases) }
        }
        let registry = engine.registry
        return switch self {
        case .layer: list(registry.layers)
        case .loss: list(registry.losses)
        case .metric: list(registry.metrics)
        case .optimizer: list(registry.optimizers)
        case .schedule: list(registry.schedules)
        case .initializer: list(registry.initializers)
        case .regularizer: list(registry.regularizers)
        case .constraint: list(registry.constraints)
        case .callback: list(registry.callbacks)
        }
    }

    func names(_ engine: Engine) -> [String] { rows(engine).map(\.name) }

    /// Parameters in order, the family's common ones last.
    func parameters(_ name: String, _ engine: Engine) -> [Signature.Parameter] {
        func list<Product>(_ table: ClassTable<Product>) -> [Signature.Parameter] {
            ((try? table.row(name).signature.parameters) ?? []) + table.common.parameters
        }
        let registry = engine.registry
        return switch self {
        case .layer: list(registry.layers)
        case .loss: list(registry.losses)
        case .metric: list(registry.metrics)
        case .optimizer: list(registry.optimizers)
        case .schedule: list(registry.schedules)
        case .initializer: list(registry.initializers)
        case .regularizer: list(registry.regularizers)
        case .constraint: list(registry.constraints)
        case .callback: list(registry.callbacks)
        }
    }

    /// Binds arguments and makes the engine's object.
    func make(
        _ name: String, _ positional: [ConfigValue], _ keywords: [(String, ConfigValue)], _ engine: Engine
    ) throws -> AnyObject {
        let registry = engine.registry
        return switch self {
        case .layer: try registry.layers.make(name, positional, keywords, in: engine)
        case .loss: try registry.losses.make(name, positional, keywords, in: engine)
        case .metric: try registry.metrics.make(name, positional, keywords, in: engine)
        case .optimizer: try registry.optimizers.make(name, positional, keywords, in: engine)
        case .schedule: try registry.schedules.make(name, positional, keywords, in: engine)
        case .initializer: try registry.initializers.make(name, positional, keywords, in: engine)
        case .regularizer: try registry.regularizers.make(name, positional, keywords, in: engine)
        case .constraint: try registry.constraints.make(name, positional, keywords, in: engine)
        case .callback: try registry.callbacks.make(name, positional, keywords, in: engine)
        }
    }

    /// An object for what an argument says: an object, a name, a serialised form.
    func get(_ value: ConfigValue, _ engine: Engine) throws -> AnyObject? {
        let registry = engine.registry
        return switch self {
        case .layer: try registry.layers.get(value, in: engine)
        case .loss: try Loss.get(value, in: engine)
        case .metric: try Metric.get(value, in: engine)
        case .optimizer: try registry.optimizers.get(value, in: engine)
        case .schedule: try registry.schedules.get(value, in: engine)
        case .initializer: try registry.initializers.get(value, in: engine)
        case .regularizer: try registry.regularizers.get(value, in: engine)
        case .constraint: try registry.constraints.get(value, in: engine)
        case .callback: try registry.callbacks.get(value, in: engine)
        }
    }

    /// The family and class name of an object of the engine.
    static func classify(_ object: AnyObject) -> (ClassFamily, String)? {
        switch object {
        case let object as Layer: (.layer, object.className)
        case let object as Loss: (.loss, object.className)
        case let object as Metric: (.metric, object.className)
        case let object as Optimizer: (.optimizer, object.className)
        case let object as Schedule: (.schedule, object.className)
        case let object as Initializer: (.initializer, object.className)
        case let object as Regularizer: (.regularizer, object.className)
        case let object as Constraint: (.constraint, object.className)
        case let object as Callback: (.callback, object.className)
        default: nil
        }
    }

    /// The Python class of a row: calling it binds the arguments in the registry.
    func makeType(_ name: String) -> NativeType {
        NativeType(
            name, module: module, base: base, hasAttributes: true,
            initializer: NativeRow("\(name).__init__(self, *args, **kwargs)") {
                machine, a throws(PythonError) in
                try machine.construct(self, name, a[0], a[1], a[2])
                return .none
            },
            methods: self == .layer ? LayerMethods.rows(name) : [],
            classMethods: [
                NativeRow("from_config(cls, config)") { machine, a throws(PythonError) in
                    try machine.call(a[0], spreading: machine.emptyTuple, a[1])
                }
            ], properties: self == .layer ? LayerMethods.properties(name) : [])
    }
}

extension Machine {
    /// Fills an instance of a row's class (or of a Python class derived from it).
    func construct(
        _ family: ClassFamily, _ name: String, _ instance: Value, _ positional: Value, _ keywords: Value
    )
        throws(PythonError)
    {
        var arguments = try engineArguments(family, name, positional, keywords)
        if family == .layer, !arguments.keywords.contains(where: { $0.0 == "name" }),
            let own = defaultLayerName(instance)
        {
            arguments.keywords.append(("name", .string(own)))
        }
        let object = try bound(family, name, keywords) {
            try family.make(name, arguments.positional, arguments.keywords, engine)
        }
        guard let layer = object as? Layer else {
            let parameters = family.parameters(name, engine)
            var configuration = Dictionary(
                arguments.keywords.map { ($0.0, $0.1) }, uniquingKeysWith: { $1 })
            for (parameter, value) in zip(parameters, arguments.positional) {
                configuration[parameter.name] = value
            }
            let entries = parameters.compactMap { parameter in
                (configuration[parameter.name] ?? parameter.defaultValue).map {
                    (key: parameter.name, value: $0)
                }
            }
            return setHost(
                instance,
                PythonObjects.changed(self, instance, object, entries) ?? EngineObject(object, entries))
        }
        let owner = own(layer, instance)
        for value in (sequenceElements(positional) ?? []) + dictPairs(keywords.dict).map(\.value) {
            if let part = engineObject(value) { owner.keep(part, value) }
        }
        try attachFront(instance, owner)
    }

    /// Runs the making of an object; arguments that do not fit are told as the family's classes tell it.
    private func bound(
        _ family: ClassFamily, _ name: String, _ keywords: Value, _ make: () throws -> AnyObject
    )
        throws(PythonError) -> AnyObject
    {
        do { return try make() } catch let error as EngineError {
            let known = family.parameters(name, engine)
            switch error {
            case .tooManyArguments(_, let limit, let given):
                let required = known.filter { $0.defaultValue == nil }.count
                let range = required < limit ? "from \(required + 1) to \(limit + 1)" : "\(limit + 1)"
                throw raise(
                    .typeError,
                    "\(name).__init__() takes \(range) positional argument\(limit == 0 ? "" : "s") but "
                        + "\(given + 1) were given")
            case .unexpectedArguments(_, let names, _):
                let near = names.first.flatMap { closestMatch(to: $0, in: known.map(\.name)) }
                let hint = near.map { ". Did you mean: '\($0)'?" } ?? ""
                guard family == .layer || family == .optimizer else {
                    throw raise(
                        .typeError,
                        "\(name).__init__() got an unexpected keyword argument '\(names.first ?? "")'\(hint)")
                }
                let unknown = dict(
                    dictPairs(keywords.dict).filter { names.contains(stringValue($0.key) ?? "") }.map {
                        ($0.key, $0.value)
                    })
                throw raise(
                    .valueError,
                    (family == .layer
                        ? "Unrecognized keyword arguments passed to \(name): "
                        : "Argument(s) not recognized: ")
                        + (try repr(unknown)) + hint)
            default: throw raise(engineError: error)
            }
        } catch {
            throw raise(engineError: error)
        }
    }

    /// `*args` and `**kwargs` of a class as the registry takes them.
    private func engineArguments(
        _ family: ClassFamily, _ name: String, _ positional: Value, _ keywords: Value
    ) throws(PythonError) -> (positional: [ConfigValue], keywords: [(String, ConfigValue)]) {
        let parameters = family.parameters(name, engine)
        var values: [ConfigValue] = []
        for (index, value) in (sequenceElements(positional) ?? []).enumerated() {
            let parameter = index < parameters.count ? parameters[index].name : ""
            values.append(try configValue(value, for: parameter))
        }
        var named: [(String, ConfigValue)] = []
        for (key, value) in dictPairs(keywords.dict) {
            let key = try text(key)
            named.append((key, try configValue(value, for: key)))
        }
        return (values, named)
    }

    /// As `configValue`; a Python function in the place of an initializer is called with the shape.
    private func configValue(_ value: Value, for parameter: String) throws(PythonError) -> ConfigValue {
        guard parameter.hasSuffix("_initializer"), engineObject(value) == nil, !value.isType,
            isCallable(value)
        else { return try configValue(value) }
        let held = PersistentValue(self, value)
        let name = try functionName(value)
        let made = try engineCall {
            try FunctionInitializer(name: name, engine: engine) { [unowned self] shape in
                try self.initialValues(held.value, shape, "float32")
            }
        }
        return .object(made)
    }

    /// What an initializer written as a function gives. Keras 1 asked for the shape alone; such a function is
    /// not told a dtype.
    func initialValues(_ function: Value, _ shape: [Int], _ dtype: String) throws(PythonError) -> NDArray {
        let takesType = try FunctionSignature(self, function).takes("dtype")
        return try asArray(
            call(
                function, [tuple(shape.map { .int($0) })],
                keywords: takesType ? [("dtype", string(dtype))] : []))
    }

    /// What a function is called.
    func functionName(_ function: Value) throws(PythonError) -> String {
        for attribute in ["__name__", "name"] {
            let found = try findAttribute(function, attribute)
            if let text = stringValue(found) { return text }
        }
        return typeName(function)
    }
}
