#if defined(__linux__)
#define _GNU_SOURCE
#include <malloc.h>
#include <sched.h>
#include <sys/mman.h>
#endif

#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

#include "include/threads.h"

// A thread waits awake for about as long as what is done on one thread between two divisions of a step takes.
enum { MOST_THREADS = 64, SPINS = 12000 };
#define CLOSED UINT32_MAX

// The running job. `ticket` holds its number (high half) and the next part (low half; CLOSED after the end), so
// that a thread that comes late takes no part of the next job by mistake.
static struct {
    void (*body)(void *, int);
    void *context;
    _Atomic uint32_t parts;
} job;
static _Atomic uint64_t ticket;
static _Atomic int unfinished;
static _Atomic uint32_t number;
static _Atomic int sleepers;

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t wake = PTHREAD_COND_INITIALIZER;
static pthread_mutex_t one_job = PTHREAD_MUTEX_INITIALIZER;
static int wanted = 0, started = 0;
static _Thread_local int busy;

static void relax(void) {
#if defined(__x86_64__)
    __builtin_ia32_pause();
#elif defined(__aarch64__)
    __asm__ volatile("yield");
#endif
}

int nb_processor_count(void) {
#if defined(__linux__)
    cpu_set_t set;
    if (sched_getaffinity(0, sizeof set, &set) == 0) return CPU_COUNT(&set) > 0 ? CPU_COUNT(&set) : 1;
#endif
    long count = sysconf(_SC_NPROCESSORS_ONLN);
    return count > 0 ? (int)count : 1;
}

static _Thread_local void *tapes;
void *nb_tapes(void) { return tapes; }
void nb_set_tapes(void *stack) { tapes = stack; }

void nb_set_thread_count(int count) { wanted = count < 1 ? 1 : count > MOST_THREADS ? MOST_THREADS : count; }
int nb_thread_count(void) { return wanted > 0 ? wanted : 1; }

static void work_on(uint32_t mine) {
    busy = 1;
    for (;;) {
        uint64_t seen = atomic_load(&ticket);
        if ((uint32_t)(seen >> 32) != mine || (uint32_t)seen >= atomic_load(&job.parts)) break;
        if (!atomic_compare_exchange_weak(&ticket, &seen, seen + 1)) continue;
        job.body(job.context, (int)(uint32_t)seen);
        atomic_fetch_sub(&unfinished, 1);
    }
    busy = 0;
}

static void *helper(void *unused) {
    (void)unused;
    uint32_t seen = 0;
    for (;;) {
        uint32_t now = atomic_load(&number);
        for (int i = 0; i < SPINS && now == seen; i++) {
            relax();
            now = atomic_load(&number);
        }
        if (now == seen) {
            pthread_mutex_lock(&lock);
            atomic_fetch_add(&sleepers, 1);
            while ((now = atomic_load(&number)) == seen) pthread_cond_wait(&wake, &lock);
            atomic_fetch_sub(&sleepers, 1);
            pthread_mutex_unlock(&lock);
        }
        seen = now;
        work_on(now);
    }
    return 0;
}

static int start_helpers(int count) {
    while (started < count) {
        pthread_t thread;
        pthread_attr_t attributes;
        pthread_attr_init(&attributes);
        pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
        pthread_attr_setstacksize(&attributes, 1 << 20);
        int failed = pthread_create(&thread, &attributes, helper, 0);
        pthread_attr_destroy(&attributes);
        if (failed) break;
        started++;
    }
    return started;
}

void nb_run_parts(int parts, void (*body)(void *, int), void *context) {
    int helpers = (parts < nb_thread_count() ? parts : nb_thread_count()) - 1;
    if (helpers <= 0 || busy || pthread_mutex_trylock(&one_job) != 0) {
        for (int part = 0; part < parts; part++) body(context, part);
        return;
    }
    start_helpers(helpers);
    job.body = body;
    job.context = context;
    atomic_store(&job.parts, (uint32_t)parts);
    atomic_store(&unfinished, parts);
    uint32_t next = atomic_load(&number) + 1;
    atomic_store(&ticket, (uint64_t)next << 32);
    atomic_store(&number, next);
    if (atomic_load(&sleepers) > 0) {
        pthread_mutex_lock(&lock);
        pthread_cond_broadcast(&wake);
        pthread_mutex_unlock(&lock);
    }
    work_on(next);
    for (int spins = 0; atomic_load(&unfinished) > 0; spins++) {
        if (spins < SPINS) relax();
        else sched_yield();
    }
    atomic_store(&ticket, (uint64_t)next << 32 | CLOSED);
    pthread_mutex_unlock(&one_job);
}

void nb_prepare_heap(void) {
#if defined(__GLIBC__)
    enum { LARGE_PAGE = 2 << 20, SMALL_PAGES = 2 << 20, ROOM = 128 << 20 };
    static atomic_bool is_done;
    if (atomic_exchange(&is_done, true)) return;
    mallopt(M_ARENA_MAX, 1);
    mallopt(M_MMAP_THRESHOLD, 32 << 20);
    mallopt(M_TRIM_THRESHOLD, 2 * ROOM);
    mallopt(M_TOP_PAD, ROOM);
    // The next growth takes the addresses.
    char *first = malloc(1 << 20);
    if (!first) return;
    uintptr_t start = ((uintptr_t)first + SMALL_PAGES + LARGE_PAGE - 1) & -(uintptr_t)LARGE_PAGE;
    uintptr_t end = (uintptr_t)sbrk(0) & -(uintptr_t)LARGE_PAGE;
    free(first);
    if (start < end && end - start <= ROOM) madvise((void *)start, end - start, MADV_HUGEPAGE);
#endif
}
