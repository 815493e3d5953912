// The name of a task: set, read back, seen in /proc, cut to 15 bytes, reset by exec.
#include "guest.h"
#include <sys/prctl.h>

int main(int argc, char **argv) {
    char name[16];
    if (argc == 2) {
        CHECK(prctl(PR_GET_NAME, name) == 0 && strcmp(name, "a long name of ") != 0);
        return 0;
    }
    CHECK(prctl(PR_SET_NAME, "a long name of a task") == 0);
    CHECK(prctl(PR_GET_NAME, name) == 0 && strcmp(name, "a long name of ") == 0);
    CHECK(strcmp(get_file("/proc/self/comm"), "a long name of \n") == 0);
    CHECK(pthread_setname_np(pthread_self(), "short") == 0);
    CHECK(pthread_getname_np(pthread_self(), name, sizeof name) == 0 && strcmp(name, "short") == 0);
    printf("%s\n", name);
    execl("/proc/self/exe", argv[0], "after", NULL);
    return 98;
}
