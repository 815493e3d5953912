// A child with all descriptors closed opens new ones.
#include "guest.h"
#include <fcntl.h>

int main(void) {
    int ends[2];
    CHECK(pipe(ends) == 0 && dup2(ends[1], 9) == 9 && close(ends[1]) == 0);
    pid_t child = OK(fork());
    if (child == 0) {
        for (int fd = 0; fd < 9; fd++) close(fd);
        CHECK(open("/dev/null", O_RDWR) == 0 && dup(0) == 1 && dup(0) == 2);
        tell(9);
        _exit(0);
    }
    await(ends[0]);
    CHECK(exit_code_of(child) == 0);
    printf("child %d\n", child);
}
