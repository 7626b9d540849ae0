/// A source of random bits, and the steps that all distributions are made of.
package protocol BitGenerator: AnyObject {
    func next32() -> UInt32
    func next64() -> UInt64
    /// Uniform in [0, 1) with 53 bits.
    func nextDouble() -> Double
}

extension BitGenerator {
    /// Uniform in [0, 1) with 24 bits.
    func nextFloat() -> Float { Float(next32() >> 8) * (1 / 16_777_216) }

    /// Uniform in 0...limit by masking and rejecting, as `shuffle` and the legacy `randint` draw.
    package func interval(_ limit: UInt64) -> UInt64 {
        if limit == 0 { return 0 }
        let mask = UInt64.max >> UInt64(limit.leadingZeroBitCount)
        var value: UInt64
        if limit <= 0xFFFF_FFFF {
            repeat { value = UInt64(next32()) & mask } while value > limit
        } else {
            repeat { value = next64() & mask } while value > limit
        }
        return value
    }

    /// Uniform in 0...limit by Lemire's multiplication, as `Generator` draws.
    package func lemire(_ limit: UInt64) -> UInt64 {
        if limit == 0 { return 0 }
        if limit < 0xFFFF_FFFF { return UInt64(lemire32(UInt32(limit))) }
        if limit == 0xFFFF_FFFF { return UInt64(next32()) }
        if limit == .max { return next64() }
        let range = limit + 1
        var product = next64().multipliedFullWidth(by: range)
        if product.low < range {
            let threshold = (UInt64.max - limit) % range
            while product.low < threshold { product = next64().multipliedFullWidth(by: range) }
        }
        return product.high
    }

    private func lemire32(_ limit: UInt32) -> UInt32 {
        let range = limit + 1
        var product = UInt64(next32()) * UInt64(range)
        if UInt32(truncatingIfNeeded: product) < range {
            let threshold = (UInt32.max - limit) % range
            while UInt32(truncatingIfNeeded: product) < threshold {
                product = UInt64(next32()) * UInt64(range)
            }
        }
        return UInt32(product >> 32)
    }
}

/// Small unsigned draws taken from the bytes of 32-bit ones (NumPy's buffered generators for 8 and 16 bits).
struct BitBuffer {
    private var buffer: UInt32 = 0
    private var left = 0

    mutating func next(bits: Int, from source: some BitGenerator) -> UInt32 {
        if left == 0 {
            buffer = source.next32()
            left = 32 / bits - 1
        } else {
            buffer >>= UInt32(bits)
            left -= 1
        }
        return buffer & ((1 << UInt32(bits)) - 1)
    }

    /// Uniform in 0...limit, masked or by Lemire's method.
    mutating func bounded(_ limit: UInt32, bits: Int, masked: Bool, from source: some BitGenerator) -> UInt32
    {
        if limit == 0 { return 0 }
        let full = UInt32((1 << bits) - 1)
        if limit == full { return next(bits: bits, from: source) }
        if masked || bits == 1 {
            let mask = UInt32.max >> UInt32(limit.leadingZeroBitCount)
            while true {
                let value = next(bits: bits, from: source) & mask
                if value <= limit { return value }
            }
        }
        let range = limit + 1
        var product = next(bits: bits, from: source) * range
        if product & full < range {
            let threshold = (full - limit) % range
            while product & full < threshold { product = next(bits: bits, from: source) * range }
        }
        return product >> UInt32(bits)
    }
}

