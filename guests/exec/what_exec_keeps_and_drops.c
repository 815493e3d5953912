// exec keeps ids, mask, pending signals, alarm, nice, umask, limits; it drops timers and handlers.
#include "guest.h"
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/time.h>

static void after(pid_t pid, int timer) {
    sigset_t pending, mask;
    CHECK(getpid() == pid && sigpending(&pending) == 0 && sigismember(&pending, SIGUSR1));
    CHECK(sigprocmask(SIG_BLOCK, NULL, &mask) == 0 && sigismember(&mask, SIGUSR1));
    struct itimerval alarm_left;
    CHECK(getitimer(ITIMER_REAL, &alarm_left) == 0 && alarm_left.it_value.tv_sec > 900);
    struct itimerspec left;
    FAILS(syscall(SYS_timer_gettime, timer, &left), EINVAL);
    CHECK(umask(0) == 027 && getpriority(PRIO_PROCESS, 0) == 3);
    struct rlimit limit;
    CHECK(getrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur == 100);
    stack_t stack;
    CHECK(sigaltstack(NULL, &stack) == 0 && stack.ss_flags == SS_DISABLE);
    char name[16];
    CHECK(prctl(PR_GET_NAME, name) == 0);
    printf("%d %s, %ld s to the alarm\n", pid, name, alarm_left.it_value.tv_sec);
}

int main(int argc, char **argv) {
    if (argc == 3) {
        after(atoi(argv[1]), atoi(argv[2]));
        return 0;
    }
    int timer;
    struct sigevent event = {.sigev_notify = SIGEV_NONE};
    CHECK(syscall(SYS_timer_create, CLOCK_MONOTONIC, &event, &timer) == 0);
    block_signal(SIGUSR1);
    CHECK(raise(SIGUSR1) == 0 && setpriority(PRIO_PROCESS, 0, 3) == 0);
    alarm(1000);
    umask(027);
    struct rlimit limit = {100, 200};
    CHECK(setrlimit(RLIMIT_NOFILE, &limit) == 0 && prctl(PR_SET_NAME, "another") == 0);
    static char bytes[65536];
    CHECK(sigaltstack(&(stack_t){.ss_sp = bytes, .ss_size = sizeof bytes}, NULL) == 0);
    char pid[20], number[20];
    snprintf(pid, sizeof pid, "%d", getpid());
    snprintf(number, sizeof number, "%d", timer);
    execl("/proc/self/exe", argv[0], pid, number, NULL);
    return 98;
}
