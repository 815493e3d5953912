// A child has its own memory, its own pid, and hands over an exit code.
#include "guest.h"

static int value = 1;

int main(void) {
    pid_t parent = getpid(), child = OK(fork());
    if (child == 0) {
        CHECK(getppid() == parent && getpid() != parent && getpid() == gettid_now());
        value = 2;
        printf("child %d\n", getpid());
        _exit(value + 5);
    }
    CHECK(exit_code_of(child) == 7 && value == 1);
    printf("parent %d of %d\n", parent, child);
}
