//! The ways a guest is run: a new way is a variant here and its options below.

/// One way to run a guest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Alone, without `reel`: shows that the guest itself is right.
    Native,
    /// Recorded and replayed.
    Replay,
    /// Recorded and replayed with checksums of all writable memory.
    VerifyMemory,
    /// Recorded and replayed after the program's file is gone.
    BinaryDeleted,
}

impl Mode {
    /// Every mode there is.
    pub const ALL: [Self; 4] = [
        Self::Native,
        Self::Replay,
        Self::VerifyMemory,
        Self::BinaryDeleted,
    ];

    /// The mode's part of a test's name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Native => "native",
            Self::Replay => "replay",
            Self::VerifyMemory => "verify_memory",
            Self::BinaryDeleted => "binary_deleted",
        }
    }

    /// Options given to `reel record`.
    pub const fn record_options(self) -> &'static [&'static str] {
        match self {
            Self::VerifyMemory => &["--verify-memory"],
            Self::Native | Self::Replay | Self::BinaryDeleted => &[],
        }
    }

    /// Options given to `reel replay`.
    pub const fn replay_options(self) -> &'static [&'static str] {
        match self {
            Self::VerifyMemory => &["-a", "--verify-memory"],
            Self::Native | Self::Replay | Self::BinaryDeleted => &["-a"],
        }
    }
}
