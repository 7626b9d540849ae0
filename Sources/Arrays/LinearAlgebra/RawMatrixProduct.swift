import COpenBLAS

/// C = A B + beta C on float32 matrices in memory, row-major: A (m, k) and B (k, n) as they are after the
/// transpositions, leading dimensions those of the stored matrices. For kernels that own their buffers; the
/// caller vouches for their bounds. One thread unless `BLASThreads` says otherwise.
package func matrixProduct(
    m: Int, n: Int, k: Int, _ a: UnsafePointer<Float>, lda: Int, transposesA: Bool, _ b: UnsafePointer<Float>,
    ldb: Int, transposesB: Bool, beta: Float, _ c: UnsafeMutablePointer<Float>, ldc: Int
) {
    cblas_sgemm(
        CblasRowMajor, transposesA ? CblasTrans : CblasNoTrans, transposesB ? CblasTrans : CblasNoTrans,
        Int32(m), Int32(n), Int32(k), 1, a, Int32(lda), b, Int32(ldb), beta, c, Int32(ldc))
}
