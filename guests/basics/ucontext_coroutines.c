// Two coroutines on stacks of their own hand over to each other.
#include "guest.h"
#include <ucontext.h>

static ucontext_t main_context, contexts[2];
static int order[20], steps;

static void body(int me) {
    for (int i = 0; i < 10; i++) {
        order[steps++] = me;
        swapcontext(&contexts[me], &contexts[1 - me]);
    }
}

int main(void) {
    for (int i = 0; i < 2; i++) {
        CHECK(getcontext(&contexts[i]) == 0);
        contexts[i].uc_stack.ss_sp = malloc(65536);
        contexts[i].uc_stack.ss_size = 65536;
        contexts[i].uc_link = &main_context;
        makecontext(&contexts[i], (void (*)(void))body, 1, i);
    }
    CHECK(swapcontext(&main_context, &contexts[0]) == 0);
    CHECK(steps == 20);
    for (int i = 0; i < 20; i++) CHECK(order[i] == i % 2);
    printf("%d steps\n", steps);
}
