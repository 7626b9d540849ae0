import CArrayKernels
import COpenBLAS

/// Matrix products: float types through BLAS on one thread, so that results do not depend on the number of
/// cores; integers and bools by plain loops that wrap around as NumPy's do.

/// How many threads BLAS may use. One, unless set before the first product.
package enum BLASThreads {
    package nonisolated(unsafe) static var count: Int = 1 {
        didSet { blas_set_threads(Int32(count)) }
    }
}

/// A matrix as BLAS sees it: rows by columns with a leading dimension, perhaps transposed.
private struct BLASMatrix {
    let array: NDArray
    let transpose: CBLAS_TRANSPOSE
    let leading: Int32

    /// A copy is made when neither axis has stride 1.
    init(_ a: NDArray) {
        let (rows, columns) = (a.shape[0], a.shape[1])
        let (s0, s1) = (a.strides[0], a.strides[1])
        if (s1 == 1 || columns == 1) && (s0 >= max(columns, 1) || rows == 1) {
            (array, transpose, leading) = (a, CblasNoTrans, Int32(max(rows == 1 ? columns : s0, columns, 1)))
        } else if (s0 == 1 || rows == 1) && (s1 >= max(rows, 1) || columns == 1) {
            (array, transpose, leading) = (a, CblasTrans, Int32(max(columns == 1 ? rows : s1, rows, 1)))
        } else {
            (array, transpose, leading) = (a.copy(), CblasNoTrans, Int32(max(columns, 1)))
        }
    }
}

/// The product of two vectors of one float type with the given steps.
private func multiplyRowByColumn(
    _ a: NDArray, _ sa: Int, _ b: NDArray, _ sb: Int, _ count: Int, _ out: NDArray
) {
    let (n, sa, sb) = (Int32(count), Int32(sa), Int32(sb))
    if out.dtype == .float32 {
        out.pointer(Float.self).pointee = cblas_sdot(n, a.pointer(Float.self), sa, b.pointer(Float.self), sb)
    } else {
        out.pointer(Double.self).pointee = cblas_ddot(
            n, a.pointer(Double.self), sa, b.pointer(Double.self), sb)
    }
    withExtendedLifetime((a.storage, b.storage, out.storage)) {}
}

/// Products with a row or a column by BLAS's routines for vectors, as NumPy makes them; false for all others.
private func multiplyVectors(_ a: NDArray, _ b: NDArray, _ out: NDArray) -> Bool {
    let (m, k, n) = (a.shape[0], a.shape[1], b.shape[1])
    guard m == 1 || n == 1, a.strides[1] > 0, b.strides[0] > 0, out.dtype == .float32 || out.dtype == .float64
    else { return false }
    defer { withExtendedLifetime((a.storage, b.storage, out.storage)) {} }
    let single = out.dtype == .float32
    if m == 1 && n == 1 {
        multiplyRowByColumn(a, a.strides[1], b, b.strides[0], k, out)
        return true
    }
    // One column: out = A b; one row: out = B' a.
    let x = BLASMatrix(n == 1 ? a : b)
    let vector = n == 1 ? b : a
    let step = Int32(n == 1 ? b.strides[0] : a.strides[1])
    let stored = x.transpose == CblasNoTrans
    let matrix = x.array
    let (rows, columns) = (Int32(matrix.shape[stored ? 0 : 1]), Int32(matrix.shape[stored ? 1 : 0]))
    let transpose = stored == (n == 1) ? CblasNoTrans : CblasTrans
    if single {
        cblas_sgemv(
            CblasRowMajor, transpose, rows, columns, 1, matrix.pointer(Float.self), x.leading,
            vector.pointer(Float.self), step, 0, out.pointer(Float.self), 1)
    } else {
        cblas_dgemv(
            CblasRowMajor, transpose, rows, columns, 1, matrix.pointer(Double.self), x.leading,
            vector.pointer(Double.self), step, 0, out.pointer(Double.self), 1)
    }
    withExtendedLifetime(matrix.storage) {}
    return true
}

