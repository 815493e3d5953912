// posix_spawn with file actions and attributes.
#include "guest.h"
#include <fcntl.h>
#include <spawn.h>

int main(int argc, char **argv) {
    if (argc == 2) {
        sigset_t mask;
        CHECK(sigprocmask(SIG_BLOCK, NULL, &mask) == 0 && sigismember(&mask, SIGHUP));
        CHECK(write(5, "spawned\n", 8) == 8 && getpgrp() == getpid());
        return 6;
    }
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    posix_spawn_file_actions_init(&actions);
    posix_spawnattr_init(&attributes);
    posix_spawn_file_actions_adddup2(&actions, 1, 5);
    posix_spawn_file_actions_addclose(&actions, 0);
    posix_spawn_file_actions_addopen(&actions, 9, "/dev/null", O_RDONLY, 0);
    sigset_t mask = set_of(SIGHUP);
    posix_spawnattr_setsigmask(&attributes, &mask);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP);
    char *arguments[] = {argv[0], "child", NULL}, *none[] = {NULL};
    pid_t child;
    CHECK(posix_spawn(&child, "/proc/self/exe", &actions, &attributes, arguments, none) == 0);
    CHECK(exit_code_of(child) == 6);
    CHECK(posix_spawn(&child, "/no/such/file", NULL, NULL, arguments, none) == ENOENT);
    FAILS(wait(NULL), ECHILD);
    printf("child %d\n", child);
}
