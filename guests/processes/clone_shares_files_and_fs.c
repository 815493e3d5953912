// CLONE_FILES and CLONE_FS: descriptors, directory and umask are common; without them they aren't.
#include "guest.h"
#include <fcntl.h>
#include <sys/mman.h>

static int body(void *argument UNUSED) {
    CHECK(chdir("/") == 0);
    umask(0123);
    CHECK(dup2(1, 77) == 77);
    return 0;
}

static void run(int flags, int shared) {
    static char stack[65536];
    CHECK(chdir("/proc") == 0);
    umask(022);
    close(77);
    CHECK(exit_code_of(OK(clone(body, stack + sizeof stack, flags | SIGCHLD, NULL))) == 0);
    char name[100];
    CHECK(getcwd(name, sizeof name) != NULL);
    CHECK(strcmp(name, shared ? "/" : "/proc") == 0);
    CHECK((fcntl(77, F_GETFD) >= 0) == shared);
    CHECK(umask(022) == (shared ? 0123U : 022U));
    printf("flags %#x: in %s\n", flags, name);
}

int main(void) {
    run(CLONE_FILES | CLONE_FS, 1);
    run(0, 0);
}
