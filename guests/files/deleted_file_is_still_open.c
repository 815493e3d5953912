// A file without a name lives as long as a descriptor.
#include "guest.h"
#include <fcntl.h>

int main(void) {
    enter_temporary();
    int fd = OK(open("f", O_RDWR | O_CREAT, 0600));
    write_all(fd, "still here", 10);
    CHECK(unlink("f") == 0);
    struct stat status;
    CHECK(fstat(fd, &status) == 0 && status.st_nlink == 0 && status.st_size == 10);
    char text[11] = "", name[40], link[300] = "";
    CHECK(pread(fd, text, 10, 0) == 10 && strcmp(text, "still here") == 0);
    snprintf(name, sizeof name, "/proc/self/fd/%d", fd);
    CHECK(readlink(name, link, sizeof link - 1) > 0 && strstr(link, "(deleted)"));
    int again = OK(open(name, O_RDONLY));
    CHECK(read(again, text, 10) == 10);
    printf("%s\n", link);
}
