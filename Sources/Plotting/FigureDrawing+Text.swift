#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

// Text at its place, with its frame and its arrow.

/// Lines of text laid out around their anchor.
struct TextBlock {
    let lines: [TextLayout]
    /// Base lines from the top of the block, downwards.
    let baselines: [Double]
    let width: Double
    let height: Double

    init(_ item: TextItem) {
        let isMono = item.family.contains("mono")
        lines = item.text.split(separator: "\n", omittingEmptySubsequences: false).map {
            TextLayout(String($0), size: item.size, isBold: item.isBold, isMono: isMono)
        }
        width = lines.map(\.width).max() ?? 0
        var baselines: [Double] = []
        var y = 0.0
        let gap = lines.count > 1 ? (TextMetrics.lineHeight - 1) * item.size / 2 : 0
        for line in lines {
            var (above, below) = (line.ascent + gap, line.descent + gap)
            if let spacing = item.lineSpacing, lines.count > 1 {
                let leading = spacing * item.size - (line.ascent + line.descent)
                above = line.ascent + leading / 2
                below = line.descent + leading / 2
            }
            baselines.append(y + above)
            y += above + below
        }
        self.baselines = baselines
        height = y
    }

    /// The upper left corner relative to the anchor, before turning, y downwards.
    func corner(_ item: TextItem) -> Point {
        let x: Double =
            switch item.horizontal {
            case .left: 0
            case .center: -width / 2
            case .right: -width
            }
        let y: Double =
            switch item.vertical {
            case .top: 0
            case .center: -height / 2
            case .bottom: -height
            case .baseline: -(baselines.last ?? 0)
            case .centerBaseline: -((baselines.last ?? 0) / 2)
            }
        return Point(x, y)
    }
}

extension FigureDrawing {
    /// Draws text with its anchor at a place of the picture; gives the box around it.
    @discardableResult
    mutating func drawText(_ item: TextItem, at anchor: Point) -> Bounds {
        guard anchor.x.isFinite, anchor.y.isFinite, !item.text.isEmpty else { return Bounds() }
        let block = TextBlock(item)
        let placed = Self.placed(block, item, anchor)
        if let frame = item.frame { drawFrame(frame, block, placed) }
        var box = Bounds()
        for corner in placed.corners(Rectangle(0, 0, block.width, block.height), pad: item.frame?.pad ?? 0) {
            box.add(corner.x, corner.y)
        }
        bounds.add(box)
        write(block, item, placed)
        return box
    }

    /// Where a block's upper left corner lies and how it is turned.
    struct Placed {
        var origin: Point
        var angle: Double

        /// A point of the block in the picture.
        func point(_ x: Double, _ y: Double) -> Point {
            let (s, c) = (sin(angle), cos(angle))
            return Point(origin.x + x * c - y * s, origin.y + x * s + y * c)
        }

        func corners(_ box: Rectangle, pad: Double) -> [Point] {
            let (l, t, r, b) = (box.x - pad, box.y - pad, box.x + box.width + pad, box.y + box.height + pad)
            return [point(l, t), point(r, t), point(r, b), point(l, b)]
        }
    }

    static func placed(_ block: TextBlock, _ item: TextItem, _ anchor: Point) -> Placed {
        let angle = -item.rotation * .pi / 180
        if item.rotation == 0 || item.turnsAroundAnchor {
            let corner = block.corner(item)
            var placed = Placed(origin: anchor, angle: angle)
            placed.origin = placed.point(corner.x, corner.y)
            return placed
        }
        // The box around the turned text is aligned.
        var placed = Placed(origin: Point(0, 0), angle: angle)
        var box = Bounds()
        for corner in placed.corners(Rectangle(0, 0, block.width, block.height), pad: 0) {
            box.add(corner.x, corner.y)
        }
        let base = placed.point(0, block.baselines.last ?? 0)
        let x: Double =
            switch item.horizontal {
            case .left: box.left
            case .center: (box.left + box.right) / 2
            case .right: box.right
            }
        let y: Double =
            switch item.vertical {
            case .top: box.top
            case .center: (box.top + box.bottom) / 2
            case .bottom: box.bottom
            case .baseline: min(box.bottom, base.y)
            case .centerBaseline: (box.top + box.bottom) / 2
            }
        placed.origin = Point(anchor.x - x, anchor.y - y)
        return placed
    }

