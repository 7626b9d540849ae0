#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// How unlike the samples of a node are, and how much a cut into left and right would help.
///
/// The samples of a node stand in `samples[start..<end]`. `move(to:)` takes the samples up to a place to the left,
/// from whichever end is nearer, and the sums of both sides follow; the order of the additions is scikit-learn's, so
/// that ties between cuts fall as they do there.
final class TreeCriterion {
    enum Kind: String {
        case gini
        case entropy
        case logLoss = "log_loss"
        case squaredError = "squared_error"

        var isClassification: Bool { self != .squaredError }
    }

    let kind: Kind
    let outputs: Int
    /// Sums an output: one a class, or one for numbers.
    let widths: [Int]
    /// Where an output's sums begin, and their number in all.
    private let starts: [Int]
    let width: Int

    private let targets: UnsafePointer<Double>
    private let weights: UnsafePointer<Double>?
    private let samples: UnsafeMutablePointer<Int>
    var totalWeight = 0.0

    private(set) var start = 0
    private(set) var end = 0
    private var place = 0
    private(set) var nodeWeight = 0.0
    private(set) var leftWeight = 0.0
    private(set) var rightWeight = 0.0
    private var squares = 0.0
    private(set) var total: [Double]
    private var left: [Double]
    private var right: [Double]

    init(
        _ kind: Kind, widths: [Int], targets: UnsafePointer<Double>, weights: UnsafePointer<Double>?,
        samples: UnsafeMutablePointer<Int>
    ) {
        self.kind = kind
        self.widths = widths
        outputs = widths.count
        starts = widths.indices.map { widths[..<$0].reduce(0, +) }
        width = widths.reduce(0, +)
        self.targets = targets
        self.weights = weights
        self.samples = samples
        total = Array(repeating: 0, count: width)
        left = total
        right = total
    }

    /// Begins with the samples of a node, all of them on the right.
    func begin(_ start: Int, _ end: Int) {
        (self.start, self.end) = (start, end)
        nodeWeight = 0
        squares = 0
        for k in 0..<width { total[k] = 0 }
        for p in start..<end {
            let i = samples[p]
            let w = weights?[i] ?? 1
            for k in 0..<outputs {
                let y = targets[i * outputs + k]
                if kind.isClassification {
                    total[starts[k] + Int(y)] += w
                } else {
                    total[k] += w * y
                    squares += w * y * y
                }
            }
            nodeWeight += w
        }
        reset()
    }

    func reset() {
        place = start
        (leftWeight, rightWeight) = (0, nodeWeight)
        for k in 0..<width { (left[k], right[k]) = (0, total[k]) }
    }

    /// Takes `samples[start..<new]` to the left.
    func move(to new: Int) {
        if new - place <= end - new {
            for p in place..<new { add(samples[p], 1) }
        } else {
            (leftWeight, rightWeight) = (nodeWeight, 0)
            for k in 0..<width { left[k] = total[k] }
            var p = end - 1
            while p >= new {
                add(samples[p], -1)
                p -= 1
            }
        }
        rightWeight = nodeWeight - leftWeight
        for k in 0..<width { right[k] = total[k] - left[k] }
        place = new
    }

    @inline(__always)
    private func add(_ i: Int, _ sign: Double) {
        let w = sign * (weights?[i] ?? 1)
        for k in 0..<outputs {
            let y = targets[i * outputs + k]
            if kind.isClassification { left[starts[k] + Int(y)] += w } else { left[k] += w * y }
        }
        leftWeight += w
    }

    // MARK: Impurity

    var impurity: Double {
        guard kind.isClassification else {
            var value = squares / nodeWeight
            for k in 0..<outputs { value -= (total[k] / nodeWeight) * (total[k] / nodeWeight) }
            return value / Double(outputs)
        }
        return classImpurity(total, nodeWeight)
    }

    private func classImpurity(_ sums: [Double], _ weight: Double) -> Double {
        var value = 0.0
        for k in 0..<outputs {
            let range = starts[k]..<starts[k] + widths[k]
            if kind == .gini {
                var square = 0.0
                for c in range { square += sums[c] * sums[c] }
                value += 1 - square / (weight * weight)
            } else {
                for c in range where sums[c] > 0 {
                    let share = sums[c] / weight
                    value -= share * (log(share) / log(2.0))
                }
            }
        }
        return value / Double(outputs)
    }

    /// Of the two sides.
    var childImpurities: (left: Double, right: Double) {
        guard !kind.isClassification else {
            return (classImpurity(left, leftWeight), classImpurity(right, rightWeight))
        }
        var leftSquares = 0.0
        for p in start..<place {
            let i = samples[p]
            let w = weights?[i] ?? 1
            for k in 0..<outputs {
                let y = targets[i * outputs + k]
                leftSquares += w * y * y
            }
        }
        var a = leftSquares / leftWeight
        var b = (squares - leftSquares) / rightWeight
        for k in 0..<outputs {
            a -= (left[k] / leftWeight) * (left[k] / leftWeight)
            b -= (right[k] / rightWeight) * (right[k] / rightWeight)
        }
        return (a / Double(outputs), b / Double(outputs))
    }

    /// Grows with the improvement of the cut; what does not change with it is left out.
    var proxyImprovement: Double {
        guard !kind.isClassification else {
            let children = childImpurities
            return -rightWeight * children.right - leftWeight * children.left
        }
        var (a, b) = (0.0, 0.0)
        for k in 0..<outputs {
            a += left[k] * left[k]
            b += right[k] * right[k]
        }
        return a / leftWeight + b / rightWeight
    }

    func improvement(parent: Double, left: Double, right: Double) -> Double {
        (nodeWeight / totalWeight)
            * (parent - (rightWeight / nodeWeight * right) - (leftWeight / nodeWeight * left))
    }
}
