import Arrays
import Testing

@testable import Engine

/// Every layer case of real Keras: weights' names and shapes, outputs, gradients of weights and inputs.
@Suite struct LayerTests {
    static let names = JSON.fixture("layers.json")["cases"].list.map { $0["name"].string }

    @Test(arguments: names) func agreesWithKeras(name: String) throws {
        let found = JSON.fixture("layers.json")["cases"].list.first { $0["name"].string == name }
        let reference = try #require(found)
        let engine = Engine()
        let merges: Set = ["Add", "Subtract", "Multiply", "Average", "Maximum", "Concatenate"]
        if merges.contains(reference["layer"].string) {
            let layer = try makeLayer(reference["layer"].string, reference["config"], engine)
            return try check(layer, reference) { inputs, _, _ in try layer.apply(LayerInput(inputs)).tensors }
        }
        if reference["layer"].string == "EL" { return try checkEmbeddingThenLSTM(reference, engine) }
        let layer = try makeLayer(reference["layer"].string, reference["config"], engine)
        try check(layer, reference) { inputs, training, mask in
            try layer.apply(
                LayerInput(
                    [inputs[0]], masks: [mask], training: training, initialState: Array(inputs.dropFirst()))
            ).tensors
        }
    }

    private func makeLayer(_ className: String, _ config: JSON, _ engine: Engine) throws -> Layer {
        var keywords: [(String, ConfigValue)] = []
        for key in config.keys {
            let value = config[key]
            if value["class_name"].exists {
                if key == "backward_layer" { continue }
                var inner = value["config"]
                if className == "Bidirectional", var entries = inner.value as? [String: Any] {
                    // Keras shows the name of the copy, "forward_" and the layer's own.
                    entries["name"] = inner["name"].string.replacing("forward_", with: "")
                    inner = JSON(value: entries)
                }
                keywords.append((key, .object(try makeLayer(value["class_name"].string, inner, engine))))
            } else {
                keywords.append((key, value.config))
            }
        }
        return try engine.registry.layers.make(className, [], keywords, in: engine)
    }

    /// One helper checks everything of a layer: names and shapes of weights, outputs and their shapes,
    /// gradients.
    private func check(
        _ layer: Layer, _ reference: JSON, _ call: ([Tensor], Bool, NDArray?) throws -> [Tensor]
    ) throws {
        let inputs = reference["inputs"].list.map { Tensor($0.array) }
        let mask = reference["mask"].exists ? reference["mask"].array : nil
        let weights = reference["weights"].list
        try layer.buildIfNeeded([[nil] + inputs[0].dimensions.dropFirst().map(Optional.some)])
        #expect(
            layer.variables.map { String($0.path.dropFirst(layer.name.count + 1)) }
                == weights.map { $0["path"].string })
        try layer.setWeights(weights.map(\.array))

        let tape = Tape()
        for input in inputs where input.array.dtype == .float32 { tape.watch(input) }
        let (outputs, total) = try tape.record {
            let outputs = try call(inputs, reference["training"].bool, mask)
            var total = Tensor(0)
            for (output, g) in zip(outputs, reference["g"].list) {
                total = try total + (output * Tensor(g.array)).sum()
            }
            return (outputs, total)
        }
        for (output, wanted) in zip(outputs, reference["outputs"].list) {
            expectClose(output.array, wanted.array, 1e-5, "output")
        }
        #expect(outputs.count == reference["outputs"].list.count)
        let isRecurrent = layer is RecurrentLayer
        let shapes = try layer.outputShapes(
            (isRecurrent ? [inputs[0]] : inputs).map { $0.dimensions.map(Optional.some) })
        #expect(shapes == outputs.map { $0.dimensions.map(Optional.some) })

