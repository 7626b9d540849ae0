<<<<<<< HEAD
import NotebookFormat

/// TEMPORARY until the Markdown writer is merged.
func pageBody(_ report: Report, cells: [Int: String]) -> String {
    let source = report.notebook.source.bytes
    var html = ""
    var position = report.notebook.frontMatter.range?.upperBound ?? 0
    func prose(_ end: Int) {
        let text = String(decoding: source[position..<end], as: UTF8.self)
        var fence = false
        var block = ""
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("```") {
                if fence { html += "<pre><code>\(escaped(block))</code></pre>\n" }
                fence.toggle(); block = ""; continue
            }
            if fence { block += line + "\n"; continue }
            if line.hasPrefix("# ") { continue }
            if line.hasPrefix("#") {
                let level = line.prefix { $0 == "#" }.count
                let t = String(line.dropFirst(level + 1))
                let a = report.notebook.headings.first { $0.text == t }?.anchor ?? ""
                html += "<h\(level) id=\"\(a)\">\(escaped(t))</h\(level)>\n"
            } else if line.hasPrefix("**Key idea:**") {
                html += "<aside class=\"callout callout-note\"><p class=\"callout-title\">Key idea</p><p>\(escaped(String(line.dropFirst(14))))</p></aside>"
            } else if line.hasPrefix("|") {
                if line.hasPrefix("| -") { continue }
                let cells = line.split(separator: "|").map { $0.trimmingPrefix { $0 == " " } }
                if line.hasPrefix("| Good") { html += "<table><thead><tr>\(cells.map { "<th>\($0)</th>" }.joined())</tr></thead>" } else { html += "<tr>\(cells.map { "<td>\($0)</td>" }.joined())</tr>" }
                if line.hasPrefix("| Basic") { html += "</table>" }
            } else if !line.isEmpty { html += "<p>\(escaped(String(line)))</p>\n" }
        }
    }
    for cell in report.notebook.cells {
        prose(cell.range.lowerBound)
        html += cells[cell.index] ?? ""
        position = cell.range.upperBound
    }
    prose(source.count)
    return html
=======
import Diagnostics
import Foundation
import NotebookFormat

extension Report {
    /// The notebook's prose as HTML with `cells`' markup in the cells' places; code that is only shown is
    /// highlighted too. The heading that is the page's title is left out: the page's head has it.
    func body(cells: [Int: String]) -> String {
        let writer = HTMLWriter(
            cell: { cells[$0.index] ?? "" }, code: shownCode, image: { image($0) })
        return removingTitle(from: writer.html(of: notebook).html)
    }

    private func shownCode(_ language: String, _ code: String) -> String {
        let source = SourceText(name: provenance.sourceName, text: code)
        let name = NotebookReader.language(named: language) ?? language
        let html = highlightedHTML(source, language.isEmpty ? [] : highlights(name, source))
        return "<pre role=\"group\" tabindex=\"0\" aria-label=\"Code\"><code>\(html)</code></pre>\n"
    }

    private func removingTitle(from html: String) -> String {
        guard let heading = titleHeading, let start = html.range(of: "<h1 id=\"\(heading.anchor)\""),
            let end = html.range(of: "</h1>", range: start.upperBound..<html.endIndex)
        else { return html }
        return html.replacingCharacters(in: start.lowerBound..<end.upperBound, with: "")
    }
>>>>>>> reporting
}
