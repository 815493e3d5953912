// All 256 exit codes, a few at a time.
#include "guest.h"

int main(void) {
    for (int code = 0; code < 256; code += 15) {
        pid_t child = OK(fork());
        if (child == 0) _exit(code | 0x7000);
        CHECK(exit_code_of(child) == code);
    }
    printf("all seen\n");
}
