// no_new_privs stays over fork and exec.
#include "guest.h"
#include <sys/prctl.h>

int main(int argc, char **argv) {
    if (argc == 2) {
        CHECK(prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) == 1);
        printf("kept\n");
        return 0;
    }
    CHECK(prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0);
    pid_t child = OK(fork());
    if (child == 0) {
        execl("/proc/self/exe", argv[0], "after", NULL);
        _exit(98);
    }
    CHECK(exit_code_of(child) == 0);
}
