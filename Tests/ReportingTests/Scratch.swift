import Testing
import EngineRecords
import NotebookFormat
import Diagnostics
import Foundation
@testable import Reporting

func makeNotebook(_ text: String) -> Notebook {
    let bytes = Array(text.utf8)
    let source = SourceText(name: "rnn.md", text: text)
    var cells: [Cell] = []; var headings: [Heading] = []
    var fence: (Int, Bool)? = nil
    for i in source.lineStarts.indices {
        let line = source.line(i); let start = source.lineStarts[i]
        let next = i + 1 < source.lineStarts.count ? source.lineStarts[i+1] : bytes.count
        if line.hasPrefix("```") {
            if let (s, py) = fence {
                if py {
                    let codeStart = source.lineStarts[source.lineIndex(of: s) + 1]
                    cells.append(Cell(index: cells.count, id: "cell-\(cells.count+1)", language: "python", code: SourceText(name: "rnn.md", bytes: Array(bytes[codeStart..<start])), options: CellOptions(), range: SourceRange(s, next)))
                }
                fence = nil
            } else { fence = (start, line.hasPrefix("```python")) }
        } else if fence == nil, line.hasPrefix("#") {
            let level = line.prefix { $0 == "#" }.count
            let t = String(line.dropFirst(level + 1))
            headings.append(Heading(level: level, text: t, anchor: t.lowercased().filter { $0.isLetter || $0 == " " }.replacingOccurrences(of: " ", with: "-"), range: SourceRange(start, next)))
        }
    }
    var fm = FrontMatter()
    if text.hasPrefix("---"), let r = text.range(of: "\n---\n") { fm.range = SourceRange(0, text[..<r.upperBound].utf8.count) }
    headings.removeAll { $0.range.lowerBound < (fm.range?.upperBound ?? 0) }
    return Notebook(source: source, frontMatter: fm, cells: cells, headings: headings)
}

@Sendable func roughSpans(_ language: String, _ code: SourceText) -> [HighlightSpan] {
    let text = String(decoding: code.bytes, as: UTF8.self)
    var spans: [HighlightSpan] = []
    let rules: [(HighlightSpan.Kind, String)] = [(.comment, "#[^\\n]*"), (.string, "f?(\"[^\"\\n]*\"|'[^'\\n]*')"), (.keyword, "\\b(import|from|as|def|for|in|if|return)\\b"), (.builtin, "\\b(print|len|range|max)\\b"), (.number, "\\b[0-9]+\\b")]
    for (kind, pattern) in rules {
        let re = try! NSRegularExpression(pattern: pattern)
        for m in re.matches(in: text, range: NSRange(text.startIndex..., in: text)) {
            let r = Range(m.range, in: text)!
            let a = text.utf8.distance(from: text.startIndex, to: r.lowerBound), b = text.utf8.distance(from: text.startIndex, to: r.upperBound)
            if !spans.contains(where: { $0.range.lowerBound <= a && $0.range.upperBound >= b }) { spans.append(HighlightSpan(kind, SourceRange(a, b))) }
        }
    }
    return spans
}

@Test func page() throws {
    let text = try String(contentsOfFile: "/work/shared/seeds/rnn-keras.md", encoding: .utf8)
    var notebook = makeNotebook(text)
    notebook.frontMatter.subtitle = "Using recurrent neural networks for next-word prediction: learning sequential patterns from text."
    notebook.frontMatter.tags = ["deep learning", "RNN", "Keras"]
    notebook.frontMatter.author = ["A. Teacher"]
    notebook.frontMatter.breadcrumb = [("Tutorials", "../index.html"), ("Deep learning", "index.html")]
    notebook.cells[2].options.diagrams = ["unrolled", "pipeline"]
    notebook.cells[1].options.diagrams = ["stack"]
    let runs = [
        CellRun(cell: 0, status: .succeeded, stage: .prepare, outputs: [.stream(.stdout, "Total unique words: 11\nExample X[0]: [0 0 0 1] -> y[0]: 2\n")]),
        CellRun(cell: 1, status: .succeeded, stage: .train, outputs: [.stream(.stderr, "UserWarning: Argument `input_length` is deprecated. Just remove it.\n"), .stream(.stdout, "Training complete!\n")]),
        CellRun(cell: 2, status: .succeeded, stage: .predict, outputs: [.stream(.stdout, "Input: 'hello how is' -> Predicted next word: 'your'\n")]),
    ]
    let commands = [
        CommandRecord(cell: 0, purpose: .prepare, summary: "fit tokenizer on 4 texts"),
        CommandRecord(cell: 0, purpose: .prepare, summary: "pad 11 sequences to 5"),
        CommandRecord(cell: 1, purpose: .build, summary: "build model \"sequential\", 3 layers", detail: .model(Sample.rnn)),
        CommandRecord(cell: 1, purpose: .train, summary: "fit model \"sequential\" on 11 x 4, 200 epochs", detail: .training(Sample.training)),
        CommandRecord(cell: 2, purpose: .predict, summary: "predict with model \"sequential\" on 1 x 4", detail: .prediction(Sample.prediction)),
    ]
    var report = Report(notebook: notebook, runs: runs, commands: commands, provenance: .init(version: "0.1.0", seed: 1234, sourceName: "rnn.md", sourceHash: SHA256.hex(text.utf8)), links: [.init(text: "Source", address: "rnn.md"), .init(text: "Markdown", address: "out.md"), .init(text: "Jupyter", address: "rnn.ipynb")], highlights: roughSpans)
    let templates = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("templates")
    let html = try HTMLReport(templates: templates)
    try html.render(report).write(toFile: "/tmp/report/ok.html", atomically: true, encoding: .utf8)
    report.runs[1] = CellRun(cell: 1, status: .failed, stage: .build, outputs: [.error(CellError(name: "ValueError", message: "SimpleRNN: got units=-50, expected a positive integer", traceback: "Traceback (most recent call last):\n  File \"rnn.md\", line 102, in <module>\n    model.add(SimpleRNN(-50, activation='relu'))\n              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\nValueError: SimpleRNN: got units=-50, expected a positive integer"))])
    report.runs[2] = CellRun(cell: 2, status: .notReached)
    report.commands.removeLast(3)
    report.failure = .init(message: "Step 2 failed with ValueError: SimpleRNN: got units=-50, expected a positive integer", cell: 1)
    try html.render(report).write(toFile: "/tmp/report/failed.html", atomically: true, encoding: .utf8)
    print(Diagram.pipeline(of: notebook, runs: runs, commands: commands).text)
}
