//! The recorder's picture of one task.

use crate::redirect::Copies;
use arch::Registers;
use linux::Call;
use ptrace::{Running, SIGINFO_BYTES, Stop, Stopped};
use std::collections::VecDeque;
use trace::Input;
use vocab::{Address, Signal};

/// An address space, numbered by the recorder.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub(crate) struct SpaceId(pub(crate) u32);

/// One task.
#[derive(Debug)]
pub(crate) struct Task {
    pub(crate) tid: i32,
    pub(crate) group: i32,
    pub(crate) space: SpaceId,
    pub(crate) state: State,
    pub(crate) call: Option<PendingCall>,
    /// Signals that arrived in the middle of code, until the next system call.
    pub(crate) held: VecDeque<Held>,
    /// Set while the task goes back to the system call that it was about to enter: its registers
    /// at that entry.
    pub(crate) rewound: Option<Registers>,
    /// Whether a signal was due before the task's next instruction when it was resumed.
    pub(crate) signal_due: bool,
    /// Whether it installed seccomp filters, which may hide calls from ours.
    pub(crate) filtered: bool,
    /// Whether it is in seccomp's strict mode, which we enforce.
    pub(crate) strict: bool,
    /// Whether it set PR_SET_NO_NEW_PRIVS itself, as we did before.
    pub(crate) no_new_privs: bool,
    /// Where the kernel writes 0 when the task ends (set_tid_address(2)).
    pub(crate) clear_tid: Address,
    /// A call that the kernel may go on with by `restart_syscall`, and where its outputs go.
    pub(crate) restart: Option<(Call, Copies)>,
    /// The CPUs that it asked for (sched_setaffinity(2)); all, without.
    pub(crate) affinity: Option<Vec<u8>>,
    /// Whether it asked for RDTSC to fault (PR_SET_TSC).
    pub(crate) forbids_tsc: bool,
    /// Whether its `Exit` event is written.
    pub(crate) exit_recorded: bool,
}

/// What a task does.
#[derive(Debug)]
pub(crate) enum State {
    /// It may run user code.
    Ready(Stopped),
    /// It stopped, and nobody looked at why yet.
    Arrived(Stopped, Stop),
    /// It is in the kernel, in a group-stop, or ending.
    Away(Running),
    /// Its state is in the hands of the function that works on it.
    Taken,
}

/// A system call between its entry and its exit.
#[derive(Debug)]
pub(crate) struct PendingCall {
    /// The task that entered it: an exec gives it its leader's tid.
    pub(crate) caller: i32,
    /// The registers at the entry.
    pub(crate) entry: Registers,
    /// What the kernel was asked, by the program's arguments.
    pub(crate) call: Call,
    /// For people.
    pub(crate) inputs: Vec<Input>,
    /// Whether a `SyscallEnter` is written.
    pub(crate) announced: bool,
    /// Outputs that go to scratch memory: where the program wants them, where they go.
    pub(crate) redirected: Copies,
    /// For a call that no row describes: memory that it may write, as it was before.
    pub(crate) windows: Vec<(Address, Vec<u8>)>,
    /// The task that the call created.
    pub(crate) spawned: Option<i32>,
    /// Whether the call was executed as an exec.
    pub(crate) execed: bool,
    /// Whether its event is written, though it isn't left yet (vfork).
    pub(crate) recorded: bool,
}

impl PendingCall {
    /// A call that is about to be made.
    pub(crate) fn new(caller: i32, entry: Registers, call: Call, inputs: Vec<Input>) -> Self {
        Self {
            caller,
            entry,
            call,
            inputs,
            announced: false,
            redirected: Vec::new(),
            windows: Vec::new(),
            spawned: None,
            execed: false,
            recorded: false,
        }
    }
}

/// A signal that waits for its task's next system call.
#[derive(Clone, Debug)]
pub(crate) struct Held {
    pub(crate) signal: Signal,
    pub(crate) info: [u8; SIGINFO_BYTES],
}

impl Task {
    /// A task that is just there.
    pub(crate) fn new(tid: i32, group: i32, space: SpaceId, state: State) -> Self {
        Self {
            tid,
            group,
            space,
            state,
            call: None,
            held: VecDeque::new(),
            rewound: None,
            signal_due: false,
            filtered: false,
            strict: false,
            no_new_privs: false,
            clear_tid: Address(0),
            restart: None,
            affinity: None,
            forbids_tsc: false,
            exit_recorded: false,
        }
    }

    /// Whether the scheduler can do something with it.
    pub(crate) fn is_runnable(&self) -> bool {
        matches!(self.state, State::Ready(_) | State::Arrived(..))
    }
}
