import Arrays

// fit, evaluate and predict: the walk over batches, callbacks, logs and what is printed. What happens to one
// batch is in `Model+Steps`.
extension Model {
    func requireCompiled() throws {
        guard isCompiled else {
            throw EngineError.notCompiled("You must call `compile()` before using the model.")
        }
        if let unknownLoss { throw unknownLoss }
    }

    /// Makes the weights for this data unless they are made.
    package func build(for data: TrainingData) throws {
        for array in data.inputs where !array.dtype.isNumeric && !takesText {
            throw EngineError.value("Invalid dtype: \(array.dtypeName)")
        }
        if isBuilt { return }
        noteBatch(data.inputs.first?.shape.first)
        if front != nil, inputShapes == nil { return }
        try build(inputShapes: data.inputs.map { [nil] + $0.dimensions.dropFirst().map(Optional.some) })
    }

    // MARK: fit

    /// Trains on arrays; see `FitOptions`.
    package func fit(_ data: TrainingData, _ options: FitOptions = FitOptions()) throws -> History {
        let (source, options) = try prepared(data, options)
        return try fit(source, options)
    }

    private func prepared(_ data: TrainingData, _ options: FitOptions) throws -> (ArraySource, FitOptions) {
        try requireCompiled()
        try data.check()
        let (training, validation) = try split(data, options)
        let batch = options.batchSize ?? 32
        guard batch > 0 else {
            throw EngineError.badArgument(
                owner: "fit", name: "batch_size", got: "\(batch)", expected: "a positive integer")
        }
        let weighted = try options.classWeight.map { try training.weighted(by: $0) } ?? training
        let source = ArraySource(
            weighted, batchSize: batch, shuffledBy: options.shuffle ? engine.random : nil)
        try engine.building(.common(source.commonBatchSize)) { try build(for: training) }
        var options = options
        options.batchSize = batch
        options.validationData = validation
        options.classWeight = nil
        return (source, options)
    }

    private func split(_ data: TrainingData, _ options: FitOptions) throws -> (TrainingData, TrainingData?) {
        if let validation = options.validationData {
            try validation.check()
            return (data, validation)
        }
        guard options.validationSplit != 0 else { return (data, nil) }
        let count = data.sampleCount
        let cut = Int((Double(count) * (1 - options.validationSplit)).rounded(.down))
        guard options.validationSplit > 0, options.validationSplit < 1, cut > 0, cut < count else {
            throw EngineError.value(
                "Training data contains \(count) samples, which is not sufficient to split it into a "
                    + "validation and training set as specified by `validation_split="
                    + "\(pythonText(options.validationSplit))`. Either provide more data, or a different "
                    + "value for the `validation_split` argument.")
        }
        return (data.slice(0..<cut), data.slice(cut..<count))
    }

    /// Trains on the batches of a source; see `FitOptions`.
    package func fit(_ source: any BatchSource, _ options: FitOptions = FitOptions()) throws -> History {
        let run = try TrainingRun(self, source, options)
        for epoch in options.initialEpoch..<max(options.epochs, options.initialEpoch) {
            try run.beginEpoch(epoch)
            while try run.step() {}
            try run.endEpoch()
            if stopsTraining { break }
        }
        return try run.end()
    }

    /// Starts a training on arrays that the caller drives step by step.
    package func startFit(_ data: TrainingData, _ options: FitOptions) throws -> TrainingRun {
        let (source, options) = try prepared(data, options)
        return try TrainingRun(self, source, options)
    }

    func validationWalk(_ options: FitOptions) -> EpochWalk? {
        var source = options.validationSource
        if let data = options.validationData {
            source = ArraySource(data, batchSize: options.validationBatchSize ?? options.batchSize ?? 32)
        }
        return source.map { EpochWalk($0, steps: options.validationSteps, engine) }
    }

    /// "4/4 ━━━━━━━━━━━━━━━━━━━━ - accuracy: 0.1333 - loss: 2.3868": Keras' last state of the bar, without
    /// times.
    func printLine(_ verbose: Int, _ steps: Int, _ logs: Logs) {
        guard verbose > 0 else { return }
        let bar = verbose == 1 ? " " + String(repeating: "\u{2501}", count: 20) : ""
        engine.print("\(steps)/\(steps)\(bar)\(logs.text)\n")
    }

    // MARK: evaluate

    /// Loss and metrics over a pass.
    func runTest(_ walk: EpochWalk, _ callbacks: [any TrainingCallback]) throws -> (
        logs: Logs, steps: Int
    ) {
        // The running metrics of a training are this pass's too: it comes after the epoch's logs were taken.
        resetMetrics()
        for callback in callbacks { try callback.onTestBegin() }
        var stepLogs: Logs?
        let seen = try walk.epoch { step, batch in
            try engine.checkStop()
            for callback in callbacks { try callback.onTestBatchBegin(step) }
            stepLogs = try engine.building(.common(walk.source.commonBatchSize)) {
                if !isBuilt { try build(for: batch) }
                return try testStep(batch)
            }
            if !callbacks.isEmpty {
                let logs = stepLogs ?? currentLogs()
                for callback in callbacks { try callback.onTestBatchEnd(step, logs) }
            }
            return true
        }
        let logs = epochLogs(stepLogs)
        for callback in callbacks { try callback.onTestEnd(logs) }
        return (logs, seen)
    }

