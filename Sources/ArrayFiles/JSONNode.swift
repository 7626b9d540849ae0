/// A JSON value as it stands in a file (RFC 8259, with Python's NaN and Infinity), keys in their order.
package indirect enum JSONNode: Equatable {
    case null
    case bool(Bool)
    case int(Int)
    case double(Double)
    case string(String)
    case list([JSONNode])
    case object([(key: String, value: JSONNode)])

    package static func == (a: JSONNode, b: JSONNode) -> Bool { a.text() == b.text() }

    package subscript(key: String) -> JSONNode? {
        guard case .object(let entries) = self else { return nil }
        return entries.last { $0.key == key }?.value
    }

    package var string: String? { if case .string(let text) = self { text } else { nil } }
    package var list: [JSONNode]? { if case .list(let values) = self { values } else { nil } }
    package var int: Int? { if case .int(let value) = self { value } else { nil } }

    // MARK: Reading

    package init(parsing text: some Sequence<UInt8>) throws {
        var reader = JSONReader(Array(text))
        self = try reader.document()
    }

    // MARK: Writing

    /// As Python's `json.dumps` writes it, with `floats` giving the text of numbers.
    package func text(floats: (Double) -> String = { "\($0)" }) -> String {
        switch self {
        case .null: "null"
        case .bool(let value): value ? "true" : "false"
        case .int(let value): String(value)
        case .double(let value):
            value.isNaN ? "NaN" : value.isInfinite ? (value < 0 ? "-Infinity" : "Infinity") : floats(value)
        case .string(let text): Self.quoted(text)
        case .list(let values):
            "[" + values.map { $0.text(floats: floats) }.joined(separator: ", ") + "]"
        case .object(let entries):
            "{"
                + entries.map { Self.quoted($0.key) + ": " + $0.value.text(floats: floats) }.joined(
                    separator: ", ") + "}"
        }
    }

    /// Text as Python's `json.dumps` writes it: ASCII only.
    package static func quoted(_ text: String) -> String {
        var result = "\""
        for unit in text.utf16 {
            switch unit {
            case 0x22: result += "\\\""
            case 0x5C: result += "\\\\"
            case 0x0A: result += "\\n"
            case 0x0D: result += "\\r"
            case 0x09: result += "\\t"
            case 0x08: result += "\\b"
            case 0x0C: result += "\\f"
            case 0x20..<0x7F: result.unicodeScalars.append(Unicode.Scalar(UInt8(unit)))
            default:
                let digits = String(unit, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            }
        }
        return result + "\""
    }
}

private struct JSONReader {
    /// Deeper nesting than any model has; keeps hostile files off the stack's end.
    private static let deepest = 512
    private let bytes: [UInt8]
    private var position = 0
    private var depth = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func document() throws -> JSONNode {
        let value = try value()
        skip()
        guard position == bytes.count else { throw wrong("text behind the value") }
        return value
    }

    private func wrong(_ what: String) -> FileFormatError {
        FileFormatError("JSON: \(what) at byte \(position)")
    }

    private mutating func skip() {
        while position < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[position]) { position += 1 }
    }

    private mutating func take(_ word: String) -> Bool {
        guard bytes[position...].starts(with: word.utf8) else { return false }
        position += word.utf8.count
        return true
    }

    private mutating func value() throws -> JSONNode {
        skip()
        guard position < bytes.count else { throw wrong("no value") }
        depth += 1
        defer { depth -= 1 }
        guard depth < Self.deepest else { throw wrong("values nested too deeply") }
        switch bytes[position] {
        case UInt8(ascii: "{"): return try object()
        case UInt8(ascii: "["): return try list()
        case UInt8(ascii: "\""): return .string(try string())
        default: break
        }
        if take("null") { return .null }
        if take("true") { return .bool(true) }
        if take("false") { return .bool(false) }
        if take("NaN") { return .double(.nan) }
        if take("Infinity") { return .double(.infinity) }
        if take("-Infinity") { return .double(-.infinity) }
        return try number()
    }

    private mutating func object() throws -> JSONNode {
        position += 1
        var entries: [(key: String, value: JSONNode)] = []
        skip()
        if take("}") { return .object(entries) }
        while true {
            skip()
            guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { throw wrong("no key") }
            let key = try string()
            skip()
            guard take(":") else { throw wrong("no ':'") }
            entries.append((key, try value()))
            skip()
            if take("}") { return .object(entries) }
            guard take(",") else { throw wrong("no ','") }
        }
    }

    private mutating func list() throws -> JSONNode {
        position += 1
        var values: [JSONNode] = []
        skip()
        if take("]") { return .list(values) }
        while true {
            values.append(try value())
            skip()
            if take("]") { return .list(values) }
            guard take(",") else { throw wrong("no ','") }
        }
    }

    private mutating func string() throws -> String {
        position += 1
        var units: [UInt8] = []
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == UInt8(ascii: "\"") { return String(decoding: units, as: UTF8.self) }
            guard byte == UInt8(ascii: "\\") else {
                units.append(byte)
                continue
            }
            guard position < bytes.count else { break }
            let letter = bytes[position]
            position += 1
            switch letter {
            case UInt8(ascii: "n"): units.append(0x0A)
            case UInt8(ascii: "t"): units.append(0x09)
            case UInt8(ascii: "r"): units.append(0x0D)
            case UInt8(ascii: "b"): units.append(0x08)
            case UInt8(ascii: "f"): units.append(0x0C)
            case UInt8(ascii: "u"): units += String(try character()).utf8
            default: units.append(letter)
            }
        }
        throw wrong("an open string")
    }

    private mutating func unit() throws -> UInt16 {
        guard position + 4 <= bytes.count,
            let unit = UInt16(String(decoding: bytes[position..<(position + 4)], as: UTF8.self), radix: 16)
        else { throw wrong("a broken escape") }
        position += 4
        return unit
    }

    /// What \uXXXX stands for, with its second half where it has one.
    private mutating func character() throws -> Character {
        let first = try unit()
        var units = [first]
        if first & 0xFC00 == 0xD800, bytes[position...].starts(with: "\\u".utf8) {
            position += 2
            units.append(try unit())
        }
        return String(decoding: units, as: UTF16.self).first ?? "\u{FFFD}"
    }

    private mutating func number() throws -> JSONNode {
        let start = position
        while position < bytes.count, "+-.eE0123456789".utf8.contains(bytes[position]) { position += 1 }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        if let value = Int(text) { return .int(value) }
        guard let value = Double(text) else { throw wrong("no value") }
        return .double(value)
    }
}
