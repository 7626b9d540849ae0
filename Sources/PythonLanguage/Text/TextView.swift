#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The code points of a str, or the bytes of a bytes, borrowed from whoever owns them.
///
/// The text algorithms in this folder know nothing of the machine: they read a `TextView`, answer with
/// positions and ranges of it, and write new text into a `TextBuffer`. One byte a unit means Latin-1, as in
/// the machine's strings, so bytes and narrow strings share their fast paths.
package struct TextView {
    package let base: UnsafeRawPointer
    package let count: Int
    /// Bytes a unit: 1, 2 or 4.
    package let width: Int

    @inline(__always)
    package init(base: UnsafeRawPointer, count: Int, width: Int) {
        self.base = base
        self.count = count
        self.width = width
    }

    @inline(__always)
    package subscript(index: Int) -> UInt32 {
        switch width {
        case 1: UInt32(base.load(fromByteOffset: index, as: UInt8.self))
        case 2: UInt32(base.load(fromByteOffset: index &* 2, as: UInt16.self))
        default: base.load(fromByteOffset: index &* 4, as: UInt32.self)
        }
    }

    @inline(__always)
    package subscript(range: Range<Int>) -> TextView {
        TextView(base: base + range.lowerBound &* width, count: range.count, width: width)
    }

    /// The units as bytes; meaningful for width 1.
    @inline(__always)
    package var bytes: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: base.assumingMemoryBound(to: UInt8.self), count: count)
    }

    package var isASCII: Bool {
        for index in 0..<count where self[index] >= 0x80 { return false }
        return true
    }

    package func equals(_ other: TextView) -> Bool {
        guard count == other.count else { return false }
        if width == other.width { return memcmp(base, other.base, count * width) == 0 }
        for index in 0..<count where self[index] != other[index] { return false }
        return true
    }

    package func equals(_ literal: StaticString) -> Bool {
        equals(TextView(base: literal.utf8Start, count: literal.utf8CodeUnitCount, width: 1))
    }

    /// Whether `other` stands at `position`; the caller has checked that it fits.
    @inline(__always)
    func matches(_ other: TextView, at position: Int) -> Bool {
        if width == other.width {
            return memcmp(base + position &* width, other.base, other.count &* width) == 0
        }
        for index in 0..<other.count where self[position &+ index] != other[index] { return false }
        return true
    }

    /// A Swift string, for messages; lone surrogates become U+FFFD.
    package var string: String {
        if width == 1, isASCII { return String(decoding: bytes, as: UTF8.self) }
        var scalars = String.UnicodeScalarView()
        for index in 0..<count { scalars.append(Unicode.Scalar(self[index]) ?? "\u{FFFD}") }
        return String(scalars)
    }

    /// The units, widened.
    package var units: [UInt32] { (0..<count).map { self[$0] } }
}

extension Array where Element == UInt8 {
    /// The array's bytes as a view, for as long as `body` runs.
    package func withTextView<Result>(_ body: (TextView) -> Result) -> Result {
        withUnsafeBytes { raw in
            var empty: UInt8 = 0
            guard let base = raw.baseAddress else {
                return body(TextView(base: &empty, count: 0, width: 1))
            }
            return body(TextView(base: base, count: raw.count, width: 1))
        }
    }
}

extension Array where Element == UInt32 {
    /// The array's code points as a view, for as long as `body` runs.
    package func withTextView<Result>(_ body: (TextView) -> Result) -> Result {
        withUnsafeBytes { raw in
            var empty: UInt32 = 0
            guard let base = raw.baseAddress else {
                return body(TextView(base: &empty, count: 0, width: 4))
            }
            return body(TextView(base: base, count: raw.count / 4, width: 4))
        }
    }
}
