// The inner loops of the engine: matrix products, gates of recurrent layers, functions of vectors, in float32.
//
// They are in C because Swift compiles for the oldest processor of an architecture and cannot compile a function
// for several (SSE2 has a quarter of the speed): here the same source (body.h) is compiled for plain processors and for those with AVX2 and
// fused multiply-add, and `nb_kernels` gives what this processor runs. Every sum is taken in an order that
// is fixed by the shapes alone and every product that is added is a fused multiply-add, so that results do not
// depend on the processor, on the number of threads, or on how rows and columns are divided between them.
#ifndef NBRUN_KERNELS_H
#define NBRUN_KERNELS_H

#include <stdint.h>

// Functions whose derivative can be told from their value.
typedef enum {
    NB_LINEAR,
    NB_RELU,
    NB_TANH,
    NB_SIGMOID,
    NB_HARD_SIGMOID,
    NB_STEEP_HARD_SIGMOID,
    NB_ELU,
    NB_RELU6,
    NB_LEAKY_RELU,
    NB_SOFTPLUS,
    NB_EXPONENTIAL,
} nb_activation;

// What a product is added to: rows of `ld` floats from `base` on, row i or, with `index`, row index[i];
// nothing where `base` is null.
typedef struct {
    const float *base;
    const int32_t *index;
    long ld;
} nb_rows;

typedef struct {
    // C = start + A B, row-major. A (m, k) and B (k, n) as they are after transposition; lda and ldb are the
    // stored matrices' leading dimensions.
    void (*product)(long m, long n, long k, const float *a, long lda, int transposes_a, const float *b, long ldb,
                    int transposes_b, nb_rows start, float *c, long ldc);
    // B (k, n) put into `packed` (nb_packed_count floats), for products with many A.
    void (*pack)(long k, long n, const float *b, long ldb, int transposes_b, float *packed);
    // C = start + A B with a packed B.
    void (*packed_product)(long m, long n, long k, const float *a, long lda, const float *packed, nb_rows start,
                           float *c, long ldc);

    // y = f(x); x and y may be the same.
    void (*activate)(nb_activation kind, const float *x, float *y, long count);
    // out = g f'(x), where y = f(x); out and g may be the same.
    void (*multiply_derivative)(nb_activation kind, const float *g, const float *y, float *out, long count);

    // A step of an LSTM on `rows` samples: gates (4U: i f g o, sums before activation) become their values.
    void (*lstm_forward)(long rows, long units, nb_activation activation, nb_activation gate, float *gates,
                         const float *previous_c, float *c, float *h);
    // The gates' values become the gradients of the sums; dc moves to the step before.
    void (*lstm_backward)(long rows, long units, nb_activation activation, nb_activation gate, float *gates,
                          const float *previous_c, const float *c, const float *dh, float *dc);
    // A step of a GRU that resets after the product: gates (3U: z r g); `inner` is h R_g + c_g; g's projected
    // input is in `input` (from its column 2U on).
    void (*gru_forward)(long rows, long units, nb_activation activation, nb_activation gate, float *gates,
                        nb_rows input, const float *inner, const float *previous, float *h);
    // The gates become the gradients of their sums, `inner` that of h R_g + c_g; `direct` gets z dh.
    void (*gru_backward)(long rows, long units, nb_activation activation, nb_activation gate, float *gates,
                         float *inner, const float *previous, const float *dh, float *direct);

    // Adam: m += (g - m) c1, v += (g g - v) c2, w -= m alpha / (sqrt(v) + epsilon); `squares` takes the place of g g
    // unless it is null.
    void (*adam)(long count, float *w, const float *g, const float *squares, float *m, float *v, float c1, float c2,
                 float alpha, float epsilon);
    // softmax or its logarithm of each row.
    void (*softmax)(long rows, long width, const float *x, float *y, int logarithm);
    // sums[j] = sum over i of x[i * ld + j], rows in order.
    void (*column_sums)(long rows, long width, const float *x, long ld, float *sums);
    // to[i] += from[i]
    void (*add)(float *to, const float *from, long count);
    // Rows (count, width) added to the rows of `to` that `index` names, in order.
    void (*scatter_add)(long count, long width, const float *from, long ld, const int32_t *index, float *to,
                        long to_ld);
} nb_kernel_table;

// The kernels for this processor.
const nb_kernel_table *nb_kernels(void);
// Those for any processor of this architecture, for tests.
extern const nb_kernel_table nb_kernels_plain;

// The floats that a packed B (k, n) takes.
static inline long nb_packed_count(long k, long n) { return k * ((n + 15) / 16) * 16; }

#endif
