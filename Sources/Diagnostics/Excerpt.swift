// The line below a message with carets under the range. Columns of a terminal are not characters: some are
// two columns wide, some none, and some would move the cursor or recolour the screen if they were printed.

extension SourceText {
    /// At most this much of a line is shown on either side of the range's start.
    private static let window = 60

    /// The line of `range`'s start with its number in the file, and carets below the range. Long lines are
    /// cut around the range; characters that would act on the terminal are replaced.
    public func excerpt(of range: SourceRange) -> String {
        let index = lineIndex(of: range.lowerBound)
        let line = Array(line(index).unicodeScalars)
        let number = String(position(of: range.lowerBound).line)
        let gutter = String(repeating: " ", count: max(0, 5 - number.utf8.count)) + number
        let start = min(line.count, localPosition(of: range.lowerBound).column - 1)
        let lineEnd = index + 1 < lineStarts.count ? lineStarts[index + 1] : bytes.count
        let last = localPosition(of: max(range.lowerBound, min(range.upperBound, lineEnd)))
        let end = last.line == index + 1 ? min(line.count, last.column - 1) : line.count
        let shown = max(0, start - Self.window)..<min(line.count, start + Self.window)
        let before = shown.lowerBound > 0 ? "..." : ""
        let after = shown.upperBound < line.count ? "..." : ""
        let text = String(String.UnicodeScalarView(line[shown])).printable
        // Tabs stay tabs, so that the caret stands under its text whatever a tab is worth.
        let indent = line[shown.lowerBound..<start].map { $0 == "\t" ? "\t" : blanks($0.columns) }.joined()
        let marked = line[start..<max(start, min(end, shown.upperBound))].reduce(0) { $0 + $1.columns }
        let carets = String(repeating: "^", count: max(1, marked))
        let margin = blanks(gutter.utf8.count)
        return
            "\(gutter) | \(before)\(text)\(after)\n\(margin) | \(blanks(before.utf8.count))\(indent)\(carets)"
    }
}

private func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }

extension String {
    /// The text with every character that would act on a terminal, or turn the direction of the text around
    /// it, replaced by a visible one.
    public var printable: String {
        String(String.UnicodeScalarView(unicodeScalars.map(\.printable)))
    }
}

extension Unicode.Scalar {
    fileprivate var printable: Unicode.Scalar {
        switch value {
        case 0x09, 0x0A: self
        case 0..<0x20: Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}"
        case 0x7F: "\u{2421}"
        case 0x80..<0xA0, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: "\u{FFFD}"
        default: self
        }
    }

    /// How many columns of a terminal it takes (after Unicode's East Asian widths, the common blocks).
    fileprivate var columns: Int {
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: break
        }
        switch value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
            0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF,
            0x20000...0x3FFFD:
            return 2
        default: return 1
        }
    }
}
