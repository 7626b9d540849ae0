import Arrays

// Reductions, and operations that only move elements.

extension Operation {
    static let reductions: [Operation] = [sum, mean, maximumAlong]

    static let shaping: [Operation] = [reshape, transpose, broadcast, concatenate, slice, pad, reverse]

    /// Sum over `axes`; they stay with extent 1 when `flag`.
    static let sum: Operation = one(
        "sum", { x, p in squeezed(reduce(.sum, x[0], axes: p.axes), p) }
    ) { c in
        let shape = c.inputs[0].shape
        return [try unsqueezed(c.gradient, shape, c.attributes.axes).broadcast(to: shape)]
    }

    /// Mean over `axes`; they stay with extent 1 when `flag`.
    static let mean: Operation = one(
        "mean",
        { x, p in
            let sums = reduce(.sum, x[0], axes: p.axes)
            if sums.dtype == .float64 {
                let all = NDArray.constant(Float(count(p.axes, x[0].shape)))
                return squeezed(try binary(.divide, sums, all), p)
            }
            let (values, factor) = (sums.floatPointer, 1 / Float(count(p.axes, x[0].shape)))
            for i in 0..<sums.count { values[i] *= factor }
            return squeezed(sums, p)
        }
    ) { c in
        let (shape, axes) = (c.inputs[0].shape, c.attributes.axes)
        let factor = 1 / Float(count(axes, shape))
        let g = c.gradient
        if g.count == 1, g.array.dtype == .float32, TapeStack.current.tapes.isEmpty {
            return [Tensor(NDArray.constant(g.array.floatPointer[0] * factor, shape))]
        }
        return [try unsqueezed(g * Tensor(factor), shape, axes).broadcast(to: shape)]
    }

    private static func count(_ axes: [Int], _ shape: Shape) -> Int { axes.reduce(1) { $0 * shape[$1] } }

    /// The largest (with `flag2`: smallest) elements over `axes`; ties share the gradient, as in TensorFlow.
    static let maximumAlong: Operation = one(
        "maximum_along",
        { x, p in squeezed(reduce(p.flag2 ? .minimum : .maximum, x[0], axes: p.axes), p) }
    ) { c in
        let (x, axes) = (c.inputs[0], c.attributes.axes)
        let best = reduce(c.attributes.flag2 ? .minimum : .maximum, x.array, axes: axes)
        let hits = try binary(.equal, x.array, best)
        let share = try binary(.divide, hits, reduce(.sum, hits, axes: axes))
        return [try unsqueezed(c.gradient, x.shape, axes) * Tensor(share)]
    }

    private static func squeezed(_ x: NDArray, _ p: Attributes) -> NDArray {
        p.flag ? x : x.reshaped(to: without(p.axes, x.shape))
    }

    private static func without(_ axes: [Int], _ shape: Shape) -> Shape {
        Shape((0..<shape.rank).filter { !axes.contains($0) }.map { shape[$0] })
    }

    private static func unsqueezed(_ g: Tensor, _ shape: Shape, _ axes: [Int]) throws -> Tensor {
        var kept = shape
        for axis in axes { kept[axis] = 1 }
        return try g.reshaped(to: kept)
    }

    /// The same elements under the shape `other`.
    static let reshape: Operation = one("reshape", { x, p in x[0].reshaped(to: Shape(p.other)) }) { c in
        [try c.gradient.reshaped(to: c.inputs[0].shape)]
    }

    /// Axes in the order `axes`.
    static let transpose: Operation = one("transpose", { x, p in try x[0].transposed(p.axes).contiguous() }) {
        c in
        var inverse = c.attributes.axes
        for (to, from) in c.attributes.axes.enumerated() { inverse[from] = to }
        return [try c.gradient.transposed(inverse)]
    }

    /// Repeated along axes of extent 1 to the shape `other`.
    static let broadcast: Operation = one(
        "broadcast", { x, p in try x[0].broadcast(to: Shape(p.other)).contiguous() }
    ) { c in
        [try c.gradient.reduced(to: c.inputs[0].shape)]
    }

