import Diagnostics

// What a string token means: prefix, extent of its body, and the decoding of escapes.

struct StringLiteral {
    let isRaw: Bool
    let isBytes: Bool
    let isFormatted: Bool
    /// The bytes between the quotes.
    let body: Range<Int>
    /// The whole token, for errors.
    let range: SourceRange

    init(_ token: Token, in bytes: [UInt8]) {
        var start = Int(token.start)
        let end = Int(token.end)
        var (raw, isBytes, formatted) = (false, false, false)
        while true {
            switch bytes[start] | 0x20 {
            case UInt8(ascii: "r"): raw = true
            case UInt8(ascii: "b"): isBytes = true
            case UInt8(ascii: "f"): formatted = true
            case UInt8(ascii: "u"): break
            default:
                let isTriple =
                    end - start >= 6 && bytes[start + 1] == bytes[start] && bytes[start + 2] == bytes[start]
                let quotes = isTriple ? 3 : 1
                body = start + quotes..<end - quotes
                isRaw = raw
                self.isBytes = isBytes
                isFormatted = formatted
                range = SourceRange(Int(token.start), end)
                return
            }
            start += 1
        }
    }

    /// The code points of `part` (a piece of the body), escapes decoded, line ends made "\n".
    func text(_ part: Range<Int>, in bytes: [UInt8], margin: [UInt8]) throws(SyntaxError) -> [UInt32] {
        var decoder = EscapeDecoder(bytes: bytes, range: part, margin: margin, token: range)
        if isRaw || !bytes[part].contains(UInt8(ascii: "\\")) { return decoder.plainText() }
        return try decoder.text()
    }

    func byteString(in bytes: [UInt8], margin: [UInt8]) throws(SyntaxError) -> [UInt8] {
        if bytes[body].contains(where: { $0 >= 0x80 }) {
            throw SyntaxError(.string, "bytes can only contain ASCII literal characters", at: range)
        }
        var decoder = EscapeDecoder(bytes: bytes, range: body, margin: margin, token: range)
        if isRaw || !bytes[body].contains(UInt8(ascii: "\\")) {
            return decoder.plainText().map { UInt8(truncatingIfNeeded: $0) }
        }
        return try decoder.byteString()
    }
}

/// Walks a string's body.
struct EscapeDecoder {
    let bytes: [UInt8]
    let range: Range<Int>
    let margin: [UInt8]
    /// For errors.
    let token: SourceRange
    var position: Int
    /// Where CPython's decoder would stand: it counts ten for a character outside ASCII.
    private var reportedPosition = 0

    init(bytes: [UInt8], range: Range<Int>, margin: [UInt8], token: SourceRange) {
        self.bytes = bytes
        self.range = range
        self.margin = margin
        self.token = token
        position = range.lowerBound
    }

    /// The code points as they stand.
    mutating func plainText() -> [UInt32] {
        var result: [UInt32] = []
        result.reserveCapacity(range.count)
        while position < range.upperBound { result.append(nextScalar()) }
        return result
    }

    /// The code point at `position`, which moves past it; "\r\n" and "\r" are "\n".
    private mutating func nextScalar() -> UInt32 {
        let byte = bytes[position]
        if byte < 0x80 {
            position += 1
            if byte == 0x0D {
                if position < range.upperBound, bytes[position] == 0x0A { position += 1 }
                skipMargin()
                return 0x0A
            }
            if byte == 0x0A { skipMargin() }
            return UInt32(byte)
        }
        let count = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
        var value = UInt32(byte) & (0xFF >> UInt32(count + 1))
        for offset in 1..<count where position + offset < range.upperBound {
            value = value << 6 | UInt32(bytes[position + offset] & 0x3F)
        }
        position = min(position + count, range.upperBound)
        return value
    }

    private mutating func skipMargin() {
        guard !margin.isEmpty, bytes[position..<range.upperBound].starts(with: margin) else { return }
        position += margin.count
    }

    // MARK: Text

    mutating func text() throws(SyntaxError) -> [UInt32] {
        var result: [UInt32] = []
        result.reserveCapacity(range.count)
        while position < range.upperBound {
            let before = position
            let scalar = nextScalar()
            guard scalar == UInt32(UInt8(ascii: "\\")) else {
                result.append(scalar)
                reportedPosition += scalar < 0x80 ? 1 : 10
                continue
            }
            guard position < range.upperBound else {
                result.append(scalar)
                break
            }
            if let value = try escape() { result.append(value) }
            reportedPosition += position - before
        }
        return result
    }

    /// The value of the escape whose letter is at `position`; nil for a joined line.
    private mutating func escape() throws(SyntaxError) -> UInt32? {
        let letter = bytes[position]
        if let simple = Self.simpleEscape(letter) {
            position += 1
            return simple
        }
        switch letter {
        case 0x0A, 0x0D:
            _ = nextScalar()
            return nil
        case UInt8(ascii: "0")...UInt8(ascii: "7"): return octal()
        case UInt8(ascii: "x"): return try hexadecimal(2, "truncated \\xXX escape")
        case UInt8(ascii: "u"): return try hexadecimal(4, "truncated \\uXXXX escape")
        case UInt8(ascii: "U"): return try hexadecimal(8, "truncated \\UXXXXXXXX escape")
        case UInt8(ascii: "N"): return try namedCharacter()
        default: return UInt32(UInt8(ascii: "\\"))
        }
    }

