// Dumpable, securebits, keep-capabilities and the keyring calls: each answers somehow.
// reel: otherwise=add_key and keyctl are refused
#include "guest.h"
#include <linux/keyctl.h>
#include <sys/prctl.h>

int main(void) {
    CHECK(prctl(PR_GET_DUMPABLE) == 1 && prctl(PR_SET_DUMPABLE, 0) == 0);
    CHECK(prctl(PR_GET_DUMPABLE) == 0 && prctl(PR_SET_DUMPABLE, 1) == 0);
    FAILS(prctl(PR_SET_DUMPABLE, 9), EINVAL);
    CHECK(prctl(PR_GET_KEEPCAPS) == 0 && prctl(PR_SET_KEEPCAPS, 1) == 0);
    CHECK(prctl(PR_GET_KEEPCAPS) == 1);
    printf("securebits %#x\n", prctl(PR_GET_SECUREBITS));
    long key = syscall(SYS_add_key, "user", "guest", "payload", 7UL, KEY_SPEC_PROCESS_KEYRING);
    if (key < 0) {
        printf("no key: %s\n", strerror(errno));
        return 0;
    }
    char text[20] = "";
    CHECK(syscall(SYS_keyctl, KEYCTL_READ, key, text, sizeof text, 0) == 7);
    printf("key %ld: %s\n", key, text);
}
