// The processor's exception flags, without the C library's detour through the x87 unit.
#ifndef AK_FLAGS_H
#define AK_FLAGS_H

#if defined(__x86_64__)
#include <xmmintrin.h>
static inline unsigned ak_save_flags(void) { return _mm_getcsr(); }
static inline void ak_restore_flags(unsigned saved) { _mm_setcsr(saved); }
static inline void ak_raise_flags(unsigned flags) { _mm_setcsr(_mm_getcsr() | flags); }
#else
#include <fenv.h>
static inline unsigned ak_save_flags(void) { return (unsigned)fetestexcept(FE_ALL_EXCEPT); }
static inline void ak_restore_flags(unsigned saved) {
    feclearexcept(FE_ALL_EXCEPT);
    feraiseexcept((int)saved);
}
static inline void ak_raise_flags(unsigned flags) {
    feraiseexcept((flags & 1 ? FE_INVALID : 0) | (flags & 4 ? FE_DIVBYZERO : 0) | (flags & 8 ? FE_OVERFLOW : 0));
}
#endif

enum { AK_INVALID = 1, AK_DIVIDE_BY_ZERO = 4, AK_OVERFLOW = 8 };

#endif
