import Arrays

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

// Metrics that count true and false positives and negatives, and those from other sums over all samples.

/// Weighted counts at thresholds.
struct Confusion {
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

extension Confusion {
    var sensitivities: [Double] {
        truePositives.indices.map { ratio(truePositives[$0], truePositives[$0] + falseNegatives[$0]) }
    }
    var specificities: [Double] {
        trueNegatives.indices.map { ratio(trueNegatives[$0], trueNegatives[$0] + falsePositives[$0]) }
    }
    var precisions: [Double] {
        truePositives.indices.map { ratio(truePositives[$0], truePositives[$0] + falsePositives[$0]) }
    }
}

/// a / b, 0 where b is 0.
func ratio(_ a: Double, _ b: Double) -> Double { b == 0 ? 0 : a / b }

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
        (counts() + overlaps()).map { row in
            // Without a name these are called "auc", "auc_1", ... like layers.
            ClassRow(name: row.name, aliases: row.aliases, signature: row.signature) { a, engine in
                let metric = try row.make(a, engine)
                if a["name"].isNone { metric.name = engine.uniqueName(row.name) }
                return metric
            }
        } + scores()
    }

    private static func counts() -> [ClassRow<Metric>] {
        [
            quality("Precision") { $0.precisions },
            quality("Recall") { $0.sensitivities },
            count("TruePositives") { $0.truePositives }, count("FalsePositives") { $0.falsePositives },
            count("TrueNegatives") { $0.trueNegatives }, count("FalseNegatives") { $0.falseNegatives },
            areaUnderCurve,
        ] + trades()
    }

    /// The best of one rate at thresholds where another is high enough.
    private static func trades() -> [ClassRow<Metric>] {
        [
            trade("SensitivityAtSpecificity", "specificity", { $0.sensitivities }, { $0.specificities }),
            trade("SpecificityAtSensitivity", "sensitivity", { $0.specificities }, { $0.sensitivities }),
            trade("PrecisionAtRecall", "recall", { $0.precisions }, { $0.sensitivities }),
            trade("RecallAtPrecision", "precision", { $0.sensitivities }, { $0.precisions }),
        ]
    }

    private static func trade(
        _ name: String, _ limit: String, _ wanted: @escaping (Confusion) -> [Double],
        _ held: @escaping (Confusion) -> [Double]
    ) -> ClassRow<Metric> {
        row(name, [], "\(limit), num_thresholds=200, class_id=None") { a, _ in
            let value = Double(Float(try a.double(limit)))
            guard value >= 0, value <= 1 else {
                throw EngineError.value(
                    "Argument `\(limit)` must be in the range [0, 1]. Received: \(limit)=\(a[limit])")
            }
            let count = try a.length("num_thresholds")
            guard count > 0 else {
                throw EngineError.value(
                    "Argument `num_thresholds` must be an integer > 0. Received: num_thresholds=\(count)")
            }
            let middle = (0..<max(0, count - 2)).map { Float(Double($0 + 1) / Double(count - 1)) }
            let limits = count == 1 ? [0.5] : [0] + middle + [1]
            return try ConfusionMetric(name, a, thresholds: limits, classID: a.optionalInt("class_id")) { c in
                let feasible = zip(wanted(c), held(c)).filter { Float($0.1) >= Float(value) }
                return [feasible.map(\.0).max() ?? 0]
            }
        }
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
}
