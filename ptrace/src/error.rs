//! What can go wrong with an operation on a tracee.

/// A failed operation on a traced task.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The task was killed; its end will be reported.
    #[error("task {tid} is gone")]
    Gone {
        /// Which task.
        tid: i32,
    },
    /// The kernel refused.
    #[error("{operation} on task {tid}: {source}")]
    Refused {
        /// Which task.
        tid: i32,
        /// What was tried, in the kernel's words.
        operation: &'static str,
        /// The kernel's answer.
        source: std::io::Error,
    },
}

impl Error {
    /// The last error of the C library as an error of `operation` on `tid`.
    pub(crate) fn last(tid: i32, operation: &'static str) -> Self {
        let source = std::io::Error::last_os_error();
        if source.raw_os_error() == Some(libc::ESRCH) {
            return Self::Gone { tid };
        }
        Self::Refused {
            tid,
            operation,
            source,
        }
    }

    /// Whether the task is dying or dead.
    pub fn is_gone(&self) -> bool {
        matches!(self, Self::Gone { .. })
    }
}
