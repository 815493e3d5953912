// waitid tells of stops with CLD_STOPPED and CLD_CONTINUED; SIGCHLD is sent for both.
#include "guest.h"

static volatile int codes[10], count;
static void handler(int n UNUSED, siginfo_t *i, void *c UNUSED) {
    if (count < 10) codes[count++] = i->si_code;
}

int main(void) {
    on_signal(SIGCHLD, handler, SA_RESTART);
    pid_t child = OK(fork());
    if (child == 0)
        for (;;) pause();
    siginfo_t info;
    CHECK(kill(child, SIGSTOP) == 0);
    CHECK(waitid(P_PID, (id_t)child, &info, WSTOPPED) == 0 && info.si_code == CLD_STOPPED);
    WAIT_UNTIL(count >= 1);
    CHECK(codes[0] == CLD_STOPPED);
    CHECK(kill(child, SIGCONT) == 0);
    CHECK(waitid(P_PID, (id_t)child, &info, WCONTINUED) == 0 && info.si_code == CLD_CONTINUED);
    WAIT_UNTIL(count >= 2);
    CHECK(kill(child, SIGKILL) == 0 && death_signal_of(child) == SIGKILL);
    printf("first code %d\n", codes[0]);
}
