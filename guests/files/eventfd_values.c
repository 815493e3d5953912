// eventfd: counter, semaphore, overflow, non-blocking.
#include "guest.h"
#include <sys/eventfd.h>

int main(void) {
    int fd = OK(eventfd(3, EFD_NONBLOCK));
    eventfd_t value;
    CHECK(eventfd_write(fd, 4) == 0 && eventfd_read(fd, &value) == 0 && value == 7);
    FAILS(eventfd_read(fd, &value), EAGAIN);
    CHECK(eventfd_write(fd, 0xfffffffffffffffe) == 0);
    FAILS(eventfd_write(fd, 1), EAGAIN);
    FAILS(eventfd_write(fd, 0xffffffffffffffff), EINVAL);
    FAILS(write(fd, "short", 5), EINVAL);
    int semaphore = OK(eventfd(2, EFD_SEMAPHORE | EFD_NONBLOCK));
    CHECK(eventfd_read(semaphore, &value) == 0 && value == 1);
    CHECK(eventfd_read(semaphore, &value) == 0 && value == 1);
    FAILS(eventfd_read(semaphore, &value), EAGAIN);
    printf("%d %d\n", fd, semaphore);
}
