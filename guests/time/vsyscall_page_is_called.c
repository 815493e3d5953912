// The legacy vsyscall page, if it is there, gives the time, the day and the CPU.
#include "guest.h"
#include <setjmp.h>
#include <sys/time.h>

static sigjmp_buf back;

static void handler(int number UNUSED, siginfo_t *info UNUSED, void *context UNUSED) {
    siglongjmp(back, 1);
}

int main(void) {
    long (*day)(struct timeval *, void *) = (void *)0xffffffffff600000;
    long (*seconds)(time_t *) = (void *)0xffffffffff600400;
    long (*cpu)(unsigned *, unsigned *, void *) = (void *)0xffffffffff600800;
    on_signal(SIGSEGV, handler, 0);
    if (sigsetjmp(back, 1)) skip("no vsyscall page");
    struct timeval micro;
    CHECK(day(&micro, NULL) == 0);
    time_t stored, returned = seconds(&stored);
    CHECK(returned == stored && returned >= micro.tv_sec);
    unsigned number = 99999;
    CHECK(cpu(&number, NULL, NULL) == 0 && number < 99999);
    printf("%ld.%06ld, %ld, cpu %u\n", micro.tv_sec, micro.tv_usec, stored, number);
}
