import Diagnostics

// IPython's habits in a cell: lines that are not Python but commands to the notebook. They are found where a
// logical line begins (never inside a string or brackets), told to the caller, and blanked out, so that the
// rest of the cell is Python whose bytes stand where they stood.

/// `%matplotlib inline`, `%%time`, `!pip install keras`, `model.fit?`.
package struct MagicCommand: Sendable, Equatable {
    package enum Kind: Sendable {
        /// `%name argument`
        case line
        /// `%%name argument` on a cell's first line: it speaks of the whole cell, `body` is the rest of it.
        case cell
        /// `!argument`
        case shell
        /// `argument?`
        case help
    }

    package var kind: Kind
    /// Without the percent signs; "!" and "?" for those.
    package var name: String
    package var argument: String
    /// `x` in `x = !ls` and `x = %who`.
    package var assignsTo: String?
    package var range: SourceRange
    /// It stands in a block, and what it is applied to does not stay there.
    var isCalled = false

    package init(kind: Kind, name: String, argument: String, range: SourceRange) {
        self.kind = kind
        self.name = name
        self.argument = argument
        self.range = range
    }

    /// The commands of a cell, and the cell without them.
    ///
    /// What `%time` is applied to stays in the cell. A command in an indented block is replaced by `pass`.
    package static func extract(from source: SourceText) -> (source: SourceText, commands: [MagicCommand]) {
        let lines = lines(of: source)
        if lines.isEmpty { return (source, []) }
        var bytes = source.bytes
        for line in lines { line.blank(in: &bytes) }
        let cell = SourceText(name: source.name, bytes: bytes, origins: source.origins)
        return (cell, lines.map(\.command))
    }

    /// The cell with calls of IPython's shell in place of the commands that stand in blocks, so that these are
    /// obeyed whenever the block runs, and only then. Lines stay lines.
    package static func callingInBlocks(_ source: SourceText) -> SourceText {
        let called = lines(of: source).filter(\.command.isCalled)
        if called.isEmpty { return source }
        var bytes: [UInt8] = []
        var start = 0
        for line in called {
            let command = source.bytes[line.blanked]
            bytes += source.bytes[start..<line.blanked.lowerBound]
            bytes += Array(line.command.call.utf8) + command.filter { $0 == 0x0A }
            start = line.blanked.upperBound
        }
        bytes += source.bytes[start...]
        return SourceText(name: source.name, bytes: bytes, origins: source.origins, sections: source.sections)
    }

    private static func lines(of source: SourceText) -> [MagicLine] {
        let mayHave = source.bytes.contains {
            $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "!") || $0 == UInt8(ascii: "?")
        }
        guard mayHave else { return [] }
        let margin = Parser.commonMargin(of: source.bytes)
        var lexer = Lexer(padded: source.bytes + Lexer.padding, margin: margin)
        lexer.keepsMagics = true
        lexer.readAllDespiteErrors()
        return lexer.magics
    }

    /// The command as a call, as IPython writes it.
    private var call: String {
        let shell = "get_ipython()"
        let target = assignsTo.map { $0 + " = " } ?? ""
        let text = Self.quoted(argument)
        switch kind {
        case .line, .cell: return "\(target)\(shell).run_line_magic(\(Self.quoted(name)), \(text))"
        case .shell:
            return target.isEmpty ? "\(shell).system(\(text))" : "\(target)\(shell).getoutput(\(text))"
        case .help: return "\(shell).run_line_magic('pinfo', \(text))"
        }
    }

    private static func quoted(_ text: String) -> String {
        var result = "'"
        for character in text.unicodeScalars {
            switch character {
            case "\\", "'": result += "\\" + String(character)
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            default: result.unicodeScalars.append(character)
            }
        }
        return result + "'"
    }
}

/// A command as the lexer finds it.
struct MagicLine: Sendable {
    var command: MagicCommand
    /// It stands in a block, which must not become empty.
    var isIndented: Bool
    /// The part to blank out; less than the command's range where code stays.
    var blanked: Range<Int>

    func blank(in bytes: inout [UInt8]) {
        let keepsCode = blanked.upperBound < command.range.upperBound
        var filler: [UInt8] = []
        if keepsCode {
            filler = Array("pass;".utf8)
        } else if isIndented {
            filler = Array((blanked.count >= 4 ? "pass" : "0").utf8)
        }
        for offset in blanked where bytes[offset] != 0x0A && bytes[offset] != 0x0D {
            bytes[offset] = 0x20
        }
        bytes.replaceSubrange(blanked.lowerBound..<blanked.lowerBound + filler.count, with: filler)
    }
}

extension Lexer {
    /// Reads the command that begins at `position`, where a logical line begins, up to the line's end.
    mutating func readMagic() -> Bool {
        let start = position
        let end = logicalLineEnd(start)
        guard var command = magic(in: start..<end) else { return false }
        var blanked = start..<end
        if command.kind == .line, command.name == "time", command.assignsTo == nil, !command.argument.isEmpty
        {
            blanked = start..<start + 5
        }
        let isIndented = isBlock(at: start)
        command.isCalled = isIndented && blanked.upperBound == end
        magics.append(MagicLine(command: command, isIndented: isIndented, blanked: blanked))
        position = end
        return true
    }

