// Thread-local storage that a library brings along is made when a thread first touches it.
// reel: library=support/counter.c libs=-ldl
#include "guest.h"
#include <dlfcn.h>

static int (*count_in_thread)(void);

static void *body(void *argument UNUSED) {
    CHECK(count_in_thread() == 11);
    CHECK(count_in_thread() == 12);
    return NULL;
}

int main(void) {
    pthread_barrier_t never_used UNUSED;
    void *library = dlopen(GUEST_LIBRARY, RTLD_LAZY);
    CHECK(library != NULL);
    count_in_thread = (int (*)(void))dlsym(library, "count_in_thread");
    CHECK(count_in_thread != NULL && count_in_thread() == 11);
    for (int i = 0; i < 3; i++) join(start(body, NULL));
    CHECK(count_in_thread() == 12);
    CHECK(dlclose(library) == 0);
    printf("each thread counted from 10\n");
}
