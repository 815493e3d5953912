// Entering a user namespace, in which the guest is root.
#pragma once

#include "../../guest.h"
#include <fcntl.h>
#include <sched.h>

UNUSED static void write_proc(const char *name, const char *format, unsigned id) {
    char text[60];
    snprintf(text, sizeof text, format, id);
    int fd = OK(open(name, O_WRONLY));
    write_all(fd, text, strlen(text));
    CHECK(close(fd) == 0);
}

// Unshares the user namespace with these others; skips the guest where that isn't permitted.
UNUSED static void enter_user_namespace(int others) {
    unsigned uid = geteuid(), gid = getegid();
    if (unshare(CLONE_NEWUSER | others) != 0) skip("no user namespace: %s", strerror(errno));
    write_proc("/proc/self/setgroups", "deny", 0);
    write_proc("/proc/self/uid_map", "0 %u 1", uid);
    write_proc("/proc/self/gid_map", "0 %u 1", gid);
    CHECK(getuid() == 0 && getgid() == 0);
}
