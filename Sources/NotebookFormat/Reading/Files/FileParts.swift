import Diagnostics

// Notebook files and scripts are lists of cells, and everything downstream (headings, pages, highlighting)
// works on Markdown. So their cells are laid out as Markdown, every line of which knows its place in the file,
// and what Markdown can't say (ids, metadata, attachments) is kept here for writing a notebook file again.

/// The cells of a file that is no Markdown.
struct FileParts: Sendable {
    var parts: [NotebookPart]
    /// Of the whole notebook file.
    var metadata: [String: JSONValue] = [:]
}

/// A cell of a file: code, text or raw text.
struct NotebookPart: Sendable {
    enum Kind: String, Sendable { case code, markdown, raw }

    var kind: Kind
    /// What a notebook file holds as the cell's source.
    var source: String
    var id: String?
    var metadata: [String: JSONValue] = [:]
    /// Pictures that the text shows as `attachment:name`, by name and type, in base64.
    var attachments: [String: [String: String]] = [:]
    /// Where it is in the notebook's Markdown; empty for what is not shown.
    var range = SourceRange(0, 0)
    /// The cell it is, if it runs.
    var cell: Int?
}

/// A part as it is read from a file.
struct PartText {
    var part: NotebookPart
    /// The lines without their ends.
    var lines: [String]
    /// For each line the place of its first byte; lines from 1 of the cell itself in a notebook file, of the
    /// file in a script.
    var origins: [SourcePosition]
    /// The code's language as written; nil: the notebook's.
    var language: String?
    var settings: [OptionSetting] = []
    var isShown = true
    /// Raw text that is Markdown or HTML.
    var isProse = false

    /// Of a part that counts its own lines.
    init(_ part: NotebookPart) {
        self.part = part
        lines = SourceText(name: "", text: part.source).lines
        if lines.last == "" { lines.removeLast() }
        origins = lines.indices.map { SourcePosition(line: $0 + 1, column: 1) }
    }

    init(_ kind: NotebookPart.Kind, lines: [String], origins: [SourcePosition]) {
        part = NotebookPart(kind: kind, source: "")
        self.lines = lines
        self.origins = origins
        trim()
        part.source = self.lines.joined(separator: "\n")
    }

    var isBlank: Bool { lines.allSatisfy { $0.allSatisfy(\.isWhitespace) } }

    /// Takes the blank lines at both ends away.
    private mutating func trim() {
        while lines.last?.allSatisfy(\.isWhitespace) ?? false { drop(lines.count - 1) }
        while lines.first?.allSatisfy(\.isWhitespace) ?? false { drop(0) }
    }

    mutating func drop(_ index: Int) {
        lines.remove(at: index)
        origins.remove(at: index)
    }
}

extension Notebook {
    /// The picture that the text at `offset` calls `attachment:name`, as a `data:` address.
    func attachment(_ name: String, at offset: Int) -> String? {
        let part = file?.parts.last { $0.range.lowerBound <= offset && offset <= $0.range.upperBound }
        return part.flatMap { Self.address(of: name, in: $0) }
    }

    private static let pictureTypes = ["image/png", "image/jpeg", "image/gif", "image/webp", "image/svg+xml"]

    private static func address(of name: String, in part: NotebookPart) -> String? {
        guard let bundle = part.attachments[name] else { return nil }
        for type in pictureTypes {
            guard let text = bundle[type] else { continue }
            let base64 = text.filter { !$0.isWhitespace }
            let isBase64 = base64.utf8.allSatisfy {
                $0 < 0x80 && (Unicode.Scalar($0).isLetterOrDigit || "+/=".utf8.contains($0))
            }
            if isBase64 { return "data:\(type);base64,\(base64)" }
        }
        return nil
    }

    /// Where the Markdown names attachments, with the addresses that hold them.
    var attachmentAddresses: [(range: SourceRange, address: String)] {
        var found: [(range: SourceRange, address: String)] = []
        let head = Array("attachment:".utf8)
        for part in file?.parts ?? [] where !part.attachments.isEmpty {
            var offset = part.range.lowerBound
            while offset < part.range.upperBound {
                guard source.bytes[offset...].starts(with: head) else {
                    offset += 1
                    continue
                }
                let start = offset
                offset += head.count
                let name = offset
                while offset < part.range.upperBound, !" )\"'>\n\r\t".utf8.contains(source.bytes[offset]) {
                    offset += 1
                }
                let written = source.text(SourceRange(name, offset))
                let decoded = LinkAddress.percentDecoded(written[...]) ?? written
                if let address = Self.address(of: decoded, in: part) {
                    found.append((SourceRange(start, offset), address))
                }
            }
        }
        return found
    }
}

extension SourceText {
    /// All lines without their ends.
    var lines: [String] { lineStarts.indices.map(line) }
}
