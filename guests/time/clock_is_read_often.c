// Two thousand readings of the clock, none before the one before.
#include "guest.h"

int main(void) {
    long long last = 0, first = 0, widest = 0;
    for (int i = 0; i < 2000; i++) {
        struct timespec time;
        CHECK(clock_gettime(CLOCK_MONOTONIC, &time) == 0);
        long long now = time.tv_sec * 1000000000LL + time.tv_nsec;
        CHECK(now >= last);
        if (i == 0) first = now;
        else if (now - last > widest) widest = now - last;
        last = now;
    }
    printf("%lld ns in all, %lld at most between two\n", last - first, widest);
}
