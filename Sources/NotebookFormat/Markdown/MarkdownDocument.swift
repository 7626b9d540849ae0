import Diagnostics

/// A notebook's source as Markdown: its lines and its tree, with the front matter left out.
struct MarkdownDocument {
    let source: SourceText
    let tree: MarkdownTree
    let hasNUL: Bool
    private let hasByteOrderMark: Bool

    static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// Parses `source`, whose bytes in `hidden` count as blank lines. nil if it is too large.
    init?(_ source: SourceText, hiding hidden: SourceRange?) {
        self.source = source
        hasByteOrderMark = source.bytes.starts(with: Self.byteOrderMark)
        hasNUL = source.bytes.contains(0)
        var text = hasByteOrderMark ? Array(source.bytes.dropFirst(3)) : source.bytes
        if let hidden {
            let shift = hasByteOrderMark ? 3 : 0
            let range = max(0, hidden.lowerBound - shift)..<max(0, hidden.upperBound - shift)
            for index in range where text[index] != UInt8(ascii: "\n") && text[index] != UInt8(ascii: "\r") {
                text[index] = UInt8(ascii: " ")
            }
        }
        guard let tree = MarkdownTree(text) else { return nil }
        self.tree = tree
    }

    /// The bytes of a line (from 0) without its line end; an empty range behind the text for lines beyond.
    func contents(ofLine index: Int) -> SourceRange { source.contents(ofLine: index) }

    /// The byte for cmark's line and column, both from 0.
    func offset(line: Int, column: Int) -> Int {
        guard source.lineStarts.indices.contains(line) else { return source.bytes.count }
        let shift = line == 0 && hasByteOrderMark ? 3 : 0
        return min(source.bytes.count, source.lineStarts[line] + max(0, column) + shift)
    }

    /// The range without blanks at both ends.
    func trimmed(_ range: SourceRange) -> SourceRange {
        func isBlank(_ offset: Int) -> Bool {
            source.bytes[offset] == UInt8(ascii: " ") || source.bytes[offset] == UInt8(ascii: "\t")
        }
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, isBlank(start) { start += 1 }
        while end > start, isBlank(end - 1) { end -= 1 }
        return SourceRange(start, end)
    }

    func countOfNUL(in range: SourceRange) -> Int {
        source.bytes[range.lowerBound..<range.upperBound].reduce(0) { $1 == 0 ? $0 + 1 : $0 }
    }
}

extension SourceText {
    /// The bytes of a line (from 0) without its line end; an empty range behind the text for lines beyond.
    func contents(ofLine index: Int) -> SourceRange {
        guard lineStarts.indices.contains(index) else { return SourceRange(bytes.count, bytes.count) }
        let start = lineStarts[index]
        var end = index + 1 < lineStarts.count ? lineStarts[index + 1] : bytes.count
        while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r") {
            end -= 1
        }
        return SourceRange(start, end)
    }

    func text(_ range: SourceRange) -> String {
        String(decoding: bytes[range.lowerBound..<range.upperBound], as: UTF8.self)
    }
}
