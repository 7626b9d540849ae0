import Arrays
import Engine
import PythonLanguage

// Optimizers that are classes written in a cell. A class of `keras.optimizers.Optimizer` defines `update_step` (and
// `build` for what it keeps of the variables); one of a rule of Keras changes parts of it. What classes of Keras 2
// define (`_create_slots`, `_resource_apply_dense`, hyperparameters) is asked too.

/// The methods of an instance's class as the engine calls them.
final class PythonOptimizer: OptimizerFront {
    private unowned let machine: Machine
    private let link: InstanceLink
    private(set) var variables: [Variable] = []
    private var slots: [ObjectIdentifier: [String: Variable]] = [:]
    /// In the order of `build`.
    fileprivate var built: [Variable] = []
    private let own: Set<String>

    private static let hooks = [
        "build", "apply", "apply_gradients", "update_step", "_resource_apply_dense", "_create_slots",
        "_prepare",
    ]

    /// Nil where the class changes nothing.
    init?(_ machine: Machine, _ instance: Value, _ link: InstanceLink, isBare: Bool) {
        own = Set(Self.hooks.filter { machine.overrides(instance, $0) })
        guard isBare || !own.isEmpty else { return nil }
        self.machine = machine
        self.link = link
        isWithoutRule = isBare
    }

    private let isWithoutRule: Bool

    /// The instance of a class written in Python that an optimizer belongs to, while there is one.
    static func instance(of object: AnyObject?) -> Value? {
        guard let front = (object as? Optimizer)?.front as? PythonOptimizer, front.link.instance.isDefined
        else {
            return nil
        }
        return front.link.instance
    }

    func keep(_ variable: Variable) { variables.append(variable) }

    func slot(_ variable: Variable, _ name: String) -> Variable? {
        slots[ObjectIdentifier(variable)]?[name]
    }

    func keep(_ slot: Variable, of variable: Variable, _ name: String) {
        slots[ObjectIdentifier(variable), default: [:]][name] = slot
        keep(slot)
    }

    private func values(_ variables: [Variable]) -> Value {
        machine.list(variables.map { machine.host(VariableObject($0), VariableType.layerVariable) })
    }

    private func run(_ body: (Value) throws(PythonError) -> Void) throws {
        try CustomGradient.withoutRecording {
            try machine.releasingTemporaries { () throws(PythonError) in try body(machine.linked(link)) }
        }
    }

    func build(_ variables: [Variable]) throws {
        built = variables
        try run { instance throws(PythonError) in
            for name in ["build", "_create_slots"] where own.contains(name) {
                try machine.callMethod(instance, name, [values(variables)])
            }
        }
    }

    func prepare(_ variables: [Variable]) throws {
        guard own.contains("_prepare") else { return }
        try run { instance throws(PythonError) in
            try machine.callMethod(instance, "_prepare", [values(variables)])
        }
    }

    func apply(_ gradients: [Tensor?], _ variables: [Variable]) throws -> Bool {
        guard own.contains("apply_gradients") || own.contains("apply") else { return false }
        try run { instance throws(PythonError) in
            let given = gradients.map { gradient in gradient.map { machine.tensorValue($0) } ?? .none }
            let targets = machine.sequenceElements(values(variables)) ?? []
            if own.contains("apply_gradients") {
                let pairs = zip(given, targets).map { machine.pair($0, $1) }
                try machine.callMethod(instance, "apply_gradients", [machine.list(pairs)])
            } else {
                try machine.callMethod(instance, "apply", [machine.list(given), machine.list(targets)])
            }
        }
        return true
    }

