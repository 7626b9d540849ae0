/// Hash functions by which TensorFlow puts words into buckets: FarmHash's `Fingerprint64` (Pike 2014), and SipHash-2-4
/// (Aumasson and Bernstein 2012) where there is a salt.
package enum FarmHash {
    private static let k0: UInt64 = 0xc3a5_c85c_97cb_3127
    private static let k1: UInt64 = 0xb492_b66f_be98_f273
    private static let k2: UInt64 = 0x9ae1_6a3b_2f90_404f

    private static func rotated(_ x: UInt64, _ by: UInt64) -> UInt64 { x >> by | x << (64 - by) }
    private static func mixed(_ x: UInt64) -> UInt64 { x ^ x >> 47 }

    private static func word(_ s: [UInt8], _ at: Int, _ width: Int = 8) -> UInt64 {
        (0..<width).reduce(0) { $0 | UInt64(s[at + $1]) << UInt64(8 * $1) }
    }

    private static func joined(_ u: UInt64, _ v: UInt64, _ mul: UInt64) -> UInt64 {
        let a = mixed((u ^ v) &* mul)
        return mixed((v ^ a) &* mul) &* mul
    }

    package static func fingerprint(_ s: [UInt8]) -> UInt64 {
        switch s.count {
        case ...16: short(s)
        case ...32: middle(s)
        case ...64: long(s)
        default: endless(s)
        }
    }

    private static func short(_ s: [UInt8]) -> UInt64 {
        let n = s.count
        let mul = k2 &+ UInt64(n) &* 2
        if n >= 8 {
            let (a, b) = (word(s, 0) &+ k2, word(s, n - 8))
            return joined(rotated(b, 37) &* mul &+ a, (rotated(a, 25) &+ b) &* mul, mul)
        }
        if n >= 4 { return joined(UInt64(n) &+ (word(s, 0, 4) << 3), word(s, n - 4, 4), mul) }
        guard n > 0 else { return k2 }
        let y = UInt64(s[0]) &+ UInt64(s[n >> 1]) << 8
        let z = UInt64(n) &+ UInt64(s[n - 1]) << 2
        return mixed(y &* k2 ^ z &* k0) &* k2
    }

    private static func middle(_ s: [UInt8]) -> UInt64 {
        let n = s.count
        let mul = k2 &+ UInt64(n) &* 2
        let (a, b) = (word(s, 0) &* k1, word(s, 8))
        let (c, d) = (word(s, n - 8) &* mul, word(s, n - 16) &* k2)
        return joined(
            rotated(a &+ b, 43) &+ rotated(c, 30) &+ d, a &+ rotated(b &+ k2, 18) &+ c, mul)
    }

    private static func long(_ s: [UInt8]) -> UInt64 {
        let n = s.count
        let mul = k2 &+ UInt64(n) &* 2
        let (a, b) = (word(s, 0) &* k2, word(s, 8))
        let (c, d) = (word(s, n - 8) &* mul, word(s, n - 16) &* k2)
        let y = rotated(a &+ b, 43) &+ rotated(c, 30) &+ d
        let z = joined(y, a &+ rotated(b &+ k2, 18) &+ c, mul)
        let (e, f) = (word(s, 16) &* mul, word(s, 24))
        let (g, h) = ((y &+ word(s, n - 32)) &* mul, (z &+ word(s, n - 24)) &* mul)
        return joined(
            rotated(e &+ f, 43) &+ rotated(g, 30) &+ h, e &+ rotated(f &+ a, 18) &+ g, mul)
    }

    private typealias Pair = (first: UInt64, second: UInt64)

    private static func weak(_ s: [UInt8], _ at: Int, _ a: UInt64, _ b: UInt64) -> Pair {
        let z = word(s, at + 24)
        var a = a &+ word(s, at)
        var b = rotated(b &+ a &+ z, 21)
        let c = a
        a = a &+ word(s, at + 8) &+ word(s, at + 16)
        b = b &+ rotated(a, 44)
        return (a &+ z, b &+ c)
    }

    private static func endless(_ s: [UInt8]) -> UInt64 {
        let n = s.count
        let seed: UInt64 = 81
        var x = seed &* k2 &+ word(s, 0)
        var y = seed &* k1 &+ 113
        var z = mixed(y &* k2 &+ 113) &* k2
        var (v, w): (Pair, Pair) = ((0, 0), (0, 0))
        func round(_ at: Int, _ mul: UInt64, _ last: UInt64) {
            x = rotated(x &+ y &+ v.first &+ word(s, at + 8), 37) &* mul
            y = rotated(y &+ v.second &+ word(s, at + 48), 42) &* mul
            x ^= w.second &* last
            y = y &+ v.first &* last &+ word(s, at + 40)
            z = rotated(z &+ w.first, 33) &* mul
            v = weak(s, at, v.second &* mul, x &+ w.first)
            w = weak(s, at + 32, z &+ w.second, y &+ word(s, at + 16))
            (z, x) = (x, z)
        }
        let end = (n - 1) / 64 * 64
        for at in stride(from: 0, to: end, by: 64) { round(at, k1, 1) }
        let mul = k1 &+ (z & 0xff) << 1
        w.first = w.first &+ UInt64((n - 1) & 63)
        v.first = v.first &+ w.first
        w.first = w.first &+ v.first
        round(n - 64, mul, 9)
        return joined(
            joined(v.first, w.first, mul) &+ mixed(y) &* k0 &+ z, joined(v.second, w.second, mul) &+ x, mul)
    }

    /// SipHash-2-4 with a key of two words.
    package static func salted(_ s: [UInt8], _ key: (UInt64, UInt64)) -> UInt64 {
        func left(_ x: UInt64, _ by: UInt64) -> UInt64 { x << by | x >> (64 - by) }
        var v0 = key.0 ^ 0x736f_6d65_7073_6575
        var v1 = key.1 ^ 0x646f_7261_6e64_6f6d
        var v2 = key.0 ^ 0x6c79_6765_6e65_7261
        var v3 = key.1 ^ 0x7465_6462_7974_6573
        func rounds(_ count: Int) {
            for _ in 0..<count {
                v0 = v0 &+ v1
                v2 = v2 &+ v3
                v1 = left(v1, 13) ^ v0
                v3 = left(v3, 16) ^ v2
                v0 = left(v0, 32)
                v2 = v2 &+ v1
                v0 = v0 &+ v3
                v1 = left(v1, 17) ^ v2
                v3 = left(v3, 21) ^ v0
                v2 = left(v2, 32)
            }
        }
        func take(_ word: UInt64) {
            v3 ^= word
            rounds(2)
            v0 ^= word
        }
        let whole = s.count / 8 * 8
        for at in stride(from: 0, to: whole, by: 8) { take(word(s, at)) }
        take(UInt64(s.count & 255) << 56 | word(s, whole, s.count - whole))
        v2 ^= 0xff
        rounds(4)
        return v0 ^ v1 ^ v2 ^ v3
    }
}
