// Loops that move elements whole: their speed is the memory's, so one version serves all processors.
#include <string.h>

#include "ArrayKernels.h"

typedef struct { uint64_t low, high; } pair;

#define BY_SIZE(CALL)                                                                                        \
    switch (size) {                                                                                          \
    case 1: CALL(uint8_t) break;                                                                             \
    case 2: CALL(uint16_t) break;                                                                            \
    case 4: CALL(uint32_t) break;                                                                            \
    case 8: CALL(uint64_t) break;                                                                            \
    default: CALL(pair) break;                                                                               \
    }

void ak_compress(const uint8_t *flags, const void *a, void *out, size_t selected, size_t size) {
    // Every element is written, the next one over it if its flag is not set.
#define CALL(T)                                                                                              \
    {                                                                                                        \
        const T *from = a;                                                                                   \
        T *to = out;                                                                                         \
        for (size_t i = 0, j = 0; j < selected; i++) {                                                       \
            to[j] = from[i];                                                                                 \
            j += flags[i];                                                                                   \
        }                                                                                                    \
    }
    BY_SIZE(CALL)
#undef CALL
}

void ak_positions(const uint8_t *flags, int64_t *out, size_t selected) {
    for (size_t i = 0, j = 0; j < selected; i++) {
        out[j] = (int64_t)i;
        j += flags[i];
    }
}

void ak_place(const uint8_t *flags, const void *values, ptrdiff_t step, void *out, size_t n, size_t size) {
#define CALL(T)                                                                                              \
    {                                                                                                        \
        const T *from = values;                                                                              \
        T *to = out;                                                                                         \
        for (size_t i = 0; i < n; i++)                                                                       \
            if (flags[i]) {                                                                                  \
                to[i] = *from;                                                                               \
                from += step;                                                                                \
            }                                                                                                \
    }
    BY_SIZE(CALL)
#undef CALL
}

void ak_gather(const void *a, ptrdiff_t step, const int64_t *index, size_t n, int64_t extent, void *out,
               size_t size) {
#define CALL(T)                                                                                              \
    {                                                                                                        \
        const T *from = a;                                                                                   \
        T *to = out;                                                                                         \
        for (size_t i = 0; i < n; i++) {                                                                     \
            int64_t k = index[i];                                                                            \
            k += extent & (k >> 63);                                                                         \
            to[i] = from[k * step];                                                                          \
        }                                                                                                    \
    }
    BY_SIZE(CALL)
#undef CALL
}

void ak_scatter(void *a, ptrdiff_t step, const int64_t *index, size_t n, int64_t extent, const void *values,
                ptrdiff_t valueStep, size_t size) {
#define CALL(T)                                                                                              \
    {                                                                                                        \
        T *to = a;                                                                                           \
        const T *from = values;                                                                              \
        for (size_t i = 0; i < n; i++) {                                                                     \
            int64_t k = index[i];                                                                            \
            k += extent & (k >> 63);                                                                         \
            to[k * step] = from[(ptrdiff_t)i * valueStep];                                                   \
        }                                                                                                    \
    }
    BY_SIZE(CALL)
#undef CALL
}

typedef uint64_t two_words __attribute__((ext_vector_type(2), aligned(8)));
typedef uint32_t four_halves __attribute__((ext_vector_type(4), aligned(4)));

#define TILE(T)                                                                                              \
    static inline void tile_##T(const T *a, size_t leading, T *out, size_t outLeading, size_t rows,          \
                                size_t columns) {                                                            \
        for (size_t c = 0; c < columns; c++)                                                                 \
            for (size_t r = 0; r < rows; r++) out[c * outLeading + r] = a[r * leading + c];                  \
    }
TILE(uint8_t)
TILE(uint16_t)
TILE(uint32_t)
TILE(uint64_t)
TILE(pair)

