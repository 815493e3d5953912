// Thousands of the cheapest calls: nothing may pile up.
#include "guest.h"

int main(void) {
    pid_t parent = getppid();
    for (int i = 0; i < 3000; i++) CHECK(syscall(SYS_getppid) == parent);
    printf("parent %d\n", parent);
}
