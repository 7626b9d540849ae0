import Arrays

/// The formulas of `keras.losses`, each on truth and prediction (..., C) giving (...).
enum LossFormula {
    static let epsilon: Float = 1e-7
    static func number(_ value: Float) -> Tensor { Tensor(value) }

    /// Drops or adds a last axis of extent 1 of the truth where the ranks differ by it, as Keras does.
    static func sameRank(_ truth: Tensor, _ prediction: Tensor) throws -> (Tensor, Tensor) {
        let prediction = prediction.floats()
        let (t, p) = (truth.rank, prediction.rank)
        if t == p { return (truth.floats(), prediction) }
        if t == p + 1, truth.shape[t - 1] == 1 {
            return (try truth.floats().reshaped(truth.dimensions.dropLast()), prediction)
        }
        if p == t + 1, prediction.shape[p - 1] == 1 {
            return (try truth.floats().reshaped(truth.dimensions + [1]), prediction)
        }
        return (truth.floats(), prediction)
    }

    private static func last(_ x: Tensor) throws -> Tensor {
        x.rank == 0 ? x : try x.mean(axes: [-1])
    }

    /// A loss that is the mean over the last axis of a function of the pair.
    static func mean(_ body: @escaping @Sendable (Tensor, Tensor) throws -> Tensor) -> Loss.Function {
        { truth, prediction in
            let (t, p) = try sameRank(truth, prediction)
            return try last(body(t, p))
        }
    }

    static let squared: Loss.Function = mean { try ($0 - $1).square() }
    static let absolute: Loss.Function = mean { try ($0 - $1).magnitude() }
    static let percentage: Loss.Function = mean { t, p in
        let size = try t.magnitude().maximum(number(epsilon))
        return try ((t - p) / size).magnitude() * number(100)
    }
    static let logarithmic: Loss.Function = mean { t, p in
        let first = try (p.maximum(number(epsilon)) + number(1)).log()
        let second = try (t.maximum(number(epsilon)) + number(1)).log()
        return try (first - second).square()
    }
    static let logCosh: Loss.Function = mean { t, p in
        let x = try p - t
        return try x + (x * number(-2)).softplus() - number(0.6931471805599453)
    }
    static let poisson: Loss.Function = mean { t, p in try p - t * (p + number(epsilon)).log() }
    static let hinge: Loss.Function = mean { t, p in try (number(1) - signed(t) * p).relu() }
    static let squaredHinge: Loss.Function = mean { t, p in try (number(1) - signed(t) * p).relu().square() }

    static func huber(_ delta: Float) -> Loss.Function {
        mean { t, p in
            let error = try (p - t).magnitude()
            let small = try binary(.greaterEqual, .constant(delta), error.array).asMask()
            return try Tensor.select(
                small, error.square() * number(0.5),
                error * number(delta) - number(0.5 * delta * delta))
        }
    }

    /// Labels 0 and 1 become -1 and 1.
    private static func signed(_ t: Tensor) throws -> Tensor {
        let source = t.array.floatPointer
        for i in 0..<t.count where source[i] != 0 && source[i] != 1 { return t }
        return try t * number(2) - number(1)
    }

    static func categoricalHinge(_ truth: Tensor, _ prediction: Tensor) throws -> Tensor {
        let (t, p) = try sameRank(truth, prediction)
        let positive = try (t * p).sum(axes: [-1])
        let negative = try ((number(1) - t) * p).maximum(axes: [-1])
        return try (negative - positive + number(1)).relu()
    }

    static func divergence(_ truth: Tensor, _ prediction: Tensor) throws -> Tensor {
        let (t, p) = try (truth.floats().clipped(epsilon, 1), prediction.clipped(epsilon, 1))
        return try (t * (t / p).log()).sum(axes: [-1])
    }

    static func cosine(_ truth: Tensor, _ prediction: Tensor, axis: Int) throws -> Tensor {
        let (t, p) = try sameRank(truth, prediction)
        return try (normalized(t, axis) * normalized(p, axis)).sum(axes: [axis])
    }

