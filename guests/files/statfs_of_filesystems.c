// statfs of several file systems, statvfs on top of it.
#include "guest.h"
#include <sys/statvfs.h>
#include <sys/vfs.h>

int main(void) {
    const char *places[] = {"/", "/proc", "/dev", "/tmp"};
    for (int i = 0; i < 4; i++) {
        struct statfs status;
        CHECK(statfs(places[i], &status) == 0 && status.f_bsize > 0);
        printf("%s: type %#lx, free %lu\n", places[i], (long)status.f_type,
               (unsigned long)status.f_bfree);
    }
    struct statvfs more;
    CHECK(statvfs("/", &more) == 0 && more.f_namemax >= 255);
    struct statfs none;
    FAILS(statfs("/no/such", &none), ENOENT);
    FAILS(fstatfs(999, &none), EBADF);
}
