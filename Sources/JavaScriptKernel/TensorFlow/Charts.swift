import Plotting

// Charts of `tfvis` as pictures of the page: the scripts describe a chart (kind, titles, data), a row here makes
// its axes.

/// A chart as the scripts describe it.
struct ChartDescription {
    let value: JSValue

    struct Series {
        var name: String
        var x: [Double]
        var y: [Double]
    }

    func text(_ name: String) -> String { value[name].asString ?? "" }
    func numbers(_ name: String) -> [Double] { Self.numbers(value[name]) }
    func texts(_ name: String) -> [String]? { value[name].items()?.map { $0.text() } }
    func matrix(_ name: String) -> [[Double]] { value[name].items()?.map { Self.numbers($0) } ?? [] }
    var series: [Series] {
        (value["series"].items() ?? []).map {
            Series(name: $0["name"].text(), x: Self.numbers($0["x"]), y: Self.numbers($0["y"]))
        }
    }

    private static func numbers(_ value: JSValue) -> [Double] {
        value.items()?.map { $0.isNullish ? .nan : $0.number() } ?? []
    }

    var title: String {
        let (title, subtitle) = (text("title"), text("subtitle"))
        return [title, subtitle].filter { !$0.isEmpty }.joined(separator: ": ")
    }
}

enum ChartAxes {
    /// One row a kind.
    static let rows: [(kind: String, make: @Sendable (ChartDescription) -> Axes)] = [
        ("line", line), ("scatter", scatter), ("bar", bars), ("histogram", histogram), ("heatmap", heatmap),
        ("confusion", heatmap),
    ]

    static func make(_ chart: ChartDescription) -> Axes? {
        guard let row = rows.first(where: { $0.kind == chart.text("kind") }) else { return nil }
        var axes = row.make(chart)
        axes.title = chart.title
        axes.setNames(x: chart.text("xLabel"), y: chart.text("yLabel"))
        return axes
    }

    private static func line(_ chart: ChartDescription) -> Axes {
        var axes = Axes()
        for (place, series) in chart.series.enumerated() {
            let color = Color.cycle[place % Color.cycle.count]
            var marker: MarkerStyle?
            if series.x.count < 2 { marker = MarkerStyle(named: "o", color: color) }
            axes.artists.append(
                Artist(
                    .line(
                        Line(
                            x: series.x, y: series.y, style: LineStyle(color), marker: marker,
                            label: series.name))))
        }
        return fitted(axes, chart)
    }

    private static func scatter(_ chart: ChartDescription) -> Axes {
        var axes = Axes()
        for (place, series) in chart.series.enumerated() {
            var points = Scatter(x: series.x, y: series.y)
            points.faces = [Color.cycle[place % Color.cycle.count]]
            points.sizes = [20]
            points.label = series.name
            axes.artists.append(Artist(.scatter(points)))
        }
        return fitted(axes, chart)
    }

    private static func fitted(_ axes: Axes, _ chart: ChartDescription) -> Axes {
        var axes = axes
        axes.fitLimits()
        if case let range = chart.numbers("xRange"), range.count == 2 {
            (axes.x.low, axes.x.high) = (range[0], range[1])
        }
        if case let range = chart.numbers("yRange"), range.count == 2 {
            (axes.y.low, axes.y.high) = (range[0], range[1])
        }
        if chart.series.contains(where: { !$0.name.isEmpty }) { axes.addLegend() }
        return axes
    }

    private static func bars(_ chart: ChartDescription) -> Axes {
        let (labels, values) = (chart.texts("labels") ?? [], chart.numbers("values"))
        var axes = Axes()
        let items = values.enumerated().map { place, value in
            PathItem(
                Path(x: Double(place) - 0.4, y: 0, width: 0.8, height: value), fill: Color.cycle[0])
        }
        axes.artists.append(Artist(.paths(items)))
        axes.fitLimits()
        axes.x.major = labels.enumerated().map { Tick(Double($0), $1) }
        if labels.count > 12 { axes.x.majorStyle.labelRotation = 90 }
        return axes
    }

    private static func histogram(_ chart: ChartDescription) -> Axes {
        let values = chart.numbers("values").filter(\.isFinite)
        var axes = Axes()
        guard let low = values.min(), let high = values.max() else { return axes }
        let count = max(1, chart.value["bins"].asInt ?? 12)
        let width = high > low ? (high - low) / Double(count) : 1
        var heights = Array(repeating: 0, count: count)
        for value in values { heights[min(count - 1, Int((value - low) / width))] += 1 }
        let items = heights.enumerated().map { place, height in
            PathItem(
                Path(x: low + Double(place) * width, y: 0, width: width * 0.95, height: Double(height)),
                fill: Color.cycle[0])
        }
        axes.artists.append(Artist(.paths(items)))
        axes.fitLimits()
        return axes
    }

