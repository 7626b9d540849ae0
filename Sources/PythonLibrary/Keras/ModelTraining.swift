import Arrays
import Engine
import PythonLanguage

/// `fit`, `evaluate`, `predict` and their relatives: arguments to commands, results to Python.
enum ModelTraining {
    static let methods: [NativeRow] = [
        NativeRow(
            "fit(self, x=None, y=None, batch_size=None, epochs=1, verbose='auto', callbacks=None, "
                + "validation_split=0.0, validation_data=None, shuffle=True, class_weight=None, "
                + "sample_weight=None, initial_epoch=0, steps_per_epoch=None, validation_steps=None, "
                + "validation_batch_size=None, validation_freq=1, **kwargs)", fit),
        NativeRow(
            "fit_generator(self, generator, steps_per_epoch=None, epochs=1, verbose=1, callbacks=None, "
                + "validation_data=None, **kwargs)"
        ) { machine, a throws(PythonError) in
            machine.library.noteOnce("Model.fit_generator is Model.fit today.")
            var keywords: [(String, Value)] = [
                ("steps_per_epoch", a[2]), ("epochs", a[3]), ("verbose", a[4]), ("callbacks", a[5]),
                ("validation_data", a[6]),
            ]
            for (key, value) in machine.dictPairs(a[7].dict) {
                keywords.append((try machine.text(key), value))
            }
            return try machine.callMethod(a[0], "fit", [a[1]], keywords: keywords)
        },
        NativeRow(
            "evaluate(self, x=None, y=None, batch_size=None, verbose='auto', sample_weight=None, steps=None, "
                + "callbacks=None, return_dict=False, **kwargs)", evaluate),
        NativeRow(
            "predict(self, x, batch_size=None, verbose='auto', steps=None, callbacks=None, **kwargs)", predict
        ),
        NativeRow("predict_on_batch(self, x)") { machine, a throws(PythonError) in
            let model = try machine.model(a[0])
            return try outputs(machine, model, try inputs(machine, model, a[1]), verbose: 0)
        },
        NativeRow("predict_classes(self, x, batch_size=32, verbose=0)") { machine, a throws(PythonError) in
            machine.library.noteOnce("Model.predict_classes is np.argmax(model.predict(x), axis=-1) today.")
            let model = try machine.model(a[0])
            let found = try arrays(
                machine, model, try inputs(machine, model, a[1]), batchSize: try size(machine, a[2]),
                verbose: try verbosity(machine, a[3]))
            guard let output = found.first else { return .none }
            if output.shape.last == 1 {
                let positive = try machine.arrays(try Ufunc.greater.apply([.array(output), .float(0.5)]))
                return machine.arrayValue(positive.asType(.int32))
            }
            return machine.arrayOrScalar(try machine.arrays(try output.argmax(axis: -1)))
        },
        NativeRow("predict_proba(self, x, batch_size=32, verbose=0)") { machine, a throws(PythonError) in
            machine.library.noteOnce("Model.predict_proba is Model.predict today.")
            let model = try machine.model(a[0])
            return try outputs(
                machine, model, try inputs(machine, model, a[1]), batchSize: try size(machine, a[2]),
                verbose: try verbosity(machine, a[3]))
        },
        NativeRow(
            "train_on_batch(self, x, y=None, sample_weight=None, class_weight=None, return_dict=False)"
        ) { machine, a throws(PythonError) in
            let model = try machine.model(a[0])
            var data = try trainingData(machine, model, a[1], a[2], a[3])
            if let weights = try classWeights(machine, a[4]) {
                data = try machine.engineCall { try data.weighted(by: weights) }
            }
            let logs = try machine.engineCall { try model.trainOnBatch(data) }
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
    ]

    // MARK: Commands

    private static func fit(_ machine: Machine, _ a: PythonLanguage.Arguments) throws(PythonError) -> Value {
        let owner = try machine.layerObject(a[0])
        let model = try machine.model(a[0])
        var options = FitOptions()
        options.epochs = try machine.int(a[4], default: 1)
        try oldKeywords(machine, a[17], "fit") { name, value throws(PythonError) in
            guard name == "nb_epoch" else { return false }
            machine.library.noteOnce("Argument `nb_epoch` is deprecated. Use `epochs` instead.")
            options.epochs = try machine.index(value)
            return true
        }
        options.batchSize = try size(machine, a[3])
        options.verbose = try verbosity(machine, a[5])
        let callbacks = try CallbackList(machine, a[6], model: a[0])
        options.callbacks = callbacks.adapted
        options.validationSplit = try machine.double(a[7], default: 0)
        options.validationData = try validationData(machine, model, a[8])
        options.shuffle = try machine.flag(a[9], default: true)
        options.classWeight = try classWeights(machine, a[10])
        options.initialEpoch = try machine.int(a[12], default: 0)
        options.stepsPerEpoch = try size(machine, a[13])
        options.validationSteps = try size(machine, a[14])
        options.validationBatchSize = try size(machine, a[15])
        options.validationFrequency = try machine.int(a[16], default: 1)
        let data = try trainingData(machine, model, a[1], a[2], a[11])
        let history = try machine.perform(Fit(model, data, options))
        let value = machine.host(HistoryObject(history, model: a[0], machine), HistoryType.definition)
        owner.history = value
        return value
    }

    private static func evaluate(_ machine: Machine, _ a: PythonLanguage.Arguments) throws(PythonError)
        -> Value
    {
        let model = try machine.model(a[0])
        try oldKeywords(machine, a[9], "evaluate")
        let data = try trainingData(machine, model, a[1], a[2], a[5])
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
        return try outputs(
            machine, model, try inputs(machine, model, a[1]), batchSize: try size(machine, a[2]),
            verbose: try verbosity(machine, a[3]), steps: try size(machine, a[4]),
            callbacks: try CallbackList(machine, a[5], model: a[0]).adapted)
    }

    private static func arrays(
        _ machine: Machine, _ model: Model, _ inputs: [NDArray], batchSize: Int?, verbose: Int,
        steps: Int? = nil,
        callbacks: [any TrainingCallback] = []
    ) throws(PythonError) -> [NDArray] {
        var command = Predict(model, inputs, batchSize: batchSize, verbose: verbose)
        command.steps = steps
        command.callbacks = callbacks
        return try machine.perform(command)
    }

    private static func outputs(
        _ machine: Machine, _ model: Model, _ inputs: [NDArray], batchSize: Int? = nil, verbose: Int,
        steps: Int? = nil, callbacks: [any TrainingCallback] = []
    ) throws(PythonError) -> Value {
        let found = try arrays(
            machine, model, inputs, batchSize: batchSize, verbose: verbose, steps: steps, callbacks: callbacks
        )
        return found.count == 1 ? machine.arrayValue(found[0]) : machine.arrayList(found)
    }

    /// Loss and metrics: a number, a list, or a dict.
    private static func results(_ machine: Machine, _ logs: Logs, asDict: Value) throws(PythonError) -> Value
    {
        if try machine.flag(asDict) { return machine.logsValue(logs) }
        if logs.values.count == 1 { return .float(logs.values[0]) }
        return machine.list(logs.values.map { .float($0) })
    }

    // MARK: Arguments

    private static func size(_ machine: Machine, _ value: Value) throws(PythonError) -> Int? {
        machine.isGiven(value) ? try machine.index(value) : nil
    }

    /// 0, 1 or 2; "auto" is 1.
    private static func verbosity(_ machine: Machine, _ value: Value) throws(PythonError) -> Int {
        if let text = machine.stringValue(value) {
            guard text == "auto" else {
                throw machine.raise(.valueError, "verbose: got '\(text)', expected 'auto', 0, 1 or 2")
            }
            return 1
        }
        return try machine.int(value, default: 1)
    }

    /// Keywords of older Keras: those about parallel loading have no effect on results and are taken.
    private static func oldKeywords(
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

    private static func inputs(_ machine: Machine, _ model: Model, _ value: Value) throws(PythonError)
        -> [NDArray]
    {
        let arrays = try machine.trainingArrays(value, "x")
        let expected = model.inputShapes?.count ?? 1
        guard arrays.count == expected || arrays.isEmpty else {
            throw machine.raise(
                .valueError,
                "Layer \"\(model.name)\" expects \(expected) input(s), but it received \(arrays.count) input "
                    + "tensors. Inputs received: [\(arrays.map { "array of shape \($0.shape)" }.joined(separator: ", "))]"
            )
        }
        guard let shapes = model.inputShapes, shapes.count == arrays.count else { return arrays }
        return zip(arrays, shapes).map { array, shape in
            Shape(fitting(array.dimensions, to: shape)) == array.shape
                ? array : array.reshaped(to: Shape(fitting(array.dimensions, to: shape)))
        }
    }

    /// A last axis of extent 1 may be left out, or be one too many.
    static func fitting(_ extents: [Int], to shape: PartialShape) -> [Int] {
        if extents.count == shape.count - 1, shape.last == 1 { return extents + [1] }
        if extents.count == shape.count + 1, extents.last == 1 { return Array(extents.dropLast()) }
        return extents
    }

    private static func trainingData(
        _ machine: Machine, _ model: Model, _ x: Value, _ y: Value, _ weight: Value
    ) throws(PythonError) -> TrainingData {
        let inputs = try inputs(machine, model, x)
        guard !inputs.isEmpty else {
            throw machine.raise(.valueError, "You must pass `x`: got None, expected an array")
        }
        let targets = try machine.trainingArrays(y, "y")
        guard !targets.isEmpty else {
            throw machine.raise(
                .valueError,
                "You must pass `y`: got None, expected the targets of the \(inputs[0].shape.first ?? 0) samples"
            )
        }
        let weights: NDArray? = machine.isGiven(weight) ? try machine.asArray(weight) : nil
        return TrainingData(inputs: inputs, targets: targets, sampleWeight: weights)
    }

    private static func validationData(_ machine: Machine, _ model: Model, _ value: Value) throws(PythonError)
        -> TrainingData?
    {
        guard machine.isGiven(value) else { return nil }
        guard let parts = machine.sequenceElements(value), parts.count == 2 || parts.count == 3 else {
            throw machine.raise(
                .valueError,
                "validation_data: got \(machine.typeName(value)), expected (x_val, y_val) or (x_val, y_val, "
                    + "val_sample_weights)")
        }
        return try trainingData(machine, model, parts[0], parts[1], parts.count == 3 ? parts[2] : .none)
    }

    private static func classWeights(_ machine: Machine, _ value: Value) throws(PythonError) -> [Int: Double]?
    {
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
