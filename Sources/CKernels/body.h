// The kernels' source, compiled once for each kind of processor. See include/kernels.h.
//
// A product goes in blocks: B in panels of 16 columns, A in tiles of at most 6 rows; a tile times a panel is
// kept in registers (6 x 16 floats: 12 registers of 8) while k runs over a block of DEPTH. The element C[i][j] is
// start + a[i][0] b[0][j] + a[i][1] b[1][j] + ..., added one after the other in this order whatever tile or
// panel it falls into.

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "include/kernels.h"

#pragma clang diagnostic ignored "-Wpsabi"
#pragma clang fp contract(off)

#define INLINE static inline __attribute__((always_inline))

typedef float lanes __attribute__((vector_size(32)));
typedef int32_t ints __attribute__((vector_size(32)));
typedef float loose_lanes __attribute__((vector_size(32), aligned(4), may_alias));

INLINE lanes load(const float *p) { return *(const loose_lanes *)p; }
INLINE void store(float *p, lanes x) { *(loose_lanes *)p = x; }
INLINE lanes all(float x) { return (lanes){x, x, x, x, x, x, x, x}; }
INLINE lanes fused(lanes a, lanes b, lanes c) { return __builtin_elementwise_fma(a, b, c); }
INLINE lanes choose(ints condition, lanes a, lanes b) {
    return (lanes)(((ints)a & condition) | ((ints)b & ~condition));
}

// MARK: products

enum { DEPTH = 256, PANEL = 16, TILE = 6, WIDTH = 1024, HEIGHT = 96 };

// C[rows x 8 halves] = start + A B over `depth`. A's element (i, k) is a[i * row_step + k * depth_step], two halves
// of B are a panel.
INLINE void tile(const int rows, const int halves, long depth, const float *a, long row_step, long depth_step,
                 const float *b, long b_step, long panel_step, const float *const *start, float *c, long ldc) {
    lanes sum[TILE][8];
#pragma unroll
    for (int i = 0; i < rows; i++) {
#pragma unroll
        for (int j = 0; j < halves; j++) sum[i][j] = start ? load(start[i] + 8 * j) : all(0);
    }
    for (long k = 0; k < depth; k++) {
        lanes right[8];
#pragma unroll
        for (int j = 0; j < halves; j++) right[j] = load(b + j / 2 * panel_step + j % 2 * 8);
#pragma unroll
        for (int i = 0; i < rows; i++) {
            lanes left = all(a[i * row_step]);
#pragma unroll
            for (int j = 0; j < halves; j++) sum[i][j] = fused(left, right[j], sum[i][j]);
        }
        a += depth_step;
        b += b_step;
    }
#pragma unroll
    for (int i = 0; i < rows; i++) {
#pragma unroll
        for (int j = 0; j < halves; j++) store(c + i * ldc + 8 * j, sum[i][j]);
    }
}

#define TILES(NAME, HALVES, DEPTH_STEP, ROW_STEP)                                                               \
    static void NAME(long rows, long depth, const float *a, long step, const float *b, long b_step,             \
                     long panel_step, const float *const *start, float *c, long ldc) {                          \
        switch (rows) {                                                                                         \
        case 1: tile(1, HALVES, depth, a, ROW_STEP, DEPTH_STEP, b, b_step, panel_step, start, c, ldc); break;   \
        case 2: tile(2, HALVES, depth, a, ROW_STEP, DEPTH_STEP, b, b_step, panel_step, start, c, ldc); break;   \
        case 3: tile(3, HALVES, depth, a, ROW_STEP, DEPTH_STEP, b, b_step, panel_step, start, c, ldc); break;   \
        case 4: tile(4, HALVES, depth, a, ROW_STEP, DEPTH_STEP, b, b_step, panel_step, start, c, ldc); break;   \
        case 5: tile(5, HALVES, depth, a, ROW_STEP, DEPTH_STEP, b, b_step, panel_step, start, c, ldc); break;   \
        default: tile(6, HALVES, depth, a, ROW_STEP, DEPTH_STEP, b, b_step, panel_step, start, c, ldc); break;  \
        }                                                                                                       \
    }

// A's rows lie one after the other ...
TILES(tile_of_rows, 2, 1, step)
TILES(half_tile_of_rows, 1, 1, step)
// ... or its columns do (a transposed or a packed A).
TILES(tile_of_columns, 2, step, 1)
TILES(half_tile_of_columns, 1, step, 1)

