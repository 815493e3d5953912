// A program makes up its own siginfo for itself; the kernel allows negative codes only from others.
#include "guest.h"

static siginfo_t seen;
static void handler(int n UNUSED, siginfo_t *i, void *c UNUSED) { seen = *i; }

int main(void) {
    on_signal(SIGUSR1, handler, 0);
    siginfo_t info;
    memset(&info, 0, sizeof info);
    info.si_code = -77;
    info.si_pid = 123456;
    info.si_value.sival_int = 888;
    CHECK(syscall(SYS_rt_tgsigqueueinfo, getpid(), gettid_now(), SIGUSR1, &info) == 0);
    CHECK(seen.si_code == -77 && seen.si_pid == 123456 && seen.si_value.sival_int == 888);
    CHECK(syscall(SYS_rt_sigqueueinfo, getpid(), SIGUSR1, &info) == 0);
    pid_t child = OK(fork());
    if (child == 0) {
        info.si_code = 1;
        FAILS(syscall(SYS_rt_sigqueueinfo, getppid(), SIGUSR1, &info), EPERM);
        _exit(0);
    }
    CHECK(exit_code_of(child) == 0);
    printf("made up\n");
}
