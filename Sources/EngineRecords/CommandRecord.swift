// What the engine tells about its work, as plain values: performed commands, models, training histories.
// The engine writes them, reports and the command line read them; neither sees the other.

/// One performed engine command, as the journal keeps it.
public struct CommandRecord: Sendable {
    /// What the command is for; a cell's stage is the furthest purpose of its commands.
    public enum Purpose: String, Sendable, CaseIterable {
        case prepare, build, train, evaluate, predict
    }

    /// The number of the cell (from 0, cells only) that issued the command; nil outside of a notebook.
    public var cell: Int?
    public var purpose: Purpose
    /// The command in one line, the same from run to run: `fit model "sequential" on 11 x 4, 200 epochs`.
    public var summary: String
    /// Floating-point operations, estimated from the shapes (a multiply-add counts two).
    public var flops: Double
    /// Wall time. Not the same from run to run: never in a page.
    public var seconds: Double
    public var detail: Detail

    public enum Detail: Sendable {
        case none
        case model(ModelDescription)
        case training(TrainingRecord)
        case prediction(PredictionRecord)
    }

    public init(
        cell: Int? = nil, purpose: Purpose, summary: String, flops: Double = 0, seconds: Double = 0,
        detail: Detail = .none
    ) {
        self.cell = cell
        self.purpose = purpose
        self.summary = summary
        self.flops = flops
        self.seconds = seconds
        self.detail = detail
    }
}

/// The history of one training run.
public struct TrainingRecord: Sendable {
    public struct Series: Sendable {
        /// The name in `History.history`: "loss", "val_accuracy", ...
        public var name: String
        /// One value an epoch.
        public var values: [Double]

        public init(name: String, values: [Double]) {
            self.name = name
            self.values = values
        }
    }

    public var modelName: String
    public var sampleCount: Int
    public var batchSize: Int
    /// Epochs asked for; the series are shorter when training stopped early.
    public var epochs: Int
    public var series: [Series]

    public init(modelName: String, sampleCount: Int, batchSize: Int, epochs: Int, series: [Series]) {
        self.modelName = modelName
        self.sampleCount = sampleCount
        self.batchSize = batchSize
        self.epochs = epochs
        self.series = series
    }
}

/// One prediction on one sample, with what a diagram of it needs.
public struct PredictionRecord: Sendable {
    public var model: ModelDescription
    /// The first sample's input ids when the input is a sequence of ids (N, T), else empty.
    public var inputIDs: [Int]
    /// The last axis of the first sample's output.
    public var output: [Double]
    /// The words of the ids where a tokenizer is known; an id without a word is padding or unknown.
    public var vocabulary: [Int: String]?

    public init(
        model: ModelDescription, inputIDs: [Int], output: [Double], vocabulary: [Int: String]? = nil
    ) {
        self.model = model
        self.inputIDs = inputIDs
        self.output = output
        self.vocabulary = vocabulary
    }
}