    /// The end of the line, or of the last of those that backslashes join, without its line end.
    private func logicalLineEnd(_ start: Int) -> Int {
        var offset = start
        while offset < end {
            let byte = bytes[offset]
            if byte == 0x0A || byte == 0x0D {
                if offset == start || bytes[offset - 1] != UInt8(ascii: "\\") { break }
                if byte == 0x0D, bytes[offset + 1] == 0x0A { offset += 1 }
            }
            offset += 1
        }
        while offset > start, bytes[offset - 1] == 0x20 || bytes[offset - 1] == 0x09 { offset -= 1 }
        return offset
    }

    private func isBlock(at start: Int) -> Bool {
        var lineStart = start
        while lineStart > 0, bytes[lineStart - 1] != 0x0A, bytes[lineStart - 1] != 0x0D { lineStart -= 1 }
        let indentation = bytes[lineStart..<start]
        return indentation.starts(with: margin) ? indentation.count > margin.count : !indentation.isEmpty
    }

    private func magic(in range: Range<Int>) -> MagicCommand? {
        let line = bytes[range]
        let place = SourceRange(range.lowerBound, range.upperBound)
        guard let first = line.first, let last = line.last else { return nil }
        switch first {
        case UInt8(ascii: "%"):
            let isCell = line.starts(with: "%%".utf8)
            if isCell, !isFirstLine(range.lowerBound) { return nil }
            if last == UInt8(ascii: "?") { return help(line, place) }
            return named(line.dropFirst(isCell ? 2 : 1), isCell ? .cell : .line, place)
        case UInt8(ascii: "!"):
            let argument = Self.text(line.drop { $0 == UInt8(ascii: "!") })
            return MagicCommand(kind: .shell, name: "!", argument: argument, range: place)
        case UInt8(ascii: "?"): return help(line, place)
        default:
            if last == UInt8(ascii: "?") { return help(line, place) }
            return assigned(line, place)
        }
    }

    private func isFirstLine(_ start: Int) -> Bool {
        bytes[..<start].allSatisfy { $0 == 0x20 || ($0 >= 0x09 && $0 <= 0x0D) }
    }

    private func named(
        _ text: ArraySlice<UInt8>, _ kind: MagicCommand.Kind, _ range: SourceRange
    ) -> MagicCommand? {
        let name = text.prefix(while: Self.isNameByte)
        if name.isEmpty { return nil }
        return MagicCommand(
            kind: kind, name: Self.text(name), argument: Self.text(text[name.endIndex...]), range: range)
    }

    /// `?name`, `name?`, `x = name.part[0]??`: the last name counts, as for IPython.
    private func help(_ line: ArraySlice<UInt8>, _ range: SourceRange) -> MagicCommand? {
        let question = UInt8(ascii: "?")
        let code = line.drop { $0 == question }.reversed().drop { $0 == question }.reversed()
        let isText = code.contains {
            [UInt8(ascii: "#"), UInt8(ascii: "'"), UInt8(ascii: "\"")].contains($0)
        }
        let topic = Array(
            code.reversed().prefix {
                Self.isNameByte($0) || ".%*[]-".utf8.contains($0)
            }.reversed())
        guard !isText, topic.count < line.count else { return nil }
        guard topic.count == code.count || line.first != question && !topic.isEmpty else { return nil }
        var text = String(decoding: Array(topic), as: UTF8.self)
        if line.starts(with: "??".utf8) || line.reversed().starts(with: "??".utf8) { text += "??" }
        return MagicCommand(kind: .help, name: "?", argument: text, range: range)
    }

    /// `name = !command` and `name = %magic`.
    private func assigned(_ line: ArraySlice<UInt8>, _ range: SourceRange) -> MagicCommand? {
        let target = line.prefix { Self.isNameByte($0) || $0 == UInt8(ascii: ",") || $0 == 0x20 }
        guard target.endIndex < line.endIndex, line[target.endIndex] == UInt8(ascii: "=") else { return nil }
        let value = line[(target.endIndex + 1)...].drop { $0 == 0x20 || $0 == 0x09 }
        var command: MagicCommand?
        if value.first == UInt8(ascii: "!") {
            command = MagicCommand(
                kind: .shell, name: "!", argument: Self.text(value.dropFirst()), range: range)
        } else if value.first == UInt8(ascii: "%") {
            command = named(value.dropFirst(), .line, range)
        }
        command?.assignsTo = Self.text(target)
        return command
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        let kind = ByteClass.table[Int(byte)]
        return kind == .letter || kind == .digit
    }

    /// Without blanks around.
    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
        let trimmed = bytes.drop(while: isBlank)
        guard let last = trimmed.lastIndex(where: { !isBlank($0) }) else { return "" }
        return String(decoding: trimmed[...last], as: UTF8.self)
    }
}