// One row and four panels at a time, two rows and two: enough sums at once to keep the multipliers busy.
static void row_of_four(long depth, const float *a, const float *b, long b_step, long panel_step,
                        const float *const *start, float *c, long ldc) {
    tile(1, 8, depth, a, 0, 1, b, b_step, panel_step, start, c, ldc);
}
static void rows_of_two(long rows, long depth, const float *a, long step, const float *b, long b_step,
                        long panel_step, const float *const *start, float *c, long ldc) {
    if (rows == 2) tile(2, 4, depth, a, step, 1, b, b_step, panel_step, start, c, ldc);
    else tile(3, 4, depth, a, step, 1, b, b_step, panel_step, start, c, ldc);
}

// The place of row i of what a product is added to.
INLINE const float *start_row(nb_rows start, long i) {
    return start.base + (start.index ? (long)start.index[i] : i) * start.ld;
}

// One tile of rows (from row `first` on) by all panels of a block of B.
INLINE void tile_by_panels(long rows, long n, long depth, const float *a, long a_step, int by_columns,
                           const float *b, long b_step, long panel_step, nb_rows start, long first, float *c,
                           long ldc) {
    const float *begin[TILE] = {0};
    long j = 0;
    for (; j + PANEL <= n;) {
        if (start.base)
            for (long i = 0; i < rows; i++) begin[i] = start_row(start, first + i) + j;
        const float *const *from = start.base ? begin : 0;
        const float *panel = b + j / PANEL * panel_step;
        if (by_columns) {
            tile_of_columns(rows, depth, a, a_step, panel, b_step, panel_step, from, c + j, ldc);
            j += PANEL;
        } else if (rows == 1 && j + 4 * PANEL <= n) {
            row_of_four(depth, a, panel, b_step, panel_step, from, c + j, ldc);
            j += 4 * PANEL;
        } else if ((rows == 2 || rows == 3) && j + 2 * PANEL <= n) {
            rows_of_two(rows, depth, a, a_step, panel, b_step, panel_step, from, c + j, ldc);
            j += 2 * PANEL;
        } else {
            tile_of_rows(rows, depth, a, a_step, panel, b_step, panel_step, from, c + j, ldc);
            j += PANEL;
        }
    }
}

// A few floats, fewer than 16: without the call that a copy of unknown length is.
INLINE void copy_few(float *to, const float *from, long count) {
    if (count & 8) {
        store(to, load(from));
        to += 8, from += 8;
    }
    if (count & 4) {
        memcpy(to, from, 16);
        to += 4, from += 4;
    }
    if (count & 2) {
        memcpy(to, from, 8);
        to += 2, from += 2;
    }
    if (count & 1) *to = *from;
}

// The last columns, fewer than a panel: computed beside C and copied. `b` is a full panel (padded).
INLINE void tile_by_edge(long rows, long width, long depth, const float *a, long a_step, int by_columns,
                         const float *b, nb_rows start, long first, long column, float *c, long ldc) {
    float from[TILE * PANEL], to[TILE * PANEL];
    const float *begin[TILE] = {0};
    if (start.base) {
        for (long i = 0; i < rows; i++) {
            float *row = from + i * PANEL;
            store(row, all(0));
            store(row + 8, all(0));
            copy_few(row, start_row(start, first + i) + column, width);
            begin[i] = row;
        }
    }
    const float *const *starts = start.base ? begin : 0;
    if (by_columns && width > 8) tile_of_columns(rows, depth, a, a_step, b, PANEL, 0, starts, to, PANEL);
    else if (by_columns) half_tile_of_columns(rows, depth, a, a_step, b, PANEL, 0, starts, to, PANEL);
    else if (width > 8) tile_of_rows(rows, depth, a, a_step, b, PANEL, 0, starts, to, PANEL);
    else half_tile_of_rows(rows, depth, a, a_step, b, PANEL, 0, starts, to, PANEL);
    for (long i = 0; i < rows; i++) copy_few(c + i * ldc, to + i * PANEL, width);
}

// Rows `first` ..< `last` in tiles of nearly equal height.
#define FOR_TILES(FIRST, LAST, ...)                                              \
    {                                                                            \
        long count_ = ((LAST) - (FIRST) + TILE - 1) / TILE, row = (FIRST);       \
        for (long left_ = count_; left_ > 0; left_--) {                          \
            long rows = ((LAST) - row + left_ - 1) / left_;                      \
            __VA_ARGS__;                                                         \
            row += rows;                                                         \
        }                                                                        \
    }

#define MIX(A, B, ...) __builtin_shufflevector(A, B, __VA_ARGS__)

