import CZlib

/// Reads PNG files: all colour types and depths, but for interlaced ones.
extension PortableNetworkGraphic {
    /// The samples of a picture, row by row from the top; palettes are resolved.
    package struct Picture {
        package let width: Int
        package let height: Int
        /// 1 grey, 2 grey and opacity, 3 colours, 4 colours and opacity.
        package let channels: Int
        /// 8, or 16 (then `samples` has the 16 bits of each).
        package let depth: Int
        package let samples: [UInt16]
    }

    package struct Unreadable: Error { package let reason: String }

    private struct Header {
        var width = 0, height = 0, depth = 8, type = 2
        var samplesPerPixel: Int { [0: 1, 2: 3, 3: 1, 4: 2, 6: 4][type] ?? 0 }
        var rowBytes: Int { (width * samplesPerPixel * depth + 7) / 8 }
        var pixelBytes: Int { max(1, samplesPerPixel * depth / 8) }
    }

    package static func decode(_ bytes: [UInt8]) throws(Unreadable) -> Picture {
        guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else {
            throw Unreadable(reason: "not a PNG file")
        }
        var (header, palette, opacities, packed) = (Header(), [UInt8](), [UInt8](), [UInt8]())
        var at = 8
        while at + 8 <= bytes.count {
            let length = number(bytes, at)
            guard length >= 0, at + 12 + length <= bytes.count else {
                throw Unreadable(reason: "a PNG file that ends early")
            }
            let data = Array(bytes[at + 8..<at + 8 + length])
            switch String(decoding: bytes[at + 4..<at + 8], as: UTF8.self) {
            case "IHDR": header = try readHeader(data)
            case "PLTE": palette = data
            case "tRNS": opacities = data
            case "IDAT": packed += data
            default: break
            }
            at += 12 + length
        }
        let rows = try unfiltered(header, packed)
        return assembled(header, rows, palette, opacities)
    }

    private static func number(_ bytes: [UInt8], _ at: Int) -> Int {
        bytes[at..<at + 4].reduce(0) { $0 << 8 | Int($1) }
    }

    private static func readHeader(_ data: [UInt8]) throws(Unreadable) -> Header {
        guard data.count == 13 else { throw Unreadable(reason: "a PNG file without a header") }
        var header = Header()
        (header.width, header.height) = (number(data, 0), number(data, 4))
        (header.depth, header.type) = (Int(data[8]), Int(data[9]))
        guard header.samplesPerPixel > 0, [1, 2, 4, 8, 16].contains(header.depth),
            header.width > 0, header.height > 0, header.width <= 1 << 16, header.height <= 1 << 16
        else { throw Unreadable(reason: "a PNG file of an unknown kind") }
        guard data[12] == 0 else {
            throw Unreadable(reason: "an interlaced PNG file, which is not supported")
        }
        return header
    }

    /// The rows without their filters.
    private static func unfiltered(_ header: Header, _ packed: [UInt8]) throws(Unreadable) -> [UInt8] {
        let (length, pixel) = (header.rowBytes, header.pixelBytes)
        var size = UInt((length + 1) * header.height)
        guard size <= 1 << 30 else { throw Unreadable(reason: "a PNG file of more than a gigabyte") }
        var raw = [UInt8](repeating: 0, count: Int(size))
        let wanted = size
        guard uncompress(&raw, &size, packed, UInt(packed.count)) == Z_OK, size == wanted else {
            throw Unreadable(reason: "a PNG file with broken data")
        }
        var rows = [UInt8](repeating: 0, count: length * header.height)
        for row in 0..<header.height {
            let (from, to) = (row * (length + 1) + 1, row * length)
            let filter = raw[from - 1]
            for i in 0..<length {
                let left = i >= pixel ? Int(rows[to + i - pixel]) : 0
                let above = row > 0 ? Int(rows[to + i - length]) : 0
                let corner = i >= pixel && row > 0 ? Int(rows[to + i - length - pixel]) : 0
                let guess: Int
                switch filter {
                case 0: guess = 0
                case 1: guess = left
                case 2: guess = above
                case 3: guess = (left + above) / 2
                case 4: guess = paeth(left, above, corner)
                default: throw Unreadable(reason: "a PNG file with an unknown filter")
                }
                rows[to + i] = raw[from + i] &+ UInt8(truncatingIfNeeded: guess)
            }
        }
        return rows
    }

    /// Of the neighbours the one nearest to left + above - corner.
    private static func paeth(_ left: Int, _ above: Int, _ corner: Int) -> Int {
        let (a, b, c) = (abs(above - corner), abs(left - corner), abs(left + above - 2 * corner))
        return a <= b && a <= c ? left : b <= c ? above : corner
    }

    private static func assembled(
        _ header: Header, _ rows: [UInt8], _ palette: [UInt8], _ opacities: [UInt8]
    ) -> Picture {
        var samples: [UInt16] = []
        samples.reserveCapacity(header.width * header.height * header.samplesPerPixel)
        for row in 0..<header.height {
            for i in 0..<header.width * header.samplesPerPixel {
                samples.append(sample(header, rows, row * header.rowBytes, i))
            }
        }
        var channels = header.samplesPerPixel
        if header.type == 3 {
            channels = opacities.isEmpty ? 3 : 4
            samples = samples.flatMap { index -> [UInt16] in
                let at = Int(index) * 3
                guard at + 3 <= palette.count else { return [UInt16](repeating: 0, count: channels) }
                let color = palette[at..<at + 3].map { UInt16($0) }
                guard channels == 4 else { return color }
                return color + [Int(index) < opacities.count ? UInt16(opacities[Int(index)]) : 255]
            }
        } else if header.depth < 8 {
            let scale = UInt16(255 / ((1 << header.depth) - 1))
            samples = samples.map { $0 * scale }
        }
        return Picture(
            width: header.width, height: header.height, channels: channels,
            depth: header.depth == 16 ? 16 : 8, samples: samples)
    }

    private static func sample(_ header: Header, _ rows: [UInt8], _ start: Int, _ i: Int) -> UInt16 {
        switch header.depth {
        case 8: return UInt16(rows[start + i])
        case 16: return UInt16(rows[start + 2 * i]) << 8 | UInt16(rows[start + 2 * i + 1])
        default:
            let place = i * header.depth
            let shift = 8 - header.depth - place % 8
            return UInt16(rows[start + place / 8] >> UInt8(shift)) & UInt16((1 << header.depth) - 1)
        }
    }
}
