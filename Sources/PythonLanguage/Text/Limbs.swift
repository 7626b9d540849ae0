/// Arithmetic of magnitudes: words of 64 bits, the lowest first. Results may have zero words at their upper end.
enum Limbs {
    typealias Words = UnsafeMutablePointer<UInt>
    typealias Source = UnsafePointer<UInt>

    /// The number of words without zeros at the upper end.
    @inline(__always)
    static func trimmed(_ a: Source, _ count: Int) -> Int {
        var count = count
        while count > 0, a[count - 1] == 0 { count -= 1 }
        return count
    }

    /// Negative, zero or positive; both trimmed.
    static func compare(_ a: Source, _ countA: Int, _ b: Source, _ countB: Int) -> Int {
        if countA != countB { return countA < countB ? -1 : 1 }
        var place = countA - 1
        while place >= 0 {
            if a[place] != b[place] { return a[place] < b[place] ? -1 : 1 }
            place -= 1
        }
        return 0
    }

    /// The compiler joins a run of these to additions with the processor's carry.
    @inline(__always)
    private static func sum(_ a: UInt, _ b: UInt, _ carry: inout Bool) -> UInt {
        let (first, overflow1) = a.addingReportingOverflow(b)
        let (second, overflow2) = first.addingReportingOverflow(carry ? 1 : 0)
        carry = overflow1 != overflow2
        return second
    }

    @inline(__always)
    private static func difference(_ a: UInt, _ b: UInt, _ borrow: inout Bool) -> UInt {
        let (first, overflow1) = a.subtractingReportingOverflow(b)
        let (second, overflow2) = first.subtractingReportingOverflow(borrow ? 1 : 0)
        borrow = overflow1 != overflow2
        return second
    }

    /// r = a + b for countA >= countB; r has countA + 1 words.
    static func add(_ a: Source, _ countA: Int, _ b: Source, _ countB: Int, into r: Words) {
        var carry = false
        var place = 0
        while place &+ 4 <= countB {
            r[place] = sum(a[place], b[place], &carry)
            r[place &+ 1] = sum(a[place &+ 1], b[place &+ 1], &carry)
            r[place &+ 2] = sum(a[place &+ 2], b[place &+ 2], &carry)
            r[place &+ 3] = sum(a[place &+ 3], b[place &+ 3], &carry)
            place &+= 4
        }
        while place < countB {
            r[place] = sum(a[place], b[place], &carry)
            place &+= 1
        }
        while place < countA {
            r[place] = sum(a[place], 0, &carry)
            place &+= 1
        }
        r[countA] = carry ? 1 : 0
    }

    /// r = a - b for a >= b; r has countA words.
    static func subtract(_ a: Source, _ countA: Int, _ b: Source, _ countB: Int, into r: Words) {
        var borrow = false
        var place = 0
        while place &+ 4 <= countB {
            r[place] = difference(a[place], b[place], &borrow)
            r[place &+ 1] = difference(a[place &+ 1], b[place &+ 1], &borrow)
            r[place &+ 2] = difference(a[place &+ 2], b[place &+ 2], &borrow)
            r[place &+ 3] = difference(a[place &+ 3], b[place &+ 3], &borrow)
            place &+= 4
        }
        while place < countB {
            r[place] = difference(a[place], b[place], &borrow)
            place &+= 1
        }
        while place < countA {
            r[place] = difference(a[place], 0, &borrow)
            place &+= 1
        }
    }

    /// a b + c + d, which two words always hold.
    @inline(__always)
    private static func product(_ a: UInt, _ b: UInt, plus c: UInt, _ d: UInt = 0) -> (high: UInt, low: UInt)
    {
        let wide = UInt128(a) &* UInt128(b) &+ UInt128(c) &+ UInt128(d)
        return (UInt(truncatingIfNeeded: wide >> 64), UInt(truncatingIfNeeded: wide))
    }

    /// r = a b by the schoolbook; r has countA + countB words, countB is not 0. When it is 1, r may be a.
    static func multiply(_ a: Source, _ countA: Int, _ b: Source, _ countB: Int, into r: Words) {
        var carry: UInt = 0
        var i = 0
        while i < countA {
            (carry, r[i]) = product(a[i], b[0], plus: carry)
            i &+= 1
        }
        r[countA] = carry
        var j = 1
        while j < countB {
            let (factor, row) = (b[j], r + j)
            carry = 0
            i = 0
            while i < countA {
                (carry, row[i]) = product(a[i], factor, plus: carry, row[i])
                i &+= 1
            }
            row[countA] = carry
            j &+= 1
        }
    }

    /// q = a / divisor with `count` words (q may be a); the remainder.
    @discardableResult
    static func divide(_ a: Source, _ count: Int, by divisor: UInt, into q: Words) -> UInt {
        var remainder: UInt = 0
        var place = count - 1
        while place >= 0 {
            let (quotient, rest) = divisor.dividingFullWidth((remainder, a[place]))
            q[place] = quotient
            remainder = rest
            place -= 1
        }
        return remainder
    }

