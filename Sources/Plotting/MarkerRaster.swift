/// Very many scattered markers as a picture of pixels: round ones with soft edges, two pixels a point.
struct MarkerRaster {
    static let leastCount = 20_000
    private static let scale = 2.5
    let element: String

    init?(_ scatter: Scatter, _ artist: Artist, _ mapping: Mapping) {
        let frame = mapping.frame
        let (width, height) = (Int(frame.width * Self.scale), Int(frame.height * Self.scale))
        guard width > 0, height > 0, width < 8000, height < 8000 else { return nil }
        var pixels = [Float](repeating: 0, count: width * height * 4)
        for index in 0..<min(scatter.x.count, scatter.y.count) {
            let point = mapping.point(Point(scatter.x[index], scatter.y[index]), artist)
            let (x, y) = ((point.x - frame.x) * Self.scale, (point.y - frame.y) * Self.scale)
            let size = max(0, scatter.sizes.isEmpty ? 36 : scatter.sizes[index % scatter.sizes.count])
                .squareRoot()
            let edge = scatter.widths.isEmpty ? 1 : scatter.widths[index % scatter.widths.count]
            let radius = (size + edge) / 2 * Self.scale
            guard x.isFinite, y.isFinite, x > -radius, y > -radius, x < Double(width) + radius,
                y < Double(height) + radius, !scatter.faces.isEmpty
            else { continue }
            let color = scatter.faces[index % scatter.faces.count]
            Self.disc(&pixels, width, height, x, y, max(0.5, radius), color)
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(pixels.count)
        for at in stride(from: 0, to: pixels.count, by: 4) {
            let alpha = pixels[at + 3]
            for part in 0..<3 {
                bytes.append(alpha > 0 ? UInt8(min(255, max(0, pixels[at + part] / alpha * 255 + 0.5))) : 0)
            }
            bytes.append(UInt8(min(255, alpha * 255 + 0.5)))
        }
        let png = PortableNetworkGraphic.encode(width: width, height: height, rgba: bytes)
        let box = [frame.x, frame.y, frame.width, frame.height].map(SVGBuilder.number)
        element =
            "<image x=\"\(box[0])\" y=\"\(box[1])\" width=\"\(box[2])\" height=\"\(box[3])\" preserveAspectRatio=\"none\" "
            + "href=\"data:image/png;base64,\(PortableNetworkGraphic.base64(png))\"/>\n"
    }

    private static func disc(
        _ pixels: inout [Float], _ width: Int, _ height: Int, _ x: Double, _ y: Double, _ radius: Double,
        _ color: Color
    ) {
        let (top, bottom) = (max(0, Int(y - radius - 1)), min(height - 1, Int(y + radius + 1)))
        let (left, right) = (max(0, Int(x - radius - 1)), min(width - 1, Int(x + radius + 1)))
        guard top <= bottom, left <= right else { return }
        for row in top...bottom {
            for column in left...right {
                let (dx, dy) = (Double(column) + 0.5 - x, Double(row) + 0.5 - y)
                let cover = min(1, max(0, radius - (dx * dx + dy * dy).squareRoot() + 0.5)) * color.alpha
                guard cover > 0 else { continue }
                let (at, c) = ((row * width + column) * 4, Float(cover))
                for (part, value) in [color.red, color.green, color.blue, 1].enumerated() {
                    pixels[at + part] = Float(value) * c + pixels[at + part] * (1 - c)
                }
            }
        }
    }
}
