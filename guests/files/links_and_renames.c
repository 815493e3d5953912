// Hard and symbolic links, rename, renameat2 with exchange and no-replace, unlink.
#include "guest.h"
#include <fcntl.h>

int main(void) {
    enter_temporary();
    put_file("a", "A");
    put_file("b", "B");
    CHECK(link("a", "hard") == 0 && symlink("a", "soft") == 0);
    char text[10] = "";
    CHECK(readlink("soft", text, 10) == 1 && text[0] == 'a');
    FAILS(readlink("a", text, 10), EINVAL);
    FAILS(link("a", "b"), EEXIST);
    CHECK(renameat2(AT_FDCWD, "a", AT_FDCWD, "b", RENAME_EXCHANGE) == 0 || errno == EINVAL);
    FAILS(renameat2(AT_FDCWD, "a", AT_FDCWD, "b", RENAME_NOREPLACE), EEXIST);
    printf("a: %s, b: %s, soft: %s\n", get_file("a"), get_file("b"), get_file("soft"));
    CHECK(rename("a", "c") == 0 && access("a", F_OK) == -1);
    FAILS(rename("nothing", "x"), ENOENT);
    CHECK(mkdir("d", 0700) == 0);
    FAILS(rename("b", "d"), EISDIR);
    FAILS(rmdir("b"), ENOTDIR);
    FAILS(unlink("d"), EISDIR);
    CHECK(unlinkat(AT_FDCWD, "d", AT_REMOVEDIR) == 0 && unlink("soft") == 0);
    FAILS(unlink("soft"), ENOENT);
}
