import Arrays
import Engine
import PythonLanguage

/// `keras.callbacks.Callback` and the classes that call Python functions during training.
enum CallbackType {
    /// The hooks with their parameters after `self`; batch hooks of training also run the older names.
    static let hooks: [(name: String, parameter: String?)] =
        [
            ("on_epoch_begin", "epoch"), ("on_epoch_end", "epoch"), ("on_batch_begin", "batch"),
            ("on_batch_end", "batch"), ("on_train_begin", nil), ("on_train_end", nil), ("on_test_begin", nil),
            ("on_test_end", nil), ("on_predict_begin", nil), ("on_predict_end", nil),
            ("on_test_batch_begin", "batch"), ("on_test_batch_end", "batch"),
            ("on_predict_batch_begin", "batch"),
            ("on_predict_batch_end", "batch"),
        ]

    static let definition: NativeType = NativeType(
        "Callback", module: "keras.callbacks", hasAttributes: true,
        initializer: NativeRow("Callback.__init__(self)") { _, _ in .none },
        methods: hooks.map { hook in
            let parameters = hook.parameter.map { ", \($0)" } ?? ""
            return NativeRow("\(hook.name)(self\(parameters), logs=None)") { _, _ in .none }
        } + [
            NativeRow("on_train_batch_begin(self, batch, logs=None)") { machine, a throws(PythonError) in
                try machine.callMethod(a[0], "on_batch_begin", [a[1]], keywords: [("logs", a[2])])
            },
            NativeRow("on_train_batch_end(self, batch, logs=None)") { machine, a throws(PythonError) in
                try machine.callMethod(a[0], "on_batch_end", [a[1]], keywords: [("logs", a[2])])
            },
            NativeRow("set_params(self, params)") { machine, a throws(PythonError) in
                try machine.setAttribute(a[0], "params", a[1])
                return .none
            },
            NativeRow("set_model(self, model)") { machine, a throws(PythonError) in
                try machine.setAttribute(a[0], "model", a[1])
                return .none
            },
        ],
        constants: [
            ("model", { _ in .none }), ("params", { _ in .none }), ("validation_data", { _ in .none }),
        ],
        slots: TypeSlots { $0.getAttribute = EngineObjectTypes.getAttribute })

    /// `LambdaCallback(on_epoch_end=f, ...)`: functions as hooks.
    static let lambda = NativeType(
        "LambdaCallback", module: "keras.callbacks", base: definition, hasAttributes: true,
        initializer: NativeRow(
            "LambdaCallback.__init__(self, on_epoch_begin=None, on_epoch_end=None, on_train_begin=None, "
                + "on_train_end=None, on_train_batch_begin=None, on_train_batch_end=None, **kwargs)"
        ) { machine, a throws(PythonError) in
            let names = [
                "on_epoch_begin", "on_epoch_end", "on_train_begin", "on_train_end", "on_train_batch_begin",
                "on_train_batch_end",
            ]
            for (index, name) in names.enumerated() where !a[index + 1].isNone {
                try machine.setAttribute(a[0], name, a[index + 1])
            }
            for (key, value) in machine.dictPairs(a[7].dict) {
                try machine.setAttribute(a[0], try machine.text(key), value)
            }
            return .none
        })

    /// `LearningRateScheduler(schedule, verbose=0)`: a function gives each epoch's rate.
    static let scheduler = NativeType(
        "LearningRateScheduler", module: "keras.callbacks", base: definition, hasAttributes: true,
        initializer: NativeRow("LearningRateScheduler.__init__(self, schedule, verbose=0)") {
            machine, a throws(PythonError) in
            let held = PersistentValue(machine, a[1])
            let callback = LearningRateScheduler(machine.engine, verbose: try machine.int(a[2], default: 0)) {
                [unowned machine] epoch, rate in
                try machine.scheduledRate(held.value, epoch, rate)
            }
            machine.setHost(
                a[0], EngineObject(callback, [("verbose", .int(try machine.int(a[2], default: 0)))]))
            try machine.setAttribute(a[0], "schedule", a[1])
            return .none
        })
}

