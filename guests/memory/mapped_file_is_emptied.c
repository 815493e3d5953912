// O_TRUNC empties a mapped file; what it gets back are zeros.
#include "guest.h"
#include <fcntl.h>
#include <sys/mman.h>

int main(void) {
    char name[] = "/tmp/guest-XXXXXX";
    int fd = OK(mkstemp(name));
    write_all(fd, "abc", 3);
    CHECK(ftruncate(fd, PAGE) == 0);
    char *map = OK(mmap(NULL, PAGE, PROT_READ, MAP_SHARED, fd, 0));
    printf("%.3s, ", map);
    int again = OK(open(name, O_RDWR | O_TRUNC));
    CHECK(unlink(name) == 0 && ftruncate(again, PAGE) == 0);
    printf("then %d\n", map[0]);
    CHECK(map[0] == 0);
}
