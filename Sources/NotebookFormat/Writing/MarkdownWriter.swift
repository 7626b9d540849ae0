import Diagnostics

// Markdown is written back by splicing: what is not replaced stays byte for byte. New lines behind a cell take
// the prefix of its closing fence, so that they stay in the quote or list item that the cell is in.

/// What becomes of a cell when its notebook is written.
package struct CellInsertion: Sendable {
    package enum Code: Sendable {
        case kept
        case hidden
        /// By other Markdown in the fence's place.
        case replaced(String)
    }

    package var code: Code
    /// Markdown to put behind the cell; empty for none.
    package var after: String

    package init(_ code: Code = .kept, after: String = "") {
        self.code = code
        self.after = after
    }
}

/// Writes notebooks as Markdown.
package enum MarkdownWriter {
    /// The source as it was read.
    package static func markdown(of notebook: Notebook) -> String {
        String(decoding: notebook.source.bytes, as: UTF8.self)
    }

    /// The source with what `insertion` says for each cell, and forms in words. Line ends are the ones that a cell
    /// already has.
    package static func markdown(
        of notebook: Notebook, values: [String: String] = [:], insertion: (Cell) -> CellInsertion
    ) -> String {
        let bytes = notebook.source.bytes
        let attachments = notebook.attachmentAddresses
        var splices = notebook.cells.map {
            (range: $0.range, splice: Splice($0, notebook.source), insertion: insertion($0))
        }
        splices += notebook.forms.map {
            ($0.range, Splice($0, notebook.source), CellInsertion(.replaced($0.words(values))))
        }
        var written: [UInt8] = []
        written.reserveCapacity(bytes.count + bytes.count / 4)
        func prose(_ range: SourceRange) -> [UInt8] {
            var text: [UInt8] = []
            var start = range.lowerBound
            for (place, address) in attachments
            where range.lowerBound <= place.lowerBound && place.upperBound <= range.upperBound {
                text += bytes[start..<place.lowerBound] + address.utf8
                start = place.upperBound
            }
            return text + bytes[start..<range.upperBound]
        }
        var done = 0
        for (range, splice, insertion) in splices.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            written += prose(SourceRange(done, range.lowerBound))
            written += splice.text(insertion).utf8
            done = range.upperBound
        }
        written += prose(SourceRange(done, bytes.count))
        return String(decoding: written, as: UTF8.self)
    }

    /// The source from `start` to `end`, where no cell is, with forms in words.
    static func prose(of notebook: Notebook, _ start: Int, _ end: Int, values: [String: String]) -> [UInt8] {
        var written: [UInt8] = []
        var done = start
        for form in notebook.forms where form.range.lowerBound >= start && form.range.upperBound <= end {
            written += notebook.source.bytes[done..<form.range.lowerBound]
            written += Splice(form, notebook.source).text(CellInsertion(.replaced(form.words(values)))).utf8
            done = form.range.upperBound
        }
        return written + notebook.source.bytes[done..<end]
    }

    /// A fenced block that `content` can't end, whatever is in it; ends without a line end.
    package static func fenced(_ content: String, info: String = "") -> String {
        let lines = markdownLines(content)
        var longest = 0
        for line in lines {
            var run = 0
            for byte in line.utf8 {
                run = byte == UInt8(ascii: "`") ? run + 1 : 0
                longest = max(longest, run)
            }
        }
        let fence = String(repeating: "`", count: max(3, longest + 1))
        let head = String(info.filter { !$0.isNewline && $0 != "`" })
        let body = lines.last == "" ? lines.dropLast() : lines[...]
        return ([fence + head] + body + [fence]).joined(separator: "\n")
    }

    /// The lines as Markdown counts them: ends are LF, CRLF and lone CR; NUL can't be in it.
    fileprivate static func markdownLines(_ text: String) -> [String] {
        let source = SourceText(name: "", text: text)
        return source.lineStarts.indices.map { index in
            String(
                String.UnicodeScalarView(
                    source.line(index).unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 }))
        }
    }

    /// The new text of one fence, from its opening to the end of its last line.
    private struct Splice {
        let range: SourceRange
        let fence: FencePlace
        let source: SourceText

        init(_ cell: Cell, _ source: SourceText) {
            (range, fence, self.source) = (cell.range, cell.fence, source)
        }

        init(_ form: FormBlock, _ source: SourceText) {
            (range, fence, self.source) = (form.range, form.fence, source)
        }

        func text(_ insertion: CellInsertion) -> String {
            var blocks: [[String]] = []
            var start = ""
            switch insertion.code {
            case .kept:
                start = source.text(range)
                if fence.closing == nil, !insertion.after.isEmpty {
                    start += lineEnd + fence.prefix + fence.marker
                }
            case .hidden: break
            case .replaced(let text): blocks.append(lines(of: text))
            }
            if !insertion.after.isEmpty { blocks.append(lines(of: insertion.after)) }
            return joined(start, blocks)
        }

        /// The blocks behind `start`, which may be empty, with blank lines between.
        private func joined(_ start: String, _ blocks: [[String]]) -> String {
            var text = start
            for block in blocks {
                var block = block[...]
                if text.isEmpty, let first = block.popFirst() {
                    text = first
                } else {
                    text += lineEnd + prefixed("")
                }
                for line in block { text += lineEnd + prefixed(line) }
            }
            if !blocks.isEmpty, !isFollowedByBlankLine { text += lineEnd + prefixed("") }
            return text
        }

        private func lines(of text: String) -> [String] {
            var lines = MarkdownWriter.markdownLines(text)
            while lines.last == "" { lines.removeLast() }
            return lines
        }

        private func prefixed(_ line: String) -> String {
            var text = Substring(fence.prefix + line)
            if line.isEmpty { while text.last == " " || text.last == "\t" { text.removeLast() } }
            return String(text)
        }

        /// The line end of the cell's first line, or the file's.
        private var lineEnd: String {
            let bytes = source.bytes
            let index = fence.opening.upperBound < bytes.count ? fence.opening.upperBound : nil
            guard let end = index ?? bytes.firstIndex(where: { $0 == 10 || $0 == 13 }) else { return "\n" }
            guard bytes[end] == 13 else { return "\n" }
            return end + 1 < bytes.count && bytes[end + 1] == 10 ? "\r\n" : "\r"
        }

        private var isFollowedByBlankLine: Bool {
            let next = source.contents(ofLine: source.lineIndex(of: max(0, range.upperBound)) + 1)
            return source.bytes[next.lowerBound..<next.upperBound].allSatisfy {
                $0 == 32 || $0 == 9 || $0 == 62
            }
        }
    }
}
