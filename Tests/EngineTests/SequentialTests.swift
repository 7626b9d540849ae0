import Arrays
import Testing

@testable import Engine

/// Summaries, printed progress, callbacks, errors of a stack of layers.
@Suite struct SequentialTests {
    private func seedModel(_ engine: Engine) throws -> Sequential {
        let layers = engine.registry.layers
        let model = try Sequential(
            engine: engine,
            layers: [
                layers.make("Embedding", [.int(11), .int(10)], in: engine),
                layers.make("SimpleRNN", [.int(50)], [("activation", .string("relu"))], in: engine),
                layers.make("Dense", [.int(11)], [("activation", .string("softmax"))], in: engine),
            ])
        try model.compile(
            optimizer: .string("adam"), loss: .string("sparse_categorical_crossentropy"),
            metrics: [.string("accuracy")])
        return model
    }

    private func make(
        _ engine: Engine, _ name: String, _ arguments: [ConfigValue], _ keywords: [(String, ConfigValue)] = []
    ) throws -> Layer {
        try engine.registry.layers.make(name, arguments, keywords, in: engine)
    }

    /// Two inputs, two branches, one output.
    private func branches(_ engine: Engine) throws -> Functional {
        func input(_ size: Int, _ name: String) throws -> SymbolicTensor {
            let layer = try make(
                engine, "InputLayer", [.list([.int(size)])],
                [("name", .string(name)), ("dtype", .string("int32"))])
            return try #require(layer as? InputLayer).makeOutput()
        }
        let (a, b) = (try input(8, "numbers"), try input(5, "tokens"))
        let x = try make(engine, "Dense", [.int(16)], [("activation", .string("relu"))]).call(on: [a])
        let e = try make(engine, "Embedding", [.int(50), .int(6)]).call(on: [b])
        let z = try make(engine, "LSTM", [.int(12)]).call(on: e)
        let joined = try make(engine, "Concatenate", []).call(on: x + z)
        let out = try make(
            engine, "Dense", [.int(3)], [("activation", .string("softmax")), ("name", .string("out"))]
        ).call(on: joined)
        return try engine.perform(CreateFunctional(inputs: [a, b], outputs: out, name: "two_inputs"))
    }

    @Test func graphsTrainOnSeveralInputs() throws {
        let engine = Engine()
        let model = try branches(engine)
        try model.compile(optimizer: .string("adam"), loss: .string("sparse_categorical_crossentropy"))
        let stream = PhiloxStream(seed: 1)
        let numbers = NDArray(floats: stream.normal(80), shape: [10, 8])
        let tokens = NDArray(ints: (0..<50).map { $0 % 7 }, shape: [10, 5])
        let labels = NDArray(ints: (0..<10).map { $0 % 3 })
        var options = FitOptions()
        options.epochs = 60
        options.verbose = 0
        let data = TrainingData(inputs: [numbers, tokens], targets: [labels])
        let losses = try #require(try engine.perform(Fit(model, data, options))["loss"])
        #expect(losses[59] < losses[0] * 0.7)
        #expect(model.modelDescription().layers.last?.inputs == ["concatenate"])
        #expect(throws: EngineError.self) { _ = try model.predict([numbers, numbers]) }
    }

