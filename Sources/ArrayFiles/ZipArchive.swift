import CZlib

/// A zip file in memory: what `.keras` and `.npz` files are. Entries are stored or deflated; no encryption, no
/// parts (APPNOTE 6.3.10, with the 64-bit sizes of its section 4.5.3 when reading).
package struct ZipArchive {
    package struct Entry {
        package let name: String
        fileprivate let method: Int
        fileprivate let checksum: UInt32
        fileprivate let packed: Range<Int>
        package let size: Int
    }

    package private(set) var entries: [Entry] = []
    private let bytes: [UInt8]
    private static let format = "zip"

    /// What deflate can make of one byte at most.
    private static let largestRatio = 1032

    /// Reads the directory of a zip file.
    package init(_ bytes: [UInt8]) throws {
        self.bytes = bytes
        var end = try Self.reader(bytes, at: try Self.endRecord(bytes) + 8)
        _ = try end.integer(2)
        var count = try end.integer(2)
        _ = try end.integer(4)
        var start = try end.integer(4)
        if start == 0xFFFF_FFFF || count == 0xFFFF { (count, start) = try Self.largeDirectory(bytes) }
        var reader = try Self.reader(bytes, at: start)
        for _ in 0..<count { entries.append(try Self.entry(&reader, bytes)) }
    }

    package static func isZip(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x50, 0x4B]) }

    private static func reader(_ bytes: [UInt8], at offset: Int) throws -> ByteReader {
        guard offset >= 0, offset <= bytes.count else {
            throw FileFormatError("zip: an offset of \(offset) in a file of \(bytes.count) bytes")
        }
        return ByteReader(bytes[...], format, at: offset)
    }

    /// Where the end-of-directory record begins: within the last 64 KB.
    private static func endRecord(_ bytes: [UInt8]) throws -> Int {
        var place = bytes.count - 22
        let last = max(0, bytes.count - 22 - 65_535)
        while place >= last {
            if bytes[place] == 0x50, bytes[place + 1] == 0x4B, bytes[place + 2] == 5, bytes[place + 3] == 6 {
                return place
            }
            place -= 1
        }
        throw FileFormatError("zip: not a zip file")
    }

    private static func largeDirectory(_ bytes: [UInt8]) throws -> (count: Int, start: Int) {
        var locator = try reader(bytes, at: endRecord(bytes) - 20)
        guard try locator.integer(4) == 0x0706_4B50 else { throw FileFormatError("zip: no 64-bit directory") }
        _ = try locator.integer(4)
        var record = try reader(bytes, at: locator.integer(8))
        guard try record.integer(4) == 0x0606_4B50 else { throw FileFormatError("zip: no 64-bit directory") }
        _ = try record.take(20)
        _ = try record.integer(8)
        let count = try record.integer(8)
        _ = try record.integer(8)
        return (count, try record.integer(8))
    }

    private static func entry(_ reader: inout ByteReader, _ bytes: [UInt8]) throws -> Entry {
        guard try reader.integer(4) == 0x0201_4B50 else { throw FileFormatError("zip: a broken directory") }
        _ = try reader.take(4)
        let flags = try reader.integer(2)
        let method = try reader.integer(2)
        _ = try reader.take(4)
        let checksum = UInt32(try reader.integer(4))
        var (packed, size) = (try reader.integer(4), try reader.integer(4))
        let (nameLength, extraLength) = (try reader.integer(2), try reader.integer(2))
        let commentLength = try reader.integer(2)
        _ = try reader.take(8)
        var offset = try reader.integer(4)
        let name = String(decoding: try reader.take(nameLength), as: UTF8.self)
        var extra = ByteReader(try reader.take(extraLength), format)
        _ = try reader.take(commentLength)
        while extra.remaining >= 4 {
            let (kind, length) = (try extra.integer(2), try extra.integer(2))
            var field = ByteReader(try extra.take(length), format)
            guard kind == 1 else { continue }
            if size == 0xFFFF_FFFF { size = try field.integer(8) }
            if packed == 0xFFFF_FFFF { packed = try field.integer(8) }
            if offset == 0xFFFF_FFFF { offset = try field.integer(8) }
        }
        guard flags & 1 == 0, method == 0 || method == 8 else {
            throw FileFormatError(
                "zip: entry '\(name)' is \(flags & 1 == 0 ? "packed by method \(method)" : "encrypted")")
        }
        var local = try self.reader(bytes, at: offset)
        guard try local.integer(4) == 0x0403_4B50 else {
            throw FileFormatError("zip: a broken entry '\(name)'")
        }
        _ = try local.take(22)
        let skipped = try local.integer(2) + local.integer(2)
        _ = try local.take(skipped)
        let start = local.position
        _ = try local.take(packed)
        return Entry(
            name: name, method: method, checksum: checksum, packed: start..<(start + packed), size: size)
    }

    /// The content of an entry, unpacked and checked.
    package func content(_ entry: Entry) throws -> [UInt8] {
        let packed = bytes[entry.packed]
        let content = entry.method == 0 ? Array(packed) : try Self.inflated(packed, entry)
        guard content.count == entry.size, Self.checksum(content) == entry.checksum else {
            throw FileFormatError("zip: entry '\(entry.name)' is damaged")
        }
        return content
    }

    package func content(named name: String) throws -> [UInt8]? {
        try entries.last { $0.name == name }.map(content)
    }

    private static func inflated(_ packed: ArraySlice<UInt8>, _ entry: Entry) throws -> [UInt8] {
        guard entry.size <= packed.count * largestRatio + 64 else {
            throw FileFormatError(
                "zip: entry '\(entry.name)' claims \(entry.size) bytes, more than it can hold")
        }
        var stream = z_stream()
        guard
            inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
        else { throw FileFormatError("zip: inflate can't start") }
        defer { inflateEnd(&stream) }
        var source = Array(packed)
        var failed = false
        let result = [UInt8](unsafeUninitializedCapacity: entry.size) { target, count in
            source.withUnsafeMutableBufferPointer { source in
                var (read, written) = (0, 0)
                while true {
                    let (available, room) = (
                        min(source.count - read, 1 << 30), min(target.count - written, 1 << 30)
                    )
                    stream.next_in = source.baseAddress.map { $0 + read }
                    stream.avail_in = UInt32(available)
                    stream.next_out = target.baseAddress.map { $0 + written }
                    stream.avail_out = UInt32(room)
                    let status = inflate(&stream, Z_NO_FLUSH)
                    read += available - Int(stream.avail_in)
                    written += room - Int(stream.avail_out)
                    if status == Z_STREAM_END { break }
                    if status != Z_OK || (available == 0 && room == 0) {
                        failed = true
                        break
                    }
                }
                count = written
            }
        }
        if failed { throw FileFormatError("zip: entry '\(entry.name)' is damaged") }
        return result
    }

    fileprivate static func checksum(_ bytes: [UInt8]) -> UInt32 {
        bytes.withUnsafeBufferPointer { buffer in
            var value = crc32(0, nil, 0)
            var from = 0
            while from < buffer.count {
                let count = min(buffer.count - from, 1 << 30)
                value = crc32(value, buffer.baseAddress.map { $0 + from }, UInt32(count))
                from += count
            }
            return UInt32(truncatingIfNeeded: value)
        }
    }
}

