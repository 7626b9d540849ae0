import COpenBLAS

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Solving, inverting and decomposing matrices with LAPACK, in float64 (float32 results are rounded from it).
/// All take stacks: matrices in the last two axes.

/// A stack of matrices as float64, and the type that results get.
private struct MatrixStack {
    let values: NDArray
    let batch: Shape
    let rows: Int
    let columns: Int
    let result: DType

    /// Throws: unless there are two axes (and they are equal, if `square`).
    init(_ a: NDArray, square: Bool = true) throws(ArrayError) {
        if a.rank < 2 { throw .atLeastTwoDimensional(a.rank) }
        (rows, columns) = (a.shape[a.rank - 2], a.shape[a.rank - 1])
        if square && rows != columns { throw .notSquare }
        if a.dtype.isComplex || a.isText || a.dtype == .float16 {
            throw .type("array type \(a.dtype.name) is unsupported in linalg")
        }
        result = a.dtype == .float32 ? .float32 : .float64
        batch = Shape(a.shape.dropLast(2))
        values = a.asType(.float64).contiguous()
    }

    /// A matrix of the stack, column by column.
    func columnMajor(_ index: Int) -> [Double] {
        let source = values.pointer(Double.self) + index * rows * columns
        var matrix = [Double](repeating: 0, count: rows * columns)
        for i in 0..<rows {
            for j in 0..<columns { matrix[j * rows + i] = source[i * columns + j] }
        }
        withExtendedLifetime(values.storage) {}
        return matrix
    }
}

/// Column-major values as a row-major matrix, appended.
private func appendRowMajor(_ matrix: [Double], _ rows: Int, _ columns: Int, to target: inout [Double]) {
    for i in 0..<rows {
        for j in 0..<columns { target.append(matrix[j * rows + i]) }
    }
}

private func stacked(_ values: [Double], _ batch: Shape, _ extents: [Int], _ dtype: DType) throws(ArrayError)
    -> NDArray
{
    NDArray(doubles: values, shape: try Shape(checking: Array(batch) + extents)).asType(dtype)
}

/// The solution x of `a @ x = b`. Throws: `.singular`.
package func solve(_ a: NDArray, _ b: NDArray) throws(ArrayError) -> NDArray {
    let stack = try MatrixStack(a)
    let vector = b.rank == 1
    let right = vector ? b.reshaped(to: [b.count, 1]) : b
    let n = stack.rows
    if right.rank < 2 || right.shape[right.rank - 2] != n {
        throw .value(
            "solve: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature "
                + "(m,m),(m\(vector ? "" : ",n"))->(m\(vector ? "" : ",n")) (size "
                + "\(right.rank < 2 ? 1 : right.shape[right.rank - 2]) is different from \(n))")
    }
    let batch = try broadcastShape([stack.batch, Shape(right.shape.dropLast(2))])
    let columns = right.shape[right.rank - 1]
    let left = try MatrixStack(try a.broadcast(to: Shape(Array(batch) + [n, n])))
    let rights = try MatrixStack(try right.broadcast(to: Shape(Array(batch) + [n, columns])), square: false)
    var values: [Double] = []
    for index in 0..<batch.count {
        var (matrix, x) = (left.columnMajor(index), rights.columnMajor(index))
        var (size, count, info) = (Int32(n), Int32(columns), Int32(0))
        var pivots = [Int32](repeating: 0, count: n)
        var leading = Int32(Swift.max(n, 1))
        if n > 0 { dgesv_(&size, &count, &matrix, &leading, &pivots, &x, &leading, &info) }
        if info != 0 { throw .singular }
        appendRowMajor(x, n, columns, to: &values)
    }
    let type: DType = stack.result == .float32 && b.dtype == .float32 ? .float32 : .float64
    return try stacked(values, batch, vector ? [n] : [n, columns], type)
}

/// The inverse. Throws: `.singular`.
package func inverse(_ a: NDArray) throws(ArrayError) -> NDArray {
    let stack = try MatrixStack(a)
    return try solve(a, try NDArray.eye(stack.rows, nil, k: 0, stack.result))
}

/// The pivoted LU factors (column-major), the permutation's sign.
private func luFactors(_ matrix: [Double], _ n: Int) -> (factors: [Double], sign: Double) {
    var (factors, size, info) = (matrix, Int32(n), Int32(0))
    var rows = size
    var leading = Int32(Swift.max(n, 1))
    var pivots = [Int32](repeating: 0, count: n)
    if n > 0 { dgetrf_(&rows, &size, &factors, &leading, &pivots, &info) }
    var sign = 1.0
    for (i, pivot) in pivots.enumerated() where Int(pivot) != i + 1 { sign = -sign }
    return (factors, sign)
}

