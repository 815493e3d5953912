// execve of text fails with ENOEXEC; execvp then gives it to the shell.
#include "guest.h"

int main(void) {
    enter_temporary();
    put_file("plain", "echo \"$0 has $1\"\nexit 7\n");
    CHECK(chmod("plain", 0755) == 0);
    FAILS(execl("./plain", "./plain", "one", NULL), ENOEXEC);
    pid_t child = OK(fork());
    if (child == 0) {
        execlp("./plain", "./plain", "one", NULL);
        _exit(98);
    }
    CHECK(exit_code_of(child) == 7);
    put_file("empty", "");
    CHECK(chmod("empty", 0755) == 0);
    FAILS(execl("./empty", "./empty", NULL), ENOEXEC);
    printf("the shell ran it\n");
}
