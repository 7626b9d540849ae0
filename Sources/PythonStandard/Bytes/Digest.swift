/// MD5 (RFC 1321), SHA-1 and SHA-2 (FIPS 180-4) of bytes.
enum Digest {
    /// The data with a one bit, zeros and its length in bits, so that blocks come out even.
    private static func padded(_ data: [UInt8], block: Int, isBig: Bool) -> [UInt8] {
        var bytes = data
        bytes.append(0x80)
        let lengthBytes = block / 8
        while bytes.count % block != block - lengthBytes { bytes.append(0) }
        let bits = UInt64(data.count) * 8
        bytes += [UInt8](repeating: 0, count: isBig ? lengthBytes - 8 : 0)
        for place in 0..<8 {
            bytes.append(UInt8(truncatingIfNeeded: bits >> UInt64(isBig ? 56 - place * 8 : place * 8)))
        }
        return bytes
    }

    private static func rotate(_ x: UInt32, _ n: UInt32) -> UInt32 { x << n | x >> (32 - n) }
    private static func rotate(_ x: UInt64, _ n: UInt64) -> UInt64 { x >> n | x << (64 - n) }

    private static let sines: [UInt32] = [
        0xd76a_a478, 0xe8c7_b756, 0x2420_70db, 0xc1bd_ceee, 0xf57c_0faf, 0x4787_c62a, 0xa830_4613,
        0xfd46_9501,
        0x6980_98d8, 0x8b44_f7af, 0xffff_5bb1, 0x895c_d7be, 0x6b90_1122, 0xfd98_7193, 0xa679_438e,
        0x49b4_0821,
        0xf61e_2562, 0xc040_b340, 0x265e_5a51, 0xe9b6_c7aa, 0xd62f_105d, 0x0244_1453, 0xd8a1_e681,
        0xe7d3_fbc8,
        0x21e1_cde6, 0xc337_07d6, 0xf4d5_0d87, 0x455a_14ed, 0xa9e3_e905, 0xfcef_a3f8, 0x676f_02d9,
        0x8d2a_4c8a,
        0xfffa_3942, 0x8771_f681, 0x6d9d_6122, 0xfde5_380c, 0xa4be_ea44, 0x4bde_cfa9, 0xf6bb_4b60,
        0xbebf_bc70,
        0x289b_7ec6, 0xeaa1_27fa, 0xd4ef_3085, 0x0488_1d05, 0xd9d4_d039, 0xe6db_99e5, 0x1fa2_7cf8,
        0xc4ac_5665,
        0xf429_2244, 0x432a_ff97, 0xab94_23a7, 0xfc93_a039, 0x655b_59c3, 0x8f0c_cc92, 0xffef_f47d,
        0x8584_5dd1,
        0x6fa8_7e4f, 0xfe2c_e6e0, 0xa301_4314, 0x4e08_11a1, 0xf753_7e82, 0xbd3a_f235, 0x2ad7_d2bb,
        0xeb86_d391,
    ]
    private static let turns: [UInt32] = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21]

    static func md5(_ data: [UInt8]) -> [UInt8] {
        let bytes = padded(data, block: 64, isBig: false)
        var state: [UInt32] = [0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476]
        for start in stride(from: 0, to: bytes.count, by: 64) {
            let words = (0..<16).map { word in
                (0..<4).reduce(UInt32(0)) { $0 | UInt32(bytes[start + word * 4 + $1]) << UInt32($1 * 8) }
            }
            var (a, b, c, d) = (state[0], state[1], state[2], state[3])
            for i in 0..<64 {
                let mixed: UInt32
                let word: Int
                switch i / 16 {
                case 0: (mixed, word) = (b & c | ~b & d, i)
                case 1: (mixed, word) = (d & b | ~d & c, (5 * i + 1) % 16)
                case 2: (mixed, word) = (b ^ c ^ d, (3 * i + 5) % 16)
                default: (mixed, word) = (c ^ (b | ~d), 7 * i % 16)
                }
                let sum = a &+ mixed &+ sines[i] &+ words[word]
                (a, d, c, b) = (d, c, b, b &+ rotate(sum, turns[i / 16 * 4 + i % 4]))
            }
            state = [state[0] &+ a, state[1] &+ b, state[2] &+ c, state[3] &+ d]
        }
        return state.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> UInt32($0 * 8)) } }
    }

    private static func bigWords(_ bytes: [UInt8], _ start: Int) -> [UInt32] {
        (0..<16).map { word in (0..<4).reduce(UInt32(0)) { $0 << 8 | UInt32(bytes[start + word * 4 + $1]) } }
    }

    private static func text(_ state: [UInt32], _ count: Int) -> [UInt8] {
        let all = state.flatMap { word in
            (0..<4).map { UInt8(truncatingIfNeeded: word >> UInt32(24 - $0 * 8)) }
        }
        return Array(all.prefix(count))
    }

    static func sha1(_ data: [UInt8]) -> [UInt8] {
        let bytes = padded(data, block: 64, isBig: true)
        var state: [UInt32] = [0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476, 0xc3d2_e1f0]
        for start in stride(from: 0, to: bytes.count, by: 64) {
            var words = bigWords(bytes, start)
            for i in 16..<80 {
                words.append(rotate(words[i - 3] ^ words[i - 8] ^ words[i - 14] ^ words[i - 16], 1))
            }
            var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
            for i in 0..<80 {
                let (mixed, constant): (UInt32, UInt32) =
                    i < 20
                    ? (b & c | ~b & d, 0x5a82_7999)
                    : i < 40
                        ? (b ^ c ^ d, 0x6ed9_eba1)
                        : i < 60 ? (b & c | b & d | c & d, 0x8f1b_bcdc) : (b ^ c ^ d, 0xca62_c1d6)
                let next = rotate(a, 5) &+ mixed &+ e &+ constant &+ words[i]
                (e, d, c, b, a) = (d, c, rotate(b, 30), a, next)
            }
            state = [
                state[0] &+ a, state[1] &+ b, state[2] &+ c, state[3] &+ d, state[4] &+ e,
            ]
        }
        return text(state, 20)
    }

    // The constants of SHA-2 are the first bits of the fractions of roots of the primes.

    private static let primes: [UInt64] = {
        var found: [UInt64] = []
        var next: UInt64 = 2
        while found.count < 80 {
            if found.allSatisfy({ next % $0 != 0 }) { found.append(next) }
            next += 1
        }
        return found
    }()

    /// The first 64 bits behind the point of the cube root of `prime`, by bisection over 128-bit arithmetic.
    private static func cubeRootBits(_ prime: UInt64) -> UInt64 {
        var whole: UInt64 = 1
        while (whole + 1) * (whole + 1) * (whole + 1) <= prime { whole += 1 }
        var fraction: UInt64 = 0
        for bit in stride(from: 63, through: 0, by: -1) {
            let candidate = fraction | 1 << UInt64(bit)
            if !isCubeAbove(whole, candidate, prime) { fraction = candidate }
        }
        return fraction
    }

    /// Whether (whole + fraction / 2^64)^3 > prime, exactly.
    private static func isCubeAbove(_ whole: UInt64, _ fraction: UInt64, _ prime: UInt64) -> Bool {
        let digits: [UInt64] = [fraction & 0xFFFF_FFFF, fraction >> 32, whole]
        func product(_ a: [UInt64], _ b: [UInt64]) -> [UInt64] {
            var result = [UInt64](repeating: 0, count: a.count + b.count)
            for i in a.indices {
                var carry: UInt64 = 0
                for j in b.indices {
                    let sum = result[i + j] + a[i] * b[j] + carry
                    result[i + j] = sum & 0xFFFF_FFFF
                    carry = sum >> 32
                }
                result[i + b.count] += carry
            }
            return result
        }
        let cube = product(product(digits, digits), digits)
        // 6 digits of 32 bits stand behind the point.
        let integer = cube[6] | cube[7] << 32
        return integer >= prime
    }

    private static let roots: [UInt64] = primes.map(cubeRootBits)

    static let start256: [UInt32] = [
        0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab,
        0x5be0_cd19,
    ]
    static let start224: [UInt32] = [
        0xc105_9ed8, 0x367c_d507, 0x3070_dd17, 0xf70e_5939, 0xffc0_0b31, 0x6858_1511, 0x64f9_8fa7,
        0xbefa_4fa4,
    ]
    static let start512: [UInt64] = [
        0x6a09_e667_f3bc_c908, 0xbb67_ae85_84ca_a73b, 0x3c6e_f372_fe94_f82b, 0xa54f_f53a_5f1d_36f1,
        0x510e_527f_ade6_82d1, 0x9b05_688c_2b3e_6c1f, 0x1f83_d9ab_fb41_bd6b, 0x5be0_cd19_137e_2179,
    ]
    static let start384: [UInt64] = [
        0xcbbb_9d5d_c105_9ed8, 0x629a_292a_367c_d507, 0x9159_015a_3070_dd17, 0x152f_ecd8_f70e_5939,
        0x6733_2667_ffc0_0b31, 0x8eb4_4a87_6858_1511, 0xdb0c_2e0d_64f9_8fa7, 0x47b5_481d_befa_4fa4,
    ]

    static func sha256(_ data: [UInt8], _ start: [UInt32], _ count: Int) -> [UInt8] {
        let bytes = padded(data, block: 64, isBig: true)
        let constants = roots.prefix(64).map { UInt32($0 >> 32) }
        var state = start
        for from in stride(from: 0, to: bytes.count, by: 64) {
            var words = bigWords(bytes, from)
            for i in 16..<64 {
                let (x, y) = (words[i - 15], words[i - 2])
                let s0 = rotate(x, 25) ^ rotate(x, 14) ^ (x >> 3)
                let s1 = rotate(y, 15) ^ rotate(y, 13) ^ (y >> 10)
                words.append(words[i - 16] &+ s0 &+ words[i - 7] &+ s1)
            }
            var v = state
            for i in 0..<64 {
                let s1 = rotate(v[4], 26) ^ rotate(v[4], 21) ^ rotate(v[4], 7)
                let choice = v[4] & v[5] ^ ~v[4] & v[6]
                let first = v[7] &+ s1 &+ choice &+ constants[i] &+ words[i]
                let s0 = rotate(v[0], 30) ^ rotate(v[0], 19) ^ rotate(v[0], 10)
                let second = s0 &+ (v[0] & v[1] ^ v[0] & v[2] ^ v[1] & v[2])
                v = [first &+ second, v[0], v[1], v[2], v[3] &+ first, v[4], v[5], v[6]]
            }
            for i in 0..<8 { state[i] &+= v[i] }
        }
        return text(state, count)
    }

    static func sha512(_ data: [UInt8], _ start: [UInt64], _ count: Int) -> [UInt8] {
        let bytes = padded(data, block: 128, isBig: true)
        var state = start
        for from in stride(from: 0, to: bytes.count, by: 128) {
            var words = (0..<16).map { word in
                (0..<8).reduce(UInt64(0)) { $0 << 8 | UInt64(bytes[from + word * 8 + $1]) }
            }
            for i in 16..<80 {
                let (x, y) = (words[i - 15], words[i - 2])
                let s0 = rotate(x, 1) ^ rotate(x, 8) ^ (x >> 7)
                let s1 = rotate(y, 19) ^ rotate(y, 61) ^ (y >> 6)
                words.append(words[i - 16] &+ s0 &+ words[i - 7] &+ s1)
            }
            var v = state
            for i in 0..<80 {
                let s1 = rotate(v[4], 14) ^ rotate(v[4], 18) ^ rotate(v[4], 41)
                let choice = v[4] & v[5] ^ ~v[4] & v[6]
                let first = v[7] &+ s1 &+ choice &+ roots[i] &+ words[i]
                let s0 = rotate(v[0], 28) ^ rotate(v[0], 34) ^ rotate(v[0], 39)
                let second = s0 &+ (v[0] & v[1] ^ v[0] & v[2] ^ v[1] & v[2])
                v = [first &+ second, v[0], v[1], v[2], v[3] &+ first, v[4], v[5], v[6]]
            }
            for i in 0..<8 { state[i] &+= v[i] }
        }
        let all = state.flatMap { word in
            (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64(56 - $0 * 8)) }
        }
        return Array(all.prefix(count))
    }
}
