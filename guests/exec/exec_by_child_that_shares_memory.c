// A child that shares memory, files and handlers executes: it takes its leave of all of them.
#include "guest.h"
#include <fcntl.h>
#include <sched.h>

static char stack[65536] __attribute__((aligned(16)));
static volatile int variable = 1;
static char *name;

static int child(void *argument UNUSED) {
    variable = 2;
    execl("/proc/self/exe", name, "again", NULL);
    return 98;
}

int main(int argc, char **argv) {
    if (argc == 2) {
        CHECK(variable == 1 && fcntl(100, F_GETFD) == -1);
        printf("the child has its own memory\n");
        return 9;
    }
    name = argv[0];
    CHECK(fcntl(1, F_DUPFD_CLOEXEC, 100) == 100);
    int flags = CLONE_VM | CLONE_FILES | CLONE_FS | CLONE_SIGHAND | SIGCHLD;
    pid_t pid = OK(clone(child, stack + sizeof stack, flags, NULL));
    CHECK(exit_code_of(pid) == 9);
    // Its table of files was shared until then: closing on exec happened in its own copy.
    CHECK(variable == 2 && fcntl(100, F_GETFD) == FD_CLOEXEC);
    printf("the parent kept its own\n");
}
