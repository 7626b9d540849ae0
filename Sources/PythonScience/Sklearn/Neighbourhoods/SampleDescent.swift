import PythonLanguage

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Stochastic gradient descent of a linear model, one sample after another in scikit-learn's order.
struct SampleDescent {
    enum Loss: String, CaseIterable {
        case hinge
        case log = "log_loss"
        case modifiedHuber = "modified_huber"
        case squaredHinge = "squared_hinge"
        case perceptron
        case squaredError = "squared_error"
        case huber
        case insensitive = "epsilon_insensitive"
    }

    let loss: Loss
    let alpha: Double
    let firstRate: Double
    let power: Double
    let tolerance: Double
    let epsilon: Double
    /// The share of squared weights in the penalty: 1 or, without one, 0.
    let ridge: Double
    /// 0 optimal, 1 constant, 2 inverse scaling, 3 adaptive.
    let rate: Int
    let passes: Int
    let patience: Int
    let shuffles: Bool
    let fitsBias: Bool
    let seed: UInt32

    private func value(_ p: Double, _ y: Double) -> Double {
        let z = p * y
        switch loss {
        case .hinge: return max(1 - z, 0)
        case .perceptron: return max(-z, 0)
        case .squaredHinge: return max(1 - z, 0) * max(1 - z, 0)
        case .modifiedHuber: return z >= 1 ? 0 : z >= -1 ? (1 - z) * (1 - z) : -4 * z
        case .log: return z > 18 ? exp(-z) : z < -18 ? -z : log1p(exp(-z))
        case .squaredError: return 0.5 * (p - y) * (p - y)
        case .huber:
            let r = abs(y - p)
            return r <= epsilon ? 0.5 * r * r : epsilon * r - 0.5 * epsilon * epsilon
        case .insensitive: return max(abs(y - p) - epsilon, 0)
        }
    }

    private func slope(_ p: Double, _ y: Double) -> Double {
        let z = p * y
        switch loss {
        case .hinge: return z <= 1 ? -y : 0
        case .perceptron: return z <= 0 ? -y : 0
        case .squaredHinge: return z < 1 ? -2 * y * (1 - z) : 0
        case .modifiedHuber: return z >= 1 ? 0 : z >= -1 ? 2 * (1 - z) * -y : -4 * y
        case .log: return z > 18 ? exp(-z) * -y : z < -18 ? -y : -y / (exp(z) + 1)
        case .squaredError: return p - y
        case .huber:
            let r = p - y
            return abs(r) <= epsilon ? r : r > 0 ? epsilon : -epsilon
        case .insensitive: return y - p > epsilon ? -1 : p - y > epsilon ? 1 : 0
        }
    }

    private func shuffle(_ order: inout [Int]) {
        var state = seed
        for i in 0..<max(order.count - 1, 0) {
            if state == 0 { state = 1 }
            state ^= state << 13
            state ^= state >> 17
            state ^= state << 5
            order.swapAt(i, i + Int(state & 0x7FFF_FFFF) % (order.count - i))
        }
    }

    /// The weights with the bias behind them, and the passes made.
    func run(
        rows: [Double], features: Int, y: [Double], weights sampleWeights: [Double], start: [Double],
        poll: () throws(PythonError) -> Void
    ) throws(PythonError) -> (weights: [Double], passes: Int) {
        var weights = start
        var order = Array(0..<y.count)
        let typical = (1 / alpha.squareRoot()).squareRoot()
        let initial = typical / max(1, slope(-typical, 1))
        let offset = 1 / (initial * alpha)
        var (eta, time, best, waits, pass) = (firstRate, 1.0, Double.infinity, 0, 0)
        while pass < passes {
            try poll()
            pass += 1
            var sum = 0.0
            if shuffles { shuffle(&order) }
            for i in order {
                var p = weights[features]
                for k in 0..<features { p += weights[k] * rows[i * features + k] }
                if rate == 0 { eta = 1 / (alpha * (offset + time - 1)) }
                if rate == 2 { eta = firstRate / pow(time, power) }
                sum += value(p, y[i])
                if ridge > 0 {
                    var square = 0.0
                    for k in 0..<features { square += weights[k] * weights[k] }
                    sum += alpha * ridge * 0.5 * square
                }
                let step = -eta * min(max(slope(p, y[i]), -1e12), 1e12) * sampleWeights[i]
                if ridge > 0 {
                    let scale = max(0, 1 - ridge * eta * alpha)
                    for k in 0..<features { weights[k] *= scale }
                }
                if step != 0 {
                    for k in 0..<features { weights[k] += step * rows[i * features + k] }
                    if fitsBias { weights[features] += step }
                }
                time += 1
            }
            guard tolerance > -.infinity else { continue }
            waits = sum > best - tolerance * Double(y.count) ? waits + 1 : 0
            best = min(best, sum)
            if waits >= patience {
                guard rate == 3, eta > 1e-6 else { break }
                eta /= 5
                waits = 0
            }
        }
        return (weights, pass)
    }
}
