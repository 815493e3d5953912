// adjtimex, clock_adjtime and ntp_gettime are read without changing anything.
#include "guest.h"
#include <sys/timex.h>

int main(void) {
    struct timex state;
    memset(&state, 0, sizeof state);
    int status = adjtimex(&state);
    CHECK(status >= 0);
    printf("status %d %#x, tick %ld, frequency %ld\n", status, state.status, state.tick,
           state.freq);
    printf("%ld.%ld, error %ld of %ld\n", state.time.tv_sec, state.time.tv_usec, state.esterror,
           state.maxerror);
    memset(&state, 0, sizeof state);
    CHECK(clock_adjtime(CLOCK_REALTIME, &state) >= 0 && state.tick > 0);
    struct ntptimeval brief;
    CHECK(ntp_gettime(&brief) >= 0);
    printf("%ld.%ld tai %ld\n", brief.time.tv_sec, brief.time.tv_usec, brief.tai);
    FAILS(syscall(SYS_adjtimex, NULL), EFAULT);
}
