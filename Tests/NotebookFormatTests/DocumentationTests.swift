import Foundation
import NotebookFormat
import Testing

/// The documentation's table of options is the reader's own. A table that differs is written into a copy of
/// the page, NAME.actual, to be looked at and renamed.
@Test func documentedOptionsAreTheTables() throws {
    let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("docs/notebook-format.md")
    let text = try String(decoding: Data(contentsOf: page), as: UTF8.self)
    let (start, end) = ("<!-- options -->\n", "<!-- /options -->")
    let before = try #require(text.range(of: start))
    let after = try #require(text.range(of: end))
    let wanted = text[..<before.upperBound] + CellOptionTable.markdown() + text[after.lowerBound...]
    if wanted != text {
        try Data(String(wanted).utf8).write(to: page.appendingPathExtension("actual"))
        Issue.record("docs/notebook-format.md: the table of options differs, see notebook-format.md.actual")
    }
}
