/// Differences, interpolation, convolution and covariance.

extension NDArray {
    /// The n-th differences along an axis.
    package func differences(_ n: Int = 1, axis: Int = -1) throws(ArrayError) -> NDArray {
        if n < 0 { throw .value("order must be non-negative but got \(n)") }
        if rank == 0 { throw .value("diff requires input that is at least one dimensional") }
        let axis = try normalizedAxis(axis)
        var result = self
        for _ in 0..<n {
            let extent = result.shape[axis]
            if extent == 0 { return result }
            let (after, before) = (
                result.slice(axis: axis, 1..<extent), result.slice(axis: axis, 0..<(extent - 1))
            )
            result = dtype == .bool ? try Ufunc.notEqual(after, before) : try Ufunc.subtract(after, before)
        }
        return n == 0 ? result.copy() : result
    }

    /// Slopes by central differences, one-sided at the ends. `positions` are coordinates, or the distance.
    package func gradient(axis: Int, spacing: Double = 1, positions: NDArray? = nil) throws(ArrayError)
        -> NDArray
    {
        let axis = try normalizedAxis(axis)
        let n = shape[axis]
        if n < 2 {
            throw .value(
                "Shape of array too small to calculate a numerical gradient, at least (edge_order + 1) "
                    + "elements are required.")
        }
        if let positions, positions.count != n {
            throw .value("when 1d, distances must match the length of the corresponding dimension")
        }
        let values = asType(dtype.isInexact ? dtype : .float64).movingToEnd(axis: axis).contiguous()
        let x = positions?.doubles
        let result = NDArray(uninitialized: values.shape, .float64)
        let (source, out) = (values.doubles, result.pointer(Double.self))
        for row in 0..<(count / n) {
            let base = row * n
            func slope(_ i: Int, _ j: Int) -> Double {
                (source[base + j] - source[base + i]) / (x.map { $0[j] - $0[i] } ?? spacing * Double(j - i))
            }
            out[base] = slope(0, 1)
            out[base + n - 1] = slope(n - 2, n - 1)
            for i in 1..<Swift.max(n - 1, 1) {
                guard let x else {
                    out[base + i] = slope(i - 1, i + 1)
                    continue
                }
                let (before, after) = (x[i] - x[i - 1], x[i + 1] - x[i])
                let a = -after / (before * (before + after))
                let b = (after - before) / (before * after)
                let c = before / (after * (before + after))
                out[base + i] = a * source[base + i - 1] + b * source[base + i] + c * source[base + i + 1]
            }
        }
        let typed = result.asType(values.dtype)
        return axis == rank - 1 ? typed : typed.movingLastAxis(to: axis).copy()
    }

    /// The area under points by trapezoids, along an axis.
    package func trapezoid(x: NDArray? = nil, dx: Double = 1, axis: Int = -1) throws(ArrayError) -> NDArray {
        let axis = try normalizedAxis(axis)
        let n = shape[axis]
        var widths: Operand = .float(dx)
        if let x {
            var differences = try x.differences(axis: x.rank == 1 ? 0 : axis)
            if x.rank == 1 && rank > 1 {
                var extents = [Int](repeating: 1, count: rank)
                extents[axis] = differences.count
                differences = differences.reshaped(to: Shape(extents))
            }
            widths = .array(differences)
        }
        let sums = try Ufunc.add(
            slice(axis: axis, Swift.min(1, n)..<n), slice(axis: axis, 0..<Swift.max(n - 1, 0)))
        let areas = try Ufunc.multiply.apply([widths, .array(sums)])
        return try Reduction.sum(try Ufunc.divide.apply([.array(areas), .float(2)]), axes: [axis])
    }

    /// How much of a convolution is kept.
    package enum ConvolutionMode: String, Sendable {
        case full, same, valid
    }

    /// The discrete convolution of two one-dimensional arrays.
    package func convolved(_ other: NDArray, _ mode: ConvolutionMode = .full) throws(ArrayError) -> NDArray {
        if count == 0 { throw .value("a cannot be empty") }
        if other.count == 0 { throw .value("v cannot be empty") }
        let (long, short) = count >= other.count ? (self, other) : (other, self)
        // A correlation conjugates its second array.
        let flipped = try short.flipped()
        return try long.correlated(flipped.dtype.isComplex ? try Ufunc.conjugate(flipped) : flipped, mode)
    }

    /// The cross-correlation of two one-dimensional arrays (`np.correlate`).
    package func correlated(_ other: NDArray, _ mode: ConvolutionMode = .valid) throws(ArrayError) -> NDArray
    {
        if rank > 1 || other.rank > 1 { throw .value("object too deep for desired array") }
        if count == 0 || other.count == 0 { throw .value("first array argument cannot be empty") }
        let type = DType.promote(dtype, other.dtype)
        if count < other.count {
            let turned = try other.correlated(self, mode).flipped().copy()
            return type.isComplex ? try Ufunc.conjugate(turned) : turned
        }
        let (n, m) = (count, other.count)
        let lead: Int
        let length: Int
        switch mode {
        case .full: (lead, length) = (m - 1, n + m - 1)
        case .same: (lead, length) = (m / 2, n)
        case .valid: (lead, length) = (0, n - m + 1)
        }
        if type.isInteger || type == .bool {
            let (a, b) = (ints, other.ints)
            let values = (0..<length).map { i in
                Self.window(i - lead, n, m).reduce(0) { $0 &+ a[i - lead + $1] &* b[$1] }
            }
            return NDArray(ints: values).asType(type)
        }
        if type.isComplex {
            let (a, b) = (
                elements(as: Complex128.self), try Ufunc.conjugate(other).elements(as: Complex128.self)
            )
            let values = (0..<length).map { i in
                Self.window(i - lead, n, m).reduce(Complex128(0, 0)) { $0 + a[i - lead + $1] * b[$1] }
            }
            return NDArray(values, shape: [length]).asType(type)
        }
        let (a, b) = (doubles, other.doubles)
        let values = (0..<length).map { i in
            Self.window(i - lead, n, m).reduce(0.0) { $0 + a[i - lead + $1] * b[$1] }
        }
        return NDArray(doubles: values).asType(type)
    }

