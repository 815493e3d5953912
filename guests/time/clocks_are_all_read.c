// Every clock gives a time and a resolution, and none goes back.
#include "guest.h"

static long long ns(struct timespec t) { return t.tv_sec * 1000000000LL + t.tv_nsec; }

int main(void) {
    for (clockid_t clock = 0; clock <= 11; clock++) {
        struct timespec resolution, first, second;
        if (clock == 10 || clock_getres(clock, &resolution) != 0) {
            printf("clock %d: none\n", clock);
            continue;
        }
        CHECK(clock_gettime(clock, &first) == 0 && clock_gettime(clock, &second) == 0);
        CHECK(ns(second) >= ns(first) && ns(resolution) > 0);
        printf("clock %d: %lld, then %+lld, of %lld\n", clock, ns(first), ns(second) - ns(first),
               ns(resolution));
    }
    FAILS(clock_gettime(77, &(struct timespec){0}), EINVAL);
}
