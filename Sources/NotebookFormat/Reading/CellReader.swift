import Diagnostics

/// Collects the cells among a notebook's fences.
struct CellReader {
    let document: MarkdownDocument
    let frontMatter: FrontMatter
    let runnableLanguages: Set<String>
    let languageNames: [String: String]
    private(set) var cells: [Cell] = []
    private(set) var diagnostics: [Diagnostic] = []

    init(
        document: MarkdownDocument, frontMatter: FrontMatter, runnableLanguages: Set<String>,
        languageNames: [String: String]
    ) {
        self.document = document
        self.frontMatter = frontMatter
        self.runnableLanguages = runnableLanguages
        self.languageNames = languageNames
    }

    /// Takes a block of code in, if it is a cell.
    mutating func read(_ node: MarkdownNode) {
        guard let kind = node.fence, kind.character == UInt8(ascii: "`"),
            let fence = CodeFence(node, in: document),
            var head = InfoString(fence.info, in: document.source),
            let language = language(of: head, of: fence)
        else { return }
        head.readOptions()
        diagnostics += head.diagnostics
        if fence.place.closing == nil {
            say(
                .warning, "the cell has no closing fence: it reaches to the end of the text around it",
                fence.place.opening)
        }
        var lines = OptionLines(fence, sourceName: document.source.name)
        lines.read(language: language, isMyST: head.form == .myst)
        diagnostics += lines.diagnostics
        let reading = CellOptionReading(head.settings + lines.settings)
        diagnostics += reading.diagnostics
        if language != "javascript", !reading.options.demo.isEmpty || reading.options.live != nil {
            say(.error, "cell options 'demo' and 'live' are for JavaScript cells: got \(language)", fence.place.opening)
        }
        cells.append(
            Cell(
                index: 0, id: "", language: language, code: lines.code, options: reading.options,
                range: fence.range, fence: fence.place))
    }

    /// The language to run it in; nil when it is only shown.
    private mutating func language(of head: InfoString, of fence: CodeFence) -> String? {
        let written = head.language.isEmpty ? frontMatter.kernel?.language ?? "python" : head.language
        let language = languageNames[written.lowercased()]
        if let language, runnableLanguages.contains(language) { return language }
        guard head.form != .plain else { return nil }
        // Braces ask for the code to be run, so that leaving it is worth a word; `{note}` is no language.
        let near = closestMatch(to: written, in: languageNames.keys.sorted())
        guard head.form == .myst || language != nil || near != nil || Self.kernels.contains(written) else {
            return nil
        }
        say(
            .warning, "no kernel for the language '\(written.shortened)': the code is shown and not run",
            head.languageRange.lowerBound < head.languageRange.upperBound
                ? head.languageRange : fence.place.opening,
            hint: language == nil ? near.map { "did you mean '\($0)'?" } : nil)
        return nil
    }

    /// Languages that Quarto and R Markdown run.
    private static let kernels: Set<String> = [
        "r", "julia", "bash", "sh", "sql", "ojs", "stan", "rust", "perl", "ruby", "scala", "node", "Rcpp",
    ]

    /// Numbers and names the cells, once all are there.
    mutating func finish() {
        cells.sort { $0.range.lowerBound < $1.range.lowerBound }
        diagnostics += CellNames.give(to: &cells, of: document.source)
    }

    private mutating func say(
        _ severity: Diagnostic.Severity, _ message: String, _ range: SourceRange, hint: String? = nil
    ) {
        diagnostics.append(Diagnostic(severity, message, in: document.source, at: range, hint: hint))
    }
}
