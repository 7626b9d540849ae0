// The loops of one instruction set.
#ifndef AK_TABLES_H
#define AK_TABLES_H

#include <math.h>
#include <string.h>

#include "ArrayKernels.h"
#include "flags.h"

#pragma STDC FP_CONTRACT OFF

typedef struct {
    ak_binary binary[AK_BINARY_OPS][AK_TYPES];
    ak_unary unary[AK_UNARY_OPS][AK_TYPES];
    ak_reduction sum[AK_TYPES], max[AK_TYPES], min[AK_TYPES];
    size_t (*position[AK_TYPES])(const void *, size_t, bool);
    ak_unary convert[AK_TYPES][AK_TYPES];
    void (*select[4])(const uint8_t *, const void *, ptrdiff_t, const void *, ptrdiff_t, void *, size_t);
    size_t (*count)(const uint8_t *, size_t);
    void (*range)(const int64_t *, size_t, int64_t *, int64_t *);
    void (*integer_product)(const int64_t *, const int64_t *, int64_t *, size_t, size_t, size_t);
} loops;

extern const loops ak_base_loops, ak_wide_loops;
/// exp of float64 with AVX-512, where it is twice as fast: to the same bits.
extern const ak_unary ak_widest_exp;

#endif
