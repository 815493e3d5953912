// SEM_UNDO gives back at a process's end what it took; semtimedop gives up in time.
#include "guest.h"
#include <sys/ipc.h>
#include <sys/sem.h>

int main(void) {
    int set = OK(semget(IPC_PRIVATE, 2, 0600));
    unsigned short values[2] = {3, 0};
    CHECK(semctl(set, 0, SETALL, values) == 0);
    pid_t child = OK(fork());
    if (child == 0) {
        struct sembuf take[2] = {{0, -2, SEM_UNDO}, {1, 5, 0}};
        CHECK(semop(set, take, 2) == 0 && semctl(set, 0, GETVAL) == 1);
        _exit(0);
    }
    CHECK(exit_code_of(child) == 0);
    CHECK(semctl(set, 0, GETALL, values) == 0 && values[0] == 3 && values[1] == 5);
    CHECK(semctl(set, 0, GETPID) == child);
    struct timespec limit = {0, 4000000};
    struct sembuf four = {0, -4, 0}, none = {1, 0, IPC_NOWAIT};
    FAILS(semtimedop(set, &four, 1, &limit), EAGAIN);
    FAILS(semop(set, &none, 1), EAGAIN);
    struct semid_ds state;
    CHECK(semctl(set, 0, IPC_STAT, &state) == 0 && state.sem_nsems == 2);
    CHECK(semctl(set, 0, IPC_RMID) == 0);
    printf("%d %d, last by %d at %ld\n", values[0], values[1], child, (long)state.sem_otime);
}
