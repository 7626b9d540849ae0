import Arrays
import CKernels

/// The inner loops, for this processor.
let kernels: nb_kernel_table = nb_kernels().pointee

/// Rows that a product is added to: the row i of a matrix, or with `ld` 0 one row for all.
typealias StartRows = nb_rows

extension StartRows {
    static var zero: StartRows { StartRows(base: nil, index: nil, ld: 0) }

    /// The same row for all.
    static func row(_ values: Floats) -> StartRows { StartRows(base: values, index: nil, ld: 0) }

    static func rows(_ values: Floats, ld: Int) -> StartRows { StartRows(base: values, index: nil, ld: ld) }

    /// For a product of the rows from `row` and the columns from `column` on.
    func from(row: Int, column: Int) -> StartRows {
        guard let base else { return self }
        if let index { return StartRows(base: base + column, index: index + row, ld: ld) }
        return StartRows(base: base + row * ld + column, index: nil, ld: ld)
    }
}

/// C = A B (+ C when `adds`, + `start` if given), row-major, A (m, k) and B (k, n) as they are after
/// `transposesA`/`B`; the leading dimensions are those of the stored matrices. Large products are divided
/// between the threads.
func product(
    _ a: Floats, _ b: Floats, _ c: Floats, m: Int, n: Int, k: Int, transposesA: Bool = false,
    transposesB: Bool = false, adds: Bool = false, start: StartRows = .zero, lda: Int? = nil, ldb: Int? = nil,
    ldc: Int? = nil
) {
    guard m > 0, n > 0 else { return }
    let (lda, ldb, ldc) = (lda ?? (transposesA ? m : k), ldb ?? (transposesB ? k : n), ldc ?? n)
    let start = adds ? .rows(c, ld: ldc) : start
    guard k > 0 else {
        for row in 0..<m where !adds {
            if let from = start.from(row: row, column: 0).base {
                (c + row * ldc).update(from: from, count: n)
            } else {
                (c + row * ldc).update(repeating: 0, count: n)
            }
        }
        return
    }
    let (ta, tb): (Int32, Int32) = (transposesA ? 1 : 0, transposesB ? 1 : 0)
    if m > 2 * n {
        Threads.divide(m, grain: 6, work: m * n * k) { rows in
            let first = rows.lowerBound
            kernels.product(
                rows.count, n, k, transposesA ? a + first : a + first * lda, lda, ta, b, ldb, tb,
                start.from(row: first, column: 0), c + first * ldc, ldc)
        }
    } else {
        Threads.divide(n, grain: 16, work: m * n * k) { columns in
            let first = columns.lowerBound
            kernels.product(
                m, columns.count, k, a, lda, ta, transposesB ? b + first * ldb : b + first, ldb, tb,
                start.from(row: 0, column: first), c + first, ldc)
        }
    }
}

/// A matrix B (k, n) laid out for many products A B.
final class PackedMatrix {
    let rows: Int
    let columns: Int
    private let packed: NDArray

    init(_ b: Floats, rows: Int, columns: Int, ldb: Int? = nil, transposed: Bool = false) {
        self.rows = rows
        self.columns = columns
        packed = NDArray(uninitialized: [max(1, nb_packed_count(rows, columns))], .float32)
        kernels.pack(
            rows, columns, b, ldb ?? (transposed ? rows : columns), transposed ? 1 : 0, packed.floatPointer)
    }

    /// C = start + A B, A (m, k).
    @inline(__always)
    func product(_ a: Floats, lda: Int, m: Int, start: StartRows = .zero, into c: Floats, ldc: Int) {
        kernels.packed_product(m, columns, rows, a, lda, packed.floatPointer, start, c, ldc)
    }
}

/// The matrix product of the last two axes, the axes before broadcast: (..., m, k) x (..., k, n).
///
/// - Throws: `EngineError.value` naming both shapes.
///
/// `bias` (n) is added to every row when A has any number of axes and B two.
func matrixProducts(
    _ a: NDArray, _ b: NDArray, transposesA: Bool, transposesB: Bool, bias: NDArray? = nil
) throws -> NDArray {
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
        let products = try doubleMatrixProducts(a, b, transposesA: transposesA, transposesB: transposesB)
        return try bias.map { try Ufunc.add(products, $0) } ?? products
    }
    // (..., m, k) x (k, n): one product over all rows.
    if rb == 2, !transposesA {
        var shape = a.shape
        shape[ra - 1] = n
        try NDArray.requireRoom(for: shape, .float32)
        let rows = a.shape.product(0..<(ra - 1))
        return .floats(shape) {
            product(
                a.floatPointer, b.floatPointer, $0, m: rows, n: n, k: ka, transposesB: transposesB,
                start: bias.map { .row($0.floatPointer) } ?? .zero)
        }
    }
    let batchA = Shape(a.dimensions[..<(ra - 2)])
    let batchB = Shape(b.dimensions[..<(rb - 2)])
    let batch = try broadcastShape([batchA, batchB])
    let (stepsA, stepsB) = (batchSteps(batchA, batch), batchSteps(batchB, batch))
    let shape = Shape(batch.list + [m, n])
    try NDArray.requireRoom(for: shape, .float32)
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