// Eight columns of a panel's eight rows from as many rows of B, of which `rows` are there.
INLINE void turn(const float *b, long ldb, long rows, float *to) {
    lanes x[8], y[8];
#pragma unroll
    for (int i = 0; i < 8; i++) x[i] = i < rows ? load(b + i * ldb) : all(0);
#pragma unroll
    for (int i = 0; i < 8; i += 2) {
        y[i] = MIX(x[i], x[i + 1], 0, 8, 1, 9, 4, 12, 5, 13);
        y[i + 1] = MIX(x[i], x[i + 1], 2, 10, 3, 11, 6, 14, 7, 15);
    }
#pragma unroll
    for (int i = 0; i < 8; i += 4) {
        x[i] = MIX(y[i], y[i + 2], 0, 1, 8, 9, 4, 5, 12, 13);
        x[i + 1] = MIX(y[i], y[i + 2], 2, 3, 10, 11, 6, 7, 14, 15);
        x[i + 2] = MIX(y[i + 1], y[i + 3], 0, 1, 8, 9, 4, 5, 12, 13);
        x[i + 3] = MIX(y[i + 1], y[i + 3], 2, 3, 10, 11, 6, 7, 14, 15);
    }
#pragma unroll
    for (int i = 0; i < 4; i++) {
        store(to + i * PANEL, MIX(x[i], x[i + 4], 0, 1, 2, 3, 8, 9, 10, 11));
        store(to + (i + 4) * PANEL, MIX(x[i], x[i + 4], 4, 5, 6, 7, 12, 13, 14, 15));
    }
}
#undef MIX

// A panel: `depth` rows of 16 floats, the columns from `width` on zero.
static void pack_panel(long depth, long width, const float *b, long ldb, int transposed, float *to) {
    if (!transposed) {
        if (width == PANEL) {
            for (long k = 0; k < depth; k++, b += ldb, to += PANEL) {
                store(to, load(b));
                store(to + 8, load(b + 8));
            }
        } else {
            for (long k = 0; k < depth; k++, b += ldb, to += PANEL) {
                store(to, all(0));
                store(to + 8, all(0));
                copy_few(to, b, width);
            }
        }
    } else {
        long k = 0;
        for (; k + 8 <= depth; k += 8, to += 8 * PANEL) {
            for (long j = 0; j < PANEL; j += 8) turn(b + j * ldb + k, ldb, width - j, to + j);
        }
        for (; k < depth; k++, to += PANEL)
            for (long j = 0; j < PANEL; j++) to[j] = j < width ? b[j * ldb + k] : 0;
    }
}

// A block of `depth` rows in panels, each of them depth x 16. A few rows at a time: as they lie in memory.
static void pack_block(long depth, long n, const float *b, long ldb, int transposed, float *to) {
    enum { ROWS = 8 };
    long whole = transposed ? 0 : n / PANEL * PANEL;
    for (long k = 0; k < depth && whole > 0; k += ROWS) {
        long rows = depth - k < ROWS ? depth - k : ROWS;
        for (long j = 0; j < whole; j += PANEL) {
            const float *from = b + k * ldb + j;
            float *panel = to + j * depth + k * PANEL;
            for (long i = 0; i < rows; i++, from += ldb, panel += PANEL) {
                store(panel, load(from));
                store(panel + 8, load(from + 8));
            }
        }
    }
    for (long j = whole; j < n; j += PANEL) {
        pack_panel(depth, n - j < PANEL ? n - j : PANEL, transposed ? b + j * ldb : b + j, ldb, transposed,
                   to + j * depth);
    }
}

// Blocks of DEPTH rows, each in panels.
static void pack(long k, long n, const float *b, long ldb, int transposed, float *packed) {
    for (long p = 0; p < k; p += DEPTH) {
        long depth = k - p < DEPTH ? k - p : DEPTH;
        pack_block(depth, n, transposed ? b + p : b + p * ldb, ldb, transposed, packed);
        packed += nb_packed_count(depth, n);
    }
}

// Rows by a packed block of B, panel by panel: the panel stays in the first-level cache.
static void rows_by_block(long m, long n, long depth, const float *a, long lda, const float *packed,
                          nb_rows start, float *c, long ldc) {
    long whole = n / PANEL * PANEL;
    if (m <= 3) {
        tile_by_panels(m, whole, depth, a, lda, 0, packed, PANEL, depth * PANEL, start, 0, c, ldc);
    } else {
        for (long j = 0; j < whole; j += PANEL) {
            nb_rows begin = start;
            if (begin.base) begin.base += j;
            FOR_TILES(0, m, tile_by_panels(rows, PANEL, depth, a + row * lda, lda, 0, packed + j * depth, PANEL,
                                           depth * PANEL, begin, row, c + row * ldc + j, ldc))
        }
    }
    if (whole < n) {
        FOR_TILES(0, m, tile_by_edge(rows, n - whole, depth, a + row * lda, lda, 0, packed + whole * depth, start,
                                     row, whole, c + row * ldc + whole, ldc))
    }
}

