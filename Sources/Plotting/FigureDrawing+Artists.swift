// Lines, shapes, scattered markers and images.

extension FigureDrawing {
    mutating func draw(_ artist: Artist, _ mapping: Mapping) {
        if let clip = artist.clip {
            svg.clip(SVGBuilder.data(clip.mapped { Mapping.clamped(mapping.point($0, artist)) }))
        }
        switch artist.kind {
        case .line(let line): draw(line, artist, mapping)
        case .paths(let items): for item in items { draw(item, artist, mapping) }
        case .scatter(let scatter): draw(scatter, artist, mapping)
        case .image(let image): draw(image, artist, mapping)
        case .text(let item): draw(item, artist, mapping)
        }
        if artist.clip != nil { svg.clip(nil) }
    }

    private mutating func draw(_ item: TextItem, _ artist: Artist, _ mapping: Mapping) {
        let anchor = mapping.point(Point(item.x, item.y), artist)
        if artist.clips, artist.spaceX == .data {
            let frame = mapping.frame
            let isInside =
                anchor.x >= frame.x - 1 && anchor.x <= frame.x + frame.width + 1 && anchor.y >= frame.y - 1
                && anchor.y <= frame.y + frame.height + 1
            if !isInside { return }
        }
        if let arrow = item.arrow {
            var box = Bounds()
            if !item.text.isEmpty {
                let block = TextBlock(item)
                let pad = item.frame?.pad ?? (arrow.style.isEmpty ? 0 : 4)
                for corner in Self.placed(block, item, anchor).corners(
                    Rectangle(0, 0, block.width, block.height), pad: pad)
                { box.add(corner.x, corner.y) }
            }
            let target = Point(
                mapping.horizontal(arrow.x, arrow.spaceX) + arrow.shift.0,
                mapping.vertical(arrow.y, arrow.spaceY) - arrow.shift.1)
            drawArrow(arrow, from: anchor, box: box, to: target)
        }
        drawText(item, at: anchor)
    }

    // MARK: Lines

    private mutating func draw(_ line: Line, _ artist: Artist, _ mapping: Mapping) {
        let count = min(line.x.count, line.y.count)
        var points: [Point] = []
        points.reserveCapacity(count)
        for index in 0..<count {
            points.append(mapping.point(Point(line.x[index], line.y[index]), artist))
        }
        if !artist.clips {
            for point in points where point.x.isFinite && point.y.isFinite {
                bounds.add(min(max(point.x, -5000), 5000), min(max(point.y, -5000), 5000))
            }
        }
        if let style = line.style, style.width > 0 {
            svg.path(LineSimplification.data(points), stroke: style)
        }
        if let marker = line.marker {
            let marked = line.marked.map { $0.filter { $0 < count }.map { points[$0] } } ?? points
            draw(marker, at: marked, mapping)
        }
    }

    /// The same marker at many places.
    private mutating func draw(_ marker: MarkerStyle, at points: [Point], _ mapping: Mapping) {
        let seen = Self.visible(points, mapping, margin: marker.size)
        guard !seen.isEmpty else { return }
        let data = SVGBuilder.data(marker.path.mapped { Point($0.x * marker.size, -$0.y * marker.size) })
        let style = LineStyle(marker.edge, width: marker.edgeWidth)
        var line = style
        line.join = "miter"
        line.cap = marker.isFilled ? "" : "butt"
        let looks = SVGBuilder.fill(marker.isFilled ? marker.face : nil) + SVGBuilder.stroke(line)
        let name = svg.shape(data)
        svg.write("<g\(looks)>\n")
        for point in seen { use(name, point) }
        svg.write("</g>\n")
    }

    private mutating func use(_ name: String, _ point: Point, _ looks: String = "") {
        svg.write(
            "<use href=\"#\(name)\" x=\"\(SVGBuilder.number(point.x))\" y=\"\(SVGBuilder.number(point.y))\"\(looks)/>\n"
        )
    }

    /// Beyond so many markers, those that stand on the same spot (a sixth of a pixel) are drawn once.
    private static let manyMarkers = 5000

    private static func visible(_ points: [Point], _ mapping: Mapping, margin: Double) -> [Point] {
        let frame = mapping.frame
        let seen = points.filter {
            $0.x >= frame.x - margin - mapping.size.width
                && $0.x <= frame.x + frame.width + margin + mapping.size.width
                && $0.y >= frame.y - margin - mapping.size.height
                && $0.y <= frame.y + frame.height + margin + mapping.size.height
        }
        guard seen.count > manyMarkers else { return seen }
        var spots: Set<Int> = []
        return seen.filter { spots.insert(Int($0.x * 4) &* 1_000_003 &+ Int($0.y * 4)).inserted }
    }

