// The notebook's own source with each cell's code followed by what it gave, as fenced blocks that every
// Markdown reader shows. Prose and front matter stay byte for byte; drawings are text.

import Diagnostics
import NotebookFormat

/// Renders a report as Markdown.
package struct MarkdownReport: ReportRenderer {
    package init() {}

    package func render(_ report: Report) -> String {
        let markdown = MarkdownWriter.markdown(of: report.notebook, values: report.document.values) { cell in
            guard let shown = ShownCell(cell, in: report) else { return CellInsertion(.hidden) }
            return MarkdownCell(shown).insertion
        }
        var text = markdown.trimmedEnd + "\n\n" + Self.provenance(report.provenance)
        if let failure = report.failure {
            let start = text.utf8.index(text.startIndex, offsetBy: Self.bodyStart(of: report.notebook))
            text.insert(contentsOf: "\(Self.banner(failure))\n\n", at: start)
        }
        return text
    }

    /// Behind the front matter and the blank lines after it.
    private static func bodyStart(of notebook: Notebook) -> Int {
        var start = notebook.frontMatter.range?.upperBound ?? 0
        let bytes = notebook.source.bytes
        while start > 0, start < bytes.count, bytes[start] == 0x0A || bytes[start] == 0x0D { start += 1 }
        return start
    }

    private static func banner(_ failure: Report.Failure) -> String {
        "> [!CAUTION]\n> **This run did not finish.** \(markdownEscaped(failure.message.inline))"
    }

    private static func provenance(_ provenance: Report.Provenance) -> String {
        """
        ---

        Made by nbrun \(markdownEscaped(provenance.version)) from \(markdownEscaped(provenance.sourceName.inline)) \
        (SHA-256 \(provenance.sourceHash)) with seed \(provenance.seed).

        """
    }
}

/// One cell's text: the code in its fence, then a fence for each part.
private struct MarkdownCell {
    let shown: ShownCell

    init(_ shown: ShownCell) { self.shown = shown }

    var insertion: CellInsertion {
        CellInsertion(codeChange, after: shown.parts.map(block).joined(separator: "\n\n"))
    }

    /// The code without option lines, in a fence that every reader of Markdown understands.
    private var codeChange: CellInsertion.Code {
        guard let code = shown.code else { return .hidden }
        let text = String(decoding: code.bytes, as: UTF8.self)
        return .replaced(MarkdownWriter.fenced(text, info: shown.cell.language))
    }

    private func block(_ part: ShownCell.Part) -> String {
        switch part {
        case .output(.stream(_, let text)): fenced(TerminalText(text).plain)
        case .output(.display(let bundle)), .output(.result(let bundle)): block(bundle)
        case .output(.error(let error)): fenced(TerminalText(error.report).plain)
        case .curve(let curve): fenced(curve.text + "\n\n" + curve.caption)
        case .diagram(let diagram): fenced(diagram.text)
        case .note(let text): fenced(text)
        }
    }

    /// The text of a result; of a picture without one, what it shows in words, and the picture itself.
    private func block(_ bundle: MIMEBundle) -> String {
        if let text = bundle["text/plain"] { return fenced(TerminalText(text).plain) }
        let options = shown.cell.options
        let words =
            options.figureAlternativeText ?? bundle.alternativeText ?? options.figureCaption ?? "Picture"
        for (type, text) in bundle.items {
            if let address = pictureAddress(type, text) {
                return "![\(markdownEscaped(words.inline))](\(address))"
            }
        }
        return fenced(bundle.items.first?.text ?? "")
    }

    private func fenced(_ text: String) -> String { MarkdownWriter.fenced(text.trimmedEnd, info: "text") }
}

extension CellError {
    /// The traceback, which ends with name and message; where there is none, only these.
    fileprivate var report: String {
        let text = traceback.isEmpty ? message.isEmpty ? name : "\(name): \(message)" : traceback
        return advice.isEmpty ? text : ([text, ""] + advice).joined(separator: "\n")
    }
}

extension String {
    /// Without blanks and line ends at the end.
    fileprivate var trimmedEnd: String {
        var text = self
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return text
    }
}

/// `text` with a backslash before each character that could mean something in Markdown.
func markdownEscaped(_ text: String) -> String {
    var output = ""
    for scalar in text.unicodeScalars {
        if "\\`*_{}[]<>#|&~$!".unicodeScalars.contains(scalar) { output.append("\\") }
        output.unicodeScalars.append(scalar)
    }
    return output
}
