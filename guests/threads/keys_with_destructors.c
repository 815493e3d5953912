// Thread-specific values; their destructors run when a thread ends.
#include "guest.h"

static pthread_key_t key;
static int destroyed;

static void destroy(void *value) {
    __atomic_add_fetch(&destroyed, (int)(long)value, __ATOMIC_SEQ_CST);
}

static void *body(void *argument) {
    CHECK(pthread_getspecific(key) == NULL);
    CHECK(pthread_setspecific(key, argument) == 0);
    sched_yield();
    CHECK(pthread_getspecific(key) == argument);
    return NULL;
}

int main(void) {
    CHECK(pthread_key_create(&key, destroy) == 0);
    pthread_t threads[5];
    for (long i = 0; i < 5; i++) threads[i] = start(body, (void *)(i + 1));
    for (int i = 0; i < 5; i++) join(threads[i]);
    CHECK(destroyed == 15 && pthread_key_delete(key) == 0);
    printf("destroyed %d\n", destroyed);
}
