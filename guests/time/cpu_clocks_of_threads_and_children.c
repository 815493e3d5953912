// The CPU clocks of a thread, of another thread and of a child grow as these work.
#include "guest.h"

static volatile unsigned long sum;
static int go[2];

static void work(void) {
    for (unsigned long i = 0; i < 3000000; i++) sum += i;
}

static void *body(void *argument UNUSED) {
    work();
    tell(go[1]);
    sleep_ms(30);
    return NULL;
}

static long long read_clock(clockid_t clock) {
    struct timespec time;
    CHECK(clock_gettime(clock, &time) == 0);
    return time.tv_sec * 1000000000LL + time.tv_nsec;
}

int main(void) {
    CHECK(pipe(go) == 0);
    long long before = read_clock(CLOCK_THREAD_CPUTIME_ID);
    work();
    long long own = read_clock(CLOCK_THREAD_CPUTIME_ID) - before;
    pthread_t thread = start(body, NULL);
    await(go[0]);
    clockid_t clock;
    CHECK(pthread_getcpuclockid(thread, &clock) == 0);
    long long other = read_clock(clock);
    join(thread);
    long long all = read_clock(CLOCK_PROCESS_CPUTIME_ID);
    CHECK(own > 0 && other > 0 && all >= own + other);
    pid_t child = OK(fork());
    if (child == 0) work(), tell(go[1]), pause();
    await(go[0]);
    CHECK(clock_getcpuclockid(child, &clock) == 0 && read_clock(clock) > 0);
    printf("own %lld, other's %lld, all %lld, child's %lld\n", own, other, all, read_clock(clock));
    CHECK(kill(child, SIGKILL) == 0 && death_signal_of(child) == SIGKILL);
    CHECK(clock_getcpuclockid(child, &clock) == ESRCH);
}
