// /dev/zero is mapped privately and shared; a directory and a pipe can't be.
#include "guest.h"
#include <fcntl.h>
#include <sys/mman.h>

int main(void) {
    int zero = OK(open("/dev/zero", O_RDWR)), directory = OK(open("/", O_RDONLY)), ends[2];
    int both = PROT_READ | PROT_WRITE;
    char *private = OK(mmap(NULL, PAGE, both, MAP_PRIVATE, zero, 0));
    char *shared = OK(mmap(NULL, PAGE, both, MAP_SHARED, zero, 0));
    CHECK(private[9] == 0 && shared[9] == 0);
    pid_t child = OK(fork());
    if (child == 0) {
        private[0] = shared[0] = 'c';
        _exit(0);
    }
    CHECK(exit_code_of(child) == 0 && private[0] == 0 && shared[0] == 'c');
    FAILS(mmap(NULL, PAGE, PROT_READ, MAP_PRIVATE, directory, 0), ENODEV);
    CHECK(pipe(ends) == 0);
    FAILS(mmap(NULL, PAGE, PROT_READ, MAP_PRIVATE, ends[0], 0), ENODEV);
    printf("%p %p\n", (void *)private, (void *)shared);
}
