/// The quadratic problem behind support vector machines: minimise a'Qa/2 + p'a with y'a constant and 0 <= a <= C,
/// two numbers at a time (sequential minimal optimisation with second-order choice and shrinking, as libsvm does it;
/// its rounding of Q to single precision is kept, so that the steps are the same).
///
/// Q[i][j] is y[i] y[j] K[i][j] of a kernel matrix. Regression has every sample twice, once with each sign.
struct VectorSolver {
    private let kernel: UnsafePointer<Double>
    private let kernelWidth: Int
    private let count: Int
    private let tolerance: Double
    private var y: [Double]
    private var p: [Double]
    private var bounds: [Double]
    private(set) var alpha: [Double]
    private var gradient: [Double]
    private var boundGradient: [Double]
    private var active: Int
    /// Which number stands at a place; shrinking swaps places.
    private var places: [Int]
    private var diagonal: [Double]
    private var isUnshrunk = false
    /// Two rows of Q, one behind the other.
    private var rows: [Float]
    private(set) var iterations = 0
    private(set) var rho = 0.0

    /// `kernel`: samples by samples; number `i` belongs to sample `i % width`.
    init(
        kernel: UnsafePointer<Double>, width: Int, y: [Double], linear: [Double], bounds: [Double],
        start: [Double], tolerance: Double
    ) {
        self.kernel = kernel
        kernelWidth = width
        count = y.count
        self.tolerance = tolerance
        (self.y, p, self.bounds, alpha) = (y, linear, bounds, start)
        gradient = linear
        boundGradient = Array(repeating: 0, count: y.count)
        active = y.count
        places = Array(0..<y.count)
        diagonal = (0..<y.count).map { kernel[($0 % width) * width + $0 % width] }
        rows = Array(repeating: 0, count: 2 * y.count)
        for i in 0..<count where alpha[i] > 0 {
            fill(0, i, count)
            for j in 0..<count { gradient[j] += alpha[i] * Double(rows[j]) }
            if isUpper(i) { for j in 0..<count { boundGradient[j] += bounds[i] * Double(rows[j]) } }
        }
    }

    @inline(__always) private func isUpper(_ i: Int) -> Bool { alpha[i] >= bounds[i] }
    @inline(__always) private func isLower(_ i: Int) -> Bool { alpha[i] <= 0 }

    /// Writes a row of Q as the first or the second of `rows`.
    private mutating func fill(_ which: Int, _ i: Int, _ length: Int) {
        let own = kernel + (places[i] % kernelWidth) * kernelWidth
        let (sign, start) = (y[i], which * count)
        for j in 0..<length { rows[start + j] = Float(sign * y[j] * own[places[j] % kernelWidth]) }
    }

    // MARK: Solving

    /// The numbers in their first order.
    mutating func solve(most: Int = -1, shrinks: Bool = true) -> [Double] {
        var counter = min(count, 1000) + 1
        while most < 0 || iterations < most {
            counter -= 1
            if counter == 0 {
                counter = min(count, 1000)
                if shrinks { shrink() }
            }
            var pair = choose()
            if pair == nil {
                reconstruct()
                active = count
                pair = choose()
                guard pair != nil else { break }
                counter = 1
            }
            iterations += 1
            step(pair!.0, pair!.1)
        }
        rho = offset()
        var solution = Array(repeating: 0.0, count: count)
        for i in 0..<count { solution[places[i]] = alpha[i] }
        return solution
    }

    /// The pair that promises most; nil where nothing violates the conditions by more than the tolerance.
    private mutating func choose() -> (Int, Int)? {
        var (most, most2, best) = (-Double.infinity, -Double.infinity, -1)
        for t in 0..<active {
            if y[t] > 0 {
                if !isUpper(t), -gradient[t] >= most { (most, best) = (-gradient[t], t) }
            } else if !isLower(t), gradient[t] >= most {
                (most, best) = (gradient[t], t)
            }
        }
        if best >= 0 { fill(0, best, active) }
        var (second, least) = (-1, Double.infinity)
        for j in 0..<active {
            let isPositive = y[j] > 0
            if isPositive ? isLower(j) : isUpper(j) { continue }
            let own = isPositive ? gradient[j] : -gradient[j]
            most2 = max(most2, own)
            let difference = most + own
            guard difference > 0 else { continue }
            let sign = isPositive ? -2.0 : 2.0
            let curve = diagonal[best] + diagonal[j] + sign * y[best] * Double(rows[j])
            let gain = -(difference * difference) / (curve > 0 ? curve : 1e-12)
            if gain <= least { (second, least) = (j, gain) }
        }
        return most + most2 < tolerance || second < 0 ? nil : (best, second)
    }

    private mutating func step(_ i: Int, _ j: Int) {
        fill(0, i, active)
        fill(1, j, active)
        let (ci, cj, oldI, oldJ) = (bounds[i], bounds[j], alpha[i], alpha[j])
        if y[i] != y[j] { moveApart(i, j, ci, cj) } else { moveTogether(i, j, ci, cj) }
        let (di, dj) = (alpha[i] - oldI, alpha[j] - oldJ)
        for k in 0..<active { gradient[k] += Double(rows[k]) * di + Double(rows[count + k]) * dj }
        noteBound(i, wasUpper: oldI >= ci)
        noteBound(j, wasUpper: oldJ >= cj)
    }

