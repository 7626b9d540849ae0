#include "include/kernels.h"

#if defined(__x86_64__)
extern const nb_kernel_table nb_kernels_avx2;

const nb_kernel_table *nb_kernels(void) {
    __builtin_cpu_init();
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") ? &nb_kernels_avx2 : &nb_kernels_plain;
}
#else
const nb_kernel_table *nb_kernels(void) { return &nb_kernels_plain; }
#endif
