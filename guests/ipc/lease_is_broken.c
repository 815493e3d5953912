// A lease on a file: who opens it against the lease waits until its holder, told by signal, yields.
#include "guest.h"
#include <fcntl.h>

int main(void) {
    enter_temporary();
    put_file("file", "leased");
    int fd = OK(open("file", O_RDONLY)), ready[2];
    CHECK(pipe(ready) == 0);
    block_signal(SIGIO);
    if (fcntl(fd, F_SETLEASE, F_RDLCK) != 0) skip("no leases: %s", strerror(errno));
    CHECK(fcntl(fd, F_GETLEASE) == F_RDLCK);
    pid_t child = OK(fork());
    if (child == 0) {
        close(fd);
        FAILS(open("file", O_WRONLY | O_NONBLOCK), EAGAIN);
        int own = OK(open("file", O_WRONLY));
        write_all(own, "by the child", 12);
        _exit(0);
    }
    sigset_t set = set_of(SIGIO);
    siginfo_t info;
    CHECK(sigwaitinfo(&set, &info) == SIGIO);
    CHECK(fcntl(fd, F_SETLEASE, F_UNLCK) == 0 && exit_code_of(child) == 0);
    printf("%s\n", get_file("file"));
}
