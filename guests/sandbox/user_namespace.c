// In a user namespace of its own an ordinary process is root, of that namespace only.
#include "support/userns.h"
#include <grp.h>
#include <sys/fsuid.h>

int main(void) {
    unsigned before = geteuid();
    enter_user_namespace(0);
    printf("%u is root, map %s", before, get_file("/proc/self/uid_map"));
    FAILS(setuid(1), EINVAL);
    CHECK(setresuid(0, 0, 0) == 0 && setgid(0) == 0 && setfsuid(0) == 0);
    FAILS(setgroups(0, NULL), EPERM);
    unsigned r, e, s;
    CHECK(getresuid(&r, &e, &s) == 0 && r + e + s == 0);
    CHECK(getresgid(&r, &e, &s) == 0 && r + e + s == 0);
}
