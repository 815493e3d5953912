// clone makes a child in new user, PID and IPC namespaces, whose parent writes its maps.
#include "support/userns.h"

static int fds[2];
static char stack[65536] __attribute__((aligned(16)));

static int child(void *argument UNUSED) {
    await(fds[0]);
    printf("pid %d, uid %u, gid %u\n", getpid(), getuid(), getgid());
    return getpid() == 1 && getuid() == 0 ? 18 : 97;
}

int main(void) {
    CHECK(pipe(fds) == 0);
    int flags = CLONE_NEWUSER | CLONE_NEWPID | CLONE_NEWIPC | SIGCHLD;
    pid_t pid = clone(child, stack + sizeof stack, flags, NULL);
    if (pid < 0) skip("no namespaces: %s", strerror(errno));
    char name[60];
    snprintf(name, sizeof name, "/proc/%d/uid_map", pid);
    write_proc(name, "0 %u 1", geteuid());
    snprintf(name, sizeof name, "/proc/%d/setgroups", pid);
    write_proc(name, "deny", 0);
    snprintf(name, sizeof name, "/proc/%d/gid_map", pid);
    write_proc(name, "0 %u 1", getegid());
    tell(fds[1]);
    CHECK(exit_code_of(pid) == 18);
}
