// Quicksort of 32- and 64-bit keys with AVX2, for rows too short for the radix sort to pay: vectors are compared with
// the pivot and their lanes dealt to the two ends by a table of permutations (Gueron and Krasnov, "Fast quicksort
// implementation using AVX instructions", 2016; Bramas, "A novel hybrid quicksort", 2017). Equal keys are equal in every bit, so that the order is the one that
// any sort gives.
#include <stdbool.h>
#include <string.h>

#include "ArrayKernels.h"

#if defined(__x86_64__)
#include <immintrin.h>

enum { BLOCK = 4 };

// The permutations, by the mask of the lanes that go to the right: the others come first, in order.
static _Alignas(32) uint32_t pairs[16][8];
static _Alignas(32) uint32_t lanes[256][8];
static bool isReady;

__attribute__((constructor)) static void fill(void) {
    __builtin_cpu_init();
    isReady = __builtin_cpu_supports("avx2");
    for (int mask = 0; mask < 256; mask++) {
        int place = 0;
        for (int right = 0; right < 2; right++)
            for (int lane = 0; lane < 8; lane++)
                if ((mask >> lane & 1) == right) lanes[mask][place++] = (uint32_t)lane;
        if (mask >= 16) continue;
        place = 0;
        for (int right = 0; right < 2; right++)
            for (int lane = 0; lane < 4; lane++)
                if ((mask >> lane & 1) == right) {
                    pairs[mask][place++] = (uint32_t)(2 * lane);
                    pairs[mask][place++] = (uint32_t)(2 * lane + 1);
                }
    }
}

#define VECTOR __attribute__((target("avx2,bmi,bmi2,popcnt")))

VECTOR static inline __m256i load(const void *p) { return _mm256_loadu_si256(p); }
VECTOR static inline void store(void *p, __m256i v) { _mm256_storeu_si256(p, v); }
VECTOR static inline unsigned mask64(__m256i v) { return (unsigned)_mm256_movemask_pd(_mm256_castsi256_pd(v)); }
VECTOR static inline unsigned mask32(__m256i v) { return (unsigned)_mm256_movemask_ps(_mm256_castsi256_ps(v)); }
VECTOR static inline __m256i order64(unsigned mask) { return load(pairs[mask]); }
VECTOR static inline __m256i order32(unsigned mask) { return load(lanes[mask]); }

/// Rows of up to 32 keys of 64 bits in eight vectors: the columns are sorted by a network of 19 exchanges, turned into
/// four sorted runs, and these merged.
#define EXCHANGE(A, B)                                                                                       \
    {                                                                                                        \
        __m256i greater = _mm256_cmpgt_epi64(A, B), low = _mm256_blendv_epi8(A, B, greater);                 \
        B = _mm256_blendv_epi8(B, A, greater);                                                               \
        A = low;                                                                                             \
    }

/// Sorts a bitonic vector.
VECTOR static inline __m256i settle(__m256i x) {
    __m256i y = _mm256_permute4x64_epi64(x, 0x4e), greater = _mm256_cmpgt_epi64(x, y);
    x = _mm256_blend_epi32(_mm256_blendv_epi8(x, y, greater), _mm256_blendv_epi8(y, x, greater), 0xf0);
    y = _mm256_permute4x64_epi64(x, 0xb1), greater = _mm256_cmpgt_epi64(x, y);
    return _mm256_blend_epi32(_mm256_blendv_epi8(x, y, greater), _mm256_blendv_epi8(y, x, greater), 0xcc);
}

/// Merges two sorted runs of `count` vectors each, one behind the other.
VECTOR __attribute__((always_inline)) static inline void merge(__m256i *x, int count) {
    for (int i = 0; i < (count + 1) / 2; i++) {
        __m256i first = x[count + i], last = x[2 * count - 1 - i];
        x[count + i] = _mm256_permute4x64_epi64(last, 0x1b);
        x[2 * count - 1 - i] = _mm256_permute4x64_epi64(first, 0x1b);
    }
    for (int step = count; step > 0; step /= 2)
        for (int i = 0; i < 2 * count; i++)
            if ((i & step) == 0) EXCHANGE(x[i], x[i + step])
    for (int i = 0; i < 2 * count; i++) x[i] = settle(x[i]);
}

