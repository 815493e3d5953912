//! What a recording consists of: the events of all tasks, in the order in which they happened.
//!
//! Between two of its events a task runs undisturbed. An event holds the registers that the task
//! has when it reaches it (the replayer compares them) and what then changes: registers, memory,
//! mappings, tasks. The replayer needs nothing else.

use arch::{Registers, XState};
use serde::{Deserialize, Serialize};
use vocab::{Address, AddressRange, Occurrence, Signal, Tid};

/// One entry of a recording.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Event {
    /// Whose event it is.
    pub tid: Tid,
    /// Monotonic nanoseconds since the recording began. Information only.
    pub time_ns: u64,
    /// The task's registers on reaching the event, before it has any effect.
    pub registers: Registers,
    /// What happened.
    pub kind: EventKind,
}

/// What happened in an event.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub enum EventKind {
    /// A system call that was entered and left with no other task running in between.
    Syscall(Entry, Effects),
    /// A system call was entered; other tasks run until it is left (`SyscallExit`) or its task
    /// ends (`Exit`).
    SyscallEnter(Entry),
    /// The system call of the task's last `SyscallEnter` was left.
    SyscallExit(Effects),
    /// A call of the `[vsyscall]` page, whose effects include the return to the caller.
    Vsyscall(Effects),
    /// An instruction that trapped and was emulated: RDTSC, RDTSCP, CPUID.
    Instruction(Effects),
    /// A signal was taken from the queue and acted on.
    Signal(SignalDelivery),
    /// The task was interrupted between two instructions at the end of its slice.
    Preempted(PreemptionPoint),
    /// The task ended.
    Exit(Exit),
    /// Checksums of memory, taken after the event before; the replayer compares them.
    Checksums(Vec<Checksum>),
}

/// A system call at its entry.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
pub struct Entry {
    /// What the arguments pointed to, for people: the beginnings of strings and buffers. The
    /// replayer doesn't need it.
    pub inputs: Vec<Input>,
    /// What the kernel wrote at once though the call isn't left: futex words with waiters.
    pub writes: Vec<(Address, serde_bytes::ByteBuf)>,
}

/// The first bytes of what an argument pointed to.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Input {
    /// Which argument, 0 to 5.
    pub argument: u8,
    /// The beginning of the bytes it pointed to.
    #[serde(with = "serde_bytes")]
    pub bytes: Vec<u8>,
}

/// What an event changes, in the order of application: actions, then registers.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
pub struct Effects {
    /// What the call returned: becomes `rax`. For `Exec` and others with `registers`, information.
    pub result: i64,
    /// All registers afterwards, where more than `rax` changed.
    pub registers: Option<Box<Registers>>,
    /// The extended state afterwards, where it changed.
    pub xstate: Option<XState>,
    /// What changes besides registers, in order.
    pub actions: Vec<Action>,
}

/// A change to memory, mappings or tasks.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub enum Action {
    /// Bytes appear in memory.
    Write {
        /// Where.
        address: Address,
        /// What.
        #[serde(with = "serde_bytes")]
        bytes: Vec<u8>,
    },
    /// The task's address space is replaced by a new, empty one; the thread group's other tasks
    /// are gone and the task has its leader's tid.
    Exec(Image),
    /// A mapping appears, replacing what was there.
    Map(Mapping),
    /// Whatever is mapped in the range disappears.
    Unmap(AddressRange),
    /// `mprotect(2)` or `pkey_mprotect(2)`, to be executed.
    Protect {
        /// The pages.
        range: AddressRange,
        /// `PROT_` bits.
        protection: i32,
        /// The protection key, or −1.
        pkey: i32,
    },
    /// `mremap(2)`, to be executed with `MREMAP_FIXED` where the address changes.
    Remap {
        /// The pages before.
        from: AddressRange,
        /// The pages after.
        to: AddressRange,
        /// `MREMAP_` bits of the call.
        flags: i32,
    },
    /// `madvise(2)` with an effect on contents or inheritance, to be executed.
    Advise {
        /// The pages.
        range: AddressRange,
        /// `MADV_` value.
        advice: i32,
    },
    /// Bytes appear in the memory of another task.
    WriteOther {
        /// Whose.
        tid: Tid,
        /// Where.
        address: Address,
        /// What.
        #[serde(with = "serde_bytes")]
        bytes: Vec<u8>,
    },
    /// A shared object is mapped for the first time.
    CreateObject {
        /// Its number from here on.
        object: ObjectId,
        /// What it contains; zeros without.
        contents: Option<FileId>,
        /// Its size in bytes.
        size: u64,
    },
    /// A shared object was written to other than through memory (`write(2)`).
    WriteObject {
        /// Which.
        object: ObjectId,
        /// From which byte.
        offset: u64,
        /// What.
        #[serde(with = "serde_bytes")]
        bytes: Vec<u8>,
    },
    /// A shared object changed its size (`ftruncate(2)`).
    Resize {
        /// Which.
        object: ObjectId,
        /// The new size in bytes.
        size: u64,
    },
    /// Part of a shared object was released (`fallocate(2)` with `FALLOC_FL_PUNCH_HOLE`).
    Punch {
        /// Which.
        object: ObjectId,
        /// From which byte.
        offset: u64,
        /// How many bytes.
        length: u64,
    },
    /// A task is created.
    Spawn(Spawn),
    /// The process's stack limit (`RLIMIT_STACK`, soft) is this many bytes from here on.
    StackLimit(u64),
    /// The program's standard output or error got bytes that are in the task's memory.
    Echo {
        /// Which of the two.
        stream: Stream,
        /// Where the bytes are, in order.
        ranges: Vec<AddressRange>,
    },
    /// The program's standard output or error got bytes that are not in memory (`sendfile(2)`).
    EchoBytes {
        /// Which of the two.
        stream: Stream,
        /// The bytes.
        #[serde(with = "serde_bytes")]
        bytes: Vec<u8>,
    },
    /// A private mapping of another task's address space gets another backing, with the same
    /// contents: its file turned out to change.
    MapOther {
        /// Whose.
        tid: Tid,
        /// The mapping as it is from here on.
        mapping: Mapping,
    },
    /// A protection key was allocated or freed, to be executed.
    Pkey {
        /// The key.
        key: i32,
        /// Whether it was allocated; else freed.
        allocated: bool,
    },
}