/// The product of a column and a row; false for all others. (Zero is added as BLAS does, which makes -0 a 0.)
private func multiplyColumnByRow(_ a: NDArray, _ b: NDArray, _ out: NDArray) -> Bool {
    guard a.shape[1] == 1 else { return false }
    func run<T: ArrayElement & BinaryFloatingPoint>(_ type: T.Type) -> Bool {
        let (x, y, z) = (a.pointer(T.self), b.pointer(T.self), out.pointer(T.self))
        let (rows, columns, sa, sb) = (a.shape[0], b.shape[1], a.strides[0], b.strides[1])
        for i in 0..<rows {
            let factor = x[i &* sa]
            let row = z + i &* columns
            if sb == 1 {
                for j in 0..<columns { row[j] = factor * y[j] + 0 }
            } else {
                for j in 0..<columns { row[j] = factor * y[j &* sb] + 0 }
            }
        }
        withExtendedLifetime((a.storage, b.storage, out.storage)) {}
        return true
    }
    return out.dtype == .float64 ? run(Double.self) : out.dtype == .float32 ? run(Float.self) : false
}

/// The product of two matrices of one float type into a contiguous result.
private func gemm(_ a: NDArray, _ b: NDArray, _ out: NDArray) {
    let (m, k, n) = (Int32(a.shape[0]), Int32(a.shape[1]), Int32(b.shape[1]))
    if m == 0 || n == 0 { return }
    if k == 0 {
        copyElements(from: NDArray.zeros(out.shape, out.dtype), to: out)
        return
    }
    if multiplyVectors(a, b, out) || multiplyColumnByRow(a, b, out) { return }
    let (x, y) = (BLASMatrix(a), BLASMatrix(b))
    defer { withExtendedLifetime((x.array.storage, y.array.storage, out.storage)) {} }
    switch out.dtype {
    case .float32:
        cblas_sgemm(
            CblasRowMajor, x.transpose, y.transpose, m, n, k, 1, x.array.pointer(Float.self), x.leading,
            y.array.pointer(Float.self), y.leading, 0, out.pointer(Float.self), n)
    case .float64:
        cblas_dgemm(
            CblasRowMajor, x.transpose, y.transpose, m, n, k, 1, x.array.pointer(Double.self), x.leading,
            y.array.pointer(Double.self), y.leading, 0, out.pointer(Double.self), n)
    case .complex64:
        var (one, zero) = (Complex64(1), Complex64(0))
        cblas_cgemm(
            CblasRowMajor, x.transpose, y.transpose, m, n, k, &one, x.array.base, x.leading, y.array.base,
            y.leading, &zero, out.base, n)
    default:
        var (one, zero) = (Complex128(1), Complex128(0))
        cblas_zgemm(
            CblasRowMajor, x.transpose, y.transpose, m, n, k, &one, x.array.base, x.leading, y.array.base,
            y.leading, &zero, out.base, n)
    }
}

/// The product of integer or bool matrices, row by row.
private func integerProduct(_ a: NDArray, _ b: NDArray, _ out: NDArray) {
    let (m, k, n) = (a.shape[0], a.shape[1], b.shape[1])
    let (x, y) = (a.asType(.int64).contiguous(), b.asType(.int64).contiguous())
    let sums = out.dtype == .int64 && out.isContiguous ? out : NDArray(uninitialized: [m, n], .int64)
    ak_integer_product(
        x.pointer(Int64.self), y.pointer(Int64.self), sums.pointer(Int64.self), m, k, n)
    withExtendedLifetime((x.storage, y.storage)) {}
    if sums.storage === out.storage { return }
    copyConvertingIfNeeded(from: sums, to: out)
}

private func copyConvertingIfNeeded(from source: NDArray, to target: NDArray) {
    if source.dtype == target.dtype {
        copyElements(from: source, to: target)
    } else {
        copyConverting(from: source, to: target)
    }
}

/// The product of two matrices of one type into a contiguous result.
private func multiplyMatrices(_ a: NDArray, _ b: NDArray, _ out: NDArray) {
    if out.dtype.isInexact { gemm(a, b, out) } else { integerProduct(a, b, out) }
}

