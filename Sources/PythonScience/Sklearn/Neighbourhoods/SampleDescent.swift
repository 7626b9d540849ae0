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
        case squaredInsensitive = "squared_epsilon_insensitive"
    }

    enum Penalty: String {
        case none
        case squares = "l2"
        case sizes = "l1"
        case both = "elasticnet"
    }

    /// What stops a training before its passes are made.
    enum Measure {
        /// The objective of the trained samples.
        case objective
        /// The share of right signs, or the coefficient of determination, of the samples kept back.
        case accuracy, determination
    }

    /// Weights with the bias behind them.
    struct State {
        var weights: [Double]
        /// The means of the weights over the steps.
        var averages: [Double]
        /// The number of the next step, from 1.
        var time: Double
    }

    /// Norms of the weights as scikit-learn keeps them: measured after a step, scaled with the weights, but not measured
    /// anew after the penalty of absolute weights.
    private struct Norms {
        var squares = 0.0
        var sizes = 0.0
        /// By how much the weights shrank since they were last brought up to date.
        var scale = 1.0

        init(of weights: ArraySlice<Double>) { measure(weights) }

        mutating func measure(_ weights: ArraySlice<Double>) {
            (squares, sizes) = (0, 0)
            for weight in weights {
                squares += weight * weight
                sizes += abs(weight)
            }
        }

        mutating func shrink(by factor: Double) {
            scale *= factor
            squares *= factor * factor
            sizes *= abs(factor)
            if scale < 1e-9 { scale = 1 }
        }
    }

    let loss: Loss
    let penalty: Penalty
    let measure: Measure
    let alpha: Double
    let firstRate: Double
    let power: Double
    let tolerance: Double
    let epsilon: Double
    /// The share of absolute weights in the penalty; the rest is that of squared ones.
    let share: Double
    /// The step from which weights are averaged; 0: they aren't.
    let averagesFrom: Double
    /// The weights of samples above 0 and of the others.
    let classWeights: (positive: Double, negative: Double)
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
        case .squaredInsensitive:
            let r = max(abs(y - p) - epsilon, 0)
            return r * r
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
        case .squaredInsensitive:
            let z = y - p
            return z > epsilon ? -2 * (z - epsilon) : z < -epsilon ? 2 * (-z - epsilon) : 0
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

    /// Moves the state by passes over the samples, but for those kept back; gives the passes made, or where numbers grew
    /// beyond all bounds, the pass in which they did.
    func run(
        rows: [Double], y: [Double], weights sampleWeights: [Double], isKept: [Bool], state: inout State,
        poll: () throws(PythonError) -> Void
    ) throws(PythonError) -> (passes: Int, isFinite: Bool) {
        let features = state.weights.count - 1
        var order = Array(0..<y.count)
        let trained = Double(isKept.count { !$0 })
        let typical = (1 / alpha.squareRoot()).squareRoot()
        let initial = typical / max(1, slope(-typical, 1))
        let offset = 1 / (initial * alpha)
        let ridge = penalty == .none ? 0 : 1 - share
        var (eta, best, waits, pass) = (firstRate, Double.infinity, 0, 0)
        var norms = Norms(of: state.weights[..<features])
        // What the penalty of absolute weights could have taken so far, and what it took of each weight.
        var (due, taken) = (0.0, [Double](repeating: 0, count: features))
        while pass < passes {
            try poll()
            pass += 1
            var sum = 0.0
            if shuffles { shuffle(&order) }
            for i in order where !isKept[i] {
                let row = i * features
                var p = state.weights[features]
                for k in 0..<features { p += state.weights[k] * rows[row + k] }
                if rate == 0 { eta = 1 / (alpha * (offset + state.time - 1)) }
                if rate == 2 { eta = firstRate / pow(state.time, power) }
                if measure == .objective { sum += value(p, y[i]) + penalty(norms) }
                let step =
                    -eta * min(max(slope(p, y[i]), -1e12), 1e12) * sampleWeights[i]
                    * (y[i] > 0 ? classWeights.positive : classWeights.negative)
                if penalty == .squares || penalty == .both {
                    let scale = max(0, 1 - ridge * eta * alpha)
                    for k in 0..<features { state.weights[k] *= scale }
                    norms.shrink(by: scale)
                }
                if step != 0 {
                    for k in 0..<features { state.weights[k] += step * rows[row + k] }
                    norms.measure(state.weights[..<features])
                    if fitsBias { state.weights[features] += step }
                }
                if averagesFrom > 0, averagesFrom <= state.time {
                    let count = state.time - averagesFrom + 1
                    for k in 0...features {
                        state.averages[k] += (state.weights[k] - state.averages[k]) / count
                    }
                }
                if penalty == .sizes || penalty == .both {
                    due += share * eta * alpha
                    for k in 0..<features { shrink(&state.weights[k], due: due, taken: &taken[k]) }
                }
                state.time += 1
            }
            guard state.weights.allSatisfy(\.isFinite) else { return (pass, false) }
            let isWorse: Bool
            if measure == .objective {
                isWorse = sum / trained > best - tolerance
                best = min(best, sum / trained)
            } else {
                let error = -score(rows, y, sampleWeights, isKept, state.weights, scale: norms.scale)
                isWorse = error > best - tolerance
                best = min(best, error)
            }
            waits = tolerance > -.infinity && isWorse ? waits + 1 : 0
            if waits >= patience {
                guard rate == 3, eta > 1e-6 else { break }
                eta /= 5
                waits = 0
            }
        }
        return (pass, true)
    }

    private func penalty(_ norms: Norms) -> Double {
        penalty == .none ? 0 : alpha * ((1 - share) * 0.5 * norms.squares + share * norms.sizes)
    }

    /// The penalty of absolute weights: what is due and not yet taken, never past 0 (Tsuruoka, Tsujii and Ananiadou, 2009).
    private func shrink(_ weight: inout Double, due: Double, taken: inout Double) {
        let before = weight
        if before > 0 { weight = max(0, before - (due + taken)) }
        if before < 0 { weight = min(0, before + (due - taken)) }
        taken += weight - before
    }

    /// How well the weights do on the samples kept back. scikit-learn asks this of weights that are not scaled yet.
    private func score(
        _ rows: [Double], _ y: [Double], _ sampleWeights: [Double], _ isKept: [Bool], _ weights: [Double],
        scale: Double
    ) -> Double {
        let features = weights.count - 1
        var (count, right, sum, rest) = (0.0, 0.0, 0.0, 0.0)
        for i in y.indices where isKept[i] {
            var p = 0.0
            for k in 0..<features { p += weights[k] * rows[i * features + k] }
            p = p / scale + weights[features]
            count += sampleWeights[i]
            // The logistic loss has 0 and 1 for labels, and predictions of -1 are never the former.
            let isRight = p > 0 ? y[i] > 0 : y[i] <= 0 && loss != .log
            right += isRight ? sampleWeights[i] : 0
            sum += sampleWeights[i] * y[i]
            rest += sampleWeights[i] * (y[i] - p) * (y[i] - p)
        }
        if measure == .accuracy { return right / count }
        var spread = 0.0
        for i in y.indices where isKept[i] {
            spread += sampleWeights[i] * (y[i] - sum / count) * (y[i] - sum / count)
        }
        return spread == 0 ? (rest == 0 ? 1 : 0) : 1 - rest / spread
    }
}