/// Makes a zip file. Entries carry no clock: the same contents give the same bytes.
package struct ZipWriter {
    private var bytes: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    package init() {}

    /// Adds an entry, stored or deflated.
    package mutating func add(_ name: String, _ content: [UInt8], compressed: Bool = false) throws {
        let packed = compressed ? try deflated(content, windowBits: -15, level: -1) : content
        guard content.count < 0xFFFF_FFFF, bytes.count < 0xFFFF_FFFF - packed.count - 100 else {
            throw FileFormatError("zip: got \(content.count) bytes for '\(name)', expected less than 4 GB")
        }
        let title = Array(name.utf8)
        var common: [UInt8] = []
        common.append(integer: 20, 2)
        common.append(integer: 0x800, 2)
        common.append(integer: compressed ? 8 : 0, 2)
        // 1980-01-01, the first day that the format knows.
        common.append(integer: 0, 2)
        common.append(integer: 33, 2)
        common.append(integer: Int(ZipArchive.checksum(content)), 4)
        common.append(integer: packed.count, 4)
        common.append(integer: content.count, 4)
        common.append(integer: title.count, 2)
        common.append(integer: 0, 2)
        directory.append(integer: 0x0201_4B50, 4)
        directory.append(integer: 20, 2)
        directory += common
        directory.append(integer: 0, 10)
        directory.append(integer: bytes.count, 4)
        directory += title
        bytes.append(integer: 0x0403_4B50, 4)
        bytes += common + title + packed
        count += 1
    }

    /// The whole file.
    package func finished() -> [UInt8] {
        var result = bytes + directory
        result.append(integer: 0x0605_4B50, 4)
        result.append(integer: 0, 4)
        result.append(integer: count, 2)
        result.append(integer: count, 2)
        result.append(integer: directory.count, 4)
        result.append(integer: bytes.count, 4)
        result.append(integer: 0, 2)
        return result
    }
}

/// A gzip file unpacked (RFC 1952): the form of Keras' Fashion-MNIST and of many text data sets.
package func gunzipped(_ bytes: [UInt8]) throws -> [UInt8] {
    do { return try inflated(bytes, windowBits: 31, limit: .max) } catch {
        throw FileFormatError("gzip: the file is damaged")
    }
}
