//! Clocks and timers. A replay programs no timer: expiries are signals or reads of the recording.

use crate::syscall::ResultKind::Fd as NewFd;
use crate::syscall::calls;

const REMAINING: &str =
    "the remaining time is written on EINTR, and with the code that restarts the call (-516)";

calls! { Time;
    35 nanosleep(duration: reads(Struct(&structs::TIMESPEC)),
        rem: writes(Struct(&structs::TIMESPEC)).when(Interrupted)).may_block().note(REMAINING);
    36 getitimer(which: Enum(names::ITIMERS), curr_value: writes(Struct(&structs::ITIMERVAL)));
    37 alarm(seconds: Unsigned);
    38 setitimer(which: Enum(names::ITIMERS), new_value: reads(Struct(&structs::ITIMERVAL)),
        old_value: writes(Struct(&structs::ITIMERVAL)));
    96 gettimeofday(tv: writes(Struct(&structs::TIMEVAL)), tz: writes(Struct(&structs::TIMEZONE)));
    159 adjtimex(buf: updates(Struct(&structs::TIMEX)).when(Always));
    164 settimeofday(tv: reads(Struct(&structs::TIMEVAL)), tz: reads(Struct(&structs::TIMEZONE)));
    201 time(tloc: writes(I64));
    222 timer_create(clockid: Enum(names::CLOCKS), sevp: reads(Struct(&structs::SIGEVENT)),
        timerid: updates(I32).when(Always)).note("PR_TIMER_CREATE_RESTORE_IDS makes the id an input");
    223 timer_settime(timerid: Int, flags: Flags(names::TIMER),
        new_value: reads(Struct(&structs::ITIMERSPEC)),
        old_value: writes(Struct(&structs::ITIMERSPEC)));
    224 timer_gettime(timerid: Int, curr_value: writes(Struct(&structs::ITIMERSPEC)));
    225 timer_getoverrun(timerid: Int);
    226 timer_delete(timerid: Int);
    227 clock_settime(clockid: Enum(names::CLOCKS), tp: reads(Struct(&structs::TIMESPEC)));
    228 clock_gettime(clockid: Enum(names::CLOCKS), tp: writes(Struct(&structs::TIMESPEC)));
    229 clock_getres(clockid: Enum(names::CLOCKS), res: writes(Struct(&structs::TIMESPEC)));
    230 clock_nanosleep(clockid: Enum(names::CLOCKS), flags: Flags(names::TIMER),
        t: reads(Struct(&structs::TIMESPEC)),
        rem: writes(Struct(&structs::TIMESPEC)).when(Interrupted)).may_block().note(REMAINING);
    283 timerfd_create(clockid: Enum(names::CLOCKS), flags: Flags(names::DESCRIPTOR)).gives(NewFd);
    286 timerfd_settime(fd: Fd, flags: Flags(names::TIMERFD),
        new_value: reads(Struct(&structs::ITIMERSPEC)),
        old_value: writes(Struct(&structs::ITIMERSPEC)));
    287 timerfd_gettime(fd: Fd, curr_value: writes(Struct(&structs::ITIMERSPEC)));
    305 clock_adjtime(clockid: Enum(names::CLOCKS), buf: updates(Struct(&structs::TIMEX)));
}
