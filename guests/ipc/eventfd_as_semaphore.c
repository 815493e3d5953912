// An eventfd as a semaphore that three processes take from, and one that is full blocks.
#include "guest.h"
#include <sys/eventfd.h>

int main(void) {
    int fd = OK(eventfd(0, EFD_SEMAPHORE)), done = OK(eventfd(0, 0));
    pid_t children[3];
    for (int i = 0; i < 3; i++) {
        children[i] = OK(fork());
        if (children[i] == 0) {
            unsigned long value;
            for (int j = 0; j < 4; j++) CHECK(read(fd, &value, 8) == 8 && value == 1);
            CHECK(eventfd_write(done, 1) == 0);
            _exit(0);
        }
    }
    CHECK(eventfd_write(fd, 5) == 0 && eventfd_write(fd, 7) == 0);
    for (int i = 0; i < 3; i++) CHECK(exit_code_of(children[i]) == 0);
    unsigned long value = 0, most = 0xfffffffffffffffe;
    CHECK(eventfd_read(done, &value) == 0 && value == 3);
    CHECK(write(done, &most, 8) == 8);
    pid_t child = OK(fork());
    if (child == 0) {
        CHECK(eventfd_write(done, 1) == 0);
        _exit(0);
    }
    sleep_ms(3);
    CHECK(eventfd_read(done, &value) == 0 && value == most && exit_code_of(child) == 0);
    CHECK(eventfd_read(done, &value) == 0 && value == 1);
    printf("all taken\n");
}