    private func models(_ name: String, _ engine: Engine) throws -> Model {
        switch name {
        case "functional_two_inputs": return try branches(engine)
        case "seedb_built", "seedb_unbuilt", "seedb_after_fit":
            let model = try seedModel(engine)
            if name == "seedb_built" { try model.build(inputShapes: [[nil, 4]]) }
            if name == "seedb_after_fit" {
                let data = JSON.fixture("seedb.json")
                var options = FitOptions()
                options.verbose = 0
                _ = try model.fit(
                    TrainingData(inputs: [data["X"].array], targets: [data["y"].array]), options)
            }
            return model
        case "lstm":
            return try Sequential(
                engine: engine,
                layers: [
                    make(engine, "InputLayer", [.list([.int(100)])]),
                    make(engine, "Embedding", [.int(60), .int(64)]),
                    make(engine, "LSTM", [.int(128)]), make(engine, "Dense", [.int(60)]),
                ])
        case "stacked_bidirectional":
            let inner = try make(engine, "LSTM", [.int(16)], [("return_sequences", .bool(true))])
            return try Sequential(
                engine: engine,
                layers: [
                    make(engine, "InputLayer", [.list([.int(20)])]),
                    make(engine, "Embedding", [.int(1000), .int(32)], [("mask_zero", .bool(true))]),
                    make(engine, "Bidirectional", [.object(inner)]), make(engine, "Dropout", [.double(0.3)]),
                    make(engine, "GRU", [.int(8)]), make(engine, "Dense", [.int(1)]),
                ])
        default:
            let model = try Sequential(
                engine: engine,
                layers: [
                    make(engine, "InputLayer", [.list([.int(4)])]),
                    make(engine, "Dense", [.int(3)], [("name", .string("frozen"))]),
                    make(engine, "Dense", [.int(2)], [("name", .string("head"))]),
                ])
            model.layers[0].trainable = false
            return model
        }
    }

    static let summaries = JSON.fixture("summaries.json").keys

    @Test(arguments: summaries) func summaryIsKerasTable(name: String) throws {
        let wanted = JSON.fixture("summaries.json")[name]
        let model = try models(name, Engine())
        #expect(ModelSummary(model).text() == wanted["stdout"].string)
        #expect(ModelSummary(model, lineLength: 100).text() == wanted["stdout_line_length_100"].string)
    }

