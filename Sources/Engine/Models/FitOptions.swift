import EngineRecords

/// What `fit` takes besides the data; names and defaults as in Keras.
package struct FitOptions {
    package var batchSize: Int? = nil
    package var epochs = 1
    /// 0 silent, 1 a line a epoch with a bar, 2 a line a epoch.
    package var verbose = 1
    package var callbacks: [any TrainingCallback] = []
    package var validationSplit = 0.0
    package var validationData: TrainingData?
    /// Validation data that comes in batches of its own.
    package var validationSource: (any BatchSource)?
    package var shuffle = true
    package var classWeight: [Int: Double]?
    package var initialEpoch = 0
    package var stepsPerEpoch: Int?
    package var validationSteps: Int?
    package var validationBatchSize: Int?
    package var validationFrequency = 1
    /// The numbers of the epochs, from 1, after which the model is validated, where they are listed.
    package var validationEpochs: Set<Int>?

    /// Whether validation follows an epoch (numbered from 0).
    func validates(after epoch: Int) -> Bool {
        validationEpochs?.contains(epoch + 1) ?? ((epoch + 1) % max(1, validationFrequency) == 0)
    }

    package init() {}
}

/// What a training gives: Keras' `History`.
package final class History {
    package let model: Model
    /// The numbers of the epochs that ran.
    package private(set) var epochs: [Int] = []
    /// One series a name, in the order of the first epoch's logs.
    package private(set) var series: [(name: String, values: [Double])] = []
    /// Steps of an epoch are nil while a source has not told its length.
    package internal(set) var parameters: (epochs: Int, steps: Int?, verbose: Int)
    /// Samples of one epoch.
    package internal(set) var sampleCount = 0

    init(_ model: Model, epochs: Int, steps: Int?, verbose: Int) {
        self.model = model
        parameters = (epochs, steps, verbose)
    }

    func add(_ epoch: Int, _ logs: Logs) {
        epochs.append(epoch)
        for (name, value) in logs.entries {
            if let place = series.firstIndex(where: { $0.name == name }) {
                series[place].values.append(value)
            } else {
                series.append((name, [value]))
            }
        }
    }

    package subscript(name: String) -> [Double]? { series.first { $0.name == name }?.values }

    /// The history as the journal keeps it.
    package func record(sampleCount: Int, batchSize: Int) -> TrainingRecord {
        TrainingRecord(
            modelName: model.name, sampleCount: sampleCount, batchSize: batchSize, epochs: parameters.epochs,
            series: series.map { TrainingRecord.Series(name: $0.name, values: $0.values) })
    }
}