    /// Knuth's algorithm D: q (countA - countB + 1 words) = a / b, and a (which has a word of room above, zero) becomes
    /// the remainder. countA >= countB >= 2, b trimmed. The words that a quotient is guessed from are shifted, so that
    /// the divisor's highest bit is set; the numbers themselves stay as they are.
    static func divide(_ a: Words, _ countA: Int, by b: Source, _ countB: Int, into q: Words) {
        let shift = UInt(b[countB - 1].leadingZeroBitCount)
        /// The highest 64 bits of two words from `shift` on.
        func window(_ high: UInt, _ low: UInt) -> UInt { high << shift | low >> (64 - shift) }
        let top = window(b[countB - 1], b[countB - 2])
        let next = window(b[countB - 2], countB > 2 ? b[countB - 3] : 0)
        var place = countA - countB
        while place >= 0 {
            let end = a + (place + countB)
            let high = window(end[0], end[-1])
            let middle = window(end[-1], end[-2])
            let low = window(end[-2], place + countB > 2 ? end[-3] : 0)
            var quotient: UInt
            var rest: UInt
            var isExact = false
            if high >= top {
                quotient = .max
                let (sum, overflow) = middle.addingReportingOverflow(top)
                rest = sum
                isExact = overflow
            } else {
                (quotient, rest) = top.dividingFullWidth((high, middle))
            }
            while !isExact {
                let (productHigh, productLow) = quotient.multipliedFullWidth(by: next)
                guard productHigh > rest || productHigh == rest && productLow > low else { break }
                quotient -= 1
                let (sum, overflow) = rest.addingReportingOverflow(top)
                rest = sum
                isExact = overflow
            }
            if subtractProduct(b, countB, quotient, from: a + place) {
                quotient -= 1
                addBack(b, countB, to: a + place)
            }
            q[place] = quotient
            place -= 1
        }
    }

    /// target (count + 1 words) -= b factor; whether it went below zero.
    private static func subtractProduct(_ b: Source, _ count: Int, _ factor: UInt, from target: Words) -> Bool
    {
        var carry: UInt = 0
        var place = 0
        while place < count {
            let (high, low) = product(b[place], factor, plus: carry)
            let (difference, borrow) = target[place].subtractingReportingOverflow(low)
            target[place] = difference
            carry = high &+ (borrow ? 1 : 0)
            place &+= 1
        }
        let (difference, borrow) = target[count].subtractingReportingOverflow(carry)
        target[count] = difference
        return borrow
    }

    private static func addBack(_ b: Source, _ count: Int, to target: Words) {
        var carry: UInt = 0
        for place in 0..<count {
            let (first, overflow1) = target[place].addingReportingOverflow(b[place])
            let (second, overflow2) = first.addingReportingOverflow(carry)
            target[place] = second
            carry = (overflow1 ? 1 : 0) &+ (overflow2 ? 1 : 0)
        }
        target[count] &+= carry
    }

    /// r = a << bits for less than 64 bits, `count` words (r may be a, or lie above it); the bits that fell out.
    @discardableResult
    static func shiftLeft(_ a: Source, _ count: Int, bits: Int, into r: Words) -> UInt {
        if bits == 0 {
            var place = count - 1
            while place >= 0 {
                r[place] = a[place]
                place -= 1
            }
            return 0
        }
        var place = count - 1
        let out = count > 0 ? a[place] >> UInt(64 - bits) : 0
        while place > 0 {
            r[place] = a[place] << UInt(bits) | a[place - 1] >> UInt(64 - bits)
            place -= 1
        }
        if count > 0 { r[0] = a[0] << UInt(bits) }
        return out
    }

    /// r = a >> bits for less than 64 bits, `count` words (r may be a, or lie below it).
    static func shiftRight(_ a: Source, _ count: Int, bits: Int, into r: Words) {
        for place in 0..<count {
            let above = place + 1 < count && bits > 0 ? a[place + 1] << UInt(64 - bits) : 0
            r[place] = a[place] >> UInt(bits) | above
        }
    }

    /// r (`width` words) = the two's complement of a magnitude with a sign, or that of its two's complement; r may be a.
    static func complement(_ a: Source, _ count: Int, isNegative: Bool, into r: Words, _ width: Int) {
        var carry: UInt = isNegative ? 1 : 0
        for place in 0..<width {
            let word = place < count ? a[place] : 0
            let (sum, overflow) = (isNegative ? ~word : word).addingReportingOverflow(carry)
            r[place] = sum
            carry = overflow ? 1 : 0
        }
    }

    /// Decimal digits by repeated division, for up to some hundred words.
    static func decimalDigits(_ a: Source, _ count: Int) -> [UInt8] {
        let rest = Words.allocate(capacity: max(1, count))
        defer { rest.deallocate() }
        rest.update(from: a, count: count)
        var left = trimmed(rest, count)
        if left == 0 { return [0x30] }
        var pieces: [UInt] = []
        while left > 0 {
            pieces.append(divide(rest, left, by: 10_000_000_000_000_000_000, into: rest))
            left = trimmed(rest, left)
        }
        var digits = Array(String(pieces[pieces.count - 1]).utf8)
        for piece in pieces.dropLast().reversed() {
            var value = piece
            let start = digits.count
            digits.append(contentsOf: repeatElement(0x30, count: 19))
            var place = start + 18
            while value > 0 {
                digits[place] = 0x30 + UInt8(truncatingIfNeeded: value % 10)
                value /= 10
                place -= 1
            }
        }
        return digits
    }
}
