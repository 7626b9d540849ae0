// Legends: rows of handles and texts in columns, placed in a corner or where they hide least.

extension FigureDrawing {
    mutating func draw(_ legend: Legend, in area: Bounds, _ mapping: Mapping, artists: [Artist]) {
        guard !legend.entries.isEmpty || !legend.title.isEmpty else { return }
        let layout = LegendLayout(legend)
        let size = legend.size
        var anchor = area
        if let box = legend.anchor {
            anchor = Bounds()
            anchor.add(area.left + box.x * area.width, area.bottom - box.y * area.height)
            anchor.add(
                area.left + (box.x + box.width) * area.width, area.bottom - (box.y + box.height) * area.height
            )
        }
        var width = layout.width
        let pad = legend.borderAxesPad * size
        if legend.expands { width = max(width, anchor.width - 2 * pad) }
        var corner: Point
        if let given = legend.corner {
            corner = Point(
                area.left + given.0 * area.width, area.bottom - given.1 * area.height - layout.height)
        } else {
            let place = legend.place == 0 ? best(layout, anchor, pad, mapping, artists) : legend.place
            corner = Self.corner(place, width, layout.height, anchor, pad)
        }
        var box = Bounds()
        box.add(corner.x, corner.y)
        box.add(corner.x + width, corner.y + layout.height)
        bounds.add(box)
        svg.clip(nil)
        if legend.hasFrame { drawFrame(legend, box) }
        drawEntries(legend, layout, corner, spread: width - layout.width)
    }

    private mutating func drawFrame(_ legend: Legend, _ box: Bounds) {
        let rectangle = Rectangle(box.left, box.top, box.width, box.height)
        let radius = legend.isRound ? 0.2 * legend.size : 0
        func shape(_ dx: Double, _ dy: Double) -> String {
            let moved = Rectangle(rectangle.x + dx, rectangle.y + dy, rectangle.width, rectangle.height)
            return SVGBuilder.data(
                radius > 0
                    ? Self.rounded(moved, radius: radius)
                    : Path(x: moved.x, y: moved.y, width: moved.width, height: moved.height))
        }
        if legend.hasShadow { svg.path(shape(2, 2), fill: Color(0, 0, 0, 0.5)) }
        var style = LineStyle(legend.edge, width: 0.8)
        style.join = "miter"
        svg.path(shape(0, 0), fill: legend.face, stroke: style)
    }

    static func corner(_ place: Int, _ width: Double, _ height: Double, _ area: Bounds, _ pad: Double)
        -> Point
    {
        let isLeft = [2, 3, 6].contains(place)
        let isRight = [1, 4, 5, 7].contains(place)
        let isTop = [1, 2, 9].contains(place)
        let isBottom = [3, 4, 8].contains(place)
        let x =
            isLeft
            ? area.left + pad : isRight ? area.right - pad - width : (area.left + area.right - width) / 2
        let y =
            isTop
            ? area.top + pad : isBottom ? area.bottom - pad - height : (area.top + area.bottom - height) / 2
        return Point(x, y)
    }

    /// The first place of the ten that hides the least.
    private func best(
        _ layout: LegendLayout, _ area: Bounds, _ pad: Double, _ mapping: Mapping, _ artists: [Artist]
    ) -> Int {
        let obstacles = LegendObstacles(artists, mapping)
        var found = (place: 1, badness: Int.max)
        for place in 1...10 {
            let corner = Self.corner(place, layout.width, layout.height, area, pad)
            var box = Bounds()
            box.add(corner.x, corner.y)
            box.add(corner.x + layout.width, corner.y + layout.height)
            let badness = obstacles.badness(box)
            if badness == 0 { return place }
            if badness < found.badness { found = (place, badness) }
        }
        return found.place
    }

    // MARK: Entries

