import Diagnostics
import PythonLanguage

/// A cell cut at IPython's commands, so that these take effect where they stand.
///
/// A command at the margin ends a piece of code; the pieces are the cell's text with everything else blanked
/// out, so that places in messages stay right. A command inside a block becomes a call of IPython's shell.
enum CellSteps {
    enum Step {
        case code(SourceText)
        case command(MagicCommand)
    }

    case steps(SourceText, [Step])
    /// A cell magic whose cell is no Python.
    case foreign(MagicCommand, body: String)

    private static let foreignMagics: Set<String> = [
        "writefile", "file", "html", "HTML", "markdown", "latex", "svg", "SVG", "bash", "sh", "javascript",
        "js",
        "script", "perl", "ruby", "cython", "R", "system", "sx", "!", "script",
    ]

    static func steps(of code: SourceText) -> CellSteps {
        let code = code.withoutPrompts
        if let foreign = foreign(code) { return foreign }
        let called = MagicCommand.callingInBlocks(code)
        let (source, commands) = MagicCommand.extract(from: called)
        if commands.isEmpty { return .steps(source, [.code(source)]) }
        var steps: [Step] = []
        var start = 0
        let bytes = source.bytes
        func piece(_ end: Int) {
            let isBlank = bytes[start..<end].allSatisfy { $0 == 0x20 || ($0 >= 0x09 && $0 <= 0x0D) }
            guard !isBlank || end == bytes.count else { return }
            var kept = bytes
            for offset in kept.indices where !(start..<end).contains(offset) && kept[offset] != 0x0A {
                kept[offset] = 0x20
            }
            if isBlank, end == bytes.count, !steps.isEmpty { return }
            steps.append(.code(SourceText(name: source.name, bytes: kept, origins: source.origins)))
        }
        for command in commands {
            let line = called.lineStart(command.range.lowerBound)
            if command.kind == .line, command.name == "time", command.assignsTo == nil {
                steps.append(.command(command))
                continue
            }
            piece(line)
            steps.append(.command(command))
            start = max(start, min(command.range.upperBound, bytes.count))
        }
        piece(bytes.count)
        return .steps(source, steps)
    }

    /// `%%html` and its like on the first line.
    private static func foreign(_ code: SourceText) -> CellSteps? {
        let text = code.bytes.drop { $0 == 0x20 || ($0 >= 0x09 && $0 <= 0x0D) }
        guard text.starts(with: "%%".utf8) else { return nil }
        let end = text.firstIndex(of: 0x0A) ?? text.endIndex
        let words = String(decoding: text[(text.startIndex + 2)..<end], as: UTF8.self)
            .split(separator: " ", maxSplits: 1).map(String.init)
        guard let name = words.first?.filter({ $0 != "\r" }), foreignMagics.contains(name) else { return nil }
        let argument = words.count > 1 ? words[1].filter { $0 != "\r" } : ""
        let body = String(decoding: end < text.endIndex ? text[(end + 1)...] : [], as: UTF8.self)
        return .foreign(
            MagicCommand(
                kind: .cell, name: name, argument: argument, range: SourceRange(text.startIndex, end)),
            body: body)
    }
}

extension SourceText {
    /// Without the prompts of a console session that was pasted: `>>> ` with `... `, `In [3]: ` with `   ...: `.
    fileprivate var withoutPrompts: SourceText {
        let lines = lineStarts.indices.map { line in
            bytes[lineStarts[line]..<(line + 1 < lineStarts.count ? lineStarts[line + 1] : bytes.count)]
        }
        let prompt = [Prompt.classic, .numbered].first { prompt in
            prompt.begins(lines[0]) || lines.count > 1 && prompt.length(in: lines[1]) > 0
        }
        guard let prompt else { return self }
        let lengths = lines.map { prompt.length(in: $0) }
        return SourceText(
            name: name, bytes: zip(lines, lengths).flatMap { $0.dropFirst($1) },
            origins: zip(lineStarts, lengths).map { position(of: $0 + $1) }, sections: sections)
    }

    fileprivate func lineStart(_ offset: Int) -> Int {
        var start = min(offset, bytes.count)
        while start > 0, bytes[start - 1] != 0x0A, bytes[start - 1] != 0x0D { start -= 1 }
        return start
    }
}

/// The prompts of the two consoles, as IPython recognises them.
private enum Prompt {
    case classic
    case numbered

    /// Whether a pasted session may begin with this line.
    func begins(_ line: ArraySlice<UInt8>) -> Bool {
        length(in: line) > 0 && (self == .numbered || line.first == UInt8(ascii: ">"))
    }

    /// The bytes of the prompt that a line begins with; 0 for none.
    func length(in line: ArraySlice<UInt8>) -> Int {
        switch self {
        case .classic:
            guard line.starts(with: ">>>".utf8) || line.starts(with: "...".utf8) else { return 0 }
            let next = line.dropFirst(3).first
            return next == 0x20 ? 4 : next == nil || next == 0x0A || next == 0x0D ? 3 : 0
        case .numbered:
            let digits = line.dropFirst(4).prefix { $0 >= 0x30 && $0 <= 0x39 }.count
            if line.starts(with: "In [".utf8), digits > 0,
                line.dropFirst(4 + digits).starts(with: "]: ".utf8)
            {
                return digits + 7
            }
            let blanks = line.prefix { $0 == 0x20 }.count
            let dots = line.dropFirst(blanks).prefix { $0 == UInt8(ascii: ".") }.count
            let rest = line.dropFirst(blanks + dots)
            guard dots >= 3, rest.first == UInt8(ascii: ":") else { return 0 }
            return blanks + dots + (rest.dropFirst().first == 0x20 ? 2 : 1)
        }
    }
}
