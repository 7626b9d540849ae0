import EngineRecords

/// What is shown after a cell that trained a model: its history as charts, with words for those who can't
/// see them.
package struct TrainingCurve: Sendable, Equatable {
    package var charts: [LineChart]
    /// "sequential: 200 epochs on 11 samples in batches of 32"
    package var caption: String

    /// nil when no epoch was finished.
    package init?(_ record: TrainingRecord) {
        charts = LineChart.charts(of: record)
        guard !charts.isEmpty else { return nil }
        let done = charts.map(\.length).max() ?? 0
        caption = "\(record.modelName.inline): \(counted(done, "epoch")) "
        if done < record.epochs { caption += "of \(grouped(record.epochs)) " }
        caption +=
            "on \(counted(record.sampleCount, "sample")) in batches of \(grouped(record.batchSize))"
    }

    package var description: String { charts.map(\.description).joined(separator: " ") }

    package var text: String { LineChart.text(of: charts) }
}
