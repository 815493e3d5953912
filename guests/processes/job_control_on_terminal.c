// On a pseudo-terminal, a background process that reads gets SIGTTIN until it is the foreground.
#include "guest.h"
#include <fcntl.h>
#include <sys/ioctl.h>

static void session(const char *name) {
    CHECK(setsid() == getpid());
    int terminal = OK(open(name, O_RDWR));
    CHECK(tcgetpgrp(terminal) == getpid());
    pid_t child = OK(fork());
    if (child == 0) {
        CHECK(setpgid(0, 0) == 0);
        char line[10];
        CHECK(read(terminal, line, sizeof line) == 3 && memcmp(line, "go\n", 3) == 0);
        _exit(5);
    }
    setpgid(child, child);
    int status;
    CHECK(waitpid(child, &status, WUNTRACED) == child && WSTOPSIG(status) == SIGTTIN);
    signal(SIGTTOU, SIG_IGN);
    CHECK(tcsetpgrp(terminal, child) == 0 && tcgetpgrp(terminal) == child);
    CHECK(kill(-child, SIGCONT) == 0 && exit_code_of(child) == 5);
    CHECK(tcsetpgrp(terminal, getpid()) == 0);
    _exit(6);
}

int main(void) {
    int master = posix_openpt(O_RDWR | O_NOCTTY);
    if (master == -1) skip("no pseudo-terminals");
    CHECK(grantpt(master) == 0 && unlockpt(master) == 0);
    char *name = ptsname(master);
    pid_t child = OK(fork());
    if (child == 0) session(name);
    write_all(master, "go\n", 3);
    CHECK(exit_code_of(child) == 6);
    printf("on %s\n", name);
}
