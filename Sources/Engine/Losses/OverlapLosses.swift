import Arrays

// Losses of segmentation (Dice, Tversky), of embeddings (Circle) and of unaligned sequences (CTC).

extension ClassRow where Product == Loss {
    static func overlaps() -> [ClassRow<Loss>] {
        [
            row("Dice", ["dice"], "*, axis=None") { a, _ in
                let axes = a["axis"].isNone ? nil : try a.ints("axis")
                return try Loss("Dice", a) { try LossFormula.dice($0, $1, axes) }
            },
            row("Tversky", ["tversky"], "alpha=0.5, beta=0.5, *, axis=None") { a, _ in
                let (alpha, beta) = (try Float(a.double("alpha")), try Float(a.double("beta")))
                let axes = a["axis"].isNone ? nil : try a.ints("axis")
                return try Loss("Tversky", a) { try LossFormula.tversky($0, $1, alpha, beta, axes) }
            },
            row("Circle", ["circle"], "gamma=80.0, margin=0.4, remove_diagonal=True") { a, _ in
                let (gamma, margin) = (try Float(a.double("gamma")), try Float(a.double("margin")))
                let removes = try a.bool("remove_diagonal")
                return try Loss("Circle", a) {
                    try LossFormula.circle($0, $1, gamma: gamma, margin: margin, removesDiagonal: removes)
                }.skippingZeros()
            },
            row("CTC", ["ctc"], "") { a, _ in try Loss("CTC", a, LossFormula.alignment) },
        ]
    }
}

extension LossFormula {
    /// Stands for minus infinity: sums of a few stay finite.
    private static let never: Float = -1e30

    /// 1 - 2 sum(t p) / (sum t + sum p).
    static func dice(_ truth: Tensor, _ p: Tensor, _ axes: [Int]?) throws -> Tensor {
        let t = truth.floats()
        let both = try (t * p).sum(axes: axes) * number(2)
        return try number(1) - both / (t.sum(axes: axes) + p.sum(axes: axes) + number(epsilon))
    }

    /// 1 - sum(t p) / (sum(t p) + alpha sum((1 - p) t) + beta sum(p (1 - t))) (Salehi et al. 2017).
    static func tversky(
        _ truth: Tensor, _ p: Tensor, _ alpha: Float, _ beta: Float, _ axes: [Int]?
    ) throws -> Tensor {
        let t = truth.floats()
        let both = try (t * p).sum(axes: axes)
        let missed = try ((number(1) - p) * t).sum(axes: axes) * number(alpha)
        let extra = try (p * (number(1) - t)).sum(axes: axes) * number(beta)
        return try number(1) - both / (both + missed + extra + number(epsilon))
    }

    /// Circle loss (Sun et al. 2020) on L2-normalised embeddings (N, D) with labels (N).
    static func circle(
        _ truth: Tensor, _ p: Tensor, gamma: Float, margin: Float, removesDiagonal: Bool
    ) throws -> Tensor {
        let labels = truth.array.elements(as: Int.self)
        let n = labels.count
        guard p.rank == 2, p.shape[0] == n else {
            throw EngineError.value(
                "circle: got labels of shape \(EngineError.tuple(truth.dimensions)) and embeddings of shape "
                    + "\(EngineError.tuple(p.dimensions)), expected (N) and (N, D)")
        }
        var same = [Bool](repeating: false, count: n * n)
        for i in 0..<n { for j in 0..<n { same[i * n + j] = labels[i] == labels[j] } }
        let other = same.map { !$0 }
        if removesDiagonal { for i in 0..<n { same[i * n + i] = false } }
        let positive = NDArray(bools: same, shape: [n, n])
        let negative = NDArray(bools: other, shape: [n, n])
        let zero = Tensor(NDArray.zeroFloats([n, n]))
        let never = Tensor(NDArray.constant(never, [n, n]))

        let distance = try (number(1) - p.product(p, false, true)).maximum(number(0))
        let near = try Tensor.select(positive, distance + number(margin), zero).maximum(number(0))
        let far = try Tensor.select(negative, number(1 + margin) - distance, zero).maximum(number(0))
        let pull = try near * (number(margin) - distance) * number(-gamma)
        let push = try far * (number(1 - margin) - distance) * number(gamma)
        let pulled = try logSumExp(Tensor.select(positive, pull, never), axis: 1)
        let pushed = try logSumExp(Tensor.select(negative, push, never), axis: 1)
        return try (pulled + pushed).softplus()
    }

    /// log(sum(exp x)) along an axis.
    private static func logSumExp(_ x: Tensor, axis: Int) throws -> Tensor {
        let top = try x.maximum(axes: [axis], keepsAxes: true).detached()
        let sum = try (x - top).exp().sum(axes: [axis], keepsAxes: true).log() + top
        var extents = x.dimensions
        extents.remove(at: axis)
        return try sum.reshaped(extents)
    }
}
