#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// libm's sine (a name that the table below can use in a static context).
private func sine(_ x: Double) -> Double { sin(x) }

/// Hash functions of `hashing_trick`, equal to Python's: `md5`, and `hash` as CPython 3.11 has it when its
/// hash seed is 0 (nbrun's always is, so that a page is the same from run to run).
package enum TextHash {
    /// `hash(text)` with PYTHONHASHSEED=0: SipHash-1-3 with a key of zeros over CPython's representation
    /// of the string (1, 2 or 4 bytes a code point).
    package static func python(_ text: String) -> Int {
        let scalars = text.unicodeScalars.map(\.value)
        if scalars.isEmpty { return 0 }
        let widest = scalars.max() ?? 0
        let width = widest < 256 ? 1 : widest < 65536 ? 2 : 4
        var bytes: [UInt8] = []
        bytes.reserveCapacity(scalars.count * width)
        for scalar in scalars {
            for byte in 0..<width { bytes.append(UInt8(truncatingIfNeeded: scalar >> UInt32(8 * byte))) }
        }
        let hash = Int(bitPattern: UInt(sipHash13(bytes)))
        return hash == -1 ? -2 : hash
    }

    static func sipHash13(_ bytes: [UInt8]) -> UInt64 {
        var v0: UInt64 = 0x736f_6d65_7073_6575
        var v1: UInt64 = 0x646f_7261_6e64_6f6d
        var v2: UInt64 = 0x6c79_6765_6e65_7261
        var v3: UInt64 = 0x7465_6462_7974_6573
        func rotate(_ x: UInt64, _ by: UInt64) -> UInt64 { x << by | x >> (64 - by) }
        func round() {
            v0 &+= v1
            v2 &+= v3
            v1 = rotate(v1, 13) ^ v0
            v3 = rotate(v3, 16) ^ v2
            v0 = rotate(v0, 32)
            v2 &+= v1
            v0 &+= v3
            v1 = rotate(v1, 17) ^ v2
            v3 = rotate(v3, 21) ^ v0
            v2 = rotate(v2, 32)
        }
        var position = 0
        while position + 8 <= bytes.count {
            var word: UInt64 = 0
            for byte in 0..<8 { word |= UInt64(bytes[position + byte]) << UInt64(8 * byte) }
            v3 ^= word
            round()
            v0 ^= word
            position += 8
        }
        var last = UInt64(bytes.count & 255) << 56
        for byte in 0..<(bytes.count - position) {
            last |= UInt64(bytes[position + byte]) << UInt64(8 * byte)
        }
        v3 ^= last
        round()
        v0 ^= last
        v2 ^= 0xff
        for _ in 0..<3 { round() }
        return v0 ^ v1 ^ v2 ^ v3
    }

    /// MD5 (RFC 1321) of the UTF-8 bytes, as one 128-bit number modulo `modulus`:
    /// `int(md5(text).hexdigest(), 16) % modulus`.
    package static func md5(_ text: String, modulo modulus: Int) -> Int {
        var rest: UInt64 = 0
        for byte in md5Digest(Array(text.utf8)) { rest = (rest << 8 | UInt64(byte)) % UInt64(modulus) }
        return Int(rest)
    }

    static func md5Digest(_ message: [UInt8]) -> [UInt8] {
        var state: [UInt32] = [0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476]
        var padded = message + [0x80]
        while padded.count % 64 != 56 { padded.append(0) }
        let bits = UInt64(message.count) * 8
        for byte in 0..<8 { padded.append(UInt8(truncatingIfNeeded: bits >> UInt64(8 * byte))) }
        for block in stride(from: 0, to: padded.count, by: 64) { mix(&state, padded[block..<(block + 64)]) }
        return state.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> UInt32(8 * $0)) } }
    }

    private static let shifts: [UInt32] = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21]

    private static func mix(_ state: inout [UInt32], _ block: ArraySlice<UInt8>) {
        let words = (0..<16).map { index -> UInt32 in
            let start = block.startIndex + index * 4
            return (0..<4).reduce(0) { $0 | UInt32(block[start + $1]) << UInt32(8 * $1) }
        }
        var (a, b, c, d) = (state[0], state[1], state[2], state[3])
        for step in 0..<64 {
            let (f, word): (UInt32, Int) =
                switch step / 16 {
                case 0: ((b & c) | (~b & d), step)
                case 1: ((d & b) | (~d & c), (5 * step + 1) % 16)
                case 2: (b ^ c ^ d, (3 * step + 5) % 16)
                default: (c ^ (b | ~d), (7 * step) % 16)
                }
            let sum = a &+ f &+ sineTable[step] &+ words[word]
            let shift = shifts[step / 16 * 4 + step % 4]
            (a, d, c, b) = (d, c, b, b &+ (sum << shift | sum >> (32 - shift)))
        }
        state = [state[0] &+ a, state[1] &+ b, state[2] &+ c, state[3] &+ d]
    }

    /// floor(2^32 * |sin(i + 1)|), RFC 1321.
    private static let sineTable: [UInt32] = (0..<64).map {
        UInt32(4_294_967_296 * abs(sine(Double($0 + 1))))
    }
}

/// `keras.preprocessing.text.hashing_trick`: words as numbers from 1 to `size - 1` without a vocabulary.
///
/// - Parameter hash: `nil` for Python's `hash`, "md5", or a function of the front end.
package func hashingTrick(
    _ text: String, size: Int, splitting: WordSplitting = WordSplitting(), usesMD5: Bool = false,
    hash: ((String) throws -> Int)? = nil
) throws -> [Int] {
    guard size > 1 else {
        throw EngineError.badArgument(
            owner: "hashing_trick", name: "n", got: "\(size)", expected: "at least 2")
    }
    return try splitting.words(in: text).map { word in
        if usesMD5 { return TextHash.md5(word, modulo: size - 1) + 1 }
        let value = try hash?(word) ?? TextHash.python(word)
        let rest = value % (size - 1)
        return (rest < 0 ? rest + size - 1 : rest) + 1
    }
}
