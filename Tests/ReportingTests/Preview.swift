import EngineRecords
import Foundation
import NotebookFormat
import Testing

@testable import Reporting

/// Pages to look at, for whoever works on the templates:
///
///     NBRUN_PREVIEW=/tmp/preview swift test --filter Preview
@Test(.enabled(if: ProcessInfo.processInfo.environment["NBRUN_PREVIEW"] != nil))
func previewPages() throws {
    let folder = URL(fileURLWithPath: ProcessInfo.processInfo.environment["NBRUN_PREVIEW"] ?? "")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let reports = [
        ("finished", try Sample.report()), ("failed", try Sample.failedReport()),
        ("everything", try Sample.everything()),
    ]
    for (name, report) in reports {
        for format in ReportFormat.all {
            let file = folder.appendingPathComponent("\(name).\(format.fileExtension)")
            try format.make(templateFolder.path).render(report).write(
                to: file, atomically: true, encoding: .utf8)
        }
    }
}

extension Sample {
    /// A page with one of each thing that can be on it.
    static func everything() throws -> Report {
        let text = try String(contentsOf: fixtures.appendingPathComponent("everything.md"), encoding: .utf8)
        let table =
            "<table border=\"1\" class=\"dataframe\"><thead><tr><th></th><th>loss</th></tr></thead>"
            + "<tbody><tr><th>0</th><td>0.31</td></tr><tr><th>1</th><td>0.21</td></tr></tbody></table>"
        let circle =
            "<svg xmlns='http://www.w3.org/2000/svg' width='200' height='120'><rect width='200' height='120' "
            + "fill='white'/><circle cx='100' cy='60' r='50' fill='teal'/></svg>"
        var report = try report(
            text,
            runs: [
                CellRun(
                    cell: 0, status: .succeeded, stage: .train,
                    outputs: [
                        .stream(
                            .stdout, "Epoch 1/10\r\u{1B}[1mEpoch 10/10\u{1B}[0m \u{1B}[32mdone\u{1B}[0m\n"),
                        .stream(.stderr, "UserWarning: stopped early\n"),
                    ]),
                CellRun(
                    cell: 1, status: .succeeded, stage: .evaluate,
                    outputs: [
                        .stream(.stdout, (1...80).map { "line \($0)" }.joined(separator: "\n")),
                        .result(
                            MIMEBundle([("text/html", table), ("text/plain", "   loss\n0  0.31\n1  0.21")])),
                        .display(MIMEBundle([("image/svg+xml", circle)], alternativeText: "A teal circle")),
                        .result(MIMEBundle([("text/plain", "array([[0.1, 0.2],\n       [0.3, 0.4]])")])),
                    ]), CellRun(cell: 2, status: .skipped),
            ])
        report.commands = [
            CommandRecord(cell: 0, purpose: .build, summary: "build", detail: .model(stackedTwoWay)),
            CommandRecord(cell: 0, purpose: .train, summary: "fit", detail: .training(validated)),
            CommandRecord(cell: 1, purpose: .predict, summary: "predict", detail: .prediction(longReview)),
        ]
        return report
    }
}
