// quick_exit runs its own list and not that of atexit.
// reel: exit=4
#include "guest.h"

static void never(void) { guest_fail(__FILE__, __LINE__, "atexit ran"); }
static void always(void) { printf("at_quick_exit\n"); }

int main(void) {
    CHECK(atexit(never) == 0);
    CHECK(at_quick_exit(always) == 0);
    quick_exit(4);
}
