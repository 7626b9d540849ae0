import Arrays
import EngineRecords

// Commands that train and use models. Each takes arrays or a source of batches.

extension Model {
    /// Floating-point operations of one forward pass on `samples` samples (a multiply-add counts two).
    func forwardCost(_ samples: Int) -> Double {
        2 * Double(samples) * multiplyAdds((inputShapes ?? []).map { [1] + $0.dropFirst() })
    }
}

/// What a command works on.
package enum CommandData {
    case arrays(TrainingData)
    case batches(any BatchSource)

    /// "15 x 4 and 15 x 3", "batches".
    var text: String {
        switch self {
        case .arrays(let data): data.inputs.map { shapeText($0) }.joined(separator: " and ")
        case .batches(let source):
            source.batchCount.map { "\($0) batch\($0 == 1 ? "" : "es")" } ?? "batches of unknown number"
        }
    }

    var sampleCount: Int { if case .arrays(let data) = self { data.sampleCount } else { 0 } }
}

/// Trains a model. A backward pass counts as two forward passes.
package struct Fit: EngineCommand {
    package let model: Model
    package let data: CommandData
    package let options: FitOptions

    package init(_ model: Model, _ data: TrainingData, _ options: FitOptions = FitOptions()) {
        self.init(model, .arrays(data), options)
    }

    package init(_ model: Model, _ data: CommandData, _ options: FitOptions = FitOptions()) {
        self.model = model
        self.data = data
        self.options = options
    }

    package var purpose: CommandRecord.Purpose { .train }
    package var summary: String {
        "fit model \"\(model.name)\" on \(data.text), \(counted(options.epochs, "epoch"))"
    }
    package func perform(in engine: Engine) throws -> History {
        switch data {
        case .arrays(let data): try model.fit(data, options)
        case .batches(let source): try model.fit(source, options)
        }
    }
    package func cost(_ history: History) -> Double {
        3 * Double(history.epochs.count) * model.forwardCost(samples(history))
    }
    package func detail(_ history: History) -> CommandRecord.Detail {
        .training(history.record(sampleCount: samples(history), batchSize: options.batchSize ?? 32))
    }

    private func samples(_ history: History) -> Int {
        if case .arrays(let data) = data { data.sampleCount } else { history.sampleCount }
    }
}

/// Loss and metrics over data.
package struct Evaluate: EngineCommand {
    package let model: Model
    package let data: CommandData
    package var batchSize: Int?
    package var verbose = 1
    package var steps: Int?
    package var callbacks: [any TrainingCallback] = []

    package init(_ model: Model, _ data: TrainingData, batchSize: Int? = nil, verbose: Int = 1) {
        self.init(model, .arrays(data), batchSize: batchSize, verbose: verbose)
    }

    package init(_ model: Model, _ data: CommandData, batchSize: Int? = nil, verbose: Int = 1) {
        self.model = model
        self.data = data
        self.batchSize = batchSize
        self.verbose = verbose
    }

    package var purpose: CommandRecord.Purpose { .evaluate }
    package var summary: String { "evaluate model \"\(model.name)\" on \(data.text)" }
    package func perform(in engine: Engine) throws -> Logs {
        switch data {
        case .arrays(let data):
            try model.evaluate(
                data, batchSize: batchSize, verbose: verbose, steps: steps, callbacks: callbacks)
        case .batches(let source):
            try model.evaluate(source: source, verbose: verbose, steps: steps, callbacks: callbacks)
        }
    }
    package func cost(_ result: Logs) -> Double { model.forwardCost(data.sampleCount) }
}

/// Outputs for data.
package struct Predict: EngineCommand {
    package let model: Model
    package let data: CommandData
    package var batchSize: Int?
    package var verbose = 1
    package var steps: Int?
    package var callbacks: [any TrainingCallback] = []

    package init(_ model: Model, _ inputs: [NDArray], batchSize: Int? = nil, verbose: Int = 1) {
        self.init(model, .arrays(TrainingData(inputs: inputs)), batchSize: batchSize, verbose: verbose)
    }

    package init(_ model: Model, _ data: CommandData, batchSize: Int? = nil, verbose: Int = 1) {
        self.model = model
        self.data = data
        self.batchSize = batchSize
        self.verbose = verbose
    }

    package var purpose: CommandRecord.Purpose { .predict }
    package var summary: String { "predict with model \"\(model.name)\" on \(data.text)" }
    package func perform(in engine: Engine) throws -> [NDArray] {
        switch data {
        case .arrays(let data):
            try model.predict(
                data: data, batchSize: batchSize, verbose: verbose, steps: steps, callbacks: callbacks)
        case .batches(let source):
            try model.predict(source: source, verbose: verbose, steps: steps, callbacks: callbacks)
        }
    }
    package func cost(_ result: [NDArray]) -> Double {
        model.forwardCost(result.first.map { $0.shape.first ?? 0 } ?? 0)
    }

    package func detail(_ result: [NDArray]) -> CommandRecord.Detail {
        guard let output = result.first, output.rank > 0, output.count > 0 else { return .none }
        let width = output.shape[output.rank - 1]
        var ids: [Int] = []
        // Ids are what an embedding takes first.
        if case .arrays(let data) = data, let input = data.inputs.first, input.rank == 2,
            case .embedding? = model.layers.first?.role
        {
            ids = input.slice(axis: 0, at: 0).elements(as: Int.self)
        }
        // The last row of the first sample: for sequences the last step.
        let first = output.slice(axis: 0, at: 0)
        return .prediction(
            PredictionRecord(
                model: model.modelDescription(), inputIDs: ids, output: Array(first.doubles.suffix(width))))
    }
}

/// "15 x 4".
private func shapeText(_ array: NDArray) -> String {
    array.dimensions.map(String.init).joined(separator: " x ")
}
