// Tables and footnotes.

/// Where the writer is in a table.
struct TableState {
    var alignments: [Character?]
    var column = 0
    var isHeader = false
    var hasBody = false
}

/// Footnotes while they are written. cmark numbers them in the order of their first references and moves the
/// definitions, in this order, behind the text.
struct FootnoteState {
    /// By number, how often a footnote is referred to.
    var references: [String: Int] = [:]
    /// By number, how many references are written.
    var written: [String: Int] = [:]
    /// The number of the definition being written, or of the last one.
    var current = 0
    var isOpen = false
    var hasBackReferences = false
}

extension HTMLRendering {
    // MARK: Tables

    func enterTablePart(_ node: MarkdownNode, _ kind: MarkdownNode.Kind) {
        guard var table = tables.last else { return }
        if kind == .tableRow {
            table.column = 0
            table.isHeader = node.isTableHeader
            if table.isHeader {
                html += "<thead>\n"
            } else if !table.hasBody {
                table.hasBody = true
                html += "<tbody>\n"
            }
            html += "<tr>\n"
        } else {
            let alignment =
                table.alignments.indices.contains(table.column) ? table.alignments[table.column] : nil
            let names: [Character: String] = ["l": "left", "c": "center", "r": "right"]
            let name = alignment.flatMap { names[$0] }.map { " class=\"align-\($0)\"" } ?? ""
            html += table.isHeader ? "<th scope=\"col\"\(name)>" : "<td\(name)>"
            table.column += 1
        }
        tables[tables.count - 1] = table
    }

    func exitTablePart(_ node: MarkdownNode, _ kind: MarkdownNode.Kind) {
        guard let table = tables.last else { return }
        switch kind {
        case .tableCell: html += table.isHeader ? "</th>\n" : "</td>\n"
        case .tableRow: html += table.isHeader ? "</tr>\n</thead>\n" : "</tr>\n"
        default:
            html += (table.hasBody ? "</tbody>\n" : "") + "</table>\n</div>\n"
            tables.removeLast()
        }
    }

    // MARK: Footnotes

    func writeFootnoteReference(_ number: String) {
        let digits = number.filter { $0.isASCII && $0.isNumber }
        let use = footnotes.written[number, default: 0] + 1
        footnotes.written[number] = use
        let suffix = use > 1 ? "-\(use)" : ""
        html +=
            "<sup class=\"footnote\"><a href=\"#fn:\(digits)\" id=\"fnref:\(digits)\(suffix)\" "
            + "role=\"doc-noteref\">\(digits)</a></sup>"
    }

    func enterFootnote() {
        if !footnotes.isOpen {
            html += "<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"Footnotes\">\n<ol>\n"
            footnotes.isOpen = true
        }
        footnotes.current += 1
        footnotes.hasBackReferences = false
        html += "<li id=\"fn:\(footnotes.current)\">\n"
    }

    func exitFootnote(_ node: MarkdownNode) {
        if !footnotes.hasBackReferences {
            html += "<p>"
            writeBackReferences()
            html += "</p>\n"
        }
        html += "</li>\n"
    }

    func isLastOfFootnote(_ node: MarkdownNode) -> Bool {
        node.parent?.kind == .footnoteDefinition && node.next == nil
    }

    func writeBackReferences() {
        footnotes.hasBackReferences = true
        let number = footnotes.current
        for use in 1...max(1, footnotes.references[String(number)] ?? 1) {
            let suffix = use > 1 ? "-\(use)" : ""
            html +=
                " <a class=\"footnote-back\" href=\"#fnref:\(number)\(suffix)\" role=\"doc-backlink\" "
                + "aria-label=\"Back to the text\">\u{21A9}</a>"
        }
    }
}
