/// A linear support vector machine by coordinate descent on the dual problem, with liblinear's random order and
/// shrinking: one weight of a sample at a time.
struct LinearSolver {
    /// liblinear's random numbers: the Mersenne Twister's 32-bit words, cut to a range without bias.
    let word: () -> UInt32

    private func below(_ range: Int) -> Int {
        let width = UInt32(range)
        var product = UInt64(word()) * UInt64(width)
        var low = UInt32(truncatingIfNeeded: product)
        if low < width {
            let threshold = (0 &- width) % width
            while low < threshold {
                product = UInt64(word()) * UInt64(width)
                low = UInt32(truncatingIfNeeded: product)
            }
        }
        return Int(product >> 32)
    }

    /// The weights, and the passes made. `rows`: samples by features, `y` of signs, `costs` a sample; the squared hinge
    /// loss has no upper bound and a diagonal instead.
    func solve(
        rows: UnsafePointer<Double>, features: Int, y: [Double], costs: [Double], isSquared: Bool,
        tolerance: Double, most: Int
    ) -> (weights: [Double], passes: Int) {
        let count = y.count
        let extra = costs.map { isSquared ? 0.5 / $0 : 0 }
        let bounds = costs.map { isSquared ? Double.infinity : $0 }
        var weights = Array(repeating: 0.0, count: features)
        var alpha = Array(repeating: 0.0, count: count)
        let curves = (0..<count).map { i in
            (0..<features).reduce(extra[i]) { $0 + rows[i * features + $1] * rows[i * features + $1] }
        }
        var order = Array(0..<count)
        var (active, passes) = (count, 0)
        var (highOld, lowOld) = (Double.infinity, -Double.infinity)
        while passes < most {
            var (high, low) = (-Double.infinity, Double.infinity)
            for i in 0..<active { order.swapAt(i, i + below(active - i)) }
            var s = 0
            while s < active {
                let i = order[s]
                let row = rows + i * features
                var gradient = 0.0
                for k in 0..<features { gradient += weights[k] * row[k] }
                gradient = gradient * y[i] - 1 + alpha[i] * extra[i]
                var projected = 0.0
                if alpha[i] == 0 {
                    if gradient > highOld {
                        active -= 1
                        order.swapAt(s, active)
                        continue
                    }
                    if gradient < 0 { projected = gradient }
                } else if alpha[i] == bounds[i] {
                    if gradient < lowOld {
                        active -= 1
                        order.swapAt(s, active)
                        continue
                    }
                    if gradient > 0 { projected = gradient }
                } else {
                    projected = gradient
                }
                high = max(high, projected)
                low = min(low, projected)
                if abs(projected) > 1e-12 {
                    let old = alpha[i]
                    alpha[i] = min(max(alpha[i] - gradient / curves[i], 0), bounds[i])
                    let change = (alpha[i] - old) * y[i]
                    for k in 0..<features { weights[k] += change * row[k] }
                }
                s += 1
            }
            passes += 1
            if high - low <= tolerance {
                if active == count { break }
                active = count
                (highOld, lowOld) = (.infinity, -.infinity)
                continue
            }
            highOld = high <= 0 ? .infinity : high
            lowOld = low >= 0 ? -.infinity : low
        }
        return (weights, passes)
    }
}
