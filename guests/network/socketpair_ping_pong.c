// Two processes exchange two hundred messages over a socket pair.
#include "guest.h"
#include <sys/socket.h>

int main(void) {
    int pair[2];
    CHECK(socketpair(AF_UNIX, SOCK_STREAM, 0, pair) == 0);
    pid_t child = OK(fork());
    int fd = child ? pair[0] : pair[1];
    CHECK(close(child ? pair[1] : pair[0]) == 0);
    for (int i = 0; i < 200; i++) {
        int value = i;
        if (child) write_all(fd, &value, sizeof value);
        CHECK(read_all(fd, &value, sizeof value) == sizeof value && value == (child ? -i : i));
        value = -value;
        if (!child) write_all(fd, &value, sizeof value);
    }
    if (child == 0) _exit(0);
    CHECK(exit_code_of(child) == 0 && read(fd, &fd, 1) == 0);
    printf("200 rounds with %d\n", child);
}
