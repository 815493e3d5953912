// stat, lstat, fstat, fstatat and statx say the same about a file and its link.
#include "guest.h"
#include <fcntl.h>
#include <sys/sysmacros.h>

int main(void) {
    enter_temporary();
    put_file("f", "12345");
    CHECK(chmod("f", 0640) == 0 && symlink("f", "link") == 0 && link("f", "hard") == 0);
    struct stat one, two, three;
    CHECK(stat("link", &one) == 0 && lstat("link", &two) == 0);
    CHECK(S_ISREG(one.st_mode) && S_ISLNK(two.st_mode) && one.st_size == 5 && two.st_size == 1);
    CHECK((one.st_mode & 0777) == 0640 && one.st_nlink == 2 && one.st_uid == geteuid());
    CHECK(fstatat(AT_FDCWD, "hard", &three, 0) == 0 && three.st_ino == one.st_ino);
    struct statx more;
    CHECK(statx(AT_FDCWD, "f", 0, STATX_ALL, &more) == 0);
    CHECK(more.stx_ino == one.st_ino && more.stx_size == 5 && more.stx_nlink == 2);
    CHECK(more.stx_dev_major == major(one.st_dev));
    FAILS(stat("nothing", &one), ENOENT);
    FAILS(stat("f/x", &one), ENOTDIR);
    CHECK(fstat(1, &one) == 0);
    printf("inode %lu, at %ld.%09ld, born %lld\n", (unsigned long)three.st_ino,
           (long)three.st_mtim.tv_sec, three.st_mtim.tv_nsec, (long long)more.stx_btime.tv_sec);
}
