// O_TMPFILE: a file without a name gets one by linkat.
#include "guest.h"
#include <fcntl.h>

int main(void) {
    enter_temporary();
    int fd = open(".", O_RDWR | O_TMPFILE, 0600);
    if (fd == -1 && (errno == EOPNOTSUPP || errno == EISDIR)) skip("no O_TMPFILE here");
    CHECK(fd >= 0);
    write_all(fd, "unnamed", 7);
    char name[40];
    snprintf(name, sizeof name, "/proc/self/fd/%d", fd);
    CHECK(linkat(AT_FDCWD, name, AT_FDCWD, "named", AT_SYMLINK_FOLLOW) == 0);
    CHECK(strcmp(get_file("named"), "unnamed") == 0);
    printf("%s\n", name);
}
