import CZlib

// Deflate in its three wrappings, told by zlib's window bits: -15 raw, 15 zlib, 31 gzip.

package func deflated(_ bytes: [UInt8], windowBits: Int, level: Int) throws -> [UInt8] {
    var stream = z_stream()
    guard (-1...9).contains(level),
        deflateInit2_(
            &stream, Int32(level), Z_DEFLATED, Int32(windowBits), 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size)) == Z_OK, bytes.count < Int(UInt32.max)
    else { throw FileFormatError("deflate: got level \(level), expected -1 to 9") }
    defer { deflateEnd(&stream) }
    var source = bytes
    let bound = Int(deflateBound(&stream, UInt(bytes.count))) + 32
    var failed = false
    let result = [UInt8](unsafeUninitializedCapacity: bound) { target, count in
        source.withUnsafeMutableBufferPointer { source in
            stream.next_in = source.baseAddress
            stream.avail_in = UInt32(source.count)
            stream.next_out = target.baseAddress
            stream.avail_out = UInt32(bound)
            failed = deflate(&stream, Z_FINISH) != Z_STREAM_END
            count = bound - Int(stream.avail_out)
        }
    }
    if failed { throw FileFormatError("deflate failed") }
    return result
}

/// The data unpacked; an error where it would be more than `limit` bytes.
package func inflated(_ bytes: [UInt8], windowBits: Int, limit: Int) throws -> [UInt8] {
    var stream = z_stream()
    guard inflateInit2_(&stream, Int32(windowBits), ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { throw FileFormatError("Error -2 while preparing to decompress data: inconsistent stream state") }
    defer { inflateEnd(&stream) }
    var source = bytes
    var result: [UInt8] = []
    var status = Z_OK
    source.withUnsafeMutableBufferPointer { source in
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(truncatingIfNeeded: source.count)
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while status == Z_OK, result.count < limit {
            let written = chunk.withUnsafeMutableBufferPointer { chunk in
                stream.next_out = chunk.baseAddress
                stream.avail_out = UInt32(chunk.count)
                status = inflate(&stream, Z_NO_FLUSH)
                return chunk.count - Int(stream.avail_out)
            }
            result += chunk[..<written]
            if written == 0, stream.avail_in == 0 { break }
        }
    }
    switch status {
    case Z_STREAM_END: return result
    case Z_DATA_ERROR:
        let reason = stream.msg.map { String(cString: $0) } ?? "invalid data"
        throw FileFormatError("Error -3 while decompressing data: \(reason)")
    default:
        throw FileFormatError("Error -5 while decompressing data: incomplete or truncated stream")
    }
}

/// The CRC-32 of the bytes, going on from `start`.
package func crc(_ bytes: [UInt8], start: UInt32) -> UInt32 {
    bytes.withUnsafeBufferPointer { buffer in
        UInt32(truncatingIfNeeded: crc32(UInt(start), buffer.baseAddress, UInt32(buffer.count)))
    }
}
