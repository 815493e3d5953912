// A call of a null, an unmapped or a data address gives SEGV there; the handler returns for it.
#include "guest.h"
#include <ucontext.h>

static volatile int hits;
static volatile unsigned char data[64];

static void handler(int number UNUSED, siginfo_t *info, void *context) {
    greg_t *registers = ((ucontext_t *)context)->uc_mcontext.gregs;
    CHECK(info->si_addr == (void *)registers[REG_RIP]);
    printf("%s %s\n", info->si_code == SEGV_MAPERR ? "unmapped" : "not executable",
           info->si_addr == NULL ? "null" : "address");
    registers[REG_RIP] = *(greg_t *)registers[REG_RSP];
    registers[REG_RSP] += 8;
    registers[REG_RAX] = ++hits;
}

int main(void) {
    on_signal(SIGSEGV, handler, 0);
    int (*volatile nowhere)(void) = NULL;
    CHECK(nowhere() == 1);
    nowhere = (int (*)(void))0x123456789000;
    CHECK(nowhere() == 2);
    nowhere = (int (*)(void))data;
    CHECK(nowhere() == 3);
    printf("returned from %d calls\n", hits);
}