/// Matsumoto and Nishimura's Mersenne Twister: the generator of `np.random.seed` and of Python's `random`.
package final class MT19937: BitGenerator {
    private var state = [UInt32](repeating: 0, count: 624)
    private var position = 624

    /// NumPy's legacy seeding by one integer (its lowest 32 bits), `init_genrand`.
    package init(seed: UInt32) { self.seed(seed) }

    /// `init_by_array`: NumPy's seeding by several integers and Python's by any.
    package init(key: [UInt32]) { self.seed(key: key) }

    package func seed(_ seed: UInt32) {
        state[0] = seed
        for i in 1..<624 {
            state[i] = 1_812_433_253 &* (state[i - 1] ^ (state[i - 1] >> 30)) &+ UInt32(i)
        }
        position = 624
    }

    package func seed(key: [UInt32]) {
        let key = key.isEmpty ? [0] : key
        seed(19_650_218)
        var (i, j) = (1, 0)
        for _ in 0..<max(624, key.count) {
            state[i] =
                (state[i] ^ ((state[i - 1] ^ (state[i - 1] >> 30)) &* 1_664_525)) &+ key[j] &+ UInt32(j)
            i += 1
            j += 1
            if i >= 624 {
                state[0] = state[623]
                i = 1
            }
            if j >= key.count { j = 0 }
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
        position = 624
    }

    /// The 624 words and the position: `getstate()`.
    package var snapshot: (words: [UInt32], position: Int) {
        get { (state, position) }
        set { (state, position) = (newValue.words, newValue.position) }
    }

    private func refill() {
        state.withUnsafeMutableBufferPointer { s in
            func twist(_ i: Int, _ next: Int, _ far: Int) {
                let y = (s[i] & 0x8000_0000) | (s[next] & 0x7FFF_FFFF)
                s[i] = s[far] ^ (y >> 1) ^ (y & 1 == 0 ? 0 : 0x9908_B0DF)
            }
            for i in 0..<227 { twist(i, i + 1, i + 397) }
            for i in 227..<623 { twist(i, i + 1, i - 227) }
            twist(623, 0, 396)
        }
        position = 0
    }

    package func next32() -> UInt32 {
        if position == 624 { refill() }
        var y = state[position]
        position += 1
        y ^= y >> 11
        y ^= (y << 7) & 0x9D2C_5680
        y ^= (y << 15) & 0xEFC6_0000
        return y ^ (y >> 18)
    }

    package func next64() -> UInt64 {
        let high = UInt64(next32())
        return high << 32 | UInt64(next32())
    }

    /// Uniform in [0, 1) from two draws: Python's `random()` and NumPy's `random_sample()`.
    package func nextDouble() -> Double {
        let a = next32() >> 5
        let b = next32() >> 6
        return (Double(a) * 67_108_864 + Double(b)) / 9_007_199_254_740_992
    }

    /// Another name for `nextDouble`.
    package func random53() -> Double { nextDouble() }
}

/// O'Neill's PCG64 (XSL-RR 128/64): the generator of `np.random.default_rng`.
package final class PCG64: BitGenerator {
    private var high: UInt64 = 0
    private var low: UInt64 = 0
    private var incrementHigh: UInt64
    private var incrementLow: UInt64
    private var spare: UInt32?

    package init(_ seeds: SeedSequence) {
        let words = seeds.state64(4)
        incrementHigh = words[2] << 1 | words[3] >> 63
        incrementLow = words[3] << 1 | 1
        step()
        let sum = low.addingReportingOverflow(words[1])
        low = sum.partialValue
        high = high &+ words[0] &+ (sum.overflow ? 1 : 0)
        step()
    }

    private func step() {
        let (multiplierHigh, multiplierLow): (UInt64, UInt64) = (0x2360_ED05_1FC6_5DA4, 0x4385_DF64_9FCC_F645)
        let product = low.multipliedFullWidth(by: multiplierLow)
        let top = product.high &+ low &* multiplierHigh &+ high &* multiplierLow
        let sum = product.low.addingReportingOverflow(incrementLow)
        low = sum.partialValue
        high = top &+ incrementHigh &+ (sum.overflow ? 1 : 0)
    }

    package func next64() -> UInt64 {
        step()
        let value = high ^ low
        let rotation = high >> 58
        return value >> rotation | value << ((64 - rotation) & 63)
    }

    /// The halves of a 64-bit draw, low first.
    package func next32() -> UInt32 {
        if let saved = spare {
            spare = nil
            return saved
        }
        let value = next64()
        spare = UInt32(value >> 32)
        return UInt32(truncatingIfNeeded: value)
    }

    package func nextDouble() -> Double { Double(next64() >> 11) * (1 / 9_007_199_254_740_992) }
}

/// NumPy's `SeedSequence`: spreads the bits of any seed over as many words as a generator needs.
package struct SeedSequence: Sendable {
    private var pool: [UInt32] = [0, 0, 0, 0]
    private let entropy: [UInt32]
    private let spawnKey: [UInt32]
    private var spawned: UInt32 = 0

    /// A seed as 32-bit words, the lowest first (`[42]` for 42; a list of integers is their words joined).
    package init(entropy: [UInt32], spawnKey: [UInt32] = []) {
        self.entropy = entropy.isEmpty ? [0] : entropy
        self.spawnKey = spawnKey
        var words = self.entropy
        if !spawnKey.isEmpty && words.count < 4 {
            words += [UInt32](repeating: 0, count: 4 - words.count)
        }
        mix(words + spawnKey)
    }

    /// The words of a non-negative integer.
    package static func words(of value: UInt64) -> [UInt32] {
        value >> 32 == 0
            ? [UInt32(value)] : [UInt32(truncatingIfNeeded: value), UInt32(truncatingIfNeeded: value >> 32)]
    }

    private mutating func mix(_ words: [UInt32]) {
        var constant: UInt32 = 0x43B0_D7E5
        func hash(_ value: UInt32) -> UInt32 {
            var value = value ^ constant
            constant = constant &* 0x931E_8875
            value = value &* constant
            return value ^ (value >> 16)
        }
        func join(_ x: UInt32, _ y: UInt32) -> UInt32 {
            let result = (x &* 0xCA01_F9DD) &- (y &* 0x4973_F715)
            return result ^ (result >> 16)
        }
        for i in 0..<4 { pool[i] = hash(i < words.count ? words[i] : 0) }
        for source in 0..<4 {
            for target in 0..<4 where source != target {
                pool[target] = join(pool[target], hash(pool[source]))
            }
        }
        for word in words.dropFirst(4) {
            for target in 0..<4 { pool[target] = join(pool[target], hash(word)) }
        }
    }

    package func state32(_ count: Int) -> [UInt32] {
        var constant: UInt32 = 0x8B51_F9DD
        return (0..<count).map { i in
            var value = pool[i % 4] ^ constant
            constant = constant &* 0x58F3_8DED
            value = value &* constant
            return value ^ (value >> 16)
        }
    }

    package func state64(_ count: Int) -> [UInt64] {
        let words = state32(2 * count)
        return (0..<count).map { UInt64(words[2 * $0]) | UInt64(words[2 * $0 + 1]) << 32 }
    }

    /// Independent sequences for children.
    package mutating func spawn(_ count: Int) -> [SeedSequence] {
        (0..<count).map { _ in
            spawned += 1
            return SeedSequence(entropy: entropy, spawnKey: spawnKey + [spawned - 1])
        }
    }
}
