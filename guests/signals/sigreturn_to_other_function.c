// A handler sends the program somewhere else by changing the instruction pointer.
// reel: exit=23
#include "guest.h"
#include <ucontext.h>

__attribute__((noreturn)) static void elsewhere(void) {
    printf("elsewhere\n");
    exit(23);
}

static void handler(int number UNUSED, siginfo_t *info UNUSED, void *context) {
    greg_t *registers = ((ucontext_t *)context)->uc_mcontext.gregs;
    registers[REG_RSP] = ((registers[REG_RSP] - 256) & ~15L) - 8;
    registers[REG_RIP] = (greg_t)elsewhere;
}

int main(void) {
    on_signal(SIGUSR1, handler, 0);
    raise(SIGUSR1);
    return 98;
}
