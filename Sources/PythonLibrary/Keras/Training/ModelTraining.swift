import Arrays
import Engine
import PythonLanguage

/// `fit`, `evaluate`, `predict` and their relatives: arguments to commands, results to Python.
enum ModelTraining {
    private static let fitParameters =
        "x=None, y=None, batch_size=None, epochs=1, verbose='auto', callbacks=None, validation_split=0.0, "
        + "validation_data=None, shuffle=True, class_weight=None, sample_weight=None, initial_epoch=0, "
        + "steps_per_epoch=None, validation_steps=None, validation_batch_size=None, validation_freq=1, "
        + "**kwargs"

    static let methods: [NativeRow] =
        [
            NativeRow("fit(self, \(fitParameters))", fit),
            NativeRow(
                "evaluate(self, x=None, y=None, batch_size=None, verbose='auto', sample_weight=None, "
                    + "steps=None, callbacks=None, return_dict=False, **kwargs)", evaluate),
            NativeRow(
                "predict(self, x, batch_size=None, verbose='auto', steps=None, callbacks=None, **kwargs)",
                predict),
            NativeRow("predict_on_batch(self, x)") { machine, a throws(PythonError) in
                let model = try machine.model(a[0])
                let batch = try inputData(machine, model, a[1])
                let found = try machine.engineCall { try model.predictOnBatch(batch) }
                return outputs(machine, model, found)
            },
            NativeRow(
                "train_on_batch(self, x, y=None, sample_weight=None, class_weight=None, return_dict=False)"
            ) { machine, a throws(PythonError) in
                let model = try machine.model(a[0])
                var data = try trainingData(machine, model, a[1], a[2], a[3])
                if let weights = try classWeights(machine, a[4]) {
                    guard !machine.isGiven(a[3]) else {
                        throw machine.raise(
                            .valueError,
                            "Arguments `sample_weight` and `class_weight` cannot be specified at the same time. "
                                + "Received: sample_weight=\(try machine.str(a[3])), "
                                + "class_weight=\(try machine.str(a[4]))")
                    }
                    let unweighted = data
                    data = try machine.engineCall { try unweighted.weighted(by: weights) }
                }
                let batch = data
                let logs = try machine.engineCall { try model.trainOnBatch(batch) }
                return try results(machine, logs, asDict: a[5])
            },
            NativeRow("test_on_batch(self, x, y=None, sample_weight=None, return_dict=False)") {
                machine, a throws(PythonError) in
                let model = try machine.model(a[0])
                let data = try trainingData(machine, model, a[1], a[2], a[3])
                let logs = try machine.engineCall { try model.testOnBatch(data) }
                return try results(machine, logs, asDict: a[4])
            },
            NativeRow("reset_metrics(self)") { machine, a throws(PythonError) in
                try machine.model(a[0]).resetMetrics()
                return .none
            },
        ] + OldTraining.methods

    // MARK: Commands

    private static func fit(_ machine: Machine, _ a: PythonLanguage.Arguments) throws(PythonError) -> Value {
        let owner = try machine.layerObject(a[0])
        let model = try machine.model(a[0])
        var options = FitOptions()
        options.epochs = try machine.int(a[4], default: 1)
        if let limit = machine.keras.maxEpochs { options.epochs = min(options.epochs, limit) }
        options.batchSize = try size(machine, a[3])
        options.stepsPerEpoch = try size(machine, a[13])
        options.validationSteps = try size(machine, a[14])
        try oldKeywords(machine, a[17], "fit") { name, value throws(PythonError) in
            switch name {
            case "nb_epoch":
                machine.library.noteOnce("Argument `nb_epoch` is deprecated. Use `epochs` instead.")
                options.epochs = try machine.index(value)
            case "samples_per_epoch":
                machine.library.noteOnce(
                    "Argument `samples_per_epoch` is deprecated. Use `steps_per_epoch` instead.")
                let batch = options.batchSize ?? 32
                options.stepsPerEpoch = (try machine.index(value) + batch - 1) / batch
            case "nb_val_samples":
                machine.library.noteOnce(
                    "Argument `nb_val_samples` is deprecated. Use `validation_steps` instead.")
                let batch = options.batchSize ?? 32
                options.validationSteps = (try machine.index(value) + batch - 1) / batch
            case "show_accuracy":
                machine.library.noteOnce(
                    "Argument `show_accuracy` is compile(metrics=['accuracy']) today.")
                if try machine.truth(value), model.metrics.isEmpty {
                    try machine.engineCall { try model.addMetricWord("accuracy") }
                }
            default: return false
            }
            return true
        }
        options.verbose = try verbosity(machine, a[5])
        let callbacks = try CallbackList(machine, a[6], model: a[0])
        options.callbacks = callbacks.adapted
        options.validationSplit = try machine.double(a[7], default: 0)
        try addValidation(machine, model, a[8], &options)
        options.shuffle = try machine.flag(a[9], default: true)
        options.classWeight = try classWeights(machine, a[10])
        options.initialEpoch = try machine.int(a[12], default: 0)
        options.validationBatchSize = try size(machine, a[15])
        let frequency = a[16]
        if let epochs = machine.sequenceElements(frequency) {
            var numbers: Set<Int> = []
            for epoch in epochs { numbers.insert(try machine.index(epoch)) }
            options.validationEpochs = numbers
        } else {
            options.validationFrequency = try machine.int(frequency, default: 1)
        }
        let command: Fit
        if let source = try machine.batchSource(a[1], shuffles: options.shuffle) {
            try refuseTargets(machine, a[1], a[2], a[11])
            command = Fit(model, .batches(source), options)
        } else {
            command = Fit(model, try trainingData(machine, model, a[1], a[2], a[11]), options)
        }
        let history = try machine.perform(command)
        let value = machine.host(HistoryObject(history, model: a[0], machine), HistoryType.definition)
        owner.history = value
        return value
    }

