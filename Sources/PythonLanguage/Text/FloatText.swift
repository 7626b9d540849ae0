#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Floats as text, digit for digit as CPython writes them.
///
/// `repr` takes the shortest digits that read back (from Swift's own `description`) and lays them out by
/// CPython's exponent rules. The fixed-precision forms are exact: a 128-bit product where it fits, libc's
/// correctly rounded printf otherwise.
package enum FloatText {
    /// Decimal digits without point: the value is 0.DIGITS times ten to the power of `point`.
    struct Decimal {
        var digits: [UInt8]
        var point: Int
    }

    /// `repr(value)`.
    package static func repr(_ value: Double) -> [UInt8] {
        if let special = nonFinite(value) { return special }
        // Swift writes the same text up to 2^53, where it turns to exponents (CPython does at 10^16).
        if value.magnitude < 9_007_199_254_740_992 { return Array(value.description.utf8) }
        return shortest(value, addPointZero: true)
    }

    package static func nonFinite(_ value: Double) -> [UInt8]? {
        if value.isFinite { return nil }
        if value.isNaN { return [0x6E, 0x61, 0x6E] }
        return value < 0 ? [0x2D, 0x69, 0x6E, 0x66] : [0x69, 0x6E, 0x66]
    }

    /// The shortest form with exponents below -4 and from `exponentAt` on.
    package static func shortest(_ value: Double, addPointZero: Bool, exponentAt: Int = 16) -> [UInt8] {
        if value == value.rounded(.towardZero), value.magnitude < 1e15 {
            if value == 0 {
                let digits: [UInt8] = addPointZero ? [0x30, 0x2E, 0x30] : [0x30]
                return value.sign == .minus ? [0x2D] + digits : digits
            }
            var text = IntText.decimal(Int(value))
            if addPointZero {
                text.append(0x2E)
                text.append(0x30)
            }
            if exponentAt >= 16 { return text }
        }
        let decimal = shortestDigits(value.magnitude)
        var result: [UInt8] = value.sign == .minus ? [0x2D] : []
        layOut(decimal, exponentAt: exponentAt, addPointZero: addPointZero, alternate: false, to: &result)
        return result
    }

    /// The shortest digits that round to `value`, which is finite and not negative.
    static func shortestDigits(_ value: Double) -> Decimal {
        if value == 0 { return Decimal(digits: [0x30], point: 1) }
        var digits: [UInt8] = []
        digits.reserveCapacity(20)
        var point = 0
        var seenPoint = false
        var exponent = 0
        var inExponent = false
        var exponentIsNegative = false
        for byte in value.description.utf8 {
            switch byte {
            case 0x2E: seenPoint = true
            case 0x65: inExponent = true
            case 0x2D: exponentIsNegative = true
            case 0x2B: break
            default:
                if inExponent {
                    exponent = exponent * 10 + Int(byte - 0x30)
                } else {
                    if !seenPoint { point += 1 }
                    digits.append(byte)
                }
            }
        }
        point += exponentIsNegative ? -exponent : exponent
        let leading = digits.prefix { $0 == 0x30 }.count
        digits.removeFirst(leading)
        point -= leading
        while digits.count > 1, digits.last == 0x30 { digits.removeLast() }
        return Decimal(digits: digits, point: point)
    }

    /// Positional or exponent layout of `decimal`, as 'r' and 'g' choose it: an exponent when the decimal
    /// exponent is below -4 or at least `exponentAt`.
    static func layOut(
        _ decimal: Decimal, exponentAt: Int, addPointZero: Bool, alternate: Bool, to result: inout [UInt8]
    ) {
        let exponent = decimal.point - 1
        let digits = decimal.digits
        if exponent < -4 || exponent >= exponentAt {
            result.append(digits[0])
            if digits.count > 1 || alternate { result.append(0x2E) }
            result.append(contentsOf: digits[1...])
            appendExponent(exponent, to: &result)
        } else if decimal.point <= 0 {
            result.append(0x30)
            result.append(0x2E)
            result.append(contentsOf: repeatElement(0x30, count: -decimal.point))
            result.append(contentsOf: digits)
        } else if digits.count <= decimal.point {
            result.append(contentsOf: digits)
            result.append(contentsOf: repeatElement(0x30, count: decimal.point - digits.count))
            if addPointZero || alternate { result.append(0x2E) }
            if addPointZero { result.append(0x30) }
        } else {
            result.append(contentsOf: digits[..<decimal.point])
            result.append(0x2E)
            result.append(contentsOf: digits[decimal.point...])
        }
    }

    static func appendExponent(_ exponent: Int, to result: inout [UInt8]) {
        result.append(0x65)
        result.append(exponent < 0 ? 0x2D : 0x2B)
        let magnitude = exponent.magnitude
        if magnitude < 10 { result.append(0x30) }
        result.append(contentsOf: IntText.decimal(Int(magnitude)))
    }

    private static let powersOfTen: [UInt64] = (0...19).map { exponent in
        (0..<exponent).reduce(UInt64(1)) { product, _ in product * 10 }
    }

    /// `value` with exactly `precision` decimals, sign included, exactly rounded half to even.
    package static func fixed(_ value: Double, precision: Int) -> [UInt8] {
        if let text = fixedInRegisters(value, precision) { return text }
        return printed(value, "%.*f", precision)
    }

    private static func fixedInRegisters(_ value: Double, _ precision: Int) -> [UInt8]? {
        guard let scaled = scaled(value, precision) else { return nil }
        return [UInt8](unsafeUninitializedCapacity: 24) { buffer, count in
            count = write(
                scaled, isNegative: value.sign == .minus, decimals: precision,
                to: buffer.baseAddress.unsafelyUnwrapped)
        }
    }

    /// The magnitude times 10^precision, rounded half to even: mantissa * 10^precision / 2^shift in 128
    /// bits; nil where that overflows.
    @inline(__always)
    static func scaled(_ value: Double, _ precision: Int) -> UInt64? {
        guard precision <= 17, value.magnitude < 1e15 else { return nil }
        if value == 0 { return 0 }
        let mantissa = value.significandBitPattern | (value.isNormal ? 1 << 52 : 0)
        let shift = 1075 - Int(max(value.exponentBitPattern, 1))
        guard shift > 0, shift < 128 else { return nil }
        let product = mantissa.multipliedFullWidth(by: powersOfTen[precision])
        return roundedShift(product.high, product.low, shift)
    }

    /// Writes sign, digits and point, at most 24 bytes (17 decimals and the digits of 2^64).
    @inline(__always)
    static func write(
        _ scaled: UInt64, isNegative: Bool, decimals: Int, to target: UnsafeMutablePointer<UInt8>
    ) -> Int {
        var digits = 1
        var probe = scaled
        while probe >= 10 {
            probe /= 10
            digits += 1
        }
        digits = max(digits, decimals + 1)
        let count = digits + (decimals > 0 ? 1 : 0) + (isNegative ? 1 : 0)
        var position = count
        var rest = scaled
        for written in 0..<digits {
            if written == decimals, decimals > 0 {
                position -= 1
                target[position] = 0x2E
            }
            position -= 1
            target[position] = 0x30 &+ UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
        if isNegative { target[0] = 0x2D }
        return count
    }

    /// (high, low) / 2^shift rounded half to even; nil when it exceeds 64 bits.
    private static func roundedShift(_ high: UInt64, _ low: UInt64, _ shift: Int) -> UInt64? {
        let quotient: UInt64
        let remainderHigh: UInt64
        let remainderLow: UInt64
        let halfHigh: UInt64
        let halfLow: UInt64
        if shift >= 64 {
            let bits = UInt64(shift - 64)
            quotient = bits == 0 ? high : high >> bits
            remainderHigh = bits == 0 ? 0 : high & ((1 << bits) - 1)
            remainderLow = low
            halfHigh = bits == 0 ? 0 : 1 << (bits - 1)
            halfLow = bits == 0 ? 1 << 63 : 0
        } else {
            let bits = UInt64(shift)
            guard high >> bits == 0 else { return nil }
            quotient = (high << (64 - bits)) | (low >> bits)
            remainderHigh = 0
            remainderLow = low & ((1 << bits) - 1)
            halfHigh = 0
            halfLow = 1 << (bits - 1)
        }
        if (remainderHigh, remainderLow) < (halfHigh, halfLow) { return quotient }
        if (remainderHigh, remainderLow) == (halfHigh, halfLow), quotient & 1 == 0 { return quotient }
        return quotient == .max ? nil : quotient + 1
    }

    /// libc's rendering of a finite value.
    static func printed(_ value: Double, _ format: StaticString, _ precision: Int) -> [UInt8] {
        let needed = withVaList([CInt(clamping: precision), value]) { arguments in
            vsnprintf(
                nil, 0, UnsafeRawPointer(format.utf8Start).assumingMemoryBound(to: CChar.self), arguments)
        }
        guard needed > 0 else { return [] }
        return [UInt8](unsafeUninitializedCapacity: Int(needed) + 1) { buffer, count in
            buffer.withMemoryRebound(to: CChar.self) { characters in
                _ = withVaList([CInt(clamping: precision), value]) { arguments in
                    vsnprintf(
                        characters.baseAddress, Int(needed) + 1,
                        UnsafeRawPointer(format.utf8Start).assumingMemoryBound(to: CChar.self), arguments)
                }
            }
            count = Int(needed)
        }
    }

    /// `value` in a presentation type: e, f or g (lower case), finite or not, without padding.
    package static func formatted(
        _ value: Double, type: UInt8, precision: Int, alternate: Bool, keepPointZero: Bool = false
    ) -> [UInt8] {
        if let special = nonFinite(value) { return special }
        switch type {
        case 0x65:
            var text = printed(value, "%.*e", precision)
            if alternate, precision == 0, let mark = text.firstIndex(of: 0x65) {
                text.insert(0x2E, at: mark)
            }
            return text
        case 0x66:
            var text = fixed(value, precision: precision)
            if alternate, precision == 0 { text.append(0x2E) }
            return text
        default:
            return general(value, max(precision, 1), alternate: alternate, keepPointZero: keepPointZero)
        }
    }

    /// 'g': `precision` significant digits, trailing zeros dropped unless `alternate`. `keepPointZero` is
    /// format's type-less form, which shows at least one decimal and turns to exponents one digit earlier.
    private static func general(
        _ value: Double, _ precision: Int, alternate: Bool, keepPointZero: Bool
    ) -> [UInt8] {
        var decimal = significantDigits(value.magnitude, precision)
        if !alternate {
            while decimal.digits.count > 1, decimal.digits.last == 0x30 { decimal.digits.removeLast() }
        }
        var result: [UInt8] = value.sign == .minus ? [0x2D] : []
        layOut(
            decimal, exponentAt: keepPointZero ? precision - 1 : precision, addPointZero: keepPointZero,
            alternate: alternate, to: &result)
        return result
    }

    /// Exactly `precision` significant digits of a finite value that is not negative.
    static func significantDigits(_ value: Double, _ precision: Int) -> Decimal {
        if value == 0 { return Decimal(digits: [UInt8](repeating: 0x30, count: precision), point: 1) }
        let text = printed(value, "%.*e", precision - 1)
        var digits: [UInt8] = []
        digits.reserveCapacity(precision)
        var exponent = 0
        var sign = 1
        var inExponent = false
        for byte in text {
            switch byte {
            case 0x65: inExponent = true
            case 0x2D: sign = -1
            case 0x30...0x39:
                if inExponent { exponent = exponent * 10 + Int(byte - 0x30) } else { digits.append(byte) }
            default: break
            }
        }
        return Decimal(digits: digits, point: sign * exponent + 1)
    }
}
