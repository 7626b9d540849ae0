import Foundation
import Plotting
import Testing

private let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Fixtures")

/// Ticks and their texts, as matplotlib 3.11 gave them for axes of its default figure.
@Suite struct TickTests {
    struct Ticks: Decodable {
        var ticks: [Double]
        var labels: [String]
        var offset: String
    }

    struct Linear: Decodable, CustomTestStringConvertible {
        var low: Double
        var high: Double
        var x: Ticks
        var y: Ticks
        var testDescription: String { "\(low)...\(high)" }
    }

    struct Logarithmic: Decodable, CustomTestStringConvertible {
        var low: Double
        var high: Double
        var ticks: [Double]
        var labels: [String]
        var minor: [Double]
        var minorLabels: [String]
        var testDescription: String { "\(low)...\(high)" }
    }

    struct Cases: Decodable {
        var linear: [Linear]
        var logarithmic: [Logarithmic]
    }

    static let cases: Cases = {
        let none = Cases(linear: [], logarithmic: [])
        guard let data = try? Data(contentsOf: fixtures.appendingPathComponent("ticks.json")) else {
            return none
        }
        return (try? JSONDecoder().decode(Cases.self, from: data)) ?? none
    }()

    static func isClose(_ a: [Double], _ b: [Double], _ width: Double) -> Bool {
        a.count == b.count && zip(a, b).allSatisfy { abs($0 - $1) <= width * 1e-9 }
    }

    @Test func casesAreThere() {
        #expect(Self.cases.linear.count > 50 && Self.cases.logarithmic.count > 5)
    }

    @Test(arguments: cases.linear)
    func linearTicksStandWhereMatplotlibPutsThem(_ row: Linear) {
        for (expected, bins) in [(row.x, 9), (row.y, 9)] {
            let places = TickPlaces.linear(row.low, row.high, bins: bins)
            #expect(Self.isClose(places, expected.ticks, row.high - row.low))
            let texts = TickTexts.linear(expected.ticks, view: (row.low, row.high))
            #expect(texts.labels == expected.labels)
            #expect(texts.offset == expected.offset)
        }
    }

    @Test(arguments: cases.logarithmic)
    func logarithmicTicksStandWhereMatplotlibPutsThem(_ row: Logarithmic) {
        let view = (row.low, row.high)
        let places = TickPlaces.logarithmic(row.low, row.high, bins: 9)
        #expect(
            zip(places, row.ticks).allSatisfy { abs($0 - $1) <= abs($1) * 1e-9 }
                && places.count == row.ticks.count)
        #expect(TickTexts.logarithmic(row.ticks, view: view) == row.labels)
        let minor = TickPlaces.logarithmic(row.low, row.high, multiples: .auto, bins: 9)
        #expect(
            zip(minor, row.minor).allSatisfy { abs($0 - $1) <= abs($1) * 1e-9 }
                && minor.count == row.minor.count)
        #expect(TickTexts.logarithmic(row.minor, view: view, isMinor: true) == row.minorLabels)
    }
}

@Suite struct FigureTests {
    private var squares: Figure {
        var axes = Axes()
        axes.artists.append(Artist(.line(Line(x: [0, 1, 2, 3], y: [0, 1, 4, 9], label: "squares"))))
        axes.title = "Squares <of> $x^2$"
        axes.setNames(x: "x", y: "y")
        axes.fitLimits()
        axes.addLegend()
        return Figure(axes: [axes])
    }

    @Test func limitsHaveAMarginOfFivePercent() {
        let axes = squares.axes[0]
        #expect(abs(axes.x.low + 0.15) < 1e-12 && abs(axes.x.high - 3.15) < 1e-12)
        #expect(abs(axes.y.low + 0.45) < 1e-12 && abs(axes.y.high - 9.45) < 1e-12)
    }

    @Test func svgEscapesTextAndIsTheSameEveryTime() {
        let svg = squares.svg()
        #expect(svg.hasPrefix("<svg ") && svg.contains("&lt;of&gt;") && !svg.contains("<of>"))
        #expect(svg == squares.svg())
        #expect(svg.contains("stroke=\"#1f77b4\""))
    }

    @Test func wordsNameTitleSeriesAndAxes() {
        #expect(squares.description == "Squares <of> x^2 (lines) (squares), y by x")
    }

    @Test func charactersFitIntoTheWidth() {
        let text = squares.text(width: 72)
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 72 })
        #expect(text.contains("* squares"))
    }

    /// A long line loses the points that nobody can see.
    @Test func longLinesStaySmall() {
        var axes = Axes()
        let x = (0..<100_000).map(Double.init)
        axes.artists = [
            Artist(.line(Line(x: x, y: x.map { ($0 * 0.37).truncatingRemainder(dividingBy: 7) })))
        ]
        axes.fitLimits()
        #expect(Figure(axes: [axes]).svg().utf8.count < 200_000)
    }

    @Test func manyMarkersBecomeAPicture() {
        var axes = Axes()
        let x = (0..<50_000).map { Double($0 % 977) }
        axes.artists = [
            Artist(.scatter(Scatter(x: x, y: x.map { ($0 * 3.3).truncatingRemainder(dividingBy: 11) })))
        ]
        axes.fitLimits()
        let svg = Figure(axes: [axes]).svg()
        #expect(svg.contains("data:image/png;base64,") && svg.utf8.count < 1_000_000)
    }

    @Test(arguments: [
        ("r", "#ff0000"), ("C1", "#ff7f0e"), ("#abc", "#aabbcc"), ("0.5", "#808080"), ("tab:red", "#d62728"),
        ("navy", "#000080"),
    ])
    func colorsHaveNames(_ name: String, _ code: String) {
        #expect(Color(name)?.hexadecimal == code)
    }

    @Test func colormapsAreMatplotlibs() {
        #expect(Colormap.named("viridis")?.color(0).hexadecimal == "#440154")
        #expect(Colormap.named("viridis_r")?.color(0).hexadecimal == "#fde725")
        #expect(Colormap.named("gray")?.color(0.5).hexadecimal == "#808080")
        #expect(Colormap.named("nothing") == nil)
    }

    @Test func contoursOfAConeAreClosed() {
        var x: [Double] = []
        var y: [Double] = []
        for index in 0..<441 {
            x.append(Double(index % 21) - 10)
            y.append(Double(index / 21) - 10)
        }
        func radius(_ x: Double, _ y: Double) -> Double { (x * x + y * y).squareRoot() }
        let z: [Double] = zip(x, y).map { radius($0, $1) }
        let lines: [[Point]] = ContourGrid(columns: 21, rows: 21, x: x, y: y, z: z).lines(at: 5.5)
        #expect(lines.count == 1 && lines[0].first == lines[0].last)
        for point in lines[0] { #expect(abs(radius(point.x, point.y) - 5.5) < 0.1) }
    }
}
