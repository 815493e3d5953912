// ftruncate moves the border between memory and SIGBUS.
#include "guest.h"
#include <fcntl.h>
#include <setjmp.h>
#include <sys/mman.h>

static sigjmp_buf point;
static void handler(int n UNUSED, siginfo_t *i UNUSED, void *c UNUSED) { siglongjmp(point, 1); }

static int readable(volatile char *at) {
    if (sigsetjmp(point, 1)) return 0;
    (void)*at;
    return 1;
}

int main(void) {
    enter_temporary();
    on_signal(SIGBUS, handler, 0);
    int fd = OK(open("f", O_RDWR | O_CREAT, 0600));
    char *map = OK(mmap(NULL, 4 * PAGE, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0));
    CHECK(!readable(map));
    for (int pages = 1; pages <= 4; pages++) {
        CHECK(ftruncate(fd, pages * (long)PAGE) == 0);
        for (int i = 0; i < 4; i++) CHECK(readable(map + i * PAGE) == (i < pages));
        map[(pages - 1) * PAGE] = 'a';
    }
    CHECK(ftruncate(fd, PAGE + 1) == 0);
    CHECK(readable(map + PAGE) && !readable(map + 2 * PAGE));
    CHECK(ftruncate(fd, 4 * (long)PAGE) == 0);
    CHECK(map[0] == 'a' && map[PAGE] == 'a' && map[2 * PAGE] == 0);
    printf("at %p\n", (void *)map);
}
