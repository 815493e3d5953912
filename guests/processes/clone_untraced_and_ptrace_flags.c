// CLONE_UNTRACED and CLONE_PTRACE are hints for tracers only.
#include "guest.h"

static int body(void *argument) { return (int)(long)argument; }

int main(void) {
    static char stack[65536];
    char *top = stack + sizeof stack;
    CHECK(exit_code_of(OK(clone(body, top, CLONE_UNTRACED | SIGCHLD, (void *)3L))) == 3);
    CHECK(exit_code_of(OK(clone(body, top, CLONE_PTRACE | SIGCHLD, (void *)4L))) == 4);
    printf("both ran\n");
}