static void packed_product(long m, long n, long k, const float *a, long lda, const float *packed, nb_rows start,
                           float *c, long ldc) {
    for (long p = 0; p < k; p += DEPTH) {
        long depth = k - p < DEPTH ? k - p : DEPTH;
        rows_by_block(m, n, depth, a + p, lda, packed, p == 0 ? start : (nb_rows){c, 0, ldc}, c, ldc);
        packed += nb_packed_count(depth, n);
    }
}

// A transposed block (depth, m) in tiles: for each tile `depth` columns of its rows. A few columns at a time.
static void pack_tiles(long m, long depth, const float *a, long lda, float *to) {
    enum { COLUMNS = 16 };
    for (long k = 0; k < depth; k += COLUMNS) {
        long columns = depth - k < COLUMNS ? depth - k : COLUMNS;
        FOR_TILES(0, m, {
            const float *from = a + k * lda + row;
            float *tile = to + row * depth + k * rows;
            if (rows == TILE) {
                for (long i = 0; i < columns; i++, from += lda, tile += TILE) memcpy(tile, from, TILE * sizeof(float));
            } else {
                for (long i = 0; i < columns; i++, from += lda, tile += rows)
                    for (long j = 0; j < rows; j++) tile[j] = from[j];
            }
        })
    }
}

// A thread's room for packed blocks.
static _Thread_local float *workspace;

static float *work(void) {
    if (!workspace) {
        void *memory = 0;
        if (posix_memalign(&memory, 64, sizeof(float) * DEPTH * (WIDTH + HEIGHT)) != 0) abort();
        workspace = memory;
    }
    return workspace;
}

// Small products: B where it lies.
static void direct_product(long m, long n, long k, const float *a, long lda, int transposes_a, const float *b,
                           long ldb, nb_rows start, float *c, long ldc) {
    long whole = n / PANEL * PANEL;
    if (whole > 0) {
        FOR_TILES(0, m, tile_by_panels(rows, whole, k, transposes_a ? a + row : a + row * lda, lda, transposes_a,
                                       b, ldb, PANEL, start, row, c + row * ldc, ldc))
    }
    if (whole < n) {
        float *edge = work();
        pack_panel(k, n - whole, b + whole, ldb, 0, edge);
        FOR_TILES(0, m, tile_by_edge(rows, n - whole, k, transposes_a ? a + row : a + row * lda, lda, transposes_a,
                                     edge, start, row, whole, c + row * ldc + whole, ldc))
    }
}

static void product(long m, long n, long k, const float *a, long lda, int transposes_a, const float *b, long ldb,
                    int transposes_b, nb_rows start, float *c, long ldc) {
    if (!transposes_b && k <= DEPTH && (m <= 12 || k * n <= 4096)) {
        direct_product(m, n, k, a, lda, transposes_a, b, ldb, start, c, ldc);
        return;
    }
    float *right = work(), *left = right + DEPTH * WIDTH;
    for (long j = 0; j < n; j += WIDTH) {
        long width = n - j < WIDTH ? n - j : WIDTH;
        for (long p = 0; p < k; p += DEPTH) {
            long depth = k - p < DEPTH ? k - p : DEPTH;
            pack_block(depth, width, transposes_b ? b + j * ldb + p : b + p * ldb + j, ldb, transposes_b, right);
            nb_rows begin = p == 0 ? start : (nb_rows){c, 0, ldc};
            if (begin.base) begin.base += j;
            for (long i = 0; i < m; i += HEIGHT) {
                long height = m - i < HEIGHT ? m - i : HEIGHT;
                nb_rows from = begin;
                if (from.index) from.index += i;
                else if (from.base) from.base += i * from.ld;
                float *to = c + i * ldc + j;
                if (!transposes_a) {
                    rows_by_block(height, width, depth, a + i * lda + p, lda, right, from, to, ldc);
                    continue;
                }
                pack_tiles(height, depth, a + p * lda + i, lda, left);
                long whole = width / PANEL * PANEL;
                for (long q = 0; q < whole; q += PANEL) {
                    nb_rows column = from;
                    if (column.base) column.base += q;
                    FOR_TILES(0, height, tile_by_panels(rows, PANEL, depth, left + row * depth, rows, 1,
                                                        right + q * depth, PANEL, 0, column, row,
                                                        to + row * ldc + q, ldc))
                }
                if (whole < width) {
                    FOR_TILES(0, height, tile_by_edge(rows, width - whole, depth, left + row * depth, rows, 1,
                                                      right + whole * depth, from, row, whole,
                                                      to + row * ldc + whole, ldc))
                }
            }
        }
    }
}

