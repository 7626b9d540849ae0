import Diagnostics

// Front matter: YAML between a first line `---` and a line `---` or `...`. Keys with a meaning here are rows of
// one table; keys of Quarto, Jupytext and MyST are known and left alone; all others are the author's metadata.

/// Reads a notebook's front matter.
struct FrontMatterReader {
    private(set) var frontMatter = FrontMatter()
    private(set) var diagnostics: [Diagnostic] = []
    private let source: SourceText

    init(_ source: SourceText) {
        self.source = source
        guard let block = Self.find(in: source) else { return }
        frontMatter.range = block.range
        switch EmbeddedYAML(source: source, lines: block.lines).entries(of: "front matter") {
        case .failure(let problem): diagnostics.append(problem)
        case .success(let entries): for entry in entries { read(entry) }
        }
    }

    /// The block with its fences but without the last line end, and its inner lines. As in Pandoc a blank line
    /// after `---` makes it a rule; a block without end is none.
    private static func find(in source: SourceText) -> (range: SourceRange, lines: [SourceRange])? {
        var first = source.contents(ofLine: 0)
        if source.bytes.starts(with: MarkdownDocument.byteOrderMark) { first.lowerBound += 3 }
        guard isFence(first, in: source, ends: false) else { return nil }
        var lines: [SourceRange] = []
        for index in 1..<max(1, source.lineStarts.count) {
            let line = source.contents(ofLine: index)
            if isFence(line, in: source, ends: true) {
                return (SourceRange(first.lowerBound, line.upperBound), lines)
            }
            if index == 1, source.bytes[line.lowerBound..<line.upperBound].allSatisfy({ $0 == 32 || $0 == 9 })
            {
                return nil
            }
            lines.append(line)
        }
        return nil
    }

    private static func isFence(_ line: SourceRange, in source: SourceText, ends: Bool) -> Bool {
        var bytes = source.bytes[line.lowerBound..<line.upperBound]
        while let last = bytes.last, last == UInt8(ascii: " ") || last == UInt8(ascii: "\t") {
            bytes.removeLast()
        }
        return bytes.elementsEqual("---".utf8) || (ends && bytes.elementsEqual("...".utf8))
    }

    // MARK: Keys

    private typealias Read = @Sendable (inout FrontMatterReader, OptionValue.Entry) -> Void

    /// Keys that mean something here, and how each is read.
    private static let keys: [(name: String, read: Read)] = [
        ("title", { $0.frontMatter.title = $0.text($1) }),
        ("subtitle", { $0.frontMatter.subtitle = $0.text($1) }),
        ("description", { $0.frontMatter.description = $0.text($1) }),
        ("abstract", { $0.frontMatter.description = $0.frontMatter.description ?? $0.text($1) }),
        ("author", { $0.readAuthors($1) }), ("authors", { $0.readAuthors($1) }),
        ("date", { $0.frontMatter.date = $0.text($1) }),
        ("tags", { $0.readTags($1) }), ("keywords", { $0.readTags($1) }), ("categories", { $0.readTags($1) }),
        ("breadcrumb", { $0.readBreadcrumb($1) }), ("seed", { $0.readSeed($1) }),
        ("execute", { $0.readExecute($1) }),
        ("jupyter", { $0.readKernel($1.value["kernelspec"]) }), ("kernelspec", { $0.readKernel($1.value) }),
    ]

    package static var keyNames: [String] { keys.map(\.name) }

    /// Other tools' keys: left alone, and never taken for a slip of the keyboard.
    private static let foreign: Set<String> = [
        "jupytext", "kernel", "engine", "format", "file_format", "mystnb", "myst", "output", "params", "lang",
        "bibliography", "csl", "nocite", "toc", "toc-depth", "number-sections", "crossref", "filters",
        "theme",
        "css", "project", "website", "book", "image", "image-alt", "draft", "license", "copyright",
        "citation",
        "doi", "orcid", "affiliation", "affiliations", "exports", "numbering", "short_title", "venue",
        "github",
        "binder", "open_access", "thumbnail", "banner", "subject", "layout", "permalink", "slug", "weight",
        "aliases", "comments", "editor", "editor_options", "knit", "vignette", "geometry", "fontsize",
        "documentclass", "header-includes", "include-in-header", "date-format", "date-modified", "code-fold",
        "execute_code", "page-layout", "order", "id", "type", "version", "status", "url", "name", "text",
        "rise",
        "latex_envs", "varInspector", "nbsphinx", "toc-title", "source", "hide", "reading_time", "math",
        "language",
    ]

    private static let readers: [String: Read] = Dictionary(
        keys.map { ($0.name, $0.read) }, uniquingKeysWith: { first, _ in first })

