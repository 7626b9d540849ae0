import BigInt

/// Products and powers of large integers on raw words: schoolbook up to `smallest` words, Karatsuba's three
/// half products above. The library's own product makes an array for each partial one, which costs 50 times as
/// much at 100,000 digits.
enum LargeProduct {
    private typealias Words = UnsafeMutablePointer<UInt>
    private static let smallest = 40

    static func product(_ x: BigInt, _ y: BigInt) -> BigInt {
        BigInt(sign: x.sign == y.sign ? .plus : .minus, magnitude: product(x.magnitude, y.magnitude))
    }

    static func product(_ x: BigUInt, _ y: BigUInt) -> BigUInt {
        let (long, short) =
            x.words.count >= y.words.count ? (Array(x.words), y.words) : (Array(y.words), x.words)
        guard short.count >= 4 else { return x * y }
        // The longer factor is taken in pieces of the shorter one's length.
        let size = short.count
        let pieces = (long.count + size - 1) / size
        let scratch = Words.allocate(capacity: 8 * size + 512)
        let piece = Words.allocate(capacity: 4 * size)
        defer {
            scratch.deallocate()
            piece.deallocate()
        }
        let other = piece + size
        for (place, word) in short.enumerated() { other[place] = word }
        let part = other + size
        let words = [UInt](unsafeUninitializedCapacity: (pieces + 1) * size) { buffer, count in
            let result = buffer.baseAddress.unsafelyUnwrapped
            result.update(repeating: 0, count: (pieces + 1) * size)
            for number in 0..<pieces {
                let start = number * size
                for place in 0..<size { piece[place] = start + place < long.count ? long[start + place] : 0 }
                multiply(piece, other, size, into: part, scratch)
                add(part, 2 * size, to: result + start)
            }
            count = (pieces + 1) * size
        }
        return BigUInt(words: words)
    }

    /// Squaring and multiplying; factors of two are shifts.
    static func power(_ base: BigInt, _ exponent: Int) -> BigInt {
        let zeros = base.magnitude.trailingZeroBitCount
        let odd = base.magnitude >> zeros
        var result = BigUInt(1)
        for bit in stride(from: Int.bitWidth - 1 - exponent.leadingZeroBitCount, through: 0, by: -1) {
            result = product(result, result)
            if exponent >> bit & 1 == 1 { result = product(result, odd) }
        }
        let isNegative = base.sign == .minus && exponent & 1 == 1
        return BigInt(sign: isNegative ? .minus : .plus, magnitude: result << (zeros * exponent))
    }

    /// r (2n words) = a (n) b (n). `scratch` holds at least 8 n + 512 words.
    private static func multiply(_ a: Words, _ b: Words, _ n: Int, into r: Words, _ scratch: Words) {
        guard n > smallest else { return multiplyDirectly(a, b, n, into: r) }
        let low = n / 2
        let high = n - low
        multiply(a, b, low, into: r, scratch)
        multiply(a + low, b + low, high, into: r + 2 * low, scratch)
        // (a0 + a1)(b0 + b1) - a0 b0 - a1 b1 stands in the middle.
        let width = high + 1
        let (sumA, sumB, middle) = (scratch, scratch + width, scratch + 2 * width)
        sum(a, low, a + low, high, into: sumA)
        sum(b, low, b + low, high, into: sumB)
        multiply(sumA, sumB, width, into: middle, scratch + 4 * width)
        subtract(r, 2 * low, from: middle, 2 * width)
        subtract(r + 2 * low, 2 * high, from: middle, 2 * width)
        // The words above the product's end are zero by now.
        let room = 2 * n - low
        add(middle, min(2 * width, room), to: r + low, room)
    }

    private static func multiplyDirectly(_ a: Words, _ b: Words, _ n: Int, into r: Words) {
        r.update(repeating: 0, count: 2 * n)
        for i in 0..<n {
            var carry: UInt = 0
            for j in 0..<n {
                let (high, low) = a[i].multipliedFullWidth(by: b[j])
                let (first, overflow1) = low.addingReportingOverflow(carry)
                let (second, overflow2) = first.addingReportingOverflow(r[i + j])
                r[i + j] = second
                carry = high &+ (overflow1 ? 1 : 0) &+ (overflow2 ? 1 : 0)
            }
            r[i + n] = carry
        }
    }

    /// target = a + b, one word longer than b; a is not longer than b.
    private static func sum(_ a: Words, _ countA: Int, _ b: Words, _ countB: Int, into target: Words) {
        target.update(from: b, count: countB)
        target[countB] = 0
        add(a, countA, to: target, countB + 1)
    }

    /// target += a, the carry running on up to `limit` words (as far as it goes without one).
    private static func add(_ a: Words, _ count: Int, to target: Words, _ limit: Int = .max) {
        var carry = false
        var place = 0
        while place < count || carry && place < limit {
            let (first, overflow1) = target[place].addingReportingOverflow(place < count ? a[place] : 0)
            let (second, overflow2) = first.addingReportingOverflow(carry ? 1 : 0)
            target[place] = second
            carry = overflow1 || overflow2
            place += 1
        }
    }

    /// target -= a, where target is not smaller.
    private static func subtract(_ a: Words, _ count: Int, from target: Words, _ limit: Int) {
        var borrow = false
        var place = 0
        while place < count || borrow && place < limit {
            let (first, overflow1) = target[place].subtractingReportingOverflow(place < count ? a[place] : 0)
            let (second, overflow2) = first.subtractingReportingOverflow(borrow ? 1 : 0)
            target[place] = second
            borrow = overflow1 || overflow2
            place += 1
        }
    }
}
