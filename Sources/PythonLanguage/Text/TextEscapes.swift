/// `repr` and `ascii` of str, `repr` of bytes.
extension TextView {
    /// Appends the quoted literal. Single quotes unless only single quotes occur inside.
    package func appendRepr(to result: inout TextBuffer, asciiOnly: Bool = false) {
        var hasSingle = false
        var hasDouble = false
        var isPlain = width == 1
        for index in 0..<count {
            let unit = self[index]
            if unit == 0x27 { hasSingle = true }
            if unit == 0x22 { hasDouble = true }
            if unit < 0x20 || unit > 0x7E || unit == 0x5C { isPlain = false }
        }
        let quote: UInt32 = hasSingle && !hasDouble ? 0x22 : 0x27
        result.append(quote)
        if isPlain, !(hasSingle && hasDouble) {
            result.append(self)
        } else {
            for index in 0..<count { appendEscaped(self[index], quote, asciiOnly, to: &result) }
        }
        result.append(quote)
    }

    private func appendEscaped(
        _ unit: UInt32, _ quote: UInt32, _ asciiOnly: Bool, to result: inout TextBuffer
    ) {
        switch unit {
        case quote, 0x5C:
            result.append(0x5C)
            result.append(unit)
        case 0x0A: result.append("\\n")
        case 0x0D: result.append("\\r")
        case 0x09: result.append("\\t")
        case 0x20..<0x7F: result.append(unit)
        case _ where !asciiOnly && UnicodeTraits.isPrintable(unit): result.append(unit)
        default: appendHexEscape(unit, to: &result)
        }
    }

    /// How many bytes the text of `appendBytesRepr` has, but for its quotes.
    package var bytesReprCount: Int {
        bytes.reduce(0) { count, byte in
            switch byte {
            case 0x09, 0x0A, 0x0D, 0x5C: count + 2
            case 0x20..<0x7F: count + 1
            default: count + 4
            }
        }
    }

    /// `b'...'` with CPython's escapes; bytearray escapes single quotes even where they need none.
    package func appendBytesRepr(to result: inout TextBuffer, escapesQuote: Bool = false) {
        var hasSingle = false
        var hasDouble = false
        for byte in bytes {
            if byte == 0x27 { hasSingle = true }
            if byte == 0x22 { hasDouble = true }
        }
        let quote: UInt32 = hasSingle && !hasDouble ? 0x22 : 0x27
        result.append(0x62)
        result.append(quote)
        for byte in bytes {
            if escapesQuote, byte == 0x27, quote != 0x27 { result.append(0x5C) }
            appendEscaped(UInt32(byte), quote, true, to: &result)
        }
        result.append(quote)
    }
}

/// `\xhh`, `\uhhhh` or `\Uhhhhhhhh`.
func appendHexEscape(_ unit: UInt32, to result: inout TextBuffer) {
    let (letter, digits): (UInt32, Int) =
        unit < 0x100 ? (0x78, 2) : unit < 0x10000 ? (0x75, 4) : (0x55, 8)
    result.append(0x5C)
    result.append(letter)
    for position in stride(from: digits - 1, through: 0, by: -1) {
        result.append(hexDigit((unit >> UInt32(position * 4)) & 15))
    }
}

@inline(__always)
func hexDigit(_ value: UInt32) -> UInt32 { value < 10 ? 0x30 + value : 0x57 + value }
