// openat2 with resolution limits, and descriptors that are only places.
#include "guest.h"
#include <fcntl.h>
#include <linux/openat2.h>

static long open2(int directory, const char *name, unsigned long flags, unsigned long resolve) {
    struct open_how how = {.flags = flags, .resolve = resolve};
    return syscall(SYS_openat2, directory, name, &how, sizeof how);
}

int main(void) {
    enter_temporary();
    CHECK(mkdir("d", 0700) == 0);
    put_file("d/f", "inside");
    int place = OK(open("d", O_PATH | O_DIRECTORY));
    char text[10] = "";
    FAILS(read(place, text, 1), EBADF);
    int fd = OK(openat(place, "f", O_RDONLY));
    CHECK(read(fd, text, 6) == 6 && strcmp(text, "inside") == 0);
    long beneath = open2(place, "f", O_RDONLY, RESOLVE_BENEATH);
    if (beneath == -1 && errno == ENOSYS) skip("no openat2");
    CHECK(beneath >= 0);
    FAILS(open2(place, "../d/f", O_RDONLY, RESOLVE_BENEATH), EXDEV);
    FAILS(open2(place, "f", O_RDONLY | 1UL << 40, 0), EINVAL);
    printf("%d %d %ld\n", place, fd, beneath);
}
