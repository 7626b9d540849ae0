/// Python's `random.Random`, as far as Keras draws from it: `make_default_seed()` is
/// `random.randint(1, 1e9)`, so that `set_random_seed(42)` gives the same weights here and there.
///
/// MT19937 (Matsumoto and Nishimura, 1998), seeded by array as CPython does with an integer.
package struct MersenneTwister {
    private var state = [UInt32](repeating: 0, count: 624)
    private var position = 624

    package init(seed: Int) {
        let magnitude = seed.magnitude
        var key = [UInt32(truncatingIfNeeded: magnitude)]
        if magnitude >> 32 != 0 { key.append(UInt32(truncatingIfNeeded: magnitude >> 32)) }
        fill(19_650_218)
        var i = 1
        var j = 0
        for _ in 0..<624 {
            state[i] =
                (state[i] ^ ((state[i - 1] ^ (state[i - 1] >> 30)) &* 1_664_525)) &+ key[j] &+ UInt32(j)
            i += 1
            j = (j + 1) % key.count
            if i >= 624 {
                state[0] = state[623]
                i = 1
            }
        }
        for _ in 0..<623 {
            state[i] = (state[i] ^ ((state[i - 1] ^ (state[i - 1] >> 30)) &* 1_566_083_941)) &- UInt32(i)
            i += 1
            if i >= 624 {
                state[0] = state[623]
                i = 1
            }
        }
        state[0] = 0x8000_0000
    }

    private mutating func fill(_ seed: UInt32) {
        state[0] = seed
        for i in 1..<624 {
            state[i] = 1_812_433_253 &* (state[i - 1] ^ (state[i - 1] >> 30)) &+ UInt32(i)
        }
    }

    mutating func next() -> UInt32 {
        if position >= 624 { twist() }
        var y = state[position]
        position += 1
        y ^= y >> 11
        y ^= (y << 7) & 0x9d2c_5680
        y ^= (y << 15) & 0xefc6_0000
        return y ^ (y >> 18)
    }

    private mutating func twist() {
        for i in 0..<624 {
            let y = (state[i] & 0x8000_0000) | (state[(i + 1) % 624] & 0x7fff_ffff)
            state[i] = state[(i + 397) % 624] ^ (y >> 1) ^ (y & 1 == 0 ? 0 : 0x9908_b0df)
        }
        position = 0
    }

    /// `random.randint(low, high)` for a span below 2^32.
    package mutating func integer(from low: Int, through high: Int) -> Int {
        let span = UInt64(high - low + 1)
        let bits = UInt64.bitWidth - span.leadingZeroBitCount
        while true {
            let candidate = UInt64(next() >> UInt32(32 - bits))
            if candidate < span { return low + Int(candidate) }
        }
    }
}
