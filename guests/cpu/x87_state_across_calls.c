// Values on the x87 stack, its control word and its flags outlive system calls and sleeps.
#include "guest.h"

int main(void) {
    long double left[3] = {0};
    unsigned short control = 0x0f7f, seen = 0, status = 0;
    struct timespec time = {0, 2000000};
    long result = SYS_nanosleep;
    asm volatile("fninit\n\tfldcw %4\n\tfld1\n\tfldpi\n\tfldl2e\n\tsyscall\n\t"
                 "fnstcw %2\n\tfnstsw %3\n\tfstpt (%1)\n\tfstpt 16(%1)\n\tfstpt 32(%1)\n\tfninit"
                 : "+a"(result)
                 : "r"(left), "m"(seen), "m"(status), "m"(control), "D"(&time), "S"(0L)
                 : "rcx", "r11", "memory", "st", "st(1)", "st(2)", "st(3)", "st(4)", "st(5)",
                   "st(6)", "st(7)");
    CHECK(result == 0 && seen == control && (status >> 11 & 7) == 5);
    CHECK(left[2] == 1 && left[1] > 3.14159L && left[0] > 1.4426L);
    printf("%.19Lf %.19Lf %.19Lf, status %#x\n", left[0], left[1], left[2], status);
}
