import Arrays
import Engine
import PythonLanguage

// `train_step`, `test_step`, `predict_step`, `compute_loss` and `compute_metrics`: those that a class in a cell
// defines are called by the engine, those of `keras.Model` call the engine.

extension Machine {
    /// Lets the engine call the steps that a model's class defines.
    func attachSteps(_ front: PythonLayer, _ model: Model) throws(PythonError) {
        if front.overrides.contains("train_step") {
            model.ownTrainStep = { [unowned self, unowned front] batch in
                try self.logs(of: front, "train_step", batch)
            }
        }
        if front.overrides.contains("test_step") {
            model.ownTestStep = { [unowned self, unowned front] batch in
                try self.logs(of: front, "test_step", batch)
            }
        }
        if front.overrides.contains("predict_step") {
            model.ownPredictStep = { [unowned self, unowned front] batch in
                try self.releasingTemporaries { () throws(PythonError) -> LayerOutput in
                    let found = try self.callMethod(front.instance, "predict_step", [self.stepData(batch)])
                    return try self.layerOutput(found)
                }
            }
        }
        if front.overrides.contains("compute_loss") {
            let function = try getAttribute(Value(typeOf(front.instance)), "compute_loss")
            let takesTraining = try FunctionSignature(self, function).takes("training")
            model.ownLoss = { [unowned self, unowned front] batch, output, training in
                try self.releasingTemporaries { () throws(PythonError) -> Tensor in
                    var keywords = self.lossArguments(batch, output)
                    if takesTraining { keywords.append(("training", .bool(training))) }
                    return try self.tensor(
                        self.callMethod(front.instance, "compute_loss", [], keywords: keywords))
                }
            }
        }
        if front.overrides.contains("compute_metrics") {
            model.ownMetrics = { [unowned self, unowned front] batch, output in
                try self.releasingTemporaries { () throws(PythonError) -> Logs in
                    let values = self.lossArguments(batch, output).map(\.1)
                    return try self.logs(self.callMethod(front.instance, "compute_metrics", values))
                }
            }
        }
    }

    private func lossArguments(_ batch: TrainingData, _ output: LayerOutput) -> [(String, Value)] {
        let (x, y, weight) = stepParts(batch)
        return [("x", x), ("y", y), ("y_pred", outputValue(output)), ("sample_weight", weight)]
    }

    private func logs(of front: PythonLayer, _ method: String, _ batch: TrainingData) throws -> Logs {
        try releasingTemporaries { () throws(PythonError) -> Logs in
            let result = try callMethod(front.instance, method, [stepData(batch)])
            return try logs(result)
        }
    }

    /// The dict that a step returned: numbers, tensors, metrics' results.
    func logs(_ value: Value) throws(PythonError) -> Logs {
        guard value.isDict else {
            if value.isNone { return Logs() }
            throw raise(
                .valueError,
                "train_step and test_step: got \(typeName(value)), expected a dict of names and values")
        }
        var logs = Logs()
        for (key, value) in dictPairs(value.dict) {
            let array = try tensor(value).array
            guard array.count > 0 else { continue }
            let numbers = array.doubles
            logs[try str(key)] = numbers.reduce(0, +) / Double(numbers.count)
        }
        return logs
    }

    // MARK: A batch as Python sees it

    /// What `train_step(self, data)` gets: (x,), (x, y) or (x, y, sample_weight).
    func stepData(_ batch: TrainingData) -> Value {
        let (x, y, weight) = stepParts(batch)
        if !weight.isNone { return tuple([x, y, weight]) }
        if !batch.targets.isEmpty { return tuple([x, y]) }
        return batch.isBare ? x : tuple([x])
    }

    private func stepParts(_ batch: TrainingData) -> (Value, Value, Value) {
        func side(_ nesting: Nesting, _ arrays: [NDArray]) -> Value {
            value(nesting, arrays.map { tensorValue(Tensor($0)) })
        }
        return (
            side(batch.inputNesting, batch.inputs), side(batch.targetNesting, batch.targets),
            batch.sampleWeights.isEmpty
                ? .none
                : value(
                    batch.weightNesting,
                    batch.sampleWeights.map { array in array.map { tensorValue(Tensor($0)) } ?? .none })
        )
    }

    /// x, y and weights in the arguments of a step or loss, as the engine takes them.
    func stepBatch(_ x: Value, _ y: Value, _ weight: Value) throws(PythonError) -> TrainingData {
        func side(_ value: Value) throws(PythonError) -> (Nesting, [NDArray]) {
            let (nesting, leaves) = try nested(value)
            var arrays: [NDArray] = []
            for leaf in leaves { arrays.append(try tensor(leaf).array) }
            return (nesting, arrays)
        }
        let (inputNesting, inputs) = try side(x)
        let (targetNesting, targets) = try side(y)
        let (weightNesting, weights) = try side(weight)
        var batch = TrainingData(inputs: inputs, targets: targets, sampleWeights: weights)
        (batch.inputNesting, batch.targetNesting) = (inputNesting, targetNesting)
        batch.weightNesting = weightNesting
        return batch
    }