    /// Joined along `axes[0]`.
    static let concatenate: Operation = one("concatenate", { x, p in joined(x, axis: p.axes[0]) }) { c in
        let axis = c.attributes.axes[0]
        var start = 0
        return try c.inputs.enumerated().map { index, input in
            defer { start += input.shape[axis] }
            guard c.needs[index] else { return nil }
            return try c.gradient.sliced(axis: axis, from: start, count: input.shape[axis])
        }
    }

    private static func joined(_ arrays: [NDArray], axis: Int) -> NDArray {
        if arrays.contains(where: { $0.dtype == .float64 }),
            let result = try? Arrays.concatenate(arrays.map { $0.asDoubles() }, axis: axis)
        {
            return result
        }
        var shape = arrays[0].shape
        shape[axis] = arrays.reduce(0) { $0 + $1.shape[axis] }
        let outer = shape.product(0..<axis)
        let inner = shape.product((axis + 1)..<shape.rank)
        let width = shape[axis] * inner
        return .floats(shape) { target in
            var start = 0
            for array in arrays {
                let part = array.shape[axis] * inner
                for row in 0..<outer {
                    (target + row * width + start).update(from: array.floatPointer + row * part, count: part)
                }
                start += part
            }
        }
    }

    /// `other[1]` elements along `axes[0]` from `other[0]` on.
    static let slice: Operation = one(
        "slice",
        { x, p in x[0].slice(axis: p.axes[0], p.other[0]..<(p.other[0] + p.other[1])).contiguous() }
    ) { c in
        let (axis, start, count) = (c.attributes.axes[0], c.attributes.other[0], c.attributes.other[1])
        let after = c.inputs[0].shape[axis] - start - count
        return [try c.gradient.padded(axis: axis, before: start, after: after)]
    }

    /// `other[0]` before and `other[1]` after along `axes[0]`, of the value `a`.
    static let pad: Operation = one(
        "pad",
        { x, p in
            let axis = p.axes[0]
            var (before, after) = (x[0].shape, x[0].shape)
            before[axis] = p.other[0]
            after[axis] = p.other[1]
            return joined([.constant(p.a, before), x[0], .constant(p.a, after)], axis: axis)
        }
    ) { c in
        let axis = c.attributes.axes[0]
        return [
            try c.gradient.sliced(
                axis: axis, from: c.attributes.other[0], count: c.inputs[0].shape[axis])
        ]
    }

    /// Backwards along `axes[0]`.
    static let reverse: Operation = one(
        "reverse",
        { x, p in
            let (axis, source) = (p.axes[0], x[0])
            var strides = source.strides
            let offset = source.offset + max(source.shape[axis] - 1, 0) * strides[axis]
            strides[axis] = -strides[axis]
            return source.view(shape: source.shape, strides: strides, offset: offset).copy()
        }
    ) { c in
        [try c.gradient.reversed(axis: c.attributes.axes[0])]
    }
}

extension Tensor {
    private func sortedAxes(_ axes: [Int]?) throws -> [Int] {
        guard let axes else { return Array(0..<rank) }
        return try axes.map { try normalizeAxis($0, rank: rank) }.sorted()
    }

    /// The sum over some axes (all when nil).
    package func sum(axes: [Int]? = nil, keepsAxes: Bool = false) throws -> Tensor {
        try Operation.sum(self, attributes: Attributes(axes: sortedAxes(axes), flag: keepsAxes))
    }

    package func mean(axes: [Int]? = nil, keepsAxes: Bool = false) throws -> Tensor {
        let axes = try sortedAxes(axes)
        if array.dtype == .float64 {
            let count = axes.reduce(1) { $0 * shape[$1] }
            return try sum(axes: axes, keepsAxes: keepsAxes) / Tensor(Float(count))
        }
        return try Operation.mean(self, attributes: Attributes(axes: axes, flag: keepsAxes))
    }

