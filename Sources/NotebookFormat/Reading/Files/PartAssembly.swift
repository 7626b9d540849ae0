import Diagnostics

/// Lays parts out as one Markdown text and makes the notebook of it.
struct PartAssembly {
    private let name: String
    private let runnableLanguages: Set<String>
    /// The language of code that says none.
    private let language: String
    /// Parts are named and count their own lines ("rnn.ipynb:cell 3"); else places are the file's.
    private let namesParts: Bool

    private var bytes: [UInt8] = []
    private var origins: [SourcePosition] = []
    private var sections: [SourceText.Section] = []
    private(set) var parts: [NotebookPart] = []
    private var cells: [Cell] = []
    private var textCount = 0
    private(set) var diagnostics: [Diagnostic] = []
    /// Are the values of last expressions results?
    var showsValues = true
    private var lastText: PartText?

    init(name: String, runnableLanguages: Set<String>, language: String, namesParts: Bool) {
        self.name = name
        self.runnableLanguages = runnableLanguages
        self.language = language
        self.namesParts = namesParts
    }

    mutating func say(_ diagnostics: [Diagnostic]) { self.diagnostics += diagnostics }

    // MARK: Parts

    mutating func add(_ text: PartText) {
        var text = text
        if text.isBlank || !text.isShown {
            parts.append(text.part)
            return
        }
        switch text.part.kind {
        case .code:
            lastText = nil
            addCode(&text)
        case .markdown: addText(&text)
        case .raw: addText(&text, isVerbatim: !text.isProse && !(bytes.isEmpty && text.isFrontMatter))
        }
        parts.append(text.part)
    }

    private mutating func addCode(_ text: inout PartText) {
        let written = text.language ?? language
        guard let name = NotebookReader.language(named: written), runnableLanguages.contains(name) else {
            return addFence(&text, info: written, named: nextText())
        }
        let place = namesParts ? "cell \(cells.count + 1)" : nil
        let code = SourceText(
            name: sectionName(place), bytes: Array((text.lines.joined(separator: "\n") + "\n").utf8),
            origins: text.origins + [text.endOrigin])
        var options = OptionLines(code)
        options.read(language: name, isMyST: false)
        let reading = CellOptionReading(text.settings + options.settings)
        diagnostics += options.diagnostics + reading.diagnostics
        addFence(&text, info: name, named: place)
        var fence = FencePlace()
        let start = text.part.range.lowerBound
        fence.marker = String(decoding: bytes[start...].prefix { $0 == UInt8(ascii: "`") }, as: UTF8.self)
        fence.opening = SourceRange(start, start + fence.marker.utf8.count + name.utf8.count)
        let end = text.part.range.upperBound
        fence.closing = SourceRange(end - fence.marker.utf8.count, end)
        text.part.cell = cells.count
        cells.append(
            Cell(
                index: cells.count, id: "", language: name, code: options.code, options: reading.options,
                range: text.part.range, fence: fence))
    }

    private mutating func addText(_ text: inout PartText, isVerbatim: Bool = false) {
        if isVerbatim {
            lastText = nil
            return addFence(&text, info: "", named: nextText())
        }
        if bytes.isEmpty, text.lines.first == "---", !text.isFrontMatter { append("", at: text.origins[0]) }
        if let lastText, lastText.runsInto(text) {
            // Two lists, or a list and indented code, would become one.
            append("<!-- -->", at: text.origins[0])
            append("", at: text.origins[0])
        }
        lastText = text
        begin(&text, named: nextText())
        for (line, origin) in zip(text.lines, text.origins) { append(line, at: origin) }
        text.part.range.upperBound = bytes.count - 1
        for line in text.missingEnd {
            append(line, at: text.endOrigin)
            text.part.range.upperBound = bytes.count - 1
        }
        append("", at: text.endOrigin)
    }

    private mutating func addFence(_ text: inout PartText, info: String, named place: String?) {
        begin(&text, named: place)
        // A last empty line would be taken for the line end of the one before.
        let body = text.lines.joined(separator: "\n") + "\n"
        let fenced = SourceText(name: "", text: MarkdownWriter.fenced(body, info: info)).lines
        for (index, line) in fenced.enumerated() {
            append(line, at: text.origins[min(max(0, index - 1), text.origins.count - 1)])
        }
        text.part.range.upperBound = bytes.count - 1
        append("", at: text.endOrigin)
    }

    private mutating func nextText() -> String? {
        textCount += 1
        return namesParts ? "text \(textCount)" : nil
    }

    private mutating func begin(_ text: inout PartText, named place: String?) {
        if namesParts { sections.append(.init(firstLine: origins.count, name: sectionName(place))) }
        text.part.range = SourceRange(bytes.count, bytes.count)
    }