    private static func simpleEscape(_ letter: UInt8) -> UInt32? {
        switch letter {
        case UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "\""): UInt32(letter)
        case UInt8(ascii: "n"): 10
        case UInt8(ascii: "t"): 9
        case UInt8(ascii: "r"): 13
        case UInt8(ascii: "a"): 7
        case UInt8(ascii: "b"): 8
        case UInt8(ascii: "f"): 12
        case UInt8(ascii: "v"): 11
        default: nil
        }
    }

    private mutating func octal() -> UInt32 {
        var value: UInt32 = 0
        var count = 0
        while count < 3, position < range.upperBound, (0x30...0x37).contains(bytes[position]) {
            value = value * 8 + UInt32(bytes[position] - 0x30)
            position += 1
            count += 1
        }
        return value
    }

    private mutating func hexadecimal(_ digits: Int, _ problem: String) throws(SyntaxError) -> UInt32 {
        position += 1
        var value: UInt32 = 0
        for count in 0..<digits {
            let digit = position < range.upperBound ? Lexer.digitValue(bytes[position]) : 99
            guard digit < 16 else { throw unicodeError(problem, length: 2 + count) }
            value = value << 4 | UInt32(digit)
            position += 1
        }
        if value > 0x10FFFF { throw unicodeError("illegal Unicode character", length: 2 + digits) }
        return value
    }

    private mutating func namedCharacter() throws(SyntaxError) -> UInt32 {
        let start = position + 1
        guard start < range.upperBound, bytes[start] == UInt8(ascii: "{") else {
            throw unicodeError("malformed \\N character escape", length: 2)
        }
        let close = bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: "}")) ?? range.upperBound
        guard close < range.upperBound, close > start + 1 else {
            throw unicodeError("malformed \\N character escape", length: close - start + 2)
        }
        let name = String(decoding: bytes[start + 1..<close], as: UTF8.self)
        guard let scalar = UnicodeNames.scalar(named: name) else {
            throw unicodeError("unknown Unicode character name", length: close - start + 3)
        }
        position = close + 1
        return scalar.value
    }

    private func unicodeError(_ problem: String, length: Int) -> SyntaxError {
        let first = reportedPosition
        let place = length == 1 ? "\(first)" : "\(first)-\(first + length - 1)"
        return SyntaxError(
            .string,
            "(unicode error) 'unicodeescape' codec can't decode bytes in position \(place): \(problem)",
            at: token)
    }

    // MARK: Bytes

    mutating func byteString() throws(SyntaxError) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(range.count)
        while position < range.upperBound {
            let start = position
            let scalar = nextScalar()
            guard scalar == UInt32(UInt8(ascii: "\\")), position < range.upperBound else {
                result.append(UInt8(truncatingIfNeeded: scalar))
                continue
            }
            let letter = bytes[position]
            if let simple = Self.simpleEscape(letter) {
                position += 1
                result.append(UInt8(simple))
            } else if letter == 0x0A || letter == 0x0D {
                _ = nextScalar()
            } else if (0x30...0x37).contains(letter) {
                result.append(UInt8(truncatingIfNeeded: octal()))
            } else if letter == UInt8(ascii: "x") {
                result.append(try byteEscape(start))
            } else {
                result.append(UInt8(ascii: "\\"))
            }
        }
        return result
    }

    private mutating func byteEscape(_ start: Int) throws(SyntaxError) -> UInt8 {
        let high = position + 1 < range.upperBound ? Lexer.digitValue(bytes[position + 1]) : 99
        let low = position + 2 < range.upperBound ? Lexer.digitValue(bytes[position + 2]) : 99
        guard high < 16, low < 16 else {
            throw SyntaxError(
                .string, "(value error) invalid \\x escape at position \(start - range.lowerBound)", at: token
            )
        }
        position += 3
        return UInt8(high << 4 | low)
    }
}

/// Characters by their Unicode names, searched in the standard library's data: slow (some milliseconds), but
/// `\N{...}` is rare.
package enum UnicodeNames {
    package static func scalar(named name: String) -> UnicodeScalar? {
        let wanted = name.uppercased()
        for prefix in ["CJK UNIFIED IDEOGRAPH-"] where wanted.hasPrefix(prefix) {
            guard let value = UInt32(wanted.dropFirst(prefix.count), radix: 16) else { return nil }
            guard let scalar = UnicodeScalar(value), scalar.properties.isIdeographic else { return nil }
            return scalar
        }
        for block in [0..<0x3400 as Range<UInt32>, 0xA000..<0x2_0000, 0xE_0000..<0xE_0200] {
            for value in block {
                guard let scalar = UnicodeScalar(value) else { continue }
                let properties = scalar.properties
                if properties.name == wanted || properties.nameAlias == wanted { return scalar }
            }
        }
        return nil
    }
}
