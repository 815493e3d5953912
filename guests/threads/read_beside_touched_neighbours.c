// A thread blocks in read into the middle of an array whose other bytes a second thread changes.
#include "guest.h"

static int ends[2];
static unsigned char bytes[300];

static void *reader(void *argument UNUSED) {
    for (int i = 0; i < 50; i++) CHECK(read(ends[0], bytes + 100, 100) == 7);
    return NULL;
}

int main(void) {
    CHECK(pipe2(ends, 0) == 0);
    pthread_t thread = start(reader, NULL);
    for (int i = 0; i < 50; i++) {
        sched_yield();
        bytes[99] = bytes[107] = bytes[200] = (unsigned char)i;
        CHECK(write(ends[1], "sevenby", 7) == 7);
        // One record at a time: the next is written when this one is gone.
        int left = 1;
        while (left > 0) {
            CHECK(syscall(SYS_ioctl, ends[0], 0x541b, &left) == 0);
            if (left) sched_yield();
        }
        CHECK(bytes[99] == i && bytes[107] == i && bytes[200] == i);
    }
    join(thread);
    CHECK(memcmp(bytes + 100, "sevenby", 7) == 0);
    printf("undisturbed\n");
}
