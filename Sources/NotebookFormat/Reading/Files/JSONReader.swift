import Diagnostics

// JSON with places. A notebook file can hold megabytes of old pictures that nobody asks for: the reader only
// finds where every value is, and a text is decoded when it is wanted.

/// A value in a JSON text.
struct JSONNode {
    enum Kind {
        /// A number, `true`, `false` or `null`.
        case word
        case text
        case list([JSONNode])
        case object([Member])
    }

    struct Member {
        var key: String
        var keyRange: SourceRange
        var value: JSONNode
    }

    var kind: Kind
    var range: SourceRange

    subscript(key: String) -> JSONNode? {
        guard case .object(let members) = kind else { return nil }
        return members.last { $0.key == key }?.value
    }

    var items: [JSONNode]? {
        if case .list(let items) = kind { return items }
        return nil
    }

    /// What a message calls it.
    var said: String {
        switch kind {
        case .word: "a word or number"
        case .text: "a text"
        case .list: "a list"
        case .object: "an object"
        }
    }
}

/// Reads a JSON text (RFC 8259).
struct JSONReader {
    struct Problem: Error {
        var message: String
        var offset: Int
        var hint: String?
    }

    /// More levels than this are refused: the reader is recursive.
    private static let deepest = 200

    let bytes: [UInt8]
    private var offset: Int

    init(_ bytes: [UInt8], from offset: Int = 0) {
        self.bytes = bytes
        self.offset = offset
    }

    /// The whole text as one value.
    mutating func document() throws(Problem) -> JSONNode {
        let node = try value(depth: 0)
        skipSpace()
        guard offset >= bytes.count else {
            throw Problem(message: "got \(found), expected the end of the file", offset: offset)
        }
        return node
    }

    private mutating func value(depth: Int) throws(Problem) -> JSONNode {
        skipSpace()
        let start = offset
        guard depth < Self.deepest else {
            throw Problem(message: "got more than \(Self.deepest) levels", offset: offset)
        }
        switch offset < bytes.count ? bytes[offset] : 0 {
        case UInt8(ascii: "\""):
            try skipText()
            return JSONNode(kind: .text, range: SourceRange(start, offset))
        case UInt8(ascii: "["): return try list(depth: depth)
        case UInt8(ascii: "{"): return try object(depth: depth)
        default:
            while offset < bytes.count, Self.isWordByte(bytes[offset]) { offset += 1 }
            let word = text(SourceRange(start, offset))
            guard let parsed = JSONValue(parsing: word), case .word = parsed else {
                let got = word.isEmpty ? found : "'\(word.shortened)'"
                throw Problem(message: "got \(got), expected a value", offset: start, hint: hint(at: start))
            }
            return JSONNode(kind: .word, range: SourceRange(start, offset))
        }
    }

    private mutating func list(depth: Int) throws(Problem) -> JSONNode {
        let start = offset
        offset += 1
        var items: [JSONNode] = []
        skipSpace()
        if skip("]") { return JSONNode(kind: .list([]), range: SourceRange(start, offset)) }
        repeat {
            items.append(try value(depth: depth + 1))
        } while try goesOn(before: "]", from: start)
        return JSONNode(kind: .list(items), range: SourceRange(start, offset))
    }

    private mutating func object(depth: Int) throws(Problem) -> JSONNode {
        let start = offset
        offset += 1
        var members: [JSONNode.Member] = []
        skipSpace()
        if skip("}") { return JSONNode(kind: .object([]), range: SourceRange(start, offset)) }
        repeat {
            skipSpace()
            let key = offset
            guard key < bytes.count, bytes[key] == UInt8(ascii: "\"") else {
                throw Problem(
                    message: "got \(found), expected a key in \"\"", offset: key, hint: hint(at: key))
            }
            try skipText()
            let keyRange = SourceRange(key, offset)
            skipSpace()
            guard skip(":") else {
                throw Problem(message: "got \(found), expected ':' behind the key", offset: offset)
            }
            let value = try value(depth: depth + 1)
            members.append(.init(key: decoded(keyRange), keyRange: keyRange, value: value))
        } while try goesOn(before: "}", from: start)
        return JSONNode(kind: .object(members), range: SourceRange(start, offset))
    }

    /// Steps over "," (true) or over the closing bracket (false).
    private mutating func goesOn(before close: Unicode.Scalar, from start: Int) throws(Problem) -> Bool {
        skipSpace()
        if skip(",") {
            skipSpace()
            guard offset < bytes.count, bytes[offset] == UInt8(ascii: close) else { return true }
            throw Problem(
                message: "got '\(close)' behind a comma, expected a value", offset: offset,
                hint: "take the comma out")
        }
        if skip(close) { return false }
        let line = bytes[..<start].reduce(1) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
        throw Problem(
            message: "got \(found), expected ',' or the '\(close)' of line \(line)", offset: offset,
            hint: hint(at: offset))
    }

