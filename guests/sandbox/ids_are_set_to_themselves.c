// The calls that set user and group ids, given the ids that the process has.
#include "guest.h"
#include <grp.h>
#include <sys/fsuid.h>

int main(void) {
    uid_t user = getuid(), effective, saved, real;
    gid_t group = getgid(), groups[64];
    CHECK(setuid(user) == 0 && setgid(group) == 0 && setreuid(user, user) == 0);
    CHECK(setregid(group, group) == 0 && setresuid(-1, user, -1) == 0);
    CHECK(setresgid(-1, -1, group) == 0 && seteuid(user) == 0 && setegid(group) == 0);
    CHECK(getresuid(&real, &effective, &saved) == 0);
    CHECK(real == user && effective == user && saved == user);
    CHECK((uid_t)setfsuid(user) == user && (gid_t)setfsgid(group) == group);
    int count = OK(getgroups(64, groups));
    FAILS(syscall(SYS_getgroups, -1, groups), EINVAL);
    printf("%u:%u in %d groups\n", user, group, count);
}