// MARK: functions

// (e^r - 1 - r) / r^2 for |r| <= ln 2 / 2.
INLINE lanes polynomial_of(lanes r) {
    lanes p = all(1.9875691500e-4f);
    p = fused(p, r, all(1.3981999507e-3f));
    p = fused(p, r, all(8.3334519073e-3f));
    p = fused(p, r, all(4.1665795894e-2f));
    p = fused(p, r, all(1.6666665459e-1f));
    return fused(p, r, all(5.0000001201e-1f));
}

// e^x: x = n ln 2 + r, a polynomial for e^r (Cephes' expf), n put into the exponent in two steps.
INLINE lanes exponential_of(lanes x) {
    const lanes low = all(-87.33654f), high = all(88.72283f), magic = all(12582912.0f);
    lanes limited = choose(x < low, low, x);
    limited = choose(limited > high, high, limited);
    lanes shifted = fused(limited, all(1.44269504f), magic);
    lanes n = shifted - magic;
    lanes r = fused(n, all(-0.693359375f), limited);
    r = fused(n, all(2.12194440e-4f), r);
    lanes p = fused(polynomial_of(r), r * r, r) + all(1);
    ints exponent = (ints)shifted - 0x4B400000;
    ints half = exponent >> 1, rest = exponent - half;
    lanes result = p * (lanes)((half + 127) << 23) * (lanes)((rest + 127) << 23);
    result = choose(x > high, all(INFINITY), result);
    result = choose(x < low, all(0), result);
    return choose(x == x, result, x);
}

// The rational approximation that Eigen uses.
INLINE lanes tanh_of(lanes x) {
    const lanes limit = all(7.90531110763549805f);
    lanes t = choose(x < -limit, -limit, x);
    t = choose(t > limit, limit, t);
    lanes s = t * t;
    lanes p = all(-2.76076847742355e-16f);
    p = fused(p, s, all(2.00018790482477e-13f));
    p = fused(p, s, all(-8.60467152213735e-11f));
    p = fused(p, s, all(5.12229709037114e-08f));
    p = fused(p, s, all(1.48572235717979e-05f));
    p = fused(p, s, all(6.37261928875436e-04f));
    p = fused(p, s, all(4.89352455891786e-03f)) * t;
    lanes q = all(1.19825839466702e-06f);
    q = fused(q, s, all(1.18534705686654e-04f));
    q = fused(q, s, all(2.26843463243900e-03f));
    q = fused(q, s, all(4.89352518554385e-03f));
    lanes size = choose(x < 0, -x, x);
    return choose(size < all(0.0004f), x, p / q);
}

// 1 / (1 + e^-x), with e^-x as above but for what cannot be seen in the result: e^-x below 1e-37 is nothing beside 1.
INLINE lanes sigmoid_of(lanes x) {
    const lanes low = all(-88), high = all(86), magic = all(12582912.0f);
    lanes limited = choose(x < low, low, x);
    limited = choose(limited > high, high, limited);
    lanes shifted = fused(limited, all(-1.44269504f), magic);
    lanes n = shifted - magic;
    lanes r = fused(n, all(-0.693359375f), -limited);
    r = fused(n, all(2.12194440e-4f), r);
    lanes p = fused(polynomial_of(r), r * r, r) + all(1);
    lanes e = p * (lanes)(((ints)shifted << 23) + (127 << 23));
    return (lanes)((ints)(all(1) / (all(1) + e)) & ~(x < all(-88.72283f)));
}

INLINE lanes slow(lanes x, float (*function)(float)) {
    lanes y;
    for (int i = 0; i < 8; i++) y[i] = function(x[i]);
    return y;
}

static float softplus(float x) { return x > 0 ? x + log1pf(expf(-x)) : log1pf(expf(x)); }