    /// Cells with colours, and with their numbers where there are few.
    private static func heatmap(_ chart: ChartDescription) -> Axes {
        let matrix = chart.matrix("values")
        let (rows, columns) = (matrix.count, matrix.map(\.count).max() ?? 0)
        var axes = Axes()
        guard rows > 0, columns > 0, let colors = Colormap.named("Blues") ?? Colormap.named("viridis") else {
            return axes
        }
        let finite = matrix.joined().filter(\.isFinite)
        let (low, high) = (finite.min() ?? 0, finite.max() ?? 1)
        func level(_ value: Double) -> Double { high > low ? (value - low) / (high - low) : 0.5 }
        var rgba: [UInt8] = []
        var levels: [Double] = []
        for row in matrix {
            for column in 0..<columns {
                let value = column < row.count ? row[column] : .nan
                let color = colors.color(level(value))
                rgba += [color.red, color.green, color.blue, color.alpha].map { UInt8(($0 * 255).rounded()) }
                levels.append(value.isFinite ? level(value) : 0)
            }
        }
        let extent = (-0.5, Double(columns) - 0.5, Double(rows) - 0.5, -0.5)
        var image = ImageItem(width: columns, height: rows, rgba: rgba, extent: extent)
        image.levels = levels
        axes.artists.append(Artist(.image(image)))
        (axes.x.low, axes.x.high, axes.y.low, axes.y.high) = (extent.0, extent.1, extent.2, extent.3)
        axes.x.major = ticks(chart.texts("xLabels") ?? chart.texts("labels"), columns)
        axes.y.major = ticks(chart.texts("yLabels") ?? chart.texts("labels"), rows)
        if rows * columns <= 225 {
            for (y, row) in matrix.enumerated() {
                for (x, value) in row.enumerated() where value.isFinite {
                    axes.artists.append(Artist(.text(number(value, x: x, y: y, isDark: level(value) > 0.6))))
                }
            }
        }
        return axes
    }

    private static func ticks(_ labels: [String]?, _ count: Int) -> [Tick] {
        (0..<count).map { Tick(Double($0), labels?[safe: $0] ?? String($0)) }
    }

    private static func number(_ value: Double, x: Int, y: Int, isDark: Bool) -> TextItem {
        var item = TextItem(
            value == value.rounded() ? String(Int(value)) : TickTexts.general(value, 3), size: 9)
        (item.x, item.y) = (Double(x), Double(y))
        item.horizontal = .center
        item.vertical = .center
        item.color = isDark ? .white : .black
        return item
    }
}

extension TensorFlowPart {
    /// Shows a chart: a picture with its drawing in characters, or a table.
    func show(chart value: JSValue) throws {
        let chart = ChartDescription(value: value)
        if chart.text("kind") == "table" {
            session.show(table(chart))
            return
        }
        guard let axes = ChartAxes.make(chart) else {
            throw JavaScriptError("tfvis: there is no chart of kind '\(chart.text("kind"))'")
        }
        let figure = Figure(axes: [axes])
        session.show(
            JavaScriptDisplay(
                [("image/svg+xml", figure.svg()), ("text/plain", figure.text())],
                alternativeText: chart.title.isEmpty ? nil : chart.title))
    }

    private func table(_ chart: ChartDescription) -> JavaScriptDisplay {
        func escaped(_ text: String) -> String {
            text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
        }
        func row(_ cells: [String], _ tag: String) -> String {
            "<tr>" + cells.map { "<\(tag)>\(escaped($0))</\(tag)>" }.joined() + "</tr>\n"
        }
        let headers = chart.texts("headers") ?? []
        let rows = (value(chart, "rows")).map { $0.items()?.map { $0.text() } ?? [] }
        var html = "<table>\n"
        if !chart.title.isEmpty { html += "<caption>\(escaped(chart.title))</caption>\n" }
        html += "<thead>\n" + row(headers, "th") + "</thead>\n<tbody>\n"
        html += rows.map { row($0, "td") }.joined() + "</tbody>\n</table>"
        let all = [headers] + rows
        let widths = (0..<headers.count).map { column in all.map { $0[safe: column]?.count ?? 0 }.max() ?? 0 }
        let lines = all.map { cells in
            var line = ""
            for (column, width) in widths.enumerated() {
                let text = cells[safe: column] ?? ""
                line += text + String(repeating: " ", count: width - text.count + 2)
            }
            while line.hasSuffix(" ") { line.removeLast() }
            return line
        }
        let plain = (chart.title.isEmpty ? [] : [chart.title]) + lines
        return JavaScriptDisplay([("text/html", html), ("text/plain", plain.joined(separator: "\n"))])
    }

    private func value(_ chart: ChartDescription, _ name: String) -> [JSValue] {
        chart.value[name].items() ?? []
    }
}
