extension LineChart {
    /// The chart in fixed-pitch characters, `width` columns by `height` rows and five more for titles and
    /// axes. A line's mark is `*`, its validation's `o`; further lines have `+ x # %`.
    package func text(width: Int, height: Int = 8) -> String {
        TextDrawing(self, width: width, height: height).text
    }

    /// Charts two abreast, at most 72 columns wide.
    package static func text(of charts: [LineChart]) -> String {
        var rows: [String] = []
        for start in stride(from: 0, to: charts.count, by: 2) {
            guard start + 1 < charts.count else {
                rows.append(charts[start].text(width: charts.count == 1 ? 60 : 34))
                continue
            }
            let left = charts[start].text(width: 34).lines
            let right = charts[start + 1].text(width: 34).lines
            let lines = (0..<max(left.count, right.count)).map { row -> String in
                let first = row < left.count ? left[row] : ""
                guard row < right.count, !right[row].isEmpty else { return first }
                return first.padded(to: 38) + right[row]
            }
            rows.append(lines.joined(separator: "\n"))
        }
        return rows.joined(separator: "\n\n")
    }
}

private struct TextDrawing {
    let chart: LineChart
    let width: Int
    let height: Int
    private let ticks: AxisTicks
    private let range: (lower: Double, upper: Double)
    /// The column of the y axis.
    private let axis: Int

    private static let marks: [Character] = ["*", "o", "+", "x", "#", "%"]

    init(_ chart: LineChart, width: Int, height: Int) {
        self.chart = chart
        self.width = width
        self.height = max(4, height)
        range = chart.yRange
        let ticks = AxisTicks(from: range.lower, to: range.upper, count: max(3, height / 3))
        self.ticks = ticks
        axis = (ticks.values.map { ticks.label($0).count }.max() ?? 0) + 1
    }

    private var plotWidth: Int { max(4, width - axis - 1) }

    var text: String {
        var canvas = TextCanvas()
        drawTitle(&canvas)
        drawAxes(&canvas)
        for (index, series) in chart.series.enumerated().reversed() {
            plot(series, mark: Self.marks[index % Self.marks.count], on: &canvas)
        }
        return canvas.text
    }

    /// The title, and at the right the last value; for several lines a legend instead.
    private func drawTitle(_ canvas: inout TextCanvas) {
        let title = chart.title.inline
        guard chart.series.count > 1 else {
            let last = chart.series.first?.values.last.map { "last \(short($0))" } ?? ""
            canvas.put(title.elided(to: width - last.count - 2), row: 0, column: 0)
            canvas.put(last, row: 0, column: width - last.count)
            return
        }
        canvas.put(title.elided(to: width), row: 0, column: 0)
        var row = height + 4
        var column = 0
        for (index, series) in chart.series.enumerated() {
            let last = series.values.last.map(short) ?? ""
            let entry = "\(Self.marks[index % Self.marks.count]) \(series.name.inline) \(last)".elided(
                to: width)
            if column > 0, column + entry.columnWidth > width { (row, column) = (row + 1, 0) }
            canvas.put(entry, row: row, column: column)
            column += entry.columnWidth + 3
        }
    }

    private func row(of value: Double) -> Int {
        let share = (value - range.lower) / (range.upper - range.lower)
        return 1 + Int((Double(height - 1) * (1 - min(1, max(0, share)))).rounded())
    }

    private func column(of step: Int) -> Int {
        guard chart.length > 1 else { return axis + 1 }
        return axis + 1 + (step - 1) * (plotWidth - 1) / (chart.length - 1)
    }

    private func drawAxes(_ canvas: inout TextCanvas) {
        for row in 1...height { canvas.put("|", row: row, column: axis) }
        var used: Set<Int> = []
        for value in ticks.values where used.insert(row(of: value)).inserted {
            let label = ticks.label(value)
            canvas.put(label, row: row(of: value), column: axis - 1 - label.count)
            canvas.put("+", row: row(of: value), column: axis)
        }
        canvas.put("+" + String(repeating: "-", count: plotWidth), row: height + 1, column: axis)
        canvas.put("1", row: height + 2, column: axis + 1)
        guard chart.length > 1 else { return canvas.put(chart.xLabel, row: height + 2, column: axis + 3) }
        let last = String(chart.length)
        canvas.put(last, row: height + 2, column: width - last.count)
        let middle = axis + 1 + (plotWidth - chart.xLabel.columnWidth) / 2
        canvas.put(chart.xLabel.inline, row: height + 2, column: middle)
    }

    /// One mark a column: the mean of the values that fall into it. Dots lead across columns without one.
    private func plot(_ series: LineChart.Series, mark: Character, on canvas: inout TextCanvas) {
        var sums: [Int: (sum: Double, count: Int)] = [:]
        for (index, value) in series.values.enumerated() where value.isFinite {
            let old = sums[column(of: index + 1)] ?? (0, 0)
            sums[column(of: index + 1)] = (old.sum + value, old.count + 1)
        }
        let means = sums.map { (column: $0, value: $1.sum / Double($1.count)) }.sorted {
            $0.column < $1.column
        }
        for (left, right) in zip(means, means.dropFirst()) where left.column + 1 < right.column {
            for column in left.column + 1..<right.column {
                let share = Double(column - left.column) / Double(right.column - left.column)
                let value = left.value + (right.value - left.value) * share
                canvas.put(".", row: row(of: value), column: column)
            }
        }
        for mean in means { canvas.put(String(mark), row: row(of: mean.value), column: mean.column) }
    }
}
