// Four threads fork at the same time; each waits for its own child.
#include "guest.h"

static void *body(void *argument) {
    for (long i = 0; i < 5; i++) {
        pid_t child = OK(fork());
        if (child == 0) _exit((int)((long)argument * 10 + i));
        CHECK(exit_code_of(child) == (long)argument * 10 + i);
    }
    return NULL;
}

int main(void) {
    pthread_t threads[4];
    for (long i = 0; i < 4; i++) threads[i] = start(body, (void *)i);
    for (int i = 0; i < 4; i++) join(threads[i]);
    printf("twenty children\n");
}
