import Arrays
import Testing

@testable import Engine

/// Activations, losses, metrics and optimizers against real Keras.
@Suite struct FormulaTests {
    static let activations = JSON.fixture("activations.json")["cases"].list.map { $0["name"].string }
    static let losses = JSON.fixture("losses.json")["cases"].list.map { $0["name"].string }
    static let metrics = JSON.fixture("metrics.json")["cases"].list.map { $0["name"].string }
    static let optimizers = JSON.fixture("optimizers.json")["cases"].list.map { $0["name"].string }
    private nonisolated(unsafe) static let embeddingProblem = JSON.fixture("optimizers.json")[
        "embedding_problem"]

    private func reference(_ file: String, _ name: String) throws -> JSON {
        try #require(JSON.fixture(file)["cases"].list.first { $0["name"].string == name })
    }

    @Test(arguments: activations) func activation(name: String) throws {
        let engine = Engine()
        let wanted = try reference("activations.json", name)
        let variants: [String: (String, [(String, ConfigValue)])] = [
            "gelu_approximate": ("gelu", [("approximate", .bool(true))]),
            "relu_slope0.2_max3_thr0.5": (
                "relu",
                [("negative_slope", .double(0.2)), ("max_value", .double(3)), ("threshold", .double(0.5))]
            ),
            "leaky_relu_slope0.01": ("leaky_relu", [("negative_slope", .double(0.01))]),
            "elu_alpha0.5": ("elu", [("alpha", .double(0.5))]),
        ]
        let (row, keywords) = variants[name] ?? (name, [])
        let function = try engine.registry.activation(row).make([], keywords)
        let x = Tensor(JSON.fixture("activations.json")["input"].array)
        let tape = Tape()
        tape.watch(x)
        let (y, total) = try tape.record {
            let y = try function(x)
            let g = Tensor((0..<y.count).map { Float($0 + 1) / 10 }, shape: y.dimensions)
            return (y, try (y * g).sum())
        }
        expectClose(y.array, wanted["output"].array, 1e-5, "output")
        let gradient = try tape.gradient(of: total, for: [x])[0]?.array ?? .zeroFloats(x.shape)
        expectClose(gradient, wanted["grad_input"].array, 1e-4, "gradient")
    }

    /// The registry name and arguments of a case named by its function and its parameters.
    private func lossArguments(_ name: String) -> (String, [(String, ConfigValue)]) {
        var keywords: [(String, ConfigValue)] = []
        var base = name
        if let end = base.range(of: "_from_logits") {
            keywords.append(("from_logits", .bool(true)))
            base.removeSubrange(end)
        }
        if let end = base.range(of: "_label_smoothing0.1") {
            keywords.append(("label_smoothing", .double(0.1)))
            base.removeSubrange(end)
        }
        if base.hasPrefix("huber_delta") {
            keywords.append(("delta", .double(Double(base.dropFirst("huber_delta".count)) ?? 1)))
            base = "huber"
        }
        for ending in ["_clipped", "_unnormalized", "_zero_prob", "_sequence", "_01labels"] {
            if base.hasSuffix(ending) { base.removeLast(ending.count) }
        }
        return (base, keywords)
    }

