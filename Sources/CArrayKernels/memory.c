// The memory of arrays. What is freed is kept for the next array: the C library would give large blocks back to the
// system, and a loop of temporaries then pays for every page of every result anew, the first time dearly where memory
// is virtual; aligned blocks of a few KB cost it more than the loop over them.
//
//   below 512 bytes   the C library
//   to 64 KB          lists of blocks of one size, in units of 512 bytes
//   to 4 MB           the last 128 blocks, by their size
//   above             a reserved range of addresses in pages of 2 MB (one entry of the translation buffers each): a
//                     part that is free joins its neighbours, so that any size finds pages that were used before
//
// Blocks from 512 bytes on begin at multiples of 64.
//
// What is larger than the thread's largest block is refused without a failure in the midst of a function: its addresses
// all lie in one piece of memory, again and again. What is computed there is worthless, and who made the call asks
// afterwards whether a block was refused.
#if defined(__linux__)
#define _GNU_SOURCE
#endif

#include <sched.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "ArrayKernels.h"

enum { UNIT = 512, SMALL = 64 << 10, SLOTS = 128, PAGE = 2 << 20, LARGE = 4 << 20 };
static const size_t small_limit = 16 << 20, medium_limit = 256 << 20, warm_limit = 512 << 20;
static const size_t reserved = (size_t)1 << 38;

static atomic_flag taken = ATOMIC_FLAG_INIT;

static void lock(void) {
    while (atomic_flag_test_and_set_explicit(&taken, memory_order_acquire)) sched_yield();
}
static void unlock(void) { atomic_flag_clear_explicit(&taken, memory_order_release); }

// MARK: small blocks

// Free blocks of 1, 2, ... units; each begins with the address of the next.
static void *lists[SMALL / UNIT + 1];
static size_t listed;

static void *aligned(size_t bytes) {
    void *memory = NULL;
    return posix_memalign(&memory, 64, bytes) == 0 ? memory : NULL;
}

static void *take_small(size_t bytes) {
    size_t units = (bytes + UNIT - 1) / UNIT;
    lock();
    void *block = lists[units];
    if (block) {
        lists[units] = *(void **)block;
        listed -= units * UNIT;
    }
    unlock();
    return block ? block : aligned(units * UNIT);
}

static void give_small(void *memory, size_t bytes) {
    size_t units = (bytes + UNIT - 1) / UNIT;
    lock();
    int keeps = listed + units * UNIT <= small_limit;
    if (keeps) {
        *(void **)memory = lists[units];
        lists[units] = memory;
        listed += units * UNIT;
    }
    unlock();
    if (!keeps) free(memory);
}

// MARK: medium blocks

static struct { size_t bytes; void *memory; } blocks[SLOTS];
static int count;
static size_t kept;

static void *take_medium(size_t bytes) {
    void *memory = NULL;
    lock();
    for (int i = count - 1; i >= 0 && !memory; i--) {
        if (blocks[i].bytes != bytes) continue;
        memory = blocks[i].memory;
        memmove(blocks + i, blocks + i + 1, (size_t)(--count - i) * sizeof *blocks);
        kept -= bytes;
    }
    unlock();
    return memory ? memory : aligned(bytes);
}

static void give_medium(void *memory, size_t bytes) {
    lock();
    while (count == SLOTS || (count > 0 && kept + bytes > medium_limit)) {
        free(blocks[0].memory);
        kept -= blocks[0].bytes;
        memmove(blocks, blocks + 1, (size_t)--count * sizeof *blocks);
    }
    blocks[count].bytes = bytes;
    blocks[count++].memory = memory;
    kept += bytes;
    unlock();
}

// MARK: large blocks

#if defined(__linux__)
// Free pages. Warm ones were used and still have memory behind them.
typedef struct { size_t start, pages; int warm; } extent;
static extent *extents;
static int extent_count, extent_room;
static size_t warm_pages, used_pages;
static char *range;
static int unavailable;

