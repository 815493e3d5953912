// System calls with buffers that can't be read or written.
#include "guest.h"
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>

int main(void) {
    int ends[2];
    CHECK(pipe(ends) == 0);
    void *none = OK(mmap(NULL, PAGE, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
    void *constant = OK(mmap(NULL, PAGE, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
    FAILS(write(ends[1], none, 10), EFAULT);
    write_all(ends[1], "abc", 3);
    FAILS(read(ends[0], none, 3), EFAULT);
    FAILS(read(ends[0], constant, 3), EFAULT);
    FAILS(read(ends[0], (void *)8, 3), EFAULT);
    FAILS(read(ends[0], (void *)0xffff800000000000UL, 3), EFAULT);
    FAILS(syscall(SYS_pipe, none), EFAULT);
    FAILS(syscall(SYS_newfstatat, AT_FDCWD, "/", none, 0), EFAULT);
    FAILS(open(none, O_RDONLY), EFAULT);
    FAILS(syscall(SYS_clock_gettime, 0, none), EFAULT);
    FAILS(syscall(SYS_rt_sigaction, SIGUSR1, none, NULL, 8), EFAULT);
    FAILS(syscall(SYS_getcwd, none, PAGE), EFAULT);
    printf("all refused\n");
}