VECTOR static inline void turn(__m256i *x, __m256i *runs) {
    __m256i a = _mm256_unpacklo_epi64(x[0], x[1]), b = _mm256_unpackhi_epi64(x[0], x[1]);
    __m256i c = _mm256_unpacklo_epi64(x[2], x[3]), d = _mm256_unpackhi_epi64(x[2], x[3]);
    runs[0] = _mm256_permute2x128_si256(a, c, 0x20);
    runs[2] = _mm256_permute2x128_si256(b, d, 0x20);
    runs[4] = _mm256_permute2x128_si256(a, c, 0x31);
    runs[6] = _mm256_permute2x128_si256(b, d, 0x31);
}

VECTOR static void leaf64(int64_t *a, size_t n) {
    static const uint8_t network[19][2] = {
        {0, 2}, {1, 3}, {4, 6}, {5, 7}, {0, 4}, {1, 5}, {2, 6}, {3, 7}, {0, 1}, {2, 3},
        {4, 5}, {6, 7}, {2, 4}, {3, 5}, {1, 4}, {3, 6}, {1, 2}, {3, 4}, {5, 6}};
    int64_t keys[32];
    __m256i x[8], runs[8];
    for (int i = 0; i < 8; i++) store(keys + 4 * i, _mm256_set1_epi64x(INT64_MAX));
    memcpy(keys, a, n * sizeof *a);
    for (int i = 0; i < 8; i++) x[i] = load(keys + 4 * i);
#pragma clang loop unroll(full)
    for (int i = 0; i < 19; i++) EXCHANGE(x[network[i][0]], x[network[i][1]])
    turn(x, runs);
    turn(x + 4, runs + 1);
    merge(runs, 2);
    merge(runs + 4, 2);
    merge(runs, 4);
    for (int i = 0; i < 8; i++) store(keys + 4 * i, runs[i]);
    memcpy(a, keys, n * sizeof *a);
}

/// Rows of up to 64 keys of 32 bits: each is put behind as many as are smaller.
VECTOR static void leaf32(int32_t *a, size_t n) {
    enum { WIDTH = 8, LEAF = 64, VECTORS = LEAF / WIDTH };
    int32_t keys[LEAF], smaller[LEAF], sorted[LEAF + 1];
    uint8_t equal[LEAF + 1] = {0};
    memcpy(keys, a, n * sizeof *a);
    for (size_t i = n; i < LEAF; i++) keys[i] = INT32_MAX;
    __m256i x[VECTORS], counts[VECTORS];
    for (int v = 0; v < VECTORS; v++) {
        x[v] = load(keys + v * WIDTH);
        counts[v] = _mm256_setzero_si256();
    }
    for (size_t i = 0; i < n; i++) {
        __m256i key = _mm256_set1_epi32(keys[i]);
        for (int v = 0; v < VECTORS; v++)
            counts[v] = _mm256_sub_epi32(counts[v], _mm256_cmpgt_epi32(x[v], key));
    }
    for (int v = 0; v < VECTORS; v++) store(smaller + v * WIDTH, counts[v]);
    for (size_t i = 0; i < n; i++) {
        size_t place = (size_t)smaller[i];
        sorted[place + equal[place]++] = keys[i];
    }
    memcpy(a, sorted, n * sizeof *a);
}

