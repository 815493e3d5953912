// Filters go on to children, threads and programs executed.
#include "support/filter.h"

static void *body(void *argument UNUSED) {
    FAILS(syscall(SYS_getppid), EDOM);
    return NULL;
}

int main(int argc, char **argv) {
    if (argc == 2) {
        FAILS(syscall(SYS_getppid), EDOM);
        printf("in another program too\n");
        return 15;
    }
    no_new_privileges();
    CHECK(INSTALL_FOR(SYS_getppid, SECCOMP_RET_ERRNO | EDOM) == 0);
    join(start(body, NULL));
    pid_t child = OK(fork());
    if (child == 0) {
        FAILS(syscall(SYS_getppid), EDOM);
        execl("/proc/self/exe", argv[0], "again", NULL);
    }
    CHECK(exit_code_of(child) == 15);
    printf("inherited\n");
}
