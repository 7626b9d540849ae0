#include "OpenBLAS.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

static const char *const libraries[] = {
#ifdef __APPLE__
    "/opt/homebrew/opt/openblas/lib/libopenblas.dylib", "/usr/local/opt/openblas/lib/libopenblas.dylib",
    "/System/Library/Frameworks/Accelerate.framework/Accelerate",
#else
    "libopenblas.so.0", "libopenblas.so",
#endif
};

static blas_routines routines;
static int threads = 1;
static void (*set_threads)(int);
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void *routine(void *library, const char *name) {
    void *found = dlsym(library, name);
    if (found) return found;
    fprintf(stderr, "nbrun: the BLAS library lacks %s\n", name);
    exit(1);
}

static void load(void) {
    // The library makes as many threads as this says when it is loaded.
    char count[16];
    snprintf(count, sizeof count, "%d", threads);
    setenv("OPENBLAS_NUM_THREADS", count, 1);
    void *library = NULL;
    for (size_t i = 0; !library && i < sizeof libraries / sizeof *libraries; i++)
        library = dlopen(libraries[i], RTLD_NOW | RTLD_LOCAL);
    if (!library) {
        fputs("nbrun: OpenBLAS is not installed; products of matrices and numpy.linalg need it "
              "(Debian: apt-get install libopenblas0; macOS: brew install openblas)\n", stderr);
        exit(1);
    }
    *(void **)&set_threads = dlsym(library, "openblas_set_num_threads");
    if (set_threads) set_threads(threads);
#define ROUTINE(NAME) *(void **)&routines.NAME = routine(library, #NAME);
    ROUTINE(cblas_sgemm)
    ROUTINE(cblas_dgemm)
    ROUTINE(cblas_cgemm)
    ROUTINE(cblas_zgemm)
    ROUTINE(cblas_sgemv)
    ROUTINE(cblas_dgemv)
    ROUTINE(cblas_sdot)
    ROUTINE(cblas_ddot)
    ROUTINE(dgetrf_)
    ROUTINE(dgesv_)
    ROUTINE(dpotrf_)
    ROUTINE(dgeqrf_)
    ROUTINE(dorgqr_)
    ROUTINE(dgesdd_)
    ROUTINE(dsyevd_)
    ROUTINE(dgeev_)
    ROUTINE(dgelsd_)
}

const blas_routines *blas_library(void) {
    pthread_once(&once, load);
    return &routines;
}

void blas_set_threads(int count) {
    threads = count;
    if (set_threads) set_threads(count);
}
