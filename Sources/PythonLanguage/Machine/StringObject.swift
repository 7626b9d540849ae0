#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

// Python's str: code points in 1, 2 or 4 bytes each, whichever holds the largest (so equal strings have
// equal widths), with a cached hash. Short strings lie in their cell, longer ones in a buffer that several
// strings may share: where `a + b` finds that a's text ends at the used end of its buffer and the buffer has
// room, b is written there and the result shares the buffer. `s += x` in a loop is linear that way.

package struct StringObject {
    static let widthMask: UInt8 = 7
    static let internedFlag: UInt8 = 8

    package var header: ObjectHeader
    package internal(set) var count: Int
    /// 0 while not computed.
    var hash: Int
    package internal(set) var data: UnsafeMutableRawPointer
    var buffer: UnsafeMutablePointer<StringBuffer>?

    /// Bytes a code point: 1, 2 or 4.
    @inline(__always) package var width: Int { Int(header.flags & StringObject.widthMask) }
    @inline(__always) var isInterned: Bool { header.flags & StringObject.internedFlag != 0 }
    var byteCount: Int { count * width }

    @inline(__always)
    package subscript(index: Int) -> UInt32 {
        switch width {
        case 1: UInt32(data.load(fromByteOffset: index, as: UInt8.self))
        case 2: UInt32(data.load(fromByteOffset: index * 2, as: UInt16.self))
        default: data.load(fromByteOffset: index * 4, as: UInt32.self)
        }
    }

    /// The text, lone surrogates replaced.
    package var text: String {
        if width == 1 {
            let bytes = UnsafeRawBufferPointer(start: data, count: count)
            if bytes.allSatisfy({ $0 < 0x80 }) { return String(decoding: bytes, as: UTF8.self) }
        }
        var scalars = String.UnicodeScalarView()
        scalars.reserveCapacity(count)
        for index in 0..<count { scalars.append(Unicode.Scalar(self[index]) ?? "\u{FFFD}") }
        return String(scalars)
    }

    package var codePoints: [UInt32] { (0..<count).map { self[$0] } }

    /// Whether the text is this literal; for tests of a few fixed words.
    func isEqual(to literal: StaticString) -> Bool {
        width == 1 && count == literal.utf8CodeUnitCount && memcmp(data, literal.utf8Start, count) == 0
    }
}

/// Shared text; the bytes follow the struct.
struct StringBuffer {
    var references: Int
    /// Bytes written, counted from the first.
    var used: Int
    var capacity: Int
    var bytes: UnsafeMutableRawPointer
}

extension StringBuffer {
    static func make(capacity: Int, used: Int) -> UnsafeMutablePointer<StringBuffer> {
        let raw = UnsafeMutableRawPointer.allocate(
            byteCount: MemoryLayout<StringBuffer>.stride + capacity, alignment: 16)
        let buffer = raw.assumingMemoryBound(to: StringBuffer.self)
        buffer.initialize(
            to: StringBuffer(
                references: 1, used: used, capacity: capacity,
                bytes: raw + MemoryLayout<StringBuffer>.stride))
        return buffer
    }
}

extension Heap {
    /// A string of `count` code points of `width` bytes whose text the caller writes at once.
    @inline(__always)
    func makeString(count: Int, width: Int, _ type: UnsafeMutablePointer<TypeObject>)
        -> UnsafeMutablePointer<StringObject>
    {
        let bytes = count * width
        if bytes <= Heap.largestCell - MemoryLayout<StringObject>.size {
            let string = allocate(StringObject.self, .string, type, extra: bytes, clearsExtra: false)
            string.pointee.header.flags = UInt8(width)
            initialize(string, count: count, data: UnsafeMutableRawPointer(string + 1))
            return string
        }
        return makeLongString(count: count, width: width, capacity: bytes, type)
    }

    @inline(__always)
    private func initialize(
        _ string: UnsafeMutablePointer<StringObject>, count: Int, data: UnsafeMutableRawPointer
    ) {
        string.pointee.count = count
        string.pointee.data = data
    }

