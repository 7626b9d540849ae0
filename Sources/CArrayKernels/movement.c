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

void ak_transpose(const void *a, size_t rows, size_t columns, size_t leading, void *out, size_t outLeading,
                  size_t size) {
    // Tiles of 16 x 16, so that the lines of both sides stay in the first cache.
#define CALL(T)                                                                                              \
    {                                                                                                        \
        const T *from = a;                                                                                   \
        T *to = out;                                                                                         \
        for (size_t r0 = 0; r0 < rows; r0 += 16) {                                                           \
            size_t r1 = rows - r0 < 16 ? rows : r0 + 16;                                                     \
            for (size_t c0 = 0; c0 < columns; c0 += 16) {                                                    \
                size_t c1 = columns - c0 < 16 ? columns : c0 + 16;                                           \
                for (size_t c = c0; c < c1; c++)                                                             \
                    for (size_t r = r0; r < r1; r++) to[c * outLeading + r] = from[r * leading + c];         \
            }                                                                                                \
        }                                                                                                    \
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
