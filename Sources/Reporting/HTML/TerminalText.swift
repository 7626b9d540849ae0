// What a program writes to a terminal, as the lines that a terminal would show in the end: a carriage
// return goes back to the line's start, a backspace one column, colours become styles and all other escape
// sequences nothing.

import NotebookFormat

/// Text as a terminal shows it.
struct TerminalText {
    struct Style: Equatable {
        /// 0...7 as the terminal counts: black, red, green, yellow, blue, magenta, cyan, white.
        var color: Int?
        var isBold = false
    }

    struct Run: Equatable {
        var text: String
        var style: Style
    }

    /// Each line's pieces of one style.
    private(set) var lines: [[Run]] = []

    private var line: [(character: Character, style: Style)] = []
    private var column = 0
    private var style = Style()

    init(_ source: String) {
        var rest = Substring(source)
        while let character = rest.popFirst() {
            switch character {
            case "\n", "\r\n": endLine()
            case "\r": column = 0
            case "\u{8}": column = max(0, column - 1)
            case "\u{1B}": skipEscape(&rest)
            case "\t": repeat { put(" ") } while !column.isMultiple(of: 8)
            default:
                // Other control characters move nothing and show nothing.
                if character.unicodeScalars.first.map({ $0.value >= 0x20 && $0.value != 0x7F }) ?? false {
                    put(character)
                }
            }
        }
        if !line.isEmpty { endLine() }
    }

    /// Without styles, lines joined by "\n", without a final line end.
    var plain: String { lines.map { $0.map(\.text).joined() }.joined(separator: "\n") }

    private mutating func put(_ character: Character) {
        if column < line.count {
            line[column] = (character, style)
        } else {
            line.append((character, style))
        }
        column += 1
    }

    private mutating func endLine() {
        var runs: [Run] = []
        for (character, style) in line {
            if runs.last?.style == style {
                runs[runs.count - 1].text.append(character)
            } else {
                runs.append(Run(text: String(character), style: style))
            }
        }
        lines.append(runs)
        line.removeAll()
        column = 0
    }

    /// After ESC: a control sequence `[ ... letter`, a system command `] ... BEL` or `ESC \`, or one character.
    private mutating func skipEscape(_ rest: inout Substring) {
        switch rest.popFirst() {
        case "[":
            var parameters = ""
            while let character = rest.popFirst() {
                if let value = character.asciiValue, (0x40...0x7E).contains(value) {
                    if character == "m" { select(parameters) }
                    if character == "K", parameters.isEmpty || parameters == "0" {
                        line.removeSubrange(min(column, line.count)...)
                    }
                    if character == "K", parameters == "2" { line.removeAll() }
                    while line.count < column { line.append((" ", Style())) }
                    return
                }
                parameters.append(character)
            }
        case "]":
            while let character = rest.popFirst(), character != "\u{7}" {
                if character == "\u{1B}" {
                    if rest.first == "\\" { rest.removeFirst() }
                    return
                }
            }
        default: return
        }
    }

    /// "1;31" and the like.
    private mutating func select(_ parameters: String) {
        let codes = parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
        var index = 0
        while index < codes.count {
            switch codes[index] {
            case 0: style = Style()
            case 1: style.isBold = true
            case 22: style.isBold = false
            case 30...37: style.color = codes[index] - 30
            case 90...97: style.color = codes[index] - 90
            case 39: style.color = nil
            // A colour of 256 or of 16 million, of the text or behind it: not shown, its numbers skipped.
            case 38, 48: index += index + 1 < codes.count && codes[index + 1] == 5 ? 2 : 4
            default: break
            }
            index += 1
        }
    }
}

extension TerminalText {
    private static let names = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]

    /// Escaped, with a class for each style: `<span class="ansi-red ansi-bold">`.
    var html: String {
        lines.map { $0.map(Self.html).joined() }.joined(separator: "\n")
    }

    private static func html(_ run: Run) -> String {
        var classes: [String] = []
        if let color = run.style.color { classes.append("ansi-\(names[color])") }
        if run.style.isBold { classes.append("ansi-bold") }
        let text = htmlEscaped(run.text)
        return classes.isEmpty ? text : "<span class=\"\(classes.joined(separator: " "))\">\(text)</span>"
    }
}