    func update(_ variable: Variable, _ gradient: Tensor, rate: Float) throws -> Bool {
        let name = own.contains("update_step") || !own.contains("_resource_apply_dense") ? "update_step" : nil
        guard isWithoutRule || own.contains("update_step") || name == nil else { return false }
        try run { instance throws(PythonError) in
            let target = machine.host(VariableObject(variable), VariableType.layerVariable)
            let gradient = machine.tensorValue(gradient)
            guard let name else {
                try machine.callMethod(instance, "_resource_apply_dense", [gradient, target])
                return
            }
            let function = machine.lookup(machine.typeOf(instance), machine.intern(name))
            let signature = try FunctionSignature(machine, function)
            // Before Keras 3 it took no rate.
            let takesRate = signature.names.count > 2 || signature.takesAnyPosition
            let values = [gradient, target] + (takesRate ? [machine.tensorValue(Tensor(rate))] : [])
            try machine.callMethod(instance, name, values)
        }
        return true
    }
}

/// What the base class offers to classes of cells.
enum OptimizerSubclassing {
    private static func optimizer(_ machine: Machine, _ value: Value) throws(PythonError) -> Optimizer {
        try EngineObjectTypes.object(machine, value, Optimizer.self)
    }

    private static func front(_ machine: Machine, _ value: Value, _ what: String) throws(PythonError)
        -> (Optimizer, PythonOptimizer)
    {
        let optimizer = try optimizer(machine, value)
        if let front = optimizer.front as? PythonOptimizer { return (optimizer, front) }
        throw machine.raise(
            .notImplementedError,
            "\(what): got an optimizer of Keras, expected one whose class is written in Python")
    }

    static func variables(_ machine: Machine, _ value: Value) throws(PythonError) -> [Variable] {
        var variables: [Variable] = []
        for value in try machine.collect(value) {
            variables.append(try machine.host(value, as: VariableObject.self).variable)
        }
        return variables
    }

    private static func value(_ machine: Machine, _ variable: Variable) -> Value {
        machine.host(VariableObject(variable), VariableType.layerVariable)
    }

    /// `super().__init__(learning_rate=..., name=...)`.
    static let initializer = NativeRow("Optimizer.__init__(self, *args, **kwargs)") {
        machine, a throws(PythonError) in
        var positional = machine.sequenceElements(a[1]) ?? []
        var keywords: [(String, ConfigValue)] = []
        for (key, value) in machine.dictPairs(a[2].dict) {
            keywords.append((try machine.text(key), try machine.configValue(value)))
        }
        if let first = positional.first, first.isString {
            positional.removeFirst()
            keywords.append(("name", try machine.configValue(first)))
        }
        let rateNames = ["learning_rate", "lr"]
        if positional.isEmpty, !keywords.contains(where: { rateNames.contains($0.0) }) {
            machine.library.noteOnce(
                "keras.optimizers.Optimizer takes `learning_rate` as its first argument today; "
                    + "0.001 until another is set.")
            keywords.append(("learning_rate", .double(0.001)))
        }
        var values: [ConfigValue] = []
        for value in positional { values.append(try machine.configValue(value)) }
        let (given, named) = (values, keywords)
        let className = machine.typeName(a[0])
        let optimizer = try machine.engineCall {
            try Optimizer.bare(className, given, named, in: machine.engine)
        }
        let link = InstanceLink(a[0])
        optimizer.front = PythonOptimizer(machine, a[0], link, isBare: true)
        machine.setHost(a[0], EngineObject(optimizer, optimizer.configuration, link: link))
        return .none
    }

    // MARK: Variables of its own

    private static func make(
        _ machine: Machine, _ optimizer: Optimizer, _ shape: [Int], _ dtype: DType, _ initializer: Value,
        _ name: String
    ) throws(PythonError) -> Variable {
        let given = machine.isGiven(initializer) ? initializer : machine.string("zeros")
        var values: NDArray
        if let tensor = machine.knownTensor(given) {
            values = tensor.array
        } else {
            let config = try machine.configValue(given)
            values = try machine.engineCall { () throws -> NDArray in
                let made = try machine.engine.registry.initializers.get(config, in: machine.engine)
                return try made?.values(shape) ?? NDArray.zeros(Shape(shape), .float32)
            }
        }
        values = values.asType(dtype)
        return Variable(values, name: name, path: optimizer.name + "/" + name, trainable: false)
    }

