// Capabilities, read and dropped by the calls themselves: what needs them then fails.
#include "support/userns.h"
#include <linux/capability.h>
#include <sys/prctl.h>

static struct __user_cap_header_struct header = {_LINUX_CAPABILITY_VERSION_3, 0};
static struct __user_cap_data_struct data[2];

int main(void) {
    enter_user_namespace(CLONE_NEWUTS);
    CHECK(syscall(SYS_capget, &header, data) == 0);
    printf("effective %#x %#x\n", data[0].effective, data[1].effective);
    CHECK(data[0].effective >> CAP_SYS_ADMIN & 1 && sethostname("a", 1) == 0);
    CHECK(prctl(PR_CAPBSET_READ, CAP_CHOWN, 0, 0, 0) == 1);
    CHECK(prctl(PR_CAPBSET_DROP, CAP_CHOWN, 0, 0, 0) == 0);
    CHECK(prctl(PR_CAPBSET_READ, CAP_CHOWN, 0, 0, 0) == 0);
    data[0].effective &= ~(1u << CAP_SYS_ADMIN);
    CHECK(syscall(SYS_capset, &header, data) == 0);
    FAILS(sethostname("b", 1), EPERM);
    data[0].effective |= 1u << CAP_SYS_ADMIN;
    CHECK(syscall(SYS_capset, &header, data) == 0 && sethostname("c", 1) == 0);
    memset(data, 0, sizeof data);
    CHECK(syscall(SYS_capset, &header, data) == 0);
    data[0].permitted = 1;
    FAILS(syscall(SYS_capset, &header, data), EPERM);
    struct __user_cap_header_struct old = {0x1234, 0};
    FAILS(syscall(SYS_capget, &old, data), EINVAL);
    CHECK(old.version == _LINUX_CAPABILITY_VERSION_3);
    printf("all dropped\n");
}
