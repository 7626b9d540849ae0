import Diagnostics

// The three ways to write a notebook as a script.

/// `# %%` lines, as Jupytext, VS Code and Spyder have them, and the `# In[3]:` of nbconvert.
struct PercentScript {
    private(set) var parts: [PartText] = []
    private(set) var diagnostics: [Diagnostic] = []
    private let script: Script

    init(_ script: Script) {
        self.script = script
        let marks = script.body.filter { !script.isInString[$0] && Self.isMarker(script.lines[$0]) }
        parts.append(script.part(.code, script.body.lowerBound..<(marks.first ?? script.body.upperBound)))
        for (number, mark) in marks.enumerated() {
            let end = number + 1 < marks.count ? marks[number + 1] : script.body.upperBound
            read(mark, mark + 1..<end)
        }
    }

    static func isMarker(_ line: String) -> Bool { marker(line) != nil }

    /// What stands behind the marker of a line that is one, and how many characters before it.
    private static func marker(_ line: String) -> (text: Substring, column: Int)? {
        var rest = line.drop { $0 == " " || $0 == "\t" }
        guard rest.first == "#" else { return nil }
        rest = rest.dropFirst().drop { $0 == " " || $0 == "\t" }
        if rest.hasPrefix("%%") {
            let text = rest.drop { $0 == "%" }
            guard text.first?.isWhitespace ?? true else { return nil }
            return (text, line.unicodeScalars.count - text.unicodeScalars.count)
        }
        let isCell =
            rest.hasPrefix("<codecell>")
            || (rest.hasPrefix("In[") && rest.dropFirst(3).drop { $0.isNumber || $0 == " " }.hasPrefix("]"))
        return isCell ? ("", line.unicodeScalars.count) : nil
    }

    /// `# %% Title [markdown] key="value"` and the lines below it.
    private mutating func read(_ mark: Int, _ range: Range<Int>) {
        guard let (text, _) = Self.marker(script.lines[mark]) else { return }
        let head = Head(String(text))
        var part: PartText
        switch head.type {
        case "markdown", "md": part = textPart(.markdown, range)
        case "raw": part = textPart(.raw, range)
        default: part = script.part(.code, range)
        }
        if !head.options.isEmpty { readOptions(head.options, mark, into: &part) }
        if !head.title.isEmpty { part.part.metadata["title"] = .text(head.title) }
        parts.append(part)
    }

    /// The comments, or one text in triple quotes, as text.
    private func textPart(_ kind: NotebookPart.Kind, _ range: Range<Int>) -> PartText {
        let filled = range.filter { !script.isBlank($0) }
        guard let first = filled.first, let last = filled.last else { return script.part(kind, range) }
        for quote in ["\"\"\"", "'''"] {
            let prefix = ["", "r"].map { $0 + quote }.first { script.lines[first].hasPrefix($0) }
            guard let prefix, script.lines[last].hasSuffix(quote) else { continue }
            var lines = Array(script.lines[first...last])
            lines[0].removeFirst(prefix.count)
            if first < last || lines[0].hasSuffix(quote) { lines[lines.count - 1].removeLast(3) }
            let origins = (first...last).map {
                SourcePosition(line: $0 + 1, column: $0 == first ? prefix.count + 1 : 1)
            }
            return PartText(kind, lines: lines, origins: origins)
        }
        return script.uncommentedPart(kind, range)
    }

    private mutating func readOptions(_ options: String, _ line: Int, into part: inout PartText) {
        let whole = script.source.contents(ofLine: line)
        let range = SourceRange(whole.upperBound - options.utf8.count, whole.upperBound)
        var info = InfoString(options: range, in: script.source)
        info.readOptions()
        diagnostics += info.diagnostics
        for setting in info.settings where setting.key == "language" { part.language = setting.value.text }
        part.settings = info.settings.filter { $0.key != "language" }
        if let language = part.language, NotebookReader.language(named: language) != "python" {
            // Lines of another language are comments, so that the script stays one.
            part.uncomment()
            part.part.source = "%%\(language)\n" + part.part.source
        }
        for setting in info.settings { part.part.metadata[setting.key] = JSONValue(setting.value) }
    }

    /// "Title", "markdown" and "key=..." of a marker.
    private struct Head {
        var title: String
        var type = ""
        var options = ""

        init(_ text: String) {
            var rest = Substring(text)
            if let equals = rest.firstIndex(of: "=") {
                let key = rest[..<equals].lastIndex { !$0.isLetter && !$0.isNumber && !"_.-".contains($0) }
                let start = key.map { rest.index(after: $0) } ?? rest.startIndex
                options = String(rest[start...])
                rest = rest[..<start]
            }
            if let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]") {
                type = rest[rest.index(after: open)..<close].lowercased()
                rest = rest[..<open]
            }
            title = String(rest.drop(while: \.isWhitespace))
            while title.last?.isWhitespace ?? false { title.removeLast() }
        }
    }
}

/// Jupytext's light format: comments between blank lines are text, `# +` and `# -` hold a cell together.
struct LightScript {
    private(set) var parts: [PartText] = []
    private let script: Script

    init(_ script: Script) {
        self.script = script
        var index = script.body.lowerBound
        while index < script.body.upperBound {
            if script.isBlank(index) {
                index += 1
            } else if isExplicit(index) {
                index = readExplicit(index)
            } else if let end = commentEnd(index) {
                parts.append(script.uncommentedPart(.markdown, index..<end))
                index = end
            } else {
                let end = codeEnd(index)
                parts.append(script.part(.code, index..<end))
                index = end
            }
        }
    }