    private func sectionName(_ place: String?) -> String { place.map { "\(name):\($0)" } ?? name }

    private mutating func append(_ line: String, at origin: SourcePosition) {
        bytes += line.utf8
        bytes.append(UInt8(ascii: "\n"))
        origins.append(origin)
    }

    // MARK: The notebook

    /// The notebook of all parts; `complete` adds to the front matter what the file says elsewhere.
    consuming func notebook(
        metadata: [String: JSONValue] = [:], complete: (inout FrontMatter) -> Void = { _ in }
    ) -> (notebook: Notebook?, diagnostics: [Diagnostic]) {
        if bytes.suffix(2) == [0x0A, 0x0A] { bytes.removeLast() } else { origins.append(lastOrigin) }
        let source = SourceText(name: name, bytes: bytes, origins: origins, sections: sections)
        let front = FrontMatterReader(source)
        var frontMatter = front.frontMatter
        complete(&frontMatter)
        guard let document = MarkdownDocument(source, hiding: frontMatter.range) else {
            let problem = "got a text of \(bytes.count) bytes, expected at most \(MarkdownTree.largestText)"
            return (nil, diagnostics + [Diagnostic(.error, problem, in: source)])
        }
        let problems = CellNames.give(to: &cells, of: source)
        for index in cells.indices { cells[index].showsValue = showsValues }
        var notebook = Notebook(
            source: source, frontMatter: frontMatter, cells: cells,
            headings: NotebookReader.headings(of: document, reserved: cells.map(\.id)))
        notebook.file = FileParts(parts: parts, metadata: metadata)
        let formProblems = NotebookReader.readForms(of: document, into: &notebook)
        return (notebook, front.diagnostics + diagnostics + problems + formProblems)
    }

    private var lastOrigin: SourcePosition { origins.last ?? SourcePosition(line: 1, column: 1) }
}

// MARK: - Parts as Markdown

extension PartText {
    /// The place behind the last line.
    fileprivate var endOrigin: SourcePosition {
        guard let last = origins.last, let line = lines.last else {
            return SourcePosition(line: 1, column: 1)
        }
        return SourcePosition(line: last.line, column: last.column + line.unicodeScalars.count)
    }

    /// `---`, some lines, `---` and nothing else.
    fileprivate var isFrontMatter: Bool {
        guard lines.count > 1, lines[0] == "---" else { return false }
        return lines.dropFirst().firstIndex { $0 == "---" || $0 == "..." } != nil
    }

    /// What ends the block that the text leaves open: a fence, a comment or a tag, which would swallow the
    /// cells behind it.
    fileprivate var missingEnd: [String] {
        let source = SourceText(name: "", text: lines.joined(separator: "\n"))
        guard let document = MarkdownDocument(source, hiding: nil) else { return [] }
        return withExtendedLifetime(document.tree) {
            guard let last = document.tree.root.lastChild else { return [] }
            switch last.kind {
            case .codeBlock:
                guard last.fence != nil, let fence = CodeFence(last, in: document), fence.place.closing == nil
                else { return [] }
                return [fence.place.marker]
            case .htmlBlock:
                let text = last.literal.lowercased().drop { $0 == " " }
                let open = Self.openings.first { text.hasPrefix($0.start) }
                return open.map { text.contains($0.end) ? [] : [$0.end] } ?? []
            default: return []
            }
        }
    }

    /// The blocks of HTML that a blank line does not end.
    private static let openings: [(start: String, end: String)] = [
        ("<!--", "-->"), ("<![cdata[", "]]>"), ("<?", "?>"), ("<script", "</script>"), ("<pre", "</pre>"),
        ("<style", "</style>"), ("<textarea", "</textarea>"), ("<!", ">"),
    ]

    /// Would Markdown read the two as one block?
    fileprivate func runsInto(_ next: PartText) -> Bool {
        guard let line = next.lines.first(where: { !$0.allSatisfy(\.isWhitespace) }) else { return false }
        let isIndented = line.first == " " || line.first == "\t"
        guard isIndented || next.firstKind == .list else { return false }
        return [.list, .codeBlock, .footnoteDefinition].contains(lastKind)
    }

    private var tree: MarkdownTree? { MarkdownTree(Array(lines.joined(separator: "\n").utf8)) }

    private var firstKind: MarkdownNode.Kind? {
        guard let tree else { return nil }
        return withExtendedLifetime(tree) { tree.root.firstChild?.kind }
    }

    private var lastKind: MarkdownNode.Kind {
        guard let tree else { return .other }
        return withExtendedLifetime(tree) { tree.root.lastChild?.kind ?? .other }
    }
}
