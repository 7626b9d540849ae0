import Diagnostics

// Options in the first lines of a cell: Quarto's comments `#| key: value`, which stay in the code, and MyST's
// `:key: value` lines or `---` block, which don't.

/// Reads the option lines of a cell.
struct OptionLines {
    /// What runs, with its places.
    private(set) var code: SourceText
    private(set) var settings: [OptionSetting] = []
    private(set) var diagnostics: [Diagnostic] = []
    private let whole: SourceText

    init(_ fence: CodeFence, sourceName: String) {
        whole = SourceText(name: sourceName, bytes: fence.code, origins: fence.origins)
        code = whole
    }

    /// Of a cell that is no fence.
    init(_ code: SourceText) {
        whole = code
        self.code = code
    }

    mutating func read(language: String, isMyST: Bool) {
        if isMyST { readMyST() }
        if language == "javascript" { readHashesAsComments() }
        readComments(marker: language == "javascript" ? "//" : "#")
    }

    // MARK: Quarto

    private mutating func readComments(marker: String) {
        var lines: [SourceRange] = []
        var index = 0
        while let line = optionLine(index, marker: marker) {
            lines.append(line)
            index += 1
        }
        read(lines, in: code)
        warnOfLateLines(from: index, marker: marker)
    }

    /// Authors write `#|` in JavaScript too, where it is no comment: it becomes `//|`.
    private mutating func readHashesAsComments() {
        var bytes: [UInt8] = []
        var index = 0
        while code.lineStarts.indices.contains(index),
            optionLine(index, marker: "#") != nil || optionLine(index, marker: "//") != nil
        {
            let end = index + 1 < code.lineStarts.count ? code.lineStarts[index + 1] : code.bytes.count
            let line = code.bytes[code.lineStarts[index]..<end]
            if line.first == UInt8(ascii: "#") {
                bytes += "//".utf8
                bytes += line.dropFirst()
            } else {
                bytes += line
            }
            index += 1
        }
        guard index > 0 else { return }
        if index < code.lineStarts.count { bytes += code.bytes[code.lineStarts[index]...] }
        code = SourceText(name: code.name, bytes: bytes, origins: code.origins)
    }

    /// The YAML on a line like `#| echo: false`; nil for other lines.
    private func optionLine(_ index: Int, marker: String) -> SourceRange? {
        guard code.lineStarts.indices.contains(index) else { return nil }
        let line = code.contents(ofLine: index)
        var scanner = ByteScanner(code.bytes, line)
        for character in marker.unicodeScalars where !scanner.skip(character) { return nil }
        let afterMarker = scanner.offset
        scanner.skipBlanks()
        let isApart = scanner.offset > afterMarker
        guard scanner.skip("|") else { return nil }
        _ = scanner.skip(" ")
        let start = scanner.offset
        if isApart {
            // "# | or" may be anyone's comment; it is an option where it names one.
            let key = scanner.word { $0.isLetterOrDigit || $0 == "-" || $0 == "_" }
            guard scanner.skip(":"), CellOptionTable.row(named: scanner.text(key)) != nil else { return nil }
        }
        return SourceRange(start, line.upperBound)
    }

    /// Option lines after the first line of code are only comments.
    private mutating func warnOfLateLines(from first: Int, marker: String) {
        for index in first..<max(first, code.lineStarts.count) {
            guard let line = optionLine(index, marker: marker) else { continue }
            var scanner = ByteScanner(code.bytes, line)
            let key = scanner.word { $0.isLetterOrDigit || $0 == "-" || $0 == "_" }
            guard key.lowerBound < key.upperBound, scanner.skip(":"),
                CellOptionTable.row(named: scanner.text(key)) != nil
            else { continue }
            diagnostics.append(
                Diagnostic(
                    .warning, "cell option '\(scanner.text(key))' has no effect after the first line of code",
                    in: code, at: key))
        }
    }

    // MARK: MyST

    private mutating func readMyST() {
        var index = 0
        var lines: [SourceRange] = []
        if text(0) == "---" {
            guard let end = (1..<max(1, whole.lineStarts.count)).first(where: { text($0) == "---" }) else {
                diagnostics.append(
                    Diagnostic(
                        .error, "cell options: got '---' without a second one, expected both", in: whole,
                        at: whole.contents(ofLine: 0)))
                return
            }
            lines = (1..<end).map { whole.contents(ofLine: $0) }
            index = end + 1
        } else {
            while isField(index) {
                var line = whole.contents(ofLine: index)
                line.lowerBound += 1
                lines.append(line)
                index += 1
            }
        }
        guard index > 0 else { return }
        read(lines, in: whole)
        if index < whole.lineStarts.count - 1, text(index).isEmpty { index += 1 }
        drop(index)
    }

    /// `:key: value` or `:key:`
    private func isField(_ index: Int) -> Bool {
        guard whole.lineStarts.indices.contains(index) else { return false }
        var scanner = ByteScanner(whole.bytes, whole.contents(ofLine: index))
        guard scanner.skip(":") else { return false }
        let key = scanner.word { $0.isLetterOrDigit || $0 == "-" || $0 == "_" }
        return key.lowerBound < key.upperBound && scanner.skip(":")
            && (scanner.isAtEnd || scanner.isAt(\.isBlank))
    }

    private func text(_ index: Int) -> String {
        var line = Substring(whole.line(index))
        while line.last == " " || line.last == "\t" { line.removeLast() }
        return String(line)
    }

    /// Takes the first `count` lines out of the code.
    private mutating func drop(_ count: Int) {
        let start = count < whole.lineStarts.count ? whole.lineStarts[count] : whole.bytes.count
        code = SourceText(
            name: whole.name, bytes: Array(whole.bytes[start...]),
            origins: Array(whole.origins.dropFirst(count)))
    }

    private mutating func read(_ lines: [SourceRange], in source: SourceText) {
        guard !lines.isEmpty else { return }
        switch EmbeddedYAML(source: source, lines: lines).entries(of: "cell options") {
        case .failure(let problem): diagnostics.append(problem)
        case .success(let entries):
            settings += entries.map {
                OptionSetting(key: $0.key, keyRange: $0.keyRange, value: $0.value, source: source)
            }
        }
    }
}
