// System V messages: types, order, sizes, a blocked receiver, removal.
#include "guest.h"
#include <sys/ipc.h>
#include <sys/msg.h>

struct message {
    long type;
    char text[20];
};

int main(void) {
    int queue = OK(msgget(IPC_PRIVATE, 0600));
    struct message one = {1, "one"}, two = {2, "two"}, got = {0};
    CHECK(msgsnd(queue, &two, 4, 0) == 0 && msgsnd(queue, &one, 4, 0) == 0);
    CHECK(msgrcv(queue, &got, 20, 1, 0) == 4 && strcmp(got.text, "one") == 0);
    FAILS(msgrcv(queue, &got, 2, 0, 0), E2BIG);
    CHECK(msgrcv(queue, &got, 2, 0, MSG_NOERROR) == 2 && got.type == 2);
    FAILS(msgrcv(queue, &got, 20, 0, IPC_NOWAIT), ENOMSG);
    pid_t child = OK(fork());
    if (child == 0) {
        CHECK(msgrcv(queue, &got, 20, -5, 0) == 6 && got.type == 4);
        FAILS(msgrcv(queue, &got, 20, 0, 0), EIDRM);
        _exit(0);
    }
    sleep_ms(2);
    struct message late = {4, "late!"};
    CHECK(msgsnd(queue, &late, 6, 0) == 0);
    struct msqid_ds status;
    do {
        sleep_ms(1);
        CHECK(msgctl(queue, IPC_STAT, &status) == 0);
    } while (status.msg_qnum > 0);
    await_sleep_of(child);
    CHECK(msgctl(queue, IPC_RMID, NULL) == 0 && exit_code_of(child) == 0);
    printf("queue %d, last receiver %d\n", queue, status.msg_lrpid);
}
