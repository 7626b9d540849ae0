import Arrays

// The registry's metrics that are means over samples.

extension ClassRow where Product == Metric {
    static func metrics() -> [ClassRow<Metric>] {
        accuracies() + errors() + trackers() + counted() + correlations()
    }

    private static func mean(
        _ name: String, _ aliases: [String] = [], _ signature: String = "", metric: String? = nil,
        _ make: @escaping (Arguments) throws -> MeanMetric.Function
    ) -> ClassRow<Metric> {
        row(name, aliases, signature) { a, _ in
            MeanMetric(
                name, name: try a.optionalString("name") ?? metric ?? NameScope.snakeCase(name), try make(a))
        }
    }

    private static func accuracies() -> [ClassRow<Metric>] {
        [
            mean("Accuracy") { _ in
                { t, p in Tensor(try binary(.equal, LossFormula.sameRank(t, p).0.array, p.floats().array)) }
            },
            mean("BinaryAccuracy", ["binary_accuracy"], "threshold=0.5") { a in
                let limit = try Float(a.double("threshold"))
                return { t, p in
                    let (truth, prediction) = try LossFormula.sameRank(t, p)
                    let positive = try binary(.greater, prediction.array, .constant(limit))
                    return Tensor(try binary(.equal, truth.array, positive))
                }
            },
            mean("CategoricalAccuracy", ["categorical_accuracy"]) { _ in
                { t, p in try matches(argmax(t.floats().array), argmax(p.array)) }
            },
            mean("SparseCategoricalAccuracy", ["sparse_categorical_accuracy"]) { _ in
                { t, p in try sparseMatches(t, p) }
            },
            mean("TopKCategoricalAccuracy", ["top_k_categorical_accuracy"], "k=5") { a in
                let k = try a.int("k")
                return { t, p in inTop(k, argmax(t.floats().array), p.array) }
            },
            mean("SparseTopKCategoricalAccuracy", ["sparse_top_k_categorical_accuracy"], "k=5") { a in
                let k = try a.int("k")
                return { t, p in inTop(k, try sparseLabels(t, p), p.array) }
            },
        ]
    }

    private static func sparseLabels(_ t: Tensor, _ p: Tensor) throws -> [Int] {
        try checkLabels(t, p)
        return t.array.elements(as: Int.self)
    }

    private static func checkLabels(_ t: Tensor, _ p: Tensor) throws {
        guard t.count == p.count / max(1, p.shape.last ?? 1) else {
            throw EngineError.value(
                "sparse categorical accuracy: got targets of shape \(EngineError.tuple(t.dimensions)) for "
                    + "outputs of shape \(EngineError.tuple(p.dimensions)), expected one label a row")
        }
    }

    /// 1 for each row whose label is the place of its largest element, the first of equal ones.
    private static func sparseMatches(_ t: Tensor, _ p: Tensor) throws -> Tensor {
        guard t.array.dtype == .int64, p.array.dtype == .float32 else {
            return try matches(try sparseLabels(t, p), argmax(p.array))
        }
        let width = max(1, p.shape.last ?? 1)
        try checkLabels(t, p)
        let (labels, values) = (t.array.pointer(Int.self), p.array.floatPointer)
        return Tensor(
            .floats([t.count]) { hits in
                for row in 0..<t.count {
                    hits[row] = labels[row] == largest(values + row * width, width) ? 1 : 0
                }
            })
    }

    private static func matches(_ a: [Int], _ b: [Int]) throws -> Tensor {
        guard a.count == b.count else {
            throw EngineError.value(
                "accuracy: got \(a.count) targets and \(b.count) outputs, expected as many")
        }
        return Tensor(Swift.zip(a, b).map { $0 == $1 ? 1 : 0 }, shape: [a.count])
    }

    private static func inTop(_ k: Int, _ labels: [Int], _ p: NDArray) -> Tensor {
        let width = max(1, p.shape.last ?? 1)
        let source = p.floatPointer
        let hits: [Float] = labels.enumerated().map { row, label in
            guard label >= 0, label < width else { return 0 }
            let values = source + row * width
            guard values[label].isFinite else { return 0 }
            var larger = 0
            for i in 0..<width where values[i] > values[label] { larger += 1 }
            return larger < k ? 1 : 0
        }
        withExtendedLifetime(p) {}
        return Tensor(hits, shape: [hits.count])
    }

