import BigInt

/// Integers as text.
package enum IntText {
    /// Decimal digits with sign.
    package static func decimal(_ value: Int) -> [UInt8] {
        if value >= 0, value < 10 { return [0x30 + UInt8(value)] }
        return [UInt8](unsafeUninitializedCapacity: 20) { buffer, count in
            count = write(value, to: buffer.baseAddress.unsafelyUnwrapped)
        }
    }

    /// Writes at most 20 bytes and answers how many.
    @inline(__always)
    package static func write(_ value: Int, to target: UnsafeMutablePointer<UInt8>) -> Int {
        var rest = value.magnitude
        var length = value < 0 ? 2 : 1
        var probe = rest
        while probe >= 10 {
            probe /= 10
            length += 1
        }
        var position = length
        repeat {
            position -= 1
            target[position] = 0x30 &+ UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        } while rest > 0
        if value < 0 { target[0] = 0x2D }
        return length
    }

    /// The digits of a magnitude in base 2, 8, 10 or 16 (lower case), without prefix.
    package static func digits(_ magnitude: UInt, radix: Int) -> [UInt8] {
        Array(String(magnitude, radix: radix).utf8)
    }

    package static func digits(_ magnitude: BigUInt, radix: Int) -> [UInt8] {
        radix == 10 ? decimalDigits(magnitude) : Array(String(magnitude, radix: radix).utf8)
    }

    /// Divide and conquer, so that thousands of digits stay affordable.
    private static func decimalDigits(_ value: BigUInt) -> [UInt8] {
        let words = value.words
        if words.count < 500 { return Limbs.decimalDigits(Array(words), words.count) }
        var powers: [BigUInt] = [BigUInt(10).power(256)]
        while let last = powers.last, last.bitWidth * 2 <= value.bitWidth + 2 { powers.append(last * last) }
        var result: [UInt8] = []
        func emit(_ part: BigUInt, _ level: Int, padded: Bool) {
            if level < 0 {
                let text = Array(String(part).utf8)
                if padded { result.append(contentsOf: repeatElement(0x30, count: 256 - text.count)) }
                if padded || part > 0 { result.append(contentsOf: text) }
                return
            }
            let (high, low) = part.quotientAndRemainder(dividingBy: powers[level])
            if padded || high > 0 {
                emit(high, level - 1, padded: padded)
                emit(low, level - 1, padded: true)
            } else {
                emit(low, level - 1, padded: false)
            }
        }
        emit(value, powers.count - 1, padded: false)
        return result
    }

    package static func text(_ value: BigInt, radix: Int = 10) -> [UInt8] {
        (value.sign == .minus ? [0x2D] : []) + digits(value.magnitude, radix: radix)
    }
}
