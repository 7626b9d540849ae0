#include "tables.h"

static const loops *chosen = &ak_base_loops;
static ak_unary widest_exp = NULL;

#if defined(__x86_64__)
__attribute__((constructor)) static void choose(void) {
    __builtin_cpu_init();
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2")) chosen = &ak_wide_loops;
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq")) widest_exp = ak_widest_exp;
}
#endif

ak_binary ak_binary_loop(ak_binary_op op, ak_type type) { return chosen->binary[op][type]; }
ak_unary ak_unary_loop(ak_unary_op op, ak_type type) {
    return op == AK_EXP && type == AK_F64 && widest_exp ? widest_exp : chosen->unary[op][type];
}

ak_reduction ak_reduction_loop(ak_binary_op op, ak_type type) {
    switch (op) {
    case AK_ADD: return chosen->sum[type];
    case AK_MAXIMUM: return chosen->max[type];
    case AK_MINIMUM: return chosen->min[type];
    default: return NULL;
    }
}

size_t ak_extreme_position(const void *a, size_t n, ak_type type, bool larger) {
    return chosen->position[type](a, n, larger);
}

size_t ak_count(const uint8_t *flags, size_t n) { return chosen->count(flags, n); }

bool ak_contains(const uint8_t *flags, size_t n, bool value) {
    return memchr(flags, value, n) != NULL;
}

static int width_index(size_t size) { return size == 1 ? 0 : size == 2 ? 1 : size == 4 ? 2 : 3; }

void ak_select(const uint8_t *flags, const void *a, ptrdiff_t sa, const void *b, ptrdiff_t sb, void *out,
               size_t n, size_t size) {
    chosen->select[width_index(size)](flags, a, sa, b, sb, out, n);
}

bool ak_convert(const void *a, ak_type from, void *out, ak_type to, size_t n) {
    ak_unary loop = chosen->convert[from][to];
    if (!loop) return false;
    loop(a, out, n);
    return true;
}

void ak_range(const int64_t *a, size_t n, int64_t *least, int64_t *greatest) {
    chosen->range(a, n, least, greatest);
}

void ak_integer_product(const int64_t *a, const int64_t *b, int64_t *out, size_t m, size_t k, size_t n) {
    chosen->integer_product(a, b, out, m, k, n);
}

void ak_clear_flags(void) {
#if defined(__x86_64__)
    _mm_setcsr(_mm_getcsr() & ~0x3fu);
#else
    feclearexcept(FE_ALL_EXCEPT);
#endif
}

int ak_flags(void) {
#if defined(__x86_64__)
    return (int)(_mm_getcsr() & 0x1d);
#else
    int raised = fetestexcept(FE_ALL_EXCEPT);
    return (raised & FE_INVALID ? 1 : 0) | (raised & FE_DIVBYZERO ? 4 : 0) | (raised & FE_OVERFLOW ? 8 : 0)
        | (raised & FE_UNDERFLOW ? 16 : 0);
#endif
}