extension Machine {
    /// Calls `schedule(epoch, rate)`, or `schedule(epoch)` where it takes one argument.
    fileprivate func scheduledRate(_ schedule: Value, _ epoch: Int, _ rate: Double) throws(PythonError)
        -> Double
    {
        var result: Value
        do throws(PythonError) {
            result = try call(schedule, [.int(epoch), .float(rate)])
        } catch {
            guard isPending(.typeError) else { throw error }
            pending = .none
            result = try call(schedule, [.int(epoch)])
        }
        if let tensor = hostValue(result, as: TensorObject.self) {
            result = arrayOrScalar(tensor.tensor.array)
        }
        let isNumber = result.unboxed.isFloat || result.unboxed.isInt || ndarray(result)?.count == 1
        guard isNumber, !result.isBool else {
            throw raise(
                .valueError,
                "The output of the `schedule` function should be a float. Got: \(try str(result))")
        }
        return try double(result)
    }
}

/// The callbacks of one command: those of the engine, and Python objects with an adapter.
struct CallbackList {
    private(set) var adapted: [any TrainingCallback] = []

    init(_ machine: Machine, _ value: Value, model: Value) throws(PythonError) {
        guard machine.isGiven(value) else { return }
        let isList = value.isList || value.isTuple
        for callback in isList ? machine.sequenceElements(value) ?? [] : [value] {
            if callback.isNone { continue }
            guard machine.isInstance(callback, CallbackType.definition) else {
                if machine.isInstance(callback, HistoryType.definition) { continue }
                throw machine.raise(
                    .typeError,
                    "callbacks: got \(try machine.repr(callback)), expected instances of keras.callbacks.Callback"
                )
            }
            let own = machine.hostValue(callback, as: EngineObject.self)?.object as? any TrainingCallback
            if let own { adapted.append(own) }
            // A Python class may add to what the engine's callback does.
            let adapter = try PythonCallback(machine, callback, model: model)
            if own == nil || adapter.overridesHooks { adapted.append(adapter) }
        }
    }
}

/// A Python callback as the engine calls it. Exceptions travel through the engine to the caller of `fit`.
final class PythonCallback: TrainingCallback {
    private unowned let machine: Machine
    private let callback: PersistentValue
    private let model: PersistentValue
    /// Hooks that the object defines itself; the others are not called.
    private var hooks: Set<String> = []
    /// What `begin`, which cannot throw, ran into.
    private var failure: PythonError?

    init(_ machine: Machine, _ callback: Value, model: Value) throws(PythonError) {
        self.machine = machine
        self.callback = PersistentValue(machine, callback)
        self.model = PersistentValue(machine, model)
        let isLambda = machine.isInstance(callback, CallbackType.lambda)
        let base = Value(machine.type(CallbackType.definition))
        let type = Value(machine.typeOf(callback))
        for name in CallbackType.hooks.map(\.name) + ["on_train_batch_begin", "on_train_batch_end"] {
            let inherited = try machine.findAttribute(base, name)
            let own = try machine.findAttribute(type, name)
            if isLambda || !own.isIdentical(to: inherited) { hooks.insert(name) }
        }
        if hooks.contains("on_batch_begin") { hooks.insert("on_train_batch_begin") }
        if hooks.contains("on_batch_end") { hooks.insert("on_train_batch_end") }
    }

    var overridesHooks: Bool { !hooks.isEmpty }

    func begin(_ model: Model, epochs: Int, steps: Int) {
        do throws(PythonError) {
            let parameters = machine.dict([
                ("verbose", .int(0)), ("epochs", .int(epochs)), ("steps", .int(steps)),
            ])
            try machine.callMethod(callback.value, "set_params", [parameters])
            try machine.callMethod(callback.value, "set_model", [self.model.value])
        } catch {
            failure = error
        }
    }

    private func run(_ hook: String, _ number: Int? = nil, _ logs: Logs = Logs()) throws {
        var logs = logs
        try run(hook, number, &logs)
    }

