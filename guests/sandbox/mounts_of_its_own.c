// In a mount namespace a file system in memory is mounted, used and unmounted.
#include "support/userns.h"
#include <sys/mount.h>
#include <sys/vfs.h>

int main(void) {
    enter_temporary();
    CHECK(mkdir("place", 0700) == 0);
    pid_t child = OK(fork());
    if (child == 0) {
        enter_user_namespace(CLONE_NEWNS);
        CHECK(mount(NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0);
        CHECK(mount("memory", "place", "tmpfs", 0, "size=1m") == 0);
        put_file("place/file", "in memory");
        struct statfs state;
        CHECK(statfs("place", &state) == 0 && state.f_type == 0x01021994);
        CHECK(mkdir("place/below", 0700) == 0 && mkdir("other", 0700) == 0);
        CHECK(mount("place", "other", NULL, MS_BIND, NULL) == 0);
        printf("%s, %ld blocks\n", get_file("other/file"), (long)state.f_blocks);
        FAILS(umount("place/below"), EINVAL);
        CHECK(umount("other") == 0 && umount2("place", MNT_DETACH) == 0);
        CHECK(access("place/file", F_OK) == -1 && rmdir("other") == 0);
        exit(0);
    }
    int code = exit_code_of(child);
    if (code == 77) skip("no mount namespace");
    CHECK(code == 0 && access("place/file", F_OK) == -1);
}