    private mutating func moveApart(_ i: Int, _ j: Int, _ ci: Double, _ cj: Double) {
        let curve = diagonal[i] + diagonal[j] + 2 * Double(rows[j])
        let delta = (-gradient[i] - gradient[j]) / (curve <= 0 ? 1e-12 : curve)
        let difference = alpha[i] - alpha[j]
        alpha[i] += delta
        alpha[j] += delta
        if difference > 0 {
            if alpha[j] < 0 { (alpha[i], alpha[j]) = (difference, 0) }
        } else if alpha[i] < 0 {
            (alpha[i], alpha[j]) = (0, -difference)
        }
        if difference > ci - cj {
            if alpha[i] > ci { (alpha[i], alpha[j]) = (ci, ci - difference) }
        } else if alpha[j] > cj {
            (alpha[i], alpha[j]) = (cj + difference, cj)
        }
    }

    private mutating func moveTogether(_ i: Int, _ j: Int, _ ci: Double, _ cj: Double) {
        let curve = diagonal[i] + diagonal[j] - 2 * Double(rows[j])
        let delta = (gradient[i] - gradient[j]) / (curve <= 0 ? 1e-12 : curve)
        let sum = alpha[i] + alpha[j]
        alpha[i] -= delta
        alpha[j] += delta
        if sum > ci {
            if alpha[i] > ci { (alpha[i], alpha[j]) = (ci, sum - ci) }
        } else if alpha[j] < 0 {
            (alpha[i], alpha[j]) = (sum, 0)
        }
        if sum > cj {
            if alpha[j] > cj { (alpha[i], alpha[j]) = (sum - cj, cj) }
        } else if alpha[i] < 0 {
            (alpha[i], alpha[j]) = (0, sum)
        }
    }

    private mutating func noteBound(_ i: Int, wasUpper: Bool) {
        guard wasUpper != isUpper(i) else { return }
        fill(0, i, count)
        let sign = wasUpper ? -bounds[i] : bounds[i]
        for k in 0..<count { boundGradient[k] += sign * Double(rows[k]) }
    }

    // MARK: Shrinking

    /// The gradient of the numbers that were put aside.
    private mutating func reconstruct() {
        guard active < count else { return }
        for j in active..<count { gradient[j] = boundGradient[j] + p[j] }
        let free = (0..<active).filter { !isUpper($0) && !isLower($0) }
        if free.count * count > 2 * active * (count - active) {
            for i in active..<count {
                fill(0, i, active)
                for j in free { gradient[i] += alpha[j] * Double(rows[j]) }
            }
        } else {
            for i in free {
                fill(0, i, count)
                for j in active..<count { gradient[j] += alpha[i] * Double(rows[j]) }
            }
        }
    }

    private func isSettled(_ i: Int, _ most1: Double, _ most2: Double) -> Bool {
        if isUpper(i) { return -gradient[i] > (y[i] > 0 ? most1 : most2) }
        if isLower(i) { return gradient[i] > (y[i] > 0 ? most2 : most1) }
        return false
    }

    private mutating func shrink() {
        var (most1, most2) = (-Double.infinity, -Double.infinity)
        for i in 0..<active {
            let isPositive = y[i] > 0
            if !isUpper(i) {
                if isPositive { most1 = max(most1, -gradient[i]) } else { most2 = max(most2, -gradient[i]) }
            }
            if !isLower(i) {
                if isPositive { most2 = max(most2, gradient[i]) } else { most1 = max(most1, gradient[i]) }
            }
        }
        if !isUnshrunk, most1 + most2 <= tolerance * 10 {
            isUnshrunk = true
            reconstruct()
            active = count
        }
        var i = 0
        while i < active {
            if isSettled(i, most1, most2) {
                active -= 1
                while active > i {
                    if !isSettled(active, most1, most2) {
                        exchange(i, active)
                        break
                    }
                    active -= 1
                }
            }
            i += 1
        }
    }

    private mutating func exchange(_ i: Int, _ j: Int) {
        y.swapAt(i, j)
        p.swapAt(i, j)
        bounds.swapAt(i, j)
        alpha.swapAt(i, j)
        gradient.swapAt(i, j)
        boundGradient.swapAt(i, j)
        places.swapAt(i, j)
        diagonal.swapAt(i, j)
    }

    /// What the decision function takes off.
    private func offset() -> Double {
        var (free, sum, upper, lower) = (0, 0.0, Double.infinity, -Double.infinity)
        for i in 0..<active {
            let own = y[i] * gradient[i]
            if isUpper(i) {
                if y[i] < 0 { upper = min(upper, own) } else { lower = max(lower, own) }
            } else if isLower(i) {
                if y[i] > 0 { upper = min(upper, own) } else { lower = max(lower, own) }
            } else {
                free += 1
                sum += own
            }
        }
        return free > 0 ? sum / Double(free) : (upper + lower) / 2
    }
}