    /// `data` of a step: a tuple of up to three parts, or inputs alone.
    func stepBatch(_ data: Value) throws(PythonError) -> TrainingData {
        let parts = data.isTuple || data.isList ? sequenceElements(data) ?? [] : [data]
        guard (1...3).contains(parts.count) else {
            throw raise(
                .valueError,
                "Data is expected to be in format `x`, `(x,)`, `(x, y)`, or `(x, y, sample_weight)`, found: "
                    + (try repr(data)))
        }
        return try stepBatch(
            parts[0], parts.count > 1 ? parts[1] : .none, parts.count > 2 ? parts[2] : .none)
    }
}

/// The steps of `keras.Model` itself.
enum ModelSteps {
    static let methods: [NativeRow] = [
        NativeRow("train_step(self, data)") { machine, a throws(PythonError) in
            let model = try machine.model(a[0])
            let batch = try machine.stepBatch(a[1])
            let own = try machine.engineCall { try model.optimizeStep(batch) }
            return machine.logsValue(own ?? model.currentLogs())
        },
        NativeRow("test_step(self, data)") { machine, a throws(PythonError) in
            let model = try machine.model(a[0])
            let batch = try machine.stepBatch(a[1])
            let own = try machine.engineCall { try model.measureStep(batch) }
            return machine.logsValue(own ?? model.currentLogs())
        },
        NativeRow("predict_step(self, data)") { machine, a throws(PythonError) in
            let model = try machine.model(a[0])
            let batch = try machine.stepBatch(a[1])
            return machine.outputValue(
                try machine.engineCall { try model.forward(batch, training: false) })
        },
        NativeRow("compute_loss(self, x=None, y=None, y_pred=None, sample_weight=None, training=True)") {
            machine, a throws(PythonError) in
            try computeLoss(machine, a[0], a[1], a[2], a[3], a[4])
        },
        NativeRow("compiled_loss(self, y, y_pred, sample_weight=None, regularization_losses=None)") {
            machine, a throws(PythonError) in
            machine.library.noteOnce(
                "`model.compiled_loss()` is deprecated. Instead, use `model.compute_loss(x, y, y_pred, "
                    + "sample_weight, training)`.")
            return try computeLoss(machine, a[0], .none, a[1], a[2], a[3])
        },
        NativeRow("compute_metrics(self, x, y, y_pred, sample_weight=None)") {
            machine, a throws(PythonError) in
            let model = try machine.model(a[0])
            let batch = try machine.stepBatch(a[1], a[2], a[4])
            let output = try machine.layerOutput(a[3])
            try machine.engineCall { try model.updateMetrics(batch, output) }
            return machine.logsValue(model.currentLogs())
        },
        NativeRow("get_metrics_result(self)") { machine, a throws(PythonError) in
            machine.logsValue(try machine.model(a[0]).currentLogs())
        },
    ]

    private static func computeLoss(
        _ machine: Machine, _ instance: Value, _ x: Value, _ y: Value, _ prediction: Value, _ weight: Value
    ) throws(PythonError) -> Value {
        let model = try machine.model(instance)
        var batch = try machine.stepBatch(x, y, weight)
        if batch.inputs.isEmpty, let first = batch.targets.first { batch.inputs = [first] }
        let output = try machine.layerOutput(prediction)
        return machine.tensorValue(try machine.engineCall { try model.computeLoss(batch, output) })
    }

    /// `model.compiled_metrics.update_state(y, y_pred)` of older code.
    final class CompiledMetrics: ValueHolder {
        let model: Value
        init(_ model: Value) { self.model = model }
        func visitValues(_ visit: (Value) -> Void) { visit(model) }

        static let definition: NativeType = NativeType(
            "CompiledMetrics", module: "keras", isSubclassable: false,
            methods: [
                NativeRow("update_state(self, y, y_pred, sample_weight=None)") {
                    machine, a throws(PythonError) in
                    machine.library.noteOnce(
                        "`model.compiled_metrics` is deprecated. Use `model.compute_metrics(x, y, y_pred, "
                            + "sample_weight)`.")
                    let object = try machine.host(a[0], as: CompiledMetrics.self)
                    return try machine.callMethod(
                        object.model, "compute_metrics", [.none, a[1], a[2], a[3]])
                },
                NativeRow("reset_state(self)") { machine, a throws(PythonError) in
                    let object = try machine.host(a[0], as: CompiledMetrics.self)
                    return try machine.callMethod(object.model, "reset_metrics")
                },
            ])
    }
}
