/// Text being written: Latin-1 bytes for as long as they suffice, whole code points from the first wider
/// one on. The machine turns it into a str of the narrowest width.
package struct TextBuffer {
    /// The text while every code point is below 256.
    package private(set) var narrow: [UInt8]
    /// The text once a code point was 256 or more; `narrow` is empty then.
    package private(set) var wide: [UInt32] = []
    package private(set) var isWide = false
    /// An upper bound of the code points (the bitwise or of all of them).
    package private(set) var mask: UInt32 = 0

    @inline(__always)
    package init() { narrow = [] }

    package init(ascii: [UInt8]) { narrow = ascii }

    package init(_ string: String) {
        narrow = []
        append(string)
    }

    package init(reserving capacity: Int) {
        narrow = []
        narrow.reserveCapacity(capacity)
    }

    package var count: Int { isWide ? wide.count : narrow.count }
    package var isEmpty: Bool { count == 0 }
    /// The last code point of a text that has one.
    var last: UInt32 { isWide ? wide[wide.count - 1] : UInt32(narrow[narrow.count - 1]) }

    private mutating func widen() {
        wide.reserveCapacity(narrow.capacity)
        for byte in narrow { wide.append(UInt32(byte)) }
        narrow = []
        isWide = true
    }

    @inline(__always)
    package mutating func append(_ unit: UInt32) {
        if unit < 256, !isWide {
            narrow.append(UInt8(truncatingIfNeeded: unit))
        } else {
            if !isWide { widen() }
            wide.append(unit)
            mask |= unit
        }
    }

    package mutating func append(_ unit: UInt32, count: Int) {
        guard count > 0 else { return }
        if unit < 256, !isWide {
            narrow.append(contentsOf: repeatElement(UInt8(unit), count: count))
        } else {
            if !isWide { widen() }
            wide.append(contentsOf: repeatElement(unit, count: count))
            mask |= unit
        }
    }

    /// The int's decimal digits.
    package mutating func append(decimal number: Int) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { buffer in
            let base = buffer.baseAddress.unsafelyUnwrapped
            append(TextView(base: base, count: IntText.write(number, to: base), width: 1))
        }
    }

    package mutating func append(_ view: TextView) {
        if view.width == 1 {
            if isWide {
                for byte in view.bytes { wide.append(UInt32(byte)) }
            } else {
                narrow.append(contentsOf: view.bytes)
            }
        } else {
            for index in 0..<view.count { append(view[index]) }
        }
    }

    package mutating func append(ascii: [UInt8]) {
        if isWide {
            for byte in ascii { wide.append(UInt32(byte)) }
        } else {
            narrow.append(contentsOf: ascii)
        }
    }

    package mutating func append(ascii: ArraySlice<UInt8>) {
        if isWide {
            for byte in ascii { wide.append(UInt32(byte)) }
        } else {
            narrow.append(contentsOf: ascii)
        }
    }

    package mutating func append(_ string: String) {
        for scalar in string.unicodeScalars { append(scalar.value) }
    }

    package mutating func append(_ other: TextBuffer) {
        if !other.isWide {
            append(ascii: other.narrow)
        } else {
            for unit in other.wide { append(unit) }
        }
    }

    /// What was written, as a view, for as long as `body` runs.
    package func withView<Result>(_ body: (TextView) -> Result) -> Result {
        isWide ? wide.withTextView(body) : narrow.withTextView(body)
    }

    /// A Swift string, for messages and tests.
    package var string: String { withView { $0.string } }
}
