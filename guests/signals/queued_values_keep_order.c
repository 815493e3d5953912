// Real-time signals queue with their values; lower numbers come first.
#include "guest.h"

static int values[10], numbers[10];
static volatile int count;

static void handler(int number, siginfo_t *info, void *context UNUSED) {
    CHECK(info->si_code == SI_QUEUE && info->si_pid == getpid());
    numbers[count] = number;
    values[count++] = info->si_value.sival_int;
}

int main(void) {
    int high = SIGRTMIN + 5, low = SIGRTMIN + 2;
    sigset_t set = set_of(high);
    sigaddset(&set, low);
    struct sigaction action = {.sa_sigaction = handler, .sa_flags = SA_SIGINFO, .sa_mask = set};
    CHECK(sigaction(high, &action, NULL) == 0 && sigaction(low, &action, NULL) == 0);
    CHECK(sigprocmask(SIG_BLOCK, &set, NULL) == 0);
    for (int i = 0; i < 4; i++) {
        CHECK(sigqueue(getpid(), high, (union sigval){.sival_int = 100 + i}) == 0);
        CHECK(sigqueue(getpid(), low, (union sigval){.sival_int = 200 + i}) == 0);
    }
    CHECK(sigprocmask(SIG_UNBLOCK, &set, NULL) == 0);
    CHECK(count == 8);
    // All are pushed at once, highest last: the order within one number is what is promised.
    int next_high = 100, next_low = 200;
    for (int i = 0; i < 8; i++) {
        CHECK(values[i] == (numbers[i] == high ? next_high++ : next_low++));
        printf("%d: %d\n", numbers[i], values[i]);
    }
}
