// A private mapping shows what is written to its file later, in the pages that weren't touched.
#include "guest.h"
#include <fcntl.h>
#include <sys/mman.h>

int main(void) {
    char name[] = "/tmp/guest-XXXXXX", text[2 * PAGE];
    memset(text, 'a', sizeof text);
    int made = OK(mkstemp(name));
    write_all(made, text, sizeof text);
    CHECK(close(made) == 0);
    int reader = OK(open(name, O_RDONLY)), writer = OK(open(name, O_WRONLY));
    CHECK(unlink(name) == 0);
    char *map = OK(mmap(NULL, sizeof text, PROT_READ | PROT_WRITE, MAP_PRIVATE, reader, 0));
    CHECK(pwrite(writer, "b", 1, PAGE) == 1);
    printf("%c%c ", map[0], map[PAGE]);
    map[PAGE] = 'c';
    CHECK(pwrite(writer, "dd", 2, PAGE) == 2 && pwrite(writer, "e", 1, 0) == 1);
    printf("%c%c ", map[0], map[PAGE]);
    char *shared = OK(mmap(NULL, sizeof text, PROT_READ, MAP_SHARED, reader, 0));
    CHECK(pwrite(writer, "f", 1, 1) == 1 && write(writer, "g", 1) == 1);
    printf("%c%c%c %c%c\n", map[0], map[1], map[PAGE], shared[0], shared[PAGE]);
    CHECK(map[0] == 'g' && map[1] == 'f' && map[PAGE] == 'c' && shared[PAGE] == 'd');
}
