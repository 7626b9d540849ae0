import Diagnostics

/// A JSON value and its canonical text: that of Python's `json.dumps(sort_keys=True, indent=1,
/// ensure_ascii=False)`, which Jupyter writes notebooks with.
indirect enum JSONValue: Sendable {
    /// A number, `true`, `false` or `null` as it is written.
    case word(String)
    case text(String)
    case list([JSONValue])
    case object([String: JSONValue])

    /// A text as the list of its lines, each with its line end, as Python's `splitlines(True)` has them.
    static func lines(_ text: String) -> JSONValue {
        var lines: [JSONValue] = []
        var line = String.UnicodeScalarView()
        var last: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            if last == "\r", scalar != "\n" {
                lines.append(.text(String(line)))
                line = .init()
            }
            line.append(scalar)
            last = scalar
            guard endsLine(scalar), scalar != "\r" else { continue }
            lines.append(.text(String(line)))
            line = .init()
            last = nil
        }
        if !line.isEmpty { lines.append(.text(String(line))) }
        return .list(lines)
    }

    private static func endsLine(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A...0x0D, 0x1C...0x1E, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }

    /// nil for what is not JSON.
    init?(parsing text: String) {
        let bytes = Array(text.utf8)
        var scanner = JSONScanner(ByteScanner(bytes, SourceRange(0, bytes.count)))
        guard let value = scanner.value(), bytes[scanner.scanner.offset...].allSatisfy({ $0 <= 0x20 }) else {
            return nil
        }
        self.init(value)
    }

    init?(_ value: OptionValue) {
        switch value.kind {
        case .plain(let word):
            guard ["true", "false", "null"].contains(word) || Self.isNumber(word) else { return nil }
            self = .word(word)
        case .quoted(let text): self = .text(text)
        case .list(let items):
            let values = items.compactMap(JSONValue.init)
            guard values.count == items.count else { return nil }
            self = .list(values)
        case .mapping(let entries):
            var members: [String: JSONValue] = [:]
            for entry in entries {
                guard let value = JSONValue(entry.value) else { return nil }
                members[entry.key] = value
            }
            self = .object(members)
        }
    }

    /// Digits with sign, point and exponent where JSON has them.
    private static func isNumber(_ word: String) -> Bool {
        var rest = Substring(word)
        func digits() -> Int {
            let run = rest.prefix { $0.isASCII && $0.isNumber }
            rest = rest.dropFirst(run.count)
            return run.count
        }
        if rest.first == "-" { rest.removeFirst() }
        let isZero = rest.first == "0"
        let whole = digits()
        guard whole > 0, !isZero || whole == 1 else { return false }
        if rest.first == "." {
            rest.removeFirst()
            guard digits() > 0 else { return false }
        }
        if rest.first == "e" || rest.first == "E" {
            rest.removeFirst()
            if rest.first == "+" || rest.first == "-" { rest.removeFirst() }
            guard digits() > 0 else { return false }
        }
        return rest.isEmpty
    }

    // MARK: Writing

    /// The canonical text.
    var text: String {
        var bytes: [UInt8] = []
        write(to: &bytes, indent: 0)
        return String(decoding: bytes, as: UTF8.self)
    }

    private func write(to bytes: inout [UInt8], indent: Int) {
        func newLine(_ indent: Int) {
            bytes.append(UInt8(ascii: "\n"))
            bytes += repeatElement(UInt8(ascii: " "), count: indent)
        }
        switch self {
        case .word(let word): bytes += word.utf8
        case .text(let text): Self.write(text, to: &bytes)
        case .list(let items):
            bytes.append(UInt8(ascii: "["))
            for (index, item) in items.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                newLine(indent + 1)
                item.write(to: &bytes, indent: indent + 1)
            }
            if !items.isEmpty { newLine(indent) }
            bytes.append(UInt8(ascii: "]"))
        case .object(let members):
            bytes.append(UInt8(ascii: "{"))
            let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            for (index, member) in sorted.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                newLine(indent + 1)
                Self.write(member.key, to: &bytes)
                bytes += ": ".utf8
                member.value.write(to: &bytes, indent: indent + 1)
            }
            if !members.isEmpty { newLine(indent) }
            bytes.append(UInt8(ascii: "}"))
        }
    }

    private static func write(_ text: String, to bytes: inout [UInt8]) {
        let digits = Array("0123456789abcdef".utf8)
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): bytes += "\\\"".utf8
            case UInt8(ascii: "\\"): bytes += "\\\\".utf8
            case 0x0A: bytes += "\\n".utf8
            case 0x0D: bytes += "\\r".utf8
            case 0x09: bytes += "\\t".utf8
            case 0x08: bytes += "\\b".utf8
            case 0x0C: bytes += "\\f".utf8
            case 0..<0x20: bytes += "\\u00".utf8 + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