    private static func like(
        _ machine: Machine, _ optimizer: Optimizer, _ variable: Variable, _ name: String, _ initializer: Value
    ) throws(PythonError) -> Variable {
        let full = variable.path.split(separator: "/").joined(separator: "_") + "_" + name
        return try make(machine, optimizer, variable.shape.list, variable.dtype, initializer, full)
    }

    private static let creating: [NativeRow] = [
        NativeRow(
            "add_variable(self, shape, initializer='zeros', dtype=None, aggregation='none', layout=None, name=None)"
        ) { machine, a throws(PythonError) in
            let (optimizer, front) = try front(machine, a[0], "add_variable")
            let variable = try make(
                machine, optimizer, machine.ints(a[1]), machine.dtype(a[3]) ?? .float32, a[2],
                machine.text(a[6], default: "variable"))
            front.keep(variable)
            return value(machine, variable)
        },
        NativeRow(
            "add_variable_from_reference(self, reference_variable=None, name=None, initializer='zeros', "
                + "model_variable=None, variable_name=None, shape=None, initial_value=None)"
        ) { machine, a throws(PythonError) in
            let (optimizer, front) = try front(machine, a[0], "add_variable_from_reference")
            let reference = machine.isGiven(a[1]) ? a[1] : a[4]
            let name = try machine.text(machine.isGiven(a[2]) ? a[2] : a[5], default: "var")
            let start = machine.isGiven(a[7]) ? a[7] : a[3]
            let variable = try like(
                machine, optimizer, machine.host(reference, as: VariableObject.self).variable, name, start)
            front.keep(variable)
            return value(machine, variable)
        },
        NativeRow("add_optimizer_variables(self, trainable_variables, name, initializer='zeros')") {
            machine, a throws(PythonError) in
            let (optimizer, front) = try front(machine, a[0], "add_optimizer_variables")
            let isOne = a[2].isString
            let names = isOne ? [a[2]] : try machine.collect(a[2])
            let starts = a[3].isList || a[3].isTuple ? try machine.collect(a[3]) : names.map { _ in a[3] }
            guard names.count == starts.count else {
                throw machine.raise(
                    .valueError,
                    "The number of provided names must match the number of provided initializers.  Received "
                        + "name='\(try machine.str(a[2]))', initializer='\(try machine.str(a[3]))'")
            }
            var lists = [[Value]](repeating: [], count: names.count)
            for reference in try variables(machine, a[1]) {
                for (place, name) in names.enumerated() {
                    let variable = try like(machine, optimizer, reference, machine.text(name), starts[place])
                    front.keep(variable)
                    lists[place].append(value(machine, variable))
                }
            }
            return isOne ? machine.list(lists[0]) : machine.tuple(lists.map { machine.list($0) })
        },
        NativeRow("add_slot(self, var, slot_name, initializer='zeros', shape=None)") {
            machine, a throws(PythonError) in
            let (optimizer, front) = try front(machine, a[0], "add_slot")
            let variable = try machine.host(a[1], as: VariableObject.self).variable
            let name = try machine.text(a[2])
            if let known = front.slot(variable, name) { return value(machine, known) }
            let slot = try like(machine, optimizer, variable, name, a[3])
            front.keep(slot, of: variable, name)
            return value(machine, slot)
        },
        NativeRow("get_slot(self, var, slot_name)") { machine, a throws(PythonError) in
            let (_, front) = try front(machine, a[0], "get_slot")
            let variable = try machine.host(a[1], as: VariableObject.self).variable
            let name = try machine.text(a[2])
            guard let slot = front.slot(variable, name) else {
                throw machine.raise(.keyError, arguments: [machine.string(name)])
            }
            return value(machine, slot)
        },
    ]

    // MARK: Steps

