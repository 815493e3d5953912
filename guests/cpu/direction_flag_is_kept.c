// With the direction flag set, strings go backwards, over a system call too; not in a handler.
#include "guest.h"

static volatile unsigned long in_handler = 77;

static void handler(int number UNUSED, siginfo_t *info UNUSED, void *context UNUSED) {
    unsigned long flags;
    asm volatile("pushfq\n\tpopq %0" : "=r"(flags));
    in_handler = flags >> 10 & 1;
}

int main(void) {
    on_signal(SIGUSR1, handler, 0);
    char from[] = "0123456789", to[11] = "";
    char *source = from + 9, *target = to + 9;
    long count = 5, result = SYS_tkill, tid = gettid_now(), number = SIGUSR1;
    asm volatile("std\n\tmovq %6, %%rcx\n\trep movsb\n\tmovq %%rdi, %%r8\n\tmovq %%rsi, %%r9\n\t"
                 "movq %4, %%rdi\n\tmovq %5, %%rsi\n\tsyscall\n\tmovq %%r8, %%rdi\n\t"
                 "movq %%r9, %%rsi\n\tmovq %6, %%rcx\n\trep movsb\n\tcld"
                 : "+S"(source), "+D"(target), "+a"(result), "+r"(count)
                 : "r"(tid), "r"(number), "r"(5L)
                 : "rcx", "r8", "r9", "r11", "memory", "cc");
    CHECK(result == 0 && strcmp(from, to) == 0 && in_handler == 0);
    printf("%s copied backwards\n", to);
}
