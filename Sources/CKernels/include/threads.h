// A few threads that share the parts of one job at a time.
#ifndef NBRUN_THREADS_H
#define NBRUN_THREADS_H

// How many threads compute, the caller's among them; at least 1.
void nb_set_thread_count(int count);
int nb_thread_count(void);
// The processors this process may use.
int nb_processor_count(void);

// Runs body(context, part) for every part from 0 on, on the caller's thread and on the others, and returns when
// all are done. Which thread runs which part is not determined. A job inside of a job runs on its own thread.
void nb_run_parts(int parts, void (*body)(void *context, int part), void *context);

// What the calling thread records its operations in (TapeStack), null at first.
void *nb_tapes(void);
void nb_set_tapes(void *tapes);

// Lets threads that start from now on allocate from the first one's heap: glibc gives each its own else, and grows
// those by a page and a system call at a time.
void nb_share_heap(void);

#endif