// Signed keys. WIDTH lanes of T; S names the intrinsics.
#define VECTOR_SORT(BITS, T, LEAST, GREATEST, S, SET)                                                        \
    /* Keys up to the pivot to the left, greater ones to the right; the number on the left. */               \
    VECTOR static size_t partition##BITS(T *a, size_t n, T pivot) {                                          \
        enum { WIDTH = 256 / BITS, STEP = BLOCK * WIDTH };                                                   \
        T rest[STEP];                                                                                        \
        size_t odd = n % STEP, count = n - odd;                                                              \
        memcpy(rest, a + count, odd * sizeof *a);                                                            \
        /* Two blocks are held back, so that there is always room for one at either end. */                  \
        __m256i p = SET(pivot), held[2 * BLOCK];                                                             \
        for (int v = 0; v < BLOCK; v++) {                                                                    \
            held[v] = load(a + v * WIDTH);                                                                   \
            held[BLOCK + v] = load(a + count - STEP + v * WIDTH);                                            \
        }                                                                                                    \
        size_t left = 0, right = n, low = STEP, high = count - STEP;                                         \
        for (size_t i = 0; i < odd; i++) {                                                                   \
            T x = rest[i];                                                                                   \
            a[left] = x;                                                                                     \
            a[right - 1] = x;                                                                                \
            left += x <= pivot;                                                                              \
            right -= x > pivot;                                                                              \
        }                                                                                                    \
        while (low < high) {                                                                                 \
            bool fromLow = low - left <= right - high;                                                       \
            const T *from = a + (fromLow ? low : high - STEP);                                               \
            low += fromLow ? STEP : 0;                                                                       \
            high -= fromLow ? 0 : STEP;                                                                      \
            __m256i x[BLOCK];                                                                                \
            for (int v = 0; v < BLOCK; v++) x[v] = load(from + v * WIDTH);                                   \
            for (int v = 0; v < BLOCK; v++) {                                                                \
                unsigned mask = mask##BITS(_mm256_cmpgt_##S(x[v], p));                                       \
                __m256i dealt = _mm256_permutevar8x32_epi32(x[v], order##BITS(mask));                        \
                size_t greater = (size_t)__builtin_popcount(mask);                                           \
                store(a + left, dealt);                                                                      \
                store(a + right - WIDTH, dealt);                                                             \
                left += WIDTH - greater;                                                                     \
                right -= greater;                                                                            \
            }                                                                                                \
        }                                                                                                    \
        for (int v = 0; v < 2 * BLOCK; v++) {                                                                \
            unsigned mask = mask##BITS(_mm256_cmpgt_##S(held[v], p));                                        \
            __m256i dealt = _mm256_permutevar8x32_epi32(held[v], order##BITS(mask));                         \
            size_t greater = (size_t)__builtin_popcount(mask);                                               \
            if (right - left >= 2 * WIDTH) {                                                                 \
                store(a + left, dealt);                                                                      \
                store(a + right - WIDTH, dealt);                                                             \
            } else {                                                                                         \
                /* The last ones must not write over each other. */                                          \
                T parts[WIDTH];                                                                              \
                store(parts, dealt);                                                                         \
                memcpy(a + left, parts, (WIDTH - greater) * sizeof *a);                                      \
                memcpy(a + right - greater, parts + WIDTH - greater, greater * sizeof *a);                   \
            }                                                                                                \
            left += WIDTH - greater;                                                                         \
            right -= greater;                                                                                \
        }                                                                                                    \
        return left;                                                                                         \
    }                                                                                                        \
    static inline T middle##BITS(T a, T b, T c) {                                                            \
        return a < b ? (b < c ? b : a < c ? c : a) : (a < c ? a : b < c ? c : b);                            \
    }                                                                                                        \
    VECTOR static bool quick##BITS(T *a, size_t n, int depth) {                                              \
        while (n > (BITS == 64 ? 32 : 64)) {                                                                 \
            if (depth-- == 0) return false;                                                                  \
            size_t step = n / 8;                                                                             \
            T pivot = middle##BITS(                                                                          \
                middle##BITS(a[0], a[step], a[2 * step]),                                                    \
                middle##BITS(a[3 * step], a[4 * step], a[5 * step]),                                         \
                middle##BITS(a[6 * step], a[7 * step], a[n - 1]));                                           \
            size_t count = partition##BITS(a, n, pivot);                                                     \
            if (count == n) {                                                                                \
                /* The pivot is the greatest: take out all that equal it. */                                 \
                if (pivot == LEAST) return true;                                                             \
                size_t less = partition##BITS(a, n, pivot - 1);                                              \
                n = less;                                                                                    \
                continue;                                                                                    \
            }                                                                                                \
            if (!quick##BITS(a + count, n - count, depth)) return false;                                     \
            n = count;                                                                                       \
        }                                                                                                    \
        leaf##BITS(a, n);                                                                                    \
        return true;                                                                                         \
    }

