// A figure in characters, at most `width` columns: each axes in its own block, with its title, limits on the
// left and below, marks for lines and points, full cells for bars, shades for images.

extension Figure {
    package func text(width: Int = 72) -> String {
        let shown = axes.filter { $0.isVisible && !$0.artists.isEmpty }
        let heading = artists.compactMap { artist -> String? in
            if case .text(let item) = artist.kind { return item.text } else { return nil }
        }
        let limit = 9
        var blocks = shown.prefix(limit).map { AxesText($0, width: width, isSmall: shown.count > 2).text }
        if shown.count > limit { blocks.append("(\(shown.count - limit) more axes)") }
        return (heading + blocks).joined(separator: "\n\n")
    }
}

/// One axes in characters.
private struct AxesText {
    private let axes: Axes
    private let mapping: Mapping
    private let columns: Int
    private let rows: Int
    private var cells: [[Character]]
    private var legend: [String] = []
    private static let signs = Array("*+xo#@%&")

    init(_ axes: Axes, width: Int, isSmall: Bool) {
        self.axes = axes
        columns = max(10, min(60, width - 12))
        rows = isSmall ? 9 : 15
        cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
        // A figure whose axes are the canvas, a point a cell.
        var figure = Figure()
        figure.width = Double(columns) / 72
        figure.height = Double(rows) / 72
        var whole = axes
        whole.frame = Rectangle(0, 0, 1, 1)
        mapping = Mapping(figure: figure, axes: whole)
        for artist in axes.artists.filter({ $0.order < 2 }) + axes.artists.filter({ $0.order >= 2 }) {
            draw(artist)
        }
    }

    var text: String {
        var lines: [String] = []
        if let title = axes.titles.first(where: { !$0.text.isEmpty })?.text { lines.append(title) }
        if let name = axes.y.label?.text, !name.isEmpty { lines.append(name) }
        let (low, high) = (Self.number(axes.y.low), Self.number(axes.y.high))
        let margin = max(low.count, high.count)
        func padded(_ text: String) -> String { String(repeating: " ", count: margin - text.count) + text }
        for (index, row) in cells.enumerated() {
            let label = index == 0 ? high : index == rows - 1 ? low : ""
            lines.append((padded(label) + " |" + String(row)).trimmedEnd)
        }
        lines.append(padded("") + " +" + String(repeating: "-", count: columns))
        let (left, right) = (Self.number(axes.x.low), Self.number(axes.x.high))
        let name = axes.x.label?.text ?? ""
        let room = columns - left.count - right.count - name.count
        let gap = max(1, room / 2)
        let space = String(repeating: " ", count: gap)
        let rest = String(repeating: " ", count: max(1, room - gap))
        lines.append((padded("") + "  " + left + space + name + rest + right).trimmedEnd)
        lines += legend.map { padded("") + "  " + $0 }
        return lines.joined(separator: "\n")
    }

    private static func number(_ value: Double) -> String { TickTexts.general(value, 4) }

    /// A number without its fraction, and none beyond 0 and `most`: a shape may lie far outside.
    private static func whole(_ value: Double, within most: Int) -> Int {
        value.isNaN ? 0 : Int(min(max(value, 0), Double(most)))
    }

    private mutating func set(_ x: Double, _ y: Double, _ sign: Character, keepsMarks: Bool = false) {
        guard x.isFinite, y.isFinite, x >= -0.5, y >= -0.5, x <= Double(columns) + 0.5,
            y <= Double(rows) + 0.5
        else { return }
        let (column, row) = (min(columns - 1, max(0, Int(x))), min(rows - 1, max(0, Int(y))))
        if keepsMarks, cells[row][column] != " " { return }
        cells[row][column] = sign
    }

    private mutating func sign(for label: String) -> Character {
        let sign = Self.signs[legend.count % Self.signs.count]
        legend.append("\(sign) \(label)")
        return sign
    }