    private mutating func drawEntries(
        _ legend: Legend, _ layout: LegendLayout, _ corner: Point, spread: Double
    ) {
        let size = legend.size
        var y = corner.y + legend.borderPad * size
        if !legend.title.isEmpty {
            var title = TextItem(legend.title, size: legend.titleSize)
            title.color = legend.color
            title.horizontal = .center
            title.vertical = .top
            drawText(title, at: Point(corner.x + (layout.width + spread) / 2, y))
            y += TextBlock(title).height + legend.labelSpacing * size
        }
        var x = corner.x + legend.borderPad * size
        let gap = layout.columns.count > 1 ? spread / Double(layout.columns.count - 1) : 0
        for column in layout.columns {
            var top = y
            for index in column.entries {
                let entry = legend.entries[index]
                let height = layout.heights[index]
                let base = top + layout.ascents[index]
                let handleX = legend.markerFirst ? x : x + column.width - legend.handleLength * size
                drawHandle(entry, legend, Point(handleX, base))
                var text = TextItem(entry.text, size: size)
                text.color = legend.color
                let textX = legend.markerFirst ? x + (legend.handleLength + legend.handleTextPad) * size : x
                drawText(text, at: Point(textX, base + layout.lastBaselines[index]))
                top += height + legend.labelSpacing * size
            }
            x += column.width + legend.columnSpacing * size + gap
        }
    }

    /// The picture of an artist on the base line of its text.
    private mutating func drawHandle(_ entry: Legend.Entry, _ legend: Legend, _ at: Point) {
        let size = legend.size
        let (width, height) = (legend.handleLength * size, legend.handleHeight * size)
        let middle = at.y - height / 2
        if entry.fill != nil || entry.edge != nil {
            var edge = entry.edge
            edge?.join = "miter"
            let box = Path(x: at.x, y: at.y - height, width: width, height: height)
            svg.path(SVGBuilder.data(box), fill: entry.fill, stroke: edge, hatch: entry.hatch)
        }
        func segment(_ a: Point, _ b: Point) -> String {
            SVGBuilder.data(Path(polygon: [a, b], isClosed: false))
        }
        if let line = entry.line {
            if entry.hasBars.0 {
                svg.path(
                    segment(
                        Point(at.x + width / 2 - size / 2, middle), Point(at.x + width / 2 + size / 2, middle)
                    ), stroke: line)
            }
            if entry.hasBars.1 {
                svg.path(
                    segment(
                        Point(at.x + width / 2, middle - size / 2), Point(at.x + width / 2, middle + size / 2)
                    ), stroke: line)
            }
            if !entry.hasBars.0, !entry.hasBars.1 {
                svg.path(segment(Point(at.x, middle), Point(at.x + width, middle)), stroke: line)
            }
        }
        if let marker = entry.marker {
            let data = SVGBuilder.data(marker.path.mapped { Point($0.x * marker.size, -$0.y * marker.size) })
            var stroke = LineStyle(marker.edge, width: marker.edgeWidth)
            stroke.join = "miter"
            stroke.cap = "butt"
            let name = svg.shape(data)
            for index in 0..<max(1, entry.markerCount) {
                let part =
                    entry.markerCount < 2 ? 0.5 : 0.15 + 0.7 * Double(index) / Double(entry.markerCount - 1)
                let looks = SVGBuilder.fill(marker.isFilled ? marker.face : nil) + SVGBuilder.stroke(stroke)
                svg.write(
                    "<use href=\"#\(name)\" x=\"\(SVGBuilder.number(at.x + width * part))\" y=\"\(SVGBuilder.number(middle))\"\(looks)/>\n"
                )
            }
        }
    }
}

/// Sizes of a legend's parts, in points.
struct LegendLayout {
    struct Column {
        var entries: [Int] = []
        var width = 0.0
    }

    var columns: [Column] = []
    var heights: [Double] = []
    var ascents: [Double] = []
    /// From the first base line, where the handle stands, to the last.
    var lastBaselines: [Double] = []
    var width = 0.0
    var height = 0.0

