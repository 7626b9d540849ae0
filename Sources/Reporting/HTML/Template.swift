// Mustache templates (https://mustache.github.io/mustache.5.html) as pages need them: values, sections, sections for
// what is missing, partials, comments. Text is escaped unless three braces or `&` ask for markup. A tag of a section,
// a partial or a comment that has its line to itself takes the line with it; a partial is not indented, so that what
// it has in `<pre>` stays as it is. Changing the delimiters and lambdas are not supported.
//
// Templates are read at the start of every run and rendered for every cell, so all this goes over bytes.

import NotebookFormat

/// A template's parts, in order.
struct Template: Sendable {
    indirect enum Part: Sendable {
        case text(String)
        case value(Name, isMarkup: Bool)
        case section(Name, isInverted: Bool, [Part])
        case partial(String, line: Int)
    }

    /// `a.b`, or `.` for the value itself.
    struct Name: Sendable, CustomStringConvertible {
        let path: [String]
        let line: Int

        var description: String { path.isEmpty ? "." : path.joined(separator: ".") }
    }

    /// What is wrong, and in which line.
    struct Mistake: Error {
        let message: String
        let line: Int
    }

    let parts: [Part]

    /// - Throws: `Mistake` when a tag or a section isn't closed.
    init(_ source: String) throws {
        var parser = TemplateParser(bytes: Array(source.utf8))
        parts = try parser.parts(until: nil)
    }

    /// The partials that it uses, with the lines of their tags.
    var partials: [(name: String, line: Int)] {
        func all(in parts: [Part]) -> [(name: String, line: Int)] {
            parts.flatMap { part -> [(name: String, line: Int)] in
                switch part {
                case .text, .value: []
                case .section(_, _, let inner): all(in: inner)
                case .partial(let name, let line): [(name, line)]
                }
            }
        }
        return all(in: parts)
    }
}

private struct TemplateParser {
    let bytes: [UInt8]
    private var offset = 0
    /// The line of the byte at `counted`.
    private var line = 1
    private var counted = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// The parts up to the end of the section that `opening` began, or of the template.
    mutating func parts(until opening: Template.Name?) throws -> [Template.Part] {
        var parts: [Template.Part] = []
        while let start = nextTag() {
            var text = bytes[offset..<start]
            line += bytes[counted..<start].count { $0 == newline }
            counted = start
            let tag = try readTag(at: start)
            if tag.kind.isStandalone, let rest = lineEnd(around: start) {
                while let last = text.last, isBlank(last) { text.removeLast() }
                offset = rest
            }
            if !text.isEmpty { parts.append(.text(String(decoding: text, as: UTF8.self))) }
            let words = tag.name.split(separator: UInt8(ascii: "."))
            let name = Template.Name(path: words.map { String(decoding: $0, as: UTF8.self) }, line: line)
            switch tag.kind {
            case .comment: break
            case .value: parts.append(.value(name, isMarkup: false))
            case .markup: parts.append(.value(name, isMarkup: true))
            case .partial: parts.append(.partial(String(decoding: tag.name, as: UTF8.self), line: line))
            case .section, .inverted:
                try parts.append(.section(name, isInverted: tag.kind == .inverted, self.parts(until: name)))
            case .end:
                guard let opening, opening.path == name.path else {
                    let expected = opening.map { "expected {{/\($0)}}" } ?? "but no section is open"
                    throw Template.Mistake(message: "got {{/\(name)}}, \(expected)", line: line)
                }
                return parts
            }
        }
        if let opening {
            throw Template.Mistake(message: "the section '\(opening)' is never closed", line: opening.line)
        }
        if offset < bytes.count { parts.append(.text(String(decoding: bytes[offset...], as: UTF8.self))) }
        return parts
    }

    private enum Kind: UInt8 {
        case value, section, inverted, end, partial, comment, markup

        init(_ sign: UInt8) {
            switch sign {
            case UInt8(ascii: "#"): self = .section
            case UInt8(ascii: "^"): self = .inverted
            case UInt8(ascii: "/"): self = .end
            case UInt8(ascii: ">"): self = .partial
            case UInt8(ascii: "!"): self = .comment
            case UInt8(ascii: "&"), UInt8(ascii: "{"): self = .markup
            default: self = .value
            }
        }

        /// Whether the tag takes its line with it when nothing else stands there.
        var isStandalone: Bool { self != .value && self != .markup }
    }

    /// Where the next `{{` begins.
    private func nextTag() -> Int? {
        var place = offset
        while place + 1 < bytes.count {
            if bytes[place] == brace, bytes[place + 1] == brace { return place }
            place += 1
        }
        return nil
    }

    /// The tag that begins there, with its name; `offset` is behind it then.
    private mutating func readTag(at start: Int) throws -> (kind: Kind, name: ArraySlice<UInt8>) {
        let sign = start + 2 < bytes.count ? bytes[start + 2] : brace
        let kind = Kind(sign)
        var name = bytes[min(kind == .value ? start + 2 : start + 3, bytes.count)...].prefix {
            $0 != closingBrace
        }
        offset = name.endIndex + (sign == brace ? 3 : 2)
        guard offset <= bytes.count, bytes[name.endIndex..<offset].allSatisfy({ $0 == closingBrace }) else {
            throw Template.Mistake(message: "a tag isn't closed", line: line)
        }
        while let first = name.first, isBlank(first) { name.removeFirst() }
        while let last = name.last, isBlank(last) { name.removeLast() }
        if name.isEmpty || sign == UInt8(ascii: "=") {
            let what = name.isEmpty ? "a tag has no name" : "other delimiters than braces are not supported"
            throw Template.Mistake(message: what, line: line)
        }
        return (kind, name)
    }

    /// Behind the line's end, when the tag from `start` to `offset` is all that the line has.
    private func lineEnd(around start: Int) -> Int? {
        var before = start
        while before > 0, isBlank(bytes[before - 1]) { before -= 1 }
        guard before == 0 || bytes[before - 1] == newline else { return nil }
        var after = offset
        while after < bytes.count, isBlank(bytes[after]) { after += 1 }
        if after == bytes.count { return after }
        return bytes[after] == newline ? after + 1 : nil
    }

    private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }

    private let newline = UInt8(ascii: "\n"), brace = UInt8(ascii: "{"), closingBrace = UInt8(ascii: "}")
}
