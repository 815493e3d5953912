// A thread writes a megabyte through a pipe that holds less.
#include "guest.h"

static int ends[2];
enum { SIZE = 1 << 20 };
static unsigned char source[SIZE], target[SIZE];

static void *writer(void *argument UNUSED) {
    write_all(ends[1], source, SIZE);
    CHECK(close(ends[1]) == 0);
    return NULL;
}

int main(void) {
    for (int i = 0; i < SIZE; i++) source[i] = (unsigned char)(i * 31 >> 3);
    CHECK(pipe(ends) == 0);
    pthread_t thread = start(writer, NULL);
    int reads = 0;
    size_t have = 0;
    for (ssize_t count; (count = OK(read(ends[0], target + have, 100000))) > 0; reads++)
        have += (size_t)count;
    join(thread);
    CHECK(have == SIZE && memcmp(source, target, SIZE) == 0);
    printf("%d reads\n", reads);
}