    // MARK: Scattered markers

    private mutating func draw(_ scatter: Scatter, _ artist: Artist, _ mapping: Mapping) {
        let count = min(scatter.x.count, scatter.y.count)
        guard count > 0, !scatter.markers.isEmpty else { return }
        if count > MarkerRaster.leastCount, let raster = MarkerRaster(scatter, artist, mapping) {
            return svg.write(raster.element)
        }
        for index in 0..<count {
            let point = mapping.point(Point(scatter.x[index], scatter.y[index]), artist)
            guard point.x.isFinite, point.y.isFinite, abs(point.x) < 20_000, abs(point.y) < 20_000 else {
                continue
            }
            let size = max(0, scatter.sizes.isEmpty ? 36 : scatter.sizes[index % scatter.sizes.count])
                .squareRoot()
            guard size > 0 else { continue }
            let face = scatter.faces.isEmpty ? nil : scatter.faces[index % scatter.faces.count]
            let edge = scatter.edges.isEmpty ? face : scatter.edges[index % scatter.edges.count]
            let width = scatter.widths.isEmpty ? 1 : scatter.widths[index % scatter.widths.count]
            let marker = scatter.markers[index % scatter.markers.count]
            let data = SVGBuilder.data(marker.mapped { Point($0.x * size, -$0.y * size) })
            var line: LineStyle?
            if let edge { line = LineStyle(edge, width: width) }
            line?.cap = "butt"
            line?.join = "miter"
            let looks = SVGBuilder.fill(scatter.isFilled ? face : nil) + SVGBuilder.stroke(line)
            if !artist.clips {
                bounds.add(point.x - size / 2, point.y - size / 2)
                bounds.add(point.x + size / 2, point.y + size / 2)
            }
            use(svg.shape(data), point, looks)
        }
    }

    // MARK: Shapes

    private mutating func draw(_ item: PathItem, _ artist: Artist, _ mapping: Mapping) {
        var path: Path
        if let anchor = item.anchor {
            let at = mapping.point(anchor, artist)
            path = item.path.mapped { Point(at.x + $0.x, at.y - $0.y) }
        } else {
            path = item.path.mapped { Mapping.clamped(mapping.point($0, artist)) }
        }
        guard path.points.allSatisfy({ !$0.x.isNaN && !$0.y.isNaN }) else { return }
        if !artist.clips { for point in path.points { bounds.add(point.x, point.y) } }
        svg.path(SVGBuilder.data(path), fill: item.fill, stroke: item.stroke, hatch: item.hatch)
    }

    // MARK: Images

    private mutating func draw(_ image: ImageItem, _ artist: Artist, _ mapping: Mapping) {
        guard image.width > 0, image.height > 0, image.rgba.count == image.width * image.height * 4 else {
            return
        }
        let (left, right, bottom, top) = image.extent
        let a = mapping.point(Point(left, top), artist)
        let b = mapping.point(Point(right, bottom), artist)
        guard a.x.isFinite, a.y.isFinite, b.x.isFinite, b.y.isFinite else { return }
        let flipX = b.x < a.x
        let flipY = b.y < a.y
        let bytes = PortableNetworkGraphic.encode(
            width: image.width, height: image.height,
            rgba: flipX || flipY ? Self.flipped(image, flipX, flipY) : image.rgba)
        let (x, y) = (SVGBuilder.number(min(a.x, b.x)), SVGBuilder.number(min(a.y, b.y)))
        let (w, h) = (SVGBuilder.number(abs(b.x - a.x)), SVGBuilder.number(abs(b.y - a.y)))
        let style = image.isSharp ? " style=\"image-rendering:pixelated\"" : ""
        svg.write(
            "<image x=\"\(x)\" y=\"\(y)\" width=\"\(w)\" height=\"\(h)\" preserveAspectRatio=\"none\"\(style) "
                + "href=\"data:image/png;base64,\(PortableNetworkGraphic.base64(bytes))\"/>\n")
    }

    private static func flipped(_ image: ImageItem, _ flipX: Bool, _ flipY: Bool) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(image.rgba.count)
        for row in 0..<image.height {
            let from = (flipY ? image.height - 1 - row : row) * image.width
            for column in 0..<image.width {
                let at = (from + (flipX ? image.width - 1 - column : column)) * 4
                output += image.rgba[at..<at + 4]
            }
        }
        return output
    }
}
