// A process is killed holding a robust process-shared mutex.
#include "guest.h"
#include <sys/mman.h>

int main(void) {
    pthread_mutex_t *mutex = OK(mmap(NULL, PAGE, PROT_READ | PROT_WRITE,
                                     MAP_SHARED | MAP_ANONYMOUS, -1, 0));
    pthread_mutexattr_t attributes;
    pthread_mutexattr_init(&attributes);
    CHECK(pthread_mutexattr_setrobust(&attributes, PTHREAD_MUTEX_ROBUST) == 0);
    CHECK(pthread_mutexattr_setpshared(&attributes, PTHREAD_PROCESS_SHARED) == 0);
    CHECK(pthread_mutex_init(mutex, &attributes) == 0);
    pid_t child = OK(fork());
    if (child == 0) {
        CHECK(pthread_mutex_lock(mutex) == 0);
        kill(getpid(), SIGKILL);
    }
    CHECK(death_signal_of(child) == SIGKILL);
    printf("lock word %#x\n", *(unsigned *)mutex);
    CHECK(pthread_mutex_lock(mutex) == EOWNERDEAD);
    CHECK(pthread_mutex_consistent(mutex) == 0 && pthread_mutex_unlock(mutex) == 0);
    child = OK(fork());
    if (child == 0) _exit(pthread_mutex_trylock(mutex));
    CHECK(exit_code_of(child) == 0);
    CHECK(pthread_mutex_lock(mutex) == EOWNERDEAD);
}
