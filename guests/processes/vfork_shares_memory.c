// vfork: the parent waits, and sees what the child wrote.
#include "guest.h"

static volatile int value;

int main(void) {
    pid_t child = vfork();
    if (child == 0) {
        value = 42;
        _exit(3);
    }
    CHECK(child > 0 && value == 42);
    CHECK(exit_code_of(child) == 3);
    printf("child %d\n", child);
}
