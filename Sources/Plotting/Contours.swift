// Lines of equal height through a grid (marching squares), and the regions between two heights.

/// Heights on a grid of rows and columns with places of its own.
package struct ContourGrid: Sendable {
    package let columns: Int
    package let rows: Int
    package let x: [Double]
    package let y: [Double]
    package let z: [Double]

    /// `x`, `y`, `z`: row by row, `rows * columns` each. NaN cuts a hole.
    package init(columns: Int, rows: Int, x: [Double], y: [Double], z: [Double]) {
        self.columns = columns
        self.rows = rows
        self.x = x
        self.y = y
        self.z = z
    }

    // MARK: Lines

    /// The lines of one height; a closed one ends where it began.
    package func lines(at level: Double) -> [[Point]] {
        var segments: [(Int, Int)] = []
        for row in 0..<max(0, rows - 1) {
            for column in 0..<max(0, columns - 1) { segments += cell(row, column, level) }
        }
        return joined(segments).map { $0.map { crossing($0, level) } }
    }

    // Edges have numbers: 2 * index for the one to the right of a grid point, 2 * index + 1 for the one above.

    private func cell(_ row: Int, _ column: Int, _ level: Double) -> [(Int, Int)] {
        let base = row * columns + column
        let corners = [z[base], z[base + 1], z[base + columns + 1], z[base + columns]]
        if corners.contains(where: { !$0.isFinite }) { return [] }
        let above = corners.map { $0 > level }
        let edges = [2 * base, 2 * (base + 1) + 1, 2 * (base + columns), 2 * base + 1]
        var crossed: [Int] = []
        for side in 0..<4 where above[side] != above[(side + 1) % 4] { crossed.append(edges[side]) }
        if crossed.count == 2 { return [(crossed[0], crossed[1])] }
        guard crossed.count == 4 else { return [] }
        let isMiddleAbove = corners.reduce(0, +) / 4 > level
        return isMiddleAbove == above[0]
            ? [(crossed[0], crossed[1]), (crossed[2], crossed[3])]
            : [(crossed[3], crossed[0]), (crossed[1], crossed[2])]
    }

    private func crossing(_ edge: Int, _ level: Double) -> Point {
        let a = edge / 2
        let b = edge % 2 == 0 ? a + 1 : a + columns
        let t = z[b] == z[a] ? 0.5 : (level - z[a]) / (z[b] - z[a])
        return Point(x[a] + (x[b] - x[a]) * t, y[a] + (y[b] - y[a]) * t)
    }

    private func joined(_ segments: [(Int, Int)]) -> [[Int]] {
        var neighbours: [Int: [Int]] = [:]
        for (index, segment) in segments.enumerated() {
            neighbours[segment.0, default: []].append(index)
            neighbours[segment.1, default: []].append(index)
        }
        var used = [Bool](repeating: false, count: segments.count)
        func follow(_ start: Int, from edge: Int) -> [Int] {
            var chain: [Int] = []
            var (segment, at) = (start, edge)
            while true {
                used[segment] = true
                at = segments[segment].0 == at ? segments[segment].1 : segments[segment].0
                chain.append(at)
                guard let next = neighbours[at]?.first(where: { !used[$0] }) else { return chain }
                segment = next
            }
        }
        var chains: [[Int]] = []
        for (edge, touching) in neighbours.sorted(by: { $0.key < $1.key })
        where touching.count == 1 && !used[touching[0]] {
            chains.append([edge] + follow(touching[0], from: edge))
        }
        for index in segments.indices where !used[index] {
            chains.append([segments[index].0] + follow(index, from: segments[index].0))
        }
        return chains
    }

    // MARK: Regions

    /// The region with heights from `low` to `high`, as closed polygons to be filled by the even-odd rule of their
    /// directions: pieces of cells, those of one row joined where they are whole.
    package func region(from low: Double, to high: Double) -> Path {
        var path = Path()
        for row in 0..<max(0, rows - 1) {
            var whole: Int?
            for column in 0...max(0, columns - 1) {
                let isWhole = column < columns - 1 && isInside(row, column, low, high)
                if isWhole {
                    if whole == nil { whole = column }
                    continue
                }
                if let start = whole {
                    path.steps += strip(row, start, column).steps
                    whole = nil
                }
                if column < columns - 1 { path.steps += piece(row, column, low, high).steps }
            }
        }
        return path
    }

    private func corners(_ row: Int, _ column: Int) -> [Int] {
        let base = row * columns + column
        return [base, base + 1, base + columns + 1, base + columns]
    }

    private func isInside(_ row: Int, _ column: Int, _ low: Double, _ high: Double) -> Bool {
        corners(row, column).allSatisfy { z[$0] >= low && z[$0] <= high }
    }

    private func strip(_ row: Int, _ from: Int, _ to: Int) -> Path {
        let lower = (from...to).map { Point(x[row * columns + $0], y[row * columns + $0]) }
        let upper = (from...to).reversed().map {
            Point(x[(row + 1) * columns + $0], y[(row + 1) * columns + $0])
        }
        return Path(polygon: lower + upper)
    }

    /// A cell's polygon cut at both heights.
    private func piece(_ row: Int, _ column: Int, _ low: Double, _ high: Double) -> Path {
        let indices = corners(row, column)
        guard indices.allSatisfy({ z[$0].isFinite }) else { return Path() }
        var polygon = indices.map { (Point(x[$0], y[$0]), z[$0]) }
        polygon = Self.cut(polygon, low, keepsAbove: true)
        polygon = Self.cut(polygon, high, keepsAbove: false)
        return polygon.count < 3 ? Path() : Path(polygon: polygon.map(\.0))
    }

    private static func cut(_ polygon: [(Point, Double)], _ level: Double, keepsAbove: Bool) -> [(
        Point, Double
    )] {
        guard level.isFinite else { return polygon }
        var output: [(Point, Double)] = []
        for (index, current) in polygon.enumerated() {
            let previous = polygon[(index + polygon.count - 1) % polygon.count]
            let isIn = keepsAbove ? current.1 >= level : current.1 <= level
            let wasIn = keepsAbove ? previous.1 >= level : previous.1 <= level
            if isIn != wasIn {
                let t = (level - previous.1) / (current.1 - previous.1)
                output.append(
                    (
                        Point(
                            previous.0.x + (current.0.x - previous.0.x) * t,
                            previous.0.y + (current.0.y - previous.0.y) * t), level
                    ))
            }
            if isIn { output.append(current) }
        }
        return output
    }
}
