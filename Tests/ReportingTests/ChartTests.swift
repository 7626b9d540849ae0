import EngineRecords
import Foundation
import Testing

@testable import Reporting

struct ChartTests {
    @Test func aTrainingRunAsText() throws {
        let curve = try #require(TrainingCurve(Sample.training))
        try expectSnapshot(
            [curve.text, curve.caption, curve.description].joined(separator: "\n\n"), "curve.txt")
        #expect(curve.text.lines.allSatisfy { $0.columnWidth <= 72 })
    }

    @Test func validationIsInTheSameChart() throws {
        let curve = try #require(TrainingCurve(Sample.validated))
        try expectSnapshot(
            [curve.text, curve.caption, curve.description].joined(separator: "\n\n"), "curve-validated.txt")
        #expect(curve.charts.map(\.title) == ["loss", "accuracy"])
        #expect(curve.charts[0].series.map(\.isDashed) == [false, true])
        #expect(curve.charts[0].series.map(\.color) == [0, 0])
        #expect(curve.text.lines.allSatisfy { $0.columnWidth <= 72 })
    }

    @Test func svgOfAShortRun() throws {
        let record = TrainingRecord(
            modelName: "m", sampleCount: 4, batchSize: 2, epochs: 3,
            series: [
                .init(name: "loss", values: [2, 1, 0.5]), .init(name: "val_loss", values: [2.5, 2, 2.25]),
            ])
        try expectSnapshot(LineChart.charts(of: record)[0].svg(id: "c"), "chart.svg")
    }

    @Test func everySVGIsWellFormed() {
        let hostile = LineChart(
            title: "<script>\"'&", xLabel: "]]><x",
            series: [.init(name: "</svg>\u{0}", values: [1, .nan, 3])])
        for chart in LineChart.charts(of: Sample.validated) + [hostile] {
            let svg = chart.svg(id: "a\"b")
            #expect(WellFormedness.problem(in: svg) == nil)
            #expect(!svg.contains("<script"))
        }
    }

    @Test func brokenTrainingLeavesAGapAndSaysSo() {
        let chart = LineChart(
            title: "loss", xLabel: "epoch",
            series: [.init(name: "loss", values: [1, 2, .nan, .infinity, .nan])])
        #expect(chart.description == "loss rises from 1.000 to 2.000 over 5 epochs, not finite in epoch 3.")
        #expect(chart.svg(id: "c").matches(of: /(d|cx|cy)="[^"]*(nan|inf)/).isEmpty)
        #expect(chart.text(width: 40).contains("*"))
        let empty = LineChart(title: "loss", xLabel: "epoch", series: [.init(name: "loss", values: [.nan])])
        #expect(empty.description == "loss has no finite values.")
        #expect(!empty.svg(id: "c").contains("nan\""))
    }

    @Test func oneEpochIsADot() {
        let chart = LineChart(title: "loss", xLabel: "epoch", series: [.init(name: "loss", values: [0.7])])
        #expect(chart.svg(id: "c").contains("<circle"))
        #expect(chart.text(width: 40).contains("*"))
    }

    @Test func aLongHistoryIsThinnedWithItsSpikes() {
        var values = [Double](repeating: 1, count: 20_000)
        values[7777] = 100
        let chart = LineChart(title: "loss", xLabel: "epoch", series: [.init(name: "loss", values: values)])
        let svg = chart.svg(id: "c")
        #expect(svg.utf8.count < 14_000)
        #expect(svg.contains(" 44L"), "the spike reaches the top")
    }

    @Test func outputsOfOneModelShareAChart() {
        let record = TrainingRecord(
            modelName: "m", sampleCount: 1, batchSize: 1, epochs: 1,
            series: ["loss", "a_loss", "b_loss", "val_a_loss", "a_accuracy", "mae"].map {
                .init(name: $0, values: [1])
            })
        let charts = LineChart.charts(of: record)
        #expect(charts.map(\.title) == ["loss", "accuracy", "mae"])
        #expect(charts[0].series.map(\.color) == [0, 1, 2, 1])
    }

    @Test func noEpochNoCurve() {
        let record = TrainingRecord(modelName: "m", sampleCount: 1, batchSize: 1, epochs: 0, series: [])
        #expect(TrainingCurve(record) == nil)
    }

    @Test(arguments: [
        (0.0, 200.0, [0, 50, 100, 150, 200], 0), (0, 1, [0, 0.5, 1], 1), (0.13, 0.41, [0.2, 0.3, 0.4], 1),
        (-3, 3, [-2, 0, 2], 0),
    ])
    func ticksAreRound(lower: Double, upper: Double, values: [Double], digits: Int) {
        let count = upper == 200 ? 4 : 3
        let ticks = AxisTicks(from: lower, to: upper, count: count)
        #expect(zip(ticks.values, values).allSatisfy { abs($0 - $1) < 1e-12 })
        #expect(ticks.values.count == values.count)
        #expect(ticks.digits == digits)
    }
}

struct NumberTextTests {
    @Test func groups() {
        #expect(
            [0, 999, 1000, 1_234_567, -1000].map(grouped) == ["0", "999", "1,000", "1,234,567", "-1,000"])
    }

    @Test(arguments: [
        (2.7138, "2.714"), (0.03123, "0.0312"), (1234.5, "1235"), (12.345, "12.35"), (0, "0"),
        (-0.5, "-0.500"),
        (1.3e-7, "1.3e-7"), (2.5e12, "2.5e12"), (.nan, "nan"), (-.infinity, "-inf"),
    ])
    func significantDigits(value: Double, text: String) { #expect(short(value) == text) }

    @Test func fixedDigits() {
        #expect(fixed(0.05, 1) == "0.1")
        #expect(fixed(-0.04, 1) == "0.0")
        #expect(fixed(61.26, 1) == "61.3")
        #expect(percent(0.853) == "85.3%")
    }
}