INLINE lanes value(const nb_activation kind, lanes x) {
    switch (kind) {
    case NB_RELU: return choose(x < 0, all(0), x);
    case NB_TANH: return tanh_of(x);
    case NB_SIGMOID: return sigmoid_of(x);
    case NB_HARD_SIGMOID: {
        lanes y = x / all(6) + all(0.5f);
        y = choose(y < 0, all(0), y);
        return choose(y > 1, all(1), y);
    }
    case NB_STEEP_HARD_SIGMOID: {
        lanes y = x * all(0.2f) + all(0.5f);
        y = choose(y < 0, all(0), y);
        return choose(y > 1, all(1), y);
    }
    case NB_ELU: return choose(x > 0, x, slow(x, expm1f));
    case NB_RELU6: {
        lanes y = choose(x < 0, all(0), x);
        return choose(y > 6, all(6), y);
    }
    case NB_LEAKY_RELU: return choose(x < 0, all(0.2f) * x, x);
    case NB_SOFTPLUS: return slow(x, softplus);
    case NB_EXPONENTIAL: return exponential_of(x);
    default: return x;
    }
}

// The derivative where the function gave y.
INLINE lanes slope(const nb_activation kind, lanes y) {
    switch (kind) {
    case NB_RELU: return choose(y > 0, all(1), all(0));
    case NB_TANH: return all(1) - y * y;
    case NB_SIGMOID: return y * (all(1) - y);
    case NB_HARD_SIGMOID: return choose((y > 0) & (y < 1), all(1.0f / 6), all(0));
    case NB_STEEP_HARD_SIGMOID: return choose((y > 0) & (y < 1), all(0.2f), all(0));
    case NB_ELU: return choose(y > 0, all(1), y + all(1));
    case NB_RELU6: return choose((y > 0) & (y < 6), all(1), all(0));
    case NB_LEAKY_RELU: return choose(y > 0, all(1), all(0.2f));
    case NB_SOFTPLUS: return all(1) - exponential_of(-y);
    case NB_EXPONENTIAL: return y;
    default: return all(1);
    }
}

// Eight numbers at a time; the last few beside the array, so that every number is computed alike.
INLINE lanes load_some(const float *x, long count) {
    lanes y = all(0);
    copy_few((float *)&y, x, count);
    return y;
}
INLINE void store_some(float *x, lanes y, long count) { copy_few(x, (const float *)&y, count); }

#define EACH_KIND(CASE)                                                                                    \
    CASE(NB_RELU) CASE(NB_TANH) CASE(NB_SIGMOID) CASE(NB_HARD_SIGMOID) CASE(NB_ELU) CASE(NB_RELU6)         \
    CASE(NB_STEEP_HARD_SIGMOID) CASE(NB_LEAKY_RELU) CASE(NB_SOFTPLUS) CASE(NB_EXPONENTIAL)

static void activate(nb_activation kind, const float *x, float *y, long count) {
    switch (kind) {
#define CASE(KIND)                                                                                         \
    case KIND: {                                                                                           \
        long i = 0;                                                                                        \
        for (; i + 8 <= count; i += 8) store(y + i, value(KIND, load(x + i)));                             \
        if (i < count) store_some(y + i, value(KIND, load_some(x + i, count - i)), count - i);             \
        break;                                                                                             \
    }
        EACH_KIND(CASE)
#undef CASE
    default:
        if (x != y) memcpy(y, x, sizeof(float) * count);
    }
}

static void multiply_derivative(nb_activation kind, const float *g, const float *y, float *out, long count) {
    switch (kind) {
#define CASE(KIND)                                                                                         \
    case KIND: {                                                                                           \
        long i = 0;                                                                                        \
        for (; i + 8 <= count; i += 8) store(out + i, load(g + i) * slope(KIND, load(y + i)));             \
        if (i < count) {                                                                                   \
            lanes rest = load_some(g + i, count - i) * slope(KIND, load_some(y + i, count - i));           \
            store_some(out + i, rest, count - i);                                                          \
        }                                                                                                  \
        break;                                                                                             \
    }
        EACH_KIND(CASE)
#undef CASE
    default:
        if (out != g) memcpy(out, g, sizeof(float) * count);
    }
}

// MARK: recurrent layers

// Loads and stores of the `live` first of eight numbers: all of them but in a row's last block.
#define GET(P) (live == 8 ? load(P) : load_some(P, live))
#define PUT(P, X) (live == 8 ? store(P, X) : store_some(P, X, live))

// Runs BODY for blocks of eight units u with `live` of them, the full ones without a test.
#define FOR_UNITS(...)                        \
    {                                         \
        long u = 0;                           \
        for (; u + 8 <= units; u += 8) {      \
            const long live = 8;              \
            __VA_ARGS__                       \
        }                                     \
        if (u < units) {                      \
            const long live = units - u;      \
            __VA_ARGS__                       \
        }                                     \
    }

