// /proc/self is each process's own; /proc/PID/cmdline is readable for a child.
#include "guest.h"

int main(void) {
    char link[30] = "", name[40];
    CHECK(readlink("/proc/self", link, sizeof link - 1) > 0 && atoi(link) == getpid());
    int ends[2];
    CHECK(pipe(ends) == 0);
    pid_t child = OK(fork());
    if (child == 0) {
        char own[30] = "";
        CHECK(readlink("/proc/self", own, sizeof own - 1) > 0 && atoi(own) == getpid());
        await(ends[0]);
        _exit(0);
    }
    snprintf(name, sizeof name, "/proc/%d/status", child);
    char *text = get_file(name), *parent = strstr(text, "PPid:");
    CHECK(parent && atoi(parent + 5) == getpid());
    tell(ends[1]);
    CHECK(exit_code_of(child) == 0);
    printf("%s: %.12s\n", name, parent);
}
