// io_uring, userfaultfd, perf and bpf: whatever the answer, the program goes on.
// reel: otherwise=all of these are refused
#include "guest.h"
#include <fcntl.h>

static void try_it(const char *name, long result) {
    printf("%s: %s\n", name, result >= 0 ? "works" : strerror(errno));
    if (result >= 0) close((int)result);
}

int main(void) {
    char parameters[120] = {0};
    try_it("io_uring_setup", syscall(SYS_io_uring_setup, 4, parameters));
    try_it("userfaultfd", syscall(SYS_userfaultfd, O_CLOEXEC));
    try_it("perf_event_open", syscall(SYS_perf_event_open, NULL, 0, -1, -1, 0));
    try_it("bpf", syscall(SYS_bpf, 9999, NULL, 0));
    try_it("memfd_secret", syscall(447, O_CLOEXEC));
}
