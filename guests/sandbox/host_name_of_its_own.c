// In a UTS namespace the host's name can be changed; children see the new one.
#include "support/userns.h"
#include <sys/utsname.h>

int main(void) {
    char outside[65], name[65];
    CHECK(gethostname(outside, sizeof outside) == 0);
    enter_user_namespace(CLONE_NEWUTS);
    CHECK(sethostname("inside", 6) == 0 && setdomainname("domain", 6) == 0);
    pid_t child = OK(fork());
    if (child == 0) {
        struct utsname names;
        CHECK(gethostname(name, sizeof name) == 0 && uname(&names) == 0);
        printf("%s.%s, not %s\n", name, names.domainname, outside);
        CHECK(strcmp(name, "inside") == 0);
        _exit(0);
    }
    CHECK(exit_code_of(child) == 0);
}
