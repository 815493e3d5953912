// System V messages are taken by type, by largest type, except a type, cut off or not.
#include "guest.h"
#include <sys/ipc.h>
#include <sys/msg.h>

struct message {
    long type;
    char text[20];
};

static void expect(int queue, size_t size, long type, int flags, long got_type, const char *text) {
    struct message message = {0, ""};
    ssize_t length = OK(msgrcv(queue, &message, size, type, flags));
    printf("%ld %.*s\n", message.type, (int)length, message.text);
    CHECK(message.type == got_type && strncmp(message.text, text, (size_t)length) == 0);
}

int main(void) {
    int queue = OK(msgget(IPC_PRIVATE, IPC_CREAT | 0600));
    for (long type = 1; type <= 5; type++) {
        struct message message = {type, "abcdefgh"};
        message.text[0] = (char)('0' + type);
        CHECK(msgsnd(queue, &message, 8, 0) == 0);
    }
    struct msqid_ds state;
    CHECK(msgctl(queue, IPC_STAT, &state) == 0 && state.msg_qnum == 5);
    CHECK(state.msg_lspid == getpid());
    expect(queue, 20, 3, 0, 3, "3bcdefgh");
    expect(queue, 20, 1, MSG_EXCEPT, 2, "2bcdefgh");
    expect(queue, 20, -4, 0, 1, "1bcdefgh");
    FAILS(msgrcv(queue, &(struct message){0}, 3, 0, 0), E2BIG);
    expect(queue, 3, 0, MSG_NOERROR, 4, "4bc");
    FAILS(msgrcv(queue, &(struct message){0}, 20, 77, IPC_NOWAIT), ENOMSG);
    FAILS(msgsnd(queue, &(struct message){0}, 3, 0), EINVAL);
    CHECK(msgctl(queue, IPC_RMID, NULL) == 0);
    FAILS(msgrcv(queue, &(struct message){0}, 20, 0, 0), EINVAL);
}