/// The determinants.
package func determinant(_ a: NDArray) throws(ArrayError) -> NDArray {
    let stack = try MatrixStack(a)
    let n = stack.rows
    var values: [Double] = []
    for index in 0..<stack.batch.count {
        let (sign, logarithm) = signAndLogarithm(stack.columnMajor(index), n)
        values.append(sign * exp(logarithm))
    }
    return try stacked(values, stack.batch, [], stack.result)
}

/// NumPy forms determinants from a sign and a sum of logarithms.
private func signAndLogarithm(_ matrix: [Double], _ n: Int) -> (Double, Double) {
    let (factors, permutationSign) = luFactors(matrix, n)
    var (sign, logarithm) = (permutationSign, 0.0)
    for i in 0..<n {
        let value = factors[i * n + i]
        if value == 0 { return (0, -.infinity) }
        if value < 0 { sign = -sign }
        logarithm += log(abs(value))
    }
    return (sign, logarithm)
}

/// `np.linalg.slogdet`: signs and logarithms of determinants.
package func signedLogDeterminant(_ a: NDArray) throws(ArrayError) -> (sign: NDArray, logarithm: NDArray) {
    let stack = try MatrixStack(a)
    var (signs, logarithms): ([Double], [Double]) = ([], [])
    for index in 0..<stack.batch.count {
        let (sign, logarithm) = signAndLogarithm(stack.columnMajor(index), stack.rows)
        signs.append(sign)
        logarithms.append(logarithm)
    }
    return (
        try stacked(signs, stack.batch, [], stack.result),
        try stacked(logarithms, stack.batch, [], stack.result)
    )
}

/// The lower triangular root L with `L @ L.T = a`. Throws: `.notPositiveDefinite`.
package func cholesky(_ a: NDArray, upper: Bool = false) throws(ArrayError) -> NDArray {
    let stack = try MatrixStack(a)
    let n = stack.rows
    var values: [Double] = []
    for index in 0..<stack.batch.count {
        var matrix = stack.columnMajor(index)
        var (size, leading, info) = (Int32(n), Int32(Swift.max(n, 1)), Int32(0))
        if n > 0 { dpotrf_("L", &size, &matrix, &leading, &info) }
        if info != 0 { throw .notPositiveDefinite }
        for j in 0..<n {
            for i in 0..<j { matrix[j * n + i] = 0 }
        }
        appendRowMajor(matrix, n, n, to: &values)
    }
    let lower = try stacked(values, stack.batch, [n, n], stack.result)
    return upper ? try lower.swappingAxes(-1, -2).copy() : lower
}

/// The QR factors: `q` with orthonormal columns, `r` upper triangular; all columns of q when `complete`.
package func qr(_ a: NDArray, complete: Bool = false) throws(ArrayError) -> (q: NDArray, r: NDArray) {
    let stack = try MatrixStack(a, square: false)
    let (m, n) = (stack.rows, stack.columns)
    let k = Swift.min(m, n)
    let width = complete ? m : k
    var (qs, rs): ([Double], [Double]) = ([], [])
    for index in 0..<stack.batch.count {
        var matrix = stack.columnMajor(index)
        var (rows, columns, leading, info) = (Int32(m), Int32(n), Int32(Swift.max(m, 1)), Int32(0))
        var tau = [Double](repeating: 0, count: Swift.max(k, 1))
        withWorkspace { work, size in dgeqrf_(&rows, &columns, &matrix, &leading, &tau, work, size, &info) }
        for i in 0..<width {
            for j in 0..<n { rs.append(i <= j ? matrix[j * m + i] : 0) }
        }
        var q = Array(matrix.prefix(m * Swift.min(n, width)))
        q += [Double](repeating: 0, count: Swift.max(m * width - q.count, 0))
        var (wide, reflectors) = (Int32(width), Int32(k))
        withWorkspace { work, size in
            dorgqr_(&rows, &wide, &reflectors, &q, &leading, &tau, work, size, &info)
        }
        appendRowMajor(q, m, width, to: &qs)
    }
    return (
        try stacked(qs, stack.batch, [m, width], stack.result),
        try stacked(rs, stack.batch, [width, n], stack.result)
    )
}

