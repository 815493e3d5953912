// pthread spin locks and atomic read-modify-writes; whoever holds the lock makes no system call.
#include "guest.h"

static pthread_spinlock_t lock;
static long plain, atomic;

static void *body(void *argument UNUSED) {
    for (int i = 0; i < 3000; i++) {
        while (pthread_spin_trylock(&lock) == EBUSY) sched_yield();
        plain++;
        pthread_spin_unlock(&lock);
        __atomic_fetch_add(&atomic, 2, __ATOMIC_RELAXED);
        if (i % 500 == 0) sched_yield();
    }
    return NULL;
}

int main(void) {
    CHECK(pthread_spin_init(&lock, PTHREAD_PROCESS_PRIVATE) == 0);
    pthread_t threads[3];
    for (int i = 0; i < 3; i++) threads[i] = start(body, NULL);
    for (int i = 0; i < 3; i++) join(threads[i]);
    CHECK(plain == 9000 && atomic == 18000);
    printf("%ld %ld\n", plain, atomic);
}
