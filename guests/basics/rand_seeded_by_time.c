// Pseudo-random numbers from a seed that differs in every run.
#include "guest.h"

int main(void) {
    srand((unsigned)time(NULL) ^ (unsigned)getpid());
    for (int i = 0; i < 10; i++) printf("%d ", rand());
    printf("\n");
    srandom((unsigned)clock());
    printf("%ld\n", random());
}
