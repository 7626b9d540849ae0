import EngineRecords

/// Lines over epochs or steps, as a value: drawn as SVG for a page and as text for a terminal.
package struct LineChart: Sendable, Equatable {
    package struct Series: Sendable, Equatable {
        package var name: String
        /// The values at x = 1, 2, ...; one that isn't finite leaves a gap.
        package var values: [Double]
        /// Validation lines are dashed and share their colour with the training line.
        package var isDashed: Bool
        /// The number of its colour, from 0.
        package var color: Int

        package init(name: String, values: [Double], isDashed: Bool = false, color: Int = 0) {
            self.name = name
            self.values = values
            self.isDashed = isDashed
            self.color = color
        }
    }

    package var title: String
    package var xLabel: String
    package var series: [Series]

    package init(title: String, xLabel: String, series: [Series]) {
        self.title = title
        self.xLabel = xLabel
        self.series = series
    }

    /// The largest x, at least 1.
    var length: Int { max(1, series.map(\.values.count).max() ?? 1) }

    /// The values shown: from 0 where that costs little of the height, so that a curve's fall is seen for
    /// what it is; 0...1 for shares.
    var yRange: (lower: Double, upper: Double) {
        let values = series.flatMap(\.values).filter(\.isFinite)
        guard var lower = values.min(), var upper = values.max() else { return (0, 1) }
        if isShare, lower >= 0, upper <= 1 { return (0, 1) }
        if lower > 0, lower < upper * 0.7 || lower == upper { lower = 0 }
        if lower == upper { (lower, upper) = lower == 0 ? (0, 1) : (lower - abs(lower), 0) }
        let step = AxisTicks.step(for: (upper - lower) / 8)
        return ((lower / step).rounded(.down) * step, (upper / step).rounded(.up) * step)
    }

    /// Is the quantity one that lies between 0 and 1?
    private var isShare: Bool {
        ["accuracy", "acc", "precision", "recall", "auc"].contains {
            title == $0 || title.hasSuffix("_\($0)")
        }
    }

    /// "loss falls from 2.71 to 0.0312 over 200 epochs"
    package var description: String {
        series.map(Self.trend).joined(separator: "; ") + "."
    }

    private static func trend(_ series: Series) -> String {
        let name = series.name.inline
        let finite = series.values.filter(\.isFinite)
        guard let first = finite.first, let last = finite.last else { return "\(name) has no finite values" }
        let count = series.values.count
        var text = "\(name) is \(short(last))"
        if count > 1 {
            let verb = last < first ? "falls" : last > first ? "rises" : "stays"
            text = "\(name) \(verb) from \(short(first)) to \(short(last)) over \(counted(count, "epoch"))"
        }
        if let index = series.values.firstIndex(where: { !$0.isFinite }) {
            text += ", not finite in epoch \(index + 1)"
        }
        return text
    }
}

extension LineChart {
    /// A chart for each quantity of a training history: the loss first, then the metrics in their order. A
    /// quantity measured on validation data too is in the same chart, dashed; so are the parts that a model
    /// with several outputs reports ("a_loss", "b_loss").
    package static func charts(of record: TrainingRecord) -> [LineChart] {
        var charts: [LineChart] = []
        for series in record.series where !series.values.isEmpty {
            let isValidation = series.name.hasPrefix("val_")
            let base = isValidation ? String(series.name.dropFirst(4)) : series.name
            let key = quantity(base)
            let index = charts.firstIndex { $0.title == key } ?? charts.count
            if index == charts.count { charts.append(LineChart(title: key, xLabel: "epoch", series: [])) }
            let sibling = charts[index].series.first { $0.name == base || $0.name == "val_\(base)" }
            let color = sibling?.color ?? Set(charts[index].series.map(\.color)).count
            charts[index].series.append(
                Series(name: series.name, values: series.values, isDashed: isValidation, color: color))
        }
        return charts.filter { $0.title == "loss" } + charts.filter { $0.title != "loss" }
    }

    private static func quantity(_ name: String) -> String {
        for shared in ["loss", "accuracy"] where name == shared || name.hasSuffix("_\(shared)") {
            // "sparse_categorical_accuracy" is the name of a metric, not of an output's part.
            return name.hasSuffix("categorical_accuracy") || name == "binary_accuracy" ? name : shared
        }
        return name
    }
}
