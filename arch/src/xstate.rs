//! The extended state (x87, SSE, AVX, AVX-512, PKRU...) as XSAVE's standard format.

use serde::{Deserialize, Serialize};

/// The extended state of a task, as the `NT_X86_XSTATE` register set gives it: the standard
/// (not compacted) XSAVE format, with the kernel's XCR0 copy at byte 464.
#[derive(Clone, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
pub struct XState {
    #[serde(with = "serde_bytes")]
    bytes: Vec<u8>,
}

impl XState {
    /// Wraps bytes of the register set.
    pub fn from_bytes(bytes: Vec<u8>) -> Self {
        Self { bytes }
    }

    /// The bytes of the register set.
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes
    }
}
