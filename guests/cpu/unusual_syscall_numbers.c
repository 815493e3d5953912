// Numbers that no call has give ENOSYS; only the lower half of rax counts.
#include "guest.h"

static long call(unsigned long number) {
    long result;
    asm volatile("syscall" : "=a"(result) : "a"(number), "D"(0L), "S"(0L), "d"(0L)
                 : "rcx", "r11", "memory");
    return result;
}

int main(void) {
    unsigned long none[] = {-1UL, -2UL, 9999, 0x7fffffff, 0x80000000, 340, 400, 1023};
    for (int i = 0; i < 8; i++) {
        long result = call(none[i]);
        printf("%#lx: %ld\n", none[i], result);
        CHECK(result == -ENOSYS);
    }
    // With the x32 bit: answered by a kernel with the x32 interface, refused by others.
    long x32 = call(0x40000000 | SYS_getpid);
    CHECK(x32 == -ENOSYS || x32 == getpid());
    CHECK(call(0xabcdef0100000000 | SYS_getpid) == getpid());
    printf("still %d\n", getpid());
}
