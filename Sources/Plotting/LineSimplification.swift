// Long lines without the points that nobody can see: neighbours that lie within a fraction of a pixel of a straight
// stretch are dropped, and where many points share a column of the picture only its ends and extremes stay.

enum LineSimplification {
    /// Points (1/72 inch): a sixth of a pixel.
    private static let tolerance = 0.08
    private static let leastCount = 128

    /// SVG path data; points that are not finite interrupt the line.
    static func data(_ points: [Point]) -> String {
        var path = Path()
        for var run in runs(points) {
            if run.count >= leastCount { run = straightened(columns(run)) }
            for (index, point) in run.enumerated() {
                let clamped = Mapping.clamped(point)
                path.steps.append(index == 0 ? .move(clamped) : .line(clamped))
            }
            if run.count == 1, let point = run.first { path.steps.append(.line(point)) }
        }
        return SVGBuilder.data(path)
    }

    private static func runs(_ points: [Point]) -> [[Point]] {
        var runs: [[Point]] = []
        var run: [Point] = []
        for point in points {
            if point.x.isFinite, point.y.isFinite {
                run.append(point)
            } else if !run.isEmpty {
                runs.append(run)
                run = []
            }
        }
        if !run.isEmpty { runs.append(run) }
        return runs
    }

    /// Where x only grows and points are dense: first, lowest, highest and last of each quarter of a point.
    private static func columns(_ points: [Point]) -> [Point] {
        guard points.count > 4000, let first = points.first, let last = points.last,
            Double(points.count) > (last.x - first.x) * 16
        else { return points }
        for index in 1..<points.count where points[index].x < points[index - 1].x { return points }
        var output: [Point] = []
        var start = 0
        while start < points.count {
            let column = (points[start].x * 4).rounded(.down)
            var end = start
            var (low, high) = (start, start)
            while end + 1 < points.count, (points[end + 1].x * 4).rounded(.down) == column {
                end += 1
                if points[end].y < points[low].y { low = end }
                if points[end].y > points[high].y { high = end }
            }
            for index in Set([start, low, high, end]).sorted() { output.append(points[index]) }
            start = end + 1
        }
        return output
    }

    /// Stretches that are straight within the tolerance become their ends.
    private static func straightened(_ points: [Point]) -> [Point] {
        guard points.count > 2 else { return points }
        var output = [points[0]]
        var anchor = points[0]
        var index = 1
        while index < points.count {
            // The cone of directions that pass all points so far.
            var (low, high) = (-Double.infinity, Double.infinity)
            var last = index
            var direction: (Double, Double)?
            var reach = 0.0
            var next = index
            while next < points.count {
                let (dx, dy) = (points[next].x - anchor.x, points[next].y - anchor.y)
                let length = (dx * dx + dy * dy).squareRoot()
                if let unit = direction {
                    let along = dx * unit.0 + dy * unit.1
                    let across = dy * unit.0 - dx * unit.1
                    if along < reach { break }
                    if along > 0 {
                        let (a, b) = ((across - tolerance) / along, (across + tolerance) / along)
                        if across / along < low || across / along > high { break }
                        low = max(low, a)
                        high = min(high, b)
                    }
                    reach = along
                } else if length > tolerance {
                    direction = (dx / length, dy / length)
                    (low, high) = (-tolerance / length, tolerance / length)
                    reach = length
                }
                last = next
                next += 1
            }
            output.append(points[last])
            anchor = points[last]
            index = last + 1
        }
        return output
    }
}
