// Two processes alternate through two semaphores, two hundred times.
#include "guest.h"
#include <sys/ipc.h>
#include <sys/mman.h>
#include <sys/sem.h>

int main(void) {
    int set = OK(semget(IPC_PRIVATE, 2, 0600));
    volatile int *count = OK(mmap(NULL, PAGE, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1,
                                  0));
    struct sembuf first = {0, 1, 0};
    CHECK(semop(set, &first, 1) == 0);
    pid_t child = OK(fork());
    unsigned short me = child == 0;
    for (int i = 0; i < 100; i++) {
        struct sembuf take = {me, -1, 0}, give = {(unsigned short)(1 - me), 1, 0};
        CHECK(semop(set, &take, 1) == 0);
        CHECK(*count % 2 == me);
        ++*count;
        CHECK(semop(set, &give, 1) == 0);
    }
    if (child == 0) _exit(0);
    int code = exit_code_of(child);
    CHECK(semctl(set, 0, IPC_RMID) == 0 && code == 0 && *count == 200);
    printf("%d turns with %d\n", *count, child);
}
