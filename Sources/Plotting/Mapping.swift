#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

// From data to places in the picture: points, x to the right, y downwards, from the figure's upper left corner.

extension Scale {
    /// Data to a number that grows evenly along the axis; NaN where the scale has no place.
    package func apply(_ value: Double) -> Double {
        switch self {
        case .linear: return value
        case .logarithmic(let base): return value > 0 ? log(value) / log(base) : value == 0 ? -1000 : .nan
        case .symmetric(let base, let threshold, let linearPart):
            let adjusted = linearPart / (1 - 1 / base)
            if abs(value) <= threshold { return value * adjusted }
            return copysign(
                threshold * (adjusted + log(abs(value) / threshold) / log(base)), value)
        case .logit: return value > 0 && value < 1 ? log10(value / (1 - value)) : .nan
        }
    }

    package func inverse(_ value: Double) -> Double {
        switch self {
        case .linear: return value
        case .logarithmic(let base): return pow(base, value)
        case .symmetric(let base, let threshold, let linearPart):
            let adjusted = linearPart / (1 - 1 / base)
            if abs(value) <= threshold * adjusted { return value / adjusted }
            return copysign(threshold * pow(base, abs(value) / threshold - adjusted), value)
        case .logit: return 1 / (1 + pow(10, -value))
        }
    }
}

/// Where things of one axes (or of the figure) stand.
struct Mapping {
    let size: (width: Double, height: Double)
    /// Left, top, width, height of the axes.
    let frame: Rectangle
    private let x: (scale: Scale, start: Double, factor: Double)
    private let y: (scale: Scale, start: Double, factor: Double)

    init(figure: Figure, axes: Axes?) {
        size = (figure.width * 72, figure.height * 72)
        let part = axes?.frame ?? Rectangle(0, 0, 1, 1)
        frame = Rectangle(
            part.x * size.width, (1 - part.y - part.height) * size.height, part.width * size.width,
            part.height * size.height)
        func side(_ axis: Axis) -> (Scale, Double, Double) {
            let low = axis.scale.apply(axis.low)
            let width = axis.scale.apply(axis.high) - low
            return (axis.scale, low, width == 0 || !width.isFinite ? 0 : 1 / width)
        }
        x = side(axes?.x ?? Axis())
        y = side(axes?.y ?? Axis())
    }

    func dataX(_ value: Double) -> Double {
        frame.x + (x.scale.apply(value) - x.start) * x.factor * frame.width
    }

    func dataY(_ value: Double) -> Double {
        frame.y + frame.height - (y.scale.apply(value) - y.start) * y.factor * frame.height
    }

    func horizontal(_ value: Double, _ space: Space) -> Double {
        switch space {
        case .data: dataX(value)
        case .axes: frame.x + value * frame.width
        case .figure: value * size.width
        case .points: value
        }
    }

    func vertical(_ value: Double, _ space: Space) -> Double {
        switch space {
        case .data: dataY(value)
        case .axes: frame.y + (1 - value) * frame.height
        case .figure: (1 - value) * size.height
        case .points: size.height - value
        }
    }

    func point(_ point: Point, _ artist: Artist) -> Point {
        Point(
            horizontal(point.x, artist.spaceX) + artist.shift.0,
            vertical(point.y, artist.spaceY) - artist.shift.1)
    }

    /// Beyond these lengths renderers stop being exact.
    static func clamped(_ point: Point) -> Point {
        Point(min(max(point.x, -30_000), 30_000), min(max(point.y, -30_000), 30_000))
    }
}

/// A box in the picture that grows with what it holds.
struct Bounds {
    var left = Double.infinity
    var top = Double.infinity
    var right = -Double.infinity
    var bottom = -Double.infinity

    var isEmpty: Bool { left > right }
    var width: Double { right - left }
    var height: Double { bottom - top }

    mutating func add(_ x: Double, _ y: Double) {
        guard x.isFinite, y.isFinite else { return }
        left = min(left, x)
        right = max(right, x)
        top = min(top, y)
        bottom = max(bottom, y)
    }

    mutating func add(_ other: Bounds) {
        guard !other.isEmpty else { return }
        add(other.left, other.top)
        add(other.right, other.bottom)
    }

    func contains(_ point: Point) -> Bool {
        point.x > left && point.x < right && point.y > top && point.y < bottom
    }

    func overlaps(_ other: Bounds) -> Bool {
        left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }
}
