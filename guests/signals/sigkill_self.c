// A process kills itself with SIGKILL in the middle of its work.
// reel: signal=KILL
#include "guest.h"

int main(void) {
    printf("last words of %d\n", getpid());
    kill(getpid(), SIGKILL);
    return 98;
}
