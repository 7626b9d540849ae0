import BigInt

extension FormatSpec {
    /// `format(value, spec)` for an int of any size and a type that does not ask for a float.
    package func format(
        isNegative: Bool, typeName: String, character: Int?,
        digits: (_ radix: Int) throws(FormatFailure) -> [UInt8]
    ) throws(FormatFailure) -> TextBuffer {
        let radix: Int
        var prefix: [UInt8] = []
        switch type {
        case 0, 0x64, 0x6E: radix = 10
        case 0x63:
            try checkInteger()
            return try format(character: character)
        case 0x62: radix = 2
        case 0x6F: radix = 8
        case 0x78, 0x58: radix = 16
        default: throw unknownType(typeName)
        }
        try checkInteger()
        if alternate, radix != 10 { prefix = [0x30, UInt8(type)] }
        var text = try digits(radix)
        if type == 0x58 { text = text.map { $0 >= 0x61 ? $0 - 0x20 : $0 } }
        return assemble(
            NumberParts(
                sign: signCharacter(isNegative: isNegative), prefix: prefix, digits: text[...],
                groupSize: radix == 10 ? 3 : 4))
    }

    private func checkInteger() throws(FormatFailure) {
        if precision >= 0 { throw FormatFailure("Precision not allowed in integer format specifier") }
        if coercesNegativeZero {
            throw FormatFailure("Negative zero coercion (z) not allowed in integer format specifier")
        }
        guard type == 0x63 else { return }
        if sign != 0 { throw FormatFailure("Sign not allowed with integer format specifier 'c'") }
        if alternate {
            throw FormatFailure("Alternate form (#) not allowed with integer format specifier 'c'")
        }
    }

    private func format(character: Int?) throws(FormatFailure) -> TextBuffer {
        guard let character else {
            throw FormatFailure("Python int too large to convert to C long", .overflowError)
        }
        guard (0..<0x110000).contains(character) else {
            throw FormatFailure("%c arg not in range(0x110000)", .overflowError)
        }
        return [UInt32(character)].withTextView { padded($0) }
    }

    package func format(_ value: Int, typeName: String = "int") throws(FormatFailure) -> TextBuffer {
        try format(isNegative: value < 0, typeName: typeName, character: value) {
            radix throws(FormatFailure) in
            if radix == 10 {
                let text = IntText.decimal(value)
                return value < 0 ? Array(text.dropFirst()) : text
            }
            return IntText.digits(value.magnitude, radix: radix)
        }
    }

    package func format(_ value: BigInt, typeName: String = "int") throws(FormatFailure) -> TextBuffer {
        try format(isNegative: value.sign == .minus, typeName: typeName, character: nil) {
            radix throws(FormatFailure) in
            IntText.digits(value.magnitude, radix: radix)
        }
    }

    /// `format(value, spec)` for a float, or an int of a float's type.
    package func format(_ value: Double, typeName: String = "float") throws(FormatFailure) -> TextBuffer {
        var text = try magnitudeText(value, typeName: typeName)
        var isNegative = value.sign == .minus && !value.isNaN
        if isNegative, coercesNegativeZero,
            !text.contains(where: { $0 >= 0x31 && $0 <= 0x39 || $0 == 0x69 || $0 == 0x49 })
        {
            isNegative = false
        }
        if text.first == 0x2D { text.removeFirst() }
        var parts = NumberParts(sign: signCharacter(isNegative: isNegative))
        let end = text.firstIndex { !NumberParsing.isDigit($0) } ?? text.count
        parts.digits = text[..<end]
        parts.remainder = text[end...]
        return assembleFloat(parts)
    }

    /// Infinities and not-a-numbers have no digits to group, but still pad with zeros.
    private func assembleFloat(_ parts: NumberParts) -> TextBuffer {
        guard parts.digits.isEmpty else { return assemble(parts) }
        var spec = self
        spec.grouping = .none
        return spec.assemble(parts)
    }

