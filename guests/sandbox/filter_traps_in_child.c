// A child without a handler dies of a filter's TRAP; with one it goes on.
#include "support/filter.h"
#include <ucontext.h>

static void handler(int number UNUSED, siginfo_t *info, void *context) {
    CHECK(info->si_code == 1 && info->si_syscall == SYS_mkdir);
    CHECK((unsigned long)info->si_call_addr ==
          (unsigned long)((ucontext_t *)context)->uc_mcontext.gregs[REG_RIP]);
    ((ucontext_t *)context)->uc_mcontext.gregs[REG_RAX] = -EDQUOT;
}

int main(void) {
    no_new_privileges();
    CHECK(INSTALL_FOR(SYS_mkdir, SECCOMP_RET_TRAP) == 0);
    pid_t child = OK(fork());
    if (child == 0) mkdir("/tmp/never made", 0700), _exit(0);
    CHECK(death_signal_of(child) == SIGSYS);
    child = OK(fork());
    if (child == 0) {
        on_signal(SIGSYS, handler, 0);
        FAILS(mkdir("/tmp/never made", 0700), EDQUOT);
        _exit(14);
    }
    CHECK(exit_code_of(child) == 14);
    printf("trapped\n");
}
