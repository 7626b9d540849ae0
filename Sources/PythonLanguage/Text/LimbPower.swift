extension Limbs {
    /// base^exponent modulo `modulus`, for base < modulus: four bits of the exponent at a time. Trimmed words in and out.
    static func power(_ base: [UInt], _ exponent: [UInt], modulo modulus: [UInt]) -> [UInt] {
        let count = modulus.count
        // Residues modulo a multiple of the modulus whose highest bit is set need no shifting to be divided by it.
        let multiple = Words.allocate(capacity: count)
        let scratch = Words.allocate(capacity: 3 * count + 2)
        let powers = Words.allocate(capacity: 17 * count)
        defer {
            multiple.deallocate()
            scratch.deallocate()
            powers.deallocate()
        }
        shiftLeft(modulus, count, bits: modulus[count - 1].leadingZeroBitCount, into: multiple)
        /// r = a b modulo the multiple; r may be one of them.
        func multiplyModulo(_ a: Words, _ b: Words, into r: Words) {
            multiply(a, count, b, count, into: scratch)
            reduce(scratch, 2 * count, by: multiple, count, quotient: scratch + 2 * count + 1)
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
        scratch.update(from: result, count: count)
        multiple.update(from: modulus, count: count)
        let shift = reduce(scratch, count, by: multiple, count, quotient: scratch + 2 * count + 1)
        shiftRight(scratch, count, bits: shift, into: scratch)
        return Array(UnsafeBufferPointer(start: scratch, count: trimmed(scratch, count)))
    }

    /// a, which has a word of room above, becomes the remainder by b, shifted left by the answer.
    @discardableResult
    private static func reduce(
        _ a: Words, _ countA: Int, by b: Words, _ countB: Int, quotient: Words
    ) -> Int {
        if countB == 1 {
            a[0] = divide(a, countA, by: b[0], into: quotient)
            return 0
        }
        a[countA] = 0
        return divide(a, countA, by: b, countB, into: quotient)
    }
}
