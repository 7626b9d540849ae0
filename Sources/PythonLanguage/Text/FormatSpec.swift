/// What formatting may answer instead of text; becomes the Python exception of the same name.
package struct FormatFailure: Error, Equatable {
    package enum Kind: Sendable { case valueError, overflowError, typeError }
    package var kind: Kind
    package var message: String

    package init(_ message: String, _ kind: Kind = .valueError) {
        self.message = message
        self.kind = kind
    }
}

/// The format specification mini-language: `[[fill]align][sign][z][#][0][width][grouping][.precision][type]`
/// (CPython's Python/formatter_unicode.c, error texts included).
package struct FormatSpec {
    package enum Grouping: UInt8, Sendable { case none = 0, comma = 0x2C, underscore = 0x5F }

    package var fill: UInt32 = 0x20
    /// One of `<>=^`.
    package var align: UInt8
    package var hasAlign = false
    /// One of `+- ` or 0.
    package var sign: UInt8 = 0
    package var coercesNegativeZero = false
    package var alternate = false
    /// -1: none.
    package var width = -1
    package var grouping = Grouping.none
    /// -1: none.
    package var precision = -1
    /// The presentation type, 0 when absent.
    package var type: UInt32 = 0

    package init(defaultAlign: UInt8) { align = defaultAlign }

    /// Parses `text` for an object of the type called `typeName`.
    package init(_ text: TextView, defaultAlign: UInt8, typeName: String) throws(FormatFailure) {
        align = defaultAlign
        var scanner = SpecScanner(text: text)
        scanAlignment(&scanner)
        var fillIsGiven = fill != 0x20 || (hasAlign && scanner.position == 2)
        if let next = scanner.take("+- ") { sign = next }
        coercesNegativeZero = scanner.take("z") != nil
        alternate = scanner.take("#") != nil
        if !fillIsGiven, scanner.take("0") != nil {
            fill = 0x30
            fillIsGiven = true
            if !hasAlign, defaultAlign == 0x3E { align = 0x3D }
        }
        if let number = try scanner.number() { width = number }
        try scanGrouping(&scanner)
        if scanner.take(".") != nil {
            guard let number = try scanner.number() else {
                throw FormatFailure("Format specifier missing precision")
            }
            precision = number
        }
        let left = text.count - scanner.position
        if left > 1 {
            throw FormatFailure("Invalid format specifier '\(text.string)' for object of type '\(typeName)'")
        }
        if left == 1 { type = text[scanner.position] }
        try checkGrouping(isForString: defaultAlign == 0x3C)
    }

    private mutating func scanAlignment(_ scanner: inout SpecScanner) {
        let text = scanner.text
        if text.count >= 2, let found = SpecScanner.alignment(text[1]) {
            fill = text[0]
            align = found
            hasAlign = true
            scanner.position = 2
        } else if text.count >= 1, let found = SpecScanner.alignment(text[0]) {
            align = found
            hasAlign = true
            scanner.position = 1
        }
    }

    private mutating func scanGrouping(_ scanner: inout SpecScanner) throws(FormatFailure) {
        if scanner.take(",") != nil { grouping = .comma }
        if scanner.peek == 0x5F {
            if grouping != .none { throw FormatFailure("Cannot specify both ',' and '_'.") }
            grouping = .underscore
            scanner.position += 1
        }
        if scanner.peek == 0x2C, grouping == .underscore {
            throw FormatFailure("Cannot specify both ',' and '_'.")
        }
    }

    private func checkGrouping(isForString: Bool) throws(FormatFailure) {
        guard grouping != .none else { return }
        switch type {
        case 0 where !isForString: return
        case 0: throw Self.groupingFailure(grouping, 0x73)
        case 0x64, 0x65, 0x66, 0x67, 0x45, 0x47, 0x25, 0x46: return
        case 0x62, 0x6F, 0x78, 0x58:
            if grouping == .underscore { return }
        default: break
        }
        throw Self.groupingFailure(grouping, type)
    }

    static func groupingFailure(_ grouping: Grouping, _ type: UInt32) -> FormatFailure {
        let mark = grouping == .comma ? "," : "_"
        if type > 32, type < 128, let scalar = Unicode.Scalar(type) {
            return FormatFailure("Cannot specify '\(mark)' with '\(scalar)'.")
        }
        return FormatFailure("Cannot specify '\(mark)' with '\\x\(String(type, radix: 16))'.")
    }

    func unknownType(_ typeName: String) -> FormatFailure {
        if type > 32, type < 128, let scalar = Unicode.Scalar(type) {
            return FormatFailure("Unknown format code '\(scalar)' for object of type '\(typeName)'")
        }
        return FormatFailure(
            "Unknown format code '\\x\(String(type, radix: 16))' for object of type '\(typeName)'")
    }
}

/// Reads a specification from the left.
private struct SpecScanner {
    let text: TextView
    var position = 0