    private static func assignment(_ name: String) -> NativeRow {
        NativeRow("\(name)(self, variable, value)") { machine, a throws(PythonError) in
            try machine.callMethod(a[1], name, [a[2]])
            return .none
        }
    }

    private static func place(_ machine: Machine, _ instance: Value, _ variable: Value) throws(PythonError)
        -> Int
    {
        let (_, front) = try front(machine, instance, "_get_variable_index")
        let known = try machine.host(variable, as: VariableObject.self).variable
        guard let place = front.built.firstIndex(where: { $0 === known }) else {
            throw machine.raise(.keyError, arguments: [machine.string(known.path)])
        }
        return place
    }

    private static func key(_ variable: Variable) -> Value {
        .int(Int(bitPattern: ObjectIdentifier(variable)))
    }

    private static let stepping: [NativeRow] = [
        assignment("assign"), assignment("assign_add"), assignment("assign_sub"),
        NativeRow("update_step(self, gradient, variable, learning_rate=None)") {
            machine, a throws(PythonError) in
            let optimizer = try optimizer(machine, a[0])
            guard optimizer.front == nil || !machine.hostIsBare(a[0]) else {
                throw machine.raise(
                    .notImplementedError, "\(machine.typeName(a[0])) must implement the method `update_step`")
            }
            let gradient = try machine.tensor(a[1])
            let variable = try machine.host(a[2], as: VariableObject.self).variable
            let rate = machine.isGiven(a[3]) ? Float(try machine.double(a[3])) : Float(optimizer.currentRate)
            try machine.engineCall { try optimizer.update(variable, gradient, rate: rate) }
            return .none
        },
        NativeRow("_get_variable_index(self, variable)") { machine, a throws(PythonError) in
            .int(try place(machine, a[0], a[1]))
        },
        NativeRow("_var_key(self, variable)") { machine, a throws(PythonError) in
            key(try machine.host(a[1], as: VariableObject.self).variable)
        },
        NativeRow("_get_current_learning_rate(self)") { machine, a throws(PythonError) in
            machine.tensorValue(Tensor(Float(try optimizer(machine, a[0]).currentRate)))
        },
        NativeRow("_decayed_lr(self, var_dtype=None)") { machine, a throws(PythonError) in
            machine.tensorValue(Tensor(Float(try optimizer(machine, a[0]).currentRate)))
        },
    ]

    // MARK: Hyperparameters of Keras 2

    static func setRate(_ machine: Machine, _ instance: Value, _ new: Value) throws(PythonError) {
        let optimizer = try optimizer(machine, instance)
        if let schedule = machine.engineObject(new) as? Schedule { return optimizer.setSchedule(schedule) }
        optimizer.learningRate = Double(Float(try machine.double(new)))
    }

    private static let hyperparameters: [NativeRow] = [
        NativeRow("_set_hyper(self, name, value)") { machine, a throws(PythonError) in
            let name = try machine.text(a[1])
            if name == "learning_rate" {
                try setRate(machine, a[0], a[2])
            } else {
                try machine.setAttribute(a[0], name, a[2])
            }
            return .none
        },
        NativeRow("_get_hyper(self, name, dtype=None)") { machine, a throws(PythonError) in
            let name = try machine.text(a[1])
            if name == "learning_rate" {
                return machine.tensorValue(Tensor(Float(try optimizer(machine, a[0]).currentRate)))
            }
            let value = try machine.getAttribute(a[0], name)
            return machine.tensorValue(Tensor(Float(try machine.double(value))))
        },
        NativeRow("_serialize_hyperparameter(self, name)") { machine, a throws(PythonError) in
            let name = try machine.text(a[1])
            guard name == "learning_rate" else { return try machine.getAttribute(a[0], name) }
            return try machine.getItem(
                EngineObjectTypes.configuration(machine, a[0]), machine.string("learning_rate"))
        },
        NativeRow("_build_learning_rate(self, learning_rate)") { machine, a throws(PythonError) in
            try setRate(machine, a[0], a[1])
            return a[1]
        },
        NativeRow("_keep_state_of(self, optimizers)") { machine, a throws(PythonError) in
            let owner = try optimizer(machine, a[0])
            owner.parts = try machine.collect(a[1]).map { value throws(PythonError) in
                try optimizer(machine, value)
            }
            return .none
        },
        NativeRow("_count_step(self)") { machine, a throws(PythonError) in
            try optimizer(machine, a[0]).countStep()
            return .none
        },
        NativeRow("_create_slots(self, var_list)") { _, _ in .none },
        NativeRow("_prepare(self, var_list)") { _, _ in .none },
    ]