    @inline(never)
    func makeLongString(count: Int, width: Int, capacity: Int, _ type: UnsafeMutablePointer<TypeObject>)
        -> UnsafeMutablePointer<StringObject>
    {
        let buffer = StringBuffer.make(capacity: capacity, used: count * width)
        account(capacity)
        let string = allocate(StringObject.self, .string, type)
        string.pointee.header.flags = UInt8(width)
        string.pointee.buffer = buffer
        initialize(string, count: count, data: buffer.pointee.bytes)
        return string
    }

    /// A copy of `string`'s object (not text) under another type, with a place for attributes behind it.
    func makeStringOfSubclass(
        _ string: UnsafeMutablePointer<StringObject>, _ type: UnsafeMutablePointer<TypeObject>
    ) -> UnsafeMutablePointer<StringObject> {
        let width = string.pointee.width
        let bytes = string.pointee.byteCount
        let copy = allocate(StringObject.self, .string, type, extra: 8)
        let buffer = StringBuffer.make(capacity: bytes, used: bytes)
        account(bytes)
        memcpy(buffer.pointee.bytes, string.pointee.data, bytes)
        copy.pointee.header.flags = UInt8(width)
        copy.pointee.buffer = buffer
        initialize(copy, count: string.pointee.count, data: buffer.pointee.bytes)
        return copy
    }

    /// `a + b` for equal widths or after widening; appends in place where that is possible.
    func concatenate(
        _ a: UnsafeMutablePointer<StringObject>, _ b: UnsafeMutablePointer<StringObject>,
        _ type: UnsafeMutablePointer<TypeObject>
    ) -> UnsafeMutablePointer<StringObject> {
        let width = max(a.pointee.width, b.pointee.width)
        let count = a.pointee.count + b.pointee.count
        let start = a.pointee.byteCount
        let total = count * width
        if width == a.pointee.width, let buffer = a.pointee.buffer,
            a.pointee.data + start == buffer.pointee.bytes + buffer.pointee.used,
            buffer.pointee.used + (total - start) <= buffer.pointee.capacity
        {
            StringObject.copy(b, to: a.pointee.data + start, width: width)
            buffer.pointee.used += total - start
            buffer.pointee.references += 1
            let result = allocate(StringObject.self, .string, type)
            result.pointee.header.flags = UInt8(width)
            result.pointee.buffer = buffer
            initialize(result, count: count, data: a.pointee.data)
            return result
        }
        // Room to grow only where growth is likely: the left side is long already.
        let capacity = total > 256 && a.pointee.count > b.pointee.count ? total + total / 2 : total
        let result =
            capacity > total
            ? makeLongString(count: count, width: width, capacity: capacity, type)
            : makeString(count: count, width: width, type)
        StringObject.copy(a, to: result.pointee.data, width: width)
        StringObject.copy(b, to: result.pointee.data + a.pointee.count * width, width: width)
        return result
    }
}

extension StringObject {
    /// Writes `string`'s code points at `width` (not narrower than its own) bytes each.
    static func copy(
        _ string: UnsafeMutablePointer<StringObject>, to target: UnsafeMutableRawPointer, width: Int
    ) {
        let count = string.pointee.count
        if string.pointee.width == width {
            memcpy(target, string.pointee.data, count * width)
            return
        }
        for index in 0..<count {
            let point = string.pointee[index]
            if width == 2 {
                target.storeBytes(of: UInt16(point), toByteOffset: index * 2, as: UInt16.self)
            } else {
                target.storeBytes(of: point, toByteOffset: index * 4, as: UInt32.self)
            }
        }
    }

    @inline(__always)
    static func isEqual(_ a: UnsafeMutablePointer<StringObject>, _ b: UnsafeMutablePointer<StringObject>)
        -> Bool
    {
        if a == b { return true }
        let count = a.pointee.count
        let width = a.pointee.header.flags & widthMask
        if count != b.pointee.count || width != b.pointee.header.flags & widthMask { return false }
        return areEqual(a.pointee.data, b.pointee.data, count * Int(width))
    }

