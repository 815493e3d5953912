// A file is replaced by another of the same name while mapped: the mapping keeps the old one.
#include "guest.h"
#include <fcntl.h>
#include <sys/mman.h>

int main(void) {
    enter_temporary();
    put_file("f", "old contents");
    int fd = OK(open("f", O_RDONLY));
    char *old = OK(mmap(NULL, PAGE, PROT_READ, MAP_PRIVATE, fd, 0));
    put_file("g", "new contents");
    CHECK(rename("g", "f") == 0);
    int second = OK(open("f", O_RDONLY));
    char *new = OK(mmap(NULL, PAGE, PROT_READ, MAP_PRIVATE, second, 0));
    CHECK(strcmp(old, "old contents") == 0 && strcmp(new, "new contents") == 0);
    printf("%s, %s\n", old, new);
}