// Heapsort, where the pivots were bad too often.
#define HEAP_SORT(BITS, T)                                                                                   \
    static void sift##BITS(T *a, size_t start, size_t n) {                                                   \
        for (size_t child; (child = 2 * start + 1) < n; start = child) {                                     \
            child += child + 1 < n && a[child] < a[child + 1];                                               \
            if (a[start] >= a[child]) return;                                                                \
            T x = a[start];                                                                                  \
            a[start] = a[child];                                                                             \
            a[child] = x;                                                                                    \
        }                                                                                                    \
    }                                                                                                        \
    static void heap##BITS(T *a, size_t n) {                                                                 \
        for (size_t i = n / 2; i-- > 0;) sift##BITS(a, i, n);                                                \
        for (size_t i = n; i-- > 1;) {                                                                       \
            T x = a[0];                                                                                      \
            a[0] = a[i];                                                                                     \
            a[i] = x;                                                                                        \
            sift##BITS(a, 0, i);                                                                             \
        }                                                                                                    \
    }

HEAP_SORT(64, int64_t)
HEAP_SORT(32, int32_t)
VECTOR_SORT(64, int64_t, INT64_MIN, INT64_MAX, epi64, _mm256_set1_epi64x)
VECTOR_SORT(32, int32_t, INT32_MIN, INT32_MAX, epi32, _mm256_set1_epi32)

// A float's key: as a signed integer its bits, those behind the sign of a negative one turned over; NaN is last.
#define FLOAT_KEYS(BITS, T, GREATEST, INFINITE, NAN_BITS)                                                    \
    VECTOR static void keys##BITS(T *a, size_t n) {                                                          \
        for (size_t i = 0; i < n; i++) {                                                                     \
            T x = a[i];                                                                                      \
            a[i] = (x & GREATEST) > INFINITE ? GREATEST : x ^ (x < 0 ? GREATEST : 0);                        \
        }                                                                                                    \
    }                                                                                                        \
    VECTOR static void floats##BITS(T *a, size_t n) {                                                        \
        for (size_t i = 0; i < n; i++) {                                                                     \
            T x = a[i];                                                                                      \
            a[i] = x == GREATEST ? NAN_BITS : x ^ (x < 0 ? GREATEST : 0);                                    \
        }                                                                                                    \
    }

FLOAT_KEYS(64, int64_t, INT64_MAX, 0x7ff0000000000000, 0x7ff8000000000000)
FLOAT_KEYS(32, int32_t, INT32_MAX, 0x7f800000, 0x7fc00000)

bool ak_vector_sort(void *row, size_t n, size_t size, bool isFloat) {
    if (!isReady || (size != 4 && size != 8)) return false;
    int depth = 2 * (64 - __builtin_clzll(n | 1));
    if (size == 8) {
        if (isFloat) keys64(row, n);
        if (!quick64(row, n, depth)) heap64(row, n);
        if (isFloat) floats64(row, n);
    } else {
        if (isFloat) keys32(row, n);
        if (!quick32(row, n, depth)) heap32(row, n);
        if (isFloat) floats32(row, n);
    }
    return true;
}
#else
bool ak_vector_sort(void *row, size_t n, size_t size, bool isFloat) {
    (void)row, (void)n, (void)size, (void)isFloat;
    return false;
}
#endif
