// atexit functions run last-registered first, also those registered while exiting.
// reel: exit=5
#include "guest.h"

static void late(void) { printf("late\n"); }
static void first(void) { printf("first\n"); }
static void second(void) {
    printf("second\n");
    CHECK(atexit(late) == 0);
}
static void with_code(int code, void *argument) { printf("code %d %s\n", code, (char *)argument); }

int main(void) {
    CHECK(atexit(first) == 0);
    CHECK(atexit(second) == 0);
    CHECK(on_exit(with_code, "on_exit") == 0);
    exit(5);
}