    private static func errors() -> [ClassRow<Metric>] {
        [
            mean("MeanSquaredError", ["mean_squared_error", "mse", "MSE"]) { _ in LossFormula.squared },
            mean("MeanAbsoluteError", ["mean_absolute_error", "mae", "MAE"]) { _ in LossFormula.absolute },
            mean("MeanAbsolutePercentageError", ["mean_absolute_percentage_error", "mape", "MAPE"]) { _ in
                LossFormula.percentage
            },
            mean("MeanSquaredLogarithmicError", ["mean_squared_logarithmic_error", "msle", "MSLE"]) { _ in
                LossFormula.logarithmic
            },
            row("RootMeanSquaredError", ["root_mean_squared_error", "rmse"], "") { a, _ in
                MeanMetric(
                    "RootMeanSquaredError", name: try a.optionalString("name") ?? "root_mean_squared_error",
                    { t, p in
                        let (truth, prediction) = try LossFormula.sameRank(t, p)
                        return try (truth - prediction).square()
                    }, finish: { $0.squareRoot() })
            },
            mean("LogCoshError", ["log_cosh_error"], metric: "logcosh") { _ in LossFormula.logCosh },
            mean("Poisson", ["poisson"]) { _ in LossFormula.poisson },
            mean("KLDivergence", ["kl_divergence", "kld", "KLD"], metric: "kl_divergence") { _ in
                LossFormula.divergence
            },
            mean("Hinge", ["hinge"]) { _ in LossFormula.hinge },
            mean("SquaredHinge", ["squared_hinge"]) { _ in LossFormula.squaredHinge },
            mean("CategoricalHinge", ["categorical_hinge"]) { _ in LossFormula.categoricalHinge },
            mean("CosineSimilarity", ["cosine_similarity"], "axis=-1") { a in
                let axis = try a.int("axis")
                return { try LossFormula.cosine($0, $1, axis: axis) }
            },
            mean("BinaryCrossentropy", ["binary_crossentropy"], "from_logits=False, label_smoothing=0") { a in
                try LossFormula.binaryCrossEntropy(
                    fromLogits: a.bool("from_logits"), smoothing: Float(a.double("label_smoothing")))
            },
            mean(
                "CategoricalCrossentropy", ["categorical_crossentropy"],
                "from_logits=False, label_smoothing=0, axis=-1"
            ) { a in
                try a.requireLastAxis()
                return try LossFormula.categorical(
                    fromLogits: a.bool("from_logits"), smoothing: Float(a.double("label_smoothing")))
            },
            mean(
                "SparseCategoricalCrossentropy", ["sparse_categorical_crossentropy"],
                "from_logits=False, axis=-1, ignore_class=None"
            ) { a in
                try a.requireLastAxis()
                return try LossFormula.sparse(
                    fromLogits: a.bool("from_logits"), ignoreClass: a.optionalInt("ignore_class"))
            },
        ]
    }

    private static func trackers() -> [ClassRow<Metric>] {
        [
            row("Mean", [], "") { a, _ in MeanMetric("Mean", name: try a.optionalString("name") ?? "mean") },
            row("Sum", [], "") { a, _ in try SumMetric("Sum", a) },
        ]
    }
}

/// The place of the largest element of each row of the last axis (the first of equal ones).
func argmax(_ x: NDArray) -> [Int] {
    let width = max(1, x.shape.last ?? 1)
    let source = x.asFloats()
    let values = source.floatPointer
    defer { withExtendedLifetime(source) {} }
    return (0..<(x.count / width)).map { row in largest(values + row * width, width) }
}

/// The place of the largest of `count` numbers, the first of equal ones.
@inline(__always)
private func largest(_ values: Floats, _ count: Int) -> Int {
    var best = 0
    for i in 0..<count where values[i] > values[best] { best = i }
    return best
}
