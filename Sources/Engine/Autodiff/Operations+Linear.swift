import Arrays

// Matrix products, look-ups by index, softmax and the fused cross-entropy.

extension Operation {
    static let linear: [Operation] = [matmul, affine]
    static let lookups: [Operation] = [gather, scatter, pick]
    static let normalizing: [Operation] = [softmax, logSoftmax, sparseCrossEntropy]

    /// The product of the last two axes; `flag` and `flag2` transpose the first and second operand.
    static let matmul: Operation = one(
        "matmul", { x, p in try matrixProducts(x[0], x[1], transposesA: p.flag, transposesB: p.flag2) }
    ) { c in
        let (a, b, g) = (c.inputs[0], c.inputs[1], c.gradient)
        let (ta, tb) = (c.attributes.flag, c.attributes.flag2)
        var (ga, gb): (Tensor?, Tensor?)
        if c.needs[0] {
            ga = ta ? try b.product(g, tb, true) : try g.product(b, false, !tb)
            ga = try ga?.reduced(to: a.shape)
        }
        if c.needs[1] {
            if b.rank == 2, a.rank > 2, !ta {
                // One product over all rows instead of one a batch.
                let rows = try a.reshaped([-1, a.shape[a.rank - 1]])
                let flat = try g.reshaped([-1, g.shape[g.rank - 1]])
                gb = tb ? try flat.product(rows, true, false) : try rows.product(flat, true, false)
            } else {
                gb = tb ? try g.product(a, true, ta) : try a.product(g, !ta, false)
                gb = try gb?.reduced(to: b.shape)
            }
        }
        return [ga, gb]
    }

    /// x W + b over the last axis: inputs x (..., F), W (F, U), b (U).
    static let affine: Operation = one(
        "affine",
        { x, _ in
            try matrixProducts(x[0], x[1], transposesA: false, transposesB: false, bias: x[2])
        }
    ) { c in
        let (x, w, g) = (c.inputs[0], c.inputs[1], c.gradient)
        if g.array.dtype == .float32, TapeStack.current.tapes.isEmpty {
            return affineGradient(c, x.array, w.array, g.array)
        }
        let flat = try g.reshaped([-1, w.shape[1]])
        return [
            c.needs[0] ? try g.product(w, false, true) : nil,
            c.needs[1] ? try x.reshaped([-1, w.shape[0]]).product(flat, true, false) : nil,
            c.needs[2] ? try flat.sum(axes: [0]) : nil,
        ]
    }

    /// The gradient of `affine` when nothing is recorded.
    private static func affineGradient(_ c: GradientContext, _ x: NDArray, _ w: NDArray, _ g: NDArray)
        -> [Tensor?]
    {
        let (features, units) = (w.shape[0], w.shape[1])
        let rows = units == 0 ? 0 : g.count / units
        var result: [Tensor?] = [nil, nil, nil]
        if c.needs[0] {
            result[0] = Tensor(
                NDArray.floats(x.shape) {
                    product(
                        g.floatPointer, w.floatPointer, $0, m: rows, n: features, k: units, transposesB: true)
                })
        }
        if c.needs[1] {
            result[1] = Tensor(
                NDArray.floats(w.shape) {
                    product(
                        x.floatPointer, g.floatPointer, $0, m: features, n: units, k: rows, transposesA: true)
                })
        }
        if c.needs[2] {
            result[2] = Tensor(
                NDArray.floats([units]) { columnSums(g.floatPointer, rows: rows, width: units, into: $0) })
        }
        return result
    }

    /// Rows of the table (V, D) at the ids `arrays[0]` (int64, any shape): (..., D).
    static let gather: Operation = one("gather", { x, p in rows(of: x[0], at: p.arrays[0]) }) { c in
        let table = try Operation.scatter(c.gradient, attributes: scatterAttributes(c))
        if TapeStack.current.tapes.isEmpty {
            table.slices = [IndexedSlices(ids: c.attributes.arrays[0], rows: c.gradient.array)]
        }
        return [table]
    }

    private static func scatterAttributes(_ c: GradientContext) -> Attributes {
        Attributes(axes: [c.inputs[0].shape[0]], arrays: c.attributes.arrays)
    }

    /// The adjoint of `gather`: rows (..., D) added up in a table of `axes[0]` rows.
    static let scatter: Operation = one(
        "scatter", { x, p in sums(of: x[0], at: p.arrays[0], count: p.axes[0]) }
    ) { c in
        [try Operation.gather(c.gradient, attributes: Attributes(arrays: c.attributes.arrays))]
    }

    /// From each row of (..., C) the element at the label `arrays[0]` (int64): (...).
    static let pick: Operation = one("pick", { x, p in picked(x[0], p.arrays[0]) }) { c in
        let (labels, shape) = (c.attributes.arrays[0], c.inputs[0].shape)
        let oneHot = Tensor(oneHot(labels, classes: shape[shape.rank - 1]))
        return [try c.gradient.reshaped(to: c.gradient.shape.inserting(1, at: shape.rank - 1)) * oneHot]
    }

    static let softmax: Operation = one("softmax", { x, _ in softmaxRows(x[0], logarithm: false) }) { c in
        let (y, g) = (c.outputs[0], c.gradient)
        return [try y * (g - (g * y).sum(axes: [-1], keepsAxes: true))]
    }

    static let logSoftmax: Operation = one("log_softmax", { x, _ in softmaxRows(x[0], logarithm: true) }) {
        c in
        let (y, g) = (c.outputs[0], c.gradient)
        return [try g - y.exp() * g.sum(axes: [-1], keepsAxes: true)]
    }