    private static func normalized(_ x: Tensor, _ axis: Int) throws -> Tensor {
        let size = try x.square().sum(axes: [axis], keepsAxes: true).maximum(number(1e-12))
        return try x / size.squareRoot()
    }

    // MARK: Cross-entropies

    static func smoothed(_ t: Tensor, _ smoothing: Float, classes: Float) throws -> Tensor {
        smoothing == 0 ? t : try t * number(1 - smoothing) + number(smoothing / classes)
    }

    /// -t log p - (1 - t) log(1 - p), element by element.
    private static func binaryValues(_ t: Tensor, _ p: Tensor, fromLogits: Bool) throws -> Tensor {
        if let x = fromLogits ? p : p.logits { return try x.softplus() - x * t }
        let q = try p.clipped(epsilon, 1 - epsilon)
        return try -(t * q.log() + (number(1) - t) * (number(1) - q).log())
    }

    static func binaryCrossEntropy(fromLogits: Bool, smoothing: Float) -> Loss.Function {
        mean { t, p in try binaryValues(smoothed(t, smoothing, classes: 2), p, fromLogits: fromLogits) }
    }

    static func binaryFocal(
        fromLogits: Bool, smoothing: Float, balances: Bool, alpha: Float, gamma: Float
    ) -> Loss.Function {
        mean { truth, prediction in
            let t = try smoothed(truth, smoothing, classes: 2)
            let p = fromLogits ? try prediction.sigmoid() : prediction
            let entropy = try binaryValues(t, p.detachedFromLogits(), fromLogits: false)
            let chance = try t * p + (number(1) - t) * (number(1) - p)
            var values = try (number(1) - chance).power(number(gamma)) * entropy
            if balances {
                values = try values * (t * number(alpha) + (number(1) - t) * number(1 - alpha))
            }
            return values
        }
    }

    static func categorical(fromLogits: Bool, smoothing: Float) -> Loss.Function {
        { truth, prediction in
            let classes = try checkedClasses(truth, prediction)
            let t = try smoothed(truth.floats(), smoothing, classes: Float(classes))
            if let logits = fromLogits ? prediction : prediction.logits {
                return try -(t * logits.logSoftmax()).sum(axes: [-1])
            }
            let p = try prediction / prediction.sum(axes: [-1], keepsAxes: true)
            return try -(t * p.clipped(epsilon, 1 - epsilon).log()).sum(axes: [-1])
        }
    }

    static func categoricalFocal(fromLogits: Bool, smoothing: Float, alpha: Float, gamma: Float)
        -> Loss.Function
    {
        { truth, prediction in
            let classes = try checkedClasses(truth, prediction)
            let t = try smoothed(truth.floats(), smoothing, classes: Float(classes))
            let raw = fromLogits ? try prediction.softmax() : prediction
            let p = try (raw / raw.sum(axes: [-1], keepsAxes: true)).clipped(epsilon, 1 - epsilon)
            let weight = try (number(1) - p).power(number(gamma)) * number(alpha)
            return try -(weight * t * p.log()).sum(axes: [-1])
        }
    }

    /// (1 - p^q) / q of the probability that the true class (an integer) got (Zhang and Sabuncu 2018).
    static func generalized(_ power: Float) -> Loss.Function {
        { truth, prediction in
            let labels = try labels(truth, prediction)
            let classes = prediction.shape[prediction.rank - 1]
            let hot = NDArray.zeroFloats(prediction.shape)
            let values = hot.floatPointer
            for (i, label) in labels.elements(as: Int.self).enumerated() { values[i * classes + label] = 1 }
            let chance = try (Tensor(hot) * prediction).sum(axes: [-1])
            return try (number(1) - chance.power(number(power))) / number(power)
        }
    }

