// A supervisor thread gets notified of a filtered call and answers it, where that is supported.
// reel: otherwise=listeners of seccomp filters are refused
#include "support/filter.h"
#include <sys/ioctl.h>

static int listener = -1;

static void *supervise(void *argument UNUSED) {
    struct seccomp_notif request;
    memset(&request, 0, sizeof request);
    CHECK(ioctl(listener, SECCOMP_IOCTL_NOTIF_RECV, &request) == 0);
    CHECK(request.data.nr == SYS_mkdir);
    struct seccomp_notif_resp answer = {.id = request.id, .val = 4242};
    CHECK(ioctl(listener, SECCOMP_IOCTL_NOTIF_SEND, &answer) == 0);
    return NULL;
}

int main(void) {
    no_new_privileges();
    listener = (int)INSTALL(SECCOMP_FILTER_FLAG_NEW_LISTENER, LOAD(nr), UNLESS(SYS_mkdir, 1),
                            RETURN(SECCOMP_RET_USER_NOTIF), RETURN(SECCOMP_RET_ALLOW));
    if (listener < 0) {
        printf("refused: %s\n", strerror(errno));
        return 0;
    }
    pthread_t thread = start(supervise, NULL);
    CHECK(syscall(SYS_mkdir, "/nowhere/at/all", 0700) == 4242);
    join(thread);
    printf("answered\n");
}
