import Diagnostics

// Jupyter's notebook files (nbformat 4.5) in the bytes that Jupyter itself would write: sorted keys, one space
// of indentation, texts as lists of lines. Ids come from the notebook, so that the same run gives the same file.

/// Writes notebooks with their results for Jupyter.
package enum IPynbWriter {
    /// The notebook as a file's text. Cells in another language than the kernel's start with `%%language`.
    package static func ipynb(
        of notebook: Notebook, runs: [CellRun], values: [String: String] = [:]
    ) -> String {
        var writing = IPynbWriting(notebook: notebook, runs: runs, values: values)
        return writing.document().text + "\n"
    }
}

private struct IPynbWriting {
    let notebook: Notebook
    let runs: [Int: CellRun]
    /// What form elements hold, by id.
    let values: [String: String]
    private let kernel: KernelName
    private var cells: [JSONValue] = []
    private var usedIDs: Set<String>
    private var proseCount = 0
    private var executionCount = 0

    init(notebook: Notebook, runs: [CellRun], values: [String: String]) {
        self.notebook = notebook
        self.values = values
        self.runs = Dictionary(runs.map { ($0.cell, $0) }, uniquingKeysWith: { _, last in last })
        let isJavaScript =
            !notebook.cells.isEmpty && notebook.cells.allSatisfy { $0.language == "javascript" }
        kernel =
            notebook.frontMatter.kernel
            ?? (isJavaScript
                ? KernelName(name: "javascript", displayName: "JavaScript", language: "javascript")
                : KernelName(name: "python3", displayName: "Python 3", language: "python"))
        usedIDs = notebook.file == nil ? Set(notebook.cells.map(\.id)) : []
    }

    mutating func document() -> JSONValue {
        if let file = notebook.file { return document(of: file) }
        let source = notebook.source
        var done = 0
        if source.bytes.starts(with: MarkdownDocument.byteOrderMark) { done = 3 }
        if let front = notebook.frontMatter.range {
            let text = frontMatterForJupyter(front)
            if !text.isEmpty { append("raw", id: unusedID("front-matter"), text) }
            done = front.upperBound
        }
        for cell in notebook.cells {
            appendProse(done, proseEnd(before: cell))
            append(cell)
            done = cell.range.upperBound
        }
        appendProse(done, source.bytes.count)
        return file(metadata)
    }

    private func file(_ metadata: [String: JSONValue]) -> JSONValue {
        .object([
            "cells": .list(cells), "metadata": .object(metadata), "nbformat": .word("4"),
            "nbformat_minor": .word("5"),
        ])
    }

    private var metadata: [String: JSONValue] {
        [
            "kernelspec": .object([
                "display_name": .text(kernel.displayName), "language": .text(kernel.language),
                "name": .text(kernel.name),
            ]),
            "language_info": .object(["name": .text(kernel.language)]),
        ]
    }

    // MARK: Files

    /// The same cells as in the file, with the outputs of this run.
    private mutating func document(of file: FileParts) -> JSONValue {
        for part in file.parts {
            if let index = part.cell, notebook.cells.indices.contains(index) {
                append(notebook.cells[index], part)
            } else {
                append(part)
            }
        }
        return self.file(file.metadata.merging(metadata) { own, _ in own })
    }

    private mutating func append(_ part: NotebookPart) {
        if part.kind != .code { proseCount += 1 }
        let name = part.kind == .code ? "code-\(cells.count + 1)" : "text-\(proseCount)"
        var cell: [String: JSONValue] = [
            "cell_type": .text(part.kind.rawValue), "id": .text(id(of: part, orElse: name)),
            "metadata": .object(part.metadata), "source": .lines(part.source),
        ]
        if part.kind == .code {
            cell["execution_count"] = .word("null")
            cell["outputs"] = .list([])
        } else if !part.attachments.isEmpty {
            cell["attachments"] = .object(
                part.attachments.mapValues { .object($0.mapValues(JSONValue.text)) })
        }
        cells.append(.object(cell))
    }

    private mutating func id(of part: NotebookPart, orElse name: String) -> String {
        guard let id = part.id, CellNames.canBeID(id), usedIDs.insert(id).inserted else {
            return unusedID(name)
        }
        return id
    }

    // MARK: Prose

