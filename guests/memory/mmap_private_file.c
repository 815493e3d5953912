// A private file mapping: stores stay in the process, the file is as before.
#include "guest.h"
#include <fcntl.h>
#include <sys/mman.h>

int main(void) {
    enter_temporary();
    put_file("f", "the first text");
    int fd = OK(open("f", O_RDWR));
    char *map = OK(mmap(NULL, PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE, fd, 0));
    CHECK(memcmp(map, "the first text", 14) == 0 && map[14] == 0);
    map[0] = 'T';
    char text[4] = "";
    CHECK(pread(fd, text, 3, 0) == 3 && memcmp(text, "the", 3) == 0);
    CHECK(map[0] == 'T');
    CHECK(close(fd) == 0 && unlink("f") == 0);
    CHECK(memcmp(map, "The first", 9) == 0);
    printf("%s at %p\n", map, (void *)map);
}
