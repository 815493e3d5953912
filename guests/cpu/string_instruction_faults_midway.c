// A rep movsb into a page without access faults midway; the handler opens it and it goes on.
#include "guest.h"
#include <sys/mman.h>
#include <ucontext.h>

static char *area;
static volatile unsigned long left_at_fault;

static void handler(int number UNUSED, siginfo_t *info, void *context) {
    CHECK(info->si_code == SEGV_ACCERR);
    left_at_fault = (unsigned long)((ucontext_t *)context)->uc_mcontext.gregs[REG_RCX];
    char *page = (char *)((unsigned long)info->si_addr & ~(PAGE - 1));
    CHECK(page == area + PAGE && mprotect(page, PAGE, PROT_READ | PROT_WRITE) == 0);
}

int main(void) {
    area = mmap(NULL, 2 * PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    CHECK(area != MAP_FAILED && mprotect(area + PAGE, PAGE, PROT_NONE) == 0);
    on_signal(SIGSEGV, handler, 0);
    static char source[1000];
    memset(source, 'x', sizeof source);
    void *to = area + PAGE - 300, *from = source;
    unsigned long count = sizeof source;
    asm volatile("rep movsb" : "+D"(to), "+S"(from), "+c"(count)::"memory");
    CHECK(left_at_fault > 0 && left_at_fault <= 1000 && count == 0);
    CHECK(memcmp(area + PAGE - 300, source, sizeof source) == 0);
    printf("%lu were left\n", left_at_fault);
}
