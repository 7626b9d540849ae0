extension Limbs {
    /// base^exponent modulo `modulus`, for base < modulus: four bits of the exponent at a time. Trimmed words in and out.
    static func power(_ base: [UInt], _ exponent: [UInt], modulo modulus: [UInt]) -> [UInt] {
        let count = modulus.count
        let scratch = Words.allocate(capacity: 3 * count + 2)
        let powers = Words.allocate(capacity: 17 * count)
        defer {
            scratch.deallocate()
            powers.deallocate()
        }
        /// r = a b modulo the modulus; r may be one of them.
        func multiplyModulo(_ a: Words, _ b: Words, into r: Words) {
            multiply(a, count, b, count, into: scratch)
            reduce(scratch, 2 * count, by: modulus, count, quotient: scratch + 2 * count + 1)
            r.update(from: scratch, count: count)
        }
        powers.update(repeating: 0, count: 2 * count)
        powers[0] = 1
        for (place, word) in base.enumerated() { powers[count + place] = word }
        for index in 2..<16 {
            multiplyModulo(powers + (index - 1) * count, powers + count, into: powers + index * count)
        }
        let result = powers + 16 * count
        result.update(from: powers, count: count)
        var bit = exponent.count * 64 - 4
        var isOne = true
        while bit >= 0 {
            let digit = Int(exponent[bit >> 6] >> UInt(bit & 63) & 15)
            if !isOne { for _ in 0..<4 { multiplyModulo(result, result, into: result) } }
            if digit != 0 {
                multiplyModulo(result, powers + digit * count, into: result)
                isOne = false
            }
            bit -= 4
        }
        // One to the power of nothing is 0 modulo 1.
        scratch.update(from: result, count: count)
        reduce(scratch, count, by: modulus, count, quotient: scratch + 2 * count + 1)
        return Array(UnsafeBufferPointer(start: scratch, count: trimmed(scratch, count)))
    }

    /// a, which has a word of room above, becomes the remainder by b.
    private static func reduce(_ a: Words, _ countA: Int, by b: Source, _ countB: Int, quotient: Words) {
        if countB == 1 {
            a[0] = divide(a, countA, by: b[0], into: quotient)
            return
        }
        a[countA] = 0
        divide(a, countA, by: b, countB, into: quotient)
    }
}
