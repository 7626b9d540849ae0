import Diagnostics
import EngineRecords
import NotebookFormat

/// A cell as its options let a reader see it, the same for every format: which parts, in which order.
struct ShownCell {
    /// What stands below a cell's code, in order.
    enum Part {
        case output(CellOutput)
        case curve(TrainingCurve)
        case diagram(Diagram)
        /// Something that the author should know: a diagram that can't be drawn.
        case note(String)
    }

    var cell: Cell
    var status: CellRun.Status
    var stage: CellStage?
    /// nil: the code is not shown.
    var code: SourceText?
    var parts: [Part]

    /// nil when nothing of the cell is shown. An error that ended the run is always shown.
    init?(_ cell: Cell, in report: Report) {
        let run = report.runs.first { $0.cell == cell.index }
        var cell = cell
        cell.options = cell.options.filled(from: report.notebook.frontMatter.execute)
        self.cell = cell
        status = run?.status ?? .notReached
        stage = run?.stage ?? cell.options.stage
        let options = cell.options
        let isIncluded = options.include ?? true
        code = isIncluded && options.echo ?? true ? cell.codeWithoutOptions : nil
        let showsOutput = isIncluded && options.output ?? true
        parts = (run?.outputs ?? []).filter { output in
            switch output {
            case .error: return showsOutput || report.failure?.cell == cell.index
            case .stream(.stderr, _): return showsOutput && options.warning ?? true
            case .stream(.stdout, _): return showsOutput && options.standardOutput ?? true
            case .display, .result: return showsOutput
            }
        }.map(Part.output)
        if showsOutput { parts += Self.drawings(for: cell, in: report) }
        if code == nil, parts.isEmpty { return nil }
    }

    /// The curves of the cell's training runs, then the diagrams it asks for.
    private static func drawings(for cell: Cell, in report: Report) -> [Part] {
        let curves = report.commands.compactMap { command -> Part? in
            guard command.cell == cell.index, case .training(let record) = command.detail else { return nil }
            return TrainingCurve(record).map(Part.curve)
        }
        let run = report.runs.first { $0.cell == cell.index }
        guard case .succeeded = run?.status else { return curves }
        return curves + cell.options.diagrams.map { diagram(named: $0, for: cell, in: report) }
    }

    /// The diagram of the model as it is after `cell`: of the last command up to it that tells what is needed.
    private static func diagram(named name: String, for cell: Cell, in report: Report) -> Part {
        guard let kind = DiagramKind(rawValue: name) else {
            let names = DiagramKind.allCases.map(\.rawValue)
            let hint = closestMatch(to: name, in: names).map { ", did you mean '\($0)'?" } ?? ""
            return .note("diagram: got '\(name.inline)', expected \(names.joined(separator: ", "))\(hint)")
        }
        let past = report.commands.filter { ($0.cell ?? .max) <= cell.index }.reversed()
        switch kind {
        case .pipeline:
            return .diagram(
                .pipeline(of: report.notebook, runs: report.runs, commands: report.commands))
        case .stack:
            guard let model = past.lazy.compactMap(\.model).first else {
                return .note("diagram: no model was built up to cell \(cell.index + 1)")
            }
            return .diagram(.stack(of: model))
        case .unrolled:
            guard let prediction = past.lazy.compactMap(\.prediction).first else {
                return .note("diagram: no model predicted anything up to cell \(cell.index + 1)")
            }
            return .diagram(.unrolled(prediction))
        }
    }
}

extension CommandRecord {
    fileprivate var model: ModelDescription? {
        switch detail {
        case .model(let model): model
        case .prediction(let record): record.model
        case .none, .training: nil
        }
    }

    fileprivate var prediction: PredictionRecord? {
        if case .prediction(let record) = detail { record } else { nil }
    }
}

extension Cell {
    /// The code from its first line that is no option line (`#| echo: false`, `//| ...`), without line ends
    /// at its end. Places in the notebook are kept.
    var codeWithoutOptions: SourceText {
        var first = 0
        while first < code.lineStarts.count, Self.isOption(code.line(first)) { first += 1 }
        // The blank lines between options and code go too.
        while first > 0, first < code.lineStarts.count - 1, code.line(first).allSatisfy(\.isWhitespace) {
            first += 1
        }
        let start = first < code.lineStarts.count ? code.lineStarts[first] : code.bytes.count
        var end = code.bytes.count
        while end > start, [0x0A, 0x0D, 0x20, 0x09].contains(code.bytes[end - 1]) { end -= 1 }
        return SourceText(
            name: code.name, bytes: Array(code.bytes[start..<end]),
            origins: Array(code.origins.dropFirst(first)))
    }

    private static func isOption(_ line: String) -> Bool {
        let text = line.drop { $0 == " " || $0 == "\t" }
        let marks = ["#|", "# |", "//|", "// |"]
        return marks.contains { text.hasPrefix($0) }
    }
}
