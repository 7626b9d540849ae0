/// A file that is not what its format says: `what` names the format and what is wrong.
package struct FileFormatError: Error, CustomStringConvertible, Equatable {
    package let description: String

    package init(_ description: String) { self.description = description }
}

/// Bytes read from the front, little-endian.
struct ByteReader {
    let bytes: ArraySlice<UInt8>
    let format: String
    var position: Int

    init(_ bytes: ArraySlice<UInt8>, _ format: String, at offset: Int = 0) {
        self.bytes = bytes
        self.format = format
        position = bytes.startIndex + offset
    }

    var remaining: Int { bytes.endIndex - position }

    mutating func take(_ count: Int) throws -> ArraySlice<UInt8> {
        guard count >= 0, count <= remaining else {
            throw FileFormatError("\(format): the file ends too early")
        }
        defer { position += count }
        return bytes[position..<(position + count)]
    }

    mutating func integer(_ size: Int) throws -> Int {
        var result: UInt64 = 0
        for (place, byte) in try take(size).enumerated() { result |= UInt64(byte) << UInt64(8 * place) }
        guard let value = Int(exactly: result) else {
            throw FileFormatError("\(format): a size of \(result) bytes, expected less")
        }
        return value
    }
}

extension [UInt8] {
    /// Appends an integer of some bytes, little-endian.
    mutating func append(integer: Int, _ size: Int) {
        for place in 0..<size {
            append(UInt8(truncatingIfNeeded: place < 8 ? integer >> (8 * place) : 0))
        }
    }
}
