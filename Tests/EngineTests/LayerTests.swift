import Arrays
import Testing

@testable import Engine

/// Every layer case of real Keras: weights' names and shapes, outputs, gradients of weights and inputs.
@Suite struct LayerTests {
    /// Cases of the reference data and more of our own (Fixtures/generate_layers.py).
    nonisolated(unsafe) static let cases = ["layers.json", "layers_more.json"].flatMap {
        JSON.fixture($0)["cases"].list
    }
    static let names = cases.map { $0["name"].string }

    @Test(arguments: names) func agreesWithKeras(name: String) throws {
        let reference = try #require(Self.cases.first { $0["name"].string == name })
        let engine = Engine()
        if reference["layer"].string == "EL" { return try checkEmbeddingThenLSTM(reference, engine) }
        let layer = try makeLayer(reference["layer"].string, reference["config"], engine)
        if reference["layer"].string == "MultiHeadAttention", reference["inputs"].list.count == 1 {
            // Called with the same tensor as query and value.
            return try check(layer, reference, repeats: true) { inputs, _, _ in
                var input = LayerInput([inputs[0], inputs[0]])
                for key in reference["call_kwargs"].keys {
                    input.options[key] = reference["call_kwargs"][key].config
                }
                return try layer.apply(input)
            }
        }
        let states = Self.stateCount(reference)
        try check(layer, reference) { inputs, training, masks in
            var input = LayerInput(
                Array(inputs.dropLast(states)), masks: masks.isEmpty ? [] : Array(masks.dropLast(states)),
                training: training, initialState: Array(inputs.suffix(states)))
            let options = reference[reference["options"].exists ? "options" : "call_kwargs"]
            for key in options.keys {
                input.options[key] =
                    options[key]["shape"].exists ? .array(options[key].array) : options[key].config
            }
            if reference["attention_mask"].exists {
                input.options["attention_mask"] = .array(reference["attention_mask"].array)
            }
            return try layer.apply(input)
        }
    }

    /// How many of a case's inputs are states to start from.
    private static func stateCount(_ reference: JSON) -> Int {
        reference["state"].exists
            ? reference["state"].int
            : reference["name"].string.hasSuffix("initial_state") ? reference["inputs"].list.count - 1 : 0
    }

    private func makeLayer(_ className: String, _ config: JSON, _ engine: Engine) throws -> Layer {
        var keywords: [(String, ConfigValue)] = []
        for key in config.keys {
            let value = config[key]
            if value.list.contains(where: { $0["class_name"].exists }) {
                let parts = try value.list.map {
                    ConfigValue.object(try makeLayer($0["class_name"].string, $0["config"], engine))
                }
                keywords.append((key, .list(parts)))
            } else if value["class_name"].exists {
                if key == "backward_layer", value["config"]["name"].exists { continue }
                var inner = value["config"]
                if className == "Bidirectional", inner["name"].exists,
                    var entries = inner.value as? [String: Any]
                {
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

    /// One helper checks everything of a layer: names and shapes of weights, outputs and their shapes, masks,
    /// gradients, and what training made of the weights that are not trained.
    private func check(
        _ layer: Layer, _ reference: JSON, repeats: Bool = false,
        _ call: ([Tensor], Bool, [NDArray?]) throws -> LayerOutput
    ) throws {
        let inputs = reference["inputs"].list.map { Tensor($0.array) }
        let masks: [NDArray?] =
            reference["mask"].exists
            ? [reference["mask"].array] : reference["masks"].list.map { $0.exists ? $0.array : nil }
        let weights = reference["weights"].list
        let plain = repeats ? [inputs[0], inputs[0]] : Array(inputs.dropLast(Self.stateCount(reference)))
        try layer.buildIfNeeded(plain.map { [nil] + $0.dimensions.dropFirst().map(Optional.some) })
        #expect(
            layer.variables.map { String($0.path.dropFirst(layer.name.count + 1)) }.map(Self.withoutNumbers)
                == weights.map { Self.withoutNumbers($0["path"].string) })
        try layer.setWeights(weights.map(\.array))

        let tape = Tape()
        for input in inputs where input.array.dtype == .float32 { tape.watch(input) }
        let (result, total) = try tape.record {
            let result = try call(inputs, reference["training"].bool, masks)
            var total = Tensor(0)
            for (output, g) in zip(result.tensors, reference["g"].list) {
                total = try total + (output * Tensor(g.array)).sum()
            }
            return (result, total)
        }
        let outputs = result.tensors
        if reference["masks"].exists {
            let wanted = reference["output_mask"]
            #expect(
                result.masks[0]?.elements(as: Bool.self)
                    == (wanted.exists ? wanted.array.elements(as: Bool.self) : nil))
        }
        for (variable, wanted) in zip(layer.nonTrainableVariables, reference["weights_after"].list) {
            expectClose(variable.array, wanted.array, 1e-5, variable.name)
        }
        for (output, wanted) in zip(outputs, reference["outputs"].list) {
            expectClose(output.array, wanted.array, 1e-5, "output")
        }
        #expect(outputs.count == reference["outputs"].list.count)
        let shapes = try layer.outputShapes(plain.map { $0.dimensions.map(Optional.some) })
        for (shape, output) in zip(shapes, outputs) {
            #expect(shape.count == output.rank)
            #expect(zip(shape, output.dimensions).allSatisfy { $0 == nil || $0 == $1 }, "\(shape)")
        }

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
        try check(model, reference) { inputs, _, _ in try model.apply(LayerInput(inputs)) }
    }

    /// Default names carry numbers that depend on how many layers were made before.
    private static func withoutNumbers(_ path: String) -> String {
        path.replacing(/_[0-9]+(\/|$)/) { $0.output.1 }
    }

    @Test func everyLayerIsChecked() {
        let engine = Engine()
        let checked = Set(Self.cases.flatMap { Self.classes($0) })
        // Layers whose behaviour has a test of its own.
        let elsewhere: Set = [
            "InputLayer", "Lambda", "ThresholdedReLU", "StringLookup", "IntegerLookup", "TextVectorization",
            "Hashing",
            "RandomFlip", "RandomRotation", "RandomZoom", "RandomTranslation", "RandomContrast",
            "RandomBrightness", "RandomCrop",
        ]
        for row in engine.registry.layers.rows {
            #expect(checked.contains(row.name) || elsewhere.contains(row.name), "\(row.name) has no test")
        }
    }

    /// The classes of a case's layer and of the layers inside.
    private static func classes(_ json: JSON) -> [String] {
        [json["layer"].string, json["class_name"].string]
            + json["config"].keys.flatMap { classes(json["config"][$0]) } + json.list.flatMap { classes($0) }
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
