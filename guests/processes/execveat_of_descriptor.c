// A program is run from an open descriptor, without a name.
#include "guest.h"
#include <fcntl.h>

int main(int argc, char **argv UNUSED) {
    if (argc == 3) {
        char path[300];
        ssize_t size = OK(readlink("/proc/self/exe", path, sizeof path));
        CHECK(size > 0);
        printf("ran from a descriptor\n");
        return 0;
    }
    int fd = OK(open("/proc/self/exe", O_RDONLY));
    char *arguments[] = {"a", "b", "c", NULL}, *none[] = {NULL};
    FAILS(syscall(SYS_execveat, 1234, "", arguments, none, AT_EMPTY_PATH), EBADF);
    syscall(SYS_execveat, fd, "", arguments, none, AT_EMPTY_PATH);
    return 98;
}
