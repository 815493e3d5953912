// A failed assertion writes to standard error and raises SIGABRT.
// reel: signal=ABRT
#include "guest.h"
#undef NDEBUG
#include <assert.h>

int main(void) {
    printf("before\n");
    assert(getpid() < 0);
}
