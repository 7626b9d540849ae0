import BigInt

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Exact float operations behind `round`, `hash`, `hex`, `as_integer_ratio`.
package enum FloatArithmetic {
    /// `round(value, digits)`: the float nearest to the decimally rounded exact value, ties to even; nil
    /// when the result overflows.
    package static func rounded(_ value: Double, digits: Int) -> Double? {
        guard value.isFinite, value != 0 else { return value }
        if digits > 323 { return value }
        if digits < -308 { return value.sign == .minus ? -0.0 : 0 }
        let result: Double
        if digits >= 0 {
            // Beyond 17 significant digits nothing changes.
            if digits > 17 - Int(log10(value.magnitude).rounded(.down)) { return value }
            result = NumberParsing.value(FloatText.fixed(value, precision: digits)[...])
        } else {
            result = roundedToPowerOfTen(value, exponent: -digits)
        }
        return result.isFinite ? result : nil
    }

    private static func roundedToPowerOfTen(_ value: Double, exponent: Int) -> Double {
        let whole = value.magnitude.rounded(.towardZero)
        let hasFraction = whole != value.magnitude
        let unit = BigInt(10).power(exponent)
        var (quotient, remainder) =
            BigInt(exactly: whole).map { $0.quotientAndRemainder(dividingBy: unit) } ?? (0, 0)
        let doubled = remainder * 2
        if doubled > unit || (doubled == unit && (hasFraction || quotient % 2 == 1)) { quotient += 1 }
        let text = IntText.text(quotient * unit)
        let magnitude = NumberParsing.value(text[...])
        remainder = 0
        return value.sign == .minus ? -magnitude : magnitude
    }

    /// The float nearest to `value`, ties to even; infinite when it is beyond the range.
    package static func double(_ value: BigInt) -> Double {
        let magnitude = value.magnitude
        let excess = magnitude.bitWidth - 64
        guard excess > 0 else {
            let result = Double(UInt64(magnitude))
            return value.sign == .minus ? -result : result
        }
        guard excess <= 1024 else { return value.sign == .minus ? -.infinity : .infinity }
        var top = UInt64(magnitude >> excess)
        // A sticky bit stands for everything below.
        if magnitude.trailingZeroBitCount < excess { top |= 1 }
        let result = scalbn(Double(top), Int32(excess))
        return value.sign == .minus ? -result : result
    }

    /// CPython's numeric hash modulus, 2^61 - 1.
    static let hashBits = 61
    static let hashModulus: UInt64 = (1 << 61) - 1

    /// `hash` of an int.
    @inline(__always)
    package static func hash(_ value: Int) -> Int {
        let magnitude = UInt64(value.magnitude)
        let reduced = magnitude < hashModulus ? magnitude : magnitude % hashModulus
        let signed = value < 0 ? -Int(reduced) : Int(reduced)
        return signed == -1 ? -2 : signed
    }

    package static func hash(_ value: BigInt) -> Int {
        let reduced = Int(value.magnitude % BigUInt(hashModulus))
        let signed = value.sign == .minus ? -reduced : reduced
        return signed == -1 ? -2 : signed
    }

    /// `hash` of a float: equal to that of an equal int. Not a number hashes as its identity in CPython;
    /// `nanHash` stands for that.
    package static func hash(_ value: Double, nanHash: Int = 0) -> Int {
        if value.isInfinite { return value < 0 ? -314_159 : 314_159 }
        if value.isNaN { return nanHash }
        if value == value.rounded(.towardZero), value.magnitude < 1e18 { return hash(Int(value)) }
        var exponent = value.exponentBitPattern == 0 ? -1022 : Int(value.exponent)
        var mantissa = value.magnitude
        // mantissa = value / 2^(exponent + 1) in [0.5, 1)
        if value.isSubnormal {
            exponent = Int(value.exponent)
            mantissa = value.magnitude
        }
        exponent += 1
        mantissa = scalbn(mantissa, Int32(-exponent))
        var x: UInt64 = 0
        while mantissa != 0 {
            x = ((x << 28) & hashModulus) | (x >> UInt64(hashBits - 28))
            mantissa *= 268_435_456
            exponent -= 28
            let part = mantissa.rounded(.towardZero)
            mantissa -= part
            x += UInt64(part)
            if x >= hashModulus { x -= hashModulus }
        }
        let shift = exponent >= 0 ? exponent % hashBits : hashBits - 1 - ((-1 - exponent) % hashBits)
        x = ((x << UInt64(shift)) & hashModulus) | (x >> UInt64(hashBits - shift))
        let signed = value < 0 ? -Int(x) : Int(x)
        return signed == -1 ? -2 : signed
    }

    /// The tuple hash of CPython 3.8 and later (xxHash without its final mix), one element at a time.
    package struct TupleHash {
        private var accumulator: UInt = 2_870_177_450_012_600_261
        private var count: UInt = 0

        package init() {}

        package mutating func combine(_ lane: Int) {
            accumulator &+= UInt(bitPattern: lane) &* 14_029_467_366_897_019_727
            accumulator = (accumulator << 31) | (accumulator >> 33)
            accumulator &*= 11_400_714_785_074_694_791
            count += 1
        }

        package func finish() -> Int {
            let result = accumulator &+ (count ^ (2_870_177_450_012_600_261 ^ 3_527_539))
            return result == UInt.max ? 1_546_275_796 : Int(bitPattern: result)
        }
    }

    /// `value.as_integer_ratio()` of a finite value.
    package static func integerRatio(_ value: Double) -> (numerator: BigInt, denominator: BigInt) {
        guard value != 0 else { return (0, 1) }
        var mantissa = value.significandBitPattern | (value.exponentBitPattern == 0 ? 0 : 1 << 52)
        var exponent = Int(max(value.exponentBitPattern, 1)) - 1075
        let zeros = mantissa.trailingZeroBitCount
        mantissa >>= UInt64(zeros)
        exponent += zeros
        let signed = value < 0 ? -BigInt(mantissa) : BigInt(mantissa)
        return exponent >= 0 ? (signed << exponent, 1) : (signed, BigInt(1) << -exponent)
    }

    /// `value.hex()`.
    package static func hexadecimal(_ value: Double) -> [UInt8] {
        if let special = FloatText.nonFinite(value) { return special }
        var result: [UInt8] = value.sign == .minus ? [0x2D] : []
        if value == 0 { return result + Array("0x0.0p+0".utf8) }
        let leading = value.exponentBitPattern == 0 ? "0x0." : "0x1."
        result += Array(leading.utf8)
        for shift in stride(from: 48, through: 0, by: -4) {
            result.append(UInt8(hexDigit(UInt32((value.significandBitPattern >> UInt64(shift)) & 15))))
        }
        let exponent = Int(max(value.exponentBitPattern, 1)) - 1023
        result.append(0x70)
        result.append(exponent < 0 ? 0x2D : 0x2B)
        return result + IntText.decimal(Int(exponent.magnitude))
    }

    package enum HexFailure: Error { case invalid, overflow }

    /// `float.fromhex(text)`.
    package static func fromHexadecimal(_ view: TextView) -> Result<Double, HexFailure> {
        guard let text = NumberParsing.asciiForm(view), !text.isEmpty else { return .failure(.invalid) }
        var index = 0
        var isNegative = false
        if text[0] == 0x2B || text[0] == 0x2D {
            isNegative = text[0] == 0x2D
            index = 1
        }
        let word = String(decoding: text[index...], as: UTF8.self).lowercased()
        switch word {
        case "inf", "infinity": return .success(isNegative ? -.infinity : .infinity)
        case "nan": return .success(.nan)
        default: break
        }
        if text.count >= index + 2, text[index] == 0x30, text[index + 1] | 0x20 == 0x78 { index += 2 }
        var parser = HexParser(text: text, index: index)
        guard parser.parse() else { return .failure(.invalid) }
        let magnitude = strtod("0x" + parser.literal, nil)
        if magnitude.isInfinite { return .failure(.overflow) }
        return .success(isNegative ? -magnitude : magnitude)
    }

    /// Checks `digits[.digits][p[sign]digits]`.
    private struct HexParser {
        let text: [UInt8]
        var index: Int
        var literal = ""

        init(text: [UInt8], index: Int) {
            self.text = text
            self.index = index
        }

        private mutating func take(_ accepts: (UInt8) -> Bool) -> Int {
            var count = 0
            while index < text.count, accepts(text[index]) {
                literal.unicodeScalars.append(Unicode.Scalar(text[index]))
                index += 1
                count += 1
            }
            return count
        }

        mutating func parse() -> Bool {
            func isHex(_ byte: UInt8) -> Bool {
                NumberParsing.isDigit(byte) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x66)
            }
            var digits = take(isHex)
            if index < text.count, text[index] == 0x2E {
                literal += "."
                index += 1
                digits += take(isHex)
            }
            guard digits > 0 else { return false }
            if index < text.count, text[index] | 0x20 == 0x70 {
                literal += "p"
                index += 1
                if index < text.count, text[index] == 0x2B || text[index] == 0x2D {
                    literal.unicodeScalars.append(Unicode.Scalar(text[index]))
                    index += 1
                }
                guard take(NumberParsing.isDigit) > 0 else { return false }
            }
            return index == text.count
        }
    }
}
