// getpid, gettid and set_tid_address agree, also in threads and children.
#include "guest.h"

static void *body(void *argument UNUSED) {
    CHECK(getpid() == syscall(SYS_getpid));
    CHECK(gettid_now() != getpid());
    int slot;
    CHECK(syscall(SYS_set_tid_address, &slot) == gettid_now());
    printf("thread %d\n", gettid_now());
    // The C library waits on its own word: end without clearing it would hang the join.
    return NULL;
}

int main(void) {
    int slot;
    CHECK(getpid() == gettid_now() && syscall(SYS_set_tid_address, &slot) == getpid());
    pthread_attr_t attributes;
    CHECK(pthread_attr_init(&attributes) == 0);
    CHECK(pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED) == 0);
    pthread_t thread;
    CHECK(pthread_create(&thread, &attributes, body, NULL) == 0);
    pid_t child = OK(fork());
    if (child == 0) _exit(getpid() == gettid_now() ? 0 : 98);
    CHECK(exit_code_of(child) == 0);
    printf("process %d, parent %d\n", getpid(), getppid());
    sleep_ms(20);
}
