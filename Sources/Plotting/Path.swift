#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

package struct Point: Sendable, Equatable {
    package var x: Double
    package var y: Double

    package init(_ x: Double, _ y: Double) {
        self.x = x
        self.y = y
    }
}

/// Lines and curves one after the other.
package struct Path: Sendable {
    package enum Step: Sendable {
        case move(Point)
        case line(Point)
        case quadratic(Point, Point)
        case cubic(Point, Point, Point)
        case close
    }

    package var steps: [Step] = []

    package init(_ steps: [Step] = []) { self.steps = steps }

    package init(polygon points: [Point], isClosed: Bool = true) {
        for (index, point) in points.enumerated() { steps.append(index == 0 ? .move(point) : .line(point)) }
        if isClosed, !points.isEmpty { steps.append(.close) }
    }

    package init(x: Double, y: Double, width: Double, height: Double) {
        self.init(polygon: [
            Point(x, y), Point(x + width, y), Point(x + width, y + height), Point(x, y + height),
        ])
    }

    /// Around a centre; `height` nil makes a circle.
    package static func ellipse(_ center: Point, width: Double, height: Double? = nil) -> Path {
        arc(center, width / 2, (height ?? width) / 2, from: 0, to: 2 * .pi, closes: true)
    }

    /// Part of an ellipse in cubic curves, angles in radians.
    package static func arc(
        _ center: Point, _ rx: Double, _ ry: Double, from: Double, to: Double, closes: Bool = false,
        joins: Bool = false
    ) -> Path {
        // More than some turns look like one; an angle that is no number has no arc.
        let quarters = (abs(to - from) / (.pi / 2) - 1e-9).rounded(.up)
        let count = quarters.isFinite ? max(1, Int(min(quarters, 400))) : 1
        let step = (to - from) / Double(count)
        let handle = 4.0 / 3 * tan(step / 4)
        var path = Path()
        func at(_ angle: Double) -> Point { Point(center.x + rx * cos(angle), center.y + ry * sin(angle)) }
        path.steps.append(joins ? .line(at(from)) : .move(at(from)))
        for index in 0..<count {
            let (a, b) = (from + step * Double(index), from + step * Double(index + 1))
            let (start, end) = (at(a), at(b))
            path.steps.append(
                .cubic(
                    Point(start.x - rx * sin(a) * handle, start.y + ry * cos(a) * handle),
                    Point(end.x + rx * sin(b) * handle, end.y - ry * cos(b) * handle), end))
        }
        if closes { path.steps.append(.close) }
        return path
    }

    package func mapped(_ change: (Point) -> Point) -> Path {
        Path(
            steps.map { step in
                switch step {
                case .move(let a): .move(change(a))
                case .line(let a): .line(change(a))
                case .quadratic(let a, let b): .quadratic(change(a), change(b))
                case .cubic(let a, let b, let c): .cubic(change(a), change(b), change(c))
                case .close: .close
                }
            })
    }

    package func scaled(_ factor: Double) -> Path { mapped { Point($0.x * factor, $0.y * factor) } }

    /// All points, those that steer curves included.
    package var points: [Point] {
        steps.flatMap { step -> [Point] in
            switch step {
            case .move(let a), .line(let a): [a]
            case .quadratic(let a, let b): [a, b]
            case .cubic(let a, let b, let c): [a, b, c]
            case .close: []
            }
        }
    }
}

