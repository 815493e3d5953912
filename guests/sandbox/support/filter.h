// Short names for seccomp filters of the sandbox guests.
#pragma once

#include "../../guest.h"
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <sys/prctl.h>

#define LOAD(field) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, field))
// Skips this many instructions unless the loaded word is the value.
#define UNLESS(value, skipped) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (value), 0, (skipped))
#define RETURN(action) BPF_STMT(BPF_RET | BPF_K, (action))

UNUSED static long seccomp(unsigned operation, unsigned flags, void *arguments) {
    return syscall(SYS_seccomp, operation, flags, arguments);
}

#define INSTALL(flags, ...)                                                                        \
    ({                                                                                             \
        struct sock_filter guest_code[] = {__VA_ARGS__};                                           \
        struct sock_fprog guest_filter = {sizeof guest_code / sizeof *guest_code, guest_code};     \
        seccomp(SECCOMP_SET_MODE_FILTER, (flags), &guest_filter);                                  \
    })

// A filter that does something to one call and allows all others.
#define INSTALL_FOR(call, action)                                                                  \
    INSTALL(0, LOAD(nr), UNLESS((call), 1), RETURN(action), RETURN(SECCOMP_RET_ALLOW))

UNUSED static void no_new_privileges(void) {
    CHECK(prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0);
}
