import CZlib

/// Writes PNG files.
package enum PortableNetworkGraphic {
    /// A picture of 8-bit red, green, blue, opacity, row by row from the top.
    package static func encode(width: Int, height: Int, rgba: [UInt8]) -> [UInt8] {
        var palette: [UInt32: UInt8] = [:]
        var order: [UInt32] = []
        var indices: [UInt8] = []
        indices.reserveCapacity(width * height)
        for pixel in 0..<width * height {
            let at = pixel * 4
            let color =
                UInt32(rgba[at]) << 24 | UInt32(rgba[at + 1]) << 16 | UInt32(rgba[at + 2]) << 8
                | UInt32(rgba[at + 3])
            if let index = palette[color] {
                indices.append(index)
            } else if order.count < 256 {
                palette[color] = UInt8(order.count)
                indices.append(UInt8(order.count))
                order.append(color)
            } else {
                return file(width, height, type: 6, rows: rows(rgba, width * 4), chunks: [])
            }
        }
        let colors = order.flatMap { [UInt8($0 >> 24), UInt8($0 >> 16 & 255), UInt8($0 >> 8 & 255)] }
        var chunks: [(String, [UInt8])] = [("PLTE", colors)]
        if order.contains(where: { $0 & 255 != 255 }) {
            chunks.append(("tRNS", order.map { UInt8($0 & 255) }))
        }
        return file(width, height, type: 3, rows: rows(indices, width), chunks: chunks)
    }

    /// A picture of 8-bit samples as they are, of 1 to 4 channels (grey, grey and opacity, colours, both).
    package static func encode(width: Int, height: Int, channels: Int, samples: [UInt8]) -> [UInt8] {
        let types: [UInt8] = [0, 4, 2, 6]
        return file(
            width, height, type: types[channels - 1], rows: rows(samples, width * channels), chunks: [])
    }

    /// Each row with its filter (none) before it.
    private static func rows(_ bytes: [UInt8], _ length: Int) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count + bytes.count / max(1, length))
        for start in stride(from: 0, to: bytes.count, by: max(1, length)) {
            output.append(0)
            output += bytes[start..<start + length]
        }
        return output
    }

    private static func file(
        _ width: Int, _ height: Int, type: UInt8, rows: [UInt8], chunks: [(String, [UInt8])]
    )
        -> [UInt8]
    {
        var output: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        func append(_ name: String, _ data: [UInt8]) {
            let body = Array(name.utf8) + data
            output += big(UInt32(data.count)) + body
            let sum = body.withUnsafeBufferPointer { crc32(0, $0.baseAddress, UInt32($0.count)) }
            output += big(UInt32(truncatingIfNeeded: sum))
        }
        append("IHDR", big(UInt32(width)) + big(UInt32(height)) + [8, type, 0, 0, 0])
        for (name, data) in chunks { append(name, data) }
        append("IDAT", deflated(rows))
        append("IEND", [])
        return output
    }

    private static func big(_ value: UInt32) -> [UInt8] {
        [UInt8(value >> 24), UInt8(value >> 16 & 255), UInt8(value >> 8 & 255), UInt8(value & 255)]
    }

    private static func deflated(_ bytes: [UInt8]) -> [UInt8] {
        var size = compressBound(UInt(bytes.count))
        var output = [UInt8](repeating: 0, count: Int(size))
        _ = compress2(&output, &size, bytes, UInt(bytes.count), 9)
        return Array(output.prefix(Int(size)))
    }

    static func base64(_ bytes: [UInt8]) -> String {
        let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var output: [UInt8] = []
        output.reserveCapacity((bytes.count + 2) / 3 * 4)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let count = min(3, bytes.count - start)
            var group = 0
            for index in 0..<3 { group = group << 8 | (index < count ? Int(bytes[start + index]) : 0) }
            for index in 0..<4 {
                output.append(index <= count ? digits[group >> (18 - 6 * index) & 63] : UInt8(ascii: "="))
            }
        }
        return String(decoding: output, as: UTF8.self)
    }
}