/// Blocks of 4 x 4 and 2 x 2 in registers; what is left over element by element.
static void blocks_uint32_t(const uint32_t *a, size_t leading, uint32_t *out, size_t outLeading, size_t rows,
                            size_t columns) {
    size_t m = rows & ~(size_t)3, n = columns & ~(size_t)3;
    for (size_t c = 0; c < n; c += 4)
        for (size_t r = 0; r < m; r += 4) {
            const uint32_t *from = a + r * leading + c;
            uint32_t *to = out + c * outLeading + r;
            four_halves x = *(const four_halves *)from, y = *(const four_halves *)(from + leading);
            four_halves z = *(const four_halves *)(from + 2 * leading), w = *(const four_halves *)(from + 3 * leading);
            four_halves xy = __builtin_shufflevector(x, y, 0, 4, 1, 5), zw = __builtin_shufflevector(z, w, 0, 4, 1, 5);
            *(four_halves *)to = __builtin_shufflevector(xy, zw, 0, 1, 4, 5);
            *(four_halves *)(to + outLeading) = __builtin_shufflevector(xy, zw, 2, 3, 6, 7);
            xy = __builtin_shufflevector(x, y, 2, 6, 3, 7), zw = __builtin_shufflevector(z, w, 2, 6, 3, 7);
            *(four_halves *)(to + 2 * outLeading) = __builtin_shufflevector(xy, zw, 0, 1, 4, 5);
            *(four_halves *)(to + 3 * outLeading) = __builtin_shufflevector(xy, zw, 2, 3, 6, 7);
        }
    tile_uint32_t(a + m * leading, leading, out + m, outLeading, rows - m, n);
    tile_uint32_t(a + n, leading, out + n * outLeading, outLeading, rows, columns - n);
}

static void blocks_uint64_t(const uint64_t *a, size_t leading, uint64_t *out, size_t outLeading, size_t rows,
                            size_t columns) {
    size_t m = rows & ~(size_t)1, n = columns & ~(size_t)1;
    for (size_t c = 0; c < n; c += 2)
        for (size_t r = 0; r < m; r += 2) {
            const uint64_t *from = a + r * leading + c;
            uint64_t *to = out + c * outLeading + r;
            two_words x = *(const two_words *)from, y = *(const two_words *)(from + leading);
            *(two_words *)to = __builtin_shufflevector(x, y, 0, 2);
            *(two_words *)(to + outLeading) = __builtin_shufflevector(x, y, 1, 3);
        }
    tile_uint64_t(a + m * leading, leading, out + m, outLeading, rows - m, n);
    tile_uint64_t(a + n, leading, out + n * outLeading, outLeading, rows, columns - n);
}
#define blocks_uint8_t tile_uint8_t
#define blocks_uint16_t tile_uint16_t
#define blocks_pair tile_pair

void ak_transpose(const void *a, size_t rows, size_t columns, size_t leading, void *out, size_t outLeading,
                  size_t size) {
    // Strips as wide as a cache line, whose lines stay cached while the rows of the result are written in order; of
    // many rows they would not, and tiles of 16 x 16 are better.
    size_t height = rows <= 2048 ? rows : 16, width = rows <= 2048 && size < 8 ? 64 / size : rows <= 2048 ? 8 : 16;
#define CALL(T)                                                                                              \
    {                                                                                                        \
        const T *from = a;                                                                                   \
        T *to = out;                                                                                         \
        for (size_t c = 0; c < columns; c += width)                                                          \
            for (size_t r = 0; r < rows; r += height)                                                        \
                blocks_##T(from + r * leading + c, leading, to + c * outLeading + r, outLeading,             \
                           rows - r < height ? rows - r : height, columns - c < width ? columns - c : width); \
    }
    BY_SIZE(CALL)
#undef CALL
}

#define RUNNING(NAME, T, U)                                                                                  \
    static void NAME(const void *a, void *out, size_t n) {                                                   \
        const T *from = a;                                                                                   \
        T *to = out;                                                                                         \
        if (n == 0) return;                                                                                  \
        U sum = (U)from[0];                                                                                  \
        to[0] = (T)sum;                                                                                      \
        for (size_t i = 1; i < n; i++) to[i] = (T)(sum += (U)from[i]);                                       \
    }
RUNNING(running_f32, float, float)
RUNNING(running_f64, double, double)
RUNNING(running_i64, int64_t, uint64_t)
RUNNING(running_i32, int32_t, uint32_t)

ak_unary ak_running_sum_loop(ak_type type) {
    static const ak_unary all[AK_TYPES] = {running_f32, running_f64, running_i64, running_i32, NULL};
    return all[type];
}
