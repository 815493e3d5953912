// exec that fails leaves the program as it was.
#include "guest.h"

int main(void) {
    enter_temporary();
    char *arguments[] = {"x", NULL}, *none[] = {NULL};
    FAILS(execve("/no/such/file", arguments, none), ENOENT);
    FAILS(execve("/", arguments, none), EACCES);
    put_file("plain", "not executable");
    FAILS(execve("./plain", arguments, none), EACCES);
    CHECK(chmod("plain", 0700) == 0);
    FAILS(execve("./plain", arguments, none), ENOEXEC);
    put_file("script", "#!/no/such/interpreter\n");
    CHECK(chmod("script", 0700) == 0);
    FAILS(execve("./script", arguments, none), ENOENT);
    FAILS(execve("./plain/below", arguments, none), ENOTDIR);
    FAILS(execve((char *)8, arguments, none), EFAULT);
    printf("still %d\n", getpid());
}