    private static func evaluate(_ machine: Machine, _ a: PythonLanguage.Arguments) throws(PythonError)
        -> Value
    {
        let model = try machine.model(a[0])
        try oldKeywords(machine, a[9], "evaluate")
        let data: CommandData
        if let source = try machine.batchSource(a[1]) {
            try refuseTargets(machine, a[1], a[2], a[5])
            data = .batches(source)
        } else {
            data = .arrays(try trainingData(machine, model, a[1], a[2], a[5]))
        }
        var command = Evaluate(
            model, data, batchSize: try size(machine, a[3]), verbose: try verbosity(machine, a[4]))
        command.steps = try size(machine, a[6])
        command.callbacks = try CallbackList(machine, a[7], model: a[0]).adapted
        let logs = try machine.perform(command)
        return try results(machine, logs, asDict: a[8])
    }

    private static func predict(_ machine: Machine, _ a: PythonLanguage.Arguments) throws(PythonError)
        -> Value
    {
        let model = try machine.model(a[0])
        try oldKeywords(machine, a[6], "predict")
        let found = try predictions(
            machine, model, a[1], batchSize: try size(machine, a[2]), verbose: try verbosity(machine, a[3]),
            steps: try size(machine, a[4]), callbacks: try CallbackList(machine, a[5], model: a[0]).adapted)
        return outputs(machine, model, found)
    }

    static func predictions(
        _ machine: Machine, _ model: Model, _ x: Value, batchSize: Int?, verbose: Int, steps: Int? = nil,
        callbacks: [any TrainingCallback] = []
    ) throws(PythonError) -> [NDArray] {
        let data: CommandData
        if let source = try machine.batchSource(x) {
            data = .batches(source)
        } else {
            data = .arrays(try inputData(machine, model, x))
        }
        var command = Predict(model, data, batchSize: batchSize, verbose: verbose)
        command.steps = steps
        command.callbacks = callbacks
        return try machine.perform(command)
    }

    /// Predictions as the model's outputs are nested.
    static func outputs(_ machine: Machine, _ model: Model, _ arrays: [NDArray]) -> Value {
        let nesting = model.outputNesting
        let values = arrays.map { machine.arrayValue($0) }
        if nesting.isNested, nesting.count == values.count {
            if values.count == 1, nesting.names == nil { return values[0] }
            return machine.value(nesting, values)
        }
        return values.count == 1 ? values[0] : machine.list(values)
    }

    /// Loss and metrics: a number, a list, or a dict.
    private static func results(_ machine: Machine, _ logs: Logs, asDict: Value) throws(PythonError) -> Value
    {
        if try machine.flag(asDict) {
            return machine.logsValue(Logs(logs.entries.map { ($0.name, $0.value) }.sorted { $0.0 < $1.0 }))
        }
        if logs.values.count == 1 { return .float(logs.values[0]) }
        return machine.list(logs.values.map { .float($0) })
    }

    // MARK: Arguments

    static func size(_ machine: Machine, _ value: Value) throws(PythonError) -> Int? {
        machine.isGiven(value) ? try machine.index(value) : nil
    }

    /// 0, 1 or 2; "auto" is 1.
    static func verbosity(_ machine: Machine, _ value: Value) throws(PythonError) -> Int {
        if let text = machine.stringValue(value) {
            guard text == "auto" else {
                throw machine.raise(.valueError, "verbose: got '\(text)', expected 'auto', 0, 1 or 2")
            }
            return 1
        }
        return try machine.int(value, default: 1)
    }

