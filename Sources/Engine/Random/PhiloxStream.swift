#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Random numbers that depend on a seed and a position only, equal to those of TensorFlow's
/// `tf.random.stateless_*` (and so to Keras' seeded initializers and dropout on that backend).
///
/// Philox-4x32-10 (Salmon et al., "Parallel random numbers: as easy as 1, 2, 3", 2011); the two seed words
/// are scrambled into key and counter by one block of the same cipher with a fixed key. `keras.random` uses
/// the seed words (seed, 0); its seed generators count the second word up.
package struct PhiloxStream {
    private let key: (UInt32, UInt32)
    private let counter: SIMD4<UInt32>

    package init(seed: Int, position: Int = 0) {
        let first = UInt64(bitPattern: Int64(seed))
        let second = UInt64(bitPattern: Int64(position))
        let words = SIMD4<UInt32>(
            UInt32(truncatingIfNeeded: first), UInt32(truncatingIfNeeded: first >> 32),
            UInt32(truncatingIfNeeded: second), UInt32(truncatingIfNeeded: second >> 32))
        let mixed = Self.block(words, (0x3ec8_f720, 0x0246_1e29))
        key = (mixed[0], mixed[1])
        counter = SIMD4(0, 0, mixed[2], mixed[3])
    }

    /// The stream of TensorFlow's kernels that keep a state (`tf.random.normal`): the seeds of graph and
    /// operation are key and counter as they are.
    package init(key: Int, counter: Int) {
        let (k, c) = (UInt64(bitPattern: Int64(key)), UInt64(bitPattern: Int64(counter)))
        self.key = (UInt32(truncatingIfNeeded: k), UInt32(truncatingIfNeeded: k >> 32))
        self.counter = SIMD4(0, 0, UInt32(truncatingIfNeeded: c), UInt32(truncatingIfNeeded: c >> 32))
    }

    /// The four words of the block at `index`.
    package func words(at index: Int) -> SIMD4<UInt32> {
        var block = counter
        let low = UInt64(block[0]) | UInt64(block[1]) << 32
        let (sum, carry) = low.addingReportingOverflow(UInt64(bitPattern: Int64(index)))
        block[0] = UInt32(truncatingIfNeeded: sum)
        block[1] = UInt32(truncatingIfNeeded: sum >> 32)
        if carry {
            block[2] &+= 1
            if block[2] == 0 { block[3] &+= 1 }
        }
        return Self.block(block, key)
    }

    private static func block(_ start: SIMD4<UInt32>, _ firstKey: (UInt32, UInt32)) -> SIMD4<UInt32> {
        var c = start
        var (k0, k1) = firstKey
        for _ in 0..<10 {
            let p0 = UInt64(0xD251_1F53) &* UInt64(c[0])
            let p1 = UInt64(0xCD9E_8D57) &* UInt64(c[2])
            c = SIMD4(
                UInt32(truncatingIfNeeded: p1 >> 32) ^ c[1] ^ k0, UInt32(truncatingIfNeeded: p1),
                UInt32(truncatingIfNeeded: p0 >> 32) ^ c[3] ^ k1, UInt32(truncatingIfNeeded: p0))
            k0 &+= 0x9E37_79B9
            k1 &+= 0xBB67_AE85
        }
        return c
    }

    /// `count` numbers, uniform in [0, 1).
    package func uniform(_ count: Int) -> [Float] {
        var result: [Float] = []
        result.reserveCapacity(count + 3)
        for index in 0..<((count + 3) / 4) {
            let words = words(at: index)
            for lane in 0..<4 { result.append(Self.unit(words[lane])) }
        }
        result.removeLast(result.count - count)
        return result
    }

    /// `count` numbers of the standard normal distribution (Box and Muller).
    package func normal(_ count: Int) -> [Float] {
        var result: [Float] = []
        result.reserveCapacity(count + 3)
        for index in 0..<((count + 3) / 4) {
            for value in Self.normals(words(at: index)) { result.append(value) }
        }
        result.removeLast(result.count - count)
        return result
    }

    /// `count` numbers of the standard normal distribution cut at two deviations; every four of them have
    /// 256 blocks of their own.
    package func truncatedNormal(_ count: Int) -> [Float] {
        var result: [Float] = []
        result.reserveCapacity(count + 3)
        for group in 0..<((count + 3) / 4) {
            var index = group * 256
            var taken = 0
            while taken < 4 {
                for value in Self.normals(words(at: index)) where abs(value) < 2 && taken < 4 {
                    result.append(value)
                    taken += 1
                }
                index += 1
            }
        }
        result.removeLast(result.count - count)
        return result
    }

    private static func normals(_ words: SIMD4<UInt32>) -> [Float] {
        let (a, b) = pair(words[0], words[1])
        let (c, d) = pair(words[2], words[3])
        return [a, b, c, d]
    }

    private static func pair(_ x: UInt32, _ y: UInt32) -> (Float, Float) {
        let radius = (-2 * logf(max(unit(x), 1e-7))).squareRoot()
        // The product in double precision, as in TensorFlow's source.
        let angle = Float(2 * Double.pi * Double(unit(y)))
        return (sinf(angle) * radius, cosf(angle) * radius)
    }

    private static func unit(_ word: UInt32) -> Float {
        Float(bitPattern: 0x3f80_0000 | (word & 0x7f_ffff)) - 1
    }
}
