import Arrays

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

// Metrics that count true and false positives and negatives, and those from other sums over all samples.

/// Weighted counts at thresholds.
private struct Confusion {
    var truePositives: [Double]
    var falsePositives: [Double]
    var trueNegatives: [Double]
    var falseNegatives: [Double]

    init(_ count: Int) {
        truePositives = [Double](repeating: 0, count: count)
        falsePositives = truePositives
        trueNegatives = truePositives
        falseNegatives = truePositives
    }

    /// Adds predictions: positive where greater than the threshold.
    mutating func add(_ truth: [Float], _ prediction: [Float], _ weights: [Float], _ thresholds: [Float]) {
        for (index, threshold) in thresholds.enumerated() {
            for i in truth.indices {
                let weight = Double(weights[i])
                switch (truth[i] != 0, prediction[i] > threshold) {
                case (true, true): truePositives[index] += weight
                case (true, false): falseNegatives[index] += weight
                case (false, true): falsePositives[index] += weight
                case (false, false): trueNegatives[index] += weight
                }
            }
        }
    }
}

/// a / b, 0 where b is 0.
private func ratio(_ a: Double, _ b: Double) -> Double { b == 0 ? 0 : a / b }

/// A metric of counts: Precision, Recall, TruePositives, AUC, ...
private final class ConfusionMetric: Metric {
    private let thresholds: [Float]
    private let topK: Int?
    private let classID: Int?
    private var counts: Confusion
    private let formula: (Confusion) -> [Double]

    init(
        _ className: String, _ a: Arguments, thresholds: [Float], topK: Int? = nil, classID: Int? = nil,
        _ formula: @escaping (Confusion) -> [Double]
    ) throws {
        self.thresholds = thresholds
        self.topK = topK
        self.classID = classID
        self.formula = formula
        counts = Confusion(thresholds.count)
        try super.init(className, a)
    }

    override func update(_ truth: NDArray, _ prediction: NDArray, _ weights: NDArray?) throws {
        let (t, p) = try LossFormula.sameRank(Tensor(truth), Tensor(prediction.asFloats()))
        guard t.shape == p.shape else {
            throw EngineError.value(
                "\(className): got targets of shape \(EngineError.tuple(t.dimensions)) and outputs of shape "
                    + "\(EngineError.tuple(p.dimensions)), expected equal shapes")
        }
        var predictions = p.array.floatElements
        let width = max(1, p.shape.last ?? 1)
        if let topK { Self.keepTop(topK, &predictions, width) }
        var rowWeights = [Float](repeating: 1, count: predictions.count)
        if let weights {
            let fitted = Loss.aligned(weights.asFloats(), to: p.shape)
            rowWeights = try binary(.multiply, .constant(1, p.shape), fitted).floatElements
        }
        var truths = t.array.floatElements
        if let classID {
            let places = stride(from: classID, to: predictions.count, by: width)
            predictions = places.map { predictions[$0] }
            truths = places.map { truths[$0] }
            rowWeights = places.map { rowWeights[$0] }
        }
        counts.add(truths, predictions, rowWeights, thresholds)
    }

    /// All but the k largest of each row become -infinity.
    private static func keepTop(_ k: Int, _ values: inout [Float], _ width: Int) {
        for start in stride(from: 0, to: values.count, by: width) {
            let order = (start..<(start + width)).sorted { (values[$1], $0) < (values[$0], $1) }
            for place in order.dropFirst(k) { values[place] = -.infinity }
        }
    }

    override func result() -> NDArray {
        let values = formula(counts).map { Float($0) }
        return values.count == 1 ? .constant(values[0]) : NDArray(floats: values)
    }

    override func reset() { counts = Confusion(thresholds.count) }
}

extension ClassRow where Product == Metric {
    static func counted() -> [ClassRow<Metric>] {
        [
            quality("Precision") { c in
                c.truePositives.indices.map {
                    ratio(c.truePositives[$0], c.truePositives[$0] + c.falsePositives[$0])
                }
            },
            quality("Recall") { c in
                c.truePositives.indices.map {
                    ratio(c.truePositives[$0], c.truePositives[$0] + c.falseNegatives[$0])
                }
            },
            count("TruePositives") { $0.truePositives }, count("FalsePositives") { $0.falsePositives },
            count("TrueNegatives") { $0.trueNegatives }, count("FalseNegatives") { $0.falseNegatives },
            areaUnderCurve,
            row("F1Score", [], "average=None, threshold=None") { a, _ in try F1Metric(a) },
            row("R2Score", [], "class_aggregation='uniform_average', num_regressors=0") { a, _ in
                try R2Metric(a)
            },
            row(
                "MeanIoU", [],
                "num_classes, ignore_class=None, sparse_y_true=True, sparse_y_pred=True, axis=-1"
            ) { a, _ in try MeanIoUMetric(a) },
        ]
    }

    private static func thresholds(_ a: Arguments, _ usual: Float) throws -> [Float] {
        if a["thresholds"].isNone { return [usual] }
        return try a.doubles("thresholds").map { Float($0) }
    }

    private static func quality(_ name: String, _ formula: @escaping (Confusion) -> [Double]) -> ClassRow<
        Metric
    > {
        row(name, [], "thresholds=None, top_k=None, class_id=None") { a, _ in
            let k = try a.optionalInt("top_k")
            return try ConfusionMetric(
                name, a, thresholds: thresholds(a, k == nil ? 0.5 : -.infinity), topK: k,
                classID: a.optionalInt("class_id"), formula)
        }
    }

    private static func count(_ name: String, _ formula: @escaping (Confusion) -> [Double]) -> ClassRow<
        Metric
    > {
        row(name, [], "thresholds=None") { a, _ in
            try ConfusionMetric(name, a, thresholds: thresholds(a, 0.5), formula)
        }
    }