    /// The front matter without what names the kernel, which goes to the file's metadata; empty when
    /// nothing else is in it.
    private func frontMatterForJupyter(_ range: SourceRange) -> String {
        var lines = notebook.source.text(range).split(omittingEmptySubsequences: false) { $0.isNewline }
        var isKernel = false
        lines.removeAll { line in
            if let first = line.first, !first.isWhitespace, first != "#", first != "-", first != "}" {
                isKernel = ["jupyter:", "kernelspec:"].contains { line.hasPrefix($0) }
            } else if line.hasPrefix("---") {
                isKernel = false
            }
            return isKernel
        }
        let inner = lines.dropFirst().dropLast()
        if inner.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) { return "" }
        return lines.joined(separator: "\n")
    }

    /// The end of the text before a cell: without the marks of a quote on the fence's line, but with a
    /// list's.
    private func proseEnd(before cell: Cell) -> Int {
        let source = notebook.source
        let start = source.lineStarts[source.lineIndex(of: cell.range.lowerBound)]
        let prefix = source.bytes[start..<cell.range.lowerBound]
        return prefix.allSatisfy { $0 == 32 || $0 == 9 || $0 == 62 } ? start : cell.range.lowerBound
    }

    private mutating func appendProse(_ start: Int, _ end: Int) {
        guard start < end else { return }
        let bytes = MarkdownWriter.prose(of: notebook, start, end, values: values)
        var lines = SourceText(name: "", bytes: bytes)
            .lines.map { $0.replacingNUL }[...]
        func isBlank(_ line: String?) -> Bool {
            line.map { $0.utf8.allSatisfy { $0 == 32 || $0 == 9 || $0 == 62 } } ?? false
        }
        while isBlank(lines.first) { lines.removeFirst() }
        while isBlank(lines.last) { lines.removeLast() }
        guard !lines.isEmpty else { return }
        proseCount += 1
        append("markdown", id: unusedID("text-\(proseCount)"), lines.joined(separator: "\n"))
    }

    private mutating func unusedID(_ name: String) -> String {
        var id = name
        while !usedIDs.insert(id).inserted { id += "-x" }
        return id
    }

    private mutating func append(_ type: String, id: String, _ text: String) {
        cells.append(
            .object([
                "cell_type": .text(type), "id": .text(id), "metadata": .object([:]), "source": .lines(text),
            ]))
    }

    // MARK: Code

    private mutating func append(_ cell: Cell, _ part: NotebookPart? = nil) {
        let run = runs[cell.index]
        let hasRun = run?.status == .succeeded || run?.status == .failed
        if hasRun { executionCount += 1 }
        let count: JSONValue = hasRun ? .word(String(executionCount)) : .word("null")
        let bytes = cell.code.bytes
        var code = String(decoding: bytes.dropLast(bytes.last == UInt8(ascii: "\n") ? 1 : 0), as: UTF8.self)
        if cell.language != kernel.language.lowercased() { code = "%%\(cell.language)\n" + code }
        var id = cell.id
        if let part { id = self.id(of: part, orElse: id) }
        cells.append(
            .object([
                "cell_type": .text("code"), "execution_count": count, "id": .text(id),
                "metadata": part.map { .object($0.metadata) } ?? metadata(of: cell),
                "outputs": .list((run?.outputs ?? []).map { Self.output($0, count: count) }),
                "source": .lines(part?.source ?? code),
            ]))
    }

    private func metadata(of cell: Cell) -> JSONValue {
        let options = cell.options.filled(from: notebook.frontMatter.execute)
        var metadata: [String: JSONValue] = [:]
        if !options.tags.isEmpty { metadata["tags"] = .list(options.tags.map(JSONValue.text)) }
        if let label = options.label { metadata["name"] = .text(label) }
        var hidden: [String: JSONValue] = [:]
        if options.echo == false || options.include == false { hidden["source_hidden"] = .word("true") }
        if options.output == false || options.include == false { hidden["outputs_hidden"] = .word("true") }
        if !hidden.isEmpty { metadata["jupyter"] = .object(hidden) }
        return .object(metadata)
    }

    private static func output(_ output: CellOutput, count: JSONValue) -> JSONValue {
        switch output {
        case .stream(let stream, let text):
            return .object([
                "name": .text(stream.rawValue), "output_type": .text("stream"), "text": .lines(text),
            ])
        case .display(let bundle):
            return .object([
                "data": data(bundle), "metadata": metadata(of: bundle), "output_type": .text("display_data"),
            ])
        case .result(let bundle):
            return .object([
                "data": data(bundle), "execution_count": count, "metadata": metadata(of: bundle),
                "output_type": .text("execute_result"),
            ])
        case .error(let error):
            let lines = error.traceback.split(separator: "\n", omittingEmptySubsequences: false)
            return .object([
                "ename": .text(error.name), "evalue": .text(error.message), "output_type": .text("error"),
                "traceback": .list(lines.map { .text(String($0)) }),
            ])
        }
    }

    private static func data(_ bundle: MIMEBundle) -> JSONValue {
        var data: [String: JSONValue] = [:]
        for (type, text) in bundle.items {
            if type == "application/json" || type.hasSuffix("+json") {
                data[type] = JSONValue(parsing: text) ?? .text(text)
            } else if type.hasPrefix("text/") || type == "image/svg+xml" || type == "application/javascript" {
                data[type] = .lines(text)
            } else {
                data[type] = .text(text)
            }
        }
        return .object(data)
    }

    private static func metadata(of bundle: MIMEBundle) -> JSONValue {
        guard let text = bundle.alternativeText else { return .object([:]) }
        let images = bundle.items.map(\.type).filter { $0.hasPrefix("image/") }
        return .object(
            Dictionary(images.map { ($0, JSONValue.object(["alt": .text(text)])) }, uniquingKeysWith: { $1 }))
    }
}

extension String {
    fileprivate var replacingNUL: String {
        guard utf8.contains(0) else { return self }
        return String(String.UnicodeScalarView(unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 }))
    }
}
