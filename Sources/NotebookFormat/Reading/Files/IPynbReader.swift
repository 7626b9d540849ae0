import Diagnostics

// Jupyter's notebook files, nbformat 3 and 4. Old outputs are passed over: what a page shows is from this run.

/// Reads a notebook file.
enum IPynbReader {
    static func read(_ source: SourceText, runnableLanguages: Set<String>) -> (Notebook?, [Diagnostic]) {
        let start = source.bytes.starts(with: MarkdownDocument.byteOrderMark) ? 3 : 0
        var reader = JSONReader(source.bytes, from: start)
        do throws(JSONReader.Problem) {
            let root = try reader.document()
            var reading = try IPynbReading(source, reader, root, runnableLanguages)
            return try reading.read()
        } catch {
            let range = SourceRange(error.offset, error.offset + 1)
            return (
                nil,
                [
                    Diagnostic(
                        .error, "notebook file: " + error.message, in: source, at: range, hint: error.hint)
                ]
            )
        }
    }
}

private struct IPynbReading {
    typealias Problem = JSONReader.Problem

    let source: SourceText
    let json: JSONReader
    let root: JSONNode
    let version: Int
    var assembly: PartAssembly
    /// Names of cells so far: a file may use one twice.
    var names: Set<String> = []

    init(_ source: SourceText, _ json: JSONReader, _ root: JSONNode, _ languages: Set<String>) throws(Problem)
    {
        self.source = source
        self.json = json
        self.root = root
        guard case .object = root.kind else {
            throw Problem(
                message: "got \(root.said), expected an object with 'cells'", offset: root.range.lowerBound)
        }
        let number = root["nbformat"]
        let version = json.plainText(number)
        guard let version = version.flatMap(Int.init) ?? (root["cells"] == nil ? nil : 4) else {
            throw Problem(
                message: "got an object without 'nbformat', expected Jupyter's",
                offset: root.range.lowerBound)
        }
        guard version == 3 || version == 4 else {
            throw Problem(
                message: "nbformat: got \(version), expected 3 or 4",
                offset: number?.range.lowerBound ?? root.range.lowerBound)
        }
        self.version = version
        assembly = PartAssembly(
            name: source.name, runnableLanguages: languages,
            language: Self.language(of: root, json) ?? "python", namesParts: true)
    }

    private static func language(of root: JSONNode, _ json: JSONReader) -> String? {
        let metadata = root["metadata"]
        let names = [metadata?["kernelspec"]?["language"], metadata?["language_info"]?["name"]]
        return names.lazy.compactMap { json.plainText($0) }.first
    }

    mutating func read() throws(Problem) -> (Notebook?, [Diagnostic]) {
        for node in try cellNodes() { assembly.add(try part(node)) }
        let metadata = root["metadata"]
        return assembly.notebook(metadata: writtenMetadata) { [json] front in
            front.title = front.title ?? json.plainText(metadata?["title"])
            if front.author.isEmpty {
                front.author = (metadata?["authors"]?.items ?? []).compactMap { json.plainText($0["name"]) }
            }
            guard front.kernel == nil, let kernel = metadata?["kernelspec"],
                let name = json.plainText(kernel["name"])
            else { return }
            front.kernel = KernelName(
                name: name, displayName: json.plainText(kernel["display_name"]) ?? name,
                language: json.plainText(kernel["language"]) ?? Self.language(of: root, json) ?? "python")
        }
    }

    /// What stays of the file's metadata: not the state of widgets, nor a signature of the old outputs.
    private var writtenMetadata: [String: JSONValue] {
        guard let node = root["metadata"], case .object(var members) = json.jsonValue(node) else {
            return [:]
        }
        for key in ["widgets", "signature", "orig_nbformat", "orig_nbformat_minor"] { members[key] = nil }
        if version == 3 {
            members["title"] = members["name"]
            members["name"] = nil
        }
        return members
    }

    private func cellNodes() throws(Problem) -> [JSONNode] {
        var lists = [root["cells"]]
        if version == 3 { lists = (root["worksheets"]?.items ?? []).map { $0["cells"] } }
        var cells: [JSONNode] = []
        for list in lists {
            guard let items = list?.items else {
                let place = list ?? root
                throw Problem(
                    message: "cells: got \(list?.said ?? "nothing"), expected a list",
                    offset: place.range.lowerBound)
            }
            cells += items
        }
        return cells
    }

