// chdir, fchdir, getcwd, and a working directory that is removed.
#include "guest.h"
#include <fcntl.h>

int main(void) {
    const char *top = enter_temporary();
    char name[400], *allocated;
    CHECK(getcwd(name, sizeof name) != NULL && strstr(name, "guest-"));
    FAILS(syscall(SYS_getcwd, name, 3), ERANGE);
    CHECK(mkdir("d", 0700) == 0 && chdir("d") == 0);
    allocated = getcwd(NULL, 0);
    CHECK(allocated && strcmp(allocated + strlen(allocated) - 2, "/d") == 0);
    int here = OK(open(".", O_RDONLY | O_DIRECTORY)), up = OK(open("..", O_RDONLY));
    CHECK(chdir("..") == 0 && fchdir(here) == 0);
    CHECK(rmdir("../d") == 0);
    CHECK(getcwd(name, sizeof name) == NULL && errno == ENOENT);
    FAILS(open("f", O_CREAT | O_WRONLY, 0600), ENOENT);
    CHECK(fchdir(up) == 0);
    FAILS(chdir("nothing"), ENOENT);
    FAILS(fchdir(1), ENOTDIR);
    printf("%s\n", top);
}