INLINE void lstm_row_forward(long units, const nb_activation activation, const nb_activation gate, float *z,
                             const float *before, float *c, float *h) {
    FOR_UNITS({
        lanes i = value(gate, GET(z + u));
        lanes f = value(gate, GET(z + units + u));
        lanes g = value(activation, GET(z + 2 * units + u));
        lanes o = value(gate, GET(z + 3 * units + u));
        lanes cell = fused(f, GET(before + u), i * g);
        PUT(z + u, i);
        PUT(z + units + u, f);
        PUT(z + 2 * units + u, g);
        PUT(z + 3 * units + u, o);
        PUT(c + u, cell);
        PUT(h + u, o * value(activation, cell));
    })
}

INLINE void lstm_row_backward(long units, const nb_activation activation, const nb_activation gate, float *z,
                              const float *before, const float *c, const float *dh, float *dc) {
    FOR_UNITS({
        lanes i = GET(z + u), f = GET(z + units + u), g = GET(z + 2 * units + u), o = GET(z + 3 * units + u);
        lanes squashed = value(activation, GET(c + u)), gradient = GET(dh + u);
        lanes cell = fused(gradient * o, slope(activation, squashed), GET(dc + u));
        PUT(z + u, cell * g * slope(gate, i));
        PUT(z + units + u, cell * GET(before + u) * slope(gate, f));
        PUT(z + 2 * units + u, cell * i * slope(activation, g));
        PUT(z + 3 * units + u, gradient * squashed * slope(gate, o));
        PUT(dc + u, cell * f);
    })
}

INLINE void gru_row_forward(long units, const nb_activation activation, const nb_activation gate, float *z,
                            const float *input, const float *inner, const float *before, float *h) {
    FOR_UNITS({
        lanes update = value(gate, GET(z + u)), reset = value(gate, GET(z + units + u));
        lanes g = value(activation, fused(reset, GET(inner + u), GET(input + 2 * units + u)));
        PUT(z + u, update);
        PUT(z + units + u, reset);
        PUT(z + 2 * units + u, g);
        PUT(h + u, fused(update, GET(before + u), (all(1) - update) * g));
    })
}

INLINE void gru_row_backward(long units, const nb_activation activation, const nb_activation gate, float *z,
                             float *inner, const float *before, const float *dh, float *direct) {
    FOR_UNITS({
        lanes update = GET(z + u), reset = GET(z + units + u), g = GET(z + 2 * units + u);
        lanes gradient = GET(dh + u);
        lanes dg = gradient * (all(1) - update) * slope(activation, g);
        PUT(z + u, gradient * (GET(before + u) - g) * slope(gate, update));
        PUT(z + units + u, dg * GET(inner + u) * slope(gate, reset));
        PUT(z + 2 * units + u, dg);
        PUT(inner + u, dg * reset);
        PUT(direct + u, gradient * update);
    })
}

// The usual activations are compiled in; with others the kind is looked at for every block of eight.
#define BY_KIND(CALL)                                                      \
    if (activation == NB_TANH && gate == NB_SIGMOID) {                     \
        for (long row = 0; row < rows; row++) CALL(NB_TANH, NB_SIGMOID);   \
    } else {                                                               \
        for (long row = 0; row < rows; row++) CALL(activation, gate);      \
    }

static void lstm_forward(long rows, long units, nb_activation activation, nb_activation gate, float *gates,
                         const float *before, float *c, float *h) {
#define CALL(A, G)                                                                                               \
    lstm_row_forward(units, A, G, gates + row * 4 * units, before + row * units, c + row * units, h + row * units)
    BY_KIND(CALL)
#undef CALL
}

static void lstm_backward(long rows, long units, nb_activation activation, nb_activation gate, float *gates,
                          const float *before, const float *c, const float *dh, float *dc) {
#define CALL(A, G)                                                                                       \
    lstm_row_backward(units, A, G, gates + row * 4 * units, before + row * units, c + row * units,       \
                      dh + row * units, dc + row * units)
    BY_KIND(CALL)
#undef CALL
}

static void gru_forward(long rows, long units, nb_activation activation, nb_activation gate, float *gates,
                        nb_rows input, const float *inner, const float *before, float *h) {
#define CALL(A, G)                                                                                           \
    gru_row_forward(units, A, G, gates + row * 3 * units, start_row(input, row), inner + row * units,        \
                    before + row * units, h + row * units)
    BY_KIND(CALL)
#undef CALL
}

