// A memory file: mapped, written, sealed against writing and shrinking.
#include "guest.h"
#include <fcntl.h>
#include <sys/mman.h>

int main(void) {
    int fd = OK(memfd_create("name", MFD_CLOEXEC | MFD_ALLOW_SEALING));
    CHECK(ftruncate(fd, PAGE) == 0);
    char *map = OK(mmap(NULL, PAGE, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0));
    strcpy(map, "sealed");
    FAILS(fcntl(fd, F_ADD_SEALS, F_SEAL_WRITE), EBUSY);
    CHECK(munmap(map, PAGE) == 0);
    CHECK(fcntl(fd, F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_SHRINK | F_SEAL_GROW) == 0);
    FAILS(write(fd, "x", 1), EPERM);
    FAILS(ftruncate(fd, 0), EPERM);
    FAILS(mmap(NULL, PAGE, PROT_WRITE, MAP_SHARED, fd, 0), EPERM);
    map = OK(mmap(NULL, PAGE, PROT_READ, MAP_SHARED, fd, 0));
    CHECK(strcmp(map, "sealed") == 0);
    char link[100] = "", name[40];
    snprintf(name, sizeof name, "/proc/self/fd/%d", fd);
    CHECK(readlink(name, link, sizeof link - 1) > 0);
    printf("%s, seals %#x\n", link, fcntl(fd, F_GET_SEALS));
}
