import NotebookFormat
import Testing

@testable import Reporting

struct MarkdownReportTests {
    @Test func aFinishedRun() throws {
        try expectSnapshot(MarkdownReport().render(Sample.report()), "finished.md")
    }

    @Test func aFailedRunSaysSo() throws {
        try expectSnapshot(MarkdownReport().render(Sample.failedReport()), "failed.md")
    }

    @Test(arguments: [
        ("#| echo: false", false, true), ("#| include: false", false, false),
        ("#| output: false", true, false),
        ("#| eval: false", true, true), ("# plain comment", true, true),
    ])
    func options(line: String, showsCode: Bool, showsOutput: Bool) throws {
        let text = "Text.\n\n```python\n\(line)\nprint(1)\n```\n\nEnd.\n"
        let run = CellRun(cell: 0, status: .succeeded, outputs: [.stream(.stdout, "printed\n")])
        let markdown = MarkdownReport().render(try Sample.report(text, runs: [run]))
        #expect(markdown.contains("print(1)") == showsCode)
        #expect(markdown.contains("printed") == showsOutput)
        #expect(!markdown.contains("#|"))
        #expect(markdown.contains("# plain comment") == line.hasPrefix("# plain"))
        #expect(markdown.hasPrefix("Text.\n\n") && markdown.contains("\n\nEnd.\n"))
    }

    @Test func warningsCanBeHidden() throws {
        let text = "---\nexecute:\n  warning: false\n---\n\n```python\nf()\n```\n"
        let run = CellRun(
            cell: 0, status: .succeeded, outputs: [.stream(.stderr, "careful"), .stream(.stdout, "kept")])
        let markdown = MarkdownReport().render(try Sample.report(text, runs: [run]))
        #expect(markdown.contains("kept") && !markdown.contains("careful"))
    }

    @Test func outputsCannotEndTheirFence() throws {
        let run = CellRun(
            cell: 0, status: .succeeded, outputs: [.stream(.stdout, "```\n# not a heading\n````\n")])
        let markdown = MarkdownReport().render(try Sample.report("```python\nf()\n```\n", runs: [run]))
        #expect(markdown.contains("`````text\n```\n# not a heading\n````\n`````"))
    }

    @Test func theMessageOfAFailureIsOnlyText() throws {
        var report = try Sample.failedReport()
        report.failure?.message = "<script>\n**x** [a](javascript:b)"
        let markdown = MarkdownReport().render(report)
        #expect(markdown.contains("\\<script\\> \\*\\*x\\*\\* \\[a\\](javascript:b)"))
    }

    @Test func anErrorThatEndedTheRunIsShownThoughTheCellIsHidden() throws {
        let text = "```python\n#| include: false\nf()\n```\n"
        let error = CellError(name: "ValueError", message: "m", traceback: "ValueError: m")
        var report = try Sample.report(
            text, runs: [CellRun(cell: 0, status: .failed, outputs: [.error(error)])])
        report.failure = .init(message: "Step 1 failed", cell: 0)
        let markdown = MarkdownReport().render(report)
        #expect(markdown.contains("ValueError: m") && !markdown.contains("f()"))
    }

    @Test func unknownDiagramsAreTold() throws {
        var report = try Sample.report("```python\nf()\n```\n", runs: [CellRun(cell: 0, status: .succeeded)])
        report.commands = []
        report.notebook.cells[0].options.diagrams = ["stak", "stack", "unrolled"]
        let markdown = MarkdownReport().render(report)
        #expect(markdown.contains("got 'stak', expected stack, unrolled, pipeline, did you mean 'stack'?"))
        #expect(markdown.contains("diagram: no model was built up to cell 1"))
        #expect(markdown.contains("diagram: no model predicted anything up to cell 1"))
    }

    @Test func jupyterGetsCurvesAndDiagrams() throws {
        let file = JupyterReport().render(try Sample.report())
        #expect(file.contains("image/svg+xml"))
        #expect(file.contains("| SimpleRNN (relu)   simple_rnn |"))
    }
}