/// The product of matrices and vectors of one float type; nil where `matmul` has to do it.
package func matrixProduct(_ a: NDArray, _ b: NDArray) -> NDArray? {
    guard a.dtype == b.dtype, a.dtype == .float64 || a.dtype == .float32, 1...2 ~= a.rank, 1...2 ~= b.rank,
        a.shape[a.rank - 1] == b.shape[0]
    else { return nil }
    var shape = Shape()
    if a.rank == 2 { shape.append(a.shape[0]) }
    if b.rank == 2 { shape.append(b.shape[1]) }
    if shape.count * a.itemSize > ArrayStorage.largestBlock { return nil }
    let out = NDArray(uninitialized: shape, a.dtype)
    if a.rank == 2 && b.rank == 2 {
        gemm(a, b, out)
    } else if a.rank == 1, b.rank == 1, a.count > 0, a.strides[0] > 0, b.strides[0] > 0 {
        multiplyRowByColumn(a, a.strides[0], b, b.strides[0], a.count, out)
    } else {
        let x = a.rank == 2 ? a : a.reshaped(to: [1, a.count])
        let y = b.rank == 2 ? b : b.reshaped(to: [b.count, 1])
        gemm(x, y, out.reshaped(to: [x.shape[0], y.shape[1]]))
    }
    return out
}

/// `np.matmul` (the `@` operator): matrices in the last two axes, the axes before broadcast; one-dimensional
/// arguments count as a row or a column that the result loses again.
package func matmul(_ a: NDArray, _ b: NDArray) throws(ArrayError) -> NDArray {
    if a.rank == 0 { throw .matmulScalar(operand: 0) }
    if b.rank == 0 { throw .matmulScalar(operand: 1) }
    let type = DType.promote(a.dtype, b.dtype)
    if type == .text {
        throw .noLoop(
            ufunc: "matmul", types: [a, b].map { "<class 'numpy.dtypes.\($0.dtype.className)'>" })
    }
    let inner = b.rank == 1 ? b.shape[0] : b.shape[b.rank - 2]
    if a.shape[a.rank - 1] != inner { throw .matmulCore(a.shape, b.shape) }
    // float16 is computed in float32.
    let computing = type == .float16 ? .float32 : type
    var (x, y) = (a.asType(computing), b.asType(computing))
    if a.rank == 1 { x = x.reshaped(to: [1, a.count]) }
    if b.rank == 1 { y = y.reshaped(to: [b.count, 1]) }
    let result = try stackedProduct(x, y, computing).asType(type)
    var shape = result.shape
    if b.rank == 1 { shape.remove(at: shape.rank - 1) }
    if a.rank == 1 { shape.remove(at: shape.rank - (b.rank == 1 ? 1 : 2)) }
    return result.reshaped(to: shape)
}

private func stackedProduct(_ x: NDArray, _ y: NDArray, _ type: DType) throws(ArrayError) -> NDArray {
    let (m, n) = (x.shape[x.rank - 2], y.shape[y.rank - 1])
    if x.rank == 2 && y.rank == 2 {
        let out = try NDArray.allocate([m, n], type)
        multiplyMatrices(x, y, out)
        return out
    }
    let (batchX, batchY) = (Shape(x.shape.dropLast(2)), Shape(y.shape.dropLast(2)))
    guard let batch = broadcastShape(batchX, batchY) else { throw .broadcast([x.shape, y.shape]) }
    let outShape = try Shape(checking: Array(batch) + [m, n])
    let out = try NDArray.allocate(outShape, type)
    let xs = try x.broadcast(to: Shape(Array(batch) + Array(x.shape.suffix(2))))
    let ys = try y.broadcast(to: Shape(Array(batch) + Array(y.shape.suffix(2))))
    for i in 0..<batch.count {
        let places = unravel([i], batch).map { $0[0] }
        func matrix(_ a: NDArray) -> NDArray {
            var offset = a.offset
            for (axis, place) in places.enumerated() { offset += place * a.strides[axis] }
            return a.view(
                shape: Shape(a.shape.suffix(2)), strides: Strides(a.strides.suffix(2)), offset: offset)
        }
        let target = out.view(shape: [m, n], strides: [n, 1], offset: i * m * n)
        multiplyMatrices(matrix(xs), matrix(ys), target)
    }
    return out
}

