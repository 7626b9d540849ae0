import EngineRecords

/// Values as a run gives them, made by hand.
enum Sample {
    static let vocabulary = [
        1: "hello", 2: "how", 3: "are", 4: "you", 5: "is", 6: "your", 7: "day", 8: "friends", 9: "what",
        10: "doing",
    ]

    static func layer(
        _ className: String, _ role: LayerDescription.Role, _ shape: [Int?], _ parameters: Int,
        activation: String? = nil, name: String? = nil, inputs: [String] = []
    ) -> LayerDescription {
        LayerDescription(
            name: name ?? className.lowercased(), className: className, role: role, activation: activation,
            outputShape: shape, parameterCount: parameters, inputs: inputs)
    }

    static func model(_ layers: [LayerDescription], name: String = "sequential", frozen: Int = 0)
        -> ModelDescription
    {
        ModelDescription(
            name: name, layers: layers,
            trainableParameterCount: layers.map(\.parameterCount).reduce(0, +) - frozen,
            nonTrainableParameterCount: frozen)
    }

    static let rnn = model([
        layer("Embedding", .embedding, [nil, 4, 10], 110, name: "embedding"),
        layer(
            "SimpleRNN", .recurrent(returnsSequences: false, backwards: false), [nil, 50], 3050,
            activation: "relu", name: "simple_rnn"),
        layer("Dense", .dense, [nil, 11], 561, activation: "softmax", name: "dense"),
    ])

    static let stackedTwoWay = model(
        [
            layer("Embedding", .embedding, [nil, nil, 64], 640_000),
            layer(
                "Bidirectional", .recurrent(returnsSequences: true, backwards: false), [nil, nil, 256],
                197_632,
                activation: "tanh"),
            layer("Dropout", .other, [nil, nil, 256], 0),
            layer("LSTM", .recurrent(returnsSequences: false, backwards: false), [nil, 128], 197_120),
            layer("Dense", .dense, [nil, 1], 129, activation: "sigmoid"),
        ], name: "sentiment", frozen: 640_000)

    static let prediction = PredictionRecord(
        model: rnn, inputIDs: [0, 1, 2, 5],
        output: [0.001, 0.002, 0.003, 0.05, 0.01, 0.004, 0.853, 0.06, 0.007, 0.005, 0.005],
        vocabulary: vocabulary)

    static let training = TrainingRecord(
        modelName: "sequential", sampleCount: 11, batchSize: 32, epochs: 200,
        series: [
            curve("accuracy", 200) { ((2 + $0 / 14).rounded(.down) / 11).clamped(to: 1) },
            curve("loss", 200) { 2.4 / (1 + $0 * $0 / 2000) + 0.1 },
        ])

    /// Asked for 12 epochs, stopped after 10.
    static let validated = TrainingRecord(
        modelName: "classifier", sampleCount: 60_000, batchSize: 128, epochs: 12,
        series: [
            curve("accuracy", 10) { 0.98 - 0.4 / $0 },
            curve("loss", 10) { 1.9 / $0 },
            curve("val_accuracy", 10) { 0.95 - 0.35 / $0 },
            curve("val_loss", 10) { 1.5 / $0 + 0.04 * $0 },
        ])

    static func curve(_ name: String, _ count: Int, _ value: (Double) -> Double) -> TrainingRecord.Series {
        TrainingRecord.Series(name: name, values: (1...count).map { value(Double($0)) })
    }
}

extension Double {
    fileprivate func clamped(to limit: Double) -> Double { min(self, limit) }
}

extension Sample {
    /// Two inputs that meet: not a plain stack.
    static let branches = model(
        [
            layer("InputLayer", .input, [nil, 8], 0, name: "left"),
            layer("InputLayer", .input, [nil, 4], 0, name: "right", inputs: []),
            layer("Dense", .dense, [nil, 16], 144, activation: "relu", name: "wide", inputs: ["left"]),
            layer("Concatenate", .other, [nil, 20], 0, name: "joined", inputs: ["wide", "right"]),
            layer("Dense", .dense, [nil, 1], 21, activation: "sigmoid", name: "out", inputs: ["joined"]),
        ], name: "two_towers")

    /// 96 ids, most of them padding.
    static let longReview = PredictionRecord(
        model: stackedTwoWay, inputIDs: [Int](repeating: 0, count: 90) + [1, 2, 3, 4, 9, 8], output: [0.873],
        vocabulary: vocabulary)

    static let backward = PredictionRecord(
        model: model([
            layer("Embedding", .embedding, [nil, 3, 4], 44),
            layer(
                "GRU", .recurrent(returnsSequences: false, backwards: true), [nil, 6], 216, activation: "tanh"
            ),
            layer("Dense", .dense, [nil, 2], 14, activation: "softmax"),
        ]), inputIDs: [7, 8, 9], output: [0.25, 0.75])

    static let pooled = PredictionRecord(
        model: model([
            layer("Embedding", .embedding, [nil, 4, 4], 44),
            layer(
                "Bidirectional", .recurrent(returnsSequences: false, backwards: false), [nil, 12], 216,
                activation: "tanh"),
            layer("Dropout", .other, [nil, 12], 0),
            layer("Dense", .dense, [nil, 3], 39),
        ]), inputIDs: [1, 2, 3, 4], output: [1.5, -2.25, 0.001], vocabulary: [1: "a", 2: "b", 3: "c", 4: "d"])
}