    private mutating func write(_ block: TextBlock, _ item: TextItem, _ placed: Placed) {
        for (line, baseline) in zip(block.lines, block.baselines) {
            let alignment = item.alignment ?? (block.lines.count > 1 ? item.horizontal : .left)
            let room = block.width - line.width
            let start = alignment == .left ? 0 : alignment == .center ? room / 2 : room
            for piece in line.pieces {
                // A line of plain text is anchored as it is aligned, so that another font keeps it in place.
                let isWhole = line.pieces.count == 1 && line.rules.isEmpty
                let anchor = isWhole ? item.horizontal : .left
                let shift = anchor == .left ? 0 : anchor == .center ? line.width / 2 : line.width
                write(piece, item, placed, x: start + piece.x + shift, y: baseline - piece.y, anchor)
            }
            for rule in line.rules {
                let from = placed.point(start + rule.x, baseline - rule.y)
                let to = placed.point(start + rule.x + rule.width, baseline - rule.y)
                var style = LineStyle(item.color, width: rule.thickness)
                style.cap = "butt"
                svg.path(SVGBuilder.data(Path(polygon: [from, to], isClosed: false)), stroke: style)
            }
        }
    }

    private mutating func write(
        _ piece: TextLayout.Piece, _ item: TextItem, _ placed: Placed, x: Double, y: Double,
        _ anchor: HorizontalAlignment
    ) {
        let at = placed.point(x, y)
        let (px, py) = (SVGBuilder.number(at.x), SVGBuilder.number(at.y))
        var attributes = " x=\"\(px)\" y=\"\(py)\" font-size=\"\(SVGBuilder.number(piece.size))\""
        if anchor != .left { attributes += " text-anchor=\"\(anchor == .center ? "middle" : "end")\"" }
        if item.color != .black { attributes += SVGBuilder.fill(item.color) }
        if piece.isBold { attributes += " font-weight=\"bold\"" }
        if piece.isItalic || item.isItalic { attributes += " font-style=\"italic\"" }
        if item.family.contains("mono") {
            attributes += " font-family=\"'DejaVu Sans Mono',monospace\""
        } else if item.family.hasPrefix("serif") || item.family.contains("Times") {
            attributes += " font-family=\"'DejaVu Serif',serif\""
        } else if item.family.hasPrefix("cursive") || item.family.hasPrefix("fantasy") {
            attributes += " font-family=\"\(item.family == "cursive" ? "cursive" : "fantasy")\""
        }
        if placed.angle != 0 {
            let degrees = SVGBuilder.number(placed.angle * 180 / .pi)
            attributes += " transform=\"rotate(\(degrees) \(px) \(py))\""
        }
        let text = SVGBuilder.escaped(piece.text)
        if piece.text.hasPrefix(" ") || piece.text.hasSuffix(" ") || piece.text.contains("  ") {
            attributes += " xml:space=\"preserve\""
        }
        svg.write("<text\(attributes)>\(text)</text>\n")
    }

    // MARK: Frames

    private mutating func drawFrame(_ frame: TextItem.Frame, _ block: TextBlock, _ placed: Placed) {
        let pad = frame.pad
        let box = Rectangle(-pad, -pad, block.width + 2 * pad, block.height + 2 * pad)
        let (w, h) = (box.width, box.height)
        var path: Path
        switch frame.shape {
        case "round", "round4":
            path = Self.rounded(box, radius: min(frame.shape == "round" ? pad : pad * 1.5, min(w, h) / 2))
        case "circle":
            path = .ellipse(Point(block.width / 2, block.height / 2), width: max(w, h))
        case "ellipse":
            path = .ellipse(
                Point(block.width / 2, block.height / 2), width: w * 2.0.squareRoot(),
                height: h * 2.0.squareRoot())
        case "larrow", "rarrow", "darrow":
            path = Self.arrowBox(box, left: frame.shape != "rarrow", right: frame.shape != "larrow")
        default: path = Path(x: box.x, y: box.y, width: w, height: h)
        }
        path = path.mapped { placed.point($0.x, $0.y) }
        var style = LineStyle(frame.edge, width: frame.width, dash: frame.dash)
        style.join = "miter"
        svg.path(SVGBuilder.data(path), fill: frame.face, stroke: style)
    }

