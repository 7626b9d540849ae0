// For every processor of the architecture. (On ARM this is NEON with fused multiply-add; on x86 processors
// older than 2013 the C library computes each fused multiply-add: slow, but the same numbers.)
#define KERNEL_TABLE nb_kernels_plain
#include "body.h"
