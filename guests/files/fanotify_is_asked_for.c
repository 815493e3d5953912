// fanotify needs a privilege; with it, an event carries a descriptor.
#include "guest.h"
#include <fcntl.h>
#include <sys/fanotify.h>

int main(void) {
    enter_temporary();
    int fd = fanotify_init(FAN_CLASS_NOTIF | FAN_CLOEXEC | FAN_NONBLOCK, O_RDONLY);
    if (fd == -1) skip("fanotify: %s", strerror(errno));
    put_file("f", "x");
    if (fanotify_mark(fd, FAN_MARK_ADD, FAN_OPEN | FAN_CLOSE, AT_FDCWD, "f") == -1)
        skip("fanotify_mark: %s", strerror(errno));
    CHECK(close(OK(open("f", O_RDONLY))) == 0);
    struct fanotify_event_metadata events[4];
    ssize_t size = OK(read(fd, events, sizeof events));
    CHECK(size >= (ssize_t)sizeof *events && events[0].pid == getpid() && events[0].fd >= 0);
    printf("%d events, descriptor %d\n", (int)(size / (ssize_t)sizeof *events), events[0].fd);
}
