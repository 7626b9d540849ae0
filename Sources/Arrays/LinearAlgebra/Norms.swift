#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Norms, ranks and pseudo-inverses.

/// Which norm `np.linalg.norm` computes.
package enum NormOrder: Equatable, Sendable {
    /// The 2-norm of the flattened array, or of vectors along an axis.
    case standard
    case number(Double)
    case frobenius
    case nuclear
}

/// `np.linalg.norm` of the whole array (axes nil), of vectors (one axis) or of matrices (two).
package func norm(_ a: NDArray, _ order: NormOrder = .standard, axes: [Int]? = nil, keepDims: Bool = false)
    throws(ArrayError) -> NDArray
{
    let x = a.asType(a.dtype.isInexact ? a.dtype : .float64)
    if axes == nil
        && (order == .standard || (order == .frobenius && a.rank == 2)
            || (order == .number(2) && a.rank == 1))
    {
        let flat = x.raveled()
        let parts = x.dtype.isComplex ? try Ufunc.absolute(flat) : flat
        let result = try Ufunc.sqrt(try dot(parts, parts))
        return keepDims ? result.reshaped(to: Shape([Int](repeating: 1, count: a.rank))) : result
    }
    let chosen = axes ?? Array(0..<a.rank)
    if chosen.count == 1 { return try vectorNorm(x, order, chosen[0], keepDims) }
    if chosen.count == 2 { return try matrixNorm(x, order, chosen[0], chosen[1], keepDims) }
    throw .value("Improper number of dimensions to norm.")
}

private func vectorNorm(_ x: NDArray, _ order: NormOrder, _ axis: Int, _ keepDims: Bool) throws(ArrayError)
    -> NDArray
{
    let sizes = try Ufunc.absolute(x)
    switch order {
    case .number(.infinity): return try Reduction.max(sizes, axes: [axis], keepDims: keepDims)
    case .number(-.infinity): return try Reduction.min(sizes, axes: [axis], keepDims: keepDims)
    case .number(0):
        let nonzero = try Ufunc.notEqual.apply([.array(sizes), .int(0)]).asType(sizes.dtype)
        return try Reduction.sum(nonzero, axes: [axis], keepDims: keepDims)
    case .number(1): return try Reduction.sum(sizes, axes: [axis], keepDims: keepDims)
    case .standard, .number(2):
        let squares = try Ufunc.multiply(sizes, sizes)
        return try Ufunc.sqrt(try Reduction.sum(squares, axes: [axis], keepDims: keepDims))
    case .number(let p):
        let powers = try Ufunc.power.apply([.array(sizes), .float(p)])
        let sum = try Reduction.sum(powers, axes: [axis], keepDims: keepDims)
        return try Ufunc.power.apply([.array(sum), .float(1 / p)])
    case .frobenius: throw .value("Invalid norm order 'fro' for vectors")
    case .nuclear: throw .value("Invalid norm order 'nuc' for vectors")
    }
}

private func matrixNorm(_ x: NDArray, _ order: NormOrder, _ first: Int, _ second: Int, _ keepDims: Bool)
    throws(ArrayError) -> NDArray
{
    let (rows, columns) = (try x.normalizedAxis(first), try x.normalizedAxis(second))
    if rows == columns { throw .value("Duplicate axes given.") }
    let sizes = try Ufunc.absolute(x)
    func reduced(_ result: NDArray) -> NDArray {
        guard keepDims else { return result }
        var shape = x.shape
        shape[rows] = 1
        shape[columns] = 1
        return result.reshaped(to: shape)
    }
    func sums(_ inner: Int, _ outer: Int, _ extreme: Reduction) throws(ArrayError) -> NDArray {
        let sum = try Reduction.sum(sizes, axes: [inner], keepDims: true)
        return reduced(try extreme(sum, axes: [inner, outer]))
    }
    func singular(_ reduction: Reduction) throws(ArrayError) -> NDArray {
        let values = try svd(try x.movingAxes([rows, columns], to: [-2, -1]), vectors: false).s
        return reduced(try reduction(values, axes: [-1]))
    }
    switch order {
    case .standard, .frobenius:
        let squares = try Ufunc.multiply(sizes, sizes)
        return try Ufunc.sqrt(try Reduction.sum(squares, axes: [rows, columns], keepDims: keepDims))
    case .nuclear: return try singular(.sum)
    case .number(1): return try sums(rows, columns, .max)
    case .number(-1): return try sums(rows, columns, .min)
    case .number(.infinity): return try sums(columns, rows, .max)
    case .number(-.infinity): return try sums(columns, rows, .min)
    case .number(2): return try singular(.max)
    case .number(-2): return try singular(.min)
    case .number: throw .value("Invalid norm order for matrices.")
    }
}

/// The number of singular values above a tolerance (machine precision times the larger extent and value).
package func matrixRank(_ a: NDArray, tolerance: Double? = nil) throws(ArrayError) -> NDArray {
    if a.rank < 2 {
        let nonzero = try a.countNonzero().doubles[0] > 0
        return NDArray(ints: [nonzero ? 1 : 0], shape: [])
    }
    let s = try svd(a, vectors: false).s
    let largest = try Reduction.max(s, axes: [-1], keepDims: true, initial: .float(0))
    let epsilon = s.dtype == .float32 ? Double(Float.ulpOfOne) : Double.ulpOfOne
    let scale = epsilon * Double(Swift.max(a.shape[a.rank - 1], a.shape[a.rank - 2]))
    let limit: Operand =
        if let tolerance { .float(tolerance) } else {
            .array(try Ufunc.multiply.apply([.array(largest), .float(scale)]))
        }
    return try Reduction.sum(try Ufunc.greater.apply([.array(s), limit]), axes: [-1])
}

/// The Moore-Penrose pseudo-inverse; singular values up to `rcond` times the largest count as zero.
package func pseudoInverse(_ a: NDArray, rcond: Double = 1e-15) throws(ArrayError) -> NDArray {
    let (u, s, vt) = try svd(a, full: false)
    let largest = try Reduction.max(s, axes: [-1], keepDims: true, initial: .float(0))
    let cutoff = try Ufunc.multiply.apply([.array(largest), .float(rcond)])
    let isLarge = try Ufunc.greater(s, cutoff)
    let inverse = try select(
        where: isLarge, .array(try Ufunc.divide.apply([.float(1), .array(s)])), .float(0))
    let scaled = try Ufunc.multiply(
        try inverse.expandingDims([inverse.rank]), try u.swappingAxes(-1, -2))
    return try matmul(try vt.swappingAxes(-1, -2), scaled)
}

/// The condition number: the ratio of the extreme singular values.
package func conditionNumber(_ a: NDArray) throws(ArrayError) -> NDArray {
    let s = try svd(a, vectors: false).s
    return try Ufunc.divide(
        try Reduction.max(s, axes: [-1]), try Reduction.min(s, axes: [-1]))
}