    private func isExplicit(_ index: Int) -> Bool {
        let line = script.lines[index]
        guard !script.isInString[index] else { return false }
        return line == "# +" || line.hasPrefix("# + ") || line == "# region" || line.hasPrefix("# region ")
            || line.hasPrefix("#region")
    }

    private func isEnd(_ index: Int) -> Bool {
        !script.isInString[index]
            && ["# -", "# endregion", "#endregion"].contains(script.lines[index])
    }

    /// A cell between its marks; the index behind it.
    private mutating func readExplicit(_ start: Int) -> Int {
        let stop = script.body.upperBound
        let end = (start + 1..<stop).first { isEnd($0) || isExplicit($0) } ?? stop
        let isText = script.lines[start].contains("[markdown]")
        parts.append(
            isText
                ? script.uncommentedPart(.markdown, start + 1..<end) : script.part(.code, start + 1..<end))
        return end < stop && isEnd(end) ? end + 1 : end
    }

    /// The end of a paragraph of comments that stands alone; nil where code follows, or a command.
    private func commentEnd(_ start: Int) -> Int? {
        guard script.lines[start].hasPrefix("#") else { return nil }
        let stop = script.body.upperBound
        let end = (start..<stop).first { !script.lines[$0].hasPrefix("#") || ($0 > start && isExplicit($0)) }
        if let end, !script.isBlank(end), !isExplicit(end) { return nil }
        let commands = (start..<(end ?? stop)).allSatisfy {
            let text = Script.uncommented(script.lines[$0]).text
            return text.hasPrefix("%") || text.hasPrefix("!")
        }
        return commands ? nil : end ?? stop
    }

    /// Code goes on over blank lines as long as what follows is indented or inside a text.
    private func codeEnd(_ start: Int) -> Int {
        var index = start + 1
        while index < script.body.upperBound {
            if isExplicit(index) { return index }
            if script.isBlank(index), !script.isInString[index] {
                let next = (index..<script.body.upperBound).first { !script.isBlank($0) }
                guard let next, script.isInString[next] || (script.lines[next].first?.isWhitespace ?? false)
                else { return index }
                index = next
            }
            index += 1
        }
        return index
    }
}

/// Keras' guides: texts in triple quotes are Markdown, the first of them names title and authors, and
/// `"""shell` holds commands.
struct GuideScript {
    private(set) var parts: [PartText] = []
    private let script: Script

    static func isGuide(_ script: Script) -> Bool {
        guard let first = script.body.first(where: { !script.isBlank($0) }), script.lines[first] == "\"\"\"",
            let end = script.lines[(first + 1)...].firstIndex(where: { $0.hasPrefix("\"\"\"") })
        else { return false }
        return script.lines[first..<end].contains { $0.hasPrefix("Title:") }
    }

    init(_ script: Script) {
        self.script = script
        var index = script.body.lowerBound
        var isHeader = true
        while index < script.body.upperBound {
            let isText = script.lines[index].hasPrefix("\"\"\"")
            let start = isText ? index + 1 : index
            let stop = script.body.upperBound
            let end = (start..<stop).first { script.lines[$0].hasPrefix("\"\"\"") } ?? stop
            if isText {
                addText(start..<end, tag: script.lines[index].dropFirst(3), isHeader: isHeader)
                isHeader = false
            } else {
                parts.append(script.part(.code, start..<end))
            }
            index = isText ? end + 1 : end
        }
    }

    private mutating func addText(_ range: Range<Int>, tag: Substring, isHeader: Bool) {
        switch tag {
        case "invisible": break
        case "shell":
            var part = script.part(.code, range)
            part.prefix("!")
            parts.append(part)
        default:
            var part = script.part(.markdown, range)
            if isHeader { part.formatHeader() }
            parts.append(part)
        }
    }
}

extension PartText {
    fileprivate mutating func prefix(_ text: String) {
        for index in lines.indices where !lines[index].isEmpty {
            lines[index] = text + lines[index]
            origins[index].column -= text.unicodeScalars.count
        }
        part.source = lines.joined(separator: "\n")
    }

    fileprivate mutating func uncomment() {
        for index in lines.indices {
            let (text, removed) = Script.uncommented(lines[index])
            lines[index] = text
            origins[index].column += removed
        }
        part.source = lines.joined(separator: "\n")
    }

    /// "Title: X" becomes a heading, "Author: Y" a line that begins in bold.
    fileprivate mutating func formatHeader() {
        var formatted: [(line: String, origin: SourcePosition)] = []
        for (line, origin) in zip(lines, origins) {
            guard let colon = line.firstIndex(of: ":"),
                line[..<colon].allSatisfy({ $0.isLetter || $0 == " " })
            else {
                formatted.append((line, origin))
                continue
            }
            let key = line[..<colon]
            let value = line[line.index(after: colon)...].drop { $0 == " " }
            let column = line.unicodeScalars.count - value.unicodeScalars.count
            if key == "Title" {
                formatted.append(("# \(value)", SourcePosition(line: origin.line, column: column - 1)))
                formatted.append(("", origin))
            } else if key != "Accelerator" {
                formatted.append(
                    ("**\(key):** \(value)  ", SourcePosition(line: origin.line, column: origin.column)))
            }
        }
        lines = formatted.map(\.line)
        origins = formatted.map(\.origin)
        part.source = lines.joined(separator: "\n")
    }
}
