// A script is run by the interpreter on its first line, with its argument.
#include "guest.h"

int main(void) {
    enter_temporary();
    put_file("script", "#!/bin/sh -e\necho script \"$1\"\nexit 7\n");
    CHECK(chmod("script", 0700) == 0);
    pid_t child = OK(fork());
    if (child == 0) {
        execl("./script", "ignored", "argument", NULL);
        _exit(98);
    }
    CHECK(exit_code_of(child) == 7);
    printf("child %d\n", child);
}
