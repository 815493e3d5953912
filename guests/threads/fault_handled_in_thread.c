// Each thread handles its own faults on its own alternate stack.
#include "guest.h"
#include <setjmp.h>

static __thread sigjmp_buf point;
static __thread int faults;

static void handler(int n UNUSED, siginfo_t *i UNUSED, void *c UNUSED) {
    faults++;
    siglongjmp(point, 1);
}

static void *body(void *argument UNUSED) {
    stack_t stack = {.ss_sp = malloc(65536), .ss_size = 65536};
    CHECK(sigaltstack(&stack, NULL) == 0);
    for (int i = 0; i < 10; i++) {
        if (sigsetjmp(point, 1) == 0) *(volatile int *)16 = 1;
        sched_yield();
    }
    return (void *)(long)faults;
}

int main(void) {
    on_signal(SIGSEGV, handler, SA_ONSTACK);
    pthread_t threads[3];
    for (int i = 0; i < 3; i++) threads[i] = start(body, NULL);
    for (int i = 0; i < 3; i++) CHECK((long)join(threads[i]) == 10);
    printf("thirty faults\n");
}
