// One memory file mapped writable here and executable there: a JIT without W+X pages.
#include "guest.h"
#include <sys/mman.h>

int main(void) {
    int fd = OK(memfd_create("code", 0));
    CHECK(ftruncate(fd, PAGE) == 0);
    unsigned char *write_view = OK(mmap(NULL, PAGE, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0));
    void *run_view = OK(mmap(NULL, PAGE, PROT_READ | PROT_EXEC, MAP_SHARED, fd, 0));
    int (*function)(void) = (int (*)(void))run_view;
    for (int i = 0; i < 20; i++) {
        unsigned char code[] = {0xb8, (unsigned char)i, 0, 0, 0, 0xc3};
        memcpy(write_view, code, sizeof code);
        CHECK(function() == i);
    }
    printf("written at %p, run at %p\n", (void *)write_view, run_view);
}
