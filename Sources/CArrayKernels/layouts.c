// The layouts of arrays that a thread met last: see ElementLayout.
#include <pthread.h>

#include "ArrayKernels.h"

static _Thread_local void *table[AK_LAYOUTS];

static pthread_once_t once = PTHREAD_ONCE_INIT;
static pthread_key_t key;
static void (*let_go)(void *);

static void end_of_thread(void *kept) {
    void **places = kept;
    for (int i = 0; i < AK_LAYOUTS; i++) {
        if (places[i]) let_go(places[i]);
        places[i] = NULL;
    }
}

static void make_key(void) { pthread_key_create(&key, end_of_thread); }

void **ak_layouts(void) { return table; }

void ak_keep_layout(void **place, void *layout, void (*release)(void *)) {
    pthread_once(&once, make_key);
    let_go = release;
    void *old = *place;
    *place = layout;
    if (old) release(old);
    else pthread_setspecific(key, table);
}
