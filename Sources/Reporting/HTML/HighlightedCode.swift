import Diagnostics
import NotebookFormat

extension HighlightSpan.Kind {
    /// The class that the page's style colours.
    var cssClass: String { "hl-\(rawValue)" }
}

/// `code` escaped, with each span in an element of its kind's class. Spans that overlap an earlier one or
/// reach beyond the code are cut; line ends become "\n".
func highlightedHTML(_ code: SourceText, _ spans: [HighlightSpan]) -> String {
    var html = ""
    var position = 0
    func text(_ start: Int, _ end: Int) -> String {
        let text = String(decoding: code.bytes[start..<end], as: UTF8.self)
        return htmlEscaped(text.replacingLineEnds)
    }
    for span in spans.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
        let start = max(position, span.range.lowerBound)
        let end = min(code.bytes.count, span.range.upperBound)
        guard start < end else { continue }
        html += text(position, start)
        html += "<span class=\"\(span.kind.cssClass)\">\(text(start, end))</span>"
        position = end
    }
    return html + text(position, code.bytes.count)
}

extension String {
    /// "\r\n" and "\r" as "\n".
    fileprivate var replacingLineEnds: String {
        guard utf8.contains(UInt8(ascii: "\r")) else { return self }
        return String(map { $0 == "\r\n" || $0 == "\r" ? "\n" : $0 })
    }
}
