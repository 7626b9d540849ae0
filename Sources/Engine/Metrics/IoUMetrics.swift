import Arrays

/// Intersection over union of labels, averaged over chosen classes that occur. Labels outside of the classes
/// do not count.
private final class IoUMetric: Metric {
    private let classes: Int
    private let targets: [Int]
    private let ignored: Int?
    private let sparseTruth: Bool
    private let sparsePrediction: Bool
    private let threshold: Float?
    private var table: [Double]

    init(
        _ className: String, _ a: Arguments, classes: Int? = nil, sparseTruth: Bool? = nil,
        threshold: Float? = nil
    ) throws {
        let count = try classes ?? min(a.positive("num_classes"), a.length("num_classes", limit: 1 << 14))
        self.classes = count
        targets = a["target_class_ids"].isNone ? Array(0..<count) : try a.ints("target_class_ids")
        if let largest = targets.max(), largest >= count {
            throw EngineError.value(
                "Target class id \(largest) is out of range, which is [0, \(count)).")
        }
        ignored = try a.optionalInt("ignore_class")
        self.sparseTruth = sparseTruth ?? a["sparse_y_true"].isTrue
        sparsePrediction = threshold != nil || a["sparse_y_pred"].isTrue
        self.threshold = threshold
        if threshold == nil { try a.requireLastAxis() }
        table = [Double](repeating: 0, count: count * count)
        try super.init(className, a)
    }

    override func update(_ truth: NDArray, _ prediction: NDArray, _ weights: NDArray?) throws {
        let t = sparseTruth ? truth.elements(as: Double.self).map { Int($0) } : argmax(truth)
        let p: [Int]
        if let threshold {
            p = prediction.asFloats().floatElements.map { $0 >= threshold ? 1 : 0 }
        } else {
            p = sparsePrediction ? prediction.elements(as: Double.self).map { Int($0) } : argmax(prediction)
        }
        guard t.count == p.count else {
            throw EngineError.value("\(className): got \(t.count) targets for \(p.count) outputs")
        }
        let w = weights?.asFloats().floatElements
        for (i, (a, b)) in zip(t, p).enumerated()
        where a != ignored && a >= 0 && a < classes && b >= 0 && b < classes {
            // The counts are integers: weights are cut.
            table[a * classes + b] += w.map { Double($0[i % max(1, $0.count)]).rounded(.towardZero) } ?? 1
        }
    }

    override func result() -> NDArray {
        var (total, valid) = (Float(0), Float(0))
        for c in targets {
            let row = (0..<classes).reduce(0) { $0 + table[c * classes + $1] }
            let column = (0..<classes).reduce(0) { $0 + table[$1 * classes + c] }
            let union = Float(row + column - table[c * classes + c])
            guard union > 1e-9 else { continue }
            valid += 1
            total += Float(table[c * classes + c]) / (union + 1e-7)
        }
        return .constant(total / (valid + 1e-7))
    }

    override func reset() { table = [Double](repeating: 0, count: classes * classes) }
}

extension ClassRow where Product == Metric {
    private static let sparse = "ignore_class=None, sparse_y_true=True, sparse_y_pred=True, axis=-1"
    private static let oneHot = "ignore_class=None, sparse_y_pred=False, axis=-1"

    static func overlaps() -> [ClassRow<Metric>] {
        [
            row("IoU", [], "num_classes, target_class_ids, *, " + sparse) { a, _ in try IoUMetric("IoU", a) },
            row("BinaryIoU", [], "target_class_ids=[0, 1], threshold=0.5") { a, _ in
                try IoUMetric(
                    "BinaryIoU", a, classes: 2, sparseTruth: true, threshold: Float(a.double("threshold")))
            },
            row("MeanIoU", [], "num_classes, *, " + sparse) { a, _ in try IoUMetric("MeanIoU", a) },
            row("OneHotIoU", [], "num_classes, target_class_ids, *, " + oneHot) { a, _ in
                try IoUMetric("OneHotIoU", a, sparseTruth: false)
            },
            row("OneHotMeanIoU", [], "num_classes, *, " + oneHot) { a, _ in
                try IoUMetric("OneHotMeanIoU", a, sparseTruth: false)
            },
        ]
    }

    // MARK: Correlation

    static func correlations() -> [ClassRow<Metric>] {
        [
            row("PearsonCorrelation", ["pearson_correlation"], "axis=-1") { a, _ in
                let axis = try a.int("axis")
                return MeanMetric(
                    "PearsonCorrelation", name: try a.optionalString("name") ?? "pearson_correlation"
                ) { t, p in
                    let (x, y) = try LossFormula.sameRank(t, p)
                    return try (standardized(x, axis) * standardized(y, axis)).mean(axes: [axis])
                }
            },
            row("ConcordanceCorrelation", ["concordance_correlation"], "axis=-1") { a, _ in
                let axis = try a.int("axis")
                return MeanMetric(
                    "ConcordanceCorrelation", name: try a.optionalString("name") ?? "concordance_correlation"
                ) { t, p in
                    let (x, y) = try LossFormula.sameRank(t, p)
                    let (a, b) = (
                        try x.mean(axes: [axis], keepsAxes: true), try y.mean(axes: [axis], keepsAxes: true)
                    )
                    let spread =
                        try (x - a).square().mean(axes: [axis], keepsAxes: true)
                        + (y - b).square().mean(axes: [axis], keepsAxes: true) + (a - b).square()
                    let together = try (x - b) * (y - b) * Tensor(2)
                    return try (together / (spread + Tensor(LossFormula.epsilon))).mean(axes: [axis])
                }
            },
        ]
    }

    private static func standardized(_ x: Tensor, _ axis: Int) throws -> Tensor {
        let centred = try x - x.mean(axes: [axis], keepsAxes: true)
        let mean = try centred.mean(axes: [axis], keepsAxes: true)
        let deviation = try (centred - mean).square().mean(axes: [axis], keepsAxes: true).squareRoot()
        return try centred / deviation
    }
}
