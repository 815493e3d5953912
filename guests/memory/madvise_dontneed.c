// MADV_DONTNEED brings zeros to anonymous memory and the file's bytes to a private mapping.
#include "guest.h"
#include <fcntl.h>
#include <sys/mman.h>

int main(void) {
    enter_temporary();
    put_file("f", "original");
    int both = PROT_READ | PROT_WRITE;
    char *map = OK(mmap(NULL, 3 * PAGE, both, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
    memset(map, 'x', 3 * PAGE);
    CHECK(madvise(map + PAGE, PAGE, MADV_DONTNEED) == 0);
    CHECK(map[PAGE - 1] == 'x' && map[PAGE] == 0 && map[2 * PAGE] == 'x');
    int fd = OK(open("f", O_RDONLY));
    char *file = OK(mmap(NULL, PAGE, both, MAP_PRIVATE, fd, 0));
    file[0] = 'O';
    CHECK(madvise(file, PAGE, MADV_DONTNEED) == 0 && strcmp(file, "original") == 0);
    FAILS(madvise(map + 1, PAGE, MADV_DONTNEED), EINVAL);
    FAILS(madvise(map, PAGE, 9999), EINVAL);
    CHECK(munmap(map + PAGE, PAGE) == 0);
    FAILS(madvise(map, 3 * PAGE, MADV_DONTNEED), ENOMEM);
    CHECK(map[0] == 0 && map[2 * PAGE] == 0);
    printf("at %p\n", (void *)map);
}
