// Constructors run before main by priority, destructors after it in the reverse order.
#include "guest.h"

static int step;

__attribute__((constructor(201))) static void first(void) { CHECK(step++ == 0); }
__attribute__((constructor(202))) static void second(void) { CHECK(step++ == 1); }
__attribute__((destructor(202))) static void third(void) {
    CHECK(step++ == 3);
    printf("third\n");
}
__attribute__((destructor(201))) static void fourth(void) {
    CHECK(step++ == 4);
    printf("fourth\n");
}

int main(void) {
    CHECK(step++ == 2);
    printf("main\n");
}