/// The program that an exec started.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
pub struct Image {
    /// The path of the executable as the kernel resolved it.
    #[serde(with = "serde_bytes")]
    pub path: Vec<u8>,
    /// The arguments.
    pub arguments: Vec<serde_bytes::ByteBuf>,
    /// The executable, as stored in the trace.
    pub file: Option<FileId>,
    /// The auxiliary vector, raw.
    #[serde(with = "serde_bytes")]
    pub auxv: Vec<u8>,
}

/// A stretch of an address space with one backing.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Mapping {
    /// The pages.
    pub range: AddressRange,
    /// `PROT_` bits.
    pub protection: i32,
    /// `MAP_` bits that matter afterwards: `MAP_SHARED` or `MAP_PRIVATE`, `MAP_GROWSDOWN`,
    /// `MAP_NORESERVE`.
    pub flags: i32,
    /// Where the contents come from.
    pub backing: Backing,
    /// For people and debuggers: the path, or a name such as `[heap]`; may be empty.
    #[serde(with = "serde_bytes")]
    pub name: Vec<u8>,
}

/// Where the contents of a mapping come from.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Backing {
    /// Zeros.
    Anonymous,
    /// A stored file, never changed by the mapping.
    File {
        /// Which.
        file: FileId,
        /// From which byte.
        offset: u64,
    },
    /// Memory that several mappings share.
    Object {
        /// Which.
        object: ObjectId,
        /// From which byte.
        offset: u64,
    },
}

/// A file stored in the trace. Files are numbered from 0.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Serialize, Deserialize)]
pub struct FileId(pub u32);

/// A shared object: the file, memfd, SysV segment or anonymous memory behind shared mappings.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Serialize, Deserialize)]
pub struct ObjectId(pub u32);

/// The creation of a task.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Spawn {
    /// The new task.
    pub child: Tid,
    /// The `CLONE_` flags of the call, with those that fork and vfork stand for.
    pub flags: u64,
    /// The new task's registers.
    pub registers: Box<Registers>,
    /// Bytes that the kernel wrote into the *child's* memory (`CLONE_CHILD_SETTID`).
    pub writes: Vec<(Address, serde_bytes::ByteBuf)>,
}

/// One of the program's two output streams.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub enum Stream {
    /// Standard output.
    Stdout,
    /// Standard error.
    Stderr,
}

/// A signal that a task took.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct SignalDelivery {
    /// Which.
    pub signal: Signal,
    /// The kernel's `siginfo_t`, 128 bytes.
    #[serde(with = "serde_bytes")]
    pub info: Vec<u8>,
    /// How the task got to this point.
    pub origin: Origin,
    /// What it did.
    pub outcome: Outcome,
}

/// How a task got to the point where it takes a signal.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Origin {
    /// Its own instruction raised it: the replayer runs until it does so again.
    Synchronous,
    /// It is where the event before left it: no instruction is executed in between.
    AtLastEvent,
    /// It was about to enter a system call: the replayer runs to the entry and steps back to the
    /// system-call instruction.
    BeforeSyscall,
}

/// What a signal did.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub enum Outcome {
    /// Nothing: ignored, or ignored by default; or its default stops or continues the process.
    None,
    /// A handler runs: its frame was written (`actions`), registers and extended state are set.
    Handler(Effects),
    /// The process ends.
    Fatal,
}

/// Where a task was interrupted: the first point of its segment with this state.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct PreemptionPoint {
    /// How often the address had been reached, where it was counted.
    pub occurrence: Option<Occurrence>,
    /// The extended state there.
    pub xstate: Option<XState>,
    /// Memory words that tell this point from others with the same registers.
    pub witnesses: Vec<(Address, u64)>,
    /// Checksums of memory there.
    pub checksums: Vec<Checksum>,
}

/// The end of a task.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Exit {
    /// The status as `wait(2)` encodes it.
    pub status: i32,
    /// How the task got there.
    pub how: HowExited,
    /// What the kernel wrote after the task's last instruction (`CLONE_CHILD_CLEARTID`, robust
    /// futexes): memory of other tasks of its address space.
    pub writes: Vec<(Address, serde_bytes::ByteBuf)>,
}

/// How a task came to its end.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum HowExited {
    /// By its own exit call: the replayer runs to that call's entry.
    Syscall,
    /// Where its last event left it, or inside a system call: nothing is executed.
    AtLastEvent,
    /// Killed somewhere in its code; the rest of its segment can't matter to anyone.
    Anywhere,
}

/// A checksum of writable memory.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Checksum {
    /// Whose address space.
    pub tid: Tid,
    /// The bytes.
    pub range: AddressRange,
    /// The first 8 bytes of their BLAKE3 hash, little-endian.
    pub hash: u64,
}