/// Shapes of markers, one unit across.
package enum Marker {
    package static let circle = Path.ellipse(Point(0, 0), width: 1)

    /// The shape of matplotlib's name, and whether it has an inside.
    package static func named(_ name: String) -> (path: Path, isFilled: Bool)? {
        if let shape = filled[name] { return (shape, true) }
        if let shape = open[name] { return (shape, false) }
        return nil
    }

    /// A regular polygon or star with its first corner above.
    package static func polygon(_ count: Int, radius: Double = 0.5, inner: Double? = nil, turn: Double = 0)
        -> Path
    {
        let corners = inner == nil ? count : 2 * count
        let points = (0..<corners).map { index -> Point in
            let angle = Double.pi / 2 + turn + 2 * .pi * Double(index) / Double(corners)
            let length = index % 2 == 1 ? inner ?? radius : radius
            return Point(length * cos(angle), length * sin(angle))
        }
        return Path(polygon: points)
    }

    private static func shape(_ pairs: [(Double, Double)]) -> Path {
        Path(polygon: pairs.map { Point($0.0, $0.1) })
    }

    private static func strokes(_ lines: [(Double, Double, Double, Double)]) -> Path {
        Path(lines.flatMap { [.move(Point($0.0, $0.1)), .line(Point($0.2, $0.3))] })
    }

    private static let filled: [String: Path] = {
        let plus: [(Double, Double)] = [
            (-1, -3), (1, -3), (1, -1), (3, -1), (3, 1), (1, 1), (1, 3), (-1, 3), (-1, 1), (-3, 1), (-3, -1),
            (-1, -1),
        ]
        let cross: [(Double, Double)] = [
            (-1, -2), (0, -1), (1, -2), (2, -1), (1, 0), (2, 1), (1, 2), (0, 1), (-1, 2), (-2, 1), (-1, 0),
            (-2, -1),
        ]
        return [
            "o": circle, ".": Path.ellipse(Point(0, 0), width: 0.5),
            ",": Path(x: -0.08, y: -0.08, width: 0.16, height: 0.16),
            "s": Path(x: -0.5, y: -0.5, width: 1, height: 1),
            "D": shape([(0, -0.7071), (0.7071, 0), (0, 0.7071), (-0.7071, 0)]),
            "d": shape([(0, -0.7071), (0.42426, 0), (0, 0.7071), (-0.42426, 0)]),
            "^": shape([(0, 0.5), (-0.5, -0.5), (0.5, -0.5)]),
            "v": shape([(0, -0.5), (-0.5, 0.5), (0.5, 0.5)]),
            "<": shape([(-0.5, 0), (0.5, 0.5), (0.5, -0.5)]),
            ">": shape([(0.5, 0), (-0.5, 0.5), (-0.5, -0.5)]),
            "p": polygon(5), "h": polygon(6), "H": polygon(6, turn: .pi / 6), "8": polygon(8, turn: .pi / 8),
            "*": polygon(5, inner: 0.190983), "P": shape(plus.map { ($0.0 / 6, $0.1 / 6) }),
            "X": shape(cross.map { ($0.0 / 4, $0.1 / 4) }),
            "4": shape([(-0.75, 0), (0, 0.5), (0, -0.5)]), "5": shape([(0.75, 0), (0, -0.5), (0, 0.5)]),
            "6": shape([(0, 0.75), (-0.5, 0), (0.5, 0)]), "7": shape([(0, -0.75), (-0.5, 0), (0.5, 0)]),
        ]
    }()

    private static let open: [String: Path] = [
        "+": strokes([(-0.5, 0, 0.5, 0), (0, -0.5, 0, 0.5)]),
        "x": strokes([(-0.5, -0.5, 0.5, 0.5), (-0.5, 0.5, 0.5, -0.5)]),
        "|": strokes([(0, -0.5, 0, 0.5)]), "_": strokes([(-0.5, 0, 0.5, 0)]),
        "tri_down": strokes([(0, 0, 0, -0.5), (0, 0, 0.4, 0.25), (0, 0, -0.4, 0.25)]),
        "tri_up": strokes([(0, 0, 0, 0.5), (0, 0, 0.4, -0.25), (0, 0, -0.4, -0.25)]),
        "tri_left": strokes([(0, 0, -0.5, 0), (0, 0, 0.25, 0.4), (0, 0, 0.25, -0.4)]),
        "tri_right": strokes([(0, 0, 0.5, 0), (0, 0, -0.25, 0.4), (0, 0, -0.25, -0.4)]),
        "tickleft": strokes([(-1, 0, 0, 0)]), "tickright": strokes([(0, 0, 1, 0)]),
        "tickup": strokes([(0, 0, 0, 1)]),
        "tickdown": strokes([(0, 0, 0, -1)]),
    ]
}
