// How many columns a text takes in a terminal or a fixed-pitch block. Diagrams align by this, so that a
// vocabulary in any script keeps its boxes closed.

extension Unicode.Scalar {
    /// 0 for combining marks and invisible characters, 2 for East Asian wide ones and emoji, else 1.
    var columnWidth: Int {
        if value < 0x300 { return value < 0x20 || (0x7F..<0xA0).contains(value) ? 0 : 1 }
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: return 0
        default: break
        }
        switch value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
            0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
            0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
            return 2
        default: return 1
        }
    }
}

extension Character {
    /// A grapheme is as wide as its widest scalar: marks and joined emoji add nothing.
    var columnWidth: Int { unicodeScalars.reduce(0) { max($0, $1.columnWidth) } }
}

extension String {
    /// Columns in a fixed-pitch font.
    var columnWidth: Int { reduce(0) { $0 + $1.columnWidth } }

    /// The text on one line without control and invisible characters: line ends become spaces.
    var inline: String {
        var text = ""
        for character in self {
            if character.isNewline || character == "\t" {
                text.append(" ")
            } else if character.columnWidth > 0 {
                text.append(character)
            }
        }
        return text
    }

    /// At most `width` columns, the rest told by "..".
    func elided(to width: Int) -> String {
        guard columnWidth > width else { return self }
        var text = ""
        var used = 0
        for character in self {
            guard used + character.columnWidth <= width - 2 else { break }
            text.append(character)
            used += character.columnWidth
        }
        return text + String(repeating: ".", count: min(2, max(0, width)))
    }

    func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - columnWidth)) }

    func leftPadded(to width: Int) -> String {
        String(repeating: " ", count: max(0, width - columnWidth)) + self
    }

    /// Broken at spaces into lines of at most `width` columns; a longer word is elided.
    func wrapped(to width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in split(separator: " ").map({ String($0).elided(to: width) }) {
            if !line.isEmpty, line.columnWidth + 1 + word.columnWidth > width {
                lines.append(line)
                line = ""
            }
            line += line.isEmpty ? word : " " + word
        }
        return line.isEmpty ? lines : lines + [line]
    }
}
