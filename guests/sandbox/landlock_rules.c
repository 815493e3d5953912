// Landlock, where the kernel has it, keeps a process from making files.
#include "guest.h"
#include <fcntl.h>
#include <sys/prctl.h>

#define MAKE_REGULAR (1UL << 8)

int main(void) {
    enter_temporary();
    long version = syscall(444, NULL, 0, 1);
    if (version < 0) {
        printf("no landlock: %s\n", strerror(errno));
        return 0;
    }
    pid_t child = OK(fork());
    if (child == 0) {
        unsigned long rights = MAKE_REGULAR;
        int rules = (int)OK(syscall(444, &rights, sizeof rights, 0));
        CHECK(prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && syscall(446, rules, 0) == 0);
        FAILS(open("file", O_CREAT | O_WRONLY, 0600), EACCES);
        CHECK(mkdir("folder", 0700) == 0);
        _exit(0);
    }
    CHECK(exit_code_of(child) == 0);
    put_file("file", "by the parent");
    printf("landlock version %ld\n", version);
}
