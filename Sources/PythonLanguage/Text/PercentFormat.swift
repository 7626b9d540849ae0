import BigInt

/// One `%...` conversion of the old string formatting, and the text around it.
///
/// `PercentFormat` reads the format; the machine fetches the arguments (they may be of any type) and hands
/// scalars back to `PercentConversion` to be laid out.
package struct PercentConversion {
    package var key: Range<Int>?
    package var leftAligned = false
    package var showsSign = false
    package var showsSpace = false
    package var alternate = false
    package var zeroPadded = false
    package var width = -1
    package var precision = -1
    package var type: UInt32 = 0
    /// Where the type character stands.
    package var position = 0
    /// `*`: taken from the arguments.
    package var widthIsArgument = false
    package var precisionIsArgument = false
}

package struct PercentFormat {
    package let text: TextView
    package var position = 0

    package init(_ text: TextView) { self.text = text }

    package enum Piece {
        case literal(Range<Int>)
        case conversion(PercentConversion)
        case end
    }

    /// The next run of plain text or conversion.
    package mutating func next() throws(FormatFailure) -> Piece {
        guard position < text.count else { return .end }
        if text[position] != 0x25 {
            let start = position
            while position < text.count, text[position] != 0x25 { position += 1 }
            return .literal(start..<position)
        }
        position += 1
        if position < text.count, text[position] == 0x25 {
            position += 1
            return .literal(position - 1..<position)
        }
        return .conversion(try conversion())
    }

    private mutating func conversion() throws(FormatFailure) -> PercentConversion {
        var result = PercentConversion()
        if position < text.count, text[position] == 0x28 { result.key = try key() }
        flags: while position < text.count {
            switch text[position] {
            case 0x2D: result.leftAligned = true
            case 0x2B: result.showsSign = true
            case 0x20: result.showsSpace = true
            case 0x23: result.alternate = true
            case 0x30: result.zeroPadded = true
            default: break flags
            }
            position += 1
        }
        if position < text.count, text[position] == 0x2A {
            result.widthIsArgument = true
            position += 1
        } else if let number = try number("width too big") {
            result.width = number
        }
        if position < text.count, text[position] == 0x2E {
            position += 1
            if position < text.count, text[position] == 0x2A {
                result.precisionIsArgument = true
                position += 1
            } else {
                result.precision = try number("precision too big") ?? 0
            }
        }
        if position < text.count, [0x68, 0x6C, 0x4C].contains(text[position]) { position += 1 }
        guard position < text.count else { throw FormatFailure("incomplete format") }
        result.type = text[position]
        result.position = position
        position += 1
        return result
    }

    private mutating func key() throws(FormatFailure) -> Range<Int> {
        position += 1
        let start = position
        var depth = 1
        while position < text.count {
            switch text[position] {
            case 0x28: depth += 1
            case 0x29: depth -= 1
            default: break
            }
            position += 1
            if depth == 0 { return start..<position - 1 }
        }
        throw FormatFailure("incomplete format key")
    }

    private mutating func number(_ tooBig: String) throws(FormatFailure) -> Int? {
        var value: Int?
        while position < text.count, text[position] &- 0x30 < 10 {
            let next = (value ?? 0) * 10 + Int(text[position] - 0x30)
            if next > Int(Int32.max) { throw FormatFailure(tooBig) }
            value = next
            position += 1
        }
        return value
    }
}

extension PercentConversion {
    /// No flags, width or precision.
    var isPlain: Bool {
        width < 0 && precision < 0 && !showsSign && !showsSpace && !alternate
    }

    /// A str of `s`, `r`, `a` or `c`, cut to the precision and padded.
    package func append(string: TextView, to result: inout TextBuffer) {
        let count = precision >= 0 && type != 0x63 ? min(precision, string.count) : string.count
        let padding = max(width - count, 0)
        if !leftAligned { result.append(0x20, count: padding) }
        result.append(string[0..<count])
        if leftAligned { result.append(0x20, count: padding) }
    }

    /// An int of `d`, `i`, `u`, `o`, `x` or `X`: the digits of its magnitude in `radix`.
    package func append(digits: [UInt8], isNegative: Bool, to result: inout TextBuffer) {
        var digits = digits
        if type == 0x58 { digits = digits.map { $0 >= 0x61 ? $0 - 0x20 : $0 } }
        if digits.count < precision {
            digits = [UInt8](repeating: 0x30, count: precision - digits.count) + digits
        }
        let prefix: [UInt8] = alternate && radix != 10 ? [0x30, UInt8(type)] : []
        append(sign: isNegative, prefix: prefix, body: digits, to: &result)
    }

    package var radix: Int { type == 0x6F ? 8 : type == 0x78 || type == 0x58 ? 16 : 10 }

    /// A float of `e`, `f`, `g` or their upper cases.
    package func append(_ value: Double, to result: inout TextBuffer) {
        var body = FloatText.formatted(
            value, type: UInt8(type | 0x20), precision: precision < 0 ? 6 : precision, alternate: alternate)
        if type < 0x60 { body = body.map { $0 >= 0x61 && $0 <= 0x7A ? $0 - 0x20 : $0 } }
        let isNegative = body.first == 0x2D
        if isNegative { body.removeFirst() }
        append(sign: isNegative, prefix: [], body: body, to: &result)
    }

    private func append(sign isNegative: Bool, prefix: [UInt8], body: [UInt8], to result: inout TextBuffer) {
        let sign: UInt8 = isNegative ? 0x2D : showsSign ? 0x2B : showsSpace ? 0x20 : 0
        let padding = max(width - (sign == 0 ? 0 : 1) - prefix.count - body.count, 0)
        let zeros = zeroPadded && !leftAligned
        if !leftAligned, !zeros { result.append(0x20, count: padding) }
        if sign != 0 { result.append(UInt32(sign)) }
        result.append(ascii: prefix)
        if zeros { result.append(0x30, count: padding) }
        result.append(ascii: body)
        if leftAligned { result.append(0x20, count: padding) }
    }

    /// CPython's message; of bytes it shows any character of ASCII.
    package func unsupported(isBytes: Bool) -> FormatFailure {
        let shown = isBytes || type >= 31 && type < 127 ? Unicode.Scalar(type).map(String.init) ?? "?" : "?"
        return FormatFailure(
            "unsupported format character '\(shown)' (0x\(String(type, radix: 16))) at index \(position)")
    }
}
