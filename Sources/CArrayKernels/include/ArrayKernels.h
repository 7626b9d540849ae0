#ifndef ARRAY_KERNELS_H
#define ARRAY_KERNELS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Inner loops over contiguous rows, each compiled for the processor's base instructions and, on x86-64, once
// more for AVX2; the better one is chosen when the program starts. No loop uses fused multiply-add, and none
// changes the order of a floating sum, so that results are the same whichever is chosen.
//
// Loops that look at floating numbers leave the processor's exception flags as NumPy's do: comparing NaN
// raises nothing, log(0) raises "divide by zero".

/// Types of elements. Bool is a byte of 0 or 1.
typedef enum { AK_F32, AK_F64, AK_I64, AK_I32, AK_BOOL, AK_TYPES } ak_type;

typedef enum {
    AK_ADD, AK_SUBTRACT, AK_MULTIPLY, AK_DIVIDE, AK_MAXIMUM, AK_MINIMUM, AK_AND, AK_OR, AK_XOR,
    AK_EQUAL, AK_NOT_EQUAL, AK_LESS, AK_LESS_EQUAL, AK_GREATER, AK_GREATER_EQUAL, AK_BINARY_OPS
} ak_binary_op;

typedef enum {
    AK_NEGATIVE, AK_ABSOLUTE, AK_SQUARE, AK_SQRT, AK_FLOOR, AK_CEIL, AK_TRUNC, AK_RINT, AK_RECIPROCAL,
    AK_ISNAN, AK_ISINF, AK_ISFINITE, AK_NOT, AK_EXP, AK_LOG, AK_SIN, AK_COS, AK_TANH, AK_UNARY_OPS
} ak_unary_op;

/// out[i] = a[i * sa] op b[i * sb], vectorised for steps of 0 or 1 elements. Results of comparisons are bytes. The
/// rows may overlap in any way: elements are computed as if one after the other.
typedef void (*ak_binary)(const void *a, ptrdiff_t sa, const void *b, ptrdiff_t sb, void *out, size_t n);
typedef void (*ak_unary)(const void *a, void *out, size_t n);
/// One number (in `out`) of a row; for sums the value is added to `out`, extremes are combined with it.
typedef void (*ak_reduction)(const void *a, size_t n, void *out);

/// NULL where the type has no such loop.
ak_binary ak_binary_loop(ak_binary_op op, ak_type type);
ak_unary ak_unary_loop(ak_unary_op op, ak_type type);
/// Sums (AK_ADD; floats pairwise in NumPy's order), AK_MAXIMUM and AK_MINIMUM (NaN wins).
ak_reduction ak_reduction_loop(ak_binary_op op, ak_type type);

/// Running sums: out[i] = a[0] + ... + a[i]. NULL for bool.
ak_unary ak_running_sum_loop(ak_type type);

/// The first position of the largest (or smallest) element, of a NaN if there is one. n > 0.
size_t ak_extreme_position(const void *a, size_t n, ak_type type, bool larger);

/// Bytes that are 1, and whether any is not 0 (`value` true) or any is 0 (false).
size_t ak_count(const uint8_t *flags, size_t n);
bool ak_contains(const uint8_t *flags, size_t n, bool value);

/// out[i] = flags[i] ? a[i * sa] : b[i * sb], steps 0 or 1; `size` 1, 2, 4 or 8 bytes.
void ak_select(const uint8_t *flags, const void *a, ptrdiff_t sa, const void *b, ptrdiff_t sb, void *out,
               size_t n, size_t size);
/// The elements whose flag is set, `selected` of them.
void ak_compress(const uint8_t *flags, const void *a, void *out, size_t selected, size_t size);
/// The positions whose flag is set, `selected` of them.
void ak_positions(const uint8_t *flags, int64_t *out, size_t selected);
/// Writes values[0], values[step], ... where the flag is set.
void ak_place(const uint8_t *flags, const void *values, ptrdiff_t step, void *out, size_t n, size_t size);

/// The least and the greatest of n > 0 integers.
void ak_range(const int64_t *a, size_t n, int64_t *least, int64_t *greatest);
/// out[i] = a[index[i] * step] with negative indices counted from `extent`; all are in bounds.
void ak_gather(const void *a, ptrdiff_t step, const int64_t *index, size_t n, int64_t extent, void *out,
               size_t size);
/// a[index[i] * step] = values[i * valueStep], in order.
void ak_scatter(void *a, ptrdiff_t step, const int64_t *index, size_t n, int64_t extent, const void *values,
                ptrdiff_t valueStep, size_t size);

/// out (columns x rows) = a (rows x columns, row stride `leading`) transposed; `size` 1, 2, 4, 8 or 16 bytes.
void ak_transpose(const void *a, size_t rows, size_t columns, size_t leading, void *out, size_t outLeading,
                  size_t size);

/// Conversions between contiguous rows; false where there is no such loop.
bool ak_convert(const void *a, ak_type from, void *out, ak_type to, size_t n);

/// Sorts unsigned keys of 1, 2, 4 or 8 bytes; `scratch` has room for n more.
void ak_sort_keys(void *keys, void *scratch, size_t n, size_t size);
/// Sorts a row of signed integers or floats (NaN last) of 4 or 8 bytes; false where the processor has no AVX2.
bool ak_vector_sort(void *row, size_t n, size_t size, bool isFloat);
/// Sorts pairs of a 64-bit key, of which the low `size` bytes count, and a position; equal keys keep their order.
void ak_sort_pairs(void *pairs, void *scratch, size_t n, size_t size);

/// out (m x n) = a (m x k) b (k x n), wrapping around.
void ak_integer_product(const int64_t *a, const int64_t *b, int64_t *out, size_t m, size_t k, size_t n);

/// Memory for an array, from 512 bytes on aligned to 64; NULL when there is none. It is given back with its size.
void *ak_take(size_t bytes);
void ak_give(void *memory, size_t bytes);

/// The most bytes that a thread may take for one array: 64 GB unless set.
size_t ak_largest(void);
void ak_set_largest(size_t bytes);
/// Addresses for an array that there is no memory for, which may be written and read but keep nothing; noted until
/// `ak_clear_refused`. NULL beyond the address space.
void *ak_refuse(size_t bytes);
void ak_release_refused(void *memory, size_t bytes);
/// The bytes that this thread was last refused; 0: none.
size_t ak_refused(void);
void ak_clear_refused(void);

/// A thread's table of what it keeps of shapes and strides (ElementLayout), nulls at first.
enum { AK_LAYOUTS = 64 };
void **ak_layouts(void);
/// Puts a layout into a place of the table; the one before, and at the thread's end all, are given to `release`.
void ak_keep_layout(void **place, void *layout, void (*release)(void *));

/// The floating-point exception flags of the processor: 1 invalid, 4 divide by zero, 8 overflow, 16 underflow.
void ak_clear_flags(void);
int ak_flags(void);

#endif
