import NotebookFormat

extension LineChart {
    /// The chart as an SVG element of 380 by 240 units that scales with its place.
    ///
    /// Lines and text carry classes that the page's style colours for light and dark; the colours written
    /// here serve where there is no such style. Nothing in it runs, loads or refers to anything.
    package func svg(id: String) -> String { SVGDrawing(self, id: id).text }
}

/// The geometry of a chart: margins around a plot area.
private struct SVGDrawing {
    let chart: LineChart
    let id: String
    private let left = 46.0
    private let right = 366.0
    private let top = 44.0
    private let bottom = 198.0
    private let range: (lower: Double, upper: Double)

    static let colors = ["#2458c5", "#b4470e", "#1d7a46", "#8a3fb0", "#8f6400"]
    private static let height = 240

    init(_ chart: LineChart, id: String) {
        self.chart = chart
        self.id = id
        range = chart.yRange
    }

    var text: String {
        let name = htmlEscaped(id)
        let head =
            "<svg class=\"chart\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 380 \(Self.height)\" "
            + "role=\"img\" aria-labelledby=\"\(name)-t \(name)-d\" font-family=\"system-ui, sans-serif\" "
            + "font-size=\"12\">\n"
            + "<title id=\"\(name)-t\">\(htmlEscaped(chart.title.inline)) by \(htmlEscaped(chart.xLabel.inline))</title>\n"
            + "<desc id=\"\(name)-d\">\(htmlEscaped(chart.description))</desc>\n"
        return ([head + titles] + [yAxis, xAxis] + [lines]).joined(separator: "\n") + "\n</svg>"
    }

    private func x(_ step: Int) -> Double {
        guard chart.length > 1 else { return (left + right) / 2 }
        return left + 4 + (right - left - 8) * Double(step - 1) / Double(chart.length - 1)
    }

    private func y(_ value: Double) -> Double {
        bottom - (bottom - top) * (value - range.lower) / (range.upper - range.lower)
    }

    private func label(
        _ text: String, x: Double, y: Double, anchor: String = "start", kind: String = "chart-label"
    ) -> String {
        "<text class=\"\(kind)\" x=\"\(place(x))\" y=\"\(place(y))\" text-anchor=\"\(anchor)\" "
            + "fill=\"currentColor\">\(htmlEscaped(text))</text>"
    }

    /// The title at the left; at the right each line's name and last value, with a sample behind it where
    /// there are several. A label's width is a generous guess: the font is the reader's.
    private var titles: String {
        var parts = [label(chart.title.inline.elided(to: 24), x: 8, y: 20, kind: "chart-title")]
        guard chart.series.count > 1 else {
            let last = chart.series.first?.values.last.map { "last \(short($0))" } ?? ""
            return (parts + [label(last, x: right, y: 20, anchor: "end", kind: "chart-key")])
                .joined(separator: "\n")
        }
        var end = right
        for series in chart.series.suffix(3).reversed() {
            let last = series.values.last.map(short) ?? ""
            let name = "\(series.name.inline.elided(to: 16)) \(last)"
            parts.append(stroke(series, "M\(place(end - 20)) 16H\(place(end))"))
            parts.append(label(name, x: end - 26, y: 20, anchor: "end", kind: "chart-key"))
            end -= 26 + Double(name.columnWidth) * 6 + 12
        }
        return parts.joined(separator: "\n")
    }

    private var yAxis: String {
        let ticks = AxisTicks(from: range.lower, to: range.upper, count: 4)
        return ticks.values.map { value in
            let height = place(y(value))
            return "<path class=\"chart-grid\" d=\"M\(place(left)) \(height)H\(place(right))\" "
                + "stroke=\"currentColor\" stroke-opacity=\"0.15\"/>\n"
                + label(ticks.label(value), x: left - 8, y: y(value) + 4, anchor: "end")
        }.joined(separator: "\n")
    }

    private var xAxis: String {
        let length = Double(chart.length)
        var steps = AxisTicks(from: 0, to: length, count: 4, whole: true).values.filter { $0 >= 1 }
        if let first = steps.first, first > 1, first / length > 0.12 { steps.insert(1, at: 0) }
        var parts = steps.map { step in
            let place = place(x(Int(step)))
            return
                "<path class=\"chart-grid\" d=\"M\(place) \(self.place(bottom))v4\" stroke=\"currentColor\" "
                + "stroke-opacity=\"0.4\"/>\n"
                + label(fixed(step, 0), x: x(Int(step)), y: bottom + 18, anchor: "middle")
        }
        parts.append(
            label(chart.xLabel.inline, x: (left + right) / 2, y: bottom + 36, anchor: "middle"))
        return parts.joined(separator: "\n")
    }

    private var lines: String {
        chart.series.map { series in
            let points = series.values.count == 1 ? [] : vertices(of: series)
            let line = points.isEmpty ? "" : stroke(series, points.joined())
            guard let last = series.values.last, last.isFinite else { return line }
            let color = series.color % Self.colors.count
            return line
                + "<circle class=\"chart-dot chart-\(color)\" cx=\"\(place(x(series.values.count)))\" "
                + "cy=\"\(place(y(last)))\" r=\"3\" fill=\"\(Self.colors[color])\"/>"
        }.joined(separator: "\n")
    }

    private func stroke(_ series: LineChart.Series, _ path: String) -> String {
        let color = series.color % Self.colors.count
        let dashes = series.isDashed ? " stroke-dasharray=\"5 4\"" : ""
        return "<path class=\"chart-line chart-\(color)\" d=\"\(path)\" fill=\"none\" "
            + "stroke=\"\(Self.colors[color])\" stroke-width=\"2\" stroke-linejoin=\"round\"\(dashes)/>"
    }

    /// Path commands through the values. At most about 600: of a longer history each bucket's lowest and
    /// highest value, in their order, so that no spike is lost.
    private func vertices(of series: LineChart.Series) -> [String] {
        var commands: [String] = []
        var isPenDown = false
        for step in Self.shownSteps(series.values) {
            let value = series.values[step]
            guard value.isFinite else {
                isPenDown = false
                continue
            }
            commands.append("\(isPenDown ? "L" : "M")\(place(x(step + 1))) \(place(y(value)))")
            isPenDown = true
        }
        return commands
    }

    private static func shownSteps(_ values: [Double]) -> [Int] {
        let size = (values.count + 299) / 300
        guard size > 2 else { return Array(values.indices) }
        var steps: [Int] = [0]
        for start in stride(from: 0, to: values.count, by: size) {
            let bucket = start..<min(start + size, values.count)
            let finite = bucket.filter { values[$0].isFinite }
            guard let low = finite.min(by: { values[$0] < values[$1] }),
                let high = finite.max(by: { values[$0] < values[$1] })
            else {
                steps.append(start)
                continue
            }
            steps += [min(low, high), max(low, high)]
        }
        return steps + [values.count - 1]
    }

    /// A coordinate with one digit after the point where it has one.
    private func place(_ value: Double) -> String {
        let text = fixed(value, 1)
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
