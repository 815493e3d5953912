//! System V and POSIX inter-process communication, and futexes.

use super::{futex, sysv};
use crate::syscall::ResultKind::Fd as NewFd;
use crate::syscall::calls;

calls! { Ipc;
    29 shmget(key: Hex, size: Size, shmflg: Split(0o777, &[], names::IPC));
    31 shmctl(shmid: Int, cmd: Operation, buf: Hex).by(&sysv::SHMCTL);
    64 semget(key: Hex, nsems: Int, semflg: Split(0o777, &[], names::IPC));
    65 semop(semid: Int, sops: reads_many(ArgTimes(2, 6), Struct(&structs::SEMBUF)),
        nsops: Unsigned).may_block();
    66 semctl(semid: Int, semnum: Int, cmd: Operation, arg: Hex).by(&sysv::SEMCTL);
    68 msgget(key: Hex, msgflg: Split(0o777, &[], names::IPC));
    69 msgsnd(msqid: Int, msgp: reads_many(ResultAfter(2, 8), Opaque), msgsz: Size,
        msgflg: Flags(names::MSGRCV)).may_block();
    70 msgrcv(msqid: Int, msgp: writes_many(ResultAfter(2, 8), Opaque), msgsz: Size, msgtyp: Long,
        msgflg: Flags(names::MSGRCV)).may_block().note("the type's 8 bytes and the text");
    71 msgctl(msqid: Int, cmd: Operation, buf: Hex).by(&sysv::MSGCTL);
    202 futex(uaddr: Address, futex_op: Split(0x7f, names::FUTEX_OPERATIONS, names::FUTEX),
        val: Unsigned, timeout: Hex, uaddr2: Address, val3: Unsigned).may_block()
        .by(&futex::OPERATIONS);
    220 semtimedop(semid: Int, sops: reads_many(ArgTimes(2, 6), Struct(&structs::SEMBUF)),
        nsops: Unsigned, timeout: reads(Struct(&structs::TIMESPEC))).may_block();
    240 mq_open(name: Str, oflag: Split(3, names::OPEN_ACCESS, names::OPEN), mode: CreateMode(1),
        attr: reads(Struct(&structs::MQ_ATTR))).gives(NewFd);
    241 mq_unlink(name: Str);
    242 mq_timedsend(mqdes: Fd, msg_ptr: reads_many(Arg(2), Bytes), msg_len: Size,
        msg_prio: Unsigned, abs_timeout: reads(Struct(&structs::TIMESPEC))).may_block();
    243 mq_timedreceive(mqdes: Fd, msg_ptr: writes_many(Result(2), Bytes), msg_len: Size,
        msg_prio: writes(U32), abs_timeout: reads(Struct(&structs::TIMESPEC))).may_block();
    244 mq_notify(mqdes: Fd, sevp: reads(Struct(&structs::SIGEVENT)));
    245 mq_getsetattr(mqdes: Fd, newattr: reads(Struct(&structs::MQ_ATTR)),
        oldattr: writes(Struct(&structs::MQ_ATTR)));
    273 set_robust_list(head: Address, len: Size).irregular()
        .note("the kernel walks the list when the thread exits: the recorder does so before");
    274 get_robust_list(pid: Pid, head_ptr: writes(Hex64), sizep: writes(U64));
    449 futex_waitv(waiters: reads_many(ArgTimes(1, 24), Struct(&structs::FUTEX_WAITV)),
        nr_futexes: Unsigned, flags: Hex, timeout: reads(Struct(&structs::TIMESPEC)),
        clockid: Enum(names::CLOCKS)).may_block();
    454 futex_wake(uaddr: Address, mask: Hex, nr: Int, flags: Hex);
    455 futex_wait(uaddr: Address, val: Hex, mask: Hex, flags: Hex,
        timeout: reads(Struct(&structs::TIMESPEC)), clockid: Enum(names::CLOCKS)).may_block();
    456 futex_requeue(waiters: reads_many(Fixed(48), Struct(&structs::FUTEX_WAITV)), flags: Hex,
        nr_wake: Int, nr_requeue: Int);
}