    package func maximum(axes: [Int]?, keepsAxes: Bool = false) throws -> Tensor {
        try Operation.maximumAlong(self, attributes: Attributes(axes: sortedAxes(axes), flag: keepsAxes))
    }

    package func minimum(axes: [Int]?, keepsAxes: Bool = false) throws -> Tensor {
        try Operation.maximumAlong(
            self, attributes: Attributes(axes: sortedAxes(axes), flag: keepsAxes, flag2: true))
    }

    /// Sums what broadcasting had repeated, so that the result has the smaller shape.
    func reduced(to target: Shape) throws -> Tensor {
        if shape == target { return self }
        let extra = rank - target.rank
        var axes = Array(0..<extra)
        for axis in 0..<target.rank where target[axis] == 1 && shape[extra + axis] != 1 {
            axes.append(extra + axis)
        }
        return try sum(axes: axes, keepsAxes: true).reshaped(to: target)
    }

    func reshaped(to target: Shape) throws -> Tensor {
        shape == target ? self : try Operation.reshape(self, attributes: Attributes(other: target.list))
    }

    /// The same elements under another shape, of which one extent may be -1.
    package func reshaped(_ extents: [Int]) throws -> Tensor {
        try reshaped(to: try array.resolve(extents))
    }

    /// The same under another shape; ids and texts stay what they are.
    func carried(_ extents: [Int]) throws -> Tensor {
        array.dtype.isFloat ? try reshaped(extents) : Tensor(try array.reshaped(extents))
    }

    /// The axes in another order (reversed when nil).
    package func transposed(_ axes: [Int]? = nil) throws -> Tensor {
        let order = try (axes ?? Array((0..<rank).reversed())).map { try normalizeAxis($0, rank: rank) }
        return try Operation.transpose(self, attributes: Attributes(axes: order))
    }

    package func broadcast(to target: Shape) throws -> Tensor {
        shape == target ? self : try Operation.broadcast(self, attributes: Attributes(other: target.list))
    }

    package static func concatenate(_ tensors: [Tensor], axis: Int) throws -> Tensor {
        guard let first = tensors.first else {
            throw EngineError.value("concatenate: got no tensors, expected at least one")
        }
        let axis = try normalizeAxis(axis, rank: first.rank)
        for tensor in tensors {
            var (a, b) = (tensor.shape, first.shape)
            guard a.rank == b.rank else { throw mismatch(tensors) }
            a[axis] = 0
            b[axis] = 0
            guard a == b else { throw mismatch(tensors) }
        }
        return try Operation.concatenate.apply(tensors, Attributes(axes: [axis]))[0]
    }

    private static func mismatch(_ tensors: [Tensor]) -> EngineError {
        .value(
            "A `Concatenate` layer requires inputs with matching shapes except for the concatenation axis. "
                + "Received: input_shape=["
                + tensors.map { EngineError.tuple($0.dimensions) }.joined(separator: ", ") + "]")
    }

    package static func stack(_ tensors: [Tensor], axis: Int) throws -> Tensor {
        let rank = (tensors.first?.rank ?? 0) + 1
        let axis = try normalizeAxis(axis, rank: rank)
        return try concatenate(
            tensors.map { try $0.reshaped(to: $0.shape.inserting(1, at: axis)) }, axis: axis)
    }

    package func sliced(axis: Int, from start: Int, count: Int) throws -> Tensor {
        try Operation.slice(self, attributes: Attributes(axes: [axis], other: [start, count]))
    }

    package func padded(axis: Int, before: Int, after: Int, value: Float = 0) throws -> Tensor {
        if before == 0, after == 0 { return self }
        return try Operation.pad(
            self, attributes: Attributes(axes: [axis], other: [before, after], a: value))
    }

    package func reversed(axis: Int) throws -> Tensor {
        try Operation.reverse(self, attributes: Attributes(axes: [axis]))
    }
}
