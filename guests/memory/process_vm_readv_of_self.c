// A process reads itself to find out what is readable, as garbage collectors do.
#include "guest.h"
#include <sys/mman.h>
#include <sys/uio.h>

static ssize_t probe(void *at, size_t size, void *into) {
    struct iovec local = {into, size}, remote = {at, size};
    return process_vm_readv(getpid(), &local, 1, &remote, 1, 0);
}

int main(void) {
    static char buffer[2 * PAGE];
    char *map = OK(mmap(NULL, 2 * PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
    map[PAGE - 1] = 'e';
    CHECK(munmap(map + PAGE, PAGE) == 0);
    CHECK(probe(map, PAGE, buffer) == (ssize_t)PAGE && buffer[PAGE - 1] == 'e');
    CHECK(probe(map, 2 * PAGE, buffer) == (ssize_t)PAGE);
    FAILS(probe(map + PAGE, 8, buffer), EFAULT);
    printf("readable up to %p\n", (void *)(map + PAGE));
}
