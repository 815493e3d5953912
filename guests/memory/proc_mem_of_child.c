// A parent writes into its child through /proc/PID/mem.
#include "guest.h"
#include <fcntl.h>

static volatile int value = 1;

int main(void) {
    int ready[2], go[2];
    CHECK(pipe(ready) == 0 && pipe(go) == 0);
    pid_t child = OK(fork());
    if (child == 0) {
        value = 2;
        tell(ready[1]);
        await(go[0]);
        _exit(value);
    }
    await(ready[0]);
    char name[40];
    snprintf(name, sizeof name, "/proc/%d/mem", child);
    int fd = open(name, O_RDWR), seen = 0, new = 33;
    if (fd == -1) {
        kill(child, SIGKILL);
        skip("%s can't be opened", name);
    }
    CHECK(pread(fd, &seen, sizeof seen, (off_t)&value) == sizeof seen && seen == 2);
    CHECK(pwrite(fd, &new, sizeof new, (off_t)&value) == sizeof new);
    tell(go[1]);
    CHECK(exit_code_of(child) == 33 && value == 1);
    printf("child %d\n", child);
}