    init(text: TextView) { self.text = text }

    var peek: UInt32? { position < text.count ? text[position] : nil }

    static func alignment(_ unit: UInt32) -> UInt8? {
        switch unit {
        case 0x3C, 0x3E, 0x3D, 0x5E: UInt8(unit)
        default: nil
        }
    }

    mutating func take(_ accepted: StaticString) -> UInt8? {
        guard let unit = peek, unit < 0x80 else { return nil }
        for index in 0..<accepted.utf8CodeUnitCount where accepted.utf8Start[index] == UInt8(unit) {
            position += 1
            return UInt8(unit)
        }
        return nil
    }

    mutating func number() throws(FormatFailure) -> Int? {
        var value: Int?
        while let unit = peek, let digit = UnicodeTraits.decimalValue(unit) {
            let (product, first) = (value ?? 0).multipliedReportingOverflow(by: 10)
            let (sum, second) = product.addingReportingOverflow(digit)
            if first || second { throw FormatFailure("Too many decimal digits in format string") }
            value = sum
            position += 1
        }
        return value
    }
}

/// A number taken apart for padding: sign, prefix, digits before the point, and the rest.
struct NumberParts {
    /// `-`, `+`, ` ` or 0.
    var sign: UInt8 = 0
    /// `0x` and the like.
    var prefix: [UInt8] = []
    var digits: ArraySlice<UInt8> = []
    var remainder: ArraySlice<UInt8> = []
    var groupSize = 3
}

extension FormatSpec {
    /// Puts sign, fill, prefix, grouped digits and remainder together.
    func assemble(_ parts: NumberParts) -> TextBuffer {
        let fixed = (parts.sign == 0 ? 0 : 1) + parts.prefix.count + parts.remainder.count
        var digits = parts.digits
        if grouping != .none {
            let minimum = fill == 0x30 && align == 0x3D ? width - fixed : 0
            digits = grouped(parts.digits, size: parts.groupSize, minimum: minimum)[...]
        }
        let padding = max(width - fixed - digits.count, 0)
        var (left, inner, right) = (0, 0, 0)
        switch align {
        case 0x3C: right = padding
        case 0x5E:
            left = padding / 2
            right = padding - left
        case 0x3D: inner = padding
        default: left = padding
        }
        var result = TextBuffer(reserving: fixed + digits.count + padding)
        result.append(fill, count: left)
        if parts.sign != 0 { result.append(UInt32(parts.sign)) }
        result.append(ascii: parts.prefix)
        result.append(fill, count: inner)
        result.append(ascii: digits)
        result.append(ascii: parts.remainder)
        result.append(fill, count: right)
        return result
    }

    /// Digits with separators, zeros added until there are `minimum` characters.
    private func grouped(_ digits: ArraySlice<UInt8>, size: Int, minimum: Int) -> [UInt8] {
        var reversed: [UInt8] = []
        var inGroup = 0
        var source = digits.reversed().makeIterator()
        while true {
            let next = source.next()
            if next == nil {
                if reversed.count >= minimum { break }
            }
            if inGroup == size {
                reversed.append(grouping.rawValue)
                inGroup = 0
            }
            reversed.append(next ?? 0x30)
            inGroup += 1
        }
        return reversed.reversed()
    }

    func signCharacter(isNegative: Bool) -> UInt8 {
        if isNegative { return 0x2D }
        return sign == 0x2B || sign == 0x20 ? sign : 0
    }

    /// `format(text, spec)` for a str.
    package func format(string text: TextView) throws(FormatFailure) -> TextBuffer {
        guard type == 0 || type == 0x73 else { throw unknownType("str") }
        if sign != 0 {
            throw FormatFailure(
                sign == 0x20
                    ? "Space not allowed in string format specifier"
                    : "Sign not allowed in string format specifier")
        }
        if coercesNegativeZero {
            throw FormatFailure("Negative zero coercion (z) not allowed in string format specifier")
        }
        if alternate { throw FormatFailure("Alternate form (#) not allowed in string format specifier") }
        if align == 0x3D { throw FormatFailure("'=' alignment not allowed in string format specifier") }
        let count = precision >= 0 ? min(precision, text.count) : text.count
        return padded(text[0..<count])
    }

    func padded(_ text: TextView) -> TextBuffer {
        let padding = max(width - text.count, 0)
        switch align {
        case 0x3E, 0x3D: return text.padded(left: padding, right: 0, fill: fill)
        case 0x5E: return text.padded(left: padding / 2, right: padding - padding / 2, fill: fill)
        default: return text.padded(left: 0, right: padding, fill: fill)
        }
    }

    /// Whether the type asks an int to be formatted as the float it equals.
    package var asksForFloat: Bool {
        switch type {
        case 0x65, 0x45, 0x66, 0x46, 0x67, 0x47, 0x25: true
        default: false
        }
    }
}
