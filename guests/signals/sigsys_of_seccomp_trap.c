// A filter's TRAP becomes SIGSYS with number and architecture; the handler gives the result.
#include "guest.h"
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <ucontext.h>

#ifndef SYS_SECCOMP
#define SYS_SECCOMP 1
#endif

static volatile int hits;

static void handler(int number UNUSED, siginfo_t *info, void *context) {
    CHECK(info->si_code == SYS_SECCOMP && info->si_syscall == SYS_getppid);
    CHECK(info->si_arch == AUDIT_ARCH_X86_64 && info->si_errno == 17);
    ((ucontext_t *)context)->uc_mcontext.gregs[REG_RAX] = 4321;
    hits++;
}

int main(void) {
    on_signal(SIGSYS, handler, 0);
    struct sock_filter code[] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_getppid, 0, 1),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_TRAP | 17),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    };
    struct sock_fprog program = {4, code};
    CHECK(prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0);
    CHECK(prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0);
    CHECK(syscall(SYS_getppid) == 4321 && hits == 1);
    printf("emulated\n");
}