    /// The sign is the value's; upper case and the percent sign are applied.
    func magnitudeText(_ value: Double, typeName: String) throws(FormatFailure) -> [UInt8] {
        if precision > Int(Int32.max) { throw FormatFailure("precision too big") }
        let digits = precision < 0 ? 6 : precision
        switch type {
        case 0:
            if precision >= 0 {
                return FloatText.formatted(
                    value, type: 0x67, precision: digits, alternate: alternate, keepPointZero: true)
            }
            if let special = FloatText.nonFinite(value) { return special }
            guard alternate else { return FloatText.repr(value) }
            var result: [UInt8] = []
            FloatText.layOut(
                FloatText.shortestDigits(value.magnitude), exponentAt: 16, addPointZero: true,
                alternate: true,
                to: &result)
            return result
        case 0x6E: return FloatText.formatted(value, type: 0x67, precision: digits, alternate: alternate)
        case 0x65, 0x66, 0x67:
            return FloatText.formatted(value, type: UInt8(type), precision: digits, alternate: alternate)
        case 0x45, 0x46, 0x47:
            let text = FloatText.formatted(
                value, type: UInt8(type | 0x20), precision: digits, alternate: alternate)
            return text.map { $0 >= 0x61 && $0 <= 0x7A ? $0 - 0x20 : $0 }
        case 0x25:
            return FloatText.formatted(value * 100, type: 0x66, precision: digits, alternate: alternate)
                + [0x25]
        default: throw unknownType(typeName)
        }
    }

    /// `format(value, spec)` for a complex.
    package func format(real: Double, imaginary: Double) throws(FormatFailure) -> TextBuffer {
        switch type {
        case 0, 0x65, 0x45, 0x66, 0x46, 0x67, 0x47, 0x6E: break
        default: throw unknownType("complex")
        }
        if fill == 0x30 {
            throw FormatFailure("Zero padding is not allowed in complex format specifier")
        }
        if align == 0x3D {
            throw FormatFailure("'=' alignment flag is not allowed in complex format specifier")
        }
        var part = self
        part.width = -1
        part.fill = 0x20
        part.align = 0x3E
        let skipsReal = type == 0 && real == 0 && real.sign == .plus
        var text = TextBuffer()
        let usesParentheses = type == 0 && !skipsReal
        if usesParentheses { text.append(0x28) }
        if !skipsReal {
            text.append(try part.formatComplexPart(real))
            part.sign = 0x2B
        }
        text.append(try part.formatComplexPart(imaginary))
        text.append(0x6A)
        if usesParentheses { text.append(0x29) }
        return text.withView { padded($0) }
    }

    private func formatComplexPart(_ value: Double) throws(FormatFailure) -> TextBuffer {
        guard type == 0 else { return try format(value, typeName: "complex") }
        var text =
            precision >= 0
            ? FloatText.formatted(value, type: 0x67, precision: precision, alternate: alternate)
            : ComplexText.part(value, alternate: alternate)
        var isNegative = text.first == 0x2D
        if isNegative { text.removeFirst() }
        if coercesNegativeZero, text.allSatisfy({ $0 == 0x30 || $0 == 0x2E }) { isNegative = false }
        let end = text.firstIndex { !NumberParsing.isDigit($0) } ?? text.count
        return assembleFloat(
            NumberParts(
                sign: signCharacter(isNegative: isNegative), digits: text[..<end], remainder: text[end...]))
    }
}

/// `repr` of a complex.
package enum ComplexText {
    /// The shortest form without `.0`.
    static func part(_ value: Double, alternate: Bool = false) -> [UInt8] {
        if let special = FloatText.nonFinite(value) { return special }
        guard alternate else { return FloatText.shortest(value, addPointZero: false) }
        var result: [UInt8] = value.sign == .minus ? [0x2D] : []
        FloatText.layOut(
            FloatText.shortestDigits(value.magnitude), exponentAt: 16, addPointZero: false, alternate: true,
            to: &result)
        return result
    }

    package static func repr(_ real: Double, _ imaginary: Double) -> [UInt8] {
        if real == 0, real.sign == .plus { return part(imaginary) + [0x6A] }
        var result: [UInt8] = [0x28] + part(real)
        if imaginary.sign == .plus || imaginary.isNaN { result.append(0x2B) }
        return result + part(imaginary) + [0x6A, 0x29]
    }
}
