// An eventfd inherited by a child wakes it.
#include "guest.h"
#include <sys/eventfd.h>

int main(void) {
    int down = OK(eventfd(0, 0)), up = OK(eventfd(0, 0));
    pid_t child = OK(fork());
    for (unsigned long i = 1; i <= 20; i++) {
        eventfd_t value;
        if (child) CHECK(eventfd_write(down, i) == 0);
        CHECK(eventfd_read(child ? up : down, &value) == 0 && value == i);
        if (!child) CHECK(eventfd_write(up, i) == 0);
    }
    if (child == 0) _exit(0);
    CHECK(exit_code_of(child) == 0);
    printf("20 rounds with %d\n", child);
}
