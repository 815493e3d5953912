// Readers see the two halves that writers change together.
#include "guest.h"

static pthread_rwlock_t lock = PTHREAD_RWLOCK_INITIALIZER;
static int left, right, reads;

static void *reader(void *argument UNUSED) {
    for (int i = 0; i < 50; i++) {
        CHECK(pthread_rwlock_rdlock(&lock) == 0);
        CHECK(left == right);
        __atomic_add_fetch(&reads, 1, __ATOMIC_SEQ_CST);
        sched_yield();
        CHECK(pthread_rwlock_unlock(&lock) == 0);
    }
    return NULL;
}

static void *writer(void *argument UNUSED) {
    for (int i = 0; i < 50; i++) {
        CHECK(pthread_rwlock_wrlock(&lock) == 0);
        left++;
        sched_yield();
        right++;
        CHECK(pthread_rwlock_unlock(&lock) == 0);
        sched_yield();
    }
    return NULL;
}

int main(void) {
    pthread_t threads[4] = {start(reader, NULL), start(writer, NULL), start(reader, NULL),
                            start(writer, NULL)};
    for (int i = 0; i < 4; i++) join(threads[i]);
    CHECK(left == 100 && right == 100 && reads == 100);
    CHECK(pthread_rwlock_trywrlock(&lock) == 0 && pthread_rwlock_tryrdlock(&lock) == EBUSY);
    printf("%d\n", left);
}
