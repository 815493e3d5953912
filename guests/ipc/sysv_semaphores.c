// System V semaphores: several at once, waiting for zero, undo at exit, time-out.
#include "guest.h"
#include <sys/ipc.h>
#include <sys/sem.h>

union argument {
    int value;
    unsigned short *array;
};

int main(void) {
    int set = OK(semget(IPC_PRIVATE, 3, 0600));
    unsigned short values[3] = {2, 0, 5}, seen[3];
    CHECK(semctl(set, 0, SETALL, (union argument){.array = values}) == 0);
    struct sembuf both[2] = {{0, -2, 0}, {2, -1, 0}};
    CHECK(semop(set, both, 2) == 0);
    CHECK(semctl(set, 0, GETALL, (union argument){.array = seen}) == 0);
    CHECK(seen[0] == 0 && seen[1] == 0 && seen[2] == 4);
    pid_t child = OK(fork());
    if (child == 0) {
        struct sembuf undone = {2, -3, SEM_UNDO}, zero = {1, 0, 0}, up = {0, 1, 0};
        CHECK(semop(set, &undone, 1) == 0 && semop(set, &zero, 1) == 0 && semop(set, &up, 1) == 0);
        _exit(0);
    }
    struct sembuf down = {0, -1, 0}, nowait = {1, -1, IPC_NOWAIT};
    CHECK(semop(set, &down, 1) == 0 && exit_code_of(child) == 0);
    CHECK(semctl(set, 2, GETVAL) == 4 && semctl(set, 0, GETPID) == getpid());
    FAILS(semop(set, &nowait, 1), EAGAIN);
    struct timespec limit = {0, 2000000};
    FAILS(semtimedop(set, &down, 1, &limit), EAGAIN);
    CHECK(semctl(set, 0, IPC_RMID) == 0);
    printf("set %d\n", set);
}
