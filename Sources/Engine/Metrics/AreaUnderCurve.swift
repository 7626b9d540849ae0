import Arrays

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Area under the ROC or precision-recall curve by Riemann sums over evenly spaced thresholds (interpolated as
/// by Davis and Goadrich 2006 for PR). With `multi_label` one area a label, and their mean.
private final class AreaUnderCurve: Metric {
    private let thresholds: [Float]
    private let isROC: Bool
    private let method: String
    private let isMultiLabel: Bool
    private let labelWeights: [Double]?
    private let fromLogits: Bool
    /// One for all, or one a label.
    private var counts: [Confusion] = []

    init(_ a: Arguments) throws {
        isROC = try a.oneOf("curve", ["ROC", "PR"]) == "ROC"
        method = try a.oneOf("summation_method", ["interpolation", "minoring", "majoring"])
        isMultiLabel = try a.bool("multi_label")
        labelWeights = a["label_weights"].isNone ? nil : try a.doubles("label_weights")
        fromLogits = try a.bool("from_logits")
        let middle: [Float]
        if a["thresholds"].isNone {
            let n = try a.length("num_thresholds")
            guard n > 1 else {
                throw EngineError.value(
                    "Argument `num_thresholds` must be an integer > 1. Received: num_thresholds=\(n)")
            }
            middle = (0..<(n - 2)).map { Float(Double($0 + 1) / Double(n - 1)) }
        } else {
            middle = try a.doubles("thresholds").map { Float($0) }.sorted()
        }
        thresholds = [-1e-7] + middle + [1 + 1e-7]
        try super.init("AUC", a)
    }

    override func update(_ truth: NDArray, _ prediction: NDArray, _ weights: NDArray?) throws {
        let (t, given) = try LossFormula.sameRank(Tensor(truth), Tensor(prediction.asFloats()))
        guard t.shape == given.shape else {
            throw EngineError.value(
                "\(className): got targets of shape \(EngineError.tuple(t.dimensions)) and outputs of shape "
                    + "\(EngineError.tuple(given.dimensions)), expected equal shapes")
        }
        let p = fromLogits ? unary(.sigmoid, given.array) : given.array
        var factors = NDArray.constant(1, p.shape)
        if let weights {
            factors = try binary(.multiply, factors, Loss.aligned(weights.asFloats(), to: p.shape))
        }
        let labels = isMultiLabel || labelWeights != nil ? max(1, p.shape.last ?? 1) : 1
        if let labelWeights, labelWeights.count != labels {
            throw EngineError.value(
                "AUC: got \(labelWeights.count) label_weights, expected one a label (\(labels))")
        }
        if let labelWeights, !isMultiLabel {
            factors = try binary(.multiply, factors, NDArray(floats: labelWeights.map { Float($0) }))
        }
        let (truths, predictions, values) = (t.array.floatElements, p.floatElements, factors.floatElements)
        let parts = isMultiLabel ? labels : 1
        if counts.isEmpty { counts = [Confusion](repeating: Confusion(thresholds.count), count: parts) }
        for part in 0..<parts {
            let places = stride(from: part, to: predictions.count, by: parts)
            counts[part].add(
                places.map { truths[$0] }, places.map { predictions[$0] }, places.map { values[$0] },
                thresholds)
        }
    }

    override func result() -> NDArray {
        let areas = counts.map(area)
        guard isMultiLabel, let labelWeights else {
            return .constant(Float(ratio(areas.reduce(0, +), Double(areas.count))))
        }
        let total = zip(areas, labelWeights).reduce(0) { $0 + $1.0 * $1.1 }
        return .constant(Float(ratio(total, labelWeights.reduce(0, +))))
    }

    override func reset() { counts = [] }

    private func area(_ c: Confusion) -> Double {
        if !isROC, method == "interpolation" { return interpolated(c) }
        let fallouts = c.falsePositives.indices.map {
            ratio(c.falsePositives[$0], c.falsePositives[$0] + c.trueNegatives[$0])
        }
        let (x, y) = isROC ? (fallouts, c.sensitivities) : (c.sensitivities, c.precisions)
        var area = 0.0
        for i in 0..<(x.count - 1) {
            let height =
                method == "interpolation"
                ? (y[i] + y[i + 1]) / 2
                : method == "minoring" ? min(y[i], y[i + 1]) : max(y[i], y[i + 1])
            area += (x[i] - x[i + 1]) * height
        }
        return area
    }

    /// The area under the precision-recall curve.
    private func interpolated(_ c: Confusion) -> Double {
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

extension ClassRow where Product == Metric {
    static var areaUnderCurve: ClassRow<Metric> {
        row(
            "AUC", [],
            "num_thresholds=200, curve='ROC', summation_method='interpolation', thresholds=None, "
                + "multi_label=False, num_labels=None, label_weights=None, from_logits=False"
        ) { a, _ in try AreaUnderCurve(a) }
    }
}