static void gru_backward(long rows, long units, nb_activation activation, nb_activation gate, float *gates,
                         float *inner, const float *before, const float *dh, float *direct) {
#define CALL(A, G)                                                                                           \
    gru_row_backward(units, A, G, gates + row * 3 * units, inner + row * units, before + row * units,        \
                     dh + row * units, direct + row * units)
    BY_KIND(CALL)
#undef CALL
}

// MARK: training

INLINE lanes root(lanes x) { return __builtin_elementwise_sqrt(x); }

// `squares` in the place of g^2, unless it is null.
static void adam(long count, float *w, const float *g, const float *squares, float *m, float *v, float c1, float c2,
                 float alpha, float epsilon) {
    const long units = count;
    FOR_UNITS({
        lanes gradient = GET(g + u), mean = GET(m + u), square = GET(v + u);
        lanes raised = squares ? GET(squares + u) : gradient * gradient;
        mean = mean + (gradient - mean) * all(c1);
        square = square + (raised - square) * all(c2);
        PUT(m + u, mean);
        PUT(v + u, square);
        PUT(w + u, GET(w + u) - mean * all(alpha) / (root(square) + all(epsilon)));
    })
}

static void softmax(long rows, long width, const float *x, float *y, int logarithm) {
    for (long row = 0; row < rows; row++, x += width, y += width) {
        // The largest, or a NaN if there is one.
        lanes tops = all(width > 0 ? x[0] : 0);
        long i = 0;
        for (; i + 8 <= width; i += 8) {
            lanes v = load(x + i);
            tops = choose((v > tops) | (v != v), v, tops);
        }
        float top = tops[0];
        for (int j = 1; j < 8; j++)
            if (tops[j] > top || tops[j] != tops[j]) top = tops[j];
        for (; i < width; i++)
            if (x[i] > top || x[i] != x[i]) top = x[i];
        lanes sums = all(0);
        i = 0;
        for (; i + 8 <= width; i += 8) {
            lanes e = exponential_of(load(x + i) - all(top));
            sums = sums + e;
            store(y + i, e);
        }
        float total = ((sums[0] + sums[4]) + (sums[2] + sums[6])) + ((sums[1] + sums[5]) + (sums[3] + sums[7]));
        if (i < width) {
            lanes e = exponential_of(load_some(x + i, width - i) - all(top));
            for (long j = i; j < width; j++) total += e[j - i];
            store_some(y + i, e, width - i);
        }
        if (logarithm) {
            float shift = top + logf(total);
            for (i = 0; i < width; i++) y[i] = x[i] - shift;
        } else {
            float scale = 1 / total;
            for (i = 0; i < width; i++) y[i] *= scale;
        }
    }
}

static void column_sums(long rows, long width, const float *x, long ld, float *sums) {
    long j = 0;
    for (; j + 32 <= width; j += 32) {
        lanes a = all(0), b = all(0), c = all(0), d = all(0);
        const float *from = x + j;
        for (long i = 0; i < rows; i++, from += ld) {
            a = a + load(from);
            b = b + load(from + 8);
            c = c + load(from + 16);
            d = d + load(from + 24);
        }
        store(sums + j, a);
        store(sums + j + 8, b);
        store(sums + j + 16, c);
        store(sums + j + 24, d);
    }
    for (; j < width; j++) {
        float total = 0;
        for (long i = 0; i < rows; i++) total += x[i * ld + j];
        sums[j] = total;
    }
}

static void add(float *to, const float *from, long count) {
    for (long i = 0; i < count; i++) to[i] += from[i];
}

static void scatter_add(long count, long width, const float *from, long ld, const int32_t *index, float *to,
                        long to_ld) {
    for (long i = 0; i < count; i++) {
        // The processor does not see what comes after a row's end.
        for (long j = 0; j < width; j += 16) __builtin_prefetch(from + (i + 6) * ld + j);
        add(to + index[i] * to_ld, from + i * ld, width);
    }
}

const nb_kernel_table KERNEL_TABLE = {
    .product = product,
    .pack = pack,
    .packed_product = packed_product,
    .activate = activate,
    .multiply_derivative = multiply_derivative,
    .lstm_forward = lstm_forward,
    .lstm_backward = lstm_backward,
    .gru_forward = gru_forward,
    .gru_backward = gru_backward,
    .adam = adam,
    .softmax = softmax,
    .column_sums = column_sums,
    .add = add,
    .scatter_add = scatter_add,
};