    @Test func trainingPrintsKerasLinesWithoutTimes() throws {
        let engine = Engine()
        var printed = ""
        engine.output = { printed += $0 }
        let model = try seedModel(engine)
        let fixture = JSON.fixture("seedb.json")
        try model.build(inputShapes: [[nil, 4]])
        try model.setWeights(fixture["initial_weights"].list.map(\.array))
        let data = TrainingData(inputs: [fixture["X"].array], targets: [fixture["y"].array])
        var options = FitOptions()
        options.shuffle = false
        options.validationSplit = 0.2
        _ = try model.fit(data, options)
        let bar = String(repeating: "━", count: 20)
        #expect(
            printed
                == "1/1 \(bar) - accuracy: 0.0833 - loss: 2.4072 - val_accuracy: 0.0000e+00 - val_loss: 2.4077\n"
        )
        printed = ""
        _ = try model.predict(data.inputs, verbose: 2)
        #expect(printed == "1/1\n")
        printed = ""
        let results = try model.evaluate(data, verbose: 0)
        #expect(printed.isEmpty)
        #expect(results.names == ["loss", "accuracy"])
    }

    @Test func batchesWeightsAndMasksEnterTheEpochsMean() throws {
        let fixture = JSON.fixture("seedb.json")
        let engine = Engine()
        let model = try seedModel(engine)
        try model.build(inputShapes: [[nil, 4]])
        try model.setWeights(fixture["initial_weights"].list.map(\.array))
        let x = fixture["X"].array
        let y = fixture["y"].array
        let all = try model.evaluate(TrainingData(inputs: [x], targets: [y]), batchSize: 4, verbose: 0)
        expectClose(
            [try #require(all["loss"])],
            fixture["loss_initial"]["data"].exists
                ? fixture["loss_initial"]["data"].doubles : [fixture["loss_initial"].double], 1e-5, "loss")
        var weights = [Float](repeating: 0, count: 15)
        weights[2] = 3
        let one = TrainingData(inputs: [x.slice(axis: 0, 2..<3)], targets: [y.slice(axis: 0, 2..<3)])
        let single = try #require(try model.evaluate(one, verbose: 0)["loss"])
        let weighted = TrainingData(inputs: [x], targets: [y], sampleWeight: NDArray(floats: weights))
        let mean = try #require(try model.evaluate(weighted, verbose: 0)["loss"])
        #expect(abs(mean - single * 3 / 15) < 1e-5)
    }

    @Test func earlyStoppingRestoresTheBestWeights() throws {
        let engine = Engine()
        let model = try Sequential(
            engine: engine, layers: [make(engine, "Dense", [.int(1)], [("input_shape", .list([.int(1)]))])])
        // A rate that diverges: the first epoch is the best.
        let optimizer = try engine.registry.optimizers.make("SGD", [.double(1.5)], in: engine)
        try model.compile(optimizer: .object(optimizer), loss: .string("mse"))
        let data = TrainingData(
            inputs: [NDArray(floats: [1, 2], shape: [2, 1])],
            targets: [NDArray(floats: [3, 5], shape: [2, 1])])
        let stopping = try engine.registry.callbacks.make(
            "EarlyStopping", [],
            [("monitor", .string("loss")), ("patience", .int(2)), ("restore_best_weights", .bool(true))],
            in: engine)
        var options = FitOptions()
        options.epochs = 20
        options.verbose = 0
        options.callbacks = [stopping]
        let history = try model.fit(data, options)
        #expect(history.epochs == [0, 1, 2])
        let before = try #require(history["loss"])
        #expect(before[0] < before[1])
        let after = try #require(try model.evaluate(data, verbose: 0)["loss"])
        expectClose([after], [before[1]], 1e-5, "weights after the best epoch")
    }

    @Test func ratesFollowSchedulersAndPlateaus() throws {
        let engine = Engine()
        let model = try Sequential(engine: engine, layers: [make(engine, "Dense", [.int(1)])])
        try model.compile(optimizer: .string("sgd"), loss: .string("mse"))
        let data = TrainingData(
            inputs: [NDArray(floats: [1], shape: [1, 1])], targets: [NDArray(floats: [0], shape: [1, 1])])
        var options = FitOptions()
        options.epochs = 3
        options.verbose = 0
        options.callbacks = [LearningRateScheduler(engine) { epoch, rate in rate / 2 }]
        let history = try model.fit(data, options)
        expectClose(try #require(history["learning_rate"]), [0.005, 0.0025, 0.00125], 1e-6, "rates")
        #expect(history.series.map(\.name) == ["loss", "learning_rate"])
    }

    @Test func callbacksSeeEveryStage() throws {
        final class Recorder: TrainingCallback {
            var events: [String] = []
            func onTrainBegin() { events.append("train") }
            func onTrainEnd(_ logs: Logs) { events.append("end \(logs.names)") }
            func onEpochBegin(_ epoch: Int) { events.append("epoch \(epoch)") }
            func onEpochEnd(_ epoch: Int, _ logs: inout Logs) { events.append("epoch end \(logs.names)") }
            func onTrainBatchEnd(_ batch: Int, _ logs: Logs) { events.append("batch \(batch)") }
            func onTestBegin() { events.append("test") }
        }
        let engine = Engine()
        let model = try Sequential(engine: engine, layers: [make(engine, "Dense", [.int(1)])])
        try model.compile(optimizer: .string("sgd"), loss: .string("mse"), metrics: [.string("mae")])
        let recorder = Recorder()
        var options = FitOptions()
        options.batchSize = 2
        options.verbose = 0
        options.callbacks = [recorder]
        options.validationSplit = 0.25
        let data = TrainingData(inputs: [NDArray.zeroFloats([4, 2])], targets: [NDArray.zeroFloats([4, 1])])
        _ = try model.fit(data, options)
        #expect(
            recorder.events == [
                "train", "epoch 0", "batch 0", "batch 1", "test",
                "epoch end [\"loss\", \"mae\", \"val_loss\", \"val_mae\"]",
                "end [\"loss\", \"mae\", \"val_loss\", \"val_mae\"]",
            ])
    }

    @Test func penaltiesAndConstraintsAreObeyed() throws {
        let engine = Engine()
        let model = try Sequential(
            engine: engine,
            layers: [
                make(
                    engine, "Dense", [.int(1)],
                    [
                        (
                            "kernel_regularizer",
                            .dictionary([
                                ("class_name", .string("L2")),
                                ("config", .dictionary([("l2", .double(0.5))])),
                            ])
                        ),
                        ("kernel_constraint", .string("non_neg")), ("use_bias", .bool(false)),
                        ("input_shape", .list([.int(2)])),
                    ])
            ])
        try model.setWeights([NDArray(floats: [2, 0.001], shape: [2, 1])])
        try model.compile(optimizer: .string("sgd"), loss: .string("mse"))
        let data = TrainingData(
            inputs: [NDArray(floats: [1, 1], shape: [1, 2])], targets: [NDArray(floats: [0], shape: [1, 1])])
        let loss = try #require(try model.evaluate(data, verbose: 0)["loss"])
        #expect(abs(loss - (2.001 * 2.001 + 0.5 * (4 + 1e-6))) < 1e-4)
        _ = try model.trainOnBatch(data)
        #expect(model.weights()[0].doubles[1] == 0)
    }

    @Test func classWeightsMultiplySampleWeights() throws {
        let data = TrainingData(
            inputs: [NDArray.zeroFloats([3, 1])], targets: [NDArray(ints: [0, 1, 1])],
            sampleWeight: NDArray(floats: [1, 2, 3]))
        #expect(try data.weighted(by: [1: 10]).sampleWeight?.doubles == [1, 20, 30])
    }

    @Test func mistakesAreExplained() throws {
        let engine = Engine()
        let model = try Sequential(engine: engine, layers: [make(engine, "Dense", [.int(1)])])
        let x = NDArray.zeroFloats([4, 2])
        #expect(throws: EngineError.notCompiled("You must call `compile()` before using the model.")) {
            _ = try model.fit(TrainingData(inputs: [x], targets: [x]))
        }
        try model.compile(loss: .string("mse"))
        do {
            _ = try model.fit(TrainingData(inputs: [x], targets: [NDArray.zeroFloats([3, 1])]))
            Issue.record("no error")
        } catch let error as EngineError {
            #expect(error.message.contains("'x' sizes: 4\n'y' sizes: 3\n"))
        }
        // As in Keras, a name that does not exist is an error once losses are computed.
        try model.compile(loss: .string("msee"))
        #expect(throws: EngineError.self) { _ = try model.fit(TrainingData(inputs: [x], targets: [x])) }
        try model.compile(loss: .string("mse"))
        #expect(throws: EngineError.self) { try model.add(model.layers[0]) }
        #expect(throws: EngineError.self) { try model.setWeights([x]) }
        engine.shouldStop = { true }
        #expect(throws: EngineError.interrupted) { _ = try model.predict([x]) }
    }

    @Test func namesCountUpUntilTheSessionIsCleared() throws {
        let engine = Engine()
        #expect(try make(engine, "Dense", [.int(1)]).name == "dense")
        #expect(try make(engine, "Dense", [.int(1)]).name == "dense_1")
        engine.clearSession()
        #expect(try make(engine, "Dense", [.int(1)]).name == "dense")
        for (name, snake) in [
            ("SimpleRNN", "simple_rnn"), ("PReLU", "p_re_lu"), ("Conv2DTranspose", "conv2d_transpose"),
            ("RMSprop", "rm_sprop"), ("MaxPooling2D", "max_pooling2d"),
        ] {
            #expect(NameScope.snakeCase(name) == snake)
        }
    }

    @Test func aModelIsALayer() throws {
        let engine = Engine()
        let inner = try Sequential(engine: engine, layers: [make(engine, "Dense", [.int(3)])])
        let outer = try Sequential(engine: engine, layers: [inner, make(engine, "Dense", [.int(2)])])
        try outer.build(inputShapes: [[nil, 4]])
        #expect(
            outer.variables.map(\.path) == [
                "sequential_1/sequential/dense/kernel", "sequential_1/sequential/dense/bias",
                "sequential_1/dense_1/kernel", "sequential_1/dense_1/bias",
            ])
        #expect(try outer.predict([NDArray.zeroFloats([2, 4])], verbose: 0)[0].dimensions == [2, 2])
    }
}
