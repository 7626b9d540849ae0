import Arrays

/// C = A B (+ C when `adds`), row-major, A (m, k) and B (k, n) as they are after `transposesA`/`B`; the
/// leading dimensions are those of the stored matrices.
@inline(__always)
func product(
    _ a: Floats, _ b: Floats, _ c: Floats, m: Int, n: Int, k: Int, transposesA: Bool = false,
    transposesB: Bool = false, adds: Bool = false, lda: Int? = nil, ldb: Int? = nil, ldc: Int? = nil
) {
    guard m > 0, n > 0 else { return }
    guard k > 0 else {
        if !adds { for row in 0..<m { (c + row * (ldc ?? n)).update(repeating: 0, count: n) } }
        return
    }
    matrixProduct(
        m: m, n: n, k: k, a, lda: lda ?? (transposesA ? m : k), transposesA: transposesA, b,
        ldb: ldb ?? (transposesB ? k : n), transposesB: transposesB, beta: adds ? 1 : 0, c, ldc: ldc ?? n)
}

/// The matrix product of the last two axes, the axes before broadcast: (..., m, k) x (..., k, n).
///
/// - Throws: `EngineError.value` naming both shapes.
func matrixProducts(_ a: NDArray, _ b: NDArray, transposesA: Bool, transposesB: Bool) throws -> NDArray {
    let (ra, rb) = (a.rank, b.rank)
    guard ra >= 2, rb >= 2 else {
        throw EngineError.value(
            "matmul: got shapes \(EngineError.tuple(a.dimensions)) and \(EngineError.tuple(b.dimensions)), "
                + "expected at least two axes each")
    }
    let (m, ka) = transposesA ? (a.shape[ra - 1], a.shape[ra - 2]) : (a.shape[ra - 2], a.shape[ra - 1])
    let (kb, n) = transposesB ? (b.shape[rb - 1], b.shape[rb - 2]) : (b.shape[rb - 2], b.shape[rb - 1])
    guard ka == kb else {
        throw EngineError.value(
            "matmul: Matrix size-incompatible: In[0]: \(EngineError.tuple(a.dimensions)), In[1]: "
                + EngineError.tuple(b.dimensions))
    }
    if a.dtype == .float64 || b.dtype == .float64 {
        return try doubleMatrixProducts(a, b, transposesA: transposesA, transposesB: transposesB)
    }
    // (..., m, k) x (k, n): one product over all rows.
    if rb == 2, !transposesA {
        var shape = a.shape
        shape[ra - 1] = n
        let rows = a.shape.product(0..<(ra - 1))
        return .floats(shape) {
            product(a.floatPointer, b.floatPointer, $0, m: rows, n: n, k: ka, transposesB: transposesB)
        }
    }
    let batchA = Shape(a.dimensions[..<(ra - 2)])
    let batchB = Shape(b.dimensions[..<(rb - 2)])
    let batch = try broadcastShape([batchA, batchB])
    let (stepsA, stepsB) = (batchSteps(batchA, batch), batchSteps(batchB, batch))
    let shape = Shape(batch.list + [m, n])
    return .floats(shape) { target in
        for index in 0..<batch.count {
            let (offsetA, offsetB) = (place(index, batch, stepsA), place(index, batch, stepsB))
            product(
                a.floatPointer + offsetA * m * ka, b.floatPointer + offsetB * ka * n, target + index * m * n,
                m: m, n: n, k: ka, transposesA: transposesA, transposesB: transposesB)
        }
    }
}

private func batchSteps(_ shape: Shape, _ batch: Shape) -> [Int] {
    var steps = [Int](repeating: 0, count: batch.rank)
    var step = 1
    for axis in stride(from: shape.rank - 1, through: 0, by: -1) {
        if shape[axis] != 1 { steps[batch.rank - shape.rank + axis] = step }
        step *= shape[axis]
    }
    return steps
}

private func place(_ index: Int, _ shape: Shape, _ steps: [Int]) -> Int {
    var (rest, result) = (index, 0)
    for axis in stride(from: shape.rank - 1, through: 0, by: -1) {
        result += (rest % shape[axis]) * steps[axis]
        rest /= shape[axis]
    }
    return result
}
