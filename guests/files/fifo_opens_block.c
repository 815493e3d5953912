// Opening one end of a FIFO waits for the other.
#include "guest.h"
#include <fcntl.h>

int main(void) {
    enter_temporary();
    CHECK(mkfifo("fifo", 0600) == 0);
    FAILS(open("fifo", O_WRONLY | O_NONBLOCK), ENXIO);
    pid_t child = OK(fork());
    if (child == 0) {
        sleep_ms(3);
        int fd = OK(open("fifo", O_WRONLY));
        write_all(fd, "through", 7);
        _exit(0);
    }
    int fd = OK(open("fifo", O_RDONLY));
    char text[10] = "";
    CHECK(read_all(fd, text, 10) == 7 && strcmp(text, "through") == 0);
    CHECK(exit_code_of(child) == 0);
    struct stat status;
    CHECK(fstat(fd, &status) == 0 && S_ISFIFO(status.st_mode));
    printf("%s\n", text);
}