        let floats = inputs.filter { $0.array.dtype == .float32 }
        let sources = layer.trainableVariables.map(\.tensor) + floats
        let gradients = try tape.gradient(of: total, for: sources)
        let wanted = reference["grad_weights"].list + reference["grad_inputs"].list
        #expect(wanted.count == gradients.count)
        for (index, (gradient, wanted)) in zip(gradients, wanted).enumerated() {
            let got = gradient?.array ?? .zeroFloats(sources[index].shape)
            expectClose(got, wanted.array, 1e-4, "gradient \(index)")
        }
    }

    private func checkEmbeddingThenLSTM(_ reference: JSON, _ engine: Engine) throws {
        let embedding = try makeLayer("Embedding", reference["config"]["embedding"], engine)
        let lstm = try makeLayer("LSTM", reference["config"]["lstm"], engine)
        let model = try Sequential(engine: engine, name: "el", layers: [embedding, lstm])
        try check(model, reference) { inputs, _, _ in try model.apply(LayerInput(inputs)).tensors }
    }

    @Test func everyLayerOfTheTaskIsChecked() {
        let engine = Engine()
        let checked = Set(JSON.fixture("layers.json")["cases"].list.map { $0["layer"].string })
        // Layers whose behaviour has a test of its own below or in SequentialTests.
        let elsewhere: Set = ["InputLayer", "Masking", "Activation", "ReLU", "Softmax", "Minimum"]
        for row in engine.registry.layers.rows {
            #expect(checked.contains(row.name) || elsewhere.contains(row.name), "\(row.name) has no test")
        }
    }

    @Test func activationsThatAreNotFusedGiveTheSameByTheLongWay() throws {
        for (name, gates) in [("SimpleRNN", false), ("LSTM", true), ("GRU", true)] {
            let engine = Engine()
            let long = TensorFunction(name: "tanh") { try $0[0].tanh() }
            let fused = try engine.registry.layers.make(
                name, [.int(5)], [("return_sequences", .bool(true))], in: engine)
            var keywords: [(String, ConfigValue)] = [
                ("return_sequences", .bool(true)), ("activation", .object(long)),
            ]
            if gates {
                keywords.append(
                    ("recurrent_activation", .object(TensorFunction(name: "s") { try $0[0].sigmoid() })))
            }
            let unrolled = try engine.registry.layers.make(name, [.int(5)], keywords, in: engine)
            let x = Tensor(NDArray(floats: PhiloxStream(seed: 3).normal(24), shape: [2, 4, 3]))
            let mask = NDArray(bools: [false, true, true, false, true, true, true, true], shape: [2, 4])
            for layer in [fused, unrolled] { try layer.buildIfNeeded([[nil, 4, 3]]) }
            try unrolled.setWeights(fused.weights())
            let a = try fused.apply(LayerInput([x], masks: [mask])).tensors[0]
            let b = try unrolled.apply(LayerInput([x], masks: [mask])).tensors[0]
            expectClose(a.array, b.array, 1e-5, name)
        }
    }

    @Test func maskingHidesStepsOfPaddingOnly() throws {
        let engine = Engine()
        let masking = try engine.registry.layers.make("Masking", [.double(9)], in: engine)
        let x = Tensor([9, 9, 1, 9, 2, 3], shape: [1, 3, 2])
        let output = try masking.apply(LayerInput([x]))
        #expect(output.masks[0]?.elements(as: Bool.self) == [false, true, true])
        #expect(output.tensors[0].array.doubles == [0, 0, 1, 9, 2, 3])
    }

    @Test func statefulLayersGoOnWhereTheyStopped() throws {
        let engine = Engine()
        let x = Tensor(NDArray(floats: PhiloxStream(seed: 5).normal(24), shape: [2, 4, 3]))
        let whole = try engine.registry.layers.make("LSTM", [.int(4)], in: engine)
        let parts = try engine.registry.layers.make(
            "LSTM", [.int(4)], [("stateful", .bool(true))], in: engine)
        let expected = try whole(x)
        try parts.buildIfNeeded([[nil, nil, 3]])
        try parts.setWeights(whole.weights())
        _ = try parts(x.sliced(axis: 1, from: 0, count: 2))
        let second = try parts(x.sliced(axis: 1, from: 2, count: 2))
        expectClose(second.array, expected.array, 1e-6, "second half")
        parts.resetStates()
        expectClose(try parts(x).array, expected.array, 1e-6, "after reset")
    }

    @Test func dropoutDropsWhileTrainingOnly() throws {
        let engine = Engine()
        let dropout = try engine.registry.layers.make("Dropout", [.double(0.25)], in: engine)
        let x = Tensor(NDArray.constant(1, [100, 100]))
        #expect(try dropout(x) === x)
        let y = try dropout(x, training: true).array.doubles
        #expect(Set(y) == [0, Double(Float(1 / 0.75))])
        #expect(abs(y.reduce(0, +) / 10000 - 1) < 0.03)
        #expect(try dropout(x, training: true).array.doubles != y)
    }

    @Test func recurrentDropoutKeepsGradientsRight() throws {
        // The same factors in the forward and the backward pass: finite differences with a fixed seed.
        for name in ["SimpleRNN", "LSTM", "GRU"] {
            let x = NDArray(floats: PhiloxStream(seed: 5).normal(12), shape: [2, 3, 2])
            func run(_ kernelChange: Float) throws -> (Float, Float) {
                let engine = Engine()
                let keywords: [(String, ConfigValue)] = [
                    ("recurrent_dropout", .double(0.4)), ("seed", .int(4)),
                ]
                let layer = try engine.registry.layers.make(name, [.int(3)], keywords, in: engine)
                try layer.buildIfNeeded([[nil, 3, 2]])
                let recurrent = layer.variables[1]
                recurrent.update { values, _ in values[1] += kernelChange }
                let tape = Tape()
                let total = try tape.record { try layer(Tensor(x), training: true).square().sum() }
                let gradient = try tape.gradient(of: total, for: [recurrent.tensor])[0]
                return (total.item, try #require(gradient).array.floatElements[1])
            }
            let step: Float = 0.01
            let slope = try (run(step).0 - run(-step).0) / (2 * step)
            #expect(abs(slope - (try run(0).1)) < 2e-3, "\(name)")
        }
    }

    @Test func wrongInputsAreRefusedInKerasWords() throws {
        let engine = Engine()
        let lstm = try engine.registry.layers.make("LSTM", [.int(4)], in: engine)
        #expect(
            throws: EngineError.incompatibleInput(
                layer: "lstm", position: 0,
                detail: "expected ndim=3, found ndim=2. Full shape received: (None, 4)")
        ) {
            _ = try lstm(Tensor(NDArray.constant(0, [2, 4])))
        }
        let dense = try engine.registry.layers.make("Dense", [.int(4)], in: engine)
        _ = try dense(Tensor(NDArray.constant(0, [2, 4])))
        do {
            _ = try dense(Tensor(NDArray.constant(0, [3, 5])))
            Issue.record("no error")
        } catch let error as EngineError {
            #expect(
                error.description
                    == "ValueError: Input 0 of layer \"dense\" is incompatible with the layer: expected axis -1 "
                    + "of input shape to have value 4, but received input with shape (3, 5)")
        }
    }

    @Test func wrongArgumentsAreRefused() {
        let engine = Engine()
        let layers = engine.registry.layers
        #expect(throws: EngineError.missingArguments(owner: "Dense", names: ["units"])) {
            try layers.make("Dense", in: engine)
        }
        do {
            _ = try layers.make("Dense", [.int(3)], [("actvation", .string("relu"))], in: engine)
            Issue.record("no error")
        } catch let error as EngineError {
            #expect(error.misspelling?.wanted == "actvation")
            #expect(error.misspelling?.known.contains("activation") == true)
        } catch {}
        #expect(throws: EngineError.self) { try layers.make("Densee", [.int(3)], in: engine) }
        #expect(throws: EngineError.self) { try layers.make("Dense", [.int(-1)], in: engine) }
    }
}