    init(_ legend: Legend) {
        let size = legend.size
        var widths: [Double] = []
        for entry in legend.entries {
            let block = TextBlock(TextItem(entry.text, size: size))
            widths.append((legend.handleLength + legend.handleTextPad) * size + block.width)
            let ascent = max(block.baselines.first ?? 0, legend.handleHeight * size)
            ascents.append(ascent)
            heights.append(ascent + block.height - (block.baselines.first ?? 0))
            lastBaselines.append((block.baselines.last ?? 0) - (block.baselines.first ?? 0))
        }
        let count = legend.entries.count
        let columnCount = max(1, min(legend.columns, count))
        var start = 0
        for column in 0..<columnCount {
            // The first columns take what does not divide.
            let length = count / columnCount + (column < count % columnCount ? 1 : 0)
            let entries = Array(start..<start + length)
            columns.append(Column(entries: entries, width: entries.map { widths[$0] }.max() ?? 0))
            start += length
        }
        var tallest = 0.0
        for column in columns {
            let gaps = Double(max(0, column.entries.count - 1)) * legend.labelSpacing * size
            tallest = max(tallest, column.entries.reduce(gaps) { $0 + heights[$1] })
        }
        let columnGaps = Double(columns.count - 1) * legend.columnSpacing * size
        width = columns.reduce(columnGaps + 2 * legend.borderPad * size) { $0 + $1.width }
        height = tallest + 2 * legend.borderPad * size
        if !legend.title.isEmpty {
            let block = TextBlock(TextItem(legend.title, size: legend.titleSize))
            height += block.height + (count > 0 ? legend.labelSpacing * size : 0)
            width = max(width, block.width + 2 * legend.borderPad * size)
        }
    }
}

/// What a legend should not hide.
struct LegendObstacles {
    private var vertices: [Point] = []
    private var lines: [[Point]] = []
    private var boxes: [Bounds] = []

    init(_ artists: [Artist], _ mapping: Mapping) {
        for artist in artists {
            switch artist.kind {
            case .line(let line):
                guard artist.spaceX == .data, artist.spaceY == .data else { continue }
                let points = zip(line.x, line.y).map { mapping.point(Point($0, $1), artist) }
                vertices += points
                lines.append(points)
            case .scatter(let scatter):
                vertices += zip(scatter.x, scatter.y).map { mapping.point(Point($0, $1), artist) }
            case .paths(let items):
                for item in items where item.anchor == nil {
                    let points = item.path.points.map { mapping.point($0, artist) }
                    if item.fill == nil {
                        lines.append(points)
                        vertices += points
                    } else {
                        var box = Bounds()
                        for point in points { box.add(point.x, point.y) }
                        boxes.append(box)
                    }
                }
            case .text(let item):
                let anchor = mapping.point(Point(item.x, item.y), artist)
                let block = TextBlock(item)
                var box = Bounds()
                for corner in FigureDrawing.placed(block, item, anchor).corners(
                    Rectangle(0, 0, block.width, block.height), pad: 0)
                { box.add(corner.x, corner.y) }
                boxes.append(box)
            case .image: break
            }
        }
    }

    /// Points inside, boxes touched, lines crossed.
    func badness(_ box: Bounds) -> Int {
        vertices.count { box.contains($0) } + boxes.count { box.overlaps($0) }
            + lines.count { crosses($0, box) }
    }

    private func crosses(_ line: [Point], _ box: Bounds) -> Bool {
        for index in 1..<max(1, line.count) where Self.crosses(line[index - 1], line[index], box) {
            return true
        }
        return false
    }

    /// Whether a stretch passes a box (Liang and Barsky).
    private static func crosses(_ a: Point, _ b: Point, _ box: Bounds) -> Bool {
        guard a.x.isFinite, a.y.isFinite, b.x.isFinite, b.y.isFinite else { return false }
        var (from, to) = (0.0, 1.0)
        let (dx, dy) = (b.x - a.x, b.y - a.y)
        for (p, q) in [
            (-dx, a.x - box.left), (dx, box.right - a.x), (-dy, a.y - box.top), (dy, box.bottom - a.y),
        ] {
            if p == 0 {
                if q < 0 { return false }
            } else if p < 0 {
                from = max(from, q / p)
            } else {
                to = min(to, q / p)
            }
        }
        return from <= to
    }
}
