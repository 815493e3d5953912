// get_robust_list gives what set_robust_list was given.
#include "guest.h"
#include <linux/futex.h>

int main(void) {
    struct robust_list_head head = {{&head.list}, 0, NULL}, *found = NULL;
    size_t size = 0;
    CHECK(syscall(SYS_set_robust_list, &head, sizeof head) == 0);
    CHECK(syscall(SYS_get_robust_list, 0, &found, &size) == 0);
    CHECK(found == &head && size == sizeof head);
    FAILS(syscall(SYS_set_robust_list, &head, 5), EINVAL);
    printf("head at %p\n", (void *)found);
}
