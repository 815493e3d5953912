// Extended attributes: set, replaced, listed, removed, too small a buffer.
#include "guest.h"
#include <sys/xattr.h>

int main(void) {
    enter_temporary();
    put_file("f", "");
    if (setxattr("f", "user.one", "value", 5, 0) == -1) {
        CHECK(errno == EOPNOTSUPP);
        skip("no user attributes here");
    }
    char text[100] = "";
    CHECK(getxattr("f", "user.one", text, 100) == 5 && strcmp(text, "value") == 0);
    CHECK(getxattr("f", "user.one", NULL, 0) == 5);
    FAILS(getxattr("f", "user.one", text, 2), ERANGE);
    FAILS(setxattr("f", "user.one", "x", 1, XATTR_CREATE), EEXIST);
    FAILS(setxattr("f", "user.two", "x", 1, XATTR_REPLACE), ENODATA);
    CHECK(setxattr("f", "user.two", "", 0, 0) == 0);
    ssize_t size = OK(listxattr("f", text, 100));
    CHECK(memmem(text, (size_t)size, "user.one", 9) && memmem(text, (size_t)size, "user.two", 9));
    CHECK(removexattr("f", "user.one") == 0);
    FAILS(getxattr("f", "user.one", text, 100), ENODATA);
    printf("list of %zd bytes\n", size);
}
