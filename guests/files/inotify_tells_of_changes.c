// inotify: creation, writing, renaming and deletion, each an event with a name.
#include "guest.h"
#include <sys/inotify.h>

int main(void) {
    enter_temporary();
    int fd = OK(inotify_init1(IN_NONBLOCK | IN_CLOEXEC));
    int watch = OK(inotify_add_watch(fd, ".", IN_CREATE | IN_CLOSE_WRITE | IN_MOVE | IN_DELETE));
    char buffer[4096] __attribute__((aligned(8)));
    FAILS(read(fd, buffer, sizeof buffer), EAGAIN);
    put_file("one", "x");
    CHECK(rename("one", "two") == 0 && unlink("two") == 0);
    ssize_t size = OK(read(fd, buffer, sizeof buffer));
    unsigned seen = 0, count = 0;
    for (ssize_t at = 0; at < size; count++) {
        struct inotify_event *event = (void *)(buffer + at);
        CHECK(event->wd == watch);
        printf("%#x %s %u\n", event->mask, event->name, event->cookie);
        seen |= event->mask;
        at += (ssize_t)(sizeof *event + event->len);
    }
    CHECK(count == 5 && seen == (IN_CREATE | IN_CLOSE_WRITE | IN_MOVE | IN_DELETE));
    CHECK(inotify_rm_watch(fd, watch) == 0);
    FAILS(inotify_rm_watch(fd, watch), EINVAL);
}
