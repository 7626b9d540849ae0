// The routines of BLAS and LAPACK that are used, from a library that is loaded with the first of them: linked to the
// program OpenBLAS would start threads of its own in every process, also in those that multiply no matrices.
//
// The declarations are those of cblas.h and of LAPACK in Fortran's calling convention (matrices column by column,
// everything by address, lengths of character arguments left out).
#ifndef NBRUN_OPENBLAS_H
#define NBRUN_OPENBLAS_H

enum CBLAS_ORDER { CblasRowMajor = 101, CblasColMajor = 102 };
enum CBLAS_TRANSPOSE { CblasNoTrans = 111, CblasTrans = 112 };

typedef struct {
    void (*cblas_sgemm)(enum CBLAS_ORDER order, enum CBLAS_TRANSPOSE ta, enum CBLAS_TRANSPOSE tb, int m,
        int n, int k, float alpha, const float *a, int lda, const float *b, int ldb, float beta, float *c, int
        ldc);
    void (*cblas_dgemm)(enum CBLAS_ORDER order, enum CBLAS_TRANSPOSE ta, enum CBLAS_TRANSPOSE tb, int m,
        int n, int k, double alpha, const double *a, int lda, const double *b, int ldb, double beta, double
        *c, int ldc);
    void (*cblas_cgemm)(enum CBLAS_ORDER order, enum CBLAS_TRANSPOSE ta, enum CBLAS_TRANSPOSE tb, int m,
        int n, int k, const void *alpha, const void *a, int lda, const void *b, int ldb, const void *beta,
        void *c, int ldc);
    void (*cblas_zgemm)(enum CBLAS_ORDER order, enum CBLAS_TRANSPOSE ta, enum CBLAS_TRANSPOSE tb, int m,
        int n, int k, const void *alpha, const void *a, int lda, const void *b, int ldb, const void *beta,
        void *c, int ldc);
    void (*cblas_sgemv)(enum CBLAS_ORDER order, enum CBLAS_TRANSPOSE ta, int m, int n, float alpha, const
        float *a, int lda, const float *x, int sx, float beta, float *y, int sy);
    void (*cblas_dgemv)(enum CBLAS_ORDER order, enum CBLAS_TRANSPOSE ta, int m, int n, double alpha, const
        double *a, int lda, const double *x, int sx, double beta, double *y, int sy);
    float (*cblas_sdot)(int n, const float *x, int sx, const float *y, int sy);
    double (*cblas_ddot)(int n, const double *x, int sx, const double *y, int sy);
    void (*dgetrf_)(const int *m, const int *n, double *a, const int *lda, int *ipiv, int *info);
    void (*dgesv_)(const int *n, const int *nrhs, double *a, const int *lda, int *ipiv, double *b, const
        int *ldb, int *info);
    void (*dpotrf_)(const char *uplo, const int *n, double *a, const int *lda, int *info);
    void (*dgeqrf_)(const int *m, const int *n, double *a, const int *lda, double *tau, double *work,
        const int *lwork, int *info);
    void (*dorgqr_)(const int *m, const int *n, const int *k, double *a, const int *lda, const double
        *tau, double *work, const int *lwork, int *info);
    void (*dgesdd_)(const char *jobz, const int *m, const int *n, double *a, const int *lda, double *s,
        double *u, const int *ldu, double *vt, const int *ldvt, double *work, const int *lwork, int *iwork,
        int *info);
    void (*dsyevd_)(const char *jobz, const char *uplo, const int *n, double *a, const int *lda, double
        *w, double *work, const int *lwork, int *iwork, const int *liwork, int *info);
    void (*dgeev_)(const char *jobvl, const char *jobvr, const int *n, double *a, const int *lda, double
        *wr, double *wi, double *vl, const int *ldvl, double *vr, const int *ldvr, double *work, const int
        *lwork, int *info);
    void (*dgelsd_)(const int *m, const int *n, const int *nrhs, double *a, const int *lda, double *b,
        const int *ldb, double *s, const double *rcond, int *rank, double *work, const int *lwork, int *iwork,
        int *info);
} blas_routines;

/// The library's routines. Ends the process with a message where no library is installed, as the loader would.
const blas_routines *blas_library(void);

/// How many threads the library may use: one, unless set.
void blas_set_threads(int count);

