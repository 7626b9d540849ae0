// What stands below a cell's code, as values for the template `output`. Each has one of the kinds that the
// template knows; the others are nil.

import NotebookFormat

struct OutputValues {
    let cell: ShownCell

    /// Values for each part, in order.
    var all: [TemplateValues] {
        cell.parts.enumerated().map { index, part in
            switch part {
            case .output(let output): values(of: output)
            case .curve(let curve): Self.plot(curve, id: "\(cell.cell.id)-curve-\(index)")
            case .diagram(let diagram): Self.diagram(diagram)
            case .note(let text): Self.kind("note", ["message": text])
            }
        }
    }

    private static let kinds = ["text", "table", "image", "error", "plot", "diagram", "note"]

    private static func kind(_ name: String, _ values: TemplateValues) -> TemplateValues {
        var all = TemplateValues()
        for kind in kinds { all[kind] = kind == name ? .values(values) : TemplateValue.none }
        return all
    }

    private func values(of output: CellOutput) -> TemplateValues {
        switch output {
        case .stream(let stream, let text): Self.text(text, kind: stream.rawValue)
        case .display(let bundle): values(of: bundle, kind: "display")
        case .result(let bundle): values(of: bundle, kind: "result")
        case .error(let error): Self.error(error)
        }
    }

    /// Beyond so many lines an output scrolls in its own box.
    private static let shownLineCount = 30

    private static func text(_ text: String, kind: String) -> TemplateValues {
        let terminal = TerminalText(text)
        let labels = ["stderr": "Messages", "result": "Value", "display": "Display"]
        return Self.kind(
            "text",
            [
                "kind": kind, "label": labels[kind] ?? "Output", "html": terminal.html,
                "isLong": terminal.lines.count > shownLineCount,
                "lineCount": grouped(terminal.lines.count),
            ])
    }

    // MARK: MIME bundles

    /// The best format that a page can show safely: plain tables, then pictures, then text.
    private func values(of bundle: MIMEBundle, kind: String) -> TemplateValues {
        if let html = bundle["text/html"], let table = TrustedMarkup.accepted(html) {
            return Self.kind("table", ["html": table])
        }
        for (type, text) in bundle.items {
            guard let address = pictureAddress(type, text) else { continue }
            let alternative = cell.cell.options.figureAlternativeText ?? bundle.alternativeText
            return Self.kind(
                "image",
                [
                    "address": address, "caption": cell.cell.options.figureCaption,
                    "alternative": alternative ?? cell.cell.options.figureCaption
                        ?? "Picture made by this cell",
                ])
        }
        if let text = bundle["text/plain"] {
            guard let words = bundle.alternativeText else { return Self.text(text, kind: kind) }
            return Self.diagram(Diagram(title: "", text: TerminalText(text).plain, description: words))
        }
        let text = bundle.items.first?.text ?? ""
        return Self.text(text, kind: kind)
    }

    // MARK: Errors and drawings

    private static func error(_ error: CellError) -> TemplateValues {
        kind(
            "error",
            [
                "name": error.name, "message": error.message.isEmpty ? nil : error.message,
                "html": traceback(error.traceback), "hasTraceback": !error.traceback.isEmpty,
                "hasAdvice": !error.advice.isEmpty,
                "advice": error.advice.map { ["text": $0] as TemplateValues },
            ])
    }

    /// Places dimmed, carets and the last line marked.
    private static func traceback(_ text: String) -> String {
        let lines = TerminalText(text).plain.lines
        return lines.enumerated().map { index, line in
            let content = line.drop { $0 == " " || $0 == "|" }
            let isPlace = content.hasPrefix("File ") || content.hasPrefix("Traceback ")
            let isCaret = !content.isEmpty && content.allSatisfy { "^~ ".contains($0) }
            let name =
                isCaret ? "tb-caret" : isPlace ? "tb-place" : index == lines.count - 1 ? "tb-error" : nil
            return name.map { "<span class=\"\($0)\">\(htmlEscaped(line))</span>" } ?? htmlEscaped(line)
        }.joined(separator: "\n")
    }

    private static func plot(_ curve: TrainingCurve, id: String) -> TemplateValues {
        let charts = curve.charts.enumerated().map { index, chart -> TemplateValues in
            ["svg": chart.svg(id: "\(id)-\(index)")]
        }
        return kind("plot", ["charts": charts, "caption": curve.caption, "isSingle": charts.count == 1])
    }

    private static func diagram(_ diagram: Diagram) -> TemplateValues {
        kind(
            "diagram",
            [
                "text": diagram.text, "words": diagram.description,
                "caption": diagram.title.isEmpty ? nil : diagram.title,
            ])
    }
}
