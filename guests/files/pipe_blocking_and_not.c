// Pipes: blocking hand-over, O_NONBLOCK, end of file, bytes left in the pipe.
#include "guest.h"
#include <fcntl.h>
#include <sys/ioctl.h>

int main(void) {
    int ends[2], left;
    char text[20] = "";
    CHECK(pipe2(ends, O_NONBLOCK | O_CLOEXEC) == 0);
    FAILS(read(ends[0], text, 1), EAGAIN);
    CHECK(write(ends[1], "abcdef", 6) == 6 && ioctl(ends[0], FIONREAD, &left) == 0 && left == 6);
    CHECK(read(ends[0], text, 4) == 4 && read(ends[0], text, 20) == 2);
    pid_t child = OK(fork());
    CHECK(fcntl(ends[0], F_SETFL, 0) == 0);
    if (child == 0) {
        sleep_ms(3);
        CHECK(write(ends[1], "late", 4) == 4);
        _exit(0);
    }
    CHECK(read(ends[0], text, 20) == 4 && memcmp(text, "late", 4) == 0);
    CHECK(exit_code_of(child) == 0 && close(ends[1]) == 0 && read(ends[0], text, 20) == 0);
    FAILS(lseek(ends[0], 0, SEEK_SET), ESPIPE);
    FAILS(pread(ends[0], text, 1, 0), ESPIPE);
    printf("%.4s\n", text);
}
