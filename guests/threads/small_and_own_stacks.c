// Threads on the smallest stack, and on memory of the program's own.
#include "guest.h"
#include <limits.h>
#include <sys/mman.h>

static void *body(void *argument) {
    char here;
    char *stack = argument;
    if (stack) CHECK(&here > stack && &here < stack + 65536);
    return (void *)1L;
}

int main(void) {
    pthread_attr_t attributes;
    pthread_t thread;
    CHECK(pthread_attr_init(&attributes) == 0);
    CHECK(pthread_attr_setstacksize(&attributes, (size_t)sysconf(_SC_THREAD_STACK_MIN)) == 0);
    for (int i = 0; i < 5; i++) {
        CHECK(pthread_create(&thread, &attributes, body, NULL) == 0);
        CHECK(join(thread) == (void *)1L);
    }
    char *stack = OK(mmap(NULL, 65536, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
    CHECK(pthread_attr_setstack(&attributes, stack, 65536) == 0);
    CHECK(pthread_create(&thread, &attributes, body, stack) == 0);
    CHECK(join(thread) == (void *)1L);
    printf("stack at %p\n", (void *)stack);
}