    // MARK: Cells

    private mutating func part(_ node: JSONNode) throws(Problem) -> PartText {
        let type = json.plainText(node["cell_type"])
        guard let kind = type == "heading" ? .markdown : type.flatMap(NotebookPart.Kind.init) else {
            throw Problem(
                message: "cell_type: got '\((type ?? "nothing").shortened)', expected code, markdown or raw",
                offset: (node["cell_type"] ?? node).range.lowerBound)
        }
        let written = node["source"] ?? node["input"]
        guard let text = written.map(json.joinedText) ?? "" else {
            throw Problem(
                message: "source: got \(written?.said ?? ""), expected a text or a list of texts",
                offset: (written ?? node).range.lowerBound)
        }
        var part = NotebookPart(kind: kind, source: Self.withPlainLineEnds(text))
        if type == "heading" {
            let level = json.plainText(node["level"]).flatMap(Int.init) ?? 1
            let line = part.source.split(whereSeparator: \.isNewline).joined(separator: " ")
            part.source = String(repeating: "#", count: min(6, max(1, level))) + " " + line
        }
        part.id = json.plainText(node["id"])
        if let metadata = node["metadata"], case .object(let members) = json.jsonValue(metadata) {
            part.metadata = members
            for key in ["execution", "ExecuteTime"] { part.metadata[key] = nil }
        }
        readAttachments(node["attachments"], into: &part)
        var result = PartText(part)
        if kind == .code { readCode(node, into: &result) }
        if kind == .raw { Self.readRaw(into: &result) }
        return result
    }

    private static func withPlainLineEnds(_ text: String) -> String {
        guard text.utf8.contains(0x0D) else { return text }
        return text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    }

    private func readAttachments(_ node: JSONNode?, into part: inout NotebookPart) {
        guard let node, case .object(let files) = node.kind else { return }
        for file in files {
            guard case .object(let types) = file.value.kind else { continue }
            part.attachments[file.key] = Dictionary(
                types.compactMap { type in json.joinedText(type.value).map { (type.key, $0) } },
                uniquingKeysWith: { $1 })
        }
    }

    /// A cell's language and options.
    private mutating func readCode(_ node: JSONNode, into text: inout PartText) {
        if version == 3 { text.language = json.plainText(node["language"]) }
        if let first = text.lines.first, first.hasPrefix("%%") {
            let name = first.dropFirst(2).prefix { !$0.isWhitespace }
            if let language = NotebookReader.language(named: String(name)) {
                text.language = language
                text.drop(0)
            }
        }
        guard let metadata = node["metadata"], case .object(let members) = metadata.kind else { return }
        for member in members {
            var value = json.optionValue(member.value)
            guard var key = Self.options[member.key] else { continue }
            if key == "hide_input" {
                guard value.bool == true else { continue }
                (key, value.kind) = ("echo", .plain("false"))
            }
            if key == "name", let name = value.text, !names.insert(name).inserted { continue }
            let setting = OptionSetting(key: key, keyRange: member.keyRange, value: value, source: source)
            let problems = CellOptionReading([setting]).diagnostics
            if problems.isEmpty {
                text.settings.append(setting)
            } else {
                // Another tool's metadata is no reason not to run.
                assembly.say(problems.map { $0.asWarning })
            }
        }
    }

    /// Metadata that means something here.
    private static let options = [
        "tags": "tags", "name": "name", "jupyter": "jupyter", "run_control": "run_control",
        "mystnb": "mystnb",
        "hide_input": "hide_input",
    ]

    /// Raw text is for a converter: Markdown and HTML are shown as text, what says no format as it is.
    private static func readRaw(into text: inout PartText) {
        var format = ""
        for key in ["format", "raw_mimetype"] {
            if case .text(let name)? = text.part.metadata[key] { format = name }
        }
        switch format {
        case "": break
        case "text/markdown", "text/html": text.isProse = true
        default: text.isShown = false
        }
    }
}

extension Diagnostic {
    fileprivate var asWarning: Diagnostic {
        var copy = self
        if copy.severity == .error { copy.severity = .warning }
        return copy
    }
}
