import Arrays
import Testing

@testable import Engine

/// The next-word model: Embedding - SimpleRNN(relu) - Dense(softmax), trained with real Keras' initial weights.
@Suite struct SeedModelTests {
    private let fixture = JSON.fixture("seedb.json")

    private func model(_ engine: Engine) throws -> Sequential {
        let layers = engine.registry.layers
        let model = try engine.perform(CreateSequential())
        try engine.perform(
            AddLayer(
                layers.make("Embedding", [.int(11), .int(10)], [("input_length", .int(4))], in: engine),
                to: model))
        try engine.perform(
            AddLayer(
                layers.make("SimpleRNN", [.int(50)], [("activation", .string("relu"))], in: engine), to: model
            ))
        try engine.perform(
            AddLayer(
                layers.make("Dense", [.int(11)], [("activation", .string("softmax"))], in: engine), to: model)
        )
        try engine.perform(
            CompileModel(
                model, optimizer: .string("adam"), loss: .string("sparse_categorical_crossentropy"),
                metrics: [.string("accuracy")]))
        try engine.perform(BuildModel(model, inputShapes: [[nil, 4]]))
        try engine.perform(SetWeights(model, weights: fixture["initial_weights"].list.map(\.array)))
        return model
    }

    private var data: TrainingData {
        TrainingData(inputs: [fixture["X"].array], targets: [fixture["y"].array])
    }

    @Test func predictsAsKerasBeforeTraining() throws {
        let engine = Engine()
        let outputs = try engine.perform(Predict(try model(engine), [fixture["X"].array], verbose: 0))
        expectClose(outputs[0], fixture["predict_X_initial"].array, 1e-5, "probabilities")
    }

    /// By Keras on TensorFlow, which squares the gradients of repeated ids one by one, and with their sums.
    @Test(arguments: ["history_200", "history_200_dense_embedding_grad"])
    func twoHundredEpochsGiveKerasLosses(history reference: String) throws {
        let engine = Engine()
        let model = try model(engine)
        model.optimizer?.sumsSlices = reference != "history_200"
        var options = FitOptions()
        options.epochs = 200
        options.verbose = 0
        options.shuffle = false
        let history = try engine.perform(Fit(model, data, options))
        let wanted = fixture[reference]
        expectClose(try #require(history["loss"]), wanted["loss"].doubles, 2e-4, "loss")
        expectClose(try #require(history["accuracy"]), wanted["accuracy"].doubles, 1e-7, "accuracy")
        #expect(history.series.map(\.name) == ["accuracy", "loss"])
        let query = try engine.perform(Predict(model, [fixture["query"]["padded"].array], verbose: 0))
        #expect(argmax(query[0]) == [fixture["query"]["argmax"].int])
    }

    @Test func validationDataAndSplitAreEvaluatedAfterEachEpoch() throws {
        let engine = Engine()
        var options = FitOptions()
        options.verbose = 0
        options.shuffle = false
        options.epochs = 5
        options.validationSplit = 0.2
        options.batchSize = 4
        let history = try engine.perform(Fit(try model(engine), data, options))
        let wanted = fixture["history_5_batch4_valsplit0.2"]
        #expect(history.series.map(\.name) == ["accuracy", "loss", "val_accuracy", "val_loss"])
        for name in ["loss", "val_loss"] {
            expectClose(try #require(history[name]), wanted[name].doubles, 1e-5, name)
        }
        expectClose(try #require(history["accuracy"]), wanted["accuracy"].doubles, 1e-7, "accuracy")
    }

    @Test func theJournalKeepsWhatHappened() throws {
        let engine = Engine()
        engine.currentCell = 3
        let model = try model(engine)
        var options = FitOptions()
        options.epochs = 2
        options.verbose = 0
        try engine.perform(Fit(model, data, options))
        try engine.perform(Predict(model, [fixture["query"]["padded"].array], verbose: 0))
        let fit = try #require(engine.journal.dropLast().last)
        #expect(fit.summary == "fit model \"sequential\" on 15 x 4, 2 epochs")
        #expect(fit.purpose == .train && fit.cell == 3)
        // 2 epochs, 15 samples, 2 operations a multiply-add, forward and twice that backward.
        let expected: Double = 180 * (12200 + 561)
        #expect(fit.flops == expected)
        if case .training(let record) = fit.detail {
            #expect(record.series.map(\.name) == ["accuracy", "loss"])
            #expect(record.sampleCount == 15)
        } else {
            Issue.record("no training record")
        }
        if case .prediction(let record)? = engine.journal.last?.detail {
            #expect(record.inputIDs == fixture["query"]["padded"]["data"].ints)
            #expect(record.output.count == 11)
            #expect(record.model.layers.map(\.parameterCount) == [110, 3050, 561])
            #expect(record.model.layers.map(\.outputShape) == [[nil, 4, 10], [nil, 50], [nil, 11]])
        } else {
            Issue.record("no prediction record")
        }
    }

    @Test func sameSeedSameNumbers() throws {
        func losses() throws -> [Double] {
            let engine = Engine()
            engine.setRandomSeed(5)
            var options = FitOptions()
            options.epochs = 3
            options.batchSize = 4
            options.verbose = 0
            return try #require(try engine.perform(Fit(try model(engine), data, options))["loss"])
        }
        #expect(try losses() == losses())
    }
}

/// The character model of the other seed: Embedding - LSTM or GRU - Dense, categorical cross-entropy.
@Suite struct CharacterModelTests {
    @Test(arguments: [0, 1], [false, true]) func thirtyEpochsGiveKerasLosses(run: Int, sums: Bool) throws {
        let fixture = JSON.fixture("seeda.json")
        let reference = fixture["runs"][run]
        let engine = Engine()
        let classes = fixture["chars"].list.count
        let layers = engine.registry.layers
        let model = try Sequential(
            engine: engine,
            layers: [
                layers.make("Embedding", [.int(classes), .int(reference["embedding"].int)], in: engine),
                layers.make(
                    reference["cell"].string.uppercased(), [.int(reference["units"].int)], in: engine),
                layers.make("Dense", [.int(classes)], [("activation", .string("softmax"))], in: engine),
            ])
        try model.compile(
            optimizer: .string("adam"), loss: .string("categorical_crossentropy"),
            metrics: [.string("accuracy")])
        model.optimizer?.sumsSlices = sums
        try model.build(inputShapes: [[nil, fixture["seq_len"].int]])
        try model.setWeights(reference["initial_weights"].list.map(\.array))
        let labels = try toCategorical(NDArray(ints: fixture["y_labels"].ints), classes: classes)
        var options = FitOptions()
        options.epochs = 30
        options.batchSize = reference["batch_size"].int
        options.shuffle = false
        options.verbose = 0
        let x = fixture["X"].array
        let history = try model.fit(TrainingData(inputs: [x], targets: [labels]), options)
        let kind = sums ? "_dense_embedding_grad" : ""
        let wanted = reference["history\(kind)"]
        expectClose(try #require(history["loss"]), wanted["loss"].doubles, 5e-4, "loss")
        expectClose(try #require(history["accuracy"]), wanted["accuracy"].doubles, 1e-6, "accuracy")
        let first = try model.predict([x.slice(axis: 0, 0..<3)], verbose: 0)[0]
        expectClose(first, reference["predict_first3\(kind)"].array, 5e-3, "prediction")
    }
}
