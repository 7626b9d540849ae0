import Diagnostics

// Python scripts: plain ones, which are one cell, and those that are notebooks in disguise. What tells cells
// apart is read as Jupytext reads it, and as Keras' guides are written:
//
//     # %% [markdown]          percent           # +                 light              """
//     # Text                                     code                                   Title: ...
//     # %% tags=["x"]                            # -                                    """
//     code                                       # Text                                 code

/// Reads a script.
enum ScriptReader {
    static func read(_ source: SourceText, runnableLanguages: Set<String>) -> (Notebook?, [Diagnostic]) {
        let script = Script(source)
        var assembly = PartAssembly(
            name: source.name, runnableLanguages: runnableLanguages, language: "python", namesParts: false)
        if let front = script.frontMatter { assembly.add(front) }
        switch script.dialect {
        case .guide: for part in GuideScript(script).parts { assembly.add(part) }
        case .percent:
            let reading = PercentScript(script)
            assembly.say(reading.diagnostics)
            for part in reading.parts { assembly.add(part) }
        case .light: for part in LightScript(script).parts { assembly.add(part) }
        case .plain:
            assembly.add(script.part(.code, script.body))
            assembly.showsValues = false
        }
        return assembly.notebook()
    }
}

/// A script's lines, and which of them begin inside a string.
struct Script {
    enum Dialect { case guide, percent, light, plain }

    let source: SourceText
    let lines: [String]
    /// For each line whether it begins inside a text in triple quotes.
    let isInString: [Bool]
    /// Jupytext's header as YAML.
    let frontMatter: PartText?
    /// The lines behind the interpreter line, the encoding and the header.
    let body: Range<Int>

    init(_ source: SourceText) {
        self.source = source
        var lines = source.lines
        if source.bytes.starts(with: MarkdownDocument.byteOrderMark) { lines[0].removeFirst() }
        self.lines = lines
        isInString = Self.stringLines(lines)
        var start = 0
        while start < min(2, lines.count), Self.isPreamble(lines[start], start) { start += 1 }
        let header = Self.header(lines, from: start)
        frontMatter = header.map { range in
            let yaml = range.map { Self.uncommented(lines[$0]) }
            return PartText(
                .raw, lines: yaml.map(\.text),
                origins: zip(range, yaml).map { SourcePosition(line: $0 + 1, column: $1.removed + 1) })
        }
        body = (header?.upperBound ?? start)..<lines.count
    }

    /// `#!/usr/bin/env python`, `# -*- coding: utf-8 -*-`
    private static func isPreamble(_ line: String, _ index: Int) -> Bool {
        if line.hasPrefix("#!") { return index == 0 }
        return line.hasPrefix("#") && (line.contains("coding:") || line.contains("coding="))
    }

    /// The lines from `# ---` to `# ---`.
    private static func header(_ lines: [String], from start: Int) -> Range<Int>? {
        guard let first = lines[start...].firstIndex(where: { !$0.allSatisfy(\.isWhitespace) }),
            lines[first] == "# ---",
            let last = lines[(first + 1)...].firstIndex(where: { !$0.hasPrefix("#") || $0 == "# ---" }),
            lines[last] == "# ---"
        else { return nil }
        return first..<last + 1
    }

    var dialect: Dialect {
        let format = frontMatter?.lines.first { $0.contains("format_name:") }
        if format?.hasSuffix("light") ?? false { return .light }
        if body.contains(where: { !isInString[$0] && PercentScript.isMarker(lines[$0]) }) { return .percent }
        return GuideScript.isGuide(self) ? .guide : .plain
    }

    // MARK: Parts

    func part(_ kind: NotebookPart.Kind, _ range: Range<Int>) -> PartText {
        PartText(
            kind, lines: Array(lines[range]), origins: range.map { SourcePosition(line: $0 + 1, column: 1) })
    }

    /// The lines of comments as text.
    func uncommentedPart(_ kind: NotebookPart.Kind, _ range: Range<Int>) -> PartText {
        let texts = range.map { Self.uncommented(lines[$0]) }
        return PartText(
            kind, lines: texts.map(\.text),
            origins: zip(range, texts).map { SourcePosition(line: $0 + 1, column: $1.removed + 1) })
    }

    /// A comment's text and how many characters stand before it.
    static func uncommented(_ line: String) -> (text: String, removed: Int) {
        if line.hasPrefix("# ") { return (String(line.dropFirst(2)), 2) }
        if line.hasPrefix("#") { return (String(line.dropFirst()), 1) }
        return (line, 0)
    }

    func isBlank(_ index: Int) -> Bool { lines[index].allSatisfy(\.isWhitespace) }

    // MARK: Strings

    /// A scan for quotes and comments alone: enough to know where a text in triple quotes goes over lines.
    private static func stringLines(_ lines: [String]) -> [Bool] {
        var open: [UInt8]?
        return lines.map { line in
            let isInside = open != nil
            let bytes = Array(line.utf8)
            var offset = 0
            while offset < bytes.count {
                if let quote = open {
                    if bytes[offset] == UInt8(ascii: "\\") {
                        offset += 2
                    } else if bytes[offset...].starts(with: quote) {
                        offset += quote.count
                        open = nil
                    } else {
                        offset += 1
                    }
                    continue
                }
                switch bytes[offset] {
                case UInt8(ascii: "#"): return isInside
                case UInt8(ascii: "\""), UInt8(ascii: "'"):
                    let triple = [UInt8](repeating: bytes[offset], count: 3)
                    open = bytes[offset...].starts(with: triple) ? triple : [bytes[offset]]
                    offset += open?.count ?? 1
                default: offset += 1
                }
            }
            // A plain text ends with its line, unless a backslash joins it to the next.
            if open?.count == 1, bytes.last != UInt8(ascii: "\\") { open = nil }
            return isInside
        }
    }
}