    private mutating func read(_ entry: OptionValue.Entry) {
        if let read = Self.readers[entry.key] { return read(&self, entry) }
        frontMatter.metadata[entry.key] = entry.value.text
        guard !Self.foreign.contains(entry.key),
            let near = closestMatch(to: entry.key, in: Self.keyNames)
        else { return }
        say(.warning, "unknown key '\(entry.key)'", entry.keyRange, hint: "did you mean '\(near)'?")
    }

    private mutating func text(_ entry: OptionValue.Entry) -> String? {
        if entry.value.isNull { return nil }
        if let text = entry.value.text { return text }
        mismatch(entry, expected: "a text")
        return nil
    }

    /// A text, a mapping with `name`, or a list of these.
    private mutating func readAuthors(_ entry: OptionValue.Entry) {
        var values = [entry.value]
        if case .list(let items) = entry.value.kind { values = items }
        for value in values where !value.isNull {
            guard let name = value.text ?? Self.personName(value) else {
                mismatch(entry, expected: "a name or a list of names")
                return
            }
            frontMatter.author.append(name)
        }
    }

    private static func personName(_ value: OptionValue) -> String? {
        guard let name = value["name"] else { return nil }
        if let text = name.text { return text }
        if let literal = name["literal"]?.text { return literal }
        let parts = [name["given"]?.text, name["family"]?.text].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }

    private mutating func readTags(_ entry: OptionValue.Entry) {
        guard let texts = entry.value.texts else { return mismatch(entry, expected: "a list of texts") }
        var tags = texts
        if case .list = entry.value.kind {
        } else {
            tags = texts.flatMap { $0.split(separator: ",").map(Self.trimmed) }
        }
        frontMatter.tags += tags.filter { !$0.isEmpty && !frontMatter.tags.contains($0) }
    }

    /// "Tutorials / Networks", or a list of texts, of `text: address`, or of `{text: ..., href: ...}`.
    private mutating func readBreadcrumb(_ entry: OptionValue.Entry) {
        if let text = entry.value.text {
            frontMatter.breadcrumb = text.split(separator: "/").map { (Self.trimmed($0), nil) }
            return
        }
        guard case .list(let items) = entry.value.kind else {
            return mismatch(entry, expected: "a list of texts or of 'text: address'")
        }
        for item in items {
            guard let (text, address) = Self.link(item) else {
                return mismatch(entry, expected: "a list of texts or of 'text: address'")
            }
            if let address, LinkAddress(address.text ?? "").isAllowed == false {
                say(
                    .error,
                    "front matter 'breadcrumb': got \(address.said), expected an http, https or mailto "
                        + "address or a relative one", address.range)
                continue
            }
            frontMatter.breadcrumb.append((text, address?.text))
        }
    }

    private static func link(_ item: OptionValue) -> (text: String, address: OptionValue?)? {
        if let text = item.text { return (text, nil) }
        if let text = item["text"]?.text { return (text, item["href"] ?? item["url"]) }
        guard let entries = item.entries, entries.count == 1, entries[0].value.text != nil else { return nil }
        return (entries[0].key, entries[0].value)
    }

    private mutating func readSeed(_ entry: OptionValue.Entry) {
        guard let seed = entry.value.text.flatMap({ UInt64($0) }) else {
            return mismatch(entry, expected: "a whole number from 0 to \(UInt64.max)")
        }
        frontMatter.seed = seed
    }

    /// Defaults for every cell. Quarto's keys about caches and servers are left alone.
    private mutating func readExecute(_ entry: OptionValue.Entry) {
        guard !entry.value.isNull else { return }
        guard let entries = entry.value.entries else { return mismatch(entry, expected: "a mapping") }
        let otherwise: Set = [
            "daemon", "daemon-restart", "debug", "enabled", "keep-md", "keep-ipynb", "ipynb",
        ]
        let reading = CellOptionReading(
            entries.filter { !otherwise.contains($0.key) }.map {
                OptionSetting(key: $0.key, keyRange: $0.keyRange, value: $0.value, source: source)
            })
        frontMatter.execute = reading.options
        diagnostics += reading.diagnostics
    }

    private mutating func readKernel(_ value: OptionValue?) {
        guard let value, let name = value["name"]?.text else { return }
        frontMatter.kernel = KernelName(
            name: name, displayName: value["display_name"]?.text ?? name,
            language: value["language"]?.text ?? (name.hasPrefix("python") ? "python" : name))
    }

    // MARK: Messages

    private mutating func mismatch(_ entry: OptionValue.Entry, expected: String) {
        say(
            .error, "front matter '\(entry.key)': got \(entry.value.said), expected \(expected)",
            entry.value.range)
    }

    private mutating func say(
        _ severity: Diagnostic.Severity, _ message: String, _ range: SourceRange, hint: String? = nil
    ) {
        let text = message.hasPrefix("front matter") ? message : "front matter: " + message
        diagnostics.append(Diagnostic(severity, text, in: source, at: range, hint: hint))
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
        var text = Substring(text)
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
