import COpenBLAS

/// C = A B + beta C through OpenBLAS, row-major, on the calling thread only: the result does not depend on
/// the number of cores.
@inline(__always)
func matrixProduct(
    m: Int, n: Int, k: Int, _ a: Floats, lda: Int, transposesA: Bool, _ b: Floats, ldb: Int,
    transposesB: Bool, beta: Float, _ c: Floats, ldc: Int
) {
    _ = isSingleThreaded
    cblas_sgemm(
        CblasRowMajor, transposesA ? CblasTrans : CblasNoTrans, transposesB ? CblasTrans : CblasNoTrans,
        blasint(m), blasint(n), blasint(k), 1, a, blasint(lda), b, blasint(ldb), beta, c, blasint(ldc))
}

private let isSingleThreaded: Bool = {
    openblas_set_num_threads(1)
    return true
}()
