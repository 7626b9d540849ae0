import Arrays

// F scores and the coefficient of determination.

/// (1 + b^2) precision recall / (b^2 precision + recall), one a class or averaged; F1 is that of b = 1.
private final class FBetaMetric: Metric {
    private let squaredBeta: Double
    private let average: String?
    private let threshold: Float?
    private var counts: [(tp: Double, fp: Double, fn: Double, weight: Double)] = []

    init(_ className: String, _ name: String, _ a: Arguments, _ beta: Double) throws {
        squaredBeta = beta * beta
        average = try a.optionalString("average")
        if average != nil { _ = try a.oneOf("average", ["micro", "macro", "weighted"]) }
        threshold = try a.optionalDouble("threshold").map { Float($0) }
        try super.init(className, a, name: name)
    }

    override func update(_ truth: NDArray, _ prediction: NDArray, _ weights: NDArray?) throws {
        let (t, p) = (truth.asFloats().floatElements, prediction.asFloats().floatElements)
        let width = max(1, prediction.shape.last ?? 1)
        if counts.isEmpty {
            counts = [(Double, Double, Double, Double)](repeating: (0, 0, 0, 0), count: width)
        }
        let rowWeights = weights?.asFloats().floatElements
        let best = argmax(prediction)
        for row in 0..<(p.count / width) {
            let weight = Double(rowWeights?[row] ?? 1)
            for column in 0..<width {
                let i = row * width + column
                let positive = threshold.map { p[i] > $0 } ?? (best[row] == column && p[i] != 0)
                let truth = Double(t[i])
                let predicted = positive ? 1.0 : 0.0
                counts[column].tp += truth * predicted * weight
                counts[column].fp += (1 - truth) * predicted * weight
                counts[column].fn += truth * (1 - predicted) * weight
                counts[column].weight += truth * weight
            }
        }
    }

    override func result() -> NDArray {
        func score(_ tp: Double, _ fp: Double, _ fn: Double) -> Double {
            let precision = tp / (tp + fp + 1e-7)
            let recall = tp / (tp + fn + 1e-7)
            return (1 + squaredBeta) * precision * recall / (squaredBeta * precision + recall + 1e-7)
        }
        let scores = counts.map { score($0.tp, $0.fp, $0.fn) }
        switch average {
        case "micro":
            let sums = counts.reduce((0.0, 0.0, 0.0)) { ($0.0 + $1.tp, $0.1 + $1.fp, $0.2 + $1.fn) }
            return .constant(Float(score(sums.0, sums.1, sums.2)))
        case "macro": return .constant(Float(scores.reduce(0, +) / Double(max(1, scores.count))))
        case "weighted":
            let total = counts.reduce(0) { $0 + $1.weight }
            let weighted = zip(scores, counts).reduce(0) { $0 + $1.0 * $1.1.weight }
            return .constant(Float(weighted / (total + 1e-7)))
        default: return NDArray(floats: scores.map { Float($0) })
        }
    }

    override func reset() { counts = [] }
}

/// R2 = 1 - residual sum of squares / total sum of squares.
private final class R2Metric: Metric {
    private let aggregation: String?
    private let regressors: Int
    private var sums: [(squares: Double, total: Double, residual: Double)] = []
    private var count = 0.0
    private var samples = 0

    init(_ a: Arguments) throws {
        aggregation = try a.optionalString("class_aggregation")
        if aggregation != nil {
            _ = try a.oneOf("class_aggregation", ["uniform_average", "variance_weighted_average"])
        }
        regressors = try a.int("num_regressors")
        try super.init("R2Score", a, name: "r2_score")
    }

    override func update(_ truth: NDArray, _ prediction: NDArray, _ weights: NDArray?) throws {
        let (t, p) = try LossFormula.sameRank(Tensor(truth), Tensor(prediction.asFloats()))
        let width = max(1, p.rank > 1 ? p.shape[p.rank - 1] : 1)
        if sums.isEmpty { sums = [(Double, Double, Double)](repeating: (0, 0, 0), count: width) }
        let (truths, predictions) = (t.array.floatElements, p.array.floatElements)
        let rowWeights = weights?.asFloats().floatElements
        for row in 0..<(truths.count / width) {
            let weight = Double(rowWeights?[row] ?? 1)
            for column in 0..<width {
                let (y, z) = (Double(truths[row * width + column]), Double(predictions[row * width + column]))
                sums[column].squares += weight * y * y
                sums[column].total += weight * y
                sums[column].residual += weight * (y - z) * (y - z)
            }
            count += weight
            samples += width
        }
    }

    override func result() -> NDArray {
        let spreads = sums.map { $0.squares - $0.total * $0.total / max(count, 1e-30) }
        var scores = zip(sums, spreads).map { 1 - $0.residual / $1 }
        scores = scores.map { $0.isInfinite || $0.isNaN ? 0 : $0 }
        func adjusted(_ score: Double) -> Double {
            guard regressors > 0, samples > regressors + 1 else { return score }
            return 1 - (1 - score) * Double(samples - 1) / Double(samples - regressors - 1)
        }
        switch aggregation {
        case nil: return NDArray(floats: scores.map { Float(adjusted($0)) })
        case "variance_weighted_average":
            let total = spreads.reduce(0, +)
            return .constant(
                Float(adjusted(ratio(zip(scores, spreads).reduce(0) { $0 + $1.0 * $1.1 }, total))))
        default: return .constant(Float(adjusted(scores.reduce(0, +) / Double(max(1, scores.count)))))
        }
    }

    override func reset() {
        sums = []
        count = 0
        samples = 0
    }
}

extension ClassRow where Product == Metric {
    static func scores() -> [ClassRow<Metric>] {
        [
            row("F1Score", [], "average=None, threshold=None") { a, _ in
                try FBetaMetric("F1Score", "f1_score", a, 1)
            },
            row("FBetaScore", [], "average=None, beta=1.0, threshold=None") { a, _ in
                let beta = try a.double("beta")
                guard beta > 0 else {
                    throw EngineError.value(
                        "Invalid `beta` argument value. It should be > 0. Received: beta=\(a["beta"])")
                }
                return try FBetaMetric("FBetaScore", "fbeta_score", a, beta)
            },
            row("R2Score", [], "class_aggregation='uniform_average', num_regressors=0") { a, _ in
                try R2Metric(a)
            },
        ]
    }
}
