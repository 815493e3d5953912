// CLONE_PARENT_SETTID, CHILD_SETTID and CHILD_CLEARTID write and clear thread ids.
#include "guest.h"
#include <linux/futex.h>
#include <sys/mman.h>

static volatile pid_t *shared;

static int body(void *argument UNUSED) {
    CHECK(shared[1] == gettid_now());
    tell(*(int *)argument);
    return 0;
}

int main(void) {
    shared = OK(mmap(NULL, PAGE, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0));
    static char stack[65536];
    int ends[2];
    CHECK(pipe(ends) == 0);
    int flags = CLONE_VM | CLONE_PARENT_SETTID | CLONE_CHILD_SETTID | CLONE_CHILD_CLEARTID;
    pid_t child = OK(clone(body, stack + sizeof stack, flags | SIGCHLD, &ends[1], &shared[0], NULL,
                           &shared[1]));
    CHECK(shared[0] == child);
    await(ends[0]);
    while (shared[1] == child)
        futex((void *)&shared[1], FUTEX_WAIT, child, NULL, NULL, 0);
    CHECK(shared[1] == 0 && exit_code_of(child) == 0);
    printf("child %d, then %d\n", child, shared[1]);
}