    private mutating func skipText() throws(Problem) {
        let start = offset
        offset += 1
        while offset < bytes.count, bytes[offset] != UInt8(ascii: "\"") {
            guard bytes[offset] >= 0x20 else {
                throw Problem(message: "a text has no closing '\"' on its line", offset: start)
            }
            offset += bytes[offset] == UInt8(ascii: "\\") ? 2 : 1
        }
        guard offset < bytes.count else {
            throw Problem(message: "a text has no closing '\"' up to the end of the file", offset: start)
        }
        offset += 1
    }

    private mutating func skipSpace() {
        while offset < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[offset]) { offset += 1 }
    }

    private mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard offset < bytes.count, bytes[offset] == UInt8(ascii: character) else { return false }
        offset += 1
        return true
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
            true
        default: false
        }
    }

    // MARK: Messages

    /// What stands at the reader, for a message.
    private var found: String {
        guard offset < bytes.count else { return "the end of the file" }
        let text = String(decoding: bytes[offset..<min(bytes.count, offset + 4)], as: UTF8.self)
        return text.first.map { "'\($0)'" } ?? "nothing"
    }

    private func hint(at offset: Int) -> String? {
        let marks = ["<<<<<<<", "=======", ">>>>>>>"]
        let rest = bytes[min(offset, bytes.count)...]
        return marks.contains { rest.starts(with: $0.utf8) } ? "the file holds an unfinished merge" : nil
    }

    // MARK: Values

    private func text(_ range: SourceRange) -> String {
        String(decoding: bytes[range.lowerBound..<range.upperBound], as: UTF8.self)
    }

    /// The text between the quotes at `range`, escapes resolved; half a surrogate pair is U+FFFD.
    private func decoded(_ range: SourceRange) -> String {
        let inner = bytes[range.lowerBound + 1..<range.upperBound - 1]
        guard inner.contains(UInt8(ascii: "\\")) else { return String(decoding: inner, as: UTF8.self) }
        var units: [UInt16] = []
        var scalars = ByteScanner(bytes, SourceRange(range.lowerBound + 1, range.upperBound - 1))
        while let scalar = scalars.next() {
            guard scalar == "\\", let escape = scalars.next() else {
                units += Array(String(scalar).utf16)
                continue
            }
            guard escape == "u" else {
                units += Array(String(Self.escapes[escape] ?? escape).utf16)
                continue
            }
            let digits = scalars.text(SourceRange(scalars.offset, min(scalars.end, scalars.offset + 4)))
            units.append(UInt16(digits, radix: 16) ?? 0xFFFD)
            scalars.offset = min(scalars.end, scalars.offset + 4)
        }
        return String(decoding: units, as: UTF16.self)
    }

    private static let escapes: [Unicode.Scalar: Unicode.Scalar] = [
        "n": "\n", "t": "\t", "r": "\r", "b": "\u{8}", "f": "\u{C}",
    ]

    /// A text, or a list of texts joined, as notebook files have them.
    func joinedText(_ node: JSONNode) -> String? {
        switch node.kind {
        case .text: return decoded(node.range)
        case .list(let items):
            let texts = items.compactMap { item -> String? in
                if case .text = item.kind { return decoded(item.range) }
                return nil
            }
            return texts.count == items.count ? texts.joined() : nil
        case .word, .object: return nil
        }
    }

    /// A text or a word as it is written.
    func plainText(_ node: JSONNode?) -> String? {
        guard let node else { return nil }
        switch node.kind {
        case .text: return decoded(node.range)
        case .word: return text(node.range)
        case .list, .object: return nil
        }
    }

    func jsonValue(_ node: JSONNode) -> JSONValue {
        switch node.kind {
        case .word: .word(text(node.range))
        case .text: .text(decoded(node.range))
        case .list(let items): .list(items.map(jsonValue))
        case .object(let members):
            .object(
                Dictionary(members.map { ($0.key, jsonValue($0.value)) }, uniquingKeysWith: { $1 }))
        }
    }

    func optionValue(_ node: JSONNode) -> OptionValue {
        let kind: OptionValue.Kind =
            switch node.kind {
            case .word: .plain(text(node.range))
            case .text: .quoted(decoded(node.range))
            case .list(let items): .list(items.map(optionValue))
            case .object(let members):
                .mapping(
                    members.map { .init(key: $0.key, keyRange: $0.keyRange, value: optionValue($0.value)) })
            }
        return OptionValue(kind: kind, range: node.range)
    }
}
