import Diagnostics
import Foundation
import NotebookFormat

extension Report {
    /// The notebook's prose as HTML with `cells`' markup in the cells' places; code that is only shown is
    /// highlighted too. The heading that is the page's title is left out: the page's head has it.
    func body(cells: [Int: String], elements: @escaping (ElementBlock) -> String) -> String {
        let writer = HTMLWriter(
            cell: { cells[$0.index] ?? "" }, code: shownCode, image: { image($0) }, elements: elements)
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
}
