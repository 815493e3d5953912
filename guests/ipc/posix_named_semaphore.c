// A named semaphore opened by two processes.
#include "guest.h"
#include <fcntl.h>
#include <semaphore.h>

int main(void) {
    char name[60];
    snprintf(name, sizeof name, "/guest-%d-%ld", getpid(), (long)time(NULL));
    sem_t *semaphore = sem_open(name, O_CREAT | O_EXCL, 0600, 0);
    CHECK(semaphore != SEM_FAILED);
    pid_t child = OK(fork());
    if (child == 0) {
        sem_t *same = sem_open(name, 0);
        if (same == SEM_FAILED) _exit(98);
        sleep_ms(3);
        for (int i = 0; i < 3; i++) sem_post(same);
        _exit(0);
    }
    for (int i = 0; i < 3; i++) CHECK(sem_wait(semaphore) == 0);
    int code = exit_code_of(child);
    CHECK(sem_unlink(name) == 0 && code == 0 && sem_close(semaphore) == 0);
    printf("%s\n", name);
}
