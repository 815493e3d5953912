// SECCOMP_FILTER_FLAG_TSYNC gives a filter to all threads, also to those that are blocked.
#include "support/filter.h"

static int fds[2], ready[2];

static void *body(void *argument UNUSED) {
    CHECK(syscall(SYS_getppid) > 0);
    tell(ready[1]);
    await(fds[0]);
    FAILS(syscall(SYS_getppid), ENOTUNIQ);
    return NULL;
}

int main(void) {
    CHECK(pipe(fds) == 0 && pipe(ready) == 0);
    pthread_t threads[3];
    for (int i = 0; i < 3; i++) threads[i] = start(body, NULL), await(ready[0]);
    no_new_privileges();
    CHECK(INSTALL(SECCOMP_FILTER_FLAG_TSYNC, LOAD(nr), UNLESS(SYS_getppid, 1),
                  RETURN(SECCOMP_RET_ERRNO | ENOTUNIQ), RETURN(SECCOMP_RET_ALLOW)) == 0);
    for (int i = 0; i < 3; i++) tell(fds[1]);
    for (int i = 0; i < 3; i++) join(threads[i]);
    FAILS(syscall(SYS_getppid), ENOTUNIQ);
    printf("in all threads\n");
}