/// The singular values (descending), and the factors `u` and `vt` if wanted, with all columns when `full`.
package func svd(_ a: NDArray, full: Bool = true, vectors: Bool = true) throws(ArrayError) -> (
    u: NDArray, s: NDArray, vt: NDArray
) {
    let stack = try MatrixStack(a, square: false)
    let (m, n) = (stack.rows, stack.columns)
    let k = Swift.min(m, n)
    let (uColumns, vRows) = full ? (m, n) : (k, k)
    var (us, ss, vs): ([Double], [Double], [Double]) = ([], [], [])
    for index in 0..<stack.batch.count {
        var matrix = stack.columnMajor(index)
        var (rows, columns, leading, info) = (Int32(m), Int32(n), Int32(Swift.max(m, 1)), Int32(0))
        var s = [Double](repeating: 0, count: Swift.max(k, 1))
        var u = [Double](repeating: 0, count: Swift.max(m * uColumns, 1))
        var vt = [Double](repeating: 0, count: Swift.max(vRows * n, 1))
        var (leadingU, leadingV) = (Int32(Swift.max(m, 1)), Int32(Swift.max(vRows, 1)))
        var integers = [Int32](repeating: 0, count: Swift.max(8 * k, 1))
        withWorkspace { work, size in
            dgesdd_(
                vectors ? (full ? "A" : "S") : "N", &rows, &columns, &matrix, &leading, &s, &u, &leadingU,
                &vt,
                &leadingV, work, size, &integers, &info)
        }
        if info != 0 { throw .noConvergence("SVD") }
        ss += s.prefix(k)
        appendRowMajor(u, m, uColumns, to: &us)
        appendRowMajor(vt, vRows, n, to: &vs)
    }
    return (
        try stacked(us, stack.batch, [m, uColumns], stack.result),
        try stacked(ss, stack.batch, [k], stack.result),
        try stacked(vs, stack.batch, [vRows, n], stack.result)
    )
}

/// Eigenvalues (ascending) and eigenvectors (columns) of symmetric matrices, of which one triangle is read.
package func symmetricEigen(_ a: NDArray, upper: Bool = false) throws(ArrayError) -> (
    values: NDArray, vectors: NDArray
) {
    let stack = try MatrixStack(a)
    let n = stack.rows
    var (values, vectors): ([Double], [Double]) = ([], [])
    for index in 0..<stack.batch.count {
        var matrix = stack.columnMajor(index)
        var (size, leading, info) = (Int32(n), Int32(Swift.max(n, 1)), Int32(0))
        var w = [Double](repeating: 0, count: Swift.max(n, 1))
        var integerSize = Int32(3 + 5 * n)
        var integers = [Int32](repeating: 0, count: 3 + 5 * n)
        withWorkspace { work, workSize in
            dsyevd_(
                "V", upper ? "U" : "L", &size, &matrix, &leading, &w, work, workSize, &integers, &integerSize,
                &info)
        }
        if info != 0 { throw .noConvergence("Eigenvalues") }
        values += w.prefix(n)
        appendRowMajor(matrix, n, n, to: &vectors)
    }
    return (
        try stacked(values, stack.batch, [n], stack.result),
        try stacked(vectors, stack.batch, [n, n], stack.result)
    )
}

/// Eigenvalues and eigenvectors (columns) of square matrices: real if all are, else complex.
package func eigen(_ a: NDArray) throws(ArrayError) -> (values: NDArray, vectors: NDArray) {
    let stack = try MatrixStack(a)
    let n = stack.rows
    for value in stack.values.doubles where !value.isFinite {
        throw .linearAlgebra("Array must not contain infs or NaNs")
    }
    var (values, vectors): ([Complex128], [Complex128]) = ([], [])
    for index in 0..<stack.batch.count {
        var matrix = stack.columnMajor(index)
        var (size, leading, info) = (Int32(n), Int32(Swift.max(n, 1)), Int32(0))
        var (real, imaginary) = ([Double](repeating: 0, count: n + 1), [Double](repeating: 0, count: n + 1))
        var (left, right) = ([0.0], [Double](repeating: 0, count: Swift.max(n * n, 1)))
        var one: Int32 = 1
        withWorkspace { work, workSize in
            dgeev_(
                "N", "V", &size, &matrix, &leading, &real, &imaginary, &left, &one, &right, &leading, work,
                workSize, &info)
        }
        if info != 0 { throw .noConvergence("Eigenvalues") }
        values += (0..<n).map { Complex128(real[$0], imaginary[$0]) }
        vectors += complexEigenvectors(right, imaginary, n)
    }
    let valueShape = try Shape(checking: Array(stack.batch) + [n])
    let vectorShape = try Shape(checking: Array(stack.batch) + [n, n])
    let isReal = values.allSatisfy { $0.imaginary == 0 }
    let type: DType =
        isReal ? stack.result : stack.result == .float32 ? .complex64 : .complex128
    return (
        NDArray(values, shape: valueShape).asType(type), NDArray(vectors, shape: vectorShape).asType(type)
    )
}

