// Protection keys close and open memory by a register, without mprotect.
// reel: otherwise=protection keys are refused
#include "guest.h"
#include <setjmp.h>
#include <sys/mman.h>

static sigjmp_buf back;
static volatile int code;

static void handler(int number UNUSED, siginfo_t *info, void *context UNUSED) {
    code = info->si_code;
    siglongjmp(back, 1);
}

int main(void) {
    int key = pkey_alloc(0, 0);
    if (key < 0) skip("no protection keys: %s", strerror(errno));
    volatile char *page = mmap(NULL, PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS,
                               -1, 0);
    CHECK(pkey_mprotect((void *)page, PAGE, PROT_READ | PROT_WRITE, key) == 0);
    on_signal(SIGSEGV, handler, 0);
    page[0] = 1;
    CHECK(pkey_set(key, PKEY_DISABLE_WRITE) == 0 && page[0] == 1);
    if (sigsetjmp(back, 1) == 0) page[0] = 2;
    CHECK(code == SEGV_PKUERR);
    CHECK(pkey_set(key, 0) == 0 && page[0] == 1 && pkey_free(key) == 0);
    printf("key %d\n", key);
}
