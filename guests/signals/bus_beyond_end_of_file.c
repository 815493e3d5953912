// Touching a mapped page behind the end of its file.
#include "guest.h"
#include <fcntl.h>
#include <setjmp.h>
#include <sys/mman.h>

static sigjmp_buf point;
static char *volatile where;

static void handler(int number UNUSED, siginfo_t *info, void *context UNUSED) {
    CHECK(info->si_code == BUS_ADRERR);
    where = info->si_addr;
    siglongjmp(point, 1);
}

int main(void) {
    enter_temporary();
    on_signal(SIGBUS, handler, 0);
    int fd = OK(open("f", O_RDWR | O_CREAT, 0600));
    CHECK(ftruncate(fd, 100) == 0);
    char *map = OK(mmap(NULL, 2 * PAGE, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0));
    map[PAGE - 1] = 1;
    if (sigsetjmp(point, 1) == 0) map[PAGE + 5] = 1;
    CHECK(where == map + PAGE + 5);
    CHECK(ftruncate(fd, 2 * PAGE) == 0);
    map[PAGE + 5] = 1;
    CHECK(map[PAGE - 1] == 0 || map[PAGE - 1] == 1);
    printf("SIGBUS at %p\n", (void *)where);
}