static int reserve(void) {
    if (range || unavailable) return range != NULL;
    char *start = mmap(NULL, reserved + PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (start == MAP_FAILED) {
        unavailable = 1;
        return 0;
    }
    range = (char *)(((uintptr_t)start + PAGE - 1) & ~(uintptr_t)(PAGE - 1));
    madvise(range, reserved, MADV_HUGEPAGE);
    return 1;
}

static void remove_extent(int i) {
    memmove(extents + i, extents + i + 1, (size_t)(--extent_count - i) * sizeof *extents);
}

// Adds free pages, joined with neighbours of their kind; whether there was room to note them.
static int add_extent(size_t start, size_t pages, int warm) {
    int i = 0;
    while (i < extent_count && extents[i].start < start) i++;
    int follows = i > 0 && extents[i - 1].warm == warm && extents[i - 1].start + extents[i - 1].pages == start;
    int precedes = i < extent_count && extents[i].warm == warm && start + pages == extents[i].start;
    if (follows) {
        extents[i - 1].pages += pages + (precedes ? extents[i].pages : 0);
        if (precedes) remove_extent(i);
    } else if (precedes) {
        extents[i].start = start;
        extents[i].pages += pages;
    } else {
        if (extent_count == extent_room) {
            extent *larger = realloc(extents, (size_t)(2 * extent_room + 64) * sizeof *extents);
            if (!larger) return 0;
            extents = larger;
            extent_room = 2 * extent_room + 64;
        }
        memmove(extents + i + 1, extents + i, (size_t)(extent_count++ - i) * sizeof *extents);
        extents[i] = (extent){start, pages, warm};
    }
    if (warm) warm_pages += pages;
    return 1;
}

// The smallest free part that has so many pages, warm ones first.
static int best_extent(size_t pages) {
    int best = -1;
    for (int i = 0; i < extent_count; i++) {
        if (extents[i].pages < pages) continue;
        if (best < 0 || extents[i].warm > extents[best].warm
            || (extents[i].warm == extents[best].warm && extents[i].pages < extents[best].pages))
            best = i;
    }
    return best;
}

static void *take_large(size_t bytes) {
    size_t pages = (bytes + PAGE - 1) / PAGE;
    char *memory = NULL;
    lock();
    if (reserve()) {
        int i = best_extent(pages);
        if (i >= 0) {
            memory = range + extents[i].start * PAGE;
            if (extents[i].warm) warm_pages -= pages;
            extents[i].start += pages;
            extents[i].pages -= pages;
            if (extents[i].pages == 0) remove_extent(i);
        } else if ((used_pages + pages) * PAGE <= reserved) {
            memory = range + used_pages * PAGE;
            used_pages += pages;
        }
    }
    unlock();
    return memory ? memory : aligned(bytes);
}

// Gives the memory behind warm pages back to the system until few enough are kept, the largest part first.
static void cool(void) {
    while (warm_pages * PAGE > warm_limit) {
        int largest = -1;
        for (int i = 0; i < extent_count; i++)
            if (extents[i].warm && (largest < 0 || extents[i].pages > extents[largest].pages)) largest = i;
        if (largest < 0) return;
        extent part = extents[largest];
        madvise(range + part.start * PAGE, part.pages * PAGE, MADV_DONTNEED);
        warm_pages -= part.pages;
        remove_extent(largest);
        add_extent(part.start, part.pages, 0);
    }
}

static void give_large(void *memory, size_t bytes) {
    if (!range || (char *)memory < range || (char *)memory >= range + reserved) {
        free(memory);
        return;
    }
    lock();
    add_extent((size_t)((char *)memory - range) / PAGE, (bytes + PAGE - 1) / PAGE, 1);
    cool();
    unlock();
}
#else
static void *take_large(size_t bytes) { return aligned(bytes); }
static void give_large(void *memory, size_t bytes) { (void)bytes, free(memory); }
#endif

void *ak_take(size_t bytes) {
    if (bytes < UNIT) return malloc(bytes > 0 ? bytes : 1);
    return bytes < SMALL ? take_small(bytes) : bytes < LARGE ? take_medium(bytes) : take_large(bytes);
}

void ak_give(void *memory, size_t bytes) {
    if (bytes < UNIT) free(memory);
    else if (bytes < SMALL) give_small(memory, bytes);
    else if (bytes < LARGE) give_medium(memory, bytes);
    else give_large(memory, bytes);
}

// MARK: refused blocks

static _Thread_local size_t largest = (size_t)1 << 36, refused;

size_t ak_largest(void) { return largest; }
void ak_set_largest(size_t bytes) { largest = bytes; }

size_t ak_refused(void) { return refused; }
void ak_clear_refused(void) { refused = 0; }

// The piece's size: a process may have some ten thousand mappings.
static size_t piece_size(size_t bytes) {
    size_t size = 32 << 20;
    while (bytes / size > 16384) size *= 2;
    return size;
}

static size_t in_pieces(size_t bytes) {
    size_t piece = piece_size(bytes);
    return (bytes + piece - 1) / piece * piece;
}

static int new_piece(size_t size) {
#if defined(__linux__)
    int file = memfd_create("refused", MFD_CLOEXEC);
#else
    FILE *temporary = tmpfile();
    int file = temporary ? dup(fileno(temporary)) : -1;
    if (temporary) fclose(temporary);
#endif
    if (file >= 0 && ftruncate(file, (off_t)size) == 0) return file;
    if (file >= 0) close(file);
    return -1;
}

void *ak_refuse(size_t bytes) {
    if (bytes > SIZE_MAX / 2) return NULL;
    size_t piece = piece_size(bytes), size = in_pieces(bytes), at = 0;
    int file = new_piece(piece);
    if (file < 0) return NULL;
    char *start = mmap(NULL, size, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (start != MAP_FAILED) {
        while (at < size
               && mmap(start + at, piece, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_FIXED, file, 0) != MAP_FAILED)
            at += piece;
        if (at < size) munmap(start, size);
    }
    close(file);
    if (at < size) return NULL;
    refused = bytes;
    return start;
}

void ak_release_refused(void *memory, size_t bytes) { munmap(memory, in_pieces(bytes)); }