    /// Short texts in two loads of each, which may overlap.
    @inline(__always)
    private static func areEqual(
        _ a: UnsafeMutableRawPointer, _ b: UnsafeMutableRawPointer, _ count: Int
    ) -> Bool {
        if count > 16 { return memcmp(a, b, count) == 0 }
        if count >= 8 {
            return a.loadUnaligned(as: UInt64.self) == b.loadUnaligned(as: UInt64.self)
                && (a + count - 8).loadUnaligned(as: UInt64.self)
                    == (b + count - 8).loadUnaligned(as: UInt64.self)
        }
        if count >= 4 {
            return a.loadUnaligned(as: UInt32.self) == b.loadUnaligned(as: UInt32.self)
                && (a + count - 4).loadUnaligned(as: UInt32.self)
                    == (b + count - 4).loadUnaligned(as: UInt32.self)
        }
        if count == 0 { return true }
        return a.load(as: UInt8.self) == b.load(as: UInt8.self)
            && a.load(fromByteOffset: count >> 1, as: UInt8.self)
                == b.load(fromByteOffset: count >> 1, as: UInt8.self)
            && a.load(fromByteOffset: count - 1, as: UInt8.self)
                == b.load(fromByteOffset: count - 1, as: UInt8.self)
    }

    /// Negative, zero or positive, by code points.
    static func compare(_ a: UnsafeMutablePointer<StringObject>, _ b: UnsafeMutablePointer<StringObject>)
        -> Int
    {
        let shared = min(a.pointee.count, b.pointee.count)
        if a.pointee.width == 1, b.pointee.width == 1 {
            let order = memcmp(a.pointee.data, b.pointee.data, shared)
            return order != 0 ? Int(order) : a.pointee.count - b.pointee.count
        }
        for index in 0..<shared {
            let x = a.pointee[index]
            let y = b.pointee[index]
            if x != y { return x < y ? -1 : 1 }
        }
        return a.pointee.count - b.pointee.count
    }

    /// CPython's hash under PYTHONHASHSEED=0, so that sets of strings have its order.
    @inline(__always)
    static func hash(_ string: UnsafeMutablePointer<StringObject>) -> Int {
        let known = string.pointee.hash
        if known != 0 { return known }
        return computeHash(string)
    }

    @inline(never)
    private static func computeHash(_ string: UnsafeMutablePointer<StringObject>) -> Int {
        guard string.pointee.count > 0 else { return 0 }
        var hash = sipHash13(
            UnsafeRawBufferPointer(start: string.pointee.data, count: string.pointee.byteCount))
        if hash == -1 { hash = -2 }
        string.pointee.hash = hash
        return hash
    }
}

/// SipHash-1-3 with a zero key (Aumasson and Bernstein; CPython's default since 3.11).
func sipHash13(_ bytes: UnsafeRawBufferPointer) -> Int {
    var v0: UInt64 = 0x736f_6d65_7073_6575
    var v1: UInt64 = 0x646f_7261_6e64_6f6d
    var v2: UInt64 = 0x6c79_6765_6e65_7261
    var v3: UInt64 = 0x7465_6462_7974_6573
    @inline(__always) func rotate(_ x: UInt64, _ n: UInt64) -> UInt64 { x << n | x >> (64 - n) }
    @inline(__always) func round() {
        v0 = v0 &+ v1
        v2 = v2 &+ v3
        v1 = rotate(v1, 13) ^ v0
        v3 = rotate(v3, 16) ^ v2
        v0 = rotate(v0, 32)
        v2 = v2 &+ v1
        v0 = v0 &+ v3
        v1 = rotate(v1, 17) ^ v2
        v3 = rotate(v3, 21) ^ v0
        v2 = rotate(v2, 32)
    }
    let count = bytes.count
    var offset = 0
    while offset + 8 <= count {
        let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        v3 ^= word
        round()
        v0 ^= word
        offset += 8
    }
    var last = UInt64(truncatingIfNeeded: count) << 56
    var shift: UInt64 = 0
    while offset < count {
        last |= UInt64(bytes[offset]) << shift
        shift += 8
        offset += 1
    }
    v3 ^= last
    round()
    v0 ^= last
    v2 ^= 0xff
    round()
    round()
    round()
    return Int(Int64(bitPattern: v0 ^ v1 ^ v2 ^ v3))
}
