// A process-shared mutex and condition variable.
#include "guest.h"
#include <sys/mman.h>

struct shared {
    pthread_mutex_t mutex;
    pthread_cond_t changed;
    int turn, count;
};

int main(void) {
    struct shared *shared = OK(mmap(NULL, PAGE, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS,
                                    -1, 0));
    pthread_mutexattr_t mutex;
    pthread_condattr_t condition;
    pthread_mutexattr_init(&mutex);
    pthread_condattr_init(&condition);
    CHECK(pthread_mutexattr_setpshared(&mutex, PTHREAD_PROCESS_SHARED) == 0);
    CHECK(pthread_condattr_setpshared(&condition, PTHREAD_PROCESS_SHARED) == 0);
    CHECK(pthread_mutex_init(&shared->mutex, &mutex) == 0);
    CHECK(pthread_cond_init(&shared->changed, &condition) == 0);
    pid_t child = OK(fork());
    int me = child == 0;
    for (int i = 0; i < 50; i++) {
        pthread_mutex_lock(&shared->mutex);
        while (shared->turn != me) pthread_cond_wait(&shared->changed, &shared->mutex);
        shared->count++;
        shared->turn = !me;
        pthread_cond_signal(&shared->changed);
        pthread_mutex_unlock(&shared->mutex);
    }
    if (me) _exit(0);
    CHECK(exit_code_of(child) == 0 && shared->count == 100);
    printf("%d turns\n", shared->count);
}
