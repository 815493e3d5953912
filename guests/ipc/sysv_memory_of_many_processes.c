// A shared segment: attached read-only by one child, written by another, removed while in use.
#include "guest.h"
#include <setjmp.h>
#include <sys/ipc.h>
#include <sys/shm.h>

static sigjmp_buf back;

static void handler(int number UNUSED, siginfo_t *info UNUSED, void *context UNUSED) {
    siglongjmp(back, 1);
}

int main(void) {
    int id = OK(shmget(IPC_PRIVATE, 3 * PAGE - 5, IPC_CREAT | 0600)), fds[2];
    CHECK(pipe(fds) == 0);
    pid_t reader = OK(fork());
    if (reader == 0) {
        const char *memory = shmat(id, NULL, SHM_RDONLY);
        CHECK(memory != (void *)-1);
        await(fds[0]);
        CHECK(strcmp(memory + 5000, "written by a sibling") == 0);
        on_signal(SIGSEGV, handler, 0);
        if (sigsetjmp(back, 1) == 0) *(volatile char *)memory = 1, _exit(98);
        printf("read %s\n", memory + 5000);
        _exit(0);
    }
    struct shmid_ds state;
    do CHECK(shmctl(id, IPC_STAT, &state) == 0);
    while (state.shm_nattch != 1 && sched_yield() == 0);
    pid_t writer = OK(fork());
    if (writer == 0) {
        char *memory = shmat(id, NULL, 0);
        CHECK(memory != (void *)-1 && shmctl(id, IPC_RMID, NULL) == 0);
        strcpy(memory + 5000, "written by a sibling");
        CHECK(shmdt(memory) == 0);
        _exit(0);
    }
    CHECK(exit_code_of(writer) == 0);
    tell(fds[1]);
    CHECK(exit_code_of(reader) == 0);
    CHECK(shmat(id, NULL, 0) == (void *)-1);
    printf("size %zu\n", state.shm_segsz);
}
