// A handler changes an SSE register through the frame.
#include "guest.h"
#include <ucontext.h>

static void handler(int number UNUSED, siginfo_t *info UNUSED, void *context) {
    ucontext_t *user = context;
    struct _libc_fpstate *state = user->uc_mcontext.fpregs;
    CHECK(state != NULL && state->_xmm[3].element[0] == 0x11111111);
    state->_xmm[3].element[0] = 0x22222222;
    user->uc_mcontext.gregs[REG_RIP] += 2;
}

int main(void) {
    on_signal(SIGILL, handler, 0);
    unsigned value = 0x11111111;
    __asm__ volatile("movd %0, %%xmm3; ud2; movd %%xmm3, %0" : "+r"(value)::"xmm3", "memory");
    CHECK(value == 0x22222222);
    printf("%#x\n", value);
}
