// With SIGCHLD ignored, or SA_NOCLDWAIT, children leave no zombie.
#include "guest.h"

int main(void) {
    signal(SIGCHLD, SIG_IGN);
    pid_t child = OK(fork());
    if (child == 0) _exit(5);
    FAILS(waitpid(child, NULL, 0), ECHILD);
    struct sigaction action = {.sa_handler = SIG_DFL, .sa_flags = SA_NOCLDWAIT};
    CHECK(sigaction(SIGCHLD, &action, NULL) == 0);
    child = OK(fork());
    if (child == 0) _exit(6);
    FAILS(wait(NULL), ECHILD);
    FAILS(kill(child, 0), ESRCH);
    printf("last was %d\n", child);
}