    @Test(arguments: losses) func loss(name: String) throws {
        let engine = Engine()
        let wanted = try reference("losses.json", name)
        let (row, keywords) = lossArguments(name)
        let truth = Tensor(wanted["y_true"].array)
        let prediction = Tensor(wanted["y_pred"].array)
        func make(_ reduction: String) throws -> Loss {
            try engine.registry.losses.make(
                row, [], keywords + [("reduction", .string(reduction))], in: engine)
        }
        for reduction in ["sum_over_batch_size", "sum", "none"] {
            let value = try make(reduction)(truth, prediction)
            expectClose(value.array, wanted[reduction].array, 1e-5, reduction)
        }
        if wanted["weighted_sum_over_batch_size"].exists {
            let value = try make("sum_over_batch_size")(
                truth, prediction, sampleWeight: wanted["sample_weight"].array)
            expectClose(value.array, wanted["weighted_sum_over_batch_size"].array, 1e-5, "weighted")
        }
        let tape = Tape()
        tape.watch(prediction)
        let total = try tape.record { try make("sum_over_batch_size")(truth, prediction) }
        let gradient = try tape.gradient(of: total, for: [prediction])[0]?.array
        expectClose(try #require(gradient), wanted["grad_y_pred"].array, 1e-4, "gradient")
    }

    @Test(arguments: metrics) func metric(name: String) throws {
        let engine = Engine()
        let wanted = try reference("metrics.json", name)
        let metric = try engine.registry.metrics.make(
            wanted["class"].string, [], wanted["config"].keywords, in: engine)
        for (batch, value) in zip(wanted["batches"].list, wanted["result_after_each"].list) {
            let weights = batch["sample_weight"].exists ? batch["sample_weight"].array : nil
            try metric.update(batch["y_true"].array, batch["y_pred"].array, weights)
            let result = try metric.result()
            let expected =
                value["data"].exists
                ? value.array
                : value.list.isEmpty
                    ? NDArray(doubles: [value.double], shape: []) : NDArray(doubles: value.doubles)
            expectClose(result, expected, 1e-5, name)
        }
        metric.reset()
        #expect(metric.name == wanted["config"]["name"].string)
    }

    @Test(arguments: optimizers) func optimizer(name: String) throws {
        let engine = Engine()
        let fixture = JSON.fixture("optimizers.json")
        let wanted = try reference("optimizers.json", name)
        let optimizer = try engine.registry.optimizers.make(
            wanted["class"].string, [], wanted["config"].keywords, in: engine)
        let w = Variable(fixture["w0"].array, name: "w")
        let b = Variable(fixture["b0"].array, name: "b")
        let (aw, cw) = (Tensor(fixture["aw"].array), Tensor(fixture["cw"].array))
        let (ab, cb) = (Tensor(fixture["ab"].array), Tensor(fixture["cb"].array))
        for (index, step) in wanted["steps"].list.enumerated() {
            expectClose([optimizer.currentRate], [step["lr"].double], 1e-6, "rate of step \(index)")
            let gradients = [try aw * (w.value - cw), try ab * (b.value - cb)]
            try optimizer.apply(gradients, to: [w, b])
            expectClose(w.array.doubles, step["w"].doubles, 1e-5, "w after step \(index)")
            expectClose(b.array.doubles, step["b"].doubles, 1e-5, "b after step \(index)")
        }
    }

    /// A table in which some ids are looked up several times, as Keras on TensorFlow trains it and, where Keras can be
    /// asked for it, with the rows of an id summed first.
    @Test(arguments: embeddingProblem["cases"].list.map { $0["name"].string })
    func optimizerOfAnEmbedding(name: String) throws {
        let engine = Engine()
        let problem = Self.embeddingProblem
        let wanted = try #require(problem["cases"].list.first { $0["name"].string == name })
        for kind in ["tf_indexed_slices", "dense"] {
            let optimizer = try engine.registry.optimizers.make(
                wanted["class"].string, [], wanted["config"].keywords, in: engine)
            optimizer.sumsSlices = kind == "dense"
            let table = Variable(problem["E0"].array, name: "e")
            for (index, step) in wanted[kind].list.enumerated() {
                let tape = Tape()
                let loss = try tape.record {
                    let distance = try table.value.rows(at: problem["ids"].array) - Tensor(problem["C"].array)
                    return try (distance * distance).sum() * Tensor(0.5)
                }
                try optimizer.apply(tape.gradient(of: loss, for: [table.tensor]), to: [table])
                expectClose(table.array.doubles, step.doubles, 1e-5, "\(kind), step \(index)")
            }
        }
    }

    @Test func theWordAccuracyFollowsTheShapes() throws {
        let engine = Engine()
        for entry in JSON.fixture("metrics.json")["accuracy_string"].list {
            let truth = NDArray.zeros(Shape(entry["y_true_shape"].ints), .float32)
            let prediction = NDArray.zeros([8, entry["output_units"].int], .float32)
            let metric = try Metric.resolved("accuracy", truth: truth, prediction: prediction, in: engine)
            #expect(NameScope.snakeCase(metric.className) == entry["resolved"][0].string)
            #expect(metric.name == "accuracy")
        }
    }

    @Test func olderSpellingsOfOptimizersAreObeyed() throws {
        let engine = Engine()
        var notes: [String] = []
        engine.onNote = { notes.append($0) }
        let optimizer = try engine.registry.optimizers.make(
            "SGD", [], [("lr", .double(0.5)), ("decay", .double(1))], in: engine)
        #expect(optimizer.currentRate == 0.5)
        let w = Variable(NDArray(floats: [1]), name: "w")
        try optimizer.apply([Tensor([1], shape: [1])], to: [w])
        #expect(w.array.doubles == [0.5])
        #expect(optimizer.currentRate == 0.25)
        #expect(notes.count == 2)
    }
}
