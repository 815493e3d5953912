// pidfd_getfd takes a copy of a child's descriptor, if it may.
#include "guest.h"
#include <fcntl.h>

int main(void) {
    int ready[2], done[2];
    CHECK(pipe(ready) == 0 && pipe(done) == 0);
    pid_t child = OK(fork());
    if (child == 0) {
        int fd = OK(open("/proc/self/exe", O_RDONLY));
        CHECK(lseek(fd, 1, SEEK_SET) == 1);
        write_all(ready[1], &fd, sizeof fd);
        await(done[0]);
        _exit(0);
    }
    int remote, pidfd = (int)OK(syscall(SYS_pidfd_open, child, 0));
    CHECK(read_all(ready[0], &remote, sizeof remote) == sizeof remote);
    long local = syscall(SYS_pidfd_getfd, pidfd, remote, 0);
    int error = errno;
    char text[3];
    if (local >= 0) CHECK(read((int)local, text, 3) == 3 && memcmp(text, "ELF", 3) == 0);
    tell(done[1]);
    CHECK(exit_code_of(child) == 0);
    CHECK(local >= 0 || error == EPERM || error == ENOSYS);
    printf("descriptor %d\n", remote);
}
