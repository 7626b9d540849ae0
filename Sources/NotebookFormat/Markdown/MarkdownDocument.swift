import Diagnostics

/// A notebook's source as Markdown: its lines and its tree, with the front matter left out.
struct MarkdownDocument {
    let source: SourceText
    let tree: MarkdownTree
    let hasNUL: Bool
    private let hasByteOrderMark: Bool

    static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// The divisions whose lines are hidden from the tree.
    let divisions: [Division]

    /// Parses `source`, whose bytes in `hidden` count as blank lines. nil if it is too large.
    init?(_ source: SourceText, hiding hidden: SourceRange?) {
        self.source = source
        hasByteOrderMark = source.bytes.starts(with: Self.byteOrderMark)
        hasNUL = source.bytes.contains(0)
        var text = hasByteOrderMark ? Array(source.bytes.dropFirst(3)) : source.bytes
        let shift = hasByteOrderMark ? 3 : 0
        if let hidden { Self.blank(hidden, shift, in: &text) }
        guard var tree = MarkdownTree(text) else { return nil }
        let firstLine = hidden.map { source.lineIndex(of: $0.upperBound) + 1 } ?? 0
        divisions = Self.divisions(in: source, tree, from: firstLine)
        if !divisions.isEmpty {
            for division in divisions {
                Self.blank(source.contents(ofLine: division.opening), shift, in: &text)
                Self.blank(source.contents(ofLine: division.closing), shift, in: &text)
            }
            guard let second = MarkdownTree(text) else { return nil }
            tree = second
        }
        self.tree = tree
    }

    private static func blank(_ range: SourceRange, _ shift: Int, in text: inout [UInt8]) {
        for index in max(0, range.lowerBound - shift)..<max(0, range.upperBound - shift)
        where text[index] != UInt8(ascii: "\n") && text[index] != UInt8(ascii: "\r") {
            text[index] = UInt8(ascii: " ")
        }
    }

    private static func divisions(in source: SourceText, _ tree: MarkdownTree, from first: Int) -> [Division]
    {
        let colon = UInt8(ascii: ":")
        guard source.lineStarts.contains(where: { $0 < source.bytes.count && source.bytes[$0] == colon })
        else {
            return []
        }
        var isCode = [Bool](repeating: false, count: source.lineStarts.count)
        for index in 0..<min(first, isCode.count) { isCode[index] = true }
        tree.walk { node, isEnter in
            let kind = node.kind
            guard isEnter, kind == .codeBlock || kind == .htmlBlock else { return }
            let count = node.literalBytes.reduce(0) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
            let end = min(isCode.count, node.startLine + count + 1)
            for index in max(0, node.startLine)..<max(0, end) { isCode[index] = true }
        }
        return Division.find(in: source) { isCode[$0] }
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
