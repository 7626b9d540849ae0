// Radix sorts: digits are counted in one walk over the keys, then the keys are dealt out digit by digit from the
// lowest. Digits that all keys share are skipped. Eight bits a digit while counting costs more than dealing, and
// eleven for many keys.
#include <string.h>

#include "ArrayKernels.h"

typedef struct { uint64_t key, position; } pair;

#define KEY(x) (x)
#define PAIR_KEY(x) ((x).key)

#define RADIX_SORT(NAME, T, K, OF, BITS)                                                                     \
    static void NAME(T *keys, T *scratch, size_t n, unsigned width) {                                        \
        enum { DIGITS = (64 + BITS - 1) / BITS, VALUES = 1 << BITS };                                        \
        uint32_t counts[DIGITS][VALUES];                                                                     \
        unsigned passes = (width + BITS - 1) / BITS;                                                         \
        memset(counts, 0, passes * sizeof counts[0]);                                                        \
        for (size_t i = 0; i < n; i++) {                                                                     \
            uint64_t key = OF(keys[i]);                                                                      \
            for (unsigned p = 0; p < passes; p++) counts[p][(key >> (p * BITS)) & (VALUES - 1)]++;           \
        }                                                                                                    \
        T *from = keys, *to = scratch;                                                                       \
        for (unsigned p = 0; p < passes; p++) {                                                              \
            uint32_t *places = counts[p];                                                                    \
            if (places[((uint64_t)OF(from[0]) >> (p * BITS)) & (VALUES - 1)] == n) continue;                 \
            uint32_t place = 0;                                                                              \
            for (int v = 0; v < VALUES; v++) {                                                               \
                uint32_t count = places[v];                                                                  \
                places[v] = place;                                                                           \
                place += count;                                                                              \
            }                                                                                                \
            for (size_t i = 0; i < n; i++) {                                                                 \
                T x = from[i];                                                                               \
                to[places[((uint64_t)OF(x) >> (p * BITS)) & (VALUES - 1)]++] = x;                            \
            }                                                                                                \
            T *swap = from;                                                                                  \
            from = to;                                                                                       \
            to = swap;                                                                                       \
        }                                                                                                    \
        if (from != keys) memcpy(keys, from, n * sizeof *keys);                                              \
    }

RADIX_SORT(sort8, uint8_t, uint8_t, KEY, 8)
RADIX_SORT(sort16, uint16_t, uint16_t, KEY, 8)
RADIX_SORT(sort32_short, uint32_t, uint32_t, KEY, 8)
RADIX_SORT(sort32_long, uint32_t, uint32_t, KEY, 11)
RADIX_SORT(sort64_short, uint64_t, uint64_t, KEY, 8)
RADIX_SORT(sort64_long, uint64_t, uint64_t, KEY, 11)
RADIX_SORT(sort_pairs_short, pair, uint64_t, PAIR_KEY, 8)
RADIX_SORT(sort_pairs_long, pair, uint64_t, PAIR_KEY, 11)

enum { MANY = 4096 };

void ak_sort_keys(void *keys, void *scratch, size_t n, size_t size) {
    switch (size) {
    case 1: return sort8(keys, scratch, n, 8);
    case 2: return sort16(keys, scratch, n, 16);
    case 4: return (n < MANY ? sort32_short : sort32_long)(keys, scratch, n, 32);
    default: return (n < MANY ? sort64_short : sort64_long)(keys, scratch, n, 64);
    }
}

void ak_sort_pairs(void *pairs, void *scratch, size_t n, size_t size) {
    (n < MANY ? sort_pairs_short : sort_pairs_long)(pairs, scratch, n, (unsigned)size * 8);
}