/// `np.dot`: scalars multiply; else the sum over the last axis of `a` and the last but one of `b`.
package func dot(_ a: NDArray, _ b: NDArray) throws(ArrayError) -> NDArray {
    if a.rank == 0 || b.rank == 0 { return try Ufunc.multiply(a, b) }
    let axis = Swift.max(b.rank - 2, 0)
    if a.shape[a.rank - 1] != b.shape[axis] { throw .dotShapes(a.shape, b.shape, axes: (a.rank - 1, axis)) }
    if a.rank <= 2 && b.rank <= 2 { return try matmul(a, b) }
    return try tensordot(a, b, axes: ([a.rank - 1], [axis]))
}

/// `np.inner`: the sum over the last axes of both.
package func inner(_ a: NDArray, _ b: NDArray) throws(ArrayError) -> NDArray {
    if a.rank == 0 || b.rank == 0 { return try Ufunc.multiply(a, b) }
    if a.shape[a.rank - 1] != b.shape[b.rank - 1] {
        throw .dotShapes(a.shape, b.shape, axes: (a.rank - 1, b.rank - 1))
    }
    return try tensordot(a, b, axes: ([a.rank - 1], [b.rank - 1]))
}

/// `np.vdot`: the dot product of the flattened arrays, the first one conjugated.
package func vdot(_ a: NDArray, _ b: NDArray) throws(ArrayError) -> NDArray {
    let x = a.dtype.isComplex ? try Ufunc.conjugate(a) : a
    return try dot(x.raveled(), b.raveled())
}

/// `np.tensordot`: the sum over pairs of axes.
package func tensordot(_ a: NDArray, _ b: NDArray, axes: ([Int], [Int])) throws(ArrayError) -> NDArray {
    var (left, right): ([Int], [Int]) = ([], [])
    for axis in axes.0 { left.append(try a.normalizedAxis(axis)) }
    for axis in axes.1 { right.append(try b.normalizedAxis(axis)) }
    if left.count != right.count { throw .value("shape-mismatch for sum") }
    for (i, j) in zip(left, right) where a.shape[i] != b.shape[j] { throw .value("shape-mismatch for sum") }
    let freeA = (0..<a.rank).filter { !left.contains($0) }
    let freeB = (0..<b.rank).filter { !right.contains($0) }
    let size = left.reduce(1) { $0 * a.shape[$1] }
    let rows = freeA.reduce(1) { $0 * a.shape[$1] }
    let columns = freeB.reduce(1) { $0 * b.shape[$1] }
    let x = try a.transposed(freeA + left).reshaped(to: [rows, size])
    let y = try b.transposed(right + freeB).reshaped(to: [size, columns])
    let shape = try Shape(checking: freeA.map { a.shape[$0] } + freeB.map { b.shape[$0] })
    return try matmul(x, y).reshaped(to: shape)
}

/// `np.tensordot` with a number of axes: the last of `a` with the first of `b`.
package func tensordot(_ a: NDArray, _ b: NDArray, axes: Int) throws(ArrayError) -> NDArray {
    if axes > a.rank || axes > b.rank { throw .value("shape-mismatch for sum") }
    return try tensordot(a, b, axes: (Array((a.rank - axes)..<a.rank), Array(0..<axes)))
}

/// `np.linalg.matrix_power`.
package func matrixPower(_ a: NDArray, _ n: Int) throws(ArrayError) -> NDArray {
    guard a.rank >= 2 else { throw .atLeastTwoDimensional(a.rank) }
    if a.shape[a.rank - 1] != a.shape[a.rank - 2] { throw .notSquare }
    let size = a.shape[a.rank - 1]
    var result = try NDArray.eye(size, nil, k: 0, a.dtype)
    var base = n < 0 ? try inverse(a) : a
    if n < 0 { result = result.asType(base.dtype) }
    var exponent = n.magnitude
    while exponent > 0 {
        if exponent & 1 == 1 { result = try matmul(result, base) }
        exponent >>= 1
        if exponent > 0 { base = try matmul(base, base) }
    }
    return result
}
