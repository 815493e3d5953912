// A child that has ended stays as a zombie in /proc until it is waited for.
#include "guest.h"

int main(void) {
    pid_t child = OK(fork());
    if (child == 0) _exit(0);
    siginfo_t info;
    CHECK(waitid(P_PID, (id_t)child, &info, WEXITED | WNOWAIT) == 0);
    char name[40];
    snprintf(name, sizeof name, "/proc/%d/stat", child);
    char *text = get_file(name), *state = strrchr(text, ')');
    CHECK(state && state[2] == 'Z');
    CHECK(exit_code_of(child) == 0);
    CHECK(access(name, F_OK) == -1 && errno == ENOENT);
    printf("%s was a zombie\n", name);
}