    // MARK: Losses

    /// `minimize(loss, var_list)`, which optimizers had before Keras 3.
    private static let minimizing = NativeRow("minimize(self, loss, var_list, tape=None)") {
        machine, a throws(PythonError) in
        machine.library.noteOnce(
            "Optimizer.minimize is a GradientTape and Optimizer.apply_gradients today.")
        let optimizer = try optimizer(machine, a[0])
        var list = a[2]
        if machine.isCallable(list) { list = try machine.call(list) }
        let variables = try variables(machine, list)
        let gradients: [Tensor?]
        if machine.isGiven(a[3]) {
            let values = try machine.callMethod(a[3], "gradient", [a[1], list])
            var found: [Tensor?] = []
            for value in try machine.collect(values) {
                found.append(value.isNone ? nil : try machine.tensor(value))
            }
            gradients = found
        } else {
            guard machine.isCallable(a[1]) else {
                throw machine.raise(.valueError, "`tape` is required when a `Tensor` loss is passed.")
            }
            let tape = Tape()
            tape.start()
            defer { tape.stop() }
            let loss = try machine.tensor(machine.call(a[1]))
            tape.stop()
            gradients = try machine.engineCall { try tape.gradient(of: loss, for: variables.map(\.tensor)) }
        }
        try machine.engineCall { try optimizer.apply(gradients, to: variables) }
        return machine.tensorValue(Tensor(NDArray(ints: [optimizer.iterations]).reshaped(to: [])))
    }

    static let methods = creating + stepping + hyperparameters + [minimizing]

    /// `optimizer.clipnorm = 1.0`: arguments that are attributes too.
    private static func option(_ name: String) -> NativeProperty {
        NativeProperty(name) { machine, value throws(PythonError) in
            let entries = try optimizer(machine, value).configuration
            return machine.pythonValue(entries.first { $0.key == name }?.value ?? .none)
        } setter: { machine, value, new throws(PythonError) in
            let (optimizer, config) = (try optimizer(machine, value), try machine.configValue(new))
            try machine.engineCall { try optimizer.setOption(name, config) }
        }
    }

    static let properties: [NativeProperty] =
        [
            "weight_decay", "clipnorm", "clipvalue", "global_clipnorm", "use_ema", "ema_momentum",
            "ema_overwrite_frequency", "loss_scale_factor", "gradient_accumulation_steps",
        ].map(option) + [
            NativeProperty("built") { machine, value throws(PythonError) in
                .bool(try optimizer(machine, value).isBuilt)
            },
            NativeProperty("_trainable_variables") { machine, value throws(PythonError) in
                let built = try optimizer(machine, value).builtVariables
                return machine.list(built.map { OptimizerSubclassing.value(machine, $0) })
            },
            NativeProperty("_index_dict") { machine, value throws(PythonError) in
                let (_, front) = try front(machine, value, "_index_dict")
                return machine.dict(
                    front.built.enumerated().map { (OptimizerSubclassing.key($1), Value.int($0)) })
            },
        ]
}

extension Machine {
    /// Whether an optimizer has no rule but that of its class.
    fileprivate func hostIsBare(_ value: Value) -> Bool {
        hostValue(value, as: EngineObject.self)?.isOfCell ?? false
    }
}
