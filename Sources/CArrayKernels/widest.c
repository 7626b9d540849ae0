#include "tables.h"
#if defined(__x86_64__)
#include <immintrin.h>
#pragma clang attribute push(__attribute__((target("avx2,bmi,bmi2,avx512f,avx512dq"))), apply_to = function)
#define AK(name) widest_##name
#define AK_WIDEST
#include "functions.inc"
#pragma clang attribute pop
const ak_unary ak_widest_exp = AK(exp_f64);
#endif
