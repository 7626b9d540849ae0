import BigInt

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// `int("...")`, `float("...")`, `complex("...")`.
package enum NumberParsing {
    package enum ParsedInteger: Equatable {
        case small(Int)
        case big(BigInt)
    }

    package enum IntegerFailure: Error, Equatable {
        case invalid
        /// More decimal digits than `sys.set_int_max_str_digits` allows; the count.
        case tooLong(Int)
    }

    /// The most decimal digits an int is read from or written to (CPython's default limit; conversion is
    /// quadratic).
    package static let maximumDecimalDigits = 4300

    /// The text with white space at the sides dropped and every decimal digit as ASCII; nil where another
    /// character is not ASCII.
    static func asciiForm(_ view: TextView, asBytes: Bool = false) -> [UInt8]? {
        let range = view.stripped(of: nil, sides: .both, asBytes: asBytes)
        var result: [UInt8] = []
        result.reserveCapacity(range.count)
        for index in range {
            let unit = view[index]
            if unit < 0x80 {
                result.append(UInt8(unit))
            } else if !asBytes, let digit = UnicodeTraits.decimalValue(unit) {
                result.append(0x30 + UInt8(digit))
            } else {
                return nil
            }
        }
        return result
    }

    /// `int(text, base)`; `base` is 0 or 2...36.
    package static func integer(
        _ view: TextView, base: Int, asBytes: Bool = false, maximumDigits: Int = maximumDecimalDigits
    ) -> Result<ParsedInteger, IntegerFailure> {
        guard let text = asciiForm(view, asBytes: asBytes) else { return .failure(.invalid) }
        var position = 0
        var isNegative = false
        if position < text.count, text[position] == 0x2B || text[position] == 0x2D {
            isNegative = text[position] == 0x2D
            position += 1
        }
        var base = base
        let hasPrefix = position + 1 < text.count && text[position] == 0x30
        let prefixBase = hasPrefix ? radix(ofPrefix: text[position + 1]) : nil
        let wasAutomatic = base == 0
        if base == 0 { base = prefixBase ?? 10 }
        var prefixed = false
        if prefixBase == base {
            position += 2
            prefixed = true
            if position < text.count, text[position] == 0x5F { position += 1 }
        }
        guard let digits = digitValues(text[position...], base: base) else { return .failure(.invalid) }
        if wasAutomatic, !prefixed, digits[0] == 0, digits.contains(where: { $0 != 0 }) {
            return .failure(.invalid)
        }
        if base & (base - 1) != 0, maximumDigits > 0, digits.count > maximumDigits {
            return .failure(.tooLong(digits.count))
        }
        return .success(assemble(digits, base: base, isNegative: isNegative))
    }

    private static func radix(ofPrefix letter: UInt8) -> Int? {
        switch letter | 0x20 {
        case 0x78: 16
        case 0x6F: 8
        case 0x62: 2
        default: nil
        }
    }

    /// Digit values without underscores; nil for a foreign character or a misplaced underscore.
    private static func digitValues(_ text: ArraySlice<UInt8>, base: Int) -> [UInt8]? {
        var digits: [UInt8] = []
        digits.reserveCapacity(text.count)
        var afterDigit = false
        for byte in text {
            if byte == 0x5F {
                guard afterDigit else { return nil }
                afterDigit = false
                continue
            }
            let value: UInt8
            switch byte {
            case 0x30...0x39: value = byte - 0x30
            case 0x41...0x5A: value = byte - 0x37
            case 0x61...0x7A: value = byte - 0x57
            default: return nil
            }
            guard value < base else { return nil }
            digits.append(value)
            afterDigit = true
        }
        return afterDigit ? digits : nil
    }

    private static func assemble(_ digits: [UInt8], base: Int, isNegative: Bool) -> ParsedInteger {
        var value = 0
        var overflowed = false
        for digit in digits {
            let (product, first) = value.multipliedReportingOverflow(by: base)
            let (sum, second) = product.addingReportingOverflow(Int(digit))
            if first || second {
                overflowed = true
                break
            }
            value = sum
        }
        if !overflowed { return .small(isNegative ? -value : value) }
        let big = BigInt(magnitude(digits, base: UInt(base)))
        let signed = isNegative ? -big : big
        if let small = Int(exactly: signed) { return .small(small) }
        return .big(signed)
    }

    /// Takes as many digits at a time as fit a word.
    private static func magnitude(_ digits: [UInt8], base: UInt) -> BigUInt {
        var words: [UInt] = []
        var chunk: UInt = 0
        var scale: UInt = 1
        func append() {
            var carry = chunk
            for index in words.indices {
                let (high, low) = words[index].multipliedFullWidth(by: scale)
                let (sum, overflow) = low.addingReportingOverflow(carry)
                words[index] = sum
                carry = high &+ (overflow ? 1 : 0)
            }
            if carry > 0 { words.append(carry) }
        }
        for digit in digits {
            if scale > UInt.max / base {
                append()
                (chunk, scale) = (0, 1)
            }
            chunk = chunk * base + UInt(digit)
            scale *= base
        }
        append()
        return BigUInt(words: words)
    }

    /// `float(text)`; nil when it is not a float literal.
    package static func float(_ view: TextView, asBytes: Bool = false) -> Double? {
        guard let text = asciiForm(view, asBytes: asBytes) else { return nil }
        guard let plain = withoutUnderscores(text) else { return nil }
        return double(plain[...])
    }

    /// Underscores may stand between digits only.
    static func withoutUnderscores(_ text: [UInt8]) -> [UInt8]? {
        guard text.contains(0x5F) else { return text }
        var result: [UInt8] = []
        for (index, byte) in text.enumerated() {
            if byte != 0x5F {
                result.append(byte)
                continue
            }
            guard index > 0, index + 1 < text.count, isDigit(text[index - 1]), isDigit(text[index + 1]) else {
                return nil
            }
        }
        return result
    }

    @inline(__always)
    static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    /// A whole ASCII float literal, `inf` and `nan` included.
    static func double(_ text: ArraySlice<UInt8>) -> Double? {
        guard let length = floatPrefix(text), length == text.count else { return nil }
        return value(text)
    }

    /// The value of text that `floatPrefix` accepted whole.
    static func value(_ text: ArraySlice<UInt8>) -> Double {
        var characters = text.map { CChar(bitPattern: $0) }
        characters.append(0)
        return strtod(characters, nil)
    }

    /// The length of the longest float literal at the start of `text`; nil when there is none.
    static func floatPrefix(_ text: ArraySlice<UInt8>) -> Int? {
        var index = text.startIndex
        let end = text.endIndex
        if index < end, text[index] == 0x2B || text[index] == 0x2D { index += 1 }
        let start = index
        func skipDigits() -> Int {
            let first = index
            while index < end, isDigit(text[index]) { index += 1 }
            return index - first
        }
        var digits = skipDigits()
        if index < end, text[index] == 0x2E {
            index += 1
            digits += skipDigits()
        }
        if digits == 0 {
            index = start
            for word in ["infinity", "inf", "nan"] where hasPrefix(text[index...], word) {
                return index + word.utf8.count - text.startIndex
            }
            return nil
        }
        if index < end, text[index] | 0x20 == 0x65 {
            let mark = index
            index += 1
            if index < end, text[index] == 0x2B || text[index] == 0x2D { index += 1 }
            if skipDigits() == 0 { index = mark }
        }
        return index - text.startIndex
    }

    private static func hasPrefix(_ text: ArraySlice<UInt8>, _ word: String) -> Bool {
        guard text.count >= word.utf8.count else { return false }
        return zip(text, word.utf8).allSatisfy { $0 | 0x20 == $1 }
    }

    /// `complex(text)`: `1`, `2j`, `1+2j`, `(1-2j)`, `nan+infj`; nil when malformed.
    package static func complex(_ view: TextView) -> (real: Double, imaginary: Double)? {
        guard let ascii = asciiForm(view), let plain = withoutUnderscores(ascii) else { return nil }
        var text = plain[...]
        func trim() {
            while let first = text.first, UnicodeTraits.isASCIISpace(UInt32(first), asBytes: false) {
                text.removeFirst()
            }
            while let last = text.last, UnicodeTraits.isASCIISpace(UInt32(last), asBytes: false) {
                text.removeLast()
            }
        }
        if text.first == 0x28 {
            guard text.last == 0x29, text.count > 1 else { return nil }
            text = text.dropFirst().dropLast()
            trim()
        }
        guard !text.isEmpty else { return nil }
        if let length = floatPrefix(text) {
            let first = value(text.prefix(length))
            let rest = text.dropFirst(length)
            guard let next = rest.first else { return (first, 0) }
            if next | 0x20 == 0x6A { return rest.count == 1 ? (0, first) : nil }
            guard next == 0x2B || next == 0x2D else { return nil }
            return imaginaryPart(rest).map { (first, $0) }
        }
        return imaginaryPart(text).map { (0, $0) }
    }

    /// `+2j`, `-j`, `j`.
    private static func imaginaryPart(_ text: ArraySlice<UInt8>) -> Double? {
        guard let last = text.last, last | 0x20 == 0x6A else { return nil }
        let number = text.dropLast()
        if number.isEmpty { return 1 }
        if number.count == 1, number.first == 0x2B { return 1 }
        if number.count == 1, number.first == 0x2D { return -1 }
        return double(number)
    }
}
