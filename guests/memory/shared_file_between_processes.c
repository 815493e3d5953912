// Two processes map one file on their own and see each other's stores.
#include "guest.h"
#include <fcntl.h>
#include <sys/mman.h>

static volatile int *map_it(void) {
    int fd = OK(open("f", O_RDWR));
    return OK(mmap(NULL, PAGE, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0));
}

int main(void) {
    enter_temporary();
    int fd = OK(open("f", O_RDWR | O_CREAT, 0600));
    CHECK(ftruncate(fd, PAGE) == 0);
    pid_t child = OK(fork());
    volatile int *map = map_it();
    int me = child == 0;
    for (int i = 0; i < 30; i++) {
        while (map[0] % 2 != me) sched_yield();
        map[1] += 10;
        map[0]++;
    }
    if (me) _exit(0);
    CHECK(exit_code_of(child) == 0);
    CHECK(map[0] == 60 && map[1] == 600);
    printf("%d turns\n", map[0]);
}
