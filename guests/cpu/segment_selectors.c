// Segment registers hold the kernel's selectors; DS and ES can be loaded and are kept.
#include "guest.h"

#define USER_DATA 0x2b

int main(void) {
    unsigned cs, ss, ds, es, fs, gs;
    asm volatile("mov %%cs, %0\n\tmov %%ss, %1\n\tmov %%ds, %2\n\tmov %%es, %3\n\tmov %%fs, %4\n\t"
                 "mov %%gs, %5"
                 : "=r"(cs), "=r"(ss), "=r"(ds), "=r"(es), "=r"(fs), "=r"(gs));
    printf("cs %#x ss %#x ds %#x es %#x fs %#x gs %#x\n", cs, ss, ds, es, fs, gs);
    CHECK(cs == 0x33 && ss == USER_DATA);
    asm volatile("mov %0, %%ds\n\tmov %0, %%es" ::"r"(USER_DATA));
    sched_yield();
    sleep_ms(1);
    asm volatile("mov %%ds, %0\n\tmov %%es, %1" : "=r"(ds), "=r"(es));
    printf("ds %#x es %#x\n", ds, es);
    CHECK(ds == USER_DATA && es == USER_DATA);
    asm volatile("mov %0, %%ds\n\tmov %0, %%es" ::"r"(0));
}
