// sem_timedwait and sem_clockwait on a semaphore that processes share; post by a dying child.
#include "guest.h"
#include <semaphore.h>
#include <sys/mman.h>

static struct timespec soon(clockid_t clock, long ms) {
    struct timespec time;
    CHECK(clock_gettime(clock, &time) == 0);
    time.tv_sec += ms / 1000;
    time.tv_nsec += ms % 1000 * 1000000;
    if (time.tv_nsec >= 1000000000) time.tv_sec++, time.tv_nsec -= 1000000000;
    return time;
}

int main(void) {
    sem_t *semaphore = mmap(NULL, PAGE, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    CHECK(semaphore != MAP_FAILED && sem_init(semaphore, 1, 0) == 0);
    struct timespec until = soon(CLOCK_REALTIME, 4);
    FAILS(sem_timedwait(semaphore, &until), ETIMEDOUT);
    until = soon(CLOCK_MONOTONIC, 4);
    FAILS(sem_clockwait(semaphore, CLOCK_MONOTONIC, &until), ETIMEDOUT);
    pid_t child = OK(fork());
    if (child == 0) {
        sleep_ms(3);
        CHECK(sem_post(semaphore) == 0);
        raise(SIGKILL);
    }
    until = soon(CLOCK_REALTIME, 20000);
    CHECK(sem_timedwait(semaphore, &until) == 0 && death_signal_of(child) == SIGKILL);
    int value;
    CHECK(sem_getvalue(semaphore, &value) == 0 && value == 0);
    printf("posted by %d\n", child);
}
