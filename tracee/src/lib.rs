//! What recording and replaying have in common about a traced process: where reel's own pages
//! are, how to make a task execute a system call, and how to read `/proc`.

mod checksum;
mod layout;
mod maps;
mod remote;

pub use checksum::{CHECKSUM_BYTES, checksum, checksums};
pub use layout::{
    DATA_PAGE, RUNTIME_PAGE, SCRATCH, SYSCALL_INSTRUCTION, UNTRACED, VSYSCALL, is_ours,
};
pub use maps::{MapsLine, read_maps};
pub use remote::{Remote, RemoteError};