    /// Area under the ROC or precision-recall curve by Riemann sums over evenly spaced thresholds
    /// (interpolated as by Davis and Goadrich 2006 for PR).
    private static var areaUnderCurve: ClassRow<Metric> {
        row(
            "AUC", [],
            "num_thresholds=200, curve='ROC', summation_method='interpolation', thresholds=None, "
                + "multi_label=False, num_labels=None, label_weights=None, from_logits=False"
        ) { a, _ in
            _ = try a.refusing("multi_label").refusing("label_weights").refusing("from_logits")
            let curve = try a.oneOf("curve", ["ROC", "PR"])
            let method = try a.oneOf("summation_method", ["interpolation", "minoring", "majoring"])
            let middle: [Float]
            if a["thresholds"].isNone {
                let n = try a.int("num_thresholds")
                guard n > 1 else {
                    throw EngineError.value(
                        "Argument `num_thresholds` must be an integer > 1. Received: num_thresholds=\(n)")
                }
                middle = (0..<(n - 2)).map { Float(Double($0 + 1) / Double(n - 1)) }
            } else {
                middle = try a.doubles("thresholds").map { Float($0) }.sorted()
            }
            return try ConfusionMetric("AUC", a, thresholds: [-1e-7] + middle + [1 + 1e-7]) { c in
                if curve == "PR", method == "interpolation" { return [precisionRecallArea(c)] }
                let recall = c.truePositives.indices.map {
                    ratio(c.truePositives[$0], c.truePositives[$0] + c.falseNegatives[$0])
                }
                let fallout = c.truePositives.indices.map {
                    ratio(c.falsePositives[$0], c.falsePositives[$0] + c.trueNegatives[$0])
                }
                let precision = c.truePositives.indices.map {
                    ratio(c.truePositives[$0], c.truePositives[$0] + c.falsePositives[$0])
                }
                let (x, y) = curve == "ROC" ? (fallout, recall) : (recall, precision)
                var area = 0.0
                for i in 0..<(x.count - 1) {
                    let height =
                        method == "interpolation"
                        ? (y[i] + y[i + 1]) / 2
                        : method == "minoring" ? min(y[i], y[i + 1]) : max(y[i], y[i + 1])
                    area += (x[i] - x[i + 1]) * height
                }
                return [area]
            }
        }
    }

    private static func precisionRecallArea(_ c: Confusion) -> Double {
        var area = 0.0
        for i in 0..<(c.truePositives.count - 1) {
            let gained = c.truePositives[i] - c.truePositives[i + 1]
            let here = c.truePositives[i] + c.falsePositives[i]
            let next = c.truePositives[i + 1] + c.falsePositives[i + 1]
            let slope = ratio(gained, max(here - next, 0))
            let intercept = c.truePositives[i + 1] - slope * next
            let safe = here > 0 && next > 0 ? here / next : 1
            let positives = c.truePositives[i + 1] + c.falseNegatives[i + 1]
            area += ratio(slope * (gained + intercept * log(safe)), max(positives, 0))
        }
        return area
    }
}

/// F1 = 2 precision recall / (precision + recall), one a class or averaged.
private final class F1Metric: Metric {
    private let average: String?
    private let threshold: Float?
    private var counts: [(tp: Double, fp: Double, fn: Double, weight: Double)] = []

    init(_ a: Arguments) throws {
        average = try a.optionalString("average")
        if average != nil { _ = try a.oneOf("average", ["micro", "macro", "weighted"]) }
        threshold = try a.optionalDouble("threshold").map { Float($0) }
        try super.init("F1Score", a)
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
            return 2 * precision * recall / (precision + recall + 1e-7)
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
            return .constant(Float(ratio(weighted, total)))
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
        try super.init("R2Score", a)
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
            samples += 1
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

/// Intersection over union of labels, averaged over the classes that occur.
private final class MeanIoUMetric: Metric {
    private let classes: Int
    private let ignored: Int?
    private let sparseTruth: Bool
    private let sparsePrediction: Bool
    private var table: [Double]

    init(_ a: Arguments) throws {
        classes = try a.positive("num_classes")
        ignored = try a.optionalInt("ignore_class")
        sparseTruth = try a.bool("sparse_y_true")
        sparsePrediction = try a.bool("sparse_y_pred")
        try a.requireLastAxis()
        table = [Double](repeating: 0, count: classes * classes)
        try super.init("MeanIoU", a)
    }

    override func update(_ truth: NDArray, _ prediction: NDArray, _ weights: NDArray?) throws {
        let t = sparseTruth ? truth.ints : argmax(truth)
        let p = sparsePrediction ? prediction.ints : argmax(prediction)
        let w = weights?.asFloats().floatElements
        for (i, (a, b)) in zip(t, p).enumerated() where a != ignored {
            guard a >= 0, a < classes, b >= 0, b < classes else {
                throw EngineError.value(
                    "MeanIoU: got label \(max(a, b)), expected labels from 0 to \(classes - 1)")
            }
            table[a * classes + b] += Double(w.map { $0[i % max(1, $0.count)] } ?? 1)
        }
    }

    override func result() -> NDArray {
        var (total, valid) = (0.0, 0.0)
        for c in 0..<classes {
            let row = (0..<classes).reduce(0) { $0 + table[c * classes + $1] }
            let column = (0..<classes).reduce(0) { $0 + table[$1 * classes + c] }
            let union = row + column - table[c * classes + c]
            if union != 0 { valid += 1 }
            total += ratio(table[c * classes + c], union)
        }
        return .constant(Float(ratio(total, valid)))
    }

    override func reset() { table = [Double](repeating: 0, count: classes * classes) }
}