    private mutating func draw(_ artist: Artist) {
        switch artist.kind {
        case .line(let line):
            let sign = line.label.isEmpty || line.label.hasPrefix("_") ? "*" : sign(for: line.label)
            draw(
                zip(line.x, line.y).map { mapping.point(Point($0, $1), artist) }, sign,
                joins: line.style != nil)
        case .scatter(let scatter):
            let sign = scatter.label.isEmpty || scatter.label.hasPrefix("_") ? "o" : sign(for: scatter.label)
            draw(zip(scatter.x, scatter.y).map { mapping.point(Point($0, $1), artist) }, sign, joins: false)
        case .paths(let items):
            var sign: Character = "#"
            if let label = items.first?.label, !label.isEmpty, !label.hasPrefix("_") {
                sign = self.sign(for: label)
            }
            for item in items.prefix(2000) where item.anchor == nil { draw(item, artist, sign) }
        case .image(let image): draw(image, artist)
        case .text(let item):
            let at = mapping.point(Point(item.x, item.y), artist)
            for (index, character) in item.text.prefix(20).enumerated() where character != "\n" {
                set(at.x + Double(index), at.y, character)
            }
        }
    }

    private mutating func draw(_ points: [Point], _ sign: Character, joins: Bool) {
        var last: Point?
        for point in points {
            guard point.x.isFinite, point.y.isFinite else {
                last = nil
                continue
            }
            if joins, let last, points.count < 5000 {
                let steps = Self.whole(max(abs(point.x - last.x), abs(point.y - last.y)) * 2, within: 400)
                for step in 0..<max(1, steps) {
                    let t = Double(step) / Double(max(1, steps))
                    set(last.x + (point.x - last.x) * t, last.y + (point.y - last.y) * t, sign)
                }
            }
            set(point.x, point.y, sign)
            last = point
        }
    }

    /// Shapes with an inside fill the cells whose middle lies in their box; others are drawn as lines.
    private mutating func draw(_ item: PathItem, _ artist: Artist, _ sign: Character) {
        let points = item.path.points.map { mapping.point($0, artist) }
        guard item.fill != nil, item.fill?.alpha != 0 else { return draw(points, sign, joins: true) }
        var box = Bounds()
        for point in points { box.add(point.x, point.y) }
        guard !box.isEmpty else { return }
        let isRectangle = points.count <= 5
        let (top, bottom) = (
            Self.whole(box.top - 0.5, within: rows), Self.whole(box.bottom + 1, within: rows)
        )
        guard top < bottom else { return }
        for row in top..<bottom {
            let y = Double(row) + 0.5
            guard y > box.top, y <= box.bottom + 0.01 else { continue }
            var crossings: [Double] = []
            for index in points.indices {
                let (a, b) = (points[index], points[(index + 1) % points.count])
                if (a.y > y) != (b.y > y) { crossings.append(a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y)) }
            }
            crossings.sort()
            let spans =
                isRectangle
                ? [(box.left, box.right)]
                : zip(crossings, crossings.dropFirst()).enumerated().filter { $0.offset % 2 == 0 }.map(
                    \.element)
            for (left, right) in spans where right.isFinite && left.isFinite {
                let first = Self.whole(left.rounded(), within: columns)
                let end = max(
                    Self.whole(right.rounded(), within: columns), first + (right - left > 0.3 ? 1 : 0))
                let last = min(columns, end)
                if first < last { for column in first..<last { cells[row][column] = sign } }
            }
        }
    }

    private mutating func draw(_ image: ImageItem, _ artist: Artist) {
        let shades = Array(" .:-=+*#%@")
        let (left, right, bottom, top) = image.extent
        let a = mapping.point(Point(left, top), artist)
        let b = mapping.point(Point(right, bottom), artist)
        guard image.width > 0, image.height > 0, a.x != b.x, a.y != b.y else { return }
        for row in 0..<rows {
            for column in 0..<columns {
                let u = (Double(column) + 0.5 - a.x) / (b.x - a.x)
                let v = (Double(row) + 0.5 - a.y) / (b.y - a.y)
                guard (0..<1).contains(u), (0..<1).contains(v) else { continue }
                let at = Int(v * Double(image.height)) * image.width + Int(u * Double(image.width))
                var level = 0.0
                if at < image.levels.count {
                    level = image.levels[at]
                } else {
                    let pixel = image.rgba[at * 4..<at * 4 + 3].map(Double.init)
                    level = (pixel.reduce(0, +) / 765)
                }
                guard level.isFinite else { continue }
                cells[row][column] = shades[Self.whole(level * 10, within: 9)]
            }
        }
    }
}

extension String {
    fileprivate var trimmedEnd: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
