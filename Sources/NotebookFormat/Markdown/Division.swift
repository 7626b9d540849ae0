import Diagnostics

// Quarto's and Pandoc's divisions: lines `::: {.callout-note}` or `::: name` up to a line `:::`. cmark does not
// know them. The lines are found here, outside of code, and hidden from cmark, so that what is between them
// is parsed on its own.

/// A division by its two lines (from 0).
struct Division {
    var opening: Int
    var closing: Int
    var classes: [String]
    var title: String?

    /// All divisions that end, in the order of their openings.
    static func find(in source: SourceText, isCode: (Int) -> Bool) -> [Division] {
        var open: [Division] = []
        var found: [Division] = []
        for index in source.lineStarts.indices {
            let line = source.contents(ofLine: index)
            guard line.upperBound - line.lowerBound >= 3, source.bytes[line.lowerBound] == UInt8(ascii: ":"),
                let head = Head(source.text(line)), !isCode(index)
            else { continue }
            if !head.isClosing {
                open.append(
                    Division(opening: index, closing: index, classes: head.classes, title: head.title))
            } else if var division = open.popLast() {
                division.closing = index
                found.append(division)
            }
        }
        return found.sorted { $0.opening < $1.opening }
    }

    private struct Head {
        var isClosing = false
        var classes: [String] = []
        var title: String?

        init?(_ line: String) {
            let colons = line.prefix { $0 == ":" }
            guard colons.count >= 3 else { return nil }
            var rest = line.dropFirst(colons.count)
            while let last = rest.last, last == ":" || last.isWhitespace { rest.removeLast() }
            rest = rest.drop(while: \.isWhitespace)
            if rest.isEmpty {
                isClosing = true
            } else if rest.first == "{", rest.last == "}" {
                let bytes = Array(rest.dropFirst().dropLast().utf8)
                var scanner = ByteScanner(bytes, SourceRange(0, bytes.count))
                readAttributes(&scanner)
            } else if rest.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }) {
                classes = [String(rest)]
            } else {
                return nil
            }
        }

        private mutating func readAttributes(_ scanner: inout ByteScanner) {
            while !scanner.isAtEnd {
                scanner.skipBlanks()
                let word = scanner.text(scanner.word { !$0.isBlank && $0 != "=" })
                if word.hasPrefix(".") { classes.append(String(word.dropFirst())) }
                guard scanner.skip("=") else {
                    if word.isEmpty { scanner.offset += 1 }
                    continue
                }
                var json = JSONScanner(scanner)
                let value = json.value()
                if value != nil { scanner = json.scanner }
                if word == "title" { title = value?.text }
            }
        }
    }
}
