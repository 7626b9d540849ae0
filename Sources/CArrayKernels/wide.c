#include "tables.h"
#if defined(__x86_64__)
#pragma clang attribute push(__attribute__((target("avx2,bmi,bmi2"))), apply_to = function)
#define AK(name) wide_##name
#include "elementwise.inc"
#pragma clang attribute pop
const loops ak_wide_loops = AK(table);
#endif
