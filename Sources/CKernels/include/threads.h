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

// Prepares malloc: one heap for all threads (glibc gives each its own else, and grows those by a page and a system call
// at a time), whose next 128 MB lie in large pages but for the first two, which small programs use: the first touch of
// memory then costs a quarter. What is freed of it stays for the next need.
void nb_prepare_heap(void);

#endif
