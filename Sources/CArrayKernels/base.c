#include "tables.h"
#define AK(name) base_##name
#include "elementwise.inc"
const loops ak_base_loops = AK(table);
