// A program that is open for writing can't be executed, one that runs can't be written.
#include "guest.h"
#include <fcntl.h>

static char image[1 << 20];

int main(int argc, char **argv UNUSED) {
    if (argc > 1) return getppid() > 0 ? 8 : 0;
    int fd = OK(open("/proc/self/exe", O_RDONLY));
    size_t size = read_all(fd, image, sizeof image);
    enter_temporary();
    fd = OK(open("program", O_WRONLY | O_CREAT, 0755));
    write_all(fd, image, size);
    FAILS(execl("./program", "./program", "again", NULL), ETXTBSY);
    CHECK(close(fd) == 0);
    pid_t child = OK(fork());
    if (child == 0) execl("./program", "./program", "again", NULL), _exit(98);
    CHECK(exit_code_of(child) == 8);
    printf("ran once it was closed\n");
}