    /// -log softmax(x)[label] of each row: logits (..., C), labels `arrays[0]` (int64, (...)).
    static let sparseCrossEntropy: Operation = Operation(
        "sparse_cross_entropy",
        forward: { x, p in
            let logs = softmaxRows(x[0], logarithm: true)
            return OperationResult(unary(.negative, picked(logs, p.arrays[0])), saved: [logs])
        },
        gradient: { c in
            let logits = c.inputs[0]
            let last = logits.rank - 1
            if logits.array.dtype == .float32, TapeStack.current.tapes.isEmpty {
                let labels = c.attributes.arrays[0]
                return [Tensor(crossEntropyGradient(c.saved[0], labels, c.gradient.array))]
            }
            let target = Tensor(oneHot(c.attributes.arrays[0], classes: logits.shape[last]))
            let weight = try c.gradient.reshaped(to: c.gradient.shape.inserting(1, at: last))
            return [try (Operation.softmax(logits) - target) * weight]
        })
}

/// (softmax - one-hot) times the row's weight, from the softmax's logarithms.
private func crossEntropyGradient(_ logs: NDArray, _ labels: NDArray, _ weights: NDArray) -> NDArray {
    let width = logs.shape[logs.rank - 1]
    let result = unary(.exp, logs)
    let (to, places, factors) = (result.floatPointer, labels.pointer(Int.self), weights.floatPointer)
    for row in 0..<labels.count {
        let values = to + row * width
        if places[row] >= 0 && places[row] < width { values[places[row]] -= 1 }
        for i in 0..<width { values[i] *= factors[row] }
    }
    return result
}

private func rows(of table: NDArray, at ids: NDArray) -> NDArray {
    if table.dtype == .float64 { return anyRows(Double.self, of: table, at: ids) }
    let (count, width) = (table.shape[0], table.shape.product(1..<table.rank))
    let shape = Shape(ids.dimensions + table.dimensions[1...])
    let (places, source) = (ids.pointer(Int.self), table.floatPointer)
    return .floats(shape) { target in
        for i in 0..<ids.count {
            let id = places[i]
            if id >= 0 && id < count {
                (target + i * width).update(from: source + id * width, count: width)
            } else {
                (target + i * width).update(repeating: 0, count: width)
            }
        }
    }
}

private func sums(of rows: NDArray, at ids: NDArray, count: Int) -> NDArray {
    if rows.dtype == .float64 { return doubleSums(of: rows, at: ids, count: count) }
    let rest = rows.dimensions[ids.rank...]
    let width = rest.reduce(1, *)
    let result = NDArray.zeroFloats(Shape([count] + rest))
    let (source, target, places) = (rows.floatPointer, result.floatPointer, ids.pointer(Int.self))
    for i in 0..<ids.count where places[i] >= 0 && places[i] < count {
        let (from, to) = (source + i * width, target + places[i] * width)
        for j in 0..<width { to[j] += from[j] }
    }
    return result
}

/// A label outside of the classes gives NaN, as TensorFlow's CPU kernels of the loss do on a device.
private func picked(_ x: NDArray, _ labels: NDArray) -> NDArray {
    if x.dtype == .float64 { return doublePicked(x, labels) }
    let width = x.shape[x.rank - 1]
    let (source, places) = (x.floatPointer, labels.pointer(Int.self))
    return .floats(labels.shape) { target in
        for i in 0..<labels.count {
            let label = places[i]
            target[i] = label >= 0 && label < width ? source[i * width + label] : .nan
        }
    }
}

/// Labels (...) as rows (..., C) of zeros and a one.
func oneHot(_ labels: NDArray, classes: Int) -> NDArray {
    let result = NDArray.zeroFloats(Shape(labels.dimensions + [classes]))
    let (target, places) = (result.floatPointer, labels.pointer(Int.self))
    for i in 0..<labels.count where places[i] >= 0 && places[i] < classes {
        target[i * classes + places[i]] = 1
    }
    return result
}

extension Tensor {
    /// The matrix product of the last two axes, either operand transposed if wanted.
    package func product(_ other: Tensor, _ transposesSelf: Bool = false, _ transposesOther: Bool = false)
        throws -> Tensor
    {
        try Operation.matmul(
            self, other, attributes: Attributes(flag: transposesSelf, flag2: transposesOther))
    }

    /// Rows at the ids (any integer type). The caller has checked their range.
    package func rows(at ids: NDArray) throws -> Tensor {
        try Operation.gather(self, attributes: Attributes(arrays: [ids.asType(.int64).contiguous()]))
    }

    /// From each row of the last axis the element that the labels name.
    package func picking(_ labels: NDArray) throws -> Tensor {
        try Operation.pick(self, attributes: Attributes(arrays: [labels.asType(.int64).contiguous()]))
    }

    /// Softmax along an axis.
    package func softmax(axis: Int = -1) throws -> Tensor {
        try alongLast(axis) {
            let result = try Operation.softmax($0)
            result.logits = $0
            return result
        }
    }

    package func logSoftmax(axis: Int = -1) throws -> Tensor {
        try alongLast(axis) { try Operation.logSoftmax($0) }
    }

    private func alongLast(_ axis: Int, _ body: (Tensor) throws -> Tensor) throws -> Tensor {
        let axis = try normalizeAxis(axis, rank: rank)
        if axis == rank - 1 { return try body(self) }
        var order = Array(0..<rank)
        order.swapAt(axis, rank - 1)
        return try body(transposed(order)).transposed(order)
    }
}