    private static func checkedClasses(_ truth: Tensor, _ prediction: Tensor) throws -> Int {
        guard truth.shape == prediction.shape, let classes = prediction.dimensions.last else {
            throw EngineError.value(
                "Arguments `target` and `output` must have the same shape. Received: "
                    + "target.shape=\(EngineError.tuple(truth.dimensions)), "
                    + "output.shape=\(EngineError.tuple(prediction.dimensions))")
        }
        return classes
    }

    static func sparse(fromLogits: Bool, ignoreClass: Int?) -> Loss.Function {
        { truth, prediction in
            let labels = try labels(truth, prediction, ignoring: ignoreClass)
            let logits: Tensor
            if let given = fromLogits ? prediction : prediction.logits {
                logits = given
            } else {
                logits = try prediction.clipped(epsilon, 1 - epsilon).log()
            }
            guard let ignoreClass else {
                return try Operation.sparseCrossEntropy(logits, attributes: Attributes(arrays: [labels]))
            }
            let places = labels.elements(as: Int.self)
            let live = NDArray(places.map { $0 != ignoreClass }, shape: labels.shape)
            let safe = NDArray(places.map { $0 == ignoreClass ? 0 : $0 }, shape: labels.shape)
            let values = try Operation.sparseCrossEntropy(logits, attributes: Attributes(arrays: [safe]))
            return try Tensor.select(live, values, Tensor(NDArray.zeroFloats(labels.shape)))
        }
    }

    /// The labels of sparse targets as int64, without a last axis of extent 1.
    static func labels(_ truth: Tensor, _ prediction: Tensor, ignoring ignored: Int? = nil) throws -> NDArray
    {
        var (shape, expected) = (truth.shape, prediction.shape)
        if shape.rank == expected.rank, shape.last == 1 { shape.remove(at: shape.rank - 1) }
        if !expected.isEmpty { expected.remove(at: expected.rank - 1) }
        guard shape == expected, prediction.rank > 0 else {
            throw EngineError.value(
                "Argument `output` must have rank (ndim) `target.ndim - 1`. Received: "
                    + "target.shape=\(EngineError.tuple(truth.dimensions)), "
                    + "output.shape=\(EngineError.tuple(prediction.dimensions))")
        }
        var labels = truth.array.asType(.int64).contiguous()
        if labels.shape != shape { labels = labels.reshaped(to: shape) }
        let classes = prediction.shape[prediction.rank - 1]
        for label in UnsafeBufferPointer(start: labels.pointer(Int.self), count: labels.count)
        where (label >= classes || label < 0) && label != ignored {
            throw EngineError.value(
                "Received a label value of \(label) which is outside the valid range of [0, \(classes)).")
        }
        return labels
    }
}

extension Tensor {
    /// This tensor without its link to logits, so that formulas take the values themselves.
    fileprivate func detachedFromLogits() throws -> Tensor {
        logits == nil ? self : try self + Tensor(0)
    }
}

extension LossFormula {
    /// CTC: labels (N, L) with 0 where there are none, logits (N, T, C); 0 is the blank.
    static let alignment: Loss.Function = { truth, prediction in
        guard truth.rank == 2 else {
            throw EngineError.value(
                "Targets `y_true` are expected to be a tensor of shape `(batch_size, max_length)` in integer format. "
                    + "Received: y_true.shape=\(EngineError.tuple(truth.dimensions))")
        }
        guard prediction.rank == 3 else {
            throw EngineError.value(
                "Logits `y_pred` are expected to be a tensor of shape `(batch_size, max_length, num_classes)`. "
                    + "Received: y_pred.shape=\(EngineError.tuple(prediction.dimensions))")
        }
        let labels = truth.array.asType(.int64)
        let given = try Ufunc.notEqual(labels, NDArray.zeros([], .int64)).asType(.int64)
        let lengths = NDArray(
            ints: [Int](repeating: prediction.shape[1], count: prediction.shape[0]),
            shape: [prediction.shape[0]])
        return try prediction.alignmentLosses(
            labels: labels, labelLengths: Reduction.sum(given, axes: [1]), logitLengths: lengths, blank: 0)
    }
}
