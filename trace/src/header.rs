//! What is known of a recording from its first moment: what was run, where, on which machine, with
//! which options. And, if it ended cleanly, how it ended.

use serde::{Deserialize, Serialize};
use serde_bytes::ByteBuf;
use std::{fmt, io};

/// A random number that all files of one trace share.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct TraceId(pub [u8; 16]);

/// What was recorded, where and how.
#[derive(Clone, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
pub struct Header {
    /// The trace's id. `Writer::create` draws it, whatever is here.
    pub id: TraceId,
    /// The version of reel that recorded.
    pub reel_version: String,
    /// When the recording began, in seconds since 1970.
    pub recorded_at: u64,
    /// The kernel that it was recorded on.
    pub uname: Uname,
    /// The processor that it was recorded on.
    pub cpu: Cpu,
    /// The extended-state components that the kernel had enabled.
    pub xcr0: u64,
    /// The length of the extended state in XSAVE's standard format, in bytes.
    pub xsave_bytes: u32,
    /// The CPU that the program ran on.
    pub pinned_cpu: u32,
    /// The program and its arguments, as given to `record`.
    pub arguments: Vec<ByteBuf>,
    /// The directory that the program was started in.
    #[serde(with = "serde_bytes")]
    pub directory: Vec<u8>,
    /// The size of a page on the machine, in bytes.
    pub page_bytes: u32,
    /// The seed of all random choices of the recorder.
    pub seed: u64,
    /// The options of `record`.
    pub options: Options,
}

/// What `uname(2)` said.
#[derive(Clone, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
pub struct Uname {
    /// `Linux`.
    pub sysname: String,
    /// Such as `6.18.1`.
    pub release: String,
    /// The build.
    pub version: String,
    /// Such as `x86_64`.
    pub machine: String,
}

/// A processor, as it introduces itself by CPUID.
#[derive(Clone, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
pub struct Cpu {
    /// Such as `GenuineIntel`.
    pub vendor: String,
    /// The marketing name.
    pub brand: String,
    /// The family, extended family included.
    pub family: u32,
    /// The model, extended model included.
    pub model: u32,
    /// The stepping.
    pub stepping: u32,
    /// All leaves, as the program was shown them.
    pub leaves: Vec<CpuidLeaf>,
}

/// What CPUID answers to one question.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
pub struct CpuidLeaf {
    /// `eax` before.
    pub leaf: u32,
    /// `ecx` before.
    pub subleaf: u32,
    /// `eax` after.
    pub eax: u32,
    /// `ebx` after.
    pub ebx: u32,
    /// `ecx` after.
    pub ecx: u32,
    /// `edx` after.
    pub edx: u32,
}

/// The options of `record` that shape a recording.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
pub struct Options {
    /// Every how many events all writable memory was checksummed.
    pub verify_memory_every: Option<u64>,
    /// The length of a slice, in milliseconds.
    pub slice_ms: u32,
    /// Whether system calls were buffered in the program.
    pub buffering: Buffering,
    /// Whether CPUID trapped in the program: its answers are events then.
    pub cpuid: Trapping,
}

/// Whether an instruction trapped in the program.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
pub enum Trapping {
    /// It ran.
    #[default]
    Off,
    /// The recorder answered.
    On,
}

/// Whether system calls were buffered in the program or all traced.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
pub enum Buffering {
    /// Every call stopped the program.
    #[default]
    Off,
    /// The injected runtime made calls itself where it could.
    On,
}

/// How a recording ended.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
pub struct Summary {
    /// How long it took, in nanoseconds.
    pub duration_ns: u64,
    /// The status of the first process as `wait(2)` encodes it, if it ended.
    pub exit_status: Option<i32>,
    /// How many events there are. `Writer::finish` counts, whatever is here.
    pub event_count: u64,
    /// How many files are stored. `Writer::finish` counts, whatever is here.
    pub file_count: u32,
}

impl TraceId {
    /// A new one.
    pub(crate) fn random() -> io::Result<Self> {
        let mut id = Self::default();
        // So few bytes are never cut short (getrandom(2)); if they were, the id were less random.
        rustix::rand::getrandom(&mut id.0, rustix::rand::GetRandomFlags::empty())?;
        Ok(id)
    }
}

impl fmt::Display for TraceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for TraceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