/// LAPACK stores a pair of conjugate vectors as two columns, real and imaginary parts; result row-major.
private func complexEigenvectors(_ right: [Double], _ imaginary: [Double], _ n: Int) -> [Complex128] {
    var result = [Complex128](repeating: Complex128(0), count: n * n)
    var j = 0
    while j < n {
        let isPair = imaginary[j] != 0 && j + 1 < n
        for i in 0..<n {
            if isPair {
                let value = Complex128(right[j * n + i], right[(j + 1) * n + i])
                result[i * n + j] = value
                result[i * n + j + 1] = Complex128(value.real, -value.imaginary)
            } else {
                result[i * n + j] = Complex128(right[j * n + i])
            }
        }
        j += isPair ? 2 : 1
    }
    return result
}

/// Least squares: the solution, the residuals' sums (empty if rank-deficient or not over-determined), the rank
/// and the singular values. `rcond` nil is machine precision times the larger extent.
package func leastSquares(_ a: NDArray, _ b: NDArray, rcond: Double? = nil) throws(ArrayError) -> (
    x: NDArray, residuals: NDArray, rank: Int, singularValues: NDArray
) {
    if a.rank != 2 {
        throw .linearAlgebra("\(a.rank)-dimensional array given. Array must be two-dimensional")
    }
    let stack = try MatrixStack(a, square: false)
    let (m, n) = (stack.rows, stack.columns)
    let vector = b.rank == 1
    let right = try MatrixStack(vector ? b.reshaped(to: [b.count, 1]) : b, square: false)
    if right.rows != m { throw .linearAlgebra("Incompatible dimensions") }
    let columns = right.columns
    let height = Swift.max(m, n, 1)
    var (matrix, source) = (stack.columnMajor(0), right.columnMajor(0))
    var x = [Double](repeating: 0, count: height * Swift.max(columns, 1))
    for j in 0..<columns {
        for i in 0..<m { x[j * height + i] = source[j * m + i] }
    }
    source = []
    let k = Swift.min(m, n)
    var s = [Double](repeating: 0, count: Swift.max(k, 1))
    var (rows, wide, count, leading) = (Int32(m), Int32(n), Int32(columns), Int32(Swift.max(m, 1)))
    var (leadingX, rank, info) = (Int32(height), Int32(0), Int32(0))
    let epsilon = stack.result == .float32 ? Double(Float.ulpOfOne) : Double.ulpOfOne
    var cutoff = rcond ?? epsilon * Double(Swift.max(m, n))
    var integers = [Int32](repeating: 0, count: Swift.max(64 * k + 11 * k * 32, 64))
    withWorkspace { work, workSize in
        dgelsd_(
            &rows, &wide, &count, &matrix, &leading, &x, &leadingX, &s, &cutoff, &rank, work, workSize,
            &integers, &info)
    }
    if info != 0 { throw .noConvergence("SVD") }
    var (solution, residuals): ([Double], [Double]) = ([], [])
    for i in 0..<n {
        for j in 0..<columns { solution.append(x[j * height + i]) }
    }
    if Int(rank) == n && m > n {
        for j in 0..<columns {
            residuals.append((n..<m).reduce(0) { $0 + x[j * height + $1] * x[j * height + $1] })
        }
    }
    return (
        NDArray(doubles: solution, shape: vector ? [n] : [n, columns]).asType(stack.result),
        NDArray(doubles: residuals).asType(stack.result), Int(rank),
        NDArray(doubles: Array(s.prefix(k))).asType(stack.result)
    )
}

/// Calls a LAPACK routine twice: to ask for its workspace's size, then with a workspace of that size.
private func withWorkspace(_ routine: (UnsafeMutablePointer<Double>, UnsafeMutablePointer<Int32>) -> Void) {
    var (answer, query) = ([0.0], Int32(-1))
    routine(&answer, &query)
    var size = Swift.max(Int32(answer[0]), 1)
    var work = [Double](repeating: 0, count: Int(size))
    routine(&work, &size)
}