    /// The positions of the shorter array that overlap the longer at a shift.
    private static func window(_ shift: Int, _ n: Int, _ m: Int) -> Range<Int> {
        Swift.max(0, -shift)..<Swift.min(m, n - shift)
    }

    /// The covariance matrix of variables in rows (columns when not `rowVariables`).
    package func covariance(rowVariables: Bool = true, ddof: Double = 1) throws(ArrayError) -> NDArray {
        var x = asType(dtype.isInexact ? dtype : .float64)
        if rank > 2 { throw .value("m has more than 2 dimensions") }
        x = rank == 2 ? (rowVariables || shape[0] == 1 ? x : x.transposed()) : x.reshaped(to: [1, count])
        let n = x.shape[1]
        let deviations = try Ufunc.subtract(x, try x.mean(axes: [1], keepDims: true))
        let products = try matmul(deviations, deviations.transposed())
        let factor = Swift.max(Double(n) - ddof, 0)
        let result = try Ufunc.divide.apply([.array(products), .float(factor)])
        return try result.squeezed()
    }

    /// Pearson's correlation coefficients.
    package func correlationCoefficients(rowVariables: Bool = true) throws(ArrayError) -> NDArray {
        let covariance = try covariance(rowVariables: rowVariables)
        if covariance.rank == 0 { return try Ufunc.divide(covariance, covariance) }
        let deviations = try Ufunc.sqrt(try covariance.diagonal())
        let n = deviations.count
        var result = try Ufunc.divide(covariance, deviations.reshaped(to: [n, 1]))
        result = try Ufunc.divide(result, deviations.reshaped(to: [1, n]))
        return try clip(.array(result), .float(-1), .float(1))
    }
}

/// `np.interp`: values of the broken line through points at positions; outside it the end values, or `left` and
/// `right`. With `period` positions are taken modulo it.
package func interpolate(
    _ x: NDArray, _ xp: NDArray, _ fp: NDArray, left: Double? = nil, right: Double? = nil,
    period: Double? = nil
) throws(ArrayError) -> NDArray {
    if xp.count != fp.count { throw .value("fp and xp are not of the same length.") }
    if xp.count == 0 { throw .value("array of sample points is empty") }
    var (positions, knots, values) = (x.doubles, xp.doubles, fp.doubles)
    if let period {
        if period == 0 { throw .value("period must be a non-zero value") }
        let span = abs(period)
        positions = positions.map { floorDivMod($0, span).remainder }
        knots = knots.map { floorDivMod($0, span).remainder }
        let order = knots.indices.sorted { knots[$0] < knots[$1] }
        (knots, values) = (order.map { knots[$0] }, order.map { values[$0] })
        knots = [knots[knots.count - 1] - span] + knots + [knots[0] + span]
        values = [values[values.count - 1]] + values + [values[0]]
    }
    let last = knots.count - 1
    let results = positions.map { position -> Double in
        if position.isNaN { return position }
        if position < knots[0] { return left ?? values[0] }
        if position > knots[last] { return right ?? values[last] }
        let j = bisect(knots.count) { knots[$0] <= position } - 1
        if j >= last || knots[j] == position { return values[Swift.min(j, last)] }
        let slope = (values[j + 1] - values[j]) / (knots[j + 1] - knots[j])
        let result = slope * (position - knots[j]) + values[j]
        if !result.isNaN { return result }
        let fromRight = slope * (position - knots[j + 1]) + values[j + 1]
        return fromRight.isNaN && values[j] == values[j + 1] ? values[j] : fromRight
    }
    return NDArray(doubles: results, shape: x.shape)
}

/// The cross product of vectors of three (or two) components along the last axis.
package func cross(_ a: NDArray, _ b: NDArray) throws(ArrayError) -> NDArray {
    guard a.rank > 0, b.rank > 0, let m = a.shape.last, let n = b.shape.last, (2...3).contains(m),
        (2...3).contains(n)
    else { throw .value("incompatible dimensions for cross product\n(dimension must be 2 or 3)") }
    func part(_ x: NDArray, _ i: Int) -> NDArray { x.slice(axis: x.rank - 1, at: i) }
    func minor(_ i: Int, _ j: Int) throws(ArrayError) -> NDArray {
        try Ufunc.subtract(
            try Ufunc.multiply(part(a, i), part(b, j)), try Ufunc.multiply(part(a, j), part(b, i)))
    }
    if m == 2 && n == 2 { return try minor(0, 1) }
    if m == 2 || n == 2 {
        throw .value(
            "Both input arrays must be (arrays of) 3-dimensional vectors, but they are \(m) and \(n) "
                + "dimensional instead.")
    }
    let parts = [try minor(1, 2), try minor(2, 0), try minor(0, 1)]
    return try stack(parts, axis: parts[0].rank)
}
