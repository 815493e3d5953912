// Each thread gets an arena of its own.
#include "guest.h"

static void *body(void *argument) {
    long sum = 0;
    for (int i = 1; i < 2000; i++) {
        char *block = malloc((size_t)(i % 700 + 1));
        CHECK(block != NULL);
        block[0] = (char)i;
        sum += block[0];
        if (i % 3) free(block);
    }
    return (void *)(sum + (long)argument);
}

int main(void) {
    pthread_t threads[4];
    for (long i = 0; i < 4; i++) threads[i] = start(body, (void *)i);
    long base = (long)join(threads[0]);
    for (long i = 1; i < 4; i++) CHECK((long)join(threads[i]) == base + i);
    printf("sum %ld\n", base);
}
