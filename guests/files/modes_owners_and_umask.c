// chmod, chown to oneself, umask, access and faccessat2.
#include "guest.h"
#include <fcntl.h>

static unsigned mode_of(const char *name) {
    struct stat status;
    CHECK(stat(name, &status) == 0);
    return status.st_mode & 07777;
}

int main(void) {
    enter_temporary();
    mode_t before = umask(027);
    CHECK(umask(027) == 027);
    CHECK(close(OK(open("f", O_WRONLY | O_CREAT, 0666))) == 0 && mode_of("f") == 0640);
    CHECK(mkdir("d", 0777) == 0 && mode_of("d") == 0750);
    CHECK(chmod("f", 04755) == 0 && mode_of("f") == 04755);
    CHECK(chown("f", geteuid(), getegid()) == 0);
    CHECK(fchmodat(AT_FDCWD, "f", 0, 0) == 0);
    int result = access("f", R_OK);
    CHECK(result == 0 ? geteuid() == 0 : errno == EACCES);
    FAILS(access("f", X_OK), EACCES);
    CHECK(access("f", F_OK) == 0 && faccessat(AT_FDCWD, "d", W_OK, AT_EACCESS) == 0);
    FAILS(access("f", 77), EINVAL);
    printf("umask %#o, access %d\n", before, result);
}