    /// Loss and metrics of the model on arrays (`evaluate`), loss first, then metrics as compiled.
    package func evaluate(
        _ data: TrainingData, batchSize: Int? = nil, verbose: Int = 1, steps: Int? = nil,
        callbacks: [any TrainingCallback] = []
    ) throws -> Logs {
        try requireCompiled()
        try data.check()
        let source = ArraySource(data, batchSize: batchSize ?? 32)
        try engine.building(.common(source.commonBatchSize)) { try build(for: data) }
        return try evaluate(
            source: source, verbose: verbose, steps: steps,
            callbacks: callbacks)
    }

    package func evaluate(
        source: any BatchSource, verbose: Int = 1, steps: Int? = nil,
        callbacks: [any TrainingCallback] = []
    ) throws -> Logs {
        try requireCompiled()
        let walk = EpochWalk(source, steps: steps, engine)
        for callback in callbacks { callback.begin(self, epochs: 1, steps: walk.steps ?? 0) }
        let (logs, seen) = try runTest(walk, callbacks)
        printLine(verbose, walk.steps ?? seen, logs)
        return ordered(logs)
    }

    // MARK: predict

    /// The outputs for all samples (`predict`), one array an output.
    package func predict(
        _ inputs: [NDArray], batchSize: Int? = nil, verbose: Int = 1, steps: Int? = nil,
        callbacks: [any TrainingCallback] = []
    ) throws -> [NDArray] {
        try predict(
            data: TrainingData(inputs: inputs), batchSize: batchSize, verbose: verbose, steps: steps,
            callbacks: callbacks)
    }

    package func predict(
        data: TrainingData, batchSize: Int? = nil, verbose: Int = 1, steps: Int? = nil,
        callbacks: [any TrainingCallback] = []
    ) throws -> [NDArray] {
        try data.check()
        let source = ArraySource(data, batchSize: batchSize ?? 32)
        try engine.building(.common(min(source.batchSize, data.sampleCount))) { try build(for: data) }
        guard data.sampleCount > 0 else {
            throw EngineError.value("predict: got 0 samples, expected at least one")
        }
        return try predict(
            source: source, verbose: verbose, steps: steps, callbacks: callbacks)
    }

    package func predict(
        source: any BatchSource, verbose: Int = 1, steps: Int? = nil,
        callbacks: [any TrainingCallback] = []
    ) throws -> [NDArray] {
        let walk = EpochWalk(source, steps: steps, engine)
        for callback in callbacks { callback.begin(self, epochs: 1, steps: walk.steps ?? 0) }
        for callback in callbacks { try callback.onPredictBegin() }
        var parts: [[NDArray]] = []
        let seen = try TapeStack.paused {
            try walk.epoch { step, batch in
                try engine.checkStop()
                for callback in callbacks { try callback.onPredictBatchBegin(step) }
                if !isBuilt { try build(for: batch) }
                let outputs = try predictStep(batch)
                parts.append(outputs)
                for callback in callbacks { try callback.onPredictBatchEnd(step, outputs) }
                return true
            }
        }
        for callback in callbacks { try callback.onPredictEnd() }
        guard !parts.isEmpty else {
            throw EngineError.value("predict: got no batches, expected at least one")
        }
        printLine(verbose, walk.steps ?? seen, Logs())
        return try (parts.first ?? []).indices.map { output in
            try checkParts(parts, output)
            let joined = NDArray.joinedRows(parts.map { $0[output] })
            return parts.count == 1 ? joined.copy() : joined
        }
    }

    /// The outputs of all batches must fit together.
    private func checkParts(_ parts: [[NDArray]], _ output: Int) throws {
        let first = parts[0][output]
        for part in parts {
            guard output < part.count, part[output].rank > 0, part[output].dtype == first.dtype,
                part[output].dimensions.dropFirst() == first.dimensions.dropFirst()
            else {
                let shape = output < part.count ? EngineError.tuple(part[output].dimensions) : "nothing"
                throw EngineError.value(
                    "predict: model \"\(name)\" gave \(shape) for one batch and "
                        + "\(EngineError.tuple(first.dimensions)) for another, expected outputs that can be joined "
                        + "along their first axis")
            }
        }
    }

    // MARK: One batch

    /// `train_on_batch`: one step; loss and metrics of this batch.
    package func trainOnBatch(_ batch: TrainingData) throws -> Logs {
        try requireCompiled()
        try batch.check()
        try build(for: batch)
        resetMetrics()
        let logs = try trainStep(batch)
        return ordered(logs ?? currentLogs())
    }

    /// `test_on_batch`.
    package func testOnBatch(_ batch: TrainingData) throws -> Logs {
        try requireCompiled()
        try batch.check()
        try build(for: batch)
        resetMetrics()
        let logs = try testStep(batch)
        return ordered(logs ?? currentLogs())
    }

    /// `predict_on_batch`.
    package func predictOnBatch(_ batch: TrainingData) throws -> [NDArray] {
        try batch.check()
        try build(for: batch)
        return try TapeStack.paused { try predictStep(batch) }
    }
}
