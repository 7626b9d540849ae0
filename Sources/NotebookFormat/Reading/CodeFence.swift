import Diagnostics

// A fenced block of code with the places of all that is in it. cmark says on which line it starts and what
// the code is once quotes and list items have taken their prefixes off; how long those prefixes were follows
// from the lengths of the lines.

/// A fenced block in a notebook's source.
struct CodeFence {
    /// The line (from 0) with the opening fence.
    var openLine: Int
    var place: FencePlace
    /// The info string without the blanks around it.
    var info: SourceRange
    /// The code's lines, ended with "\n".
    var code: [UInt8]
    /// For each line of the code, and for the line behind it, the place of its first byte in the notebook.
    var origins: [SourcePosition]
    /// From the first fence character to the end of the closing line.
    var range: SourceRange

    /// nil for indented code, or when the tree does not belong to `source`.
    init?(_ node: MarkdownNode, in document: MarkdownDocument) {
        guard let fence = node.fence, document.source.lineStarts.indices.contains(node.startLine) else {
            return nil
        }
        let source = document.source
        let line = document.contents(ofLine: node.startLine)
        var start = document.offset(line: node.startLine, column: node.startColumn)
        if start >= line.upperBound || source.bytes[start] != fence.character {
            let bytes = source.bytes[line.lowerBound..<line.upperBound]
            guard let first = bytes.firstIndex(of: fence.character) else { return nil }
            start = first
        }
        guard start + fence.length <= line.upperBound else { return nil }
        openLine = node.startLine
        place = FencePlace()
        place.opening = SourceRange(start, line.upperBound)
        place.marker = String(repeating: Character(Unicode.Scalar(fence.character)), count: fence.length)
        info = document.trimmed(SourceRange(start + fence.length, line.upperBound))
        code = node.literalBytes
        let count = code.reduce(0) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
        place.closing = Self.closing(
            ofLine: openLine + count + 1, fence: fence, endLine: node.endLine, in: document)
        origins = []
        range = SourceRange(
            start, place.closing?.upperBound ?? document.contents(ofLine: openLine + count).upperBound)
        readOrigins(count, in: document)
        place.prefix = prefix(in: document, start: start)
    }

    /// The closing fence's place if the block was closed by the line after its code.
    private static func closing(
        ofLine index: Int, fence: (character: UInt8, length: Int), endLine: Int, in document: MarkdownDocument
    ) -> SourceRange? {
        guard endLine == index, document.source.lineStarts.indices.contains(index) else { return nil }
        let line = document.trimmed(document.contents(ofLine: index))
        let bytes = document.source.bytes
        var start = line.upperBound
        while start > line.lowerBound, bytes[start - 1] == fence.character { start -= 1 }
        guard line.upperBound - start >= fence.length else { return nil }
        return SourceRange(start, document.contents(ofLine: index).upperBound)
    }

    private mutating func readOrigins(_ count: Int, in document: MarkdownDocument) {
        var length = 0
        var line = openLine + 1
        origins.reserveCapacity(count + 1)
        for byte in code {
            if byte != UInt8(ascii: "\n") {
                length += 1
                continue
            }
            let contents = document.contents(ofLine: line)
            // A NUL in the file is three bytes of U+FFFD in the code.
            let added = document.hasNUL ? 2 * document.countOfNUL(in: contents) : 0
            let start = max(contents.lowerBound, contents.upperBound - (length - added))
            origins.append(document.source.position(of: start))
            line += 1
            length = 0
        }
        let end = place.closing?.lowerBound ?? document.contents(ofLine: line - 1).upperBound
        origins.append(document.source.position(of: end))
    }

    /// The containers' prefix for lines after the opening one.
    private func prefix(in document: MarkdownDocument, start: Int) -> String {
        let bytes = document.source.bytes
        if let closing = place.closing {
            let line = document.source.lineStarts[document.source.lineIndex(of: closing.lowerBound)]
            return String(decoding: bytes[line..<closing.lowerBound], as: UTF8.self)
        }
        let line = document.contents(ofLine: openLine)
        let kept: Set<UInt8> = [UInt8(ascii: ">"), UInt8(ascii: " "), UInt8(ascii: "\t")]
        return String(
            decoding: bytes[line.lowerBound..<start].map { kept.contains($0) ? $0 : UInt8(ascii: " ") },
            as: UTF8.self)
    }
}