    /// Calls a hook; what it adds to the logs comes back in them.
    private func run(_ hook: String, _ number: Int?, _ logs: inout Logs) throws {
        if let failure { throw failure }
        guard hooks.contains(hook) else { return }
        let given = logs
        logs = try machine.releasingTemporaries { () throws(PythonError) -> Logs in
            let dict = machine.logsValue(given)
            try machine.callMethod(callback.value, hook, (number.map { [Value.int($0)] } ?? []) + [dict])
            guard hook == "on_epoch_end" else { return given }
            var result = given
            for (key, value) in machine.dictPairs(dict.dict) {
                if let name = machine.stringValue(key) { result[name] = try machine.double(value) }
            }
            return result
        }
    }

    func onTrainBegin() throws { try run("on_train_begin") }
    func onTrainEnd(_ logs: Logs) throws { try run("on_train_end", nil, logs) }
    func onEpochBegin(_ epoch: Int) throws { try run("on_epoch_begin", epoch) }

    /// What the callback adds goes into the history.
    func onEpochEnd(_ epoch: Int, _ logs: inout Logs) throws { try run("on_epoch_end", epoch, &logs) }

    func onTrainBatchBegin(_ batch: Int) throws { try run("on_train_batch_begin", batch) }
    func onTrainBatchEnd(_ batch: Int, _ logs: Logs) throws { try run("on_train_batch_end", batch, logs) }
    func onTestBegin() throws { try run("on_test_begin") }
    func onTestEnd(_ logs: Logs) throws { try run("on_test_end", nil, logs) }
    func onTestBatchBegin(_ batch: Int) throws { try run("on_test_batch_begin", batch) }
    func onTestBatchEnd(_ batch: Int, _ logs: Logs) throws { try run("on_test_batch_end", batch, logs) }
    func onPredictBegin() throws { try run("on_predict_begin") }
    func onPredictEnd() throws { try run("on_predict_end") }
    func onPredictBatchBegin(_ batch: Int) throws { try run("on_predict_batch_begin", batch) }
    func onPredictBatchEnd(_ batch: Int, _ outputs: [NDArray]) throws {
        let hook = "on_predict_batch_end"
        if let failure { throw failure }
        guard hooks.contains(hook) else { return }
        try machine.releasingTemporaries { () throws(PythonError) in
            let tensors = outputs.map { machine.tensorValue(Tensor($0)) }
            let logs = machine.dict([("outputs", tensors.count == 1 ? tensors[0] : machine.list(tensors))])
            try machine.callMethod(callback.value, hook, [.int(batch), logs])
        }
    }
}

/// The Swift object behind what `fit` returns.
final class HistoryObject: ValueHolder {
    let history: History
    let model: Value
    var series: Value
    let epochs: Value

    init(_ history: History, model: Value, _ machine: Machine) {
        self.history = history
        self.model = model
        series = machine.dict(history.series.map { ($0.name, machine.list($0.values.map { .float($0) })) })
        epochs = machine.list(history.epochs.map { .int($0) })
    }

    func visitValues(_ visit: (Value) -> Void) {
        visit(model)
        visit(series)
        visit(epochs)
    }
}

/// `keras.callbacks.History`.
enum HistoryType {
    static let definition: NativeType = NativeType(
        "History", module: "keras.callbacks", base: CallbackType.definition, hasAttributes: true,
        properties: [
            NativeProperty("history") { machine, value throws(PythonError) in
                machine.hostValue(value, as: HistoryObject.self)?.series ?? machine.dict([(String, Value)]())
            } setter: { machine, value, new throws(PythonError) in
                try machine.host(value, as: HistoryObject.self).series = new
            },
            NativeProperty("epoch") { machine, value throws(PythonError) in
                machine.hostValue(value, as: HistoryObject.self)?.epochs ?? machine.list([])
            },
            NativeProperty("model") { machine, value throws(PythonError) in
                machine.hostValue(value, as: HistoryObject.self)?.model ?? .none
            },
            NativeProperty("params") { machine, value throws(PythonError) in
                guard let history = machine.hostValue(value, as: HistoryObject.self)?.history else {
                    return .none
                }
                return machine.dict([
                    ("verbose", .int(history.parameters.verbose)),
                    ("epochs", .int(history.parameters.epochs)),
                    ("steps", history.parameters.steps.map(Value.int) ?? .none),
                ])
            },
        ])
}
