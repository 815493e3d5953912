// posix_spawn with attributes, posix_spawnp, execvpe by PATH, fexecve: each runs a program.
#include "guest.h"
#include <fcntl.h>
#include <spawn.h>

extern char **environ;

int main(int argc, char **argv) {
    if (argc == 2) {
        sigset_t mask;
        CHECK(sigprocmask(SIG_BLOCK, NULL, &mask) == 0);
        printf("%s: mask %d, leads %d, X=%s\n", argv[1], sigismember(&mask, SIGUSR1),
               getpgrp() == getpid(), getenv("X") ? getenv("X") : "");
        return 12;
    }
    posix_spawnattr_t attributes;
    sigset_t mask = set_of(SIGUSR1);
    CHECK(posix_spawnattr_init(&attributes) == 0 &&
          posix_spawnattr_setsigmask(&attributes, &mask) == 0 &&
          posix_spawnattr_setpgroup(&attributes, 0) == 0 &&
          posix_spawnattr_setflags(&attributes,
                                   POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP) == 0);
    pid_t child;
    char *args[] = {argv[0], "spawn", NULL};
    CHECK(posix_spawn(&child, "/proc/self/exe", NULL, &attributes, args, environ) == 0);
    CHECK(exit_code_of(child) == 12);
    CHECK(posix_spawnp(&child, "true", NULL, NULL, (char *[]){"true", NULL}, environ) == 0);
    CHECK(exit_code_of(child) == 0);
    CHECK(posix_spawn(&child, "/nonexistent", NULL, NULL, args, environ) == ENOENT);
    child = OK(fork());
    int fd = OK(open("/proc/self/exe", O_RDONLY | O_CLOEXEC));
    args[1] = "fexecve";
    if (child == 0) fexecve(fd, args, (char *[]){"X=y", NULL}), _exit(98);
    CHECK(exit_code_of(child) == 12);
    child = OK(fork());
    char *shell[] = {"sh", "-c", "exit $N", NULL};
    if (child == 0) execvpe("sh", shell, (char *[]){"N=13", NULL}), _exit(98);
    CHECK(exit_code_of(child) == 13);
}
