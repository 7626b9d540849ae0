import Diagnostics

// Reading goes once through the source: front matter, then cmark's tree, in which headings and fences are
// looked at and everything else is left to the renderers. A fence in a language that runs is a cell. All that
// is wrong is collected, so that an author sees it at once.

/// Reads notebooks: Markdown in the dialects of Jupytext, Quarto, R Markdown and MyST, Jupyter's notebook files
/// and Python scripts.
package enum NotebookReader {
    /// The languages that run, by the names that fences give them.
    static let languageNames: [String: String] = [
        "python": "python", "py": "python", "python3": "python", "ipython": "python", "ipython3": "python",
        "javascript": "javascript", "js": "javascript",
    ]

    /// Reads a file's bytes. Every diagnostic has a place and they come in the order of the file. The notebook is nil
    /// only if nothing can be made of the bytes; with errors among the diagnostics it should not be run.
    ///
    /// - Parameters:
    ///   - name: The file's name in messages; what it ends in tells the format, Markdown where that is no
    ///     other.
    ///   - runnableLanguages: The languages with a kernel; fences in other languages are shown only.
    package static func read(
        name: String, bytes: [UInt8], runnableLanguages: Set<String> = ["python"]
    ) -> (notebook: Notebook?, diagnostics: [Diagnostic]) {
        let source = SourceText(name: name, bytes: bytes)
        if let offset = firstInvalidUTF8(in: bytes) { return (nil, [invalidUTF8(at: offset, in: source)]) }
        if let read = formats.first(where: { name.lowercased().hasSuffix($0.ending) })?.read {
            let (notebook, diagnostics) = read(source, runnableLanguages)
            return (notebook, sorted(diagnostics))
        }
        let front = FrontMatterReader(source)
        guard let document = MarkdownDocument(source, hiding: front.frontMatter.range) else {
            let problem = "got a text of \(bytes.count) bytes, expected at most \(MarkdownTree.largestText)"
            return (nil, [Diagnostic(.error, problem, in: source)])
        }
        var cells = CellReader(
            document: document, frontMatter: front.frontMatter, runnableLanguages: runnableLanguages,
            languageNames: languageNames)
        document.tree.walk { node, isEnter in
            if isEnter, node.kind == .codeBlock, !FormBlock.isForm(node.info) { cells.read(node) }
        }
        cells.finish()
        var notebook = Notebook(
            source: source, frontMatter: front.frontMatter, cells: cells.cells,
            headings: headings(of: document, reserved: cells.cells.map(\.id)))
        let problems = readForms(of: document, into: &notebook)
        return (notebook, sorted(front.diagnostics + cells.diagnostics + problems))
    }

    /// A language's own name for what a fence calls it: "python" for "py". nil for languages that never run.
    package static func language(named name: String) -> String? { languageNames[name.lowercased()] }

    private typealias Read = @Sendable (SourceText, Set<String>) -> (notebook: Notebook?, [Diagnostic])

    /// Files that are no Markdown, by what their names end in.
    private static let formats: [(ending: String, read: Read)] = [
        (".ipynb", { IPynbReader.read($0, runnableLanguages: $1) }),
        (".py", { ScriptReader.read($0, runnableLanguages: $1) }),
    ]

    /// Reads the blocks of form elements; what is wrong with them.
    static func readForms(of document: MarkdownDocument, into notebook: inout Notebook) -> [Diagnostic] {
        var forms: [FormBlock] = []
        var problems: [Diagnostic] = []
        let cells = Set(notebook.cells.map { document.source.lineIndex(of: $0.range.lowerBound) })
        document.tree.walk { node, isEnter in
            guard isEnter, node.kind == .codeBlock, FormBlock.isForm(node.info),
                !cells.contains(node.startLine), let fence = CodeFence(node, in: document)
            else { return }
            let name = document.source.name(at: fence.range.lowerBound)
            forms.append(FormBlock(fence, sourceName: name, diagnostics: &problems))
        }
        notebook.forms = forms.sorted { $0.range.lowerBound < $1.range.lowerBound }
        return problems + repeatedIDs(in: notebook)
    }

    /// The headings, with anchors that are none of `reserved`.
    static func headings(of document: MarkdownDocument, reserved: [String]) -> [Heading] {
        var nodes: [MarkdownNode] = []
        document.tree.walk { node, isEnter in
            if isEnter, node.kind == .heading { nodes.append(node) }
        }
        var anchors = HeadingAnchors(reserved: reserved)
        return nodes.sorted { $0.startLine < $1.startLine }.map { node in
            let text = node.plainText
            let end = document.contents(ofLine: node.startLine).upperBound
            let start = min(end, document.offset(line: node.startLine, column: node.startColumn))
            return Heading(
                level: node.headingLevel, text: text, anchor: anchors.anchor(for: text),
                range: SourceRange(start, end))
        }
    }

    /// An id that two form elements have, which cells could not tell apart.
    private static func repeatedIDs(in notebook: Notebook) -> [Diagnostic] {
        var seen = HTMLWriter.ownIDs.union(notebook.cells.map(\.id) + notebook.headings.map(\.anchor))
        return notebook.forms.flatMap { form in
            form.elements.filter { !seen.insert($0.id).inserted }.map { element in
                Diagnostic(
                    .error, "form: the id '\(element.id)' is given twice in the page", in: notebook.source,
                    at: form.fence.opening)
            }
        }
    }

    private static func invalidUTF8(at offset: Int, in source: SourceText) -> Diagnostic {
        let hex = String(source.bytes[offset], radix: 16, uppercase: true)
        let digits = hex.count < 2 ? "0" + hex : hex
        let isUTF16 = [[0xFF, 0xFE], [0xFE, 0xFF]].contains(source.bytes.prefix(2).map(Int.init))
        return Diagnostic(
            .error, "invalid UTF-8: got the byte 0x\(digits) at byte offset \(offset)", in: source,
            at: SourceRange(offset, offset + 1),
            hint: isUTF16 ? "the file looks like UTF-16: save it as UTF-8" : nil)
    }

    private static func sorted(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        diagnostics.enumerated().map { ($0.element, $0.offset, $0.element.position) }.sorted { one, two in
            guard let a = one.2, let b = two.2 else { return one.2 == nil && two.2 != nil }
            return (a.line, a.column, one.1) < (b.line, b.column, two.1)
        }.map(\.0)
    }
}
