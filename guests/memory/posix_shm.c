// shm_open, a mapping shared over fork, and its name gone.
#include "guest.h"
#include <fcntl.h>
#include <sys/mman.h>

int main(void) {
    char name[60];
    snprintf(name, sizeof name, "/guest-%d-%ld", getpid(), (long)time(NULL));
    int fd = OK(shm_open(name, O_RDWR | O_CREAT | O_EXCL, 0600));
    CHECK(ftruncate(fd, PAGE) == 0);
    volatile int *map = OK(mmap(NULL, PAGE, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0));
    pid_t child = OK(fork());
    if (child == 0) {
        int again = OK(shm_open(name, O_RDWR, 0));
        volatile int *other = OK(mmap(NULL, PAGE, PROT_READ | PROT_WRITE, MAP_SHARED, again, 0));
        other[3] = 77;
        _exit(0);
    }
    int code = exit_code_of(child);
    CHECK(shm_unlink(name) == 0 && code == 0 && map[3] == 77);
    FAILS(shm_open(name, O_RDWR, 0), ENOENT);
    printf("%s\n", name);
}