static inline void cblas_sgemm(enum CBLAS_ORDER order, enum CBLAS_TRANSPOSE ta, enum CBLAS_TRANSPOSE tb,
    int m, int n, int k, float alpha, const float *a, int lda, const float *b, int ldb, float beta, float *c,
    int ldc) {
    blas_library()->cblas_sgemm(order, ta, tb, m, n, k, alpha, a, lda, b, ldb, beta, c, ldc);
}
static inline void cblas_dgemm(enum CBLAS_ORDER order, enum CBLAS_TRANSPOSE ta, enum CBLAS_TRANSPOSE tb,
    int m, int n, int k, double alpha, const double *a, int lda, const double *b, int ldb, double beta, double
    *c, int ldc) {
    blas_library()->cblas_dgemm(order, ta, tb, m, n, k, alpha, a, lda, b, ldb, beta, c, ldc);
}
static inline void cblas_cgemm(enum CBLAS_ORDER order, enum CBLAS_TRANSPOSE ta, enum CBLAS_TRANSPOSE tb,
    int m, int n, int k, const void *alpha, const void *a, int lda, const void *b, int ldb, const void *beta,
    void *c, int ldc) {
    blas_library()->cblas_cgemm(order, ta, tb, m, n, k, alpha, a, lda, b, ldb, beta, c, ldc);
}
static inline void cblas_zgemm(enum CBLAS_ORDER order, enum CBLAS_TRANSPOSE ta, enum CBLAS_TRANSPOSE tb,
    int m, int n, int k, const void *alpha, const void *a, int lda, const void *b, int ldb, const void *beta,
    void *c, int ldc) {
    blas_library()->cblas_zgemm(order, ta, tb, m, n, k, alpha, a, lda, b, ldb, beta, c, ldc);
}
static inline void cblas_sgemv(enum CBLAS_ORDER order, enum CBLAS_TRANSPOSE ta, int m, int n, float alpha,
    const float *a, int lda, const float *x, int sx, float beta, float *y, int sy) {
    blas_library()->cblas_sgemv(order, ta, m, n, alpha, a, lda, x, sx, beta, y, sy);
}
static inline void cblas_dgemv(enum CBLAS_ORDER order, enum CBLAS_TRANSPOSE ta, int m, int n, double
    alpha, const double *a, int lda, const double *x, int sx, double beta, double *y, int sy) {
    blas_library()->cblas_dgemv(order, ta, m, n, alpha, a, lda, x, sx, beta, y, sy);
}
static inline float cblas_sdot(int n, const float *x, int sx, const float *y, int sy) {
    return blas_library()->cblas_sdot(n, x, sx, y, sy);
}
static inline double cblas_ddot(int n, const double *x, int sx, const double *y, int sy) {
    return blas_library()->cblas_ddot(n, x, sx, y, sy);
}
static inline void dgetrf_(const int *m, const int *n, double *a, const int *lda, int *ipiv, int *info) {
    blas_library()->dgetrf_(m, n, a, lda, ipiv, info);
}
static inline void dgesv_(const int *n, const int *nrhs, double *a, const int *lda, int *ipiv, double *b,
    const int *ldb, int *info) {
    blas_library()->dgesv_(n, nrhs, a, lda, ipiv, b, ldb, info);
}
static inline void dpotrf_(const char *uplo, const int *n, double *a, const int *lda, int *info) {
    blas_library()->dpotrf_(uplo, n, a, lda, info);
}
static inline void dgeqrf_(const int *m, const int *n, double *a, const int *lda, double *tau, double
    *work, const int *lwork, int *info) {
    blas_library()->dgeqrf_(m, n, a, lda, tau, work, lwork, info);
}
static inline void dorgqr_(const int *m, const int *n, const int *k, double *a, const int *lda, const
    double *tau, double *work, const int *lwork, int *info) {
    blas_library()->dorgqr_(m, n, k, a, lda, tau, work, lwork, info);
}
static inline void dgesdd_(const char *jobz, const int *m, const int *n, double *a, const int *lda, double
    *s, double *u, const int *ldu, double *vt, const int *ldvt, double *work, const int *lwork, int *iwork,
    int *info) {
    blas_library()->dgesdd_(jobz, m, n, a, lda, s, u, ldu, vt, ldvt, work, lwork, iwork, info);
}
static inline void dsyevd_(const char *jobz, const char *uplo, const int *n, double *a, const int *lda,
    double *w, double *work, const int *lwork, int *iwork, const int *liwork, int *info) {
    blas_library()->dsyevd_(jobz, uplo, n, a, lda, w, work, lwork, iwork, liwork, info);
}
static inline void dgeev_(const char *jobvl, const char *jobvr, const int *n, double *a, const int *lda,
    double *wr, double *wi, double *vl, const int *ldvl, double *vr, const int *ldvr, double *work, const int
    *lwork, int *info) {
    blas_library()->dgeev_(jobvl, jobvr, n, a, lda, wr, wi, vl, ldvl, vr, ldvr, work, lwork, info);
}
static inline void dgelsd_(const int *m, const int *n, const int *nrhs, double *a, const int *lda, double
    *b, const int *ldb, double *s, const double *rcond, int *rank, double *work, const int *lwork, int *iwork,
    int *info) {
    blas_library()->dgelsd_(m, n, nrhs, a, lda, b, ldb, s, rcond, rank, work, lwork, iwork, info);
}

#endif