    /// Keywords of older Keras: those about parallel loading have no effect on results and are taken.
    static func oldKeywords(
        _ machine: Machine, _ keywords: Value, _ method: String,
        _ take: (String, Value) throws(PythonError) -> Bool = { _, _ in false }
    ) throws(PythonError) {
        for (key, value) in machine.dictPairs(keywords.dict) {
            let name = try machine.text(key)
            if try take(name, value) { continue }
            guard ["workers", "use_multiprocessing", "max_queue_size"].contains(name) else {
                throw machine.raise(
                    .typeError, "Model.\(method)() got an unexpected keyword argument '\(name)'")
            }
            machine.library.noteOnce(
                "Argument `\(name)` of `Model.\(method)` is no longer needed. Just remove it.")
        }
    }

    /// A last axis of extent 1 may be left out, or be one too many.
    static func fitting(_ extents: [Int], to shape: PartialShape) -> [Int] {
        if extents.count == shape.count - 1, shape.last == 1 { return extents + [1] }
        if extents.count == shape.count + 1, extents.last == 1 { return Array(extents.dropLast()) }
        return extents
    }

    private static func inputData(_ machine: Machine, _ model: Model, _ value: Value) throws(PythonError)
        -> TrainingData
    {
        let (nesting, arrays) = try machine.nestedArrays(value, "x")
        let expected = model.inputShapes?.count
        if nesting.names == nil, let expected, model.front == nil || model is Functional,
            arrays.count != expected, !arrays.isEmpty
        {
            throw machine.raise(
                .valueError,
                "Layer \"\(model.name)\" expects \(expected) input(s), but it received \(arrays.count) input "
                    + "tensors. Inputs received: [\(arrays.map { "array of shape \($0.shape)" }.joined(separator: ", "))]"
            )
        }
        guard !arrays.isEmpty else {
            throw machine.raise(.valueError, "You must pass `x`: got None, expected an array")
        }
        var data = TrainingData(inputs: arrays)
        data.inputNesting = nesting
        guard nesting.names == nil, let shapes = model.inputShapes, shapes.count == arrays.count else {
            return data
        }
        data.inputs = zip(arrays, shapes).map { array, shape in
            Shape(fitting(array.dimensions, to: shape)) == array.shape
                ? array : array.reshaped(to: Shape(fitting(array.dimensions, to: shape)))
        }
        return data
    }

    static func trainingData(
        _ machine: Machine, _ model: Model, _ x: Value, _ y: Value, _ weight: Value
    ) throws(PythonError) -> TrainingData {
        var data = try inputData(machine, model, x)
        (data.targetNesting, data.targets) = try machine.nestedArrays(y, "y")
        guard !data.targets.isEmpty || model.front != nil || model.loss == nil else {
            throw machine.raise(
                .valueError,
                "You must pass `y`: got None, expected the targets of the \(data.sampleCount) samples")
        }
        let (nesting, weights) = try machine.nestedArrays(weight, "sample_weight")
        data.weightNesting = nesting
        data.sampleWeights = weights
        if case .list(let parts) = nesting, parts.contains(.absent) {
            var rest = weights[...]
            data.sampleWeights = parts.map { $0 == .absent ? nil : rest.popFirst() }
        }
        return data
    }

    private static func addValidation(
        _ machine: Machine, _ model: Model, _ value: Value, _ options: inout FitOptions
    ) throws(PythonError) {
        guard machine.isGiven(value) else { return }
        if let source = try machine.batchSource(value) {
            options.validationSource = source
            return
        }
        guard let parts = machine.sequenceElements(value), parts.count == 2 || parts.count == 3 else {
            throw machine.raise(
                .valueError,
                "validation_data: got \(machine.typeName(value)), expected (x_val, y_val) or (x_val, y_val, "
                    + "val_sample_weights)")
        }
        options.validationData = try trainingData(
            machine, model, parts[0], parts[1], parts.count == 3 ? parts[2] : .none)
    }

    private static func refuseTargets(_ machine: Machine, _ x: Value, _ y: Value, _ weight: Value)
        throws(PythonError)
    {
        for (name, value) in [("y", y), ("sample_weight", weight)] where machine.isGiven(value) {
            throw machine.raise(
                .valueError,
                "When providing `x` as a \(machine.typeName(x)), `\(name)` should not be passed. Instead, "
                    + "\(name == "y" ? "the targets" : "sample weights") should be provided as part of the "
                    + "\(machine.typeName(x)).")
        }
    }

    static func classWeights(_ machine: Machine, _ value: Value) throws(PythonError) -> [Int: Double]? {
        guard machine.isGiven(value) else { return nil }
        guard value.isDict else {
            throw machine.raise(
                .valueError,
                "class_weight: got \(machine.typeName(value)), expected a dict of class to weight")
        }
        var result: [Int: Double] = [:]
        for (key, weight) in machine.dictPairs(value.dict) {
            result[try machine.index(key)] = try machine.double(weight)
        }
        return result
    }
}