    private static func arrowBox(_ box: Rectangle, left: Bool, right: Bool) -> Path {
        let (w, h) = (box.width, box.height)
        let (head, wing) = (h / 2 + 1.4, h * 0.3)
        func at(_ x: Double, _ y: Double) -> Point { Point(box.x + x, box.y + y) }
        var points: [Point] = []
        points += left ? [at(0, 0)] : [at(0, 0)]
        points +=
            right
            ? [at(w, 0), at(w, -wing), at(w + head, h / 2), at(w, h + wing), at(w, h)] : [at(w, 0), at(w, h)]
        points += left ? [at(0, h), at(0, h + wing), at(-head, h / 2), at(0, -wing)] : [at(0, h)]
        return Path(polygon: points)
    }

    static func rounded(_ box: Rectangle, radius: Double) -> Path {
        let (x0, y0, x1, y1) = (box.x, box.y, box.x + box.width, box.y + box.height)
        let r = min(radius, box.width / 2, box.height / 2)
        return Path([
            .move(Point(x0 + r, y0)), .line(Point(x1 - r, y0)), .quadratic(Point(x1, y0), Point(x1, y0 + r)),
            .line(Point(x1, y1 - r)), .quadratic(Point(x1, y1), Point(x1 - r, y1)), .line(Point(x0 + r, y1)),
            .quadratic(Point(x0, y1), Point(x0, y1 - r)), .line(Point(x0, y0 + r)),
            .quadratic(Point(x0, y0), Point(x0 + r, y0)), .close,
        ])
    }

    // MARK: Arrows

    /// From the box of a text to the point that the arrow shows.
    mutating func drawArrow(_ arrow: Arrow, from anchor: Point, box: Bounds, to target: Point) {
        var start = anchor
        if !box.isEmpty {
            start = Point(
                box.left + box.width * arrow.relative.0, box.bottom - box.height * arrow.relative.1)
        }
        // y downwards: an arc with a positive bend turns the other way.
        let (dx, dy) = (target.x - start.x, target.y - start.y)
        var control = Point(
            (start.x + target.x) / 2 - arrow.bend * dy, (start.y + target.y) / 2 + arrow.bend * dx)
        if let angles = arrow.angles {
            let (a, b) = (-angles.0 * .pi / 180, -angles.1 * .pi / 180)
            let determinant = cos(a) * sin(b) - sin(a) * cos(b)
            if abs(determinant) > 1e-9 {
                let t = (dx * sin(b) - dy * cos(b)) / determinant
                control = Point(start.x + cos(a) * t, start.y + sin(a) * t)
            }
        }
        func curve(_ t: Double) -> Point {
            let (a, b, c) = ((1 - t) * (1 - t), 2 * t * (1 - t), t * t)
            return Point(
                a * start.x + b * control.x + c * target.x, a * start.y + b * control.y + c * target.y)
        }
        let length = (dx * dx + dy * dy).squareRoot()
        guard length > 0.01 else { return }
        // Leave the text's box, then shrink at both ends.
        var first = 0.0
        if !box.isEmpty {
            var padded = box
            padded.left -= 0
            while first < 0.98, padded.contains(curve(first)) { first += 0.01 }
        }
        func advanced(_ t: Double, _ sign: Double, _ distance: Double) -> Double {
            var (t, left) = (t, distance)
            var last = curve(t)
            while left > 0, t + sign * 0.01 > 0, t + sign * 0.01 < 1 {
                let next = curve(t + sign * 0.01)
                let step = ((next.x - last.x) * (next.x - last.x) + (next.y - last.y) * (next.y - last.y))
                    .squareRoot()
                if step > left { return t + sign * 0.01 * left / step }
                left -= step
                t += sign * 0.01
                last = next
            }
            return t
        }
        let from = advanced(first, 1, arrow.shrink.0)
        let to = advanced(1, -1, arrow.shrink.1)
        guard to > from else { return }
        let points = (0...20).map { curve(from + (to - from) * Double($0) / 20) }
        let isStraight = arrow.bend == 0 && arrow.angles == nil
        drawArrow(arrow, along: isStraight ? [points[0], points[20]] : points)
        for point in points { bounds.add(point.x, point.y) }
    }

