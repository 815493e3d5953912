// arch_prctl sets and gets the bases of FS and GS; GS's holds over calls, in each thread its own.
#include "guest.h"
#include <asm/prctl.h>

static unsigned long words[3][4] = {{10, 11}, {20, 21}, {30, 31}};

static unsigned long gs_word(void) {
    unsigned long word;
    asm volatile("movq %%gs:8, %0" : "=r"(word));
    return word;
}

static void *body(void *argument) {
    unsigned long base = 77, number = (unsigned long)argument;
    CHECK(syscall(SYS_arch_prctl, ARCH_SET_GS, words[number]) == 0);
    for (int i = 0; i < 20; i++) {
        sched_yield();
        CHECK(gs_word() == words[number][1]);
    }
    CHECK(syscall(SYS_arch_prctl, ARCH_GET_GS, &base) == 0 && base == (unsigned long)words[number]);
    return NULL;
}

int main(void) {
    unsigned long fs, self;
    asm volatile("movq %%fs:0x10, %0" : "=r"(self));
    CHECK(syscall(SYS_arch_prctl, ARCH_GET_FS, &fs) == 0 && fs == self);
    CHECK(syscall(SYS_arch_prctl, ARCH_SET_FS, fs) == 0);
    pthread_t threads[2] = {start(body, (void *)1), start(body, (void *)2)};
    body(0);
    join(threads[0]);
    join(threads[1]);
    pid_t child = OK(fork());
    if (child == 0) _exit((int)gs_word());
    CHECK(exit_code_of(child) == 11);
    FAILS(syscall(SYS_arch_prctl, 0x1234, 0), EINVAL);
    FAILS(syscall(SYS_arch_prctl, ARCH_SET_GS, -1L), EPERM);
    printf("fs %#lx, gs word %lu\n", fs, gs_word());
}
