// For x86 processors with AVX2 and fused multiply-add: all since 2013 (Intel) and 2015 (AMD).
#if defined(__x86_64__)
#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#define KERNEL_TABLE nb_kernels_avx2
#include "body.h"
#pragma clang attribute pop
#endif
