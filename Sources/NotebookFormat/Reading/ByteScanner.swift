import Diagnostics

/// Steps through a range of UTF-8 by Unicode scalars.
struct ByteScanner {
    let bytes: [UInt8]
    var offset: Int
    var end: Int

    init(_ bytes: [UInt8], _ range: SourceRange) {
        self.bytes = bytes
        offset = range.lowerBound
        end = range.upperBound
    }

    var isAtEnd: Bool { offset >= end }

    /// The scalar at `offset` and its length in bytes.
    private var current: (scalar: Unicode.Scalar, length: Int)? {
        guard offset < end else { return nil }
        if bytes[offset] < 0x80 { return (Unicode.Scalar(bytes[offset]), 1) }
        guard
            let scalar = String(decoding: bytes[offset..<min(end, offset + 4)], as: UTF8.self).unicodeScalars
                .first
        else { return nil }
        return (scalar, min(end - offset, UTF8.width(scalar)))
    }

    func isAt(_ matches: (Unicode.Scalar) -> Bool) -> Bool { current.map { matches($0.scalar) } ?? false }

    /// The next scalar, which is then behind.
    mutating func next() -> Unicode.Scalar? {
        guard let (scalar, length) = current else { return nil }
        offset += length
        return scalar
    }

    mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard isAt({ $0 == character }) else { return false }
        offset += UTF8.width(character)
        return true
    }

    mutating func skip(while matches: (Unicode.Scalar) -> Bool) { _ = word(matches) }
    mutating func skipBlanks() { skip(while: { $0.isBlank }) }

    /// The longest run of matching scalars from here.
    mutating func word(_ matches: (Unicode.Scalar) -> Bool) -> SourceRange {
        let start = offset
        while let (scalar, length) = current, matches(scalar) { offset += length }
        return SourceRange(start, offset)
    }

    func text(_ range: SourceRange) -> String {
        String(decoding: bytes[range.lowerBound..<range.upperBound], as: UTF8.self)
    }
}

extension Unicode.Scalar {
    var isBlank: Bool { self == " " || self == "\t" }
    var isLetterOrDigit: Bool { properties.isAlphabetic || properties.numericType != nil }
}

/// Reads JSON values with their places; strings may stand in single quotes, as R and Python write them.
struct JSONScanner {
    var scanner: ByteScanner
    /// More levels than this are refused: the scanner is recursive.
    private static let deepest = 64

    init(_ scanner: ByteScanner) { self.scanner = scanner }

    /// The value at the scanner; nil when there is none or it is malformed.
    mutating func value(depth: Int = 0) -> OptionValue? {
        guard depth < Self.deepest else { return nil }
        skipSpace()
        let start = scanner.offset
        if let text = string() {
            return OptionValue(kind: .quoted(text), range: SourceRange(start, scanner.offset))
        }
        if scanner.skip("[") { return list(from: start, depth: depth) }
        if scanner.skip("{") { return mapping(from: start, depth: depth) }
        let word = scanner.word { $0.isLetterOrDigit || "+-._".unicodeScalars.contains($0) }
        guard word.lowerBound < word.upperBound else { return nil }
        return OptionValue(kind: .plain(scanner.text(word)), range: word)
    }

    private mutating func list(from start: Int, depth: Int) -> OptionValue? {
        var items: [OptionValue] = []
        skipSpace()
        while !scanner.skip("]") {
            guard let item = value(depth: depth + 1) else { return nil }
            items.append(item)
            guard endsItem(before: "]") else { return nil }
        }
        return OptionValue(kind: .list(items), range: SourceRange(start, scanner.offset))
    }

    private mutating func mapping(from start: Int, depth: Int) -> OptionValue? {
        var entries: [OptionValue.Entry] = []
        skipSpace()
        while !scanner.skip("}") {
            let keyStart = scanner.offset
            guard let key = string() else { return nil }
            let keyRange = SourceRange(keyStart, scanner.offset)
            skipSpace()
            guard scanner.skip(":"), let item = value(depth: depth + 1) else { return nil }
            entries.append(.init(key: key, keyRange: keyRange, value: item))
            guard endsItem(before: "}") else { return nil }
        }
        return OptionValue(kind: .mapping(entries), range: SourceRange(start, scanner.offset))
    }

    /// Steps over a comma; true also right before `close`.
    private mutating func endsItem(before close: Unicode.Scalar) -> Bool {
        skipSpace()
        if scanner.skip(",") {
            skipSpace()
            return true
        }
        return scanner.isAt { $0 == close }
    }

    private mutating func string() -> String? {
        let start = scanner
        guard let quote = scanner.next(), quote == "\"" || quote == "'" else {
            scanner = start
            return nil
        }
        var text = String.UnicodeScalarView()
        while let scalar = scanner.next() {
            if scalar == quote { return String(text) }
            guard scalar == "\\" else {
                text.append(scalar)
                continue
            }
            guard let escaped = escape() else { break }
            text.append(escaped)
        }
        scanner = start
        return nil
    }

    private mutating func escape() -> Unicode.Scalar? {
        guard let scalar = scanner.next() else { return nil }
        switch scalar {
        case "n": return "\n"
        case "t": return "\t"
        case "r": return "\r"
        case "b": return "\u{8}"
        case "f": return "\u{C}"
        case "u":
            guard let unit = hexadecimal() else { return nil }
            guard unit & 0xFC00 == 0xD800 else { return Unicode.Scalar(unit) }
            guard scanner.skip("\\"), scanner.skip("u"), let low = hexadecimal(), low & 0xFC00 == 0xDC00
            else {
                return nil
            }
            return Unicode.Scalar(0x10000 + (unit & 0x3FF) << 10 + low & 0x3FF)
        default: return scalar
        }
    }

    private mutating func hexadecimal() -> UInt32? {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let digit = scanner.next(), let number = Character(digit).hexDigitValue else { return nil }
            value = value << 4 | UInt32(number)
        }
        return value
    }

    private mutating func skipSpace() { scanner.skip(while: { $0.isBlank || $0 == "\n" || $0 == "\r" }) }
}
