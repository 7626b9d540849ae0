/// Grids of coordinates, diagonals and triangles.

/// Coordinate arrays of a grid. With `xy` (the default) the first two axes are swapped, as in plots.
package func meshgrid(_ vectors: [NDArray], xy: Bool = true, sparse: Bool = false) throws(ArrayError)
    -> [NDArray]
{
    let n = vectors.count
    if n > Shape.maximumRank { throw .tooManyDimensions(n) }
    let swaps = xy && n > 1
    func place(_ axis: Int) -> Int { swaps && axis < 2 ? 1 - axis : axis }
    var full = Shape([Int](repeating: 1, count: n))
    for (axis, vector) in vectors.enumerated() { full[place(axis)] = vector.count }
    var result: [NDArray] = []
    for (axis, vector) in vectors.enumerated() {
        var extents = Shape([Int](repeating: 1, count: n))
        extents[place(axis)] = vector.count
        let column = vector.reshaped(to: extents)
        if !sparse { try NDArray.requireRoom(for: full, column.dtype) }
        result.append(sparse ? column.copy() : try column.broadcast(to: full).copy())
    }
    return result
}

/// `np.indices`: the index of every place along every axis, stacked (rank, ...shape).
package func indices(_ shape: Shape) throws(ArrayError) -> NDArray {
    var parts: [NDArray] = []
    for axis in 0..<shape.rank {
        var extents = Shape([Int](repeating: 1, count: shape.rank))
        extents[axis] = shape[axis]
        parts.append(try NDArray.arange(0, shape[axis]).reshaped(to: extents).broadcast(to: shape))
    }
    if parts.isEmpty { return NDArray.zeros([0], .int64) }
    return try stack(parts)
}

extension NDArray {
    /// A view of a diagonal in the plane of two axes, as the last axis.
    package func diagonal(_ k: Int = 0, axes: (Int, Int) = (0, 1)) throws(ArrayError) -> NDArray {
        if rank < 2 { throw .value("diag requires an array of at least two dimensions") }
        let (a, b) = (try normalizedAxis(axes.0), try normalizedAxis(axes.1))
        if a == b { throw .value("axis1 and axis2 cannot be the same") }
        let rows = k < 0 ? shape[a] + k : shape[a]
        let columns = k > 0 ? shape[b] - k : shape[b]
        let length = Swift.max(Swift.min(rows, columns), 0)
        let start = length == 0 ? 0 : (k < 0 ? -k * strides[a] : k * strides[b])
        var (newShape, newStrides) = (Shape(), Strides())
        for axis in 0..<rank where axis != a && axis != b {
            newShape.append(shape[axis])
            newStrides.append(strides[axis])
        }
        newShape.append(length)
        newStrides.append(strides[a] + strides[b])
        return view(shape: newShape, strides: newStrides, offset: offset + start)
    }

    /// `np.diag`: the matrix with this diagonal, or a matrix's diagonal (copied).
    package func diag(_ k: Int = 0) throws(ArrayError) -> NDArray {
        if rank == 2 { return try diagonal(k).copy() }
        if rank != 1 { throw .value("Input must be 1- or 2-d.") }
        let n = count + abs(k)
        try NDArray.requireRoom(for: try Shape(checking: [n, n]), dtype)
        let result = NDArray.zeros([n, n], dtype)
        try result.diagonal(k).assign(self)
        return result
    }

    /// The sum of a diagonal.
    package func trace(_ k: Int = 0, axes: (Int, Int) = (0, 1)) throws(ArrayError) -> NDArray {
        let diagonal = try diagonal(k, axes: axes)
        return try Reduction.sum(diagonal, axes: [diagonal.rank - 1])
    }

    /// The lower triangle up to diagonal `k`, zeros above.
    package func tril(_ k: Int = 0) throws(ArrayError) -> NDArray { try triangle(k, upper: false) }

    /// The upper triangle from diagonal `k`, zeros below.
    package func triu(_ k: Int = 0) throws(ArrayError) -> NDArray { try triangle(k, upper: true) }

    private func triangle(_ k: Int, upper: Bool) throws(ArrayError) -> NDArray {
        let source = rank == 1 ? try broadcast(to: [count, count]) : self
        if source.rank == 0 { throw .axis(-2, rank: 0) }
        let (rows, columns) = (source.shape[source.rank - 2], source.shape[source.rank - 1])
        var keep: [Bool] = []
        keep.reserveCapacity(rows * columns)
        for i in 0..<rows {
            for j in 0..<columns { keep.append(upper ? j - i >= k : j - i <= k) }
        }
        let mask = NDArray(bools: keep, shape: [rows, columns])
        let result = NDArray.zeros(source.shape, dtype)
        try result.assign(source, where: mask)
        return result
    }

    /// The outer product of the flattened arrays.
    package func outer(_ other: NDArray, _ ufunc: Ufunc = .multiply) throws(ArrayError) -> NDArray {
        try ufunc(reshaped(to: [count, 1]), other.reshaped(to: [1, other.count]))
    }

    /// The Kronecker product.
    package func kron(_ other: NDArray) throws(ArrayError) -> NDArray {
        let n = Swift.max(rank, other.rank)
        if 2 * n > Shape.maximumRank { throw .tooManyDimensions(2 * n) }
        let a = [Int](repeating: 1, count: n - rank) + Array(shape)
        let b = [Int](repeating: 1, count: n - other.rank) + Array(other.shape)
        var (aShape, bShape, outShape): ([Int], [Int], [Int]) = ([], [], [])
        for axis in 0..<n {
            aShape += [a[axis], 1]
            bShape += [1, b[axis]]
            outShape.append(a[axis] * b[axis])
        }
        let product = try Ufunc.multiply(reshaped(to: Shape(aShape)), other.reshaped(to: Shape(bShape)))
        return product.reshaped(to: Shape(outShape))
    }
}

/// `np.tri`: ones at and below diagonal `k`.
package func tri(_ rows: Int, _ columns: Int? = nil, k: Int = 0, _ dtype: DType = .float64) throws(ArrayError)
    -> NDArray
{
    let shape = try Shape(checking: [rows, columns ?? rows])
    try NDArray.requireRoom(for: shape, dtype)
    return try NDArray.ones(shape, dtype).tril(k)
}