    private mutating func drawArrow(_ arrow: Arrow, along points: [Point]) {
        guard let end = points.last, points.count > 1 else { return }
        let line = LineStyle(arrow.edge, width: arrow.width, dash: arrow.dash)
        if ["", "simple", "fancy", "wedge"].contains(arrow.style) {
            return drawWideArrow(arrow, points)
        }
        var stroke = line
        stroke.cap = "round"
        var shaft = points
        let hasFilledHead = arrow.style.contains("|>")
        if hasFilledHead, arrow.style.hasSuffix("|>") {
            let direction = Self.direction(points)
            let back = arrow.headLength * arrow.scale * 0.5
            shaft[shaft.count - 1] = Point(end.x - direction.x * back, end.y - direction.y * back)
        }
        svg.path(SVGBuilder.data(Path(polygon: shaft, isClosed: false)), stroke: stroke)
        if arrow.style.hasSuffix(">") { drawHead(arrow, points, isFilled: arrow.style.hasSuffix("|>")) }
        if arrow.style.hasPrefix("<") {
            drawHead(arrow, points.reversed(), isFilled: arrow.style.hasPrefix("<|"))
        }
        let half = arrow.scale * 0.5
        func bar(_ points: [Point]) {
            guard let tip = points.last else { return }
            let d = Self.direction(points)
            let ends = [
                Point(tip.x - d.y * half, tip.y + d.x * half), Point(tip.x + d.y * half, tip.y - d.x * half),
            ]
            svg.path(SVGBuilder.data(Path(polygon: ends, isClosed: false)), stroke: stroke)
        }
        if arrow.style.hasPrefix("|") || arrow.style.hasPrefix("]") { bar(points.reversed()) }
        if arrow.style.hasSuffix("|") && arrow.style.count > 1 || arrow.style.hasSuffix("[") { bar(points) }
    }

    private static func direction(_ points: [Point]) -> Point {
        guard let end = points.last else { return Point(1, 0) }
        let before = points.count > 4 ? points[points.count - 4] : points[0]
        let (dx, dy) = (end.x - before.x, end.y - before.y)
        let length = max((dx * dx + dy * dy).squareRoot(), 1e-9)
        return Point(dx / length, dy / length)
    }

    private mutating func drawHead(_ arrow: Arrow, _ points: [Point], isFilled: Bool) {
        guard let tip = points.last else { return }
        let d = Self.direction(points)
        let (length, width) = (arrow.headLength * arrow.scale, arrow.headWidth * arrow.scale)
        let base = Point(tip.x - d.x * length, tip.y - d.y * length)
        let wings = [
            Point(base.x - d.y * width, base.y + d.x * width), tip,
            Point(base.x + d.y * width, base.y - d.x * width),
        ]
        var style = LineStyle(arrow.edge, width: arrow.width)
        style.cap = "round"
        svg.path(
            SVGBuilder.data(Path(polygon: wings, isClosed: isFilled)), fill: isFilled ? arrow.face : nil,
            stroke: style)
    }

    /// A filled shape with a head.
    private mutating func drawWideArrow(_ arrow: Arrow, _ points: [Point]) {
        guard let tip = points.last else { return }
        let d = Self.direction(points)
        let isOld = arrow.style.isEmpty
        let head = isOld ? arrow.headLength : arrow.scale * 0.5
        let headHalf = (isOld ? arrow.headWidth : arrow.scale * 0.5) / 2
        let tailHalf = (isOld ? arrow.shaftWidth : arrow.scale * 0.2) / 2
        let base = Point(tip.x - d.x * head, tip.y - d.y * head)
        var (left, right): ([Point], [Point]) = ([], [])
        let body =
            points.filter {
                ($0.x - tip.x) * d.x + ($0.y - tip.y) * d.y < -head
            } + [base]
        for (index, point) in body.enumerated() {
            let next = index + 1 < body.count ? body[index + 1] : tip
            let (dx, dy) = (next.x - point.x, next.y - point.y)
            let length = max((dx * dx + dy * dy).squareRoot(), 1e-9)
            let half =
                arrow.style == "wedge" ? tailHalf * 2 * (1 - Double(index) / Double(body.count)) : tailHalf
            left.append(Point(point.x - dy / length * half, point.y + dx / length * half))
            right.append(Point(point.x + dy / length * half, point.y - dx / length * half))
        }
        var outline = left
        if arrow.style != "wedge" {
            outline.append(Point(base.x - d.y * headHalf, base.y + d.x * headHalf))
            outline.append(tip)
            outline.append(Point(base.x + d.y * headHalf, base.y - d.x * headHalf))
        } else {
            outline.append(tip)
        }
        outline += right.reversed()
        svg.path(
            SVGBuilder.data(Path(polygon: outline)), fill: arrow.face,
            stroke: LineStyle(arrow.edge, width: arrow.width))
    }
}
