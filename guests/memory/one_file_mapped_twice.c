// Two shared mappings of one file alias each other; a private one does until it is written.
#include "guest.h"
#include <fcntl.h>
#include <sys/mman.h>

int main(void) {
    enter_temporary();
    int fd = OK(open("f", O_RDWR | O_CREAT, 0600));
    CHECK(ftruncate(fd, 2 * (long)PAGE) == 0);
    int both = PROT_READ | PROT_WRITE;
    volatile char *one = OK(mmap(NULL, 2 * PAGE, both, MAP_SHARED, fd, 0));
    volatile char *two = OK(mmap(NULL, PAGE, both, MAP_SHARED, fd, PAGE));
    volatile char *own = OK(mmap(NULL, PAGE, both, MAP_PRIVATE, fd, PAGE));
    one[PAGE + 7] = 'x';
    CHECK(two[7] == 'x' && own[7] == 'x');
    two[8] = 'y';
    CHECK(one[PAGE + 8] == 'y');
    own[7] = 'z';
    CHECK(one[PAGE + 7] == 'x' && two[7] == 'x');
    printf("%p %p %p\n", (void *)one, (void *)two, (void *)own);
}
