// Removing a queue and a set of semaphores wakes who waits there with EIDRM.
#include "guest.h"
#include <sys/ipc.h>
#include <sys/msg.h>
#include <sys/sem.h>

int main(void) {
    int queue = OK(msgget(IPC_PRIVATE, 0600)), set = OK(semget(IPC_PRIVATE, 1, 0600));
    pid_t receiver = OK(fork());
    if (receiver == 0) {
        struct { long type; char text[8]; } message;
        FAILS(msgrcv(queue, &message, 8, 0, 0), EIDRM);
        _exit(0);
    }
    pid_t waiter = OK(fork());
    if (waiter == 0) {
        struct sembuf down = {0, -1, 0};
        FAILS(semop(set, &down, 1), EIDRM);
        _exit(0);
    }
    // Who comes too late gets another error: wait until both are there.
    WAIT_UNTIL(semctl(set, 0, GETNCNT) == 1);
    await_sleep_of(receiver);
    CHECK(semctl(set, 0, IPC_RMID) == 0 && msgctl(queue, IPC_RMID, NULL) == 0);
    CHECK(exit_code_of(waiter) == 0 && exit_code_of(receiver) == 0);
    printf("both woken\n");
}
