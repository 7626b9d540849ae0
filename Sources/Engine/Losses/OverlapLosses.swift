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
            row("CTC", ["ctc"], "") { a, _ in try Loss("CTC", a) { try LossFormula.ctc($0, $1) } },
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

    /// Connectionist temporal classification (Graves et al. 2006): labels (N, L), padded with the blank 0,
    /// and logits (N, T, C). The forward sums over the labels with blanks between, in logarithms.
    static func ctc(_ truth: Tensor, _ logits: Tensor) throws -> Tensor {
        guard truth.rank == 2, logits.rank == 3, truth.shape[0] == logits.shape[0] else {
            throw EngineError.value(
                "Targets `y_true` are expected to be a tensor of shape `(batch_size, max_length)` in integer "
                    + "format. Received: y_true.shape=\(EngineError.tuple(truth.dimensions)), "
                    + "y_pred.shape=\(EngineError.tuple(logits.dimensions))")
        }
        let labels = truth.array.elements(as: Int.self)
        let (batch, length) = (truth.shape[0], truth.shape[1])
        let (steps, classes) = (logits.shape[1], logits.shape[2])
        let width = 2 * length + 1
        let spread = NDArray.zeroFloats([batch, classes, width])
        var jumps = [Bool](repeating: false, count: batch * width)
        var ends = [Bool](repeating: false, count: batch * width)
        for n in 0..<batch {
            let row = labels[(n * length)..<((n + 1) * length)]
            for (place, label) in row.enumerated() {
                guard label >= 0, label < classes else {
                    throw EngineError.value(
                        "Received a label value of \(label) which is outside the valid range of [0, \(classes))."
                    )
                }
                let earlier = place > 0 ? labels[n * length + place - 1] : 0
                jumps[n * width + 2 * place + 1] = place > 0 && label != 0 && label != earlier
            }
            for s in 0..<width {
                let label = s % 2 == 1 ? labels[n * length + s / 2] : 0
                spread.floatPointer[(n * classes + label) * width + s] = 1
            }
            let live = row.filter { $0 != 0 }.count
            ends[n * width + 2 * live] = true
            if live > 0 { ends[n * width + 2 * live - 1] = true }
        }
        let emissions = try logits.logSoftmax().product(Tensor(spread))
        let shape = Shape([batch, width])
        let never = Tensor(NDArray.constant(never, shape))
        let starts = NDArray(
            bools: (0..<(batch * width)).map { $0 % width < min(2, width) }, shape: shape)
        func emission(_ t: Int) throws -> Tensor {
            try emissions.sliced(axis: 1, from: t, count: 1).reshaped([batch, width])
        }
        var alpha = try Tensor.select(starts, emission(0), never)
        let skips = NDArray(bools: jumps, shape: shape)
        for t in 1..<max(1, steps) {
            func shifted(_ by: Int) throws -> Tensor {
                try alpha.sliced(axis: 1, from: 0, count: max(0, width - by)).padded(
                    axis: 1, before: min(by, width), after: 0, value: self.never)
            }
            let ways = try [alpha, shifted(1), Tensor.select(skips, shifted(2), never)]
            alpha = try logSumExp(Tensor.stack(ways, axis: 0), axis: 0) + emission(t)
        }
        let last = try Tensor.select(NDArray(bools: ends, shape: shape), alpha, never)
        return try -logSumExp(last, axis: 1)
    }
}
